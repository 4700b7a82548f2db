# SPDX-License-Identifier: Apache-2.0
# run: examples/data/sample_report.txt
"""Which cell is wrong, what it should be, and how sure that is; a certain slip is repaired."""

import copy
import sys

import govinfo

report = govinfo.read_report(sys.argv[1]).report
for part in govinfo.explain(report).parts:
    print(part.status.name, part.message(report, "en"))

# Somebody drops a digit.
typed = copy.deepcopy(report)
received = typed.requests[govinfo.RequestRow.received, govinfo.Applicant.total].or_zero()
typed["requests.received.total"] = received // 10
found = govinfo.verified(typed, govinfo.explain(typed))
print(found.parts[0].status.name, found.parts[0].message(typed, "en"))

done = govinfo.repair(typed, found)
for edit in done.edits:
    print(edit.id.path, edit.published.value, "->", edit.repaired, edit.kind.name)
for left in done.left:
    print("left alone:", *left.rules, left.obstacle.label("en"))
print("as before:", done.report == report)
