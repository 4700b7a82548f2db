"""Every example is run, and prints what stands in the file beside it."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from commandline import DATA, environment

ROOT = Path(__file__).resolve().parent.parent.parent
EXAMPLES = ROOT / "examples"
PROGRAMS = sorted(path.name for path in (EXAMPLES / "python").glob("*.py"))

pytestmark = pytest.mark.skipif(not EXAMPLES.exists(), reason="needs the examples")


@pytest.mark.parametrize("name", PROGRAMS)
def test_program(name: str) -> None:
    """Comment lines at its top say how it is run: `# run: ARGUMENTS`."""
    program = EXAMPLES / "python" / name
    head = program.read_text(encoding="utf-8").splitlines()[:3]
    (arguments,) = [line.removeprefix("# run:").split() for line in head if line[:6] == "# run:"]
    done = subprocess.run(
        [sys.executable, program, *arguments],
        capture_output=True,
        check=False,
        cwd=ROOT,
        env=environment(),
    )
    assert done.stderr.decode() == ""
    assert done.stdout.decode() == program.with_suffix(".out").read_text(encoding="utf-8")
    assert done.returncode == 0


def test_there_are_programs() -> None:
    assert "check_report.py" in PROGRAMS


def run_cell(source: str, names: dict[str, Any]) -> Any:
    """Run a cell as a notebook does: its value is that of an expression at its end."""
    *statements, last = ast.parse(source).body
    if not isinstance(last, ast.Expr):
        statements, last = [*statements, last], None
    exec(compile(ast.Module(statements, []), "cell", "exec"), names)
    return last and eval(compile(ast.Expression(last.value), "cell", "eval"), names)


def test_notebook(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(EXAMPLES / "notebooks")
    notebook = json.loads((EXAMPLES / "notebooks" / "report.ipynb").read_text(encoding="utf-8"))
    names: dict[str, Any] = {}
    shown = [
        run_cell("".join(cell["source"]), names)
        for cell in notebook["cells"]
        if cell["cell_type"] == "code"
    ]
    reading, findings, not_held, groups, source = shown
    assert reading._repr_html_().count("data-figure=") == 200
    assert "T4.SUM.reconsideration" in findings._repr_html_()
    assert not_held == 12
    assert groups == {
        "（一）予以公开": 17,
        "（二）部分公开": 5,
        "（三）不予公开": 5,
        "（四）无法提供": 13,
        "（五）不予处理": 3,
        "（六）其他处理": 1,
    }
    assert (source.raw, source.place.page, source.place.line) == ("12", 3, 86)
    assert all(not cell.get("outputs") for cell in notebook["cells"])


def test_sample_is_the_same_in_both_places() -> None:
    sample = EXAMPLES / "data" / "sample_report.txt"
    assert sample.read_bytes() == (DATA / "sample_report.txt").read_bytes()
