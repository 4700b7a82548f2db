"""A web editor that cleaned a page pasted from Word: every cell nowrap with a centred paragraph."""

from __future__ import annotations

from random import Random

from ...options import Options
from ...report import Heading, Paragraph, Report, Title
from ..grid import HEAD, SIDE, GridCell, grid_of
from ..rendering import Rendering
from .markup import broken, escape, rows_html, spans, stacked, stated_charset


def render(report: Report, options: Options, random: Random) -> Rendering:
    """The whole page; blanks are no-break spaces."""
    charset = stated_charset(options.encoding, random)
    wide = random.randint(40, 90)
    blank = random.choice(("&nbsp;", "&nbsp;", "&#160;", " "))
    vertical = random.random() < 0.5

    def cell_html(cell: GridCell) -> str:
        text = broken(cell.text, random, "<br />" if cell.kind == HEAD else "<br />\n", 0.25)
        if cell.kind == SIDE and vertical:
            text = stacked(cell.text, "<br />")
        return (
            f'<td nowrap="nowrap"{spans(cell)} style="width:{wide * cell.columns}px;">\n'
            f'<p align="center">{text or blank}</p>\n</td>\n'
        )

    parts = []
    for part in report.parts:
        match part:
            case Title(lines):
                parts += [f'<h2 style="text-align:center">{escape(line)}</h2>' for line in lines]
            case Heading(text):
                # The editor left the heading and its break in one paragraph before the table.
                lead = "<br />\n" if random.random() < 0.5 else "<strong>"
                tail = "</strong>" if lead == "<strong>" else ""
                parts.append(f"<p>{lead}{escape(text)}{tail}</p>")
            case Paragraph(text):
                parts.append(f"<p>&nbsp;&nbsp;&nbsp; {escape(text)}</p>")
            case _:
                rows = rows_html(grid_of(part), cell_html)
                parts.append(
                    '<table border="1" cellspacing="0" cellpadding="0"><tbody>\n'
                    f"{rows}</tbody></table>"
                )
    meta = f'<meta charset="{charset}" />\n' if charset else ""
    page = "\n".join(parts)
    return Rendering(
        f"<!DOCTYPE html>\n<html><head>\n{meta}<title>{escape(report.organ)}</title>\n"
        f'</head>\n<body>\n<div class="Article_content" id="ivs_content">\n{page}\n</div>\n'
        "</body></html>\n"
    )
