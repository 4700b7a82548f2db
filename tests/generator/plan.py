"""Spreads a corpus over all variations, so that sixty documents already show each of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from random import Random

from .options import CHOICES, Options, clash, family


def plan(count: int, seed: int, layouts: Collection[str] = ()) -> list[Options]:
    """The options of `count` documents, of these layouts only if any are named.

    Each document takes, property by property, the value that is most behind its share among the
    documents of its family of layouts and does not clash with what the document already has. Seats are given
    out in parliaments by the same rule (Sainte-Laguë): rare values come late, but they come.
    """
    random = Random(f"{seed}/plan")
    used: Counter[tuple[str, str, str]] = Counter()
    planned = []
    for _ in range(count):
        chosen: dict[str, str] = {}
        for field, shares in CHOICES.items():
            layout = family(chosen["layout"]) if chosen else ""
            fitting = [value for value in shares if not clash({**chosen, field: value})]
            if field == "layout" and layouts:
                fitting = [value for value in fitting if value in layouts]
            random.shuffle(fitting)
            behind = {
                value: (2 * used[layout, field, value] + 1) / shares[value] for value in fitting
            }
            chosen[field] = min(behind, key=behind.__getitem__)
            used[layout, field, chosen[field]] += 1
        planned.append(Options(**chosen))
    return planned
