# SPDX-License-Identifier: Apache-2.0
"""Where the command writes: results on standard output, everything else on standard error."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import TextIO

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.text import Text

import govinfo
from govinfo.cli.source import Unread, shown
from govinfo.cli.words import Words

Part = str | tuple[str, str]  # text, or text and how it looks on a terminal

MANY_FILES = 20
SEVERITY_STYLES = {"error": "bold red", "warning": "bold yellow", "note": "bold cyan"}
PLACE_STYLE = "bold"
QUIET_STYLE = "dim"


class Stream:
    """Lines as they are: never wrapped, never cut, and without styles unless on a terminal."""

    def __init__(self, file: TextIO) -> None:
        self._file = file
        if hasattr(file, "reconfigure"):
            file.reconfigure(errors="replace")
        self.is_terminal = file.isatty()
        self._console: Console | None = None
        if (
            self.is_terminal
            and not os.environ.get("NO_COLOR")
            and os.environ.get("TERM") not in {"dumb", "unknown"}
        ):
            self._console = Console(file=file, highlight=False, markup=False, emoji=False)
        self._held: list[Callable[[], None]] | None = None

    def line(self, *parts: Part) -> None:
        """One line."""
        self._later(lambda: self._line(parts))

    def json(self, text: str) -> None:
        """A JSON document, which is UTF-8 whatever the terminal is."""
        self._later(lambda: self._json(text))

    def hold(self) -> None:
        """Keep everything back until release()."""
        self._held = []

    def release(self) -> None:
        """Write what was kept back."""
        held, self._held = self._held or [], None
        for write in held:
            write()

    def _later(self, write: Callable[[], None]) -> None:
        if self._held is None:
            write()
        else:
            self._held.append(write)

    def _line(self, parts: tuple[Part, ...]) -> None:
        if self._console is None:
            self._file.write("".join(p if isinstance(p, str) else p[0] for p in parts) + "\n")
        else:
            self._console.print(Text.assemble(*parts), soft_wrap=True)

    def _json(self, text: str) -> None:
        self._file.flush()
        self._file.buffer.write(text.encode() + b"\n")


class Terminal:
    """Standard output and standard error, in one language."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.out = Stream(sys.stdout)
        self.err = Stream(sys.stderr)

    def fail(self, name: str, message: str, advice: str = "", rule: str = "") -> None:
        """What went wrong, on standard error, with the place first."""
        severity = govinfo.Severity.error.label(self.words.lang)
        label = f"{severity} {rule}" if rule else severity
        first, *rest = message.splitlines()
        if advice and not rest:
            first += self.words("stop") + advice
        self.err.line(
            (f"{shown(name)}: ", PLACE_STYLE), (label, SEVERITY_STYLES["error"]), f": {first}"
        )
        for line in [*rest, advice] if rest else []:
            self.err.line(f"  {line}")

    def unread(self, unread: Unread) -> None:
        """Why a file could not be read."""
        for problem in unread.problems:
            self.fail(unread.name, problem.message, problem.advice, problem.rule)

    def each(self, paths: Sequence[str]) -> Iterator[str]:
        """The paths; with a bar on standard error where there are many and someone looks on."""
        if len(paths) <= MANY_FILES or not self.err.is_terminal:
            yield from paths
            return
        if self.out.is_terminal:
            self.out.hold()
        self.err.hold()
        with Progress(
            TextColumn(self.words("reading")),
            BarColumn(),
            MofNCompleteColumn(),
            console=Console(stderr=True),
            transient=True,
            redirect_stdout=False,
            redirect_stderr=False,
        ) as progress:
            yield from progress.track(paths)
        self.err.release()
        if self.out.is_terminal:
            self.out.release()
