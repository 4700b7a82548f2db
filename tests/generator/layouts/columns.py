"""Text that keeps the columns of the page: labels and numbers are found by where they stand.

A label that needs two lines has its numbers between them, or above or below when the cell is not
quite centred; group labels stand in the middle of their rows.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

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
from .canvas import Canvas
from .offset import number_height, place_numbers
from .rendering import Rendering
from .text import PAGE_END, paginate


@dataclass(frozen=True)
class _Grid:
    """Where the columns of table 三 stand on one page."""

    side: int
    group: int
    item: int
    numbers: tuple[int, ...]

    def label_column(self, row: Row) -> int:
        return {"section": self.side, "bracket": self.group}.get(row.level, self.item)


class _Setter:
    """Sets the parts of one document as lines, always in the same manner."""

    def __init__(self, options: Options, random: Random) -> None:
        self._options = options
        self._random = random
        self._wide = options.glyphs == "wide"
        self._margin = random.choice((0, 2, 3))
        self._line = random.choice((56, 60, 64))
        # Rows with holes are read by their columns, which then must not move.
        self._steady = options.blanks in ("zeros", "totals", "partial_requests", "request_rows")
        self.lost: dict[str, str] = {}

    def _canvas(self) -> Canvas:
        return Canvas(wide=self._wide)

    def _columns(self, cells: int) -> int:
        """A width in print, in the columns of this document."""
        return cells if self._wide else (cells + 1) // 2

    def part(self, part: Part) -> list[str]:
        """The lines of one part."""
        match part:
            case Title(lines):
                canvas = self._canvas()
                for height, line in enumerate(lines):
                    canvas.centre(height, self._margin + self._columns(self._line) // 2, line)
                return [*canvas.lines(), ""]
            case Heading(text):
                return [" " * (self._margin + 4) + text]
            case Paragraph(text):
                canvas = self._canvas()
                first, *rest = canvas.fold("　　" + text, self._columns(self._line))
                indent = " " * self._margin
                return [indent + "    " + first.strip("　"), *(indent + line for line in rest)]
            case DisclosureTable(blocks):
                return [line for block in blocks for line in self._block(block)]
            case RequestTable():
                return self._requests(part)
            case RemedyTable():
                return self._remedies(part)
            case PlainTable(rows):
                return [" ".join(row) for row in rows]

    # Table 二

    def _block(self, block: Block) -> list[str]:
        """One block; its columns are as far apart as its longest head asks for."""
        canvas = self._canvas()
        heads = [canvas.fold(head, self._columns(24)) for head in block.heads]
        cells = [cell.text for row in block.rows for cell in row.cells]
        pitch = 4 + max(map(canvas.measure, [*cells, *(piece for head in heads for piece in head)]))
        start = self._margin + self._columns(30) + self._random.randint(2, 6)
        centres = [start + pitch // 2 + pitch * place for place in range(len(heads))]
        canvas.centre(0, (self._margin + centres[-1]) // 2, block.title)
        deep = max(map(len, heads))
        middle = 2 + (deep - 1) / 2
        canvas.stack(middle, self._margin + self._columns(14), [block.corner])
        for centre, head in zip(centres, heads, strict=True):
            canvas.stack(middle, centre, head)
        height = 3.0 + deep
        sparse = self._random.random() < 0.5
        for row in block.rows:
            pieces = canvas.fold(row.label, self._columns(28))
            self._row(canvas, height, self._margin, pieces, row, centres, "between", 0)
            height += max(1, len(pieces))
            if sparse:
                canvas.blank(height)
                height += 1
        return ["", *canvas.lines(), ""]

    def _row(
        self,
        canvas: Canvas,
        top: float,
        column: int,
        pieces: list[str],
        row: Row,
        centres: list[int] | tuple[int, ...],
        offset: str,
        sway: int,
    ) -> None:
        """Label and numbers of one row; `sway` lets later columns drift as extractors do."""
        for place, piece in enumerate(pieces):
            canvas.put(top + place, column, piece)
        height = top + number_height(len(pieces), offset)
        for place, (cell, centre) in enumerate(zip(row.cells, centres, strict=True)):
            canvas.centre(height, centre + sway * place // 3, cell.text)

    # Table 三

    def _grid(self, table: RequestTable) -> _Grid:
        """Columns for one page: labels as wide as their text, numbers a little apart."""
        canvas = self._canvas()
        side = self._random.randint(0, 2)
        group = side + self._columns(10) + self._random.randint(0, 4)
        labels = [canvas.measure(label) for label in table.groups.values()]
        item = group + max(labels) + self._random.randint(2, 5)
        start = item + self._item_width() + self._random.randint(3, 6)
        digits = max(len(cell.text) for row in table.rows for cell in row.cells)
        heads = 7 if self._wide else 5
        pitch = max(heads, digits + 2) + self._random.randint(0, 1)
        return _Grid(side, group, item, tuple(start + pitch * place for place in range(7)))

    def _item_width(self) -> int:
        """How long a label of the innermost column may get before it is broken."""
        return self._columns(28)

    def _label_pieces(self, canvas: Canvas, grid: _Grid, row: Row) -> list[str]:
        room = grid.item + self._item_width() - grid.label_column(row)
        return canvas.fold(row.label, room)

    def _requests(self, table: RequestTable) -> list[str]:
        turn = self._turn(table)
        grid = self._grid(table)
        if not turn:
            return self._sheet(table, grid, list(table.rows), heads=True, side=True)
        first = self._random.random() < 0.7
        next_grid = grid if self._steady else self._grid(table)
        return [
            *self._sheet(table, grid, list(table.rows[:turn]), heads=True, side=first),
            PAGE_END,
            *self._sheet(
                table,
                next_grid,
                list(table.rows[turn:]),
                heads=self._options.page_break == "header",
                side=not first,
                continued=table.rows[turn].group == table.rows[turn - 1].group,
            ),
        ]

    def _turn(self, table: RequestTable) -> int:
        """The row with which the second page begins, 0 if the table is not divided."""
        if self._options.page_break == "anywhere" or len(table.rows) < 9:
            return 0
        places = [
            place
            for place in range(4, len(table.rows) - 2)
            if not table.rows[place - 1].blank and not table.rows[place].blank
        ]
        if self._options.page_break == "group":
            places = [
                place
                for place in places
                if table.rows[place].group
                and table.rows[place].group == table.rows[place - 1].group
            ]
        return self._random.choice(places) if places else 0

    def _sheet(
        self,
        table: RequestTable,
        grid: _Grid,
        rows: list[Row],
        *,
        heads: bool,
        side: bool,
        continued: bool = False,
    ) -> list[str]:
        """The part of the table that stands on one page."""
        canvas = self._canvas()
        if heads:
            self._heads(canvas, grid, table)
        pieces = [self._label_pieces(canvas, grid, row) for row in rows]
        offsets, lost = place_numbers(rows, pieces, self._options, self._random)
        self.lost.update(lost)
        extents: list[tuple[float, float]] = []
        top = 0.0
        for row, label, offset in zip(rows, pieces, offsets, strict=True):
            sway = 0 if self._steady else self._random.choice((0, 0, 1))
            column = grid.label_column(row)
            self._row(canvas, top, column, label, row, grid.numbers, offset, sway)
            extents.append((top, top + len(label) - 1))
            top += len(label)
        self._group_labels(canvas, grid, table, rows, extents, continued=continued)
        results = [place for place, row in enumerate(rows) if row.level != "section"]
        if side and results:
            free = [extents[place][0] for place in results if offsets[place] != "above"]
            span = (extents[results[0]][0], extents[results[-1]][1])
            self._side(canvas, grid, table, span, free)
        return ["", *canvas.lines(), ""]

    def _heads(self, canvas: Canvas, grid: _Grid, table: RequestTable) -> None:
        """The head of the table, four to six lines above its rows."""
        centres = grid.numbers
        who, legal = table.spans
        stacks = [canvas.fold(head, self._columns(4)) for head in table.heads]
        deep = max(map(len, stacks[1:-1]))
        canvas.centre(-deep - 5, centres[3], who)
        canvas.centre(-deep - 3, (centres[1] + centres[5]) // 2, legal)
        middle = -2 - (deep - 1) / 2
        for place in range(1, 6):
            canvas.stack(middle, centres[place], stacks[place])
        whole = middle - 1 + self._random.choice((0, 0.5))
        canvas.centre(whole, centres[0], table.heads[0])
        canvas.centre(whole, centres[6], table.heads[6])
        corner = canvas.fold(table.corner, grid.numbers[0] - 6)
        for place, line in enumerate(corner):
            canvas.put(middle - 1.3 + place * self._random.choice((0.1, 1)), grid.side, line)
        canvas.blank(-1)

    def _group_labels(
        self,
        canvas: Canvas,
        grid: _Grid,
        table: RequestTable,
        rows: list[Row],
        extents: list[tuple[float, float]],
        *,
        continued: bool,
    ) -> None:
        """Each group label in the middle of its rows, on their line or on its own."""
        broken = self._options.page_break == "group"
        for group, label in table.groups.items():
            places = [place for place, row in enumerate(rows) if row.group == group]
            if not places:
                continue
            opens = places[0] == 0 and continued
            closes = broken and places[-1] == len(rows) - 1 and len(rows) < len(table.rows)
            if opens and not broken:
                continue
            if opens or closes:
                cut = len(label) - 3
                label = label[cut:] if opens else label[:cut]
            height = (extents[places[0]][0] + extents[places[-1]][1]) / 2
            if height % 1 and canvas.taken(height):
                height -= 0.25
            canvas.put(height, grid.group, label)

    def _side(
        self,
        canvas: Canvas,
        grid: _Grid,
        table: RequestTable,
        span: tuple[float, float],
        free: list[float],
    ) -> None:
        """The vertical label, somewhere among the rows of the results.

        On a line of its own it stands above one of the rows that begin at the `free` heights, never
        between a label and numbers above it.
        """
        first, last = span
        letters = [letter for letter in table.side if letter != " "]
        if self._options.side == "spaced":
            height = self._random.choice(free or [first]) - 0.45
            gap = self._random.choice((" ", "", " "))
            canvas.put(height, grid.side, f"{letters[0]} {letters[1]}" + gap.join(letters[2:]))
            for place in range(self._random.randint(0, 4)):
                canvas.blank(height + 0.001 * (place + 1))
            return
        pieces = [f"{letters[0]}{letters[1]}", *letters[2:]]
        if self._options.side == "pieces":
            pieces = canvas.fold("".join(letters), self._columns(8))
        start = int(max(first, (first + last - len(pieces)) / 2))
        for place, piece in enumerate(pieces):
            canvas.put(start + place, grid.side, piece)

    # Table 四

    def _remedies(self, table: RemedyTable) -> list[str]:
        """Three times five numbers on one line; the heads above them are only nearly in line."""
        canvas = self._canvas()
        digits = max(len(cell.text) for cell in table.row.cells)
        pitch = max(6 if self._wide else 5, digits + 2)
        centres = [self._margin + pitch // 2 + pitch * place for place in range(15)]
        review, suit, direct, after = table.spans
        canvas.centre(0, centres[2], review)
        canvas.centre(0, centres[9], suit)
        canvas.centre(2, centres[7], direct)
        canvas.centre(2, centres[12], after)
        lifts = (0, self._random.choice((0, 0.3, 1)), self._random.choice((0, 0.3, 1)))
        loose = self._random.randrange(15)
        for place, centre in enumerate(centres):
            pieces = canvas.fold(table.heads[place % 5], self._columns(4))
            lift = lifts[place // 5] + (0.2 if place == loose else 0)
            canvas.stack(4.5 + lift, centre, pieces)
        sway = self._random.choice((-1, 0, 1))
        for cell, centre in zip(table.row.cells, centres, strict=True):
            canvas.centre(9, centre + sway, cell.text)
        return ["", *canvas.lines(), ""]


def render(report: Report, options: Options, random: Random) -> Rendering:
    """The report as text in columns."""
    setter = _Setter(options, random)
    lines = [line for part in report.parts for line in setter.part(part)]
    close = random.randint(0, 6)
    text = paginate(
        lines,
        options.page_number,
        random,
        height=random.randint(44, 58),
        indents=(random.randint(30, 70), close),
    )
    return Rendering(text, setter.lost)
