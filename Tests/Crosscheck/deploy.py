"""Random deployment problems solved by `allot deploy` and by CP-SAT, and rosters checked.

    .venv/bin/python Tests/Crosscheck/deploy.py --allot .build/release/allot --count 500
    .venv/bin/python Tests/Crosscheck/deploy.py --allot .build/release/allot --large --count 5000 --effort 0.01

Of every small problem: both say that a roster exists, or neither; every objective's value and every
level are equal; no rule is broken; and shuffling the rows changes no byte. A third of them is planned
anew from the roster with one pool changed and some steps frozen. Of every large one: no rule is
broken, and what the plan says of itself is true; half of them are planned anew. Where a roster is
planned anew, no change of one crew could be taken back alone. At the end stands in how many rosters
each rule binds.
"""

import argparse
import collections
import json
import multiprocessing
import random
import subprocess
import sys
import tempfile
import time
import traceback
from pathlib import Path

import roster_problems
import rosters
import tightness
from needless import needless
from roster_model import Model


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--allot", required=True)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument("--seed", type=int)
    parser.add_argument("--large", action="store_true")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--effort", default="1")
    arguments = parser.parse_args()
    if arguments.seed is not None:
        shown(arguments)
        return
    seeds = range(arguments.first, arguments.first + arguments.count)
    work = [(arguments.allot, seed, arguments.large, arguments.effort) for seed in seeds]
    began, failed = time.monotonic(), []
    states, rules = collections.Counter(), collections.Counter()

    def standing():
        return (f"{states.total() - len(failed)} passed, {len(failed)} failed; "
                f"{states['infeasible']} without a roster, {states['feasible']} not proven; "
                f"{time.monotonic() - began:.0f} s")

    with multiprocessing.Pool(arguments.processes) as pool:
        for seed, found, state, tight in pool.imap_unordered(faults_of_seed, work):
            states[state] += 1
            rules.update(tight)
            if found:
                failed.append(seed)
                print(f"seed {seed}: " + "\n  ".join(found[:5]), file=sys.stderr, flush=True)
            if states.total() % 250 == 0:
                print(standing(), file=sys.stderr, flush=True)
    print(standing())
    print("rosters in which a rule binds: " + ", ".join(
        f"{rule} {count}" for rule, count in sorted(rules.items())))
    if failed:
        print("failing seeds: " + " ".join(map(str, sorted(failed))))
        sys.exit(1)


def shown(arguments):
    make = roster_problems.large if arguments.large else roster_problems.small
    print(json.dumps(make(arguments.seed), indent=1))
    print(*faults_of_seed(
        (arguments.allot, arguments.seed, arguments.large, arguments.effort)), sep="\n")


def faults_of_seed(work):
    allot, seed, is_large, effort = work
    try:
        with tempfile.TemporaryDirectory() as folder:
            run = Run(allot, Path(folder), effort)
            found, state = check_large(run, seed) if is_large else check_small(run, seed)
            return seed, found, state, sorted(run.tight)
    except Exception:  # one bad problem must not end the others
        return seed, [traceback.format_exc()], "error", []


class Run:
    """Runs `allot deploy` in a folder; `tight` are the rules that bind in one of its rosters."""

    def __init__(self, allot, folder, effort):
        self.allot, self.folder, self.effort = str(Path(allot).resolve()), folder, effort
        self.tight = set()

    def __call__(self, document, *options):
        (self.folder / "problem.json").write_text(json.dumps(document))
        command = [self.allot, "deploy", "problem.json", "--format", "json", "--quiet",
                   "--effort", self.effort, *options]
        ended = subprocess.run(
            command, cwd=self.folder, capture_output=True, timeout=600, stdin=subprocess.DEVNULL)
        if ended.returncode not in (0, 1):
            raise RuntimeError(f"exit {ended.returncode}: {ended.stderr.decode()[:500]}")
        return ended.returncode, ended.stdout


def check_small(run, seed):
    document = roster_problems.small(seed)
    code, output = run(document)
    problem = rosters.Problem(document)
    found, state = compare(run, problem, code, output, Model(problem))
    if run(shuffled(document, seed))[1] != output:
        found.append("the order of rows shows")
    if code == 0 and seed % 3 == 0 and not found:
        return check_anew(run, seed, document, output)
    return found, state


def check_anew(run, seed, document, output):
    """The same problem with something changed, planned anew from its roster."""
    anew, code, output, former, frozen = planned_anew(run, seed, document, output)
    model = Model(anew, former, frozen, anew=True)
    return compare(run, anew, code, output, model, former, frozen)


def planned_anew(run, seed, document, output):
    """The changed problem, what Allot answers to it, the tours before and the steps that are frozen."""
    dice = random.Random(-seed)
    problem = rosters.Problem(document)
    former = rosters.tours_of(problem, json.loads(output))
    (run.folder / "before.json").write_bytes(output)
    changed = roster_problems.changed(document, dice)
    options, frozen = ["--from", "before.json"], 0
    if dice.random() < 0.6:
        frozen = dice.randrange(problem.steps)
        options += ["--freeze", problem.first_days[frozen].isoformat()]
    code, output = run(changed, *options)
    return rosters.Problem(changed), code, output, former, frozen


def compare(run, problem, code, output, model, former=None, frozen=0):
    """What is wrong with a plan beside the model's best."""
    best = model.best()
    if code == 1 or best is None:
        state = "infeasible" if code == 1 else "error"
        agree = (code == 1) == (best is None)
        return ([] if agree else [f"allot ends with {code}, the model finds {best}"]), state
    found, plan, tours = examined(run, problem, output, former, frozen)
    anew = former is not None
    for goal, asked in zip(problem.goals(anew), best, strict=True):
        reached = rosters.levels(problem, goal, tours, former or ())
        if [round(float(one), 6) for one in reached] != [round(float(one), 6) for one in asked]:
            found.append(f"{goal}: {floats(reached)}, and the best is {floats(asked)}")
            break
    return found, plan["status"]


def examined(run, problem, output, former=None, frozen=0):
    """What is wrong with a roster by itself, its plan and its tours."""
    plan = json.loads(output)
    tours = rosters.tours_of(problem, plan)
    run.tight |= tightness.tight(problem, tours, frozen)
    found = rosters.faults(problem, tours, former, frozen) + lies(problem, plan, tours, former)
    if former is not None:
        found += needless(problem, tours, former, frozen)
    return found, plan, tours


def floats(levels):
    return [float(level) for level in levels]


def lies(problem, plan, tours, former):
    """What a plan says of itself and is not so."""
    found = []
    goals = problem.goals(former is not None)
    told = plan["objectives"]
    if [(one["name"], one.get("priority")) for one in told] != goals:
        found.append(f"objectives {[one['name'] for one in told]} are not {goals}")
        return found
    for one, goal in zip(told, goals):
        reached = rosters.levels(problem, goal, tours, former or ())
        value = float(reached[0]) if reached else one["value"]
        if abs(one["value"] - value) > 1e-6 * max(1, abs(value)):
            found.append(f"{goal} is {value}, and the plan says {one['value']}")
        worse = one["bound"] - one["value"]
        if goal[0] in ("burden", "changes", "tours", "cost"):
            worse = -worse
        if worse < -1e-6 * max(1, abs(value)):
            found.append(f"{goal}: bound {one['bound']} is worse than {one['value']}")
    posts = {post.id: post for post in problem.posts}
    for item in plan["posts"]:
        post = posts[item["id"]]
        for step in item["steps"]:
            real = rosters.counted(problem, post, tours, step["step"])
            if step["counted"] != real:
                found.append(f"{post.id} in {step['step']}: {real}, told {step['counted']}")
        floor = rosters.floor(problem, post, tours)
        if abs(item["floor"] - floor) > 1e-9:
            found.append(f"{post.id}: its floor is {floor}, told {item['floor']}")
        missing = item["demand"] - item["covered"]
        given = sum(reason["quantity"] for reason in item.get("reasons", []))
        if item.get("reasons") and given != missing:
            found.append(f"{post.id}: reasons add up to {given} of {missing}")
    return found


def check_large(run, seed):
    document = roster_problems.large(seed)
    code, output = run(document)
    if code == 1:
        return [], "infeasible"
    found, plan, _ = examined(run, rosters.Problem(document), output)
    if seed % 2 == 0:
        anew, code, output, former, frozen = planned_anew(run, seed, document, output)
        if code == 0:
            found += examined(run, anew, output, former, frozen)[0]
    return found, plan["status"]


def shuffled(document, seed):
    dice = random.Random(seed)
    changed = dict(document)
    for table in ("posts", "pools", "teams", "states"):
        if table in changed:
            changed[table] = dice.sample(changed[table], len(changed[table]))
    return changed


if __name__ == "__main__":
    main()
