# SPDX-License-Identifier: Apache-2.0
# Written by python/tools/stubs.py: change the bindings, not this file.
# ruff: noqa: A002, A003
import datetime
import enum
import os
from collections.abc import Callable, Iterable, Iterator, MutableSequence
from decimal import Decimal
from typing import Any, ClassVar, Final, SupportsIndex, overload

from typing_extensions import Buffer, Self

__all__ = [
    "Aggregate",
    "Amount",
    "AmountDifference",
    "Applicant",
    "ApplicantForm",
    "ApplicantRow",
    "BaselineDifference",
    "BaselineEntry",
    "BatchReader",
    "BlockStatistics",
    "Cell",
    "Checked",
    "ColumnTable",
    "Comparison",
    "ComparisonInstance",
    "Corpus",
    "CorpusColumn",
    "CountDifference",
    "Coverage",
    "DecisionFigures",
    "Deduction",
    "DifferenceTable",
    "DisclosureBlock",
    "DisclosureColumn",
    "DisclosureRow",
    "DisclosureTable",
    "Document",
    "DocumentFigures",
    "Edit",
    "Edition",
    "Editions",
    "Equation",
    "EquationTerm",
    "Error",
    "Evidence",
    "EvidenceKind",
    "ExplainedPart",
    "Explanation",
    "ExplanationEngine",
    "ExplanationStatus",
    "Explanations",
    "FeeFigures",
    "Figure",
    "FigureId",
    "FigureKind",
    "FigureState",
    "FigureTotal",
    "Finding",
    "FindingList",
    "Findings",
    "Grid",
    "GroupForm",
    "GroupKey",
    "Indicator",
    "IndicatorForm",
    "IndicatorGroup",
    "IndicatorKind",
    "IndicatorSum",
    "IndicatorValue",
    "Indicators",
    "Interval",
    "Lang",
    "LegalSource",
    "Line",
    "LinearTerm",
    "LintMessage",
    "Location",
    "Mark",
    "Meaning",
    "Member",
    "MissingPolicy",
    "MoneyUnit",
    "Note",
    "NoteMatch",
    "NotedFigure",
    "OnForm",
    "Organ",
    "OrganKind",
    "OrganLevel",
    "Outcome",
    "OutcomeGroup",
    "Overlap",
    "OverlapCounts",
    "OverlapKind",
    "Panel",
    "PanelRow",
    "PartialSum",
    "PdfPage",
    "PdfText",
    "PdfWord",
    "Period",
    "Place",
    "Predicate",
    "PrintedLabel",
    "PrintedLabelList",
    "ProcurementFigures",
    "Prose",
    "ProseList",
    "ProseSpan",
    "Provenance",
    "ProvenanceList",
    "RateInterval",
    "ReadError",
    "ReadOptions",
    "Reading",
    "ReadingStatus",
    "Reason",
    "Relation",
    "Remedy",
    "RemedyForm",
    "RemedyResult",
    "RemedyResultForm",
    "RemedyRow",
    "RemedyTable",
    "Rename",
    "Repair",
    "RepairObstacle",
    "RepairedFigure",
    "Report",
    "RequestForm",
    "RequestRow",
    "RequestTable",
    "RollUp",
    "RollUpNode",
    "Roster",
    "RosterEntry",
    "Rule",
    "RuleCase",
    "RuleError",
    "RuleFamily",
    "RuleScope",
    "RuleSet",
    "RuleSetting",
    "RuleSource",
    "RuleStatus",
    "ScopesRun",
    "Section",
    "SectionForm",
    "Severity",
    "Slip",
    "SlipKind",
    "SourcePlace",
    "SourceReadings",
    "Statement",
    "StatementKind",
    "StringList",
    "Subject",
    "Sum",
    "Table",
    "Term",
    "Text",
    "TextSpan",
    "Tolerance",
    "UnrepairedPart",
    "UsageError",
    "Verdict",
    "Whose",
    "WideSum",
    "Word",
    "Words",
    "add_check",
    "add_rule",
    "aggregate_from_bytes",
    "all_figures",
    "applicant_forms",
    "applicant_kinds",
    "applicants_heading",
    "apply",
    "as_published",
    "baseline_of",
    "blank_report",
    "check_identities",
    "compare_rounds",
    "corpus_block_rows",
    "corpus_schema_version",
    "difference_table",
    "differing_fields",
    "disclosure_blocks",
    "disclosure_figure_count",
    "disclosure_rows_heading",
    "display_width",
    "document_from_bytes",
    "document_from_docx",
    "document_from_html",
    "document_from_markdown",
    "document_from_pdf",
    "document_from_pdf_text",
    "document_from_text",
    "edition_words",
    "evidence_of_children",
    "evidence_of_years",
    "example_findings",
    "explain",
    "explain_series",
    "explanation_table",
    "figure_at",
    "figure_count",
    "figure_id",
    "figures_on_form",
    "figures_to_json",
    "find_family",
    "find_reason",
    "finding_page",
    "finding_table",
    "findings_from_json",
    "findings_to_csv",
    "findings_to_json",
    "findings_to_json_lines",
    "findings_to_sarif",
    "findings_to_text",
    "form_of",
    "group_forms",
    "group_total",
    "indicator_table",
    "indicator_value",
    "indicators",
    "instances_of",
    "interpret",
    "is_additive",
    "is_own_share",
    "json_schema",
    "json_version",
    "lint",
    "litigation_heading",
    "load_rules",
    "marks_of",
    "match_notes",
    "max_amount_scale",
    "max_roster_entries",
    "most_repaired_cells",
    "narrow",
    "note_for",
    "notes_from_yaml",
    "notice_of",
    "organizations_heading",
    "panel",
    "panel_table",
    "parse_expression",
    "poisson_interval",
    "prose_statements",
    "read_all",
    "read_report",
    "reading_from_figures_json",
    "reading_from_json",
    "reasons",
    "remedy_figure_count",
    "remedy_forms",
    "remedy_identities",
    "remedy_result_forms",
    "remedy_results",
    "repair",
    "repair_from_json",
    "report_from_json",
    "report_title",
    "request_figure_count",
    "request_forms",
    "request_identities",
    "request_rows",
    "requests_head",
    "results_heading",
    "root_causes",
    "roster_from_csv",
    "rule_families",
    "section_forms",
    "sum_of",
    "to_html",
    "to_json",
    "to_text",
    "to_yaml",
    "totals_table",
    "validate",
    "validate_series",
    "validate_tree",
    "verified",
    "widen",
    "wilson_interval",
    "with_setting",
]

class _Category(enum.Enum):  # type: ignore[misc]
    @property
    def label_zh(self) -> str:
        """The label in Chinese, as the form prints it."""
    @property
    def label_en(self) -> str:
        """The label in English."""
    def label(self, lang: Lang | str = "zh") -> str:
        """The label in a language."""
    def __lt__(self, other: Self) -> bool: ...
    def __le__(self, other: Self) -> bool: ...
    def __gt__(self, other: Self) -> bool: ...
    def __ge__(self, other: Self) -> bool: ...

__version__: Final[str]

class Aggregate:
    """Sums in groups. Parts merge in any order to the same state, to the bit."""
    def __len__(self) -> int: ...
    @property
    def by(self) -> tuple[GroupKey, ...]:
        """By what rows are put together."""
    @property
    def figures(self) -> tuple[FigureId, ...]:
        """The figures that were added up."""
    @property
    def has_members(self) -> bool:
        """Whether it is known who is in each group."""
    def key(self, group: int) -> tuple[object, ...]:
        """The key of a group: a value for each of `by`."""
    def find(self, *args: Any) -> int | None:
        """The place of the group with this key; None when there is no such one."""
    def reports(self, group: int) -> int:
        """How many reports are in a group."""
    def members(self, group: int) -> tuple[Member, ...]:
        """Who is in a group."""
    def partial(self, group: int, figure: FigureId | str) -> PartialSum:
        """What the reports of a group have of a figure."""
    def total(
        self, group: int, figure: FigureId | str, coverage: Coverage | None = None
    ) -> FigureTotal:
        """One sum with all that must be said of it; with its coverage partial also where an organ
        is absent.
        """
    def coverage(self, group: int, roster: Roster | None = None) -> Coverage:
        """Who reported in a group, against a roster."""
    def merge(self, other: Aggregate) -> None:
        """Adds the groups of another part."""
    def __add__(self, other: Aggregate) -> Aggregate: ...
    def to_bytes(self) -> bytes:
        """The state as bytes, the same on every machine."""
    def table(self, roster: Roster | None = None) -> ColumnTable:
        """One row a group and figure: keys, reports, expected, absent, figure, value, amount,
        lower, upper, reported, missing, not_on_form, partial, counted_twice.
        """
    def __eq__(self, other: object, /) -> bool: ...
    __hash__: ClassVar[None]  # type: ignore[assignment]
    def __repr__(self) -> str: ...
    def indicators(
        self,
        by: object = None,
        *,
        indicators: object = None,
        where: object = None,
        applicant: Applicant = ...,
        smallest: int = 30,
        confidence: float = 0.95,
        roster: Roster | None = None,
        threads: int = 0,
    ) -> Indicators:
        """Named rates out of sums, in their groups (`by`, `where` are not looked at): a report that
        lacks a figure stands in the other sums of the rate, and `missing` says so.
        """

class Amount:
    """Money exactly as printed: `Amount('7730.28', MoneyUnit.wan_yuan)`, or the state that says
    why there is none. Equality is of the printed form: 1.0 is not 1.00. Immutable and
    hashable; at most 9 decimals.
    """
    def __init__(
        self,
        decimal: str | Decimal | int | None = None,
        unit: MoneyUnit = ...,
        state: FigureState | None = None,
    ) -> None: ...
    @property
    def decimal(self) -> Decimal | None:
        """The number as a decimal.Decimal, with the places that are printed; None when none was
        printed.
        """
    @property
    def text(self) -> str:
        """The number as printed, without its unit; empty when none was printed."""
    @property
    def digits(self) -> int:
        """The number without its decimal point."""
    @property
    def scale(self) -> int:
        """How many of the digits stand behind the decimal point."""
    @property
    def unit(self) -> MoneyUnit:
        """The unit, never converted."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    @property
    def state(self) -> FigureState:
        """What the source shows."""
    @property
    def is_printed(self) -> bool:
        """Whether a number was printed."""
    def __repr__(self) -> str: ...
    def __bool__(self) -> bool:
        """Raises TypeError: missing and 0 are different things."""

class AmountDifference:
    """An amount of an organ against those of its children, in 万元."""
    def __init__(
        self,
        *,
        id: FigureId | str,
        parent: Amount = ...,
        children: Amount | None = None,
        own_share: Amount | None = None,
        reported: int = 0,
        complete: bool = False,
    ) -> None: ...
    @property
    def id(self) -> FigureId:
        """Which figure."""
    @property
    def parent(self) -> Amount:
        """What the organ published."""
    @property
    def children(self) -> Amount | None:
        """The sum over the children."""
    @property
    def own_share(self) -> Amount | None:
        """parent - children, where every number is known."""
    @property
    def reported(self) -> int:
        """How many children printed a number."""
    @property
    def complete(self) -> bool:
        """Whether all did."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...

class Applicant(_Category):
    """The columns of table 三: six kinds of applicant in the order of the form, then the printed
    total column (what was published, never recomputed).
    """

    natural_person = 0
    commercial_enterprise = 1
    research_institution = 2
    public_welfare_organization = 3
    legal_service_organization = 4
    other_organization = 5
    total = 6

class ApplicantForm:
    """A column of table 三."""
    @property
    def applicant(self) -> Applicant:
        """The column."""
    @property
    def label(self) -> Text:
        """The printed label."""
    @property
    def over(self) -> Text:
        """The heading above it, empty where there is none."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""

class ApplicantRow:
    """A row of table 三: a figure for each kind of applicant and the printed total.
    `ApplicantRow([3, 0, 0, 0, 0, 0, 3])` or `row[Applicant.total]`.
    """
    @overload
    def __init__(self) -> None: ...
    @overload
    def __init__(self, figures: ApplicantRow | Iterable[Figure | SupportsIndex]) -> None: ...
    def __getitem__(self, key: Applicant) -> Figure: ...
    def __setitem__(self, key: Applicant, figure: Figure | SupportsIndex) -> None: ...
    def __eq__(self, other: object, /) -> bool: ...
    __hash__: ClassVar[None]  # type: ignore[assignment]
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[Applicant]: ...
    def keys(self) -> list[Applicant]:
        """The keys in the order of the form."""
    def values(self) -> list[Figure]:
        """The values in the order of the form."""
    def items(self) -> list[tuple[Applicant, Figure]]:
        """Keys and values in the order of the form."""
    def to_dict(self) -> dict[str, object]:
        """The figures as plain values, named and written as in JSON."""
    def __repr__(self) -> str: ...

class BaselineDifference:
    """What became of the findings of an earlier round."""
    def __init__(
        self,
        added: Iterable[BaselineEntry] = (),
        open: Iterable[BaselineEntry] = (),
        resolved: Iterable[BaselineEntry] = (),
    ) -> None: ...
    @property
    def added(self) -> tuple[BaselineEntry, ...]:
        """New in the later round."""
    @property
    def open(self) -> tuple[BaselineEntry, ...]:
        """In both."""
    @property
    def resolved(self) -> tuple[BaselineEntry, ...]:
        """Only in the earlier round."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...

class BaselineEntry:
    """A finding as a baseline keeps it."""
    def __init__(
        self, *, fingerprint: int = 0, rule: str = "", organ: str = "", year: int | None = None
    ) -> None: ...
    @property
    def fingerprint(self) -> int:
        """Its fingerprint."""
    @property
    def rule(self) -> str:
        """Its rule."""
    @property
    def organ(self) -> str:
        """The organ."""
    @property
    def year(self) -> int | None:
        """The report year."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...

class BatchReader:
    """A running batch: sources go in, what they gave comes out in the same order.

    At most `waiting` sources may be inside at a time. `threads` 0 takes as many as the machine
    has. `json`: each reading is written as a line of JSON too, and keeps no provenance of its
    own.
    """
    def __init__(
        self,
        *,
        threads: int = 0,
        waiting: int = 256,
        json: bool = False,
        options: ReadOptions | None = None,
    ) -> None: ...
    def submit(self, name: str, bytes: str | Buffer | None = None) -> None:
        """Gives a file, or bytes with a name, to the threads. UsageError when the batch is full or
        cancelled.
        """
    @property
    def is_full(self) -> bool:
        """Whether `waiting` sources are inside."""
    @property
    def pending(self) -> int:
        """How many sources are inside."""
    @property
    def is_cancelled(self) -> bool:
        """Whether the batch was ended."""
    def next(self) -> SourceReadings | None:
        """Waits for the oldest source; None when nothing is inside or the batch was cancelled."""
    def cancel(self) -> None:
        """Ends the batch: what has not been read is dropped, helper programs are stopped."""

class BlockStatistics:
    """What a block of rows holds of one count."""
    def __init__(
        self, *, printed: int = 0, missing: int = 0, min: int = 0, max: int = 0, sum: int | None = 0
    ) -> None: ...
    @property
    def printed(self) -> int:
        """Rows with a number."""
    @property
    def missing(self) -> int:
        """Rows without one whose form asks for it."""
    @property
    def min(self) -> int:
        """The smallest number."""
    @property
    def max(self) -> int:
        """The largest number."""
    @property
    def sum(self) -> int | None:
        """Their sum; None where it does not fit 64 bits."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...

class Cell:
    """A cell of a grid: row and column from 0, spans at least 1."""
    def __init__(
        self,
        *,
        text: TextSpan = ...,
        row: int = 0,
        column: int = 0,
        row_span: int = 1,
        column_span: int = 1,
        place: SourcePlace = ...,
    ) -> None: ...
    @property
    def text(self) -> TextSpan:
        """Where its text stands."""
    @property
    def row(self) -> int:
        """The row."""
    @property
    def column(self) -> int:
        """The column."""
    @property
    def row_span(self) -> int:
        """How many rows it takes."""
    @property
    def column_span(self) -> int:
        """How many columns it takes."""
    @property
    def place(self) -> SourcePlace:
        """The place in the source."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...

class Checked:
    """A reading, what was found in it, and what wrong and missing cells should have."""
    def __init__(
        self,
        *,
        reading: Reading = ...,
        findings: Findings = ...,
        explanations: Explanations = ...,
        explained: Iterable[int] = (),
    ) -> None: ...
    @property
    def reading(self) -> Reading:
        """The reading."""
    @property
    def findings(self) -> Findings:
        """The findings."""
    @property
    def explanations(self) -> Explanations:
        """The explanations; none where they were not asked for."""
    @property
    def explained(self) -> tuple[int, ...]:
        """The places in the list of the reports that were explained together; none for one."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...

class ColumnTable:
    """Columns of equal length that cannot change. pyarrow.table(t), polars.DataFrame(t),
    duckdb and pandas take it through the Arrow PyCapsule interface without a copy.
    """
    def __len__(self) -> int: ...
    @property
    def rows(self) -> int:
        """How many rows it has."""
    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns."""
    def __arrow_c_schema__(self) -> object:
        """The type of the columns (Arrow PyCapsule interface)."""
    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """A fresh stream of the columns (Arrow PyCapsule interface). A requested schema is not
        followed, as the interface allows.
        """
    def __repr__(self) -> str: ...

class Comparison:
    """Two sums of figures and how they are compared."""
    def __init__(
        self,
        *,
        terms: Iterable[LinearTerm] = (),
        left: int = 0,
        right: int = 0,
        relation: Relation = ...,
    ) -> None: ...
    @property
    def terms(self) -> tuple[LinearTerm, ...]:
        """The figures of both sides."""
    @property
    def left(self) -> int:
        """The constant of the left side, in billionths."""
    @property
    def right(self) -> int:
        """That of the right side."""
    @property
    def relation(self) -> Relation:
        """How they are compared."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...

class ComparisonInstance:
    """A comparison for one row or column."""
    def __init__(
        self, instance: str = "", comparison: Comparison = ..., when: Iterable[Comparison] = ()
    ) -> None: ...
    @property
    def instance(self) -> str:
        """The row or column; empty where there is none."""
    @property
    def comparison(self) -> Comparison:
        """The comparison."""
    @property
    def when(self) -> tuple[Comparison, ...]:
        """What must hold for it to speak."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...

class Corpus:
    """Many readings as columns: one row a reading, one column a figure of either form.

    pyarrow.table(c), polars.DataFrame(c), pandas.DataFrame.from_arrow(c) and duckdb take it
    through the Arrow PyCapsule interface without a copy.
    """
    def __init__(self) -> None: ...
    @staticmethod
    def from_readings(
        readings: Iterable[Reading],
        *,
        check: bool = True,
        rules: RuleSet | None = None,
        threads: int = 0,
    ) -> Corpus:
        """One row a reading. `check` counts what validate() finds, else what they carry."""
    @overload
    def append(self, corpus: Corpus) -> None:
        """Appends the rows of another corpus."""
    @overload
    def append(
        self,
        readings: Iterable[Reading],
        *,
        check: bool = True,
        rules: RuleSet | None = None,
        threads: int = 0,
    ) -> None:
        """Appends one row a reading."""
    def compact(self) -> None:
        """Makes all rows lie together: one batch in Arrow."""
    def __len__(self) -> int: ...
    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns, in order."""
    @staticmethod
    def names() -> tuple[str, ...]:
        """The names of the columns, in order."""
    @property
    def bytes(self) -> int:
        """The bytes of all columns."""
    @property
    def part_count(self) -> int:
        """In how many batches the rows leave."""
    @property
    def rules(self) -> str:
        """Which rules the findings were counted with."""
    def __eq__(self, other: object, /) -> bool: ...
    __hash__: ClassVar[None]  # type: ignore[assignment]
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def __repr__(self) -> str: ...
    def figure(self, row: int, figure: FigureId | str) -> object:
        """A Figure; of money an Amount, unreadable where its number had no place in the column."""
    def amount(self, row: int, figure: FigureId | str) -> Amount:
        """An Amount of money."""
    def value(self, row: int, column: object) -> object:
        """What stands in a column: None, int, str, datetime.date, or an Amount in 万元."""
    def report(self, row: int) -> Report:
        """The row as a Report: figures, organ, year, period, publication, editions; no text."""
    def select(self, rows: Iterable[int]) -> Corpus:
        """The rows at these places, in this order."""
    def where(self, *args: Any, **kwargs: Any) -> list[int]:
        """The places of the rows that meet all conditions: tuples (column, comparison, value),
        and column=value. Comparisons: == != < <= > >= in starts_with missing present.
        """
    def filter(self, *args: Any, **kwargs: Any) -> Corpus:
        """The rows that meet all conditions, see where()."""
    def __getitem__(self, rows: slice) -> Corpus:
        """Some of the rows: corpus[10:20]."""
    def aggregate(
        self,
        by: object = None,
        *,
        figures: Iterable[FigureId | str] | None = None,
        where: object = None,
        refused: bool = False,
        roster: Roster | None = None,
        members: bool = True,
        threads: int = 0,
    ) -> Aggregate:
        """Sums of the figures (all by default) in groups. `by`: columns, "region:2" for the first
        letters only; `where`: conditions as of where(). With a roster groups of organs that must
        report are there even where none did.
        """
    def find_overlaps(
        self, by: object = None, *, roster: Roster | None = None, limit: int = 100000
    ) -> object:
        """The pairs of rows that count something twice if they are added up together."""
    def without_overlaps(self, by: object = None, *, roster: Roster | None = None) -> Corpus:
        """The rows without those that are counted in another: latest versions, outermost organs."""
    def roll_up(self, roster: Roster, year: int | None = None) -> RollUp:
        """The tree of a roster with own shares and difference tables."""
    def with_roster(self, roster: Roster) -> Corpus:
        """The same rows with organ_id, region and kind of the roster where they are missing."""
    def harmonised(self) -> Corpus:
        """2019 and 2021 in one series: other_unspecified of rows on the 2021 form is the sum of
        its three rows, and the column `harmonised` says so.
        """
    def statistics(self, figure: FigureId | str) -> tuple[BlockStatistics, ...]:
        """What blocks of rows hold of a count."""
    def __arrow_c_schema__(self) -> object:
        """The type of the columns (Arrow PyCapsule interface)."""
    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """A fresh stream of the columns, uncopied (Arrow PyCapsule interface). A requested schema
        is not followed, as the interface allows.
        """
    def __arrow_c_array__(self, requested_schema: object = None) -> tuple[object, object]:
        """All rows as one batch (Arrow PyCapsule interface)."""
    @staticmethod
    def from_arrow(data: object) -> Corpus:
        """A corpus from anything with __arrow_c_stream__ that has its columns, in any order.
        UsageError says which is missing or of another type.
        """
    def to_arrow(self, *, names: str = "path", states: bool = False) -> Any:
        """A pyarrow.Table, uncopied. `names`: 'path', 'sql' (requests__not_held__total), 'zh' or
        'en'; `states` keeps the columns that say why a number is missing.
        """
    def to_pandas(self, *, names: str = "path", states: bool = False) -> Any:
        """A pandas.DataFrame whose columns are Arrow's, uncopied: numbers stay whole where some
        are missing.
        """
    def to_polars(self, *, names: str = "path", states: bool = False) -> Any:
        """A polars.DataFrame."""
    def sql(self, query: str, *, names: str = "sql", states: bool = True) -> Any:
        """A query of DuckDB over the table `corpus`; a pyarrow.Table comes back."""
    def save(self, path: object) -> None:
        """Writes a Parquet file with all columns and their versions (pyarrow)."""
    def _repr_html_(self) -> str:
        """What notebooks show."""
    @staticmethod
    def read(
        sources: Iterable[object],
        *,
        threads: int = 0,
        check: bool = True,
        rules: RuleSet | None = None,
        options: ReadOptions | None = None,
        progress: Callable[[int, int, int], object] | None = None,
    ) -> Corpus:
        """Reads paths, and names with bytes, straight into columns; govinfo.read_corpus is the
        comfortable way in. `progress(done, total, refused)` is called behind each.
        """
    def indicators(
        self,
        by: object = None,
        *,
        indicators: object = None,
        where: object = None,
        applicant: Applicant = ...,
        smallest: int = 30,
        confidence: float = 0.95,
        roster: Roster | None = None,
        threads: int = 0,
    ) -> Indicators:
        """Named rates of the rows in groups, pooled; a report stands in both sums of a rate or in
        neither. `indicators`: names, all by default; `applicant`: of whose requests the rates of
        table 三 are; `smallest`: denominators below it are `small`; `confidence` of the intervals.
        """
    def panel(
        self,
        *,
        figures: object = (),
        indicators: object = (),
        roster: Roster | None = None,
        renames: Iterable[Rename] = (),
        names: str = "path",
        smallest: int = 30,
    ) -> Any:
        """A pandas.DataFrame of organs over years, one row a report and measure: value, base (the year
        before), change, growth, and where the series breaks (gap, renamed, region_changed,
        edition_changed). By default what came in, and the disclosure rate.
        """
    @property
    def plot(self) -> Any:
        """Pictures (extra `plot`): composition(), trend(), coverage(), ranking()."""

class CorpusColumn(_Category):
    """The columns of a corpus in front of the figures."""

    source = 0
    source_index = 1
    digest = 2
    status = 3
    organ = 4
    organ_id = 5
    region = 6
    level = 7
    kind = 8
    year = 9
    first_day = 10
    last_day = 11
    published = 12
    disclosure_edition = 13
    requests_edition = 14
    errors = 15
    warnings = 16
    notes = 17
    harmonised = 18

class CountDifference:
    """A count of an organ against those of its children."""
    def __init__(
        self,
        *,
        id: FigureId | str,
        parent: Figure | SupportsIndex = ...,
        children: Sum = ...,
        own_share: int | None = None,
        reported: int = 0,
        complete: bool = False,
    ) -> None: ...
    @property
    def id(self) -> FigureId:
        """Which figure."""
    @property
    def parent(self) -> Figure:
        """What the organ published."""
    @property
    def children(self) -> Sum:
        """The sum over the children."""
    @property
    def own_share(self) -> int | None:
        """parent - children, where every number is known."""
    @property
    def reported(self) -> int:
        """How many children printed a number."""
    @property
    def complete(self) -> bool:
        """Whether all did."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...

class Coverage:
    """Who reported in a group."""
    def __init__(
        self,
        *,
        reports: int = 0,
        organs: int = 0,
        expected: int | None = None,
        absent: Iterable[int] = (),
        twice: OverlapCounts = ...,
    ) -> None: ...
    @property
    def reports(self) -> int:
        """How many reports there are."""
    @property
    def organs(self) -> int:
        """Of how many different organs."""
    @property
    def expected(self) -> int | None:
        """How many reports the roster asks for."""
    @property
    def absent(self) -> tuple[int, ...]:
        """Places in the roster of organs that did not report."""
    @property
    def twice(self) -> OverlapCounts:
        """How many reports are counted in others."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...

class DecisionFigures:
    """Table 二, article 20 (5) and (6): 行政许可, 其他对外管理服务事项, 行政处罚, 行政强制."""
    def __init__(
        self,
        decisions: Figure | SupportsIndex = ...,
        items_last_year: Figure | SupportsIndex = ...,
        change: Figure | SupportsIndex = ...,
    ) -> None: ...
    @property
    def decisions(self) -> Figure:
        """处理决定数量, on both forms"""
    @decisions.setter
    def decisions(self, value: Figure | SupportsIndex) -> None: ...
    @property
    def items_last_year(self) -> Figure:
        """上一年项目数量 (2019 form)"""
    @items_last_year.setter
    def items_last_year(self, value: Figure | SupportsIndex) -> None: ...
    @property
    def change(self) -> Figure:
        """本年增/减, signed (2019 form)"""
    @change.setter
    def change(self, value: Figure | SupportsIndex) -> None: ...
    def __eq__(self, other: object, /) -> bool: ...
    __hash__: ClassVar[None]  # type: ignore[assignment]
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...

class Deduction:
    """What a cell without a number must have been."""
    def __init__(
        self,
        *,
        id: FigureId | str,
        report: int = 0,
        published: FigureState = ...,
        possible: Interval = ...,
        by_equations: bool = False,
        lower_proof: Iterable[str] = (),
        upper_proof: Iterable[str] = (),
    ) -> None: ...
    @property
    def id(self) -> FigureId:
        """Which figure."""
    @property
    def report(self) -> int:
        """The place of its report in a chain of years, 0 for a lone report."""
    @property
    def published(self) -> FigureState:
        """What the source shows instead of a number."""
    @property
    def possible(self) -> Interval:
        """One value, or a range."""
    @property
    def by_equations(self) -> bool:
        """Whether equations alone give the value."""
    @property
    def lower_proof(self) -> tuple[str, ...]:
        """The equations that prove the least value."""
    @property
    def upper_proof(self) -> tuple[str, ...]:
        """The equations that prove the greatest value."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...
    @overload
    def message(self, report: Report, lang: Lang | str = "zh") -> str:
        """The value or the range, and what proves it."""
    @overload
    def message(self, reports: Iterable[Report], lang: Lang | str = "zh") -> str:
        """The same for a chain of years, oldest first."""

class DifferenceTable:
    """What an organ published, less what its children published."""
    def __init__(
        self,
        children: int = 0,
        counts: Iterable[CountDifference] = (),
        amounts: Iterable[AmountDifference] = (),
    ) -> None: ...
    @property
    def children(self) -> int:
        """How many reports were added up."""
    @property
    def counts(self) -> tuple[CountDifference, ...]:
        """The counts."""
    @property
    def amounts(self) -> tuple[AmountDifference, ...]:
        """The amounts of money."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...

class DisclosureBlock:
    """A block of table 二: one paragraph of article 20."""
    @property
    def title(self) -> Text:
        """The printed title."""
    @property
    def article(self) -> str:
        """The paragraph of Decree 711."""
    @property
    def columns(self) -> tuple[DisclosureColumn, ...]:
        """Its columns, in order."""
    @property
    def rows(self) -> tuple[DisclosureRow, ...]:
        """Its rows, in order."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""

class DisclosureColumn:
    """A column of a block of table 二."""
    @property
    def label(self) -> Text:
        """The printed label."""
    @property
    def unit(self) -> Text:
        """The unit of its figures."""
    @property
    def aliases(self) -> tuple[str, ...]:
        """Other ways in which real reports print the label."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""

class DisclosureRow:
    """A row of a block of table 二."""
    @property
    def label(self) -> Text:
        """The printed label."""
    @property
    def figures(self) -> tuple[FigureId, ...]:
        """Its figures, one for each column of the block."""
    @property
    def aliases(self) -> tuple[str, ...]:
        """Other ways in which real reports print the label."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""

class DisclosureTable:
    """Table 二: the union of both forms, 29 figures."""
    def __init__(
        self,
        *,
        regulations: DocumentFigures = ...,
        normative_documents: DocumentFigures = ...,
        licensing: DecisionFigures = ...,
        other_services: DecisionFigures = ...,
        penalties: DecisionFigures = ...,
        coercion: DecisionFigures = ...,
        fees: FeeFigures = ...,
        procurement: ProcurementFigures = ...,
    ) -> None: ...
    @property
    def regulations(self) -> DocumentFigures:
        """规章"""
    @regulations.setter
    def regulations(self, value: DocumentFigures) -> None: ...
    @property
    def normative_documents(self) -> DocumentFigures:
        """行政规范性文件"""
    @normative_documents.setter
    def normative_documents(self, value: DocumentFigures) -> None: ...
    @property
    def licensing(self) -> DecisionFigures:
        """行政许可"""
    @licensing.setter
    def licensing(self, value: DecisionFigures) -> None: ...
    @property
    def other_services(self) -> DecisionFigures:
        """其他对外管理服务事项 (2019 form)"""
    @other_services.setter
    def other_services(self, value: DecisionFigures) -> None: ...
    @property
    def penalties(self) -> DecisionFigures:
        """行政处罚"""
    @penalties.setter
    def penalties(self, value: DecisionFigures) -> None: ...
    @property
    def coercion(self) -> DecisionFigures:
        """行政强制"""
    @coercion.setter
    def coercion(self, value: DecisionFigures) -> None: ...
    @property
    def fees(self) -> FeeFigures:
        """行政事业性收费"""
    @fees.setter
    def fees(self, value: FeeFigures) -> None: ...
    @property
    def procurement(self) -> ProcurementFigures:
        """政府集中采购 (2019 form)"""
    @procurement.setter
    def procurement(self, value: ProcurementFigures) -> None: ...
    def __eq__(self, other: object, /) -> bool: ...
    __hash__: ClassVar[None]  # type: ignore[assignment]
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...

class Document:
    """A document in reading order: its text, and blocks that point into it."""
    def __init__(
        self,
        *,
        format: str = "",
        encoding: str = "",
        tool: str = "",
        in_characters: bool = True,
        text: str = "",
        blocks: Iterable[Line | Grid] = (),
        findings: Iterable[Finding] = (),
    ) -> None: ...
    @property
    def format(self) -> str:
        """The format that it came from."""
    @property
    def encoding(self) -> str:
        """The encoding that its text was decoded from."""
    @property
    def tool(self) -> str:
        """The program that helped to read it, with its version."""
    @property
    def in_characters(self) -> bool:
        """Whether the edges of words count characters."""
    @property
    def text(self) -> str:
        """The text of every word and cell."""
    @property
    def blocks(self) -> tuple[Line | Grid, ...]:
        """Its lines and grids, in reading order."""
    @property
    def findings(self) -> tuple[Finding, ...]:
        """What the reader of the format noticed."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...
    def __getitem__(self, span: TextSpan) -> str:
        """The text of a word or cell."""

class DocumentFigures:
    """Table 二, article 20 (1): 规章 or 行政规范性文件, in pieces. The 2021 form asks for the
    first three, the 2019 form for the others.
    """
    def __init__(
        self,
        *,
        issued: Figure | SupportsIndex = ...,
        repealed: Figure | SupportsIndex = ...,
        in_force: Figure | SupportsIndex = ...,
        made: Figure | SupportsIndex = ...,
        disclosed: Figure | SupportsIndex = ...,
        disclosed_total: Figure | SupportsIndex = ...,
    ) -> None: ...
    @property
    def issued(self) -> Figure:
        """本年制发件数"""
    @issued.setter
    def issued(self, value: Figure | SupportsIndex) -> None: ...
    @property
    def repealed(self) -> Figure:
        """本年废止件数"""
    @repealed.setter
    def repealed(self, value: Figure | SupportsIndex) -> None: ...
    @property
    def in_force(self) -> Figure:
        """现行有效件数"""
    @in_force.setter
    def in_force(self, value: Figure | SupportsIndex) -> None: ...
    @property
    def made(self) -> Figure:
        """本年新制作数量 (2019 form)"""
    @made.setter
    def made(self, value: Figure | SupportsIndex) -> None: ...
    @property
    def disclosed(self) -> Figure:
        """本年新公开数量 (2019 form)"""
    @disclosed.setter
    def disclosed(self, value: Figure | SupportsIndex) -> None: ...
    @property
    def disclosed_total(self) -> Figure:
        """对外公开总数量 (2019 form)"""
    @disclosed_total.setter
    def disclosed_total(self, value: Figure | SupportsIndex) -> None: ...
    def __eq__(self, other: object, /) -> bool: ...
    __hash__: ClassVar[None]  # type: ignore[assignment]
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...

class Edit:
    """A cell and the figure it should have."""
    def __init__(
        self,
        *,
        id: FigureId | str,
        report: int = 0,
        published: Figure | SupportsIndex = ...,
        explained: int = 0,
        possible: Interval = ...,
    ) -> None: ...
    @property
    def id(self) -> FigureId:
        """Which figure."""
    @property
    def report(self) -> int:
        """The place of its report in a chain of years, 0 for a lone report."""
    @property
    def published(self) -> Figure:
        """The figure as published."""
    @property
    def explained(self) -> int:
        """What it should be; the least where `possible` is no single value."""
    @property
    def possible(self) -> Interval:
        """All figures that the equations allow."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...
    @overload
    def message(self, report: Report, lang: Lang | str = "zh") -> str:
        """The cell, what it should be, and what was published."""
    @overload
    def message(self, reports: Iterable[Report], lang: Lang | str = "zh") -> str:
        """The same for a chain of years, oldest first."""

class Edition(_Category):
    """Which form a table was printed on: 国办公开办函〔2019〕60号 or 国办公开办函〔2021〕30号."""

    trial_2019 = 0
    standard_2021 = 1

class Editions:
    """Which form each table was printed on; None when the table was not found. Real reports mix
    them. Table 四 is the same on both forms.
    """
    def __init__(
        self, disclosure: Edition | None = None, requests: Edition | None = None
    ) -> None: ...
    @property
    def disclosure(self) -> Edition | None:
        """The form of table 二."""
    @disclosure.setter
    def disclosure(self, value: Edition | None) -> None: ...
    @property
    def requests(self) -> Edition | None:
        """The form of table 三."""
    @requests.setter
    def requests(self, value: Edition | None) -> None: ...
    def __eq__(self, other: object, /) -> bool: ...
    __hash__: ClassVar[None]  # type: ignore[assignment]
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...
    def edition_for(self, id: FigureId | str) -> Edition:
        """The form on which a figure is to be looked up: that of its table; where the table was
        not found, that of the other one; the 2021 form where neither was.
        """

class Equation:
    """The equation Σ left = Σ right between figures of one table of the form."""
    @property
    def family(self) -> str:
        """Its family: 'T3.BAL'."""
    @property
    def instance(self) -> str:
        """The row, column or block of which it speaks."""
    @property
    def rule_id(self) -> str:
        """The id of its rule: 'T3.BAL.natural_person'."""
    @property
    def implied(self) -> bool:
        """Whether the other equations of the table imply this one."""
    @property
    def terms(self) -> tuple[EquationTerm, ...]:
        """Its figures with their signs."""
    def __repr__(self) -> str: ...

class EquationTerm:
    """A figure of a linear equation."""
    @property
    def id(self) -> FigureId:
        """Which figure."""
    @property
    def sign(self) -> int:
        """+1 on the left side, -1 on the right side."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""

class Error(Exception):
    """The base of everything that govinfo raises."""

class Evidence:
    """A figure that something beside the table tells: answers that agree with it are likelier."""
    def __init__(
        self, *, id: FigureId | str, report: int = 0, value: int = 0, kind: EvidenceKind = ...
    ) -> None: ...
    @property
    def id(self) -> FigureId:
        """Which figure."""
    @property
    def report(self) -> int:
        """The place of its report in a chain of years."""
    @property
    def value(self) -> int:
        """What it is told to be."""
    @property
    def kind(self) -> EvidenceKind:
        """What tells it."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...

class EvidenceKind(_Category):
    """What speaks for an explanation beside the equations."""

    prose = 0
    previous_year = 1
    next_year = 2
    children = 3
    reading = 4
    caller = 5

class ExplainedPart:
    """The answers for one table whose equations do not hold, likeliest first: fewest slips, then
    fewest cells, then least cost. Table 四 has a part for each block.
    """
    def __init__(
        self,
        *,
        table: Table = ...,
        engine: ExplanationEngine = ...,
        status: ExplanationStatus = ...,
        rules: Iterable[str] = (),
        items: Iterable[Explanation] = (),
        cells_needed: int | None = None,
        common: Iterable[Edit] = (),
        margin: int | None = None,
        truncated: bool = False,
        steps: int = 0,
    ) -> None: ...
    @property
    def table(self) -> Table:
        """The table."""
    @property
    def engine(self) -> ExplanationEngine:
        """What searched: the network of table 三, or one equation."""
    @property
    def status(self) -> ExplanationStatus:
        """How sure the first answer is."""
    @property
    def rules(self) -> tuple[str, ...]:
        """The equations that fail."""
    @property
    def items(self) -> tuple[Explanation, ...]:
        """The answers."""
    @property
    def cells_needed(self) -> int | None:
        """The least number of single cells that must change; None when the search ended before."""
    @property
    def common(self) -> tuple[Edit, ...]:
        """The cells that every answer changes."""
    @property
    def margin(self) -> int | None:
        """By how much the second of the answers with the fewest slips costs more."""
    @property
    def truncated(self) -> bool:
        """Whether there are more answers of the last size."""
    @property
    def steps(self) -> int:
        """How much was searched."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...
    @overload
    def message(self, report: Report, lang: Lang | str = "zh", *, most: int = 5) -> str:
        """The answer and how sure it is, or the likeliest `most` answers, a line each."""
    @overload
    def message(self, reports: Iterable[Report], lang: Lang | str = "zh", *, most: int = 5) -> str:
        """The same for a chain of years, oldest first."""

class Explanation:
    """A set of slips after which every equation holds."""
    def __init__(
        self,
        *,
        slips: Iterable[Slip] = (),
        count: int = 0,
        cells: int = 0,
        cost: int = 0,
        value_unique: bool = True,
        evidence: Iterable[EvidenceKind] = (),
    ) -> None: ...
    @property
    def slips(self) -> tuple[Slip, ...]:
        """The slips."""
    @property
    def count(self) -> int:
        """How many slips are counted when answers are ranked."""
    @property
    def cells(self) -> int:
        """How many cells are changed."""
    @property
    def cost(self) -> int:
        """The sum of the costs of the kinds of slip: lower is likelier."""
    @property
    def value_unique(self) -> bool:
        """Whether every cell has one value."""
    @property
    def evidence(self) -> tuple[EvidenceKind, ...]:
        """What speaks for it beside the equations."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...
    @overload
    def message(self, report: Report, lang: Lang | str = "zh") -> str:
        """All slips, and what else speaks for them."""
    @overload
    def message(self, reports: Iterable[Report], lang: Lang | str = "zh") -> str:
        """The same for a chain of years, oldest first."""
    @property
    def edits(self) -> tuple[Edit, ...]:
        """The edits of all slips."""

class ExplanationEngine(_Category):
    """What searched for the wrong cells: the network of table 三, or the equations one by one."""

    network = 0
    equations = 1

class ExplanationStatus(_Category):
    """How sure an explanation of wrong cells is.

    clean             nothing to explain
    unique            one answer has the fewest slips, and none changes fewer cells
    preferred         one of several is likelier by a stated margin
    ambiguous         several answers are equally good
    budget_exhausted  the search was ended before it had found the smallest answer
    infeasible        no answer: too many cells are wrong, frozen, or too large
    """

    clean = 0
    unique = 1
    preferred = 2
    ambiguous = 3
    budget_exhausted = 4
    infeasible = 5

class Explanations:
    """Everything that can be said of wrong and missing cells; true when there is anything."""
    def __init__(
        self, parts: Iterable[ExplainedPart] = (), deduced: Iterable[Deduction] = ()
    ) -> None: ...
    @property
    def parts(self) -> tuple[ExplainedPart, ...]:
        """A part for each table (block of table 四) that fails."""
    @property
    def deduced(self) -> tuple[Deduction, ...]:
        """The missing cells of the tables that can be completed."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...
    @overload
    def message(self, report: Report, lang: Lang | str = "zh") -> str:
        """Everything in words, several lines."""
    @overload
    def message(self, reports: Iterable[Report], lang: Lang | str = "zh") -> str:
        """The same for a chain of years, oldest first."""
    def __bool__(self) -> bool: ...
    def _repr_html_(self) -> str:
        """The answers and the deduced figures as tables, for notebooks."""

class FeeFigures:
    """Table 二, article 20 (8): 行政事业性收费."""
    def __init__(
        self,
        collected: Amount = ...,
        items_last_year: Figure | SupportsIndex = ...,
        change: Figure | SupportsIndex = ...,
    ) -> None: ...
    @property
    def collected(self) -> Amount:
        """本年收费金额 (2021 form)"""
    @collected.setter
    def collected(self, value: Amount) -> None: ...
    @property
    def items_last_year(self) -> Figure:
        """上一年项目数量 (2019 form)"""
    @items_last_year.setter
    def items_last_year(self, value: Figure | SupportsIndex) -> None: ...
    @property
    def change(self) -> Figure:
        """本年增/减, signed (2019 form)"""
    @change.setter
    def change(self, value: Figure | SupportsIndex) -> None: ...
    def __eq__(self, other: object, /) -> bool: ...
    __hash__: ClassVar[None]  # type: ignore[assignment]
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...

class Figure:
    """A count (or a signed change) as published: a number, or the state that says why there is
    none. `Figure(3)`, `Figure(state=FigureState.blank)`; `Figure()` is absent, never a 0.
    Immutable and hashable; it is no int and has no truth value.
    """
    def __init__(self, value: int | None = None, state: FigureState | None = None) -> None: ...
    @property
    def value(self) -> int | None:
        """The number; None when none was printed."""
    def or_zero(self) -> int:
        """The number, and 0 in every other state: for those who have decided that missing means
        none.
        """
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    @property
    def state(self) -> FigureState:
        """What the source shows."""
    @property
    def is_printed(self) -> bool:
        """Whether a number was printed."""
    def __repr__(self) -> str: ...
    def __bool__(self) -> bool:
        """Raises TypeError: missing and 0 are different things."""

class FigureId:
    """A figure of the union of both forms: `FigureId('requests.not_held.natural_person')`.
    Wherever an id is taken, its path is taken too. int() gives its number: 0 … 181 table 三,
    182 … 210 table 二, 211 … 225 table 四; numbers are appended, never given anew.
    """
    @overload
    def __init__(self, path: FigureId | str) -> None: ...
    @overload
    def __init__(self, number: int) -> None: ...
    @property
    def path(self) -> str:
        """The path: 'requests.not_held.natural_person'."""
    @property
    def table(self) -> Table:
        """The table in which it stands."""
    @property
    def kind(self) -> FigureKind:
        """A count, a signed change, or money."""
    def place(self, edition: Edition) -> Place | None:
        """Where it stands on a form; None when it does not stand there."""
    def on_form(self, edition: Edition) -> bool:
        """Whether a form has it."""
    def label(self, lang: Lang | str = "zh", edition: Edition | None = None) -> str:
        """Its label, without its table: '（一）予以公开·自然人'."""
    def place_text(self, lang: Lang | str = "zh", edition: Edition | None = None) -> str:
        """Table, row and label in words: '表三 第3行“（一）予以公开”·自然人'."""
    def __int__(self) -> int: ...
    def __str__(self) -> str: ...
    def __repr__(self) -> str: ...
    def __hash__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __lt__(self, arg0: FigureId, /) -> bool: ...
    def __le__(self, arg0: FigureId, /) -> bool: ...
    def __gt__(self, arg0: FigureId, /) -> bool: ...
    def __ge__(self, arg0: FigureId, /) -> bool: ...
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...

class FigureKind(_Category):
    """What the form asks for: a count (≥ 0), a signed change (本年增/减), money."""

    count = 0
    change = 1
    amount = 2

class FigureState(_Category):
    """What the source shows for a figure. Only `printed` has a number, 0 included.

    absent       the form has the figure, the source shows no such cell (table cut, row lost)
    printed      a number
    blank        an empty cell
    dash         a mark or words for none: - — / 无 “本单位未制作规章”
    not_on_form  this edition of the form has no such figure
    unreadable   something is printed that cannot be told
    """

    absent = 0
    printed = 1
    blank = 2
    dash = 3
    not_on_form = 4
    unreadable = 5

class FigureTotal:
    """One sum of one group."""
    def __init__(
        self,
        *,
        id: FigureId | str,
        sum: Sum = ...,
        amount: Amount | None = None,
        reported: int = 0,
        not_on_form: int = 0,
        partial: bool = False,
    ) -> None: ...
    @property
    def id(self) -> FigureId:
        """Which figure."""
    @property
    def sum(self) -> Sum:
        """Value, missing and interval of counts."""
    @property
    def amount(self) -> Amount | None:
        """The sum of money in 万元."""
    @property
    def reported(self) -> int:
        """Reports that print a number."""
    @property
    def not_on_form(self) -> int:
        """Reports whose form does not ask for it."""
    @property
    def partial(self) -> bool:
        """Whether something is missing from it."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...

class Finding:
    """What a rule or a reader has to say: numbers and ids; words are written when asked for. For
    an equation `left` and `right` are its two sides over the printed figures; for a reader's
    finding `left` is what was found and `right` what the form asks for.
    """
    def __init__(
        self,
        *,
        rule: str = "",
        verdict: Verdict = ...,
        severity: Severity = ...,
        where: Location = ...,
        figures: Iterable[Term] = (),
        left: Sum | None = None,
        right: Sum | None = None,
        difference: int | None = None,
        stated: str = "",
        subjects: Iterable[Subject] = (),
        related: Iterable[str] = (),
    ) -> None: ...
    @property
    def rule(self) -> str:
        """The id of the rule, family and instance: 'T3.BAL.natural_person'."""
    @property
    def verdict(self) -> Verdict:
        """What the rule said."""
    @property
    def severity(self) -> Severity:
        """How grave it is."""
    @property
    def where(self) -> Location:
        """Where it is."""
    @property
    def figures(self) -> tuple[Term, ...]:
        """The figures that it is about, as published."""
    @property
    def left(self) -> Sum | None:
        """The left side."""
    @property
    def right(self) -> Sum | None:
        """The right side."""
    @property
    def difference(self) -> int | None:
        """left - right, where both are known."""
    @property
    def stated(self) -> str:
        """What the prose states, as printed: '258', '12.5%'."""
    @property
    def subjects(self) -> tuple[Subject, ...]:
        """The reports that it compares; none for a lone report."""
    @property
    def related(self) -> tuple[str, ...]:
        """The rules of other findings about the same figures."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...
    def message(self, lang: Lang | str = "zh", *, rules: RuleSet | None = None) -> str:
        """What is wrong, with the values and the place. `rules` knows the words of added rules."""
    def advice(self, lang: Lang | str = "zh", *, rules: RuleSet | None = None) -> str:
        """What to do about it."""
    def place_text(self, lang: Lang | str = "zh") -> str:
        """Where it stands on the form; empty when nothing tells."""
    @property
    def legal(self) -> LegalSource:
        """Where the rule comes from; all empty for the facts of a reader."""
    def fingerprint(self, report: Report) -> int:
        """64 bits that are the same for the same finding in another run: over the rule, the organ,
        the year, the figures and their values, what the prose states and the reports compared,
        never over wording or places in the source.
        """

class FindingList(MutableSequence[Finding]):
    """A list of Finding."""
    def __init__(self, items: Iterable[Finding] = ()) -> None: ...
    def __len__(self) -> int: ...
    @overload
    def __getitem__(self, index: int) -> Finding: ...
    @overload
    def __getitem__(self, index: slice) -> FindingList: ...
    @overload
    def __setitem__(self, index: int, item: Finding) -> None: ...
    @overload
    def __setitem__(self, index: slice, item: Iterable[Finding]) -> None: ...
    def __iter__(self) -> Iterator[Finding]: ...
    def append(self, item: Finding) -> None:
        """Adds an item at the end."""
    def extend(self, items: Iterable[Finding]) -> None:
        """Adds items at the end."""
    def __iadd__(self, items: Iterable[Finding]) -> Self: ...
    def clear(self) -> None:
        """Removes all items."""
    @overload
    def __delitem__(self, index: int) -> None: ...
    @overload
    def __delitem__(self, index: slice) -> None: ...
    def insert(self, index: int, item: Finding) -> None:
        """Puts an item before the one that stands at `index`."""
    def pop(self, index: int = -1) -> Finding:
        """Removes an item and returns it."""
    def remove(self, item: Finding) -> None:
        """Removes the first item that is equal; ValueError where there is none."""
    def reverse(self) -> None:
        """Turns the order round."""
    def index(self, item: object, start: int = 0, stop: int = 9223372036854775807) -> int:
        """Where the first equal item stands; ValueError where there is none."""
    def count(self, item: object) -> int:
        """How many items are equal."""
    def __contains__(self, item: object, /) -> bool: ...
    def __eq__(self, other: object, /) -> bool: ...
    __hash__: ClassVar[None]  # type: ignore[assignment]
    def __repr__(self) -> str: ...
    def to_list(self) -> list[object]:
        """The items as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...

class Findings:
    """All findings, in the order of the catalogue and of the form. Iterates over them; true when
    there are any.
    """
    def __init__(
        self, items: Iterable[Finding] = (), run: ScopesRun = ..., truncated: bool = False
    ) -> None: ...
    @property
    def items(self) -> FindingList:
        """The findings."""
    @items.setter
    def items(self, value: Iterable[Finding]) -> None: ...
    @property
    def run(self) -> ScopesRun:
        """Which scopes of rules were run: the others say nothing here, which is no pass."""
    @run.setter
    def run(self, value: ScopesRun) -> None: ...
    @property
    def truncated(self) -> bool:
        """Whether findings were left out because a limit was reached."""
    @truncated.setter
    def truncated(self, value: bool) -> None: ...
    def __eq__(self, other: object, /) -> bool: ...
    __hash__: ClassVar[None]  # type: ignore[assignment]
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...
    def __len__(self) -> int: ...
    def __getitem__(self, index: int) -> Finding: ...
    def __iter__(self) -> Iterator[Finding]: ...
    def count_at_least(self, severity: Severity) -> int:
        """How many findings have at least this severity."""
    def _repr_html_(self) -> str:
        """A table, for notebooks."""

class Grid:
    """A table whose cells the format itself marks."""
    def __init__(self, rows: int = 0, columns: int = 0, cells: Iterable[Cell] = ()) -> None: ...
    @property
    def rows(self) -> int:
        """How many rows it has."""
    @property
    def columns(self) -> int:
        """How many columns it has."""
    @property
    def cells(self) -> tuple[Cell, ...]:
        """The cells in row order; they do not overlap."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...

class GroupForm:
    """A group of results in table 三."""
    @property
    def group(self) -> OutcomeGroup:
        """The group."""
    @property
    def label(self) -> Text:
        """The printed label."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""

class GroupKey:
    """A column by which rows are put together."""
    def __init__(self, column: str = "", prefix: int = 0) -> None: ...
    @property
    def column(self) -> str:
        """Its name."""
    @property
    def prefix(self) -> int:
        """Of text so many bytes only; 0: all of it."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...

class Indicator(_Category):
    """The named rates: what stands above and below the line is in form_of()."""

    disclosure_rate = 0
    full_disclosure_rate = 1
    partial_disclosure_rate = 2
    substantive_disclosure_rate = 3
    denial_rate = 4
    unable_to_provide_rate = 5
    not_held_rate = 6
    not_processed_rate = 7
    otherwise_handled_rate = 8
    completion_rate = 9
    carry_over_rate = 10
    natural_person_share = 11
    commercial_enterprise_share = 12
    research_institution_share = 13
    public_welfare_organization_share = 14
    legal_service_organization_share = 15
    other_organization_share = 16
    reconsideration_rate = 17
    litigation_rate = 18
    litigation_after_reconsideration_rate = 19
    reconsideration_correction_rate = 20
    reconsideration_correction_rate_of_all = 21
    reconsideration_upheld_rate = 22
    litigation_loss_rate = 23
    litigation_loss_rate_of_all = 24
    litigation_upheld_rate = 25

class IndicatorForm:
    """How a rate is made."""
    @property
    def indicator(self) -> Indicator:
        """The rate."""
    @property
    def kind(self) -> IndicatorKind:
        """A share, or a ratio of different things."""
    @property
    def label(self) -> Text:
        """Its name."""
    @property
    def meaning(self) -> Text:
        """What stands above and below the line, in words."""
    @property
    def article(self) -> str:
        """The article of Decree 711 behind it, if any."""
    @property
    def numerator(self) -> tuple[FigureId, ...]:
        """The figures above the line."""
    @property
    def denominator(self) -> tuple[FigureId, ...]:
        """The figures below the line."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""

class IndicatorGroup:
    """The rates of one group."""
    @property
    def key(self) -> tuple[Any, ...]:
        """Its key; dates are days from 1970-01-01."""
    @property
    def coverage(self) -> Coverage:
        """Who reported."""
    @property
    def values(self) -> tuple[IndicatorValue, ...]:
        """A value for each indicator."""
    def __eq__(self, other: object, /) -> bool: ...
    __hash__: ClassVar[None]  # type: ignore[assignment]
    def __repr__(self) -> str: ...

class IndicatorKind(_Category):
    """What a rate is: a share of its whole, or a ratio of two different things."""

    share = 0
    ratio = 1

class IndicatorSum:
    """What some reports have of a rate; merged by +."""
    def __init__(
        self,
        *,
        numerator: WideSum = ...,
        denominator: WideSum = ...,
        reports: int = 0,
        missing: int = 0,
        not_on_form: int = 0,
    ) -> None: ...
    @property
    def numerator(self) -> WideSum:
        """The sum above the line."""
    @property
    def denominator(self) -> WideSum:
        """The sum below the line."""
    @property
    def reports(self) -> int:
        """Reports that stand in both sums."""
    @property
    def missing(self) -> int:
        """Reports left out because a figure has no number."""
    @property
    def not_on_form(self) -> int:
        """Reports left out because their form does not ask for it."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...
    def __add__(self, other: IndicatorSum) -> IndicatorSum: ...

class IndicatorValue:
    """A rate with both of its counts."""
    def __init__(
        self,
        *,
        indicator: Indicator = ...,
        sum: IndicatorSum = ...,
        value: float | None = None,
        lower: float | None = None,
        upper: float | None = None,
        small: bool = False,
        partial: bool = False,
    ) -> None: ...
    @property
    def indicator(self) -> Indicator:
        """Which rate."""
    @property
    def sum(self) -> IndicatorSum:
        """Its counts."""
    @property
    def value(self) -> float | None:
        """Numerator / denominator; None where the denominator is not above 0."""
    @property
    def lower(self) -> float | None:
        """The lower end of the interval; None where figures contradict each other."""
    @property
    def upper(self) -> float | None:
        """The upper end of the interval."""
    @property
    def small(self) -> bool:
        """Whether the denominator is too small to say much."""
    @property
    def partial(self) -> bool:
        """Whether reports are left out or organs did not report."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...

class Indicators:
    """Named rates of groups of reports, pooled: sums over sums, never means of rates."""
    def __len__(self) -> int: ...
    @property
    def by(self) -> tuple[GroupKey, ...]:
        """By what reports are put together."""
    @property
    def indicators(self) -> tuple[Indicator, ...]:
        """The rates."""
    @property
    def applicant(self) -> Applicant:
        """Of whose requests they are."""
    @property
    def groups(self) -> tuple[IndicatorGroup, ...]:
        """The groups, in the order of their keys."""
    def key(self, group: int) -> tuple[Any, ...]:
        """The key of a group: a value for each of `by`."""
    def coverage(self, group: int) -> Coverage:
        """Who reported in a group."""
    def value(self, group: int, indicator: object) -> IndicatorValue:
        """One rate of a group, by its name."""
    def table(self) -> ColumnTable:
        """One row a group and indicator: keys, indicator, numerator, denominator, value, lower,
        upper, small, partial, reports, missing, not_on_form, expected, counted_twice.
        """
    def to_pandas(self, *, names: str = "path") -> Any:
        """The table as a pandas.DataFrame; `names` 'zh' or 'en' for labels."""
    def _repr_html_(self) -> str:
        """What notebooks show."""
    @property
    def plot(self) -> Any:
        """Pictures (extra `plot`): trend(), ranking()."""
    def __eq__(self, other: object, /) -> bool: ...
    __hash__: ClassVar[None]  # type: ignore[assignment]
    def __repr__(self) -> str: ...

class Interval:
    """All values that are possible; a bound that is None is not known."""
    def __init__(self, lower: int | None = None, upper: int | None = None) -> None: ...
    @property
    def lower(self) -> int | None:
        """The least value."""
    @property
    def upper(self) -> int | None:
        """The greatest value."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...

class Lang(_Category):
    """The languages of messages and labels."""

    zh = 0
    en = 1

class LegalSource:
    """Where a rule comes from."""
    @property
    def document(self) -> str:
        """The document."""
    @property
    def place(self) -> str:
        """The place in it."""
    @property
    def quote(self) -> str:
        """Its words, verbatim; empty where no official wording is known."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""

class Line:
    """A line of words from left to right."""
    def __init__(
        self, words: Iterable[Word] = (), place: SourcePlace = ..., gap: bool = False
    ) -> None: ...
    @property
    def words(self) -> tuple[Word, ...]:
        """The words."""
    @property
    def place(self) -> SourcePlace:
        """The place in the source."""
    @property
    def gap(self) -> bool:
        """Whether blank space stands above it."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...

class LinearTerm:
    """factor × figure in a comparison."""
    def __init__(
        self, *, id: FigureId | str, factor: int = 0, whose: Whose = ..., right: bool = False
    ) -> None: ...
    @property
    def id(self) -> FigureId:
        """Which figure."""
    @property
    def factor(self) -> int:
        """The factor in billionths."""
    @property
    def whose(self) -> Whose:
        """Whose figure."""
    @property
    def right(self) -> bool:
        """Whether it stands on the right side."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...

class LintMessage:
    """Something wrong with a set of rules."""
    def __init__(self, kind: str = "", rules: Iterable[str] = (), text: Words = ...) -> None: ...
    @property
    def kind(self) -> str:
        """contradiction, redundant, duplicate, translation, example, case."""
    @property
    def rules(self) -> tuple[str, ...]:
        """The rules; for a contradiction the smallest set."""
    @property
    def text(self) -> Words:
        """What is wrong."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...

class Location:
    """Where a finding is."""
    def __init__(
        self,
        *,
        edition: Edition = ...,
        source: SourcePlace = ...,
        text: str = "",
        prose: ProseSpan | None = None,
    ) -> None: ...
    @property
    def edition(self) -> Edition:
        """The form on which its figures are to be looked up."""
    @property
    def source(self) -> SourcePlace:
        """The place in the source, if the rule or reader knows it."""
    @property
    def text(self) -> str:
        """The text that stands there."""
    @property
    def prose(self) -> ProseSpan | None:
        """Where in the prose; None where it is not about prose."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...

class Mark:
    """A figure to be marked in the official form, and why."""
    def __init__(
        self,
        *,
        figure: FigureId | str,
        severity: Severity = ...,
        note: str = "",
        explained: str = "",
        deduced: bool = False,
    ) -> None: ...
    @property
    def figure(self) -> FigureId:
        """Which figure."""
    @property
    def severity(self) -> Severity:
        """How grave it is."""
    @property
    def note(self) -> str:
        """What is said about it."""
    @property
    def explained(self) -> str:
        """What it should be, shown behind the figure as published."""
    @property
    def deduced(self) -> bool:
        """Whether the source has no number, and `explained` is deduced."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...

class Meaning:
    """What a statement can mean: the sum of some figures."""
    def __init__(self, figures: Iterable[FigureId | str] = ()) -> None: ...
    @property
    def figures(self) -> tuple[FigureId, ...]:
        """The figures that are added up."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...

class Member:
    """A report of a group."""
    def __init__(
        self,
        *,
        organ: int = 0,
        year: int = 0,
        region: int = 0,
        first_day: int = -2147483648,
        last_day: int = -2147483648,
    ) -> None: ...
    @property
    def organ(self) -> int:
        """The XXH3 of the organ's id or name."""
    @property
    def year(self) -> int:
        """0 where it is not known."""
    @property
    def region(self) -> int:
        """The region of a government, nine digits; 0 otherwise."""
    @property
    def first_day(self) -> int:
        """Of the period, in days from 1970-01-01."""
    @property
    def last_day(self) -> int:
        """Of the period, in days from 1970-01-01."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...

class MissingPolicy(_Category):
    """How a rule takes a blank or a dash: as unknown, as zero, or as zero when every equation of
    the table then holds.
    """

    unknown = 0
    zero = 1
    zero_if_consistent = 2

class MoneyUnit(_Category):
    """The unit of an amount: printed or given by the form (wan_yuan, 10 000 yuan), printed
    (yuan), or not told.
    """

    unknown = 0
    yuan = 1
    wan_yuan = 2

class Note:
    """Why a finding stands (核实性说明), bound to the values it explained."""
    def __init__(
        self,
        *,
        rule: str = "",
        organ: str = "",
        year: int | None = None,
        figures: Iterable[NotedFigure] = (),
        stated: str = "",
        text: str = "",
        by: str = "",
        on: datetime.date | None = None,
    ) -> None: ...
    @property
    def rule(self) -> str:
        """The rule, family and instance."""
    @property
    def organ(self) -> str:
        """The organ, by its id or its name."""
    @property
    def year(self) -> int | None:
        """The report year."""
    @property
    def figures(self) -> tuple[NotedFigure, ...]:
        """The figures as they were."""
    @property
    def stated(self) -> str:
        """What the prose stated."""
    @property
    def text(self) -> str:
        """The explanation."""
    @property
    def by(self) -> str:
        """Who wrote it."""
    @property
    def on(self) -> datetime.date | None:
        """When."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...

class NoteMatch:
    """What notes say of the findings of a report."""
    def __init__(
        self,
        explained: Iterable[int | None] = (),
        stale: Iterable[int] = (),
        unused: Iterable[int] = (),
    ) -> None: ...
    @property
    def explained(self) -> tuple[int | None, ...]:
        """For each finding the place of its note, or None."""
    @property
    def stale(self) -> tuple[int, ...]:
        """Notes whose rule still finds something, but other values."""
    @property
    def unused(self) -> tuple[int, ...]:
        """Notes whose rule finds nothing any more."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...

class NotedFigure:
    """A figure as it was when a note was written."""
    def __init__(self, path: str = "", value: str = "") -> None: ...
    @property
    def path(self) -> str:
        """Its path."""
    @property
    def value(self) -> str:
        """Its number, or its state."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...

class OnForm:
    """Whether a row stands on an edition of the form."""
    @property
    def trial_2019(self) -> bool:
        """On the 2019 form."""
    @property
    def standard_2021(self) -> bool:
        """On the 2021 form."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def in_(self, edition: Edition) -> bool:
        """Whether it stands on this one."""

class Organ:
    """The organ that reports (行政机关)."""
    def __init__(
        self,
        *,
        name: str = "",
        level: OrganLevel | None = None,
        kind: OrganKind | None = None,
        region: str = "",
        id: str = "",
    ) -> None: ...
    @property
    def name(self) -> str:
        """Its name as printed."""
    @name.setter
    def name(self, value: str) -> None: ...
    @property
    def level(self) -> OrganLevel | None:
        """Its level, where the name or a roster tells it."""
    @level.setter
    def level(self, value: OrganLevel | None) -> None: ...
    @property
    def kind(self) -> OrganKind | None:
        """What it is, where the name or a roster tells it."""
    @kind.setter
    def kind(self, value: OrganKind | None) -> None: ...
    @property
    def region(self) -> str:
        """The GB/T 2260 code of its region, given by the caller or a roster."""
    @region.setter
    def region(self, value: str) -> None: ...
    @property
    def id(self) -> str:
        """Its id, given by the caller or a roster."""
    @id.setter
    def id(self, value: str) -> None: ...
    def __eq__(self, other: object, /) -> bool: ...
    __hash__: ClassVar[None]  # type: ignore[assignment]
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...

class OrganKind(_Category):
    """What an organ is: a government of a region, a department of one, a branch office of one
    (街道办事处, 派出机关).
    """

    government = 0
    department = 1
    branch_office = 2

class OrganLevel(_Category):
    """The level of an organ, where its name or a roster tells it."""

    national = 0
    provincial = 1
    municipal = 2
    county = 3
    township = 4

class Outcome(_Category):
    """The rows of table 三 that are results of a request: what stands under 三、本年度办理结果,
    without its total. `other_unspecified` is the single row （六）其他处理 of the 2019 form.
    """

    granted = 0
    partially_granted = 1
    state_secret = 2
    prohibited_by_law = 3
    security_and_stability = 4
    third_party_rights = 5
    internal_affairs = 6
    process_information = 7
    enforcement_file = 8
    administrative_inquiry = 9
    not_held = 10
    needs_creation = 11
    still_unclear = 12
    petition_or_complaint = 13
    repeated_request = 14
    published_material = 15
    excessive_requests = 16
    reconfirmation = 17
    correction_overdue = 18
    fee_overdue = 19
    other_reason = 20
    other_unspecified = 21
    @property
    def row(self) -> RequestRow:
        """The row of table 三, with the same name."""
    @property
    def group(self) -> OutcomeGroup:
        """The group （一）…（六） under which the form prints it."""

class OutcomeGroup(_Category):
    """The six groups （一）…（六） of results."""

    granted = 0
    partially_granted = 1
    denied = 2
    unable_to_provide = 3
    not_processed = 4
    otherwise_handled = 5

class Overlap:
    """Two rows that count something twice."""
    def __init__(self, kind: OverlapKind = ..., whole: int = 0, part: int = 0) -> None: ...
    @property
    def kind(self) -> OverlapKind:
        """Why."""
    @property
    def whole(self) -> int:
        """The row that holds the other, or the later version."""
    @property
    def part(self) -> int:
        """The row that is counted in it."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...

class OverlapCounts:
    """How many reports of a sum are counted in another one of it."""
    def __init__(
        self, *, versions: int = 0, periods: int = 0, inside: int = 0, own_share: int = 0
    ) -> None: ...
    @property
    def versions(self) -> int:
        """Older versions of a report."""
    @property
    def periods(self) -> int:
        """Reports whose period overlaps a later one's."""
    @property
    def inside(self) -> int:
        """Organs inside another one."""
    @property
    def own_share(self) -> int:
        """Own shares (本级) beside their organ."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...

class OverlapKind(_Category):
    """Why two reports of one sum count something twice: versions of one report, overlapping
    periods, an organ inside another, an own share (本级).
    """

    versions = 0
    periods = 1
    inside = 2
    own_share = 3

class Panel:
    """Organs over years."""
    def __init__(self, rows: Iterable[PanelRow] = (), left_out: Iterable[int] = ()) -> None: ...
    @property
    def rows(self) -> tuple[PanelRow, ...]:
        """By organ, then by year."""
    @property
    def left_out(self) -> tuple[int, ...]:
        """Rows of no organ or year, and refused ones."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...

class PanelRow:
    """The report of an organ for a year."""
    def __init__(
        self,
        *,
        organ: str = "",
        name: str = "",
        year: int = 0,
        row: int = 0,
        versions: int = 0,
        previous: int | None = None,
        gap: bool = False,
        renamed: bool = False,
        region_changed: bool = False,
        edition_changed: bool = False,
    ) -> None: ...
    @property
    def organ(self) -> str:
        """The organ's id, its name where it has none."""
    @property
    def name(self) -> str:
        """Its name on the report."""
    @property
    def year(self) -> int:
        """The report year."""
    @property
    def row(self) -> int:
        """The row of the corpus, of several versions the latest."""
    @property
    def versions(self) -> int:
        """How many other versions there are."""
    @property
    def previous(self) -> int | None:
        """The place in Panel.rows of its last report before."""
    @property
    def gap(self) -> bool:
        """Whether that is not the year before."""
    @property
    def renamed(self) -> bool:
        """Whether that names the organ differently."""
    @property
    def region_changed(self) -> bool:
        """Whether that has another region."""
    @property
    def edition_changed(self) -> bool:
        """Whether that is on another form."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...

class PartialSum:
    """What some reports have of one figure; merged by +."""
    def __init__(
        self, *, total: WideSum = ..., reported: int = 0, missing: int = 0, not_on_form: int = 0
    ) -> None: ...
    @property
    def total(self) -> WideSum:
        """The sum of what is printed; money in units of 10^-9 万元."""
    @property
    def reported(self) -> int:
        """Reports that print a number."""
    @property
    def missing(self) -> int:
        """Reports whose form asks for it and that have none."""
    @property
    def not_on_form(self) -> int:
        """Reports whose form does not ask for it."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...
    def __add__(self, other: PartialSum) -> PartialSum: ...

class PdfPage:
    """A page of PDF as it is looked at."""
    def __init__(
        self, width: float = 0.0, height: float = 0.0, words: Iterable[PdfWord] = ()
    ) -> None: ...
    @property
    def width(self) -> float:
        """In points."""
    @property
    def height(self) -> float:
        """In points."""
    @property
    def words(self) -> tuple[PdfWord, ...]:
        """Its words in the order of the file."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...

class PdfText:
    """The words of a PDF file."""
    def __init__(
        self, tool: str = "", pages: Iterable[PdfPage] = (), refusal: str = ""
    ) -> None: ...
    @property
    def tool(self) -> str:
        """The extractor, with its version."""
    @property
    def pages(self) -> tuple[PdfPage, ...]:
        """The pages."""
    @property
    def refusal(self) -> str:
        """Empty, or the rule that says why there are no words."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...

class PdfWord:
    """A word on a page of PDF and its box, in points from the upper left corner."""
    def __init__(
        self,
        *,
        text: str = "",
        left: float = 0.0,
        top: float = 0.0,
        right: float = 0.0,
        bottom: float = 0.0,
    ) -> None: ...
    @property
    def text(self) -> str:
        """The word."""
    @property
    def left(self) -> float:
        """Its left edge."""
    @property
    def top(self) -> float:
        """Its upper edge."""
    @property
    def right(self) -> float:
        """Its right edge."""
    @property
    def bottom(self) -> float:
        """Its lower edge; y grows downwards."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...

class Period:
    """The days that the figures cover, first and last included (统计期限)."""
    def __init__(self, first: datetime.date, last: datetime.date) -> None: ...
    @property
    def first(self) -> datetime.date:
        """The first day."""
    @property
    def last(self) -> datetime.date:
        """The last day."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...

class Place:
    """A cell of the form, counted from 1 among the rows and columns that hold numbers. Table 三:
    row 1 … 25 (2019: 23), column 1 … 7. Table 二: row 1 … 6 (2019: 8), column 1 … 3 of its
    block. Table 四: row 1, column 1 … 15.
    """
    def __init__(self, table: Table = ..., row: int = 0, column: int = 0) -> None: ...
    @property
    def table(self) -> Table:
        """The table."""
    @property
    def row(self) -> int:
        """The row, from 1."""
    @property
    def column(self) -> int:
        """The column, from 1; in table 二 within its block."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...

class Predicate(_Category):
    """How a row is told from what a condition asks for. A missing value meets none but
    `missing`.
    """

    equal = 0
    not_equal = 1
    less = 2
    less_equal = 3
    greater = 4
    greater_equal = 5
    starts_with = 6
    missing = 7
    present = 8

class PrintedLabel:
    """A label that the source prints otherwise than the form has it."""
    def __init__(self, id: FigureId | str, text: str = "") -> None: ...
    @property
    def id(self) -> FigureId:
        """The first figure of its row."""
    @property
    def text(self) -> str:
        """What was printed, without blanks and punctuation."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...

class PrintedLabelList(MutableSequence[PrintedLabel]):
    """A list of PrintedLabel."""
    def __init__(self, items: Iterable[PrintedLabel] = ()) -> None: ...
    def __len__(self) -> int: ...
    @overload
    def __getitem__(self, index: int) -> PrintedLabel: ...
    @overload
    def __getitem__(self, index: slice) -> PrintedLabelList: ...
    @overload
    def __setitem__(self, index: int, item: PrintedLabel) -> None: ...
    @overload
    def __setitem__(self, index: slice, item: Iterable[PrintedLabel]) -> None: ...
    def __iter__(self) -> Iterator[PrintedLabel]: ...
    def append(self, item: PrintedLabel) -> None:
        """Adds an item at the end."""
    def extend(self, items: Iterable[PrintedLabel]) -> None:
        """Adds items at the end."""
    def __iadd__(self, items: Iterable[PrintedLabel]) -> Self: ...
    def clear(self) -> None:
        """Removes all items."""
    @overload
    def __delitem__(self, index: int) -> None: ...
    @overload
    def __delitem__(self, index: slice) -> None: ...
    def insert(self, index: int, item: PrintedLabel) -> None:
        """Puts an item before the one that stands at `index`."""
    def pop(self, index: int = -1) -> PrintedLabel:
        """Removes an item and returns it."""
    def remove(self, item: PrintedLabel) -> None:
        """Removes the first item that is equal; ValueError where there is none."""
    def reverse(self) -> None:
        """Turns the order round."""
    def index(self, item: object, start: int = 0, stop: int = 9223372036854775807) -> int:
        """Where the first equal item stands; ValueError where there is none."""
    def count(self, item: object) -> int:
        """How many items are equal."""
    def __contains__(self, item: object, /) -> bool: ...
    def __eq__(self, other: object, /) -> bool: ...
    __hash__: ClassVar[None]  # type: ignore[assignment]
    def __repr__(self) -> str: ...
    def to_list(self) -> list[object]:
        """The items as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...

class ProcurementFigures:
    """Table 二, article 20 (9), 2019 form only: 政府集中采购."""
    def __init__(self, projects: Figure | SupportsIndex = ..., amount: Amount = ...) -> None: ...
    @property
    def projects(self) -> Figure:
        """采购项目数量"""
    @projects.setter
    def projects(self, value: Figure | SupportsIndex) -> None: ...
    @property
    def amount(self) -> Amount:
        """采购总金额"""
    @amount.setter
    def amount(self, value: Amount) -> None: ...
    def __eq__(self, other: object, /) -> bool: ...
    __hash__: ClassVar[None]  # type: ignore[assignment]
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...

class Prose:
    """A stretch of prose under one heading, lines joined."""
    def __init__(self, section: Section = ..., heading: str = "", text: str = "") -> None: ...
    @property
    def section(self) -> Section:
        """The section in which it stands."""
    @property
    def heading(self) -> str:
        """The sub-heading as printed, empty where there is none."""
    @property
    def text(self) -> str:
        """The text."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...

class ProseList(MutableSequence[Prose]):
    """A list of Prose."""
    def __init__(self, items: Iterable[Prose] = ()) -> None: ...
    def __len__(self) -> int: ...
    @overload
    def __getitem__(self, index: int) -> Prose: ...
    @overload
    def __getitem__(self, index: slice) -> ProseList: ...
    @overload
    def __setitem__(self, index: int, item: Prose) -> None: ...
    @overload
    def __setitem__(self, index: slice, item: Iterable[Prose]) -> None: ...
    def __iter__(self) -> Iterator[Prose]: ...
    def append(self, item: Prose) -> None:
        """Adds an item at the end."""
    def extend(self, items: Iterable[Prose]) -> None:
        """Adds items at the end."""
    def __iadd__(self, items: Iterable[Prose]) -> Self: ...
    def clear(self) -> None:
        """Removes all items."""
    @overload
    def __delitem__(self, index: int) -> None: ...
    @overload
    def __delitem__(self, index: slice) -> None: ...
    def insert(self, index: int, item: Prose) -> None:
        """Puts an item before the one that stands at `index`."""
    def pop(self, index: int = -1) -> Prose:
        """Removes an item and returns it."""
    def remove(self, item: Prose) -> None:
        """Removes the first item that is equal; ValueError where there is none."""
    def reverse(self) -> None:
        """Turns the order round."""
    def index(self, item: object, start: int = 0, stop: int = 9223372036854775807) -> int:
        """Where the first equal item stands; ValueError where there is none."""
    def count(self, item: object) -> int:
        """How many items are equal."""
    def __contains__(self, item: object, /) -> bool: ...
    def __eq__(self, other: object, /) -> bool: ...
    __hash__: ClassVar[None]  # type: ignore[assignment]
    def __repr__(self) -> str: ...
    def to_list(self) -> list[object]:
        """The items as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...

class ProseSpan:
    """A stretch of the prose of a report. A finding does not hold its report, so the positions
    are bytes of UTF-8; `characters` and `text` turn them into what Python counts.
    """
    def __init__(self, item: int = 0, begin: int = 0, end: int = 0) -> None: ...
    @property
    def item(self) -> int:
        """The place in Report.prose."""
    @property
    def begin(self) -> int:
        """The first byte."""
    @property
    def end(self) -> int:
        """The byte behind the last."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...
    def characters(self, report: Report) -> tuple[int, int]:
        """The first character and the one behind the last."""
    def text(self, report: Report) -> str:
        """The words."""

class Provenance:
    """Where a figure came from."""
    def __init__(self, raw: str = "", place: SourcePlace = ...) -> None: ...
    @property
    def raw(self) -> str:
        """Its text exactly as it stands in the source."""
    @property
    def place(self) -> SourcePlace:
        """The place in the source."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...

class ProvenanceList(MutableSequence[Provenance]):
    """A list of Provenance."""
    def __init__(self, items: Iterable[Provenance] = ()) -> None: ...
    def __len__(self) -> int: ...
    @overload
    def __getitem__(self, index: int) -> Provenance: ...
    @overload
    def __getitem__(self, index: slice) -> ProvenanceList: ...
    @overload
    def __setitem__(self, index: int, item: Provenance) -> None: ...
    @overload
    def __setitem__(self, index: slice, item: Iterable[Provenance]) -> None: ...
    def __iter__(self) -> Iterator[Provenance]: ...
    def append(self, item: Provenance) -> None:
        """Adds an item at the end."""
    def extend(self, items: Iterable[Provenance]) -> None:
        """Adds items at the end."""
    def __iadd__(self, items: Iterable[Provenance]) -> Self: ...
    def clear(self) -> None:
        """Removes all items."""
    @overload
    def __delitem__(self, index: int) -> None: ...
    @overload
    def __delitem__(self, index: slice) -> None: ...
    def insert(self, index: int, item: Provenance) -> None:
        """Puts an item before the one that stands at `index`."""
    def pop(self, index: int = -1) -> Provenance:
        """Removes an item and returns it."""
    def remove(self, item: Provenance) -> None:
        """Removes the first item that is equal; ValueError where there is none."""
    def reverse(self) -> None:
        """Turns the order round."""
    def index(self, item: object, start: int = 0, stop: int = 9223372036854775807) -> int:
        """Where the first equal item stands; ValueError where there is none."""
    def count(self, item: object) -> int:
        """How many items are equal."""
    def __contains__(self, item: object, /) -> bool: ...
    def __eq__(self, other: object, /) -> bool: ...
    __hash__: ClassVar[None]  # type: ignore[assignment]
    def __repr__(self) -> str: ...
    def to_list(self) -> list[object]:
        """The items as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...

class RateInterval:
    """What chance alone may make of a rate."""
    def __init__(self, lower: float = 0.0, upper: float = 0.0) -> None: ...
    @property
    def lower(self) -> float:
        """Its lower end."""
    @property
    def upper(self) -> float:
        """Its upper end."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...

class ReadError(Error, OSError):
    """A source that cannot be opened; errno, strerror and filename are set.
    What is wrong inside an opened source is a finding instead.
    """

class ReadOptions:
    """Limits on what comes from outside, and the programs that help. Reaching a limit is a finding
    (R.LIMIT). `pdf_extractor` takes the bytes of a PDF file and returns its PdfText; without
    one pdftotext is run, and where that is missing PDFium is asked (the extra `pdf`).
    """
    def __init__(
        self,
        *,
        max_bytes: int = 67108864,
        max_unpacked: int = 67108864,
        max_text: int = 16777216,
        max_lines: int = 200000,
        max_words: int = 1000000,
        max_cells: int = 400000,
        max_span: int = 1000,
        max_depth: int = 400,
        max_pages: int = 2000,
        max_reports: int = 1000,
        max_seconds: int = 60,
        pdf_extractor: object = None,
        pdftotext: str = "pdftotext",
        libreoffice: str = "soffice",
    ) -> None: ...
    @property
    def max_bytes(self) -> int:
        """Bytes of a source."""
    @max_bytes.setter
    def max_bytes(self, value: int) -> None: ...
    @property
    def max_unpacked(self) -> int:
        """Bytes of what is packed in a source, all together."""
    @max_unpacked.setter
    def max_unpacked(self, value: int) -> None: ...
    @property
    def max_text(self) -> int:
        """Bytes of a document's text in UTF-8."""
    @max_text.setter
    def max_text(self, value: int) -> None: ...
    @property
    def max_lines(self) -> int:
        """Lines of a document."""
    @max_lines.setter
    def max_lines(self, value: int) -> None: ...
    @property
    def max_words(self) -> int:
        """Words of a document."""
    @max_words.setter
    def max_words(self, value: int) -> None: ...
    @property
    def max_cells(self) -> int:
        """Cells of all tables of a document."""
    @max_cells.setter
    def max_cells(self, value: int) -> None: ...
    @property
    def max_span(self) -> int:
        """Rows or columns that one cell may take."""
    @max_span.setter
    def max_span(self, value: int) -> None: ...
    @property
    def max_depth(self) -> int:
        """Elements inside of each other."""
    @max_depth.setter
    def max_depth(self, value: int) -> None: ...
    @property
    def max_pages(self) -> int:
        """Pages of a document."""
    @max_pages.setter
    def max_pages(self, value: int) -> None: ...
    @property
    def max_reports(self) -> int:
        """Reports in a source."""
    @max_reports.setter
    def max_reports(self, value: int) -> None: ...
    @property
    def max_seconds(self) -> int:
        """Seconds for one run of a helper program."""
    @max_seconds.setter
    def max_seconds(self, value: int) -> None: ...
    @property
    def pdf_extractor(self) -> object:
        """Takes the words out of PDF: a callable from bytes to PdfText."""
    @pdf_extractor.setter
    def pdf_extractor(self, value: object) -> None: ...
    @property
    def pdftotext(self) -> str:
        """The program of poppler; empty: never run."""
    @pdftotext.setter
    def pdftotext(self, value: str) -> None: ...
    @property
    def libreoffice(self) -> str:
        """The program that turns DOC, WPS, RTF and ODT into DOCX; empty: never run."""
    @libreoffice.setter
    def libreoffice(self, value: str) -> None: ...
    def __eq__(self, other: object, /) -> bool: ...
    __hash__: ClassVar[None]  # type: ignore[assignment]
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...

class Reading:
    """What was read out of one source: a report, where its figures came from, and what the reader
    noticed.
    """
    def __init__(
        self,
        *,
        source: str = "",
        index: int = 0,
        status: ReadingStatus = ...,
        format: str = "",
        encoding: str = "",
        tool: str = "",
        digest: str = "",
        report: Report = ...,
        provenance: Iterable[Provenance] = (),
        labels: Iterable[PrintedLabel] = (),
        findings: Findings = ...,
    ) -> None: ...
    @property
    def source(self) -> str:
        """The name of the source."""
    @source.setter
    def source(self, value: str) -> None: ...
    @property
    def index(self) -> int:
        """Which report of the source, from 0."""
    @index.setter
    def index(self, value: int) -> None: ...
    @property
    def status(self) -> ReadingStatus:
        """How much of the report could be told."""
    @status.setter
    def status(self, value: ReadingStatus) -> None: ...
    @property
    def format(self) -> str:
        """The format of the source: text, markdown, html, docx, pdf, …"""
    @format.setter
    def format(self, value: str) -> None: ...
    @property
    def encoding(self) -> str:
        """The encoding that its text was decoded from; empty where there is none."""
    @encoding.setter
    def encoding(self, value: str) -> None: ...
    @property
    def tool(self) -> str:
        """The program that helped to read it, with its version; empty where none did."""
    @tool.setter
    def tool(self, value: str) -> None: ...
    @property
    def digest(self) -> str:
        """The XXH3 of the source's bytes, 128 bits in hexadecimal digits."""
    @digest.setter
    def digest(self, value: str) -> None: ...
    @property
    def report(self) -> Report:
        """The report."""
    @report.setter
    def report(self, value: Report) -> None: ...
    @property
    def provenance(self) -> ProvenanceList:
        """One entry for each figure, in the order of the ids, or none at all when the reading was
        refused.
        """
    @provenance.setter
    def provenance(self, value: Iterable[Provenance]) -> None: ...
    @property
    def labels(self) -> PrintedLabelList:
        """Labels of rows that are near those of the form, not the same."""
    @labels.setter
    def labels(self, value: Iterable[PrintedLabel]) -> None: ...
    @property
    def findings(self) -> Findings:
        """Facts of the reader (R.*), never the result of a check."""
    @findings.setter
    def findings(self, value: Findings) -> None: ...
    def __eq__(self, other: object, /) -> bool: ...
    __hash__: ClassVar[None]  # type: ignore[assignment]
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...
    def provenance_of(self, id: FigureId | str) -> Provenance | None:
        """Where a figure came from; None when the source shows nothing for it."""
    def _repr_html_(self) -> str:
        """The official form with its findings marked, for notebooks."""

class ReadingStatus(_Category):
    """How much of the report a reader could tell: `complete` every table and row, `partial` some
    of them, `refused` none (the findings say why).
    """

    complete = 0
    partial = 1
    refused = 2

class Reason:
    """A reason that a finding gives: the last part of its rule's id."""
    @property
    def id(self) -> str:
        """The last part of the rule's id: 'missing'."""
    @property
    def text(self) -> Text:
        """The reason in words."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""

class Relation(_Category):
    """How the two sides of a rule are compared."""

    equal = 0
    not_equal = 1
    less = 2
    less_equal = 3
    greater = 4
    greater_equal = 5

class Remedy(_Category):
    """The three blocks of table 四."""

    reconsideration = 0
    direct_litigation = 1
    litigation_after_reconsideration = 2

class RemedyForm:
    """A block of table 四."""
    @property
    def remedy(self) -> Remedy:
        """The kind of remedy."""
    @property
    def label(self) -> Text:
        """The printed label."""
    @property
    def over(self) -> Text:
        """The heading above it, empty where there is none."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""

class RemedyResult(_Category):
    """The five columns of each block of table 四: four results and the printed total."""

    upheld = 0
    corrected = 1
    other = 2
    pending = 3
    total = 4

class RemedyResultForm:
    """A column of each block of table 四."""
    @property
    def result(self) -> RemedyResult:
        """The result."""
    @property
    def label(self) -> Text:
        """The printed label."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""

class RemedyRow:
    """A block of table 四: the four results and the printed total."""
    @overload
    def __init__(self) -> None: ...
    @overload
    def __init__(self, figures: RemedyRow | Iterable[Figure | SupportsIndex]) -> None: ...
    def __getitem__(self, key: RemedyResult) -> Figure: ...
    def __setitem__(self, key: RemedyResult, figure: Figure | SupportsIndex) -> None: ...
    def __eq__(self, other: object, /) -> bool: ...
    __hash__: ClassVar[None]  # type: ignore[assignment]
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[RemedyResult]: ...
    def keys(self) -> list[RemedyResult]:
        """The keys in the order of the form."""
    def values(self) -> list[Figure]:
        """The values in the order of the form."""
    def items(self) -> list[tuple[RemedyResult, Figure]]:
        """Keys and values in the order of the form."""
    def to_dict(self) -> dict[str, object]:
        """The figures as plain values, named and written as in JSON."""
    def __repr__(self) -> str: ...

class RemedyTable:
    """Table 四: three kinds of remedy, four results and the total of each:
    `table[Remedy.reconsideration, RemedyResult.upheld] = 2`.
    """
    def __init__(self) -> None: ...
    @overload
    def __getitem__(self, key: Remedy) -> RemedyRow: ...
    @overload
    def __getitem__(self, key: tuple[Remedy, RemedyResult]) -> Figure: ...
    @overload
    def __setitem__(
        self, key: Remedy, value: RemedyRow | Iterable[Figure | SupportsIndex]
    ) -> None: ...
    @overload
    def __setitem__(
        self, key: tuple[Remedy, RemedyResult], value: Figure | SupportsIndex
    ) -> None: ...
    def __eq__(self, other: object, /) -> bool: ...
    __hash__: ClassVar[None]  # type: ignore[assignment]
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[Remedy]: ...
    def keys(self) -> list[Remedy]:
        """The keys in the order of the form."""
    def values(self) -> list[RemedyRow]:
        """The values in the order of the form."""
    def items(self) -> list[tuple[Remedy, RemedyRow]]:
        """Keys and values in the order of the form."""
    def to_dict(self) -> dict[str, object]:
        """The figures as plain values, named and written as in JSON."""
    def __repr__(self) -> str: ...

class Rename:
    """An organ that changed its name."""
    def __init__(self, former: str = "", name: str = "") -> None: ...
    @property
    def former(self) -> str:
        """What it was called, or its id."""
    @property
    def name(self) -> str:
        """What it is called now, or its id in the roster."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...

class Repair:
    """A report as repaired, and what was changed in it."""
    def __init__(
        self,
        report: Report = ...,
        edits: Iterable[RepairedFigure] = (),
        left: Iterable[UnrepairedPart] = (),
    ) -> None: ...
    @property
    def report(self) -> Report:
        """The report as repaired."""
    @property
    def edits(self) -> tuple[RepairedFigure, ...]:
        """The figures that were changed, as published and as repaired."""
    @property
    def left(self) -> tuple[UnrepairedPart, ...]:
        """What is still wrong."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...

class RepairObstacle(_Category):
    """Why a repair leaves a table alone."""

    not_unique = 0
    value_open = 1
    many_cells = 2
    unknown_slip = 3
    weak_table = 4
    several_years = 5

class RepairedFigure:
    """A figure as published and as repaired."""
    def __init__(
        self,
        *,
        id: FigureId | str,
        published: Figure | SupportsIndex = ...,
        repaired: int = 0,
        kind: SlipKind = ...,
        rules: Iterable[str] = (),
    ) -> None: ...
    @property
    def id(self) -> FigureId:
        """Which figure."""
    @property
    def published(self) -> Figure:
        """The figure as published."""
    @property
    def repaired(self) -> int:
        """What it is now."""
    @property
    def kind(self) -> SlipKind:
        """How it came to be wrong."""
    @property
    def rules(self) -> tuple[str, ...]:
        """The equations that failed."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...

class Report:
    """One report of one organ for one year, as published. A figure is reached by its table or by
    its path: `report.requests[Outcome.not_held, Applicant.total]`,
    `report['requests.not_held.total']`.
    """
    def __init__(
        self,
        *,
        title: str = "",
        organ: Organ = ...,
        year: int | None = None,
        period: Period | None = None,
        published: datetime.date | None = None,
        notice: str = "",
        editions: Editions = ...,
        disclosure: DisclosureTable = ...,
        requests: RequestTable = ...,
        remedies: RemedyTable = ...,
        prose: Iterable[Prose] = (),
        footnotes: Iterable[str] = (),
    ) -> None: ...
    @property
    def title(self) -> str:
        """The title as printed."""
    @title.setter
    def title(self, value: str) -> None: ...
    @property
    def organ(self) -> Organ:
        """The organ that reports."""
    @organ.setter
    def organ(self, value: Organ) -> None: ...
    @property
    def year(self) -> int | None:
        """The year of the report."""
    @year.setter
    def year(self, value: int | None) -> None: ...
    @property
    def period(self) -> Period | None:
        """The days that the figures cover, if printed."""
    @period.setter
    def period(self, value: Period | None) -> None: ...
    @property
    def published(self) -> datetime.date | None:
        """The day of publication, if printed."""
    @published.setter
    def published(self, value: datetime.date | None) -> None: ...
    @property
    def notice(self) -> str:
        """The notice whose form the report says it follows, as printed."""
    @notice.setter
    def notice(self, value: str) -> None: ...
    @property
    def editions(self) -> Editions:
        """Which form each table was printed on."""
    @editions.setter
    def editions(self, value: Editions) -> None: ...
    @property
    def disclosure(self) -> DisclosureTable:
        """Table 二."""
    @disclosure.setter
    def disclosure(self, value: DisclosureTable) -> None: ...
    @property
    def requests(self) -> RequestTable:
        """Table 三."""
    @requests.setter
    def requests(self, value: RequestTable) -> None: ...
    @property
    def remedies(self) -> RemedyTable:
        """Table 四."""
    @remedies.setter
    def remedies(self, value: RemedyTable) -> None: ...
    @property
    def prose(self) -> ProseList:
        """The prose, in order."""
    @prose.setter
    def prose(self, value: Iterable[Prose]) -> None: ...
    @property
    def footnotes(self) -> StringList:
        """The footnotes, in order."""
    @footnotes.setter
    def footnotes(self, value: Iterable[str]) -> None: ...
    def __eq__(self, other: object, /) -> bool: ...
    __hash__: ClassVar[None]  # type: ignore[assignment]
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...
    def __getitem__(self, id: FigureId | str) -> Figure | Amount: ...
    @overload
    def __setitem__(self, id: FigureId | str, figure: Figure | SupportsIndex) -> None: ...
    @overload
    def __setitem__(self, id: FigureId | str, figure: Amount) -> None: ...
    __iter__: ClassVar[None]
    def figures(self) -> list[tuple[FigureId, Figure | Amount]]:
        """All figures of the union of both forms with their ids, in the order of the ids."""
    def _repr_html_(self) -> str:
        """The official form with its findings marked, for notebooks."""

class RequestForm:
    """A row of table 三."""
    @property
    def row(self) -> RequestRow:
        """The row."""
    @property
    def label(self) -> Text:
        """The printed label."""
    @property
    def article(self) -> str:
        """The article of Decree 711 that it counts, if any."""
    @property
    def aliases(self) -> tuple[str, ...]:
        """Other ways in which real reports print the label."""
    @property
    def on(self) -> OnForm:
        """The forms on which it stands."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""

class RequestRow(_Category):
    """The rows of table 三, in the order of the form: the union of both editions."""

    received = 0
    carried_in = 1
    granted = 2
    partially_granted = 3
    state_secret = 4
    prohibited_by_law = 5
    security_and_stability = 6
    third_party_rights = 7
    internal_affairs = 8
    process_information = 9
    enforcement_file = 10
    administrative_inquiry = 11
    not_held = 12
    needs_creation = 13
    still_unclear = 14
    petition_or_complaint = 15
    repeated_request = 16
    published_material = 17
    excessive_requests = 18
    reconfirmation = 19
    correction_overdue = 20
    fee_overdue = 21
    other_reason = 22
    other_unspecified = 23
    processed = 24
    carried_out = 25
    @property
    def outcome(self) -> Outcome | None:
        """The result that the row counts; None where it counts none."""

class RequestTable:
    """Table 三: 26 rows of 7 figures, the union of both forms. A row is named by a RequestRow or
    an Outcome: `table[Outcome.not_held, Applicant.total] = 3`, `table[RequestRow.received]`.
    """
    def __init__(self) -> None: ...
    @overload
    def __getitem__(self, key: RequestRow | Outcome) -> ApplicantRow: ...
    @overload
    def __getitem__(self, key: tuple[RequestRow | Outcome, Applicant]) -> Figure: ...
    @overload
    def __setitem__(
        self, key: RequestRow | Outcome, value: ApplicantRow | Iterable[Figure | SupportsIndex]
    ) -> None: ...
    @overload
    def __setitem__(
        self, key: tuple[RequestRow | Outcome, Applicant], value: Figure | SupportsIndex
    ) -> None: ...
    def __eq__(self, other: object, /) -> bool: ...
    __hash__: ClassVar[None]  # type: ignore[assignment]
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[RequestRow]: ...
    def keys(self) -> list[RequestRow]:
        """The keys in the order of the form."""
    def values(self) -> list[ApplicantRow]:
        """The values in the order of the form."""
    def items(self) -> list[tuple[RequestRow, ApplicantRow]]:
        """Keys and values in the order of the form."""
    def to_dict(self) -> dict[str, object]:
        """The figures as plain values, named and written as in JSON."""
    def __repr__(self) -> str: ...

class RollUp:
    """The organs of a roster with what they and their children said."""
    def __init__(self, nodes: Iterable[RollUpNode] = (), unmatched: Iterable[int] = ()) -> None: ...
    @property
    def nodes(self) -> tuple[RollUpNode, ...]:
        """Years ascending, organs in the order of the roster."""
    @property
    def unmatched(self) -> tuple[int, ...]:
        """Rows of organs that are not in the roster, or of no year."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...

class RollUpNode:
    """An organ of a roll-up tree in one year."""
    def __init__(
        self,
        *,
        organ: int = 0,
        year: int = 0,
        row: int | None = None,
        versions: Iterable[int] = (),
        children: Iterable[int] = (),
        absent: Iterable[int] = (),
        own_share_reported: bool = False,
        complete: bool = False,
        difference: DifferenceTable = ...,
    ) -> None: ...
    @property
    def organ(self) -> int:
        """Its place in the roster."""
    @property
    def year(self) -> int:
        """The report year."""
    @property
    def row(self) -> int | None:
        """The row of its report; None where it did not report."""
    @property
    def versions(self) -> tuple[int, ...]:
        """Rows of other reports of this organ and year, which are in no sum."""
    @property
    def children(self) -> tuple[int, ...]:
        """Places in RollUp.nodes."""
    @property
    def absent(self) -> tuple[int, ...]:
        """Places in the roster of children that owe a report and have none."""
    @property
    def own_share_reported(self) -> bool:
        """Whether the own share (本级) is one of the children."""
    @property
    def complete(self) -> bool:
        """Whether it reported, and so did every child."""
    @property
    def difference(self) -> DifferenceTable:
        """What it published less what its children published."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...

class Roster:
    """The organs that must report, in the order of their file."""
    def __init__(self, entries: Iterable[RosterEntry] = ()) -> None: ...
    @property
    def entries(self) -> tuple[RosterEntry, ...]:
        """The organs."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...

class RosterEntry:
    """One organ that must report."""
    def __init__(
        self,
        *,
        id: str = "",
        name: str = "",
        parent: str = "",
        kind: OrganKind | None = None,
        region: str = "",
        first_year: int | None = None,
        last_year: int | None = None,
    ) -> None: ...
    @property
    def id(self) -> str:
        """Its id, unique in the roster."""
    @property
    def name(self) -> str:
        """Its name."""
    @property
    def parent(self) -> str:
        """The id of the organ that adds it up; empty at the top."""
    @property
    def kind(self) -> OrganKind | None:
        """What it is."""
    @property
    def region(self) -> str:
        """A GB/T 2260 code."""
    @property
    def first_year(self) -> int | None:
        """The first report year that it owes."""
    @property
    def last_year(self) -> int | None:
        """The last report year that it owes."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...

class Rule:
    """A family of rules as it stands in a set."""
    def __init__(
        self,
        *,
        id: str = "",
        scope: RuleScope = ...,
        severity: Severity = ...,
        level: int = 1,
        status: RuleStatus = ...,
        missing: MissingPolicy = ...,
        tolerance: Tolerance = ...,
        editions: Iterable[Edition] = (),
        expression: str = "",
        when: str = "",
        title: Words = ...,
        message: Words = ...,
        open: Words = ...,
        advice: Words = ...,
        legal: RuleSource = ...,
        example: str = "",
        counterexample: str = "",
        built_in: bool = False,
    ) -> None: ...
    @property
    def id(self) -> str:
        """Its id."""
    @property
    def scope(self) -> RuleScope:
        """What it looks at."""
    @property
    def severity(self) -> Severity:
        """How grave its findings are."""
    @property
    def level(self) -> int:
        """0 structure and reading, 1 within the report, 2 over years, 3 over organs."""
    @property
    def status(self) -> RuleStatus:
        """Whether it is run."""
    @property
    def missing(self) -> MissingPolicy:
        """How it takes a blank or a dash."""
    @property
    def tolerance(self) -> Tolerance:
        """How far the two sides may be apart."""
    @property
    def editions(self) -> tuple[Edition, ...]:
        """The editions of the form that it knows."""
    @property
    def expression(self) -> str:
        """The rule in the language of expressions; empty where it is code."""
    @property
    def when(self) -> str:
        """The condition under which it speaks."""
    @property
    def title(self) -> Words:
        """What it asks for."""
    @property
    def message(self) -> Words:
        """What a finding says: a template."""
    @property
    def open(self) -> Words:
        """What it says when it could not be evaluated."""
    @property
    def advice(self) -> Words:
        """What to do."""
    @property
    def legal(self) -> RuleSource:
        """Where it comes from."""
    @property
    def example(self) -> str:
        """YAML that passes."""
    @property
    def counterexample(self) -> str:
        """The change with which it fails."""
    @property
    def built_in(self) -> bool:
        """Whether it comes with the library."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...

class RuleCase:
    """An example of a rule, in YAML."""
    @property
    def passes(self) -> str:
        """A report that passes."""
    @property
    def change(self) -> str:
        """The change to it with which the rule fails."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""

class RuleError(Error):
    """A rule that cannot be loaded or run."""

class RuleFamily:
    """A family of rules: one rule for each row, column or block it speaks of. Messages are
    templates.
    """
    @property
    def id(self) -> str:
        """Its id: 'T3.BAL'."""
    @property
    def scope(self) -> RuleScope:
        """What it looks at."""
    @property
    def severity(self) -> Severity:
        """How grave its findings are."""
    @property
    def level(self) -> int:
        """0 structure and reading, 1 within the report, 2 over years, 3 over organs."""
    @property
    def missing(self) -> MissingPolicy:
        """How it takes a blank or a dash."""
    @property
    def status(self) -> RuleStatus:
        """Whether it is run."""
    @property
    def title(self) -> Text:
        """What it asks for."""
    @property
    def message(self) -> Text:
        """What a finding says."""
    @property
    def open(self) -> Text:
        """What it says when it could not be evaluated; empty for facts of a reader."""
    @property
    def advice(self) -> Text:
        """What to do."""
    @property
    def legal(self) -> LegalSource:
        """Where it comes from."""
    @property
    def example(self) -> RuleCase:
        """What passes, and the change with which it fails."""
    @property
    def expression(self) -> str:
        """The rule in the language of expressions; empty where it is code."""
    @property
    def when(self) -> str:
        """The condition under which it speaks."""
    @property
    def on(self) -> OnForm:
        """The editions of the form that it knows."""
    @property
    def tolerance(self) -> Tolerance:
        """How far the two sides may be apart."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""

class RuleScope(_Category):
    """What a rule looks at: a reading with its provenance, a report, the years of one organ, an
    organ and its children.
    """

    reading = 0
    report = 1
    series = 2
    tree = 3

class RuleSet:
    """Rules ready to run; without arguments, the built-in ones."""
    def __init__(self) -> None: ...
    @property
    def rules(self) -> tuple[Rule, ...]:
        """Its rules."""
    @property
    def settings(self) -> tuple[RuleSetting, ...]:
        """What is laid over them."""
    def __len__(self) -> int: ...
    def find(self, id: str) -> Rule | None:
        """The rule with this id, or whose instance it is; None when there is none."""
    def status_of(self, id: str) -> RuleStatus:
        """What becomes of findings of this rule."""
    def severity_of(self, id: str) -> Severity:
        """How grave its findings are."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...

class RuleSetting:
    """What an overlay says of a rule."""
    def __init__(
        self, id: str = "", severity: Severity | None = None, status: RuleStatus | None = None
    ) -> None: ...
    @property
    def id(self) -> str:
        """A family or one of its instances."""
    @property
    def severity(self) -> Severity | None:
        """Another severity."""
    @property
    def status(self) -> RuleStatus | None:
        """Whether it is run."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...

class RuleSource:
    """Where a rule comes from."""
    def __init__(self, document: str = "", place: str = "", quote: str = "") -> None: ...
    @property
    def document(self) -> str:
        """The document."""
    @property
    def place(self) -> str:
        """The place in it."""
    @property
    def quote(self) -> str:
        """Its words, verbatim."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...

class RuleStatus(_Category):
    """Whether a rule is run."""

    active = 0
    shadow = 1
    off = 2

class ScopesRun:
    """Which scopes of rules were run."""
    def __init__(
        self,
        *,
        reading: bool = False,
        report: bool = False,
        series: bool = False,
        tree: bool = False,
    ) -> None: ...
    @property
    def reading(self) -> bool:
        """Rules about a reading and its provenance."""
    @reading.setter
    def reading(self, value: bool) -> None: ...
    @property
    def report(self) -> bool:
        """Rules about a report."""
    @report.setter
    def report(self, value: bool) -> None: ...
    @property
    def series(self) -> bool:
        """Rules about the years of one organ."""
    @series.setter
    def series(self, value: bool) -> None: ...
    @property
    def tree(self) -> bool:
        """Rules about an organ and its children."""
    @tree.setter
    def tree(self, value: bool) -> None: ...
    def __eq__(self, other: object, /) -> bool: ...
    __hash__: ClassVar[None]  # type: ignore[assignment]
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...

class Section(_Category):
    """The six sections of the report, and what stands before the first of them."""

    preamble = 0
    overview = 1
    disclosure = 2
    requests = 3
    remedies = 4
    problems = 5
    other_matters = 6

class SectionForm:
    """A section and its heading."""
    @property
    def section(self) -> Section:
        """The section."""
    @property
    def label(self) -> Text:
        """The printed label."""
    @property
    def aliases(self) -> tuple[str, ...]:
        """Other ways in which real reports print the label."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""

class Severity(_Category):
    """How grave a finding is."""

    note = 0
    warning = 1
    error = 2

class Slip:
    """One thing that went wrong: one cell, or several at once."""
    def __init__(self, kind: SlipKind = ..., edits: Iterable[Edit] = ()) -> None: ...
    @property
    def kind(self) -> SlipKind:
        """How it came about."""
    @property
    def edits(self) -> tuple[Edit, ...]:
        """The cells."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...
    @overload
    def message(self, report: Report, lang: Lang | str = "zh") -> str:
        """The cells and the kind of slip."""
    @overload
    def message(self, reports: Iterable[Report], lang: Lang | str = "zh") -> str:
        """The same for a chain of years, oldest first."""

class SlipKind(_Category):
    """How a figure came to be wrong. From `cells_swapped_in_row` on, one slip changes several cells."""

    arbitrary = 0
    confusable_digit = 1
    other_digit = 2
    digits_swapped = 3
    digit_dropped = 4
    digit_added = 5
    zeroed = 6
    sign = 7
    power_of_ten = 8
    total_without_applicant = 9
    cells_swapped_in_row = 10
    cells_swapped_in_column = 11
    row_shifted = 12
    column_shifted = 13
    rows_exchanged = 14
    columns_exchanged = 15
    digits_split = 16
    totals_without_applicant = 17
    counted_under_another_applicant = 18

class SourcePlace:
    """A place in a source, counted from 1; 0 where it does not apply. Text has page (form feeds),
    line, and column in terminal cells; grids have table, row and cell.
    """
    def __init__(
        self,
        *,
        page: int = 0,
        line: int = 0,
        column: int = 0,
        table: int = 0,
        row: int = 0,
        cell: int = 0,
    ) -> None: ...
    @property
    def page(self) -> int:
        """The page."""
    @property
    def line(self) -> int:
        """The line."""
    @property
    def column(self) -> int:
        """The column, in cells of a terminal."""
    @property
    def table(self) -> int:
        """The table among those of the document."""
    @property
    def row(self) -> int:
        """The row of the table."""
    @property
    def cell(self) -> int:
        """The cell of the row."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...
    def place_text(self, lang: Lang | str = "zh") -> str:
        """The place in words; empty when none is known."""

class SourceReadings:
    """What a source of a batch gave."""
    @property
    def source(self) -> str:
        """Its name."""
    @property
    def readings(self) -> list[Reading]:
        """Its readings, at least one."""
    @property
    def json(self) -> str:
        """A line of JSON for each reading, where that was asked for."""
    def __repr__(self) -> str: ...

class Statement:
    """What a sentence states about the tables. Its value is digits / 10**scale."""
    def __init__(
        self,
        *,
        kind: StatementKind = ...,
        number: ProseSpan = ...,
        clause: ProseSpan = ...,
        digits: int = 0,
        scale: int = 0,
        unit: MoneyUnit = ...,
        meanings: Iterable[Meaning] = (),
        bases: Iterable[Meaning] = (),
        whole: int | None = None,
        formal: bool = False,
    ) -> None: ...
    @property
    def kind(self) -> StatementKind:
        """A count, a zero in words, money, a share, a change."""
    @property
    def number(self) -> ProseSpan:
        """Where its digits stand; the words, for a zero in words."""
    @property
    def clause(self) -> ProseSpan:
        """The stretch of text that it was understood from."""
    @property
    def digits(self) -> int:
        """Its digits; a fall is negative."""
    @property
    def scale(self) -> int:
        """How many of them are decimals."""
    @property
    def unit(self) -> MoneyUnit:
        """The unit of money."""
    @property
    def meanings(self) -> tuple[Meaning, ...]:
        """What it can mean, the likeliest first."""
    @property
    def bases(self) -> tuple[Meaning, ...]:
        """What a share is a share of."""
    @property
    def whole(self) -> int | None:
        """The place in the list of the statement whose part this is."""
    @property
    def formal(self) -> bool:
        """Whether the sentence names the form's own label and the year."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...

class StatementKind(_Category):
    """What a sentence says of figures: a count, a zero in words, money, a share in percent, a change
    against the year before in percent (growth) or as a count.
    """

    count = 0
    zero = 1
    amount = 2
    share = 3
    growth = 4
    change = 5

class StringList(MutableSequence[str]):
    """A list of str."""
    def __init__(self, items: Iterable[str] = ()) -> None: ...
    def __len__(self) -> int: ...
    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> StringList: ...
    @overload
    def __setitem__(self, index: int, item: str) -> None: ...
    @overload
    def __setitem__(self, index: slice, item: Iterable[str]) -> None: ...
    def __iter__(self) -> Iterator[str]: ...
    def append(self, item: str) -> None:
        """Adds an item at the end."""
    def extend(self, items: Iterable[str]) -> None:
        """Adds items at the end."""
    def __iadd__(self, items: Iterable[str]) -> Self: ...
    def clear(self) -> None:
        """Removes all items."""
    @overload
    def __delitem__(self, index: int) -> None: ...
    @overload
    def __delitem__(self, index: slice) -> None: ...
    def insert(self, index: int, item: str) -> None:
        """Puts an item before the one that stands at `index`."""
    def pop(self, index: int = -1) -> str:
        """Removes an item and returns it."""
    def remove(self, item: str) -> None:
        """Removes the first item that is equal; ValueError where there is none."""
    def reverse(self) -> None:
        """Turns the order round."""
    def index(self, item: object, start: int = 0, stop: int = 9223372036854775807) -> int:
        """Where the first equal item stands; ValueError where there is none."""
    def count(self, item: object) -> int:
        """How many items are equal."""
    def __contains__(self, item: object, /) -> bool: ...
    def __eq__(self, other: object, /) -> bool: ...
    __hash__: ClassVar[None]  # type: ignore[assignment]
    def __repr__(self) -> str: ...
    def to_list(self) -> list[object]:
        """The items as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...

class Subject:
    """A report that a finding over years or organs speaks of."""
    def __init__(self, organ: str = "", year: int | None = None, report: int = 0) -> None: ...
    @property
    def organ(self) -> str:
        """The organ."""
    @property
    def year(self) -> int | None:
        """The year."""
    @property
    def report(self) -> int:
        """Its place among the reports that were checked together."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...

class Sum:
    """The sum of the figures that are printed, and what is missing from it."""
    def __init__(
        self, value: int | None = 0, missing: int = 0, interval: Interval = ...
    ) -> None: ...
    @property
    def value(self) -> int | None:
        """The sum; None when it does not fit 64 bits."""
    @property
    def missing(self) -> int:
        """How many figures have no number; those not on the form are no part of a sum."""
    @property
    def interval(self) -> Interval:
        """What the whole can be: a missing count is at least 0."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...
    @property
    def is_exact(self) -> bool:
        """Whether nothing is missing and nothing overflowed."""
    def add(self, figure: Figure | SupportsIndex, kind: FigureKind = ...) -> Sum:
        """The sum with a figure added. A missing count is at least 0, a missing change can be
        anything.
        """
    def __add__(self, arg0: Sum, /) -> Sum: ...

class Table(_Category):
    """The three tables: 二 (disclosure), 三 (requests), 四 (remedies)."""

    disclosure = 0
    requests = 1
    remedies = 2

class Term:
    """A figure that a finding is about, as published."""
    def __init__(
        self,
        *,
        id: FigureId | str,
        sign: int = 1,
        figure: Figure | SupportsIndex = ...,
        subject: int = 0,
        alternative: int = 0,
    ) -> None: ...
    @property
    def id(self) -> FigureId:
        """Which figure."""
    @property
    def sign(self) -> int:
        """+1 on the left side of an equation, -1 on the right side."""
    @property
    def figure(self) -> Figure:
        """The figure."""
    @property
    def subject(self) -> int:
        """The place of its report in the finding's `subjects`."""
    @property
    def alternative(self) -> int:
        """Terms with the same number are one sum that a sentence can mean."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...

class Text:
    """A text in both languages."""
    @property
    def zh(self) -> str:
        """In Chinese."""
    @property
    def en(self) -> str:
        """In English."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def in_(self, lang: Lang | str) -> str:
        """The text in a language."""

class TextSpan:
    """A piece of the document's text, in bytes of its UTF-8."""
    def __init__(self, first: int = 0, size: int = 0) -> None: ...
    @property
    def first(self) -> int:
        """Where it begins."""
    @property
    def size(self) -> int:
        """How many bytes it has."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...

class Tolerance(_Category):
    """How far the two sides of a rule may be apart: not at all, or as far as the decimals that
    are printed allow.
    """

    exact = 0
    printed_decimals = 1

class UnrepairedPart:
    """Failing equations that were left alone, and why."""
    def __init__(
        self,
        *,
        table: Table = ...,
        status: ExplanationStatus = ...,
        obstacle: RepairObstacle = ...,
        rules: Iterable[str] = (),
    ) -> None: ...
    @property
    def table(self) -> Table:
        """The table."""
    @property
    def status(self) -> ExplanationStatus:
        """How sure the explanation is."""
    @property
    def obstacle(self) -> RepairObstacle:
        """Why it was not applied."""
    @property
    def rules(self) -> tuple[str, ...]:
        """The equations that fail."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...

class UsageError(Error, ValueError):
    """The library was used wrongly: a name that does not exist, text that is not of the form asked for."""

class Verdict(_Category):
    """What a rule said: `open` could not be evaluated (never a pass), `review` asks for a human
    eye. In code `pass` is written `Verdict.pass_`.
    """

    fail = 1
    open = 2
    review = 3
    pass_ = 0

class Whose(_Category):
    """Whose figure a rule means: the report's own, that of the year before, the sum over the organs
    below.
    """

    own = 0
    previous = 1
    children = 2

class WideSum:
    """A whole number of 128 bits in two's complement."""
    def __init__(self, low: int = 0, high: int = 0) -> None: ...
    @property
    def low(self) -> int:
        """The low 64 bits."""
    @property
    def high(self) -> int:
        """The high 64 bits, signed."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...
    def __add__(self, other: WideSum) -> WideSum: ...
    def __int__(self) -> int: ...

class Word:
    """A word on a line: text without blanks, and its edges in units of the document."""
    def __init__(self, text: TextSpan = ..., left: int = 0, right: int = 0) -> None: ...
    @property
    def text(self) -> TextSpan:
        """Where its text stands."""
    @property
    def left(self) -> int:
        """Its left edge."""
    @property
    def right(self) -> int:
        """Its right edge, exclusive."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...

class Words:
    """Words in both languages."""
    def __init__(self, zh: str = "", en: str = "") -> None: ...
    @property
    def zh(self) -> str:
        """Chinese."""
    @property
    def en(self) -> str:
        """English."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, object]:
        """The fields as plain values, named and written as in JSON."""
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: Any, /) -> Self: ...
    def replace(self, **kwargs: Any) -> Self:
        """A copy with other values in the fields that are named."""
    def __replace__(self, **kwargs: Any) -> Self: ...

def add_check(base: RuleSet, rule: Rule, check: Callable[[Report], object]) -> RuleSet:
    """`base` with one more rule in code: `check(report)` returns findings, or None for none. A
    finding without a rule gets that of `rule`. What it raises becomes a finding SYS.RULE.
    """

def add_rule(base: RuleSet, rule: Rule) -> RuleSet:
    """`base` with one more rule that has an expression."""

def aggregate_from_bytes(bytes: str | Buffer) -> Aggregate:
    """Sums from what Aggregate.to_bytes() wrote; UsageError for anything else."""

all_figures: Final[tuple[FigureId, ...]]

applicant_forms: Final[tuple[ApplicantForm, ...]]

applicant_kinds: Final[tuple[Applicant, ...]]

applicants_heading: Final[Text]

def apply(report: Report, explanation: Explanation, place: int = 0) -> Report:
    """A copy with the figures as explained; `place` tells which of a chain of years it is.
    UsageError when a cell does not hold what the explanation was made for.
    """

def as_published(repair: Repair) -> Report:
    """The report as it was published."""

def baseline_of(findings: Findings, report: Report) -> tuple[BaselineEntry, ...]:
    """The failures, and what is to be reviewed."""

@overload
def blank_report(edition: Edition) -> Report:
    """A report on a form with nothing filled in: every figure of the form is absent, every other
    one is not on the form.
    """

@overload
def blank_report(disclosure: Edition, requests: Edition) -> Report:
    """The same where the tables mix the forms."""

def check_identities(report: Report) -> FindingList:
    """The identities of the tables alone: T3.BAL, T3.SUM, T3.ROW, T4.SUM."""

def compare_rounds(
    before: Iterable[BaselineEntry], after: Iterable[BaselineEntry]
) -> BaselineDifference:
    """What is new, still open and resolved."""

corpus_block_rows: Final[int]

corpus_schema_version: Final[int]

def difference_table(parent: Report, children: Iterable[Report]) -> DifferenceTable:
    """The additive figures of an organ less those of its children."""

def differing_fields(a: Report, b: Report) -> list[str]:
    """The paths of the fields in which two reports differ, in the order of the report:
    "requests.not_held.total", "prose[2].text". A list of another length is named as a whole.
    """

def disclosure_blocks(edition: Edition) -> tuple[DisclosureBlock, ...]:
    """The blocks of table 二 on a form, in order."""

disclosure_figure_count: Final[int]

disclosure_rows_heading: Final[Text]

def display_width(text: str) -> int:
    """The width of text in a terminal: Chinese characters and full-width forms are two cells wide."""

def document_from_bytes(bytes: str | Buffer, *, options: ReadOptions | None = None) -> Document:
    """The document that the bytes of a file hold, in whatever format they are."""

def document_from_docx(bytes: str | Buffer, *, options: ReadOptions | None = None) -> Document:
    """A DOCX file."""

def document_from_html(bytes: str | Buffer, *, options: ReadOptions | None = None) -> Document:
    """A web page in UTF-8."""

def document_from_markdown(bytes: str | Buffer, *, options: ReadOptions | None = None) -> Document:
    """Markdown in UTF-8."""

def document_from_pdf(bytes: str | Buffer, *, options: ReadOptions | None = None) -> Document:
    """A PDF file."""

def document_from_pdf_text(pdf: PdfText, *, options: ReadOptions | None = None) -> Document:
    """The reconstruction behind document_from_pdf."""

def document_from_text(bytes: str | Buffer, *, options: ReadOptions | None = None) -> Document:
    """Text in UTF-8, in reading order or in layout order, or with its cells marked."""

def edition_words(table: Table, edition: Edition) -> tuple[str, ...]:
    """Words in the headings and rows of a table that only this form prints: they tell the forms
    apart.
    """

def evidence_of_children(report: Report, children: Iterable[Report]) -> tuple[Evidence, ...]:
    """The sums over the reports of the organs below, its own share among them, for every count
    that all of them print.
    """

def evidence_of_years(
    previous: Report | None, report: Report, next: Report | None
) -> tuple[Evidence, ...]:
    """What the reports for the year before and the year after say of 上年结转 and 结转下年度."""

def example_findings(rules: RuleSet, id: str, changed: bool = True) -> FindingList:
    """What a rule finds in its example once the change is laid over it, or in what passes."""

@overload
def explain(
    report: Report,
    *,
    most_cells: int = 6,
    most_explanations: int = 64,
    most_steps: int = 20000,
    frozen: Iterable[FigureId | str] = (),
    evidence: Iterable[Evidence] = (),
    use_prose: bool = True,
    compound_slips: bool = True,
    deduce: bool = True,
    preferred_margin: int = 4,
) -> Explanations:
    """Explains a report that does not balance: all smallest sets of cells that, changed, make
    every equation hold, and what missing cells must have been. `frozen` cells are not changed,
    `evidence` makes answers likelier that agree with it.
    """

@overload
def explain(
    reading: Reading,
    *,
    most_cells: int = 6,
    most_explanations: int = 64,
    most_steps: int = 20000,
    frozen: Iterable[FigureId | str] = (),
    evidence: Iterable[Evidence] = (),
    use_prose: bool = True,
    compound_slips: bool = True,
    deduce: bool = True,
    preferred_margin: int = 4,
) -> Explanations:
    """The same, with the doubts of reading as evidence."""

def explain_series(
    reports: Iterable[Report],
    *,
    most_cells: int = 6,
    most_explanations: int = 64,
    most_steps: int = 20000,
    frozen: Iterable[FigureId | str] = (),
    evidence: Iterable[Evidence] = (),
    use_prose: bool = True,
    compound_slips: bool = True,
    deduce: bool = True,
    preferred_margin: int = 4,
) -> Explanations:
    """Explains the reports of one organ for years that follow each other, oldest first, together."""

@overload
def explanation_table(
    reports: Iterable[Report],
    *,
    threads: int = 0,
    answers: int = 5,
    verify: bool = False,
    most_cells: int = 6,
    most_explanations: int = 64,
    most_steps: int = 20000,
    deduce: bool = True,
    rules: RuleSet | None = None,
) -> ColumnTable:
    """Explains many reports over `threads` (0: all processors). One row an edit: report (its
    place), source, organ, year, part, table, engine, status, rules, rank, slip, kind, figure,
    published, explained, lower, upper, cells, count, cost. Of each part the first `answers`
    answers; a figure that is deduced has status 'deduced'. `verify` drops answers that bring a
    new error by any rule.
    """

@overload
def explanation_table(
    readings: Iterable[Reading],
    *,
    threads: int = 0,
    answers: int = 5,
    verify: bool = False,
    most_cells: int = 6,
    most_explanations: int = 64,
    most_steps: int = 20000,
    deduce: bool = True,
    rules: RuleSet | None = None,
) -> ColumnTable:
    """The same for readings."""

def figure_at(place: Place, edition: Edition) -> FigureId | None:
    """The figure at a place of a form; None when there is no such cell."""

figure_count: Final[int]

@overload
def figure_id(row: RequestRow | Outcome, applicant: Applicant) -> FigureId:
    """A figure of table 三."""

@overload
def figure_id(remedy: Remedy, result: RemedyResult) -> FigureId:
    """A figure of table 四."""

def figures_on_form(edition: Edition) -> int:
    """How many figures a form has: 200 (2021), 198 (2019)."""

def figures_to_json(reading: Reading, indent: int = 2) -> str:
    """The figures as one object: exactly the paths of the editions of its tables, each
    {"value", "state", "raw", "where"}; "value" is null unless the state is printed.
    """

def find_family(rule: str) -> RuleFamily | None:
    """The family with this id, or of the rule with this id ('T3.BAL.total'); None when there is
    none.
    """

def find_reason(rule: str) -> Reason | None:
    """The reason that a rule's id ends with; None when it ends with none."""

def finding_page(
    checked: Checked,
    lang: Lang | str = "zh",
    *,
    rules: RuleSet | None = None,
    notes: Iterable[Note] = (),
    show_open: bool = True,
    fold_open: bool = True,
    indent: int = 2,
    byte_order_mark: bool = True,
) -> str:
    """One self-contained HTML page for one report: the form with its cells marked,
    the prose, and the findings, which light up what they speak of.
    """

@overload
def finding_table(
    reports: Iterable[Report],
    *,
    threads: int = 0,
    words: Lang | str | None = None,
    max_findings: int = 10000,
    list_open: bool = True,
    rules: RuleSet | None = None,
) -> ColumnTable:
    """Checks many reports over `threads` (0: all processors). One row a finding: report (its
    place), source, organ, year, rule, family, severity, verdict, figures, left, right,
    difference, stated, line, fingerprint; with `words` ('zh', 'en') message and advice too.
    """

@overload
def finding_table(
    readings: Iterable[Reading],
    *,
    threads: int = 0,
    words: Lang | str | None = None,
    max_findings: int = 10000,
    list_open: bool = True,
    rules: RuleSet | None = None,
) -> ColumnTable:
    """The same for readings."""

@overload
def finding_table(
    findings: Findings, report: Report, *, words: Lang | str | None = None
) -> ColumnTable:
    """What was found in one report already."""

def findings_from_json(json: str | Buffer) -> Findings:
    """The same for findings."""

def findings_to_csv(
    checked: Iterable[Checked],
    lang: Lang | str = "zh",
    *,
    rules: RuleSet | None = None,
    notes: Iterable[Note] = (),
    show_open: bool = True,
    fold_open: bool = True,
    indent: int = 2,
    byte_order_mark: bool = True,
) -> str:
    """One line for each finding after a line of names (RFC 4180)."""

def findings_to_json(
    checked: Iterable[Checked],
    lang: Lang | str = "zh",
    *,
    rules: RuleSet | None = None,
    notes: Iterable[Note] = (),
    show_open: bool = True,
    fold_open: bool = True,
    indent: int = 2,
    byte_order_mark: bool = True,
) -> str:
    """One JSON document of all reports and findings, with their words."""

def findings_to_json_lines(
    checked: Iterable[Checked],
    lang: Lang | str = "zh",
    *,
    rules: RuleSet | None = None,
    notes: Iterable[Note] = (),
    show_open: bool = True,
    fold_open: bool = True,
    indent: int = 2,
    byte_order_mark: bool = True,
) -> str:
    """One line of JSON for each finding."""

def findings_to_sarif(
    checked: Iterable[Checked],
    lang: Lang | str = "zh",
    *,
    rules: RuleSet | None = None,
    notes: Iterable[Note] = (),
    show_open: bool = True,
    fold_open: bool = True,
    indent: int = 2,
    byte_order_mark: bool = True,
) -> str:
    """SARIF 2.1.0."""

def findings_to_text(
    checked: Iterable[Checked],
    lang: Lang | str = "zh",
    *,
    rules: RuleSet | None = None,
    notes: Iterable[Note] = (),
    show_open: bool = True,
    fold_open: bool = True,
    indent: int = 2,
    byte_order_mark: bool = True,
) -> str:
    """As compilers write: 'file:line: error: rule: message', with advice and source."""

@overload
def form_of(row: RequestRow) -> RequestForm:
    """How the form prints a row, a column, a group, a kind of remedy or a result."""

@overload
def form_of(applicant: Applicant) -> ApplicantForm:
    """How the form prints a row, a column, a group, a kind of remedy or a result."""

@overload
def form_of(group: OutcomeGroup) -> GroupForm:
    """How the form prints a row, a column, a group, a kind of remedy or a result."""

@overload
def form_of(remedy: Remedy) -> RemedyForm:
    """How the form prints a row, a column, a group, a kind of remedy or a result."""

@overload
def form_of(result: RemedyResult) -> RemedyResultForm:
    """How the form prints a row, a column, a group, a kind of remedy or a result."""

@overload
def form_of(indicator: Indicator) -> IndicatorForm:
    """How a rate is made."""

group_forms: Final[tuple[GroupForm, ...]]

def group_total(report: Report, group: OutcomeGroup, applicant: Applicant) -> Sum:
    """How many requests of one kind of applicant (or of the printed total column) ended in one
    group of results. A row that is blank, lost or unreadable is counted in `missing`.
    """

def indicator_table(rates: Indicators) -> ColumnTable:
    """The same as Indicators.table()."""

def indicator_value(
    indicator: object, sum: IndicatorSum, *, smallest: int = 30, confidence: float = 0.95
) -> IndicatorValue:
    """The rate that sums give."""

@overload
def indicators(
    corpus: Corpus,
    by: object = None,
    *,
    indicators: object = None,
    where: object = None,
    applicant: Applicant = ...,
    smallest: int = 30,
    confidence: float = 0.95,
    roster: Roster | None = None,
    threads: int = 0,
) -> Indicators:
    """Named rates of the rows in groups, pooled; a report stands in both sums of a rate or in
    neither. `indicators`: names, all by default; `applicant`: of whose requests the rates of
    table 三 are; `smallest`: denominators below it are `small`; `confidence` of the intervals.
    """

@overload
def indicators(
    sums: Aggregate,
    by: object = None,
    *,
    indicators: object = None,
    where: object = None,
    applicant: Applicant = ...,
    smallest: int = 30,
    confidence: float = 0.95,
    roster: Roster | None = None,
    threads: int = 0,
) -> Indicators:
    """Named rates out of sums, in their groups (`by`, `where` are not looked at): a report that
    lacks a figure stands in the other sums of the rate, and `missing` says so.
    """

def instances_of(rules: RuleSet, id: str) -> tuple[str, ...]:
    """The ids of the rules into which a family expands; the id itself where it does not."""

def interpret(document: Document, source: str = "") -> list[Reading]:
    """The reports that a document holds."""

def is_additive(id: FigureId | str) -> bool:
    """Whether the figure of an organ is the sum of those of its parts."""

def is_own_share(entry: RosterEntry) -> bool:
    """Whether an entry is the own share (本级) of its parent."""

def json_schema() -> str:
    """The JSON Schema (2020-12) of everything that is written."""

json_version: Final[int]

def lint(rules: RuleSet) -> tuple[LintMessage, ...]:
    """Checks the rules themselves: words, examples, contradictions, what follows from others."""

litigation_heading: Final[Text]

def load_rules(yaml: str | Buffer, base: RuleSet | None = None) -> RuleSet:
    """The rules of `base` (else the built-in ones) with what a YAML text adds or lays over.
    RuleError names every mistake at once with its line.
    """

@overload
def marks_of(findings: Findings, lang: Lang | str = "zh") -> list[Mark]:
    """A mark for every figure of every finding, with the finding's message."""

@overload
def marks_of(explanations: Explanations, report: Report, lang: Lang | str = "zh") -> list[Mark]:
    """A mark for every cell that the first answers change, and for every missing one that is
    deduced.
    """

@overload
def marks_of(
    explanations: Explanations, reports: Iterable[Report], lang: Lang | str = "zh", place: int = 0
) -> list[Mark]:
    """The same for the report at `place` of a chain of years."""

def match_notes(findings: Findings, report: Report, notes: Iterable[Note]) -> NoteMatch:
    """Holds notes against the findings of one report; notes on others are left alone."""

max_amount_scale: Final[int]

max_roster_entries: Final[int]

most_repaired_cells: Final[int]

def narrow(sum: WideSum) -> int | None:
    """The number where it fits 64 bits."""

def note_for(finding: Finding, report: Report, text: str) -> Note:
    """A note for a finding, with the values that it has now."""

def notes_from_yaml(yaml: str | Buffer) -> tuple[Note, ...]:
    """Notes from YAML; UsageError names the line of what cannot be read."""

def notice_of(edition: Edition) -> str:
    """The notice that prescribes a form."""

organizations_heading: Final[Text]

def panel(corpus: Corpus, *, roster: Roster | None = None, renames: Iterable[Rename] = ()) -> Panel:
    """Who is the same organ over the years, and where its series breaks."""

def panel_table(
    corpus: Corpus,
    panel: Panel,
    figures: Iterable[FigureId | str] = (),
    indicators: object = None,
    smallest: int = 30,
) -> ColumnTable:
    """One row a report and measure: value, base, change, growth, and the breaks."""

def parse_expression(
    expression: str, when: str = "", edition: Edition = ...
) -> tuple[ComparisonInstance, ...]:
    """Reads an expression and its condition and expands them. RuleError says what is wrong and
    where, with the nearest name where one does not exist.
    """

def poisson_interval(events: int, units: int, confidence: float = 0.95) -> RateInterval:
    """The score interval for a Poisson count of events for each of so many units."""

def prose_statements(report: Report) -> list[Statement]:
    """The statements of the prose about the tables, in the order of the text. What is not
    understood is left alone.
    """

def read_all(
    file: str | os.PathLike[str] | Buffer, *, source: str = "", options: ReadOptions | None = None
) -> list[Reading]:
    """The reports in a file, or in bytes, in order; a refused Reading that says why where there
    is none. Raises as read_report.
    """

def read_report(
    file: str | os.PathLike[str] | Buffer, *, source: str = "", options: ReadOptions | None = None
) -> Reading:
    """The only report of a file, or of bytes in memory; a refused Reading with R.NOREPORT or
    R.MULTI where there is none or more than one. The format is told by the content. Raises
    ReadError when the file cannot be opened. `source` is a name for messages and provenance
    in the place of the path.
    """

def reading_from_figures_json(json: str | Buffer) -> Reading:
    """The way back from figures_to_json: figures without a document. Raises UsageError
    that names the path.
    """

def reading_from_json(json: str | Buffer) -> Reading:
    """The same for a reading."""

reasons: Final[tuple[Reason, ...]]

remedy_figure_count: Final[int]

remedy_forms: Final[tuple[RemedyForm, ...]]

def remedy_identities() -> tuple[Equation, ...]:
    """The equations of table 四, the same on both forms: T4.SUM (3)."""

remedy_result_forms: Final[tuple[RemedyResultForm, ...]]

remedy_results: Final[tuple[RemedyResult, ...]]

def repair(report: Report, explanations: Explanations) -> Repair:
    """A repaired copy: only where the answer is unique, its figures are certain, no more than two
    cells change, the slip is of a known kind, and never in table 四.
    """

def repair_from_json(json: str | Buffer) -> Repair:
    """The same for a repair."""

def report_from_json(json: str | Buffer) -> Report:
    """The way back. Raises UsageError that names the path of the field and lists every
    error found; unknown keys are refused, missing keys take their default.
    """

report_title: Final[Text]

request_figure_count: Final[int]

request_forms: Final[tuple[RequestForm, ...]]

def request_identities(edition: Edition) -> tuple[Equation, ...]:
    """The equations of table 三 on a form: T3.BAL (7), T3.SUM (7), T3.ROW (25; 2019 form: 23)."""

def request_rows(edition: Edition) -> tuple[RequestRow, ...]:
    """The rows of table 三 on a form, in order: 25 (2021) or 23 (2019)."""

requests_head: Final[Text]

results_heading: Final[Text]

def root_causes(findings: Findings) -> list[list[int]]:
    """Findings that share a cause: places of failures connected by the figures they speak of."""

def roster_from_csv(csv: str | Buffer) -> Roster:
    """A roster from CSV with the columns id, name, parent, kind, region, from, to (编号, 名称,
    上级, 类别, 区划, 起, 止). UsageError names the line of what cannot be read.
    """

rule_families: Final[tuple[RuleFamily, ...]]

section_forms: Final[tuple[SectionForm, ...]]

def sum_of(partial: PartialSum, kind: FigureKind) -> Sum:
    """As a Sum with its interval."""

@overload
def to_html(report: Report, lang: Lang | str = "zh", marks: Iterable[Mark] = ()) -> str:
    """The official form as one self-contained HTML fragment, all text escaped. A figure's cell
    has data-figure="<path>" and, where it is marked, the severity as its class.
    """

@overload
def to_html(reading: Reading, lang: Lang | str = "zh", marks: Iterable[Mark] = ()) -> str:
    """The same with the source text and place of every figure in its title."""

@overload
def to_json(report: Report, indent: int = 0) -> str:
    """JSON: an object with "govinfo": 1 and "kind" before its fields. A figure is an integer
    where a number was printed and the name of its state otherwise. `indent` 0 writes one line.
    """

@overload
def to_json(reading: Reading, indent: int = 0) -> str:
    """JSON: an object with "govinfo": 1 and "kind" before its fields. A figure is an integer
    where a number was printed and the name of its state otherwise. `indent` 0 writes one line.
    """

@overload
def to_json(findings: Findings, indent: int = 0) -> str:
    """JSON: an object with "govinfo": 1 and "kind" before its fields. A figure is an integer
    where a number was printed and the name of its state otherwise. `indent` 0 writes one line.
    """

@overload
def to_json(repair: Repair, indent: int = 0) -> str:
    """JSON: an object with "govinfo": 1 and "kind" before its fields. A figure is an integer
    where a number was printed and the name of its state otherwise. `indent` 0 writes one line.
    """

@overload
def to_text(report: Report, lang: Lang | str = "zh", marks: Iterable[Mark] = ()) -> str:
    """The report as the official form prints it, columns aligned in a terminal. What is not
    printed is shown by state; marked figures have an asterisk.
    """

@overload
def to_text(reading: Reading, lang: Lang | str = "zh", marks: Iterable[Mark] = ()) -> str:
    """The report as the official form prints it, columns aligned in a terminal. What is not
    printed is shown by state; marked figures have an asterisk.
    """

@overload
def to_yaml(rules: RuleSet) -> str:
    """The rules as the YAML that load_rules reads; built-in ones are comments."""

@overload
def to_yaml(rule: Rule) -> str:
    """One rule as YAML."""

@overload
def to_yaml(notes: Iterable[Note]) -> str:
    """Notes as the YAML that notes_from_yaml reads."""

def totals_table(sums: Aggregate, roster: Roster | None = None) -> ColumnTable:
    """The same as Aggregate.table()."""

@overload
def validate(
    report: Report,
    *,
    max_findings: int = 10000,
    max_prose: int = 1048576,
    list_open: bool = True,
    rules: RuleSet | None = None,
) -> Findings:
    """Runs the rules of scope `report`: tables, their sums, and the prose. A table that was not
    found is a finding (SYS.OPEN), never a pass. Findings beyond `max_findings` are left out
    and `truncated` is set; without `list_open` rules that could not be evaluated are not
    listed; `rules` are the rules to run, the built-in ones when None.
    """

@overload
def validate(
    reading: Reading,
    *,
    max_findings: int = 10000,
    max_prose: int = 1048576,
    list_open: bool = True,
    rules: RuleSet | None = None,
) -> Findings:
    """The facts of the reading, then what the rules of scope `reading` and `report` say."""

def validate_series(
    reports: Iterable[Report],
    *,
    max_findings: int = 10000,
    max_prose: int = 1048576,
    list_open: bool = True,
    rules: RuleSet | None = None,
) -> Findings:
    """Runs the rules of scope `series` over reports of one organ, in any order: each year
    against the year before it.
    """

def validate_tree(
    reports: Iterable[Report],
    roster: Roster,
    *,
    max_findings: int = 10000,
    max_prose: int = 1048576,
    list_open: bool = True,
    rules: RuleSet | None = None,
) -> Findings:
    """Runs the rules of scope `tree` over the organs of a roster, year by year. A report belongs
    to the entry with its organ's id, else to the one with its name.
    """

@overload
def verified(
    report: Report, explanations: Explanations, *, rules: RuleSet | None = None
) -> Explanations:
    """The explanations without the answers that, applied, bring a new error by any rule but those
    about prose.
    """

@overload
def verified(
    reports: Iterable[Report], explanations: Explanations, *, rules: RuleSet | None = None
) -> Explanations:
    """The same for a chain of years."""

def widen(number: int) -> WideSum:
    """A number as a WideSum."""

def wilson_interval(hits: int, cases: int, confidence: float = 0.95) -> RateInterval:
    """The interval of Wilson for so many hits of so many cases."""

def with_setting(base: RuleSet, setting: RuleSetting) -> RuleSet:
    """`base` with a setting laid over."""
