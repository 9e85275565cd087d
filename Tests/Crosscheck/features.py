"""How many of the random problems use each feature, so that none is forgotten.

    .venv/bin/python Tests/Crosscheck/features.py --count 300
"""

import argparse
import sys
import tempfile
from collections import Counter
from pathlib import Path

import generate
import reading
import writing
from pairing import pairs_of

# Fewer problems than this, in percent, are too few to say that a feature is checked.
LEAST = 1


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=300)
    arguments = parser.parse_args()
    counted = Counter()
    for seed in range(1, arguments.count + 1):
        draft = generate.generate(seed)
        with tempfile.TemporaryDirectory() as folder:
            name = writing.write(draft, Path(folder))
            problem = reading.read_problem(Path(folder) / name)
            for path in Path(folder).iterdir():
                counted.update(file_features(path))
        counted.update({name: bool(on) for name, on in features(draft, problem).items()})
    for name, count in counted.most_common():
        print(f"{count:5} {name}")
    rare = [name for name, count in counted.items() if count < LEAST * arguments.count / 100]
    if rare:
        print("too rare: " + ", ".join(sorted(rare)))
        sys.exit(1)


def features(draft, problem):
    """Which features a problem uses in a way that can matter."""
    pairs = pairs_of(problem)
    needs, offers = problem.needs, problem.offers
    used = [problem.resources[offers[pair.offer].resource] for pair in pairs]
    asked = [problem.resources[needs[pair.need].resource] for pair in pairs]
    routes = [problem.routes[pair.route] for pair in pairs if pair.route]
    step = draft.document.get("horizon", {}).get("step", "none")
    objectives = draft.document.get("match", {}).get("objectives")
    steps = len(problem.days or [0, 0]) - 1
    return {
        "pairs": pairs, "no pair at all": not pairs, "many pairs": len(pairs) > 40,
        f"kind {draft.kind}": True, f"step {step}": True,
        "objectives " + (" ".join(objectives) if objectives else "default"): True,
        "whole": any(resource.whole for resource in used),
        "whole and broken": len({resource.whole for resource in used}) == 2,
        "lasting over steps": any(resource.lasting for resource in used) and steps > 1,
        "lasting met by used once": any(
            a.lasting and not u.lasting for a, u in zip(asked, used)),
        "used once met by lasting": any(
            u.lasting and not a.lasting for a, u in zip(asked, used)),
        "window of a need": any(len(need.steps) < steps for need in needs),
        "window of an offer": any(len(offer.steps) < steps for offer in offers),
        "substitute": any(pair.substitute for pair in pairs),
        "substitute with limit": any(
            pair.substitute and problem.substitutes[pair.substitute].limit is not None
            for pair in pairs),
        "earmark": any(offer.earmark for offer in offers),
        "exclusion": any(offer.excluded for offer in offers),
        "lot": any(offers[pair.offer].lot for pair in pairs),
        "offer minimum": any(offers[pair.offer].minimum for pair in pairs),
        "need minimum": any(need.minimum for need in needs),
        "route cost": any(route.cost for route in routes),
        "lead": any(route.lead for route in routes),
        "route capacity": any(route.capacity is not None for route in routes),
        "route of a resource": any(pair.route and pair.route[2] for pair in pairs),
        "route closed": any(not route.open for route in problem.routes.values()),
        "budget of all": any(not budget.states for budget in problem.budgets),
        "budget of some": any(budget.states for budget in problem.budgets),
        "priorities": len({need.priority for need in needs}) > 1,
        "weights": len({need.weight for need in needs}) > 1,
        "over states": problem.over == "state",
        "no key": problem.shares is None,
        "key with a name": "key" in draft.document.get("match", {}),
        "need of nothing": any(need.quantity == 0 for need in needs),
        "offer of nothing": any(offer.quantity == 0 for offer in offers),
        "made ids of needs": needs and needs[0].id is None,
        "made ids of offers": offers and offers[0].id is None,
        "two spellings of a state": len({
            row["state"] for row in draft.tables["needs"] + draft.tables["offers"]
            + [{"state": state["code"]} for state in draft.tables["states"]]
        } & {"EL", "GR"}) == 2,
        "a resource without value": any(
            resource.value is None for resource in problem.resources.values()),
    }


def file_features(path):
    """Which ways of writing a file uses."""
    data = path.read_bytes()
    if path.suffix != ".csv":
        return {f"document {path.suffix}": 1}
    header = next(line for line in data.decode("utf-8-sig").splitlines() if line[0] != "#")
    return {
        "mark at the start": data.startswith(b"\xef\xbb\xbf"), "CRLF": b"\r\n" in data,
        "semicolons": ";" in header, "tabs": "\t" in header,
        "comments": data.lstrip(b"\xef\xbb\xbf").startswith(b"#"), "hashtags": b"#x+" in data,
        "no last line end": not data.endswith(b"\n"), "all quoted": header.startswith('"'),
        "note column": "note" in header or "x-" in header}


if __name__ == "__main__":
    main()
