"""SARIF: held to the schema of OASIS, and to a library that knows the format by itself."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from pydantic import BaseModel
from sarif_pydantic import Sarif

import govinfo as g
from samples import TEXT, WRONG

MISTAKEN = TEXT.replace("未收到投诉。", "未收到投诉。全年收到政府信息公开申请9件。")
LOST = TEXT.replace(
    "（一）予以公开                        4       0",
    "（一）予以公开                        ?       0",
)


def checked_of(text: str, source: str, *more: g.Finding) -> g.Checked:
    reading = g.read_report(text.encode())
    reading.source = source
    return g.Checked(reading=reading, findings=g.Findings([*g.validate(reading), *more]))


@pytest.fixture(scope="module")
def checked() -> list[g.Checked]:
    review = g.Finding(rule="X.MINE", verdict=g.Verdict.review, severity=g.Severity.note)
    years = [g.Subject("临江县档案局", 2023, 0), g.Subject("临江县档案局", 2022, 1)]
    series = g.Findings([g.Finding(rule="Y.STOCK.regulations", subjects=years)])
    refused = g.read_report(b"\x00\x01", source="c.bin")
    return [
        checked_of(MISTAKEN, "年报/a b.txt", review),
        checked_of(LOST, "/tmp/lost.txt"),
        g.Checked(findings=series),
        g.Checked(reading=refused, findings=g.validate(refused)),
    ]


@pytest.fixture(scope="module", params=["zh", "en"])
def document(request: pytest.FixtureRequest, checked: list[g.Checked]) -> dict[str, Any]:
    parsed: dict[str, Any] = json.loads(g.findings_to_sarif(checked, request.param))
    return parsed


def unknown_fields(value: Any, path: str = "") -> Iterator[str]:
    """The fields of a parsed document that the library has no name for."""
    if isinstance(value, BaseModel):
        yield from (f"{path}.{name}" for name in value.model_extra or {})
        for name in type(value).model_fields:
            yield from unknown_fields(getattr(value, name), f"{path}.{name}")
    elif isinstance(value, list):
        for item in value:
            yield from unknown_fields(item, path)


def test_schema(document: dict[str, Any], reports_path: Path) -> None:
    file = reports_path.parent / "form" / "sarif-schema-2.1.0.json"
    if not file.exists():
        pytest.skip("the schema of SARIF is not beside the reports")
    schema = json.loads(file.read_text(encoding="utf-8"))
    validator = jsonschema.Draft4Validator(schema, format_checker=jsonschema.FormatChecker())
    assert [error.message for error in validator.iter_errors(document)] == []
    # The schema is one that says no.
    broken = json.loads(json.dumps(document))
    broken["runs"][0]["results"][0]["level"] = "fatal"
    assert not validator.is_valid(broken)


def test_another_library_reads_the_same(document: dict[str, Any]) -> None:
    parsed = Sarif.model_validate(document)
    # It does not know this one, which the standard has (§3.14.17).
    assert set(unknown_fields(parsed)) == {".runs.columnKind"}
    assert json.loads(parsed.model_dump_json(by_alias=True, exclude_unset=True)) == document


def test_every_result_says_what_it_is(document: dict[str, Any]) -> None:
    (run,) = document["runs"]
    kinds = {"fail": {"error", "warning", "note"}, "open": {"none"}, "review": {"none"}}
    assert {result["kind"] for result in run["results"]} == set(kinds)
    for result in run["results"]:
        assert result["level"] in kinds[result["kind"]]
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        assert len(result["partialFingerprints"]["govinfoFinding/v1"]) == 16
    rules = run["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    for rule in rules:
        assert rule["shortDescription"]["text"]
        assert rule["fullDescription"]["text"]
        assert "{" not in rule.get("help", {"text": ""})["text"]
        assert "helpUri" not in rule


def test_places(document: dict[str, Any]) -> None:
    (run,) = document["runs"]
    assert [artifact["location"]["uri"] for artifact in run["artifacts"]] == [
        "%E5%B9%B4%E6%8A%A5/a%20b.txt", "file:///tmp/lost.txt", "c.bin",
    ]  # fmt: skip
    by_rule = {result["ruleId"]: result for result in reversed(run["results"])}
    wrong = by_rule[WRONG]["locations"][0]
    line = 1 + MISTAKEN.split("\n").index(next(
        line for line in MISTAKEN.split("\n") if line.startswith("2         1")))  # fmt: skip
    assert wrong["physicalLocation"]["region"]["startLine"] == line
    assert [place["fullyQualifiedName"] for place in wrong["logicalLocations"]] == [
        f"remedies.reconsideration.{result}"
        for result in ("upheld", "corrected", "other", "pending", "total")
    ]
    said = by_rule["P.COUNT"]["relatedLocations"][0]
    assert "9件" in said["message"]["text"]
    # The first report that it compares is in the list, so the finding stands there.
    (series,) = by_rule["Y.STOCK.regulations"]["locations"]
    assert series["physicalLocation"]["artifactLocation"]["uri"].endswith("a%20b.txt")


def test_fingerprints_are_stable(checked: list[g.Checked]) -> None:
    def prints(lang: str) -> list[str]:
        (run,) = json.loads(g.findings_to_sarif(checked, lang))["runs"]
        return [result["partialFingerprints"]["govinfoFinding/v1"] for result in run["results"]]

    assert prints("zh") == prints("en")
    (first, *_) = checked
    expected = [f"{finding.fingerprint(first.reading.report):016x}" for finding in first.findings]
    assert prints("zh")[: len(expected)] == expected
