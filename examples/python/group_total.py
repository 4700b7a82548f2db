# SPDX-License-Identifier: Apache-2.0
# run: examples/data/sample_report.txt
"""How the requests ended, in the six groups of the form. A sum says what is missing from it."""

import sys

import govinfo
from govinfo import Applicant, OutcomeGroup

report = govinfo.read_report(sys.argv[1]).report
print(report.organ.name, report.year)
for group in OutcomeGroup:
    total = govinfo.group_total(report, group, Applicant.total)
    missing = f" ({total.missing} missing)" if total.missing else ""
    print(f"{total.value:4}{missing}  {group.label('zh')} {group.label('en')}")
