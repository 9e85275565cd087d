"""The crosscheck checked: its reference against other ways to the same answer.

    .venv/bin/python Tests/Crosscheck/selftest.py --count 200

- Problems worked out by hand.
- Broken quantities: water filling against cumulated figures.
- Whole quantities: cumulated figures against ordered ones, and against a search through
  every plan where these are few.
- Every plan of the reference passes the checker of plans, and a spoilt one does not.
"""

import argparse
import itertools
import sys
import tempfile
from pathlib import Path

import generate
import reading
import reference
import writing
from check import Check, check, near
from programs import SolverFailed
from values import Refused

MOST_PLANS = 30_000
# Sums of figures and 0-1 columns that switch rows off are less exact than water filling.
LOOSE = 1e-4


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--first", type=int, default=1)
    arguments = parser.parse_args()
    faults = worked_cases()
    counts = {"plans": 0, "no plan": 0, "searched": 0, "two ways": 0, "gave up": 0}
    for seed in range(arguments.first, arguments.first + arguments.count):
        faults += [f"seed {seed}: {fault}" for fault in seed_faults(seed, counts)]
    print("\n".join(faults + [f"{counts}, {len(faults)} faults"]))
    sys.exit(1 if faults else 0)


def seed_faults(seed, counts):
    problem = problem_of(generate.generate(seed), permuted=None)
    faults = []
    answer = reference.solve(problem)
    other = reference.solve(problem_of(generate.generate(seed), permuted=seed))
    faults += compared(answer, other, "permuted")
    counts["no plan" if answer.stages is None else "plans"] += 1
    if not answer.formulation.program.has_whole:
        counts["two ways"] += 1
        faults += compared(answer, reference.solve(problem, "cumulated"), "cumulated", LOOSE)
    else:
        try:
            faults += compared(answer, reference.solve(problem, "ordered"), "ordered", LOOSE)
            counts["two ways"] += 1
        except SolverFailed:
            counts["gave up"] += 1
        best = searched(answer.formulation)
        if best is not None:
            counts["searched"] += 1
            faults += compared(answer, best, "searched")
    if answer.stages is not None:
        faults += checked_plan(problem, answer)
    return faults


def problem_of(draft, permuted):
    with tempfile.TemporaryDirectory() as folder:
        name = writing.write(draft, Path(folder), permuted)
        return reading.read_problem(Path(folder) / name)


def compared(answer, other, name, tolerance=1e-6):
    """Where two answers differ; `other` may be the levels alone."""
    left = answer.stages if answer.stages is None else [s.levels for s in answer.stages]
    right = other
    if isinstance(other, reference.Answer):
        right = other.stages if other.stages is None else [s.levels for s in other.stages]
    if left is None or right == "none":
        same = left is None and right in (None, "none")
        return [] if same else [f"{name}: a plan or none: {left} {right}"]
    same = [
        len(one) == len(two) and all(near(*pair, max([1, *map(abs, one)]), tolerance) for pair in zip(one, two))
        for one, two in zip(left, right)]
    return [] if all(same) and len(left) == len(right) else [f"{name}: {left} {right}"]


# Every plan there is


def searched(formulation):
    """The best levels among all whole plans, by trying each; `None` when they are too many."""
    problem = formulation.problem
    ranges, plans = [], 1
    for position, pair in enumerate(formulation.pairs):
        if pair.unit is None:
            return None
        most = int(formulation.program.upper[position])
        ranges.append(range(most + 1))
        plans *= most + 1
        if plans > MOST_PLANS:
            return None
    names = [(name, priority, sign) for name, priority, _, sign in formulation.stages()]
    best, figures = None, "none"
    for counts in itertools.product(*ranges):
        checker = Check(problem, bare_plan(problem))
        checker.offers, checker.needs = bare_names(problem)
        checker.given = {
            (pair.offer, pair.need): count * float(pair.unit)
            for count, pair in zip(counts, formulation.pairs) if count}
        checker._limits()
        if checker.faults:
            continue
        reached = [checker.figures(name, priority) for name, priority, _ in names]
        key = [
            [round(sign * level, 9) for level in levels]
            for (_, _, sign), levels in zip(names, reached)]
        if best is None or key > best:
            best, figures = key, reached
    return figures


def bare_plan(problem):
    return {"offers": [], "needs": [], "allocations": []}


def bare_names(problem):
    return ({position: position for position in range(len(problem.offers))},
            {position: position for position in range(len(problem.needs))})


# The checker of plans


def checked_plan(problem, answer):
    """Faults of the reference's own plan, and of a spoilt copy that passes."""
    plan = plan_of(problem, answer)
    faults = [f"own plan: {fault}" for fault in check(problem, plan)]
    if plan["allocations"]:
        spoilt = max(plan["allocations"], key=lambda item: item["quantity"])
        spoilt["quantity"] *= 1.01
        if not check(problem, plan):
            faults.append("a spoilt plan passes")
    return faults


def plan_of(problem, answer):
    """The reference's answer in the form of Allot's plan."""
    names = {}
    for kind, rows in (("offers", problem.offers), ("needs", problem.needs)):
        names[kind] = [
            row.id or f"{row.state}/{row.resource}/{position:03}"
            for position, row in enumerate(rows)]
    checker = Check(problem, {})
    allocations = []
    for pair, quantity in zip(answer.formulation.pairs, answer.quantities):
        if quantity < 1e-9:
            continue
        offer, need = problem.offers[pair.offer], problem.needs[pair.need]
        checker.given[pair.offer, pair.need] = quantity
        item = {
            "offer": names["offers"][pair.offer], "need": names["needs"][pair.need],
            "from": offer.state, "to": need.state, "resource": offer.resource,
            "meets": need.resource, "quantity": quantity}
        if problem.days:
            item["start"] = problem.days[pair.steps.start].isoformat()
            item["end"] = problem.days[pair.steps.stop - 1].isoformat()
        allocations.append(item)
    checker.needs = {name: position for position, name in enumerate(names["needs"])}
    checker.offers = {name: position for position, name in enumerate(names["offers"])}
    return {
        "status": "optimal",
        "objectives": objectives_of(answer, checker),
        "allocations": sorted(allocations, key=lambda item: (item["offer"], item["need"])),
        "needs": sorted(needs_of(problem, checker, names["needs"]), key=lambda item: item["id"]),
        "offers": sorted(
            offers_of(problem, answer, checker, names["offers"]), key=lambda item: item["id"]),
        "contributors": contributors_of(problem, checker)}


def objectives_of(answer, checker):
    items = []
    for stage in answer.stages:
        item = {"name": stage.name, "priority": stage.priority, "levels": []}
        item["value"] = item["bound"] = stage.levels[0] if stage.levels else 0
        if stage.name in ("coverage", "burden"):
            levels = checker.levels(stage.priority) if stage.name == "coverage" else checker.burdens()
            item["levels"] = [
                {"value": value, "members": [name]}
                for name, value in sorted(
                    levels.items(), key=lambda pair: pair[1], reverse=stage.name == "burden")]
        items.append(item)
    return items


def needs_of(problem, checker, names):
    for position, (need, name) in enumerate(zip(problem.needs, names)):
        coverage, met = checker.coverage(position)
        lasting = problem.resources[need.resource].lasting
        yield {
            "id": name, "state": need.state, "resource": need.resource,
            "quantity": float(need.quantity), "met": met, "coverage": min(1, coverage),
            "demand": float(need.quantity) * (len(need.steps) if lasting else 1)}


def offers_of(problem, answer, checker, names):
    for position, (offer, name) in enumerate(zip(problem.offers, names)):
        lasting = problem.resources[offer.resource].lasting
        steps = range(len(problem.days) - 1 if problem.days else 1)
        mine = [pair for pair in answer.formulation.pairs if pair.offer == position]
        amounts = [
            sum(checker.given.get((pair.offer, pair.need), 0) for pair in mine
                if not lasting or step in pair.steps) for step in steps]
        yield {"id": name, "state": offer.state, "resource": offer.resource,
               "quantity": float(offer.quantity), "given": max(amounts)}


def contributors_of(problem, checker):
    items = []
    for state, value in sorted(checker.values().items()):
        item = {"state": state, "value": value}
        if problem.shares is not None and value is not None:
            item["share"] = float(problem.shares[state])
            item["burden"] = value / item["share"]
        items.append(item)
    return items


# By hand


def worked_cases():
    """Problems whose answer is worked out in their description."""
    faults = []
    for case in sorted((Path(__file__).parent / "cases").glob("*.yaml")):
        lines = case.read_text().splitlines()
        wanted = [line[len("# answer: "):] for line in lines if line.startswith("# answer: ")]
        try:
            problem = reading.read_problem(case)
        except Refused as error:
            faults.append(f"{case.name}: {error}")
            continue
        answer = reference.solve(problem)
        found = ["no plan"] if answer.stages is None else [
            f"{stage.name}{' ' + str(stage.priority) if stage.priority else ''}: "
            + " ".join(f"{round(level, 8):.6g}" for level in stage.levels) for stage in answer.stages]
        if found != wanted:
            faults.append(f"{case.name}: {found}, not {wanted}")
    return faults


if __name__ == "__main__":
    main()
