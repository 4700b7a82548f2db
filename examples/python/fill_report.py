# SPDX-License-Identifier: Apache-2.0
# run:
"""Figures without a document: a report made in memory, filled in and checked."""

import govinfo
from govinfo import Applicant, Edition, Outcome, RequestRow

report = govinfo.blank_report(Edition.standard_2021)
report.organ.name = "望川市水务局"
report.year = 2024
for figure_id in govinfo.all_figures:
    if figure_id.on_form(Edition.standard_2021) and figure_id.table != govinfo.Table.disclosure:
        report[figure_id] = 0

for applicant in (Applicant.natural_person, Applicant.total):
    report.requests[RequestRow.received, applicant] = 21
    report.requests[Outcome.granted, applicant] = 12
    report.requests[Outcome.not_held, applicant] = 9
    report.requests[RequestRow.processed, applicant] = 21
print(len(govinfo.validate(report)), "findings")

report["requests.granted.total"] = 11  # a slip of the pen
for finding in govinfo.validate(report):
    print(f"{finding.severity.label()} {finding.rule}: {finding.message()}")
