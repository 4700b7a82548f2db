"""The hierarchy of exceptions is API."""

from __future__ import annotations

import errno
import pickle
from pathlib import Path

import pytest

import govinfo as g


@pytest.mark.parametrize(
    ("cls", "bases"),
    [
        (g.Error, [Exception]),
        (g.UsageError, [g.Error, ValueError]),
        (g.RuleError, [g.Error]),
        (g.ReadError, [g.Error, OSError]),
    ],
)
def test_hierarchy(cls: type[Exception], bases: list[type[Exception]]) -> None:
    assert list(cls.__bases__) == bases
    assert cls.__module__ == "govinfo"
    assert cls.__doc__


def test_nothing_more_is_caught() -> None:
    assert not issubclass(g.Error, (ValueError, OSError))
    assert not issubclass(g.RuleError, (ValueError, OSError))


def test_usage_error_is_raised() -> None:
    with pytest.raises(g.UsageError) as caught:
        g.FigureId("requests.not_hold.natural_person")
    assert str(caught.value) == (
        "no such figure: 'requests.not_hold.natural_person', "
        "did you mean 'requests.not_held.natural_person'?"
    )
    with pytest.raises(ValueError, match=r"no such figure: 'nonsense'$"):
        g.FigureId("nonsense")


@pytest.mark.parametrize("name", ["nowhere.txt", "没有.txt"])
def test_read_error_says_what_oserror_says(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    with pytest.raises(g.ReadError) as caught:
        g.read_report(path)
    error = caught.value
    assert error.errno == errno.ENOENT
    assert error.strerror == "No such file or directory"
    assert error.filename == str(path)
    assert str(error) == f"[Errno {errno.ENOENT}] No such file or directory: {str(path)!r}"


def test_directory_is_a_read_error(tmp_path: Path) -> None:
    with pytest.raises(g.ReadError) as caught:
        g.read_all(tmp_path)
    assert caught.value.errno == errno.EISDIR
    assert caught.value.filename == str(tmp_path)


def test_read_error_pickles() -> None:
    with pytest.raises(g.ReadError) as caught:
        g.read_report("/nowhere/report.txt")
    again = pickle.loads(pickle.dumps(caught.value))
    assert type(again) is g.ReadError
    assert (again.errno, again.filename) == (errno.ENOENT, "/nowhere/report.txt")
