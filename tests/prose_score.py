# SPDX-License-Identifier: Apache-2.0
"""Measures how well statements are found in prose: precision and recall against labels.

scoring.jsonl was written by somebody who had not seen the extractor, and is not read while it is
changed; patterns.jsonl (--patterns) is what it is developed on.

Two sets, never pooled: sentences of published reports (real.jsonl: where they stand in a file, by
characters, and what they state; the texts are not kept here) and sentences made from
patterns, each put into a random report whose tables agree with it. Half of the
made sentences have line breaks at random places.

An extracted statement is right if a label's number overlaps its number, the kind and the value are
the same, and every reading it gives is one of the label's. A nought (a zero in words or a count
of 0) says the same of each part of a sum, so its readings may be split or joined. A label that is
`optional` is neither asked for nor held against the one who finds it.

Exit 0 if precision >= 0.99 and recall >= 0.90 of counts and zeros hold on both sets, 1 if not, 2 if
a file cannot be used. The intervals are Wilson's, 95 %, as if statements were independent.
"""

from __future__ import annotations

import argparse
import hashlib
import html
import itertools
import json
import math
import os
import random
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any, Final, Protocol

import govinfo

DATA: Final = Path(__file__).resolve().parent / "data" / "prose"
KINDS: Final = ("count", "zero", "amount", "share", "growth", "change")
MAIN: Final = ("count", "zero")
PRECISION_GOAL: Final = 0.99
RECALL_GOAL: Final = 0.90

Reading = tuple[str, ...]
"""Figure paths whose sum is meant, sorted: equal readings are equal multisets."""


class Span(Protocol):
    """Where a number stands: item of the prose, and the characters in it."""

    @property
    def item(self) -> int: ...
    def characters(self, report: govinfo.Report) -> tuple[int, int]: ...


class Named(Protocol):
    """An enumerator."""

    @property
    def name(self) -> str: ...


class Pathed(Protocol):
    """A figure."""

    @property
    def path(self) -> str: ...


class Summed(Protocol):
    """A reading of a statement."""

    @property
    def figures(self) -> Iterable[Pathed]: ...


class Statement(Protocol):
    """What the extractor gives."""

    @property
    def kind(self) -> Named: ...
    @property
    def number(self) -> Span: ...
    @property
    def digits(self) -> int: ...
    @property
    def scale(self) -> int: ...
    @property
    def meanings(self) -> Iterable[Summed]: ...
    @property
    def bases(self) -> Iterable[Summed]: ...


Extractor = Callable[[govinfo.Report], Iterable[Statement]]


# ---- what was said, what should have been said ---------------------------------------------------


@dataclass(frozen=True)
class Said:
    """An extracted statement in plain values."""

    kind: str
    item: int
    begin: int
    end: int
    value: Decimal
    meanings: frozenset[Reading]
    bases: frozenset[Reading] = frozenset()


@dataclass(frozen=True)
class Label:
    """The truth about a stretch of prose. The likeliest reading comes first; an amount may be
    given as printed or converted, so it has several values.
    """

    kind: str
    begin: int
    end: int
    values: tuple[Decimal, ...]
    meanings: tuple[Reading, ...]
    bases: tuple[Reading, ...] = ()
    optional: bool = False
    item: int = 0

    def moved(self, item: int, by: int) -> Label:
        """The same label in another item, further on."""
        return replace(self, begin=self.begin + by, end=self.end + by, item=item)


@dataclass
class Verdicts:
    """For each statement whether it is right, for each label whether it was found. None: a
    statement of an optional label, an optional label.
    """

    right: list[bool | None]
    found: list[bool | None]


def reading(paths: Iterable[str]) -> Reading:
    """A reading from paths in any order."""
    return tuple(sorted(paths))


def plain(statement: Statement, report: govinfo.Report) -> Said:
    """An extracted statement in plain values."""
    begin, end = statement.number.characters(report)
    return Said(
        kind=statement.kind.name.rstrip("_"),
        item=statement.number.item,
        begin=begin,
        end=end,
        value=Decimal(statement.digits).scaleb(-statement.scale),
        meanings=frozenset(reading(f.path for f in m.figures) for m in statement.meanings),
        bases=frozenset(reading(f.path for f in b.figures) for b in statement.bases),
    )


def overlaps(said: Said, label: Label) -> bool:
    """Whether the two numbers share a character."""
    return said.item == label.item and said.begin < label.end and label.begin < said.end


def is_nought(said: Said) -> bool:
    """Whether it says that there was nothing."""
    return said.kind == "zero" or (said.kind == "count" and said.value == 0)


def agrees(said: Said, label: Label) -> bool:
    """Whether every reading given is one of the label's."""
    return (
        bool(said.meanings)
        and said.meanings <= frozenset(label.meanings)
        and (said.kind != "share" or said.bases <= frozenset(label.bases))
    )


def agrees_as_nought(said: Said, labels: Sequence[Label]) -> bool:
    """Whether every reading given is one of the labels', or a part of all that is said to be
    nothing at this place.
    """
    whole = {path for label in labels for path in label.meanings[0]}
    known = {alternative for label in labels for alternative in label.meanings}
    return bool(said.meanings) and all(
        bool(alternative) and (alternative in known or whole.issuperset(alternative))
        for alternative in said.meanings
    )


def judge(said: Sequence[Said], labels: Sequence[Label]) -> Verdicts:
    """Compares what was extracted from a report with its labels. The second of two statements
    that are the same is wrong.
    """
    right: list[bool | None] = []
    found: list[bool | None] = [None if label.optional else False for label in labels]
    covered: list[set[str]] = [set() for _ in labels]
    seen: set[Said] = set()
    for one in said:
        near = [
            index
            for index, label in enumerate(labels)
            if overlaps(one, label) and label.kind == one.kind and one.value in label.values
        ]
        if is_nought(one):
            if not agrees_as_nought(one, [labels[index] for index in near]):
                near = []
        else:
            near = [index for index in near if agrees(one, labels[index])]
        if not near or one in seen:
            right.append(False)
            continue
        seen.add(one)
        right.append(None if all(labels[index].optional for index in near) else True)
        for index in near:
            label = labels[index]
            if is_nought(one):
                covered[index].update(*one.meanings)
                whole = not one.meanings.isdisjoint(label.meanings)
                hit = whole or covered[index].issuperset(label.meanings[0])
            else:
                hit = True
            if hit and not label.optional:
                found[index] = True
    return Verdicts(right, found)


# ---- figures that agree with each other ----------------------------------------------------------


Terms = dict[str, tuple[str, ...]]
"""Every figure of a form as a sum of unknowns: whole numbers >= 0, each free of the others."""

AMOUNTS: Final = ("disclosure.fees.collected", "disclosure.procurement.amount")
AMOUNT_PARTS: Final = 100
"""An amount is counted in hundredths of 万元."""

ROWS_NOT_OUTCOMES: Final = ("received", "carried_in", "processed", "carried_out")
STOCKS: Final = {"in_force": "issued", "disclosed_total": "disclosed"}
"""A stock holds at least what was added to it this year."""


def form_paths(edition: govinfo.Edition) -> tuple[str, ...]:
    """The figures on a form."""
    return tuple(figure.path for figure in govinfo.all_figures if figure.on_form(edition))


def form_terms(paths: Sequence[str]) -> Terms:
    """The figures of a form as sums of unknowns. A request is one of a kind of applicant, new or
    old, with an outcome or none: so table 三 is consistent whatever the unknowns are.
    """
    rows = list(dict.fromkeys(p.split(".")[1] for p in paths if p.startswith("requests.")))
    kinds = list(dict.fromkeys(p.split(".")[2] for p in paths if p.startswith("requests.")))
    outcomes = [row for row in rows if row not in ROWS_NOT_OUTCOMES]
    terms: Terms = {}
    for path in paths:
        table, row, column = path.split(".")
        if table == "requests":
            fates = {"carried_out": ["carried_out"], "processed": outcomes}.get(row, [row])
            if row in ("received", "carried_in"):
                fates = [*outcomes, "carried_out"]
            ages = {"received": ["new"], "carried_in": ["old"]}.get(row, ["new", "old"])
            whose = [kind for kind in kinds if kind != "total"] if column == "total" else [column]
            terms[path] = tuple(
                f"request {kind} {age} {fate}"
                for kind, age, fate in itertools.product(whose, ages, fates)
            )
        elif table == "remedies":
            results = ["upheld", "corrected", "other", "pending"]
            terms[path] = tuple(
                f"{table}.{row}.{result}" for result in (results if column == "total" else [column])
            )
        elif column in STOCKS:
            terms[path] = (f"{table}.{row}.{STOCKS[column]}", path)
        else:
            terms[path] = (path,)
    return terms


@dataclass(frozen=True)
class Relation:
    """A linear equation between unknowns: the sum of factor times unknown is the constant."""

    factors: Mapping[str, int]
    constant: int

    def gap(self, values: Mapping[str, int]) -> int:
        """What is missing on the left side."""
        return self.constant - sum(f * values[name] for name, f in self.factors.items())


def relation(text: str, terms: Terms) -> Relation:
    """An equation such as "requests.received.total == requests.granted.total + 2"."""
    sides = text.split("==")
    if len(sides) != 2:
        message = f"no equation: {text}"
        raise ValueError(message)
    factors: Counter[str] = Counter()
    constant = 0
    unit = AMOUNT_PARTS if any(path in text for path in AMOUNTS) else 1
    for sign, side in zip((1, -1), sides, strict=True):
        for part in (part.strip() for part in side.split("+")):
            if part.isdigit():
                constant -= sign * unit * int(part)
            else:
                for name in terms[part]:
                    factors[name] += sign
    return Relation({name: f for name, f in factors.items() if f}, constant)


def forced_noughts(relations: Sequence[Relation], noughts: Iterable[str]) -> set[str]:
    """The unknowns that must be 0: those that are named, and what the equations make of them."""
    forced = set(noughts)
    while True:
        more: set[str] = set()
        for one in relations:
            left = {name: f for name, f in one.factors.items() if name not in forced}
            if one.constant == 0 and (max(left.values(), default=0) <= 0 or min(left.values()) > 0):
                more.update(left)
        if not more:
            return forced
        forced |= more


def draw_number(rng: random.Random) -> int:
    """Mostly small, sometimes thousands, some of them round."""
    size = rng.random()
    if size < 0.60:
        return rng.randint(1, 9)
    if size < 0.87:
        return rng.randint(10, 99)
    if size < 0.95:
        return rng.randint(100, 999)
    number = rng.randint(1000, 30000)
    return number - number % 100 if rng.random() < 0.5 else number


def weight(name: str) -> int:
    """How often an unknown is chosen: most applicants are persons, most requests are new."""
    likely = 1
    if name.startswith("request "):
        likely *= 6 if " natural_person " in name else 1
        likely *= 5 if " new " in name else 1
    return likely


def choose(rng: random.Random, names: Sequence[str]) -> str:
    """One of the unknowns, the likely ones more often."""
    return rng.choices(names, [weight(name) for name in names])[0]


def repair(values: dict[str, int], relations: Sequence[Relation], rng: random.Random) -> bool:
    """Changes the values until every equation holds; False when that does not come about."""
    for _ in range(300):
        broken = [one for one in relations if one.gap(values)]
        if not broken:
            return True
        one = rng.choice(broken)
        gap = one.gap(values)
        toward = 1 if gap > 0 else -1
        lower = [name for name, f in one.factors.items() if f == -toward and values[name] > 0]
        higher = [name for name, f in one.factors.items() if f == toward]
        if lower and (not higher or rng.random() < 0.5):
            name = rng.choice(lower)
            values[name] -= min(values[name], abs(gap))
        elif higher:
            values[choose(rng, higher)] += abs(gap)
        else:
            return False
    return False


@dataclass(frozen=True)
class Wish:
    """What a sentence asks of the figures."""

    interest: tuple[Reading, ...] = ()
    noughts: tuple[Reading, ...] = ()
    at_least: tuple[tuple[Reading, int], ...] = ()
    at_most: tuple[tuple[Reading, Reading], ...] = ()
    needs: tuple[str, ...] = ()


def total(paths: Reading, figures: Mapping[str, int]) -> int:
    """The sum of figures."""
    return sum(figures[path] for path in paths)


def draw_figures(terms: Terms, wish: Wish, rng: random.Random) -> dict[str, int] | None:
    """Random figures of a form that agree with each other and with the wish; None when none are
    found.
    """
    relations = [relation(text, terms) for text in wish.needs]
    named = {name for paths in wish.noughts for path in paths for name in terms[path]}
    forced = forced_noughts(relations, named)
    unknowns = list(dict.fromkeys(name for names in terms.values() for name in names))
    free = [name for name in unknowns if name not in forced]
    bound = [
        Relation({n: f for n, f in one.factors.items() if n not in forced}, one.constant)
        for one in relations
    ]
    free_of = {path: [n for n in names if n not in forced] for path, names in terms.items()}
    for _ in range(400):
        values = dict.fromkeys(free, 0)
        for name in free:
            if name.startswith("disclosure.") and rng.random() < 0.6:
                values[name] = draw_number(rng) * (rng.randint(1, 300) if name in AMOUNTS else 1)
        for name in rng.sample(free, min(len(free), rng.randint(0, 5))):
            values[name] = values[name] or rng.randint(1, 9)
        for paths in wish.interest:
            for path in paths:
                if free_of[path] and rng.random() < (0.85 if len(paths) == 1 else 0.5):
                    for _ in range(rng.randint(1, 2)):
                        values[choose(rng, free_of[path])] = draw_number(rng)
        for paths, least in wish.at_least:
            names = [name for path in paths for name in free_of[path]]
            if names:
                values[choose(rng, names)] += least
        if not repair(values, bound, rng):
            continue
        figures = {
            path: sum(values.get(name, 0) for name in names) for path, names in terms.items()
        }
        if all(total(paths, figures) >= least for paths, least in wish.at_least) and all(
            total(part, figures) <= total(whole, figures) for part, whole in wish.at_most
        ):
            return figures
    return None


# ---- numbers in writing --------------------------------------------------------------------------


NUMERALS: Final = "零一二三四五六七八九"
COUNTERS: Final = "件宗起例份次条项个"
FULL_WIDTH: Final = str.maketrans("0123456789.,", "０１２３４５６７８９．，")


def chinese(number: int) -> str:
    """A number below 100 million in Chinese numerals: 103 is 一百零三, 12 is 十二."""
    if number == 0:
        return NUMERALS[0]
    if number >= 10000:
        high, low = divmod(number, 10000)
        gap = NUMERALS[0] if 0 < low < 1000 else ""
        return chinese(high) + "万" + (gap + chinese_tail(low) if low else "")
    text = chinese_tail(number)
    return text[1:] if text.startswith("一十") else text


def chinese_tail(number: int) -> str:
    """Below 10,000, as it is written after 万: 12 is 一十二."""
    text = ""
    gap = False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // unit % 10
        if digit:
            text += (NUMERALS[0] if gap and text else "") + NUMERALS[digit] + name
            gap = False
        else:
            gap = bool(text)
    return text


def plain_decimal(number: Decimal) -> str:
    """Without an exponent, without noughts at the end."""
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def write_count(number: int, before: str, after: str, rng: random.Random) -> str:
    """A count as a clerk might write it; `before` and `after` are the text around it."""
    beside = before[-1:] + after[:1]
    style = rng.random()
    words_fit = not re.search(r"[0-9.％%〇零一二三四五六七八九十百千万亿]", beside)
    if after.startswith("万"):
        return plain_decimal(Decimal(number) / 10000)
    if style < 0.12 and words_fit and number < 10000:
        if number == 2 and after[:1] in COUNTERS and rng.random() < 0.7:
            return "两"
        text = chinese(number)
        colloquial = text.startswith(("二百", "二千")) and rng.random() < 0.5
        return "两" + text[1:] if colloquial else text
    if style < 0.20:
        return str(number).translate(FULL_WIDTH)
    if style < 0.45 and number >= 1000:
        return f"{number:,}"
    if style < 0.60 and number >= 10000 and number % 100 == 0 and words_fit:
        return plain_decimal(Decimal(number) / 10000) + "万"
    return str(number)


def write_decimal(number: Decimal, rng: random.Random) -> str:
    """A percentage or an amount, its places kept."""
    style = rng.random()
    text = format(number, "f")
    if style < 0.08:
        return text.translate(FULL_WIDTH)
    if style < 0.25 and number >= 1000:
        return f"{number:,f}"
    return text


def round_to(number: Decimal, places: int) -> Decimal:
    """Rounded half up, with exactly that many places."""
    return number.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)


# ---- patterns ------------------------------------------------------------------------------------


TOKEN: Final = re.compile(r"\{(#?[A-Za-z_]\w*)\}|⟦(\w+)\|([^⟦⟧]*)⟧")


@dataclass(frozen=True)
class Slot:
    """What a slot of a pattern states."""

    kind: str
    meanings: tuple[Reading, ...]
    bases: tuple[Reading, ...] = ()
    sign: int = 1
    optional: bool = False

    def kept(self, paths: frozenset[str]) -> Slot:
        """Without the readings that a form does not have, if any are left."""

        def on_form(readings: tuple[Reading, ...]) -> tuple[Reading, ...]:
            return tuple(one for one in readings if paths.issuperset(one)) or readings

        return replace(self, meanings=on_form(self.meanings), bases=on_form(self.bases))


@dataclass(frozen=True)
class Pattern:
    """A sentence with slots."""

    id: str
    section: str
    edition: str
    text: str
    slots: Mapping[str, Slot]
    needs: tuple[str, ...] = ()
    year: int | None = None


@dataclass
class Case:
    """Prose with its labels: what is given to the extractor."""

    name: str
    report: govinfo.Report
    texts: list[str]
    labels: list[Label]
    broken: bool = False


def readings_of(value: Any) -> tuple[Reading, ...]:
    """The alternatives of a label, as they stand in a file."""
    return tuple(reading(one) for one in value)


def pattern_from(row: Mapping[str, Any]) -> Pattern:
    """A line of patterns.jsonl. Raises ValueError when slots and labels differ."""
    slots = {
        name: Slot(
            kind=one["kind"],
            meanings=readings_of(one["meanings"]),
            bases=readings_of(one.get("bases", [])),
            sign=int(one.get("sign", 1)),
            optional=bool(one.get("optional", False)),
        )
        for name, one in row.get("statements", {}).items()
    }
    pattern = Pattern(
        id=row["id"],
        section=row.get("section", "overview"),
        edition=row.get("edition", "any"),
        text=row["text"],
        slots=slots,
        needs=tuple(row.get("needs", [])),
        year=row.get("year"),
    )
    names = {m[1] or m[2] for m in TOKEN.finditer(pattern.text)} - {"#small", "#big"}
    if names != set(slots):
        message = f"{pattern.id}: slots {sorted(names)}, labels {sorted(slots)}"
        raise ValueError(message)
    unknown = {slot.kind for slot in slots.values()} - set(KINDS)
    if unknown:
        message = f"{pattern.id}: unknown kinds {sorted(unknown)}"
        raise ValueError(message)
    return pattern


def wish_of(slots: Mapping[str, Slot], needs: tuple[str, ...]) -> Wish:
    """What the figures must be so that the sentence is true."""
    interest: list[Reading] = []
    noughts: list[Reading] = []
    at_least: list[tuple[Reading, int]] = []
    at_most: list[tuple[Reading, Reading]] = []
    for slot in slots.values():
        first = slot.meanings[0]
        if slot.kind == "zero":
            noughts.append(first)
            continue
        interest.append(first)
        if slot.kind == "share" and slot.bases:
            at_least.append((slot.bases[0], 1))
            at_most.append((first, slot.bases[0]))
        elif slot.kind == "growth" and slot.sign > 0:
            at_least.append((first, 2))
        elif slot.kind == "change" and slot.sign > 0:
            at_least.append((first, 1))
    return Wish(tuple(interest), tuple(noughts), tuple(at_least), tuple(at_most), needs)


def amount_values(number: Decimal, yuan: bool) -> tuple[Decimal, ...]:
    """An amount as printed and in the other unit."""
    return (number, number / 10000 if yuan else number * 10000)


def write_slot(
    slot: Slot, figures: Mapping[str, int], before: str, after: str, rng: random.Random
) -> tuple[str, tuple[Decimal, ...]]:
    """The number of a slot in writing, and its values."""
    number = total(slot.meanings[0], figures)
    if slot.kind == "amount":
        yuan = bool(re.match(r"\s*元", after))
        amount = Decimal(number) * (100 if yuan else Decimal(1) / AMOUNT_PARTS)
        shown = amount if rng.random() < 0.3 else Decimal(plain_decimal(amount))
        return write_decimal(shown, rng), amount_values(amount, yuan)
    if slot.kind in ("count", "zero"):
        return write_count(number, before, after, rng), (Decimal(number),)
    places = rng.choice((0, 1, 1, 2, 2))
    if slot.kind == "share":
        percent = Decimal(100 * number) / total(slot.bases[0], figures)
        shown = round_to(percent, 0 if percent in (0, 100) and rng.random() < 0.7 else places)
        return write_decimal(shown, rng), (shown,)
    if slot.kind == "change":
        moved = rng.randint(1, number) if slot.sign > 0 else rng.randint(1, number + 10)
        moved = min(moved, rng.randint(1, 60))
        return write_count(moved, before, after, rng), (Decimal(slot.sign * moved),)
    last = (
        rng.randint(max(1, number // 3), number - 1)
        if slot.sign > 0
        else rng.randint(number + 1, 2 * number + 5)
    )
    shown = round_to(Decimal(100 * abs(number - last)) / last, places)
    if shown == 0:
        shown = round_to(Decimal(100 * abs(number - last)) / last, 4)
    return write_decimal(shown, rng), (slot.sign * shown,)


def fill(
    pattern: Pattern, slots: Mapping[str, Slot], figures: Mapping[str, int], rng: random.Random
) -> tuple[str, list[Label]]:
    """The sentence with its numbers, and its labels."""
    text = ""
    labels: list[Label] = []
    at = 0
    for match in TOKEN.finditer(pattern.text):
        text += pattern.text[at : match.start()]
        at = match.end()
        after = pattern.text[at:]
        if match[1] in ("#small", "#big"):
            number = rng.randint(1, 99) if match[1] == "#small" else rng.randint(100, 99999)
            text += f"{number:,}" if number >= 1000 and rng.random() < 0.15 else str(number)
            continue
        slot = slots[match[1] or match[2]]
        values: tuple[Decimal, ...] = (Decimal(0),)
        if match[2]:
            words, padding = match[3], 0
        else:
            words, values = write_slot(slot, figures, text, after, rng)
            padding = rng.choices((0, 1, 2), (84, 12, 4))[0]
        text += " " * padding
        begin = len(text)
        text += words
        labels.append(
            Label(slot.kind, begin, len(text), values, slot.meanings, slot.bases, slot.optional)
        )
        text += " " * min(padding, 1)
    return text + pattern.text[at:], labels


def break_lines(text: str, labels: Sequence[Label], rng: random.Random) -> tuple[str, list[Label]]:
    """The same with line breaks at random places, also inside numbers and phrases."""
    most = max(1, min(4, len(text) // 15))
    places = {rng.randrange(1, max(2, len(text))) for _ in range(rng.randint(1, most))}
    long = [label for label in labels if label.end - label.begin > 1]
    if long and rng.random() < 0.5:
        label = rng.choice(long)
        places.add(rng.randrange(label.begin + 1, label.end))
    inside = {place for label in labels for place in range(label.begin + 1, label.end)}
    breaks = {
        place: "\n" if place in inside else rng.choice(("\n", "\n", "\n\n", "\n  ", "\r\n"))
        for place in sorted(places)
    }
    broken = ""
    at = 0
    for place, mark in breaks.items():
        broken += text[at:place] + mark
        at = place
    broken += text[at:]

    def shift(position: int, last: int) -> int:
        return position + sum(len(mark) for place, mark in breaks.items() if place <= last)

    return broken, [
        replace(label, begin=shift(label.begin, label.begin), end=shift(label.end, label.end - 1))
        for label in labels
    ]


def year_of(pattern: Pattern, edition: govinfo.Edition) -> int:
    """The year of the report behind a pattern: that of the form's examples unless the sentence
    names others only; then the one named most often, the latest of them.
    """
    if pattern.year is not None:
        return pattern.year
    usual = 2020 if edition == govinfo.Edition.trial_2019 else 2023
    named = Counter(int(year) for year in re.findall(r"(?<!\d)(20\d\d)年", pattern.text))
    if not named or usual in named:
        return usual
    return max(named, key=lambda year: (named[year], year))


def make_report(
    year: int, edition: govinfo.Edition, prose: Iterable[tuple[str, str]]
) -> govinfo.Report:
    """A report of which nothing but the prose, given by section and text, is filled in."""
    report = govinfo.blank_report(edition)
    report.title = f"某市某局{year}年政府信息公开工作年度报告"
    report.year = year
    report.prose = [
        govinfo.Prose(section=govinfo.Section[section], text=text) for section, text in prose
    ]
    return report


def set_figures(report: govinfo.Report, figures: Mapping[str, int]) -> None:
    """Fills the tables in."""
    for path, number in figures.items():
        if path in AMOUNTS:
            text = plain_decimal(Decimal(number) / AMOUNT_PARTS)
            report[path] = govinfo.Amount(text, govinfo.MoneyUnit.wan_yuan)
        else:
            report[path] = number


@dataclass
class Form:
    """A form with its figures."""

    edition: govinfo.Edition
    terms: Terms
    paths: frozenset[str]


def forms() -> tuple[Form, ...]:
    """Both forms."""
    made = []
    for edition in govinfo.Edition:
        paths = form_paths(edition)
        made.append(Form(edition, form_terms(paths), frozenset(paths)))
    return tuple(made)


def forms_for(pattern: Pattern, known: Sequence[Form]) -> list[Form]:
    """The forms on which everything that a pattern means stands."""
    asked = {
        path
        for slot in pattern.slots.values()
        for one in (slot.meanings[:1], slot.bases[:1])
        for paths in one
        for path in paths
    }
    for text in pattern.needs:
        asked.update(re.findall(r"[a-z_]+(?:\.[a-z_]+){2}", text))
    return [
        form
        for form in known
        if pattern.edition in ("any", form.edition.name) and form.paths.issuperset(asked)
    ]


def instances(
    pattern: Pattern, known: Sequence[Form], count: int, broken: float, seed: int
) -> Iterator[Case]:
    """Sentences made from a pattern, each in its own report. Fewer than asked for when no figures
    agree with it.
    """
    fitting = forms_for(pattern, known)
    if not fitting:
        return
    for index in range(count):
        rng = random.Random(f"{seed}/{pattern.id}/{index}")
        form = fitting[index // 2 % len(fitting)]
        slots = {name: slot.kept(form.paths) for name, slot in pattern.slots.items()}
        figures = draw_figures(form.terms, wish_of(slots, pattern.needs), rng)
        if figures is None:
            return
        text, labels = fill(pattern, slots, figures, rng)
        is_broken = math.floor((index + 1) * broken) > math.floor(index * broken)
        if is_broken:
            text, labels = break_lines(text, labels, rng)
        year = year_of(pattern, form.edition)
        report = make_report(year, form.edition, [(pattern.section, text)])
        set_figures(report, figures)
        yield Case(pattern.id, report, [text], labels, is_broken)


# ---- real sentences ------------------------------------------------------------------------------


def label_from(row: Mapping[str, Any], text: str) -> Label:
    """A label of a line of real.jsonl."""
    number = Decimal(row["number"])
    after = text[row["end"] :]
    yuan = bool(re.match(r"\s*元", after))
    return Label(
        kind=row["kind"],
        begin=row["begin"],
        end=row["end"],
        values=amount_values(number, yuan) if row["kind"] == "amount" else (number,),
        meanings=readings_of(row["meanings"]),
        bases=readings_of(row.get("bases", [])),
        optional=bool(row.get("optional", False)),
    )


def source_text(folder: Path, source: str) -> str:
    """The text of a published report; `excerpts.jsonl#URL` is one of several in a file."""
    name, _, url = source.partition("#")
    text = (folder / name).read_text(encoding="utf-8")
    if url:
        excerpts = (json.loads(line) for line in text.splitlines())
        return next(str(one["excerpt"]) for one in excerpts if one["url"] == url)
    if name.endswith(".html"):
        return html.unescape(re.sub(r"<[^>]*>", "", text))
    return text


def with_texts(rows: Sequence[Mapping[str, Any]], folder: Path) -> list[dict[str, Any]]:
    """The rows with their sentences, which stand in the reports; ValueError for another text."""
    texts: dict[str, str] = {}
    found = []
    for row in rows:
        source = row["source"]
        if source not in texts:
            texts[source] = source_text(folder, source)
        text = texts[source][row["begin"] : row["end"]]
        if hashlib.sha256(text.encode()).hexdigest()[:12] != row["digest"]:
            message = f"{row['id']}: not the text that was labelled"
            raise ValueError(message)
        found.append({**row, "text": text, "report": source})
    return found


def real_cases(rows: Sequence[Mapping[str, Any]]) -> Iterator[Case]:
    """One case for each report: its sentences in order, those of a section joined unless one has
    no end of its own.
    """
    for name, group in itertools.groupby(rows, key=lambda row: str(row["report"])):
        sections: list[str] = []
        texts: list[str] = []
        labels: list[Label] = []
        lines = list(group)
        for row in lines:
            section, text = row.get("section", "overview"), str(row["text"])
            if not sections or sections[-1] != section or texts[-1][-1:] not in "。；！;":
                sections.append(section)
                texts.append("")
            item, start = len(texts) - 1, len(texts[-1])
            labels += [label_from(one, text).moved(item, start) for one in row["statements"]]
            texts[-1] += text
        first = lines[0]
        edition = govinfo.Edition[first.get("edition", "standard_2021")]
        prose = list(zip(sections, texts, strict=True))
        report = make_report(int(first.get("year", 2023)), edition, prose)
        yield Case(name, report, texts, labels)


# ---- tallies -------------------------------------------------------------------------------------


@dataclass
class Tally:
    """Right among said, found among labels."""

    said: int = 0
    right: int = 0
    labels: int = 0
    found: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.said + other.said,
            self.right + other.right,
            self.labels + other.labels,
            self.found + other.found,
        )

    @property
    def perfect(self) -> bool:
        """Nothing wrong, nothing missed."""
        return self.said == self.right and self.labels == self.found

    def meets_goals(self) -> bool:
        """Whether precision and recall are what is asked for; nothing said is nothing wrong."""
        return self.right >= PRECISION_GOAL * self.said and self.found >= RECALL_GOAL * self.labels


@dataclass
class Fault:
    """Something got wrong."""

    case: Case
    wrong: list[Said]
    missed: list[Label]


@dataclass
class Score:
    """What was counted over a set."""

    cases: int = 0
    by_kind: dict[str, Tally] = field(default_factory=lambda: {kind: Tally() for kind in KINDS})
    unbroken: Tally = field(default_factory=Tally)
    broken: Tally = field(default_factory=Tally)
    unbroken_all: Tally = field(default_factory=Tally)
    broken_all: Tally = field(default_factory=Tally)
    by_name: dict[str, Tally] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def main(self) -> Tally:
        """Counts and zeros."""
        return sum((self.by_kind[kind] for kind in MAIN), Tally())

    def all(self) -> Tally:
        """Every kind."""
        return sum(self.by_kind.values(), Tally())


def tally(said: Sequence[Said], labels: Sequence[Label], verdicts: Verdicts) -> dict[str, Tally]:
    """The counts of one case by kind."""
    counts: dict[str, Tally] = {}
    for one, right in zip(said, verdicts.right, strict=True):
        if right is not None:
            counts[one.kind] = counts.get(one.kind, Tally()) + Tally(said=1, right=int(right))
    for label, found in zip(labels, verdicts.found, strict=True):
        if found is not None:
            counts[label.kind] = counts.get(label.kind, Tally()) + Tally(labels=1, found=int(found))
    return counts


def measure(cases: Iterable[Case], extract: Extractor) -> Score:
    """Runs the extractor over a set."""
    score = Score()
    for case in cases:
        said = [plain(one, case.report) for one in extract(case.report)]
        verdicts = judge(said, case.labels)
        counts = tally(said, case.labels, verdicts)
        score.cases += 1
        for kind, one in counts.items():
            score.by_kind[kind] = score.by_kind.get(kind, Tally()) + one
        every = sum(counts.values(), Tally())
        main = sum((counts.get(kind, Tally()) for kind in MAIN), Tally())
        if case.broken:
            score.broken, score.broken_all = score.broken + main, score.broken_all + every
        else:
            score.unbroken, score.unbroken_all = score.unbroken + main, score.unbroken_all + every
        score.by_name[case.name] = score.by_name.get(case.name, Tally()) + every
        if not every.perfect:
            wrong = [one for one, right in zip(said, verdicts.right, strict=True) if right is False]
            missed = [
                label
                for label, found in zip(case.labels, verdicts.found, strict=True)
                if found is False
            ]
            score.faults.append(Fault(case, wrong, missed))
    return score


def wilson(hits: int, of: int) -> tuple[float, float]:
    """Wilson's interval, 95 %."""
    if of == 0:
        return 0.0, 1.0
    z = 1.959963984540054
    share = hits / of
    middle = share + z * z / (2 * of)
    spread = z * math.sqrt(share * (1 - share) / of + z * z / (4 * of * of))
    under = 1 + z * z / of
    return max(0.0, (middle - spread) / under), min(1.0, (middle + spread) / under)


# ---- in writing ----------------------------------------------------------------------------------


def rate(hits: int, of: int) -> str:
    """A rate with its interval and its counts."""
    if of == 0:
        return f"{'-':>6} {'':15} {'0/0':>11}"
    low, high = wilson(hits, of)
    return f"{hits / of:6.4f} [{low:.4f},{high:.4f}] {f'{hits}/{of}':>11}"


def rows_of(score: Score) -> Iterator[tuple[str, Tally]]:
    """The rows of the table, the main figure first."""
    yield "count+zero", score.main()
    yield from score.by_kind.items()
    yield "all", score.all()


def print_score(title: str, score: Score) -> None:
    """The table of a set."""
    print(f"\n{title}")
    print(f"  {'kind':12}{'precision':35} {'recall'}")
    for name, one in rows_of(score):
        if one != Tally() or name == "count+zero":
            print(f"  {name:12}{rate(one.right, one.said)}  {rate(one.found, one.labels)}")


def print_breaks(score: Score) -> None:
    """Recall with and without line breaks."""
    print("\nrecall by line breaks")
    print(f"  {'':12}{'count+zero':35} {'all'}")
    for name, main, every in (
        ("without", score.unbroken, score.unbroken_all),
        ("with", score.broken, score.broken_all),
    ):
        print(f"  {name:12}{rate(main.found, main.labels)}  {rate(every.found, every.labels)}")


def print_names(title: str, score: Score) -> None:
    """Patterns, or reports, of which something is wrong."""
    imperfect = {name: one for name, one in score.by_name.items() if not one.perfect}
    print(f"\n{title}: {len(imperfect)} of {len(score.by_name)} not perfect")
    for name, one in sorted(imperfect.items(), key=lambda pair: pair[1].right - pair[1].said):
        print(f"  {name:24} precision {one.right}/{one.said}, recall {one.found}/{one.labels}")


def shown_readings(readings: Iterable[Reading]) -> str:
    """Readings in short."""
    text = " | ".join(" + ".join(one) for one in sorted(readings))
    return text if len(text) <= 160 else text[:159] + "…"


def shown(texts: Sequence[str], one: Said | Label, value: Decimal) -> str:
    """A statement or a label with the words around it."""
    text = texts[one.item] if 0 <= one.item < len(texts) else ""
    around = text[max(0, one.begin - 30) : one.end + 15]
    bases = f" of {shown_readings(one.bases)}" if one.bases else ""
    meant = shown_readings(one.meanings)
    return f"{one.kind} {value} {text[one.begin : one.end]!r} in {around!r}: {meant}{bases}"


def print_faults(faults: Sequence[Fault], limit: int) -> None:
    """The sentences got wrong, each pattern in turn: `+` said and wrong, `-` not found."""
    if not faults or limit <= 0:
        return
    nth: Counter[str] = Counter()
    order: list[tuple[int, bool, int]] = []
    for index, fault in enumerate(faults):
        order.append((nth[fault.case.name], not fault.wrong, index))
        nth[fault.case.name] += 1
    print(f"\ngot wrong ({min(limit, len(faults))} of {len(faults)})")
    for _, _, index in sorted(order)[:limit]:
        fault = faults[index]
        texts = fault.case.texts
        print(f"  {fault.case.name}" + (f" {texts[0]!r}" if len(texts[0]) <= 200 else ""))
        for said in fault.wrong:
            print(f"    + {shown(texts, said, said.value)}")
        for label in fault.missed:
            print(f"    - {shown(texts, label, label.values[0])}")


def read_lines(path: Path) -> list[dict[str, Any]]:
    """The objects of a JSON Lines file."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def check_paths(name: str, readings: Iterable[Reading]) -> None:
    """Raises ValueError when a figure does not exist."""
    known = {figure.path for figure in govinfo.all_figures}
    for one in readings:
        unknown = set(one) - known
        if unknown or not one:
            message = f"{name}: no such figures: {sorted(unknown)}"
            raise ValueError(message)


def parse_arguments(arguments: Sequence[str] | None) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=str(__doc__).split("\n", 1)[0])
    parser.add_argument("--patterns", type=Path, default=DATA / "scoring.jsonl")
    parser.add_argument("--real", type=Path, default=DATA / "real.jsonl")
    reports = os.environ.get("GOVINFO_REPORTS")
    parser.add_argument(
        "--reports",
        type=Path,
        default=Path(reports) if reports else None,
        metavar="DIR",
        help="the published reports of real.jsonl (default: $GOVINFO_REPORTS; none: left out)",
    )
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--per-pattern", type=int, default=8, metavar="N")
    parser.add_argument("--broken", type=float, default=0.5, help="share with line breaks")
    parser.add_argument("--show", type=int, default=20, metavar="N", help="sentences got wrong")
    return parser.parse_args(arguments)


def main(arguments: Sequence[str] | None = None, extract: Extractor | None = None) -> int:
    """Measures both sets and prints what came out."""
    options = parse_arguments(arguments)
    if extract is None:
        extract = govinfo.prose_statements
    try:
        patterns = [pattern_from(row) for row in read_lines(options.patterns)]
        real_rows = []
        if options.reports:
            real_rows = with_texts(read_lines(options.real), options.reports)
        for pattern in patterns:
            for slot in pattern.slots.values():
                check_paths(pattern.id, slot.meanings + slot.bases)
        real = list(real_cases(real_rows))
        for case in real:
            for label in case.labels:
                check_paths(case.name, label.meanings + label.bases)
        known = forms()
        made: list[Case] = []
        unfilled: list[str] = []
        for pattern in patterns:
            new = list(instances(pattern, known, options.per_pattern, options.broken, options.seed))
            made += new
            if len(new) < options.per_pattern:
                unfilled.append(pattern.id)
    except (OSError, KeyError, TypeError, ValueError) as error:
        print(f"{type(error).__name__}: {error}", file=sys.stderr)
        return 2

    with_statements = {pattern.text for pattern in patterns if pattern.slots}
    without = {pattern.text for pattern in patterns if not pattern.slots}
    print(
        f"{len(made)} instances of {len(patterns)} patterns"
        f" ({len(with_statements)} distinct with statements, {len(without)} without)"
    )
    print(
        f"{len(real_rows)} real sentences of {len(real)} reports"
        f" ({sum(bool(row['statements']) for row in real_rows)} with statements)"
    )
    if unfilled:
        print(f"no figures agree with: {', '.join(unfilled)}")
    scores = {"patterns": measure(made, extract)}
    if real:
        scores["real"] = measure(real, extract)
    for name, score in scores.items():
        print_score(f"{name} ({score.cases} reports)", score)
    print_breaks(scores["patterns"])
    print_names("patterns", scores["patterns"])
    if real:
        print_names("reports", scores["real"])
    else:
        print("published reports were left out: no folder was given")
    for score in scores.values():
        print_faults(score.faults, options.show)

    missed = [name for name, score in scores.items() if not score.main().meets_goals()]
    print(
        f"\ngoals of count+zero (precision {PRECISION_GOAL}, recall {RECALL_GOAL}): "
        + (f"missed on {', '.join(missed)}" if missed else "met")
    )
    return 1 if missed or unfilled else 0


if __name__ == "__main__":
    sys.exit(main())
