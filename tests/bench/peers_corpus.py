# SPDX-License-Identifier: Apache-2.0
"""Sums over a million reports beside polars, DuckDB and pandas, on figures as real reports have them.

Each gets the same rows in memory: govinfo its corpus, polars and DuckDB the narrowest whole numbers
that hold them, pandas int64. polars and DuckDB have two threads, as govinfo has; pandas has one.
The model (seed 1): 30 % of organs have no request, the others ⌈lognormal(median 8, σ 1.6)⌉; who asks
and how requests end are drawn with the shares below; 3 % of requests go to each remedy; in table 二
a tenth of organs issue documents and four in ten take decisions, ⌈lognormal(median 50, σ 1.5)⌉.

    python tests/bench/peers_corpus.py [--rows 1000000] [--repeat 5]
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import time
from collections.abc import Callable
from typing import Any

os.environ.setdefault("POLARS_MAX_THREADS", "2")

import numpy as np
import pyarrow as pa

import govinfo as g

THREADS = 2
APPLICANTS = {
    "natural_person": 0.92,
    "commercial_enterprise": 0.06,
    "research_institution": 0.003,
    "public_welfare_organization": 0.004,
    "legal_service_organization": 0.008,
    "other_organization": 0.005,
}
# Of 7,072 results in published reports, pooled.
OUTCOMES = {
    "granted": 2632,
    "partially_granted": 803,
    "state_secret": 3,
    "prohibited_by_law": 28,
    "security_and_stability": 10,
    "third_party_rights": 55,
    "internal_affairs": 42,
    "process_information": 22,
    "enforcement_file": 45,
    "administrative_inquiry": 34,
    "not_held": 1966,
    "needs_creation": 73,
    "still_unclear": 11,
    "petition_or_complaint": 393,
    "repeated_request": 66,
    "published_material": 0,
    "excessive_requests": 61,
    "reconfirmation": 4,
    "correction_overdue": 127,
    "fee_overdue": 48,
    "other_reason": 649,
}
RESULTS = {"upheld": 0.6, "corrected": 0.1, "other": 0.2, "pending": 0.1}
REMEDIES = ("reconsideration", "direct_litigation", "litigation_after_reconsideration")


def sparse(rows: int) -> dict[str, Any]:
    """The counts of the 2021 form by path."""
    random = np.random.default_rng(1)

    def large(median: float, sigma: float, share: float) -> Any:
        drawn = np.ceil(np.exp(random.normal(np.log(median), sigma, rows)))
        return np.where(random.random(rows) < share, drawn, 0).astype(np.int64)

    columns: dict[str, Any] = {}
    received = large(8, 1.6, 0.7)
    asked = random.multinomial(received, np.array(list(APPLICANTS.values())))
    shares = np.array(list(OUTCOMES.values())) / sum(OUTCOMES.values())
    for kind, name in enumerate(APPLICANTS):
        columns[f"requests.received.{name}"] = asked[:, kind].copy()
        ended = random.multinomial(asked[:, kind], shares)
        for outcome, row in enumerate(OUTCOMES):
            columns[f"requests.{row}.{name}"] = ended[:, outcome].copy()
        columns[f"requests.processed.{name}"] = asked[:, kind].copy()
    for row in ("received", *OUTCOMES, "processed"):
        columns[f"requests.{row}.total"] = sum(columns[f"requests.{row}.{n}"] for n in APPLICANTS)
    for remedy in REMEDIES:
        cases = random.binomial(received, 0.03)
        parts = random.multinomial(cases, list(RESULTS.values()))
        for result, name in enumerate(RESULTS):
            columns[f"remedies.{remedy}.{name}"] = parts[:, result].copy()
        columns[f"remedies.{remedy}.total"] = cases
    columns["disclosure.normative_documents.issued"] = large(2, 1.0, 0.1)
    for decisions in ("licensing", "penalties", "coercion"):
        columns[f"disclosure.{decisions}.decisions"] = large(50, 1.5, 0.4)
    standard = [path for path in COUNTS if on_form(path)]
    return {path: columns.get(path, np.zeros(rows, np.int64)) for path in standard}


def dense(rows: int) -> dict[str, Any]:
    """Random figures in every cell of the 2021 form."""
    random = np.random.default_rng(2)
    return {path: random.integers(0, 100_000, rows) for path in COUNTS if on_form(path)}


COUNTS = [str(f.path) for f in g.all_figures if f.kind != g.FigureKind.amount]
ON_FORM = {
    f.path
    for f in g.all_figures
    if g.blank_report(g.Edition.standard_2021)[f].state != g.FigureState.not_on_form
}


def on_form(path: str) -> bool:
    return path in ON_FORM


def corpus_of(columns: dict[str, Any], regions: Any) -> g.Corpus:
    """The same rows as a corpus: what is not on the form is so in every row."""
    rows = len(regions)
    empty = g.Corpus()
    schema = pa.schema(empty)
    fields = []
    printed = pa.array(np.full(rows, g.FigureState.printed.value, np.uint8))
    off = pa.array(np.full(rows, g.FigureState.not_on_form.value, np.uint8))
    zeros = pa.array(np.zeros(rows, np.uint8))
    for field in schema:
        name = field.name
        path, _, suffix = name.rpartition(".")
        if name in columns:
            fields.append(pa.array(columns[name]))
        elif suffix == "state":
            fields.append(printed if path in columns else off)
        elif suffix in ("unit", "scale"):
            fields.append(zeros)
        elif name == "status":
            words = pa.array(["complete"])
            fields.append(pa.DictionaryArray.from_arrays(pa.array(np.zeros(rows, np.int8)), words))
        elif name == "region":
            fields.append(pa.array(regions))
        else:
            fields.append(pa.nulls(rows, field.type))
    return g.Corpus.from_arrow(pa.table(fields, names=schema.names))


def narrowest(values: Any) -> Any:
    for kind in (np.uint8, np.uint16, np.uint32):
        if values.max(initial=0) <= np.iinfo(kind).max:
            return values.astype(kind)
    return values


def seconds(call: Callable[[], object]) -> float:
    begin = time.perf_counter()
    call()
    return time.perf_counter() - begin


def compare(title: str, calls: dict[str, Callable[[], object]], repeat: int) -> None:
    """All take turns; medians and quartiles."""
    taken: dict[str, list[float]] = {name: [] for name in calls}
    for call in calls.values():
        call()
    for _ in range(repeat):
        for name, call in calls.items():
            taken[name].append(seconds(call))
    ours = statistics.median(taken["govinfo"])
    print(f"\n{title}")
    for name, times in taken.items():
        low, middle, high = statistics.quantiles(times, n=4)
        print(
            f"  {name:12} {middle * 1e3:9.1f} ms  ({low * 1e3:.1f} ... {high * 1e3:.1f})"
            f"  {middle / ours:7.2f} x govinfo"
        )


def same(columns: dict[str, Any], regions: Any, sums: g.Aggregate) -> None:
    """A few columns by numpy, so that nobody is fast and wrong."""
    names, places = np.unique(regions, return_inverse=True)
    for path in list(columns)[::41]:
        expected = np.bincount(places, columns[path], len(names)).astype(np.int64)
        found = [sums.total(group, path).sum.value for group in range(len(sums))]
        assert [sums.key(group)[0] for group in range(len(sums))] == list(names)
        assert found == expected.tolist(), path


def measure(kind: str, columns: dict[str, Any], regions: Any, repeat: int) -> None:
    import duckdb
    import pandas as pd
    import polars as pl

    corpus = corpus_of(columns, regions)
    paths = list(columns)
    cells = len(paths) * len(regions)
    filled = sum(int(np.count_nonzero(values)) for values in columns.values())
    lines = sum(
        int(np.count_nonzero(np.add.reduceat(values != 0, np.arange(0, len(values), 8))))
        for values in columns.values()
    )
    blocks = [block for path in paths for block in corpus.statistics(path)]
    skipped = sum(block.max == 0 == block.min for block in blocks)
    print(
        f"\n== {kind}: {len(regions):,} reports, {len(paths)} figures; "
        f"{1 - filled / cells:.1%} of figures are 0, {1 - lines / (cells / 8):.1%} of lines of 8 "
        f"and {skipped / len(blocks):.1%} of blocks of {g.corpus_block_rows} are not read"
    )
    same(columns, regions, corpus.aggregate("region", figures=paths, members=False))

    small = {path: narrowest(values) for path, values in columns.items()}
    frame = pl.DataFrame({"region": pl.Series(regions).cast(pl.Categorical), **small})
    connection = duckdb.connect(config={"threads": str(THREADS)})
    connection.register("given", frame.with_columns(pl.col("region").cast(pl.String)).to_arrow())
    connection.execute("CREATE TYPE place AS ENUM (SELECT DISTINCT region FROM given ORDER BY 1)")
    connection.execute(
        "CREATE TABLE reports AS SELECT * REPLACE (CAST(region AS place) AS region) FROM given"
    )
    table = pd.DataFrame({"region": pd.Categorical(regions), **columns})
    summed = ", ".join(f'sum("{path}")' for path in paths)
    sums = [pl.col(path).cast(pl.Int64).sum() for path in paths]

    def ask(query: str) -> object:
        return connection.execute(query).fetchall()

    options: Any = {"figures": paths, "members": False, "threads": THREADS}
    compare(
        f"{kind}: total",
        {
            "govinfo": lambda: corpus.aggregate(**options),
            "numpy": lambda: [values.sum() for values in columns.values()],
            "polars": lambda: frame.select(sums),
            "duckdb": lambda: ask(f"SELECT {summed} FROM reports"),
            "pandas": lambda: table[paths].sum(),
        },
        repeat,
    )
    compare(
        f"{kind}: 1,000 groups",
        {
            "govinfo": lambda: corpus.aggregate("region", **options),
            "numpy": lambda: [values.sum() for values in columns.values()],
            "polars": lambda: frame.group_by("region").agg(sums),
            "duckdb": lambda: ask(f"SELECT region, {summed} FROM reports GROUP BY region"),
            "pandas": lambda: table.groupby("region", observed=True)[paths].sum(),
        },
        repeat,
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--repeat", type=int, default=5)
    parser.add_argument("--kinds", nargs="*", default=["sparse", "sorted", "dense"])
    given = parser.parse_args()
    random = np.random.default_rng(3)
    regions = (320_000 + random.integers(0, 1000, given.rows)).astype(str).astype(object)
    if "sparse" in given.kinds:
        measure("sparse", sparse(given.rows), regions, given.repeat)
    if "sorted" in given.kinds:
        measure("sparse, sorted by region", sparse(given.rows), np.sort(regions), given.repeat)
    if "dense" in given.kinds:
        measure("dense", dense(given.rows), regions, given.repeat)
    return 0


if __name__ == "__main__":
    sys.exit(main())
