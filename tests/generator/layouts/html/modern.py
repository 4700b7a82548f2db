"""A page built by scripts: data in JSON that holds tags and words of the form, thead and th."""

from __future__ import annotations

import json
from random import Random

from ...options import Options
from ...report import Heading, Paragraph, Report, Title
from ..grid import HEAD, LABEL, SIDE, Grid, GridCell, grid_of
from ..rendering import Rendering
from .markup import broken, escape, rows_html, spans, stated_charset


def _state(report: Report, random: Random) -> str:
    """What the page's script starts from: another report's table as text."""
    return json.dumps(
        {
            "title": f"{report.organ}{report.year - 1}年政府信息公开工作年度报告",
            "menu": ["规章", "行政规范性文件", "行政许可", "行政处罚"],
            "html": "<table><tr><td>规章</td><td>7</td><td>7</td><td>7</td></tr></table>",
            "views": random.randint(1, 9999),
        },
        ensure_ascii=False,
    )


def render(report: Report, options: Options, random: Random) -> Rendering:
    """The page; what must not be read is in scripts, styles, comments and CDATA."""
    charset = stated_charset(options.encoding, random)
    entities = random.random() < 0.4

    def written(text: str) -> str:
        if entities and random.random() < 0.3:
            return "".join(f"&#{ord(letter)};" for letter in text)
        if entities and random.random() < 0.2:
            return "".join(f"&#x{ord(letter):X};" for letter in text)
        return broken(text, random, "<wbr>", 0.2)

    def cell_html(cell: GridCell) -> str:
        tag = "th" if cell.kind in (HEAD, SIDE, LABEL) else "td"
        scope = ' scope="row"' if cell.kind == LABEL else ""
        hidden = "<!-- v-if -->" if random.random() < 0.1 else ""
        return f"<{tag}{spans(cell)}{scope} data-v-7a>{hidden}{written(cell.text)}</{tag}>"

    def table(grid: Grid) -> str:
        head, body = grid.slice(0, grid.heads), grid.slice(grid.heads, grid.height)
        thead = f"<thead>{rows_html(head, cell_html)}</thead>" if head.height else ""
        return f"<table>{thead}<tbody>{rows_html(body, cell_html)}</tbody></table>"

    parts = []
    for part in report.parts:
        match part:
            case Title(lines):
                parts.append(f"<h1>{'<br>'.join(map(escape, lines))}</h1>")
            case Heading(text):
                parts.append(f"<h2><span>{escape(text)}</span></h2>")
            case Paragraph(text):
                parts.append(f"<p>{escape(text)}</p>")
            case _:
                parts.append(table(grid_of(part)))
    meta = f'<meta charset="{charset}"/>' if charset else ""
    state = _state(report, random)
    page = "\n".join(parts)
    return Rendering(
        f"<!DOCTYPE html><html><head>{meta}\n<style>td:before{{content:'<td>5</td>'}}</style>\n"
        f"<script>window.__STATE__ = {state}; if (1 < 2) document.write('<p>三、</p>');</script>\n"
        "<!-- <table><tr><td>规章</td><td>9</td></tr></table> --></head><body>\n"
        "<nav><ul><li>规章</li><li>行政许可</li><li>其他</li></ul></nav>\n"
        f"<svg><title>公开</title><desc><![CDATA[<td>4</td>]]></desc></svg>\n<article>{page}"
        f"</article>\n<script type='application/json'>{state}</script>\n"
        "<footer>版权所有　网站地图</footer></body></html>\n"
    )
