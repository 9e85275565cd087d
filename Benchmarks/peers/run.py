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
from tools import BROKEN, WHOLE


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
