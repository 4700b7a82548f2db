"""A made-up city for the notebooks: counties and their departments report over some years, as pages
on disk. Every figure adds up; what is wrong on purpose stands in write_city().
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

import govinfo as g

COUNTIES = ("安宁县", "宝山县", "昌平县")
DUTIES = ("教育局", "民政局", "司法局", "财政局", "水利局", "审计局")
OUTCOMES = {"granted": 34, "partially_granted": 12, "not_held": 24, "process_information": 5,
            "third_party_rights": 3, "enforcement_file": 3, "needs_creation": 4,
            "petition_or_complaint": 6, "repeated_request": 3, "correction_overdue": 4,
            "other_reason": 2}  # fmt: skip
KINDS = {"natural_person": 90, "commercial_enterprise": 7, "legal_service_organization": 3}
Figures = dict[str, int]
# The counts of the 2021 form.
ON_FORM = [
    figure.path
    for figure in g.all_figures
    if not figure.path.startswith(("requests.other_unspecified.", "disclosure.other_services."))
    and (
        not figure.path.startswith("disclosure.")
        or figure.path.endswith((".issued", ".repealed", ".in_force", ".decisions"))
    )
]


def report_of(random: Random, size: int, carried: Figures, tilt: float) -> Figures:
    """The figures of a report; `tilt` is how open the organ is beyond the others."""
    figures = dict.fromkeys(ON_FORM, 0)
    for kind, share in KINDS.items():
        new = max(0, round(random.gauss(size * share / 100, (size * share / 100) ** 0.5)))
        waiting = new + carried.get(kind, 0)
        left = min(waiting, round(waiting * random.random() * 0.1))
        put(figures, "received", kind, new)
        put(figures, "carried_in", kind, carried.get(kind, 0))
        put(figures, "carried_out", kind, left)
        put(figures, "processed", kind, waiting - left)
        weights = [w * (1 + tilt if k == "granted" else 1) for k, w in OUTCOMES.items()]
        for outcome in random.choices(list(OUTCOMES), weights, k=waiting - left):
            put(figures, outcome, kind, 1)
    for result in random.choices(("upheld", "corrected", "other"), (7, 2, 1), k=size // 12):
        for column in (result, "total"):
            figures[f"remedies.reconsideration.{column}"] += 1
    for kind in ("licensing", "penalties"):
        figures[f"disclosure.{kind}.decisions"] = random.randrange(900)
    return figures


def put(figures: Figures, row: str, kind: str, number: int) -> None:
    for column in (kind, "total"):
        figures[f"requests.{row}.{column}"] += number


def page(name: str, year: int, figures: Figures) -> str:
    """The report as a web page."""
    report = g.Report()
    report.organ.name, report.year = name, year
    report.title = f"{name}{year}年政府信息公开工作年度报告"
    edition = g.Edition.standard_2021
    report.editions = g.Editions(disclosure=edition, requests=edition)
    for figure in g.all_figures:
        if figure.path in figures:
            report[figure.path] = figures[figure.path]
        elif figure.path == "disclosure.fees.collected":
            report[figure.path] = g.Amount(Decimal(0), g.MoneyUnit.wan_yuan)
        elif figure.kind == g.FigureKind.amount:
            state = g.FigureState.not_on_form
            report[figure.path] = g.Amount(None, g.MoneyUnit.wan_yuan, state)
        else:
            report[figure.path] = g.Figure(state=g.FigureState.not_on_form)
    return g.to_html(report)


def write_city(folder: Path, years: tuple[int, ...] = (2021, 2022, 2023, 2024)) -> str:
    """Writes the pages; gives the roster as CSV.

    On purpose: in the last year the audit bureau of 安宁县 does not report, 教育局 of 宝山县 does
    twice and prints a wrong total, and the received requests of 昌平县 are 7 too many.
    """
    random = Random(2024)
    folder.mkdir(parents=True, exist_ok=True)
    lines = ["id,name,parent,kind,region"]
    for place, county in enumerate(COUNTIES):
        code = str(320101 + place)
        lines.append(f"{code},{county}人民政府,,government,{code}")
        parts = [f"{county}人民政府本级", *(f"{county}{duty}" for duty in DUTIES)]
        lines += [f"{code}/{i},{part},{code},department,{code}" for i, part in enumerate(parts)]
        carried: dict[str, Figures] = {}
        for year in years:
            total: Figures = {}
            for size, part in zip((60, 25, 40, 18, 90, 30, 6), parts, strict=True):
                tilt = place * 0.8 + (year - years[0]) * 0.15
                figures = report_of(random, size, carried.get(part, {}), tilt)
                carried[part] = {k: figures[f"requests.carried_out.{k}"] for k in KINDS}
                total = {path: total.get(path, 0) + number for path, number in figures.items()}
                last = year == years[-1]
                if last and part == "安宁县审计局":
                    continue
                if last and part == "宝山县教育局":
                    write(folder, f"{code}-{year}-{part}-旧版", part, year, figures)
                    figures = figures | {"requests.processed.total": 1}
                write(folder, f"{code}-{year}-{part}", part, year, figures)
            if year == years[-1] and county == "昌平县":
                for row in ("received", "carried_out"):
                    put(total, row, "natural_person", 7)
            write(folder, f"{code}-{year}-0", f"{county}人民政府", year, total)
    return "\n".join(lines) + "\n"


def write(folder: Path, stem: str, name: str, year: int, figures: Figures) -> None:
    (folder / f"{stem}.html").write_text(page(name, year, figures), encoding="utf-8")
