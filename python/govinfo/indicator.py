# SPDX-License-Identifier: Apache-2.0
"""Rates and panels as data frames, and as what notebooks show."""

from __future__ import annotations

import html
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from govinfo import _core
from govinfo._core import (
    Applicant,
    Corpus,
    CorpusColumn,
    FigureId,
    GroupKey,
    Indicator,
    Indicators,
    IndicatorValue,
    Rename,
    Roster,
    UsageError,
)
from govinfo.corpus import _package

if TYPE_CHECKING:
    import pandas

__all__ = ["column_label", "key_text", "measure_label", "rate_text"]

# What columns of tables are called; those of a corpus have their own labels.
_TITLES = {
    "indicator": ("指标", "indicator"),
    "measure": ("项目", "measure"),
    "numerator": ("分子", "numerator"),
    "denominator": ("分母", "denominator"),
    "value": ("值", "value"),
    "lower": ("区间下限", "lower"),
    "upper": ("区间上限", "upper"),
    "small": ("分母过小", "small"),
    "partial": ("不完整", "partial"),
    "reports": ("报告数", "reports"),
    "missing": ("缺数报告", "missing"),
    "not_on_form": ("格式无此项", "not on form"),
    "expected": ("应报", "expected"),
    "counted_twice": ("重复计算", "counted twice"),
    "name": ("报告所称机关", "name on the report"),
    "row": ("行", "row"),
    "base": ("上期值", "base"),
    "base_numerator": ("上期分子", "base numerator"),
    "base_denominator": ("上期分母", "base denominator"),
    "base_year": ("上期年份", "base year"),
    "change": ("增减", "change"),
    "growth": ("增长率", "growth"),
    "gap": ("年份不连续", "gap"),
    "renamed": ("更名", "renamed"),
    "region_changed": ("区划变更", "region changed"),
    "edition_changed": ("格式变更", "edition changed"),
}
_FLAGS = ("small", "partial", "gap", "renamed", "region_changed", "edition_changed")


def column_label(name: str, style: str) -> str:
    """What a column of a table of rates, sums or a panel is called in 'zh' or 'en'."""
    if name in _TITLES:
        return _TITLES[name][style == "en"]
    column, _, prefix = name.partition(":")
    if column in CorpusColumn.__members__:
        label = str(CorpusColumn[column].label(style))
        return f"{label}（前{prefix}位）" if prefix and style == "zh" else label
    return name


def measure_label(name: str, style: str) -> str:
    """What an indicator or a figure is called in 'zh' or 'en'."""
    if name in Indicator.__members__:
        return str(Indicator[name].label(style))
    return str(FigureId(name).label(style))


def _frame(table: Any, names: str) -> pandas.DataFrame:
    if names not in ("path", "zh", "en"):
        raise UsageError(f"names={names!r}: one of path, zh, en")
    pandas = _package("pandas")
    arrow = _package("pyarrow").table(table)
    frame = arrow.to_pandas(types_mapper=pandas.ArrowDtype)
    for flag in _FLAGS:
        if flag in frame:
            frame[flag] = frame[flag].astype(bool)
    if names != "path":
        for column in ("indicator", "measure"):
            if column in frame:
                frame[column] = [measure_label(str(name), names) for name in frame[column]]
        frame.columns = [column_label(str(name), names) for name in frame.columns]
    return frame


def to_pandas(rates: Indicators, names: str = "path") -> pandas.DataFrame:
    return _frame(rates.table(), names)


def panel_frame(
    corpus: Corpus,
    figures: Iterable[FigureId | str],
    indicators: Iterable[Indicator | str],
    roster: Roster | None,
    renames: Iterable[Rename],
    names: str,
    smallest: int,
) -> pandas.DataFrame:
    wanted, rates = _several(figures), _several(indicators)
    if not wanted and not rates:
        wanted, rates = ["requests.received.total"], ["disclosure_rate"]
    rows = _core.panel(corpus, roster=roster, renames=renames)
    return _frame(_core.panel_table(corpus, rows, wanted, rates, smallest), names)


def _several(given: Any) -> list[Any]:
    """A single one stands for a list of it."""
    single = isinstance(given, str | FigureId | Indicator)
    return [given] if single else list(given or ())


def key_text(by: Iterable[GroupKey], key: tuple[object, ...], lang: str = "zh") -> str:
    """The key of a group as one line; enumerators by their labels."""
    parts = []
    for column, value in zip(by, key, strict=True):
        if value is None:
            parts.append("（不详）" if lang == "zh" else "(unknown)")
        else:
            parts.append(_value_text(column.column, value, lang))
    return " · ".join(parts) or ("全部" if lang == "zh" else "all")


def _value_text(column: str, value: object, lang: str) -> str:
    enums: dict[str, Any] = {
        "status": _core.ReadingStatus,
        "level": _core.OrganLevel,
        "kind": _core.OrganKind,
        "disclosure_edition": _core.Edition,
        "requests_edition": _core.Edition,
    }
    if column in enums and isinstance(value, str) and value in enums[column].__members__:
        return str(enums[column][value].label(lang))
    return str(value)


def rate_text(value: IndicatorValue) -> str:
    """A rate in percent with its interval: 12.3% [10.1, 14.8]."""
    if value.value is None:
        return "—"
    text = f"{value.value:.1%}"
    if value.lower is not None and value.upper is not None:
        text += f" [{value.lower * 100:.1f}, {value.upper * 100:.1f}]"
    return text


def page(rates: Indicators) -> str:
    """The rates of the first groups: grey where there are too few cases, * where some are left out."""
    heads = [" · ".join(column_label(key.column, "zh") for key in rates.by) or "范围", "报告数"]
    heads += [str(each.label("zh")) for each in rates.indicators]
    head = "".join(f"<th>{html.escape(text)}</th>" for text in heads)
    rows = []
    for place, group in list(enumerate(rates.groups))[:50]:
        key = html.escape(key_text(rates.by, rates.key(place)))
        cells = [f"<td>{key}</td><td>{group.coverage.reports:,}</td>"]
        for value in group.values:
            about = f"{int(value.sum.numerator):,} / {int(value.sum.denominator):,}"
            grey = ' style="color:#999"' if value.small else ""
            mark = "*" if value.partial else ""
            cells.append(f'<td title="{about}"{grey}>{rate_text(value)}{mark}</td>')
        rows.append(f"<tr>{''.join(cells)}</tr>")
    notes = ["方括号内为区间（%）", "灰色：分母过小", "*：有报告缺数或未报"]
    if rates.applicant != Applicant.total:
        notes.insert(0, f"申请人：{rates.applicant.label('zh')}")
    if len(rates.groups) > 50:
        notes.append(f"共 {len(rates.groups):,} 组，只列前 50 组")
    table = f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>"
    return f"{table}<p>{'；'.join(notes)}</p>"
