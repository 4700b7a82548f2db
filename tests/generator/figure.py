"""Invents the figures of a report: plausible for the organ, consistent by construction."""

from __future__ import annotations

from random import Random

from .form import KINDS, REMEDIES, RESULTS, STANDARD, outcomes, paths

Figures = dict[str, int | str]

# size: requests of natural persons, of one other kind of applicant, regulations in force,
# normative documents in force, decisions, fees in 万元.
_SCALES: dict[str, tuple[int, int, int, int, int, int]] = {
    "quiet": (1, 0, 0, 3, 9, 0),
    "town": (9, 1, 0, 12, 400, 30),
    "county": (60, 6, 0, 60, 9000, 9000),
    "city": (3600, 180, 16, 600, 400000, 99000),
    "province": (36000, 2400, 190, 2100, 12000000, 16000000),
}

_COMMON = ("granted", "not_held", "partially_granted", "petition_or_complaint", "needs_creation")
_NEVER_IN_SMALL = ("published_material", "fee_overdue", "excessive_requests", "reconfirmation")


def _split(random: Random, amount: int, weights: dict[str, float]) -> dict[str, int]:
    """Divides a whole number over the keys, about in proportion, exactly in sum."""
    shares = dict.fromkeys(weights, 0)
    total = sum(weights.values())
    if total == 0 or amount == 0:
        return shares
    if amount > 60:
        for key, weight in weights.items():
            shares[key] = int(amount * weight / total * random.uniform(0.7, 1.0))
    keys = [key for key, weight in weights.items() if weight]
    rest = amount - sum(shares.values())
    if rest > 60:
        shares[max(keys, key=weights.__getitem__)] += rest - 60
        rest = 60
    for key in random.choices(keys, [weights[key] for key in keys], k=rest):
        shares[key] += 1
    return shares


def _requests(random: Random, edition: int, persons: int, others: int) -> Figures:
    """Table 三: the outcomes are drawn, every sum is then added up."""
    weights = {
        row: random.uniform(2, 9) if row in _COMMON else random.uniform(0, 2)
        for row in outcomes(edition)
    }
    small = [row for row in _NEVER_IN_SMALL if row in weights]
    idle = {*random.sample(small, len(small) - 1), *random.sample(sorted(weights), 3)}
    weights.update(dict.fromkeys(idle, 0.0))
    if not any(weights.values()):
        weights["granted"] = 1.0
    figures: Figures = {}
    for kind in KINDS:
        top = persons if kind == "natural_person" else others
        processed = random.randint(top // 2, top)
        done = _split(random, processed, weights)
        carried_out = random.randint(0, min(processed // 6 + top // 20, top))
        carried_in = random.randint(0, min(processed, processed // 8 + top // 20))
        column = {
            "received": processed + carried_out - carried_in,
            "carried_in": carried_in,
            **done,
            "processed": processed,
            "carried_out": carried_out,
        }
        figures.update({f"requests.{row}.{kind}": number for row, number in column.items()})
    for row in ("received", "carried_in", *outcomes(edition), "processed", "carried_out"):
        figures[f"requests.{row}.total"] = sum(
            int(figures[f"requests.{row}.{kind}"]) for kind in KINDS
        )
    return figures


def _remedies(random: Random, persons: int) -> Figures:
    """Table 四: some organs have none, most have few."""
    figures: Figures = {}
    top = 0 if persons < 5 and random.random() < 0.7 else max(1, persons // 15)
    for remedy, _ in REMEDIES:
        total = 0
        for result, _ in RESULTS:
            if result == "total":
                figures[f"remedies.{remedy}.total"] = total
                continue
            number = random.randint(0, top) if random.random() < 0.6 else 0
            figures[f"remedies.{remedy}.{result}"] = number
            total += number
    return figures


def _money(random: Random, top: int) -> str:
    """An amount as organs write it: no, some or all decimals."""
    if top == 0 or random.random() < 0.2:
        return "0"
    decimals = random.choice((0, 1, 2, 2, 2, 4, 6))
    return f"{random.uniform(0, top):.{decimals}f}"


def _decisions(random: Random, top: int) -> int:
    """Decisions spread over orders of magnitude, and often there are none."""
    return 0 if random.random() < 0.2 else int(top * random.random() ** 2)


def _disclosure_2021(random: Random, scale: tuple[int, ...]) -> Figures:
    figures: Figures = {}
    for row, stock in (("regulations", scale[2]), ("normative_documents", scale[3])):
        issued = random.randint(0, stock // 4 + 1) if stock else 0
        repealed = random.randint(0, stock // 5 + 1) if stock else 0
        figures[f"disclosure.{row}.issued"] = issued
        figures[f"disclosure.{row}.repealed"] = repealed
        figures[f"disclosure.{row}.in_force"] = issued + random.randint(0, stock)
    for row in ("licensing", "penalties", "coercion"):
        figures[f"disclosure.{row}.decisions"] = _decisions(random, scale[4])
    figures["disclosure.fees.collected"] = _money(random, scale[5])
    return figures


def _disclosure_2019(random: Random, scale: tuple[int, ...]) -> Figures:
    figures: Figures = {}
    for row, stock in (("regulations", scale[2]), ("normative_documents", scale[3])):
        made = random.randint(0, stock // 4 + 1) if stock else 0
        figures[f"disclosure.{row}.made"] = made
        figures[f"disclosure.{row}.disclosed"] = made
        figures[f"disclosure.{row}.disclosed_total"] = made + random.randint(0, stock)
    for row in ("licensing", "other_services", "penalties", "coercion", "fees"):
        items = random.randint(0, 30 + scale[3])
        figures[f"disclosure.{row}.items_last_year"] = items
        figures[f"disclosure.{row}.change"] = random.randint(-min(items, 12), 25)
        if row != "fees":
            figures[f"disclosure.{row}.decisions"] = _decisions(random, scale[4])
    # Both signs occur in every table, or a way of writing one of them would show nothing.
    figures["disclosure.licensing.change"] = random.randint(1, 25)
    figures["disclosure.penalties.items_last_year"] = random.randint(9, 30 + scale[3])
    figures["disclosure.penalties.change"] = -random.randint(1, 9)
    figures["disclosure.procurement.projects"] = random.randint(0, 40)
    figures["disclosure.procurement.amount"] = _money(random, scale[5] + 9000)
    return figures


def invent(random: Random, size: str, disclosure: int, requests: int) -> Figures:
    """All figures of one report, by path in the order of the form."""
    scale = _SCALES[size]
    table_two = _disclosure_2021 if disclosure == STANDARD else _disclosure_2019
    figures = {
        **table_two(random, scale),
        **_requests(random, requests, scale[0], scale[1]),
        **_remedies(random, scale[0]),
    }
    return {path: figures[path] for path in paths(disclosure, requests)}
