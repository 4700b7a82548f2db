"""The README: its programs are those that the tests run, and print what it shows."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import govinfo as g
from commandline import environment

ROOT = Path(__file__).resolve().parent.parent.parent
README = ROOT / "README.md"
EXAMPLES = ROOT / "examples"
SAMPLE = "examples/data/sample_report.txt"

pytestmark = pytest.mark.skipif(
    not (README.exists() and EXAMPLES.exists()), reason="needs the README and the examples"
)


def blocks() -> list[tuple[str, str]]:
    """The blocks of code with their languages, in order."""
    text = README.read_text(encoding="utf-8")
    return re.findall(r"^```(\w+)\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def program_and_output(language: str) -> tuple[str, str]:
    """The program in a language, and the block of text behind it."""
    found = blocks()
    (first,) = [i for i, (name, _) in enumerate(found) if name == language]
    assert found[first + 1][0] == "text"
    return found[first][1], found[first + 1][1]


def without_head(program: Path) -> str:
    """The text of an example without the comments at its top."""
    lines = program.read_text(encoding="utf-8").splitlines(keepends=True)
    while lines[0].startswith(("//", "#")) and not lines[0].startswith("#include"):
        del lines[0]
    return "".join(lines)


def test_cpp() -> None:
    program, output = program_and_output("cpp")
    assert len(program.splitlines()) <= 15
    assert program == without_head(EXAMPLES / "cpp" / "check_report.cpp")
    # What the build runs the example against.
    assert output == (EXAMPLES / "cpp" / "check_report.out").read_text(encoding="utf-8")


def built_example() -> Path | None:
    """The newest build of the C++ example; GOVINFO_BUILD names another build directory."""
    named = os.environ.get("GOVINFO_BUILD")
    builds = [Path(named)] if named else list((ROOT / "build").glob("*"))
    programs = [build / "examples" / "check_report" for build in builds]
    return max(
        (program for program in programs if program.is_file()),
        key=lambda program: program.stat().st_mtime,
        default=None,
    )


def test_cpp_prints_what_is_shown() -> None:
    program = built_example()
    if program is None:
        pytest.skip("the C++ examples are not built")
    done = subprocess.run([program, SAMPLE], capture_output=True, check=False, cwd=ROOT)
    assert done.stderr.decode() == ""
    assert done.stdout.decode() == program_and_output("cpp")[1]
    assert done.returncode == 1


def test_python_prints_what_is_shown() -> None:
    program, output = program_and_output("python")
    assert program == without_head(EXAMPLES / "python" / "check_report.py")
    done = subprocess.run(
        [sys.executable, "-c", program, SAMPLE],
        capture_output=True,
        check=False,
        cwd=ROOT,
        env=environment(),
    )
    assert (done.stdout.decode(), done.stderr.decode()) == (output, "")


def test_the_program_over_many_reports_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MPLBACKEND", "Agg")
    for package in ("duckdb", "matplotlib", "pandas", "pyarrow"):
        pytest.importorskip(package)
    program = "".join(text for name, text in blocks() if name == "py")
    (tmp_path / "reports").mkdir()
    shutil.copy(ROOT / SAMPLE, tmp_path / "reports")
    monkeypatch.chdir(tmp_path)
    entry = g.RosterEntry(id="1", name="某局", region="320100")
    names: dict[str, object] = {
        "govinfo": g,
        "reading": g.read_report(ROOT / SAMPLE),
        "roster": g.Roster([entry]),
    }
    exec(program, names)
    total = names["total"]
    assert isinstance(total, g.FigureTotal)
    assert (tmp_path / "corpus.parquet").exists()
    corpus = names["corpus"]
    assert isinstance(corpus, g.Corpus)
    assert len(corpus) == 1
    rates = names["rates"]
    assert isinstance(rates, g.Indicators)
    assert [each.name for each in rates.indicators] == [
        "disclosure_rate",
        "reconsideration_correction_rate",
    ]


def test_commands_print_what_is_shown() -> None:
    sessions = [text for name, text in blocks() if name == "console"]
    shown = re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", "".join(sessions), re.MULTILINE)
    assert len(shown) == 3
    for command, output in shown:
        done = subprocess.run(
            ["/bin/sh", "-c", f'govinfo() {{ "$PYTHON" -m govinfo.cli "$@"; }}\n{command}'],
            capture_output=True,
            check=False,
            cwd=ROOT,
            env=environment(PYTHON=sys.executable),
        )
        assert (done.stdout.decode(), done.stderr.decode()) == (output, ""), command


def test_files_that_are_named_exist() -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", README.read_text(encoding="utf-8"))
    assert links
    for link in links:
        assert (ROOT / link).exists(), link


def test_rules_of_ones_own() -> None:
    (text,) = [text for name, text in blocks() if name == "yaml"]
    rules = g.load_rules(text)
    assert [rule.id for rule in rules.rules if not rule.built_in] == [
        "HOUSE.DENIED",
        "HOUSE.LAST_YEAR",
    ]
    assert rules.status_of("T3.ALLOTHER") is g.RuleStatus.off
    assert rules.severity_of("P.COUNT") is g.Severity.error


def test_number_of_rules() -> None:
    assert f"按 {len(g.rule_families)} 组规则核对" in README.read_text(encoding="utf-8")
