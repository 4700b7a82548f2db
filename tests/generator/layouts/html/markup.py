"""What the manners share: escaping, breaking of labels, rows of a grid, the stated charset."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from ..grid import NUMBER, Grid, GridCell

# What is written in `<meta>` for each encoding; a wrong one is drawn from the others.
_STATED = {
    "utf8": "utf-8",
    "utf8_bom": "utf-8",
    "gb18030": "gb18030",
    "gbk": "gb2312",
    "utf16": "utf-16",
    "big5": "big5",
}


def stated_charset(encoding: str, random: Random) -> str:
    """The charset that the page says it has: mostly the right one, sometimes none ("")."""
    right = _STATED[encoding]
    lot = random.random()
    if lot < 0.15:
        return ""
    if lot < 0.3:
        return "gb2312" if right == "utf-8" else "utf-8"
    return right


def escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def broken(text: str, random: Random, joint: str, chance: float = 0.3) -> str:
    """A text, escaped and perhaps with a break between two of its Chinese letters."""
    places = [
        place
        for place in range(1, len(text))
        if text[place - 1] >= "\u4e00" and text[place] >= "\u4e00" and not text[place - 1].isdigit()
    ]
    if len(text) < 5 or not places or random.random() >= chance:
        return escape(text)
    cut = random.choice(places)
    return escape(text[:cut]) + joint + escape(text[cut:])


def stacked(text: str, joint: str) -> str:
    """A vertical label: a letter a line."""
    return joint.join(escape(letter) for letter in text if letter != " ")


def spans(cell: GridCell, quote: str = '"', *, upper: bool = False) -> str:
    """The attributes of a cell that takes more than one place."""
    attributes = []
    for attribute, count in (("rowspan", cell.rows), ("colspan", cell.columns)):
        if count > 1:
            attributes.append(f" {attribute.upper() if upper else attribute}={quote}{count}{quote}")
    return "".join(attributes)


def rows_html(
    grid: Grid,
    cell_html: Callable[[GridCell], str],
    row_html: Callable[[str], str] = "<tr>{}</tr>\n".format,
) -> str:
    """The rows of a grid, each cell written by `cell_html`."""
    return "".join(row_html("".join(map(cell_html, row))) for row in grid.rows())


def is_blank_number(cell: GridCell) -> bool:
    return cell.kind == NUMBER and not cell.text
