"""Text in reading order: a row is its label and then its numbers, however the lines are broken."""

from __future__ import annotations

from random import Random

from ..damage import ROW_GLUED, lose
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
from .text import (
    PAGE_END,
    fold,
    glued,
    head_row,
    numbers_of,
    paginate,
    rows_of,
    tables_of,
    vanished,
)

_OUTCOME_LEVELS = ("bracket", "item")


class _Setter:
    """Sets the parts of one document as lines, always in the same manner."""

    def __init__(self, options: Options, random: Random) -> None:
        self._options = options
        self._random = random
        self._line = random.choice((56, 58, 60, 64))
        self._label = 99 if options.wrap == "none" else random.choice((22, 24, 28, 34, 38))
        self._joint = random.choice((" ", " ", " ", "  "))
        self.glued = options.damage == "glued"

    def part(self, part: Part) -> list[str]:
        """The lines of one part."""
        match part:
            case Title(lines):
                return list(lines)
            case Heading(text):
                return [text]
            case Paragraph(text):
                return fold(text, self._line)
            case DisclosureTable(blocks):
                return [line for block in blocks for line in self._block(block)]
            case RequestTable():
                return self._requests(part)
            case RemedyTable():
                return [*self._remedy_heads(part), self._numbers(part.row)]
            case PlainTable(rows):
                return [" ".join(row) for row in rows]

    def _numbers(self, row: Row) -> str:
        return ("" if self.glued else self._joint).join(numbers_of(row))

    def _row(self, row: Row) -> list[str]:
        """Label and numbers; numbers stand on the last line of the label or on their own."""
        numbers = self._numbers(row)
        pieces = fold(row.label, self._label)
        if not numbers:
            return pieces
        if not pieces or (len(pieces) > 1 and self._options.wrap == "alone"):
            return [*pieces, numbers]
        pieces[-1] += ("" if self.glued else " ") + numbers
        return pieces

    def _block(self, block: Block) -> list[str]:
        heads = head_row(block)
        if self.glued:
            head_lines = ["".join(heads)]
        elif self._options.heads == "pieces":
            head_lines = heads
        elif self._options.heads == "broken":
            head_lines = [piece for head in heads for piece in fold(head, 8)]
        else:
            head_lines = [" ".join(heads)]
        rows = [line for row in block.rows for line in self._row(row)]
        return [block.title, *head_lines, *rows]

    def _requests(self, table: RequestTable) -> list[str]:
        heads = self._request_heads(table)
        breaks_before = self._break_row(table)
        side = self._side(table)
        lines = list(heads)
        for place in range(len(table.rows)):
            if place == breaks_before:
                lines.append(PAGE_END)
                if self._options.page_break == "header":
                    lines += heads
            lines += side.get(place, [])
            lines += self._with_group(table, place)
        return lines

    def _break_row(self, table: RequestTable) -> int:
        """The row at which the page turns, -1 if the page is left to its length."""
        if self._options.page_break not in ("rows", "header") or len(table.rows) < 8:
            return -1
        return self._random.randint(4, len(table.rows) - 2)

    def _side(self, table: RequestTable) -> dict[int, list[str]]:
        """The vertical label: the lines that stand before each row."""
        outcomes = [place for place, row in enumerate(table.rows) if row.level in _OUTCOME_LEVELS]
        pieces = [table.side]
        if self._options.side in ("pieces", "scattered"):
            pieces = fold(table.side, self._random.choice((6, 8, 10)))
        elif self._options.side == "letters":
            pieces = [letter for letter in table.side if letter != " "]
        if self._options.side != "scattered":
            return {outcomes[0]: pieces}
        places = sorted(self._random.choices(outcomes, k=len(pieces)))
        side: dict[int, list[str]] = {}
        for place, piece in zip(places, pieces, strict=True):
            side.setdefault(place, []).append(piece)
        return side

    def _with_group(self, table: RequestTable, place: int) -> list[str]:
        """The lines of a row, and of its group's label if that stands here."""
        row = table.rows[place]
        members = [other for other, each in enumerate(table.rows) if each.group == row.group]
        at = members[len(members) // 2] if self._options.group == "middle" else members[0]
        lines = self._row(row)
        if not row.group or place != at:
            return lines
        label = table.groups[row.group]
        if self._options.group == "inline":
            return [f"{label}{'' if self.glued else ' '}{lines[0]}", *lines[1:]]
        if self._options.group == "pieces":
            return [*fold(label, 10), *lines]
        if self._options.page_break == "group" and row.group == self._broken_group(table):
            cut = len(label) - 3
            return [label[:cut], PAGE_END, label[cut:], *lines]
        return [label, *lines]

    def _broken_group(self, table: RequestTable) -> str:
        """The group whose label the page cuts in two."""
        groups = list(dict.fromkeys(row.group for row in table.rows if row.group))
        return groups[self._line % len(groups)]

    def _request_heads(self, table: RequestTable) -> list[str]:
        corner = fold(table.corner, self._random.choice((36, 52, 99)))
        who, legal = table.spans
        person, *kinds, total = table.heads
        match "glued_row" if self.glued else self._options.heads:
            case "glued_row":
                return [table.corner + who, person + legal + total, "".join(kinds)]
            case "pieces":
                pieces = [piece for head in kinds for piece in fold(head, 4)]
                return [*corner, who, *fold(person, 4), legal, total, *pieces]
            case "glued":
                first, *others = kinds
                head, *tail = fold(first, 4)
                pieces = [piece for kind in others for piece in fold(kind, 4)]
                return [*corner, who, person, legal, total + head, *tail, *pieces]
            case "broken":
                stacks = [fold(head, 4) for head in kinds]
                deep = max(map(len, stacks))
                rows = [[s[level] for s in stacks if level < len(s)] for level in range(deep)]
                return [*corner, who, f"{person} {legal} {total}", *map(" ".join, rows)]
            case "corner_glued":
                *before, last = fold(table.corner, 22)
                return [who, *before, f"{last}{legal}", f"{person} {total}", " ".join(kinds)]
            case "first_missing":
                return [*corner, who, legal, total, *kinds]
        return [*corner, who, f"{person} {legal} {total}", " ".join(kinds)]

    def _remedy_heads(self, table: RemedyTable) -> list[str]:
        review, suit, direct, after = table.spans
        heads = table.heads
        if self.glued:
            return [review + suit, direct + after, "".join(heads * 3)]
        if self._options.heads in ("pieces", "glued"):
            stacks = [piece for head in heads for piece in fold(head, 4)]
            return [f"{review} {suit}", *stacks, f"{direct} {after}", *stacks, *stacks]
        if self._options.heads == "broken":
            tops = [fold(head, 4) for head in heads] * 3
            lower = [stack[1] for stack in tops if len(stack) > 1]
            upper = [stack[0] for stack in tops]
            return [f"{review} {suit}", f"{direct} {after}", " ".join(upper), " ".join(lower)]
        return [f"{review} {suit}", f"{direct} {after}", " ".join(heads * 3)]


def _spread(part: Part, lines: list[str], gaps: str, random: Random) -> list[str]:
    """Puts the blank lines in."""
    table = isinstance(part, DisclosureTable | RequestTable | RemedyTable)
    if gaps == "none":
        return lines
    if gaps == "paragraphs":
        return [*lines, ""]
    spread = []
    for line in lines:
        spread.append(line)
        if line != PAGE_END and (gaps == "every" or not table or random.random() < 0.25):
            spread.append("")
    return spread


def _glue(report: Report) -> dict[str, str]:
    """Of glued numbers the borders are gone, unless there is one cell only."""
    return lose([row for row in tables_of(report.parts) if glued(row)], ROW_GLUED)


def render(report: Report, options: Options, random: Random) -> Rendering:
    """The report as text in reading order."""
    setter = _Setter(options, random)
    lines = []
    for part in report.parts:
        lines += _spread(part, setter.part(part), options.gaps, random)
    text = paginate(
        lines,
        options.page_number,
        random,
        height=random.randint(34, 46) * (1 if options.gaps in ("none", "paragraphs") else 2),
        at_head=options.page_number != "bare" and random.random() < 0.2,
        form_feed=options.page_number == "bare" or random.random() < 0.7,
    )
    lost = {path: reason for row in rows_of(report.parts) for path, reason in vanished(row).items()}
    if setter.glued:
        lost.update(_glue(report))
    return Rendering(text, lost)
