"""The arithmetic of the form, and the mistakes that organs publish against it.

The sums are written out plainly a second time, so that the truth does not depend on any rule of the
library under test. A blank has no part in them: mistakes are planted before anything is blanked.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from .figure import Figures
from .form import APPLICANTS, KINDS, REMEDIES, REQUEST_ROWS, RESULTS, outcomes


def violations(figures: Figures, requests: int) -> list[str]:
    """The identities of the form that these figures break, as rule ids in the form's order."""

    def number(row: str, applicant: str) -> int:
        return int(figures[f"requests.{row}.{applicant}"])

    broken = []
    for applicant, _ in APPLICANTS:
        arrived = number("received", applicant) + number("carried_in", applicant)
        left = number("processed", applicant) + number("carried_out", applicant)
        if arrived != left:
            broken.append(f"T3.BAL.{applicant}")
    for applicant, _ in APPLICANTS:
        decided = sum(number(row, applicant) for row in outcomes(requests))
        if decided != number("processed", applicant):
            broken.append(f"T3.SUM.{applicant}")
    for row in REQUEST_ROWS[requests]:
        if sum(number(row.key, kind) for kind in KINDS) != number(row.key, "total"):
            broken.append(f"T3.ROW.{row.key}")
    for remedy, _ in REMEDIES:
        *parts, total = (int(figures[f"remedies.{remedy}.{result}"]) for result, _ in RESULTS)
        if sum(parts) != total:
            broken.append(f"T4.SUM.{remedy}")
    return broken


def _add(figures: Figures, path: str, amount: int) -> None:
    figures[path] = int(figures[path]) + amount


def _remedy(random: Random, figures: Figures) -> str:
    """A remedy of which something is printed."""
    remedy, _ = random.choice(REMEDIES)
    prefix = f"remedies.{remedy}"
    if figures[f"{prefix}.total"] == 0:
        figures[f"{prefix}.upheld"] = random.randint(2, 12)
        figures[f"{prefix}.total"] = figures[f"{prefix}.upheld"]
    return prefix


def _remedy_total_zero(random: Random, figures: Figures, _requests: int) -> None:
    figures[f"{_remedy(random, figures)}.total"] = 0


def _remedy_total_off(random: Random, figures: Figures, _requests: int) -> None:
    _add(figures, f"{_remedy(random, figures)}.total", random.choice((1, 2, 10)))


def _row_total(random: Random, figures: Figures, requests: int) -> None:
    _add(figures, f"requests.{random.choice(outcomes(requests))}.total", random.choice((1, 3, 9)))


def _outcome_sum(random: Random, figures: Figures, requests: int) -> None:
    row = random.choice(outcomes(requests))
    amount = random.choice((1, 2, 18))
    _add(figures, f"requests.{row}.natural_person", amount)
    _add(figures, f"requests.{row}.total", amount)


def _balance(random: Random, figures: Figures, _requests: int) -> None:
    amount = random.choice((1, 4))
    kind = random.choice(("natural_person", "commercial_enterprise"))
    _add(figures, f"requests.carried_out.{kind}", amount)
    _add(figures, "requests.carried_out.total", amount)


def _balance_pair(random: Random, figures: Figures, _requests: int) -> None:
    """Two columns are out by the same amount, so that 总计 balances and hides it."""
    other = random.choice(("commercial_enterprise", "other_organization"))
    for row, kind in (("received", "natural_person"), ("carried_out", other)):
        _add(figures, f"requests.{row}.{kind}", 1)
        _add(figures, f"requests.{row}.total", 1)


_PLANTERS: dict[str, Callable[[Random, Figures, int], None]] = {
    "remedy_total_zero": _remedy_total_zero,
    "remedy_total_off": _remedy_total_off,
    "row_total": _row_total,
    "outcome_sum": _outcome_sum,
    "balance": _balance,
    "balance_pair": _balance_pair,
}


def plant(random: Random, figures: Figures, mistake: str, requests: int) -> Figures:
    """The figures as published: with the mistake of that name, or as they are."""
    published = dict(figures)
    if mistake != "none":
        _PLANTERS[mistake](random, published, requests)
    return published
