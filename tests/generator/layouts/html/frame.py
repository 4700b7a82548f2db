"""A page laid out with tables: menus, a table of particulars before the report, nested tables."""

from __future__ import annotations

from random import Random

from ...options import Options
from ...report import Heading, Paragraph, Report, Title
from ..grid import GridCell, grid_of
from ..rendering import Rendering
from .markup import broken, escape, rows_html, spans, stated_charset

_MENU = (
    "首页",
    "机构概况",
    "政策文件",
    "规章",
    "行政规范性文件",
    "行政许可",
    "行政处罚",
    "行政强制",
    "政府信息公开年报",
    "依申请公开",
    "政府集中采购",
    "其他",
)


def _particulars(report: Report, random: Random) -> str:
    """索引号 and so on: a table with numbers that belong to no report."""
    serial = f"{random.randint(10000000, 99999999)}/{report.year}-{random.randint(0, 9999):05d}"
    rows = (
        ("索 引 号", serial, "信息分类", "政府信息公开年报"),
        ("发布机构", report.organ, "公开日期", f"{report.year + 1}-01-{random.randint(10, 29)}"),
        ("文　　号", "", "有 效 性", random.choice(("有效", "", "文件已失效"))),
        (
            "名　　称",
            f"{report.organ}政府信息公开工作年度报告",
            "浏览次数",
            f"{random.randint(3, 9000)}",
        ),
    )
    lines = "".join(
        "<tr>" + "".join(f"<td>{escape(text)}</td>" for text in row) + "</tr>\n" for row in rows
    )
    return f'<table class="xxgk_table" width="100%">\n{lines}</table>\n'


def render(report: Report, options: Options, random: Random) -> Rendering:
    """The page; the report stands in one cell of an outer table."""
    charset = stated_charset(options.encoding, random)
    blank = random.choice(("", "&nbsp;", "　"))

    def cell_html(cell: GridCell) -> str:
        inner = broken(cell.text, random, "<br>", 0.2) or blank
        if random.random() < 0.2:
            inner = f"<!-- {cell.kind} <td>9</td> -->{inner}"
        return f"<td{spans(cell)}>{inner}</td>"

    # Which of the tables stand in one of their own, as a frame with a line around it.
    framed = random.random() < 0.5
    parts = []
    for part in report.parts:
        match part:
            case Title(lines):
                parts += [f"<div class=title>{escape(line)}</div>" for line in lines]
            case Heading(text):
                parts.append(f"<p><b>{escape(text)}</b></p>")
            case Paragraph(text):
                parts.append(f"<p>&emsp;&emsp;{escape(text)}</p>")
            case _:
                table = f"<table border=1>{rows_html(grid_of(part), cell_html)}</table>"
                parts.append(f"<table><tr><td>{table}</td></tr></table>" if framed else table)
    menu = "".join(f'<td><a href="/col{place}">{word}</a></td>' for place, word in enumerate(_MENU))
    side = "".join(
        f"<li><a href='/gk/{report.year - back}.html'>{escape(report.organ)}{report.year - back}年"
        "政府信息公开工作年度报告</a></li>"
        for back in range(1, 4)
    )
    meta = (
        f'<meta http-equiv="Content-Type" content="text/html; charset={charset}">'
        if charset
        else ""
    )
    page = "\n".join(parts)
    return Rendering(
        f"<html><head>{meta}<title>{escape(report.organ)}</title>\n"
        '<script>var nav = "<table><tr><td>规章</td><td>3</td></tr></table>";</script></head>\n'
        '<body><table width="1000" align="center"><tr><td colspan="2">\n'
        f'<table class="nav"><tr>{menu}</tr></table></td></tr>\n'
        f'<tr><td width="200"><ul>{side}</ul></td><td>\n'
        f'{_particulars(report, random)}<div id="zoom">{page}</div>\n</td></tr>\n'
        '<tr><td colspan="2"><p>主办：办公室　网站标识码：3201000001　备案号：05000001号</p></td>'
        "</tr></table></body></html>\n"
    )
