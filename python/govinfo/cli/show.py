# SPDX-License-Identifier: Apache-2.0
"""`govinfo show`: the official form with its findings marked, as text or as a page."""

from __future__ import annotations

import html
import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import govinfo
from govinfo.cli.options import FAILED, FINE
from govinfo.cli.source import STDIN, Loaded, Unread, load, shown
from govinfo.cli.terminal import SEVERITY_STYLES, Part, Terminal


def show(terminal: Terminal, files: Sequence[str], page: str | None, sources: bool) -> int:
    """Show all reports of all files."""
    lang = terminal.words.lang
    if page is not None and any(_same_file(page, path) for path in files):
        words = terminal.words
        terminal.fail(page, words("output.same"), words("output.advice"))
        return FAILED
    code = FINE
    first = True
    forms = []
    for path in terminal.each(files):
        for loaded in load(path, terminal.words):
            if isinstance(loaded, Unread):
                terminal.unread(loaded)
                code = FAILED
                continue
            marks = marks_of(loaded.reading, lang)
            if page is not None:
                forms.append((loaded, govinfo.to_html(loaded.reading, lang, marks)))
                continue
            if not first:
                terminal.out.line()
            first = False
            form = govinfo.to_text(loaded.reading, lang, marks).rstrip("\n")
            terminal.out.line(*_with_styles(form))
            if sources:
                terminal.out.line()
                for line in source_lines(terminal, loaded.reading):
                    terminal.out.line(line)
    if page is not None and forms:
        code = max(code, _write_page(terminal, page, page_of(forms, lang)))
    return code


def marks_of(reading: govinfo.Reading, lang: str) -> list[govinfo.Mark]:
    """Marks for what was found; a figure that merely could not be checked is not marked."""
    return govinfo.marks_of(govinfo.validate(reading, list_open=False), lang)


def _with_styles(form: str) -> Iterator[Part]:
    """The form with the marked figures, "12*", in the style of errors."""
    for i, part in enumerate(re.split(r"((?<=\s)[\d.–?·-]+\*(?=\s))", form)):
        yield (part, SEVERITY_STYLES["error"]) if i % 2 else part


# ---- where the figures come from -----------------------------------------------------------------


def source_lines(terminal: Terminal, reading: govinfo.Reading) -> Iterator[str]:
    """For every figure of the form: place in the source, source text, path, label."""
    lang = terminal.words.lang
    rows = []
    figures = sorted(reading.report.figures(), key=lambda each: each[0].table)  # as the form does
    for figure_id, figure in figures:
        if figure.state == govinfo.FigureState.not_on_form:
            continue
        provenance = reading.provenance_of(figure_id)
        place = provenance.place.place_text(lang) if provenance else ""
        raw = f"“{shown(provenance.raw)}”" if provenance and provenance.raw else ""
        edition = reading.report.editions.edition_for(figure_id)
        rows.append(
            (
                place or terminal.words("sources.none"),
                raw or figure.state.label(lang),
                figure_id.path,
                figure_id.label(lang, edition),
            )
        )
    widths = [max(govinfo.display_width(row[column]) for row in rows) for column in range(3)]
    yield terminal.words("sources")
    for row in rows:
        cells = [_padded(cell, width) for cell, width in zip(row[:3], widths, strict=True)]
        yield "  " + "  ".join([*cells, row[3]])


def _padded(text: str, width: int) -> str:
    return text + " " * (width - govinfo.display_width(text))


# ---- the page ------------------------------------------------------------------------------------

PAGE = """\
<!doctype html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
</head>
<body>
{forms}</body>
</html>
"""


def page_of(forms: list[tuple[Loaded, str]], lang: str) -> str:
    """A whole page with the forms, one below the other."""
    title = ", ".join(
        loaded.reading.report.title or loaded.reading.source for loaded, _ in forms[:3]
    )
    return PAGE.format(
        lang="zh-Hans" if lang == "zh" else "en",
        title=html.escape(title),
        forms="".join(form for _, form in forms),
    )


def _same_file(page: str, path: str) -> bool:
    try:
        return path != STDIN and os.path.samefile(page, path)  # noqa: PTH121
    except OSError:
        return False


def _write_page(terminal: Terminal, page: str, text: str) -> int:
    words = terminal.words
    if page == STDIN:
        terminal.out.line(text.rstrip("\n"))
        return FINE
    try:
        Path(page).write_text(text, encoding="utf-8")
    except OSError as error:
        terminal.fail(page, words("output.failed", reason=error.strerror))
        return FAILED
    if terminal.err.is_terminal:
        terminal.err.line(words("output.written", name=shown(page)))
    return FINE
