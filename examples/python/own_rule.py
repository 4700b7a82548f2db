# SPDX-License-Identifier: Apache-2.0
# run: examples/data/sample_report.txt
"""Rules of one's own: a file as an office keeps it, and a function for work that is done once."""

import sys

import govinfo

HOUSE_RULES = """
rules:
  - id: HOUSE.DENIED
    severity: warning
    title: {zh: 不予公开不超过一成, en: at most a tenth is denied}
    message: {zh: "{place}：不予公开超过一成", en: "{place}: more than a tenth is denied"}
    expression: sum(requests.denied.total) <= 0.1 * requests.processed.total
overlay:
  S.EDITION: off
  T4.SUM: warning
"""


def overview_is_short(report: govinfo.Report) -> list[govinfo.Finding]:
    """A function may look at anything."""
    text = "".join(p.text for p in report.prose if p.section == govinfo.Section.overview)
    if len(text) > 120:
        return []
    return [govinfo.Finding(where=govinfo.Location(text=f"{len(text)} characters"))]


rules = govinfo.load_rules(HOUSE_RULES)
short = govinfo.Rule(
    id="HOUSE.SHORT",
    severity=govinfo.Severity.note,
    title=govinfo.Words(zh="总体情况不太短", en="the overview is not too short"),
    message=govinfo.Words(zh="总体情况只有 {text}", en="the overview has only {text}"),
)
rules = govinfo.add_check(rules, short, overview_is_short)

reading = govinfo.read_report(sys.argv[1])
for finding in govinfo.validate(reading, rules=rules):
    print(finding.severity.name, finding.rule, finding.message("en", rules=rules))
