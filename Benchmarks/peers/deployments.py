"""Rosters by Allot, CP-SAT and HiGHS on a ladder of made-up deployments, each with the same time.

    deployments.py --allot PATH [--seconds 60] [--tools allot,cp-sat,highs] [--json FILE] [--keep] [SIZE ...]

A SIZE is experts-weeks-posts, as 120-26-6. Every tool reads, builds and searches in its time, in a
process of its own. Every roster is counted anew by `Tests/Crosscheck/rosters.py`, which also checks
that no rule is broken. Exit status 1: a roster of Allot breaks a rule, or it found none.
"""

import argparse
import json
import os
import sys
import tempfile
from datetime import date
from pathlib import Path

# Behind the own folder: both have a compare.py.
sys.path.append(str(Path(__file__).parents[2] / "Tests" / "Crosscheck"))

import deployment_tables  # noqa: E402
import keeping  # noqa: E402
import rosters  # noqa: E402
from compare import machine, versions  # noqa: E402
from made_up_deployments import deployment  # noqa: E402
from measuring import measured  # noqa: E402

HERE = Path(__file__).parent
LADDER = ["20-13-3", "60-26-4", "60-52-6", "120-26-6", "120-52-8", "500-52-12"]
# How much longer than its time a tool is waited for, in seconds.
GRACE = 30


def main():
    arguments = read_arguments()
    results = []
    for size in arguments.sizes:
        document = deployment(*map(int, size.split("-")))
        problem = rosters.Problem(document)
        result = {"size": size, "title": document["title"], "tools": {}}
        for tool in arguments.tools.split(","):
            result["tools"][tool] = entry(arguments, tool, size, document, problem)
            print(deployment_tables.line(size, tool, result["tools"][tool]),
                  file=sys.stderr, flush=True)
        place(problem, result["tools"])
        results.append(result)
    report = {"date": date.today().isoformat(), "machine": machine(), "seconds": arguments.seconds,
              "load": os.getloadavg()[0], "versions": versions(), "results": results}
    if arguments.json:
        Path(arguments.json).parent.mkdir(parents=True, exist_ok=True)
        Path(arguments.json).write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")
    print(deployment_tables.markdown(report))
    if arguments.keep:
        keeping.keep_deployments(report)
    own = [result["tools"]["allot"] for result in results if "allot" in result["tools"]]
    sys.exit(1 if any(entry["failed"] or entry["broken"] for entry in own) else 0)


def read_arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--allot", required=True)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--tools", default="allot,cp-sat,highs")
    parser.add_argument("--json", help="write all figures to this file")
    parser.add_argument("--keep", action="store_true", help="keep the table in Benchmarks/README.md")
    parser.add_argument("sizes", nargs="*", default=LADDER)
    return parser.parse_args()


def entry(arguments, tool, size, document, problem):
    """What a tool found and what it cost; `failed` says why there is nothing."""
    seconds = arguments.seconds
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "problem.json"
        path.write_text(json.dumps(document))
        if tool == "allot":
            command = [arguments.allot, "deploy", str(path), "--format", "json", "--quiet",
                       "--time-limit", f"{seconds:g}", "--effort", "1000"]
        else:
            command = [sys.executable, str(HERE / "find_roster.py"), tool, size, f"{seconds:g}"]
        run = measured(command, seconds + GRACE)
    found = {"cpu": run.cpu, "wall": run.wall, "memory": run.memory, "failed": "", "broken": []}
    if run.output is None:
        found["failed"] = f"no end in {seconds + GRACE:g} s" if run.is_late else run.error
        return found
    # HiGHS greets on standard output whatever it is told, so the answer is the last line.
    answer = json.loads(run.output if tool == "allot" else run.output.splitlines()[-1])
    tours, bounds = of_allot(problem, answer) if tool == "allot" else of_other(answer)
    if tours is None:
        found["failed"] = "no roster"
        return found
    found["broken"] = rosters.faults(problem, tours)
    found["goals"] = [
        {"name": goal[0], "priority": goal[1], "bound": bounds.get(goal),
         "levels": [float(level) for level in rosters.levels(problem, goal, tours)]}
        for goal in problem.goals()]
    return found


def of_allot(problem, plan):
    bounds = {(one["name"], one.get("priority")): one["bound"] for one in plan["objectives"]}
    return rosters.tours_of(problem, plan), bounds


def of_other(answer):
    if answer["tours"] is None:
        return None, {}
    return [rosters.Tour(*tour) for tour in answer["tours"]], {
        (name, priority): bound for name, priority, bound in answer["bounds"]}


def place(problem, tools):
    """Who is first in strict order, who second; equal rosters share a place."""
    ranked = sorted({rank(one) for one in tools.values() if not one["failed"]}, reverse=True)
    for one in tools.values():
        one["place"] = None if one["failed"] else ranked.index(rank(one)) + 1


def rank(entry):
    """A tuple that is larger for the better roster.

    CP-SAT and HiGHS lower only the largest burden, so what comes after it is not compared.
    """
    return tuple(
        round(-goal["levels"][0] if goal["name"] == "burden" else goal["levels"][0], 6)
        for goal in entry["goals"] if goal["name"] != "cost")


if __name__ == "__main__":
    main()
