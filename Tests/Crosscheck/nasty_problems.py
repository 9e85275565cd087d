"""Random problems whose sizes lie as far apart as users can write them, the same for the same seed.

Quantities run from 0.001 to 10,000,000 and weights from 0.01 to 100, side by side in one problem,
beside budgets, earmarks, minimums, windows, routes and substitutes. All may be broken.
"""

import json
import random
import re

PERIODS = 6
DAYS = [f"2024-{month:02}-01" for month in range(1, PERIODS + 1)]
LAST_DAYS = ["2024-01-31", "2024-02-29", "2024-03-31", "2024-04-30", "2024-05-31", "2024-06-30"]
CATEGORIES = ["reception", "equipment", "funds"]


def nasty(seed):
    """The problem of a seed, as a document without tables beside it."""
    return NastyGenerator(seed).document()


class NastyGenerator:
    def __init__(self, seed):
        self.seed = seed
        self.random = random.Random(f"nasty {seed}")
        self.periods = self.random.randint(1, PERIODS)
        # Some problems keep to fewer sizes, so that much is scarce at once.
        self.smallest, self.largest = self.pick([(1e-3, 1e7), (1e-3, 1e7), (1, 1e4), (1e-3, 1)])
        self.is_contested = self.chance(0.6)

    def chance(self, probability):
        return self.random.random() < probability

    def pick(self, items):
        return self.random.choice(items)

    def spread(self, least, most, digits=4):
        """A number, all sizes between two ends being equally likely, as it would be typed."""
        value = least * (most / least) ** self.random.random()
        return float(f"{value:.{digits}g}")

    def quantity(self):
        return self.spread(self.smallest, self.largest)

    def document(self):
        self.givers = [f"g{number}" for number in range(1, self.random.randint(1, 8) + 1)]
        self.takers = [f"t{number}" for number in range(1, self.random.randint(1, 6) + 1)]
        self.document = {
            "allot": 1, "title": f"Nasty {self.seed} (made up)",
            "keys": {"fair-share": "share(population)"},
            "states": [
                {"code": code, "population": self.spread(0.1, 1000)}
                for code in self.givers + self.takers],
        }
        if self.periods > 1:
            self.document["horizon"] = {
                "start": DAYS[0], "step": "month", "count": self.periods}
        if self.chance(0.35):
            self.document["match"] = {"coverage-over": self.pick(["state", "need"])}
        self.resources()
        self.needs()
        self.offers()
        self.substitutes()
        self.routes()
        self.budgets()
        return self.document

    def resources(self):
        self.document["resources"] = [
            {"id": f"r{number}", "category": self.pick(CATEGORIES), "whole": "no",
             "lasting": self.pick(["yes", "no"]), "value": self.spread(0.01, 1e5)}
            for number in range(1, self.random.randint(1, 4) + 1)]
        self.names = [row["id"] for row in self.document["resources"]]

    def needs(self):
        count = int(self.spread(1, 100))
        has_weights, has_priorities = self.chance(0.5), self.chance(0.2)
        has_minimums = self.chance(0.15)
        rows = self.document["needs"] = []
        for number in range(1, count + 1):
            state = self.pick(self.takers if self.chance(0.95) else self.givers)
            row = {"id": f"n{number}", "state": state, "resource": self.pick(self.names),
                   "quantity": self.quantity()}
            if has_weights and self.chance(0.8):
                row["weight"] = self.spread(0.01, 100)
            if has_priorities:
                row["priority"] = self.random.randint(1, 3)
            if has_minimums and self.chance(0.1):
                row["minimum"] = float(f"{row['quantity'] * 0.1 * self.random.random():.3g}")
            rows.append(row | self.window())

    def window(self):
        if self.periods == 1 or self.chance(0.4):
            return {}
        first = self.random.randrange(self.periods)
        last = self.random.randrange(first, self.periods)
        return {"from": DAYS[first], "to": LAST_DAYS[last]}

    def offers(self):
        has_costs, has_earmarks = self.chance(0.6), self.chance(0.4)
        rows = self.document["offers"] = []
        for giver in self.givers:
            for resource in self.names:
                if not self.chance(0.75):
                    continue
                row = {"id": f"o{len(rows) + 1}", "state": giver, "resource": resource,
                       "quantity": self.offered(resource)}
                if has_costs and self.chance(0.8):
                    row["cost"] = self.spread(0.01, 1000)
                if has_earmarks and self.chance(0.5):
                    named = self.random.sample(
                        self.takers, self.random.randint(1, len(self.takers)))
                    row[self.pick(["for", "not-for"])] = " ".join(named)
                rows.append(row | self.window())
        if not rows:
            rows.append({"id": "o1", "state": self.givers[0], "resource": self.names[0],
                         "quantity": self.quantity()})

    def offered(self, resource):
        """Of any size, or such that about as much is offered as is asked for."""
        asked = sum(row["quantity"] for row in self.document["needs"]
                    if row["resource"] == resource)
        if not self.is_contested or not asked:
            return self.quantity()
        part = asked / len(self.givers) * self.spread(0.05, 2)
        return float(f"{min(max(part, 0.001), 1e9):.4g}")

    def substitutes(self):
        if len(self.names) < 2 or not self.chance(0.3):
            return
        need, by = self.random.sample(self.names, 2)
        row = {"need": need, "by": by, "rate": self.spread(0.001, 1000)}
        if self.chance(0.3):
            row["limit"] = self.quantity()
        self.document["substitutes"] = [row]

    def routes(self):
        if not self.chance(0.3):
            return
        pairs = [(giver, taker) for giver in self.givers for taker in self.takers]
        rows = self.document["routes"] = []
        for giver, taker in self.random.sample(pairs, self.random.randint(1, min(6, len(pairs)))):
            row = {"from": giver, "to": taker}
            if self.chance(0.5):
                row["cost"] = self.spread(0.01, 1000)
            if self.chance(0.5):
                row["capacity"] = self.quantity()
            if self.periods > 1 and self.chance(0.3):
                row["lead"] = self.random.randint(1, 2)
            rows.append(row)

    def budgets(self):
        total = sum(
            row.get("cost", 0) * row["quantity"] for row in self.document["offers"])
        if not total or not self.chance(0.7):
            return
        rows = self.document["budgets"] = []
        for number in range(1, self.random.randint(1, 4) + 1):
            row = {"id": f"b{number}", "amount": float(f"{total * self.spread(1e-4, 1):.4g}"),
                   "covers": "cost"}
            if number > 1 or self.chance(0.5):
                row["states"] = " ".join(self.random.sample(
                    self.givers, self.random.randint(1, len(self.givers))))
            rows.append(row)


def text_of(document):
    """The document as JSON whose numbers are plain decimals, as people type them."""
    marked = json.dumps(_marked(document), indent=1)
    return re.sub(r'"=([0-9.]+)"', r"\1", marked)


def _marked(value):
    if isinstance(value, dict):
        return {name: _marked(item) for name, item in value.items()}
    if isinstance(value, list):
        return [_marked(item) for item in value]
    if isinstance(value, float):
        return "=" + f"{value:.12f}".rstrip("0").rstrip(".")
    return value
