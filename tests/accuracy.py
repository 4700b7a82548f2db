"""Compares what govinfo reads with the truth.json files beside the documents.

    python tests/accuracy.py DIR [--yardstick yes|no] [--show N]

For every figure of every document one of:

right    the number that is printed; nothing or a mark for none where that is printed
flagged  it was refused, and a finding says why
missed   nothing was read and no finding says so
wrong    a number that is not what is printed, a number where none is printed, a blank or a mark
         for none where a number is printed
lost     the document no longer shows the number (truth.json says so), and none was read

The table at the end counts them by format and layout, and beside them what a straightforward reader
does with the same files (`bench/analyst.py`), where the packages it needs are installed. Exits
with 1 if a figure was missed or wrong.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any

import govinfo

VERDICTS = ("right", "flagged", "missed", "wrong", "lost")
FORMATS = {".txt", ".md", ".html", ".htm", ".mhtml", ".docx", ".pdf", ".doc", ".rtf", ".odt"}
TABLES = frozenset({"disclosure", "requests", "remedies"})

Figures = dict[str, dict[str, Any]]
# Reads a document as the figures of each report in it, by path: the number as text or None.
Yardstick = Callable[[Path], list[dict[str, str | None]]]


@dataclass
class Score:
    """How many figures of a document got which verdict, and a line on each that is not right."""

    verdicts: Counter[str] = field(default_factory=Counter)
    notes: list[str] = field(default_factory=list)
    failure: str = ""
    # Organs and years that were read as they are, otherwise, or not at all.
    particulars: Counter[str] = field(default_factory=Counter)

    def add(self, other: Score) -> None:
        self.verdicts += other.verdicts
        self.notes += other.notes
        self.particulars += other.particulars


@dataclass(frozen=True)
class Read:
    """One report as a reader gives it; `doubted` are the figures and tables it has findings on."""

    organ: str
    year: int | None
    figures: Figures
    doubted: frozenset[str] = frozenset()


def number_of(text: object) -> str | None:
    """A figure as text; an amount without its unit."""
    return None if text is None else re.sub(r"\s*[万萬亿]?元$", "", str(text))


def unit_fits(expected: object, figure: dict[str, Any]) -> bool:
    """Whether an amount is read in the unit that is printed, where one is."""
    printed = str(expected)
    unit = figure.get("unit")
    if unit is None:
        return True
    if printed.endswith(("万元", "萬元")):
        return bool(unit == "wan_yuan")
    return bool((unit == "yuan") == printed.endswith("元"))


def verdict_on(
    expected: object, figure: dict[str, Any] | None, *, lost: bool, doubted: bool
) -> str:
    """`figure` is None where the path is not among those read; `doubted`: some finding is about
    this figure or its table."""
    read = None if figure is None else number_of(figure["value"])
    if figure is not None and read is not None:
        return "right" if read == number_of(expected) and unit_fits(expected, figure) else "wrong"
    empty = figure is not None and figure["state"] in ("blank", "dash")
    if expected is not None and empty:
        return "wrong"
    if lost:
        return "lost"
    if expected is None and figure is not None and figure["state"] in ("blank", "dash", "unread"):
        return "right"
    return "flagged" if doubted else "missed"


def doubts(reading: govinfo.Reading) -> frozenset[str]:
    """The figures and the tables that the findings of a reading are about."""
    found: set[str] = set()
    for finding in reading.findings.items:
        found.update(term.id.path for term in finding.figures)
        found.update(set(finding.rule.split(".")) & TABLES)
        if finding.rule.startswith(
            ("R.NOREPORT", "R.FORMAT", "R.MULTI", "R.LIMIT", "R.TOOL", "R.NOTEXT", "R.DAMAGE")
        ):
            found |= TABLES
    return frozenset(found)


def read_document(document: Path) -> list[Read]:
    """The reports that govinfo reads in a document; a refused one has no figures."""
    reads = []
    for reading in govinfo.read_all(document):
        figures: Figures = {}
        if reading.status is not govinfo.ReadingStatus.refused:
            figures = json.loads(govinfo.figures_to_json(reading))
        report = reading.report
        reads.append(Read(report.organ.name, report.year, figures, doubts(reading)))
    return reads


def truths_of(truth: dict[str, Any]) -> list[dict[str, Any]]:
    """The reports that a document holds, by its truth.json."""
    return list(truth["reports"]) if "reports" in truth else [truth]


def _alike(read: Read, truth: dict[str, Any]) -> float:
    """The share of the numbers of a report that were read as they are."""
    numbers = {path: value for path, value in truth["figures"].items() if value is not None}
    same = sum(
        path in read.figures and number_of(read.figures[path]["value"]) == number_of(value)
        for path, value in numbers.items()
    )
    return same / max(1, len(numbers))


def pair(reads: list[Read], truths: list[dict[str, Any]]) -> list[tuple[Read, dict[str, Any]]]:
    """Each report that was read with the one it is: in order, or by organ and year, or by figures.

    What was read and is no report of the document comes with an empty truth, what was not read
    comes with all that was said about the document.
    """
    nothing: dict[str, Any] = {"figures": {}}
    if len(reads) == len(truths):
        return list(zip(reads, truths, strict=True))
    rest = list(reads)
    said = frozenset().union(*(read.doubted for read in reads))
    found: dict[int, Read] = {}

    def take(fits: Callable[[Read, dict[str, Any]], bool]) -> None:
        for place, truth in enumerate(truths):
            mine = next((read for read in rest if fits(read, truth)), None)
            if mine and place not in found:
                rest.remove(mine)
                found[place] = mine

    take(lambda read, truth: (read.organ, read.year) == (truth.get("organ"), truth.get("year")))
    take(lambda read, truth: bool(read.figures) and (len(truths) == 1 or _alike(read, truth) > 0.5))
    unread = Read("", None, {}, said)
    return [
        *((found.get(place, unread), truth) for place, truth in enumerate(truths)),
        *((read, nothing) for read in rest),
    ]


def compare_report(read: Read, truth: dict[str, Any]) -> Score:
    """The score of one report."""
    lost = truth.get("lost", {})
    expected = truth["figures"]
    score = Score()
    for name, read_as in (("organ", read.organ), ("year", read.year)):
        if name in truth and read.figures:
            # An organ may be printed without the place that it belongs to.
            same = read_as and str(truth[name]).endswith(str(read_as))
            fits = "right" if same else "wrong" if read_as else "missing"
            score.particulars[f"{name} {fits}"] += 1
            if fits == "wrong":
                score.notes.append(f"{name} {truth[name]!r} is read as {read_as!r}")
    for path in sorted(expected.keys() | read.figures.keys()):
        verdict = verdict_on(
            expected.get(path),
            read.figures.get(path),
            lost=path in lost,
            doubted=bool(read.doubted & {path, path.split(".")[0]}),
        )
        if path in expected or verdict == "wrong":
            score.verdicts[verdict] += 1
            if verdict not in ("right", "lost"):
                figure = read.figures.get(path)
                score.notes.append(f"{verdict}: {path} is {expected.get(path)!r}, read: {figure}")
    return score


def compare(document: Path, truth: dict[str, Any]) -> Score:
    """The score of one document; one at which the reader fails has read nothing."""
    whole = Score()
    try:
        reads = read_document(document)
    except Exception as error:
        reads = []
        whole.failure = f"{type(error).__name__}: {error}"
        whole.notes.append(f"failed: {whole.failure}")
    for read, report in pair(reads, truths_of(truth)):
        whole.add(compare_report(read, report))
    return whole


def _measured(value: str | None) -> dict[str, Any]:
    """A figure of the yardstick; its None says that the cell holds no number, or none it knows."""
    return {"value": value, "state": "unread" if value is None else "printed"}


def measure(document: Path, truth: dict[str, Any], yardstick: Yardstick) -> Score:
    """The score of the yardstick, which knows no findings: what it did not read is `missed`."""
    try:
        reads = [
            Read("", None, {path: _measured(value) for path, value in report.items()})
            for report in yardstick(document)
        ]
    except Exception as error:
        reads = []
        failure = f"{type(error).__name__}: {error}"
    else:
        failure = ""
    whole = Score(failure=failure)
    truths = truths_of(truth)
    nothing = Read("", None, {})
    for place in range(max(len(reads), len(truths))):
        report = truths[place] if place < len(truths) else {"figures": {}}
        read = reads[place] if place < len(reads) else nothing
        score = compare_report(read, report)
        whole.add(score)
    return whole


def load_yardstick() -> ModuleType | None:
    """The module of the reader to compare with, or None where a package for it is missing."""
    path = Path(__file__).resolve().parent / "bench" / "analyst.py"
    if any(importlib.util.find_spec(name) is None for name in ("pandas", "lxml", "docx")):
        return None
    spec = importlib.util.spec_from_file_location("analyst", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules["analyst"] = module
    spec.loader.exec_module(module)
    return module


def documents(directory: Path) -> list[tuple[Path, dict[str, Any]]]:
    """The documents of a folder with the truth beside them."""
    return [
        (document, json.loads(truth.read_text(encoding="utf-8")))
        for truth in sorted(directory.rglob("truth.json"))
        for document in sorted(truth.parent.iterdir())
        if document.suffix.lower() in FORMATS
    ]


@dataclass
class Row:
    """A line of the table: what was counted over the documents of one format and layout."""

    documents: int = 0
    failed: int = 0
    verdicts: Counter[str] = field(default_factory=Counter)
    wrong_documents: int = 0

    def count(self, score: Score) -> None:
        self.documents += 1
        self.failed += bool(score.failure)
        self.verdicts += score.verdicts
        self.wrong_documents += bool(score.verdicts["wrong"])

    @property
    def figures(self) -> int:
        return sum(self.verdicts.values())

    @property
    def right_share(self) -> float:
        """The share of right ones among the figures that the documents still show."""
        return self.verdicts["right"] / max(1, self.figures - self.verdicts["lost"])

    def cells(self) -> str:
        counts = "".join(f"{self.verdicts[verdict]:>8}" for verdict in VERDICTS)
        return f"{counts}{self.right_share:>9.2%}"


def kind_of(document: Path, truth: dict[str, Any]) -> tuple[str, str]:
    """The format and the layout of a document, as its truth or its name says."""
    suffixes = document.suffixes
    layout = suffixes[-2][1:] if len(suffixes) > 1 else "-"
    return truth.get("format", document.suffix[1:].lower()), truth.get("layout", layout)


def table(rows: dict[tuple[str, str], tuple[Row, Row]], *, measured: bool) -> Iterable[str]:
    """The table by format and layout, with sums by format and over all."""
    heads = "".join(f"{verdict:>8}" for verdict in VERDICTS)
    line = f"{'format':7}{'layout':15}{'docs':>5}{'failed':>7}{'figures':>8}{heads}{'right':>9}"
    yield line + (
        f" |{'yardstick':>11}{'wrong':>7}{'missed':>8}{'wrong docs':>12}" if measured else ""
    )
    sums: dict[tuple[str, str], list[tuple[Row, Row]]] = defaultdict(list)
    for (form, layout), counted in sorted(rows.items()):
        sums[form, layout].append(counted)
        sums[form, "all"].append(counted)
        sums["all", ""].append(counted)
    order = sorted(sums, key=lambda key: (key[0] == "all", key[0], key[1] == "all", key[1]))
    for form, layout in order:
        mine, theirs = Row(), Row()
        for counted in sums[form, layout]:
            for whole, one in zip((mine, theirs), counted, strict=True):
                whole.documents += one.documents
                whole.failed += one.failed
                whole.verdicts += one.verdicts
                whole.wrong_documents += one.wrong_documents
        line = (
            f"{form:7}{layout:15}{mine.documents:>5}{mine.failed:>7}{mine.figures:>8}{mine.cells()}"
        )
        if measured:
            line += f" |{theirs.right_share:>11.2%}" if theirs.documents else f" |{'-':>11}"
            line += f"{theirs.verdicts['wrong']:>7}{theirs.verdicts['missed']:>8}"
            line += f"{theirs.wrong_documents:>12}"
        yield line


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="accuracy", description="Compare readings with truths.")
    parser.add_argument("directory", type=Path, metavar="DIR")
    parser.add_argument("--yardstick", choices=("yes", "no"), default="yes")
    parser.add_argument("--show", type=int, default=5, help="notes shown for a document")
    asked = parser.parse_args(arguments)
    if not asked.directory.is_dir():
        parser.error(f"{asked.directory} is no directory")
    pairs = documents(asked.directory)
    if not pairs:
        print(f"no document with a truth.json beside it under {asked.directory}", file=sys.stderr)
        return 2
    yardstick = load_yardstick() if asked.yardstick == "yes" else None
    rows: dict[tuple[str, str], tuple[Row, Row]] = {}
    particulars: Counter[str] = Counter()
    for document, truth in pairs:
        mine, theirs = rows.setdefault(kind_of(document, truth), (Row(), Row()))
        score = compare(document, truth)
        mine.count(score)
        particulars += score.particulars
        if yardstick and document.suffix.lower() in yardstick.FORMATS:
            theirs.count(measure(document, truth, yardstick.read))
        bad = {verdict for verdict in ("flagged", "missed", "wrong") if score.verdicts[verdict]}
        if score.notes:
            counts = ", ".join(f"{score.verdicts[each]} {each}" for each in VERDICTS if each in bad)
            print(f"{document.relative_to(asked.directory)}: {counts or 'no figure'}")
            worst = sorted(score.notes, key=lambda note: note.startswith("flagged"))
            for note in worst[: asked.show]:
                print(f"    {note}")
    print()
    for line in table(rows, measured=yardstick is not None):
        print(line)
    print(", ".join(f"{name}: {count}" for name, count in sorted(particulars.items())))
    if asked.yardstick == "yes" and yardstick is None:
        print("left out: the yardstick, whose packages (pandas, lxml, python-docx) are missing")
    counted = [mine for mine, _ in rows.values()]
    return 1 if any(row.verdicts["missed"] or row.verdicts["wrong"] for row in counted) else 0


if __name__ == "__main__":
    sys.exit(main())
