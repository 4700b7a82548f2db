"""A sheet on which texts are put at a height and a column, as a PDF page is read line by line.

Heights are fractions of lines: what stands between two lines gets a line of its own.
"""

from __future__ import annotations

from collections.abc import Sequence

from .text import fold, width


class Canvas:
    """Collects texts and gives them back as lines.

    `wide` sheets count a Chinese letter as two columns, as it is in print; others count it as one,
    as extractors do that count letters.
    """

    def __init__(self, *, wide: bool) -> None:
        self._wide = wide
        self._texts: dict[float, list[tuple[int, str]]] = {}

    def measure(self, text: str) -> int:
        """The columns that a text takes on this sheet."""
        return width(text) if self._wide else len(text)

    def fold(self, text: str, columns: int) -> list[str]:
        """Breaks a text into pieces of about so many columns."""
        return fold(text, columns if self._wide else 2 * columns)

    def put(self, height: float, column: int, text: str) -> None:
        """A text that begins at this column."""
        if text:
            self._texts.setdefault(height, []).append((max(column, 0), text))

    def centre(self, height: float, column: int, text: str) -> None:
        """A text whose middle is at this column."""
        self.put(height, column - self.measure(text) // 2, text)

    def stack(self, height: float, column: int, pieces: Sequence[str]) -> None:
        """Pieces of a text below each other, with their middle at this place."""
        top = height - (len(pieces) - 1) / 2
        for place, piece in enumerate(pieces):
            self.centre(top + place, column, piece)

    def taken(self, height: float) -> bool:
        """Whether something stands on this line already."""
        return height in self._texts

    def blank(self, height: float) -> None:
        """A line with nothing on it."""
        self._texts.setdefault(height, [])

    @property
    def heights(self) -> list[float]:
        return sorted(self._texts)

    def lines(self) -> list[str]:
        """The sheet from top to bottom; texts that would meet are pushed to the right."""
        lines = []
        for height in self.heights:
            line = ""
            for column, text in sorted(self._texts[height]):
                gap = max(column - self.measure(line), 1 if line else 0)
                line += " " * gap + text
            lines.append(line)
        return lines
