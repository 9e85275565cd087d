"""Random problems that together use every feature, the same for the same seed.

A problem is kept as texts, as a coordinator would type them: `writing.py` puts it into
files. Numbers have few decimals, so that the same data are exact everywhere.
"""

import random
from dataclasses import dataclass, field
from datetime import date, timedelta

from values import ALIASES, first_days

STATES = ["EE", "LV", "LT", "PL", "GR", "IT", "MT", "FR", "DE", "NO", "GB", "SE", "region-7", "Ypa2"]
OTHER_NAME = {"GR": "EL", "GB": "UK"}
NAMES = ["Estonia", "Malta, the island", 'the "old" port', "Österreich", "Łódź", "Ελλάδα", ""]
QUANTITIES = [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 16, 20, 24, 30, 40]
SMALL = [1, 2, 3, 4, 5, 6, 8, 10]
RATES = ["1/2", "0.5", "50%", "2", "3/4", "1.5", "1/4", "25%", "1/3"]
OBJECTIVES = [
    None, None, None, None, None, None, ["coverage", "burden", "cost"], ["coverage", "cost"],
    ["coverage"], ["total", "coverage", "cost"], ["total", "cost"], ["total", "burden", "cost"],
    ["coverage", "total", "burden", "cost"], ["coverage", "cost", "burden"]]
# These ask for nothing but what the minimums of needs ask for.
WITHOUT_AIM = [
    ["cost"], ["burden", "coverage", "cost"], ["cost", "coverage", "burden"]]
WITH_SHIPMENTS = [
    ["coverage", "shipments"], ["coverage", "burden", "cost", "shipments"],
    ["total", "shipments", "cost"], ["coverage", "shipments", "burden", "cost"]]


@dataclass
class Draft:
    """A problem as texts: the document without its tables, and the rows of each table."""

    seed: int
    kind: str  # broken: no whole columns are needed; whole: some are
    document: dict = field(default_factory=dict)
    tables: dict = field(default_factory=dict)  # name -> list of {column: text}
    with_ids: dict = field(default_factory=dict)


def kind_of(seed):
    """Whether a seed makes a problem of broken or of whole quantities."""
    return "broken" if random.Random(f"kind {seed}").random() < 0.5 else "whole"


def generate(seed):
    """The problem of a seed."""
    return Generator(seed).draft()


class Generator:
    def __init__(self, seed):
        self.random = random.Random(f"problem {seed}")
        self.result = Draft(seed, kind_of(seed))
        self.is_whole = self.result.kind == "whole"
        # What makes a whole problem whole: units, lots and minimums, or counted shipments.
        self.has_units = self.is_whole and self.chance(0.75)
        self.has_lots = self.is_whole and (not self.has_units or self.chance(0.4))
        self.days = None
        # Many minimums, which may well be out of reach.
        self.tight = self.chance(0.15)
        # Few may not receive: the more are excluded, the less is there to decide.
        self.strictness = self.pick([0.05, 0.1, 0.25])
        # States that mostly offer and mostly need, so that most pairs are of two states.
        self.givers, self.takers = [], []

    def chance(self, probability):
        return self.random.random() < probability

    def pick(self, items):
        return self.random.choice(items)

    def draft(self):
        self.settings()
        self.states()
        self.resources()
        sizes = [2, 3, 4, 5, 6, 6] if self.is_whole else [2, 4, 6, 8, 10, 12, 15]
        self.needs(self.pick(sizes))
        self.offers(self.pick(sizes))
        self.substitutes()
        self.routes()
        self.budgets()
        self.tidy()
        return self.result

    def settings(self):
        document = self.result.document
        document["allot"] = "1"
        document["title"] = f"Crosscheck {self.result.seed}"
        if self.chance(0.2):
            document["description"] = self.pick(["made up: all of it", "it's \"quoted\" # not"])
        if self.chance(0.3):
            document["currency"] = self.pick(["EUR", "SEK"])
        if self.chance(0.65):
            self.horizon(document)
        settings = {}
        objectives = self.pick(OBJECTIVES)
        if self.is_whole and self.chance(0.3):
            objectives = self.pick(WITH_SHIPMENTS)
        if self.chance(0.5 if self.tight else 0.02):
            objectives = self.pick(WITHOUT_AIM)
        if objectives:
            settings["objectives"] = objectives
        if self.chance(0.35):
            settings["coverage-over"] = self.pick(["state", "state", "need"])
        if self.chance(0.8):
            name = self.pick(["fair-share", "fair-share", "our-key"])
            document["keys"] = {name: self.pick([
                "share(population)", "0.5*share(population) + 0.5*share(gdp)",
                "population", "30%*share(gdp) + 0.7*share(population)",
                "share(population) + share(gdp)*2", "population/sum(population)"])}
            if name == "our-key" and self.chance(0.8):
                settings["key"] = name
        if settings:
            document["match"] = settings

    def horizon(self, document):
        step = self.pick(["day", "week", "month"])
        start = self.pick([date(2021, 7, 12), date(2024, 2, 26), date(2023, 12, 1)])
        if step == "month" and self.chance(0.3):
            start = date(2024, 1, 31)
        count = self.random.randint(1, 5 if self.is_whole else 9)
        self.days = first_days(start, step, count)
        document["horizon"] = {"start": start.isoformat(), "step": step, "count": str(count)}

    def states(self):
        count = self.random.randint(3, 7)
        self.codes = self.random.sample(STATES, count)
        cut = self.random.randint(1, count - 1)
        self.givers, self.takers = self.codes[:cut], self.codes[cut:]
        rows = []
        for code in self.codes:
            rows.append({
                "code": self.spelled(code), "name": self.pick(NAMES),
                "population": str(self.pick([1, 2, 3, 4, 5, 8, 10, 20, 40, 60, 80]) * 1000000),
                "gdp": str(self.pick([10, 20, 25, 40, 50, 100, 200, 400])) + self.pick(["", ".5"])})
        self.result.tables["states"] = rows

    def spelled(self, code):
        """The code or its other spelling."""
        return OTHER_NAME[code] if code in OTHER_NAME and self.chance(0.5) else code

    def state(self, usual):
        return self.spelled(self.pick(self.codes if self.chance(0.2) else usual))

    def resources(self):
        kinds = [("tent", "equipment"), ("bed", "reception"), ("officer", "experts"),
                 ("eur", "funds"), ("van", "equipment"), ("kit", "reception")]
        rows = []
        for name, category in self.random.sample(kinds, self.pick([1, 1, 2, 2, 3, 4])):
            row = {"id": name, "category": category}
            by_default = category in ("experts", "equipment")
            wanted = self.has_units and (by_default or self.chance(0.3))
            if wanted != by_default or self.chance(0.3):
                row["whole"] = "yes" if wanted else "no"
            if self.chance(0.4):
                row["lasting"] = self.pick(["yes", "no"])
            if category != "funds" or self.chance(0.2):
                row["value"] = str(self.pick([1, 2, 5, 10, 20, 25, 40, 50, 100]))
            if self.chance(0.2):
                row["name"] = self.pick(["a big one", "small; cheap", "x, y"])
            if self.chance(0.3):
                row["unit"] = self.pick(["person", "place", "piece"])
            rows.append(row)
        self.result.tables["resources"] = rows
        self.resource_rows = {row["id"]: row for row in rows}

    def is_unit(self, resource):
        row = self.resource_rows[resource]
        return row.get("whole", "yes" if row["category"] in ("experts", "equipment") else "no") == "yes"

    def quantity(self, resource, most=1):
        if self.chance(0.05):
            return "0"
        base = self.pick(SMALL if self.is_whole and self.chance(0.6) else QUANTITIES) * most
        if self.is_unit(resource) or self.chance(0.5):
            return str(base)
        return str(base) + self.pick([".5", ".25", ".0", ".75"])

    def window(self, row):
        """Maybe a first and a last day that cover at least one step."""
        if self.days is None or self.chance(0.5):
            return
        steps = len(self.days) - 1
        first = self.random.randrange(steps)
        last = self.random.randrange(first, steps)
        if self.chance(0.7):
            before = (self.days[first] - self.days[first - 1]).days if first else 10
            row["from"] = (self.days[first] - timedelta(self.random.randrange(before))).isoformat()
        if self.chance(0.7):
            length = (self.days[last + 1] - self.days[last]).days
            row["to"] = (self.days[last] + timedelta(self.random.randrange(length))).isoformat()

    def needs(self, count):
        rows = []
        priorities = self.pick([["1"], ["1"], ["1", "2"], ["1", "3"], ["", "2", "3"]])
        for _ in range(count):
            resource = self.pick(list(self.resource_rows))
            row = {"state": self.state(self.takers), "resource": resource,
                   "quantity": self.quantity(resource)}
            self.window(row)
            row["priority"] = self.pick(priorities)
            if self.chance(0.25):
                row["weight"] = self.pick(["1", "2", "0.5", "3", "1.25"])
            if self.chance(0.5 if self.tight else 0.04):
                most = float(row["quantity"])
                part = most * self.pick([0.25, 0.5, 1] if self.tight else [0.25])
                row["minimum"] = str(round(part, 2))
            rows.append(row)
        self.result.tables["needs"] = rows

    def offers(self, count):
        rows = []
        for _ in range(count):
            resource = self.pick(list(self.resource_rows))
            row = {"state": self.state(self.givers), "resource": resource,
                   "quantity": self.quantity(resource)}
            self.window(row)
            if self.chance(self.strictness):
                row["for"] = self.some_states(row["state"])
            if self.chance(self.strictness):
                row["not-for"] = self.some_states(row["state"], row.get("for", ""))
            if self.has_lots and self.chance(0.5):
                lots = ["2", "3", "4"] if self.is_unit(resource) else ["0.5", "2", "2.5", "1.5"]
                row["lot"] = self.pick(lots)
            if self.has_lots and self.chance(0.4):
                row["minimum"] = str(int(float(row["quantity"]) * self.pick([0.5, 0.8, 1])))
            if self.chance(0.5):
                row["cost"] = self.pick(["1", "2.5", "10", "0.75", "100", "12.25", "0"])
            if self.chance(0.1):
                row["reliability"] = self.pick(["0.9", "80%", "1"])
            rows.append(row)
        self.result.tables["offers"] = rows

    def some_states(self, *others):
        """Some states, none of them among the others."""
        without = {ALIASES.get(word, word) for text in others for word in text.split()}
        left = [code for code in self.codes if code not in without]
        chosen = self.random.sample(left, self.random.randint(0, min(3, len(left))))
        return " ".join(self.spelled(code) for code in chosen)

    def substitutes(self):
        names = list(self.resource_rows)
        rows = []
        for need in names:
            for by in names:
                if need != by and self.chance(0.2):
                    row = {"need": need, "by": by, "rate": self.pick(RATES)}
                    if by == "eur" and self.chance(0.5):
                        row["rate"] = self.pick(["1/10", "1/20", "5%"])
                    if self.chance(0.35):
                        row["limit"] = str(self.pick(QUANTITIES))
                    rows.append(row)
        # Money comes in larger numbers than things.
        for row in self.result.tables["offers"]:
            if row["resource"] == "eur" and "lot" not in row and "minimum" not in row:
                row["quantity"] = str(self.pick([20, 50, 60, 100]))
        if rows:
            self.result.tables["substitutes"] = rows

    def routes(self):
        rows = []
        if self.chance(0.7):
            density = self.pick([0.15, 0.4, 0.8])
            for from_ in self.codes:
                for to in self.codes:
                    if from_ != to and self.chance(density):
                        rows.append(self.route(from_, to, ""))
                    if from_ != to and self.chance(density * 0.3):
                        rows.append(self.route(from_, to, self.pick(list(self.resource_rows))))
        if rows:
            self.result.tables["routes"] = rows

    def route(self, from_, to, resource):
        row = {"from": self.spelled(from_), "to": self.spelled(to), "resource": resource}
        if self.chance(0.6):
            row["cost"] = self.pick(["1", "3", "0.5", "7.25", "20", "45"])
        if self.chance(0.25 if self.days else 0.03):
            row["lead"] = self.pick(["1", "1", "1", "2", "0"])
        if self.chance(0.25):
            row["capacity"] = str(self.pick(QUANTITIES)) + self.pick(["", "", ".5"])
        if self.chance(0.15):
            row["open"] = self.pick(["no", "no", "yes"])
        return row

    def budgets(self):
        if not self.chance(0.3):
            return
        rows = []
        for position in range(self.random.randint(1, 2)):
            row = {"id": f"budget-{position}", "covers": "cost",
                   "amount": str(self.pick([5, 20, 100, 300, 1000]))}
            if self.chance(0.5):
                row["states"] = self.some_states()
            rows.append(row)
        self.result.tables["budgets"] = rows

    def tidy(self):
        """Gives ids, or makes rows without ids tell themselves apart by their quantity."""
        for name in ("needs", "offers"):
            rows = self.result.tables[name]
            self.result.with_ids[name] = self.chance(0.5)
            if self.result.with_ids[name]:
                names = self.random.sample(range(100), len(rows))
                for number, row in zip(names, rows):
                    row["id"] = f"{name[0]}-{number}"
                continue
            taken = set()
            for row in rows:
                state = ALIASES.get(row["state"], row["state"])
                while (state, row["resource"], float(row["quantity"])) in taken:
                    row["quantity"] = str(int(float(row["quantity"])) + 1)
                taken.add((state, row["resource"], float(row["quantity"])))
            if rows and not self.is_whole and self.chance(0.1):
                rows.append(dict(self.pick(rows)))
        every = self.result.tables
        if "burden" not in self.result.document.get("match", {}).get("objectives", ["burden"]):
            for row in every["resources"]:
                if self.chance(0.3):
                    row.pop("value", None)
