"""Reading paths, bytes and buffers."""

from __future__ import annotations

import array
import inspect
import mmap
import os
import sys
from pathlib import Path

import pytest

import govinfo as g
from govinfo import ReadingStatus
from samples import FEES, ORGAN, PRINTED, TEXT, YEAR

DATA = TEXT.encode()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "年报.txt"
    path.write_bytes(DATA)
    return path


def check(reading: g.Reading) -> None:
    """The reading has exactly the figures that are printed."""
    assert reading.status is ReadingStatus.complete
    assert list(reading.findings) == []
    assert (reading.report.organ.name, reading.report.year) == (ORGAN, YEAR)
    for figure_id, figure in reading.report.figures():
        if not figure_id.on_form(g.Edition.standard_2021):
            assert figure.state is g.FigureState.not_on_form
        elif isinstance(figure, g.Amount):
            assert figure == g.Amount(FEES[0], g.MoneyUnit[FEES[1]])
        else:
            assert (str(figure_id), figure.value) == (
                str(figure_id),
                PRINTED.get(str(figure_id), 0),
            )


def test_path(file: Path) -> None:
    for reading in (g.read_report(file), g.read_report(str(file)), g.read_all(file)[0]):
        check(reading)
        assert reading.source == str(file)


def test_path_like(file: Path) -> None:
    class Somewhere:
        def __fspath__(self) -> str:
            return str(file)

    check(g.read_report(Somewhere()))


@pytest.mark.parametrize(
    "make",
    [
        bytes,
        bytearray,
        memoryview,
        lambda data: array.array("B", data),
        lambda data: memoryview(bytearray(data)).toreadonly(),
    ],
)
def test_bytes_and_buffers(make: type[bytes]) -> None:
    check(g.read_report(make(DATA)))
    (reading,) = g.read_all(make(DATA), source="name")
    check(reading)
    assert reading.source == "name"


def test_mapped_file(file: Path) -> None:
    with (
        file.open("rb") as opened,
        mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ) as mapped,
    ):
        check(g.read_report(mapped))


def test_a_buffer_is_not_kept() -> None:
    data = bytearray(DATA)
    reading = g.read_report(data)
    data[:] = b""
    check(reading)


def test_buffer_with_gaps_is_refused() -> None:
    with pytest.raises(BufferError):
        g.read_report(memoryview(DATA)[::2])


def test_source_is_a_name(file: Path) -> None:
    assert g.read_report(DATA).source == ""
    assert g.read_report(DATA, source="a").source == "a"
    assert g.read_report(file, source="a").source == "a"
    assert [reading.source for reading in g.read_all(file, source="a")] == ["a"]


@pytest.mark.skipif(sys.platform != "linux", reason="names of files are bytes on Linux only")
def test_name_that_is_no_utf8(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    Path(os.fsdecode(path)).write_bytes(DATA)
    reading = g.read_report(os.fsdecode(path))
    check(reading)
    assert os.fsencode(reading.source) == path
    with pytest.raises(g.ReadError) as caught:
        g.read_report(os.fsdecode(path + b"x"))
    assert os.fsencode(caught.value.filename) == path + b"x"


@pytest.mark.parametrize("wrong", [None, 3, 3.5, [], object()])
def test_other_sources(wrong: str) -> None:
    with pytest.raises(TypeError):
        g.read_report(wrong)


def test_nul_in_a_path() -> None:
    with pytest.raises((TypeError, ValueError)):
        g.read_report("a\0b")


def test_nothing_to_read() -> None:
    reading = g.read_report(b"")
    assert reading.status is ReadingStatus.refused
    assert len(reading.provenance) == 0
    assert [finding.rule.split(".")[:2] for finding in reading.findings] == [["R", "FORMAT"]]
    reading = g.read_report("没有表的文字。".encode())
    assert [finding.rule.split(".")[:2] for finding in reading.findings] == [["R", "NOREPORT"]]


def test_several_reports() -> None:
    twice = DATA + b"\f" + TEXT.replace(ORGAN, "青山县水利局").encode()
    assert [reading.report.organ.name for reading in g.read_all(twice)] == [ORGAN, "青山县水利局"]
    assert [reading.index for reading in g.read_all(twice)] == [0, 1]
    refused = g.read_report(twice)
    assert refused.status is ReadingStatus.refused
    assert "R.MULTI" in {finding.rule[:7] for finding in refused.findings}


def test_limits() -> None:
    limited = g.read_report(DATA, options=g.ReadOptions(max_bytes=100))
    assert "R.LIMIT" in {finding.rule[:7] for finding in limited.findings}
    limited = g.read_report(DATA, options=g.ReadOptions(max_lines=3))
    assert "R.LIMIT" in {finding.rule[:7] for finding in limited.findings}
    with pytest.raises(TypeError):
        g.read_report(DATA, "name")  # type: ignore[call-arg]


def test_signature_is_documented() -> None:
    assert inspect.getdoc(g.read_report) is not None
    assert "The only report of a file" in (g.read_report.__doc__ or "")
