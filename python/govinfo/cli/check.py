# SPDX-License-Identifier: Apache-2.0
"""`govinfo check`: findings, one after the other, and what they add up to."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import govinfo
from govinfo.cli.options import FAILED, FINE, FOUND, Format, Level
from govinfo.cli.source import Loaded, Unread, load, shown
from govinfo.cli.terminal import PLACE_STYLE, QUIET_STYLE, SEVERITY_STYLES, Part, Terminal

SYSTEM = "SYS."  # rules about the checking itself


@dataclass
class Coverage:
    """How many identities of a report were evaluated, and how many could not be."""

    checked: int = 0
    open: int = 0

    def add(self, other: Coverage) -> None:
        """Add those of another report."""
        self.checked += other.checked
        self.open += other.open


@dataclass
class Tally:
    """What is counted over all reports."""

    reports: int = 0
    unread: list[Unread] = field(default_factory=list)
    severities: Counter[str] = field(default_factory=Counter)
    coverage: Coverage = field(default_factory=Coverage)
    code: int = FINE


def coverage_of(report: govinfo.Report, findings: govinfo.Findings) -> Coverage:
    """An identity that is not open was evaluated; a table that was not found has none."""
    rules = {finding.rule for finding in findings}
    total = 0
    if report.editions.requests is not None:
        total += len(govinfo.request_identities(report.editions.requests))
    if "SYS.OPEN.remedies.missing" not in rules:
        total += len(govinfo.remedy_identities())
    not_evaluated = sum(is_open(finding) for finding in findings)
    return Coverage(total - not_evaluated, not_evaluated)


def is_open(finding: govinfo.Finding) -> bool:
    """Whether a rule could not be evaluated."""
    return finding.verdict == govinfo.Verdict.open and not finding.rule.startswith(SYSTEM)


def check(
    terminal: Terminal, files: Sequence[str], style: Format, fail_on: Level, list_open: bool
) -> int:
    """Check all reports of all files."""
    tally = Tally()
    documents: list[dict[str, Any]] = []
    threshold = govinfo.Severity[fail_on.value]
    for path in terminal.each(files):
        for loaded in load(path, terminal.words):
            if isinstance(loaded, Unread):
                terminal.unread(loaded)
                tally.unread.append(loaded)
                tally.code = FAILED
                continue
            findings = govinfo.validate(loaded.reading)
            coverage = coverage_of(loaded.reading.report, findings)
            tally.reports += 1
            tally.coverage.add(coverage)
            tally.severities.update(
                finding.severity.name for finding in findings if not is_open(finding)
            )
            if coverage.checked == 0:
                terminal.fail(_file(loaded), terminal.words("nothing.checked"))
                tally.code = FAILED
            elif findings.count_at_least(threshold) > 0:
                tally.code = max(tally.code, FOUND)
            if style == Format.text:
                write_text(terminal, loaded, findings, list_open)
            elif style == Format.jsonl:
                write_lines(terminal, loaded, findings)
            else:
                documents.append(document_of(loaded, findings, coverage, terminal.words.lang))
    if tally.reports > 0 and style == Format.text:
        terminal.out.line(summary(terminal, tally))
    if tally.reports > 0 and style == Format.json:
        write_json(terminal, documents, tally)
    return tally.code


def _file(loaded: Loaded) -> str:
    return loaded.name or loaded.given


# ---- text ----------------------------------------------------------------------------------------


def where_of(loaded: Loaded, place: govinfo.SourcePlace) -> str:
    """The place as compilers write it, "file:line:column", as far as it is known."""
    parts = [shown(_file(loaded))]
    if loaded.name is not None and place.line > 0:
        parts.append(str(place.line))
        if place.column > 0:
            parts.append(str(place.column))
    return ":".join(parts)


def write_text(
    terminal: Terminal, loaded: Loaded, findings: govinfo.Findings, list_open: bool
) -> None:
    """The findings of a report; rules that could not be evaluated are counted unless listed."""
    words, out = terminal.words, terminal.out
    not_listed = 0
    for finding in findings:
        if is_open(finding) and not list_open:
            not_listed += 1
            continue
        out.line(*finding_line(terminal, loaded, finding))
        for detail in details_of(terminal, finding):
            out.line((f"  {detail}", QUIET_STYLE))
    where = shown(_file(loaded))
    if not_listed > 0:
        out.line(words("open", where=where, rules=words.count("rules", not_listed)))
    if findings.truncated:
        out.line(words("truncated", where=where))


def finding_line(terminal: Terminal, loaded: Loaded, finding: govinfo.Finding) -> list[Part]:
    """The first line of a finding: place, severity, rule, message."""
    lang = terminal.words.lang
    label = f"{finding.severity.label(lang)} {finding.rule}"
    return [
        (f"{where_of(loaded, finding.where.source)}: ", PLACE_STYLE),
        (label, SEVERITY_STYLES[finding.severity.name]),
        f": {finding.message(lang)}",
    ]


def details_of(terminal: Terminal, finding: govinfo.Finding) -> list[str]:
    """The place in words, unless the message names it; what to do; where the rule comes from."""
    words = terminal.words
    details = []
    place = finding.where.source.place_text(words.lang)
    if place and place not in finding.message(words.lang):
        details.append(words("place") + place)
    details.append(words("advice") + finding.advice(words.lang))
    legal = finding.legal
    if legal.document:
        text = words("comma").join(filter(None, (legal.document, legal.place)))
        if legal.quote:
            text = words("legal.quoted", place=text, quote=legal.quote)
        details.append(words("legal") + text)
    if finding.related:
        details.append(words("related") + words("comma").join(finding.related))
    return details


def summary(terminal: Terminal, tally: Tally) -> str:
    """The last line: how much was looked at, and what was found."""
    words = terminal.words
    found = [
        words.count(severity, tally.severities[severity])
        for severity in ("error", "warning", "note")
        if tally.severities[severity] > 0
    ] or [words("clean")]
    if tally.coverage.open > 0:
        found.append(words("not.checked", open=tally.coverage.open))
    if tally.unread:
        found.append(words("not.read", files=words.count("files", len(tally.unread))))
    checked = words(
        "checked",
        reports=words.count("reports", tally.reports),
        checked=words.count("identities", tally.coverage.checked),
    )
    return checked + words("colon") + words("comma").join(found)


# ---- JSON ----------------------------------------------------------------------------------------


def finding_with_words(
    finding: govinfo.Finding, report: govinfo.Report, lang: str
) -> dict[str, Any]:
    """A finding as `govinfo schema` describes it, and what it says."""
    return finding.to_dict() | {
        "message": finding.message(lang),
        "advice": finding.advice(lang),
        "legal": finding.legal.to_dict(),
        "fingerprint": f"{finding.fingerprint(report):016x}",
    }


def _head(loaded: Loaded) -> dict[str, Any]:
    reading = loaded.reading
    return {
        "source": reading.source,
        "index": reading.index,
        "organ": reading.report.organ.name,
        "year": reading.report.year,
    }


def document_of(
    loaded: Loaded, findings: govinfo.Findings, coverage: Coverage, lang: str
) -> dict[str, Any]:
    """A report and its findings."""
    report = loaded.reading.report
    return {
        **_head(loaded),
        "status": loaded.reading.status.name,
        "identities": {"checked": coverage.checked, "open": coverage.open},
        "run": findings.run.to_dict(),
        "truncated": findings.truncated,
        "items": [finding_with_words(finding, report, lang) for finding in findings],
    }


def write_lines(terminal: Terminal, loaded: Loaded, findings: govinfo.Findings) -> None:
    """One line for each finding."""
    for finding in findings:
        report = loaded.reading.report
        line = _head(loaded) | finding_with_words(finding, report, terminal.words.lang)
        terminal.out.json(json.dumps(line, ensure_ascii=False))


def write_json(terminal: Terminal, reports: list[dict[str, Any]], tally: Tally) -> None:
    """Everything as one document."""
    document = {
        "govinfo": govinfo.json_version,
        "kind": "check",
        "lang": terminal.words.lang,
        "reports": reports,
        "unread": [
            {
                "source": unread.name,
                "index": unread.index,
                "problems": [vars(problem) for problem in unread.problems],
            }
            for unread in tally.unread
        ],
    }
    terminal.out.json(json.dumps(document, ensure_ascii=False, indent=2))
