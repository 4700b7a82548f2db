"""The layouts: each turns a composed report into the content of a file.

A new format is one module with a `render(report, options, random) -> Rendering` and one line in
`LAYOUTS`; which options it can show is said in `options.CLASHES`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from ..options import Options
from ..report import Report
from . import columns, flow, reading
from .rendering import Rendering

Render = Callable[[Report, Options, Random], Rendering]


@dataclass(frozen=True)
class Layout:
    """A way to write a report down; `suffix` is what follows the document's name."""

    suffix: str
    render: Render


LAYOUTS: dict[str, Layout] = {
    "reading": Layout(".reading.txt", reading.render),
    "layout": Layout(".layout.txt", columns.render),
    "flow": Layout(".flow.txt", flow.render),
}

__all__ = ["LAYOUTS", "Layout", "Rendering"]
