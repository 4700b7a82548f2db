"""Explanations of wrong cells: real reports, planted mistakes, the command, pages and columns."""

from __future__ import annotations

import copy
import json
import pickle
from pathlib import Path

import pytest

import govinfo as g
from commandline import CLEAN, govinfo

PROCESSED = "requests.processed.natural_person"
REAL = (
    ("hongze_2023", "hongze_2023.layout.txt"),
    ("suqian_2023", ""),
    ("suqian_2024", ""),
    ("zhongwei_housing_2024", "zhongwei_housing_2024.txt"),
    ("shanghai_office_2019", "shanghai_office_2019.html"),
)


def requests_report(total: int, year: int = 2023) -> g.Report:
    """All requests of natural persons were granted; every other figure is a printed 0."""
    report = g.blank_report(g.Edition.standard_2021)
    report.organ.name = "临江县档案局"
    report.year = year
    for figure_id, figure in report.figures():
        if figure.state == g.FigureState.absent and figure_id.kind != g.FigureKind.amount:
            report[figure_id] = 0
    for row in (g.RequestRow.received, g.RequestRow.granted, g.RequestRow.processed):
        for applicant in (g.Applicant.natural_person, g.Applicant.total):
            report.requests[row, applicant] = total
    return report


def with_slip() -> g.Report:
    report = requests_report(19)
    report[PROCESSED] = 9
    return report


def real_report(folder: Path, name: str, file: str) -> g.Report:
    """A published report: from its document, or from the figures that were read off by hand."""
    if file:
        return g.read_report(folder / name / file).report
    truth = (folder / name / "truth.json").read_text(encoding="utf-8")
    return g.reading_from_figures_json(truth).report


def test_values_are_values() -> None:
    found = g.explain(with_slip())
    (part,) = found.parts
    assert found
    assert not g.explain(requests_report(19))
    assert part.status == g.ExplanationStatus.unique
    (edit,) = part.items[0].edits
    assert (edit.id.path, edit.published, edit.explained) == (PROCESSED, g.Figure(9), 19)
    assert part.items[0].slips[0].kind == g.SlipKind.digit_dropped
    assert pickle.loads(pickle.dumps(found)) == found
    assert copy.deepcopy(found) == found
    assert hash(found) == hash(copy.copy(found))
    assert json.dumps(found.to_dict())
    assert part.replace(truncated=True) != part
    with pytest.raises(AttributeError):
        edit.explained = 3  # type: ignore[misc]
    done = g.repair(with_slip(), found)
    assert pickle.loads(pickle.dumps(done)) == done
    assert g.repair_from_json(g.to_json(done)) == done
    assert g.as_published(done) == with_slip()
    assert g.apply(with_slip(), part.items[0]) == requests_report(19)
    with pytest.raises(g.UsageError, match=r"requests\.processed\.natural_person"):
        g.apply(requests_report(19), part.items[0])


def test_options_are_keywords() -> None:
    report = with_slip()
    frozen = g.explain(report, frozen=[PROCESSED])
    changed = {edit.id.path for part in frozen.parts for item in part.items for edit in item.edits}
    assert PROCESSED not in changed
    told = g.Evidence(id=PROCESSED, value=19, kind=g.EvidenceKind.caller)
    (part,) = g.explain(report, evidence=[told]).parts
    assert part.items[0].evidence == (g.EvidenceKind.caller,)
    assert "使用者提供" in part.message(report)
    none = g.explain(report, frozen=[figure for figure, _ in report.figures()])
    assert none.parts[0].status == g.ExplanationStatus.infeasible
    assert g.verified(report, none) == none


def test_years_are_explained_together() -> None:
    reports = [requests_report(19, year) for year in (2022, 2023, 2024)]
    reports[1]["requests.carried_in.other_organization"] = 2
    (part,) = g.explain_series(reports).parts
    assert any(rule.startswith(("Y.CARRY.", "T3.")) for rule in part.rules)
    assert part.message(reports).startswith("2023年 二、上年结转")
    (edit,) = part.items[0].edits
    assert (edit.report, edit.explained) == (1, 0)
    assert g.marks_of(g.explain_series(reports), reports, place=1)[0].explained.startswith("0")
    assert g.verified(reports, g.explain_series(reports)) == g.explain_series(reports)
    with pytest.raises(g.UsageError):
        g.explain_series([reports[0], reports[2]])


def test_hongze(reports_path: Path) -> None:
    report = real_report(reports_path, *REAL[0])
    found = g.verified(report, g.explain(report))
    only, two = found.parts
    assert [[(e.id.path, e.explained) for e in item.edits] for item in only.items] == [
        [("remedies.reconsideration.total", 11)]
    ]
    assert [[(e.id.path, e.explained) for e in item.edits] for item in two.items] == [
        [("remedies.litigation_after_reconsideration.total", 5)],
        [("remedies.litigation_after_reconsideration.upheld", 0)],
    ]
    assert two.items[0].slips[0].kind == g.SlipKind.zeroed
    assert "算术上唯一，但不能证明" in only.message(report)
    assert "哪一种都不能证明" in two.message(report)
    assert "neither of them is proved" in two.message(report, "en")
    done = g.repair(report, found)
    assert done.report == report
    assert {left.obstacle for left in done.left} == {g.RepairObstacle.weak_table}


def test_shanghai_is_deduced_not_published(reports_path: Path) -> None:
    path = reports_path / REAL[4][0] / REAL[4][1]
    reading = g.read_report(path)
    found = g.explain(reading)
    deduced = [d for d in found.deduced if d.id.path.startswith("requests.")]
    assert len(deduced) == 126
    assert all(d.possible.lower == d.possible.upper for d in deduced)
    assert all(not d.by_equations and d.lower_proof is not None for d in deduced)
    assert all("“数不为负”推出" in d.message(reading.report) for d in deduced)
    assert not g.repair(reading.report, found).edits
    findings = g.validate(reading)
    page = g.finding_page(g.Checked(reading=reading, findings=findings, explanations=found))
    assert page.count('class="deduced">[') >= 126
    assert "推算的数，不是公布的数" in page
    # Published figures are what they were.
    assert g.validate(reading) == findings
    run = govinfo("check", str(path))
    assert "个可以推出" in run.out
    assert "（--explain 逐行列出）" in run.out
    full = govinfo("check", "--explain", str(path))
    assert len(full.out.splitlines()) > len(run.out.splitlines())
    assert "推" not in govinfo("check", "--no-explain", str(path)).out.replace("推行", "")


@pytest.mark.parametrize(("name", "file"), REAL)
def test_a_planted_mistake_is_named(reports_path: Path, name: str, file: str) -> None:
    report = real_report(reports_path, name, file)
    before = {part.rules for part in g.explain(report).parts}
    figures = [
        (i.path, f.value)
        for i, f in report.figures()
        if i.path.startswith("requests.") and f.state == g.FigureState.printed
    ]
    missing = any(
        f.state in (g.FigureState.blank, g.FigureState.dash)
        for i, f in report.figures()
        if i.path.startswith("requests.")
    )
    tried = 0
    for place in range(0, len(figures), 11):
        path, value = figures[place]
        assert value is not None
        broken = copy.copy(report)
        broken[path] = value + 7
        parts = [p for p in g.verified(broken, g.explain(broken)).parts if p.rules not in before]
        if missing and not parts:
            continue  # what is missing can make up for it
        (part,) = parts
        allowed = [
            item.edits[0].possible
            for item in part.items
            if [edit.id.path for edit in item.edits] == [path]
        ]
        # Where figures are missing a range may be all that is known.
        assert len(allowed) == 1
        assert (allowed[0].lower or 0) <= value
        assert allowed[0].upper is None or value <= allowed[0].upper
        if not missing:
            assert part.status == g.ExplanationStatus.unique
            assert allowed[0] == g.Interval(value, value)
            assert len(part.items) == 1
        tried += 1
    assert tried > 0


def test_one_request_under_two_kinds_of_applicant() -> None:
    report = requests_report(0)
    for path, number in {
        "received.natural_person": 60, "processed.natural_person": 61,
        "granted.natural_person": 61, "received.other_organization": 1, "received.total": 61,
        "granted.total": 61, "processed.total": 61,
    }.items():  # fmt: skip
        report[f"requests.{path}"] = number
    (part,) = g.verified(report, g.explain(report)).parts
    kinds = {slip.kind for slip in part.items[0].slips}
    assert g.SlipKind.counted_under_another_applicant in kinds
    assert "同样的申请分记在两类申请人名下" in part.message(report)


def test_the_command_names_the_cell(tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    path.write_text(g.to_json(with_slip()), encoding="utf-8")
    run = govinfo("check", str(path))
    assert run.code == 1
    words = "（七）总计·自然人 应为 19，不是 9：少录一位数字；这是唯一一种只改一格的解释"
    assert run.out.count(f"  解释：{words}") == 1
    assert "解释：" not in govinfo("check", "--no-explain", str(path)).out
    assert "explanation: " in govinfo("check", "--lang", "en", str(path)).out
    document = json.loads(govinfo("check", "--json", str(path)).out)
    (report,) = document["reports"]
    assert report["explanations"]["parts"][0]["message"].startswith(words)
    assert words in govinfo("check", "--format", "html", str(path)).out
    clean = tmp_path / "clean.txt"
    clean.write_text(CLEAN, encoding="utf-8")
    assert "解释：" not in govinfo("check", str(clean)).out


def test_fix_writes_a_new_file_and_says_what_it_did(tmp_path: Path) -> None:
    path, out = tmp_path / "report.json", tmp_path / "new.json"
    text = g.to_json(with_slip())
    path.write_text(text, encoding="utf-8")
    run = govinfo("fix", str(path), "--out", str(out))
    assert run.code == 0
    assert "已改：（七）总计·自然人 应为 19，不是 9：少录一位数字" in run.out
    document = json.loads(out.read_text(encoding="utf-8"))
    assert document["kind"] == "repair"
    assert document["report"]["requests"]["processed"]["natural_person"] == 19
    (edit,) = document["edits"]
    assert (edit["id"], edit["published"], edit["repaired"]) == (PROCESSED, 9, 19)
    assert edit["kind"] == "digit_dropped"
    assert edit["rules"]
    assert path.read_text(encoding="utf-8") == text
    assert govinfo("check", str(out)).code == 0

    # Nothing that is there is written over: not an old file, not the source.
    before = out.read_bytes()
    again = govinfo("fix", str(path), "--out", str(out))
    assert again.code == 2
    assert again.out == ""
    assert "不覆盖" in again.err
    assert out.read_bytes() == before
    assert govinfo("fix", str(path), "--out", str(path)).code == 2
    assert path.read_text(encoding="utf-8") == text
    assert govinfo("fix", str(path), "--out", str(tmp_path / "no" / "x.json")).code == 2
    assert govinfo("fix", str(tmp_path / "none.json"), "-o", str(tmp_path / "y.json")).code == 2


def test_fix_leaves_alone_what_is_not_certain(tmp_path: Path) -> None:
    report = requests_report(19)
    report["remedies.reconsideration.upheld"] = 3
    path, out = tmp_path / "report.json", tmp_path / "new.json"
    path.write_text(g.to_json(report), encoding="utf-8")
    run = govinfo("fix", str(path), "--out", str(out))
    assert run.code == 1
    assert "未改：T4.SUM.reconsideration：表四的算式不足以证明" in run.out
    assert not out.exists()
    report[PROCESSED] = 9
    path.write_text(g.to_json(report), encoding="utf-8")
    run = govinfo("fix", str(path), "--out", str(out), "--lang", "en")
    assert run.code == 1
    assert "left alone: T4.SUM.reconsideration" in run.out
    assert len(g.repair_from_json(out.read_bytes()).edits) == 1
    path.write_text(g.to_json(requests_report(3)), encoding="utf-8")
    assert govinfo("fix", str(path), "--out", str(tmp_path / "z.json")).code == 0
    assert not (tmp_path / "z.json").exists()


def test_check_explains_a_chain_of_years(tmp_path: Path) -> None:
    files = []
    for year in (2022, 2023, 2024):
        report = requests_report(19, year)
        if year == 2023:
            # Balanced by itself: one more was carried in and one more granted.
            for row in ("carried_in", "granted", "processed"):
                for column, base in (("natural_person", 0), ("total", 0)):
                    there = report[f"requests.{row}.{column}"]
                    assert isinstance(there, g.Figure)
                    assert there.value is not None
                    report[f"requests.{row}.{column}"] = there.value + 1 + base
        path = tmp_path / f"{year}.json"
        path.write_text(g.to_json(report), encoding="utf-8")
        files.append(str(path))
    run = govinfo("check", "--years", *files)
    assert "Y.CARRY" in run.out
    assert "解释：" in run.out
    assert "2022年 " in run.out or "2023年 " in run.out
    document = json.loads(govinfo("check", "--years", "--json", *files).out)
    series = document["reports"][-1]["explanations"]["parts"]
    assert series
    assert {edit["report"] for item in series[0]["items"] for slip in item["slips"]
            for edit in slip["edits"]} <= {0, 1, 2}  # fmt: skip


def test_other_reports_are_evidence() -> None:
    first, second = requests_report(19, 2022), requests_report(19, 2023)
    told = g.evidence_of_years(None, first, second)
    assert {e.kind for e in told} == {g.EvidenceKind.next_year}
    assert len(told) == len(g.Applicant)
    assert g.evidence_of_years(None, first, None) == ()
    below = g.evidence_of_children(first, [second, second])
    assert {e.value for e in below if e.id.path == PROCESSED} == {38}


def test_columns() -> None:
    pa = pytest.importorskip("pyarrow")
    reports = [with_slip(), requests_report(19)] * 300
    table = pa.table(g.explanation_table(reports, threads=3))
    assert table.num_rows == 300
    row = table.slice(299, 1).to_pylist()[0]
    assert row["report"] == 598
    assert (row["figure"], row["published"], row["explained"]) == (PROCESSED, 9, 19)
    assert (row["status"], row["kind"], row["rank"]) == ("unique", "digit_dropped", 1)
    blank = requests_report(19)
    for applicant in g.Applicant:
        blank.requests[g.RequestRow.granted, applicant] = g.Figure(state=g.FigureState.blank)
    rows = pa.table(g.explanation_table([blank])).to_pylist()
    assert [r["status"] for r in rows] == ["deduced"] * len(g.Applicant)
    assert [r["explained"] for r in rows] == [19, 0, 0, 0, 0, 0, 19]
    assert all(r["published"] is None and r["rank"] is None for r in rows)
    assert g.explanation_table([blank], deduce=False).rows == 0
    assert g.explanation_table([with_slip()], verify=True).rows == 1


def test_notebooks_show_both_figures() -> None:
    report = with_slip()
    assert '9 <span class="repaired">→ 19</span>' in report._repr_html_()
    assert "→ 19" not in requests_report(19)._repr_html_()
    html = g.explain(report)._repr_html_()
    assert "应为 19，不是 9" in html
    assert "唯一" in html


@pytest.mark.needs_chromium
def test_the_page_of_an_explained_report_is_one_that_browsers_show(tmp_path: Path) -> None:
    import subprocess
    from shutil import which

    report = with_slip()
    reading = g.Reading(
        source="a.json", status=g.ReadingStatus.complete, format="json", report=report
    )
    checked = g.Checked(
        reading=reading, findings=g.validate(reading), explanations=g.explain(reading)
    )
    page = tmp_path / "page.html"
    page.write_text(g.finding_page(checked), encoding="utf-8")
    browser = which("chromium") or which("chromium-browser") or which("google-chrome")
    assert browser
    done = subprocess.run(
        [browser, "--headless", "--no-sandbox", "--dump-dom", page.as_uri()],
        capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    assert 'class="repaired">→ 19' in done.stdout
