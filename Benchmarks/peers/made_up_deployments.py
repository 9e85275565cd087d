"""Made-up deployments, the same on every machine."""

import random
from datetime import date, timedelta

CODES = "LT LV PL EL FI SE DE EE FR ES IT NL AT CZ PT RO BE DK IE HU".split()
PROFILES = ["screening", "debriefing", "fingerprinting", "interpreter"]
LANGUAGES = ["ar", "ku", "fa", "fr"]


def deployment(experts, weeks, posts, seed=1):
    """A made-up deployment: pools of some ten experts, posts for about 60 % of them at a time."""
    dice = random.Random(seed * 1000 + experts + weeks + posts)

    def day(week):
        return (date(2021, 7, 5) + timedelta(7 * week)).isoformat()

    people = {code: dice.randint(1, 80) for code in CODES}
    count = max(4, experts // 10 if experts >= 60 else experts // 4)
    pools = []
    for at in range(count):
        row = {
            "id": f"pool-{at:02d}", "state": CODES[(at * 3 + 4) % len(CODES)],
            "headcount": experts // count + (1 if at < experts % count else 0),
            "profiles": " ".join(dice.sample(PROFILES, dice.randint(1, 2))),
            "languages": " ".join(dice.sample(LANGUAGES, dice.randint(1, 3))),
            "tour-min": dice.choice([3, 4, 4, 6]), "tour-max": dice.choice([8, 10, 12, 13]),
            "rest": dice.choice([2, 3, 4]), "travel": dice.randint(2, 9) * 100,
            "cost": dice.randint(3, 9) * 100}
        if dice.random() < 0.6:
            row["yearly"] = dice.choice([13, 17, 17])
        if dice.random() < 0.15:
            row["crew"] = 2
        if dice.random() < 0.3:
            row["from"] = day(dice.randrange(weeks // 2))
        pools.append(row)
    rows = []
    for at in range(posts):
        row = {
            "id": f"post-{at:02d}", "state": CODES[at % 4], "profile": PROFILES[at % 4],
            "quantity": max(1, round(experts * 0.62 / posts * dice.uniform(0.6, 1.4))),
            "weight": dice.choice([1, 1, 2]), "priority": 1 if at < max(2, posts * 2 // 3) else 2}
        if dice.random() < 0.5:
            row["languages"] = " ".join(dice.sample(LANGUAGES, 2))
        if dice.random() < 0.3:
            row["from"] = day(dice.randrange(weeks // 3))
        if dice.random() < 0.3:
            row["to"] = day(weeks - 1 - dice.randrange(weeks // 4))
        rows.append(row)
    return {
        "allot": 1, "title": f"{experts} experts, {weeks} weeks, {posts} posts (made up)",
        "horizon": {"start": "2021-07-05", "step": "week", "count": weeks},
        "states": [{"code": code, "people": people[code]} for code in CODES],
        "keys": {"fair-share": "share(people)"}, "posts": rows, "pools": pools}
