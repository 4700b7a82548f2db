# SPDX-License-Identifier: Apache-2.0
"""What a superior office sends round: readings, findings, coverage and differences of many reports,
as a workbook (extra `xlsx`) or as one web page.
"""

from __future__ import annotations

import html
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from govinfo import _core
from govinfo._core import (
    Amount,
    Corpus,
    Finding,
    MoneyUnit,
    Reading,
    ReadingStatus,
    Roster,
    RosterEntry,
    RuleSet,
    Severity,
    all_figures,
)
from govinfo.corpus import _package

__all__ = ["Dossier", "Sheet", "make_dossier"]

Cell = str | int | float | None

# key: (zh, en)
_TEXTS = {
    "summary": ("汇总", "Summary"),
    "readings": ("报告", "Reports"),
    "findings": ("问题", "Findings"),
    "coverage": ("应报实报", "Coverage"),
    "difference": ("差额", "Differences"),
    "figures": ("数据", "Figures"),
    "item": ("项目", "item"),
    "number": ("数量", "number"),
    "year": ("年份", "year"),
    "source": ("文件", "source"),
    "organ": ("机关", "organ"),
    "organ_id": ("编号", "id"),
    "parent": ("上级机关", "parent"),
    "status": ("读取", "reading"),
    "errors": ("错误", "errors"),
    "warnings": ("警告", "warnings"),
    "severity": ("级别", "severity"),
    "rule": ("规则", "rule"),
    "message": ("问题", "message"),
    "advice": ("建议", "advice"),
    "place": ("位置", "place"),
    "state": ("情况", "state"),
    "published": ("公布的报告", "reports"),
    "figure": ("数据项", "figure"),
    "own": ("本机关公布", "published by the organ"),
    "children": ("下级合计", "sum of its parts"),
    "rest": ("差额（本级）", "difference (own share)"),
    "reporting": ("下级有数", "parts with a number"),
    "of": ("下级应报", "parts that must report"),
    "judged": ("判断", "judgement"),
    "reported": ("已报", "reported"),
    "absent": ("未报", "did not report"),
    "doubled": ("重复", "reported more than once"),
    "unmatched": ("名录外", "not in the roster"),
    "refused": ("读不出", "not read"),
    "files": ("读取的报告", "reports read"),
    "with_errors": ("有错误的报告", "reports with errors"),
    "clean": ("没有错误的报告", "reports without errors"),
    "expected": ("应报", "must report"),
    "short": ("下级合计大于本机关", "its parts have more than the organ"),
    "mismatch": ("与各部分之和不等", "not the sum of its parts"),
    "incomplete": ("下级未报齐，不能判断", "parts are missing: cannot be told"),
    "rest_is_own": ("差额为本级数", "the difference is the own share"),
    "equal": ("相等", "equal"),
    "title": ("政府信息公开工作年度报告审核", "Annual reports on government information: review"),
    "none": ("无", "none"),
}


@dataclass
class Sheet:
    """A table: `key` names it, `widths` are in letters."""

    key: str
    title: str
    columns: list[str]
    rows: list[list[Cell]]
    widths: list[int] = field(default_factory=list)


@dataclass
class Dossier:
    """The tables of a review, in the order in which they are read."""

    title: str
    sheets: list[Sheet]

    def sheet(self, key: str) -> Sheet:
        """One of them: summary, readings, findings, coverage, difference, figures."""
        return next(sheet for sheet in self.sheets if sheet.key == key)

    def to_xlsx(self, path: str | os.PathLike[str]) -> None:
        """Writes a workbook (extra `xlsx`): a sheet a table, with filters and frozen headings."""
        xlsxwriter = _package("xlsxwriter", "xlsx")
        target = Path(path)
        partial = target.with_name(target.name + ".part")
        # What readers read is never a formula or a link.
        options = {"strings_to_formulas": False, "strings_to_urls": False}
        with xlsxwriter.Workbook(os.fspath(partial), options) as book:
            head = book.add_format({"bold": True, "bg_color": "#dce6f1", "border": 1,
                                    "text_wrap": True, "valign": "top"})  # fmt: skip
            body = book.add_format({"text_wrap": True, "valign": "top"})
            for sheet in self.sheets:
                page = book.add_worksheet(sheet.title)
                page.write_row(0, 0, sheet.columns, head)
                for column, width in enumerate(sheet.widths):
                    page.set_column(column, column, width)
                for place, row in enumerate(sheet.rows, 1):
                    for column, value in enumerate(row):
                        _write_cell(page, place, column, value, body)
                page.freeze_panes(1, 0)
                if sheet.rows:
                    page.autofilter(0, 0, len(sheet.rows), len(sheet.columns) - 1)
        partial.replace(target)

    def to_html(self) -> str:
        """One web page that stands alone, without the table of all figures."""
        parts = []
        for sheet in self.sheets:
            if sheet.key == "figures":
                continue
            head = "".join(f"<th>{html.escape(name)}</th>" for name in sheet.columns)
            rows = "".join(_html_row(row) for row in sheet.rows)
            parts.append(
                f'<h2 id="{sheet.key}">{html.escape(sheet.title)}</h2>\n<table><thead><tr>{head}'
                f"</tr></thead>\n<tbody>{rows}</tbody></table>"
            )
        title = html.escape(self.title)
        return (
            f'<!DOCTYPE html>\n<html lang="zh"><head><meta charset="utf-8"><title>{title}</title>\n'
            f"<style>{_STYLE}</style></head>\n<body><h1>{title}</h1>\n" + "\n".join(parts) + "\n"
            "</body></html>\n"
        )


_STYLE = (
    "body{font-family:sans-serif;margin:2em}table{border-collapse:collapse;font-size:14px}"
    "th,td{border:1px solid #bbb;padding:.25em .5em;text-align:left;vertical-align:top}"
    "th{background:#dce6f1;position:sticky;top:0}td.n{text-align:right}"
)
MOST_EXACT = 1 << 53  # whole numbers that a workbook keeps


def _write_cell(page: Any, row: int, column: int, value: Cell, style: Any) -> None:
    if value is None:
        return
    if isinstance(value, int) and abs(value) > MOST_EXACT:
        value = str(value)
    if isinstance(value, str):
        page.write_string(row, column, value[:32_767], style)
    else:
        page.write_number(row, column, value, style)


def _html_row(row: Sequence[Cell]) -> str:
    cells = []
    for value in row:
        if value is None:
            cells.append("<td></td>")
        elif isinstance(value, str):
            cells.append(f"<td>{html.escape(value)}</td>")
        else:
            cells.append(f'<td class="n">{value:,}</td>')
    return f"<tr>{''.join(cells)}</tr>\n"


def make_dossier(
    readings: Iterable[Reading],
    roster: Roster | None = None,
    *,
    rules: RuleSet | None = None,
    lang: str = "zh",
) -> Dossier:
    """Checks readings, each alone and against those of the years and organs beside it, and puts
    together what was found, who did not report, who did twice, and whose total does not match.
    """
    return _Maker(list(readings), roster, rules or RuleSet(), lang).make()


class _Maker:
    def __init__(
        self, readings: list[Reading], roster: Roster | None, rules: RuleSet, lang: str
    ) -> None:
        self.readings = readings
        self.roster = roster
        self.rules = rules
        self.lang = lang
        self.found = [_core.validate(reading, rules=rules) for reading in readings]
        corpus = Corpus.from_readings(readings, rules=rules)
        self.corpus = corpus if roster is None else corpus.with_roster(roster)

    def word(self, key: str) -> str:
        return _TEXTS[key][self.lang == "en"]

    def sheet(self, key: str, columns: str, rows: list[list[Cell]], widths: list[int]) -> Sheet:
        heads = [self.word(each) for each in columns.split()]
        return Sheet(key, self.word(key), heads, rows, widths)

    def make(self) -> Dossier:
        sheets = [self.reports(), self.findings()]
        if self.roster is not None:
            tree = self.corpus.roll_up(self.roster)
            sheets += [self.coverage(tree), self.difference(tree)]
        sheets.append(self.figures())
        return Dossier(self.word("title"), [self.summary(sheets), *sheets])

    def cell(self, row: int, column: str) -> Cell:
        value: Any = self.corpus.value(row, column)
        return wan_yuan(value) if isinstance(value, Amount) else value

    # ---- tables ----

    def reports(self) -> Sheet:
        figures = [
            f"requests.{row}.total"
            for row in ("received", "carried_in", "processed", "carried_out")
        ]
        rows: list[list[Cell]] = []
        for place, reading in enumerate(self.readings):
            cells: list[Cell] = [
                reading.source,
                reading.report.organ.name,
                reading.report.year,
                str(reading.status.label(self.lang)),
                *(self.cell(place, name) for name in ("errors", "warnings", *figures)),
            ]
            rows.append(cells)
        sheet = self.sheet(
            "readings", "source organ year status errors warnings", rows, [30, 28, 8, 10, 8, 8]
        )
        sheet.columns += [str(_core.FigureId(path).label(self.lang)) for path in figures]
        sheet.widths += [14] * len(figures)
        return sheet

    def findings(self) -> Sheet:
        rows = []
        for reading, found in zip(self.readings, self.found, strict=True):
            for finding in found:
                if not _is_open(finding):
                    rows.append(self.finding(reading.source, reading, finding))
        rows += self.together()
        return self.sheet(
            "findings",
            "source organ year severity rule message advice place",
            rows,
            [30, 28, 8, 8, 22, 60, 50, 24],
        )

    def finding(self, source: str, reading: Reading | None, finding: Finding) -> list[Cell]:
        return [
            source,
            reading.report.organ.name if reading else "",
            reading.report.year if reading else None,
            str(finding.severity.label(self.lang)),
            finding.rule,
            finding.message(self.lang, rules=self.rules),
            finding.advice(self.lang, rules=self.rules),
            finding.where.source.place_text(self.lang),
        ]

    def together(self) -> Iterator[list[Cell]]:
        """What the rules over years and organs say."""
        taken = [each for each in self.readings if each.status != ReadingStatus.refused]
        organs: dict[str, list[Reading]] = {}
        for reading in taken:
            if reading.report.year is not None and (name := reading.report.organ.name):
                organs.setdefault(name, []).append(reading)
        for series in organs.values():
            if len(series) < 2:
                continue
            found = _core.validate_series([each.report for each in series], rules=self.rules)
            for finding in found:
                if not _is_open(finding):
                    yield self.finding("", series[-1], finding)
        if self.roster is None:
            return
        reports = [reading.report for reading in taken]
        for finding in _core.validate_tree(reports, self.roster, rules=self.rules):
            if not _is_open(finding):
                yield self.finding("", None, finding)

    def coverage(self, tree: Any) -> Sheet:
        """Every organ that must report, year by year, and what else reported."""
        assert self.roster is not None
        entries = self.roster.entries
        names = {entry.id: entry.name for entry in entries}
        rows: list[list[Cell]] = []
        for node in tree.nodes:
            entry = entries[node.organ]
            places = [*node.versions, *([] if node.row is None else [node.row])]
            if not places and not _owes(entry, node.year):
                continue
            state = "absent" if not places else "doubled" if len(places) > 1 else "reported"
            rows.append(
                [node.year, entry.id, entry.name, names.get(entry.parent, ""), self.word(state),
                 len(places), "\n".join(self.readings[place].source for place in sorted(places))]
            )  # fmt: skip
        for place in tree.unmatched:
            reading = self.readings[place]
            refused = reading.status == ReadingStatus.refused
            rows.append(
                [reading.report.year, "", reading.report.organ.name, "",
                 self.word("refused" if refused else "unmatched"), 1, reading.source]
            )  # fmt: skip
        order = [self.word(key) for key in ("absent", "doubled", "refused", "unmatched")]
        rows.sort(key=lambda row: order.index(str(row[4])) if row[4] in order else len(order))
        return self.sheet(
            "coverage", "year organ_id organ parent state published source", rows,
            [8, 16, 30, 24, 12, 10, 40],
        )  # fmt: skip

    def difference(self, tree: Any) -> Sheet:
        """What organs published less what those below them did; nothing where both are 0."""
        assert self.roster is not None
        rows: list[list[Cell]] = []
        for node in tree.nodes:
            if not node.children:
                continue
            name = self.roster.entries[node.organ].name
            expected = len(node.children)
            for count in node.difference.counts:
                value, total = count.parent.value, count.children.value
                if not value and not total:
                    continue
                judged = self.judged(node, count.own_share)
                rows.append(
                    [node.year, name, str(count.id.label(self.lang)), value, total,
                     count.own_share, count.reported, expected, judged]
                )  # fmt: skip
            for amount in node.difference.amounts:
                own, below, rest = (
                    wan_yuan(each) for each in (amount.parent, amount.children, amount.own_share)
                )
                if not own and not below:
                    continue
                judged = self.judged(node, rest)
                label = str(amount.id.label(self.lang))
                rows.append([node.year, name, label, own, below, rest, amount.reported, expected,
                             judged])  # fmt: skip
        first = [self.word("mismatch"), self.word("short")]
        rows.sort(key=lambda row: first.index(str(row[8])) if row[8] in first else len(first))
        return self.sheet(
            "difference", "year organ figure own children rest reporting of judged", rows,
            [8, 28, 40, 12, 12, 14, 10, 10, 26],
        )  # fmt: skip

    def judged(self, node: Any, rest: float | None) -> str:
        if not node.complete or rest is None:
            return self.word("incomplete")
        if rest == 0:
            return self.word("equal")
        if node.own_share_reported:
            return self.word("mismatch")
        return self.word("short" if rest < 0 else "rest_is_own")

    def figures(self) -> Sheet:
        rows: list[list[Cell]] = []
        for place, reading in enumerate(self.readings):
            cells: list[Cell] = [reading.source, reading.report.organ.name, reading.report.year]
            for figure in all_figures:
                cells.append(self.cell(place, figure.path))
            rows.append(cells)
        sheet = self.sheet("figures", "source organ year", rows, [30, 28, 8])
        sheet.columns += [str(figure.label(self.lang)) for figure in all_figures]
        return sheet

    def summary(self, sheets: list[Sheet]) -> Sheet:
        wrong = sum(
            any(finding.severity >= Severity.error and not _is_open(finding) for finding in found)
            for found in self.found
        )
        refused = sum(each.status == ReadingStatus.refused for each in self.readings)
        rows: list[list[Cell]] = [
            [self.word("files"), len(self.readings)],
            [self.word("refused"), refused],
            [self.word("with_errors"), wrong],
            [self.word("clean"), len(self.readings) - wrong],
        ]
        for sheet in sheets:
            if sheet.key == "coverage":
                states = [row[4] for row in sheet.rows]
                owed = [self.word(key) for key in ("reported", "absent", "doubled")]
                rows.append([self.word("expected"), sum(state in owed for state in states)])
                for key in ("reported", "absent", "doubled", "unmatched"):
                    rows.append([self.word(key), states.count(self.word(key))])
            if sheet.key == "difference":
                for key in ("mismatch", "short"):
                    organs = {row[1] for row in sheet.rows if row[8] == self.word(key)}
                    names = self.word("none") if not organs else "、".join(sorted(map(str, organs)))
                    rows.append([self.word(key), names])
        return self.sheet("summary", "item number", rows, [30, 40])


def wan_yuan(amount: Amount | None) -> float | None:
    """An amount in 万元; None where there is none, or its unit is not told."""
    if amount is None or amount.decimal is None or amount.unit == MoneyUnit.unknown:
        return None
    return float(amount.decimal / (10_000 if amount.unit == MoneyUnit.yuan else 1))


def _is_open(finding: Finding) -> bool:
    return finding.verdict == _core.Verdict.open


def _owes(entry: RosterEntry, year: int) -> bool:
    after = entry.first_year is None or entry.first_year <= year
    return after and (entry.last_year is None or year <= entry.last_year)
