# SPDX-License-Identifier: Apache-2.0
"""Words out of PDF by PDFium, for machines without poppler: the extra ``govinfo[pdf]``."""

from __future__ import annotations

import ctypes
import importlib
import importlib.util
import math
import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from govinfo import PdfPage, PdfText, PdfWord

__all__ = ["default_extractor", "pdfium_words"]

# PDFium may not be used by two threads at once.
_LOCK = threading.Lock()

# Parts of a font's size: how far its box reaches above and below the baseline, and the gaps between
# characters and the steps of the baseline at which a word ends, as in poppler.
_ASCENT = 0.88
_DESCENT = 0.12
_GAP = 0.1
_STEP = 0.3
_MOST_CHARACTERS = 4_000_000
_MOST_NESTED = 8


@dataclass(frozen=True)
class _Character:
    """A character on its line: ``start`` and ``end`` along it, ``level`` across it, in points."""

    text: str
    size: float
    font: bytes
    along: tuple[float, float]
    up: tuple[float, float]
    start: float
    end: float
    level: float


def default_extractor() -> Callable[[bytes], PdfText] | None:
    """PDFium where there is no ``pdftotext`` but PDFium; nothing else, which means poppler."""
    if shutil.which("pdftotext") is None and importlib.util.find_spec("pypdfium2") is not None:
        return pdfium_words
    return None


def pdfium_words(data: bytes) -> PdfText:
    """The words of a PDF file by PDFium. May be called from several threads."""
    with _LOCK:
        pdfium = importlib.import_module("pypdfium2")
        tool = f"pdfium {getattr(getattr(pdfium, 'PDFIUM_INFO', None), 'build', '')}".strip()
        try:
            document = pdfium.PdfDocument(data)
        except pdfium.PdfiumError as error:
            locked = "password" in str(error).lower()
            refusal = "R.FORMAT.encrypted" if locked else "R.FORMAT.corrupt"
            return PdfText(tool=tool, pages=[], refusal=refusal)
        try:
            raw = importlib.import_module("pypdfium2.raw")
            pages = [_page(document[number], raw) for number in range(len(document))]
            if any(page is None for page in pages):
                return PdfText(tool=tool, pages=[], refusal="R.TOOL.failed")
        except pdfium.PdfiumError:
            return PdfText(tool=tool, pages=[], refusal="R.FORMAT.corrupt")
        finally:
            document.close()
        return PdfText(tool=tool, pages=[page for page in pages if page], refusal="")


def _loses_text(holder: Any, count: Any, get: Any, text: Any, raw: Any, depth: int = 0) -> bool:
    """Whether a text in a font that is not in the file is left out.

    PDFium leaves out a text whose characters have no width, as those of fonts that it does not
    have: a number may be one of them.
    """
    for number in range(count(holder)):
        item = get(holder, number)
        kind = raw.FPDFPageObj_GetType(item)
        if kind == raw.FPDF_PAGEOBJ_TEXT:
            font = raw.FPDFTextObj_GetFont(item)
            missing = font and raw.FPDFFont_GetIsEmbedded(font) == 0
            # Two bytes: nothing but the end of the text.
            if missing and raw.FPDFTextObj_GetText(item, text, None, 0) <= 2:
                return True
        elif kind == raw.FPDF_PAGEOBJ_FORM and depth < _MOST_NESTED:
            inner = (raw.FPDFFormObj_CountObjects, raw.FPDFFormObj_GetObject)
            if _loses_text(item, *inner, text, raw, depth + 1):
                return True
    return False


def _page(page: Any, raw: Any) -> PdfPage | None:
    """A page and its words as it is looked at; nothing when PDFium leaves out some of them."""
    box = raw.FS_RECTF()
    raw.FPDF_GetPageBoundingBox(page, box)
    turn = page.get_rotation() % 360
    width, height = box.right - box.left, box.top - box.bottom

    def seen(x: float, y: float) -> tuple[float, float]:
        if turn == 90:
            return y - box.bottom, x - box.left
        if turn == 180:
            return box.right - x, y - box.bottom
        if turn == 270:
            return box.top - y, box.right - x
        return x - box.left, box.top - y

    if turn in (90, 270):
        width, height = height, width
    text = page.get_textpage()
    try:
        if _loses_text(page, raw.FPDFPage_CountObjects, raw.FPDFPage_GetObject, text, raw):
            return None
        words = [_word(group, seen) for group in _groups(text, raw)]
    finally:
        text.close()
        page.close()
    inside = [
        word
        for word in words
        if 0 <= (word.left + word.right) / 2 <= width
        and 0 <= (word.top + word.bottom) / 2 <= height
    ]
    return PdfPage(width=width, height=height, words=inside)


def _groups(text: Any, raw: Any) -> Iterator[list[_Character]]:
    """The characters of each word, in the order of the file."""
    group: list[_Character] = []
    for character in _characters(text, raw):
        if group and (character is None or _ends(group[-1], character)):
            yield group
            group = []
        if character is not None:
            group.append(character)
    if group:
        yield group


def _ends(last: _Character, character: _Character) -> bool:
    """Whether a character does not belong to the word before it."""
    size = min(last.size, character.size)
    turned = abs(last.along[0] - character.along[0]) + abs(last.along[1] - character.along[1])
    gap = character.start - last.end
    return (
        last.font != character.font
        or abs(last.size - character.size) > size * 0.05
        or turned > 0.01
        or abs(character.level - last.level) > size * _STEP
        or gap > size * _GAP
        or gap < -size * 0.5
    )


def _characters(text: Any, raw: Any) -> Iterator[_Character | None]:
    """The characters of a page; nothing where blank space separates words."""
    x, y = ctypes.c_double(), ctypes.c_double()
    matrix, box, flags = raw.FS_MATRIX(), raw.FS_RECTF(), ctypes.c_int()
    name = ctypes.create_string_buffer(128)
    high = 0
    for i in range(min(raw.FPDFText_CountChars(text), _MOST_CHARACTERS)):
        code = raw.FPDFText_GetUnicode(text, i)
        if 0xD800 <= code < 0xDC00:
            high = code
            continue
        if 0xDC00 <= code < 0xE000:
            code = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00) if high else 0xFFFD
        high = 0
        letter = chr(code)
        if letter.isspace() or code < 0x20 or raw.FPDFText_IsGenerated(text, i) == 1:
            yield None
            continue
        found = (
            raw.FPDFText_GetCharOrigin(text, i, x, y)
            and raw.FPDFText_GetMatrix(text, i, matrix)
            and raw.FPDFText_GetLooseCharBox(text, i, box)
        )
        across = math.hypot(matrix.c, matrix.d)
        length = math.hypot(matrix.a, matrix.b)
        size = raw.FPDFText_GetFontSize(text, i) * across
        if not found or not size > 0 or not length > 0:
            yield None
            continue
        raw.FPDFText_GetFontInfo(text, i, name, len(name), flags)
        along = (matrix.a / length, matrix.b / length)
        up = (matrix.c / across, matrix.d / across)
        ends = [
            corner_x * along[0] + corner_y * along[1]
            for corner_x in (box.left, box.right)
            for corner_y in (box.bottom, box.top)
        ]
        start = x.value * along[0] + y.value * along[1]
        level = x.value * -along[1] + y.value * along[0]
        yield _Character(
            letter, size, name.value, along, up, start, max(*ends, start + size * 0.2), level
        )


def _word(group: list[_Character], seen: Callable[[float, float], tuple[float, float]]) -> PdfWord:
    """The word that characters make, and its box as it is looked at."""
    first = group[0]
    start, end = first.start, max(character.end for character in group)
    corners = []
    for distance in (start, end):
        x = distance * first.along[0] - first.level * first.along[1]
        y = distance * first.along[1] + first.level * first.along[0]
        for rise in (-_DESCENT * first.size, _ASCENT * first.size):
            corners.append(seen(x + rise * first.up[0], y + rise * first.up[1]))
    across = [corner[0] for corner in corners]
    down = [corner[1] for corner in corners]
    return PdfWord(
        text="".join(character.text for character in group),
        left=min(across),
        top=min(down),
        right=max(across),
        bottom=max(down),
    )
