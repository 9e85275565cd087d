"""Times `allot deploy` beside CP-SAT and HiGHS on a ladder of made-up deployments.

    deployments.py --allot PATH [--seconds 60] [--tools allot,cp-sat,highs] [SIZE ...]

A SIZE is experts-weeks-posts, as 120-26-6. CP-SAT and HiGHS get the model that suits them best: crews
of a pool as one whole flow through their moments at home (the step, and the steps served in the
year where a limit can bind), one whole column for each stay from a moment, lexicographic in the
same order, the time shared equally by the objectives that are left. Every roster is counted anew by
`Tests/Crosscheck/rosters.py`, which also checks that no rule is broken.
"""

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "Tests" / "Crosscheck"))

import rosters  # noqa: E402

LADDER = ["20-13-3", "60-26-4", "120-26-6", "500-52-12"]
CODES = "LT LV PL EL FI SE DE EE FR ES IT NL AT CZ PT RO BE DK IE HU".split()
PROFILES = ["screening", "debriefing", "fingerprinting", "interpreter"]
LANGUAGES = ["ar", "ku", "fa", "fr"]


def deployment(experts, weeks, posts, seed=1):
    """A made-up deployment: pools of some ten experts, posts for about 60 % of them at a time."""
    dice = random.Random(seed * 1000 + experts + weeks + posts)

    def day(week):
        return (date(2021, 7, 5) + timedelta(7 * week)).isoformat()

    people = {code: dice.randint(1, 80) for code in CODES}
    count = max(4, experts // 10 if experts >= 60 else experts // 4)
    pools = []
    for at in range(count):
        row = {
            "id": f"pool-{at:02d}", "state": CODES[(at * 3 + 4) % len(CODES)],
            "headcount": experts // count + (1 if at < experts % count else 0),
            "profiles": " ".join(dice.sample(PROFILES, dice.randint(1, 2))),
            "languages": " ".join(dice.sample(LANGUAGES, dice.randint(1, 3))),
            "tour-min": dice.choice([3, 4, 4, 6]), "tour-max": dice.choice([8, 10, 12, 13]),
            "rest": dice.choice([2, 3, 4]), "travel": dice.randint(2, 9) * 100,
            "cost": dice.randint(3, 9) * 100}
        if dice.random() < 0.6:
            row["yearly"] = dice.choice([13, 17, 17])
        if dice.random() < 0.15:
            row["crew"] = 2
        if dice.random() < 0.3:
            row["from"] = day(dice.randrange(weeks // 2))
        pools.append(row)
    rows = []
    for at in range(posts):
        row = {
            "id": f"post-{at:02d}", "state": CODES[at % 4], "profile": PROFILES[at % 4],
            "quantity": max(1, round(experts * 0.62 / posts * dice.uniform(0.6, 1.4))),
            "weight": dice.choice([1, 1, 2]), "priority": 1 if at < max(2, posts * 2 // 3) else 2}
        if dice.random() < 0.5:
            row["languages"] = " ".join(dice.sample(LANGUAGES, 2))
        if dice.random() < 0.3:
            row["from"] = day(dice.randrange(weeks // 3))
        if dice.random() < 0.3:
            row["to"] = day(weeks - 1 - dice.randrange(weeks // 4))
        rows.append(row)
    return {
        "allot": 1, "title": f"{experts} experts, {weeks} weeks, {posts} posts (made up)",
        "horizon": {"start": "2021-07-05", "step": "week", "count": weeks},
        "states": [{"code": code, "people": people[code]} for code in CODES],
        "keys": {"fair-share": "share(people)"}, "posts": rows, "pools": pools}


class Flow:
    """The model: whole columns with a most, rows as (terms, least, most)."""

    def __init__(self, problem):
        self.problem, self.columns, self.rows, self.ways = problem, [], [], []
        self.present = {}
        self.arcs = {}
        for pool in problem.pools:
            self._pool(pool)
        self.counted = {}
        for post in problem.posts:
            for step in post.steps:
                column = self._column(post.quantity)
                self.counted[post.id, step] = column
                there = self.present.get((post.id, step), [])
                self.rows.append(([(column, 1)] + [(c, -n) for c, n in there], 0, 0))

    def _column(self, most):
        self.columns.append(most)
        return len(self.columns) - 1

    def _pool(self, pool):
        problem, crews = self.problem, pool.headcount // pool.crew
        inside = set(pool.steps)
        binds = pool.yearly is not None and any(
            sum(problem.years[s] == year for s in inside) > pool.yearly
            for year in set(problem.years))
        end = (problem.steps, 0)
        nodes, waiting, terms = {(0, 0): 0, end: 1}, [(0, 0)], {0: [], 1: []}

        leaving = {}

        def node(step, used):
            key = end if step >= problem.steps else (step, used if binds else 0)
            if key not in nodes:
                nodes[key] = len(nodes)
                terms[nodes[key]] = []
                waiting.append(key)
            return nodes[key]

        def arc(one, other, stay):
            column = self._column(crews)
            terms[one].append((column, 1))
            terms[other].append((column, -1))
            leaving.setdefault(one, []).append((column, other))
            if stay:
                post, profile, first, last = stay
                self.ways.append((column, pool, post, profile, first, last))
                for step in range(first, last + 1):
                    self.present.setdefault((post.id, step), []).append((column, pool.crew))

        while waiting:
            step, used = waiting.pop()
            here, year = nodes[step, used], problem.years[step]
            same = step + 1 < problem.steps and problem.years[step + 1] == year
            arc(here, node(step + 1, used if same else 0), None)
            for post in problem.posts:
                for profile in post.members:
                    if not pool.may_serve(post, profile):
                        continue
                    allowed = inside & set(post.steps)
                    for last in range(step, min(problem.steps, step + pool.longest)):
                        if last not in allowed or step not in allowed:
                            break
                        own = sum(problem.years[s] == year for s in range(step, last + 1))
                        if binds and used + own > pool.yearly:
                            break
                        if last - step + 1 < pool.shortest:
                            continue
                        free = last + 1 + pool.rest
                        after = 0
                        if free < problem.steps:
                            then = problem.years[free]
                            after = (used if then == year else 0) + sum(
                                problem.years[s] == then for s in range(step, last + 1))
                        arc(here, node(free, after), (post, profile, step, last))
        self.arcs[pool] = (leaving, nodes[end])
        for at in range(len(nodes)):
            if at != nodes[end]:
                supply = crews if at == 0 else 0
                self.rows.append((terms[at], supply, supply))

    def goal(self, goal):
        """(columns to add, rows to add, terms, is raised) of an objective."""
        objective, priority = goal
        posts = [p for p in self.problem.posts if p.priority == priority and p.quantity > 0]
        if objective == "floor":
            values = sorted({k / p.quantity for p in posts for k in range(1, p.quantity + 1)})
            columns = [self._column(1) for _ in values]
            for one, two in zip(columns, columns[1:]):
                self.rows.append(([(one, 1), (two, -1)], 0, None))
            for post in posts:
                rises, before = [], 0
                for value, column in zip(values, columns):
                    least = -int(-(value * post.quantity - 1e-9) // 1)
                    if least > before:
                        rises.append((column, before - least))
                    before = max(before, least)
                for step in post.steps:
                    self.rows.append(([(self.counted[post.id, step], 1)] + rises, 0, None))
            steps = [b - a for a, b in zip([0] + values, values)]
            return [(c, round(s * 1e6)) for c, s in zip(columns, steps)], True
        if objective == "total":
            return [(self.counted[p.id, s], p.weight * p.size) for p in posts for s in p.steps], True
        if objective == "burden":
            most = self._column(10 ** 7)
            for code in sorted({pool.state for pool in self.problem.pools}):
                sent = [(c, -pool.crew * (last - first + 1))
                        for c, pool, _, _, first, last in self.ways if pool.state == code]
                share = self.problem.share[code]
                self.rows.append(([(most, float(share))] + sent, 0, None))
            return [(most, 1)], False
        return [(c, pool.crew * (pool.travel + pool.cost * (last - first + 1)))
                for c, pool, _, _, first, last in self.ways], False

    def tours(self, values):
        """Names who goes: a flow is cut into one path, which is one season, for each crew."""
        left = [round(value) for value in values]
        stays = {way[0]: way[2:] for way in self.ways}
        tours = []
        for pool, (arcs, end) in self.arcs.items():
            for crew in range(pool.headcount // pool.crew):
                node = 0
                while node != end:
                    column, node = next((c, to) for c, to in arcs[node] if left[c] > 0)
                    left[column] -= 1
                    if column in stays:
                        post, profile, first, last = stays[column]
                        tours += [
                            rosters.Tour(pool.id, crew * pool.crew + n + 1, post.id, profile, first, last)
                            for n in range(pool.crew)]
        return tours


def by_cp_sat(problem, seconds):
    from ortools.sat.python import cp_model
    flow, end = Flow(problem), time.monotonic() + seconds
    goals, reached, hint = problem.goals(), [], None
    for at, goal in enumerate(goals):
        terms, raised = flow.goal(goal)
        model = cp_model.CpModel()
        columns = [model.new_int_var(0, int(most), "") for most in flow.columns]
        for row, least, most in flow.rows:
            scale = 10 ** 6 if any(isinstance(n, float) for _, n in row) else 1
            total = sum(round(n * scale) * columns[c] for c, n in row)
            if most is None:
                model.add(total >= least)
            else:
                model.add(total == least) if least == most else model.add(total <= most)
        if hint:
            for column, value in zip(columns, hint):
                model.add_hint(column, value)
        total = sum(round(n) * columns[c] for c, n in terms)
        (model.maximize if raised else model.minimize)(total)
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 2
        solver.parameters.max_time_in_seconds = max(1, (end - time.monotonic()) / (len(goals) - at))
        status = solver.solve(model)
        if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            break
        hint = [solver.value(column) for column in columns]
        reached.append((goal, solver.objective_value, solver.best_objective_bound))
        keep(flow, terms, raised, sum(round(n) * hint[c] for c, n in terms))
    return hint, flow, reached


def keep(flow, terms, raised, value):
    if raised:
        flow.rows.append((terms, value, None))
    else:
        flow.rows.append(([(c, -n) for c, n in terms], -value, None))


def by_highs(problem, seconds):
    import highspy
    import numpy
    flow, end = Flow(problem), time.monotonic() + seconds
    goals, reached, hint = problem.goals(), [], None
    for at, goal in enumerate(goals):
        terms, raised = flow.goal(goal)
        solver = highspy.Highs()
        solver.setOptionValue("output_flag", False)
        solver.setOptionValue("time_limit", max(1, (end - time.monotonic()) / (len(goals) - at)))
        count = len(flow.columns)
        costs = numpy.zeros(count)
        for column, number in terms:
            costs[column] += number
        solver.addVars(count, numpy.zeros(count), numpy.array(flow.columns, dtype=float))
        solver.changeColsCost(count, numpy.arange(count, dtype=numpy.int32), costs)
        whole = [highspy.HighsVarType.kInteger] * count
        solver.changeColsIntegrality(count, numpy.arange(count, dtype=numpy.int32), numpy.array(whole))
        for row, least, most in flow.rows:
            solver.addRow(
                float(least), highspy.kHighsInf if most is None else float(most), len(row),
                numpy.array([c for c, _ in row], dtype=numpy.int32),
                numpy.array([float(n) for _, n in row]))
        solver.changeObjectiveSense(
            highspy.ObjSense.kMaximize if raised else highspy.ObjSense.kMinimize)
        if hint:
            known = highspy.HighsSolution()
            known.col_value = hint + [0.0] * (count - len(hint))
            solver.setSolution(known)
        solver.run()
        info = solver.getInfo()
        if info.primal_solution_status != 2:
            break
        hint = [round(value) for value in solver.getSolution().col_value]
        reached.append((goal, info.objective_function_value, info.mip_dual_bound))
        keep(flow, terms, raised, sum(n * hint[c] for c, n in terms))
    return hint, flow, reached


def by_allot(allot, document, seconds, folder):
    path = Path(folder) / "problem.json"
    path.write_text(json.dumps(document))
    command = [allot, "deploy", str(path), "--format", "json", "--quiet"]
    if seconds:
        command += ["--time-limit", str(seconds), "--effort", "1000"]
    return json.loads(subprocess.run(command, capture_output=True, check=True).stdout)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--allot", required=True)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--tools", default="allot,cp-sat,highs")
    parser.add_argument("sizes", nargs="*", default=LADDER)
    arguments = parser.parse_args()
    for size in arguments.sizes:
        document = deployment(*map(int, size.split("-")))
        problem = rosters.Problem(document)
        for tool in arguments.tools.split(","):
            print(f"| {size} | {tool} | {line(tool, problem, document, arguments)} |", flush=True)


def line(tool, problem, document, arguments):
    began = time.monotonic()
    bounds = {}
    if tool.startswith("allot"):
        limit = arguments.seconds if tool == "allot" else float(tool.removeprefix("allot-"))
        with tempfile.TemporaryDirectory() as folder:
            plan = by_allot(arguments.allot, document, limit, folder)
        tours = rosters.tours_of(problem, plan)
        bounds = {(o["name"], o.get("priority")): o["bound"] for o in plan["objectives"]}
    else:
        run = by_cp_sat if tool == "cp-sat" else by_highs
        values, flow, reached = run(problem, arguments.seconds)
        if values is None:
            return "no roster"
        tours = flow.tours(values + [0] * (len(flow.columns) - len(values)))
        bounds = {goal: bound / (1e6 if goal[0] == "floor" else 1) for goal, _, bound in reached}
    seconds = time.monotonic() - began
    broken = rosters.faults(problem, tours)
    cells = []
    for goal in problem.goals():
        value = float(rosters.levels(problem, goal, tours)[0])
        bound = bounds.get(goal)
        told = "" if bound is None else f" ({float(bound):.6g})"
        cells.append(f"{goal[0]} {goal[1] or ''}: {value:.6g}{told}")
    return f"{seconds:.1f} s | {len(broken)} broken | " + "; ".join(cells)


if __name__ == "__main__":
    main()
