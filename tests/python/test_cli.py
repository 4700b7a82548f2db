"""The command line: what it prints, where it prints it, and its exit codes."""

from __future__ import annotations

import json
import os
import pty
import re
import shutil
import string
import subprocess
import sys
import tty
from pathlib import Path
from typing import Any

import pytest

import govinfo as g
from commandline import CLEAN, DATA, SAMPLE, Run, command, environment, govinfo
from govinfo.cli.words import COUNTS, TEXTS, choose_lang

REPORT = "sample_report.txt"

CHECK_ZH = """\
sample_report.txt:137:9: 错误 T4.SUM.reconsideration: 表四 “行政复议”：结果维持 2 + 结果纠正 1 + \
其他结果 0 + 尚未审结 0 = 3，但 总计 0，相差 3
  位置：第4页第137行
  建议：核对“结果维持”“结果纠正”“其他结果”“尚未审结”四个数与“总计”；常见的是总计漏填，留下了 0
  依据：国办公开办函〔2021〕30号，（四）明确责任：“发布内容不准确不全面”
  解释：行政复议·总计 应为 3，不是 0：该填数处为0；算术上唯一，但不能证明（如果写错的不超过一格）
1 份报告，核对勾稽关系 42 条：1 个错误
"""
CHECK_EN = """\
sample_report.txt:137:9: error T4.SUM.reconsideration: Table 4, “Administrative reconsideration”: \
Upheld 2 + Corrected 1 + Other result 0 + Pending 0 = 3, but Total 0; the difference is 3
  place: page 4, line 137
  advice: Check upheld, corrected, other and pending against the total; often the total was left at 0
  source: 国办公开办函〔2021〕30号, （四）明确责任: “发布内容不准确不全面”
  explanation: Administrative reconsideration · Total should be 3, not 0: a 0 stands where a number belongs; the only one by arithmetic, but not proved (if no more than one cell is wrong)
1 report, 42 identities checked: 1 error
"""

# The rows of table 三 of the sample that hold more than zeros, as they stand in it.
REQUESTS = {
    "received": [34, 6, 1, 0, 3, 1, 45],
    "carried_in": [2, 0, 0, 0, 1, 0, 3],
    "granted": [12, 3, 1, 0, 1, 0, 17],
    "partially_granted": [4, 1, 0, 0, 0, 0, 5],
    "third_party_rights": [1, 0, 0, 0, 0, 0, 1],
    "process_information": [2, 0, 0, 0, 1, 0, 3],
    "enforcement_file": [1, 0, 0, 0, 0, 0, 1],
    "not_held": [9, 1, 0, 0, 1, 1, 12],
    "needs_creation": [1, 0, 0, 0, 0, 0, 1],
    "petition_or_complaint": [2, 0, 0, 0, 0, 0, 2],
    "repeated_request": [1, 0, 0, 0, 0, 0, 1],
    "correction_overdue": [1, 0, 0, 0, 0, 0, 1],
    "processed": [34, 5, 1, 0, 3, 1, 44],
    "carried_out": [2, 1, 0, 0, 1, 0, 4],
}
OTHERS = {
    "disclosure.normative_documents.issued": 2,
    "disclosure.normative_documents.repealed": 1,
    "disclosure.normative_documents.in_force": 14,
    "disclosure.licensing.decisions": 486,
    "disclosure.penalties.decisions": 23,
    "disclosure.fees.collected": "312.46",
    "remedies.reconsideration.upheld": 2,
    "remedies.reconsideration.corrected": 1,
    "remedies.direct_litigation.upheld": 1,
    "remedies.direct_litigation.total": 1,
}


def documents(folder: Path, **texts: str | bytes) -> Path:
    """Files name.txt with these texts in `folder`."""
    for name, text in texts.items():
        data = text if isinstance(text, bytes) else text.encode()
        (folder / f"{name}.txt").write_bytes(data)
    return folder


# ---- check ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(("lang", "expected"), [("zh", CHECK_ZH), ("en", CHECK_EN)])
def test_check(lang: str, expected: str) -> None:
    assert govinfo("check", "--lang", lang, REPORT) == Run(1, expected, "")


def test_check_clean(tmp_path: Path) -> None:
    documents(tmp_path, clean=CLEAN)
    done = govinfo("check", "clean.txt", cwd=tmp_path)
    assert done == Run(0, "1 份报告，核对勾稽关系 42 条：没有发现问题\n", "")
    done = govinfo("check", "--lang=en", "--fail-on=note", "clean.txt", cwd=tmp_path)
    assert done == Run(0, "1 report, 42 identities checked: nothing found\n", "")


def test_check_standard_input() -> None:
    done = govinfo("check", "-", stdin=SAMPLE)
    assert done == Run(1, CHECK_ZH.replace(REPORT, "<stdin>"), "")


def test_check_several_files(tmp_path: Path) -> None:
    documents(tmp_path, wrong=SAMPLE, clean=CLEAN)
    done = govinfo("check", "clean.txt", "wrong.txt", "clean.txt", cwd=tmp_path)
    assert done.code == 1
    assert done.out.endswith("\n3 份报告，核对勾稽关系 126 条：1 个错误\n")
    assert done.err == ""

    done = govinfo("check", "wrong.txt", "gone.txt", "clean.txt", cwd=tmp_path)
    assert done.code == 2
    assert done.out.startswith("wrong.txt:137:9: 错误 T4.SUM.reconsideration: ")
    assert done.out.endswith("\n2 份报告，核对勾稽关系 84 条：1 个错误，1 个文件未能读出\n")
    assert done.err == "gone.txt: 错误 R.IO: 文件打不开：没有这个文件。检查路径\n"

    assert govinfo("check", "clean.txt", "clean.txt", cwd=tmp_path).code == 0


def test_check_several_reports_in_a_file(tmp_path: Path) -> None:
    documents(tmp_path, two=SAMPLE + CLEAN)
    done = govinfo("check", "two.txt", cwd=tmp_path)
    assert done.code == 1
    assert done.out.endswith("\n2 份报告，核对勾稽关系 84 条：1 个错误\n")


def figures_of(text: str) -> dict[str, Any]:
    """The JSON object that `govinfo figures` prints."""
    done = govinfo("figures", "-", stdin=text)
    assert done.err == ""
    figures: dict[str, Any] = json.loads(done.out)
    return figures


def with_blank(path: str) -> str:
    """The figures of the clean report, one of them blank."""
    figures = figures_of(CLEAN)
    assert figures[path]["value"] != 0
    figures[path].update(value=None, state="blank", raw="")
    return json.dumps(figures)


def test_what_could_not_be_checked_is_no_pass() -> None:
    # A blank that cannot be 0 leaves two identities open: its row and its column.
    blank = with_blank("requests.received.natural_person")
    done = govinfo("check", "-", stdin=blank)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("<stdin>:67:14: 警告 S.BLANK.requests: ") or done.out.startswith(
        "<stdin>: 警告 S.BLANK.requests: "
    )
    assert done.out.splitlines()[-2:] == [
        "<stdin>: 有数未填或读不出，2 条规则未能核对（--open 逐条列出）",
        "1 份报告，核对勾稽关系 40 条：1 个警告，2 条未能核对",
    ]
    assert govinfo("check", "--fail-on", "note", "-", stdin=blank).code == 1

    done = govinfo("check", "--open", "--lang", "en", "-", stdin=blank)
    assert done.code == 0
    lines = done.out.splitlines()
    assert [line.split(": ")[1] for line in lines if line.startswith("<stdin>")] == [
        "warning S.BLANK.requests",
        "note T3.BAL.natural_person",
        "note T3.ROW.received",
        "1 figure is missing",
    ]
    # Where the other side of each is printed: （七）总计 of the column, 总计 of the row.
    places = [line for line in lines if line.startswith("  place: ")]
    assert places[1:] == ["  place: page 3, line 105", "  place: page 3, line 67"]
    assert lines[-1] == "1 report, 40 identities checked: 1 warning, 2 not checked"


def test_nothing_that_can_be_checked() -> None:
    only = json.dumps({"disclosure.licensing.decisions": {"value": 4, "state": "printed"}})
    done = govinfo("check", "--lang", "en", "-", stdin=only)
    assert done.code == 2
    assert done.err == "<stdin>: error: not one identity could be checked\n"
    assert "note SYS.OPEN.requests.missing" in done.out
    assert "note SYS.OPEN.remedies.missing" in done.out


# ---- what check takes ----------------------------------------------------------------------------


def test_check_takes_figures_and_readings() -> None:
    place = CHECK_ZH.replace(f"{REPORT}:137:9", "<stdin>")
    figures = govinfo("figures", REPORT).out
    assert govinfo("check", "-", stdin=figures) == Run(1, place, "")
    assert govinfo("check", "-", stdin="\ufeff\n" + figures) == Run(1, place, "")

    # A reading knows the file that its places are in; a report alone knows no places.
    reading = govinfo("json", REPORT).out
    assert govinfo("check", "-", stdin=reading) == Run(1, CHECK_ZH, "")
    report = govinfo("json", "--report", REPORT).out
    without_place = place.replace("  位置：第4页第137行\n", "")
    assert govinfo("check", "-", stdin=report) == Run(1, without_place, "")


def test_check_takes_json_lines(tmp_path: Path) -> None:
    documents(tmp_path, wrong=SAMPLE, clean=CLEAN)
    lines = govinfo("figures", "--lines", "wrong.txt", "clean.txt", cwd=tmp_path).out
    done = govinfo("check", "-", stdin=lines + '\n{"figures": {"requests.recieved.total": 1}}\n')
    assert done.code == 2
    assert done.out.startswith("wrong.txt:137:9: 错误 T4.SUM.reconsideration: ")
    assert done.out.endswith("\n2 份报告，核对勾稽关系 84 条：1 个错误，1 个文件未能读出\n")
    assert done.err == (
        "<stdin>:4: 错误: 不是可读的 JSON：Found 1 error:\n"
        "  1. figures.requests.recieved.total: unknown key; "
        'did you mean "requests.received.total"?\n'
        "  请使用 govinfo figures 或 govinfo json 输出的 JSON；govinfo schema 给出其格式\n"
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            '{"govinfo": 1, "kind": "findings", "items": []}',
            "the JSON holds findings, not a report",
        ),
        ('{"received": 3}', "JSON that cannot be read: Found 1 error:\n  1. received: unknown key"),
        ("{" * 5000, "JSON that cannot be read: Found 1 error:"),
        ('{"requests.received.total": 1', "JSON that cannot be read: Found 1 error:"),
    ],
)
def test_json_that_is_no_report(text: str, said: str) -> None:
    done = govinfo("check", "--lang", "en", "-", stdin=text)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(f"<stdin>: error: {said}")
    assert "Use the JSON that `govinfo figures` or `govinfo json` writes" in done.err


# ---- check as JSON -------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def schema() -> Any:
    """A validator of the JSON Schema that the command prints."""
    jsonschema = pytest.importorskip("jsonschema")
    done = govinfo("schema")
    assert (done.code, done.err) == (0, "")
    document = json.loads(done.out)
    jsonschema.Draft202012Validator.check_schema(document)
    return jsonschema.Draft202012Validator(document)


WORDS = {
    "message": "Table 4, “Administrative reconsideration”: Upheld 2 + Corrected 1 + Other result 0 "
    "+ Pending 0 = 3, but Total 0; the difference is 3",
    "advice": "Check upheld, corrected, other and pending against the total; often the total was "
    "left at 0",
    "legal": {
        "document": "国办公开办函〔2021〕30号",
        "place": "（四）明确责任",
        "quote": "发布内容不准确不全面",
    },
}


def test_check_json(schema: Any, tmp_path: Path) -> None:
    documents(tmp_path, wrong=SAMPLE, clean=CLEAN, empty="")
    args = ("check", "--json", "--lang", "en", "wrong.txt", "empty.txt", "clean.txt")
    done = govinfo(*args, cwd=tmp_path)
    assert done.code == 2
    document = json.loads(done.out)
    assert {name: document[name] for name in ("govinfo", "kind", "lang")} == {
        "govinfo": 1,
        "kind": "check",
        "lang": "en",
    }
    wrong, clean = document["reports"]
    assert clean == {
        "source": "clean.txt",
        "index": 0,
        "organ": "望川市水务局",
        "year": 2024,
        "status": "complete",
        "identities": {"checked": 42, "open": 0},
        "run": {"reading": True, "report": True, "series": False, "tree": False},
        "truncated": False,
        "items": [],
        "explanations": {"parts": [], "deduced": []},
    }
    (finding,) = wrong["items"]
    assert {name: finding.pop(name) for name in WORDS} == WORDS
    assert re.fullmatch("[0-9a-f]{16}", finding["fingerprint"])
    assert finding.pop("cause") == finding.pop("fingerprint")
    finding.pop("explained", None)
    (part,) = wrong["explanations"]["parts"]
    assert finding.pop("repair") == part["message"]
    assert part["items"][0]["slips"][0]["edits"][0]["explained"] == 3
    assert finding["where"]["source"]["line"] == 137
    # Without its words a finding is what the schema describes.
    findings = {name: wrong[name] for name in ("items", "run", "truncated")}
    schema.validate({"govinfo": 1, "kind": "findings", **findings})

    (unread,) = document["unread"]
    assert unread == {
        "source": "empty.txt",
        "index": 0,
        "problems": [
            {
                "rule": "R.FORMAT.empty",
                "message": "not a format that can be read: the file is empty",
                "advice": "Save it as html, docx, a PDF with a text layer, or text, and read that",
            }
        ],
    }
    assert done.err == (
        "empty.txt: error R.FORMAT.empty: not a format that can be read: the file is empty. "
        "Save it as html, docx, a PDF with a text layer, or text, and read that\n"
    )


def test_check_json_lines(tmp_path: Path) -> None:
    documents(tmp_path, wrong=SAMPLE, clean=CLEAN)
    args = ("check", "--format", "jsonl", "--lang", "en", "wrong.txt", "clean.txt", "wrong.txt")
    done = govinfo(*args, cwd=tmp_path)
    assert (done.code, done.err) == (1, "")
    first, second = map(json.loads, done.out.splitlines())
    assert first == second
    assert first["source"] == "wrong.txt"
    assert first["rule"] == "T4.SUM.reconsideration"
    assert {name: first[name] for name in WORDS} == WORDS


# ---- show ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_show(lang: str) -> None:
    expected = (DATA / "cli" / f"show_{lang}.txt").read_text(encoding="utf-8")
    assert govinfo("show", "--lang", lang, REPORT) == Run(0, expected, "")


def test_show_sources() -> None:
    done = govinfo("show", "--sources", REPORT)
    assert (done.code, done.err) == (0, "")
    form, sources = done.out.split("\n数据来源\n")
    assert form == (DATA / "cli" / "show_zh.txt").read_text(encoding="utf-8")
    lines = sources.splitlines()
    assert len(lines) == 200
    assert lines[9] == (
        "  第2页第47行   “312.46”  disclosure.fees.collected"
        "                                    行政事业性收费·本年收费金额（单位：万元）"
    )
    # The numbers are those of the lines that are named.
    source = SAMPLE.replace("\f", "").splitlines()
    for line in lines:
        place = re.fullmatch(r"  第(\d)页第(\d+)行 +“([\d.]+)” +\S+ +\S.*", line)
        assert place, line
        assert place[3] in source[int(place[2]) - 1].split()


def test_show_page(tmp_path: Path) -> None:
    documents(tmp_path, report=SAMPLE)
    done = govinfo("show", "--html", "page.html", "report.txt", cwd=tmp_path)
    assert done == Run(0, "", "")
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert page.startswith('<!doctype html>\n<html lang="zh-Hans">\n')
    assert "<title>望川市水务局2024年政府信息公开工作年度报告</title>" in page
    assert page.count("data-figure=") == 200
    assert "相差 3" in page
    assert page.endswith("</body>\n</html>\n")

    done = govinfo("show", "--html", "-", "report.txt", cwd=tmp_path)
    assert done == Run(0, page, "")

    done = govinfo("show", "--html", "report.txt", "report.txt", cwd=tmp_path)
    said = "report.txt: 错误: 这是要读的文件，不能覆盖。换一个文件名\n"
    assert done == Run(2, "", said)
    assert (tmp_path / "report.txt").read_text(encoding="utf-8") == SAMPLE

    done = govinfo("show", "--lang=en", "--html", "no/page.html", "report.txt", cwd=tmp_path)
    said = "no/page.html: error: it cannot be written: No such file or directory\n"
    assert done == Run(2, "", said)


# ---- figures, json -------------------------------------------------------------------------------


def test_figures(schema: Any) -> None:
    done = govinfo("figures", REPORT)
    assert (done.code, done.err) == (0, "")
    figures = json.loads(done.out)
    schema.validate(figures)
    assert len(figures) == 200
    expected: dict[str, object] = dict.fromkeys(figures, 0)
    expected.update(OTHERS)
    for row, numbers in REQUESTS.items():
        for applicant, number in zip(g.Applicant, numbers, strict=True):
            expected[f"requests.{row}.{applicant.name}"] = number
    assert {path: figure["value"] for path, figure in figures.items()} == expected
    assert {figure["state"] for figure in figures.values()} == {"printed"}
    assert figures["disclosure.fees.collected"] == {
        "value": "312.46",
        "state": "printed",
        "unit": "wan_yuan",
        "raw": "312.46",
        "where": {"page": 2, "line": 47, "column": 9},
    }
    assert figures["requests.received.total"] == {
        "value": 45,
        "state": "printed",
        "raw": "45",
        "where": {"page": 3, "line": 67, "column": 31},
    }


def test_figures_of_a_report_that_is_cut() -> None:
    cut = SAMPLE[: SAMPLE.index("四、政府信息公开行政复议")]
    done = govinfo("figures", "-", stdin=cut)
    assert (done.code, done.err) == (1, "")
    absent = {path for path, figure in json.loads(done.out).items() if figure["state"] == "absent"}
    assert absent == {str(each) for each in g.all_figures if each.table == g.Table.remedies}


def test_figures_as_lines(schema: Any, tmp_path: Path) -> None:
    documents(tmp_path, two=SAMPLE + CLEAN, one=CLEAN, none="nothing here")
    done = govinfo("figures", "--lines", "two.txt", "one.txt", cwd=tmp_path)
    assert (done.code, done.err) == (0, "")
    lines = [json.loads(line) for line in done.out.splitlines()]
    assert [(line["source"], line["index"]) for line in lines] == [
        ("two.txt", 0),
        ("two.txt", 1),
        ("one.txt", 0),
    ]
    assert [line["figures"]["remedies.reconsideration.total"]["value"] for line in lines] == [
        0,
        3,
        3,
    ]
    for line in lines:
        assert list(line) == ["source", "index", "figures"]
        schema.validate(line)

    done = govinfo("figures", "--lines", "one.txt", "none.txt", "two.txt", cwd=tmp_path)
    assert done.code == 2
    assert len(done.out.splitlines()) == 3
    assert done.err.startswith("none.txt: 错误 R.NOREPORT.no_tables: ")


@pytest.mark.parametrize("name", ["figures", "json"])
def test_several_reports_need_lines(name: str, tmp_path: Path) -> None:
    documents(tmp_path, two=SAMPLE + CLEAN, one=CLEAN)
    done = govinfo(name, "two.txt", cwd=tmp_path)
    said = "一个文件里有 2 份报告。加 --lines，每份报告输出一行\n"
    assert done == Run(2, "", f"two.txt: 错误 R.MULTI.several: {said}")
    done = govinfo(name, "--lang=en", "one.txt", "one.txt", cwd=tmp_path)
    said = (
        "2 files were given where one report can be printed. "
        "Add --lines to print one line for each report\n"
    )
    assert done == Run(2, "", f"govinfo: error R.MULTI: {said}")


def test_json(schema: Any) -> None:
    done = govinfo("json", REPORT)
    assert (done.code, done.err) == (0, "")
    schema.validate(json.loads(done.out))
    assert g.reading_from_json(done.out) == g.read_report(SAMPLE.encode(), source=REPORT)

    done = govinfo("json", "--report", "--lines", REPORT, REPORT)
    assert (done.code, done.err) == (0, "")
    first, second = done.out.splitlines()
    assert first == second
    schema.validate(json.loads(first))
    assert g.report_from_json(first) == g.read_report(SAMPLE.encode()).report


# ---- what cannot be read -------------------------------------------------------------------------

AS_TEXT_ZH = "另存为 html、docx、带文字层的 PDF 或文本后再读"
AS_TEXT_EN = "Save it as html, docx, a PDF with a text layer, or text, and read that"
UNREAD = {
    "gone.txt": (
        "R.IO: 文件打不开：没有这个文件。检查路径",
        "R.IO: the file cannot be opened: there is no such file. Check the path",
    ),
    "folder": (
        "R.IO: 文件打不开：这是文件夹，不是文件。给出其中的文件，例如 folder/*.txt",
        "R.IO: the file cannot be opened: it is a folder, not a file. "
        "Name the files in it, e.g. folder/*.txt",
    ),
    "empty.txt": (
        f"R.FORMAT.empty: 不是可读的格式：文件是空的。{AS_TEXT_ZH}",
        f"R.FORMAT.empty: not a format that can be read: the file is empty. {AS_TEXT_EN}",
    ),
    "binary.txt": (
        f"R.FORMAT.corrupt: 不是可读的格式：文件已损坏。{AS_TEXT_ZH}",
        f"R.FORMAT.corrupt: not a format that can be read: the file is damaged. {AS_TEXT_EN}",
    ),
    "picture.txt": (
        f"R.FORMAT.unsupported: 不是可读的格式：不支持这种格式。{AS_TEXT_ZH}",
        "R.FORMAT.unsupported: not a format that can be read: this format is not supported. "
        f"{AS_TEXT_EN}",
    ),
    "pipe": (
        "R.IO: 文件打不开：管道没有数据。检查文件",
        "R.IO: the file cannot be opened: the pipe delivers nothing. Check the file",
    ),
    "letter.txt": (
        "R.NOREPORT.no_tables: 没有找到政府信息公开工作年度报告：没有表二、表三、表四。"
        "确认文件是年度报告全文",
        "R.NOREPORT.no_tables: no annual report on information disclosure was found: there is none "
        "of the tables 2, 3 and 4. Make sure that the file is the full report",
    ),
}


@pytest.mark.parametrize(
    "args", [("check",), ("check", "--json"), ("show",), ("figures",), ("json",)]
)
def test_files_that_cannot_be_read(args: tuple[str, ...], tmp_path: Path) -> None:
    documents(
        tmp_path,
        empty="",
        binary=b"%PDF-1.7\n\x00\x01",
        picture=b"\x89PNG\r\n\x1a\n",
        letter="此致敬礼\n",
    )
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "folder").mkdir()
    lang = 0 if args[0] in {"check", "figures"} else 1
    for name, said in UNREAD.items():
        severity = ("错误", "error")[lang]
        done = govinfo(*args, "--lang", ("zh", "en")[lang], name, cwd=tmp_path)
        assert done == Run(2, "", f"{name}: {severity} {said[lang]}\n")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_file_without_permission(tmp_path: Path) -> None:
    documents(tmp_path, secret=SAMPLE)
    (tmp_path / "secret.txt").chmod(0)
    done = govinfo("check", "secret.txt", cwd=tmp_path)
    said = "secret.txt: 错误 R.IO: 文件打不开：没有读取权限。检查文件的权限\n"
    assert done == Run(2, "", said)


def test_file_names_are_safe_to_print(tmp_path: Path) -> None:
    name = b"a\n\x1b[31m\xff.txt"
    done = subprocess.run(
        [*map(os.fsencode, command("check")), name],
        capture_output=True,
        check=False,
        cwd=tmp_path,
        env=environment(),
    )
    assert done.returncode == 2
    assert done.stdout == b""
    said = "a\ufffd\ufffd[31m\ufffd.txt: 错误 R.IO: 文件打不开：没有这个文件。检查路径\n"
    assert done.stderr.decode() == said


def test_a_pipe_can_be_read() -> None:
    done = govinfo("check", "/dev/stdin", stdin=CLEAN)
    assert done == Run(0, "1 份报告，核对勾稽关系 42 条：没有发现问题\n", "")


# ---- language, usage, help -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("args", "environ", "lang"),
    [
        ([], {}, "zh"),
        ([], {"LANG": "C.UTF-8"}, "zh"),
        ([], {"LANG": "en_US.UTF-8"}, "en"),
        ([], {"LANG": "zh_CN.UTF-8"}, "zh"),
        ([], {"LANG": "en_US.UTF-8", "LC_ALL": "zh_CN.UTF-8"}, "zh"),
        ([], {"LANG": "de_DE.UTF-8"}, "zh"),
        (["check", "--lang", "zh"], {"LANG": "en_US.UTF-8"}, "zh"),
        (["--lang=en", "check"], {}, "en"),
        (["check", "--lang"], {}, "zh"),
    ],
)
def test_choice_of_the_language(args: list[str], environ: dict[str, str], lang: str) -> None:
    assert choose_lang(args, environ) == lang


def test_language_of_the_environment() -> None:
    done = govinfo("check", REPORT, env=environment(LC_ALL="en_GB.UTF-8"))
    assert done == Run(1, CHECK_EN, "")
    done = govinfo("--lang", "en", "check", REPORT)
    assert done == Run(1, CHECK_EN, "")


@pytest.mark.parametrize(
    ("args", "zh", "en"),
    [
        (
            ["check"],
            "缺少参数 FILE。govinfo check --help 显示用法",
            "FILE is missing. govinfo check --help shows the usage",
        ),
        (
            ["chek", "x"],
            "没有命令 chek，可用：check、collect、export、figures、fix、indicators、json、query、read、rollup、rules、schema、show。govinfo --help 显示用法",
            "there is no command chek; there are check, collect, export, figures, fix, indicators, json, query, read, rollup, rules, schema, show. "
            "govinfo --help shows the usage",
        ),
        (
            ["--lang"],
            "选项 --lang 后面要有值。govinfo --help 显示用法",
            "option --lang needs a value. govinfo --help shows the usage",
        ),
        (
            ["show", "--html5", "x"],
            "没有选项 --html5。govinfo show --help 显示用法",
            "there is no option --html5. govinfo show --help shows the usage",
        ),
        (
            ["check", "--fail-on", "fatal", "x"],
            "选项 --fail-on 只能是 error、warning、note。govinfo check --help 显示用法",
            "option --fail-on is one of error, warning, note. govinfo check --help shows the usage",
        ),
    ],
)
def test_wrong_usage(args: list[str], zh: str, en: str) -> None:
    assert govinfo(*args) == Run(2, "", f"govinfo: 错误: {zh}\n")
    english = environment(LC_ALL="en_US.UTF-8")
    assert govinfo(*args, env=english) == Run(2, "", f"govinfo: error: {en}\n")


def test_option_without_a_command() -> None:
    done = govinfo("--lang", "en")
    said = "name a command: check, collect, export, figures, fix, indicators, json, query, read, rollup, rules, schema, show. govinfo --help shows the usage"
    assert done == Run(2, "", f"govinfo: error: {said}\n")


HELP_EN = """\
Usage: govinfo check [options] FILE...

Check tables and prose of reports: what is wrong, where, what to do, by which rule.

FILE is a web page, Word, PDF or text, or JSON from `figures` and `json`; - is standard
input.
Exit code: 0 nothing at or above --fail-on; 1 something; 2 a file could not be read or
checked.

Options:
  --format text|json|jsonl|csv|sarif|html  The format of the output (default text)
  --json                                   The same as --format json
  -o, --out FILE                           Write into a file, several pages into a folder
  --fail-on error|warning|note             The lowest severity that ends with 1 (default error)
  --open                                   List rules that could not be evaluated
  --rules FILE.yaml                        Rules to add or lay over; may be repeated
  --notes FILE.yaml                        Explanations by people; what they explain does not count
  --baseline FILE.json                     Tell what is new, still open and resolved since a round
  --write-baseline FILE.json               Write this round for a later --baseline
  --years                                  Check the years of each organ against each other
  --roster FILE.csv                        Check organs against their parts
  --explain, --no-explain                  Say which cells are wrong; --explain lists deduced figures too
  --lang zh|en                             The language of the output (default en)
  -h, --help                               Show this message
"""
HELP_ZH = """\
用法：govinfo 命令 [选项] FILE

读取、核对、输出《政府信息公开工作年度报告》。

命令：
  check       核对报告的表格和文字，列出问题、位置、建议和依据。
  fix         按唯一、确定的解释改一份报告，写成新的 JSON。
  read        读取文件和文件夹中的报告，每份报告输出一行 JSON（JSON Lines）。
  show        按官方格式显示报告，标出有问题的数。
  figures     把报告的全部数字输出为一个 JSON 对象。
  json        把读到的内容输出为 JSON：报告、每个数的出处、读取时的发现。
  schema      输出上述 JSON 的 JSON Schema（2020-12）。
  collect     把文件夹中的报告读成一个数据集（Parquet）。
  rollup      汇总数据集：按机关名录逐级核对（--roster），或按列分组求和（--by），输出 CSV。
  indicators  计算公开率、复议纠正率等指标：合计之比，附区间、分子和分母。
  query       用 SQL 查询数据集（表名 corpus），输出 CSV。
  export      把多份报告的审核结果写成工作簿或网页：汇总、报告、问题、应报实报、差额、数据。
  rules       列出、显示、说明、检查、比较核对规则。

选项：
  --lang zh|en  输出语言（默认 zh）
  --version     显示版本
  -h, --help    显示这些说明

govinfo 命令 --help 显示该命令的用法。
"""


def test_help() -> None:
    assert govinfo("check", "--lang", "en", "--help") == Run(0, HELP_EN, "")
    assert govinfo() == Run(0, HELP_ZH, "")
    assert govinfo("-h") == Run(0, HELP_ZH, "")
    for name in (
        "read", "show", "figures", "json", "schema",
        "collect", "rollup", "indicators", "query", "export",
    ):  # fmt: skip
        for lang in ("zh", "en"):
            done = govinfo(name, "-h", "--lang", lang)
            assert (done.code, done.err) == (0, "")
            assert all(g.display_width(line) <= 100 for line in done.out.splitlines())


# ---- govinfo read --------------------------------------------------------------------------------


def lines_of(path: Path) -> list[g.Reading]:
    return [g.reading_from_json(line) for line in path.read_text("utf-8").splitlines()]


def folder(tmp_path: Path) -> None:
    """Two reports, one of them in GB18030, and a page that is none."""
    (tmp_path / "in" / "sub").mkdir(parents=True)
    (tmp_path / "in" / ".hidden").write_text(SAMPLE, encoding="utf-8")
    (tmp_path / "in" / "b.txt").write_bytes(SAMPLE.encode("gb18030"))
    (tmp_path / "in" / "sub" / "a.txt").write_text(SAMPLE, encoding="utf-8")
    (tmp_path / "in" / "a.html").write_text("<html><p>首页", encoding="utf-8")


def test_read_a_folder(tmp_path: Path) -> None:
    folder(tmp_path)
    done = govinfo("read", "in", "--out", "out.jsonl", "--lang", "en", cwd=tmp_path)
    assert (done.code, done.out) == (1, "")
    assert done.err.splitlines() == [
        "3 files of 3: 2 reports complete, 1 report not read",
        "not read, R.NOREPORT.no_tables: 1 report",
        "  in/a.html: no annual report on information disclosure was found: there is none of the "
        "tables 2, 3 and 4",
    ]
    readings = lines_of(tmp_path / "out.jsonl")
    assert [reading.source for reading in readings] == ["in/a.html", "in/b.txt", "in/sub/a.txt"]
    assert readings[1].encoding == "gb18030"
    assert readings[1].report == readings[2].report == g.read_report(SAMPLE.encode()).report
    assert len(readings[2].digest) == 32


def test_read_goes_on_after_an_interruption(tmp_path: Path) -> None:
    folder(tmp_path)
    out = tmp_path / "out.jsonl"
    govinfo("read", "in", "-o", "out.jsonl", cwd=tmp_path)
    whole = out.read_bytes()
    for kept in (len(whole) - 10, whole.index(b"\n") + 1, 0):
        out.write_bytes(whole[:kept])
        done = govinfo("read", "in", "-o", "out.jsonl", "--lang", "en", cwd=tmp_path)
        assert "3 files of 3" in done.err
        assert out.read_bytes() == whole
    done = govinfo("read", "in", "-o", "out.jsonl", "--lang", "en", cwd=tmp_path)
    assert (done.code, done.err) == (0, "3 files of 3: 3 files read before\n")
    govinfo("read", "in", "-o", "out.jsonl", "--restart", cwd=tmp_path)
    assert out.read_bytes() == whole


def test_read_keeps_a_file_of_somebody_else(tmp_path: Path) -> None:
    folder(tmp_path)
    out = tmp_path / "notes.txt"
    for content in ("my notes", "one\ntwo\n", '{"mine": 1}\n'):
        out.write_text(content, encoding="utf-8")
        done = govinfo("read", "in", "-o", "notes.txt", "--lang", "en", cwd=tmp_path)
        assert (done.code, done.out) == (2, "")
        assert done.err == "notes.txt: error: it cannot be written: File exists\n"
        assert out.read_text(encoding="utf-8") == content


def test_read_to_standard_output_and_from_a_list(tmp_path: Path) -> None:
    folder(tmp_path)
    done = govinfo("read", "-", "--lang", "en", stdin=SAMPLE.encode(), cwd=tmp_path)
    assert done.code == 0
    assert g.reading_from_json(done.out).source == "<stdin>"
    done = govinfo("read", "--files-from", "-", stdin=b"in/b.txt\nin/gone\n", cwd=tmp_path)
    assert done.code == 1
    assert [json.loads(line)["source"] for line in done.out.splitlines()] == ["in/b.txt", "in/gone"]


def test_read_nothing(tmp_path: Path) -> None:
    assert govinfo("read", "--lang", "en", cwd=tmp_path).code == 2
    (tmp_path / "in").mkdir()
    done = govinfo("read", "in", "--lang", "en", cwd=tmp_path)
    assert (done.code, done.out) == (2, "")
    assert "no files were given" in done.err
    done = govinfo("read", "gone.pdf", "--lang", "en", cwd=tmp_path)
    assert done.code == 2
    assert "R.IO" in done.err


def test_version() -> None:
    assert govinfo("--version") == Run(0, f"govinfo {g.__version__}\n", "")


def test_console_script() -> None:
    script = shutil.which("govinfo", path=str(Path(sys.executable).parent))
    if script is None:
        pytest.skip("the package is not installed beside this Python")
    done = subprocess.run([script, "--version"], capture_output=True, check=False, text=True)
    assert (done.returncode, done.stdout) == (0, f"govinfo {g.__version__}\n")


@pytest.mark.parametrize("package", ["typer", "rich"])
def test_without_the_extra(package: str) -> None:
    program = f"import sys; sys.modules['{package}'] = None; from govinfo.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=False, env=environment()
    )
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == (
        f"govinfo: 命令行还需要 {package} / the command line needs {package}: "
        "pip install 'govinfo[cli]'\n"
    )


def test_both_languages_say_the_same() -> None:
    def names(text: str) -> set[str]:
        return {field for _, field, _, _ in string.Formatter().parse(text) if field}

    for key, (zh, en) in TEXTS.items():
        assert names(zh) == names(en), key
    for key, texts in COUNTS.items():
        assert all(names(text) == {"n"} for text in texts), key
    package = Path(sys.modules["govinfo.cli"].__path__[0])
    code = "\n".join(path.read_text(encoding="utf-8") for path in package.glob("*.py"))
    for key in [*TEXTS, *COUNTS]:
        used = re.search(rf"""(["']){re.escape(key)}\1(?!: \()""", code)
        computed = key.startswith(("io.", "read.")) or key in {"error", "warning", "note"}
        assert used or computed, f"{key} is said nowhere"


# ---- streams -------------------------------------------------------------------------------------


def on_a_terminal(args: list[str], *, out: bool, cwd: Path, **environ: str) -> tuple[int, str, str]:
    """A run whose standard output (or else error) is a terminal; what came out of it and the other."""
    leader, follower = pty.openpty()
    tty.setraw(follower)
    streams = {"stdout": follower if out else subprocess.PIPE}
    streams["stderr"] = subprocess.PIPE if out else follower
    with subprocess.Popen(
        command(*args), cwd=cwd, env=environment(TERM="xterm-256color", **environ), **streams
    ) as process:
        os.close(follower)
        shown = b""
        while True:
            try:
                chunk = os.read(leader, 65536)
            except OSError:
                break
            if not chunk:
                break
            shown += chunk
        other = process.stderr if out else process.stdout
        assert other is not None
        rest = other.read()
    os.close(leader)
    return process.returncode, shown.decode(), rest.decode()


ESCAPE = re.compile(r"\x1b\[[0-9;]*m")


def test_terminal() -> None:
    code, shown, err = on_a_terminal(["check", REPORT], out=True, cwd=DATA, COLUMNS="40")
    assert (code, err) == (1, "")
    assert "\x1b[" in shown
    assert ESCAPE.sub("", shown) == CHECK_ZH
    code, shown, err = on_a_terminal(["check", REPORT], out=True, cwd=DATA, NO_COLOR="1")
    assert (code, shown, err) == (1, CHECK_ZH, "")

    # Neither cut nor wrapped where the terminal is narrow.
    code, shown, err = on_a_terminal(["show", REPORT], out=True, cwd=DATA, COLUMNS="40")
    assert (code, err) == (0, "")
    assert ESCAPE.sub("", shown) == (DATA / "cli" / "show_zh.txt").read_text(encoding="utf-8")


def test_many_files_on_a_terminal(tmp_path: Path) -> None:
    documents(tmp_path, clean=CLEAN)
    many = ["clean.txt"] * 30
    code, shown, out = on_a_terminal(["check", *many, "gone.txt"], out=False, cwd=tmp_path)
    assert code == 2
    assert "读取" in shown
    assert "gone.txt: " in shown
    assert out == "30 份报告，核对勾稽关系 1260 条：没有发现问题，1 个文件未能读出\n"
    code, shown, _ = on_a_terminal(["check", "clean.txt"], out=False, cwd=tmp_path)
    assert (code, shown) == (0, "")


def test_reader_that_goes_away() -> None:
    with subprocess.Popen(
        command("show", "--sources", REPORT),
        cwd=DATA,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_output_that_cannot_be_written() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            command("show", "--lang", "en", REPORT),
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            cwd=DATA,
            env=environment(),
        )
    assert done.returncode == 2
    said = "<stdout>: error: it cannot be written: No space left on device\n"
    assert done.stderr.decode() == said


def test_output_that_is_closed() -> None:
    closed = ["/bin/sh", "-c", '"$@" >&-', "sh", *command("check", REPORT)]
    done = subprocess.run(closed, capture_output=True, check=False, cwd=DATA, env=environment())
    assert (done.returncode, done.stdout, done.stderr) == (1, b"", b"")


def test_output_that_is_not_utf_8() -> None:
    ascii_only = environment(PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    done = govinfo("check", REPORT, env=ascii_only)
    assert done.code == 1
    assert done.err == ""
    assert done.out.startswith("sample_report.txt:137:9: ?? T4.SUM.reconsideration: ")
    assert govinfo("json", REPORT, env=ascii_only) == govinfo("json", REPORT)
