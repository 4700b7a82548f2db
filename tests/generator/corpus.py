"""Writes documents with their truth, and whole corpora of them.

Each document gets a folder NAME/ with NAME.<layout>.txt and truth.json beside it, the shape in
which collections of real reports with hand-checked figures are kept.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from random import Random

from .compose import compose
from .layouts import LAYOUTS
from .options import Options, clash
from .plan import plan

# Blanks that leave a row with holes, which only columns on the page can show.
_HOLES = frozenset({"partial_requests", "partial_disclosure", "zeros", "totals"})


@dataclass(frozen=True)
class Truth:
    """What a document says and what it no longer shows."""

    organ: str
    year: int
    editions: dict[str, int]
    layout: str
    figures: dict[str, int | str | None]
    lost: dict[str, str]
    known_violations: list[str]
    notes: list[str]

    def json(self) -> str:
        return json.dumps(vars(self), ensure_ascii=False, indent=1) + "\n"


@dataclass(frozen=True)
class Document:
    """A sample report: its file and the truth about it."""

    name: str
    file_name: str
    content: bytes
    options: Options
    truth: Truth

    @property
    def damaged(self) -> bool:
        """Whether the document belongs to a family that loses figures by design."""
        return (
            self.options.layout == "flow"
            or self.options.damage != "none"
            or (self.options.layout == "reading" and self.options.blanks in _HOLES)
        )


def make_document(options: Options, seed: int | str, name: str = "sample") -> Document:
    """One document with these options; the same seed gives the same bytes.

    Raises ValueError if the options contain a forbidden meeting (`options.CLASHES`).
    """
    if clash(vars(options)):
        raise ValueError(f"options that cannot meet: {', '.join(options.unusual())}")
    random = Random(f"{seed}")
    composition = compose(random, options)
    report = composition.report
    layout = LAYOUTS[options.layout]
    rendering = layout.render(report, options, random)
    return Document(
        name=name,
        file_name=name + layout.suffix,
        content=rendering.content,
        options=options,
        truth=Truth(
            organ=report.organ,
            year=report.year,
            editions={"disclosure": options.disclosure, "requests": options.requests},
            layout=options.layout,
            figures=composition.values,
            lost={**rendering.lost, **report.lost},
            known_violations=composition.violations,
            notes=options.unusual(),
        ),
    )


def make_corpus(count: int, seed: int) -> list[Document]:
    """The documents of a corpus, spread over all layouts, editions and options."""
    return [
        make_document(options, f"{seed}/{place}", f"sample_{place:03d}")
        for place, options in enumerate(plan(count, seed), start=1)
    ]


def write_documents(out_dir: Path, documents: Iterable[Document]) -> list[Path]:
    """Writes each document into a folder of its own; gives the paths of the documents."""
    written = []
    for document in documents:
        folder = out_dir / document.name
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / document.file_name
        path.write_bytes(document.content)
        (folder / "truth.json").write_text(document.truth.json(), encoding="utf-8", newline="\n")
        written.append(path)
    return written


def write_corpus(out_dir: Path | str, count: int = 60, seed: int = 0) -> list[Path]:
    """Writes a corpus and gives the paths of its documents; truth.json stands beside each."""
    return write_documents(Path(out_dir), make_corpus(count, seed))


def lost_share(documents: Iterable[Document]) -> float:
    """The share of figures that are lost."""
    counted = [(len(each.truth.lost), len(each.truth.figures)) for each in documents]
    return sum(lost for lost, _ in counted) / max(1, sum(total for _, total in counted))


def summary(documents: list[Document]) -> str:
    """How many documents there are per layout and editions, and how much of them is lost."""
    counts = Counter((each.options.layout, each.options.forms) for each in documents)
    forms = list(dict.fromkeys(each.options.forms for each in documents))
    lines = [f"{'layout':10}" + "".join(f"{form:>15}" for form in forms) + f"{'lost':>8}"]
    for layout in LAYOUTS:
        mine = [each for each in documents if each.options.layout == layout]
        cells = "".join(f"{counts[layout, form]:>15}" for form in forms)
        lines.append(f"{layout:10}{cells}{lost_share(mine):>8.1%}")
    whole = [each for each in documents if not each.damaged]
    lines.append(f"{len(documents)} documents, {lost_share(documents):.1%} of figures lost")
    lines.append(f"outside the damaged families: {len(whole)}, {lost_share(whole):.1%} lost")
    return "\n".join(lines)
