"""The tables of a report as grids of cells with spans, the way every office program keeps them.

Rows and columns are counted from 0. A cell stands where its upper left corner is; the places that
it covers beside that hold nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

from ..report import (
    DisclosureTable,
    Part,
    PlainTable,
    RemedyTable,
    RequestTable,
    Row,
)

# What a cell is for: a label of a row, the head of columns, the vertical label, a figure, nothing.
LABEL = "label"
HEAD = "head"
SIDE = "side"
NUMBER = "number"
EMPTY = "empty"


@dataclass(frozen=True)
class GridCell:
    row: int
    column: int
    text: str
    kind: str
    rows: int = 1
    columns: int = 1

    @property
    def end_row(self) -> int:
        return self.row + self.rows

    @property
    def end_column(self) -> int:
        return self.column + self.columns


@dataclass(frozen=True)
class Grid:
    """`heads` rows of heads come first; `name` is the table of the form that this is."""

    name: str
    width: int
    height: int
    heads: int
    cells: tuple[GridCell, ...]

    def rows(self) -> list[list[GridCell]]:
        """The cells that begin in each row, from left to right."""
        rows: list[list[GridCell]] = [[] for _ in range(self.height)]
        for cell in sorted(self.cells, key=lambda each: (each.row, each.column)):
            rows[cell.row].append(cell)
        return rows

    def matrix(self, *, repeat: bool = False) -> list[list[str]]:
        """Every place as a text of its own; `repeat` writes a cell's text in all its places."""
        places = [[""] * self.width for _ in range(self.height)]
        for cell in self.cells:
            for row in range(cell.row, cell.end_row):
                for column in range(cell.column, cell.end_column):
                    if repeat or (row, column) == (cell.row, cell.column):
                        places[row][column] = cell.text
        return places

    def slice(self, first: int, last: int, *, again: bool = False) -> Grid:
        """The rows from `first` up to `last`, which is left out, as a table of its own.

        A cell that began before `first` goes on here, with its text once more if `again`.
        """
        cells = []
        for cell in self.cells:
            top, end = max(cell.row, first), min(cell.end_row, last)
            if top < end:
                text = cell.text if again or cell.row >= first else ""
                cells.append(replace(cell, row=top - first, rows=end - top, text=text))
        heads = min(max(self.heads - first, 0), last - first)
        return replace(self, height=last - first, heads=heads, cells=tuple(cells))

    def above(self, other: Grid) -> Grid:
        """This grid with another of the same width below it."""
        lower = tuple(replace(cell, row=cell.row + self.height) for cell in other.cells)
        return replace(self, height=self.height + other.height, cells=(*self.cells, *lower))

    def changed(self, change: Callable[[GridCell], GridCell]) -> Grid:
        """The grid with every cell changed."""
        return replace(self, cells=tuple(map(change, self.cells)))


def _numbers(row: Row, at: int, column: int, end: int) -> Iterable[GridCell]:
    """The cells of a row's figures; the last reaches to the end, words for none over all."""
    if row.merged:
        yield GridCell(at, column, row.cells[0].text, NUMBER, columns=end - column)
        return
    for place, cell in enumerate(row.cells):
        last = place == len(row.cells) - 1
        wide = end - column - place if last else 1
        yield GridCell(at, column + place, cell.text, NUMBER, columns=wide)


_DISCLOSURE_WIDTH = 4


def _disclosure(table: DisclosureTable) -> Grid:
    width = _DISCLOSURE_WIDTH
    cells = []
    at = 0
    for block in table.blocks:
        cells.append(GridCell(at, 0, block.title, HEAD, columns=width))
        cells.append(GridCell(at + 1, 0, block.corner, HEAD))
        for place, head in enumerate(block.heads):
            last = place == len(block.heads) - 1
            wide = width - 1 - place if last else 1
            cells.append(GridCell(at + 1, 1 + place, head, HEAD, columns=wide))
        at += 2
        for row in block.rows:
            cells.append(GridCell(at, 0, row.label, LABEL))
            cells += _numbers(row, at, 1, width)
            at += 1
    return Grid("disclosure", width, at, 0, tuple(cells))


_LABEL_COLUMNS = 3
_REQUEST_HEADS = 3


def _request_labels(table: RequestTable) -> Iterable[GridCell]:
    rows = list(enumerate(table.rows, start=_REQUEST_HEADS))
    results = [at for at, row in rows if row.level != "section"]
    if results:
        yield GridCell(results[0], 0, table.side, SIDE, rows=results[-1] - results[0] + 1)
    for group, label in table.groups.items():
        members = [at for at, row in rows if row.group == group]
        if members:
            yield GridCell(members[0], 1, label, LABEL, rows=len(members))
    for at, row in rows:
        column = {"section": 0, "bracket": 1}.get(row.level, 2)
        yield GridCell(at, column, row.label, LABEL, columns=_LABEL_COLUMNS - column)


def _requests(table: RequestTable) -> Grid:
    start = _LABEL_COLUMNS
    who, legal = table.spans
    person, *kinds, total = table.heads
    cells = [
        GridCell(0, 0, table.corner, HEAD, rows=3, columns=start),
        GridCell(0, start, who, HEAD, columns=7),
        GridCell(1, start, person, HEAD, rows=2),
        GridCell(1, start + 1, legal, HEAD, columns=5),
        GridCell(1, start + 6, total, HEAD, rows=2),
        *(GridCell(2, start + 1 + place, kind, HEAD) for place, kind in enumerate(kinds)),
        *_request_labels(table),
    ]
    for at, row in enumerate(table.rows, start=_REQUEST_HEADS):
        cells += _numbers(row, at, start, start + 7)
    height = _REQUEST_HEADS + len(table.rows)
    return Grid("requests", start + 7, height, _REQUEST_HEADS, tuple(cells))


def _remedies(table: RemedyTable) -> Grid:
    review, suit, direct, after = table.spans
    cells = (
        GridCell(0, 0, review, HEAD, rows=2, columns=5),
        GridCell(0, 5, suit, HEAD, columns=10),
        GridCell(1, 5, direct, HEAD, columns=5),
        GridCell(1, 10, after, HEAD, columns=5),
        *(GridCell(2, place, table.heads[place % 5], HEAD) for place in range(15)),
        *(GridCell(3, place, cell.text, NUMBER) for place, cell in enumerate(table.row.cells)),
    )
    return Grid("remedies", 15, 4, 3, cells)


def _plain(table: PlainTable) -> Grid:
    cells = tuple(
        GridCell(at, column, text, NUMBER if at and column else LABEL)
        for at, row in enumerate(table.rows)
        for column, text in enumerate(row)
    )
    return Grid("plain", len(table.rows[0]), len(table.rows), 1, cells)


def grid_of(part: Part) -> Grid:
    """The grid of a table; raises TypeError for any other part."""
    match part:
        case DisclosureTable():
            return _disclosure(part)
        case RequestTable():
            return _requests(part)
        case RemedyTable():
            return _remedies(part)
        case PlainTable():
            return _plain(part)
    raise TypeError(f"{type(part).__name__} is no table")


def split_by_group(grid: Grid, *, again: bool = False) -> list[Grid]:
    """Table 三 as one table for the heads and one for every group of rows, with their labels."""
    starts = sorted({cell.row for cell in grid.cells if cell.kind == LABEL and cell.column < 2})
    edges = [0, *starts, grid.height]
    parts = [grid.slice(*edge, again=again) for edge in pairwise(edges)]
    return [part for part in parts if part.height]
