"""Spoilt problem folders given to `allot match`, which must take each of them calmly.

    .venv/bin/python Tests/Crosscheck/mutate.py --allot .build/release/allot --count 2000

The exit status is 0, 1 or 2, never another and never a signal; it comes within 20 seconds; a
message stands on standard error when the input is wrong; and a plan keeps every limit of the
problem as the reader of this crosscheck reads it, or, where it refuses, at least its own.
"""

import argparse
import math
import multiprocessing
import random
import shutil
import sys
import tempfile
import time
import traceback
from collections import Counter
from pathlib import Path

import generate
import reading
import writing
from check import check
from mutations import mutate
from running import run_allot
from values import Refused

SECONDS = 20


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--allot", required=True, help="the command to check")
    parser.add_argument("--count", type=int, default=2000, help="how many spoilt folders")
    parser.add_argument("--first", type=int, default=1, help="the first seed")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--keep", type=Path, help="keep the folders that fail here")
    arguments = parser.parse_args()
    began, failed, ends = time.monotonic(), [], Counter()
    work = [
        (arguments.allot, seed, arguments.keep)
        for seed in range(arguments.first, arguments.first + arguments.count)]
    with multiprocessing.Pool(arguments.processes) as pool:
        for done, (seed, end, faults) in enumerate(pool.imap_unordered(faults_of_seed, work, 4), 1):
            ends[end] += 1
            if faults:
                failed.append(seed)
                print(f"\nseed {seed}: " + "\n  ".join(faults[:5]), file=sys.stderr)
            if sys.stderr.isatty() and done % 20 == 0:
                print(f"\r{done} of {len(work)}", end="", file=sys.stderr, flush=True)
    print(f"{time.monotonic() - began:.0f} s", file=sys.stderr)
    for end, count in sorted(ends.items()):
        print(f"{count:6} {end}")
    print(f"{len(work) - len(failed)} passed, {len(failed)} failed")
    if failed:
        print("failing seeds: " + " ".join(map(str, sorted(failed))))
        sys.exit(1)


def faults_of_seed(work):
    """A seed, how its run ended, and the sentences that say what is wrong."""
    allot, seed, keep = work
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        try:
            draft = generate.generate(seed % 997)
            name = writing.write(draft, folder)
            done = mutate(folder, random.Random(f"mutation {seed}"))
            end, faults = examined(allot, folder, name)
        except Exception:  # one broken seed must not end the others
            done, end, faults = [], "broken crosscheck", [traceback.format_exc()]
        if faults:
            faults.append(", ".join(done))
            if keep is not None:
                shutil.copytree(folder, keep / str(seed), dirs_exist_ok=True)
    return seed, end, faults


def examined(allot, folder, name):
    """How a run on a folder ended, and what is wrong with that."""
    run = run_allot(allot, folder, name, "--time-limit", "5", seconds=SECONDS)
    if run.code is None:
        return "hang", [run.errors]
    if run.code not in (0, 1, 2):
        return f"exit status {run.code}", [f"exit status {run.code}: {run.errors[-400:]}"]
    if run.code == 2:
        said = run.errors.strip() and not run.output
        return "input refused", [] if said else ["refused without a word, or with output"]
    plan = run.plan()
    if plan is None or ((plan.get("status") == "infeasible") != (run.code == 1)):
        return "no plan in form", [f"exit status {run.code}, output {run.output[:200]}"]
    if run.code == 1:
        return "no plan exists", []
    faults = own_faults(plan)
    try:
        problem = reading.read_problem(folder / name)
    except (Refused, OSError):
        return "a plan, not read here", faults
    return f"a plan, {plan['status']}", faults + check(problem, plan)


def own_faults(plan):
    """What is wrong with a plan by its own figures."""
    faults = []
    for need in plan["needs"]:
        if not (0 <= need["coverage"] <= 1 and need["met"] <= need["demand"] * (1 + 1e-6) + 1e-6):
            faults.append(f"need {need}")
    for offer in plan["offers"]:
        if not offer["given"] <= offer["quantity"] * (1 + 1e-6) + 1e-6:
            faults.append(f"offer {offer}")
    for allocation in plan["allocations"]:
        if not 0 < allocation["quantity"] < math.inf:
            faults.append(f"allocation {allocation}")
    return faults


if __name__ == "__main__":
    main()
