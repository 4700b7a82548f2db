# SPDX-License-Identifier: Apache-2.0
"""`govinfo read`: many files as readings, one line of JSON each."""

from __future__ import annotations

import errno
import json
import os
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TextColumn,
    TimeRemainingColumn,
)

import govinfo
from govinfo.batch import Source
from govinfo.cli.options import FAILED, FINE, FOUND
from govinfo.cli.source import STDIN, read_bytes
from govinfo.cli.terminal import Terminal
from govinfo.cli.words import Words

EXAMPLES = 3  # sources named for each reason
HEAD = b'{"govinfo":1,"kind":"reading",'  # how every line that is written begins


@dataclass
class Tally:
    """What came of the sources, for the summary."""

    sources: int = 0
    before: int = 0  # were in the output already
    statuses: Counter[str] = field(default_factory=Counter)
    reasons: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    counts: Counter[tuple[str, str]] = field(default_factory=Counter)

    def add(self, source: str, readings: Iterable[govinfo.Reading], words: Words) -> None:
        """Count the readings of a source, and why they are not complete."""
        self.sources += 1
        for reading in readings:
            status = reading.status.name
            self.statuses[status] += 1
            if reading.status == govinfo.ReadingStatus.complete:
                continue
            told = set()
            for finding in reading.findings:
                if finding.severity < govinfo.Severity.error or finding.rule in told:
                    continue
                told.add(finding.rule)
                key = (status, finding.rule)
                self.counts[key] += 1
                examples = self.reasons.setdefault(key, [])
                if len(examples) < EXAMPLES:
                    examples.append(f"{source}: {finding.message(words.lang)}")


def read(
    terminal: Terminal,
    paths: Sequence[str],
    out: str,
    threads: int,
    restart: bool,
    files_from: str,
) -> int:
    """Read files, and the files of folders, into JSON Lines."""
    words = terminal.words
    try:
        sources = list(_sources(paths, files_from))
    except OSError as error:
        terminal.fail(str(error.filename), error.strerror or str(error))
        return FAILED
    if not sources:
        terminal.fail("govinfo", words("read.nothing"), words("read.nothing.advice"))
        return FAILED
    tally = Tally()
    done: set[str] = set()
    try:
        if out and not restart:
            done = _resume(Path(out))
        waiting = [source for source in sources if _name(source) not in done]
        tally.before = len(sources) - len(waiting)
        with _opened(out, restart) as file:
            _read_into(file, waiting, threads, terminal, tally)
    except OSError as error:
        terminal.fail(out or "<stdout>", words("output.failed", reason=error.strerror))
        return FAILED
    except KeyboardInterrupt:
        _summarize(terminal, tally, len(sources))
        if out:
            terminal.err.line(words("read.interrupted"))
        raise
    _summarize(terminal, tally, len(sources))
    if tally.statuses["refused"] == 0:
        return FINE
    return FOUND if tally.statuses["refused"] < sum(tally.statuses.values()) else FAILED


def _name(source: Source) -> str:
    return source[0] if isinstance(source, tuple) else os.fspath(source)


def _sources(paths: Sequence[str], files_from: str) -> Iterator[Source]:
    """The files that are named, those in folders that are named, and those in a list."""
    named = [*paths]
    if files_from:
        listed = read_bytes(files_from).decode("utf-8", "surrogateescape")
        named += [line for line in listed.splitlines() if line.strip()]
    for path in named:
        if path == STDIN:
            yield ("<stdin>", read_bytes(STDIN))
        elif Path(path).is_dir():
            yield from _files_of(path)
        else:
            yield path


def _files_of(folder: str) -> Iterator[str]:
    """All files below a folder in order; hidden ones are left out."""
    for directory, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith("."):
                yield str(Path(directory) / name)


def _resume(out: Path) -> set[str]:
    """The sources that the output holds already; a line that was cut off is taken away."""
    if not out.exists():
        return set()
    done: set[str] = set()
    whole = 0  # where the last source that is certainly whole ends
    at = 0
    last = ""
    with out.open("rb") as file:
        for line in file:
            # Never append to, or cut, a file that something else has written.
            if not (line.startswith(HEAD) or HEAD.startswith(line)):
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(out))
            if not line.endswith(b"\n"):
                break
            source = json.loads(line).get("source", "")
            if source != last:
                whole, last = at, source
            at += len(line)
            done.add(source)
        else:
            return done
    # The last source may have had more readings than were written.
    done.discard(last)
    os.truncate(out, whole)
    return done


@contextmanager
def _opened(out: str, restart: bool) -> Iterator[BinaryIO]:
    if not out:
        sys.stdout.flush()
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    with Path(out).open("wb" if restart else "ab") as file:
        yield file


def _read_into(
    file: BinaryIO,
    sources: Sequence[Source],
    threads: int,
    terminal: Terminal,
    tally: Tally,
) -> None:
    with _bar(terminal, len(sources)) as advance:
        for result in govinfo.read_sources(sources, threads=threads, json=True):
            # One write for all readings of a source: an interruption leaves whole ones behind.
            file.write(result.json.encode("utf-8", "replace"))
            tally.add(result.source, result.readings, terminal.words)
            advance()


@contextmanager
def _bar(terminal: Terminal, total: int) -> Iterator[Callable[[], None]]:
    """Calls of what is yielded move the bar on, where someone looks on."""
    if not terminal.err.is_terminal:
        yield lambda: None
        return
    with Progress(
        TextColumn(terminal.words("reading")),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        transient=True,
    ) as progress:
        task = progress.add_task("", total=total)
        yield lambda: progress.advance(task)


def _summarize(terminal: Terminal, tally: Tally, total: int) -> None:
    """How many could be read, and why the others could not, on standard error."""
    words = terminal.words
    counts = [
        words(f"read.{status}", count=words.count("reports", tally.statuses[status]))
        for status in ("complete", "partial", "refused")
        if tally.statuses[status]
    ]
    if tally.before:
        counts.append(words("read.before", count=words.count("files", tally.before)))
    done = words.count("files", tally.sources + tally.before)
    head = words("read.done", done=done, total=total)
    terminal.err.line(head + words("colon") + words("comma").join(counts) if counts else head)
    for status in ("refused", "partial"):
        found = [(count, key) for key, count in tally.counts.items() if key[0] == status]
        for count, key in sorted(found, key=lambda each: (-each[0], each[1])):
            label = words(f"read.why.{status}", rule=key[1], count=words.count("reports", count))
            terminal.err.line(label)
            for example in tally.reasons[key]:
                terminal.err.line("  " + example)
