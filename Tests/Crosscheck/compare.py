"""Comparisons of `allot compare` on random problems and edits, beside an independent model.

    .venv/bin/python Tests/Crosscheck/compare.py --allot .build/release/allot --count 300

A random problem gets some random edits of its rows. Every effect that is told, of an edit alone and
in its turn, is the difference of two answers of the reference on problems that were edited
independently; what needs and states get and give is that of plans which `allot match` makes of
these. Steps add up, rows in another order give the same bytes, and what is called a tie can be kept.
"""

import argparse
import json
import multiprocessing
import random
import subprocess
import sys
import tempfile
import traceback
from copy import deepcopy
from pathlib import Path

import generate
import reading
import writing
from check import Check
from explain import DOUBT, EQUAL
from reference import Reference
from running import run_allot
from values import canonical

ORDER = ["horizon", "key", "resources", "substitutes", "needs", "offers", "routes", "budgets",
         "match"]


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
                print(f"\nseed {seed}: " + "\n  ".join(faults[:8]), file=sys.stderr, flush=True)
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


class Edit:
    """One change of one row, or of all shares of the key."""

    def __init__(self, table, key, row):
        self.table, self.key, self.row = table, key, row  # row: None when it goes

    def make(self, draft):
        rows = draft.tables.setdefault(self.table, [])
        place = next((n for n, row in enumerate(rows) if key_of(self.table, row) == self.key), None)
        if self.row is None:
            rows.pop(place)
        elif place is None:
            rows.append(dict(self.row))
        else:
            rows[place] = dict(self.row)
        if not rows:
            del draft.tables[self.table]

    @property
    def name(self):
        """The table and the id by which the comparison knows it."""
        return ("key", "*") if self.table == "states" else (self.table, self.key)


def key_of(table, row):
    """What a row is called."""
    if table == "routes":
        ends = f"{canonical(row['from'])}->{canonical(row['to'])}"
        return f"{ends} {row['resource']}" if row.get("resource") else ends
    if table == "substitutes":
        return f"{row['by']}->{row['need']}"
    return canonical(row["code"]) if table == "states" else row["id"]


class Edits:
    """Some random edits of a draft."""

    def __init__(self, draft, seed):
        self.draft, self.random = draft, random.Random(f"edits {seed}")
        self.made = {}

    def all(self):
        ways = [self.quantity, self.quantity, self.quantity, self.gone, self.new, self.earmark,
                self.minimum, self.cost, self.route, self.substitute, self.budget, self.figure,
                self.value]
        for way in self.random.choices(ways, k=self.random.choice([1, 2, 2, 3, 4, 5])):
            way()
        return [self.made[key] for key in sorted(self.made)]

    def take(self, table, change):
        """Edits a row that was not edited yet."""
        rows = [row for row in self.draft.tables.get(table, [])
                if (table, key_of(table, row)) not in self.made]
        if rows:
            row = dict(self.random.choice(rows))
            key = key_of(table, row)
            self.made[table, key] = Edit(table, key, change(row))

    def quantity(self):
        table = self.random.choice(["needs", "offers"])

        def change(row):
            old = float(row["quantity"])
            whole = old == int(old)
            new = max(0.0, old * self.random.choice([0, 0.5, 0.75, 1.5, 2, 3]))
            row["quantity"] = str(int(new)) if whole else str(round(new, 2))
            if float(row.get("minimum") or 0) > float(row["quantity"]):
                row.pop("minimum")
            return row
        self.take(table, change)

    def gone(self):
        table = self.random.choice(["needs", "offers"])
        if len(self.draft.tables[table]) > 2:
            self.take(table, lambda row: None)

    def new(self):
        table = self.random.choice(["needs", "offers"])
        row = dict(self.random.choice(self.draft.tables[table]))
        row["id"] = f"{table}-new-{len(self.made)}"
        row.pop("minimum", None)
        self.made[table, row["id"]] = Edit(table, row["id"], row)

    def earmark(self):
        def change(row):
            for column in ("for", "not-for"):
                if row.get(column):
                    row.pop(column)
                    return row
            others = [canonical(state["code"]) for state in self.draft.tables["states"]
                      if canonical(state["code"]) != canonical(row["state"])]
            row["for"] = " ".join(self.random.sample(others, min(2, len(others))))
            return row
        self.take("offers", change)

    def minimum(self):
        def change(row):
            if row.get("minimum"):
                row.pop("minimum")
            else:
                row["minimum"] = str(int(float(row["quantity"]) * 0.5))
            return row
        self.take("needs", change)

    def cost(self):
        self.take("offers", lambda row: row | {"cost": self.random.choice(["0", "3", "17", "1.5"])})

    def route(self):
        def change(row):
            column, value = self.random.choice([
                ("open", "yes" if row.get("open") == "no" else "no"), ("cost", "33"),
                ("capacity", "2"), ("capacity", "")])
            return row | {column: value}
        self.take("routes", change)

    def substitute(self):
        self.take("substitutes", lambda row: row | self.random.choice([
            {"limit": ""}, {"limit": "3"}, {"rate": "0.6"}]))

    def budget(self):
        self.take("budgets", lambda row: row | {"amount": self.random.choice(["1", "50", "5000"])})

    def figure(self):
        self.take("states", lambda row: row | {"population": "7000000"})

    def value(self):
        self.take("resources", lambda row: row | {"value": "7"} if row.get("value") else row)


class Trial:
    def __init__(self, allot, seed, folder):
        self.allot, self.seed, self.folder = str(Path(allot).resolve()), seed, folder
        self.faults, self.counts = [], {}
        self.known = {}

    def expect(self, condition, sentence):
        if not condition:
            self.faults.append(sentence)

    def count(self, name, number=1):
        self.counts[name] = self.counts.get(name, 0) + number

    def run(self):
        self.draft = generate.generate(self.seed)
        for table in ("needs", "offers"):
            seen = set()
            for number, row in enumerate(self.draft.tables[table]):
                if not row.get("id") or row["id"] in seen:
                    row["id"] = f"{table}-{number}"
                seen.add(row["id"])
        self.edits = Edits(self.draft, self.seed).all()
        old, new = self.point([]), self.point(self.edits)
        plans = [point.plan() for point in (old, new)]
        if not all(plans) or any(plan["status"] not in ("optimal", "infeasible") for plan in plans):
            return
        told = self.compared(old, new)
        if told is None:
            return
        self.count("comparisons")
        self.check_input(told)
        if not self.faults:
            self.check_steps(told)
            self.check_sums(told)
            self.check_ties(told, new)
            self.check_order(told)

    # Points: the problem with some edits

    def point(self, edits):
        key = frozenset(edit.name for edit in edits)
        if key not in self.known:
            self.known[key] = Point(self, f"p{len(self.known)}", edits)
        return self.known[key]

    def compared(self, old, new):
        command = [self.allot, "compare", old.file(), new.file(), "--quiet", "--format", "json"]
        ended = subprocess.run(command, cwd=self.folder, capture_output=True, timeout=300)
        if ended.returncode != 0:
            self.faults.append(f"exit status {ended.returncode}: "
                               f"{ended.stderr.decode(errors='replace').strip()}")
            return None
        self.output = ended.stdout
        return json.loads(ended.stdout)

    # What is told

    def check_input(self, told):
        """The changes are the edits, as far as they change anything, and in the order of tables."""
        names = {self.name_of(change) for change in told["changes"]}
        edited = {edit.name for edit in self.edits}
        self.expect(names - {("states", "*")} <= edited, f"changes {names} of edits {edited}")
        tables = [self.table_of(step) for step in told["steps"]]
        self.expect(tables == sorted(tables, key=ORDER.index), f"steps are in the order {tables}")
        self.stepwise = []
        for step in told["steps"]:
            names = {self.name_of(row) for row in step["rows"]}
            self.stepwise.append([edit for edit in self.edits if edit.name in names])
        inert = [edit for edit in self.edits if not any(edit in made for made in self.stepwise)]
        for edit in inert:
            same = self.point([edit]).stages(), self.point([]).stages()
            self.expect(len(same[0] or []) == len(same[1] or []), f"{edit.name} is no step")

    def name_of(self, row):
        if row["table"] in ("key", "states"):
            return (row["table"], "*")
        if row["table"] == "routes":
            ends, _, resource = row["id"].partition(" ")
            from_, to = ends.split("->")
            route = {"from": from_, "to": to, "resource": resource}
            return (row["table"], key_of("routes", route))
        return (row["table"], row["id"])

    def table_of(self, step):
        return step["rows"][0]["table"]

    def check_steps(self, told):
        """Each step in its turn and alone is the difference of two answers of the reference."""
        made, base = [], self.point([])
        before = base
        for step, edits in zip(told["steps"], self.stepwise):
            made = made + edits
            after, alone = self.point(made), self.point(edits)
            self.compare(f"{step['text']} in turn", before, after, step["in-turn"])
            self.compare(f"{step['text']} alone", base, alone, step["alone"])
            before = after
            self.count("steps")

    def compare(self, what, before, after, changes):
        one, other = before.stages(), after.stages()
        if one is None or other is None:
            self.expect(changes is None, f"{what}: told {changes}, but there is no plan")
            return
        if changes is None:
            self.faults.append(f"{what}: nothing is told, but there are plans")
            return
        told = {(c["objective"], c.get("priority")): c for c in changes}
        for old in one:
            new = next((s for s in other if (s.name, s.priority) == (old.name, old.priority)), None)
            if new is not None:
                self.compare_stage(what, old, new, told.get((old.name, old.priority)))

    def compare_stage(self, what, old, new, told):
        key, scale = (old.name, old.priority), max(1, old.scale, new.scale)
        for rank, (one, other) in enumerate(zip(old.levels, new.levels), 1):
            if told is not None and told["rank"] == rank:
                close = (abs(one - told["before"]) <= EQUAL * scale
                         and abs(other - told["after"]) <= EQUAL * scale)
                self.expect(close, f"{what}: {key} rank {rank} told {told['before']} -> "
                            f"{told['after']}, the reference has {one} -> {other}")
                self.count("figures")
                return
            if abs(one - other) > DOUBT * max(scale, abs(one), abs(other)):
                self.faults.append(
                    f"{what}: {key} rank {rank} changes {one} -> {other}, told {told}")
                return
        self.expect(told is None, f"{what}: {key} told {told}, the reference has no change")

    # What adds up

    def check_sums(self, told):
        for effect in told["objectives"]:
            change = effect["change"]
            self.check_sum(f"{change['objective']}", change["before"], change["after"],
                           effect["causes"], None)
        for need in told["needs"]:
            for figure in ("met", "coverage"):
                if figure in need:
                    self.check_sum(f"{need['id']} {figure}", need[figure]["before"],
                                   need[figure]["after"], need[figure]["causes"],
                                   lambda point: point.need(need["id"], figure))
        for state in told["contributors"]:
            if "value" in state:
                self.check_sum(f"{state['state']} value", state["value"]["before"],
                               state["value"]["after"], state["value"]["causes"],
                               lambda point: point.value(state["state"]))

    def check_sum(self, what, before, after, causes, figure):
        scale = max(1, abs(before), abs(after))
        parts = sum(cause["in-turn"] for cause in causes)
        self.expect(abs(parts - (after - before)) <= 1e-5 * scale,
                    f"{what}: causes add up to {parts} of {after - before}")
        self.count("sums")
        if figure is None:
            return
        for cause in causes:
            first = sum((edits for edits in self.stepwise[:cause["steps"][0] - 1]), [])
            last = sum((edits for edits in self.stepwise[:cause["steps"][-1]]), [])
            expected = figure(self.point(last)) - figure(self.point(first))
            self.expect(abs(cause["in-turn"] - expected) <= 1e-5 * scale,
                        f"{what}: {cause} in turn, plans made apart have {expected}")
            if cause["alone"] is not None:
                own = self.stepwise[cause["steps"][0] - 1]
                expected = figure(self.point(own)) - figure(self.point([]))
                self.expect(abs(cause["alone"] - expected) <= 1e-5 * scale,
                            f"{what}: {cause} alone, plans made apart have {expected}")

    # Ties and order

    def check_ties(self, told, new):
        """All pairs that are called ties can be as before in a plan as good as the second."""
        ties = [flow for flow in told["flows"] if flow["tie"]]
        if not ties:
            return
        problem = new.problem()
        check = Check(problem, new.plan())
        check.run()
        reference = Reference(problem)
        held = Holding(problem, {
            (check.offers[flow["offer"]], check.needs[flow["need"]]): flow["before"]
            for flow in ties})
        stages, best = held.answer().stages, reference.answer().stages
        self.count("ties", len(ties))
        if stages is None:
            self.faults.append(f"ties cannot be kept together: {ties}")
            return
        for one, other in zip(best, stages):
            scale = max(1, one.scale, *map(abs, one.levels or [0]))
            self.expect(all(abs(a - b) <= 1e-5 * scale for a, b in zip(one.levels, other.levels)),
                        f"ties cost {one.name}: {one.levels} -> {other.levels}")

    def check_order(self, told):
        """Rows in another order give the same bytes."""
        other = Trial(self.allot, self.seed, self.folder / "other")
        other.folder.mkdir()
        other.draft, other.edits, other.permuted = self.draft, self.edits, True
        points = [other.point([]), other.point(self.edits)]
        for point in points:
            point.plan()
        other.compared(*points)
        self.expect(other.output == self.output, "rows in another order give other bytes")

    permuted = False


class Holding(Reference):
    """The reference with some pairs held at what they give."""

    def __init__(self, problem, amounts, way=None):
        super().__init__(problem, way)
        self.amounts = amounts
        self.hold(self.program)

    def hold(self, program):
        for column, (pair, unit) in enumerate(zip(self.formulation.pairs, self.formulation.units)):
            amount = self.amounts.get((pair.offer, pair.need))
            if amount is not None and not program.is_whole[column]:
                value = min(amount / float(unit), program.upper[column])
                slack = 1e-7 * max(1, value)
                program.lower[column], program.upper[column] = max(0, value - slack), value + slack
            elif amount is not None:
                program.lower[column] = program.upper[column] = round(amount / float(unit))

    def _with_whole_fixed(self, values):
        other = super()._with_whole_fixed(values)
        broken = [
            column for column, is_whole in enumerate(self.program.is_whole) if not is_whole]
        for column in broken:
            if column < len(self.formulation.pairs):
                other.program.lower[column] = self.program.lower[column]
                other.program.upper[column] = self.program.upper[column]
        return other


class Point:
    """The problem after some edits, written, planned and solved again."""

    def __init__(self, trial, name, edits):
        self.trial, self.name = trial, name
        draft = deepcopy(trial.draft)
        for edit in edits:
            edit.make(draft)
        self.folder = trial.folder / name
        self.folder.mkdir()
        self.document = writing.write(draft, self.folder, trial.seed if trial.permuted else None)
        self._plan = self._stages = self._problem = None

    def plan(self):
        if self._plan is None:
            path = str(Path(self.name) / self.document)
            run = run_allot(self.trial.allot, self.trial.folder, path)
            if run.code not in (0, 1):
                self.trial.faults.append(f"exit status {run.code}: {run.errors.strip()[:400]}")
            (self.trial.folder / self.file()).write_bytes(run.output)
            self._plan = run.plan()
        return self._plan

    def file(self):
        return f"{self.name}.json"

    def problem(self):
        if self._problem is None:
            self._problem = reading.read_problem(self.folder / self.document)
        return self._problem

    def stages(self):
        """What the best plan reaches, or `None` when there is none."""
        if self._stages is None:
            self._stages = [Reference(self.problem()).answer().stages]
        return self._stages[0]

    def need(self, id, figure):
        own = next((need for need in self.plan()["needs"] if need["id"] == id), None)
        return own[figure] if own else 0

    def value(self, state):
        own = next((c for c in self.plan()["contributors"] if c["state"] == state), None)
        return (own["value"] or 0) if own else 0


if __name__ == "__main__":
    main()
