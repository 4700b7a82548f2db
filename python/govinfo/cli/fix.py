# SPDX-License-Identifier: Apache-2.0
"""`govinfo fix`: a repaired copy where one answer is certain, and what was left alone."""

from __future__ import annotations

from collections.abc import Sequence

import govinfo
from govinfo.cli import explained
from govinfo.cli.check import UnusableError, load_rule_files
from govinfo.cli.options import FAILED, FINE, FOUND
from govinfo.cli.source import Loaded, Unread, load, shown
from govinfo.cli.terminal import Terminal


def fix(terminal: Terminal, path: str, out: str, rules: Sequence[str]) -> int:
    """Write a repaired copy of one report into a new file."""
    words = terminal.words
    try:
        rule_set = load_rule_files(rules)
    except UnusableError as error:
        error.tell(terminal)
        return FAILED
    loaded = _only_report(terminal, path)
    if loaded is None:
        return FAILED
    report = loaded.reading.report
    found = explained.of_reading(loaded.reading, rule_set)
    done = govinfo.repair(report, found)
    # What is said to be repaired has been written.
    if done.edits and not _write(terminal, out, govinfo.to_json(done, 2) + "\n"):
        return FAILED
    for edit in done.edits:
        terminal.out.line(words("fix.done", edit=_edit_text(edit, report, words.lang)))
    for left in done.left:
        rules_text = words("list").join(left.rules)
        reason = left.obstacle.label(words.lang)
        terminal.out.line(words("fix.left", rules=rules_text, reason=reason))
        for part in found.parts:
            if part.rules == left.rules:
                for line in explained.part_lines(part, [report], words):
                    terminal.out.line(line)
    if found.deduced:
        terminal.out.line(words("fix.deduced", count=len(found.deduced)))
    code = FOUND if done.left else FINE
    if not done.edits:
        terminal.out.line(words("fix.nothing" if done.left else "fix.clean"))
        return code
    terminal.out.line(words("fix.advice"))
    return code


def _only_report(terminal: Terminal, path: str) -> Loaded | None:
    """The report of the file, if it holds one and no more."""
    words = terminal.words
    found: list[Loaded] = []
    failed = False
    for loaded in load(path, words):
        if isinstance(loaded, Unread):
            terminal.unread(loaded)
            failed = True
        else:
            found.append(loaded)
    if failed or not found:
        return None
    if len(found) > 1:
        terminal.fail(path, words("fix.several", count=len(found)), words("fix.several.advice"))
        return None
    return found[0]


def _edit_text(edit: govinfo.RepairedFigure, report: govinfo.Report, lang: str) -> str:
    possible = govinfo.Interval(lower=edit.repaired, upper=edit.repaired)
    changed = govinfo.Edit(
        id=edit.id, published=edit.published, explained=edit.repaired, possible=possible
    )
    return govinfo.Slip(edit.kind, [changed]).message(report, lang)


def _write(terminal: Terminal, out: str, text: str) -> bool:
    """A new file: nothing that is there already is ever written over."""
    words = terminal.words
    try:
        with open(out, "x", encoding="utf-8", newline="") as file:  # noqa: PTH123
            file.write(text)
    except FileExistsError:
        terminal.fail(out, words("fix.exists"), words("output.advice"))
        return False
    except OSError as error:
        reason = error.strerror or str(error)
        terminal.fail(out, words("output.failed", reason=reason))
        return False
    terminal.err.line(words("output.written", name=shown(out)))
    return True
