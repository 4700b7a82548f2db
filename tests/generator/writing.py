"""How the numbers stand in print, and what the printed text then means.

The truth is taken from here and not from the invented figures: an organ that writes “/” instead of
a number has published no number.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

from .figure import Figures
from .form import AMOUNTS, APPLICANTS, row_paths
from .options import Options

_WORDS_FOR_NONE = ("本单位未制作规章", "本机关无规章制定权", "本年度无此项")
_MARKS = ("-", "/", "无", "—")


@dataclass
class Written:
    """For every figure path the text of its cell ("" is blank) and its value (None is none)."""

    text: dict[str, str]
    value: dict[str, int | str | None]
    covered: set[str] = field(default_factory=set)

    def print(self, path: str, text: str, value: int | str | None) -> None:
        self.text[path] = text
        self.value[path] = value

    def states(self) -> dict[str, str]:
        """What stands in the cells that hold no number: nothing, a mark or words, or either.

        Words for none in a cell that is merged over a row are said of all its figures.
        """
        return {
            path: "dash" if self.text[path] else "none" if path in self.covered else "blank"
            for path, value in self.value.items()
            if value is None
        }

    def blank(self, paths: list[str] | tuple[str, ...]) -> None:
        """Leaves these cells empty."""
        for path in paths:
            self.print(path, "", None)


def _regulations(written: Written) -> list[str]:
    return [path for path in written.text if path.startswith("disclosure.regulations.")]


def _signed(_random: Random, written: Written) -> None:
    for path, value in written.value.items():
        if path.endswith(".change") and isinstance(value, int) and value > 0:
            written.text[path] = f"+{value}"


def _minus_word(_random: Random, written: Written) -> None:
    for path, value in written.value.items():
        if path.endswith(".change") and isinstance(value, int) and value < 0:
            written.text[path] = f"减{-value}"


def _unit(random: Random, written: Written) -> None:
    for path in sorted(AMOUNTS & written.text.keys()):
        if path.endswith(".amount"):
            text = f"{random.randint(8, 900) * 1000 + random.randint(0, 999)}元"
        else:
            text = f"{random.uniform(0.1, 60):.2f}万元"
        written.print(path, text, text)


def _marks(random: Random, written: Written) -> None:
    mark = random.choice(_MARKS)
    empty = [
        path
        for path, value in written.value.items()
        if path.startswith("disclosure.") and value in (0, "0")
    ]
    chosen = [path for path in empty if random.random() < 0.6]
    for path in chosen or empty or _regulations(written):
        written.print(path, mark, None)


def _words(random: Random, written: Written) -> None:
    """One text in a cell merged over the whole row."""
    paths = _regulations(written)
    written.blank(paths)
    written.text[paths[0]] = random.choice(_WORDS_FOR_NONE)
    written.covered.update(paths[1:])


def _remark(random: Random, written: Written) -> None:
    blank = random.choice(("", " "))
    first, *_, last = (
        path for path in written.text if path.startswith("disclosure.normative_documents.")
    )
    for path, words in ((first, "其中修订"), (last, "含自然失效")):
        number = max(int(written.value[path] or 0), random.randint(3, 9))
        part = random.randint(1, number)
        written.print(path, f"{number}（{words}{blank}{part}{blank}件）", number)


_WIDE = str.maketrans("0123456789.-", "０１２３４５６７８９．－")


def _wide(_random: Random, written: Written) -> None:
    """Digits as wide as Chinese letters."""
    for path in written.text:
        written.text[path] = written.text[path].translate(_WIDE)


def _separators(_random: Random, written: Written) -> None:
    """A comma before every three digits: 12,345."""
    for path, text in written.text.items():
        whole, dot, decimals = text.partition(".")
        if len(whole.lstrip("-")) > 3:
            written.text[path] = f"{int(whole):,}{dot}{decimals}"


def _split(random: Random, written: Written) -> None:
    """A blank inside of a number: 1 6."""
    long = [path for path, text in written.text.items() if len(text) > 1 and text.isdigit()]
    for path in random.sample(long, min(len(long), 5)):
        text = written.text[path]
        cut = random.randint(1, len(text) - 1)
        written.text[path] = f"{text[:cut]} {text[cut:]}"


_WRITERS: dict[str, Callable[[Random, Written], None]] = {
    "signed": _signed,
    "minus_word": _minus_word,
    "unit": _unit,
    "marks": _marks,
    "words": _words,
    "remark": _remark,
    "wide": _wide,
    "separators": _separators,
    "split": _split,
}


def write(random: Random, figures: Figures, numbers: str) -> Written:
    """Every figure as printed, written in the way of that name."""
    written = Written({path: str(value) for path, value in figures.items()}, {**figures})
    if numbers != "plain":
        _WRITERS[numbers](random, written)
    return written


def _all_zero(written: Written, paths: tuple[str, ...]) -> bool:
    return all(written.value[path] == 0 for path in paths)


def _blank_request_rows(random: Random, written: Written, rows: list[str], most: int) -> None:
    """Whole rows of zeros left empty; the sums of the others stay true."""
    zeros = [row for row in rows if _all_zero(written, row_paths(row))]
    for row in random.sample(zeros, min(len(zeros), random.randint(1, most))):
        written.blank(row_paths(row))


def _blank_in_request_rows(random: Random, written: Written, rows: list[str]) -> None:
    """Some zeros of a few rows left empty: 8,0,,,,0,8."""
    filled = [row for row in rows if not _all_zero(written, row_paths(row))] or rows
    for row in random.sample(filled, min(len(filled), 3)):
        zeros = [path for path in row_paths(row)[:-1] if written.value[path] == 0]
        written.blank(random.sample(zeros, random.randint(min(1, len(zeros)), len(zeros))))


def _blank_zeros(written: Written) -> None:
    for path, value in list(written.value.items()):
        if path.startswith("requests.") and value == 0:
            written.blank([path])


def _blank_columns(written: Written, rows: list[str]) -> None:
    """Columns in which the organ wrote nothing, because there was nothing to write."""
    for applicant, _ in APPLICANTS[:-1]:
        column = [f"requests.{row}.{applicant}" for row in rows]
        if all(written.value[path] == 0 for path in column):
            written.blank(column)


def _blank_totals(written: Written, rows: list[str]) -> None:
    written.blank([f"requests.{row}.total" for row in rows])


def _disclosure_rows(written: Written) -> dict[str, list[str]]:
    rows: dict[str, list[str]] = {}
    for path in written.text:
        if path.startswith("disclosure."):
            rows.setdefault(path.rpartition(".")[0], []).append(path)
    return rows


def leave_blank(random: Random, written: Written, options: Options, rows: list[str]) -> None:
    """Empties the cells that the organ left empty; `rows` are the outcome rows of table 三."""
    if options.damage == "adrift" or options.blanks == "request_rows":
        _blank_request_rows(random, written, rows, 2 if options.damage == "adrift" else 3)
    elif options.blanks == "partial_requests":
        _blank_in_request_rows(random, written, rows)
    elif options.blanks == "zeros":
        _blank_zeros(written)
    elif options.blanks == "columns":
        everything = dict.fromkeys(
            path.split(".")[1] for path in written.text if path[:9] == "requests."
        )
        _blank_columns(written, list(everything))
    elif options.blanks == "totals":
        _blank_totals(written, rows)
    elif options.blanks == "disclosure_rows":
        lines = list(_disclosure_rows(written).values())
        for paths in random.sample(lines, 2):
            written.blank(paths)
    elif options.blanks == "disclosure_all":
        written.blank([path for path in written.text if path.startswith("disclosure.")])
    elif options.blanks == "partial_disclosure":
        wide = [paths for paths in _disclosure_rows(written).values() if len(paths) > 1]
        written.blank(random.sample(random.choice(wide), 1))
