# SPDX-License-Identifier: Apache-2.0
"""`govinfo check`: findings, one after the other, and what they add up to."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TypeVar

import govinfo
from govinfo.cli import explained
from govinfo.cli.options import FAILED, FINE, FOUND, Format, Level
from govinfo.cli.source import Loaded, Unread, io_reason, load, read_bytes, shown
from govinfo.cli.terminal import PLACE_STYLE, QUIET_STYLE, SEVERITY_STYLES, Part, Terminal

SYSTEM = "SYS."  # rules about the checking itself

_T = TypeVar("_T")


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
    explained: int = 0
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
    not_evaluated = sum(is_open(finding) and is_identity(finding.rule) for finding in findings)
    return Coverage(total - not_evaluated, not_evaluated)


def is_identity(rule: str) -> bool:
    """Whether a rule is one of the equations of the form."""
    return rule.startswith(("T3.BAL.", "T3.SUM.", "T3.ROW.", "T4.SUM."))


def is_open(finding: govinfo.Finding) -> bool:
    """Whether a rule could not be evaluated."""
    return finding.verdict == govinfo.Verdict.open and not finding.rule.startswith(SYSTEM)


@dataclass
class Request:
    """What was asked for on the command line."""

    style: Format = Format.text
    fail_on: Level = Level.error
    list_open: bool = False
    out: str = ""
    rules: Sequence[str] = ()
    notes: str = ""
    baseline: str = ""
    write_baseline: str = ""
    years: bool = False
    roster: str = ""
    explain: bool | None = None


@dataclass
class Round:
    """One run: what was asked for, what is held against it, and what came of it."""

    request: Request
    rules: govinfo.RuleSet
    notes: tuple[govinfo.Note, ...] = ()
    before: tuple[govinfo.BaselineEntry, ...] | None = None
    tally: Tally = field(default_factory=Tally)
    checked: list[govinfo.Checked] = field(default_factory=list)
    entries: list[govinfo.BaselineEntry] = field(default_factory=list)
    roster: govinfo.Roster | None = None
    waiting: list[Loaded | Unread] = field(default_factory=list)


class UnusableError(Exception):
    """A file of the command's own cannot be used."""

    def __init__(self, name: str, reason: str | OSError) -> None:
        super().__init__(reason)
        self.name = name
        self.reason = reason

    def tell(self, terminal: Terminal) -> None:
        """Say so."""
        reason = self.reason
        if isinstance(reason, OSError):
            reason = io_reason(reason, terminal.words)
        terminal.fail(self.name, reason)


def check(terminal: Terminal, files: Sequence[str], request: Request) -> int:
    """Check all reports of all files."""
    try:
        this = _prepare(request)
    except UnusableError as error:
        error.tell(terminal)
        return FAILED
    together = request.years or this.roster is not None
    for path in terminal.each(files):
        for loaded in load(path, terminal.words):
            if isinstance(loaded, Unread):
                terminal.unread(loaded)
            if together:
                this.waiting.append(loaded)
            else:
                _check_one(terminal, this, loaded, None)
    readable = [each.reading.report for each in this.waiting if isinstance(each, Loaded)]
    witnesses = explained.Witnesses(readable, request.years, this.roster)
    for loaded in this.waiting:
        _check_one(terminal, this, loaded, witnesses)
    _compare_reports(terminal, this)
    _finish(terminal, this)
    return this.tally.code


def _read_own(name: str, parse: Callable[[bytes], _T]) -> _T:
    """What a file of rules, notes, organs or an earlier round says."""
    try:
        return parse(read_bytes(name))
    except OSError as error:
        raise UnusableError(name, error) from error
    except (govinfo.Error, ValueError, KeyError, TypeError) as error:
        raise UnusableError(name, str(error)) from error


def load_rule_files(names: Sequence[str]) -> govinfo.RuleSet:
    """The built-in rules with what the files add and lay over, in their order."""
    rules = govinfo.RuleSet()
    for name in names:
        rules = _read_own(name, partial(govinfo.load_rules, base=rules))
    return rules


def _prepare(request: Request) -> Round:
    this = Round(request, load_rule_files(request.rules))
    if request.notes:
        this.notes = _read_own(request.notes, govinfo.notes_from_yaml)
    if request.baseline:
        this.before = _read_own(request.baseline, entries_from_json)
    if request.roster:
        this.roster = _read_own(request.roster, govinfo.roster_from_csv)
    return this


def _check_one(
    terminal: Terminal,
    this: Round,
    loaded: Loaded | Unread,
    witnesses: explained.Witnesses | None,
) -> None:
    tally = this.tally
    if isinstance(loaded, Unread):
        tally.unread.append(loaded)
        tally.code = FAILED
        refused = loaded.reading_of()
        why = govinfo.validate(refused, rules=this.rules)
        this.checked.append(govinfo.Checked(reading=refused, findings=why))
        return
    reading = loaded.reading
    findings = govinfo.validate(reading, rules=this.rules)
    coverage = coverage_of(reading.report, findings)
    tally.reports += 1
    tally.coverage.add(coverage)
    if coverage.checked == 0:
        terminal.fail(_file(loaded), terminal.words("nothing.checked"))
        tally.code = FAILED
    found = govinfo.Explanations()
    if this.request.explain is not False:
        evidence = witnesses.of(reading.report) if witnesses is not None else ()
        found = explained.of_reading(reading, this.rules, evidence)
    checked = govinfo.Checked(reading=reading, findings=findings, explanations=found)
    _take(terminal, this, loaded, checked)


def _take(terminal: Terminal, this: Round, loaded: Loaded, checked: govinfo.Checked) -> None:
    """Count findings, hold them against notes and the round before, and write text at once."""
    tally, report, findings = this.tally, loaded.reading.report, checked.findings
    match = govinfo.match_notes(findings, report, this.notes)
    tally.explained += sum(note is not None for note in match.explained)
    open_ones = [
        finding
        for finding, note in zip(findings, match.explained, strict=True)
        if note is None and not is_open(finding)
    ]
    tally.severities.update(finding.severity.name for finding in open_ones)
    threshold = govinfo.Severity[this.request.fail_on.value]
    if any(finding.severity >= threshold for finding in open_ones):
        tally.code = max(tally.code, FOUND)
    this.entries += govinfo.baseline_of(findings, report)
    this.checked.append(checked)
    if this.request.style == Format.text:
        write_text(terminal, this, loaded, checked, match)


def _compare_reports(terminal: Terminal, this: Round) -> None:
    """What the rules over years and organs say of all reports together."""
    reports = [checked.reading.report for checked in this.checked]
    together = []
    if this.request.years:
        organs: dict[str, list[int]] = {}
        for place, report in enumerate(reports):
            if report.year is not None and (organ := explained.organ_of(report)):
                organs.setdefault(organ, []).append(place)
        for organ, places in organs.items():
            if len(places) > 1:
                series = [reports[place] for place in places]
                findings = govinfo.validate_series(series, rules=this.rules)
                together.append((organ, series[-1], findings, places))
    if this.roster is not None:
        findings = govinfo.validate_tree(reports, this.roster, rules=this.rules)
        together.append((this.request.roster, govinfo.Report(), findings, []))
    for name, report, findings, places in together:
        reading = govinfo.Reading(
            source=name, status=govinfo.ReadingStatus.complete, format="", report=govinfo.Report()
        )
        reading.report.organ.name = report.organ.name
        reading.report.year = report.year
        found, chain = govinfo.Explanations(), list[int]()
        if this.request.explain is not False and places:
            found, chain = explained.of_years(reports, places, findings, this.rules)
        checked = govinfo.Checked(
            reading=reading, findings=findings, explanations=found, explained=chain
        )
        _take(terminal, this, Loaded(reading, name, None), checked)


def _finish(terminal: Terminal, this: Round) -> None:
    """What is written when everything was looked at."""
    request, tally = this.request, this.tally
    if request.write_baseline:
        _write_file(terminal, this, request.write_baseline, entries_to_json(this.entries))
    if tally.reports == 0:
        return
    if request.style == Format.text:
        if this.before is not None:
            rounds = govinfo.compare_rounds(this.before, this.entries)
            terminal.out.line(
                terminal.words(
                    "rounds",
                    added=len(rounds.added),
                    open=len(rounds.open),
                    resolved=len(rounds.resolved),
                )
            )
        terminal.out.line(summary(terminal, tally))
    elif request.style == Format.html:
        write_pages(terminal, this)
    else:
        text = document_of(terminal, this)
        if request.out:
            _write_file(terminal, this, request.out, text)
        else:
            terminal.out.json(text.rstrip("\n"))


def _write_file(terminal: Terminal, this: Round, name: str, text: str) -> None:
    try:
        Path(name).write_text(text, encoding="utf-8", newline="")
    except OSError as error:
        reason = error.strerror or str(error)
        terminal.fail(name, terminal.words("output.failed", reason=reason))
        this.tally.code = FAILED
    else:
        terminal.err.line(terminal.words("output.written", name=shown(name)))


def _file(loaded: Loaded) -> str:
    return loaded.name or loaded.given


# ---- rounds --------------------------------------------------------------------------------------


def entries_to_json(entries: Sequence[govinfo.BaselineEntry]) -> str:
    """A round as a later one is held against it."""
    listed = [entry.to_dict() | {"fingerprint": f"{entry.fingerprint:016x}"} for entry in entries]
    document = {"govinfo": govinfo.json_version, "kind": "baseline", "entries": listed}
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def entries_from_json(text: bytes) -> tuple[govinfo.BaselineEntry, ...]:
    """The entries of a round that was written before."""
    try:
        document = json.loads(text)
    except ValueError:
        document = None
    if not isinstance(document, dict) or document.get("kind") != "baseline":
        raise ValueError("not a file that --write-baseline has written")
    return tuple(
        govinfo.BaselineEntry(
            fingerprint=int(entry["fingerprint"], 16),
            rule=entry["rule"],
            organ=entry["organ"],
            year=entry["year"],
        )
        for entry in document["entries"]
    )


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
    terminal: Terminal,
    this: Round,
    loaded: Loaded,
    checked: govinfo.Checked,
    match: govinfo.NoteMatch,
) -> None:
    """The findings of a report, those of one cause together and under them which cell is wrong;
    rules that could not be evaluated are counted unless listed."""
    words, out, findings = terminal.words, terminal.out, checked.findings
    not_listed = 0
    groups = explained.groups_of(findings)
    parts = explained.parts_after(groups, findings, checked.explanations)
    reports = [loaded.reading.report]
    if checked.explained:
        reports = [this.checked[place].reading.report for place in checked.explained]
    for number, group in enumerate(groups):
        for place in group:
            if is_open(findings[place]) and not this.request.list_open:
                not_listed += 1
            else:
                _write_finding(terminal, this, loaded, findings[place], match.explained[place])
        for part in parts.get(number, ()):
            for line in explained.part_lines(part, reports, words):
                out.line(line)
    in_full = this.request.explain is True
    for line in explained.deduced_lines(checked.explanations, reports, words, in_full):
        out.line(f"{shown(_file(loaded))}: {line}" if not line.startswith(" ") else line)
    for place in (*match.stale, *match.unused):
        key = "note.stale" if place in match.stale else "note.unused"
        note_text = words(key, rule=shown(this.notes[place].rule))
        out.line(f"{shown(this.request.notes)}: {note_text}")
    where = shown(_file(loaded))
    if not_listed > 0:
        out.line(words("open", where=where, rules=words.count("rules", not_listed)))
    if findings.truncated:
        out.line(words("truncated", where=where))


def _write_finding(
    terminal: Terminal, this: Round, loaded: Loaded, finding: govinfo.Finding, note: int | None
) -> None:
    words = terminal.words
    terminal.out.line(*finding_line(terminal, loaded, finding, this.rules))
    details = details_of(terminal, finding, this.rules)
    if note is not None:
        details.insert(0, words("explained") + shown(this.notes[note].text))
    if this.before is not None and not is_open(finding):
        before = {entry.fingerprint for entry in this.before}
        known = finding.fingerprint(loaded.reading.report) in before
        details.append(words("round.open" if known else "round.new"))
    for detail in details:
        terminal.out.line((f"  {detail}", QUIET_STYLE))


def finding_line(
    terminal: Terminal, loaded: Loaded, finding: govinfo.Finding, rules: govinfo.RuleSet
) -> list[Part]:
    """The first line of a finding: place, severity, rule, message."""
    lang = terminal.words.lang
    label = f"{finding.severity.label(lang)} {finding.rule}"
    return [
        (f"{where_of(loaded, finding.where.source)}: ", PLACE_STYLE),
        (label, SEVERITY_STYLES[finding.severity.name]),
        f": {finding.message(lang, rules=rules)}",
    ]


def details_of(terminal: Terminal, finding: govinfo.Finding, rules: govinfo.RuleSet) -> list[str]:
    """The place in words, unless the message names it; what to do; where the rule comes from."""
    words = terminal.words
    details = []
    place = finding.where.source.place_text(words.lang)
    if place and place not in finding.message(words.lang, rules=rules):
        details.append(words("place") + place)
    details.append(words("advice") + finding.advice(words.lang, rules=rules))
    rule = rules.find(finding.rule)
    legal = rule.legal if rule is not None else govinfo.RuleSource()
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
    if tally.explained > 0:
        found.append(words("explained.count", count=tally.explained))
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


# ---- documents -----------------------------------------------------------------------------------

WRITERS = {
    Format.json: govinfo.findings_to_json,
    Format.jsonl: govinfo.findings_to_json_lines,
    Format.csv: govinfo.findings_to_csv,
    Format.sarif: govinfo.findings_to_sarif,
}


def document_of(terminal: Terminal, this: Round) -> str:
    """Everything in the format that was asked for, with notes and rounds where it has a place."""
    style = this.request.style
    write = WRITERS[style]
    text = write(
        this.checked,
        terminal.words.lang,
        rules=this.rules,
        notes=this.notes,
        byte_order_mark=bool(this.request.out),
    )
    if this.before is None:
        return text
    rounds = _rounds_of_findings(this)
    if style == Format.json:
        document = json.loads(text)
        for report in document["reports"]:
            for item in report["items"]:
                item["round"] = rounds.get(item["fingerprint"])
        return json.dumps(document, ensure_ascii=False, indent=2) + "\n"
    if style == Format.jsonl:
        lines = [json.loads(line) for line in text.splitlines()]
        for line in lines:
            line["round"] = rounds.get(line["fingerprint"])
        return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    if style == Format.sarif:
        document = json.loads(text)
        for result in document["runs"][0]["results"]:
            fingerprint = next(iter(result["partialFingerprints"].values()))
            if fingerprint in rounds:
                known = rounds[fingerprint] == "open"
                result["baselineState"] = "unchanged" if known else "new"
        return json.dumps(document, ensure_ascii=False, indent=2) + "\n"
    return text


def _rounds_of_findings(this: Round) -> dict[str, str]:
    """Which findings are new and which were there in the round before, by their fingerprints."""
    before = {entry.fingerprint for entry in this.before or ()}
    return {
        f"{entry.fingerprint:016x}": "open" if entry.fingerprint in before else "new"
        for entry in this.entries
    }


def write_pages(terminal: Terminal, this: Round) -> None:
    """A page for each report: one file, or a folder of them where there are several."""
    readable = [
        checked
        for checked in this.checked
        if checked.reading.status != govinfo.ReadingStatus.refused
    ]
    pages = [
        govinfo.finding_page(checked, terminal.words.lang, rules=this.rules, notes=this.notes)
        for checked in readable
    ]
    if not this.request.out:
        terminal.out.json("\n".join(pages))
        return
    if len(pages) == 1 and not Path(this.request.out).is_dir():
        _write_file(terminal, this, this.request.out, pages[0])
        return
    folder = Path(this.request.out)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = error.strerror or str(error)
        terminal.fail(str(folder), terminal.words("output.failed", reason=reason))
        this.tally.code = FAILED
        return
    for number, (checked, page) in enumerate(zip(readable, pages, strict=True), 1):
        stem = Path(checked.reading.source or "report").stem
        _write_file(terminal, this, str(folder / f"{number:04d}-{stem}.html"), page)
