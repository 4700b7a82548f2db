# SPDX-License-Identifier: Apache-2.0
"""Chinese government information disclosure annual reports: model, read, check.

    import govinfo

    reading = govinfo.read_report("report.txt")
    for finding in govinfo.validate(reading):
        print(finding.message())

Names are those of the C++ library. Reading, checking and writing release the GIL and work on a
copy, so that they may run in several threads.
"""

from govinfo import _core
from govinfo._core import *  # noqa: F403
from govinfo._core import __version__ as __version__

_written_in_python = {
    "BatchProgress": "batch",
    "read_batch": "batch",
    "read_sources": "batch",
    "column_labels": "corpus",
    "load_corpus": "corpus",
    "read_corpus": "corpus",
}
__all__ = sorted([*_core.__all__, *_written_in_python])

TYPE_CHECKING = False  # that of the module typing, which is slow to import
if TYPE_CHECKING:
    from govinfo import batch as batch
    from govinfo import corpus as corpus
    from govinfo.batch import BatchProgress as BatchProgress
    from govinfo.batch import read_batch as read_batch
    from govinfo.batch import read_sources as read_sources
    from govinfo.corpus import column_labels as column_labels
    from govinfo.corpus import load_corpus as load_corpus
    from govinfo.corpus import read_corpus as read_corpus
else:

    def __getattr__(name):
        """What is written in Python is imported when it is asked for."""
        module = _written_in_python.get(name)
        if module is None and name not in _written_in_python.values():
            raise AttributeError(f"module 'govinfo' has no attribute {name!r}")
        import importlib

        found = importlib.import_module("govinfo." + (module or name))
        return getattr(found, name) if module else found
