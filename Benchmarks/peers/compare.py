"""Times Allot and other tools on the ladder, checks that they agree, and prints a table.

    compare.py --allot PATH --stages PATH --ladder FOLDER [--tools WORDS] [--runs N] CASE ...

Exit status 1: Allot's values are not those that most tools reach, or a count is above its limit.
"""

import argparse
import json
import os
import platform
import sys
import tempfile
from datetime import date
from importlib.metadata import version
from pathlib import Path

import keeping
import tables
from agreement import agreeing, answer_of_allot, answer_of_tool
from measuring import measured, median
from tools import for_case

HERE = Path(__file__).parent
# A tool that was so many times slower than the best is not asked at the next size.
HOPELESS = 50
# Worked problems of the project whose whole road is measured, too.
WORKED = ["island", "lithuania-2021"]
# The variant of cases whose name says none.
PLAIN = "broken-free-state"
# What takes longer is run once, and what takes less than a moment some times at least, since a first run
# finds its files on the disk.
LONG = 20
MOMENT = 1
MOMENTS = 5


def main():
    arguments = read_arguments()
    results, reading, hopeless = [], [], {}
    for case in arguments.cases:
        if case.startswith("tables"):
            reading.append(read_only(arguments, case))
        else:
            results.append(compare(arguments, case, hopeless))
            print(tables.line(results[-1]), file=sys.stderr, flush=True)
    solvers = {result["tools"]["Allot"].get("solver") for result in results} - {None}
    worked = [costs_of_worked(arguments, name) for name in WORKED]
    report = {"date": date.today().isoformat(), "machine": machine(),
              "versions": {"Allot with": ", ".join(sorted(solvers))} | versions(),
              "runs": arguments.runs, "limits": [arguments.limit, arguments.whole_limit],
              "cases": results, "reading": reading, "worked": worked}
    if arguments.json:
        Path(arguments.json).write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")
    print(tables.markdown(report))
    if arguments.keep:
        keeping.keep(report)
    for result in results:
        if result["limits"]:
            print(result["limits"], file=sys.stderr)
    sys.exit(1 if any(result["is wrong"] or result["limits"] for result in results) else 0)


def costs_of_worked(arguments, name):
    """What a problem for one table costs, start to end."""
    command = [arguments.allot, "match", str(HERE.parents[1] / "Problems" / name), "--quiet"]
    run = median([measured(command, arguments.limit) for _ in range(max(5, arguments.runs))])
    return {"case": name, "cpu": run.cpu, "wall": run.wall, "memory": run.memory}


def compare(arguments, case, hopeless):
    """Runs a case; `hopeless` is by variant what need not be asked, and grows."""
    size, _, variant = case.partition("-")
    if not variant.startswith(("broken", "whole")):
        variant = PLAIN
    tools = [
        name for name in for_case(case)
        if any(word.lower() in name.lower() for word in arguments.tools)]
    left_out = {name: why for name, why in hopeless.get(variant, {}).items() if name in tools}
    limit = arguments.whole_limit if variant.startswith("whole") else arguments.limit
    result = run_case(arguments, case, [name for name in tools if name not in left_out], limit)
    result["left out"] = left_out
    hopeless[variant] = left_out | slow(result, size)
    return result


def read_arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("--allot", required=True)
    parser.add_argument("--stages", required=True, help="the AllotBenchmarks executable")
    parser.add_argument("--ladder", required=True, help="the folder of problem folders")
    parser.add_argument("--tools", default="", help="words, with commas between; default all")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--limit", type=float, default=300, help="seconds of a run")
    parser.add_argument("--whole-limit", type=float, default=120, help="the same for whole units")
    parser.add_argument("--json", help="write all figures to this file")
    parser.add_argument("--keep", action="store_true", help="keep the tables in the READMEs")
    parser.add_argument("cases", nargs="+")
    arguments = parser.parse_args()
    arguments.tools = [word.strip() for word in arguments.tools.split(",")]
    return arguments


def read_only(arguments, case):
    """Reads tables that are too large to plan, beside copying them."""
    folder = os.path.join(arguments.ladder, case)
    entry = {"case": case}
    with tempfile.TemporaryDirectory() as other:
        for name, command in (
                ("read", [arguments.stages, "read", folder]),
                ("copied", ["cp", "-r", folder, other])):
            run = median([measured(command, arguments.limit) for _ in range(arguments.runs)])
            entry[name] = {"cpu": run.cpu, "wall": run.wall, "memory": run.memory}
            if run.output is None:
                entry[name]["failed"] = run.error
    return entry


def run_case(arguments, case, tools, limit):
    """Runs Allot and the tools in turn, so that a change of the machine meets all."""
    folder = os.path.join(arguments.ladder, case)
    commands = {"Allot": [arguments.allot, "match", folder, "--format", "json", "--quiet"]}
    for name in tools:
        commands[name] = [sys.executable, str(HERE / "run.py"), name, folder]
    runs = {name: [] for name in commands}
    for _ in range(max(MOMENTS, arguments.runs)):
        for name, command in commands.items():
            if is_wanted(runs[name], arguments.runs):
                runs[name].append(measured(command, limit))
    result = {"case": case, "tools": {}} | stages(arguments, folder, limit)
    answers = {}
    for name, done in runs.items():
        result["tools"][name], answer = entry_of(name, done, limit)
        if answer is not None:
            answers[name] = answer
    judge(result, answers)
    return result


def is_wanted(done, asked):
    """Whether another run of a command is wanted after these."""
    if not done:
        return True
    if done[0].output is None or done[0].wall >= LONG:
        return False
    return len(done) < asked or done[0].wall < MOMENT


def entry_of(name, runs, limit):
    """What the runs of a tool cost and reached; the answer is None when it is not proven."""
    run = median(runs)
    entry = {"cpu": run.cpu, "wall": run.wall, "memory": run.memory, "runs": len(runs)}
    if run.output is None:
        entry["failed"] = f"not finished in {limit:g} s" if run.is_late else run.error
        entry["is late"] = run.is_late
        return entry, None
    answer = (answer_of_allot if name == "Allot" else answer_of_tool)(run.output)
    if name == "Allot":
        entry["solver"] = json.loads(run.output)["solver"]
    entry["proven"] = answer is not None
    if answer is not None:
        entry["values"] = [answer["coverage"][0], answer["burden"][0], answer["cost"]]
    return entry, answer


def judge(result, answers):
    """Marks who does not reach what most reach, and whether that is Allot or Allot failed."""
    same = agreeing(answers)
    for name in answers:
        result["tools"][name]["agrees"] = name in same
    allot = result["tools"]["Allot"]
    is_alone = len(answers) > 1 and "Allot" in answers and ("Allot" not in same or len(same) == 1)
    result["is wrong"] = is_alone or ("failed" in allot and not allot["is late"])
    right = [name for name in same if name != "Allot"]
    result["best"] = min(right, key=lambda name: result["tools"][name]["cpu"], default=None)


def slow(result, size):
    """The tools that need not be asked at the next size, and why."""
    best = result["best"] and result["tools"][result["best"]]["cpu"]
    found = {}
    for name, entry in result["tools"].items():
        if name != "Allot" and "failed" in entry:
            found[name] = f"{entry['failed']} at {size}"
        elif name != "Allot" and best and entry["cpu"] > HOPELESS * best:
            found[name] = f"{entry['cpu'] / best:.0f} times slower than the best at {size}"
    return found


def stages(arguments, folder, limit):
    """What each stage of Allot takes, and the counts of the case, with those above their limit."""
    run = measured([arguments.stages, "stages", folder], limit)
    if run.output:
        return {"stages": json.loads(run.output), "limits": ""}
    return {"stages": None, "limits": run.error if "at most" in run.error else ""}


def machine():
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return f"{os.cpu_count()} cores, {memory:.0f} GiB, {platform.machine()}, {platform.system()}"


def versions():
    names = ["highspy", "ortools", "PuLP", "pyomo", "linopy", "scipy", "numpy"]
    return {"Python": platform.python_version()} | {name: version(name) for name in names}


if __name__ == "__main__":
    main()
