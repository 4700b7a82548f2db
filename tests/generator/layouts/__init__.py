"""The layouts: each turns a composed report into the content of a file.

A new format is one module with a `render(report, options, random) -> Rendering` and one line in
`LAYOUTS`; which options it can show is said in `options.CLASHES`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from ..options import Options
from ..report import Report
from . import columns, dumps, flow, html, markdown, reading
from .rendering import Rendering
from .word import render_as

Render = Callable[[Report, Options, Random], Rendering]


@dataclass(frozen=True)
class Layout:
    """A way to write a report down; `suffix` is what follows the document's name.

    `convert` is the format that LibreOffice makes of it, the suffix is then that of the result.
    `destroys` says that this layout loses figures by design.
    """

    format: str
    suffix: str
    render: Render
    convert: str = ""
    destroys: bool = False


def _text(name: str, render: Render, *, destroys: bool = False) -> Layout:
    return Layout("text", f".{name}.txt", render, destroys=destroys)


def _markdown(name: str, render: Render, *, destroys: bool = False) -> Layout:
    return Layout("md", f".{name}.md", render, destroys=destroys)


def _html(name: str, render: Render) -> Layout:
    return Layout("html", f".{name}.html", render)


def _word(name: str, setup: str, habits: str, convert: str = "docx") -> Layout:
    converted = "" if convert == "docx" else convert
    return Layout(convert, f".{name}.{convert}", render_as(setup, habits), converted)


LAYOUTS: dict[str, Layout] = {
    "reading": _text("reading", reading.render),
    "layout": _text("layout", columns.render),
    "flow": _text("flow", flow.render, destroys=True),
    "cells": _text("cells", dumps.cells),
    "bars": _text("bars", dumps.bars),
    "ends": _text("ends", dumps.ends),
    "pipes": _text("pipes", dumps.pipes),
    "tabs": _text("tabs", dumps.tabs),
    "glue": _text("glue", dumps.glue, destroys=True),
    "squeeze": _text("squeeze", dumps.squeeze, destroys=True),
    "unique": _text("unique", dumps.unique, destroys=True),
    "md_clean": _markdown("clean", markdown.clean),
    "md_ruled": _markdown("ruled", markdown.ruled),
    "md_groups": _markdown("groups", markdown.groups),
    "md_split": _markdown("split", markdown.split),
    "md_fallen": _markdown("fallen", markdown.fallen, destroys=True),
    "html_cms": _html("cms", html.cms.render),
    "html_wps": _html("wps", html.wps.render),
    "html_old": _html("old", html.old.render),
    "html_frame": _html("frame", html.frame.render),
    "html_bare": _html("bare", html.bare.render),
    "html_sheet": _html("sheet", html.sheet.render),
    "html_flip": _html("flip", html.flip.render),
    "html_prose": _html("prose", html.prose.render),
    "html_modern": _html("modern", html.modern.render),
    "mhtml": Layout("mhtml", ".saved.mhtml", html.saved.render),
    "docx_clean": _word("clean", "plain", "clean"),
    "docx_split": _word("split", "plain", "split"),
    "docx_revised": _word("revised", "plain", "revised"),
    "docx_nested": _word("nested", "plain", "nested"),
    "docx_pieces": _word("pieces", "plain", "pieces"),
    "pdf_portrait": _word("portrait", "portrait", "clean", "pdf"),
    "pdf_landscape": _word("landscape", "landscape", "clean", "pdf"),
    "pdf_narrow": _word("narrow", "narrow", "clean", "pdf"),
    "pdf_pages": _word("pages", "pages", "clean", "pdf"),
    "pdf_broken": _word("broken", "broken", "clean", "pdf"),
    "pdf_top": _word("top", "top", "clean", "pdf"),
    "doc": _word("word", "plain", "split", "doc"),
    "rtf": _word("word", "plain", "clean", "rtf"),
    "odt": _word("word", "plain", "clean", "odt"),
}

__all__ = ["LAYOUTS", "Layout", "Rendering"]
