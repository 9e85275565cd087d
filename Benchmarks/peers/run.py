"""Plans one problem folder with one tool, and prints what was reached as JSON.

    run.py TOOL FOLDER

A tool is loaded alone, so that its process pays for nothing that it does not need.
"""

import importlib
import json
import sys

import pursuit
import whole_pursuit
from emergency import Emergency
from parts import has_parts, level_by_parts
from program import Program

# Name, file, way.
BROKEN = {
    "HiGHS, primal": ("with_highspy", "primal"),
    "HiGHS, dual": ("with_highspy", "dual"),
    "HiGHS, interior then primal": ("with_highspy", "interior"),
    "HiGHS, by kinds": ("with_highspy", "by kinds"),
    "OR-Tools CLP": ("with_ortools", "CLP"),
    "OR-Tools GLOP": ("with_ortools", "GLOP"),
    "PuLP with HiGHS": ("with_pulp", "HiGHS"),
    "Pyomo with HiGHS": ("with_pyomo", "HiGHS"),
    "linopy with HiGHS": ("with_linopy", "HiGHS"),
    "SciPy with HiGHS": ("with_scipy", "highs-ds"),
}
# The same for whole units.
WHOLE = {
    "HiGHS, branch and cut": ("with_highspy", ""),
    "OR-Tools SCIP": ("with_ortools", "SCIP"),
    "PuLP with CBC": ("with_pulp", "CBC"),
}


def main(name, folder):
    file, way = (BROKEN | WHOLE)[name]
    tool = importlib.import_module(file)
    program = Program(Emergency(folder))
    if way == "by kinds" and not has_parts(program):
        raise SystemExit("the kinds of this case depend on each other")
    if program.emergency.is_whole:
        answer = whole_pursuit.pursue(program, tool.Whole(way))
    else:
        coverage = None
        if way == "by kinds":
            coverage = level_by_parts(program, lambda part: tool.Broken(part, "primal"))
            way = "interior"
        answer = pursuit.Pursuit(program, tool.Broken(program, way)).run(coverage)
    print(json.dumps(answer))


if __name__ == "__main__":
    main(*sys.argv[1:])
