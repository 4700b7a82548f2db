"""The yardstick: a straightforward reader of annual reports, an analyst's afternoon.

Ordinary libraries take the tables out of a document (pandas, python-docx, pdftotext -layout), then
rows are known by their labels and numbers by the seven columns of the form. It is written with
care, as somebody would who needs the figures of a few hundred reports for a paper: labels are
normalised, charsets are tried, both editions are known, merged cells and repeated heads are thought
of. It gives numbers, and says nothing about what it could not read.
"""

from __future__ import annotations

import io
import re
import subprocess
import unicodedata
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

import docx
import lxml.etree
import lxml.html
import pandas as pd

# By suffix; office documents of other kinds have to be converted by hand first.
FORMATS = frozenset({".html", ".htm", ".docx", ".pdf", ".md", ".txt"})

Rows = list[list[str]]
Figures = dict[str, str | None]

APPLICANTS = (
    "natural_person",
    "commercial_enterprise",
    "research_institution",
    "public_welfare_organization",
    "legal_service_organization",
    "other_organization",
    "total",
)
RESULTS = ("upheld", "corrected", "other", "pending", "total")
REMEDIES = ("reconsideration", "direct_litigation", "litigation_after_reconsideration")

# The rows of table 三 in the order of the form, each with what its normalised label looks like.
REQUEST_ROWS = (
    ("received", r"本年新收政府信息公开申请"),
    ("carried_in", r"上年结转政府信息公开申请"),
    ("granted", r"一\)?予以公开"),
    ("partially_granted", r"二\)?部分公开"),
    ("state_secret", r"属于国家秘密"),
    ("prohibited_by_law", r"其他法律行政(法规禁)?止公开|法规禁止公开"),
    ("security_and_stability", r"危及.?三安全一稳定"),
    ("third_party_rights", r"保护第三方合法权益"),
    ("internal_affairs", r"三类内部事务信息"),
    ("process_information", r"四类过程性+信息"),
    ("enforcement_file", r"行政执法案卷"),
    ("administrative_inquiry", r"行政查询事项"),
    ("not_held", r"不掌握相关政府信息"),
    ("needs_creation", r"没有现成信息"),
    ("still_unclear", r"补正后申请内容仍不明确"),
    ("petition_or_complaint", r"信访举报投诉"),
    ("repeated_request", r"重复申请"),
    ("published_material", r"提供公开出版物"),
    ("excessive_requests", r"大量反复申请"),
    ("reconfirmation", r"确认或重新出具"),
    ("correction_overdue", r"逾期不补正"),
    ("fee_overdue", r"收费通知要求缴纳|逾期不缴费"),
    ("other_reason", r"3[.、]?其他$"),
    ("other_unspecified", r"六\)?其他(处理)?$"),
    ("processed", r"七\)?总计"),
    ("carried_out", r"结转下年度继续办理"),
)
STANDARD = {
    "regulations": ("issued", "repealed", "in_force"),
    "normative_documents": ("issued", "repealed", "in_force"),
    "licensing": ("decisions",),
    "penalties": ("decisions",),
    "coercion": ("decisions",),
    "fees": ("collected",),
}
TRIAL = {
    "regulations": ("made", "disclosed", "disclosed_total"),
    "normative_documents": ("made", "disclosed", "disclosed_total"),
    "licensing": ("items_last_year", "change", "decisions"),
    "other_services": ("items_last_year", "change", "decisions"),
    "penalties": ("items_last_year", "change", "decisions"),
    "coercion": ("items_last_year", "change", "decisions"),
    "fees": ("items_last_year", "change"),
    "procurement": ("projects", "amount"),
}
_TRIAL_HEADS = re.compile("新制作|新公开|上一年项目|对外管理服务")
DISCLOSURE_ROWS = (
    ("regulations", r"^规章"),
    ("normative_documents", r"^(行政)?规范性文件"),
    ("licensing", r"^行?政许可"),
    ("other_services", r"^其他对外管理服务"),
    ("penalties", r"^行?政处罚"),
    ("coercion", r"^行?政强制"),
    ("fees", r"^行政事业性收费"),
    ("procurement", r"^政府集中采购"),
)
# Traditional letters of the labels, so that one list of labels is enough.
_SIMPLE = str.maketrans(
    "關開會項請數後處強製許罰務組織機構總計結轉辦審維糾訴經復複業費萬採購來無條獲類過"
    "執內屬國護權書現補沒確認繳納應當這錄為與進備號規範檔斷單個產幹從實對際將舉訪報舊"
    "檢據東門問間題頁於該並訊級損穩義協區別隻種標儘願證資發時設詢諮繫係鉤體適創減廢簽"
    "餘額誰徵則給濟災議車專紀監續繼層統稱讓錢滿",
    "关开会项请数后处强制许罚务组织机构总计结转办审维纠诉经复复业费万采购来无条获类过"
    "执内属国护权书现补没确认缴纳应当这录为与进备号规范档断单个产干从实对际将举访报旧"
    "检据东门问间题页于该并讯级损稳义协区别只种标尽愿证资发时设询咨系系钩体适创减废签"
    "余额谁征则给济灾议车专纪监续继层统称让钱满",
)
_NUMBER = re.compile(r"^[+-]?\d+(\.\d+)?$")


def normalise(text: str) -> str:
    """A label or a number without blanks, with narrow digits and brackets, in simple letters."""
    text = unicodedata.normalize("NFKC", text).translate(_SIMPLE)
    return re.sub(r"\s|&nbsp;?|\u200b", "", text).replace("〔", "(").replace("〕", ")")


def number(text: str) -> str | None:
    """The number in a cell: without separators, units and remarks; None if there is none."""
    text = normalise(text).replace(",", "")
    text = re.sub(r"^减", "-", text)
    text = re.sub(r"(万元|元|件|\(.*\))$", "", text)
    return text.lstrip("+") if _NUMBER.match(text) else None


# Documents into rows of cells ---------------------------------------------------------------------


def decode(data: bytes) -> str:
    """The text of a file: by its byte order mark, as UTF-8, as the page says, as mostly elsewhere."""
    if data.startswith(b"\xff\xfe"):
        return data.decode("utf-16")
    stated = re.search(rb"charset=[\"']?([\w-]+)", data[:2000])
    encodings = ["utf-8-sig", "gb18030", "big5hkscs"]
    if stated and stated[1].lower().startswith(b"big5"):
        encodings.insert(1, "big5hkscs")
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("gb18030", "replace")


def _cell(value: object) -> str:
    """A cell of a frame: numbers that pandas made of texts become texts again."""
    if isinstance(value, float):
        return "" if value != value else f"{value:.10g}"
    return str(value)


def html_rows(text: str) -> Rows:
    """The rows of all tables of a page; pandas repeats a merged cell in all its places."""
    page = lxml.html.fromstring(re.sub(r"(?i)(<\?xml[^>]*>|charset\s*=)", "x", text))
    lxml.etree.strip_elements(page, "script", "style", lxml.etree.Comment, with_tail=False)
    rows: Rows = []
    for table in page.xpath("//table[not(.//table)]"):
        text = lxml.etree.tostring(table, encoding="unicode", with_tail=False)
        try:
            frames = pd.read_html(io.StringIO(text), keep_default_na=False, thousands=None)
        except ValueError:
            continue
        for frame in frames:
            if not isinstance(frame.columns, pd.RangeIndex):
                rows += [list(map(_cell, level)) for level in frame.columns.to_frame().T.to_numpy()]
            rows += [list(map(_cell, row)) for row in frame.astype(object).to_numpy()]
    return rows


def docx_rows(path: Path) -> Rows:
    """The rows of all tables of a Word document, those in tables too."""
    rows: Rows = []
    tables = list(docx.Document(str(path)).tables)
    while tables:
        table = tables.pop(0)
        inner = []
        for row in table.rows:
            rows.append([cell.text for cell in row.cells])
            inner += [each for cell in row.cells for each in cell.tables]
        tables = inner + tables
    return rows


def barred_rows(text: str) -> Rows:
    """Lines with bars or tabs as rows of cells."""
    rows = []
    for line in text.splitlines():
        if "|" in line:
            cells = line.strip().strip("|").split("|")
        elif "\t" in line:
            cells = line.split("\t")
        else:
            continue
        if not re.fullmatch(r"[\s|:-]*", line):
            rows.append(cells)
    return rows


# Rows of cells into figures -----------------------------------------------------------------------


def label_and_numbers(row: list[str], count: int) -> tuple[str, list[str]]:
    """The label of a row, each part of it once, and its last cells."""
    cells = [cell.strip() for cell in row]
    while len(cells) > count + 1 and not cells[-1] and number(cells[-count - 1]) is not None:
        cells.pop()
    labels = [text for text, _ in groupby(cells[:-count])]
    return normalise("".join(labels)), cells[-count:]


def figures_of_rows(rows: Rows) -> Figures:
    """The figures of a report whose tables were taken apart into rows."""
    figures: Figures = {}
    joined = normalise("".join(cell for row in rows for cell in row))
    form = TRIAL if _TRIAL_HEADS.search(joined) else STANDARD
    in_requests = False
    wanted = list(REQUEST_ROWS)
    remedies_soon = False
    for row in rows:
        line = normalise("".join(row))
        if "本年新收" in line and len(row) >= 8:
            in_requests = True
        if re.search("结果维持", line):
            remedies_soon = True
        filled = [cell for cell in row if cell.strip()]
        if remedies_soon and len(filled) == 15 and all(number(c) is not None for c in filled):
            values = [number(cell) for cell in filled[:15]]
            for place, remedy in enumerate(REMEDIES):
                for result, value in zip(RESULTS, values[5 * place :], strict=False):
                    figures.setdefault(f"remedies.{remedy}.{result}", value)
            remedies_soon = False
        elif in_requests and len(row) >= 8:
            label, cells = label_and_numbers(row, 7)
            for place, (key, pattern) in enumerate(wanted):
                if re.search(pattern, label):
                    for applicant, cell in zip(APPLICANTS, cells, strict=True):
                        figures[f"requests.{key}.{applicant}"] = number(cell)
                    wanted = wanted[place + 1 :]
                    break
        elif not in_requests and len(row) > 1:
            label = normalise(row[0])
            for key, pattern in DISCLOSURE_ROWS:
                if re.search(pattern, label) and key in form:
                    columns = form[key]
                    for column, cell in zip(columns, row[1 : 1 + len(columns)], strict=False):
                        figures.setdefault(f"disclosure.{key}.{column}", number(cell))
    return figures


# Text into figures --------------------------------------------------------------------------------

_NUMBERS = r"[+-]?\d[\d,]*(?:\.\d+)?(?:万?元)?"


_SEVEN = r"[^\S\n]+".join([f"({_NUMBERS})"] * 7)
_TRIAL_ROWS = [key for key, _ in REQUEST_ROWS if key[-8:] != "_overdue" and key != "other_reason"]
_STANDARD_ROWS = [key for key, _ in REQUEST_ROWS if key != "other_unspecified"]
_ROWS_BY_COUNT = {len(rows): rows for rows in (_TRIAL_ROWS, _STANDARD_ROWS)}


def _spread(pattern: str) -> str:
    """A pattern for a label between whose letters blanks may stand."""
    pattern = pattern.replace(r"\)?", r"\)?\s*").lstrip("^")
    return re.sub(r"([\u4e00-\u9fff])(?=[\u4e00-\u9fff])", r"\1\\s*", pattern)


def _numbers_after(text: str, pattern: str, count: int, reach: int) -> re.Match[str] | None:
    gap = rf"[^\d]{{0,{reach}}}?"
    tail = r"\s+".join([f"({_NUMBERS})"] * count)
    return re.search(rf"(?:{_spread(pattern)}){gap}\s{tail}(?!\S)", text)


def _section(text: str, heading: str) -> str:
    """What follows the last heading with these words before a table of numbers."""
    places = [found.end() for found in re.finditer(_spread(heading), text)]
    return text[places[-1] :] if places else text


def figures_of_text(text: str) -> Figures:
    """The figures of a report whose tables are lines: numbers that follow the labels of rows."""
    text = unicodedata.normalize("NFKC", text).translate(_SIMPLE)
    text = re.sub(r"(?m)^\s*(-|—)?\s*\d+\s*(-|—)?\s*$(?=\n*\f|\Z)", "", text).replace("\f", "\n")
    figures: Figures = {}
    start = re.search(_spread("第二十条"), text)
    head = re.search(_spread("本列数据"), text)
    disclosure = text[start.start() if start else 0 : head.start() if head else len(text)]
    form = TRIAL if _TRIAL_HEADS.search(normalise(disclosure)) else STANDARD
    for key, pattern in DISCLOSURE_ROWS:
        if key not in form:
            continue
        found = _numbers_after(disclosure, rf"\n\s*{pattern[1:]}", len(form[key]), 80)
        if found:
            for column, value in zip(form[key], found.groups()[-len(form[key]) :], strict=True):
                figures[f"disclosure.{key}.{column}"] = number(value)
    requests = text[head.end() if head else 0 :]
    end = [found.end() for found in re.finditer(_spread("结转下年度继续办理"), requests)]
    body = requests[: requests.find("\n", end[-1] + 40) if end else None]
    lines = re.findall(rf"(?m)(?:^|\s){_SEVEN}[^\S\n]*$", body)
    order = _ROWS_BY_COUNT.get(len(lines))
    if order:
        # Every row of a form has its line of seven: labels that are broken do not matter then.
        for key, values in zip(order, lines, strict=True):
            for applicant, value in zip(APPLICANTS, values, strict=True):
                figures[f"requests.{key}.{applicant}"] = number(value)
    for key, pattern in () if order else REQUEST_ROWS:
        found = _numbers_after(requests, pattern.rstrip("$"), 7, 60)
        if found:
            for applicant, value in zip(APPLICANTS, found.groups()[-7:], strict=True):
                figures[f"requests.{key}.{applicant}"] = number(value)
            requests = requests[found.end() :]
    found = re.search(r"\s+".join([f"({_NUMBERS})"] * 15), _section(requests, "尚未"))
    if found:
        values = iter(found.groups())
        for remedy in REMEDIES:
            for result in RESULTS:
                figures[f"remedies.{remedy}.{result}"] = number(next(values))
    return figures


def _layout_text(path: Path) -> str:
    done = subprocess.run(
        ["pdftotext", "-layout", path, "-"], capture_output=True, check=True, timeout=60
    )
    return done.stdout.decode()


def _is_barred(text: str) -> bool:
    lines: Iterable[str] = text.splitlines()
    return sum(line.count("|") >= 4 or line.count("\t") >= 4 for line in lines) > 10


def read(path: Path) -> list[Figures]:
    """The figures of the report in a file, by path; None is an empty cell.

    Raises ValueError for a format that it does not know.
    """
    suffix = path.suffix.lower()
    if suffix in (".html", ".htm"):
        return [figures_of_rows(html_rows(decode(path.read_bytes())))]
    if suffix == ".docx":
        return [figures_of_rows(docx_rows(path))]
    if suffix == ".pdf":
        return [figures_of_text(_layout_text(path))]
    if suffix in (".md", ".txt"):
        text = decode(path.read_bytes())
        return [figures_of_rows(barred_rows(text)) if _is_barred(text) else figures_of_text(text)]
    raise ValueError(f"{suffix} is not read")
