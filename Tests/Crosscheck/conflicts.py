"""Conflicts that `allot explain --conflict` tells, beside an independent model.

A random problem is spoiled until it has no plan: needs insist on much, budgets are small. Then
the statements told must be infeasible together and feasible without any one of them, every repair
must repair, no smaller change of the same statement may do, and no changes of several statements
may be smaller in all than the cheapest repair.
"""

import copy
import random
from fractions import Fraction

import generate
import reading
import writing
from formulation import Formulation
from reference import Reference
from running import run_allot

# Numbers are told with two decimals, on the side on which they mend.
CENT = 0.01


def check(trial):
    """Spoils the problem of a seed in some ways and checks what is told of each conflict."""
    for way in range(3):
        folder = trial.folder / f"conflict-{way}"
        folder.mkdir()
        draft = spoiled(trial.seed, way)
        name = writing.write(draft, folder, None)
        run = run_allot(trial.allot, folder, name)
        problem = reading.read_problem(folder / name)
        is_feasible = feasible(problem)
        trial.expect((run.code == 0) == is_feasible,
                     f"conflict {way}: exit status {run.code}, feasible {is_feasible}")
        if is_feasible or run.code != 1:
            continue
        trial.count("conflicts")
        (folder / "plan.json").write_bytes(run.output)
        answer = trial.ask("--conflict", folder=folder)
        if answer is not None:
            Conflict(trial, f"conflict {way}", draft, problem, answer).check()
            told = [s["id"] for s in answer["statements"] if s["kind"] == "need-minimum"]
            named = [c["need"] for c in run.plan()["conflicts"]]
            trial.expect(told == named, f"conflict {way}: 'match' names {named}, not {told}")


def spoiled(seed, way):
    """The problem of a seed with ids, high minimums and perhaps a small budget."""
    draft = copy.deepcopy(generate.generate(seed))
    chance = random.Random(f"conflict {seed} {way}")
    for table in ("needs", "offers"):
        draft.with_ids[table] = True
        for number, row in enumerate(draft.tables[table]):
            row["id"] = f"{table[0]}-{number}"
    needs = draft.tables["needs"]
    for row in chance.sample(needs, min(len(needs), chance.randint(1, 4))):
        row["minimum"] = str(round(float(row["quantity"]) * chance.choice([0.3, 0.6, 0.8, 1]), 2))
    if chance.random() < 0.5:
        budgets = draft.tables.setdefault("budgets", [])
        budgets.append({"id": "small", "covers": "cost", "amount": chance.choice(["4", "15.5", "0"])})
        for row in draft.tables["offers"]:
            row.setdefault("cost", chance.choice(["0", "1", "2.5"]))
    return draft


def feasible(problem):
    return Reference(problem).program.best({}, False) is not None


class Conflict:
    """What was told of one problem without a plan."""

    def __init__(self, trial, what, draft, problem, answer):
        self.trial, self.what, self.problem, self.answer = trial, what, problem, answer
        self.needs = {row["id"]: n for n, row in enumerate(draft.tables["needs"])}
        self.offers = {row["id"]: n for n, row in enumerate(draft.tables["offers"])}
        self.budgets = {row["id"]: n for n, row in enumerate(draft.tables.get("budgets", []))}

    def expect(self, condition, sentence):
        self.trial.expect(condition, f"{self.what}: {sentence}")

    def check(self):
        told = self.check_clash(self.answer)
        rest = [s for s in self.statements() if s not in told]
        for clash in self.answer["further"]:
            self.trial.count("further conflicts")
            self.check_clash(clash)
        minimums = [s for s in told if s[0] == "need-minimum"]
        self.expect(feasible(self.changed(lift=minimums)) != bool(self.answer["further"]),
                    "further conflicts are told where there are none, or the other way round")
        self.check_kept(minimums)
        repairs = self.answer["repairs"]
        order = [(not r["enough"], r["part"]) for r in repairs]
        self.expect(order == sorted(order), "repairs are not sorted")
        for repair in repairs:
            self.check_repair(repair, rest)
        self.check_cheapest(told, repairs)

    def check_clash(self, clash):
        """The statements cannot hold together; without any one of them the others can."""
        told = [canonical(s) for s in clash["statements"]]
        self.expect(set(told) <= set(self.statements()), f"{told} are no statements")
        rest = [s for s in self.statements() if s not in told]
        self.expect(not feasible(self.changed(lift=rest)), f"{told} can hold together")
        for statement in told:
            self.expect(feasible(self.changed(lift=rest + [statement])),
                        f"without {statement} the others still cannot hold")
        self.trial.count("conflict members", len(told))
        self.check_sentence(clash)
        return told

    def check_kept(self, minimums):
        """A single minimum can be kept as far as is told while all others stay, and no further."""
        kept, number = self.answer["kept"], minimums and self.number(minimums[0])
        if len(minimums) != 1 or self.answer["further"] or self.answer["asked"] != number:
            return
        if len(self.answer["statements"]) > 1 and kept == 0:
            return
        self.trial.count("kept at most")
        slack = 1e-6 * max(1, kept)
        self.expect(feasible(self.changed([(minimums[0], max(0, kept - slack))])),
                    f"{minimums[0]} cannot have {kept}")
        self.expect(not feasible(self.changed([(minimums[0], kept + CENT)])),
                    f"{minimums[0]} can have more than {kept}")

    def check_sentence(self, clash):
        asked, kept = clash["asked"], clash["kept"]
        self.expect(bool(clash["text"]), "no contradiction is told")
        if clash["text"]:
            self.expect(asked > kept, f"{asked} is no more than {kept}")

    def check_repair(self, repair, rest):
        self.trial.count("repairs")
        changes = [(canonical(c), c["to"]) for c in repair["changes"]]
        repaired = feasible(self.changed(changes))
        self.expect(repaired == repair["enough"], f"{changes}: a plan exists: {repaired}")
        others = [s for s in rest if s[0] == "need-minimum"]
        if not feasible(self.changed(changes, others)):
            others = rest
        if not repair["enough"]:
            self.expect(feasible(self.changed(changes, rest)), f"{changes} does not mend this one")
        if len(changes) == 1 and changes[0][1] is not None:
            (statement, to), = changes
            less = to + 2 * CENT if statement[0] == "need-minimum" else to - 2 * CENT
            before = self.number(statement)
            if less < 0 or not min(before, to) < less < max(before, to):
                return
            lifted = [] if repair["enough"] else others
            self.expect(not feasible(self.changed([(statement, less)], lifted)),
                        f"{statement} to {less} would do, told {to}")

    def check_cheapest(self, told, repairs):
        """No changes of numbers are smaller in all than the cheapest, or smaller for all."""
        enough = [repair for repair in repairs if repair["enough"]]
        numbers = [s for s in self.statements() if (self.number(s) or 0) > 0]
        total = self.elastic(numbers, False)
        loss = sum(CENT / float(self.number(s)) for s in numbers)
        cheapest = min([repair["part"] for repair in enough], default=float("inf"))
        self.expect(cheapest <= total + loss + 1e-5,
                    f"the cheapest repair takes {cheapest}, one of {total} exists")
        self.expect(cheapest >= min(total, 1) - 1e-5, f"{cheapest} is told, {total} is the least")
        if any(len(repair["changes"]) > 1 for repair in enough):
            self.trial.count("combined repairs")
            worst = self.elastic(numbers, True)
            told_worst = min(max(c["part"] for c in repair["changes"]) for repair in enough)
            self.expect(told_worst <= worst + loss + 1e-5,
                        f"none gives more than {told_worst}, {worst} would do")

    def elastic(self, numbers, largest):
        """The least that some numbers have to change, as parts: in all, or the largest of them."""
        problem = self.changed(lift=numbers)
        formulation = Formulation(problem)
        program = formulation.program
        parts = [self.add_part(statement, formulation) for statement in numbers]
        objective = {part: 1 for part in parts}
        if largest:
            most = program.column()
            for part in parts:
                program.row({part: 1, most: -1}, upper=0)
            objective = {most: 1}
        values = program.best(objective, False)
        return sum(values[column] for column in objective) if values else float("inf")

    def add_part(self, statement, formulation):
        number, program = float(self.number(statement)), formulation.program
        if statement[0] != "need-minimum":
            part = program.column()
            terms = formulation.scaled(self.terms(statement, formulation))
            program.row(terms | {part: -number}, upper=number)
            return part
        part = program.column(0, 1)
        position = self.needs[statement[1]]
        need = self.problem.needs[position]
        lasting = self.problem.resources[need.resource].lasting
        for step in need.steps if lasting else [None]:
            terms = formulation.scaled({
                p: pair.rate for p, pair in enumerate(formulation.pairs)
                if pair.need == position and (step is None or step in pair.steps)})
            program.row(terms | {part: number}, lower=number)
        return part

    def terms(self, statement, formulation):
        """What a limit is over."""
        kind, id = statement
        pairs = enumerate(formulation.pairs)
        if kind == "budget":
            states = self.problem.budgets[self.budgets[id]].states
            return {p: pair.cost for p, pair in pairs
                    if not states or self.problem.offers[pair.offer].state in states}
        key = route_key(id) if kind == "route-capacity" else substitute_key(id)
        return {p: Fraction(1) for p, pair in pairs
                if key == (pair.route if kind == "route-capacity" else pair.substitute)}

    # Statements

    def statements(self):
        """All that somebody stated and that may leave no plan."""
        found = []
        for id, position in self.needs.items():
            if self.problem.needs[position].minimum > 0:
                found.append(("need-minimum", id))
        for id, position in self.offers.items():
            offer = self.problem.offers[position]
            found += [(kind, id) for kind, is_stated in [
                ("earmark", offer.earmark is not None), ("exclusion", bool(offer.excluded)),
                ("lot", offer.lot not in (None, 1)), ("offer-minimum", offer.minimum > 0)]
                if is_stated]
        found += [("budget", id) for id in self.budgets]
        for (from_, to, resource), route in self.problem.routes.items():
            id = route_id(from_, to, resource)
            found += [("closed-route", id)] if not route.open else []
            found += [("route-capacity", id)] if route.capacity is not None else []
        for (need, by), rule in self.problem.substitutes.items():
            if rule.limit is not None:
                found.append(("substitution-limit", f"{by}->{need}"))
        return found

    def number(self, statement):
        """The minimum or limit that a statement says, if it says any."""
        kind, id = statement
        if kind == "need-minimum":
            return self.problem.needs[self.needs[id]].minimum
        if kind == "budget":
            return self.problem.budgets[self.budgets[id]].amount
        if kind == "route-capacity":
            return self.problem.routes[route_key(id)].capacity
        if kind == "substitution-limit":
            return self.problem.substitutes[substitute_key(id)].limit
        return None

    def changed(self, changes=(), lift=()):
        """The problem with numbers changed, and statements lifted."""
        problem = copy.deepcopy(self.problem)
        gone = set()
        for (kind, id), to in [*changes, *((statement, None) for statement in lift)]:
            value = None if to is None else Fraction(to).limit_denominator(10**9)
            if kind == "need-minimum":
                problem.needs[self.needs[id]].minimum = value or Fraction(0)
            elif kind == "budget" and value is None:
                gone.add(self.budgets[id])
            elif kind == "budget":
                problem.budgets[self.budgets[id]].amount = value
            elif kind == "route-capacity":
                problem.routes[route_key(id)].capacity = value
            elif kind == "substitution-limit":
                problem.substitutes[substitute_key(id)].limit = value
            elif kind == "closed-route":
                problem.routes[route_key(id)].open = True
            else:
                offer = problem.offers[self.offers[id]]
                setattr(offer, *{
                    "earmark": ("earmark", None), "exclusion": ("excluded", []),
                    "lot": ("lot", None), "offer-minimum": ("minimum", Fraction(0))}[kind])
        problem.budgets = [b for n, b in enumerate(problem.budgets) if n not in gone]
        return problem


def canonical(told):
    """The kind and the id of a statement, its states written as the reader writes them."""
    kind, id = told["kind"], told["id"]
    if kind in ("closed-route", "route-capacity"):
        return kind, route_id(*route_key(id))
    return kind, id


def route_id(from_, to, resource):
    return f"{from_}->{to}" + (f" {resource}" if resource else "")


def route_key(id):
    ends, _, resource = id.partition(" ")
    from_, to = ends.split("->")
    return (reading.canonical(from_), reading.canonical(to), resource)


def substitute_key(id):
    by, need = id.split("->")
    return (need, by)
