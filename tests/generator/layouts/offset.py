"""Where the numbers of a row stand beside a label of several lines, and when nobody can tell.

A row has its numbers between the lines of its label, or above or below them when its cells are not
quite centred. Next to a blank row they must stay between, or nobody could say whose they are.
"""

from __future__ import annotations

from random import Random

from ..damage import LABEL_AND_PLACE_GONE, lose
from ..options import Options
from ..report import Row

_OFF_LINE = {"above": -0.4, "below": 0.4}


def number_height(pieces: int, offset: str) -> float:
    """The height of the numbers, counted from the first line of a label of so many lines."""
    last = max(pieces - 1, 0)
    return {"above": 0.0, "below": last}.get(offset, last / 2) + _OFF_LINE.get(offset, 0)


def place_numbers(
    rows: list[Row], pieces: list[list[str]], options: Options, random: Random
) -> tuple[list[str], dict[str, str]]:
    """For each row `between`, `above` or `below`, and the figures that are lost by it."""
    offsets = []
    for place in range(len(rows)):
        beside = rows[max(place - 1, 0) : place + 2]
        if any(other.blank for other in beside) or len(pieces[place]) < 2:
            offsets.append("between")
        elif options.offset == "mixed":
            offsets.append(random.choice(("between", "above", "below")))
        else:
            offsets.append(options.offset)
    if options.damage == "adrift":
        return _adrift(rows, offsets)
    if options.offset == "mixed":
        offsets = _drift_single_lines(rows, pieces, offsets, random)
    return offsets, {}


def _adrift(rows: list[Row], offsets: list[str]) -> tuple[list[str], dict[str, str]]:
    """Numbers half way between the label of a blank row and their own."""
    adrift = list(offsets)
    lost: dict[str, str] = {}
    for place, row in enumerate(rows[:-1]):
        if row.blank and not rows[place + 1].blank:
            adrift[place + 1] = "above"
            lost.update(lose(rows[place : place + 2], LABEL_AND_PLACE_GONE))
    return adrift, lost


def _drift_single_lines(
    rows: list[Row], pieces: list[list[str]], offsets: list[str], random: Random
) -> list[str]:
    """A few one-line labels whose numbers slipped to a line of their own.

    Both neighbours have their numbers beside their labels, so it is plain whose these are.
    """
    drifted = list(offsets)
    for place in range(1, len(rows) - 1):
        plain = all(
            len(pieces[each]) == 1 and drifted[each] == "between" and not rows[each].blank
            for each in range(place - 1, place + 2)
        )
        if plain and random.random() < 0.2:
            drifted[place] = random.choice(("above", "below"))
    return drifted
