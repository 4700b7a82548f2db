"""Sample annual reports in every format that is read, each with the truth beside it.

The independent examiner of the reader: nothing here comes from the library under test, only the
names of the figures are shared. A document is made in steps, each of which knows what it does:

    options   which of the variations of real reports this document has
    figure    figures that keep the identities of the form, mistake breaks them on purpose
    writing   numbers as organs write them, and cells they leave empty
    compose   labels, headings and prose around them: a report, not yet on a page
    damage    tables and pages that get lost
    layouts   the report as a file: text, Markdown, HTML, Word
    office    PDF, DOC, RTF and ODT, which LibreOffice makes of Word documents

What a step makes illegible it enters in `lost`: every other figure can be read from the document
by a careful human, and from nothing but the document. `figures` says what the organ published, also
where it is lost: a reader may refuse a lost figure or give that number, never another. Where table
三 is lost before （六）, its edition is lost with it, and so are the names of the rows.
"""

from .corpus import Document, Truth, make_corpus, make_document, write_corpus, write_documents
from .options import CHOICES, Options

__all__ = [
    "CHOICES",
    "Document",
    "Options",
    "Truth",
    "make_corpus",
    "make_document",
    "write_corpus",
    "write_documents",
]
