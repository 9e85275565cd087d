"""Random deployment problems: small ones with every rule, larger ones for the checker.

Of both, `changed` is the same problem after something happened, to be planned anew.
"""

import json
import random

LANGUAGES = ["ar", "ku", "fa"]
PROFILES = ["screening", "debriefing", "interpreter"]


def small(seed):
    """A problem that CP-SAT solves in a moment, with rules drawn at random."""
    dice = random.Random(seed)
    steps = dice.randint(2, 8)
    days = dice.random() < 0.3
    start = dice.choice(["2021-07-12", "2021-12-06", "2021-12-20"] if not days else
                        ["2021-12-27", "2021-12-30", "2022-03-01"])
    return document(dice, steps, "day" if days else "week", start, posts=dice.randint(1, 3),
                    pools=dice.randint(1, 3), heads=3, quantity=3)


def large(seed):
    """A problem of up to 60 experts and 26 steps in which rules bind, to be checked and not solved again.

    The horizon crosses a new year, more is asked for than there is, and whoever covers most leads.
    """
    dice = random.Random(seed)
    steps, days = dice.randint(8, dice.choice([14, 26])), dice.random() < 0.2
    problem = document(
        dice, steps, "day" if days else "week", "2021-12-20" if days else
        dice.choice(["2021-08-02", "2021-10-04", "2021-11-08"]),
        posts=dice.randint(2, 6), pools=dice.randint(3, 8), heads=9, quantity=8)
    for pool in problem["pools"]:
        if dice.random() < 0.6:
            pool["tour-min"] = dice.randint(2, 4)
            pool["tour-max"] = pool["tour-min"] + dice.randint(0, 5)
        if dice.random() < 0.4:
            pool["yearly"] = dice.randint(pool.get("tour-min", 1), steps // 2)
        if dice.random() < 0.2 and pool["headcount"] > 2:
            pool["crew"] = dice.randint(2, 3)
    for post in problem["posts"]:
        post.pop("minimum", None)
    if dice.random() < 0.2:
        post = dice.choice(problem["posts"])
        post["minimum"] = min(1, post["quantity"])
    deploy = problem.setdefault("deploy", {"handover": 1})
    if dice.random() < 0.3:
        deploy["briefing"] = 1
    if dice.random() < 0.3:
        deploy["handover"] = dice.randint(1, 3)
    if "objectives" in deploy:
        first = dice.choice(["floor", "total", "coverage"])
        deploy["objectives"] = [first] + [one for one in deploy["objectives"] if one != first]
    return problem


def changed(problem, dice):
    """The problem after a pool left, shrank or grew, or a post asks for more or less."""
    after = json.loads(json.dumps(problem))
    pool = dice.choice(after["pools"])
    if dice.random() < 0.4 and len(after["pools"]) > 1:
        after["pools"].remove(pool)
    elif dice.random() < 0.5:
        pool["headcount"] = max(pool.get("crew", 1), pool["headcount"] + dice.choice([-1, 1]))
    else:
        post = dice.choice(after["posts"])
        post["quantity"] = max(post.get("minimum", 0), post["quantity"] + dice.choice([-1, 1]))
    if dice.random() < 0.5:
        kept = after.pop("deploy", {})
        kept.pop("objectives", None)
        if kept:
            after["deploy"] = kept
    return after


def document(dice, steps, step, start, posts, pools, heads, quantity):
    codes = ["LT", "LV", "FI", "SE", "DE", "EL", "PL", "EE"][: dice.randint(2, 8)]
    profiles = PROFILES[: dice.randint(1, 3)]
    has_teams = dice.random() < 0.35
    problem = {
        "allot": 1, "title": "random",
        "horizon": {"start": start, "step": step, "count": steps},
        "states": [{"code": code, "people": dice.randint(1, 90)} for code in codes],
    }
    if dice.random() < 0.85:
        problem["keys"] = {"fair-share": "share(people)"}
    if has_teams:
        problem["teams"] = [
            {"id": "mixed", "profile": profile, "count": dice.randint(1, 2)}
            for profile in dice.sample(profiles, dice.randint(1, len(profiles)))]
    problem["posts"] = [
        post(dice, at, codes, profiles, has_teams, start, step, steps, quantity)
        for at in range(posts)]
    problem["pools"] = [
        pool(dice, at, codes, profiles, start, step, steps, heads) for at in range(pools)]
    problem["deploy"] = settings(dice)
    if not problem["deploy"]:
        del problem["deploy"]
    return problem


def settings(dice):
    deploy = {}
    if dice.random() < 0.3:
        deploy["briefing"] = dice.randint(1, 2)
    if dice.random() < 0.3:
        deploy["handover"] = dice.randint(1, 2)
    if dice.random() < 0.5:
        names = ["floor", "total", "coverage", "burden", "tours", "cost"]
        deploy["objectives"] = dice.sample(names, dice.randint(1, 4))
    return deploy


def day_of(start, step, at):
    from datetime import date, timedelta
    days = {"day": 1, "week": 7}[step]
    return (date.fromisoformat(start) + timedelta(days * at)).isoformat()


def windowed(dice, row, start, step, steps):
    if dice.random() < 0.35:
        first = dice.randrange(steps)
        row["from"] = day_of(start, step, first)
        if dice.random() < 0.5:
            row["to"] = day_of(start, step, dice.randint(first, steps - 1))
    return row


def post(dice, at, codes, profiles, has_teams, start, step, steps, quantity):
    row = {"id": f"post-{at}", "state": dice.choice(codes[:3]),
           "quantity": dice.choice([0] + list(range(1, quantity + 1)) * 3)}
    if has_teams and dice.random() < 0.6:
        row["team"] = "mixed"
        row["quantity"] = min(row["quantity"], 2)
    else:
        row["profile"] = dice.choice(profiles)
    if dice.random() < 0.3:
        row["languages"] = " ".join(dice.sample(LANGUAGES, dice.randint(1, 2)))
    if dice.random() < 0.3:
        row["priority"] = dice.randint(1, 2)
    if dice.random() < 0.3:
        row["weight"] = dice.choice([0.5, 2, 1.5, 3])
    if dice.random() < 0.12:
        row["minimum"] = dice.randint(0, row["quantity"])
    return windowed(dice, row, start, step, steps)


def pool(dice, at, codes, profiles, start, step, steps, heads):
    row = {"id": f"pool-{at}", "state": dice.choice(codes), "headcount": dice.randint(1, heads),
           "profiles": " ".join(dice.sample(profiles, dice.randint(1, len(profiles))))}
    if dice.random() < 0.6:
        row["languages"] = " ".join(dice.sample(LANGUAGES, dice.randint(1, 3)))
    if dice.random() < 0.6:
        row["tour-min"] = dice.randint(1, max(1, min(4, steps // 2)))
    if dice.random() < 0.6:
        row["tour-max"] = row.get("tour-min", 1) + dice.randint(0, 4)
    if dice.random() < 0.5:
        row["rest"] = dice.randint(0, 3)
    if dice.random() < 0.5:
        row["yearly"] = dice.randint(1, max(2, steps - 1))
    if dice.random() < 0.2 and row["headcount"] > 1:
        row["crew"] = 2
    others = [code for code in codes[:3] if code != row["state"]]
    if dice.random() < 0.15 and others:
        row["for"] = dice.choice(others)
    elif dice.random() < 0.15:
        row["not-for"] = dice.choice(codes[:3])
    if dice.random() < 0.6:
        row["travel"] = dice.randint(0, 9) * 100
        row["cost"] = dice.randint(0, 9) * 10
    return windowed(dice, row, start, step, steps)
