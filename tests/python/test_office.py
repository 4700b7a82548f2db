"""Documents of word processors, converted by LibreOffice where they are not DOCX already."""

from __future__ import annotations

import http.server
import io
import re
import subprocess
import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

import govinfo as g
from govinfo import ReadingStatus
from samples import FEES, ORGAN, PRINTED, TEXT, YEAR

pytestmark = pytest.mark.needs_libreoffice

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/'
    'vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/officeDocument" Target="word/document.xml"/></Relationships>'
)


def paragraph(text: str) -> str:
    return f'<w:p><w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'


def table(rows: list[list[str]]) -> str:
    """A table in which the first cell of a short row reaches over what the row does not have."""
    columns = max(len(row) for row in rows)
    xml = "<w:tbl><w:tblPr/><w:tblGrid>" + '<w:gridCol w:w="900"/>' * columns + "</w:tblGrid>"
    for row in rows:
        xml += "<w:tr>"
        for place, cell in enumerate(row):
            span = columns - len(row) + 1 if place == 0 else 1
            xml += f'<w:tc><w:tcPr><w:gridSpan w:val="{span}"/></w:tcPr>{paragraph(cell)}</w:tc>'
        xml += "</w:tr>"
    return xml + "</w:tbl>"


def sample_docx() -> bytes:
    """The sample report: what stands in columns as the rows of tables, all else as paragraphs."""
    body = ""
    rows: list[list[str]] = []

    def end_table() -> str:
        made = table(rows) if rows else ""
        rows.clear()
        return made

    label = ""
    for line in TEXT.splitlines():
        cells = line.split() if re.search(r"\S +\S", line) else [line.strip()]
        heading = re.match(r"[一二三四五六]、", line) and line.endswith(("情况", "事项"))
        in_table = len(cells) > 1 or (rows and not heading)
        if not in_table or line.startswith(("三、收到", "四、政府")):
            body += end_table() + paragraph(line)
        elif line.startswith(" ") and cells[-1].isdigit():
            rows[-1] = [label, *cells]  # the numbers of a label that has its own line
        else:
            label = cells[0]
            rows.append(cells)
    body += end_table()
    document = f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", TYPES)
        package.writestr("_rels/.rels", RELATIONS)
        package.writestr("word/document.xml", document)
    return stream.getvalue()


def check(reading: g.Reading, file_format: str) -> None:
    assert reading.status is ReadingStatus.complete, list(reading.findings)
    assert list(reading.findings) == []
    assert reading.format == file_format
    assert (reading.report.organ.name, reading.report.year) == (ORGAN, YEAR)
    for figure_id, figure in reading.report.figures():
        if not figure_id.on_form(g.Edition.standard_2021):
            continue
        if isinstance(figure, g.Amount):
            assert figure == g.Amount(FEES[0], g.MoneyUnit[FEES[1]])
        else:
            path = str(figure_id)
            assert (path, figure.value) == (path, PRINTED.get(path, 0))


@pytest.fixture(scope="module")
def converted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sample in the formats of word processors, made by LibreOffice."""
    folder = tmp_path_factory.mktemp("office")
    (folder / "report.docx").write_bytes(sample_docx())
    for target in ("doc", "rtf", "odt"):
        subprocess.run(
            [
                "soffice",
                f"-env:UserInstallation={(folder / 'profile').as_uri()}",
                "--headless",
                "--convert-to",
                target,
                "--outdir",
                folder,
                folder / "report.docx",
            ],
            check=True,
            capture_output=True,
            timeout=120,
        )
    return folder


def test_docx(converted: Path) -> None:
    (reading,) = g.read_all(converted / "report.docx")
    check(reading, "docx")


@pytest.mark.parametrize("file_format", ["doc", "rtf", "odt"])
def test_converted(converted: Path, file_format: str) -> None:
    path = converted / f"report.{file_format}"
    (reading,) = g.read_all(path)
    check(reading, file_format)
    assert re.fullmatch(r"LibreOffice \d+(\.\d+)+", reading.tool)
    # The content tells the format, not the name.
    (reading,) = g.read_all(path.read_bytes())
    check(reading, file_format)


def test_damaged_document() -> None:
    (reading,) = g.read_all(b"{\\rtf1 {\\broken")
    assert reading.status is ReadingStatus.refused
    assert any(finding.severity is g.Severity.error for finding in reading.findings)


@pytest.fixture
def server() -> Iterator[tuple[str, list[str]]]:
    """The address of a server on this machine, and what it was asked for."""
    asked: list[str] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        do_HEAD = do_OPTIONS = do_PROPFIND = do_GET  # noqa: N815

        def log_message(self, *_: object) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as listening:
        threading.Thread(target=listening.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{listening.server_port}", asked
        listening.shutdown()


def linking_odt(address: str) -> bytes:
    """A document with a picture that stands elsewhere, which a word processor fetches."""
    space = "urn:oasis:names:tc:opendocument:xmlns:"
    content = (
        f'<office:document-content xmlns:office="{space}office:1.0" xmlns:text="{space}text:1.0"'
        f' xmlns:draw="{space}drawing:1.0" xmlns:svg="{space}svg-compatible:1.0"'
        ' xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.2"><office:body>'
        '<office:text><text:p><draw:frame svg:width="2cm" svg:height="2cm">'
        f'<draw:image xlink:href="{address}/picture.png" xlink:type="simple"'
        ' xlink:show="embed" xlink:actuate="onLoad"/></draw:frame></text:p>'
        "</office:text></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.text"
    manifest = (
        f'<manifest:manifest xmlns:manifest="{space}manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
        "</manifest:manifest>"
    )
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        package.writestr("mimetype", kind)
        package.writestr("content.xml", content)
        package.writestr("META-INF/manifest.xml", manifest)
    return stream.getvalue()


def test_nothing_is_fetched(server: tuple[str, list[str]], tmp_path: Path) -> None:
    address, asked = server
    document = linking_odt(address)
    (reading,) = g.read_all(document)
    assert reading.status is ReadingStatus.refused  # a picture is no report
    assert asked == []
    # With its usual settings LibreOffice does ask: the test can fail.
    (tmp_path / "link.odt").write_bytes(document)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "docx", "link.odt"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=120)
    assert asked
