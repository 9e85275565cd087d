"""Which offer may serve which need, by which route, when, and at what rate."""

from dataclasses import dataclass
from fractions import Fraction
from math import gcd, lcm

from reading import Route


@dataclass
class Pair:
    offer: int
    need: int
    rate: Fraction  # units of the need's resource that one unit given meets
    steps: range  # the steps in which it serves
    cost: Fraction  # per unit given
    route: tuple | None  # the row of `routes` that counts
    substitute: tuple | None  # the row of `substitutes` that is used
    unit: Fraction | None  # the quantity is a multiple of this


def pairs_of(problem):
    """Every compatible pair, in the order of the rows."""
    found = []
    for need_position, need in enumerate(problem.needs):
        for offer_position, offer in enumerate(problem.offers):
            pair = _pair(problem, offer, need)
            if pair is not None:
                pair.offer, pair.need = offer_position, need_position
                found.append(pair)
    return found


def _pair(problem, offer, need):
    substitute = None
    rate = Fraction(1)
    if offer.resource != need.resource:
        substitute = (need.resource, offer.resource)
        if substitute not in problem.substitutes:
            return None
        rate = problem.substitutes[substitute].rate
    if offer.state == need.state or need.state in offer.excluded:
        return None
    if offer.earmark is not None and need.state not in offer.earmark:
        return None
    place, route = route_between(problem, offer.state, need.state, offer.resource)
    if not route.open:
        return None
    start = max(offer.steps.start + route.lead, need.steps.start)
    stop = min(offer.steps.stop + route.lead, need.steps.stop)
    if start >= stop:
        return None
    whole = problem.resources[offer.resource].whole
    return Pair(
        -1, -1, rate, range(start, stop), offer.cost + route.cost, place, substitute,
        common_multiple(offer.lot, Fraction(1)) if whole else offer.lot)


def route_between(problem, from_, to, resource):
    """The route for the resource itself, else the one for every resource, else a free one."""
    for place in ((from_, to, resource), (from_, to, "")):
        if place in problem.routes:
            return place, problem.routes[place]
    return None, Route()


def common_multiple(left, right):
    """The least common multiple of two fractions; the second alone when the first is missing."""
    if left is None:
        return right
    return Fraction(
        lcm(left.numerator, right.numerator), gcd(left.denominator, right.denominator))


def unit_value(problem, pair):
    """The money value of one unit given, over all the steps that it serves."""
    resource = problem.resources[problem.offers[pair.offer].resource]
    if resource.value is None:
        return None
    return resource.value * (len(pair.steps) if resource.lasting else 1)


def need_factor(problem, pair):
    """What one unit given adds to `met` of the need."""
    lasting = problem.resources[problem.needs[pair.need].resource].lasting
    return pair.rate * (len(pair.steps) if lasting else 1)


def demand(problem, need):
    """The quantity, for a lasting resource times the steps of the window."""
    return need.quantity * (
        len(need.steps) if problem.resources[need.resource].lasting else 1)


def contributors(problem):
    """The states that have offers, sorted."""
    return sorted({offer.state for offer in problem.offers})


def priorities(problem):
    """The priorities that needs have, the most urgent first."""
    return sorted({need.priority for need in problem.needs})
