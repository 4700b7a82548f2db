"""Files that are made to break readers end in a clear finding, in little time and memory."""

from __future__ import annotations

import json
import os
import struct
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from commandline import SAMPLE, environment

MEGABYTE = 1 << 20
# Reads a file, and says what came of it, how long it took and how much memory it needed.
PROGRAM = """
import json, pathlib, re, sys, time
import govinfo
start = time.process_time()
try:
    readings = govinfo.read_all(sys.argv[1])
    rules = [finding.rule for reading in readings for finding in reading.findings]
    printed = sum(
        figure.state.name == "printed"
        for reading in readings for _, figure in reading.report.figures()
    )
except govinfo.ReadError as error:
    rules, printed = [f"ReadError: {error.strerror}"], 0
print(json.dumps({
    "rules": rules, "printed": printed, "seconds": time.process_time() - start,
    # Not ru_maxrss, which knows what this process was before it became another program.
    "memory": 1024 * int(re.search(
        r"VmHWM:\\s*(\\d+)", pathlib.Path("/proc/self/status").read_text())[1]),
}))
"""


def packed(parts: dict[str, bytes]) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def docx(document: bytes) -> bytes:
    return packed({
        "[Content_Types].xml": b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/'
        b'content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.'
        b'openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        "word/document.xml": document,
    })  # fmt: skip


WORD = b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
ENTITY = (
    b'<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname"><!ENTITY a "aaaaaaaaaa">'
    b'<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
)


def broken_zip() -> bytes:
    """A zip file whose directory says that a part is of 4 GB."""
    whole = bytearray(docx(WORD + b"</w:document>"))
    at = whole.rindex(b"PK\x01\x02")
    whole[at + 24 : at + 28] = struct.pack("<I", 0xFFFFFFF0)
    return bytes(whole)


HOSTILE: dict[str, Callable[[], bytes]] = {
    "zip_bomb": lambda: docx(WORD + b"<w:p><w:r><w:t>" + b" " * (500 * MEGABYTE)),
    "zip_size": broken_zip,
    "xxe_docx": lambda: docx(ENTITY + WORD + b"<w:body><w:p><w:r><w:t>&x;&b;</w:t></w:r></w:p>"),
    "xxe_html": lambda: ENTITY + b"<html><table><tr><td>&x;&b;</td></tr></table>",
    "colspan": lambda: b"<html><table>" + b"<tr><td colspan=1000000000 rowspan=65534>1</td>" * 900,
    "nested": lambda: b"<html>" + b"<table><tr><td>" * 100_000,
    "nested_div": lambda: b"<html>" + b"<div><span>" * 100_000 + b"0",
    "nested_docx": lambda: docx(WORD + b"<w:tbl><w:tr><w:tc>" * 100_000),
    "long_line": lambda: b"0 " * (25 * MEGABYTE),
    "long_word": lambda: "数".encode() * (16 * MEGABYTE),
    "long_html": lambda: b"<html><p>" + b"1 " * (25 * MEGABYTE),
    "many_cells": lambda: b"<html><table><tr>" + b"<td>0" * 3_000_000,
    "many_lines": lambda: b"0\n" * (7 * MEGABYTE),
    "many_bars": lambda: b"0|" * (7 * MEGABYTE),
    "many_tags": lambda: b"<html>" + b"<b>" * (15 * MEGABYTE),
    "attributes": lambda: b"<html><td " + b"a='" * (10 * MEGABYTE),
    "entities": lambda: b"<html>" + b"&" * (40 * MEGABYTE),
    "nul": lambda: SAMPLE.encode().replace("规章".encode(), b"\0\0"),
    "cut_docx": lambda: docx(WORD)[:200],
    "cut_utf16": lambda: SAMPLE.encode("utf-16")[:2001],
    "encrypted_pdf": lambda: (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0"
        b">>endobj\n3 0 obj<</Filter/Standard/V 1/R 2/O<"
        + b"00" * 32
        + b">/U<"
        + b"00" * 32
        + b">/P -4>>endobj\ntrailer<</Root 1 0 R/Encrypt 3 0 R/ID[<00><00>]>>\n%%EOF"
    ),
    "pdf_of_noise": lambda: b"%PDF-1.7\n" + zlib.compress(os.urandom(MEGABYTE)),
    "ole_of_noise": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + os.urandom(MEGABYTE),
    "too_large": lambda: b"<html>" + b" " * (65 * MEGABYTE),
}
SAFE = ("R.FORMAT", "R.LIMIT", "R.NOREPORT", "R.TABLE", "R.NOTEXT", "R.TOOL", "R.DAMAGE", "R.MULTI")


def run(path: Path) -> dict[str, object]:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, path],
        capture_output=True, check=False, env=environment(), timeout=60,
    )  # fmt: skip
    assert done.stderr.decode() == ""
    told: dict[str, object] = json.loads(done.stdout)
    return told


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files(name: str, tmp_path: Path) -> None:
    file = tmp_path / f"{name}.doc"  # a suffix that says nothing
    file.write_bytes(HOSTILE[name]())
    told = run(file)
    rules = told["rules"]
    assert isinstance(rules, list)
    assert rules
    if name != "nul":
        assert all(rule.startswith(SAFE) for rule in rules[:1]), rules
        assert told["printed"] == 0 or name == "cut_utf16"  # what stands before the cut is read
    assert told["seconds"] < 2  # type: ignore[operator]
    assert told["memory"] < 256 * MEGABYTE  # type: ignore[operator]


def test_folders_and_pipes(tmp_path: Path) -> None:
    assert run(tmp_path)["rules"] == ["ReadError: Is a directory"]
    silent = tmp_path / "silent"
    os.mkfifo(silent)
    assert run(silent)["rules"] == ["ReadError: Connection timed out"]
    endless = Path("/dev/zero")
    assert run(endless)["rules"] == ["R.LIMIT.bytes"]


def test_a_pipe_that_delivers_is_read(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = subprocess.Popen(
        [sys.executable, "-c", "import sys, time; file = open(sys.argv[1], 'w')\n"
         "for half in sys.argv[2:]: file.write(half); file.flush(); time.sleep(0.3)",
         pipe, SAMPLE[:2000], SAMPLE[2000:]],
    )  # fmt: skip
    told = run(pipe)
    assert writer.wait() == 0
    assert told["printed"] == 200
