"""A problem folder of the ladder in numbers: one reader for every tool, plain Python.

It reads what the ladder writes and no more: things used once, routes with a cost, one budget.
"""

import csv
from collections import defaultdict
from datetime import date
from pathlib import Path


class Emergency:
    """Arcs between offers and needs, and what is asked of a plan.

    `offer`, `need`, `cost`, `value` and `most` are lists with one entry for each arc.
    """

    def __init__(self, folder):
        folder = Path(folder)
        document = (folder / "problem.yaml").read_text(encoding="utf-8")
        self.over = document.split("coverage-over: ")[1].split("\n")[0]
        start = date.fromisoformat(document.split("start: ")[1][:10]).toordinal()
        self._read_states(rows(folder / "states.csv"))
        resources = rows(folder / "resources.csv")
        self.is_whole = resources[0]["whole"] == "yes"
        values = {row["id"]: float(row["value"]) for row in resources}
        needs, offers = rows(folder / "needs.csv"), rows(folder / "offers.csv")
        number = int if self.is_whole else float
        self.demand = [number(row["quantity"]) for row in needs]
        self.weight = [float(row["weight"]) for row in needs]
        self.need_state = [row["state"] for row in needs]
        self.supply = [number(row["quantity"]) for row in offers]
        self.offer_state = [row["state"] for row in offers]
        self.need_kind = [row["resource"] for row in needs]
        self.offer_kind = [row["resource"] for row in offers]
        costs = {(row["from"], row["to"]): float(row["cost"]) for row in rows(folder / "routes.csv")}
        self.budget = None
        if (folder / "budgets.csv").exists():
            self.budget = float(rows(folder / "budgets.csv")[0]["amount"])
        self._make_arcs(needs, offers, start, costs, values)

    def _read_states(self, states):
        """The key of the ladder: half by population, half by GDP, over all states."""
        people = sum(float(row["population"]) for row in states)
        product = sum(float(row["gdp"]) for row in states)
        self.share = {
            row["code"]: 0.5 * float(row["population"]) / people + 0.5 * float(row["gdp"]) / product
            for row in states}

    def _make_arcs(self, needs, offers, start, costs, values):
        def steps(row):
            first = date.fromisoformat(row["from"]).toordinal() - start
            last = date.fromisoformat(row["to"]).toordinal() - start
            return -(-first // 7), last // 7

        by_place = defaultdict(list)
        for n, row in enumerate(needs):
            first, last = steps(row)
            for step in range(first, last + 1):
                by_place[row["resource"], step].append((n, first, row["state"]))
        self.offer, self.need, self.cost, self.value, self.most = [], [], [], [], []
        for o, row in enumerate(offers):
            first, last = steps(row)
            state, resource, quantity = row["state"], row["resource"], self.supply[o]
            earmark = row["for"].split()
            for step in range(first, last + 1):
                for n, begin, to in by_place[resource, step]:
                    # A need that lasts longer is met in the first step that both share.
                    if max(begin, first) == step and (not earmark or to in earmark):
                        self.offer.append(o)
                        self.need.append(n)
                        self.cost.append(costs[state, to])
                        self.value.append(values[resource])
                        self.most.append(min(quantity, self.demand[n]))


def rows(path):
    """The rows of a table, each as a dictionary."""
    with open(path, encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table))
