"""Spreads a corpus over all variations, so that sixty documents already show each of them."""

from __future__ import annotations

from collections import Counter
from random import Random

from .options import CHOICES, Options, clash


def plan(count: int, seed: int) -> list[Options]:
    """The options of `count` documents.

    Each document takes, property by property, the value that is most behind its share among the
    documents of its layout and does not clash with what the document already has. Seats are given
    out in parliaments by the same rule (Sainte-Laguë): rare values come late, but they come.
    """
    random = Random(f"{seed}/plan")
    used: Counter[tuple[str, str, str]] = Counter()
    planned = []
    for _ in range(count):
        chosen: dict[str, str] = {}
        for field, shares in CHOICES.items():
            layout = chosen.get("layout", "")
            fitting = [value for value in shares if not clash({**chosen, field: value})]
            random.shuffle(fitting)
            behind = {
                value: (2 * used[layout, field, value] + 1) / shares[value] for value in fitting
            }
            chosen[field] = min(behind, key=behind.__getitem__)
            used[layout, field, chosen[field]] += 1
        planned.append(Options(**chosen))
    return planned
