"""Rules as data: the catalogue, files of rules, rules in code, and `govinfo rules`."""

from __future__ import annotations

import json
import pickle
from pathlib import Path

import pytest

import govinfo as g
from commandline import CLEAN, DATA
from commandline import govinfo as run

SAMPLE = DATA / "sample_report.txt"

CATALOGUE = [
    line.split("\t")
    for line in (DATA / "rule_catalogue.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]

HOUSE = """\
rules:
  - id: HOUSE.MOST
    severity: error
    title: {zh: 办结不少于收到的九成, en: nine in ten are closed}
    message: {zh: "{place}：办结太少", en: "{place}: too few are closed"}
    advice: {zh: 说明原因, en: Say why}
    legal: {document: 市公开办通知, place: 第三条, quote: 应办尽办}
    expression: requests.processed.total >= 0.9 * requests.received.total
    example:
      passes: {figures: {requests.processed.total: 9, requests.received.total: 10}}
      change: {figures: {requests.processed.total: 8}}
overlay:
  T4.SUM: off
  S.BLANK: note
"""


def report_with(**figures: int) -> g.Report:
    report = g.blank_report(g.Edition.standard_2021)
    for identifier in g.all_figures:
        if (
            report[identifier].state == g.FigureState.absent
            and identifier.kind != g.FigureKind.amount
        ):
            report[identifier] = 0
    for path, number in figures.items():
        report[path.replace("__", ".")] = number
    return report


def test_the_rules_are_those_of_the_catalogue() -> None:
    done = run("rules", "list", "--json")
    assert done.code == 0
    listed = [
        [rule[key] for key in ("id", "severity", "scope")] for rule in json.loads(done.out)["rules"]
    ]
    assert sorted(listed) == sorted(CATALOGUE)


def test_the_catalogue_lints_clean() -> None:
    done = run("rules", "lint")
    assert (done.code, done.err) == (0, "")
    assert done.out == f"{len(CATALOGUE)} 条规则，没有问题\n"


@pytest.mark.parametrize("rule", [row[0] for row in CATALOGUE])
def test_an_example_fails_with_its_change_and_only_while_the_rule_is_on(rule: str) -> None:
    rules = g.RuleSet()
    assert list(g.example_findings(rules, rule, changed=False)) == []
    found = g.example_findings(rules, rule)
    assert len(found) > 0
    assert all(each.rule == rule or each.rule.startswith(rule + ".") for each in found)
    off = g.with_setting(rules, g.RuleSetting(id=rule, status=g.RuleStatus.off))
    assert list(g.example_findings(off, rule)) == []


def test_a_file_of_rules() -> None:
    rules = g.load_rules(HOUSE)
    assert len(rules) == len(CATALOGUE) + 1
    report = report_with(requests__received__total=10, requests__processed__total=8)
    report["remedies.reconsideration.total"] = 3
    found = {finding.rule: finding for finding in g.validate(report, rules=rules)}
    assert "T4.SUM.reconsideration" not in found
    house = found["HOUSE.MOST"]
    assert house.severity == g.Severity.error
    assert house.message("en", rules=rules).endswith("too few are closed")
    assert house.advice("zh", rules=rules) == "说明原因"
    assert [r.id for r in rules.rules if not r.built_in] == ["HOUSE.MOST"]
    assert rules.severity_of("S.BLANK.requests") == g.Severity.note
    assert pickle.loads(pickle.dumps(rules)) == rules


def test_mistakes_in_a_file_of_rules_name_the_line_and_what_was_meant() -> None:
    with pytest.raises(g.RuleError) as caught:
        g.load_rules("rules:\n  - id: X.A\n    expression: requests.recieved.total = 0\n")
    assert "line 2" in str(caught.value)
    assert "requests.received.total" in str(caught.value)


def test_a_function_is_a_rule_and_what_it_raises_is_a_finding() -> None:
    rule = g.Rule(id="HOUSE.CODE", severity=g.Severity.warning, title=g.Words(zh="甲", en="a"))
    calls: list[str] = []

    def look(report: g.Report) -> list[g.Finding] | None:
        calls.append(report.organ.name)
        if report.organ.name == "raise":
            raise ValueError("cannot")
        return [g.Finding()] if report.organ.name == "bad" else None

    rules = g.add_check(g.RuleSet(), rule, look)
    report = report_with()
    assert len(g.validate(report, rules=rules)) == 0
    report.organ.name = "bad"
    (finding,) = g.validate(report, rules=rules)
    assert (finding.rule, finding.severity) == ("HOUSE.CODE", g.Severity.warning)
    report.organ.name = "raise"
    (finding,) = g.validate(report, rules=rules)
    assert finding.rule == "SYS.RULE.HOUSE.CODE"
    assert "cannot" in finding.where.text
    assert calls == ["", "bad", "raise"]
    with pytest.raises(TypeError, match=r"HOUSE\.CODE"):
        pickle.dumps(rules)


def test_show_and_explain() -> None:
    shown = run("rules", "show", "T3.BAL")
    assert shown.code == 0
    assert shown.out.startswith("id: T3.BAL\nscope: report\nseverity: error\n")
    explained = run("rules", "explain", "--lang", "en", "T3.CARRY.x", "P.ZERO")
    assert explained.code == 0
    assert "asks for: requests.carried_out.total <= requests.received.total" in explained.out
    assert "says, for instance: Table 3" in explained.out
    wrong = run("rules", "show", "T3.BALL")
    assert wrong.code == 2
    assert "T3.BAL" in wrong.err


def test_lint_tells_contradictions_with_the_smallest_set(tmp_path: Path) -> None:
    file = tmp_path / "rules.yaml"
    file.write_text(
        "rules:\n"
        "  - {id: X.A, title: a, expression: requests.granted.total >= 10}\n"
        "  - {id: X.B, title: b, expression: requests.processed.total <= 9}\n",
        encoding="utf-8",
    )
    done = run("rules", "lint", "--lang", "en", str(file))
    assert done.code == 1
    assert "contradiction: T3.SUM.total, X.A, X.B: cannot hold together" in done.out
    file.write_text("rules: [{id: X.A, titel: x}]", encoding="utf-8")
    done = run("rules", "lint", str(file))
    assert done.code == 2
    assert "titel" in done.err


def test_diff(tmp_path: Path) -> None:
    one, other = tmp_path / "a.yaml", tmp_path / "b.yaml"
    one.write_text(HOUSE, encoding="utf-8")
    other.write_text(
        HOUSE.replace("0.9", "0.8").replace("T4.SUM: off", "T4.SUM: warning"), encoding="utf-8"
    )
    same = run("rules", "diff", str(one), str(one))
    assert (same.code, same.out) == (0, "两组规则相同\n")
    done = run("rules", "diff", "--lang", "en", str(one), str(other))
    assert done.code == 1
    assert "T4.SUM: status was off, is active" in done.out
    assert "T4.SUM: severity was error, is warning" in done.out
    assert "HOUSE.MOST: expression was" in done.out


def test_check_with_rules_of_ones_own(tmp_path: Path) -> None:
    file = tmp_path / "rules.yaml"
    file.write_text(HOUSE, encoding="utf-8")
    assert run("check", str(SAMPLE)).code == 1
    done = run("check", "--rules", str(file), str(SAMPLE))
    assert done.code == 0, done.out
    assert "T4.SUM" not in done.out
    done = run("check", "--rules", str(tmp_path / "none.yaml"), str(SAMPLE))
    assert (done.code, done.out) == (2, "")
    assert done.err.endswith("none.yaml: 错误: 没有这个文件\n")
    done = run("check", "--baseline", str(SAMPLE), str(SAMPLE))
    assert done.code == 2
    assert "--write-baseline" in done.err


def test_notes_and_rounds(tmp_path: Path) -> None:
    reading = g.read_report(SAMPLE)
    findings = g.validate(reading)
    notes = tmp_path / "notes.yaml"
    written = [g.note_for(finding, reading.report, "总计漏填") for finding in findings]
    notes.write_text(g.to_yaml(written), encoding="utf-8")
    done = run("check", "--notes", str(notes), str(SAMPLE))
    assert done.code == 0, done.out
    assert "已说明：总计漏填" in done.out
    assert "1 条已说明" in done.out
    stale = [
        note.replace(figures=[g.NotedFigure(path=f.path, value="9") for f in note.figures])
        for note in written
    ]
    notes.write_text(g.to_yaml(stale), encoding="utf-8")
    done = run("check", "--notes", str(notes), str(SAMPLE))
    assert done.code == 1
    assert "已失效" in done.out

    before = tmp_path / "before.json"
    assert run("check", "--write-baseline", str(before), str(SAMPLE)).code == 1
    done = run("check", "--baseline", str(before), str(SAMPLE))
    assert "新增 0，仍在 1，已解决 0" in done.out
    mended = tmp_path / "mended.txt"
    mended.write_text(CLEAN, encoding="utf-8")
    done = run("check", "--baseline", str(before), str(mended))
    assert done.code == 0
    assert "新增 0，仍在 0，已解决 1" in done.out
    line = json.loads(
        run("check", "--baseline", str(before), "--format", "jsonl", str(SAMPLE)).out.splitlines()[
            0
        ]
    )
    assert line["round"] == "open"
