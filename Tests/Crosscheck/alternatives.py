"""`allot explain --alternatives` beside an independent model: the reference keeps what every
objective reaches by rows, and makes each flow, need and state as large and as small as it can be.
"""

from pairing import need_factor
from programs import SolverFailed
from reference import Reference

# How far two ends may differ, relative to the largest quantity and at least one unit. What the
# reference keeps may let go by its slack, which can come back larger in a flow.
EQUAL = 2e-5
# Flows looked at in one problem, so that large ones do not take all the time.
MOST = 40


def check(trial):
    """Asks about the plan of a trial and compares every range, and whether it is the only one."""
    answer = trial.ask("--alternatives")
    if answer is None:
        return
    trial.count("alternatives")
    trial.count(f"alternatives {answer['uniqueness']}")
    if answer["uniqueness"] == "unknown":
        return
    if trial.plan["unique"] is not None:
        trial.expect(trial.plan["unique"] == (answer["uniqueness"] == "only-best-plan"),
                     f"--alternatives: {answer['uniqueness']}, the plan says {trial.plan['unique']}")
    told = {(flow["offer"], flow["need"]): flow
            for group in answer["groups"] for flow in group["flows"]}
    best = BestPlans(trial)
    best.check_flows(told, {(f["offer"], f["need"]): f for f in answer["fixed"]})
    best.check_needs({entry["need"]: entry for entry in answer["needs"]})
    trial.expect((answer["other"] is not None) == bool(told),
                 "--alternatives: another plan is shown if and only if there is one")
    if answer["other"] is not None:
        best.check_other(answer["other"], told)


class BestPlans:
    """All plans that reach what the best one reaches."""

    def __init__(self, trial):
        self.trial = trial
        self.reference = Reference(trial.problem)
        self.reference._first_answer()
        self.formulation = self.reference.formulation
        self.program = self.reference.program
        self.offer_ids = {at: id for id, at in trial.offers.items()}
        self.need_ids = {at: id for id, at in trial.needs.items()}

    def ends(self, terms):
        """The least and the most of a sum over columns."""
        found = []
        for maximise in (False, True):
            values = self.program.best(terms, maximise)
            found.append(sum(values[column] * value for column, value in terms.items()))
        return found

    def check_flows(self, told, fixed):
        names = [(self.offer_ids[p.offer], self.need_ids[p.need]) for p in self.formulation.pairs]
        columns = list(range(len(names)))
        if len(columns) > MOST:
            columns = sorted(self.trial.random.sample(columns, MOST))
        for column in columns:
            unit = float(self.formulation.units[column])
            try:
                least, most = self.ends({column: unit})
            except SolverFailed:
                continue
            self.trial.count("ranges")
            flow = told.get(names[column]) or fixed.get(names[column])
            scale = max(1.0, self.program.upper[column] * unit)
            if flow is None:
                flow = {"least": 0.0, "most": 0.0, "proven": True}
            self.compare(f"--alternatives {' -> '.join(names[column])}", flow, least, most, scale)

    def compare(self, what, told, least, most, scale):
        """Both ends are reached; where they are proven, nothing goes further."""
        slack = EQUAL * scale
        if told["proven"]:
            close = abs(told["least"] - least) <= slack and abs(told["most"] - most) <= slack
        else:
            close = told["least"] >= least - slack and told["most"] <= most + slack
        self.trial.expect(close, f"{what}: told {told['least']} to {told['most']}, the reference "
                          f"has {least} to {most}")

    def check_needs(self, told):
        problem = self.trial.problem
        demands = {row["id"]: row["demand"] for row in self.trial.plan["needs"]}
        for position, need in enumerate(problem.needs):
            terms = self.formulation.scaled({
                p: need_factor(problem, pair)
                for p, pair in enumerate(self.formulation.pairs) if pair.need == position})
            terms = {column: float(value) for column, value in terms.items()}
            if not terms:
                continue
            try:
                least, most = self.ends(terms)
            except SolverFailed:
                continue
            self.trial.count("ranges of needs")
            id = self.need_ids[position]
            scale = max(1.0, demands[id])
            entry = told.get(id)
            if entry is None:
                same = most - least <= 2 * EQUAL * scale
                self.trial.expect(same, f"--alternatives {id}: told always the same, the "
                                  f"reference has {least} to {most}")
            else:
                self.compare(f"--alternatives {id}", entry, least, most, scale)

    def check_other(self, other, told):
        """The plan that is shown keeps every row, and is as good in every objective."""
        self.trial.count("other plans")
        self.trial.expect(not other["objectives"], "--alternatives: the other plan is not as good")
        self.trial.expect(bool(other["flows"]), "--alternatives: the other plan is the same")
        given = {(a["offer"], a["need"]): a["quantity"] for a in self.trial.plan["allocations"]}
        for change in other["flows"]:
            pair = (change["offer"], change["need"])
            self.trial.expect(pair in told, f"--alternatives: {pair} moves, and is not told")
            given[pair] = change["after"]
        held = self.program.copy()
        for column, pair in enumerate(self.formulation.pairs):
            names = (self.offer_ids[pair.offer], self.need_ids[pair.need])
            lots = given.get(names, 0.0) / float(self.formulation.units[column])
            slack = EQUAL * max(1.0, lots)
            held.lower[column] = max(held.lower[column], lots - slack)
            held.upper[column] = min(held.upper[column], lots + slack)
        try:
            keeps = held.best({}, False) is not None
        except SolverFailed:
            keeps = False
        self.trial.expect(keeps, "--alternatives: the reference does not find the other plan as good")
