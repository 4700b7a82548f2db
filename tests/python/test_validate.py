"""Checking from Python."""

from __future__ import annotations

import pytest

import govinfo as g
from govinfo import Edition, Figure, FigureState, Severity, Verdict
from samples import TEXT, WRONG


@pytest.fixture
def clean() -> g.Report:
    """All 0, which adds up."""
    report = g.blank_report(Edition.standard_2021)
    for figure_id, figure in report.figures():
        if figure.state is FigureState.absent and figure_id.kind is not g.FigureKind.amount:
            report[figure_id] = 0
    return report


def test_clean(clean: g.Report) -> None:
    findings = g.validate(clean)
    assert list(findings) == []
    assert findings.run == g.ScopesRun(report=True)
    assert not findings.truncated


def test_one_mistake(clean: g.Report) -> None:
    clean["remedies.reconsideration.upheld"] = 1
    (finding,) = g.validate(clean)
    assert (finding.rule, finding.verdict, finding.severity, finding.difference) == (
        "T4.SUM.reconsideration", Verdict.fail, Severity.error, 1,
    )  # fmt: skip


def test_mistakes_that_share_a_figure_name_each_other(clean: g.Report) -> None:
    clean["requests.granted.natural_person"] = 2
    rules = {finding.rule: set(finding.related) for finding in g.validate(clean)}
    assert rules == {
        "T3.SUM.natural_person": {"T3.ROW.granted"},
        "T3.ROW.granted": {"T3.SUM.natural_person"},
    }


def test_nothing_is_changed(clean: g.Report) -> None:
    clean["requests.received.total"] = 5
    before = clean.replace()
    g.validate(clean)
    assert clean == before


def test_open_is_never_a_pass(clean: g.Report) -> None:
    clean["requests.received.natural_person"] = Figure(state=FigureState.unreadable)
    findings = g.validate(clean)
    assert {finding.rule: finding.verdict for finding in findings} == {
        "S.NUM.requests": Verdict.fail,
        "T3.BAL.natural_person": Verdict.open,
        "T3.ROW.received": Verdict.open,
    }
    assert [f.rule for f in g.validate(clean, list_open=False)] == ["S.NUM.requests"]


def test_limit(clean: g.Report) -> None:
    clean["requests.granted.natural_person"] = 2
    findings = g.validate(clean, max_findings=1)
    assert [finding.rule for finding in findings][1:] == ["SYS.TRUNCATED"]
    assert findings.truncated
    with pytest.raises(TypeError):
        g.validate(clean, 1)  # type: ignore[call-overload]


def test_table_that_was_not_found() -> None:
    findings = g.validate(g.Report())
    assert "SYS.OPEN.requests.missing" in [finding.rule for finding in findings]


def test_reading() -> None:
    reading = g.read_report(TEXT.encode())
    reading.findings.items.append(g.Finding(rule="R.REMARK", severity=Severity.note))
    findings = g.validate(reading)
    assert [finding.rule for finding in findings] == ["R.REMARK", WRONG]
    assert (findings.run.reading, findings.run.report) == (True, True)
    refused = g.validate(g.read_report(b""))
    assert (refused.run.reading, refused.run.report) == (True, False)


@pytest.mark.parametrize("wrong", [None, "report", {}, g.Findings()])
def test_other_things(wrong: g.Report) -> None:
    with pytest.raises(TypeError):
        g.validate(wrong)
