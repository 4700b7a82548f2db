"""The committed stubs say what the extension has."""

from __future__ import annotations

import ast
import importlib
import re
import subprocess
import sys
from pathlib import Path

import pytest

import govinfo as g

pytest.importorskip("mypy", reason="mypy compares the stubs with the module")

STUB = Path(g.__file__).with_name("_core.pyi")

# What mypy.stubtest cannot know about extensions made by pybind11, or about Python.
KNOWN = {
    r"\w+ is inconsistent, metaclass differs": "classes of pybind11 have a metaclass of its own",
    r"\w+\.__init__ is inconsistent, stub does not have \*args": "records cannot be constructed",
    r"\w+\.__pybind11_native_enum__ is not present in stub": "a mark that pybind11 3.1 leaves",
    r"Verdict\.pass is not present in stub": "a keyword of Python: it is written pass_",
}


def run(*arguments: str, cwd: Path) -> str:
    command = [sys.executable, "-m", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, cwd=cwd)
    assert done.stderr == ""
    return done.stdout


def test_names_and_kinds(tmp_path: Path) -> None:
    (tmp_path / "mypy.ini").write_text("[mypy]\nstrict = true\n")
    out = run(
        "mypy.stubtest", "govinfo._core", "--concise", "--mypy-config-file", "mypy.ini",
        cwd=tmp_path,
    )  # fmt: skip
    unknown, used = [], set()
    for line in filter(None, out.splitlines()):
        fits = [known for known in KNOWN if re.match(rf"govinfo\._core\.{known}", line)]
        used.update(fits)
        if not fits:
            unknown.append(line)
    assert unknown == []
    # Older versions of pybind11 leave no mark.
    assert [known for known in KNOWN if known not in used and "pybind11" not in known] == []


def test_signatures_and_docstrings(source_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(source_path / "python" / "tools")
    stubs = importlib.import_module("stubs")
    made = stubs.module_stub(importlib.import_module("govinfo._core"))
    committed = (source_path / "python" / "govinfo" / "_core.pyi").read_text(encoding="utf-8")
    # Formatting is ruff's business.
    made, committed = (ast.unparse(ast.parse(text)) for text in (made, committed))
    assert committed.splitlines() == made.splitlines(), "run python/tools/stubs.py"


def test_stub_is_shipped() -> None:
    assert STUB.exists()
    assert STUB.with_name("py.typed").exists()
    tree = ast.parse(STUB.read_text(encoding="utf-8"))
    for node in tree.body:
        if isinstance(node, (ast.ClassDef, ast.FunctionDef)) and not node.name.startswith("_"):
            assert ast.get_docstring(node), node.name


def test_usage_sample(tmp_path: Path) -> None:
    sample = Path(__file__).with_name("typing_sample.py")
    out = run(
        "mypy", "--strict", "--config-file", "", "--cache-dir", str(tmp_path), str(sample),
        cwd=tmp_path,
    )  # fmt: skip
    assert out == "Success: no issues found in 1 source file\n"
