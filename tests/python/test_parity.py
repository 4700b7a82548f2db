"""Everything that C++ can do, Python can do.

The C++ side is what clang finds in the headers, the Python side is the imported module. What is
missing on purpose stands in parity_exceptions.txt with its reason; a reason that is not needed
fails too.
"""

from __future__ import annotations

import enum
import json
import keyword
import os
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

import govinfo as g

EXCEPTIONS = Path(__file__).with_name("parity_exceptions.txt")
# How operators and the habits of containers are spelled in Python.
SPELLED = {
    "operator[]": "__getitem__",
    "operator+": "__add__",
    "operator==": "__eq__",
    "begin": "__iter__",
    "end": "__iter__",
    "size": "__len__",
    "empty": "__len__",
}

Node = dict[str, Any]


@dataclass
class Cpp:
    """What the headers declare in namespace govinfo; `functions` by the type of the first argument."""

    enums: dict[str, list[str]] = field(default_factory=dict)
    structs: dict[str, set[str]] = field(default_factory=dict)
    functions: set[tuple[str, str]] = field(default_factory=set)
    names: set[str] = field(default_factory=set)


def syntax_trees(clang: str, source: Path, scratch: Path) -> Iterator[Node]:
    """The namespace govinfo, as often as it is opened."""
    export = scratch / "govinfo" / "export.hpp"
    export.parent.mkdir()
    export.write_text("#pragma once\n#define GOVINFO_API\n")
    unit = scratch / "all.cpp"
    headers = ["govinfo/govinfo.hpp", "govinfo/format.hpp"]
    unit.write_text("".join(f'#include "{header}"\n' for header in headers))
    boost = os.environ.get("BOOST_ROOT")
    roots = [f"-isystem{boost}", f"-isystem{boost}/include"] if boost else []
    command = [
        clang, "-std=c++20", "-fsyntax-only", f"-I{source}/include", f"-I{scratch}", *roots,
        "-Xclang", "-ast-dump=json", "-Xclang", "-ast-dump-filter=govinfo", str(unit),
    ]  # fmt: skip
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    decoder, at = json.JSONDecoder(), 0
    while at < len(done.stdout):
        tree, at = decoder.raw_decode(done.stdout, at)
        at += len(done.stdout[at : at + 8]) - len(done.stdout[at : at + 8].lstrip())
        if tree["kind"] == "NamespaceDecl" and tree["name"] == "govinfo":
            yield tree


def first_type(function: Node) -> str:
    """The type of the first parameter, without what belongs to references."""
    for inner in function.get("inner", ()):
        if inner["kind"] == "ParmVarDecl":
            text = inner["type"]["qualType"].replace("govinfo::", "").replace("v0_1::", "")
            return re.sub(r"\bconst\b|[&* ]", "", text)
    return ""


def public_members(record: Node) -> set[str]:
    """Fields and methods, without what the compiler makes and what makes objects."""
    names, public = set(), record.get("tagUsed") == "struct"
    for inner in record.get("inner", ()):
        if inner["kind"] == "AccessSpecDecl":
            public = inner["access"] == "public"
        if public and not inner.get("isImplicit"):
            if inner["kind"] in ("FieldDecl", "CXXMethodDecl"):
                names.add(inner["name"])
            if inner["kind"] == "VarDecl":
                names.add(inner["name"])
    return {name for name in names if not name.startswith("operator=")}


def declarations(tree: Node) -> Iterator[Node]:
    for inner in tree.get("inner", ()):
        if inner["kind"] == "NamespaceDecl":
            if inner["name"] != "detail":
                yield from declarations(inner)
        elif inner.get("name") and not inner.get("isImplicit"):
            yield inner


def collect(trees: Iterator[Node]) -> Cpp:
    cpp = Cpp()
    for tree in trees:
        for node in declarations(tree):
            kind, name = node["kind"], node["name"]
            inner = node.get("inner", [])
            if name.startswith("boost_"):  # made by Boost.Describe
                continue
            if kind == "EnumDecl":
                values = [each["name"] for each in inner if each["kind"] == "EnumConstantDecl"]
                if values:
                    cpp.enums[name] = values
                else:
                    cpp.structs[name] = set()
            elif kind == "CXXRecordDecl" and node.get("completeDefinition"):
                cpp.structs[name] = public_members(node)
            elif kind == "FunctionDecl":
                cpp.functions.add((name, first_type(node)))
            elif kind == "FunctionTemplateDecl":
                # The first function is the template itself, the others are what was made of it.
                template = next(each for each in inner if each["kind"] == "FunctionDecl")
                cpp.functions.add((name, first_type(template)))
            elif kind in ("VarDecl", "VarTemplateDecl", "ClassTemplateDecl", "ConceptDecl",
                          "TypeAliasDecl", "TypeAliasTemplateDecl"):  # fmt: skip
                cpp.names.add(name)
    return cpp


def has(owner: object, name: str) -> bool:
    """An attribute of this name; Python writes an underscore behind its keywords."""
    names = {name + "_" if keyword.iskeyword(name) else name, SPELLED.get(name, name)}
    return any(hasattr(owner, each) for each in names)


def has_function(name: str, argument: str) -> bool:
    """In the module; or with the class of its first argument, where row_of(x) is x.row."""
    # E stands for any enum in the templates.
    owner = g.Applicant.total if argument == "E" else getattr(g, argument, None)
    return has(g, name) or (
        owner is not None and (has(owner, name) or has(owner, name.removesuffix("_of")))
    )


def missing(cpp: Cpp) -> set[str]:
    """What C++ has and Python has not."""
    found = set()
    for name, values in cpp.enums.items():
        cls: Any = getattr(g, name, None)
        is_enum = isinstance(cls, enum.EnumMeta)
        if not is_enum:
            found.add(name)
        elif [member.name for member in cls] != values:
            found.add(f"{name}: enumerators")
    for name, members in cpp.structs.items():
        cls = getattr(g, name, None)
        if not isinstance(cls, type):
            found.add(name)
        else:
            found.update(f"{name}.{each}" for each in members if not has(cls, each))
    found.update(name for name, argument in cpp.functions if not has_function(name, argument))
    found.update(name for name in cpp.names if not has(g, name))
    return found


def exceptions() -> dict[str, str]:
    """Names and the reasons why Python does without them."""
    lines = EXCEPTIONS.read_text(encoding="utf-8").splitlines()
    pairs = [line.split(": ", 1) for line in lines if line and not line.startswith("#")]
    assert all(len(pair) == 2 and pair[1] for pair in pairs), "a name and its reason"
    assert len({name for name, _ in pairs}) == len(pairs), "a name stands twice"
    return {name.strip(): reason for name, reason in pairs}


@pytest.fixture(scope="module")
def cpp(clang_path: str, source_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Cpp:
    return collect(syntax_trees(clang_path, source_path, tmp_path_factory.mktemp("parity")))


def test_clang_sees_the_headers(cpp: Cpp) -> None:
    assert cpp.enums["Edition"] == ["trial_2019", "standard_2021"]
    assert {"title", "organ", "requests", "footnotes"} <= cpp.structs["Report"]
    assert {"in", "zh", "en"} == cpp.structs["Text"]
    assert ("validate", "Report") in cpp.functions
    assert ("validate", "Reading") in cpp.functions
    assert ("group_of", "Outcome") in cpp.functions
    assert ("for_each_field", "T") in cpp.functions
    assert {"rule_families", "applicant_kinds", "all_values", "Date", "Result"} <= cpp.names
    assert "AnyMember" not in cpp.structs
    assert len(cpp.structs) > 40


def test_python_has_everything(cpp: Cpp) -> None:
    assert sorted(missing(cpp) - set(exceptions())) == []


def test_every_exception_is_needed(cpp: Cpp) -> None:
    assert sorted(set(exceptions()) - missing(cpp)) == []
