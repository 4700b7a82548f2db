"""The corpus against plain enumeration, and in the hands of the packages that take it."""

from __future__ import annotations

import copy
import datetime
import itertools
import pickle
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import govinfo as g
from samples import TEXT
from strategies import MISSING

FIGURES = (
    "requests.received.total",
    "requests.granted.natural_person",
    "disclosure.fees.collected",
)
COUNTS = FIGURES[:2]
NUMBERS = st.integers(0, 50) | st.integers(-(2**63), 2**63 - 1)


@st.composite
def amounts(draw: st.DrawFn) -> g.Amount:
    if draw(st.booleans()):
        return g.Amount(None, g.MoneyUnit.wan_yuan, draw(MISSING))
    digits = draw(st.integers(-(10**6), 2**62))
    scale = draw(st.integers(0, 5))
    unit = draw(st.sampled_from([g.MoneyUnit.wan_yuan, g.MoneyUnit.yuan]))
    return g.Amount(Decimal(digits).scaleb(-scale), unit)


@st.composite
def rows(draw: st.DrawFn) -> g.Reading:
    reading = g.Reading(source=draw(st.text("ab", max_size=2)), status=g.ReadingStatus.complete)
    report = reading.report
    report.organ.region = draw(st.sampled_from(["", "320100", "320200", "330000"]))
    report.year = draw(st.sampled_from([None, 2021, 2022]))
    for path in COUNTS:
        missing = st.builds(g.Figure, st.none(), MISSING)
        report[path] = draw(st.builds(g.Figure, NUMBERS) | missing)
    report[FIGURES[2]] = draw(amounts())
    return reading


def corpus_of(readings: Sequence[g.Reading]) -> g.Corpus:
    return g.Corpus.from_readings(readings, check=False)


def wan_yuan(amount: g.Amount) -> Decimal:
    value = amount.decimal
    assert value is not None
    return value / 10000 if amount.unit == g.MoneyUnit.yuan else value


def enumerated(readings: Sequence[g.Reading]) -> dict[Any, Any]:
    """What Python's own integers and decimals give, by province and year."""
    sums: Any = defaultdict(lambda: defaultdict(Counter))
    for reading in readings:
        key = (reading.report.organ.region[:2] or None, reading.report.year)
        for path in FIGURES:
            figure: Any = reading.report[path]
            counted = sums[key][path]
            if figure.state == g.FigureState.printed:
                number = figure.value if path in COUNTS else wan_yuan(figure)
                counted["total"] += number
                counted["reported"] += 1
            elif figure.state == g.FigureState.not_on_form:
                counted["not_on_form"] += 1
            else:
                counted["missing"] += 1
    return dict(sums)


def check_sums(sums: g.Aggregate, expected: dict[Any, Any]) -> None:
    assert [sums.key(i) for i in range(len(sums))] == sorted(
        expected, key=lambda key: (key[0] or "", key[1] or 0)
    )
    for group in range(len(sums)):
        for path in FIGURES:
            counted = expected[sums.key(group)][path]
            partial = sums.partial(group, path)
            assert partial.reported == counted["reported"]
            assert partial.missing == counted["missing"]
            assert partial.not_on_form == counted["not_on_form"]
            total = sums.total(group, path)
            assert total.partial == (counted["missing"] + counted["not_on_form"] > 0)
            if path in COUNTS:
                assert int(partial.total) == counted["total"]
                fits = -(2**63) <= counted["total"] < 2**63
                assert total.sum.value == (counted["total"] if fits else None)
                whole = total.sum.value if not counted["missing"] else None
                assert total.sum.interval == g.Interval(total.sum.value, whole)
            else:
                assert Decimal(int(partial.total)).scaleb(-9) == counted["total"]
                if total.amount is not None:
                    assert total.amount.decimal == counted["total"]
                    assert total.amount.unit == g.MoneyUnit.wan_yuan


@settings(max_examples=60)
@given(st.lists(rows(), max_size=12), st.randoms())
def test_sums_in_any_order_and_any_split(readings: list[g.Reading], random: Any) -> None:
    options: Any = {"by": ["region:2", "year"], "figures": FIGURES}
    whole = corpus_of(readings).aggregate(**options)
    check_sums(whole, enumerated(readings))

    shuffled = list(readings)
    random.shuffle(shuffled)
    parts = []
    while shuffled:
        cut = random.randint(1, len(shuffled))
        parts.append(corpus_of(shuffled[:cut]).aggregate(**options))
        del shuffled[:cut]
    random.shuffle(parts)
    merged = corpus_of([]).aggregate(**options)
    for part in parts:
        merged = pickle.loads(pickle.dumps(part)) + merged
    assert merged.to_bytes() == whole.to_bytes()
    assert merged == g.aggregate_from_bytes(whole.to_bytes())


@settings(max_examples=40)
@given(st.lists(rows(), min_size=1, max_size=8))
def test_rows_are_what_was_appended(readings: list[g.Reading]) -> None:
    corpus = corpus_of(readings[:1])
    for reading in readings[1:]:
        corpus.append([reading], check=False)
    assert corpus == corpus_of(readings)
    for row, reading in enumerate(readings):
        for path in COUNTS:
            assert corpus.figure(row, path) == reading.report[path]
        amount: Any = reading.report[FIGURES[2]]
        shown = corpus.amount(row, FIGURES[2])
        assert shown.state == amount.state
        if amount.state == g.FigureState.printed:
            assert shown == amount
            assert corpus.value(row, FIGURES[2]).decimal == wan_yuan(amount)
        assert corpus.report(row).organ == reading.report.organ
    assert g.Corpus.from_arrow(corpus) == corpus


@pytest.fixture(scope="module")
def corpus() -> g.Corpus:
    """2,000 rows with numbers in most cells, some of them missing."""
    readings = []
    for i in range(2000):
        reading = g.Reading(source=f"page {i}", index=i % 3, status=g.ReadingStatus.complete)
        reading.digest = f"{i:032x}"
        report = reading.report
        report.organ = g.Organ(name=f"某县第{i}局", region=str(320000 + i % 40 * 100))
        report.year = 2019 + i % 5 if i % 11 else None
        report.published = datetime.date(2024, 1, 1 + i % 28)
        report.editions = g.Editions(g.Edition.standard_2021, list(g.Edition)[i % 2])
        report["requests.received.total"] = i * i % 1009
        report["requests.granted.total"] = i % 7
        report["requests.not_held.natural_person"] = (
            g.Figure(i % 3) if i % 5 else g.Figure(state=g.FigureState.blank)
        )
        report["disclosure.fees.collected"] = g.Amount(
            Decimal(i).scaleb(-2), list(g.MoneyUnit)[1 + i % 2]
        )
        readings.append(reading)
    return corpus_of(readings)


def test_filters(corpus: g.Corpus) -> None:
    years = [corpus.value(row, "year") for row in range(len(corpus))]
    assert corpus.where(("year", ">=", 2021)) == [
        row for row, year in enumerate(years) if year is not None and year >= 2021
    ]
    assert corpus.where(year=None) == [row for row, year in enumerate(years) if year is None]
    assert corpus.where(year=[2019, 2023]) == corpus.where(("year", "in", (2019, 2023)))
    assert len(corpus.filter(region="320100")) == 50
    assert corpus.where(("region", "starts_with", "3203")) == [
        row for row in range(2000) if str(320000 + row % 40 * 100).startswith("3203")
    ]
    assert corpus.where(("published", "==", datetime.date(2024, 1, 3))) == list(range(2, 2000, 28))
    assert corpus.where((g.FigureId("requests.received.total"), "<", 2)) == [
        row for row in range(2000) if row * row % 1009 < 2
    ]
    assert corpus.where(requests_edition=g.Edition.trial_2019) == list(range(0, 2000, 2))
    assert corpus.where(("disclosure.fees.collected", ">", Decimal("9.99"))) == [
        row for row in range(2000) if row % 2 and row > 999
    ]
    assert corpus[5:1000:100].where() == list(range(10))
    assert corpus.select([-1, 0]).value(0, "source") == "page 1999"
    for wrong in (("yaer", "==", 1), ("year", "~", 1), ("year", "==", "2020")):
        with pytest.raises(g.UsageError):
            corpus.where(wrong)
    with pytest.raises(g.UsageError, match='did you mean "year"'):
        corpus.aggregate("yaer")
    with pytest.raises(TypeError):
        corpus.where("year")


def test_every_package_gives_the_same_answer(corpus: g.Corpus) -> None:
    duckdb = pytest.importorskip("duckdb")
    polars = pytest.importorskip("polars")
    pandas = pytest.importorskip("pandas")
    pc = pytest.importorskip("pyarrow.compute")
    path = "requests.received.total"
    expected = {
        corpus.aggregate("year").key(group)[0]: corpus.aggregate("year")
        .total(group, path)
        .sum.value
        for group in range(len(corpus.aggregate("year")))
    }
    assert sum(expected.values()) == sum(i * i % 1009 for i in range(2000))

    query = "SELECT year, sum(requests__received__total) AS s FROM corpus GROUP BY year"
    found = corpus.sql(query).to_pylist()
    assert {row["year"]: int(row["s"]) for row in found} == expected

    frame = corpus.to_polars(names="sql")
    grouped = frame.group_by("year").agg(polars.col("requests__received__total").sum())
    assert dict(grouped.iter_rows()) == expected

    table = corpus.to_pandas()
    assert isinstance(table, pandas.DataFrame)
    sums = table.groupby("year", dropna=False)[path].sum()
    assert {None if pandas.isna(k) else int(k): int(v) for k, v in sums.items()} == expected

    arrow = corpus.to_arrow().group_by("year").aggregate([(path, "sum")])
    assert dict(zip(arrow["year"].to_pylist(), arrow[path + "_sum"].to_pylist(), strict=True)) == (
        expected
    )
    total = pc.sum(corpus.to_arrow()["disclosure.fees.collected"]).as_py()
    assert total == corpus.aggregate().total(0, "disclosure.fees.collected").amount.decimal
    with duckdb.connect() as connection:
        connection.register("reports", corpus)
        answer = connection.execute("SELECT count(*), count(year) FROM reports").fetchone()
    assert answer == (2000, 2000 - len(range(0, 2000, 11)))


def test_columns_are_not_copied(corpus: g.Corpus) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    polars = pytest.importorskip("polars")
    pandas = pytest.importorskip("pandas")
    nanoarrow = pytest.importorskip("nanoarrow")
    path = "requests.received.total"

    def address(table: Any) -> int:
        chunk = table[path].chunk(0)
        return int(chunk.buffers()[1].address)

    first = address(pyarrow.table(corpus))
    assert first == address(pyarrow.table(corpus))
    assert first == address(pyarrow.table(copy.copy(corpus)))
    assert first % 64 == 0
    batch = pyarrow.record_batch(corpus)
    assert batch.column(path).buffers()[1].address == first
    assert batch.num_rows == 2000
    frame = polars.DataFrame(corpus)
    assert frame[path].to_arrow().buffers()[1].address == first
    taken = pandas.DataFrame.from_arrow(corpus)
    assert taken.shape == (2000, len(corpus.columns))
    assert corpus.to_pandas()[path].array.__arrow_array__().chunk(0).buffers()[1].address == first
    array = nanoarrow.ArrayStream(corpus).read_all()
    assert array.schema.n_fields == len(corpus.columns)
    assert len(array) == 2000
    assert array.child(corpus.columns.index(path)).to_pylist()[:3] == [0, 1, 4]


def test_the_packages_give_it_back(corpus: g.Corpus, tmp_path: Path) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    polars = pytest.importorskip("polars")
    assert g.Corpus.from_arrow(pyarrow.table(corpus)) == corpus
    assert g.Corpus.from_arrow(polars.DataFrame(corpus)) == corpus
    sliced = g.Corpus.from_arrow(pyarrow.table(corpus).slice(701, 333))
    assert sliced == corpus[701:1034]
    assert g.Corpus.from_arrow(pyarrow.table(corpus[:0])) == g.Corpus()

    checked = g.Corpus.from_readings([*g.read_all(TEXT.encode())] * 3)
    assert checked.rules == g.__version__
    for each in (checked, corpus):
        each.save(tmp_path / "corpus.parquet")
        assert g.load_corpus(tmp_path / "corpus.parquet") == each
    assert [path.name for path in tmp_path.iterdir()] == ["corpus.parquet"]
    polars.DataFrame(corpus).write_parquet(tmp_path / "polars.parquet")
    assert g.load_corpus(tmp_path / "polars.parquet") == corpus
    table = parquet.read_table(tmp_path / "corpus.parquet")
    assert table.schema.metadata[b"govinfo.schema"] == b"1"

    older = table.drop_columns(["harmonised"])
    with pytest.raises(g.UsageError, match='no column "harmonised"'):
        g.Corpus.from_arrow(older)
    versions = {**table.schema.metadata, b"govinfo.schema": b"0"}
    assert g.Corpus.from_arrow(older.replace_schema_metadata(versions)) == corpus
    versions[b"govinfo.schema"] = b"77"
    with pytest.raises(g.UsageError, match="update govinfo"):
        g.Corpus.from_arrow(table.replace_schema_metadata(versions))
    wrong = table.set_column(
        table.schema.get_field_index("status"), "status", pyarrow.array(["good"] * len(table))
    )
    with pytest.raises(g.UsageError, match='"status" says "good"'):
        g.Corpus.from_arrow(wrong)
    place = table.schema.get_field_index("requests.received.total.state")
    wrong = table.set_column(
        place, table.column_names[place], pyarrow.array([0] * len(table), pyarrow.uint8())
    )
    with pytest.raises(g.UsageError, match="contradicts its state"):
        g.Corpus.from_arrow(wrong)
    with pytest.raises(TypeError, match="__arrow_c_stream__"):
        g.Corpus.from_arrow([1, 2])


def test_labels(corpus: g.Corpus) -> None:
    assert g.column_labels("sql")["requests.not_held.natural_person"] == (
        "requests__not_held__natural_person"
    )
    for names in ("path", "sql", "zh", "en"):
        labels = g.column_labels(names)
        assert list(labels) == list(corpus.columns)
        assert len(set(labels.values())) == len(labels)
    assert g.column_labels("zh")["year"] == "报告年度"
    states = corpus.to_arrow(names="zh", states=True).column_names
    assert len(states) == len(corpus.columns)
    assert states[0] == "来源"
    with pytest.raises(g.UsageError, match="one of path, sql, zh, en"):
        corpus.to_arrow(names="de")
    assert "某县第0局" in corpus._repr_html_()
    assert repr(corpus) == "<Corpus: 2000 reports>"


def test_a_missing_package_is_named(corpus: g.Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    for package, call in (("polars", corpus.to_polars), ("pandas", corpus.to_pandas)):
        monkeypatch.setitem(sys.modules, package, None)
        with pytest.raises(
            g.Error, match=rf"{package} is missing: pip install 'govinfo\[analysis\]'"
        ):
            call()


def test_reading_straight_into_columns(tmp_path: Path) -> None:
    for i in range(9):
        (tmp_path / f"{i}.txt").write_text(TEXT.replace("2023", str(2015 + i)), encoding="utf-8")
    (tmp_path / "deeper").mkdir()
    (tmp_path / "deeper" / "x.txt").write_text("nothing", encoding="utf-8")
    (tmp_path / ".hidden").write_text("nothing", encoding="utf-8")
    told: list[g.BatchProgress] = []
    corpus = g.read_corpus(tmp_path, progress=told.append, threads=2)
    assert [corpus.value(row, "year") for row in range(9)] == list(range(2015, 2024))
    assert corpus.value(9, "status") == "refused"
    assert told[-1] == g.BatchProgress(10, 10, 1)
    assert [far.done for far in told] == list(range(1, 11))
    assert corpus.value(0, "errors") == 1
    assert corpus.rules == g.__version__
    paths = sorted(str(path) for path in tmp_path.glob("*.txt"))
    expected = g.Corpus.from_readings(list(g.read_batch(paths)))
    assert corpus[:9] == expected
    named = g.read_corpus([("one", TEXT.encode()), "/nowhere/at.all"], check=False)
    assert [named.value(row, "source") for row in range(2)] == ["one", "/nowhere/at.all"]
    assert named.value(0, "errors") == 0
    assert not named.rules
    assert len(g.read_corpus([])) == 0

    def stop(_: g.BatchProgress) -> None:
        raise RuntimeError("enough")

    with pytest.raises(RuntimeError, match="enough"):
        g.read_corpus(tmp_path, progress=stop)


def test_the_table_of_sums(corpus: g.Corpus) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    sums = corpus.aggregate(["region:4", "year"], figures=["requests.received.total"])
    table = pyarrow.table(sums.table()).to_pylist()
    assert len(table) == len(sums)
    expected: Any = defaultdict(int)
    for i in range(2000):
        expected[str(320000 + i % 40 * 100)[:4], 2019 + i % 5 if i % 11 else None] += i * i % 1009
    assert {(row["region:4"], row["year"]): row["value"] for row in table} == expected
    for row in table:
        assert row["figure"] == "requests.received.total"
        assert row["lower"] == row["upper"] == row["value"]
        assert (row["partial"], row["counted_twice"], row["expected"]) == (0, 0, None)
    narrow = corpus.aggregate(figures=["requests.not_held.natural_person"])
    (row,) = pyarrow.table(narrow.table()).to_pylist()
    assert (row["missing"], row["upper"], row["partial"]) == (400, None, 1)


def test_coverage_overlaps_and_trees() -> None:
    roster = g.Roster(
        [
            g.RosterEntry(id="c", name="某市", kind=g.OrganKind.government, region="320100"),
            g.RosterEntry(id="k", name="某县", parent="c", kind=g.OrganKind.government,
                          region="320101"),
            g.RosterEntry(id="l", name="另县", parent="c", kind=g.OrganKind.government,
                          region="320102"),
        ]
    )  # fmt: skip
    readings = []
    for name, number in (("某市", 9), ("某县", 4), ("某县", 5)):
        reading = g.Reading(source=name, status=g.ReadingStatus.complete)
        reading.report.organ.name = name
        reading.report.year = 2022
        reading.report["requests.received.total"] = number
        readings.append(reading)
    corpus = corpus_of(readings).with_roster(roster)
    assert corpus.value(1, "region") == "320101"
    sums = corpus.aggregate("region:4", roster=roster)
    coverage = sums.coverage(0, roster)
    assert (coverage.reports, coverage.organs, coverage.expected) == (3, 2, 3)
    assert coverage.absent == (2,)
    assert coverage.twice == g.OverlapCounts(versions=1, inside=1)
    assert sums.total(0, "requests.received.total", coverage).partial
    pairs = corpus.find_overlaps(roster=roster)
    assert [(pair.kind.name, pair.whole, pair.part) for pair in pairs] == [
        ("versions", 2, 1),
        ("inside", 0, 2),
    ]
    assert len(corpus.without_overlaps()) == 1
    tree = corpus.roll_up(roster)
    top = tree.nodes[0]
    assert (top.row, top.children, top.absent) == (0, (1, 2), (2,))
    difference = next(d for d in top.difference.counts if d.id.path == "requests.received.total")
    assert (difference.children.value, difference.own_share) == (5, 4)


def test_harmonised(corpus: g.Corpus) -> None:
    reading = g.Reading(source="a", status=g.ReadingStatus.complete)
    reading.report.editions.requests = g.Edition.standard_2021
    for number, row in enumerate(("correction_overdue", "fee_overdue", "other_reason"), 2):
        reading.report[f"requests.{row}.total"] = number
    made = corpus_of([reading]).harmonised()
    assert made.figure(0, "requests.other_unspecified.total").value == 9
    assert made.value(0, "harmonised") == 1
    assert corpus.value(0, "harmonised") == 0


def test_many_appends_make_few_parts(corpus: g.Corpus) -> None:
    grown = g.Corpus()
    for start in itertools.chain(range(0, 300, 7), [2000]):
        grown.append(corpus[start : start + 7])
    assert grown == corpus[:301]
    assert grown.part_count < 9
    grown.compact()
    assert grown.part_count == 1
