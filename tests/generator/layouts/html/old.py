"""A site of long ago: upper-case tags, attributes without quotes, nothing closed."""

from __future__ import annotations

from random import Random

from ...options import Options
from ...report import Heading, Paragraph, Report, Title
from ..grid import HEAD, SIDE, GridCell, grid_of
from ..rendering import Rendering
from .markup import broken, escape, rows_html, spans, stacked, stated_charset


def render(report: Report, options: Options, random: Random) -> Rendering:
    """The page; a blank is `&nbsp` with or without its semicolon, or nothing."""
    charset = stated_charset(options.encoding, random)
    blanks = random.choice((("&nbsp",), ("&nbsp;",), ("",), ("&nbsp;", "", "<BR>")))
    closes = random.random() < 0.3

    def cell_html(cell: GridCell) -> str:
        text = broken(cell.text, random, "<BR>", 0.3)
        if cell.kind == SIDE:
            text = stacked(cell.text, "<BR>")
        if cell.kind == HEAD and random.random() < 0.5:
            text = f"<FONT SIZE=2><B>{text}</B></FONT>"
        align = "LEFT" if cell.columns in (2, 3) else "CENTER"
        return (
            f"<TD ALIGN={align} BGCOLOR=#FFFFFF{spans(cell, '', upper=True)}>"
            f"{text or random.choice(blanks)}{'</TD>' if closes else ''}\n"
        )

    parts = []
    for part in report.parts:
        match part:
            case Title(lines):
                parts.append("<CENTER><B>" + "<BR>".join(map(escape, lines)) + "</B></CENTER>")
            case Heading(text):
                parts.append(f"<P><FONT COLOR=red>{escape(text)}</FONT>")
            case Paragraph(text):
                parts.append(f"<P>　　{escape(text)}")
            case _:
                rows = rows_html(grid_of(part), cell_html, "<TR>\n{}".format)
                parts.append(
                    f"<TABLE BORDER=1 WIDTH=95% CELLSPACING=0 ALIGN=center>\n{rows}</TABLE>"
                )
    meta = (
        f"<META HTTP-EQUIV=Content-Type CONTENT='text/html; charset={charset}'>" if charset else ""
    )
    page = "\n".join(parts)
    return Rendering(
        f"<HTML>\n<HEAD>{meta}\n<TITLE>{escape(report.organ)}\n</TITLE></HEAD>\n"
        f"<BODY BGCOLOR=#ffffff TEXT=black>\n{page}\n<HR NOSHADE>\n<P ALIGN=right>返回首页\n"
    )
