"""Writes documents with their truth, and whole corpora of them.

Each document gets a folder NAME/ with NAME.<layout>.<format> and truth.json beside it, the shape in
which collections of real reports with hand-checked figures are kept.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from .compose import Composition, compose
from .damage import LABEL_AND_PLACE_GONE, garble
from .layouts import LAYOUTS
from .office import convert, find_office
from .options import Options, clash
from .plan import plan
from .report import Report, with_paths
from .stranger import STRANGERS

# Blanks that leave a row with holes, which only columns on the page can show.
_HOLES = frozenset({"partial_requests", "partial_disclosure", "zeros", "totals", "columns"})
_ENCODINGS = {
    "utf8": "utf-8",
    "utf8_bom": "utf-8-sig",
    "gb18030": "gb18030",
    "gbk": "gbk",
    "utf16": "utf-16-le",
    "big5": "big5hkscs",
}
# Marks the figures of the second report of a document while both are on their way through it.
_SECOND = "2|"


@dataclass(frozen=True)
class Truth:
    """What a report says and what its document no longer shows.

    `states` says of every figure without a number what stands in its cell: `blank`, `dash` (a mark
    or words for none), or `none` (either may be read); of a figure that is not in `figures` the
    form has no such cell.
    """

    organ: str
    year: int
    editions: dict[str, int]
    figures: dict[str, int | str | None]
    states: dict[str, str]
    lost: dict[str, str]
    known_violations: list[str]


@dataclass(frozen=True)
class Document:
    """A sample document: its file and the truth about the reports in it, mostly one.

    `content` is that of a Word document where `convert` names another format.
    """

    name: str
    file_name: str
    format: str
    convert: str
    content: bytes
    options: Options
    truths: tuple[Truth, ...]

    @property
    def truth(self) -> Truth:
        """The truth about the first report; raises IndexError where there is none."""
        return self.truths[0]

    @property
    def text(self) -> str:
        """The content of a document of text, Markdown or HTML."""
        return self.content.decode(_ENCODINGS[self.options.encoding]).lstrip("\ufeff")

    @property
    def damaged(self) -> bool:
        """Whether the document belongs to a family that loses figures by design."""
        return (
            LAYOUTS[self.options.layout].destroys
            or self.options.damage != "none"
            or (self.options.layout == "reading" and self.options.blanks in _HOLES)
        )

    @property
    def figures(self) -> int:
        return sum(len(truth.figures) for truth in self.truths)

    @property
    def lost(self) -> int:
        return sum(len(truth.lost) for truth in self.truths)

    def truth_json(self) -> str:
        """The truth as JSON; `reports` stands for the truth where there is not exactly one."""
        reports = [vars(truth) for truth in self.truths]
        about = {
            "format": self.format,
            "layout": self.options.layout,
            "damaged": self.damaged,
            "notes": self.options.unusual(),
        }
        whole = {**reports[0], **about} if len(reports) == 1 else {**about, "reports": reports}
        return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def encode(text: str, encoding: str, *, html: bool) -> bytes:
    """A text as bytes; in HTML a letter that the encoding does not have is written by number."""
    mark = b"\xff\xfe" if encoding == "utf16" else b""
    return mark + text.encode(_ENCODINGS[encoding], "xmlcharrefreplace" if html else "strict")


def _compositions(random: Random, options: Options) -> tuple[Report, list[Composition]]:
    """What the document holds as one report to print, and the reports of which it consists."""
    if options.content in STRANGERS:
        year = random.randint(2019, 2025)
        return STRANGERS[options.content](random, options.size, year), []
    first = compose(random, options)
    if options.content == "report":
        return first.report, [first]
    second = compose(random, options)
    added = with_paths(second.report, lambda path: _SECOND + path)
    lost = {_SECOND + path: reason for path, reason in second.report.lost.items()}
    parts = (*first.report.parts, *added.parts)
    return first.report.without(parts, lost), [first, second]


def _truths(
    compositions: list[Composition], options: Options, lost: dict[str, str]
) -> tuple[Truth, ...]:
    truths = []
    for place, composition in enumerate(compositions):
        mark = _SECOND if place else ""
        mine = {path: lost[mark + path] for path in composition.values if mark + path in lost}
        truths.append(
            Truth(
                organ=composition.report.organ,
                year=composition.report.year,
                editions={"disclosure": options.disclosure, "requests": options.requests},
                figures=composition.values,
                states=composition.states,
                lost=mine,
                known_violations=composition.violations,
            )
        )
    return tuple(truths)


def make_document(options: Options, seed: int | str, name: str = "sample") -> Document:
    """One document with these options; the same seed gives the same bytes.

    Raises ValueError if the options contain a forbidden meeting (`options.CLASHES`).
    """
    if clash(vars(options)):
        raise ValueError(f"options that cannot meet: {', '.join(options.unusual())}")
    random = Random(f"{seed}")
    report, compositions = _compositions(random, options)
    layout = LAYOUTS[options.layout]
    rendering = layout.render(report, options, random)
    lost = {**rendering.lost, **report.lost}
    content = rendering.content
    if isinstance(content, str):
        content, garbled = garble(content, options.damage)
        if garbled:
            lost = {
                path: LABEL_AND_PLACE_GONE
                for composition in compositions
                for path in composition.values
            }
        content = encode(content, options.encoding, html=layout.format == "html")
    return Document(
        name=name,
        file_name=name + layout.suffix,
        format=layout.format,
        convert=layout.convert,
        content=content,
        options=options,
        truths=_truths(compositions, options, lost),
    )


def make_corpus(count: int, seed: int, formats: Collection[str] = ()) -> list[Document]:
    """The documents of a corpus, spread over all layouts, editions and options.

    `formats` are those wanted, all of them if none is named.
    """
    layouts = [name for name, layout in LAYOUTS.items() if layout.format in formats]
    return [
        make_document(options, f"{seed}/{place}", f"sample_{place:03d}")
        for place, options in enumerate(plan(count, seed, layouts), start=1)
    ]


def converted(documents: Iterable[Document]) -> list[Document]:
    """The documents with those that LibreOffice makes in their own format.

    They are left out where it is not installed.
    """
    whole = list(documents)
    wanted = sorted({each.convert for each in whole if each.convert})
    made: dict[str, bytes] = {}
    if find_office():
        for target in wanted:
            mine = {each.name: each.content for each in whole if each.convert == target}
            made.update(convert(mine, target))
    return [
        replace(each, content=made[each.name], convert="") if each.convert else each
        for each in whole
        if not each.convert or each.name in made
    ]


def write_documents(out_dir: Path, documents: Iterable[Document]) -> list[Path]:
    """Writes each document into a folder of its own; gives the paths of the documents.

    Documents that need LibreOffice are left out where it is not installed.
    """
    written = []
    for document in converted(documents):
        folder = out_dir / document.name
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / document.file_name
        path.write_bytes(document.content)
        (folder / "truth.json").write_text(document.truth_json(), encoding="utf-8", newline="\n")
        written.append(path)
    return written


def write_corpus(
    out_dir: Path | str, count: int = 60, seed: int = 0, formats: Collection[str] = ()
) -> list[Path]:
    """Writes a corpus and gives the paths of its documents; truth.json stands beside each."""
    return write_documents(Path(out_dir), make_corpus(count, seed, formats))


def lost_share(documents: Iterable[Document]) -> float:
    """The share of figures that are lost."""
    counted = [(each.lost, each.figures) for each in documents]
    return sum(lost for lost, _ in counted) / max(1, sum(total for _, total in counted))


def summary(documents: list[Document]) -> str:
    """How many documents there are per layout and editions, and how much of them is lost."""
    counts = Counter((each.options.layout, each.options.forms) for each in documents)
    forms = list(dict.fromkeys(each.options.forms for each in documents))
    head = "".join(f"{form:>15}" for form in forms)
    lines = [f"{'format':7}{'layout':14}{head}{'lost':>8}{'undamaged':>11}{'lost':>8}"]
    for name, layout in LAYOUTS.items():
        mine = [each for each in documents if each.options.layout == name]
        if not mine:
            continue
        whole = [each for each in mine if not each.damaged]
        cells = "".join(f"{counts[name, form]:>15}" for form in forms)
        lines.append(
            f"{layout.format:7}{name:14}{cells}{lost_share(mine):>8.1%}"
            f"{len(whole):>11}{lost_share(whole):>8.1%}"
        )
    whole = [each for each in documents if not each.damaged]
    lines.append(f"{len(documents)} documents, {lost_share(documents):.1%} of figures lost")
    lines.append(f"outside the damaged families: {len(whole)}, {lost_share(whole):.1%} lost")
    return "\n".join(lines)
