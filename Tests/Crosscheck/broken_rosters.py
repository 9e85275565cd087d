"""Sees the checker of rosters fail: one roster that keeps every rule, and one for each rule that breaks it.

    .venv/bin/python Tests/Crosscheck/broken_rosters.py

Exit status 1 when a broken rule is not found, or when a sound roster is called broken.
"""

import sys

import rosters

WEEKS = ["2021-12-06", "2021-12-13", "2021-12-20", "2021-12-27", "2022-01-03", "2022-01-10"]


def document(**changes):
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
             "tour-min": 2, "tour-max": 3, "rest": 1, "yearly": 3, "for": "LT"},
            {"id": "SE", "state": "SE", "headcount": 4, "profiles": "interpreter", "crew": 2,
             "languages": "ru", "not-for": "LT", "to": WEEKS[3]},
            {"id": "LV", "state": "LV", "headcount": 1, "profiles": "debriefing screening"}],
        "deploy": {},
    }
    problem["deploy"].update(changes)
    return problem


# Expert, post, profile, first and last step.
SOUND = [
    ("FI", 1, "north", "screening", 0, 2), ("FI", 2, "north", "screening", 2, 4),
    ("FI", 1, "north", "screening", 4, 4 + 0), ("FI", 3, "north", "screening", 0, 1)]


def tours(rows):
    return [rosters.Tour(*row) for row in rows]


def replaced(old, *new):
    return [row for row in BASE if row != old] + list(new)


A = ("FI", 1, "north", "screening", 0, 2)
B = ("FI", 2, "north", "screening", 1, 2)
C = ("FI", 3, "north", "screening", 3, 4)
BASE = [A, B, C]

# What is broken, the words that must be found, the tours, settings, the frozen steps.
CASES = [
    ("nothing", None, BASE, {}),
    ("the shortest tour", "1 steps long", replaced(B, ("FI", 2, "north", "screening", 1, 1)), {}),
    ("the longest tour", "4 steps long", replaced(A, ("FI", 1, "north", "screening", 0, 3)), {}),
    ("the rest", "0 steps at home", [A, B, ("FI", 1, "north", "screening", 3, 4)], {}),
    ("the yearly limit", "4 steps in 2021",
     [("FI", 1, "north", "screening", 0, 1), B, ("FI", 1, "north", "screening", 3, 4)][:0]
     + [("FI", 1, "north", "screening", 0, 1), ("FI", 1, "north", "screening", 3, 4), B, C], {}),
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
    ("the handover", "too many",
     BASE + [("FI", 3, "north", "screening", 0, 1)], {"handover": 1}),
]


def main():
    failed = 0
    for what, words, rows, settings in CASES:
        found = rosters.faults(rosters.Problem(document(**settings)), tours(rows))
        is_right = not found if words is None else any(words in one for one in found)
        failed += not is_right
        print(f"{'ok' if is_right else 'MISSED'}: {what}: {'; '.join(found) or 'no fault'}")
    failed += history()
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
