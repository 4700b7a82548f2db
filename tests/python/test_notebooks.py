"""The notebooks run from the first cell to the last in a kernel, and show what they say."""

from __future__ import annotations

import base64
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

NOTEBOOKS = Path(__file__).resolve().parent.parent.parent / "examples" / "notebooks"

pytestmark = pytest.mark.skipif(not NOTEBOOKS.exists(), reason="needs the notebooks")

# In a process of its own: the warnings of kernels and their clients are not about this library.
RUN = """
import sys
import nbformat
from nbclient import NotebookClient
book = nbformat.read(sys.argv[1], as_version=4)
NotebookClient(book, timeout=300, kernel_name="python3",
               resources={"metadata": {"path": sys.argv[2]}}).execute()
nbformat.write(book, sys.argv[3])
"""


def executed(name: str, tmp_path: Path) -> list[Any]:
    """The outputs of each cell of code."""
    for module in ("nbclient", "ipykernel", "matplotlib", "pandas", "pyarrow"):
        pytest.importorskip(module)
    source = NOTEBOOKS / f"{name}.ipynb"
    target = tmp_path / f"{name}.ipynb"
    done = subprocess.run(
        [sys.executable, "-c", RUN, str(source), str(NOTEBOOKS), str(target)],
        capture_output=True, text=True, check=False, timeout=600,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    cells = json.loads(target.read_text(encoding="utf-8"))["cells"]
    return [cell["outputs"] for cell in cells if cell["cell_type"] == "code"]


def text(outputs: list[Any]) -> str:
    """What a cell printed and showed as text."""
    parts = []
    for output in outputs:
        data = output.get("data", {})
        parts.append("".join(output.get("text", "")))
        parts += ["".join(data.get(kind, "")) for kind in ("text/html", "text/plain")]
        assert output.get("name") != "stderr", output
    return "\n".join(parts)


def pictures(outputs: list[Any]) -> list[bytes]:
    return [
        base64.b64decode(output["data"]["image/png"])
        for output in outputs
        if "image/png" in output.get("data", {})
    ]


@pytest.mark.parametrize("name", ["clerk", "office", "researcher", "report"])
def test_they_are_kept_without_outputs(name: str) -> None:
    book = json.loads((NOTEBOOKS / f"{name}.ipynb").read_text(encoding="utf-8"))
    assert all(not cell.get("outputs") for cell in book["cells"])


def test_clerk(tmp_path: Path) -> None:
    page, findings, corrected = executed("clerk", tmp_path)
    assert text(page).count("data-figure=") == 200
    assert "T4.SUM.reconsideration" in text(findings)
    assert text(corrected).startswith("[]")
    assert "remedies.reconsideration.total" in text(corrected)


def test_office(tmp_path: Path) -> None:
    corpus, coverage, tree, difference, book = executed("office", tmp_path)
    assert "安宁县" in text(corpus)
    assert len(pictures(coverage)) == 1
    assert text(tree).splitlines()[:2] == [
        "安宁县人民政府 未报： 安宁县审计局",
        "宝山县教育局 报告份数： 2",
    ]
    assert "昌平县人民政府 一、本年新收政府信息公开申请数量·总计" in text(difference)
    assert "安宁县" not in text(difference)  # a part is missing: nothing can be told
    assert "应报 24" in text(book)
    assert "未报 1" in text(book)
    assert "与各部分之和不等" in text(book)


def test_researcher(tmp_path: Path) -> None:
    pytest.importorskip("duckdb")
    outputs = executed("researcher", tmp_path)
    assert text(outputs[0]).strip() == "96"
    assert text(outputs[1]).startswith("96 12")
    assert "公开率" in text(outputs[1])
    assert [len(pictures(each)) for each in outputs] == [0, 0, 0, 1, 1, 1, 0, 0]
    assert "disclosure_rate" in text(outputs[6])
