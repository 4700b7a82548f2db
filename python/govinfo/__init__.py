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
from govinfo.batch import BatchProgress as BatchProgress
from govinfo.batch import read_batch as read_batch
from govinfo.batch import read_sources as read_sources

for _thing in (BatchProgress, read_batch, read_sources):
    _thing.__module__ = __name__  # where pickles and help() look for them
del _thing

__all__ = sorted([*_core.__all__, "BatchProgress", "read_batch", "read_sources"])
