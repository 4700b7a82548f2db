"""What a layout hands back."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Rendering:
    """The file, and the figures that this layout made illegible, with the reason.

    Text is written in the encoding of the document's options, bytes are written as they are.
    """

    content: str | bytes
    lost: dict[str, str] = field(default_factory=dict)
