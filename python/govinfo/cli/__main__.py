# SPDX-License-Identifier: Apache-2.0
"""`python -m govinfo.cli`."""

from govinfo.cli import main

main()
