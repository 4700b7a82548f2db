"""Text in the order in which a PDF's words were drawn, a number a line.

Table 二 can still be read. Tables 三 and 四 cannot: numbers run down the columns, labels follow
somewhere behind, so everything in them is lost.
"""

from __future__ import annotations

from random import Random

from ..damage import LABEL_AND_PLACE_GONE, lose
from ..options import Options
from ..report import (
    Block,
    DisclosureTable,
    Heading,
    Paragraph,
    Part,
    PlainTable,
    RemedyTable,
    Report,
    RequestTable,
    Row,
    Title,
)
from .rendering import Rendering
from .text import fold, numbers_of, paginate, vanished


def _apart(texts: list[str]) -> list[str]:
    """Each text with a blank line after it."""
    return [line for text in texts for line in (text, "")]


def _block(block: Block, random: Random) -> list[str]:
    """Cells one by one; the only number of a block may come before its label."""
    lines = _apart([block.title, block.corner])
    only = block.rows[0] if len(block.rows) == 1 and len(block.heads) == 1 else None
    if only and not only.blank and random.random() < 0.5:
        return [*lines, block.heads[0], *numbers_of(only), "", only.label, ""]
    lines += _apart(list(block.heads))
    for row in block.rows:
        lines += _apart([text for text in (row.label, *numbers_of(row)) if text])
    return lines


def _heads(table: RequestTable) -> list[str]:
    who, legal = table.spans
    person, *kinds, total = table.heads
    stacks = [fold(head, 4) for head in kinds]
    deep = max(map(len, stacks))
    levels = [[stack[level] for stack in stacks if level < len(stack)] for level in range(deep)]
    return [
        *_apart([who]),
        *fold(table.corner, 46),
        "",
        *_apart([legal]),
        person,
        "",
        *map(" ".join, levels),
        "",
        *_apart([total]),
    ]


def _run(rows: list[Row], table: RequestTable) -> list[str]:
    """Rows read down their columns, then their labels with the group somewhere among them."""
    lines = []
    for column in range(7):
        lines += [text for row in rows if (text := row.cells[column].text)]
        lines.append("")
    for place, row in enumerate(rows):
        if row.group and place == len(rows) // 2:
            lines += ["", table.groups[row.group], ""]
        lines += fold(row.label, 46)
    return [*lines, ""]


def _requests(table: RequestTable, random: Random) -> list[str]:
    first, *rows = table.rows
    lines = [*_heads(table), *_apart(numbers_of(first))]
    side = random.randint(1, 3)
    while rows:
        taken, rows = (rows[:1], rows[1:]) if random.random() < 0.3 else (rows[:8], rows[8:])
        if len(taken) == 1:
            lines += [*fold(taken[0].label, 46), "", *_apart(numbers_of(taken[0]))]
        else:
            lines += _run(taken, table)
        side -= 1
        if side == 0:
            lines += _apart([table.side, first.label])
    return lines if side <= 0 else [*lines, *_apart([table.side, first.label])]


def _remedies(table: RemedyTable, random: Random) -> list[str]:
    """Heads in stacks; one total falls behind the last number."""
    heads = [line for head in table.heads for line in (*fold(head, 4), "")]
    numbers = numbers_of(table.row)
    late = numbers.pop(random.choice((4, 9)))
    return [*_apart(list(table.spans)), *heads, *_apart([*numbers, table.heads[4], late])]


def _part(part: Part, random: Random) -> list[str]:
    match part:
        case Title(lines):
            return list(lines)
        case Heading(text):
            return [text]
        case Paragraph(text):
            return fold(text, 58)
        case DisclosureTable(blocks):
            return [line for block in blocks for line in _block(block, random)]
        case RequestTable():
            return _requests(part, random)
        case RemedyTable():
            return _remedies(part, random)
        case PlainTable(rows):
            return [" ".join(row) for row in rows]


def render(report: Report, options: Options, random: Random) -> Rendering:
    """The report in flow order."""
    lines = [line for part in report.parts for line in _part(part, random)]
    text = paginate(lines, options.page_number, random, height=random.randint(60, 130))
    lost: dict[str, str] = {}
    for part in report.parts:
        match part:
            case RequestTable(rows=rows):
                lost.update(lose(rows, LABEL_AND_PLACE_GONE))
            case RemedyTable(row=row):
                lost.update(lose([row], LABEL_AND_PLACE_GONE))
            case DisclosureTable(rows=rows):
                for row in rows:
                    lost.update(vanished(row))
    return Rendering(text, lost)
