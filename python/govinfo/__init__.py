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

__all__ = sorted([*_core.__all__, "BatchProgress", "read_batch", "read_sources"])

TYPE_CHECKING = False  # that of the module typing, which is slow to import
if TYPE_CHECKING:
    from govinfo import batch as batch
    from govinfo.batch import BatchProgress as BatchProgress
    from govinfo.batch import read_batch as read_batch
    from govinfo.batch import read_sources as read_sources
else:

    def __getattr__(name):
        """What is written in Python is imported when it is asked for."""
        if name != "batch" and name not in __all__:
            raise AttributeError(f"module 'govinfo' has no attribute {name!r}")
        import importlib

        batch = importlib.import_module("govinfo.batch")
        return batch if name == "batch" else getattr(batch, name)
