"""Puts one report together: figures, mistakes, writings, labels and prose become its parts."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from .damage import inflict
from .figure import invent
from .form import (
    APPLICANTS,
    DISCLOSURE_BLOCKS,
    REMEDIES,
    REQUEST_ROWS,
    RESULTS,
    outcomes,
    row_paths,
)
from .heading import section_headings, title_lines
from .label import Labels
from .mistake import plant, violations
from .options import Options
from .place import organ
from .prose import Prose, Subject
from .report import (
    Block,
    Cell,
    DisclosureTable,
    Heading,
    Paragraph,
    Part,
    RemedyTable,
    Report,
    RequestTable,
    Row,
    Title,
    retouch,
)
from .script import converter
from .writing import Written, leave_blank, write

_YEARS = {
    "standard": (2021, 2022, 2023, 2024, 2025),
    # The trial form was for 2019 and 2020; some organs kept it longer.
    "trial": (2019, 2019, 2020, 2020, 2021, 2022),
    "mixed": (2021, 2023, 2024),
    "mixed_reverse": (2021, 2022),
}


@dataclass(frozen=True)
class Composition:
    """A report ready for a layout, with what it truly says."""

    report: Report
    values: dict[str, int | str | None]
    states: dict[str, str]
    violations: list[str]


def _cells(written: Written, paths: tuple[str, ...]) -> tuple[Cell, ...]:
    return tuple(Cell(path, written.text[path]) for path in paths)


def _disclosure_table(
    random: Random, labels: Labels, written: Written, options: Options
) -> DisclosureTable:
    blocks = []
    for block in DISCLOSURE_BLOCKS[options.disclosure]:
        rows = [
            Row(
                key,
                labels.disclosure_row(label),
                _cells(written, tuple(f"disclosure.{key}.{column}" for column, _ in block.columns)),
            )
            for key, label in block.rows
        ]
        if options.notes == "added_row" and block.item == "一":
            extra = tuple(Cell("", str(random.randint(0, 260))) for _ in block.columns)
            rows.append(Row("", "其他主动公开文件", extra))
        heads = tuple(labels.column(label) for _, label in block.columns)
        blocks.append(Block(labels.block_title(block.item), "信息内容", heads, tuple(rows)))
    return DisclosureTable(tuple(blocks))


def _request_table(labels: Labels, written: Written, options: Options) -> RequestTable:
    form = REQUEST_ROWS[options.requests]
    return RequestTable(
        corner=labels.corner(),
        spans=(labels.spaced("申请人情况"), labels.spaced("法人或其他组织")),
        heads=tuple(labels.head(label) for _, label in APPLICANTS),
        side=labels.spaced("三、本年度办理结果"),
        groups={
            key: labels.group(key) for key in dict.fromkeys(row.group for row in form if row.group)
        },
        rows=tuple(
            Row(
                row.key,
                labels.request_row(row),
                _cells(written, row_paths(row.key)),
                row.level,
                row.group,
            )
            for row in form
        ),
    )


def _remedy_table(labels: Labels, written: Written) -> RemedyTable:
    reconsideration, direct, after = (labels.spaced(label) for _, label in REMEDIES)
    paths = tuple(f"remedies.{remedy}.{result}" for remedy, _ in REMEDIES for result, _ in RESULTS)
    return RemedyTable(
        spans=(reconsideration, labels.spaced("行政诉讼"), direct, after),
        heads=tuple(labels.head(label) for _, label in RESULTS),
        row=Row("", "", _cells(written, paths)),
    )


def compose(random: Random, options: Options) -> Composition:
    """One report with these options."""
    name, short = organ(random, options.size)
    year = random.choice(_YEARS[options.forms])
    figures = plant(
        random,
        invent(random, options.size, options.disclosure, options.requests),
        options.mistake,
        options.requests,
    )
    written = write(random, figures, options.numbers)
    leave_blank(random, written, options, list(outcomes(options.requests)))

    labels = Labels(random, options, year)
    prose = Prose(random, Subject(name, short, year, options, figures))
    heads = section_headings(random, options.headings)

    def section(key: str, paragraphs: list[str]) -> list[Part]:
        return [Heading(heads[key]), *map(Paragraph, paragraphs)]

    parts: list[Part] = [
        Title(title_lines(options.title, name, year)),
        *map(Paragraph, prose.opening()),
        *section("overall", prose.overall()),
        *section("disclosure", prose.before_disclosure()),
        _disclosure_table(random, labels, written, options),
        *map(Paragraph, prose.after_disclosure()),
        *section("requests", prose.before_requests()),
        _request_table(labels, written, options),
        Heading(heads["remedies"]),
        _remedy_table(labels, written),
        *map(Paragraph, prose.footnotes()),
        *section("problems", prose.problems()),
        *section("further", prose.further()),
    ]
    report = inflict(random, Report(name, year, tuple(parts)), options.damage)
    change = converter(options.script)
    return Composition(
        report=retouch(report, change),
        values=retouch(written.value, change),
        states=written.states(),
        violations=violations(figures, options.requests),
    )
