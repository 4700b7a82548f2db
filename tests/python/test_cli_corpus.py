"""`govinfo collect`, `indicators`, `rollup`, `query` and `export`, as a user runs them."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import govinfo as g
from commandline import CLEAN, SAMPLE, command, environment, govinfo

pytest.importorskip("pyarrow")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "reports"
    made.mkdir()
    (made / "a.txt").write_text(CLEAN, encoding="utf-8")
    (made / "b.txt").write_text(SAMPLE.replace("2024年", "2023年"), encoding="utf-8")
    (made / "c.txt").write_text("没有报告\n", encoding="utf-8")
    return made


def collect(folder: Path) -> Path:
    corpus = folder.parent / "corpus.parquet"
    run = govinfo("collect", str(folder), "--out", str(corpus), "--lang", "zh")
    assert run.code == 1
    return corpus


def test_collect_says_what_failed_and_why(folder: Path) -> None:
    out = folder.parent / "corpus.parquet"
    run = govinfo("collect", str(folder), "--out", str(out), "--lang", "zh")
    assert run.code == 1
    assert run.out == ""
    lines = run.err.splitlines()
    assert lines[0] == "3 个文件，共 3 个：完整 2 份报告，读不出 1 份报告"
    assert lines[1].startswith("读不出 R.NOREPORT")
    assert str(folder / "c.txt") in lines[2]
    assert lines[-1] == f"{out} 现有 3 份报告"
    corpus = g.load_corpus(out)
    assert [corpus.value(row, "status") for row in range(3)] == ["complete", "complete", "refused"]


def test_collect_goes_on(folder: Path) -> None:
    out = collect(folder)
    (folder / "d.txt").write_text(CLEAN.replace("2024年", "2022年"), encoding="utf-8")
    # What was read is not read again: it may be gone.
    before = (folder / "a.txt").read_bytes()
    (folder / "a.txt").write_text("改过了\n", encoding="utf-8")
    run = govinfo("collect", str(folder), "--out", str(out), "--lang", "zh")
    assert run.code == 0
    assert "此前已读 3 个文件" in run.err
    corpus = g.load_corpus(out)
    assert len(corpus) == 4
    assert corpus.value(0, "status") == "complete"
    run = govinfo("collect", str(folder), "--out", str(out), "--restart")
    corpus = g.load_corpus(out)
    assert [corpus.value(row, "status") for row in range(4)].count("refused") == 2
    (folder / "a.txt").write_bytes(before)


def test_an_interrupted_collect_goes_on(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A chunk that was saved is there after Ctrl-C in the next one."""
    from govinfo.cli import collect as module
    from govinfo.cli.terminal import Terminal
    from govinfo.cli.words import Words

    out = folder.parent / "corpus.parquet"
    monkeypatch.setattr(module, "CHUNK", 1)
    read, calls = g.read_corpus, []

    def interrupted(*args: object, **options: object) -> g.Corpus:
        calls.append(args)
        if len(calls) == 2:
            raise KeyboardInterrupt
        return read(*args, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(module.govinfo, "read_corpus", interrupted, raising=False)
    with pytest.raises(KeyboardInterrupt):
        module.collect(Terminal(Words("zh")), [str(folder)], str(out), 1, False, "")
    assert len(g.load_corpus(out)) == 1
    code = module.collect(Terminal(Words("zh")), [str(folder)], str(out), 1, False, "")
    assert code == 1
    assert len(g.load_corpus(out)) == 3
    assert [args[0] for args in calls] == [
        [str(folder / name)] for name in ("a.txt", "b.txt", "b.txt", "c.txt")
    ]


def test_indicators(folder: Path) -> None:
    corpus = collect(folder)
    run = govinfo("indicators", str(corpus), "-i", "full_disclosure_rate", "--lang", "zh")
    assert run.code == 0
    lines = run.out.splitlines()
    assert lines[0] == "予以公开率 = 予以公开 ÷ 办理结果总计"
    # The sample: 17 of 44 requests were granted.
    assert lines[2].split() == ["2023", "38.6%", "[25.7,", "53.4]", "17", "44", "1"]
    run = govinfo("indicators", str(corpus), "--by", "year,organ", "--csv")
    rows = list(csv.DictReader(io.StringIO(run.out)))
    assert len(rows) == 2 * len(g.Indicator)
    first = next(row for row in rows if row["indicator"] == "full_disclosure_rate")
    assert (first["year"], first["numerator"], first["denominator"]) == ("2023", "17", "44")
    assert float(first["value"]) == 17 / 44
    run = govinfo("indicators", str(corpus), "-i", "disclosure", "--lang", "en")
    assert run.code == 2
    assert "there is no indicator" in run.err


def test_rollup_in_groups(folder: Path) -> None:
    corpus = collect(folder)
    run = govinfo("rollup", str(corpus), "--by", "year")
    assert run.code == 0
    rows = list(csv.DictReader(io.StringIO(run.out)))
    granted = [row for row in rows if row["figure"] == "requests.granted.total"]
    assert [(row["year"], row["value"], row["reports"]) for row in granted] == [
        ("2023", "17", "1"), ("2024", "17", "1"),
    ]  # fmt: skip
    run = govinfo("rollup", str(corpus), "--lang", "zh")
    assert run.code == 2
    assert "没有给出机关名录" in run.err
    out = folder.parent / "sums.csv"
    run = govinfo("rollup", str(corpus), "--by", "year", "--year", "2024", "--out", str(out))
    assert run.code == 0
    assert out.read_bytes().startswith(b"\xef\xbb\xbfyear,")


def test_query(folder: Path) -> None:
    pytest.importorskip("duckdb")
    corpus = collect(folder)
    sql = "SELECT year, requests__granted__total AS n FROM corpus WHERE year > 0 ORDER BY year"
    run = govinfo("query", sql, str(corpus))
    assert (run.code, run.out) == (0, "year,n\n2023,17\n2024,17\n")
    run = govinfo("query", sql, str(corpus), "--json")
    assert [json.loads(line) for line in run.out.splitlines()] == [
        {"year": 2023, "n": 17}, {"year": 2024, "n": 17},
    ]  # fmt: skip
    run = govinfo("query", "SELECT nothing FROM corpus", str(corpus))
    assert run.code == 2
    assert "nothing" in run.err


def test_files_that_are_none(folder: Path) -> None:
    for args in (["indicators"], ["rollup", "--by", "year"], ["query", "SELECT 1"]):
        run = govinfo(*args, str(folder / "nowhere.parquet"), "--lang", "zh")
        assert run.code == 2
        assert "nowhere.parquet" in run.err
        run = govinfo(*args, str(folder / "a.txt"), "--lang", "zh")
        assert run.code == 2
        assert run.err.startswith(str(folder / "a.txt"))
        assert "Traceback" not in run.err
    run = govinfo("collect", "--out", str(folder / "x.parquet"), "--lang", "zh")
    assert run.code == 2
    run = govinfo("export", str(folder), "--lang", "zh")
    assert run.code == 2
    assert "--xlsx" in run.err


def test_export_of_a_folder(folder: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = folder.parent / "review.xlsx"
    run = govinfo("export", str(folder), "--xlsx", str(book), "--lang", "en")
    assert run.code == 1
    pages = openpyxl.load_workbook(book)
    assert pages.sheetnames == ["Summary", "Reports", "Findings", "Figures"]
    rules = [row[4] for row in pages["Findings"].iter_rows(min_row=2, values_only=True)]
    assert "T4.SUM.reconsideration" in rules
    assert "R.NOREPORT.nothing" in rules or any(
        str(rule).startswith("R.NOREPORT") for rule in rules
    )


@pytest.mark.parametrize(
    ("package", "extra", "args"),
    [
        ("pyarrow", "analysis", ["collect", "{folder}", "--out", "{tmp}/c.parquet"]),
        ("pyarrow", "analysis", ["indicators", "{corpus}"]),
        ("duckdb", "analysis", ["query", "SELECT 1", "{corpus}"]),
        ("xlsxwriter", "xlsx", ["export", "{folder}", "--xlsx", "{tmp}/x.xlsx"]),
    ],
)
def test_an_extra_that_is_absent_is_named(
    folder: Path, tmp_path: Path, package: str, extra: str, args: list[str]
) -> None:
    corpus = collect(folder)
    hidden = tmp_path / "hidden"
    hidden.mkdir()
    (hidden / f"{package}.py").write_text(f"raise ModuleNotFoundError(name={package!r})\n")
    path = os.pathsep.join([str(hidden), *(p for p in [os.environ.get("PYTHONPATH")] if p)])
    filled = [arg.format(folder=folder, tmp=tmp_path, corpus=corpus) for arg in args]
    run = govinfo(*filled, env=environment(PYTHONPATH=path))
    assert run.code == 2
    assert f"pip install 'govinfo[{extra}]'" in run.err


def test_plots_name_their_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in [name for name in sys.modules if name.partition(".")[0] == "matplotlib"]:
        monkeypatch.delitem(sys.modules, module)
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(g.Error, match=r"matplotlib is missing: pip install 'govinfo\[plot\]'"):
        g.Corpus().plot.composition()


def test_nothing_of_it_is_imported_with_govinfo() -> None:
    code = (
        "import govinfo, sys; print([m for m in sys.modules if m in "
        + repr({"pyarrow", "pandas", "polars", "duckdb", "matplotlib", "xlsxwriter", "numpy"})
        + "])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
    assert command("collect")[-1] == "collect"
