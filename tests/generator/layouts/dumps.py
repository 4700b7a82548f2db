"""Tables as programs dump them that take the text out of pages: cells in lines, bars or tabs.

All of them write the paragraphs one a line; they differ in what they leave of the cells.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from ..damage import CELL_REMOVED, ROW_GLUED, lose
from ..options import Options
from ..report import Heading, Paragraph, Part, Report, Title
from .grid import Grid, grid_of
from .rendering import Rendering
from .text import glued, tables_of, vanished

Dump = Callable[[Grid], list[str]]


def paragraph_lines(part: Part) -> list[str] | None:
    """The lines of a part that is no table."""
    match part:
        case Title(lines):
            return list(lines)
        case Heading(text) | Paragraph(text):
            return [text]
    return None


def _dump(report: Report, table: Dump, *, gap: str = "") -> str:
    """The report with its tables dumped; `gap` follows every paragraph."""
    lines: list[str] = []
    for part in report.parts:
        prose = paragraph_lines(part)
        if prose is None:
            lines += table(grid_of(part))
        else:
            lines += [piece for line in prose for piece in (line, *([gap] if gap else []))]
    return "\n".join(lines) + "\n"


# One cell a line


def cells(report: Report, _options: Options, random: Random) -> Rendering:
    """Every cell a line, a blank cell a blank line; sometimes with a blank line after each."""
    lead = random.choice(("", "", "     ", "\t"))
    trail = random.choice(("", "", "  "))
    gapped = random.random() < 0.5

    def table(grid: Grid) -> list[str]:
        lines = []
        for row in grid.rows():
            for cell in row:
                lines.append(f"{lead}{cell.text}{trail}" if cell.text else "")
                lines += [""] if gapped else []
        return lines

    return Rendering(_dump(report, table))


def bars(report: Report, _options: Options, random: Random) -> Rendering:
    """Bars that fell on lines of their own, in one of two ways.

    Either every cell is a line, with the bar after it on the next; or a row begins with a bar alone,
    its cells end with bars, and the places that a span covers are bars after the last of them.
    """
    lead = random.choice(("", "     "))
    blank = random.choice(("", " "))
    begins = random.random() < 0.5

    def table(grid: Grid) -> list[str]:
        lines = []
        for row in grid.rows():
            if begins:
                covered = sum(cell.columns - 1 for cell in row)
                lines += ["|", *(f"{cell.text} |".lstrip() for cell in row)]
                lines[-1] += f" {'|' * covered}" if covered else ""
            else:
                for cell in row:
                    lines += [f"{lead}{cell.text}" if cell.text else blank, "|"]
        return lines

    return Rendering(_dump(report, table))


def ends(report: Report, _options: Options, _random: Random) -> Rendering:
    """A filled cell ends with two line ends, an empty one with one: only that tells columns."""

    def table(grid: Grid) -> list[str]:
        return [
            line
            for row in grid.rows()
            for cell in row
            for line in ([cell.text, ""] if cell.text else [""])
        ]

    return Rendering(_dump(report, table))


# One row a line


def pipes(report: Report, _options: Options, random: Random) -> Rendering:
    """Bars between cells; the places that a span covers are empty cells."""
    bar = random.choice(("|", " | ", " |"))
    edge = random.random() < 0.5
    pad = random.choice(("", "", "   "))

    def table(grid: Grid) -> list[str]:
        lines = []
        for row in grid.matrix():
            line = bar.join(f"{pad}{text}" if text else "" for text in row)
            lines.append(f"|{line}|" if edge else line)
        return lines

    return Rendering(_dump(report, table))


def tabs(report: Report, _options: Options, random: Random) -> Rendering:
    """Tabs between cells, as a table that was copied out of an office program."""
    repeat = random.random() < 0.3

    def table(grid: Grid) -> list[str]:
        rows = grid.matrix()
        if repeat:
            # Only labels are repeated: a figure belongs to one place.
            labels = grid.changed(lambda cell: cell).matrix(repeat=True)
            rows = [
                [
                    one or (again if column < 3 and grid.name == "requests" else "")
                    for column, (one, again) in enumerate(zip(row, twice, strict=True))
                ]
                for row, twice in zip(rows, labels, strict=True)
            ]
        return ["\t".join(row) for row in rows]

    return Rendering(_dump(report, table))


# Dumps that destroy


def glue(report: Report, _options: Options, _random: Random) -> Rendering:
    """All cells of a row without anything between them: 规章000."""

    def table(grid: Grid) -> list[str]:
        return ["".join(cell.text for cell in row) for row in grid.rows()]

    lost: dict[str, str] = {}
    for row in tables_of(report.parts):
        lost.update(vanished(row))
        lost.update(lose([row], ROW_GLUED) if glued(row) else {})
    return Rendering(_dump(report, table), lost)


def squeeze(report: Report, _options: Options, random: Random) -> Rendering:
    """Empty cells are gone: a row “3 3” has lost its columns."""
    joint = random.choice((" ", " | ", "\t", "\n"))

    def table(grid: Grid) -> list[str]:
        rows = ([cell.text for cell in row if cell.text] for row in grid.rows())
        return [joint.join(row) for row in rows if row]

    lost: dict[str, str] = {}
    for row in tables_of(report.parts):
        lost.update(vanished(row))
    return Rendering(_dump(report, table), lost)


def unique(report: Report, _options: Options, _random: Random) -> Rendering:
    """One cell a line, and a line that stood before is dropped: only the first 0 remains.

    A table that lost a cell is lost as a whole: nobody can say what is missing from it.
    """
    seen: set[str] = set()
    lines: list[str] = []
    lost: dict[str, str] = {}
    for part in report.parts:
        texts = paragraph_lines(part)
        if texts is None:
            texts = [cell.text for row in grid_of(part).rows() for cell in row]
            if any(text in seen for text in texts) or len(set(texts)) < len(texts):
                lost.update(lose(tables_of([part]), CELL_REMOVED))
        for text in texts:
            if text and text not in seen:
                lines.append(text)
            seen.add(text)
    return Rendering("\n".join(lines) + "\n", lost)
