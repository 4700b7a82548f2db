# SPDX-License-Identifier: Apache-2.0
"""Which cells are wrong: what `govinfo check` asks the library, and how it stands in text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import govinfo
from govinfo.cli.words import Words


def of_reading(
    reading: govinfo.Reading, rules: govinfo.RuleSet, evidence: Iterable[govinfo.Evidence] = ()
) -> govinfo.Explanations:
    """What cells that are wrong or missing should have, held against all rules."""
    found = govinfo.explain(reading, evidence=evidence)
    return govinfo.verified(reading.report, found, rules=rules)


def organ_of(report: govinfo.Report) -> str:
    """What tells the organ of a report from others."""
    return report.organ.id or report.organ.name


class Witnesses:
    """The reports of one run, which speak for the figures of each other."""

    def __init__(
        self, reports: Sequence[govinfo.Report], years: bool, roster: govinfo.Roster | None
    ) -> None:
        self.years = years
        self.roster = roster
        keys = [(organ_of(report), report.year) for report in reports]
        known = Counter(keys)
        # Of two reports of one organ and year nobody knows which is right.
        self.by_key = {
            key: report
            for key, report in zip(keys, reports, strict=True)
            if all(key) and known[key] == 1
        }

    def of(self, report: govinfo.Report) -> list[govinfo.Evidence]:
        """What the others say of a report."""
        found: list[govinfo.Evidence] = []
        if report.year is None:
            return found
        if self.years:
            organ = organ_of(report)
            before = self.by_key.get((organ, report.year - 1))
            after = self.by_key.get((organ, report.year + 1))
            found += govinfo.evidence_of_years(before, report, after)
        if self.roster is not None:
            found += self._of_children(report, self.roster)
        return found

    def _of_children(
        self, report: govinfo.Report, roster: govinfo.Roster
    ) -> Iterable[govinfo.Evidence]:
        """The sum over the organs below, where all of them and the own share are there."""
        own = [e for e in roster.entries if organ_of(report) in (e.id, e.name)]
        if len(own) != 1:
            return ()
        below = [entry for entry in roster.entries if entry.parent == own[0].id]
        if not any(govinfo.is_own_share(entry) for entry in below):
            return ()
        children = []
        for entry in below:
            child = self.by_key.get((entry.id, report.year)) or self.by_key.get(
                (entry.name, report.year)
            )
            if child is None:
                return ()
            children.append(child)
        return govinfo.evidence_of_children(report, children)


def chains(reports: Sequence[govinfo.Report], places: Sequence[int]) -> list[list[int]]:
    """The longest runs of years that follow each other, of at least two; places in `reports`."""
    known = Counter(reports[place].year for place in places)
    usable = [
        place
        for place in places
        if reports[place].editions.requests is not None and known[reports[place].year] == 1
    ]
    usable.sort(key=lambda place: reports[place].year or 0)
    runs: list[list[int]] = []
    for place in usable:
        follows = runs and (reports[runs[-1][-1]].year or 0) + 1 == reports[place].year
        if follows and len(runs[-1]) < MOST_YEARS:
            runs[-1].append(place)
        else:
            runs.append([place])
    return [run for run in runs if len(run) > 1]


MOST_YEARS = 64


def of_years(
    reports: Sequence[govinfo.Report],
    places: Sequence[int],
    findings: govinfo.Findings,
    rules: govinfo.RuleSet,
) -> tuple[govinfo.Explanations, list[int]]:
    """The explanation of the years of one organ where 结转 breaks, and the places it counts by."""
    broken: set[int] = set()
    for finding in findings:
        if finding.rule.startswith("Y.CARRY.") and finding.verdict == govinfo.Verdict.fail:
            broken.update(subject.year for subject in finding.subjects if subject.year is not None)
    parts: list[govinfo.ExplainedPart] = []
    explained: list[int] = []
    for run in chains(reports, places):
        if len(broken & {reports[place].year for place in run}) < 2:
            continue
        series = [reports[place] for place in run]
        found = govinfo.verified(series, govinfo.explain_series(series, deduce=False), rules=rules)
        parts += [_moved(part, len(explained)) for part in found.parts]
        explained += run
    return govinfo.Explanations(parts=parts), explained


def _moved(part: govinfo.ExplainedPart, by: int) -> govinfo.ExplainedPart:
    """A part whose reports stand behind `by` others."""
    if by == 0:
        return part

    def edits(of: Iterable[govinfo.Edit]) -> list[govinfo.Edit]:
        return [edit.replace(report=edit.report + by) for edit in of]

    items = [
        item.replace(slips=[slip.replace(edits=edits(slip.edits)) for slip in item.slips])
        for item in part.items
    ]
    return part.replace(items=items, common=edits(part.common))


def groups_of(findings: govinfo.Findings) -> list[list[int]]:
    """Findings that share a cause stand together."""
    return [list(group) for group in govinfo.root_causes(findings)]


def parts_after(
    groups: Sequence[Sequence[int]], findings: govinfo.Findings, found: govinfo.Explanations
) -> dict[int, list[govinfo.ExplainedPart]]:
    """Behind which group each part is told: the last that it has to do with."""
    after: dict[int, list[govinfo.ExplainedPart]] = {}
    for part in found.parts:
        rules = set(part.rules)
        about = [
            number
            for number, group in enumerate(groups)
            if any(findings[place].rule in rules for place in group)
        ]
        after.setdefault(about[-1] if about else len(groups) - 1, []).append(part)
    return after


def part_lines(
    part: govinfo.ExplainedPart, reports: Sequence[govinfo.Report], words: Words
) -> list[str]:
    """An explanation as it stands under its findings."""
    first, *rest = part.message(reports, words.lang).splitlines()
    return [f"  {words('explanation')}{first}", *(f"    {line}" for line in rest)]


def deduced_lines(
    found: govinfo.Explanations, reports: Sequence[govinfo.Report], words: Words, in_full: bool
) -> list[str]:
    """The missing figures: how many can be deduced, and which if that was asked for."""
    if not found.deduced:
        return []
    only = govinfo.Explanations(deduced=found.deduced)
    first, *rest = only.message(reports, words.lang).splitlines()
    if not in_full:
        return [first.rstrip("：:") + words("deduced.more")]
    return [first, *(f"    {line}" for line in rest)]
