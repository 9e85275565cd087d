"""Splits random claims and units a second time, by the definitions, in exact fractions.

    python3 Tests/Crosscheck/sharing.py --allot .build/release/allot --count 200

Needs nothing but Python. Each claims rule and each way to round is computed here in another way than
Allot does: random arrival over all orders, the average of awards by convolving pieces of
polynomials, divisor methods unit by unit.
"""

import argparse
import itertools
import json
import math
import pathlib
import random
import subprocess
import sys
import tempfile
from fractions import Fraction as F

# --- claims ---------------------------------------------------------------------------------------


def level(total, awards):
    """The level at which awards that rise along straight lines add up, by bisection, then exactly."""
    low, high = F(0), F(10**9)
    for _ in range(200):
        middle = (low + high) / 2
        if sum(awards(middle)) < total:
            low = middle
        else:
            high = middle
    return awards(high)


def cea(e, d):
    return level(e, lambda t: [min(x, t) for x in d])


def cel(e, d):
    return [x - y for x, y in zip(d, cea(sum(d) - e, d))]


def halves(d):
    return [x / 2 for x in d]


def is_low(e, d):
    return 2 * e <= sum(d)


def talmud(e, d):
    h = halves(d)
    return cea(e, h) if is_low(e, d) else [x - y for x, y in zip(d, cea(sum(d) - e, h))]


def on_top(e, d, rule):
    h = halves(d)
    return [x + y for x, y in zip(h, rule(e - sum(h), h))]


def reverse_talmud(e, d):
    return cel(e, halves(d)) if is_low(e, d) else on_top(e, d, cea)


def piniles(e, d):
    return cea(e, halves(d)) if is_low(e, d) else on_top(e, d, cea)


def constrained_egalitarian(e, d):
    if is_low(e, d):
        return cea(e, halves(d))
    return level(e, lambda t: [min(x, max(x / 2, t)) for x in d])


def random_arrival(e, d):
    sums = [F(0)] * len(d)
    orders = list(itertools.permutations(range(len(d))))
    for order in orders:
        left = e
        for i in order:
            award = min(d[i], left)
            sums[i] += award
            left -= award
    return [x / len(orders) for x in sums]


def minimal_overlap(e, d):
    d = [min(x, e) for x in d]
    if max(d) == e:
        t = e
    else:
        low, high = F(0), max(d)
        for _ in range(200):
            t = (low + high) / 2
            if sum(max(x - t, 0) for x in d) > e - t:
                low = t
            else:
                high = t
    n, awards = len(d), []
    nested = sorted(min(x, t) for x in d)
    for x in d:
        award, reached = max(x - t, 0), F(0)
        for position, y in enumerate(nested):
            if y <= min(x, t):
                award += (y - reached) / (n - position)
                reached = y
        awards.append(award)
    return awards


def adjusted_proportional(e, d):
    rights = [max(e - (sum(d) - x), F(0)) for x in d]
    rest = e - sum(rights)
    still = [min(x - r, rest) for x, r in zip(d, rights)]
    return [r + (s * rest / sum(still) if rest else 0) for r, s in zip(rights, still)]


class Pieces:
    """A function in pieces of polynomials: (start, end, coefficients from the constant on)."""

    def __init__(self, pieces):
        self.pieces = pieces

    def __call__(self, x):
        for start, end, c in self.pieces:
            if start <= x <= end:
                return sum(k * x**i for i, k in enumerate(c))
        return F(0)

    def integral(self):
        """From the left end, constant beyond the right one."""
        pieces, value = [], F(0)
        for start, end, c in self.pieces:
            whole = [F(0)] + [k / (i + 1) for i, k in enumerate(c)]
            at = sum(k * start**i for i, k in enumerate(whole))
            whole[0] += value - at
            pieces.append((start, end, whole))
            value = sum(k * end**i for i, k in enumerate(whole))
        pieces.append((self.pieces[-1][1], F(10**12), [value]))
        return Pieces(pieces)

    def spread(self, width):
        """The integral over x from 0 to width of the function at (y - x)."""
        whole = self.integral()
        cuts = sorted({p for s, e, _ in whole.pieces for p in (s, s + width) if p < 10**12})
        pieces = []
        for start, end in zip(cuts, cuts[1:] + [F(10**12)]):
            middle = (start + end) / 2
            pieces.append((start, end, minus(whole.at(middle), shifted(whole.at(middle - width), width))))
        return Pieces(pieces)

    def at(self, x):
        for start, end, c in self.pieces:
            if start <= x <= end:
                return c
        return [F(0)]


def shifted(c, by):
    """The coefficients of p(x - by)."""
    result = [F(0)] * len(c)
    for i, k in enumerate(c):
        for j in range(i + 1):
            result[j] += k * math.comb(i, j) * (-by) ** (i - j)
    return result


def minus(a, b):
    n = max(len(a), len(b))
    a, b = a + [F(0)] * (n - len(a)), b + [F(0)] * (n - len(b))
    return [x - y for x, y in zip(a, b)]


def average_of_awards(e, d):
    if e == sum(d):
        return d
    positive = [i for i, x in enumerate(d) if x > 0]
    awards = [F(0)] * len(d)
    if len(positive) == 1:
        awards[positive[0]] = e
        return awards
    for i in positive:
        others = [d[j] for j in positive if j != i]
        # How many ways the others have to share y, as a volume.
        ways = Pieces([(F(0), others[0], [F(1)])])
        for width in others[1:]:
            ways = ways.spread(width)
        # x of i leaves e - x: weigh x by the ways that leaves.
        low, high = max(F(0), e - sum(others)), min(d[i], e)
        cuts = sorted({low, high} | {e - p for s, t, _ in ways.pieces for p in (s, t) if low < e - p < high})
        volume = moment = F(0)
        for start, end in zip(cuts, cuts[1:]):
            c = ways.at(e - (start + end) / 2)
            # In y = e - x.
            part = [F(0)] + [k / (i + 1) for i, k in enumerate(c)]
            first = [F(0), F(0)] + [k / (i + 2) for i, k in enumerate(c)]
            value = lambda p, x: sum(k * x**i for i, k in enumerate(p))
            whole = value(part, e - start) - value(part, e - end)
            ys = value(first, e - start) - value(first, e - end)
            volume += whole
            moment += e * whole - ys
        awards[i] = moment / volume
    return awards


def dominguez_thomson(e, d):
    n, left, still, awards = len(d), float(e), [float(x) for x in d], [0.0] * len(d)
    while left > 1e-14 * float(e):
        parts = [min(x, left) / n for x in still]
        awards = [x + y for x, y in zip(awards, parts)]
        still = [x - y for x, y in zip(still, parts)]
        left -= sum(parts)
    return awards


RULES = {
    "proportional": lambda e, d: [x * e / sum(d) for x in d],
    "equal-awards": cea,
    "equal-losses": cel,
    "talmud": talmud,
    "reverse-talmud": reverse_talmud,
    "piniles": piniles,
    "random-arrival": random_arrival,
    "minimal-overlap": minimal_overlap,
    "adjusted-proportional": adjusted_proportional,
    "constrained-egalitarian": constrained_egalitarian,
    "average-of-awards": average_of_awards,
    "average": lambda e, d: [(x + y) / 2 for x, y in zip(cea(e, d), cel(e, d))],
    "dominguez-thomson": dominguez_thomson,
}

# --- units ----------------------------------------------------------------------------------------

SIGNPOSTS = {
    "adams": lambda a: F(a) ** 2,
    "dean": lambda a: F(2 * a * (a + 1), 2 * a + 1) ** 2,
    "hill": lambda a: F(a * (a + 1)),
    "webster": lambda a: F(2 * a + 1, 2) ** 2,
    "jefferson": lambda a: F(a + 1) ** 2,
}


def units_by_divisor(shares, units, method, minimum):
    """One unit after the other to the most urgent; squares are compared."""
    parts = [minimum] * len(shares)
    while sum(parts) < units:

        def urgency(i):
            signpost = SIGNPOSTS[method](parts[i])
            if shares[i] == 0:
                return (-1, 0, 0, 0)
            if signpost == 0:
                return (1, 0, shares[i], -i)
            return (0, shares[i] ** 2 / signpost, shares[i], -i)

        parts[max(range(len(shares)), key=urgency)] += 1
    return parts


def units_by_remainder(shares, units):
    quotas = [x * units / sum(shares) for x in shares]
    parts = [math.floor(q) for q in quotas]
    order = sorted(range(len(shares)), key=lambda i: (parts[i] - quotas[i], -shares[i], i))
    for i in order[: units - sum(parts)]:
        parts[i] += 1
    return parts


# --- comparing ------------------------------------------------------------------------------------


def document(claims, amount, shares, units, minimum):
    codes = [f"S{i}" for i in range(len(claims))]
    methods = [
        {
            "name": rule,
            "claims": [{"state": c, "claim": str(x)} for c, x in zip(codes, claims)],
            "rule": rule,
        }
        for rule in RULES
    ]
    methods += [
        {"name": f"units {m}", "key": "k", "rounding": m, "minimum": minimum} for m in SIGNPOSTS
    ]
    methods.append({"name": "units largest-remainder", "key": "k"})
    states = [{"code": c, "x": str(s)} for c, s in zip(codes, shares)]
    share = {"amount": str(amount), "units": str(units), "methods": methods}
    return {"allot": "1", "states": states, "keys": {"k": "x"}, "share": share}


def differences(allot, seed, folder):
    rng = random.Random(seed)
    n = rng.randint(2, 5)
    claims = [rng.randint(0, 40) for _ in range(n)]
    if sum(claims) == 0:
        claims[0] = 1
    amount = rng.randint(1, sum(claims))
    shares = [rng.choice([0, 1, 2, 3, 5, 8, 100, rng.randint(1, 1000)]) for _ in range(n)]
    if sum(shares) == 0:
        shares[0] = 1
    minimum = rng.choice([0, 0, 1, 2])
    units = rng.randint(max(1, minimum * n), 60)
    path = pathlib.Path(folder) / "problem.json"
    path.write_text(json.dumps(document(claims, amount, shares, units, minimum)))
    run = subprocess.run(
        [allot, "share", str(path), "--format", "json", "--quiet"], capture_output=True, text=True
    )
    if run.returncode != 0:
        return [run.stderr]
    found = {m["name"]: m for m in json.loads(run.stdout)["methods"]}
    lines = []
    for rule, compute in RULES.items():
        ours = [float(x) / amount for x in compute(F(amount), [F(x) for x in claims])]
        theirs = [s["share"] for s in found[rule]["shares"]]
        if max(abs(x - y) for x, y in zip(ours, theirs)) > 1e-9:
            lines.append(f"{rule} of {amount} by {claims}: {theirs}, by the definition {ours}")
    expected = {
        f"units {m}": units_by_divisor([F(x) for x in shares], units, m, minimum) for m in SIGNPOSTS
    }
    expected["units largest-remainder"] = units_by_remainder([F(x) for x in shares], units)
    for name, ours in expected.items():
        theirs = [s["units"] for s in found[name]["shares"]]
        if ours != theirs:
            lines.append(f"{name}, {units} by {shares}, at least {minimum}: {theirs}, not {ours}")
        cents = sum(round(s["amount"] * 100) for s in found[name]["shares"])
        if cents != amount * 100:
            lines.append(f"{name}: money adds up to {cents / 100}, not {amount}")
    return lines


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--allot", default=".build/release/allot")
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--first", type=int, default=0)
    arguments = parser.parse_args()
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(arguments.first, arguments.first + arguments.count):
            lines = differences(arguments.allot, seed, folder)
            wrong += bool(lines)
            for line in lines:
                print(f"seed {seed}: {line}")
    print(f"{arguments.count - wrong} of {arguments.count} agree")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
