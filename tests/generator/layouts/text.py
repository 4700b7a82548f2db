"""What text documents share: widths, folding of lines, pages with their numbers."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from random import Random

from ..damage import CELL_REMOVED, lose
from ..report import Block, DisclosureTable, Part, RemedyTable, RequestTable, Row

PAGE_END = "\f"

_TOKEN = re.compile(r"[A-Za-z0-9.,%:+@-]+|.")
_NOT_FIRST = set("，。、；：）》〉〕”！？),")
_NOT_LAST = set("（《〈〔“(")


def width(text: str) -> int:
    """The width of a text in print, where a Chinese letter is as wide as two digits."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WFA" else 1 for letter in text)


def fold(text: str, cells: int) -> list[str]:
    """Breaks a text into lines of at most so many cells, with the rules for punctuation."""
    lines: list[str] = []
    line: list[str] = []
    for token in _TOKEN.findall(text):
        full = width("".join(line)) + width(token) > cells
        if line and full and token not in _NOT_FIRST:
            moved = [line.pop()] if len(line) > 1 and line[-1] in _NOT_LAST else []
            lines.append("".join(line).strip())
            line = moved
            if token == " ":
                continue
        line.append(token)
    return [*lines, "".join(line).strip()] if line else lines


def vanished(row: Row) -> dict[str, str]:
    """In plain text a blank cell leaves no trace: a row with holes tells nothing any more."""
    return lose([row], CELL_REMOVED) if row.holed else {}


def rows_of(parts: Iterable[Part]) -> list[Row]:
    """The rows of tables 二 and 三."""
    return [
        row
        for part in parts
        if isinstance(part, DisclosureTable | RequestTable)
        for row in part.rows
    ]


def tables_of(parts: Iterable[Part]) -> list[Row]:
    """The rows of all three tables."""
    chosen = list(parts)
    return [*rows_of(chosen), *(part.row for part in chosen if isinstance(part, RemedyTable))]


def glued(row: Row) -> bool:
    """Whether numbers that stand without anything between them had borders that are now gone."""
    return len(row.cells) > 1 and not row.blank


def numbers_of(row: Row) -> list[str]:
    """The texts that are printed in the cells of a row."""
    return [cell.text for cell in row.cells if cell.text]


def head_row(block: Block) -> list[str]:
    """The line of heads of a block of table 二."""
    return [block.corner, *block.heads]


_PAGE_NUMBERS = {
    "dashes": "- {page} -",
    "close_dashes": "-{page}-",
    "long_dashes": "— {page} —",
    "bare": "{page}",
    "of_total": "第 {page} 页 共 {pages} 页",
    "none": "",
}


def _pages(lines: list[str], height: int) -> list[list[str]]:
    pages: list[list[str]] = [[]]
    for line in lines:
        if line == PAGE_END:
            pages.append([])
            continue
        if len(pages[-1]) >= height:
            pages.append([])
        pages[-1].append(line)
    return [page for page in pages if page]


def paginate(
    lines: list[str],
    style: str,
    random: Random,
    *,
    height: int,
    at_head: bool = False,
    form_feed: bool = True,
    indents: tuple[int, int] = (0, 0),
) -> str:
    """Cuts the lines into pages and numbers them.

    A page ends at every `PAGE_END` and after `height` lines. `at_head` puts the number before the
    page's text, as it comes first in the content stream of some files. `indents` are those of odd
    and even pages.
    """
    pages = _pages(lines, height)
    for place, page in enumerate(pages):
        number = _PAGE_NUMBERS[style].format(page=place + 1, pages=len(pages))
        if not number:
            continue
        line = " " * indents[place % 2] + number
        if at_head:
            page.insert(0, line)
        else:
            if indents != (0, 0):
                page += [""] * random.randint(0, 4)
            page.append(line)
    seam = "\n\f" if form_feed else "\n"
    return seam.join("\n".join(page) for page in pages) + "\n"
