"""Titles and section headings, with the liberties that organs take with them."""

from __future__ import annotations

from random import Random

TITLES: dict[str, tuple[str, ...]] = {
    "two_lines": ("{organ}", "{year}年政府信息公开工作年度报告"),
    "one_line": ("{organ}{year}年政府信息公开工作年度报告",),
    "year_first": ("{year}年{organ}政府信息公开工作年度报告",),
    "short": ("{organ}{year}年政府信息公开年度报告",),
    "about": ("{organ}", "关于{year}年度政府信息公开情况的报告"),
    "yearless": ("{organ}政府信息公开工作年度报告",),
    "spaced": ("{organ}", "{year} 年 度 政 府 信 息 公 开 工 作 年 度 报 告"),
    "twice_year": ("{organ}{year}年度政府信息公开年度工作报告",),
    "affairs": ("{organ}{year}年政务信息公开工作年度报告",),
    "clipped": ("{organ}{year}年信息公开年度报告",),
    "year_inside": ("{organ}政府信息公开{year}年度报告",),
    "three_lines": ("{organ}", "{year}年", "政府信息公开工作报告"),
}

SECTIONS = ("overall", "disclosure", "requests", "remedies", "problems", "further")
_PLAIN: dict[str, tuple[str, ...]] = {
    "overall": ("总体情况",),
    "disclosure": ("主动公开政府信息情况",),
    "requests": ("收到和处理政府信息公开申请情况",),
    "remedies": ("政府信息公开行政复议、行政诉讼情况",),
    "problems": ("存在的主要问题及改进情况",),
    "further": ("其他需要报告的事项",),
}
_REWORDED: dict[str, tuple[str, ...]] = {
    "overall": ("总体概述", "工作基本情况", "概述", "政府信息公开工作的总体情况"),
    "disclosure": ("行政机关主动公开政府信息情况", "主动公开政府政府情况"),
    "requests": (
        "行政机关收到和处理政府信息公开申请情况",
        "收到和处理政府信息公开申请的情况",
    ),
    "remedies": (
        "因政府信息公开工作被申请行政复议、提起行政诉讼情况",
        "政府信息公开行政复议和行政诉讼情况",
    ),
    "problems": (
        "政府信息公开工作存在的主要问题及改进情况",
        "存在的主要问题及整改措施",
        "存在问题及改进情况",
    ),
    "further": ("其他需要报告的事项", "其他事项"),
}
NUMERALS = "一二三四五六七八"


def title_lines(title: str, organ: str, year: int) -> tuple[str, ...]:
    """The lines of the title."""
    return tuple(line.format(organ=organ, year=year) for line in TITLES[title])


def section_headings(random: Random, style: str) -> dict[str, str]:
    """The six headings. Under `restart` the tables begin again at 一."""
    words = _REWORDED if style == "reworded" else _PLAIN
    names = {section: random.choice(words[section]) for section in SECTIONS}
    number = dict(zip(SECTIONS, NUMERALS, strict=False))
    if style == "restart":
        number.update(disclosure="一", requests="二", remedies="三", problems="四", further="五")
    marks = {section: f"{numeral}、" for section, numeral in number.items()}
    if style == "bracketed":
        marks = {section: f"（{numeral}）" for section, numeral in number.items()}
    elif style == "arabic":
        marks = {section: f"{place}、" for place, section in enumerate(SECTIONS, start=1)}
    elif style == "unnumbered":
        marks = dict.fromkeys(SECTIONS, "")
    elif style == "numeral_lost":
        marks.update(dict.fromkeys(random.sample(SECTIONS, 3), "、"))
    return {section: marks[section] + names[section] for section in SECTIONS}
