"""Many sources on several threads."""

from __future__ import annotations

import copy
import os
import pickle
import signal
import threading
import time
from pathlib import Path

import pytest

import govinfo as g
from govinfo import ReadingStatus
from samples import ORGAN, TEXT

DATA = TEXT.encode()


def test_in_the_order_of_the_sources(tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    report.write_bytes(DATA)
    sources: list[g.batch.Source] = [report, ("memory", DATA), str(tmp_path / "missing"), tmp_path]
    readings = list(g.read_batch(sources, threads=2))
    assert [reading.source for reading in readings] == [
        str(report), "memory", str(tmp_path / "missing"), str(tmp_path),
    ]  # fmt: skip
    assert [reading.status for reading in readings[2:]] == [ReadingStatus.refused] * 2
    assert [reading.findings[0].rule for reading in readings[2:]] == ["R.IO", "R.IO"]
    alone = g.read_report(report)
    assert readings[0] == alone
    readings[1].source = alone.source
    assert readings[1] == alone
    assert alone.report.organ.name == ORGAN


def test_progress_and_a_generator() -> None:
    seen = []
    sources = [("a", DATA), ("b", b"nothing"), ("c", DATA)]
    for _ in g.read_batch(sources, progress=seen.append, waiting=1):
        pass
    assert [(step.done, step.total, step.refused) for step in seen] == [
        (1, 3, 0), (2, 3, 1), (3, 3, 1),
    ]  # fmt: skip
    seen.clear()
    made = (source for source in sources)
    assert len(list(g.read_batch(made, progress=seen.append))) == 3
    assert seen[-1].total is None


def test_sources_are_taken_as_they_come() -> None:
    taken = 0

    def endless() -> object:
        nonlocal taken
        while True:
            taken += 1
            yield ("again", DATA)

    batch = g.read_batch(endless(), waiting=8)  # type: ignore[arg-type]
    for _ in range(20):
        next(batch)
    batch.close()
    assert 20 <= taken <= 40


def test_json_lines() -> None:
    (result,) = g.read_sources([("name", DATA)], json=True)
    reading = g.read_report(DATA, source="name")
    assert result.json == g.to_json(reading) + "\n"
    assert len(result.readings[0].provenance) == 0


def test_a_batch_by_hand() -> None:
    reader = g.BatchReader(threads=1, waiting=2)
    assert reader.next() is None
    reader.submit("one", DATA)
    reader.submit("two", DATA)
    assert reader.is_full
    assert reader.pending == 2
    with pytest.raises(g.UsageError):
        reader.submit("three", DATA)
    result = reader.next()
    assert result is not None
    assert result.source == "one"
    assert repr(result) == "<SourceReadings of one: 1>"
    reader.cancel()
    assert reader.is_cancelled
    assert reader.next() is None


def test_an_extractor_in_python_is_called_from_the_threads() -> None:
    threads = set()

    def extract(data: bytes) -> g.PdfText:
        threads.add(threading.get_ident())
        time.sleep(0.01)
        if b"bad" in data:
            raise ValueError("no words")
        word = g.PdfWord(text="文字", left=10, top=10, right=30, bottom=20)
        return g.PdfText(tool="mine 1", pages=[g.PdfPage(width=600, height=800, words=[word])])

    options = g.ReadOptions(pdf_extractor=extract)
    assert options.pdf_extractor is extract
    sources = [(f"{i}.pdf", b"%PDF-1.7 bad" if i == 3 else b"%PDF-1.7") for i in range(8)]
    readings = list(g.read_batch(sources, threads=4, options=options))
    assert threading.get_ident() not in threads
    assert [reading.findings[0].rule for reading in readings] == [
        "R.TOOL.failed" if i == 3 else "R.NOREPORT.no_tables" for i in range(8)
    ]
    assert "no words" in readings[3].findings[0].where.text
    assert readings[0].tool == "mine 1"


def test_ctrl_c_ends_the_batch() -> None:
    def slow(_: bytes) -> g.PdfText:
        time.sleep(0.2)
        return g.PdfText(tool="slow")

    options = g.ReadOptions(pdf_extractor=slow)
    # Programs that a shell has put into the background ignore the signal.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    timer = threading.Timer(0.1, os.kill, (os.getpid(), signal.SIGINT))
    timer.start()
    start = time.monotonic()
    try:
        with pytest.raises(KeyboardInterrupt):
            for _ in g.read_batch([("a.pdf", b"%PDF-1.7")] * 100, threads=2, options=options):
                pass
    finally:
        signal.signal(signal.SIGINT, before)
    assert time.monotonic() - start < 5  # 100 files take 10 s


def test_options() -> None:
    options = g.ReadOptions(max_bytes=100)
    assert options.max_bytes == 100
    assert options.max_lines == g.ReadOptions().max_lines
    assert options != g.ReadOptions()
    for same in (copy.copy(options), copy.deepcopy(options), pickle.loads(pickle.dumps(options))):
        assert same == options
    options.max_lines = 3
    options.pdftotext = ""
    assert g.read_report(DATA, options=options).findings[0].rule == "R.LIMIT.bytes"
    with pytest.raises(TypeError):
        g.ReadOptions(max_bytes=-1)
    with pytest.raises(TypeError):
        g.ReadOptions(100)  # type: ignore[call-arg]
