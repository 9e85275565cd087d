"""Random problems solved by `allot match` and by an independent model, and compared.

    .venv/bin/python Tests/Crosscheck/crosscheck.py --allot .build/release/allot --count 300

Of every problem, those of `cases/` and random ones: both say that a plan exists, or neither; every level of coverage and of
burden, every total, the cost and the number of shipments are equal; the plan keeps every
limit and reports true figures; and permuting the rows of all tables changes no byte.
Seeds that ever failed stand in `seeds.txt` and are run first.
"""

import argparse
import multiprocessing
import shutil
import sys
import tempfile
import time
import traceback
from pathlib import Path

import generate
import reading
import reference
import writing
from check import Check, near
from running import run_allot

HERE = Path(__file__).parent


def main():
    arguments = parsed_arguments()
    if arguments.seed is not None:
        sys.exit(0 if shown(arguments.allot, arguments.seed, arguments.keep) else 1)
    seeds = worked_cases() + chosen_seeds(arguments)
    began, failed, unproven = time.monotonic(), [], []
    work = [(arguments.allot, seed) for seed in seeds]
    with multiprocessing.Pool(arguments.processes) as pool:
        for done, (seed, faults, is_proven) in enumerate(
            pool.imap_unordered(faults_of_seed, work), 1
        ):
            if not is_proven:
                unproven.append(seed)
            if faults:
                failed.append(seed)
                print(f"\nseed {seed}: " + "\n  ".join(faults[:6]), file=sys.stderr)
            if sys.stderr.isatty():
                print(f"\r{done} of {len(seeds)}", end="", file=sys.stderr, flush=True)
    seconds = time.monotonic() - began
    print(f"{len(seeds)} problems in {seconds:.0f} s", file=sys.stderr)
    if unproven:
        print("equal but said to be unproven: " + named(unproven))
    print(f"{len(seeds) - len(failed)} passed, {len(failed)} failed")
    if failed:
        print("failing seeds: " + named(failed))
        print("each alone: crosscheck.py --allot ... --seed N; then keep it in seeds.txt")
        sys.exit(1)


def parsed_arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--allot", required=True, help="the command to check")
    parser.add_argument("--count", type=int, default=300, help="how many seeds")
    parser.add_argument("--first", type=int, default=1, help="the first seed")
    parser.add_argument("--only", choices=["whole", "broken"], help="one kind of problem")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--seed", type=int, help="run this seed alone and show both solutions")
    parser.add_argument("--keep", type=Path, help="with --seed: write the problem here")
    return parser.parse_args()


def worked_cases():
    """The problems worked out by hand, which are checked like seeds."""
    return sorted((HERE / "cases").glob("*.yaml"))


def chosen_seeds(arguments):
    """The seeds that ever failed, then as many others as are asked for."""
    lines = (HERE / "seeds.txt").read_text().splitlines()
    old = [int(line.split()[0]) for line in lines if line.strip() and line[0] != "#"]
    seeds = [seed for seed in old if arguments.only in (None, generate.kind_of(seed))]
    seed, missing = arguments.first, arguments.count
    while missing > 0:
        if arguments.only in (None, generate.kind_of(seed)):
            missing -= 1
            if seed not in seeds:
                seeds.append(seed)
        seed += 1
    return seeds


def faults_of_seed(work):
    """A seed, the sentences that say what is wrong, and whether all is said to be proven."""
    allot, seed = work
    try:
        with tempfile.TemporaryDirectory() as folder:
            faults, _, checked = compared(allot, seed, Path(folder))
        is_proven = bool(faults) or checked is None or checked.plan["status"] == "optimal"
        return seed, faults, is_proven
    except Exception:  # one broken seed must not end the others
        return seed, [traceback.format_exc()], True


def compared(allot, seed, folder):
    """The faults found with a seed or a case, the reference's answer and Allot's check."""
    names = []
    for name, permuted in (("as-is", None), ("permuted", seed)):
        (folder / name).mkdir(parents=True, exist_ok=True)
        if isinstance(seed, Path):
            names.append(shutil.copy(seed, folder / name / "problem.yaml").name)
        else:
            names.append(writing.write(generate.generate(seed), folder / name, permuted))
    run = run_allot(allot, folder / "as-is", names[0])
    again = run_allot(allot, folder / "permuted", names[1])
    problem = reading.read_problem(folder / "as-is" / names[0])
    answer = reference.solve(problem)
    faults, checked = [], None
    plan = run.plan()
    if run.code not in (0, 1):
        faults.append(f"exit status {run.code}: {run.errors.strip()}")
    elif (run.code == 1) != (answer.stages is None):
        faults.append(f"exit status {run.code}, but the reference has " + (
            "no plan" if answer.stages is None else "a plan"))
    elif plan is None:
        faults.append(f"no JSON on standard output: {run.output[:200]}")
    elif run.code == 1:
        if plan.get("status") != "infeasible":
            faults.append(f"no plan, but status {plan.get('status')}")
    else:
        checked = Check(problem, plan)
        faults += checked.run()
        if plan.get("status") not in ("optimal", "feasible"):
            faults.append(f"status {plan.get('status')}")
        if not faults or checked.given:
            faults += differences(answer, checked)
    if (run.code, run.output) != (again.code, again.output):
        faults.append("permuted rows give another output" + again.errors)
    return faults, answer, checked


def differences(answer, checked):
    """Where the plan of Allot and the reference reach different figures."""
    faults = []
    for stage in answer.stages:
        figures = checked.figures(stage.name, stage.priority)
        same = len(figures) == len(stage.levels) and all(
            near(*pair, stage.scale) for pair in zip(figures, stage.levels))
        if not same:
            faults.append(
                f"{stage.name} {stage.priority or ''}: Allot {written(figures)}, "
                f"reference {written(stage.levels)}")
    return faults


def named(items):
    """Seeds and cases as one line."""
    return " ".join(sorted((getattr(item, "stem", str(item)) for item in items), key=len))


def written(figures):
    """Figures as text with as many digits as are compared."""
    return " ".join(f"{figure:.9g}" for figure in figures)


def shown(allot, seed, keep):
    """Prints both solutions of one seed and whether they agree."""
    folder = keep or Path(tempfile.mkdtemp(prefix=f"crosscheck-{seed}-"))
    faults, answer, checked = compared(allot, seed, folder)
    problem = answer.formulation.problem
    print(f"seed {seed} ({generate.kind_of(seed)}) in {folder}")
    print(f"objectives {problem.objectives}, coverage over {problem.over}")
    print("pair: state resource -> state resource (rate, steps, cost): Allot, reference")
    quantities = answer.quantities or [0] * len(answer.formulation.pairs)
    for pair, quantity in zip(answer.formulation.pairs, quantities):
        offer, need = problem.offers[pair.offer], problem.needs[pair.need]
        allots = checked.given.get((pair.offer, pair.need), 0) if checked else None
        if allots or quantity:
            mark = " " if allots is not None and near(allots, quantity, 1) else "*"
            print(
                f"{mark} {offer.id or pair.offer}: {offer.state} {offer.resource} -> "
                f"{need.id or pair.need}: {need.state} {need.resource} ({pair.rate}, "
                f"{pair.steps.start}-{pair.steps.stop - 1}, {float(pair.cost)}): "
                f"{allots} {quantity:.9g}")
    for stage in answer.stages or []:
        print(f"{stage.name} {stage.priority or ''}: reference {written(stage.levels)}")
        if checked:
            print(f"    Allot {written(checked.figures(stage.name, stage.priority))}")
    if answer.stages is None:
        print("the reference finds no plan")
    print("\n".join(faults) or "no fault")
    return not faults


if __name__ == "__main__":
    main()
