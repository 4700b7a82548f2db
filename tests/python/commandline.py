"""Runs the command `govinfo` as a user would: another process, its streams and its exit code."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "data"
SAMPLE = (DATA / "sample_report.txt").read_text(encoding="utf-8")
# The sample with its one mistake corrected: the total of the reconsiderations, 3 instead of 0.
CLEAN = SAMPLE.replace("2 1 0 0 0 1 0 0 0 1 0 0 0 0 0", "2 1 0 0 3 1 0 0 0 1 0 0 0 0 0")


@dataclass
class Run:
    """How a run ended."""

    code: int
    out: str
    err: str


def environment(**changes: str) -> dict[str, str]:
    """The environment of this process without what would change the output, and `changes`."""
    unset = {"LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "FORCE_COLOR", "COLUMNS", "TERM"}
    kept = {name: value for name, value in os.environ.items() if name not in unset}
    return {**kept, "LC_ALL": "C.UTF-8", **changes}


def command(*args: str) -> list[str]:
    """The command line."""
    return [sys.executable, "-m", "govinfo.cli", *args]


def govinfo(
    *args: str, stdin: str | bytes = b"", cwd: Path | None = None, env: dict[str, str] | None = None
) -> Run:
    """Run `govinfo` with these arguments; what it prints must be UTF-8."""
    done = subprocess.run(
        command(*args),
        input=stdin.encode() if isinstance(stdin, str) else stdin,
        capture_output=True,
        check=False,
        cwd=cwd or DATA,
        env=env or environment(),
        timeout=120,
    )
    return Run(done.returncode, done.stdout.decode(), done.stderr.decode())
