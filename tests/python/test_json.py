"""JSON both ways; what to_dict() gives is the same."""

from __future__ import annotations

import json

import pytest
from hypothesis import given

import govinfo as g
from samples import PRINTED, TEXT
from strategies import finding_lists, readings, reports


def test_as_written() -> None:
    report = g.blank_report(g.Edition.standard_2021)
    report.year = 2023
    report["requests.granted.total"] = 3
    report["disclosure.fees.collected"] = g.Amount("12.50", g.MoneyUnit.wan_yuan)
    document = json.loads(g.to_json(report))
    assert list(document)[:2] == ["govinfo", "kind"]
    assert (document["govinfo"], document["kind"]) == (g.json_version, "report") == (1, "report")
    assert document["year"] == 2023
    assert document["requests"]["granted"]["total"] == 3
    assert document["requests"]["granted"]["natural_person"] == "absent"
    assert document["disclosure"]["fees"]["collected"] == {"decimal": "12.50", "unit": "wan_yuan"}
    assert "\n" not in g.to_json(report)
    assert "\n  " in g.to_json(report, indent=2)


@given(reports())
def test_reports(report: g.Report) -> None:
    text = g.to_json(report)
    assert g.report_from_json(text) == report
    assert g.report_from_json(g.to_json(report, 2).encode()) == report
    assert json.loads(text) == {"govinfo": 1, "kind": "report", **report.to_dict()}


@given(readings())
def test_readings(reading: g.Reading) -> None:
    text = g.to_json(reading)
    assert g.reading_from_json(text) == reading
    assert json.loads(text) == {"govinfo": 1, "kind": "reading", **reading.to_dict()}


@given(finding_lists())
def test_findings(findings: g.Findings) -> None:
    text = g.to_json(findings)
    assert g.findings_from_json(text) == findings
    assert json.loads(text) == {"govinfo": 1, "kind": "findings", **findings.to_dict()}
    assert findings.items.to_list() == json.loads(text)["items"]


def test_a_misspelt_key_is_named() -> None:
    document = json.loads(g.to_json(g.Report()))
    document["requests"]["granted"]["totl"] = document["requests"]["granted"].pop("total")
    with pytest.raises(g.UsageError, match=r"requests\.granted\.totl"):
        g.report_from_json(json.dumps(document))


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"govinfo": 99}', "\0"])
def test_what_is_no_json_of_ours(text: str) -> None:
    for parse in (g.report_from_json, g.reading_from_json, g.findings_from_json):
        with pytest.raises(g.UsageError):
            parse(text)
    with pytest.raises(TypeError):
        g.report_from_json({})  # type: ignore[arg-type]


def test_figures() -> None:
    reading = g.read_report(TEXT.encode())
    figures = json.loads(g.figures_to_json(reading))
    assert len(figures) == 200
    assert {path: cell["value"] for path, cell in figures.items() if cell["value"] != 0} == {
        **PRINTED,
        "disclosure.fees.collected": "12.50",
    }
    assert figures["disclosure.fees.collected"]["unit"] == "wan_yuan"
    assert {cell["state"] for cell in figures.values()} == {"printed"}
    assert "\n" not in g.figures_to_json(reading, 0)
    again = g.reading_from_figures_json(g.figures_to_json(reading))
    assert again.report.figures() == reading.report.figures()
    with pytest.raises(g.UsageError, match=r"requests\.granted\.totl"):
        g.reading_from_figures_json('{"requests.granted.totl": {"value": 3, "state": "printed"}}')


def test_schema() -> None:
    assert json.loads(g.json_schema())["$schema"] == "https://json-schema.org/draft/2020-12/schema"
