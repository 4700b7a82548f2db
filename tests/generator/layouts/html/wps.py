"""An office export pasted as it is: a span for every run of letters, mso styles, `<o:p>`."""

from __future__ import annotations

import re
from random import Random

from ...options import Options
from ...report import Heading, Paragraph, Report, Title
from ..grid import NUMBER, GridCell, grid_of
from ..rendering import Rendering
from .markup import escape, rows_html, spans, stated_charset

_FONT = "mso-spacerun:'yes';font-family:{};mso-ascii-font-family:Calibri;font-size:{}pt;"
_FONTS = ("宋体", "仿宋_GB2312", "仿宋", "Calibri", "楷体")
_RUN = re.compile(r"[0-9A-Za-z.,+-]+|[“”（）()、。，：]|[^0-9A-Za-z.,+“”（）()、。，：-]")

_HEAD = """<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View><w:Zoom>0</w:Zoom>
<w:BrowserLevel>MicrosoftInternetExplorer4</w:BrowserLevel></w:WordDocument></xml><![endif]-->
<style>
@font-face{font-family:"Times New Roman";} p.MsoNormal{mso-style-name:正文;margin:0pt;}
table.MsoNormalTable{mso-style-noshow:yes;} td{border-top:none;}
</style>
"""


class _Writer:
    """Writes texts in the runs of one document."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self._size = random.choice(("9.0000", "10.5000", "12.0000"))

    def runs(self, text: str) -> str:
        """A text cut into spans at every change of letters, and now and then between."""
        pieces: list[str] = []
        for token in _RUN.findall(text):
            if (
                pieces
                and not token.isascii()
                and not pieces[-1].isascii()
                and (self._random.random() < 0.6)
            ):
                pieces[-1] += token
            else:
                pieces.append(token)
        return "".join(map(self._run, pieces))

    def _run(self, piece: str) -> str:
        style = _FONT.format(self._random.choice(_FONTS), self._size)
        text = escape(piece)
        if len(piece) > 2 and self._random.random() < 0.3:
            half = len(piece) // 2
            text = f'<font face="宋体">{escape(piece[:half])}</font>{escape(piece[half:])}'
        elif self._random.random() < 0.3:
            text = f'<font face="宋体">{text}</font>'
        newline = "\n" if self._random.random() < 0.1 else ""
        return f'<span{newline} style="{style}">{text}</span>'

    def paragraph(self, text: str, align: str) -> str:
        end = f'<span style="{_FONT.format("宋体", self._size)}"><o:p></o:p></span>'
        return (
            f'<p class=MsoNormal align={align} style="text-align:{align};line-height:12.0000pt;">'
            f"{self.runs(text)}{end}</p>"
        )


def render(report: Report, options: Options, random: Random) -> Rendering:
    """The page; its blanks are ordinary or no-break spaces inside `<o:p>`."""
    charset = stated_charset(options.encoding, random)
    writer = _Writer(random)
    blanks = ("&nbsp;", " ", "&nbsp;")
    twice = random.random() < 0.3

    def cell_html(cell: GridCell) -> str:
        if cell.text and cell.kind == NUMBER and random.random() < 0.5:
            inner = f"<p><span>{escape(cell.text)}</span><span><o:p></o:p></span></p>"
        elif cell.text:
            align = "left" if cell.columns > 1 else "center"
            cut = len(cell.text) // 2
            if twice and cell.kind != NUMBER and cut > 6:
                # A label in two paragraphs of the same cell.
                inner = writer.paragraph(cell.text[:cut], align) + writer.paragraph(
                    cell.text[cut:], align
                )
            else:
                inner = writer.paragraph(cell.text, align)
        else:
            blank = random.choice(blanks)
            inner = f'<p class=MsoNormal><span style="color:#000"><o:p>{blank}</o:p></span></p>'
        return (
            f"<td width={55 * cell.columns} valign=center{spans(cell, '')} "
            f'style="width:{41 * cell.columns}.2500pt;padding:0.0000pt 5.4000pt;'
            f'mso-border-left-alt:0.5000pt solid windowtext;">{inner}</td>'
        )

    parts = []
    for part in report.parts:
        match part:
            case Title(lines):
                parts += [writer.paragraph(line, "center") for line in lines]
            case Heading(text):
                parts.append(f"<b>{writer.paragraph(text, 'justify')}</b>")
            case Paragraph(text):
                parts.append(writer.paragraph(text, "justify"))
            case _:
                rows = rows_html(
                    grid_of(part), cell_html, '<tr style="height:1.0000pt;">{}</tr>'.format
                )
                parts.append(
                    "<div align=center><table class=MsoNormalTable style="
                    '"border-collapse:collapse;mso-table-layout-alt:fixed;">'
                    f"{rows}</table></div>"
                )
    meta = (
        f'<meta http-equiv=Content-Type content="text/html; charset={charset}">' if charset else ""
    )
    body = "".join(parts)
    return Rendering(
        '<html xmlns:v="urn:schemas-microsoft-com:vml" '
        'xmlns:o="urn:schemas-microsoft-com:office:office">'
        f"<head>{meta}<title></title>{_HEAD}</head><body>"
        f'<!--StartFragment--><div class="Section0">{body}</div><!--EndFragment--></body></html>\n'
    )
