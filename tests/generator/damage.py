"""What happens to a report on its way into a document: tables fall out, pages are lost.

Only damage that does not depend on the layout is here; a layout that cannot show a figure any more
says so itself. Every figure that is destroyed is entered in `lost` by the step that destroys it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from random import Random

from .report import Cell, Heading, Paragraph, Part, RemedyTable, Report, RequestTable, Row

TABLE_CUT = "table_cut"
CELL_REMOVED = "cell_removed"
ROW_GLUED = "row_glued"
LABEL_AND_PLACE_GONE = "label_and_place_gone"
REASONS = frozenset({TABLE_CUT, CELL_REMOVED, ROW_GLUED, LABEL_AND_PLACE_GONE})


def lose(rows: Iterable[Row], reason: str) -> dict[str, str]:
    """All figures of these rows, lost for this reason."""
    return {path: reason for row in rows for path in row.paths}


def _place(report: Report) -> tuple[int, RequestTable]:
    for place, part in enumerate(report.parts):
        if isinstance(part, RequestTable):
            return place, part
    raise ValueError("the report has no table 三")


def _requests_missing(random: Random, report: Report) -> Report:
    """Headings follow each other with nothing between; sometimes heading 三 is gone as well."""
    place, table = _place(report)
    before = report.parts[:place]
    if random.random() < 0.3 and isinstance(before[-1], Heading):
        before = before[:-1]
    return report.without((*before, *report.parts[place + 1 :]), lose(table.rows, TABLE_CUT))


def _kept_rows(random: Random, table: RequestTable) -> int:
    return random.randint(6, len(table.rows) - 4)


def _requests_cut(random: Random, report: Report) -> Report:
    """The text ends in the middle of section 三."""
    place, table = _place(report)
    kept = _kept_rows(random, table)
    after = [part.row for part in report.parts if isinstance(part, RemedyTable)]
    return report.without(
        (*report.parts[:place], replace(table, rows=table.rows[:kept])),
        lose((*table.rows[kept:], *after), TABLE_CUT),
    )


def _page_lost(random: Random, report: Report) -> Report:
    """The page with the rest of table 三 is not there; section 四 goes on."""
    place, table = _place(report)
    kept = _kept_rows(random, table)
    parts = (
        *report.parts[:place],
        replace(table, rows=table.rows[:kept]),
        *report.parts[place + 1 :],
    )
    return report.without(parts, lose(table.rows[kept:], TABLE_CUT))


def _stray(_random: Random, report: Report) -> Report:
    """The last number of table 三 slipped out of its cell and stands alone above the table."""
    place, table = _place(report)
    *rows, last = table.rows
    *cells, total = last.cells
    holed = replace(last, cells=(*cells, Cell(total.path, "")))
    parts: list[Part] = list(report.parts)
    parts[place] = replace(table, rows=(*rows, holed))
    parts.insert(place, Paragraph(total.text))
    return report.without(tuple(parts), {total.path: LABEL_AND_PLACE_GONE})


_STEPS: dict[str, Callable[[Random, Report], Report]] = {
    "requests_missing": _requests_missing,
    "requests_cut": _requests_cut,
    "page_lost": _page_lost,
    "stray": _stray,
}


def inflict(random: Random, report: Report, damage: str) -> Report:
    """The report after this damage; damage that a layout does by itself changes nothing here."""
    step = _STEPS.get(damage)
    return step(random, report) if step else report


def _mojibake(text: str) -> str:
    """UTF-8 that was read as GBK, where the bytes that are no letters of it were dropped."""
    return text.encode().decode("gbk", "ignore")


def _questions(text: str) -> str:
    """A question mark for every letter that is not ASCII."""
    return text.encode("ascii", "replace").decode()


# Damage to the letters of the whole file; it leaves the digits, but nothing to know them by.
_LETTERS: dict[str, Callable[[str], str]] = {"mojibake": _mojibake, "questions": _questions}


def garble(text: str, damage: str) -> tuple[str, bool]:
    """The text of a file after this damage, and whether it was garbled."""
    garbler = _LETTERS.get(damage)
    return (garbler(text), True) if garbler else (text, False)
