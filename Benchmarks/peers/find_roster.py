"""One roster by one tool, as a process of its own: `find_roster.py cp-sat 120-26-6 60`.

Prints the tours and the bounds as JSON; `null` for the tours when none was found in time.
"""

import json
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "Tests" / "Crosscheck"))

import rosters  # noqa: E402
from made_up_deployments import deployment  # noqa: E402
from season_flow import SeasonFlow  # noqa: E402

# Time that is kept for naming the experts and writing.
RESERVE = 1


def main():
    tool, size, seconds = sys.argv[1], sys.argv[2], float(sys.argv[3])
    end = time.monotonic() + seconds - RESERVE
    problem = rosters.Problem(deployment(*map(int, size.split("-"))))
    flow = SeasonFlow(problem)
    if tool == "cp-sat":
        from rosters_with_cp_sat import best
    else:
        from rosters_with_highspy import best
    values, bounds = best(flow, problem.goals(), end)
    tours = None
    if values is not None:
        named = flow.tours(values + [0] * (len(flow.columns) - len(values)))
        tours = [[t.pool, t.number, t.post, t.profile, t.start, t.end] for t in named]
    told = [[*goal, bound / (1e6 if goal[0] == "floor" else 1)] for goal, bound in bounds]
    print(json.dumps({"tours": tours, "bounds": told, "columns": len(flow.columns)}))


if __name__ == "__main__":
    main()
