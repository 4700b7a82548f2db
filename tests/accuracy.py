"""Compares what govinfo reads with the truth.json files beside the documents.

    python tests/accuracy.py DIR

For every figure of every document one of:

right    the number that is printed, or none where none is printed
flagged  a number is printed; it was refused, and a finding says why
missed   a number is printed; nothing was read and no finding says so
wrong    a number, a blank or a dash that is not what is printed
lost     the document no longer shows the number (truth.json says so), and none was read

Exits with 1 if a figure was missed or wrong.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import govinfo

VERDICTS = ("right", "flagged", "missed", "wrong", "lost")
FORMATS = {".txt", ".md", ".html", ".htm", ".docx", ".pdf"}


@dataclass
class Score:
    """How many figures of a document got which verdict, and a line on each that is not right."""

    verdicts: Counter[str] = field(default_factory=Counter)
    notes: list[str] = field(default_factory=list)


def number_of(text: object) -> str | None:
    """A figure as text; an amount without its unit."""
    return None if text is None else re.sub(r"\s*[万萬亿]?元$", "", str(text))


def verdict_on(
    expected: str | None, figure: dict[str, Any] | None, *, lost: bool, doubted: bool
) -> str:
    """`figure` is None where the path is not among those read; `doubted`: some finding is about
    this figure or its table."""
    read = None if figure is None else number_of(figure["value"])
    if read is not None:
        return "right" if read == expected else "wrong"
    if lost:
        return "lost"
    if expected is None:
        return "right"
    if figure is not None and figure["state"] in ("blank", "dash"):
        return "wrong"
    return "flagged" if doubted else "missed"


def doubts(reading: govinfo.Reading) -> set[str]:
    """The figures and the tables that the findings of a reading are about."""
    found: set[str] = set()
    for finding in reading.findings.items:
        found.update(term.id.path for term in finding.figures)
        found.update(set(finding.rule.split(".")) & {"disclosure", "requests", "remedies"})
        if finding.rule.startswith(("R.NOREPORT", "R.FORMAT", "R.MULTI", "R.LIMIT")):
            found |= {"disclosure", "requests", "remedies"}
    return found


def compare(document: Path, truth: dict[str, Any]) -> Score:
    """The score of one document."""
    reading = govinfo.read_report(document)
    figures: dict[str, Any] = {}
    if reading.status is not govinfo.ReadingStatus.refused:
        figures = json.loads(govinfo.figures_to_json(reading))
    doubted = doubts(reading)
    lost = truth.get("lost", {})
    expected = truth["figures"]
    score = Score()
    for path in sorted(expected.keys() | figures.keys()):
        verdict = verdict_on(
            number_of(expected.get(path)),
            figures.get(path),
            lost=path in lost,
            doubted=bool(doubted & {path, path.split(".")[0]}),
        )
        if path in expected or verdict == "wrong":
            score.verdicts[verdict] += 1
        if verdict not in ("right", "lost"):
            read = figures.get(path)
            score.notes.append(f"{verdict}: {path} is {expected.get(path)!r}, read: {read}")
    return score


def documents(directory: Path) -> list[tuple[Path, dict[str, Any]]]:
    """The documents of a folder with the truth beside them."""
    return [
        (document, json.loads(truth.read_text(encoding="utf-8")))
        for truth in sorted(directory.rglob("truth.json"))
        for document in sorted(truth.parent.iterdir())
        if document.suffix.lower() in FORMATS
    ]


def main(directory: Path) -> int:
    pairs = documents(directory)
    if not pairs:
        print(f"no document with a truth.json beside it under {directory}", file=sys.stderr)
        return 2
    total: Counter[str] = Counter()
    print("".join(f"{verdict:>9}" for verdict in VERDICTS))
    for document, truth in pairs:
        score = compare(document, truth)
        counts = "".join(f"{score.verdicts[verdict]:>9}" for verdict in VERDICTS)
        print(f"{counts}  {document.relative_to(directory)}")
        shown = [note for note in score.notes if not note.startswith("flagged")][:20]
        for note in shown:
            print(f"{'':47}{note}")
        total += score.verdicts
    print("".join(f"{total[verdict]:>9}" for verdict in VERDICTS) + f"  {len(pairs)} documents")
    return 1 if total["missed"] or total["wrong"] else 0


if __name__ == "__main__":
    if len(sys.argv) != 2 or not Path(sys.argv[1]).is_dir():
        print("usage: accuracy.py DIR", file=sys.stderr)
        sys.exit(2)
    sys.exit(main(Path(sys.argv[1])))
