"""HTML in the manners of real sites: one module a manner, each with its own habits of mark-up."""

from . import bare, cms, flip, frame, modern, old, prose, saved, sheet, wps

__all__ = ["bare", "cms", "flip", "frame", "modern", "old", "prose", "saved", "sheet", "wps"]
