"""What a layout hands back."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Rendering:
    """The bytes of the file, and the figures that this layout made illegible, with the reason."""

    content: bytes
    lost: dict[str, str] = field(default_factory=dict)
