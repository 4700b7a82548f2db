# SPDX-License-Identifier: Apache-2.0
"""Pages to reports against two ordinary ways of taking the cells out of a page in Python.

Needs lxml and pandas, and the program ``bench_html``, which writes the pages. Everything runs in
turns in one process; the goal is the ratio of the medians. Ends with 1 where a goal is missed.
"""

from __future__ import annotations

import argparse
import io
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import lxml.html
import pandas

import govinfo

Read = Callable[[bytes], object]


def read_with_govinfo(page: bytes) -> object:
    """A reading of each report of the page, its identities checked."""
    return [
        (reading, govinfo.check_identities(reading.report)) for reading in govinfo.read_all(page)
    ]


def read_with_lxml(page: bytes) -> object:
    """The text of every cell, table by table and row by row."""
    root = lxml.html.document_fromstring(page, parser=lxml.html.HTMLParser(encoding="utf-8"))
    return [
        [
            ["".join(cell.itertext()).strip() for cell in row.iterchildren("td", "th")]
            for row in table.iter("tr")
        ]
        for table in root.iter("table")
    ]


def read_with_pandas(page: bytes) -> object:
    """Every table as a frame."""
    return pandas.read_html(io.StringIO(page.decode()))


def seconds(read: Read, pages: list[bytes]) -> float:
    """The processor's time of one page, over all of them once."""
    before = time.process_time()
    for page in pages:
        read(page)
    return (time.process_time() - before) / len(pages)


def main() -> int:
    """Compare and print; the exit code tells whether the goals are reached."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("bench_html", type=Path, help="the program that writes the pages")
    parser.add_argument("--turns", type=int, default=15)
    options = parser.parse_args()

    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([options.bench_html, f"--write-pages={folder}"], check=True)
        pages = [path.read_bytes() for path in sorted(Path(folder).glob("*.html"))]
    if not all(
        reading.status == govinfo.ReadingStatus.complete
        for page in pages
        for reading in govinfo.read_all(page)
    ):
        sys.exit("a page was not read whole: nothing to compare")

    peers: dict[str, tuple[Read, float]] = {
        "lxml with cell texts": (read_with_lxml, 20),
        "pandas.read_html": (read_with_pandas, 80),
    }
    ours: list[float] = []
    theirs: dict[str, list[float]] = {name: [] for name in peers}
    for _ in range(options.turns):
        ours.append(seconds(read_with_govinfo, pages))
        for name, (read, _goal) in peers.items():
            theirs[name].append(seconds(read, pages))

    mean = sum(map(len, pages)) // len(pages)
    print(f"{len(pages)} pages of {mean} bytes, {options.turns} turns")
    print(f"{'govinfo.read_all, checked':30} {statistics.median(ours) * 1e6:8.0f} us")
    missed = False
    for name, (_read, goal) in peers.items():
        ratio = statistics.median(theirs[name]) / statistics.median(ours)
        missed = missed or ratio < goal
        print(
            f"{name:30} {statistics.median(theirs[name]) * 1e6:8.0f} us  {ratio:6.1f} x"
            f"  >= {goal:g} x{'' if ratio >= goal else ' MISSED'}"
        )
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
