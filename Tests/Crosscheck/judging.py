"""What `allot explain --judge` tells of a plan made by hand, beside an independent model.

The plan is the best one, spoiled: some quantities other, some pairs new, some left out.
"""

import csv
from fractions import Fraction

from pairing import need_factor
from reference import Reference, Stage

EQUAL = 2e-6


def check(trial):
    """Spoils the plan and checks what is told of it."""
    wishes = spoiled(trial)
    with open(trial.folder / "wishes.csv", "w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["offer", "need", "quantity"])
        writer.writerows([(o, n, float(q)) for (o, n), q in sorted(wishes.items())])
    answer = trial.ask("--judge", "wishes.csv")
    if answer is not None:
        trial.count("judged plans")
        Judged(trial, wishes, answer).check()


def spoiled(trial):
    """What each pair is to give, by the ids of its offer and need."""
    chance = trial.random
    wishes = {(item["offer"], item["need"]): Fraction(item["quantity"]).limit_denominator(10**6)
              for item in trial.plan["allocations"]}
    for pair in sorted(wishes):
        if chance.random() < 0.3:
            wishes[pair] *= chance.choice([Fraction(0), Fraction(1, 2), Fraction(3, 2), Fraction(2)])
    for _ in range(chance.randint(0, 2)):
        pair = (chance.choice(sorted(trial.offers)), chance.choice(sorted(trial.needs)))
        wishes[pair] = Fraction(chance.choice([1, 2, 3, 7]))
    return wishes


class Judged:
    def __init__(self, trial, wishes, answer):
        self.trial, self.answer = trial, answer
        self.reference = Reference(trial.problem)
        self.formulation = self.reference.formulation
        self.wishes = {(trial.offers[o], trial.needs[n]): q for (o, n), q in wishes.items()}
        self.at = {(pair.offer, pair.need): p for p, pair in enumerate(self.formulation.pairs)}
        self.given, self.barred = self.quantities(self.wishes)

    def expect(self, condition, sentence):
        self.trial.expect(condition, f"--judge: {sentence}")

    def quantities(self, wishes):
        """What each pair gives, and what is wished of pairs that are none.

        A pair that no single lot fits is none.
        """
        given, barred = [Fraction(0)] * len(self.formulation.pairs), []
        for pair, quantity in wishes.items():
            if pair in self.at and not self.is_too_small(self.at[pair]):
                given[self.at[pair]] += quantity
            elif quantity > 0:
                barred.append(float(quantity))
        return given, barred

    def check(self):
        found, wanted, has_minimum = self.breaches(self.given)
        told = [b["distance"] for b in self.answer["breaches"] if b["distance"] is not None]
        is_broken = bool(self.answer["breaches"])
        not_whole = any(self.is_not_whole(p) for p in range(len(self.given)))
        self.expect(is_broken == bool(found or self.barred or not_whole or has_minimum),
                    f"told {self.answer['breaches']}, found {found + self.barred}")
        if not has_minimum:
            promises, silent = self.promises()
            self.compare_distances(
                told, found + self.barred + promises, wanted + self.barred + silent)
        nearest = self.given
        if self.answer["nearest"] is None:
            self.expect(not is_broken, "no nearest plan")
        else:
            nearest = self.check_nearest()
        self.trial.compare("--judge: to the best plan", self.stages(nearest), self.trial.base,
                           self.answer["best"]["objectives"], True)

    def promises(self):
        """How much more of each offer is wished than there is, wherever it goes, and where its
        pairs alone do not say so. What lasts may go to one need after another."""
        promises, silent = [], []
        for position, offer in enumerate(self.trial.problem.offers):
            own = {n: q for (o, n), q in self.wishes.items() if o == position}
            lasting = self.trial.problem.resources[offer.resource].lasting
            most = max(own.values(), default=0) if lasting else sum(own.values())
            excess = float(most - offer.quantity)
            if excess <= EQUAL * max(1, offer.quantity):
                continue
            promises.append(excess)
            flows = [(self.given[p], pair.steps) for p, pair in enumerate(self.formulation.pairs)
                     if pair.offer == position]
            steps = {s for _, own in flows for s in own} if lasting else {None}
            at_once = [sum(q for q, own in flows if s is None or s in own) for s in steps]
            if max(at_once, default=0) <= offer.quantity:
                silent.append(excess)
        return promises, silent

    def compare_distances(self, told, found, wanted):
        near = lambda one, other: abs(one - other) <= 1e-5 * max(1, abs(one), abs(other))
        for one, others, who in [(told, found, "told, not found"), (wanted, told, "found, not told")]:
            for distance in one:
                self.expect(any(near(distance, other) for other in others),
                            f"a limit broken by {distance} is {who}: told {told}, found {found}")

    def is_not_whole(self, position, given=None):
        value = float((given or self.given)[position] / self.formulation.units[position])
        return self.formulation.pairs[position].unit is not None and abs(value - round(value)) > 1e-6

    def breaches(self, given):
        """How far limits are broken, which of these must be told, and whether minimums of offers.

        Of the steps of an offer or a need the worst must be told. That a pair gives more than both
        allow need not be told beside it.
        """
        problem, pairs = self.trial.problem, self.formulation.pairs
        found, wanted = [], []

        def limit(terms, lower, upper, size=1):
            total = sum(given[p] * value for p, value in terms.items())
            over = max(total - upper if upper is not None else 0,
                       lower - total if lower is not None else 0)
            return [(float(over), True)] if over > EQUAL * max(1, size) else []

        def add(breaches):
            found.extend(over for over, _ in breaches)
            over, is_wanted = max(breaches, default=(0, False))
            if is_wanted:
                wanted.append(over)
        for p, pair in enumerate(pairs):
            most = self.most(p) * self.formulation.units[p]
            breaches = limit({p: 1}, None, most, most)
            add([(over, False) for over, _ in breaches])
        for position, offer in enumerate(problem.offers):
            mine = [p for p, pair in enumerate(pairs) if pair.offer == position]
            lasting = problem.resources[offer.resource].lasting
            add([breach for step in
                 (sorted({s for p in mine for s in pairs[p].steps}) if lasting else [None])
                 for breach in limit(
                     {p: 1 for p in mine if step is None or step in pairs[p].steps}, None,
                     offer.quantity, offer.quantity)])
        for position, need in enumerate(problem.needs):
            mine = [p for p, pair in enumerate(pairs) if pair.need == position]
            lasting = problem.resources[need.resource].lasting
            add([breach for step in (need.steps if lasting else [None])
                 for breach in limit(
                     {p: pairs[p].rate for p in mine if step is None or step in pairs[p].steps},
                     need.minimum, need.quantity, need.quantity)])
        for place, route in problem.routes.items():
            if route.capacity is not None:
                add(limit({p: 1 for p, pair in enumerate(pairs) if pair.route == place}, None,
                          route.capacity, route.capacity))
        for place, rule in problem.substitutes.items():
            if rule.limit is not None:
                add(limit({p: 1 for p, pair in enumerate(pairs) if pair.substitute == place}, None,
                          rule.limit, rule.limit))
        for budget in problem.budgets:
            add(limit({p: pair.cost for p, pair in enumerate(pairs) if not budget.states
                       or problem.offers[pair.offer].state in budget.states},
                      None, budget.amount, budget.amount))
        return found, wanted, self.breaks_minimum(given)

    def breaks_minimum(self, given):
        for position, offer in enumerate(self.trial.problem.offers):
            total = sum(given[p] for p, pair in enumerate(self.formulation.pairs)
                        if pair.offer == position)
            if EQUAL < total < offer.minimum - EQUAL:
                return True
        return False

    def is_too_small(self, position):
        """Whether offer and need have something, but less than one lot."""
        pair, problem = self.formulation.pairs[position], self.trial.problem
        has_both = problem.offers[pair.offer].quantity > 0 and problem.needs[pair.need].quantity > 0
        return has_both and self.most(position) <= 0

    def most(self, position):
        """The most that offer and need allow a pair, in its units."""
        pair, problem = self.formulation.pairs[position], self.trial.problem
        most = min(problem.offers[pair.offer].quantity, problem.needs[pair.need].quantity / pair.rate)
        most /= self.formulation.units[position]
        return Fraction(most.numerator // most.denominator) if pair.unit is not None else most

    def stages(self, given):
        """What the plan reaches, from its quantities."""
        formulation = self.formulation
        values = [float(q / unit) for q, unit in zip(given, formulation.units)]
        found = []
        for name, priority, agents, sign in formulation.stages():
            if agents is None:
                levels = [float(sum(q > 0 for q in given))]
            else:
                levels = self.reference._levels(agents, sign, values)
            found.append(Stage(name, priority, levels))
        return found

    # The nearest plan

    def check_nearest(self):
        self.trial.count("nearest plans")
        nearest, barred = self.quantities({
            (self.trial.offers[a["offer"]], self.trial.needs[a["need"]]):
                Fraction(a["quantity"]).limit_denominator(10**9)
            for a in self.answer["nearest"]})
        broken, _, has_minimum = self.breaches(nearest)
        not_whole = [p for p in range(len(nearest)) if self.is_not_whole(p, nearest)]
        self.expect(not (broken or barred or has_minimum or not_whole),
                    f"the nearest plan breaks {broken + barred} {not_whole}")
        told = sum(abs(one - other) / (self.most(p) * self.formulation.units[p])
                   for p, (one, other) in enumerate(zip(nearest, self.given)) if self.most(p) > 0)
        least = least_distance(self.reference.program, self.formulation, self.given, self.most)
        self.expect(float(told) <= least + 1e-5 * max(1, least),
                    f"the nearest plan lies {float(told)} away, one at {least} breaks nothing")
        return nearest


def least_distance(program, formulation, given, most):
    """How far the nearest values of a program lie from quantities; changes the program."""
    objective, far = {}, 0.0
    for p, unit in enumerate(formulation.units):
        if most(p) <= 0:
            continue
        lots = float(given[p] / unit)
        moved = program.column()
        program.row({p: 1, moved: -1}, upper=lots)
        program.row({p: 1, moved: 1}, lower=lots)
        objective[moved] = 1 / float(most(p))
    values = program.best(objective, False)
    return sum(values[c] * v for c, v in objective.items()) if values else float("inf")


def check_forced(trial, reference, answer, what):
    """Whether a forced plan is, of the best ones, the one that is nearest to the plan as it is."""
    plan = {(i["offer"], i["need"]): i["quantity"] for i in trial.plan["allocations"]}
    judged = Judged(trial, {k: Fraction(v).limit_denominator(10**9) for k, v in plan.items()},
                    {"breaches": []})
    told = 0.0
    for change in answer["forced"]["flows"]:
        position = judged.at[(trial.offers[change["offer"]], trial.needs[change["need"]])]
        most = judged.most(position) * judged.formulation.units[position]
        told += abs(change["after"] - change["before"]) / float(most)
    least = least_distance(reference.program, judged.formulation, judged.given, judged.most)
    trial.count("forced plans")
    trial.expect(told <= least + 1e-4 * max(1, least),
                 f"{what}: the plan shown changes {told}, another as good changes {least}")
