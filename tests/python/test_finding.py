"""Findings: numbers and ids first, words when asked for."""

from __future__ import annotations

import copy
import pickle

import pytest
from hypothesis import given

import govinfo as g
from govinfo import Figure, Finding, Findings, Severity, Sum, Term, Verdict
from samples import TEXT, WRONG
from strategies import finding_lists, findings, sums


@pytest.fixture(scope="module")
def reading() -> g.Reading:
    return g.read_report(TEXT.encode())


@pytest.fixture(scope="module")
def wrong(reading: g.Reading) -> Finding:
    return g.validate(reading)[0]


def test_numbers_first(wrong: Finding) -> None:
    assert wrong.rule == WRONG
    assert wrong.verdict is Verdict.fail
    assert wrong.severity is Severity.error
    assert wrong.left is not None
    assert wrong.right is not None
    assert (wrong.left.value, wrong.right.value, wrong.difference) == (3, 0, 3)
    assert [(str(term.id), term.sign, term.figure.value) for term in wrong.figures] == [
        ("remedies.reconsideration.upheld", 1, 2),
        ("remedies.reconsideration.corrected", 1, 1),
        ("remedies.reconsideration.other", 1, 0),
        ("remedies.reconsideration.pending", 1, 0),
        ("remedies.reconsideration.total", -1, 0),
    ]
    assert wrong.related == ()


def test_words(wrong: Finding) -> None:
    assert "相差 3" in wrong.message()
    assert wrong.message() == wrong.message("zh") == wrong.message(lang=g.Lang.zh)
    assert "the difference is 3" in wrong.message("en")
    assert "总计" in wrong.advice()
    assert "total" in wrong.advice("en")
    assert wrong.legal.document == "国办公开办函〔2021〕30号"
    assert wrong.legal.quote == "发布内容不准确不全面"
    assert Finding(rule="R.IO").legal.document == ""
    with pytest.raises(g.UsageError, match="no such language"):
        wrong.message("de")


def test_fingerprint(wrong: Finding, reading: g.Reading) -> None:
    fingerprint = wrong.fingerprint(reading.report)
    assert 0 <= fingerprint < 2**64
    assert wrong.replace(severity=Severity.note).fingerprint(reading.report) == fingerprint
    other_year = reading.report.replace(year=2022)
    assert wrong.fingerprint(other_year) != fingerprint
    changed = wrong.replace(figures=wrong.figures[1:])
    assert changed.fingerprint(reading.report) != fingerprint


def test_constructor_and_values() -> None:
    finding = Finding(
        rule="T3.BAL.total",
        figures=[
            Term(id="requests.received.total", figure=3),
            Term(id="requests.processed.total", sign=-1),
        ],
        left=Sum(3),
    )
    assert finding.verdict is Verdict.fail
    assert finding.figures[0] == Term(
        id=g.FigureId("requests.received.total"), sign=1, figure=Figure(3)
    )
    assert finding.figures[1].figure == Figure()
    assert finding.where == g.Location()
    assert finding.where.source.place_text() == ""
    with pytest.raises(AttributeError):
        finding.rule = "x"  # type: ignore[misc]
    with pytest.raises(TypeError):
        Term()  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Finding(figures=["requests.received.total"])  # type: ignore[list-item]


def test_places_in_words() -> None:
    place = g.SourcePlace(page=3, line=41)
    assert place.place_text() == "第3页第41行"
    assert place.place_text("en") == "page 3, line 41"
    assert place.to_dict() == {"page": 3, "line": 41}


def test_findings_are_a_collection() -> None:
    items = [Finding(rule="A"), Finding(rule="B", severity=Severity.note)]
    findings = Findings(items)
    assert len(findings) == 2
    assert [finding.rule for finding in findings] == ["A", "B"]
    assert findings[0].rule == "A"
    assert findings[-1] == items[1]
    assert findings
    assert not Findings()
    with pytest.raises(IndexError):
        findings[2]
    assert findings.count_at_least(Severity.note) == 2
    assert findings.count_at_least(Severity.error) == 1
    assert repr(findings) == "<Findings: 1 error, 1 note>"
    assert repr(Findings()) == "<Findings: none>"
    findings.items.append(Finding(rule="C", severity=Severity.warning))
    findings.run.report = True
    findings.truncated = True
    assert findings == Findings([*items, Finding(rule="C", severity=Severity.warning)],
                                g.ScopesRun(report=True), True)  # fmt: skip


class TestSum:
    """Sums say what is missing."""

    def test_of_printed_figures(self) -> None:
        total = Sum().add(3).add(Figure(4))
        assert (total.value, total.missing, total.interval) == (7, 0, g.Interval(7, 7))
        assert total.is_exact

    def test_missing_figures(self) -> None:
        total = Sum(3, 0, g.Interval(3, 3)).add(Figure(state=g.FigureState.blank))
        assert (total.value, total.missing) == (3, 1)
        assert total.interval == g.Interval(3, None)
        assert not total.is_exact
        change = Sum().add(Figure(), g.FigureKind.change)
        assert change.interval == g.Interval(None, None)
        assert Sum().add(Figure(state=g.FigureState.not_on_form)) == Sum()

    def test_overflow_has_no_value(self) -> None:
        total = Sum().add(2**63 - 1).add(1)
        assert total.value is None
        assert not total.is_exact

    def test_of_sums(self) -> None:
        a = Sum(3, 1, g.Interval(3, None))
        b = Sum(4, 0, g.Interval(4, 4))
        assert a + b == Sum(7, 1, g.Interval(7, None))
        with pytest.raises(TypeError):
            _ = a + 1  # type: ignore[operator]

    def test_group_total(self) -> None:
        report = g.blank_report(g.Edition.standard_2021)
        for row in ("not_held", "needs_creation", "still_unclear"):
            report[f"requests.{row}.natural_person"] = 5
        total = g.group_total(report, g.OutcomeGroup.unable_to_provide, g.Applicant.natural_person)
        assert total == Sum(15, 0, g.Interval(15, 15))
        report["requests.needs_creation.natural_person"] = Figure(state=g.FigureState.dash)
        total = g.group_total(report, g.OutcomeGroup.unable_to_provide, g.Applicant.natural_person)
        assert total == Sum(10, 1, g.Interval(10, None))
        with pytest.raises(TypeError):
            g.group_total(report, g.Outcome.not_held, g.Applicant.total)  # type: ignore[arg-type]


def test_html_is_escaped() -> None:
    findings = Findings([Finding(rule='<b>"&', where=g.Location(text="<script>"))], truncated=True)
    html = findings._repr_html_()
    assert "&lt;b&gt;&quot;&amp;" in html
    assert "<b>" not in html
    assert "<script>" not in html
    assert html.count("<tr>") == 2
    assert "未列出全部" in html


def test_html_shows_the_finding(wrong: Finding) -> None:
    html = Findings([wrong])._repr_html_()
    assert WRONG in html
    assert "相差 3" in html
    assert "错误" in html


@given(findings(), finding_lists(), sums())
def test_round_trips(finding: Finding, several: Findings, total: Sum) -> None:
    for value in (finding, several, total, finding.where, several.run):
        for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
            assert pickle.loads(pickle.dumps(value, protocol)) == value
        assert copy.copy(value) == copy.deepcopy(value) == value
    assert hash(finding) == hash(copy.copy(finding))
    assert eval(repr(finding), vars(g)) == finding
