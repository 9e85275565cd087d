"""Whether a plan of `allot match` keeps every limit and tells the truth about itself.

Nothing here knows how a plan is found: what is given is read from `allocations`, and every
limit and every reported figure is computed anew from the problem and from that alone.
"""

from collections import defaultdict
from datetime import timedelta
from fractions import Fraction

from pairing import contributors, demand, need_factor, pairs_of, priorities, unit_value
from values import canonical

# How far a limit may be broken, relative to its size and at least to one unit.
LIMIT = 1e-6
# How far a reported figure may lie from the one computed anew, relative to its scale.
FIGURE = 1e-6


def near(left, right, scale=0.0, tolerance=FIGURE):
    """Whether two figures are equal at the tolerance of their scale."""
    return abs(left - right) <= tolerance * max(abs(left), abs(right), abs(scale), 1e-9)


class Check:
    """One plan beside its problem; `faults` are sentences."""

    def __init__(self, problem, plan):
        self.problem, self.plan = problem, plan
        self.faults = []
        self.pairs = {(pair.offer, pair.need): pair for pair in pairs_of(problem)}
        self.given = {}

    def run(self):
        """All faults of the plan."""
        try:
            self.needs = self._positions("needs", self.problem.needs)
            self.offers = self._positions("offers", self.problem.offers)
            self._read_allocations()
            self._limits()
            self._figures()
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            self.faults.append(f"the plan is not in its form: {type(error).__name__} {error}")
        return self.faults

    def expect(self, condition, sentence):
        if not condition:
            self.faults.append(sentence)

    # Who is who

    def _positions(self, name, rows):
        """The position of each row by the id that the plan gives it."""
        reported = self.plan[name]
        ids = [item["id"] for item in reported]
        self.expect(len(reported) == len(rows), f"{len(reported)} {name} reported of {len(rows)}")
        self.expect(ids == sorted(ids) and len(set(ids)) == len(ids), f"{name} not sorted by id")
        found, left = {}, set(range(len(rows)))
        for item in reported:
            # Rows that agree in all that is reported are told apart by when they begin and end,
            # in which order made ids are numbered.
            in_time = sorted(left, key=lambda at: (rows[at].steps.start, rows[at].steps.stop, at))
            fitting = [
                position for position in in_time
                if rows[position].id in (None, item["id"])
                and rows[position].state == canonical(item["state"])
                and rows[position].resource == item["resource"]
                and near(float(rows[position].quantity), item["quantity"])]
            self.expect(bool(fitting), f"{name} {item['id']} is no row of the problem")
            if not fitting:
                continue
            row = rows[fitting[0]]
            made = item["id"].split("/")
            self.expect(
                row.id is not None or [canonical(made[0]), made[1]] == [row.state, row.resource],
                f"{name} {item['id']}: a made id should say the state and the resource")
            found[item["id"]] = fitting[0]
            left.remove(fitting[0])
        return found

    def _read_allocations(self):
        order = [(item["offer"], item["need"]) for item in self.plan["allocations"]]
        turned = [(need, offer) for offer, need in order]
        self.expect(
            sorted(order) == order or sorted(turned) == turned, "allocations are not sorted")
        self.expect(len(set(order)) == len(order), "a pair is allocated twice")
        for item in self.plan["allocations"]:
            key = (self.offers[item["offer"]], self.needs[item["need"]])
            offer, need = self.problem.offers[key[0]], self.problem.needs[key[1]]
            place = f"{item['offer']} -> {item['need']}"
            self.expect(item["quantity"] > 0, f"{place} gives {item['quantity']}")
            self.expect(key in self.pairs, f"{place} is not possible")
            self.expect(canonical(item["from"]) == offer.state, f"{place} from {item['from']}")
            self.expect(canonical(item["to"]) == need.state, f"{place} to {item['to']}")
            self.expect(item["resource"] == offer.resource, f"{place} gives {item['resource']}")
            self.expect(item["meets"] == need.resource, f"{place} meets {item['meets']}")
            if key in self.pairs:
                self.given[key] = item["quantity"]
                self._days(item, self.pairs[key], offer, need, place)

    def _days(self, item, pair, offer, need, place):
        days = self.problem.days
        if days is None:
            self.expect(
                item.get("start") is None and item.get("end") is None, f"{place} has days")
            return
        first = days[pair.steps.start].isoformat()
        self.expect(item["start"] == first, f"{place} starts {item['start']}, not {first}")
        # The last day is within the last step, and within the need's own window.
        last, after = days[pair.steps.stop - 1], days[pair.steps.stop] - timedelta(1)
        if need.to is not None:
            after = min(after, need.to)
        if not last.isoformat() <= item["end"] <= after.isoformat():
            self.expect(False, f"{place} ends {item['end']}, not within {last} to {after}")

    # Limits

    def _within(self, amount, most, sentence):
        self.expect(
            amount <= float(most) + LIMIT * max(1.0, float(most)), f"{sentence}: {amount} > {most}")

    def _at_least(self, amount, least, sentence):
        self.expect(
            amount >= float(least) - LIMIT * max(1.0, float(least)),
            f"{sentence}: {amount} < {least}")

    def _sum(self, condition, weight=lambda pair: 1):
        return sum(
            amount * float(weight(self.pairs[key])) for key, amount in self.given.items()
            if condition(self.pairs[key]))

    def _limits(self):
        problem = self.problem
        for position, offer in enumerate(problem.offers):
            self._offer(position, offer)
        for position, need in enumerate(problem.needs):
            lasting = problem.resources[need.resource].lasting
            for step in need.steps if lasting else [None]:
                met = self._sum(
                    lambda pair: pair.need == position and (step is None or step in pair.steps),
                    lambda pair: pair.rate)
                self._within(met, need.quantity, f"need {position} at {step}")
                self._at_least(met, need.minimum, f"minimum of need {position} at {step}")
        for key, amount in self.given.items():
            unit = self.pairs[key].unit
            if unit is not None:
                times = round(amount / float(unit))
                self.expect(
                    times >= 1 and amount == float(times * unit),
                    f"pair {key}: {amount} is not a multiple of {unit}")
        for place, route in problem.routes.items():
            if route.capacity is not None:
                self._within(
                    self._sum(lambda pair: pair.route == place), route.capacity, f"route {place}")
        for place, row in problem.substitutes.items():
            if row.limit is not None:
                self._within(
                    self._sum(lambda pair: pair.substitute == place), row.limit, f"limit {place}")
        for position, budget in enumerate(problem.budgets):
            spent = self._sum(
                lambda pair: not budget.states
                or problem.offers[pair.offer].state in budget.states, lambda pair: pair.cost)
            self._within(spent, budget.amount, f"budget {position}")

    def _offer(self, position, offer):
        steps = [None]
        if self.problem.resources[offer.resource].lasting:
            steps = range(len(self.problem.days) - 1 if self.problem.days else 1)
        most = 0.0
        for step in steps:
            most = max(most, self._sum(
                lambda pair: pair.offer == position and (step is None or step in pair.steps)))
        self._within(most, offer.quantity, f"offer {position}")
        total = self._sum(lambda pair: pair.offer == position)
        if total > 0:
            self._at_least(total, offer.minimum, f"minimum of offer {position}")
        for item in self.plan["offers"]:
            if self.offers[item["id"]] == position:
                self.expect(near(item["given"], most), f"{item['id']} given {item['given']}, {most}")

    # Figures

    def coverage(self, position):
        """coverage[n], and met[n]."""
        wanted = float(demand(self.problem, self.problem.needs[position]))
        met = self._sum(
            lambda pair: pair.need == position, lambda pair: need_factor(self.problem, pair))
        return (met / wanted if wanted else 1.0), met

    def levels(self, priority):
        """What `coverage` levels in a priority, by need id or state, as the plan names them."""
        needs = self.problem.needs
        if self.problem.over == "need":
            return {
                name: self.coverage(n)[0] / float(needs[n].weight)
                for name, n in self.needs.items()
                if needs[n].priority == priority and needs[n].quantity > 0}
        sums = defaultdict(lambda: [0.0, 0.0])
        for position, need in enumerate(needs):
            if need.priority == priority and need.quantity > 0:
                sums[need.state][0] += float(need.weight) * self.coverage(position)[0]
                sums[need.state][1] += float(need.weight)
        return {state: met / weight for state, (met, weight) in sums.items()}

    def total(self, priority):
        """The sum of weight times coverage over the needs of a priority."""
        return sum(
            float(need.weight) * self.coverage(position)[0]
            for position, need in enumerate(self.problem.needs)
            if need.priority == priority and need.quantity > 0)

    def values(self):
        """The money value that each state with offers gives; `None` where one is not known."""
        values = {state: Fraction(0) for state in contributors(self.problem)}
        for key, amount in self.given.items():
            state, unit = self.problem.offers[key[0]].state, unit_value(self.problem, self.pairs[key])
            if unit is None or values[state] is None:
                values[state] = None
            else:
                values[state] += Fraction(amount) * unit
        return {state: None if v is None else float(v) for state, v in values.items()}

    def burdens(self):
        """Value given by part of the key."""
        return {s: v / float(self.problem.shares[s]) for s, v in self.values().items()}

    def cost(self):
        """Offer and route costs."""
        return self._sum(lambda pair: True, lambda pair: pair.cost)

    def figures(self, name, priority):
        """The sorted levels of an objective, the worst first, as this plan reaches them."""
        if name == "coverage":
            return sorted(self.levels(priority).values())
        if name == "burden":
            return sorted(self.burdens().values(), reverse=True)
        return [{"total": lambda: self.total(priority), "cost": self.cost,
                 "shipments": lambda: len(self.given)}[name]()]

    def _figures(self):
        self._need_figures()
        self._contributor_figures()
        wanted = []
        for name in self.problem.objectives:
            if name in ("coverage", "total"):
                wanted += [(name, priority) for priority in priorities(self.problem)]
            elif name != "burden" or self.problem.shares is not None:
                wanted.append((name, None))
        reported = [(item["name"], item.get("priority")) for item in self.plan["objectives"]]
        self.expect(reported == wanted, f"objectives {reported}, not {wanted}")
        for item in self.plan["objectives"]:
            self._objective(item)

    def _objective(self, item):
        name, priority = item["name"], item.get("priority")
        place = f"objective {name} {priority or ''}".rstrip()
        figures = self.figures(name, priority)
        scale = max([1.0] + [abs(figure) for figure in figures])
        if figures:
            self.expect(
                near(item["value"], figures[0], scale), f"{place}: {item['value']}, {figures[0]}")
        if self.plan["status"] == "optimal":
            self.expect(
                near(item["value"], item["bound"], scale),
                f"{place}: optimal, but {item['value']} and {item['bound']}")
        if name not in ("coverage", "burden"):
            return
        values = self.levels(priority) if name == "coverage" else self.burdens()
        by_need = name == "coverage" and self.problem.over == "need"
        seen = []
        for level in item["levels"]:
            for member in level["members"]:
                known = member if by_need else canonical(member)
                seen.append(known)
                self.expect(
                    near(values[known], level["value"], scale),
                    f"{place}: {member} at {level['value']}, is {values[known]}")
        self.expect(sorted(seen) == sorted(values), f"{place}: members {seen}")
        listed = [level["value"] for level in item["levels"]]
        self.expect(
            listed == sorted(listed, reverse=name == "burden"), f"{place}: levels in disorder")

    def _need_figures(self):
        for item in self.plan["needs"]:
            position = self.needs[item["id"]]
            wanted = float(demand(self.problem, self.problem.needs[position]))
            coverage, met = self.coverage(position)
            self.expect(near(item["demand"], wanted), f"{item['id']} demand {item['demand']}")
            self.expect(near(item["met"], met, wanted), f"{item['id']} met {item['met']}, {met}")
            self.expect(
                near(item["coverage"], coverage, 1), f"{item['id']} coverage {item['coverage']}")
            self.expect(0 <= item["coverage"] <= 1, f"{item['id']} coverage beyond 0 to 1")

    def _contributor_figures(self):
        values, shares = self.values(), self.problem.shares
        reported = {canonical(item["state"]): item for item in self.plan["contributors"]}
        self.expect(sorted(reported) == sorted(values), f"contributors {sorted(reported)}")
        if None in values.values():
            return
        everything = sum(values.values())
        for state, item in reported.items():
            # A value that is not known to be needed may be left out.
            if item.get("value") is not None or "burden" in self.problem.objectives:
                self.expect(
                    near(item["value"], values[state], everything), f"{state} value {item['value']}")
            if shares is None:
                self.expect(item.get("share") is None, f"{state} has a share without a key")
                continue
            share = float(shares[state])
            self.expect(near(item["share"], share), f"{state} share {item['share']}, {share}")
            if item.get("value") is None:
                continue
            burden = values[state] / share
            self.expect(near(item["burden"], burden, everything), f"{state} burden {item['burden']}")
            if everything > 0 and item.get("of-fair") is not None:
                fair = values[state] / everything / share * sum(float(shares[s]) for s in values)
                self.expect(near(item["of-fair"], fair, 1), f"{state} of-fair {item['of-fair']}, {fair}")


def check(problem, plan):
    """The faults of a plan, as sentences; none when it keeps every limit and is true."""
    return Check(problem, plan).run()
