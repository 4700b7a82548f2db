"""Documents that are no annual report, though they stand where reports do and use their words."""

from __future__ import annotations

from random import Random

from .place import organ
from .report import Heading, Paragraph, Part, PlainTable, Report, Title


def half_year(random: Random, size: str, year: int) -> Report:
    """A statistics page for half a year: numbers beside words of the form, of no form."""
    name, _ = organ(random, size)
    items = (
        "主动公开政府信息数（条）",
        "网站公开数（条）",
        "政务新媒体公开数（条）",
        "依申请公开政府信息数（件）",
        "予以公开（件）",
        "行政许可（件）",
        "行政处罚（件）",
        "收到行政复议（件）",
        "行政诉讼（件）",
    )
    rows = [("统计指标", "第一季度", "第二季度", "上半年合计")]
    for item in items:
        first, second = random.randint(0, 300), random.randint(0, 300)
        rows.append((item, str(first), str(second), str(first + second)))
    return Report(
        name,
        year,
        (
            Title((f"{name}{year}年上半年政府信息公开工作统计表",)),
            Paragraph(f"现将{name}{year}年上半年政府信息公开情况统计如下："),
            PlainTable(tuple(rows)),
            Paragraph("填报单位：办公室　　审核人：　　填报日期：7月5日"),
        ),
    )


def menu(random: Random, size: str, year: int) -> Report:
    """A list of reports, under headings that reports have."""
    name, _ = organ(random, size)
    parts: list[Part] = [
        Title((f"{name}政府信息公开年度报告",)),
        Heading("政府信息公开年报"),
        *(
            Paragraph(
                f"{name}{year - back}年政府信息公开工作年度报告　{year - back + 1}-01-2{back}"
            )
            for back in range(random.randint(3, 8))
        ),
        Heading("法定主动公开内容"),
        *map(Paragraph, ("规章", "行政规范性文件", "行政许可", "行政处罚", "行政强制")),
        Paragraph(f"共{random.randint(2, 40)}条　第1页　上一页　下一页"),
    ]
    return Report(name, year, tuple(parts))


STRANGERS = {"half_year": half_year, "menu": menu}
