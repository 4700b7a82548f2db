"""A flip book: every printed page is an HTML page of its own, tables go on from page to page."""

from __future__ import annotations

from random import Random

from ...options import Options
from ...report import Heading, Paragraph, Report, Title
from ..grid import HEAD, SIDE, Grid, GridCell, grid_of
from ..rendering import Rendering
from .markup import broken, escape, rows_html, spans, stacked, stated_charset


def _pages_of(grid: Grid, random: Random) -> list[Grid]:
    """A grid as the pieces that stand on the pages; the heads may be printed again."""
    if grid.name != "requests" or grid.height < 12:
        return [grid]
    edges = [0, *sorted(random.sample(range(6, grid.height - 2), random.choice((1, 1, 2))))]
    repeated = random.random() < 0.5
    again = random.random() < 0.5
    pieces = []
    for first, last in zip(edges, [*edges[1:], grid.height], strict=True):
        piece = grid.slice(first, last, again=again)
        if repeated and first:
            piece = grid.slice(0, grid.heads).above(piece)
        pieces.append(piece)
    return pieces


def render(report: Report, options: Options, random: Random) -> Rendering:
    """The book; heads of table 四 stand vertically."""
    charset = stated_charset(options.encoding, random)
    upright = random.random() < 0.5
    blank = random.choice(("", "&nbsp;"))
    number = random.choice(("- {} -", "-{}-", "— {} —", "{}"))

    def cell_html(cell: GridCell) -> str:
        text = broken(cell.text, random, "<br>", 0.2)
        if cell.kind == SIDE or (upright and cell.kind == HEAD and cell.columns == 1):
            text = stacked(cell.text, "<br>")
        return f"<td{spans(cell)}>{text or blank}</td>"

    pages: list[list[str]] = [[]]
    for part in report.parts:
        match part:
            case Title(lines):
                pages[-1] += [f"<p class='t'>{escape(line)}</p>" for line in lines]
            case Heading(text):
                pages[-1].append(f"<p class='h'>{escape(text)}</p>")
            case Paragraph(text):
                if len(pages[-1]) > 6:
                    pages.append([])
                pages[-1].append(f"<p>{escape(text)}</p>")
            case _:
                for place, piece in enumerate(_pages_of(grid_of(part), random)):
                    if place:
                        pages.append([])
                    pages[-1].append(f"<table>{rows_html(piece, cell_html)}</table>")
    meta = f'<meta charset="{charset}">' if charset else ""
    sheets = [
        f"<html><head>{meta}<title>第{place}页</title></head><body><div class='page' "
        f"data-page='{place}'>\n"
        + "\n".join(page)
        + f"\n<p class='n'>{number.format(place)}</p></div></body></html>\n"
        for place, page in enumerate(pages, start=1)
    ]
    return Rendering("".join(sheets))
