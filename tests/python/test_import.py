"""`import govinfo` is cheap: the standard library and the extension, nothing else."""

from __future__ import annotations

import importlib.metadata
import json
import subprocess
import sys

import govinfo as g

SCRIPT = """
import json, sys
before = set(sys.modules)
import govinfo
json.dump(sorted(set(sys.modules) - before), sys.stdout)
"""


def imported() -> set[str]:
    """The modules that importing govinfo brings in, in an interpreter of its own."""
    command = [sys.executable, "-I", "-c", SCRIPT]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return set(json.loads(done.stdout))


def test_only_the_standard_library_is_imported() -> None:
    modules = imported()
    assert {"govinfo", "govinfo._core"} <= modules
    others = {module.split(".")[0] for module in modules} - {"govinfo"}
    assert others <= set(sys.stdlib_module_names) | {"pybind11_builtins"}
    assert {module for module in modules if module.startswith("govinfo.")} == {"govinfo._core"}


def test_nothing_slow_is_imported() -> None:
    slow = {"asyncio", "difflib", "email", "inspect", "json", "pickle", "typing", "unittest"}
    assert not slow & imported()


def test_version() -> None:
    assert g.__version__ == importlib.metadata.version("govinfo")


def test_names() -> None:
    assert sorted(g.__all__) == list(g.__all__)
    assert {"Report", "read_report", "validate", "Figure", "Outcome"} <= set(g.__all__)
    for name in g.__all__:
        thing = getattr(g, name)
        assert not name.startswith("_")
        if isinstance(thing, type) or callable(thing):
            assert thing.__module__ == "govinfo", name
            assert thing.__doc__, name
