# SPDX-License-Identifier: Apache-2.0
# run: examples/data missing.html
import sys
from pathlib import Path

import govinfo

paths = [
    file
    for argument in map(Path, sys.argv[1:])
    for file in (sorted(argument.iterdir()) if argument.is_dir() else [argument])
]
for reading in govinfo.read_batch(paths):
    print(reading.source, reading.status.name, reading.report.organ.name)
    for finding in reading.findings:
        print(" ", finding.message("en"))
