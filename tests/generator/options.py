"""What can vary from one report to the next, and which variations cannot meet.

Each entry of `CHOICES` is one property of a document: its values and how often each is wanted.
Every value was seen in a published report or an extraction of one.
"""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass, fields

from .form import STANDARD, TRIAL
from .heading import TITLES

# Layouts by what they can show. Text that a page was read into:
_PAGED = frozenset({"reading", "layout", "flow"})
# Text in which a program dumped the cells of tables.
_DUMPED = frozenset({"cells", "bars", "ends", "pipes", "tabs", "glue", "squeeze", "unique"})
_MARKDOWN = frozenset({"md_clean", "md_ruled", "md_groups", "md_split", "md_fallen"})
_HTML = frozenset(
    f"html_{manner}"
    for manner in ("cms", "wps", "old", "frame", "bare", "sheet", "flip", "prose", "modern")
)
# Made of Word documents, some by LibreOffice.
_WORD = frozenset(
    {"docx_clean", "docx_split", "docx_revised", "docx_nested", "docx_pieces"}
    | {"pdf_portrait", "pdf_landscape", "pdf_narrow", "pdf_pages", "pdf_broken", "pdf_top"}
    | {"doc", "rtf", "odt"}
)
# Files that are bytes of their own kind, and no text in one of the encodings.
_PACKED = _WORD | {"mhtml"}
# These lose figures by design, and nothing else is to be wrong with their documents.
_DESTROYING = frozenset({"flow", "glue", "squeeze", "unique", "md_fallen"})

CHOICES: dict[str, dict[str, int]] = {
    "layout": {
        "reading": 5,
        "layout": 4,
        "flow": 1,
        "cells": 2,
        "bars": 2,
        "ends": 2,
        "pipes": 3,
        "tabs": 2,
        "glue": 1,
        "squeeze": 1,
        "unique": 1,
        "md_clean": 3,
        "md_ruled": 2,
        "md_groups": 2,
        "md_split": 2,
        "md_fallen": 1,
        **dict.fromkeys(sorted(_HTML), 4),
        **{layout: 3 for layout in sorted(_WORD) if layout[:3] in ("pdf", "doc") and "_" in layout},
        "doc": 1,
        "rtf": 1,
        "odt": 1,
        "mhtml": 1,
    },
    # A report, two of them in one document, or something that only looks like one.
    "content": {"report": 40, "two": 2, "half_year": 1, "menu": 1},
    # Editions of tables 二 and 三.
    "forms": {"standard": 4, "trial": 3, "mixed": 2, "mixed_reverse": 1},
    # How many requests and decisions the organ has.
    "size": {"county": 2, "quiet": 2, "town": 1, "city": 1, "province": 1},
    # What is wrong with the document, beyond its appearance.
    "damage": {
        "none": 24,
        "requests_missing": 1,
        "requests_cut": 1,
        "page_lost": 1,
        "glued": 2,
        "stray": 2,
        "adrift": 2,
        "mojibake": 1,
        "questions": 1,
    },
    # Cells that were left empty in print.
    "blanks": {
        "none": 16,
        "request_rows": 3,
        "disclosure_rows": 1,
        "disclosure_all": 1,
        "partial_requests": 1,
        "partial_disclosure": 1,
        "zeros": 1,
        "totals": 1,
        "columns": 1,
    },
    # A mistake of arithmetic that the organ itself published.
    "mistake": {
        "none": 9,
        "remedy_total_zero": 1,
        "remedy_total_off": 1,
        "row_total": 1,
        "outcome_sum": 1,
        "balance": 1,
        "balance_pair": 1,
    },
    # Labels.
    "brackets": {"full": 3, "ascii": 1},
    "separator": {"dot": 3, "dot_blank": 1, "wide_dot": 1, "comma_in_last_group": 1},
    "spacing": {"none": 3, "letters": 1},
    "slips": {"none": 2, "missing": 1, "heads": 1, "renamed": 1, "label_gone": 1},
    "notes": {"none": 3, "digits": 1, "added_row": 1},
    "script": {"simplified": 6, "traditional": 1, "overconverted": 1},
    # The bytes of text, Markdown and HTML.
    "encoding": {"utf8": 6, "utf8_bom": 1, "gb18030": 1, "gbk": 1, "utf16": 1, "big5": 2},
    # How numbers are written.
    "numbers": {
        "plain": 3,
        "signed": 1,
        "minus_word": 1,
        "unit": 1,
        "marks": 1,
        "words": 1,
        "remark": 1,
        "wide": 1,
        "separators": 1,
        "split": 1,
    },
    # Words around the tables.
    "headings": {
        "plain": 3,
        "reworded": 1,
        "numeral_lost": 1,
        "restart": 1,
        "bracketed": 1,
        "arabic": 1,
        "unnumbered": 1,
    },
    "title": dict.fromkeys(TITLES, 1),
    "inserts": {"none": 2, "echo": 2, "instruction": 1, "extra_line": 1, "unit_line": 1},
    "footnote": {"none": 2, "note": 1},
    # Pages.
    "page_number": {
        "dashes": 1,
        "close_dashes": 1,
        "long_dashes": 1,
        "bare": 1,
        "of_total": 1,
        "none": 1,
    },
    "page_break": {"anywhere": 1, "rows": 1, "group": 1, "header": 1},
    # Text in reading order only.
    "wrap": {"alone": 2, "last": 1, "none": 1},
    "group": {"before": 2, "pieces": 1, "inline": 1, "middle": 1},
    "gaps": {"none": 2, "paragraphs": 1, "every": 1, "loose": 1},
    "heads": {
        "joined": 1,
        "pieces": 1,
        "glued": 2,
        "broken": 1,
        "corner_glued": 1,
        "first_missing": 1,
    },
    # Text set in columns only.
    "offset": {"between": 1, "below": 1, "above": 1, "mixed": 1},
    "glyphs": {"narrow": 1, "wide": 1},
    # The vertical label 三、本年度办理结果.
    "side": {
        "whole": 1,
        "pieces": 1,
        "letters": 1,
        "scattered": 1,
        "spaced": 1,
        "stacked": 1,
    },
}

EDITIONS: dict[str, tuple[int, int]] = {
    "standard": (STANDARD, STANDARD),
    "trial": (TRIAL, TRIAL),
    "mixed": (STANDARD, TRIAL),
    "mixed_reverse": (TRIAL, STANDARD),
}


@dataclass(frozen=True)
class Options:
    """One value of every entry of `CHOICES`; the defaults are the plain ones."""

    layout: str = "reading"
    content: str = "report"
    forms: str = "standard"
    size: str = "county"
    damage: str = "none"
    blanks: str = "none"
    mistake: str = "none"
    brackets: str = "full"
    separator: str = "dot"
    spacing: str = "none"
    slips: str = "none"
    notes: str = "none"
    script: str = "simplified"
    encoding: str = "utf8"
    numbers: str = "plain"
    headings: str = "plain"
    title: str = "two_lines"
    inserts: str = "none"
    footnote: str = "none"
    page_number: str = "dashes"
    page_break: str = "anywhere"
    wrap: str = "alone"
    group: str = "before"
    gaps: str = "none"
    heads: str = "joined"
    offset: str = "between"
    glyphs: str = "narrow"
    side: str = "pieces"

    @property
    def disclosure(self) -> int:
        """The edition of table 二."""
        return EDITIONS[self.forms][0]

    @property
    def requests(self) -> int:
        """The edition of table 三."""
        return EDITIONS[self.forms][1]

    def unusual(self) -> list[str]:
        """The properties that are not the plain ones, as `property=value`."""
        return [
            f"{entry.name}={getattr(self, entry.name)}"
            for entry in fields(self)
            if entry.name != "layout" and getattr(self, entry.name) != getattr(PLAIN, entry.name)
        ]


PLAIN = Options()


def _but(field: str, *plain: str) -> Set[str]:
    return CHOICES[field].keys() - set(plain)


def _only(layout: str, *properties: str) -> tuple[dict[str, Set[str]], ...]:
    """These properties keep their plain value in every other layout."""
    return tuple(
        {"layout": _but("layout", layout), field: _but(field, getattr(PLAIN, field))}
        for field in properties
    )


# Each entry names values that must not all come together: either they make no sense together, or
# the document would hide more than one step could answer for.
CLASHES: tuple[dict[str, Set[str]], ...] = (
    # One wound at a time, and a planted mistake must stay visible.
    {"damage": _but("damage", "none"), "blanks": _but("blanks", "none")},
    {"damage": _but("damage", "none"), "mistake": _but("mistake", "none")},
    {
        "mistake": _but("mistake", "none"),
        "blanks": _but("blanks", "none", "disclosure_rows", "disclosure_all"),
    },
    # Damage that only some documents can show.
    {"layout": _but("layout", "reading"), "damage": {"glued", "stray"}},
    {"layout": _but("layout", "layout"), "damage": {"adrift"}},
    {"damage": {"glued"}, "size": {"quiet"}},
    {"damage": {"glued"}, "numbers": {"unit", "marks", "words", "remark"}},
    {"damage": {"glued"}, "slips": {"label_gone"}},
    {"damage": {"glued"}, "notes": _but("notes", "none")},
    {"damage": {"adrift"}, "size": {"province"}},
    {"damage": {"requests_missing"}, "page_break": _but("page_break", "anywhere")},
    {"damage": {"requests_cut"}, "footnote": {"note"}},
    # A row without a label can be placed only while its numbers stand there.
    {"slips": {"label_gone"}, "blanks": _but("blanks", "none", "request_rows")},
    {"slips": {"label_gone"}, "numbers": {"words", "marks"}},
    {"slips": {"label_gone"}, "notes": {"added_row"}},
    # Number writings and labels that belong to one form, or need filled cells.
    {"forms": {"standard", "mixed"}, "numbers": {"signed", "minus_word"}},
    {"forms": {"standard", "mixed"}, "notes": {"added_row"}},
    {"forms": {"trial", "mixed"}, "separator": {"comma_in_last_group"}},
    {
        "blanks": {"disclosure_all", "disclosure_rows", "partial_disclosure"},
        "numbers": _but("numbers", "plain"),
    },
    {"notes": {"added_row"}, "blanks": {"disclosure_all"}},
    # A bare number is known for a page number only where no row is a bare number.
    {"slips": {"label_gone"}, "page_number": {"bare"}},
    # A group label is broken by the page only where it stands by itself.
    {"page_break": {"group"}, "group": _but("group", "before")},
    {"page_break": {"group"}, "damage": {"requests_cut", "page_lost"}},
    {"page_break": {"group"}, "page_number": {"none"}},
    # Flow order destroys enough: here a blank row would leave its neighbours' numbers open.
    {"layout": {"flow"}, "blanks": _but("blanks", "none", "request_rows", "disclosure_all")},
    {"layout": {"flow"}, "numbers": {"words", "remark", "wide", "separators"}},
    {"layout": {"flow"}, "page_number": {"bare"}},
    # Whole files: what they can hold, how they can be written, what can become of their letters.
    {"content": _but("content", "report"), "layout": _DESTROYING},
    {"content": _but("content", "report"), "damage": _but("damage", "none")},
    {"content": {"half_year", "menu"}, "mistake": _but("mistake", "none")},
    {"layout": _PACKED, "encoding": _but("encoding", "utf8")},
    {"encoding": {"big5"}, "script": {"simplified"}},
    {"encoding": {"big5"}, "layout": _but("layout", *_HTML)},
    {"damage": {"mojibake", "questions"}, "encoding": _but("encoding", "utf8")},
    {"damage": {"mojibake", "questions"}, "layout": _PACKED},
    # What destroys figures has no other wound.
    {"layout": _DESTROYING, "damage": _but("damage", "none")},
    {"layout": _DESTROYING, "mistake": _but("mistake", "none")},
    {"layout": _DESTROYING - {"flow"}, "numbers": _but("numbers", "plain")},
    {"layout": _DESTROYING, "slips": {"label_gone"}},
    {"layout": {"glue"}, "notes": {"added_row"}},
    # A broken number is one only where its cell can be seen.
    {"numbers": {"split"}, "layout": _PAGED},
    {"numbers": {"separators"}, "size": {"quiet", "town", "county"}},
    {"numbers": {"separators"}, "damage": {"glued"}},
    {"numbers": {"wide", "split"}, "damage": {"glued"}},
    {"blanks": {"columns"}, "size": {"county", "city", "province"}},
    # Properties of the page that not every layout has.
    *_only("reading", "wrap", "group", "gaps", "heads"),
    *_only("layout", "offset", "glyphs"),
    {"layout": {"reading"}, "side": {"spaced", "stacked"}},
    {"layout": {"layout"}, "side": {"whole", "scattered", "letters"}},
    {"layout": _but("layout", "reading", "layout"), "side": _but("side", PLAIN.side)},
    {"layout": _but("layout", *_PAGED), "page_number": _but("page_number", PLAIN.page_number)},
    {"layout": _but("layout", *_PAGED), "page_break": _but("page_break", PLAIN.page_break)},
    {"layout": {"flow"}, "page_break": _but("page_break", PLAIN.page_break)},
)


def family(layout: str) -> str:
    """The layouts among which a corpus spreads its variations evenly."""
    if layout in _PAGED:
        return layout
    if layout in _DUMPED:
        return "dump"
    return layout.split("_")[0] if "_" in layout else "office"


def clash(chosen: Mapping[str, str]) -> bool:
    """Whether the values chosen so far contain a forbidden meeting."""
    return any(
        all(chosen.get(field) in values for field, values in forbidden.items())
        for forbidden in CLASHES
    )
