# SPDX-License-Identifier: Apache-2.0
"""The number of wrong cells against a solver of mixed integer programs (HiGHS), on the same tables.

Needs highspy and the program ``bench_explain``, which makes the tables and times its own answers.
For every table of one to four wrong cells the solver is run in two settings, and the better of the
two is compared: the same number of cells, never fewer. Its time is that of ``run()`` alone: building
the model and importing it are not counted. Ends with 1 where a number differs or the ratio of the
medians misses the goal.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

import highspy
import numpy

ROWS, COLUMNS = 25, 7
TOTAL = COLUMNS - 1
RECEIVED, CARRIED_IN, PROCESSED, CARRIED_OUT = 0, 1, 23, 24
NAMES = ["1 wrong cell", "2 wrong cells", "3 wrong cells", "4 wrong cells", "1 swap", "2 swaps"]
WRONG_CELLS = 4
GOAL = 500.0


def equations() -> list[dict[int, int]]:
    """The 39 equations of table 三 of the 2021 form, typed in here: cell to coefficient."""
    rows = [
        {row * COLUMNS + column: 1 if column != TOTAL else -1 for column in range(COLUMNS)}
        for row in range(ROWS)
    ]
    for column in range(COLUMNS):
        total = {row * COLUMNS + column: 1 for row in range(2, PROCESSED)}
        total[PROCESSED * COLUMNS + column] = -1
        rows.append(total)
        rows.append(
            {
                RECEIVED * COLUMNS + column: 1,
                CARRIED_IN * COLUMNS + column: 1,
                PROCESSED * COLUMNS + column: -1,
                CARRIED_OUT * COLUMNS + column: -1,
            }
        )
    return rows


EQUATIONS = equations()


def solve(values: list[int], presolve: bool, seconds: float) -> tuple[int | None, float]:
    """The least number of cells to change, and how long the solver took; none if it did not end."""
    cells = len(values)
    off = [sum(sign * values[cell] for cell, sign in row.items()) for row in EQUATIONS]
    most = float(sum(abs(value) for value in off) + 1)
    # Columns: what is added, what is taken away, and whether the cell is changed.
    inf = highspy.kHighsInf
    lp = highspy.HighsLp()
    lp.num_col_ = 3 * cells
    lp.col_cost_ = numpy.array([0.0] * (2 * cells) + [1.0] * cells)
    lp.col_lower_ = numpy.zeros(3 * cells)
    lp.col_upper_ = numpy.array(
        [most] * cells + [min(most, float(value)) for value in values] + [1.0] * cells
    )
    lp.integrality_ = [highspy.HighsVarType.kInteger] * (3 * cells)
    starts, indices, coefficients, lower, upper = [0], [], [], [], []
    for row, rest in zip(EQUATIONS, off, strict=True):
        for cell, sign in row.items():
            indices += [cell, cells + cell]
            coefficients += [float(sign), float(-sign)]
        starts.append(len(indices))
        lower.append(float(-rest))
        upper.append(float(-rest))
    for cell in range(cells):
        # added + taken away ≤ most × changed
        indices += [cell, cells + cell, 2 * cells + cell]
        coefficients += [1.0, 1.0, -most]
        starts.append(len(indices))
        lower.append(-inf)
        upper.append(0.0)
    lp.num_row_ = len(lower)
    lp.row_lower_ = numpy.array(lower)
    lp.row_upper_ = numpy.array(upper)
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_ = numpy.array(starts, dtype=numpy.int32)
    lp.a_matrix_.index_ = numpy.array(indices, dtype=numpy.int32)
    lp.a_matrix_.value_ = numpy.array(coefficients)
    solver = highspy.Highs()
    solver.silent()
    solver.setOptionValue("threads", 1)
    solver.setOptionValue("mip_rel_gap", 0.0)
    solver.setOptionValue("mip_feasibility_tolerance", 1e-9)
    solver.setOptionValue("presolve", "on" if presolve else "off")
    solver.setOptionValue("time_limit", seconds)
    solver.passModel(lp)
    before = time.perf_counter()
    solver.run()
    took = time.perf_counter() - before
    if solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        return None, took
    return round(solver.getInfo().objective_function_value), took


@dataclass
class Line:
    """What was met in the tables of one line."""

    ours: list[float] = field(default_factory=list)
    theirs: list[float] = field(default_factory=list)
    compared: int = 0
    same: int = 0
    more_than_solver: int = 0
    fewer_than_solver: int = 0


def main() -> int:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", type=Path, help="bench_explain")
    parser.add_argument("--count", type=int, default=1000, help="tables of each size and line")
    parser.add_argument("--solve", type=int, default=10000, help="how many of them are solved")
    parser.add_argument("--seconds", type=float, default=20.0, help="limit of the solver for one")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "cases"
        status = subprocess.run(
            [options.program, "--count", str(options.count), "--cases", path], check=False
        ).returncode
        tables = [line.split("\t") for line in path.read_text().splitlines()]
    # The solver can take minutes for tables with swaps: a few of them show the ratio.
    wrong = [table for table in tables if int(table[0]) < WRONG_CELLS]
    swaps = [table for table in tables if int(table[0]) >= WRONG_CELLS]
    chosen = wrong[:: max(1, len(wrong) // options.solve)]
    chosen += swaps[:: max(1, len(swaps) // max(1, options.solve // 100))]
    lines = [Line() for _ in NAMES]
    for which, needed, seconds, *figures in chosen:
        values = [int(figure) for figure in figures]
        line = lines[int(which)]
        line.ours.append(float(seconds))
        first, took = solve(values, presolve=True, seconds=options.seconds)
        second, _ = solve(values, presolve=False, seconds=options.seconds)
        line.theirs.append(took)
        best = min((answer for answer in (first, second) if answer is not None), default=None)
        if best is None or int(needed) == 0:
            continue
        line.compared += 1
        line.same += best == int(needed)
        line.more_than_solver += int(needed) > best
        line.fewer_than_solver += int(needed) < best
    print(f"\nHiGHS {highspy.Highs().version()}, one thread, the same tables")
    print(f"  {'':16} {'ours p50':>10} {'HiGHS p50':>10} {'ratio':>8}  compared, same cells")
    for place, (name, line) in enumerate(zip(NAMES, lines, strict=True)):
        if not line.ours:
            continue
        ours, theirs = statistics.median(line.ours), statistics.median(line.theirs)
        ratio = theirs / ours
        missed = place < WRONG_CELLS and ratio < GOAL
        print(
            f"  {name:16} {ours * 1e6:7.1f} us {theirs * 1e3:7.2f} ms {ratio:7.0f}x"
            f"{' MISSED' if missed else ''}  {line.compared}, {line.same}"
            f" (more {line.more_than_solver}, fewer {line.fewer_than_solver})"
        )
        if missed or line.more_than_solver or (place < WRONG_CELLS and line.same != line.compared):
            status = status or 1
    return status


if __name__ == "__main__":
    sys.exit(main())
