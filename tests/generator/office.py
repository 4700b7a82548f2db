"""LibreOffice, where it is there: Word documents become PDF, DOC, RTF and ODT in one run each."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

_FILTERS = {
    "pdf": "pdf:writer_pdf_Export",
    "doc": "doc:MS Word 97",
    "rtf": "rtf",
    "odt": "odt",
}
# A run of the program and a document in it, in seconds; a slow machine needs some of it.
_SECONDS_TO_START = 120
_SECONDS_A_DOCUMENT = 10


def find_office() -> str | None:
    """The program, or None where it is not installed."""
    return shutil.which("soffice") or shutil.which("libreoffice")


def convert(documents: Mapping[str, bytes], target: str) -> dict[str, bytes]:
    """Word documents in another format, by the names they are given under.

    Raises RuntimeError if a document was not converted.
    """
    program = find_office()
    if program is None:
        raise RuntimeError("LibreOffice is not installed")
    with tempfile.TemporaryDirectory(prefix="generator-") as folder:
        root = Path(folder)
        (root / "in").mkdir()
        sources = []
        for name, content in documents.items():
            source = root / "in" / f"{name}.docx"
            source.write_bytes(content)
            sources.append(source)
        done = subprocess.run(
            [
                program,
                f"-env:UserInstallation={(root / 'profile').as_uri()}",
                "--headless",
                "--norestore",
                "--convert-to",
                _FILTERS[target],
                "--outdir",
                root / "out",
                *sources,
            ],
            capture_output=True,
            text=True,
            errors="replace",
            timeout=_SECONDS_TO_START + _SECONDS_A_DOCUMENT * len(sources),
            check=False,
        )
        made = {}
        for name in documents:
            result = root / "out" / f"{name}.{target}"
            if not result.is_file():
                raise RuntimeError(f"{name} was not converted to {target}: {done.stderr.strip()}")
            made[name] = result.read_bytes()
        return made
