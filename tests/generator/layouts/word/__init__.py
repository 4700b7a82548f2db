"""Word documents, written as plain XML so that the habits of real ones are really in them."""

from .layouts import HABITS, render_as
from .package import SETUPS

__all__ = ["HABITS", "SETUPS", "render_as"]
