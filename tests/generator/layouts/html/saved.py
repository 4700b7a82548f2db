"""A page saved with its assets by a browser: MHTML, the page as a part of a message."""

from __future__ import annotations

import base64
import quopri
from random import Random

from ...options import Options
from ...report import Report
from ..rendering import Rendering
from . import cms, frame, wps

_BOUNDARY = "----MultipartBoundary--abcdefghijklmnop0123456789----"
_PIXEL = (
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJg"
    "gg=="
)


def render(report: Report, options: Options, random: Random) -> Rendering:
    """The message; the page in it is of one of the other manners."""
    page = random.choice((cms, frame, wps)).render(report, options, random).content
    assert isinstance(page, str)
    data = page.encode()
    if random.random() < 0.5:
        transfer, body = "quoted-printable", quopri.encodestring(data).decode("ascii")
    else:
        transfer, body = "base64", base64.encodebytes(data).decode("ascii")
    lines = (
        "From: <Saved by Blink>",
        "Snapshot-Content-Location: https://www.example.gov.cn/gk/nb.html",
        "Subject: =?utf-8?Q?=E5=B9=B4=E6=8A=A5?=",
        "MIME-Version: 1.0",
        f'Content-Type: multipart/related; type="text/html"; boundary="{_BOUNDARY}"',
        "",
        f"--{_BOUNDARY}",
        'Content-Type: text/html; charset="utf-8"',
        f"Content-Transfer-Encoding: {transfer}",
        "Content-Location: https://www.example.gov.cn/gk/nb.html",
        "",
        body,
        f"--{_BOUNDARY}",
        "Content-Type: image/png",
        "Content-Transfer-Encoding: base64",
        "Content-Location: https://www.example.gov.cn/gk/logo.png",
        "",
        _PIXEL,
        "",
        f"--{_BOUNDARY}--",
        "",
    )
    return Rendering("\r\n".join("\r\n".join(line.splitlines()) for line in lines).encode("ascii"))
