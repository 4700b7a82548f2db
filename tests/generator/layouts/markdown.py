"""Markdown, as converters and vision models make it of reports: clean, and in five ways broken."""

from __future__ import annotations

from collections.abc import Iterable
from random import Random

from ..damage import LABEL_AND_PLACE_GONE, lose
from ..options import Options
from ..report import Heading, Paragraph, Report, RequestTable, Title
from .grid import HEAD, LABEL, NUMBER, SIDE, Grid, grid_of, split_by_group
from .rendering import Rendering
from .text import fold


def _escaped(text: str) -> str:
    return text.replace("|", "\\|")


def _line(texts: Iterable[str]) -> str:
    return "| " + " | ".join(map(_escaped, texts)) + " |"


def _rule(width: int, style: str) -> str:
    return "|" + "|".join([style] * width) + "|"


def _pipe_table(rows: list[list[str]], style: str = " --- ") -> list[str]:
    """A table; its first row is the head."""
    if not rows:
        return []
    first, *others = rows
    return ["", _line(first), _rule(len(first), style), *map(_line, others), ""]


def _prose(part: Title | Heading | Paragraph, marked: bool) -> list[str]:
    mark = "#" if marked else ""
    match part:
        case Title(lines):
            return [f"{mark} {line}".strip() for line in lines] + [""]
        case Heading(text):
            return ["", f"{mark * 2} {text}".strip(), ""]
    return [part.text, ""]


def _whole(report: Report, tables: dict[int, list[str]], random: Random) -> str:
    """The report with these lines for its tables, by the place of the part."""
    marked = random.random() < 0.7
    lines: list[str] = []
    for place, part in enumerate(report.parts):
        if isinstance(part, Title | Heading | Paragraph):
            lines += _prose(part, marked)
        else:
            lines += tables[place]
    return "\n".join(lines) + "\n"


def _grids(report: Report) -> dict[int, Grid]:
    return {
        place: grid_of(part)
        for place, part in enumerate(report.parts)
        if not isinstance(part, Title | Heading | Paragraph)
    }


def clean(report: Report, _options: Options, random: Random) -> Rendering:
    """A pipe table each; the places of a span are empty, or say the same once more."""
    style = random.choice((" --- ", "---", ":---:", ":-- "))
    repeat = random.random() < 0.4
    tables = {
        place: _pipe_table(_matrix(grid, repeat=repeat), style)
        for place, grid in _grids(report).items()
    }
    return Rendering(_whole(report, tables, random))


def _matrix(grid: Grid, *, repeat: bool) -> list[list[str]]:
    """The places of a grid; labels and heads may be repeated, figures never."""
    rows = grid.matrix()
    if repeat:
        for cell in grid.cells:
            if cell.kind in (LABEL, HEAD, SIDE):
                for row in range(cell.row, cell.end_row):
                    rows[row][cell.column : cell.end_column] = [cell.text] * cell.columns
    return rows


def ruled(report: Report, _options: Options, random: Random) -> Rendering:
    """A separator after every row, an empty cell too many at the end, groups glued in some rows."""
    extra = random.random() < 0.6
    tables = {}
    for place, grid in _grids(report).items():
        lines = [""]
        for row in _label_rows(grid, random):
            cells = [*row, ""] if extra else row
            lines += [_line(cells), _rule(len(cells), "---")]
        tables[place] = [*lines, ""]
    return Rendering(_whole(report, tables, random))


def _label_rows(grid: Grid, random: Random) -> list[list[str]]:
    """Rows with one label cell each: in the first row of a group sometimes with the group's."""
    if grid.name != "requests":
        return grid.matrix()
    rows = []
    for row in grid.rows():
        labels = [cell for cell in row if cell.kind in (LABEL, SIDE)]
        figures = [cell for cell in row if cell.kind == NUMBER]
        if not figures:
            rows.append(_head_row(grid, row[0].row))
            continue
        texts = [cell.text for cell in labels]
        if len(texts) > 1 and random.random() < 0.3:
            texts = texts[-1:] if labels[-2].kind == SIDE else texts
        numbers = [cell.text for cell in figures]
        numbers += [""] * (sum(cell.columns for cell in figures) - len(figures))
        rows.append(["".join(texts), *numbers])
    return rows


def _head_row(grid: Grid, at: int) -> list[str]:
    texts = grid.matrix()[at]
    return [texts[0], *texts[3:]]


def groups(report: Report, _options: Options, random: Random) -> Rendering:
    """One small table for every group of rows."""
    again = random.random() < 0.5
    tables = {}
    for place, grid in _grids(report).items():
        parts = split_by_group(grid, again=again) if grid.name == "requests" else [grid]
        tables[place] = [
            line for part in parts for line in _pipe_table(_matrix(part, repeat=again))
        ]
    return Rendering(_whole(report, tables, random))


def split(report: Report, _options: Options, random: Random) -> Rendering:
    """Labels divided over two label cells: | 缴纳费用、 | 行政机关不再处理其政 | 0 | …"""
    tables = {}
    for place, grid in _grids(report).items():
        if grid.name != "requests":
            tables[place] = _pipe_table(grid.matrix())
            continue
        rows = []
        for row in grid.rows():
            figures = [cell for cell in row if cell.kind == NUMBER]
            if not figures:
                line = _head_row(grid, row[0].row)
                rows.append([line[0], "", *line[1:]])
                continue
            label = "".join(cell.text for cell in row if cell.kind == LABEL)
            cut = random.randint(3, len(label)) if len(label) > 12 else len(label)
            if random.random() < 0.3 and len(label) > 6:
                cut = random.randint(2, 5)
            numbers = [cell.text for cell in figures]
            numbers += [""] * (sum(cell.columns for cell in figures) - len(figures))
            rows.append([label[:cut], label[cut:], *numbers])
        tables[place] = _pipe_table(rows)
    return Rendering(_whole(report, tables, random))


# A label of more letters was printed in two lines, which is why it falls out.
_ONE_LINE = 11


def fallen(report: Report, _options: Options, random: Random) -> Rendering:
    """Labels of two lines fell out of table 三: their rows are bare numbers, each in a table.

    The labels stand in order before or behind the rows, the groups' among them: which belongs to
    which row nothing says any more, so these rows are lost.
    """
    tables = {}
    lost: dict[str, str] = {}
    for place, grid in _grids(report).items():
        part = report.parts[place]
        if not isinstance(part, RequestTable):
            tables[place] = _pipe_table(grid.matrix())
            continue
        lines: list[str] = []
        orphans: list[str] = []
        group = ""
        for row in part.rows:
            if row.group and row.group != group:
                orphans.append(part.groups[row.group])
            group = row.group
            numbers = [cell.text for cell in row.cells]
            if row.level != "section" and len(row.label) > _ONE_LINE:
                orphans += fold(row.label, 2 * _ONE_LINE)
                lost.update(lose([row], LABEL_AND_PLACE_GONE))
                lines += ["", _line(numbers), _rule(7, "---")]
            else:
                lines += [_line([row.label, *numbers]), _rule(8, "---")]
            if orphans and random.random() < 0.4:
                lines += ["", *orphans]
                orphans = []
        tables[place] = ["", *lines, "", *orphans, ""]
    return Rendering(_whole(report, tables, random), lost)
