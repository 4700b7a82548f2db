"""What the rules say of published reports, where a folder of them is given."""

from __future__ import annotations

import json
from pathlib import Path

import govinfo as g


def failures(path: Path) -> list[g.Finding]:
    reading = g.read_report(path)
    return [f for f in g.validate(reading) if f.verdict == g.Verdict.fail]


def rules_at(findings: list[g.Finding], severity: g.Severity) -> list[str]:
    return [finding.rule for finding in findings if finding.severity == severity]


def test_hongze_has_its_two_published_errors_and_no_other(reports_path: Path) -> None:
    findings = failures(reports_path / "hongze_2023" / "hongze_2023.layout.txt")
    assert rules_at(findings, g.Severity.error) == [
        "T4.SUM.reconsideration",
        "T4.SUM.litigation_after_reconsideration",
    ]
    assert not [finding.rule for finding in findings if finding.rule.startswith("P.")]


def test_shanghai_contradicts_its_tables(reports_path: Path) -> None:
    findings = failures(reports_path / "shanghai_office_2019" / "shanghai_office_2019.html")
    assert rules_at(findings, g.Severity.error) == []
    blanks = {f.rule: f.left.value for f in findings if f.rule.startswith("S.BLANK") and f.left}
    assert blanks == {"S.BLANK.requests": 126, "S.BLANK.remedies": 9}
    said = {(f.stated, f.right.value if f.right else None) for f in findings if f.rule == "P.COUNT"}
    # 258 granted or partly granted against 275; 265 not to be provided against 337; “all upheld”
    # against five and eight upheld of seven and nine.
    assert said >= {("258", 275), ("265", 337), ("均获维持", 5), ("均获维持", 8)}


def test_zhongwei_has_a_note_and_no_error(reports_path: Path) -> None:
    path = reports_path / "zhongwei_housing_2024" / "zhongwei_housing_2024.txt"
    findings = failures(path)
    assert rules_at(findings, g.Severity.error) == []
    (note,) = [f for f in findings if f.rule == "P.PARTWHOLE"]
    assert note.left is not None
    assert note.right is not None
    assert (note.left.value, note.right.value) == (132, 322)
    assert [f.rule for f in findings if f.rule.startswith("P.")] == ["P.PARTWHOLE"]
    # Four persons, nine requests.
    report = g.read_report(path).report
    said = [s for s in g.prose_statements(report) if s.number.text(report) == "4"]
    received = {"requests.received.natural_person", "requests.received.total"}
    assert not [s for s in said if {f.path for m in s.meanings for f in m.figures} & received]


def test_suqian_carries_over(reports_path: Path) -> None:
    reports = []
    for year in (2023, 2024):
        path = reports_path / f"suqian_{year}" / "truth.json"
        truth = json.loads(path.read_text(encoding="utf-8"))
        report = g.blank_report(g.Edition.standard_2021)
        report.organ.name, report.year = truth["organ"], year
        for figure, number in truth["figures"].items():
            if isinstance(number, int):
                report[figure] = number
        reports.append(report)
    assert reports[1]["requests.carried_in.total"].value
    found = [
        f.rule for f in g.validate_series(reports) if f.rule.startswith(("Y.CARRY", "Y.STOCK"))
    ]
    assert found == []
    # The rules did look: another number breaks them.
    reports[1]["requests.carried_in.total"] = 1
    reports[1]["disclosure.regulations.in_force"] = 1
    found = [
        f.rule for f in g.validate_series(reports) if f.rule.startswith(("Y.CARRY", "Y.STOCK"))
    ]
    assert found == ["Y.CARRY.total", "Y.STOCK.regulations"]
