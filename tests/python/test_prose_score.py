"""The statements found in the sentences that the extractor is developed on."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest

import govinfo as g

PROGRAM = Path(__file__).resolve().parent.parent / "prose_score.py"
PATTERNS = PROGRAM.parent / "data" / "prose" / "patterns.jsonl"

spec = importlib.util.spec_from_file_location("prose_score", PROGRAM)
assert spec is not None
assert spec.loader is not None
prose_score = importlib.util.module_from_spec(spec)
# Its dataclasses look their module up.
sys.modules["prose_score"] = prose_score
spec.loader.exec_module(prose_score)


def test_precision_and_recall(capsys: pytest.CaptureFixture[str]) -> None:
    code = prose_score.main(["--patterns", str(PATTERNS), "--per-pattern", "1"])
    assert code == 0, capsys.readouterr().out[-3000:]


def test_an_extractor_that_finds_nothing_or_nonsense_is_told(
    capsys: pytest.CaptureFixture[str],
) -> None:
    arguments = ["--patterns", str(PATTERNS), "--per-pattern", "1"]

    def shifted(report: g.Report) -> list[g.Statement]:
        found = g.prose_statements(report)
        return [each.replace(digits=each.digits + 1) for each in found]

    assert prose_score.main(arguments, extract=lambda _: []) == 1
    assert prose_score.main(arguments, extract=shifted) == 1
    assert "missed on" in capsys.readouterr().out
