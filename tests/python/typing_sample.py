"""Code as users write it, for mypy --strict; what must be refused is marked, and must be refused."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, MutableSequence
from decimal import Decimal
from pathlib import Path

import govinfo
from govinfo import Amount, Applicant, Edition, Figure, FigureId, Outcome, RequestRow


def check(path: Path) -> list[str]:
    reading = govinfo.read_report(path)
    findings = govinfo.validate(reading)
    return [finding.message("en") for finding in findings if finding.severity.label() != "提示"]


def read(data: bytes | bytearray | memoryview) -> list[govinfo.Reading]:
    return govinfo.read_all(data, source="name", options=govinfo.ReadOptions(max_lines=1000))


def read_many(paths: list[Path]) -> Iterable[str]:
    for reading in govinfo.read_batch(paths, threads=2, progress=lambda step: print(step.done)):
        yield reading.report.organ.name


def add(report: govinfo.Report) -> int:
    total = 0
    for applicant in govinfo.applicant_kinds:
        figure: Figure = report.requests[Outcome.not_held, applicant]
        total += figure.value if figure.value is not None else figure.or_zero()
    row: govinfo.ApplicantRow = report.requests[RequestRow.received]
    row[Applicant.total] = total
    report.requests[RequestRow.received, Applicant.total] = Figure(total)
    report.requests[Outcome.granted] = [1, 2, 3, 4, 5, 6, Figure(21)]
    report.disclosure.regulations.issued = 3
    report["disclosure.fees.collected"] = Amount(Decimal("1.5"), govinfo.MoneyUnit.wan_yuan)
    report[FigureId("requests.granted.total")] = Figure(state=govinfo.FigureState.blank)
    return total


def make() -> govinfo.Report:
    report = govinfo.Report(
        year=2023,
        organ=govinfo.Organ(name="某局"),
        published=datetime.date(2024, 1, 31),
        prose=[govinfo.Prose(govinfo.Section.overview, "", "文")],
    )
    report.footnotes.append("注")
    report.footnotes = ["一", "二"]
    notes: MutableSequence[str] = report.footnotes
    texts: Iterable[str] = (piece.text for piece in report.prose)
    period: govinfo.Period | None = report.period
    edition: Edition | None = report.editions.requests
    changed: govinfo.Report = report.replace(year=2024)
    assert (notes, texts, period, edition) is not None
    return changed


def words(figure: FigureId, edition: Edition) -> tuple[str, govinfo.Place | None, Outcome | None]:
    group: govinfo.OutcomeGroup = Outcome.granted.group
    assert group < govinfo.OutcomeGroup.denied
    return figure.label("en", edition), figure.place(edition), RequestRow.granted.outcome


def refused(report: govinfo.Report, figure: Figure, finding: govinfo.Finding) -> None:
    figure + 1  # type: ignore[operator]
    figure.value + 1  # type: ignore[operator]
    int(figure)  # type: ignore[call-overload]
    figure.value = 3  # type: ignore[misc]
    finding.rule = "x"  # type: ignore[misc]
    report.requests[Outcome.granted, Outcome.granted] = 3  # type: ignore[index]
    report.requests[Outcome.granted, Applicant.total] = None  # type: ignore[call-overload]
    report.requests[Outcome.granted, Applicant.total] = "3"  # type: ignore[call-overload]
    report.year = "2023"  # type: ignore[assignment]
    report.titel = ""  # type: ignore[attr-defined]
    govinfo.validate(report, 3)  # type: ignore[call-overload]
    govinfo.read_report(3)  # type: ignore[arg-type]
    assert govinfo.Severity.note < govinfo.Verdict.fail  # type: ignore[operator]
    assert govinfo.Outcome.nothing  # type: ignore[attr-defined]
