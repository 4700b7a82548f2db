# SPDX-License-Identifier: Apache-2.0
"""`govinfo rollup`, `indicators`, `query` and `export`: what a corpus says."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any
from unicodedata import east_asian_width

import govinfo
from govinfo.cli import read as reading
from govinfo.cli.check import UnusableError, load_rule_files
from govinfo.cli.options import FAILED, FINE, FOUND
from govinfo.cli.source import read_bytes
from govinfo.cli.terminal import Terminal
from govinfo.corpus import _package, load_corpus
from govinfo.dossier import make_dossier, wan_yuan
from govinfo.indicator import column_label, key_text, measure_label, rate_text

Rows = Sequence[Sequence[object]]


def _guarded(terminal: Terminal, name: str, work: Callable[[], int]) -> int:
    """Runs a command; what is wrong with its files or arguments is said, not thrown."""
    try:
        return work()
    except UnusableError as error:
        error.tell(terminal)
    except OSError as error:
        terminal.fail(str(error.filename or name), error.strerror or str(error))
    except govinfo.Error as error:
        terminal.fail(name, str(error))
    return FAILED


def _corpus(path: str, roster: govinfo.Roster | None = None) -> govinfo.Corpus:
    """A corpus as `collect` wrote it, with the ids of a roster."""
    Path(path).open("rb").close()  # says so where there is none
    try:
        corpus = load_corpus(path)
    except govinfo.Error:
        raise
    except Exception as error:  # what pyarrow says of a file that is no Parquet
        raise govinfo.UsageError(str(error)) from error
    return corpus if roster is None else corpus.with_roster(roster)


def _roster(path: str) -> govinfo.Roster | None:
    return govinfo.roster_from_csv(read_bytes(path)) if path else None


def _keys(by: str) -> list[str]:
    return [key.strip() for key in by.split(",") if key.strip()]


def _write(terminal: Terminal, out: str, text: str) -> None:
    if not out:
        terminal.out.json(text.rstrip("\n"))
        return
    # With a byte order mark spreadsheets take it for UTF-8.
    Path(out).write_text(text, encoding="utf-8-sig", newline="")
    terminal.err.line(terminal.words("output.written", name=out))


def _csv(heads: Iterable[object], rows: Rows) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(list(heads))
    writer.writerows(["" if value is None else value for value in row] for row in rows)
    return text.getvalue()


def _table_csv(table: Any, lang: str, *, labels: bool) -> str:
    """An Arrow table as CSV; `labels` names columns and measures in words."""
    columns = {name: table.column(name).to_pylist() for name in table.column_names}
    for name in ("indicator", "figure"):
        if labels and name in columns:
            columns[name] = [measure_label(each, lang) for each in columns[name]]
    heads = [column_label(name, lang) if labels else name for name in columns]
    return _csv(heads, list(zip(*columns.values(), strict=True)))


def _width(text: str) -> int:
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in text)


def _grid(terminal: Terminal, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Lines of columns; the first is text, the others stand right."""
    widths = [max(_width(row[i]) for row in [heads, *rows]) for i in range(len(heads))]
    for row in [heads, *rows]:
        first = row[0] + " " * (widths[0] - _width(row[0]))
        rest = [" " * (widths[i] - _width(row[i])) + row[i] for i in range(1, len(row))]
        terminal.out.line("  ".join([first, *rest]).rstrip())


# ---- indicators ----------------------------------------------------------------------------------


def indicators(
    terminal: Terminal,
    path: str,
    by: str,
    names: Sequence[str],
    roster: str,
    smallest: int,
    as_csv: bool,
    out: str,
) -> int:
    """Rates of groups, as a table or as CSV with both counts."""

    def work() -> int:
        organs = _roster(roster)
        corpus = _corpus(path, organs)
        rates = corpus.indicators(
            _keys(by), indicators=list(names) or None, smallest=smallest, roster=organs
        )
        lang = terminal.words.lang
        if as_csv or out:
            table = _package("pyarrow").table(rates.table())
            _write(terminal, out, _table_csv(table, lang, labels=False))
            return FINE
        for indicator in rates.indicators:
            form = govinfo.form_of(indicator)
            terminal.out.line(f"{form.label.in_(lang)} = {form.meaning.in_(lang)}")
            heads = [
                " · ".join(column_label(key.column, lang) for key in rates.by) or "",
                terminal.words("rate.value"),
                column_label("numerator", lang),
                column_label("denominator", lang),
                column_label("reports", lang),
                "",
            ]
            rows = []
            for place in range(len(rates)):
                value = rates.value(place, indicator)
                marks = [terminal.words("rate.small")] if value.small else []
                marks += [terminal.words("rate.partial")] if value.partial else []
                rows.append(
                    [
                        key_text(rates.by, rates.key(place), lang),
                        rate_text(value),
                        f"{int(value.sum.numerator):,}",
                        f"{int(value.sum.denominator):,}",
                        f"{value.sum.reports:,}",
                        terminal.words("comma").join(marks),
                    ]
                )
            _grid(terminal, heads, rows)
            terminal.out.line("")
        _tell_twice(terminal, [rates.coverage(place) for place in range(len(rates))])
        return FINE

    return _guarded(terminal, path, work)


def _tell_twice(terminal: Terminal, coverage: Iterable[govinfo.Coverage]) -> None:
    twice = sum(
        each.twice.versions + each.twice.periods + each.twice.inside + each.twice.own_share
        for each in coverage
    )
    if twice > 0:
        count = terminal.words.count("reports", twice)
        terminal.err.line(terminal.words("counted.twice", reports=count))


# ---- rollup --------------------------------------------------------------------------------------


def rollup(terminal: Terminal, path: str, roster: str, by: str, year: int | None, out: str) -> int:
    """With --by sums of groups; else the tree of the roster with the difference of each figure."""

    def work() -> int:
        organs = _roster(roster)
        corpus = _corpus(path, organs)
        words = terminal.words
        if by:
            where = [("year", "==", year)] if year is not None else None
            sums = corpus.aggregate(_keys(by), where=where, roster=organs)
            table = _package("pyarrow").table(sums.table(organs))
            _write(terminal, out, _table_csv(table, words.lang, labels=False))
            _tell_twice(terminal, [sums.coverage(place, organs) for place in range(len(sums))])
            return FINE
        if organs is None:
            terminal.fail("govinfo", words("rollup.roster"), words("rollup.roster.advice"))
            return FAILED
        return _tree(terminal, corpus, organs, year, out)

    return _guarded(terminal, path, work)


def _tree(
    terminal: Terminal, corpus: govinfo.Corpus, organs: govinfo.Roster, year: int | None, out: str
) -> int:
    """The difference table as CSV; who is missing and whose parts exceed it on standard error."""
    words = terminal.words
    tree = corpus.roll_up(organs, year)
    rows: list[list[object]] = []
    wrong = False
    for node in tree.nodes:
        name = organs.entries[node.organ].name
        if node.versions:
            count = len(node.versions) + 1
            terminal.err.line(words("rollup.twice", organ=name, year=node.year, count=count))
        if node.absent:
            absent = words("list").join(organs.entries[place].name for place in node.absent)
            terminal.err.line(words("rollup.absent", organ=name, year=node.year, absent=absent))
            wrong = True
        parts: list[tuple[Any, Any, Any, Any]] = [
            (each, each.parent.value, each.children.value, each.own_share)
            for each in node.difference.counts
        ]
        parts += [
            (each, wan_yuan(each.parent), wan_yuan(each.children), wan_yuan(each.own_share))
            for each in node.difference.amounts
        ]
        for each, parent, below, rest in parts:
            rows.append(
                [node.year, organs.entries[node.organ].id, name, each.id.path, parent, below,
                 rest, each.reported, len(node.children), int(each.complete)]
            )  # fmt: skip
            bad = (
                node.complete
                and rest is not None
                and (rest < 0 or (rest != 0 and node.own_share_reported))
            )
            if bad:
                wrong = True
                terminal.err.line(
                    words(
                        "rollup.wrong",
                        organ=name,
                        year=node.year,
                        figure=each.id.label(words.lang),
                        parent=parent,
                        children=below,
                    )
                )
    heads = ["year", "organ_id", "organ", "figure", "parent", "children", "own_share", "reported",
             "expected", "complete"]  # fmt: skip
    _write(terminal, out, _csv(heads, rows))
    if tree.unmatched:
        count_text = words.count("reports", len(tree.unmatched))
        terminal.err.line(words("rollup.unmatched", reports=count_text))
    return FOUND if wrong else FINE


# ---- query ---------------------------------------------------------------------------------------


def query(terminal: Terminal, sql: str, path: str, names: str, as_json: bool, out: str) -> int:
    """A query over the table `corpus`, as CSV or JSON Lines."""

    def work() -> int:
        corpus = _corpus(path)
        duckdb = _package("duckdb")
        try:
            table = corpus.sql(sql, names=names)
        except duckdb.Error as error:
            raise govinfo.UsageError(str(error)) from error
        if as_json:
            lines = (json.dumps(row, ensure_ascii=False, default=str) for row in table.to_pylist())
            _write(terminal, out, "\n".join(lines) + "\n")
        else:
            _write(terminal, out, _table_csv(table, terminal.words.lang, labels=False))
        return FINE

    return _guarded(terminal, path, work)


# ---- export --------------------------------------------------------------------------------------


def export(
    terminal: Terminal,
    paths: Sequence[str],
    xlsx: str,
    page: str,
    roster: str,
    rules: Sequence[str],
    threads: int,
) -> int:
    """A workbook, a web page or both: readings, findings, coverage, differences."""
    words = terminal.words

    def work() -> int:
        if not xlsx and not page:
            terminal.fail("govinfo", words("export.nothing"), words("export.nothing.advice"))
            return FAILED
        if xlsx:
            _package("xlsxwriter", "xlsx")
        sources = list(reading._sources(paths, ""))
        if not sources:
            terminal.fail("govinfo", words("read.nothing"), words("collect.nothing.advice"))
            return FAILED
        own = load_rule_files(rules)
        organs = _roster(roster)
        tally = reading.Tally()
        readings: list[govinfo.Reading] = []
        with reading._bar(terminal, len(sources)) as advance:
            for result in govinfo.read_sources(sources, threads=threads):
                readings += result.readings
                tally.add(result.source, result.readings, words)
                advance()
        dossier = make_dossier(readings, organs, rules=own, lang=words.lang)
        if xlsx:
            dossier.to_xlsx(xlsx)
            terminal.err.line(words("output.written", name=xlsx))
        if page:
            Path(page).write_text(dossier.to_html(), encoding="utf-8", newline="")
            terminal.err.line(words("output.written", name=page))
        for row in dossier.sheet("summary").rows:
            terminal.out.line(f"{row[0]}{words('colon')}{row[1]}")
        reading._summarize(terminal, tally, len(sources))
        if tally.statuses["refused"] == len(readings):
            return FAILED
        error = govinfo.Severity.error.label(words.lang)
        return FOUND if any(row[3] == error for row in dossier.sheet("findings").rows) else FINE

    return _guarded(terminal, xlsx or page, work)
