# SPDX-License-Identifier: Apache-2.0
"""The values that options take."""

from __future__ import annotations

from enum import Enum


class Language(str, Enum):
    """The language of the output."""

    zh = "zh"
    en = "en"


class Format(str, Enum):
    """The format of findings; jsonl and csv have one line for each finding."""

    text = "text"
    json = "json"
    jsonl = "jsonl"
    csv = "csv"
    sarif = "sarif"
    html = "html"


class Level(str, Enum):
    """A severity."""

    error = "error"
    warning = "warning"
    note = "note"


CHOICES: dict[str, type[Enum]] = {"--lang": Language, "--format": Format, "--fail-on": Level}

# Exit codes; over several files the highest counts.
FINE = 0
FOUND = 1
FAILED = 2
