"""Compares every solution of random cost games with coopgame-py, and with the definitions.

    swift build -c release --product AllotBenchmarks
    games.py --answers .build/release/AllotBenchmarks --count 200
"""

import argparse
import itertools
import random
import subprocess
import sys
from fractions import Fraction
from math import factorial

import coopgame

KINDS = ["chance", "whole", "small", "saving", "concave", "airport", "decimals", "negative", "additive"]


def random_game(seed):
    """The costs of a random game by the bits of the coalition, from 1 on, as texts."""
    dice = random.Random(seed)
    count = 3 + seed % 10
    kind = KINDS[seed // 10 % len(KINDS)]
    sizes = [dice.randint(1, 100) for _ in range(count)]
    weight = [sum(sizes[i] for i in members(mask)) for mask in range(1 << count)]
    costs = [0] * (1 << count)
    for mask in range(1, 1 << count):
        size = mask.bit_count()
        costs[mask] = {
            "chance": lambda: dice.randint(0, 1000),
            "whole": lambda: weight[mask] * 10 + dice.randint(-100, 100),
            "small": lambda: dice.randint(0, 3) + size,
            "saving": lambda: weight[mask] * 100 // (1 + size) + dice.randint(0, 100),
            "concave": lambda: round(1000 * weight[mask] ** 0.5),
            "airport": lambda: max(sizes[i] for i in members(mask)),
            "decimals": lambda: round(weight[mask] * (1 - 0.02 * size) + dice.random(), 2),
            "negative": lambda: weight[mask] - dice.randint(0, 200),
            "additive": lambda: weight[mask],
        }[kind]()
    return kind, [str(cost) for cost in costs[1:]]


def members(mask):
    return [i for i in range(mask.bit_length()) if mask >> i & 1]


def sum_over(x, mask):
    return sum(x[i] for i in members(mask))


class Definitions:
    """The solutions that have formulas, from their definitions, in fractions."""

    def __init__(self, cost):
        self.cost = cost
        self.count = len(cost).bit_length() - 1
        self.all = len(cost) - 1
        self.players = range(self.count)
        self.alone = [cost[1 << i] for i in self.players]
        self.separable = [cost[self.all] - cost[self.all ^ 1 << i] for i in self.players]

    def split(self, name):
        answer = getattr(self, name.replace("-", "_"))()
        return None if answer is None else [Fraction(share) for share in answer]

    def additions(self, i):
        for mask in range(len(self.cost)):
            if not mask >> i & 1:
                yield mask.bit_count(), self.cost[mask | 1 << i] - self.cost[mask]

    def shapley(self):
        n = self.count
        return [
            sum(
                Fraction(factorial(s) * factorial(n - s - 1), factorial(n)) * added
                for s, added in self.additions(i)
            )
            for i in self.players
        ]

    def proportional(self, figures):
        if sum(figures) == 0:
            return None
        return [self.cost[self.all] * Fraction(f) / sum(figures) for f in figures]

    def banzhaf(self):
        return self.proportional([sum(a for _, a in self.additions(i)) for i in self.players])

    def equal_split(self):
        return [self.cost[self.all] / self.count] * self.count

    def stand_alone(self):
        return self.proportional(self.alone)

    def equal_non_separable(self):
        rest = (self.cost[self.all] - sum(self.separable)) / self.count
        return [s + rest for s in self.separable]

    def alternate_cost_avoided(self):
        rest = self.cost[self.all] - sum(self.separable)
        avoided = [a - s for a, s in zip(self.alone, self.separable)]
        if sum(avoided) == 0:
            return self.separable if rest == 0 else None
        return [s + rest * a / sum(avoided) for s, a in zip(self.separable, avoided)]

    separable_costs = alternate_cost_avoided

    def tau(self):
        gap = [c - sum_over(self.separable, mask) for mask, c in enumerate(self.cost)]
        room = [
            min(gap[mask] for mask in range(len(gap)) if mask >> i & 1) for i in self.players
        ]
        rest = gap[self.all]
        if min(room) < 0 or not 0 <= rest <= sum(room):
            return None
        if sum(room) == 0:
            return self.separable
        return [s + rest * r / sum(room) for s, r in zip(self.separable, room)]


def peers(cost):
    """The same from coopgame-py, where it has them: name -> split, or `None`."""
    game = coopgame.Game([-float(c) for c in cost[1:]])
    count = len(cost).bit_length() - 1
    is_possible = sum(cost[1 << i] for i in range(count)) >= cost[-1]
    domain = "imputation" if is_possible else "preimputation"

    def turned(values):
        return [-value for value in values]

    yield "shapley", turned(coopgame.shapley(game))
    yield "nucleolus", turned(coopgame.nucleolus(game, domain=domain)["allocation"])
    per_capita = coopgame.per_capita_nucleolus(game, domain=domain)
    yield "per-capita-nucleolus", turned(per_capita["allocation"])
    try:
        yield "tau", turned(coopgame.tau_value(game))
    except ValueError:
        yield "tau", None


def is_least_core(cost, split, scale):
    """Whether no coalition pays more above its cost than the least core of coopgame-py allows."""
    game = coopgame.Game([-float(c) for c in cost[1:]])
    epsilon = coopgame.least_core(game, domain="preimputation")["epsilon"]
    worst = max(sum_over(split, mask) - cost[mask] for mask in range(1, len(cost) - 1))
    return abs(worst - Fraction(epsilon)) <= scale


def differences(seed, answers):
    """What differs for one seed, as sentences."""
    kind, texts = random_game(seed)
    cost = [Fraction(0)] + [Fraction(text) for text in texts]
    tolerance = Fraction(1, 10**7) * max(1, max(abs(c) for c in cost))
    where = f"seed {seed} ({kind}, {len(cost).bit_length() - 1} players)"
    definitions = Definitions(cost)
    for name, split in answers.items():
        if name in ("nucleolus", "per-capita-nucleolus", "least-core", "owen"):
            continue
        if split != definitions.split(name):
            yield f"{where}: {name} is {split}, by definition {definitions.split(name)}"
    for name, expected in peers(cost):
        split = answers[name]
        if (split is None) != (expected is None):
            yield f"{where}: {name} is {split}, coopgame-py says {expected}"
        elif split is not None:
            distance = max(abs(a - Fraction(b)) for a, b in zip(split, expected))
            if distance > tolerance:
                yield f"{where}: {name} is off by {float(distance)}"
    for name, split in answers.items():
        if split is not None and sum(split) != cost[-1]:
            yield f"{where}: {name} does not add up"
    least = answers["least-core"]
    if least is None or not is_least_core(cost, least, tolerance):
        yield f"{where}: least-core is {least}"


def ask(program, games):
    """What Allot answers: for each game a map of names to splits."""
    lines = "\n".join(" ".join(texts) for _, texts in games)
    run = subprocess.run(
        [program, "answers"], input=lines + "\n", capture_output=True, text=True, check=True)
    answers = [{} for _ in games]
    for line in run.stdout.splitlines():
        number, name, words = line.split(" ", 2)
        isSplit = not words.startswith(("undefined", "interrupted"))
        answers[int(number)][name] = [Fraction(w) for w in words.split()] if isSplit else None
    return answers


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--answers", required=True, help="the built AllotBenchmarks")
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    options = parser.parse_args()
    seeds = range(options.first, options.first + options.count)
    answers = ask(options.answers, [random_game(seed) for seed in seeds])
    found = list(itertools.chain.from_iterable(map(differences, seeds, answers)))
    print("\n".join(found) or f"{options.count} games agree in every solution")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
