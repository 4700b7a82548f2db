# SPDX-License-Identifier: Apache-2.0
"""Reading many files on several threads, in order and in bounded memory."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sized
from typing import NamedTuple

from govinfo._core import BatchReader, Reading, ReadingStatus, ReadOptions, SourceReadings

__all__ = ["BatchProgress", "Source", "read_batch", "read_sources"]

Source = str | os.PathLike[str] | tuple[str, bytes]
"""A path, or a name and the bytes that stand in the file."""


class BatchProgress(NamedTuple):
    """How far a batch is: sources done, sources in all (None if not known), readings refused."""

    done: int
    total: int | None
    refused: int


def read_sources(
    sources: Iterable[Source],
    *,
    threads: int = 0,
    waiting: int = 256,
    json: bool = False,
    options: ReadOptions | None = None,
) -> Iterator[SourceReadings]:
    """What each source gave, in the order of the sources.

    `sources` is taken as it comes: at most `waiting` of them are inside at a time. Leaving the loop
    ends the batch.
    """
    reader = BatchReader(threads=threads, waiting=waiting, json=json, options=options)
    try:
        for source in sources:
            while reader.is_full:
                if (result := reader.next()) is None:
                    return
                yield result
            if isinstance(source, tuple):
                reader.submit(source[0], source[1])
            else:
                reader.submit(os.fspath(source))
        while (result := reader.next()) is not None:
            yield result
    finally:
        reader.cancel()


def read_batch(
    sources: Iterable[Source],
    *,
    threads: int = 0,
    waiting: int = 256,
    options: ReadOptions | None = None,
    progress: Callable[[BatchProgress], object] | None = None,
) -> Iterator[Reading]:
    """The readings of many sources, in order; a source that cannot be read is one too (R.IO).

    `threads` 0 takes as many as the machine has. `progress` is called behind each source. Leaving
    the loop ends the batch, and so does Ctrl-C.
    """
    total = len(sources) if isinstance(sources, Sized) else None
    refused = 0
    results = read_sources(sources, threads=threads, waiting=waiting, options=options)
    for done, result in enumerate(results, 1):
        readings = result.readings
        refused += sum(reading.status == ReadingStatus.refused for reading in readings)
        yield from readings
        if progress is not None:
            progress(BatchProgress(done, total, refused))


for _thing in (BatchProgress, read_batch, read_sources):
    _thing.__module__ = "govinfo"  # where pickles and help() look for them
del _thing
