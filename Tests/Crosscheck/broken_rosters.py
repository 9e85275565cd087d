"""Sees the checker of rosters fail: rosters that keep every rule, and one for each rule that breaks it.

    .venv/bin/python Tests/Crosscheck/broken_rosters.py
    .venv/bin/python Tests/Crosscheck/broken_rosters.py --allot .build/release/allot

With `--allot`, Allot also makes rosters of large random problems in which one rule after the other
is left out, as if it did not know it, and the checker, which knows it, must find it broken. Exit status
1 when a broken rule is not found, or when a sound roster is called broken.
"""

import argparse
import json
import sys
import tempfile
from pathlib import Path

import roster_problems
import rosters
from deploy import Run

WEEKS = ["2021-12-06", "2021-12-13", "2021-12-20", "2021-12-27", "2022-01-03", "2022-01-10"]


def document(yearly=3, **settings):
    """Two posts and three pools over six weeks, two of them in the next year."""
    problem = {
        "horizon": {"start": WEEKS[0], "step": "week", "count": 6},
        "states": [{"code": code, "people": 1} for code in ("LT", "FI", "SE")],
        "posts": [
            {"id": "north", "state": "LT", "profile": "screening", "languages": "ru", "quantity": 2,
             "minimum": 1, "to": WEEKS[4]},
            {"id": "south", "state": "LV", "team": "pair", "quantity": 1}],
        "teams": [{"id": "pair", "profile": "debriefing", "count": 1},
                  {"id": "pair", "profile": "interpreter", "count": 1}],
        "pools": [
            {"id": "FI", "state": "FI", "headcount": 3, "profiles": "screening", "languages": "ru",
             "tour-min": 2, "tour-max": 3, "rest": 1, "yearly": yearly, "for": "LT"},
            {"id": "SE", "state": "SE", "headcount": 4, "profiles": "interpreter", "crew": 2,
             "languages": "ru", "not-for": "LT", "to": WEEKS[3]},
            {"id": "LV", "state": "LV", "headcount": 1, "profiles": "debriefing screening"}],
        "deploy": settings,
    }
    return problem


def tours(rows):
    return [rosters.Tour(*row) for row in rows]


def replaced(old, *new):
    return [row for row in BASE if row != old] + list(new)


# Expert, post, profile, first and last step.
A = ("FI", 1, "north", "screening", 0, 2)
B = ("FI", 2, "north", "screening", 1, 2)
C = ("FI", 3, "north", "screening", 3, 4)
BASE = [A, B, C]

# What is broken, the words that must be found, the tours, the settings.
CASES = [
    ("nothing", None, BASE, {}),
    ("the shortest tour", "1 steps long", replaced(B, ("FI", 2, "north", "screening", 1, 1)), {}),
    ("the longest tour", "4 steps long", replaced(A, ("FI", 1, "north", "screening", 0, 3)), {}),
    ("the rest", "0 steps at home", [A, B, ("FI", 1, "north", "screening", 3, 4)], {}),
    ("the yearly limit", "3 steps in 2021", BASE, {"yearly": 2}),
    ("nothing: three steps in one year and one in the next", None,
     [("FI", 1, "north", "screening", 0, 1), B, ("FI", 1, "north", "screening", 3, 4)], {}),
    ("a profile", "may not serve", replaced(B, ("LV", 1, "north", "debriefing", 1, 2)), {}),
    ("a language", "may not serve", replaced(B, ("LV", 1, "north", "screening", 1, 2)), {}),
    ("an earmark", "may not serve", BASE + [("FI", 2, "south", "screening", 4, 5)], {}),
    ("an exclusion", "may not serve",
     BASE + [("SE", 1, "north", "screening", 1, 1), ("SE", 2, "north", "screening", 1, 1)], {}),
    ("the own state", "may not serve", BASE + [("LV", 1, "south", "debriefing", 0, 1)], {}),
    ("the headcount", "no such expert", replaced(B, ("FI", 4, "north", "screening", 1, 2)), {}),
    ("the post's window", "outside a window", replaced(C, ("FI", 3, "north", "screening", 3, 5)), {}),
    ("the pool's window", "outside a window",
     BASE + [("SE", 1, "south", "interpreter", 3, 4), ("SE", 2, "south", "interpreter", 3, 4)], {}),
    ("a crew", "torn apart", BASE + [("SE", 1, "south", "interpreter", 0, 1)], {}),
    ("the quantity", "too many", BASE + [("FI", 3, "north", "screening", 0, 1)], {}),
    ("a team's quantity", "too many",
     BASE + [("SE", 1, "south", "interpreter", 0, 1), ("SE", 2, "south", "interpreter", 0, 1)], {}),
    ("the minimum", "below its minimum", [A, B], {}),
    ("the minimum, in briefing", "below its minimum", BASE, {"briefing": 2}),
    ("the handover, where nobody leaves", "too many",
     BASE + [("FI", 3, "north", "screening", 1, 3)], {"handover": 1}),
    ("the handover, where nobody has just come", "too many",
     replaced(C, ("FI", 3, "north", "screening", 0, 2)), {"handover": 1}),
    ("nothing: a newcomer beside someone who leaves", None,
     [A, ("FI", 2, "north", "screening", 0, 2), ("FI", 3, "north", "screening", 2, 4)],
     {"handover": 1}),
]


def without(table, **values):
    """Leaves a rule out of every row of a table; `None` removes a cell."""
    def change(problem):
        for row in problem[table]:
            for name, value in values.items():
                name = name.replace("_", "-")
                row.pop(name, None)
                if value is not None:
                    row[name] = value
    return change


def more_quantity(problem):
    for row in problem["posts"]:
        row["quantity"] += 1


def longer_handover(problem):
    deploy = problem.setdefault("deploy", {})
    deploy["handover"] = deploy.get("handover", 0) + 2


def another_state(problem):
    problem["states"].append({"code": "CY", "people": 5})
    for row in problem["pools"]:
        row["state"] = "CY"


# What is left out, and words of which one must be found.
LEFT_OUT = {
    "the shortest tour": (without("pools", tour_min=None), "steps long"),
    "the longest tour": (without("pools", tour_max=None), "steps long"),
    "the rest": (without("pools", rest=None), "at home before"),
    "the yearly limit": (without("pools", yearly=None), " steps in 20"),
    "crews": (without("pools", crew=None), "torn apart"),
    "profiles": (without("pools", profiles=" ".join(roster_problems.PROFILES)), "may not serve"),
    "languages": (without("posts", languages=None), "may not serve"),
    "earmarks": (without("pools", **{"for": None}), "may not serve"),
    "exclusions": (without("pools", not_for=None), "may not serve"),
    "the own state": (another_state, "may not serve"),
    "windows of pools": (without("pools", **{"from": None, "to": None}), "outside a window"),
    "windows of posts": (without("posts", **{"from": None, "to": None}), "outside a window"),
    "the minimum": (without("posts", minimum=None), "below its minimum"),
    "the quantity": (more_quantity, "too many"),
    "the handover": (longer_handover, "too many"),
}


def rosters_that_leave_out(allot, count=40):
    """How often each rule is found broken in rosters of problems without it."""
    failed = 0
    for what, (change, words) in LEFT_OUT.items():
        made = caught = seed = 0
        while caught < 3 and seed < count:
            seed += 1
            problem = roster_problems.large(seed)
            laxer = json.loads(json.dumps(problem))
            change(laxer)
            if laxer == problem:
                continue
            with tempfile.TemporaryDirectory() as folder:
                code, output = Run(allot, Path(folder), "0.001")(laxer)
            if code == 0:
                true = rosters.Problem(problem)
                found = rosters.faults(true, rosters.tours_of(true, json.loads(output)))
                made, caught = made + 1, caught + any(words in one for one in found)
        failed += caught == 0
        print(f"{'ok' if caught else 'MISSED'}: without {what}: {caught} of {made} rosters break it",
              flush=True)
    return failed


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--allot")
    arguments = parser.parse_args()
    failed = 0
    for what, words, rows, settings in CASES:
        found = rosters.faults(rosters.Problem(document(**settings)), tours(rows))
        is_right = not found if words is None else any(words in one for one in found)
        failed += not is_right
        print(f"{'ok' if is_right else 'MISSED'}: {what}: {'; '.join(found) or 'no fault'}")
    failed += history()
    if arguments.allot:
        failed += rosters_that_leave_out(arguments.allot)
    sys.exit(1 if failed else 0)


def history():
    """What is frozen must stay as it was, and only that."""
    problem = rosters.Problem(document())
    former = tours(BASE)
    changed = tours([A, B, ("FI", 3, "north", "screening", 3, 4)])
    kept = rosters.faults(problem, changed, former, 3)
    moved = rosters.faults(problem, tours(replaced(B, ("FI", 2, "north", "screening", 0, 2))), former, 3)
    is_right = not kept and any("frozen step differs" in one for one in moved)
    print(f"{'ok' if is_right else 'MISSED'}: frozen steps: {'; '.join(kept + moved)}")
    return not is_right


if __name__ == "__main__":
    main()
