"""Grids as tables of Word: gridSpan, vMerge, widths that hold the longest number in one line."""

from __future__ import annotations

from ..grid import LABEL, NUMBER, SIDE, Grid, GridCell
from ..text import width
from .package import PageSetup
from .runs import Runs

_PADDING = 60
_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)


def _number_width(grid: Grid, column: int, size: float) -> int:
    """The width of a column that keeps each of its numbers on one line, in 1/20 pt."""
    texts = [
        cell.text
        for cell in grid.cells
        if cell.kind == NUMBER
        and cell.column == column
        and cell.columns == 1
        and len(cell.text) < 16
    ]
    longest = max((width(text) for text in texts), default=1)
    return int(max(longest, 2) * size * 20 * 0.62) + 2 * _PADDING + 20


def _widths(grid: Grid, setup: PageSetup, size: float) -> list[int]:
    """The widths of the columns: numbers as they need, labels share the rest."""
    room = setup.room
    letters = int(size * 20)
    if grid.name == "requests":
        numbers = [_number_width(grid, column, size) for column in range(3, 10)]
        rest = max(room - sum(numbers), letters * 13)
        side, group = letters * 2 + 60, max(letters * 3, rest // 4)
        spare = max(rest - side - group, letters * 5)
        extra = max(0, spare - letters * setup.label_letters) // 7
        numbers = [each + extra for each in numbers]
        return [side, group, spare - 7 * extra, *numbers]
    if grid.name == "disclosure":
        numbers = [max(_number_width(grid, column, size), letters * 5) for column in range(1, 4)]
        label = max(room - sum(numbers), letters * 7)
        return [min(label, room // 3), *numbers]
    return [
        max(_number_width(grid, column, size), room // grid.width) for column in range(grid.width)
    ]


class Tables:
    """Writes the tables of one document."""

    def __init__(self, runs: Runs, setup: PageSetup) -> None:
        self._runs = runs
        self._setup = setup

    def _fitting_size(self, grid: Grid) -> float:
        """The size of letters at which the table is no wider than the page."""
        size = self._setup.size
        while size > 5 and sum(_widths(grid, self._setup, size)) > self._setup.room + 40:
            size -= 0.5
        return size

    def _paragraph(self, text: str, size: float, align: str) -> str:
        properties = f'<w:rPr><w:sz w:val="{round(size * 2)}"/></w:rPr>'
        return (
            f'<w:p><w:pPr><w:jc w:val="{align}"/></w:pPr>{self._runs.text(text, properties)}</w:p>'
        )

    def _cell(self, cell: GridCell, at: int, widths: list[int], size: float) -> str:
        """A cell in the row `at`: where it began above, it goes on without text."""
        total = sum(widths[cell.column : cell.end_column])
        properties = f'<w:tcW w:w="{total}" w:type="dxa"/>'
        if cell.columns > 1:
            properties += f'<w:gridSpan w:val="{cell.columns}"/>'
        if cell.rows > 1:
            properties += '<w:vMerge w:val="restart"/>' if at == cell.row else "<w:vMerge/>"
        if cell.kind == SIDE and self._setup.vertical_side:
            properties += '<w:textDirection w:val="tbRlV"/>'
        if self._setup.middle:
            properties += '<w:vAlign w:val="center"/>'
        align = "left" if cell.kind == LABEL else "center"
        text = cell.text if at == cell.row else ""
        if "\n" in text:
            pieces = "".join(self._paragraph(piece, size, align) for piece in text.split("\n"))
        else:
            pieces = self._paragraph(text, size, align)
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{pieces}</w:tc>"

    def table(self, grid: Grid) -> str:
        """The table of a grid."""
        size = self._fitting_size(grid)
        widths = _widths(grid, self._setup, size)
        at_place = {
            (row, cell.column): cell for cell in grid.cells for row in range(cell.row, cell.end_row)
        }
        rows = []
        deleted = grid.height // 2 if self._runs.revises() and grid.name == "requests" else -1
        for at in range(grid.height):
            cells = [
                at_place[at, column] for column in range(grid.width) if (at, column) in at_place
            ]
            properties = ""
            if not self._setup.rows_break:
                properties += "<w:cantSplit/>"
            if self._setup.row_height and grid.name == "requests":
                properties += f'<w:trHeight w:val="{self._setup.row_height}"/>'
            if self._setup.heads_again and at < grid.heads:
                properties += "<w:tblHeader/>"
            if at == deleted:
                rows.append(self._runs.deleted_row(grid.width))
            inner = "".join(self._cell(cell, at, widths, size) for cell in cells)
            rows.append(f"<w:tr><w:trPr>{properties}</w:trPr>{inner}</w:tr>")
        columns = "".join(f'<w:gridCol w:w="{each}"/>' for each in widths)
        return (
            f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
            f'<w:jc w:val="center"/><w:tblBorders>{_BORDERS}</w:tblBorders>'
            '<w:tblLayout w:type="fixed"/><w:tblCellMar>'
            f'<w:left w:w="{_PADDING}" w:type="dxa"/><w:right w:w="{_PADDING}" w:type="dxa"/>'
            f"</w:tblCellMar></w:tblPr><w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"
        )
