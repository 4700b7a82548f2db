"""The superior office: 500 reports, and who is missing, doubled, wrong or does not add up."""

from __future__ import annotations

import html
import re
from pathlib import Path
from typing import Any

import pytest

import govinfo as g
from commandline import govinfo
from offices import Office, write_office

Rows = list[list[Any]]


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    made = write_office(tmp_path_factory.mktemp("office"))
    assert made.reports == 500
    return made


@pytest.fixture(scope="module")
def written(office: Office) -> tuple[dict[str, Rows], str]:
    """The sheets of the workbook, read by another package, and the web page."""
    openpyxl = pytest.importorskip("openpyxl")
    book, page = office.folder.parent / "审核.xlsx", office.folder.parent / "审核.html"
    run = govinfo(
        "export", str(office.folder), "--roster", str(office.roster), "--xlsx", str(book), "--html",
        str(page), "--lang", "zh",
    )  # fmt: skip
    assert run.code == 1, run.err
    assert "读取的报告：500" in run.out
    sheets = {
        sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)]
        for sheet in openpyxl.load_workbook(book)
    }
    return sheets, page.read_text(encoding="utf-8")


def cells(page: str, heading: str) -> Rows:
    """The table under a heading of a page."""
    part = page.split(f">{heading}</h2>")[1].split("</table>")[0]
    rows = re.findall(r"<tr>(.*?)</tr>", part, re.DOTALL)
    return [
        [html.unescape(cell) for cell in re.findall(r"<t[dh][^>]*>(.*?)</t[dh]>", row, re.DOTALL)]
        for row in rows
    ]


def both(written: tuple[dict[str, Rows], str], name: str) -> list[Rows]:
    """A table without its headings, as the workbook and as the page have it."""
    sheets, page = written
    return [sheets[name][1:], cells(page, name)[1:]]


def test_the_sheets(written: tuple[dict[str, Rows], str]) -> None:
    assert list(written[0]) == ["汇总", "报告", "问题", "应报实报", "差额", "数据"]
    assert len(written[0]["报告"]) == len(written[0]["数据"]) == 501


def test_the_missing_and_the_doubled_are_named(
    office: Office, written: tuple[dict[str, Rows], str]
) -> None:
    assert (len(office.absent), len(office.doubled)) == (7, 3)
    for rows in both(written, "应报实报"):
        assert len(rows) == 504
        assert {row[2] for row in rows if row[4] == "未报"} == set(office.absent)
        doubled = [row for row in rows if row[4] == "重复"]
        assert {row[2] for row in doubled} == set(office.doubled)
        for row in doubled:
            assert len(re.findall(r"-[01]\.html", str(row[6]))) == 2


def test_the_wrong_are_named(office: Office, written: tuple[dict[str, Rows], str]) -> None:
    assert len(office.wrong) == 5
    for rows in both(written, "问题"):
        found = {row[1] for row in rows if row[3] == "错误" and str(row[4]).startswith("T3.")}
        assert found == set(office.wrong)


def test_the_parent_is_named(office: Office, written: tuple[dict[str, Rows], str]) -> None:
    for rows in both(written, "差额"):
        wrong = [row for row in rows if row[8] == "与各部分之和不等"]
        assert {row[1] for row in wrong} == {office.mismatch}
        assert len(wrong) == 4
        assert {int(row[5]) for row in wrong} == {7}
        for row in wrong:
            own, below = (int(str(each).replace(",", "")) for each in row[3:5])
            assert own - below == 7
    for rows in both(written, "问题"):
        tree = [row for row in rows if str(row[4]).startswith("H.SUM") and row[3] == "错误"]
        assert len(tree) == 4
        assert all(office.mismatch in str(row[5]) for row in tree)


def test_the_summary(office: Office, written: tuple[dict[str, Rows], str]) -> None:
    for rows in both(written, "汇总"):
        said = {row[0]: str(row[1]) for row in rows}
        assert said["读取的报告"] == "500"
        assert said["有错误的报告"] == "5"
        assert (said["应报"], said["未报"], said["重复"]) == ("504", "7", "3")
        assert said["与各部分之和不等"] == office.mismatch


def test_rollup_names_them_too(office: Office, tmp_path: Path) -> None:
    corpus = tmp_path / "corpus.parquet"
    run = govinfo("collect", str(office.folder), "--out", str(corpus), "--lang", "zh")
    assert run.code == 0, run.err
    run = govinfo("rollup", str(corpus), "--roster", str(office.roster), "--lang", "zh")
    assert run.code == 1
    for name in (*office.absent, *office.doubled):
        assert name in run.err
    mismatch = [line for line in run.err.splitlines() if "下级合计" in line]
    assert len(mismatch) == 4
    assert all(line.startswith(f"{office.mismatch} 2023年") for line in mismatch)
    # The sums of the corpus are those of the reports.
    run = govinfo("query", "SELECT count(*) n FROM corpus", str(corpus))
    assert run.out == "n\n500\n"


def test_in_english(office: Office) -> None:
    readings = g.read_batch(sorted(office.folder.glob("320103-*.html")))
    roster = g.roster_from_csv(office.roster.read_bytes())
    from govinfo.dossier import make_dossier

    dossier = make_dossier(readings, roster, lang="en")
    assert [sheet.title for sheet in dossier.sheets] == [
        "Summary", "Reports", "Findings", "Coverage", "Differences", "Figures",
    ]  # fmt: skip
    states = [row[4] for row in dossier.sheet("coverage").rows]
    assert states.count("reported more than once") == 3


def test_formulas_stay_text(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    from govinfo.dossier import Dossier, Sheet

    target = tmp_path / "a.xlsx"
    Dossier("t", [Sheet("readings", "报告", ["a"], [["=1+1"], [2**60], ["<b>"]])]).to_xlsx(target)
    page = openpyxl.load_workbook(target)["报告"]
    assert [page.cell(row, 1).value for row in (2, 3, 4)] == ["=1+1", str(2**60), "<b>"]
    assert page.cell(2, 1).data_type == "s"
    assert "&lt;b&gt;" in Dossier("t", [Sheet("readings", "报告", ["a"], [["<b>"]])]).to_html()
