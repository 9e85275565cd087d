"""Plans one problem folder with one tool, and prints what was reached as JSON.

    run.py TOOL FOLDER

A tool is loaded alone, so that its process pays for nothing that it does not need.
"""

import importlib
import json
import sys

from emergency import Emergency

# Name, file, way.
TOOLS = {
    "HiGHS primal": ("with_highspy", "primal"),
    "HiGHS dual": ("with_highspy", "dual"),
    "HiGHS interior, then primal": ("with_highspy", "interior"),
    "OR-Tools CLP": ("with_ortools", "CLP"),
    "OR-Tools GLOP": ("with_ortools", "GLOP"),
}


def main(name, folder):
    file, way = TOOLS[name]
    tool = importlib.import_module(file)
    emergency = Emergency(folder)
    if emergency.is_whole:
        from whole_pursuit import pursue
        answer = pursue(emergency, tool.whole(way))
    else:
        from program import Program
        from pursuit import Pursuit
        program = Program(emergency)
        answer = Pursuit(program, tool.Broken(program, way)).run()
    print(json.dumps(answer))


if __name__ == "__main__":
    main(*sys.argv[1:])
