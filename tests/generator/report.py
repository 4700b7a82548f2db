"""A report as it is about to be printed: every layout gets this and nothing else.

Texts are final here (wording, slips, number writings, blanks); a layout only decides where they
stand on the page. What a step made illegible is noted in `lost` by that step.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, fields, is_dataclass, replace
from typing import Any, TypeVar


@dataclass(frozen=True)
class Cell:
    """A number cell: the figure it belongs to ("" in rows the form does not have), its text."""

    path: str
    text: str


@dataclass(frozen=True)
class Row:
    """A line of the form: an empty text in a cell is a blank cell."""

    key: str
    label: str
    cells: tuple[Cell, ...]
    level: str = ""
    group: str = ""

    @property
    def paths(self) -> tuple[str, ...]:
        """The figures of this row, added rows have none."""
        return tuple(cell.path for cell in self.cells if cell.path)

    @property
    def blank(self) -> bool:
        """Nothing is printed beside the label."""
        return not any(cell.text for cell in self.cells)

    @property
    def merged(self) -> bool:
        """Words for none stand in one cell that takes the whole row."""
        first, *others = self.cells
        return (
            bool(others)
            and len(first.text) > 3
            and not any(cell.text for cell in others)
            and (not any(letter.isdigit() for letter in first.text))
        )

    @property
    def holed(self) -> bool:
        """Numbers stand beside blank cells: where blanks leave no trace, the columns are gone."""
        return any(not cell.text for cell in self.cells) and any(
            any(letter.isdigit() for letter in cell.text) for cell in self.cells
        )


@dataclass(frozen=True)
class Title:
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Heading:
    text: str


@dataclass(frozen=True)
class Paragraph:
    text: str


@dataclass(frozen=True)
class Block:
    """One block of table 二."""

    title: str
    corner: str
    heads: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class DisclosureTable:
    blocks: tuple[Block, ...]

    @property
    def rows(self) -> tuple[Row, ...]:
        return tuple(row for block in self.blocks for row in block.rows)


@dataclass(frozen=True)
class RequestTable:
    """Table 三. `heads` are the seven column heads; `spans` 申请人情况 and 法人或其他组织."""

    corner: str
    spans: tuple[str, str]
    heads: tuple[str, ...]
    side: str
    groups: dict[str, str]
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class RemedyTable:
    """Table 四. `spans` are 行政复议 and 行政诉讼 with the two heads under the latter."""

    spans: tuple[str, str, str, str]
    heads: tuple[str, ...]
    row: Row


@dataclass(frozen=True)
class PlainTable:
    """A table that is none of the form's; the first row and the first column hold labels."""

    rows: tuple[tuple[str, ...], ...]


Part = Title | Heading | Paragraph | DisclosureTable | RequestTable | RemedyTable | PlainTable


@dataclass(frozen=True)
class Report:
    organ: str
    year: int
    parts: tuple[Part, ...]
    lost: dict[str, str] = field(default_factory=dict)

    def without(self, parts: tuple[Part, ...], lost: dict[str, str]) -> Report:
        """The report with these parts only and these further figures lost."""
        return replace(self, parts=parts, lost={**self.lost, **lost})


Printed = TypeVar("Printed")


def retouch(printed: Printed, change: Callable[[str], str]) -> Printed:
    """The same part with every text changed; identifiers are ASCII and survive any change."""
    return _retouch(printed, change)  # type: ignore[no-any-return]


def with_paths(printed: Printed, change: Callable[[str], str]) -> Printed:
    """The same part with the paths of its figures changed, those of added rows stay empty."""
    return _with_paths(printed, change)  # type: ignore[no-any-return]


def _with_paths(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, Cell):
        return replace(value, path=change(value.path) if value.path else "")
    if isinstance(value, tuple):
        return tuple(_with_paths(item, change) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        changed = {
            entry.name: _with_paths(getattr(value, entry.name), change) for entry in fields(value)
        }
        return replace(value, **changed)
    return value


def _retouch(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, tuple):
        return tuple(_retouch(item, change) for item in value)
    if isinstance(value, dict):
        return {key: _retouch(item, change) for key, item in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        changed = {
            entry.name: _retouch(getattr(value, entry.name), change) for entry in fields(value)
        }
        return replace(value, **changed)
    return value
