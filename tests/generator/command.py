"""The command line: writes a corpus and says what is in it."""

from __future__ import annotations

import argparse
from pathlib import Path

from .corpus import make_corpus, summary, write_documents
from .layouts import LAYOUTS
from .office import find_office


def main(arguments: list[str] | None = None) -> int:
    """Writes the corpus that the arguments ask for."""
    formats = list(dict.fromkeys(layout.format for layout in LAYOUTS.values()))
    parser = argparse.ArgumentParser(prog="generator", description="Write sample annual reports.")
    parser.add_argument("out_dir", type=Path, metavar="OUT_DIR")
    parser.add_argument("--count", type=int, default=60, help="documents to write (default 60)")
    parser.add_argument("--seed", type=int, default=0, help="same seed, same bytes (default 0)")
    parser.add_argument(
        "--format", action="append", choices=formats, default=[], help="only this one; repeatable"
    )
    asked = parser.parse_args(arguments)
    documents = make_corpus(asked.count, asked.seed, asked.format)
    write_documents(asked.out_dir, documents)
    print(summary(documents))
    left_out = [each for each in documents if each.convert]
    if left_out and not find_office():
        print(f"left out: {len(left_out)} documents that need LibreOffice, which is not installed")
    return 0
