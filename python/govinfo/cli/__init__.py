# SPDX-License-Identifier: Apache-2.0
"""The command `govinfo`: check, show and export reports. Needs the extra `govinfo[cli]`."""

from __future__ import annotations

import signal
import sys


def main() -> None:
    """Run the command with the arguments of the process and exit."""
    if hasattr(signal, "SIGPIPE"):
        # `govinfo show FILE | head` ends when head does, as any other filter would.
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    try:
        from govinfo.cli.app import run
    except ModuleNotFoundError as missing:
        needed = (missing.name or "").partition(".")[0]
        if needed not in {"typer", "rich", "click"}:
            raise
        print(
            f"govinfo: 命令行还需要 {needed} / the command line needs {needed}: "
            "pip install 'govinfo[cli]'",
            file=sys.stderr,
        )
        sys.exit(2)
    sys.exit(run(sys.argv[1:]))
