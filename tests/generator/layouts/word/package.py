"""The package around the text of a Word document: its parts, page set-ups, fixed times."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMESPACES = (
    f'xmlns:w="{_W}" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"'
)
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"

_TYPES = (
    f'{_XML}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_TYPE}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{_TYPE}.styles+xml"/>'
    f'<Override PartName="/word/footer1.xml" ContentType="{_TYPE}.footer+xml"/></Types>'
)
_ROOT = (
    f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
    "</Relationships>"
)
_RELATIONS = (
    f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/styles" Target="styles.xml"/>'
    f'<Relationship Id="rId2" Type="{_OFFICE}/footer" Target="footer1.xml"/></Relationships>'
)


@dataclass(frozen=True)
class PageSetup:
    """Sizes are twentieths of a point; `size` is that of the letters in tables, in points.

    A label of the innermost column is broken after about `label_letters` letters.
    """

    width: int = 11906
    height: int = 16838
    margin: int = 1134
    size: float = 9
    font: str = "Noto Serif CJK SC"
    row_height: int = 0
    label_letters: int = 16
    heads_again: bool = False
    rows_break: bool = False
    page_number: str = ""
    vertical_side: bool = True
    middle: bool = True

    @property
    def room(self) -> int:
        """The width between the margins."""
        return self.width - 2 * self.margin


# How a page is set up; the number of a page stands where {} is.
SETUPS: dict[str, PageSetup] = {
    "plain": PageSetup(page_number="— {} —"),
    "portrait": PageSetup(page_number="- {} -"),
    "landscape": PageSetup(width=16838, height=11906, size=10, font="Noto Sans CJK SC"),
    "narrow": PageSetup(
        width=9071, height=13608, margin=567, size=7.5, label_letters=9, page_number="{}"
    ),
    "pages": PageSetup(size=10, row_height=760, heads_again=True, page_number="第 {} 页"),
    "broken": PageSetup(
        width=10318,
        height=14570,
        size=9,
        row_height=640,
        rows_break=True,
        label_letters=11,
        page_number="-{}-",
        vertical_side=False,
    ),
    "top": PageSetup(font="Noto Sans CJK SC", size=8, middle=False, vertical_side=False),
}


def _styles(setup: PageSetup) -> str:
    font = " ".join(f'w:{each}="{setup.font}"' for each in ("ascii", "hAnsi", "eastAsia", "cs"))
    return (
        f"{_XML}<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>"
        f'<w:rFonts {font}/><w:sz w:val="21"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr>'
        '</w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" '
        'w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>'
    )


def _footer(setup: PageSetup) -> str:
    before, _, after = setup.page_number.partition("{}")
    number = (
        f'<w:r><w:t xml:space="preserve">{before}</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        f'<w:r><w:t xml:space="preserve">{after}</w:t></w:r>'
        if setup.page_number
        else ""
    )
    return (
        f'{_XML}<w:ftr {NAMESPACES}><w:p><w:pPr><w:jc w:val="center"/></w:pPr>{number}</w:p>'
        "</w:ftr>"
    )


def section_properties(setup: PageSetup) -> str:
    """The page of a section, which closes the body."""
    orient = ' w:orient="landscape"' if setup.width > setup.height else ""
    margins = " ".join(f'w:{side}="{setup.margin}"' for side in ("top", "right", "bottom", "left"))
    return (
        '<w:sectPr><w:footerReference w:type="default" r:id="rId2"/>'
        f'<w:pgSz w:w="{setup.width}" w:h="{setup.height}"{orient}/>'
        f'<w:pgMar {margins} w:header="400" w:footer="400" w:gutter="0"/></w:sectPr>'
    )


def package(body: str, setup: PageSetup) -> bytes:
    """The file; its members have no time of their own, so the same text gives the same bytes."""
    document = (
        f"{_XML}<w:document {NAMESPACES}><w:body>{body}{section_properties(setup)}</w:body>"
        "</w:document>"
    )
    members = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _ROOT,
        "word/document.xml": document,
        "word/_rels/document.xml.rels": _RELATIONS,
        "word/styles.xml": _styles(setup),
        "word/footer1.xml": _footer(setup),
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            entry = zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, text)
    return file.getvalue()
