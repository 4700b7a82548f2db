"""Sections and divisions instead of paragraphs, blanks of every width, spans that do not add up."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from ...options import Options
from ...report import Heading, Paragraph, Report, Title
from ..grid import HEAD, LABEL, Grid, GridCell, grid_of
from ..rendering import Rendering
from .markup import broken, escape, rows_html, spans, stated_charset


def _off(grid: Grid, random: Random) -> Grid:
    """Spans of heads and of the last group that say more or less than there is."""
    last = max(cell.end_row for cell in grid.cells)

    def change(cell: GridCell) -> GridCell:
        if cell.kind == HEAD and cell.columns == grid.width and random.random() < 0.5:
            return replace(cell, columns=cell.columns + random.choice((-1, 1)))
        if cell.kind == HEAD and cell.row == 0 and cell.end_column == grid.width:
            return replace(cell, columns=cell.columns + random.choice((0, 1)))
        if cell.kind == LABEL and cell.rows > 1 and cell.end_row == last:
            return replace(cell, rows=cell.rows + 1)
        return cell

    return grid.changed(change)


def render(report: Report, options: Options, random: Random) -> Rendering:
    """The page."""
    charset = stated_charset(options.encoding, random)
    joint = random.choice(("\n        ", "<br/>", "&#8203;", "\r\n\t"))

    def cell_html(cell: GridCell) -> str:
        if not cell.text:
            return f"<td{spans(cell)}>{random.choice(('&ensp;', '&emsp;', '&nbsp;', ''))}</td>"
        text = broken(cell.text, random, joint, 0.4)
        pad = random.choice(("", "", "&ensp;", "&nbsp;", "\n    "))
        return f"<td{spans(cell)}><div>{pad}{text}{pad}</div></td>"

    parts = []
    for part in report.parts:
        match part:
            case Title(lines):
                parts.append(
                    f"<header><div>{'</div><div>'.join(map(escape, lines))}</div></header>"
                )
            case Heading(text):
                parts.append(f"<section><div class=h>&emsp;&emsp;{escape(text)}</div></section>")
            case Paragraph(text):
                parts.append(f"<div>&ensp;&ensp;&ensp;&ensp;{escape(text)}<br></div>")
            case _:
                grid = _off(grid_of(part), random)
                parts.append(f"<div class=t><table>\n{rows_html(grid, cell_html)}</table></div>")
    meta = f"<meta charset={charset}>" if charset else ""
    page = "\n".join(parts)
    return Rendering(
        f"<!DOCTYPE html>\n<html lang=zh-CN><head>{meta}\n</head><body><main>\n{page}\n"
        "</main></body></html>\n"
    )
