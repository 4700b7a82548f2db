"""A city with counties and their departments, as reports on disk: figures invented by the generator,
totals that add up, and mistakes that are known.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from random import Random

from generator.figure import invent
from generator.form import STANDARD

import govinfo as g

Figures = dict[str, int | Decimal]


@dataclass
class Office:
    """What was written, and what is wrong with it on purpose."""

    folder: Path
    roster: Path
    reports: int = 0
    absent: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    mismatch: str = ""


def added(parts: list[Figures]) -> Figures:
    return {path: sum((part[path] for part in parts), type(parts[0][path])()) for path in parts[0]}


def figures(random: Random) -> Figures:
    # "quiet" has requests; what is printed of money is text.
    drawn = invent(random, random.choice(["county", "town", "quiet"]), STANDARD, STANDARD)
    return {
        path: Decimal(str(value)) if path == "disclosure.fees.collected" else int(value)
        for path, value in drawn.items()
    }


def page(name: str, year: int, values: Figures) -> str:
    report = g.Report()
    report.organ.name = name
    report.title = f"{name}{year}年政府信息公开工作年度报告"
    report.year = year
    edition = g.Edition.standard_2021
    report.editions = g.Editions(disclosure=edition, requests=edition)
    for figure in g.all_figures:
        off = figure.path not in values
        if figure.kind == g.FigureKind.amount:
            value = None if off else values[figure.path]
            state = g.FigureState.not_on_form if off else g.FigureState.printed
            report[figure.path] = g.Amount(value, g.MoneyUnit.wan_yuan, state)
        else:
            report[figure.path] = (
                g.Figure(state=g.FigureState.not_on_form) if off else int(values[figure.path])
            )
    return g.to_html(report)


def write_office(root: Path, counties: int = 12, departments: int = 40, seed: int = 1) -> Office:
    """`counties` × (1 + own share + `departments`) organs: in the first two counties 7 are missing
    and 5 have a mistake, in the third 3 reported twice, and the total of the fourth does not match.
    """
    random = Random(seed)
    office = Office(root / "reports", root / "roster.csv")
    office.folder.mkdir(parents=True)
    lines = ["编号,名称,上级,类别,区划"]
    letters = iter(NAMES)
    for county in range(counties):
        name = f"{next(letters)}县人民政府"
        code = f"{320101 + county}"
        lines.append(f"{code},{name},,政府,{code}")
        parts = [(f"{code}/own", f"{name}本级")]
        parts += [(f"{code}/{i}", f"{name[:-4]}{DUTIES[i % len(DUTIES)]}{i // len(DUTIES) or ''}局")
                  for i in range(departments)]  # fmt: skip
        lines += [f"{key},{part},{code},部门,{code}" for key, part in parts]
        values = [figures(random) for _ in parts]
        total = added(values)
        for place, (_, part) in enumerate(parts):
            if (county == 0 and place in (5, 9, 13, 20)) or (county == 1 and place in (4, 8, 15)):
                office.absent.append(part)
                continue
            mine = dict(values[place])
            if (county == 0 and place in (2, 3, 7)) or (county == 1 and place in (2, 6)):
                mine["requests.processed.total"] += 1
                office.wrong.append(part)
            copies = 1
            if county == 2 and place in (6, 11, 17):
                office.doubled.append(part)
                copies = 2
            for copy in range(copies):
                write(office, f"{code}-{place:02d}-{copy}", part, mine)
        if county == 3:
            office.mismatch = name
            for path in ("received.natural_person", "received.total", "carried_out.natural_person",
                         "carried_out.total"):  # fmt: skip
                total[f"requests.{path}"] += 7
        write(office, f"{code}-government", name, total)
    office.roster.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return office


def write(office: Office, stem: str, name: str, values: Figures) -> None:
    path = office.folder / f"{stem}.html"
    path.write_text(page(name, 2023, values), encoding="utf-8")
    office.reports += 1


NAMES: tuple[str, ...] = (
    "安宁", "宝山", "昌平", "东陵", "恩阳", "丰泽", "广陵", "海门", "嘉鱼", "开阳", "临江", "明水",
    "南浔", "平舆", "青田", "仁怀",
)  # fmt: skip
DUTIES: tuple[str, ...] = (
    "教育", "民政", "司法", "财政", "水利", "农业", "商务", "文化", "卫生", "审计", "统计", "林业",
    "档案", "信访", "医保", "体育", "交通", "住建", "公安", "环境",
)  # fmt: skip


def names_in(rows: Iterator[list[object]] | list[list[object]], place: int) -> set[str]:
    return {str(row[place]) for row in rows}
