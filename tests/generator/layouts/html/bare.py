"""A converter that dropped every rowspan: what a cell covered below itself are empty cells."""

from __future__ import annotations

from random import Random

from ...options import Options
from ...report import Heading, Paragraph, Report, Title
from ..grid import EMPTY, Grid, GridCell, grid_of
from ..rendering import Rendering
from .markup import broken, escape, rows_html, stated_charset


def _without_rowspans(grid: Grid) -> Grid:
    cells = []
    for cell in grid.cells:
        for row in range(cell.row, cell.end_row):
            first = row == cell.row
            cells.append(
                GridCell(
                    row,
                    cell.column,
                    cell.text if first else "",
                    cell.kind if first else EMPTY,
                    columns=cell.columns,
                )
            )
    return Grid(grid.name, grid.width, grid.height, grid.heads, tuple(cells))


def render(report: Report, options: Options, random: Random) -> Rendering:
    """The page; in some, colspans fell out as well and every place is a cell."""
    charset = stated_charset(options.encoding, random)
    colspans = random.random() < 0.6
    blank = random.choice(("", "<br/>", "&nbsp;"))

    def cell_html(cell: GridCell) -> str:
        text = broken(cell.text, random, " ", 0.1)
        span = f' colspan="{cell.columns}"' if colspans and cell.columns > 1 else ""
        rest = "" if colspans else "<td></td>" * (cell.columns - 1)
        return f"<td{span}>{text or (blank if cell.kind != EMPTY else '')}</td>{rest}"

    parts = []
    for part in report.parts:
        match part:
            case Title(lines):
                parts += [f"<h1>{escape(line)}</h1>" for line in lines]
            case Heading(text):
                parts.append(f"<h3>{escape(text)}</h3>")
            case Paragraph(text):
                parts.append(f"<p>{escape(text)}</p>")
            case _:
                grid = _without_rowspans(grid_of(part))
                parts.append(f"<table><tbody>\n{rows_html(grid, cell_html)}</tbody></table>")
    meta = f'<meta charset="{charset}">' if charset else ""
    page = "\n".join(parts)
    return Rendering(f"<!doctype html><html><head>{meta}</head><body>\n{page}\n</body></html>\n")
