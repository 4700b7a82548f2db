# SPDX-License-Identifier: Apache-2.0
"""What the command is given: files, standard input, and the JSON that it writes itself."""

from __future__ import annotations

import errno
import json
import os
import select
import stat
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import category

import govinfo
from govinfo.cli.words import TEXTS, Words

STDIN = "-"
# One more byte than the reader takes, so that it is the reader that says so.
MOST_BYTES = (64 << 20) + 1
PATIENCE = 1.5  # seconds without a byte from a pipe


@dataclass(frozen=True)
class Loaded:
    """A reading. `name` is the file in which its places are to be looked up; none if not known."""

    reading: govinfo.Reading
    given: str
    name: str | None


@dataclass(frozen=True)
class Problem:
    """Why something could not be read, and what to do. `rule` is empty where no rule says it."""

    message: str
    advice: str
    rule: str = ""


@dataclass(frozen=True)
class Unread:
    """A file, or a report in it, that could not be read."""

    name: str
    problems: tuple[Problem, ...]
    index: int = 0
    reading: govinfo.Reading | None = None

    def reading_of(self) -> govinfo.Reading:
        """What stands for it among the readings: it was refused, and says why."""
        if self.reading is not None:
            return self.reading
        reading = govinfo.Reading(source=self.name, index=self.index)
        for problem in self.problems:
            rule = problem.rule or "R.FORMAT"
            place = govinfo.Location(text=problem.message)
            reading.findings.items.append(govinfo.Finding(rule=rule, where=place))
        return reading


def shown(name: str) -> str:
    """Text that is safe to print on one line: blanks of all kinds are blanks."""
    return "".join(
        letter if letter.isprintable() else " " if category(letter) == "Zs" else "\ufffd"
        for letter in name
    )


def load(path: str, words: Words) -> Iterator[Loaded | Unread]:
    """The reports in a file, each read or not."""
    name = "<stdin>" if path == STDIN else os.fsencode(path).decode("utf-8", "replace")
    try:
        data = read_bytes(path)
    except OSError as error:
        yield Unread(name, (_io_problem(error, name, words),))
        return
    if data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"{":
        yield from _load_json(data, name, words)
        return
    for reading in govinfo.read_all(data, source=name):
        yield _sorted_out(reading, name, name, words)


def read_bytes(path: str) -> bytes:
    """What a file, a pipe or standard input holds. A pipe that nobody writes to is an OSError."""
    if path == STDIN:
        if sys.stdin is None:
            raise OSError(errno.EBADF, os.strerror(errno.EBADF))
        return sys.stdin.buffer.read(MOST_BYTES)
    # Without O_NONBLOCK the opening of a pipe waits for a writer, who may never come.
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    try:
        regular = stat.S_ISREG(os.fstat(descriptor).st_mode)
        chunks: list[bytes] = []
        left = MOST_BYTES
        while left > 0:
            if not regular and not select.select([descriptor], [], [], PATIENCE)[0]:
                raise OSError(errno.ETIMEDOUT, os.strerror(errno.ETIMEDOUT))
            chunk = os.read(descriptor, min(left, 1 << 20))
            if not chunk:
                break
            chunks.append(chunk)
            left -= len(chunk)
        return b"".join(chunks)
    finally:
        os.close(descriptor)


def _sorted_out(
    reading: govinfo.Reading, given: str, name: str | None, words: Words
) -> Loaded | Unread:
    if reading.status != govinfo.ReadingStatus.refused:
        return Loaded(reading, given, name)
    problems = tuple(
        Problem(finding.message(words.lang), finding.advice(words.lang), finding.rule)
        for finding in reading.findings
    )
    return Unread(given, problems, reading.index, reading)


def io_reason(error: OSError, words: Words) -> str:
    """Why a file cannot be opened, in the language of the command where it has the words."""
    key = f"io.{errno.errorcode.get(error.errno or 0, '')}"
    return words(key) if key in TEXTS else error.strerror or str(error)


def _io_problem(error: OSError, name: str, words: Words) -> Problem:
    code = errno.errorcode.get(error.errno or 0, "")
    reason = io_reason(error, words)
    advice = words(f"io.advice.{code}" if f"io.advice.{code}" in TEXTS else "io.advice", name=name)
    fact = govinfo.Finding(rule="R.IO", where=govinfo.Location(text=reason))
    return Problem(fact.message(words.lang), advice, fact.rule)


# ---- JSON ----------------------------------------------------------------------------------------


def _load_json(data: bytes, name: str, words: Words) -> Iterator[Loaded | Unread]:
    """One document, or one in each line (JSON Lines)."""
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        kind = _kind(data)
    except _SeveralDocumentsError:
        for number, line in enumerate(data.splitlines(), 1):
            if not line.strip():
                continue
            try:
                kind = _kind(line)
            except _SeveralDocumentsError:
                kind = ""
            yield _from_document(line, kind, f"{name}:{number}", words)
        return
    yield _from_document(data, kind, name, words)


class _SeveralDocumentsError(Exception):
    """More than one JSON document."""


def _kind(data: bytes) -> str:
    """The "kind" of a document; empty for figures and for what only the library can judge."""
    try:
        document = json.loads(data)
    except json.JSONDecodeError as error:
        if error.msg == "Extra data":
            raise _SeveralDocumentsError from error
        return ""
    except (ValueError, RecursionError):
        return ""
    kind = document.get("kind", "")
    return kind if isinstance(kind, str) else ""


def _from_document(data: bytes, kind: str, name: str, words: Words) -> Loaded | Unread:
    try:
        if kind in {"report", "repair"}:
            if kind == "report":
                report = govinfo.report_from_json(data)
            else:
                report = govinfo.repair_from_json(data).report
            reading = govinfo.Reading(
                source=name,
                status=govinfo.ReadingStatus.complete,
                format="json",
                report=report,
            )
            return Loaded(reading, name, None)
        if kind in {"", "reading"}:
            parse = govinfo.reading_from_json if kind else govinfo.reading_from_figures_json
            reading = parse(data)
            source = reading.source or None
            reading.source = reading.source or name
            return _sorted_out(reading, name, source, words)
    except govinfo.UsageError as error:
        problem = Problem(words("json.bad", reason=error), words("json.bad.advice"))
    else:
        problem = Problem(words("json.kind", kind=shown(kind)), words("json.bad.advice"))
    return Unread(name, (problem,))
