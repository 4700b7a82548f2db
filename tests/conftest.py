"""Tests that need something from outside: skipped without it, and named at the end of the run.

Under CI=true the programs that `./dev test --all` installs must be there: a test that misses one
fails instead.
"""

from __future__ import annotations

import os
import shutil
from collections import Counter
from pathlib import Path

import pytest

PROGRAMS = {
    "needs_libreoffice": ("LibreOffice", ("soffice",)),
    "needs_chromium": ("Chromium", ("chromium", "chromium-browser", "google-chrome")),
    "needs_java": ("Java", ("java",)),
}
ROOT = Path(__file__).resolve().parent.parent
REPORTS = os.environ.get("GOVINFO_REPORTS")
CLANGXX = os.environ.get("CLANGXX") or shutil.which("clang++")

left_out: Counter[str] = Counter()


def _missing(item: pytest.Item) -> str | None:
    """What `item` needs and this machine does not have."""
    for marker, (program, commands) in PROGRAMS.items():
        if item.get_closest_marker(marker) and not any(map(shutil.which, commands)):
            return program
    if item.get_closest_marker("needs_clang") and not CLANGXX:
        return "clang++"
    if item.get_closest_marker("needs_source") and not (ROOT / "CMakeLists.txt").exists():
        return "the source tree"
    if item.get_closest_marker("needs_reports") and not REPORTS:
        return "a folder of reports (GOVINFO_REPORTS)"
    return None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A test that asks for a fixture below needs what the fixture hands out."""
    for item in items:
        names = getattr(item, "fixturenames", ())
        for fixture in ("reports", "clang", "source"):
            if f"{fixture}_path" in names:
                item.add_marker(f"needs_{fixture}")


def pytest_runtest_setup(item: pytest.Item) -> None:
    needed = _missing(item)
    if needed is None:
        return
    if os.environ.get("CI") == "true" and needed in {name for name, _ in PROGRAMS.values()}:
        pytest.fail(f"needs {needed}, which is not installed", pytrace=False)
    left_out[needed] += 1
    pytest.skip(f"needs {needed}")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    for needed, count in sorted(left_out.items()):
        terminalreporter.write_line(f"left out: {count} tests that need {needed}")


@pytest.fixture(scope="session")
def source_path() -> Path:
    """The top of the source tree."""
    return ROOT


@pytest.fixture(scope="session")
def reports_path() -> Path:
    """A folder of documents with truth.json files beside them."""
    assert REPORTS
    return Path(REPORTS)


@pytest.fixture(scope="session")
def clang_path() -> str:
    """A clang++ to ask for the syntax tree of the headers."""
    assert CLANGXX
    return CLANGXX
