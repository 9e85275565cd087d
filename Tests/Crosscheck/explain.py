"""Answers of `allot explain` on random problems, beside an independent model.

    .venv/bin/python Tests/Crosscheck/explain.py --allot .build/release/allot --count 300

Every effect that an answer tells is the difference of two plans. Here both are made again by the
reference, of a problem that was changed independently: prices and staircases, rules lifted,
offers wanted, forced pairs. Causes of open needs are computed again step by step, and add up.
"""

import argparse
import copy
import json
import multiprocessing
import random
import subprocess
import sys
import tempfile
import traceback
from fractions import Fraction
from pathlib import Path

import alternatives
import changes
import conflicts
import generate
import judging
import reading
import writing
from check import Check
from pairing import need_factor
from reference import Reference
from running import run_allot

# Differences below this, relative to their scale, may be told or not.
DOUBT = 4e-6
EQUAL = 2e-6


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--allot", required=True, help="the command to check")
    parser.add_argument("--count", type=int, default=300, help="how many seeds")
    parser.add_argument("--first", type=int, default=1, help="the first seed")
    parser.add_argument("--processes", type=int, default=2)
    arguments = parser.parse_args()
    work = [(arguments.allot, arguments.first + n) for n in range(arguments.count)]
    failed, counts = [], {}
    with multiprocessing.Pool(arguments.processes) as pool:
        for seed, faults, counted in pool.imap_unordered(faults_of_seed, work):
            for name, number in counted.items():
                counts[name] = counts.get(name, 0) + number
            if faults:
                failed.append(seed)
                print(f"\nseed {seed}: " + "\n  ".join(faults[:8]), file=sys.stderr)
    print(", ".join(f"{number} {name}" for name, number in sorted(counts.items())))
    print(f"{arguments.count - len(failed)} passed, {len(failed)} failed")
    if failed:
        print("failing seeds: " + " ".join(map(str, sorted(failed))))
        sys.exit(1)


def faults_of_seed(work):
    allot, seed = work
    with tempfile.TemporaryDirectory() as folder:
        trial = Trial(allot, seed, Path(folder))
        try:
            trial.run()
        except Exception:  # one broken seed must not end the others
            trial.faults.append(traceback.format_exc())
        return seed, trial.faults, trial.counts


class Held(Reference):
    """The reference with a pair held to at least, or at most, some quantity."""

    def __init__(self, problem, way=None, held=None):
        super().__init__(problem, way)
        self.held = held
        if held:
            column, least, most = held
            self.program.lower[column] = max(self.program.lower[column], least)
            self.program.upper[column] = min(self.program.upper[column], most)

    def _with_whole_fixed(self, values):
        other = super()._with_whole_fixed(values)
        if self.held and not self.program.is_whole[self.held[0]]:
            column, least, most = self.held
            other.program.lower[column] = max(other.program.lower[column], least)
            other.program.upper[column] = min(other.program.upper[column], most)
        return other


class Trial:
    def __init__(self, allot, seed, folder):
        self.allot, self.seed, self.folder = str(Path(allot).resolve()), seed, folder
        self.random = random.Random(seed)
        self.faults, self.counts = [], {}
        self.known = {}

    def run(self):
        conflicts.check(self)
        self.draft = generate.generate(self.seed)
        name = writing.write(self.draft, self.folder, None)
        run = run_allot(self.allot, self.folder, name)
        plan = run.plan()
        if run.code != 0 or plan["status"] != "optimal":
            return
        (self.folder / "plan.json").write_bytes(run.output)
        self.problem = reading.read_problem(self.folder / name)
        check = Check(self.problem, plan)
        self.faults += check.run()
        if self.faults:
            return
        self.plan, self.needs, self.offers = plan, check.needs, check.offers
        self.base = self.stages(self.problem)
        self.check_needs()
        self.check_prices()
        self.check_rules()
        self.check_wanted()
        self.check_pairs()
        self.check_limits()
        changes.check(self)
        judging.check(self)
        alternatives.check(self)

    # Asking

    def ask(self, *question, folder=None):
        command = [self.allot, "explain", "plan.json", "--quiet", "--format", "json", *question]
        ended = subprocess.run(
            command, cwd=folder or self.folder, capture_output=True, timeout=300)
        if ended.returncode != 0:
            self.faults.append(f"{' '.join(question)}: exit status {ended.returncode}: "
                               f"{ended.stderr.decode(errors='replace').strip()}")
            return None
        return json.loads(ended.stdout)

    def expect(self, condition, sentence):
        if not condition:
            self.faults.append(sentence)

    def count(self, name, number=1):
        self.counts[name] = self.counts.get(name, 0) + number

    # The reference

    def stages(self, problem, held=None):
        """What the best plan reaches, or `None` when there is none."""
        return Held(problem, held=held).answer().stages

    def changed(self, change):
        problem = copy.deepcopy(self.problem)
        change(problem)
        return problem

    def compare(self, what, before, after, changes, all_objectives):
        """Whether the changes that are told are those from one list of stages to another."""
        self.count("differences")
        if before is None or after is None:
            self.expect(before is after, f"{what}: only one of two plans exists")
            return
        told = {(c["objective"], c.get("priority")): c for c in changes}
        past_first = None
        for old in before:
            new = next((s for s in after if (s.name, s.priority) == (old.name, old.priority)), None)
            if new is None:
                continue
            if not all_objectives and past_first not in (None, old.name):
                return
            key = (old.name, old.priority)
            self.compare_stage(what, key, old, new, told.get(key))
            if key in told:
                past_first = old.name

    def compare_stage(self, what, key, old, new, told):
        scale = max(1, old.scale, new.scale)
        for rank, (one, other) in enumerate(zip(old.levels, new.levels), 1):
            gap = abs(one - other)
            if told is not None and told["rank"] == rank:
                close = (abs(one - told["before"]) <= EQUAL * scale
                         and abs(other - told["after"]) <= EQUAL * scale)
                self.expect(close, f"{what}: {key} rank {rank} told {told['before']} -> "
                            f"{told['after']}, the reference has {one} -> {other}")
                return
            if gap > DOUBT * scale:
                self.faults.append(
                    f"{what}: {key} rank {rank} changes {one} -> {other}, told {told}")
                return
        self.expect(told is None, f"{what}: {key} told {told}, the reference has no change")

    # Causes

    def check_needs(self):
        for reported in self.plan["needs"]:
            if reported["coverage"] >= 1 or self.random.random() < 0.3:
                continue
            answer = self.ask("--need", reported["id"])
            if answer is None:
                continue
            self.count("needs")
            missing = reported["demand"] - reported["met"]
            parts = answer["causes"]
            scale = max(1, reported["demand"])
            told = sum(part["amount"] for part in parts)
            self.expect(abs(told - missing) <= 1e-6 * scale,
                        f"{reported['id']}: causes add up to {told} of {missing}")
            self.check_parts(reported, parts, scale)

    def check_parts(self, reported, parts, scale):
        before = reported["demand"]
        told = {part["cause"]: part for part in parts}
        for cause, most in self.most_met(self.needs[reported["id"]], reported["met"]):
            most = max(most, reported["met"])
            part = told.get(cause)
            if part is not None:
                close = abs(part["before"] - before) + abs(part["after"] - most) <= 4e-6 * scale
                self.expect(close, f"{reported['id']} {cause}: told {part['before']} -> "
                            f"{part['after']}, the reference has {before} -> {most}")
            else:
                self.expect(before - most <= DOUBT * scale,
                            f"{reported['id']} {cause}: {before} -> {most} is not told")
            before = most

    def most_met(self, position, met):
        """The most that can be met as rule after rule comes back, and the cause of each step."""
        causes = ["not-offered", "earmarks", "closed-routes", "time", "route-capacities",
                  "substitution-limits", "budgets", "whole-units"]
        for count, cause in enumerate(causes):
            yield cause, self.alone(position, count)
        need = self.problem.needs[position]
        reference = Reference(self.problem)
        stages = list(reference.formulation.stages())
        own = next((n for n, stage in enumerate(stages) if stage[1] == need.priority), len(stages))
        yield "other-minimums", self.most_after(position, 0)
        yield "served-before", self.most_after(position, own)
        yield "levelled", self.most_after(position, own + 1)
        yield "equally-good", met

    def alone(self, position, rules):
        problem = copy.deepcopy(self.problem)
        need = problem.needs[position]
        for other in problem.needs:
            other.minimum = Fraction(0)
        # With every rule back, others may take of an offer what it gives at least.
        if rules < 7:
            problem.needs, position = [need], 0
        lifts = [
            lambda: [(setattr(o, "earmark", None), setattr(o, "excluded", []))
                     for o in problem.offers],
            lambda: [setattr(r, "open", True) for r in problem.routes.values()],
            lambda: ([setattr(o, "steps", need.steps) for o in problem.offers],
                     [setattr(r, "lead", 0) for r in problem.routes.values()]),
            lambda: [setattr(r, "capacity", None) for r in problem.routes.values()],
            lambda: [setattr(s, "limit", None) for s in problem.substitutes.values()],
            lambda: problem.budgets.clear(),
            lambda: ([setattr(r, "whole", False) for r in problem.resources.values()],
                     [(setattr(o, "lot", None), setattr(o, "minimum", Fraction(0)))
                      for o in problem.offers]),
        ]
        for lift in lifts[rules:]:
            lift()
        return self.most(Reference(problem), position)

    def most_after(self, position, count):
        """The most that a need can get while the first stages keep what they reach."""
        reference = Reference(self.problem)
        stages = list(reference.formulation.stages())[:count]
        reference.formulation.stages = lambda: stages
        if stages:
            reference._first_answer()
        return self.most(reference, position)

    def most(self, reference, position):
        formulation = reference.formulation
        terms = formulation.scaled({
            p: need_factor(formulation.problem, pair)
            for p, pair in enumerate(formulation.pairs) if pair.need == position})
        terms = {column: float(value) for column, value in terms.items()}
        if not terms:
            return 0.0
        values = reference.program.best(terms, True)
        return sum(values[column] * value for column, value in terms.items())

    # Prices

    def check_prices(self):
        ids = self.random.sample(sorted(self.offers), min(2, len(self.offers)))
        for offer in ids:
            position = self.offers[offer]
            self.check_price(f"offer {offer}", lambda problem, more: setattr(
                problem.offers[position], "quantity", problem.offers[position].quantity + more))
        limited = [key for key, rule in self.problem.substitutes.items() if rule.limit is not None]
        for key in limited[:1]:
            self.check_price(f"substitution {key[1]}->{key[0]}", lambda problem, more: setattr(
                problem.substitutes[key], "limit", problem.substitutes[key].limit + more))
        need = self.random.choice(sorted(self.needs))
        position = self.needs[need]

        def ask_for(problem, more):
            row = problem.needs[position]
            row.quantity += more
            row.minimum = min(row.minimum, row.quantity)
        if self.problem.needs[position].quantity > 1:
            self.check_price(f"need {need}", ask_for)

    def check_limits(self):
        """Prices of budgets and of capacities of routes."""
        for position, row in list(enumerate(self.draft.tables.get("budgets", [])))[:1]:
            self.check_price(f"budget {row['id']}", lambda problem, more: setattr(
                problem.budgets[position], "amount", problem.budgets[position].amount + more))
        # A state with two spellings is called by the one that stands first in the tables.
        limited = [row for row in self.draft.tables.get("routes", []) if row.get("capacity")
                   and not {row["from"], row["to"]} & {"GR", "EL", "GB", "UK"}]
        for row in limited[:2]:
            key = (reading.canonical(row["from"]), reading.canonical(row["to"]), row["resource"])
            name = f"{row['from']}->{row['to']}" + (f" {row['resource']}" if row["resource"] else "")
            self.check_price(f"route {name}", lambda problem, more: setattr(
                problem.routes[key], "capacity", problem.routes[key].capacity + more))

    def check_price(self, name, change):
        answer = self.ask("--price", name)
        if answer is None:
            return
        self.count("prices")
        known = {0.0: self.base}

        def at(more):
            if more not in known:
                known[more] = self.stages(self.changed(
                    lambda problem: change(problem, Fraction(more).limit_denominator(10**9))))
            return known[more]
        for unit in answer["units"]:
            what = f"--price {name} {unit['change']}"
            if unit["status"] == "infeasible":
                self.expect(at(unit["change"]) is None, f"{what}: there is a plan")
            else:
                self.compare(what, self.base, at(unit["change"]), unit["objectives"], True)
        for direction in ("more", "less"):
            if direction in answer:
                self.check_staircase(f"--price {name} {direction}", answer[direction], at)
        if "less" in answer and answer["less"]["end"] == "nothing":
            last = answer["less"]["steps"][-1]["to"] if answer["less"]["steps"] else 0.0
            self.compare_end(name, answer["less"], at(last), at(-answer["quantity"]))

    def check_staircase(self, what, staircase, at):
        for step in staircase["steps"]:
            place = f"{what} {step['from']} to {step['to']}"
            self.compare(place, at(step["from"]), at(step["to"]), step["changes"], False)
            self.count("steps")
            if step["even"]:
                self.count("even steps")
                change = step["changes"][0]
                middle = [s for s in at((step["from"] + step["to"]) / 2)
                          if (s.name, s.priority) == (change["objective"], change.get("priority"))]
                level = middle[0].levels[change["rank"] - 1]
                expected = (change["before"] + change["after"]) / 2
                self.expect(abs(level - expected) <= EQUAL * max(1, middle[0].scale),
                            f"{place} is not even: {level} halfway, not {expected}")
        if staircase["end"] == "nothing":
            last = staircase["steps"][-1]["to"] if staircase["steps"] else 0.0
            if "more" in what:
                self.compare_end(what, staircase, at(last), at(last + 1000))

    def compare_end(self, what, staircase, last, far):
        """Nothing changes behind the last step, down to the objective that is told."""
        if last is not None and staircase["end-objective"] is not None:
            own = [n for n, s in enumerate(last) if s.name == staircase["end-objective"]]
            last = last[:own[-1] + 1]
        self.compare(f"{what}: nothing behind the last step", last, far, [], True)

    # Rules

    def check_rules(self):
        answer = self.ask("--rules")
        if answer is None:
            return
        for rule in answer["rules"]:
            change = self.lifted(rule)
            if change is None:
                continue
            self.count("rules")
            problem = self.changed(change)
            problem_stages = self.stages(problem)
            what = f"--rules {rule['kind']} {rule['ids']}"
            if rule["kind"] in ("levelling", "burdens", "priorities"):
                continue
            self.compare(what, self.base, problem_stages, rule["objectives"], True)
            self.expect(rule["free"] == (not rule["objectives"]), f"{what}: free?")

    def lifted(self, rule):
        def change(problem):
            for id in rule["ids"]:
                self.lift(rule["kind"], id, problem)
        if rule["kind"] in ("all-together", "levelling", "burdens", "priorities", "budget"):
            return None
        return change

    def lift(self, kind, id, problem):
        if kind in ("earmark", "exclusion", "lot", "offer-minimum"):
            offer = problem.offers[self.offers[id]]
            if kind == "earmark":
                offer.earmark = None
            elif kind == "exclusion":
                offer.excluded = []
            elif kind == "lot":
                offer.lot = None
            else:
                offer.minimum = Fraction(0)
        elif kind == "need-minimum":
            problem.needs[self.needs[id]].minimum = Fraction(0)
        elif kind in ("closed-route", "route-capacity"):
            ends, _, resource = id.partition(" ")
            from_, to = ends.split("->")
            row = problem.routes[(reading.canonical(from_), reading.canonical(to), resource)]
            if kind == "closed-route":
                row.open = True
            else:
                row.capacity = None
        else:
            by, need = id.split("->")
            problem.substitutes[(need, by)].limit = None

    # Offers wanted

    def check_wanted(self):
        answer = self.ask("--offers-wanted")
        if answer is None:
            return
        for offer in answer["offers"]:
            fitting = [n for n in self.problem.needs if n.resource == offer["resource"]]
            steps = {(n.steps.start, n.steps.stop) for n in fitting}
            if len(steps) != 1:
                continue
            self.count("offers wanted")
            steps = fitting[0].steps

            names = self.problem.objectives
            about = [n for n, name in enumerate(names) if name in ("coverage", "total")]

            if "burden" in names[:about[-1] + 1]:
                continue  # the new state has no part of the key

            def add(problem):
                problem.objectives = names[:about[-1] + 1]
                problem.offers.append(reading.Offer(
                    id="+", state="+", resource=offer["resource"],
                    quantity=Fraction(offer["quantity"]).limit_denominator(10**9), steps=steps, to=None, earmark=None, excluded=[],
                    minimum=Fraction(0), lot=None, cost=Fraction(0)))
            about_needs = [n for n, s in enumerate(self.base) if s.name in ("coverage", "total")]
            last = about_needs[-1] + 1 if about_needs else 0
            self.compare(f"--offers-wanted {offer['resource']}", self.base[:last],
                         self.stages(self.changed(add)), offer["objectives"], True)

    # Pairs

    def check_pairs(self):
        reference = Reference(self.problem)
        pairs = reference.formulation.pairs
        if not pairs:
            return
        column = self.random.randrange(len(pairs))
        pair, unit = pairs[column], reference.formulation.units[column]
        offer = next(id for id, at in self.offers.items() if at == pair.offer)
        need = next(id for id, at in self.needs.items() if at == pair.need)
        answer = self.ask("--why-not", offer, need)
        if answer is None or answer["forced"] is None:
            return
        self.count("pairs")
        quantity = Fraction(answer["forced"]["quantity"]).limit_denominator(10**9)
        held = (column, float(quantity / unit), float("inf"))
        if held[1] > reference.program.upper[column] + 1e-9:
            stages = None
        else:
            stages = self.stages(self.problem, held)
        what = f"--why-not {offer} {need} {float(quantity)}"
        if answer["forced"]["status"] == "infeasible":
            self.expect(stages is None, f"{what}: there is such a plan")
        else:
            self.compare(what, self.base, stages, answer["forced"]["objectives"], True)
            if stages is not None:
                reference = Held(self.problem, held=held)
                reference._first_answer()
                judging.check_forced(self, reference, answer, what)


if __name__ == "__main__":
    main()
