"""Texts as runs: cut in pieces, revised, tagged, computed, as word processors leave them behind."""

from __future__ import annotations

from collections.abc import Set
from random import Random

_WHO = 'w:author="user" w:date="2024-01-08T09:00:00Z"'


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


class Runs:
    """Writes the texts of one document; `habits` are those of its author's program."""

    def __init__(self, random: Random, habits: Set[str]) -> None:
        self._random = random
        self._habits = habits
        self._changes = 0
        # How many of the texts show a habit: a few in most documents, a third in some.
        self._share = random.choice((0.03, 0.08, 0.08, 0.3))

    def _run(self, text: str, properties: str, tag: str = "w:t") -> str:
        if not text:
            return ""
        inner = f'<{tag} xml:space="preserve">{_escape(text)}</{tag}>'
        if "hyphens" in self._habits and tag == "w:t" and text.startswith("-") and len(text) > 1:
            # A minus typed as a hyphen that must not end a line.
            inner = f'<w:noBreakHyphen/><w:t xml:space="preserve">{_escape(text[1:])}</w:t>'
        elif "hyphens" in self._habits and tag == "w:t" and len(text) > 8 and text[4] >= "\u4e00":
            inner = (
                f"<w:t>{_escape(text[:4])}</w:t><w:softHyphen/>"
                f'<w:t xml:space="preserve">{_escape(text[4:])}</w:t>'
            )
        return f"<w:r>{properties}{inner}</w:r>"

    def _change(self) -> str:
        self._changes += 1
        return f'w:id="{self._changes}" {_WHO}'

    def _deleted(self, text: str, properties: str) -> str:
        return f"<w:del {self._change()}>{self._run(text, properties, 'w:delText')}</w:del>"

    def _revised(self, text: str, properties: str) -> str:
        """The text after a change: a part of it was inserted where another was deleted."""
        cut = self._random.randint(0, len(text) - 1)
        end = self._random.randint(cut + 1, len(text))
        wrong = "".join(
            str((int(letter) + 3) % 10) if letter.isdigit() and letter.isascii() else letter
            for letter in text[cut:end]
        )
        return (
            self._run(text[:cut], properties)
            + self._deleted(wrong + self._random.choice(("", "0", "1")), properties)
            + f"<w:ins {self._change()}>{self._run(text[cut:end], properties)}</w:ins>"
            + self._run(text[end:], properties)
        )

    def _split(self, text: str, properties: str) -> str:
        pieces = []
        while text:
            size = self._random.randint(1, 6)
            pieces.append(self._run(text[:size], properties))
            text = text[size:]
        joint = '<w:proofErr w:type="spellStart"/>' if self._random.random() < 0.3 else ""
        return joint.join(pieces)

    def _tagged(self, text: str, properties: str) -> str:
        """Inside a tag that a program set around what it took for a quantity or a name."""
        inner = self._run(text, properties)
        return self._random.choice(
            (
                '<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" '
                'w:element="chmetcnv"><w:smartTagPr><w:attr w:name="SourceValue" w:val="1"/>'
                f"</w:smartTagPr>{inner}</w:smartTag>",
                f'<w:sdt><w:sdtPr><w:id w:val="7"/></w:sdtPr><w:sdtContent>{inner}'
                "</w:sdtContent></w:sdt>",
                f'<w:hyperlink w:history="1">{inner}</w:hyperlink>',
                f'<w:bookmarkStart w:id="9" w:name="_Hlk9"/>{inner}<w:bookmarkEnd w:id="9"/>',
            )
        )

    def _computed(self, text: str, properties: str) -> str:
        """The result of a field; its instruction holds other digits."""
        code = self._random.choice((" =SUM(LEFT) ", " =SUM(B4:G4) ", ' QUOTE "12" '))
        result = self._run(text, properties)
        if self._random.random() < 0.5:
            return (
                f'<w:fldSimple w:instr="{code.replace(chr(34), "&quot;")}">{result}</w:fldSimple>'
            )
        return (
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
            f'<w:r><w:instrText xml:space="preserve">{_escape(code)}</w:instrText></w:r>'
            f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}'
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        )

    def text(self, text: str, properties: str = "") -> str:
        """The runs of one text."""
        if not text:
            return ""
        if "revised" in self._habits and self._happens():
            return self._revised(text, properties)
        if "fields" in self._habits and text.isdigit() and self._happens():
            return self._computed(text, properties)
        if "tags" in self._habits and self._happens():
            return self._tagged(text, properties)
        if "split" in self._habits and self._random.random() < 0.4:
            return self._split(text, properties)
        return self._run(text, properties)

    def _happens(self) -> bool:
        return self._random.random() < self._share

    def deleted_row(self, columns: int) -> str:
        """A row of a table that was deleted with its numbers."""
        cells = "".join(
            f"<w:tc><w:tcPr/><w:p>{self._deleted(str(place), '')}</w:p></w:tc>"
            for place in range(columns)
        )
        return f"<w:tr><w:trPr><w:del {self._change()}/></w:trPr>{cells}</w:tr>"

    def revises(self) -> bool:
        return "revised" in self._habits
