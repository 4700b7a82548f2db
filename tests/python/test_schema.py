"""The JSON Schema against an independent validator: what the schema allows is read, what is written
it allows, and what it refuses is refused with the path."""

from __future__ import annotations

import copy
import json
import random
from collections import Counter
from importlib import resources
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import govinfo

SCHEMA: dict[str, Any] = json.loads(govinfo.json_schema())
VALIDATOR = Draft202012Validator(SCHEMA)
READERS = {
    "ReportDocument": govinfo.report_from_json,
    "ReadingDocument": govinfo.reading_from_json,
    "FindingsDocument": govinfo.findings_from_json,
    "RepairDocument": govinfo.repair_from_json,
    "Figures": govinfo.reading_from_figures_json,
    "FiguresRecord": govinfo.reading_from_figures_json,
}
VALIDATORS = {
    name: Draft202012Validator({"$ref": f"#/$defs/{name}", "$defs": SCHEMA["$defs"]})
    for name in READERS
}
DOCUMENTS = ("ReportDocument", "ReadingDocument", "FindingsDocument", "RepairDocument")

# One sample or more for each pattern of the schema; the length of a decimal is not in its pattern.
DECIMALS = ("0", "7730.28", "-0.5", "0.000000001", "9223372036854775807", "-9223372036.854775808")
PATTERNS = {
    r"^-?[0-9]+(\.[0-9]{1,9})?$": DECIMALS,
    r"^-?[0-9]+(\.[0-9]{1,9})?(元|万元)?$": (*DECIMALS, "251000元", "0.37万元"),
    r"^-?[0-9]{4,5}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$": (
        "2024-01-31",
        "2024-02-29",
        "0001-12-01",
    ),
}
TEXTS = ("", "2023年", 'a"\\/\b\n\x00\x1f\x7f', "😀\u2028", "</script>")
WRONG: tuple[Any, ...] = (1.5, 2**63, "no such name", [[]], {"no_such_key": 1}, False, None)
ANYTHING: tuple[Any, ...] = (None, [], {"x": [1.5, {}]}, "text")


def resolve(schema: Any) -> Any:
    """The definition behind a reference."""
    while isinstance(schema, dict) and "$ref" in schema:
        schema = SCHEMA["$defs"][schema["$ref"].removeprefix("#/$defs/")]
    return schema


def make(schema: Any, rng: random.Random, leave_out: float = 0.3) -> Any:
    """A random value that a schema of ours allows."""
    schema = resolve(schema)
    if schema is True:
        return rng.choice(ANYTHING)
    if "const" in schema:
        return schema["const"]
    if "enum" in schema:
        return rng.choice(schema["enum"])
    if "anyOf" in schema:
        return make(rng.choice(schema["anyOf"]), rng, leave_out)
    kind = schema["type"]
    if isinstance(kind, list):
        kind = rng.choice(kind)
    if kind == "string":
        return rng.choice(PATTERNS[schema["pattern"]] if "pattern" in schema else TEXTS)
    if kind == "integer":
        low, high = schema.get("minimum", -(2**63)), schema.get("maximum", 2**63 - 1)
        return rng.choice((low, high, 0, rng.randint(low, high)))
    if kind == "array":
        return [make(schema["items"], rng, leave_out) for _ in range(rng.randrange(3))]
    if kind == "object":
        return make_object(schema, rng, leave_out)
    return {"null": None, "boolean": rng.random() < 0.5}[kind]


def make_object(schema: dict[str, Any], rng: random.Random, leave_out: float) -> dict[str, Any]:
    """A random object: its keys in any order, some that may be missing left out."""
    if "propertyNames" in schema:
        names = rng.sample(resolve(schema["propertyNames"])["enum"], 5)
        return {name: make(schema["additionalProperties"], rng, leave_out) for name in names}
    assert schema["additionalProperties"] is False
    names = list(schema["properties"])
    for rule in schema.get("allOf", ()):  # figures that only one edition has
        excluded = rng.choice(rule["anyOf"])["propertyNames"]["not"]["enum"]
        names = [name for name in names if name not in excluded]
    rng.shuffle(names)
    required = schema.get("required", ())
    return {
        name: make(schema["properties"][name], rng, leave_out)
        for name in names
        if name in required or rng.random() >= leave_out
    }


def make_document(name: str, seed: int) -> Any:
    return make({"$ref": f"#/$defs/{name}"}, random.Random(f"{name} {seed}"))


def error_of(name: str, document: Any) -> str | None:
    """What the reader says against a document."""
    try:
        READERS[name](json.dumps(document))
    except govinfo.UsageError as error:
        return str(error)
    return None


def places(value: Any, path: str = "") -> list[tuple[str, Any, Any]]:
    """Everything that stands inside a value: its path, what it stands in, and its key there."""
    found = []
    if isinstance(value, dict):
        for key, item in value.items():
            inside = f"{path}.{key}" if path else key
            found += [(inside, value, key), *places(item, inside)]
    elif isinstance(value, list):
        for index, item in enumerate(value):
            inside = f"{path}[{index}]"
            found += [(inside, value, index), *places(item, inside)]
    return found


def at(path: str) -> str:
    """Where a wrong value is told: at the pair where two members do not fit together."""
    pair, _, member = path.rpartition(".")
    return pair if member in ("value", "state", "decimal") else path


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert {kind["$ref"].rpartition("/")[2] for kind in SCHEMA["oneOf"]} == set(READERS)


def test_the_package_ships_the_schema() -> None:
    shipped = resources.files("govinfo").joinpath("govinfo.schema.json").read_text("utf-8")
    assert shipped == govinfo.json_schema() + "\n"


@pytest.mark.parametrize("name", DOCUMENTS)
@pytest.mark.parametrize("seed", range(8))
def test_documents_that_the_schema_allows_are_read_and_written_so(name: str, seed: int) -> None:
    document = make_document(name, seed)
    VALIDATOR.validate(document)
    read = READERS[name](json.dumps(document))
    for indent in (0, 2):
        written = govinfo.to_json(read, indent)
        parsed = json.loads(written)
        VALIDATOR.validate(parsed)
        layout = {"indent": indent} if indent else {"separators": (",", ":")}
        assert written == json.dumps(parsed, ensure_ascii=False, **layout)
        assert READERS[name](written) == read
    # What was given stands in what was written.
    for path, parent, key in places(document):
        if isinstance(parent[key], (int, str)) and not isinstance(parent[key], bool):
            assert value_at(parsed, path) == parent[key] or is_rewritten(path, parent[key])


def value_at(document: Any, path: str) -> Any:
    """The value at a path of `places`; figures are keyed by paths that hold points."""
    return next((parent[key] for at, parent, key in places(document) if at == path), None)


def is_rewritten(path: str, value: Any) -> bool:
    """Zeros in places, texts of nothing, and unknown units without a number are left out."""
    return (
        (value == 0 and ("place." in path or "source." in path))
        or (value == "" and path.endswith(".raw"))
        or path.endswith((".collected.state", ".collected.unit", ".amount.state", ".amount.unit"))
    )


@pytest.mark.parametrize("name", ["Figures", "FiguresRecord"])
@pytest.mark.parametrize("seed", range(8))
def test_figures_that_the_schema_allows_are_read_and_written_so(name: str, seed: int) -> None:
    document = make_document(name, seed)
    figures = document["figures"] if name == "FiguresRecord" else document
    editions = document.get("editions", {}) if name == "FiguresRecord" else {}
    if any(edition is not None for edition in editions.values()):
        # An edition that is stated must be the one that the figures have: no schema says that.
        del document["editions"]
    VALIDATOR.validate(document)
    reading = READERS[name](json.dumps(document))
    written = govinfo.figures_to_json(reading)
    parsed = json.loads(written)
    VALIDATOR.validate(parsed)
    assert govinfo.figures_to_json(govinfo.reading_from_figures_json(written)) == written
    for path, figure in figures.items():
        if path not in parsed:  # of no edition that the others have
            assert figure == "not_on_form" or isinstance(figure, dict)
        elif isinstance(figure, int):
            assert str(parsed[path]["value"]) == str(figure)
        elif isinstance(figure, dict) and "value" in figure:
            value = figure["value"]
            assert parsed[path]["value"] == value or parsed[path]["value"] == str(value)


def test_a_new_report_and_its_reading_are_allowed() -> None:
    report = govinfo.report_from_json('{"govinfo": 1, "kind": "report"}')
    VALIDATOR.validate(json.loads(govinfo.to_json(report)))
    reading = govinfo.reading_from_json('{"govinfo": 1, "kind": "reading"}')
    VALIDATOR.validate(json.loads(govinfo.to_json(reading)))
    VALIDATOR.validate(json.loads(govinfo.figures_to_json(reading)))


@pytest.mark.parametrize("name", READERS)
def test_a_wrong_value_is_refused_by_both_and_its_path_is_named(name: str) -> None:
    refused: Counter[str] = Counter()
    rng = random.Random(name)
    for seed in range(3):
        document = make_document(name, seed)
        document.pop("editions", None) if name == "FiguresRecord" else None
        inside = [p for p in places(document) if not p[0].startswith(("notes", "known_violations"))]
        for path, _, _ in rng.sample(inside, min(6, len(inside))):
            for wrong in WRONG:
                mutated = copy.deepcopy(document)
                _, parent, key = next(place for place in places(mutated) if place[0] == path)
                parent[key] = wrong
                error = error_of(name, mutated)
                assert VALIDATORS[name].is_valid(mutated) == (error is None), (path, wrong, error)
                if error is not None:
                    assert at(path) in error, (path, wrong, error)
                    refused[type(wrong).__name__] += 1
    assert min(refused[kind] for kind in ("float", "int", "str", "list", "dict", "bool")) > 0


@pytest.mark.parametrize("name", READERS)
def test_an_unknown_key_is_refused_by_both_and_its_path_is_named(name: str) -> None:
    for seed in range(3):
        document = make_document(name, seed)
        document.pop("editions", None) if name == "FiguresRecord" else None
        objects = [("", document)] + [
            (path, parent[key])
            for path, parent, key in places(document)
            if isinstance(parent[key], dict) and not path.startswith(("notes", "known_violations"))
        ]
        rng = random.Random(seed)
        for path, value in rng.sample(objects, min(6, len(objects))):
            value["no_such_key"] = 0
            error = error_of(name, document)
            assert not VALIDATORS[name].is_valid(document)
            assert error is not None
            assert f"{path}.no_such_key: unknown key".lstrip(".") in error
            del value["no_such_key"]
        assert VALIDATORS[name].is_valid(document)
        assert error_of(name, document) is None


@pytest.mark.parametrize(
    ("document", "message"),
    [
        ({"govinfo": 2, "kind": "report"}, "1. govinfo: expected version 1; found 2"),
        ({"kind": "report"}, "1. govinfo: expected version 1; found no such key"),
        ({"govinfo": 1}, '1. kind: expected "report"; found no such key'),
        ({"govinfo": 1, "kind": "reports"}, '1. kind: expected "report"; found "reports"'),
        ([], "1. expected an object; found an array"),
    ],
)
def test_another_version_or_kind_is_refused_by_both(document: Any, message: str) -> None:
    assert not VALIDATOR.is_valid(document)
    with pytest.raises(govinfo.UsageError) as caught:
        govinfo.report_from_json(json.dumps(document))
    assert str(caught.value) == f"Found 1 error:\n{message}"


def test_figures_of_both_editions_are_refused_by_both() -> None:
    for paths in (
        ("requests.other_unspecified.total", "requests.fee_overdue.total"),
        ("disclosure.regulations.made", "disclosure.regulations.issued"),
    ):
        document = dict.fromkeys(paths, 0)
        assert not VALIDATOR.is_valid(document)
        assert "not on the form" in str(error_of("Figures", document))
    mixed = {"requests.other_unspecified.total": 0, "disclosure.regulations.issued": 0}
    assert VALIDATOR.is_valid(mixed)
    assert error_of("Figures", mixed) is None
