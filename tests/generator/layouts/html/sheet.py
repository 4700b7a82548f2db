"""The whole report in one table, saved from a spreadsheet: hundreds of empty cells."""

from __future__ import annotations

from random import Random

from ...options import Options
from ...report import Heading, Paragraph, Report, Title
from ..grid import LABEL, Grid, GridCell, grid_of
from ..rendering import Rendering
from .markup import escape, rows_html, spans, stated_charset

_WIDTH = 16


def _filled(grid: Grid) -> Grid:
    """The grid with an empty cell in every place to the right of it."""
    empty = tuple(
        GridCell(row, column, "", "empty")
        for row in range(grid.height)
        for column in range(grid.width, _WIDTH)
    )
    return Grid("sheet", _WIDTH, grid.height, 0, (*grid.cells, *empty))


def render(report: Report, options: Options, random: Random) -> Rendering:
    """The page; a line of prose takes a row of its own, merged or followed by empty cells."""
    charset = stated_charset(options.encoding, random)
    merged = random.random() < 0.6

    def line(text: str) -> Grid:
        if merged:
            return Grid("sheet", _WIDTH, 1, 0, (GridCell(0, 0, text, LABEL, columns=_WIDTH),))
        return _filled(Grid("sheet", 1, 1, 0, (GridCell(0, 0, text, LABEL),)))

    whole = Grid("sheet", _WIDTH, 0, 0, ())
    for part in report.parts:
        match part:
            case Title(lines):
                rows = [line(text) for text in lines]
            case Heading(text) | Paragraph(text):
                rows = [line(text)]
            case _:
                rows = [_filled(grid_of(part)), line("")]
        for row in rows:
            whole = whole.above(row)

    def cell_html(cell: GridCell) -> str:
        text = escape(cell.text) or random.choice(("", "　", "&nbsp;"))
        number = " x:num" if cell.text.isdigit() else ""
        return f"<td class=xl{random.randint(24, 39)}{spans(cell, '')}{number}>{text}</td>\n"

    rows_text = rows_html(
        whole, cell_html, " <tr height=19 style='height:14.25pt'>\n{} </tr>\n".format
    )
    meta = (
        f'<meta http-equiv=Content-Type content="text/html; charset={charset}">' if charset else ""
    )
    columns = "".join(f" <col width=72 span={each}>\n" for each in (2, 14))
    return Rendering(
        '<html xmlns:x="urn:schemas-microsoft-com:office:excel">\n'
        f"<head>{meta}<meta name=ProgId content=Excel.Sheet></head>\n<body>\n"
        f"<table x:str border=0 cellpadding=0 cellspacing=0>\n{columns}{rows_text}"
        " <![if supportMisalignedColumns]><tr height=0 style='display:none'>"
        f"{'<td width=72></td>' * _WIDTH}</tr><![endif]>\n"
        "</table></body></html>\n"
    )
