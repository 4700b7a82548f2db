"""Findings as text, JSON, CSV, SARIF and pages on the command line, and as columns."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pyarrow as pa
import pytest

import govinfo as g
from commandline import CLEAN, DATA
from commandline import govinfo as run

SAMPLE = DATA / "sample_report.txt"
RULE = "T4.SUM.reconsideration"


def test_csv(tmp_path: Path) -> None:
    done = run("check", "--format", "csv", "--lang", "en", str(SAMPLE))
    assert done.code == 1
    (row,) = csv.DictReader(io.StringIO(done.out))
    assert (row["rule"], row["severity"], row["left"], row["right"]) == (RULE, "error", "3", "0")
    out = tmp_path / "findings.csv"
    assert run("check", "--format", "csv", "--out", str(out), str(SAMPLE)).code == 1
    # For spreadsheets, which otherwise take it for another encoding.
    assert out.read_bytes().startswith(b"\xef\xbb\xbfsource,")


def test_sarif(tmp_path: Path) -> None:
    out = tmp_path / "findings.sarif"
    assert run("check", "--format", "sarif", "--out", str(out), str(SAMPLE)).code == 1
    document = json.loads(out.read_text(encoding="utf-8"))
    assert document["version"] == "2.1.0"
    (result,) = document["runs"][0]["results"]
    assert (result["ruleId"].startswith("T4.SUM"), result["level"]) == (True, "error")
    before = tmp_path / "before.json"
    run("check", "--write-baseline", str(before), str(SAMPLE))
    done = run("check", "--format", "sarif", "--baseline", str(before), str(SAMPLE))
    (result,) = json.loads(done.out)["runs"][0]["results"]
    assert result["baselineState"] == "unchanged"


def test_pages(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    done = run("check", "--format", "html", "--out", str(page), str(SAMPLE))
    assert (done.code, done.out) == (1, "")
    assert "T4.SUM.reconsideration" in page.read_text(encoding="utf-8")
    clean = tmp_path / "clean.txt"
    clean.write_text(CLEAN, encoding="utf-8")
    folder = tmp_path / "pages"
    run("check", "--format", "html", "--out", str(folder), str(SAMPLE), str(clean))
    assert sorted(path.name for path in folder.iterdir()) == [
        "0001-sample_report.html",
        "0002-clean.html",
    ]


def test_fail_on(tmp_path: Path) -> None:
    report = g.read_report(CLEAN.encode()).report
    report["disclosure.licensing.decisions"] = g.Figure(state=g.FigureState.blank)
    file = tmp_path / "report.json"
    file.write_text(g.to_json(report), encoding="utf-8")
    assert run("check", str(file)).code == 0
    done = run("check", "--fail-on", "warning", str(file))
    assert done.code == 1
    assert "S.BLANK.disclosure" in done.out


def test_years_and_organs(tmp_path: Path) -> None:
    reading = g.read_report(SAMPLE)
    files = []
    for year in (2023, 2024):
        report = g.report_from_json(g.to_json(reading.report))
        report.year = year
        if year == 2024:
            report["requests.carried_in.total"] = 5
        file = tmp_path / f"{year}.json"
        file.write_text(g.to_json(report), encoding="utf-8")
        files.append(str(file))
    done = run("check", "--years", "--lang", "en", *files)
    assert done.code == 1
    assert "Y.CARRY.total" in done.out
    roster = tmp_path / "roster.csv"
    name = reading.report.organ.name
    roster.write_text(
        f"id,name,parent\na,望川市,\nb,{name},a\nc,望川市教育局,a\n", encoding="utf-8"
    )
    done = run("check", "--roster", str(roster), files[0])
    assert "H.MISSING" in done.out
    assert "望川市教育局" in done.out
    roster.write_text("id,nam\na,b\n", encoding="utf-8")
    done = run("check", "--roster", str(roster), files[0])
    assert done.code == 2


def reports(count: int) -> list[g.Report]:
    report = g.read_report(SAMPLE).report
    return [report] * count


def test_columns() -> None:
    table = g.finding_table(reports(1000), words="en", threads=2)
    assert len(table) == 1000
    taken = pa.table(table)
    assert taken.column_names == list(table.names)
    assert taken["rule"].to_pylist() == [RULE] * 1000
    assert taken["report"].to_pylist() == list(range(1000))
    assert taken["left"].type == pa.int64()
    assert taken["message"][0].as_py().startswith("Table 4")
    # A fresh stream each time; what was taken outlives the table.
    assert pa.table(table).equals(taken)
    assert pa.schema(table).names == taken.column_names
    del table
    assert taken["difference"].to_pylist() == [3] * 1000


def test_columns_of_readings_and_of_findings() -> None:
    reading = g.read_report(SAMPLE)
    (row,) = pa.table(g.finding_table([reading])).to_pylist()
    assert row["line"] == 137
    assert row["source"] == reading.source
    findings = g.validate(reading)
    (row,) = pa.table(g.finding_table(findings, reading.report)).to_pylist()
    assert row["fingerprint"] == f"{findings[0].fingerprint(reading.report):016x}"
    assert pa.table(g.finding_table([], threads=2)).num_rows == 0


def test_columns_by_rules_of_ones_own() -> None:
    off = g.load_rules("overlay: {T4.SUM: off}")
    assert len(g.finding_table(reports(3), rules=off)) == 0
    rule = g.Rule(id="HOUSE.X", title=g.Words(zh="甲", en="a"))
    checked = g.add_check(off, rule, lambda report: [g.Finding(stated=str(report.year))])
    table = pa.table(g.finding_table(reports(600), rules=checked, threads=3, words="zh"))
    assert table["stated"].to_pylist() == ["2024"] * 600
    assert set(table["family"].to_pylist()) == {"HOUSE.X"}


def test_a_capsule_that_nobody_takes_is_released() -> None:
    table = g.finding_table(reports(1))
    for _ in range(100):
        table.__arrow_c_stream__()
        table.__arrow_c_schema__()
    with pytest.raises(TypeError):
        g.finding_table(3)  # type: ignore[call-overload]
