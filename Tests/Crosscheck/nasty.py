"""Random problems whose sizes lie far apart, solved by `allot match` with both solvers.

    .venv/bin/python Tests/Crosscheck/nasty.py --allot .build/release/allot --count 200

The network simplex and GLPK alone must both end soon, and both with a plan or both with none. A
plan that says it is not proven is counted and no fault. Any other breaks no limit, and leaves
nobody who could do better unless somebody who is no better off loses, which HiGHS says
(`fairness.py`). The two plans need not be equal: where a need of 0.001 shares with one of
10,000,000, the last digit of the large one is all of the small.
"""

import argparse
import sys
import tempfile
from collections import Counter
from pathlib import Path

import reading
from fairness import faults_of
from nasty_problems import nasty, text_of
from running import run_allot

SOLVERS = ("flow", "glpk")
# Each of these problems takes well under a second; one that takes this long does not end.
MOST_SECONDS = 20

UNPROVEN = "is not proven"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--allot", required=True, help="the command to check")
    parser.add_argument("--count", type=int, default=200, help="how many seeds")
    parser.add_argument("--first", type=int, default=1, help="the first seed")
    parser.add_argument("--keep", type=Path, help="write the problems here")
    arguments = parser.parse_args()
    kinds = Counter()
    unproven = []
    for seed in range(arguments.first, arguments.first + arguments.count):
        for solver, kind, sentence in faults_of_seed(arguments.allot, seed, arguments.keep):
            if kind == UNPROVEN:
                unproven.append(f"{seed} ({solver})")
                continue
            kinds[f"{solver}: {kind}"] += 1
            print(f"seed {seed}, {solver}: {sentence}")
    for kind, count in sorted(kinds.items()):
        print(f"{count} of {arguments.count} {kind}")
    if unproven:
        print("said to be unproven: " + ", ".join(unproven))
    if kinds:
        sys.exit(1)
    print(f"{arguments.count} passed")


def faults_of_seed(allot, seed, keep):
    """What is wrong with each solver's answer to a seed: solver, kind, sentence."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = keep or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        name = f"nasty-{seed}.json"
        (folder / name).write_text(text_of(nasty(seed)), encoding="utf-8")
        runs = {
            solver: run_allot(
                allot, folder, name, "--solver", solver, seconds=MOST_SECONDS)
            for solver in SOLVERS}
        found = []
        for solver, run in runs.items():
            if run.code is None:
                found.append((solver, "does not end", run.errors))
            elif run.code not in (0, 1):
                found.append((solver, f"exit status {run.code}", run.errors.strip()))
            elif run.code == 0:
                found += plan_faults(solver, run.plan(), folder / name)
        if {run.code for run in runs.values()} == {0, 1}:
            found.append(("both", "differ", "one has a plan and the other has none"))
        return found


def plan_faults(solver, plan, path):
    """The first fault of a plan."""
    if plan["status"] != "optimal":
        return [(solver, UNPROVEN, f"status {plan['status']}")]
    faults = faults_of(reading.read_problem(path), plan)
    kind = "breaks a limit" if faults and "limit" in faults[0] else "is no fair plan"
    return [(solver, kind, sentence) for sentence in faults[:1]]


if __name__ == "__main__":
    main()
