# SPDX-License-Identifier: Apache-2.0
# run: examples/data/sample_report.txt
import sys

import govinfo
from govinfo import Applicant, Outcome

reading = govinfo.read_report(sys.argv[1])
report = reading.report
not_held = report.requests[Outcome.not_held, Applicant.total]
print(report.organ.name, report.year, "not held:", not_held.value)
for finding in govinfo.validate(reading):
    print(f"{reading.source}:{finding.where.source.line}: {finding.message('en')}")
