# SPDX-License-Identifier: Apache-2.0
"""A corpus with the packages that analysts use; none of them is needed for anything else."""

from __future__ import annotations

import html
import importlib
import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from govinfo import _core
from govinfo._core import (
    Corpus,
    CorpusColumn,
    Error,
    FigureId,
    ReadOptions,
    RuleSet,
    UsageError,
    all_figures,
)
from govinfo.batch import BatchProgress, Source

if TYPE_CHECKING:
    import pandas
    import polars
    import pyarrow

__all__ = ["column_labels", "load_corpus", "read_corpus"]

STYLES = ("path", "sql", "zh", "en")
_SUFFIXES = {
    "state": {"zh": "状态", "en": "state"},
    "unit": {"zh": "单位", "en": "unit"},
    "scale": {"zh": "小数位", "en": "decimals"},
}
_MONEY = {"zh": "（万元）", "en": " (10,000 yuan)"}


def _package(name: str, extra: str = "analysis") -> Any:
    """A package that an extra brings."""
    try:
        return importlib.import_module(name)
    except ImportError as error:
        message = f"{name.split('.')[0]} is missing: pip install 'govinfo[{extra}]'"
        raise Error(message) from error


def _label(name: str, style: str) -> str:
    if name in CorpusColumn.__members__:
        return str(CorpusColumn[name].label(style))
    path, _, suffix = name.rpartition(".")
    if suffix in _SUFFIXES and path.count(".") == 2:
        return f"{_label(path, style)} · {_SUFFIXES[suffix][style]}"
    figure = FigureId(name)
    money = _MONEY[style] if figure.kind == _core.FigureKind.amount else ""
    return str(figure.label(style)) + money


def column_labels(names: str = "path") -> dict[str, str]:
    """What each column of a corpus is called: as 'path', for 'sql', in 'zh' or 'en'."""
    if names not in STYLES:
        raise UsageError(f"names={names!r}: one of {', '.join(STYLES)}")
    columns = [str(name) for name in Corpus.names()]
    if names == "path":
        return {name: name for name in columns}
    if names == "sql":
        return {name: name.replace(".", "__") for name in columns}
    return {name: _label(name, names) for name in columns}


def _kept(states: bool) -> list[str]:
    """The columns to hand out: those that are about a number belong to its state."""
    beside = {f"{figure.path}.{suffix}" for figure in all_figures for suffix in _SUFFIXES}
    return [str(name) for name in Corpus.names() if states or name not in beside]


def to_arrow(corpus: Corpus, names: str = "path", states: bool = False) -> pyarrow.Table:
    labels = column_labels(names)
    table = _package("pyarrow").table(corpus)
    kept = _kept(states)
    return table.select(kept).rename_columns([labels[name] for name in kept])


def to_pandas(corpus: Corpus, names: str = "path", states: bool = False) -> pandas.DataFrame:
    library = _package("pandas")
    table = to_arrow(corpus, names, states).replace_schema_metadata()
    frame: pandas.DataFrame = table.to_pandas(types_mapper=library.ArrowDtype)
    return frame


def to_polars(corpus: Corpus, names: str = "path", states: bool = False) -> polars.DataFrame:
    library = _package("polars")
    labels = column_labels(names)
    kept = _kept(states)
    frame: polars.DataFrame = library.DataFrame(corpus).select(kept)
    return frame.rename({name: labels[name] for name in kept if labels[name] != name})


def sql(corpus: Corpus, query: str, names: str = "sql", states: bool = True) -> pyarrow.Table:
    duckdb = _package("duckdb")
    table = to_arrow(corpus, names, states)
    with duckdb.connect() as connection:
        connection.register("corpus", table)
        answer = connection.sql(query)
        if answer is None:
            raise UsageError("a query that gives no rows: SELECT ... FROM corpus")
        return answer.to_arrow_table()


def save(corpus: Corpus, path: str | os.PathLike[str]) -> None:
    parquet = _package("pyarrow.parquet")
    target = Path(path)
    partial = target.with_name(target.name + ".part")
    parquet.write_table(_package("pyarrow").table(corpus), partial)
    partial.replace(target)


def load_corpus(path: str | os.PathLike[str]) -> Corpus:
    """A corpus from a Parquet file that Corpus.save(), DuckDB or polars has written."""
    parquet = _package("pyarrow.parquet")
    return Corpus.from_arrow(parquet.read_table(path, partitioning=None))


def page(corpus: Corpus) -> str:
    """What notebooks show: the first rows, with how they were read."""
    shown = ("organ", "year", "status", "errors", "warnings", "source")
    headline = FigureId("requests.received.total")
    heads = [CorpusColumn[name].label("zh") for name in shown] + [headline.label("zh")]
    rows = []
    for row in range(min(len(corpus), 10)):
        values = [corpus.value(row, name) for name in (*shown, headline.path)]
        cells = "".join(f"<td>{'' if v is None else html.escape(str(v))}</td>" for v in values)
        rows.append(f"<tr>{cells}</tr>")
    head = "".join(f"<th>{html.escape(str(name))}</th>" for name in heads)
    more = f"<p>… {len(corpus):,} 份报告</p>" if len(corpus) > 10 else ""
    return f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>{more}"


def _files(folder: Path) -> list[str]:
    """The files under a folder, in the order of their names; hidden ones are passed over."""
    found = []
    for directory, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += [
            os.path.join(directory, name)  # noqa: PTH118
            for name in sorted(files)
            if not name.startswith(".")
        ]
    return found


def _line(total: int) -> Callable[[BatchProgress], None]:
    """Progress as a line on stderr that is written over."""
    step = max(total // 200, 1)

    def tell(far: BatchProgress) -> None:
        if far.done % step == 0 or far.done == total:
            end = "\n" if far.done == total else ""
            refused = f", {far.refused} refused" if far.refused else ""
            print(f"\r{far.done:,} / {total:,}{refused}", end=end, file=sys.stderr, flush=True)

    return tell


def read_corpus(
    paths: str | os.PathLike[str] | Iterable[Source],
    *,
    progress: bool | Callable[[BatchProgress], object] = False,
    threads: int = 0,
    check: bool = True,
    rules: RuleSet | None = None,
    options: ReadOptions | None = None,
) -> Corpus:
    """Reads many files straight into columns, over threads; what cannot be read is a row too.

    `paths` is a folder, a file, or an iterable of paths and of (name, bytes). `progress`: True for a
    line on stderr, or what is called behind each source. `threads` 0 takes as many as the machine
    has. `check` counts what the rules find. Ctrl-C ends it.
    """
    if isinstance(paths, str | os.PathLike):
        folder = Path(paths)
        sources: list[Source] = list(_files(folder)) if folder.is_dir() else [folder]
    else:
        sources = list(paths)
    tell = _line(len(sources)) if progress is True else progress or None

    def told(done: int, total: int, refused: int) -> None:
        assert tell is not None
        tell(BatchProgress(done, total, refused))

    return Corpus.read(
        sources,
        threads=threads,
        check=check,
        rules=rules,
        options=options,
        progress=told if tell else None,
    )


for _thing in (column_labels, load_corpus, read_corpus):
    _thing.__module__ = "govinfo"  # where pickles and help() look for them
del _thing
