# SPDX-License-Identifier: Apache-2.0
"""`govinfo figures`, `govinfo json` and `govinfo schema`: reports as JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence

import govinfo
from govinfo.cli.options import FAILED, FINE, FOUND
from govinfo.cli.source import Unread, load
from govinfo.cli.terminal import Terminal

NOT_TOLD = {govinfo.FigureState.unreadable, govinfo.FigureState.absent}


def figures(terminal: Terminal, files: Sequence[str], lines: bool) -> int:
    """All figures of a report as one object, or one line {"source", "index", "figures"} each."""

    def write(reading: govinfo.Reading) -> str:
        if not lines:
            return govinfo.figures_to_json(reading, 2)
        head = json.dumps({"source": reading.source, "index": reading.index}, ensure_ascii=False)
        return f'{head[:-1]}, "figures": {govinfo.figures_to_json(reading, 0)}}}'

    def code_of(reading: govinfo.Reading) -> int:
        states = {figure.state for _, figure in reading.report.figures()}
        return FOUND if states & NOT_TOLD else FINE

    return _export(terminal, files, lines, write, code_of)


def readings(terminal: Terminal, files: Sequence[str], lines: bool, only_report: bool) -> int:
    """What was read, or the report alone, as one document or one line each."""
    indent = 0 if lines else 2

    def write(reading: govinfo.Reading) -> str:
        if only_report:
            return govinfo.to_json(reading.report, indent)
        return govinfo.to_json(reading, indent)

    return _export(terminal, files, lines, write, lambda _: FINE)


def schema(terminal: Terminal) -> int:
    """The JSON Schema of what the library reads and writes."""
    terminal.out.json(govinfo.json_schema().rstrip("\n"))
    return FINE


def _export(
    terminal: Terminal,
    files: Sequence[str],
    lines: bool,
    write: Callable[[govinfo.Reading], str],
    code_of: Callable[[govinfo.Reading], int],
) -> int:
    """Write every report; without `lines` there may be one only."""
    words = terminal.words
    if not lines and len(files) > 1:
        message = words("several.files", count=len(files))
        terminal.fail("govinfo", message, words("several.advice"), "R.MULTI")
        return FAILED
    code = FINE
    for path in terminal.each(files):
        found = list(load(path, words))
        if not lines and len(found) > 1:
            several = govinfo.Finding(rule="R.MULTI.several", left=govinfo.Sum(value=len(found)))
            message = several.message(words.lang)
            name = found[0].name if isinstance(found[0], Unread) else found[0].given
            terminal.fail(name, message, words("several.advice"), several.rule)
            return FAILED
        for one in found:
            if isinstance(one, Unread):
                terminal.unread(one)
                code = FAILED
            else:
                terminal.out.json(write(one.reading))
                code = max(code, code_of(one.reading))
    return code
