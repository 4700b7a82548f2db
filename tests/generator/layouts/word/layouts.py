"""A report as a Word document, in the habits of several programs."""

from __future__ import annotations

from collections.abc import Callable, Set
from random import Random

from ...options import Options
from ...report import Heading, Paragraph, Report, Title
from ..grid import Grid, grid_of
from ..rendering import Rendering
from .package import SETUPS, package
from .runs import Runs
from .tables import Tables

# What the programs leave behind, by layout; `nested`, `boxes` and `pieces` are about the tables.
HABITS: dict[str, Set[str]] = {
    "clean": frozenset(),
    "split": frozenset({"split", "tags", "fields", "hyphens"}),
    "revised": frozenset({"revised", "split"}),
    "nested": frozenset({"nested", "boxes", "split"}),
    "pieces": frozenset({"pieces", "tags"}),
}
_AFTER_TABLE = "<w:p/>"


def _paragraph(runs: Runs, text: str, align: str = "both", size: int = 21) -> str:
    properties = f'<w:rPr><w:sz w:val="{size}"/></w:rPr>'
    return f'<w:p><w:pPr><w:jc w:val="{align}"/></w:pPr>{runs.text(text, properties)}</w:p>'


def _box(inner: str) -> str:
    """A text box, which programs write twice: as a shape and as what older ones understand."""
    return (
        '<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
        '<wp:inline><wp:extent cx="5000000" cy="900000"/><wp:docPr id="3" name="Box"/>'
        '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/'
        'wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" '
        'y="0"/><a:ext cx="5000000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
        f"</a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>{inner}</w:txbxContent></wps:txbx>"
        "<wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>{inner}</w:txbxContent>"
        "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )


def _in_cell(inner: str, room: int) -> str:
    """A table of one cell around a table, a frame that many forms have."""
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{room}" w:type="dxa"/></w:tblPr><w:tblGrid>'
        f'<w:gridCol w:w="{room}"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="{room}" '
        f'w:type="dxa"/></w:tcPr>{inner}<w:p/></w:tc></w:tr></w:tbl>'
    )


def _pieces(grid: Grid, random: Random) -> list[Grid]:
    """Table 三 as two tables, as it is when each was drawn on its page."""
    if grid.name != "requests" or grid.height < 12:
        return [grid]
    cut = random.randint(7, grid.height - 3)
    lower = grid.slice(cut, grid.height, again=random.random() < 0.5)
    if random.random() < 0.5:
        lower = grid.slice(0, grid.heads).above(lower)
    return [grid.slice(0, cut), lower]


def _render(report: Report, random: Random, setup_name: str, habits: Set[str]) -> Rendering:
    setup = SETUPS[setup_name]
    runs = Runs(random, habits)
    tables = Tables(runs, setup)
    parts = []
    for part in report.parts:
        match part:
            case Title(lines):
                title = "".join(_paragraph(runs, line, "center", 32) for line in lines)
                parts.append(_box(title) if "boxes" in habits else title)
            case Heading(text):
                parts.append(_paragraph(runs, text, "left", 24))
            case Paragraph(text):
                parts.append(_paragraph(runs, f"　　{text}"))
            case _:
                grid = grid_of(part)
                pieces = _pieces(grid, random) if "pieces" in habits else [grid]
                written = f'{_AFTER_TABLE}<w:p><w:r><w:br w:type="page"/></w:r></w:p>'.join(
                    tables.table(piece) for piece in pieces
                )
                if "nested" in habits:
                    written = _in_cell(written, setup.room)
                parts.append(written + _AFTER_TABLE)
    return Rendering(package("".join(parts), setup))


def render_as(setup: str, habits: str) -> Callable[[Report, Options, Random], Rendering]:
    """A layout with this page set-up and these habits."""

    def render(report: Report, _options: Options, random: Random) -> Rendering:
        return _render(report, random, setup, HABITS[habits])

    return render
