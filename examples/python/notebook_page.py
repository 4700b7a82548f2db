# SPDX-License-Identifier: Apache-2.0
# run: examples/data/sample_report.txt
"""What a notebook shows of a reading: the official form, findings marked, wrong cells explained."""

import re
import sys

import govinfo

page = govinfo.read_report(sys.argv[1])._repr_html_()
print(len(re.findall(r"data-figure=", page)), "figures")
for cell in re.findall(r'<td data-figure="([^"]+)" class="error', page):
    print("marked:", cell)
for figures in re.findall(r'>([^<]*) <span class="repaired">([^<]*)<', page):
    print("explained:", *figures)
