"""The work is done without the GIL, on copies."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

import govinfo as g
from samples import TEXT, WRONG


@pytest.fixture
def patient_threads() -> Iterator[None]:
    """No thread is asked to give up the GIL: it changes hands only where it is released."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(60)
    yield
    sys.setswitchinterval(before)


def others_run_during(work: Callable[[], object]) -> bool:
    """Whether another thread gets a turn while `work` is done."""
    turns = 0
    stop = False

    def take_turns() -> None:
        nonlocal turns
        while not stop:
            turns += 1
            time.sleep(0)

    thread = threading.Thread(target=take_turns)
    thread.start()
    try:
        for _ in range(200):
            before = turns
            work()
            if turns != before:
                return True
    finally:
        stop = True
        thread.join()
    return False


def big_reading() -> g.Reading:
    reading = g.read_report(TEXT.encode())
    reading.findings.items = [g.Finding(rule="R.REMARK", where=g.Location(text="汉" * 40))] * 20000
    return reading


BIG = big_reading()
LONG = (TEXT * 100).encode()
JSON = g.to_json(BIG)


@pytest.mark.usefixtures("patient_threads")
@pytest.mark.parametrize(
    "work",
    [
        lambda: g.read_all(LONG),
        lambda: g.document_from_text(LONG),
        lambda: g.validate(BIG),
        lambda: g.to_json(BIG),
        lambda: g.reading_from_json(JSON),
        lambda: g.to_html(BIG),
        lambda: g.to_text(
            BIG, marks=[g.Mark(figure="requests.granted.total", note="汉" * 10000)] * 100
        ),
        lambda: g.marks_of(BIG.findings),
        lambda: g.json_schema(),
    ],
    ids=["read", "document", "validate", "to_json", "from_json", "html", "text", "marks", "schema"],
)
def test_gil_is_released(work: Callable[[], object]) -> None:
    assert others_run_during(work)


@pytest.mark.usefixtures("patient_threads")
def test_the_measure_can_fail() -> None:
    assert not others_run_during(lambda: sum(range(100000)))


def test_many_threads_get_the_same() -> None:
    data = TEXT.encode()

    def once(_: int) -> tuple[g.Reading, list[str], str]:
        reading = g.read_report(data)
        return reading, [f.message() for f in g.validate(reading)], g.to_json(reading)

    with ThreadPoolExecutor(4) as pool:
        results = list(pool.map(once, range(64)))
    assert all(result == results[0] for result in results)
    assert WRONG in results[0][0].report.to_dict() or "相差 3" in results[0][1][0]


def test_a_report_may_be_changed_while_others_read_it() -> None:
    report = g.read_report(TEXT.encode()).report
    deadline = time.monotonic() + 0.5

    def change() -> None:
        while time.monotonic() < deadline:
            report.prose.append(g.Prose(text="汉" * 100))
            report.footnotes = [str(n) for n in range(len(report.prose))]
            if len(report.prose) > 50:
                report.prose.clear()
            report["requests.granted.total"] = len(report.prose)

    def read() -> int:
        count = 0
        while time.monotonic() < deadline:
            assert g.report_from_json(g.to_json(report)).year == 2023
            assert g.validate(report).run.report
            assert "临江县" in g.to_text(report)
            count += 1
        return count

    with ThreadPoolExecutor(4) as pool:
        changing = pool.submit(change)
        reading = [pool.submit(read) for _ in range(3)]
        changing.result()
        assert all(each.result() > 0 for each in reading)
