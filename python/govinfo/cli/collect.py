# SPDX-License-Identifier: Apache-2.0
"""`govinfo collect`: folders of reports into one Parquet file, again and again."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import govinfo
from govinfo.cli import read as reading
from govinfo.cli.options import FAILED, FINE, FOUND
from govinfo.cli.terminal import Terminal
from govinfo.cli.words import Words
from govinfo.corpus import _package, load_corpus

CHUNK = 2000  # sources between two saves


def collect(
    terminal: Terminal,
    paths: Sequence[str],
    out: str,
    threads: int,
    restart: bool,
    files_from: str,
) -> int:
    """Reads what the corpus does not hold yet; an interruption loses the last chunk at most."""
    words = terminal.words
    target = Path(out)
    try:
        _package("pyarrow.parquet")
        sources = [
            name if isinstance(name, str) else os.fspath(name)
            for name in reading._sources(paths, files_from)
            if not isinstance(name, tuple)
        ]
        before = govinfo.Corpus() if restart else _before(target)
    except OSError as error:
        terminal.fail(str(error.filename or out), error.strerror or str(error))
        return FAILED
    except govinfo.Error as error:
        terminal.fail(out, str(error))
        return FAILED
    if not sources:
        terminal.fail("govinfo", words("read.nothing"), words("collect.nothing.advice"))
        return FAILED
    have = set(_column(before, "source"))
    waiting = [name for name in sources if name not in have]
    tally = reading.Tally(before=len(sources) - len(waiting))
    corpus = before
    try:
        with reading._bar(terminal, len(waiting)) as advance:
            for first in range(0, len(waiting), CHUNK):
                done = 0

                def tell(far: govinfo.BatchProgress) -> None:
                    nonlocal done
                    for _ in range(far.done - done):
                        advance()
                    done = far.done

                chunk = waiting[first : first + CHUNK]
                added = govinfo.read_corpus(chunk, progress=tell, threads=threads)
                _count(tally, added, chunk, threads, words)
                corpus.append(added)
                corpus.save(target)
        if not waiting and not target.exists():
            corpus.save(target)
    except OSError as error:
        terminal.fail(out, words("output.failed", reason=error.strerror or str(error)))
        return FAILED
    except KeyboardInterrupt:
        reading._summarize(terminal, tally, len(sources))
        terminal.err.line(words("read.interrupted"))
        raise
    reading._summarize(terminal, tally, len(sources))
    terminal.err.line(words("collect.done", name=out, reports=words.count("reports", len(corpus))))
    if tally.statuses["refused"] == 0:
        return FINE
    return FOUND if tally.statuses["refused"] < sum(tally.statuses.values()) else FAILED


def _before(target: Path) -> govinfo.Corpus:
    """What an earlier run has collected."""
    return load_corpus(target) if target.exists() else govinfo.Corpus()


def _column(corpus: govinfo.Corpus, name: str) -> list[str]:
    table = _package("pyarrow").table(corpus)
    return [str(value) for value in table.column(name).to_pylist()]


def _count(
    tally: reading.Tally,
    added: govinfo.Corpus,
    chunk: Sequence[str],
    threads: int,
    words: Words,
) -> None:
    """Counts rows by their status; what is not complete is read once more, for the reasons."""
    statuses = _column(added, "status")
    names = _column(added, "source")
    again = dict.fromkeys(
        name
        for name, status in zip(names, statuses, strict=True)
        if status != govinfo.ReadingStatus.complete.name
    )
    tally.sources += len(chunk) - len(again)
    tally.statuses["complete"] += sum(name not in again for name in names)
    for result in govinfo.read_sources(list(again), threads=threads):
        tally.add(result.source, result.readings, words)
