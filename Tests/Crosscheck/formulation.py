"""The limits and the figures of a matching problem as a program, row by row from their text."""

from dataclasses import dataclass
from fractions import Fraction

from pairing import (
    contributors, demand, need_factor, pairs_of, priorities, unit_value)
from programs import Program


@dataclass
class Agent:
    """A figure to level: constant + terms over the pairs."""

    name: str
    constant: Fraction
    terms: dict  # pair position -> Fraction, per unit given


def largest(problem, pair):
    """The most that one pair can ever carry."""
    offer, need = problem.offers[pair.offer], problem.needs[pair.need]
    most = min(offer.quantity, need.quantity / pair.rate)
    route = problem.routes.get(pair.route)
    if route is not None and route.capacity is not None:
        most = min(most, route.capacity)
    if pair.substitute is not None and problem.substitutes[pair.substitute].limit is not None:
        most = min(most, problem.substitutes[pair.substitute].limit)
    return most


class Formulation:
    """A program whose first columns are the pairs, counted in their units."""

    def __init__(self, problem):
        self.problem = problem
        self.pairs = pairs_of(problem)
        self.units = [pair.unit or Fraction(1) for pair in self.pairs]
        self.program = Program()
        for pair, unit in zip(self.pairs, self.units):
            most = largest(problem, pair) / unit
            if pair.unit is not None:
                most = most.numerator // most.denominator
            self.program.column(0, most, whole=pair.unit is not None)
        self._offers()
        self._needs()
        self._shared_limits()

    def scaled(self, terms):
        """Terms per unit given, made terms over the columns."""
        return {column: value * self.units[column] for column, value in terms.items()}

    def limit(self, terms, lower=float("-inf"), upper=float("inf")):
        """Adds a row over quantities given."""
        if terms:
            self.program.row(self.scaled(terms), lower, upper)
        elif not lower <= 0 <= upper:
            # Nothing can reach this need: a row that no plan keeps.
            self.program.row({self.program.column(0, 0): 1}, lower, upper)

    def quantities(self, values):
        """What is given by pair, from the values of the columns."""
        return [
            float(round(value) * unit) if pair.unit is not None else value * float(unit)
            for value, unit, pair in zip(values, self.units, self.pairs)]

    def _where(self, condition):
        return {
            position: Fraction(1) for position, pair in enumerate(self.pairs) if condition(pair)}

    def _offers(self):
        for position, offer in enumerate(self.problem.offers):
            mine = self._where(lambda pair: pair.offer == position)
            if not mine:
                continue
            if self.problem.resources[offer.resource].lasting:
                for step in range(max(self.pairs[p].steps.stop for p in mine)):
                    at_step = {p: one for p, one in mine.items() if step in self.pairs[p].steps}
                    if at_step:
                        self.limit(at_step, upper=offer.quantity)
            else:
                self.limit(mine, upper=offer.quantity)
            if offer.minimum > 0:
                # All or nothing: minimum * given <= total <= most * given.
                most = sum(largest(self.problem, self.pairs[p]) for p in mine)
                given = self.program.column(0, 1, whole=True)
                terms = self.scaled(mine)
                self.program.row(terms | {given: -offer.minimum}, lower=0)
                self.program.row(terms | {given: -most}, upper=0)

    def _needs(self):
        for position, need in enumerate(self.problem.needs):
            mine = self._where(lambda pair: pair.need == position)
            met = {p: self.pairs[p].rate for p in mine}
            steps = [None]
            if self.problem.resources[need.resource].lasting:
                steps = need.steps
            for step in steps:
                self.limit(
                    {p: rate for p, rate in met.items()
                     if step is None or step in self.pairs[p].steps},
                    lower=need.minimum, upper=need.quantity)

    def _shared_limits(self):
        problem = self.problem
        for place, route in problem.routes.items():
            if route.capacity is not None:
                self.limit(self._where(lambda pair: pair.route == place), upper=route.capacity)
        for place, substitute in problem.substitutes.items():
            if substitute.limit is not None:
                self.limit(
                    self._where(lambda pair: pair.substitute == place), upper=substitute.limit)
        for budget in problem.budgets:
            self.limit(
                {p: pair.cost for p, pair in enumerate(self.pairs)
                 if not budget.states or problem.offers[pair.offer].state in budget.states},
                upper=budget.amount)

    # Figures

    def coverage(self, position):
        """coverage[n] = met / demand; a need of nothing is covered."""
        need = self.problem.needs[position]
        wanted = demand(self.problem, need)
        if wanted == 0:
            return Agent(str(position), Fraction(1), {})
        return Agent(str(position), Fraction(0), {
            p: need_factor(self.problem, pair) / wanted
            for p, pair in enumerate(self.pairs) if pair.need == position})

    def coverage_agents(self, priority):
        """What `coverage` levels in one priority: needs by weight, or states' weighted means."""
        needs = self.problem.needs
        mine = [n for n, need in enumerate(needs) if need.priority == priority]
        if self.problem.over == "need":
            return [_sum([(1 / needs[n].weight, self.coverage(n))], str(n)) for n in mine]
        agents = []
        for state in sorted({needs[n].state for n in mine}):
            members = [n for n in mine if needs[n].state == state]
            weight = sum(needs[n].weight for n in members)
            agents.append(
                _sum([(needs[n].weight / weight, self.coverage(n)) for n in members], state))
        return agents

    def total(self, priority):
        """The sum of weight times coverage over the needs of a priority."""
        return _sum([
            (need.weight, self.coverage(position))
            for position, need in enumerate(self.problem.needs) if need.priority == priority],
            "total")

    def burden_agents(self):
        """The value given by each state with offers, divided by its part of the key."""
        return [
            Agent(state, Fraction(0), {
                p: unit_value(self.problem, pair) / self.problem.shares[state]
                for p, pair in enumerate(self.pairs)
                if self.problem.offers[pair.offer].state == state})
            for state in contributors(self.problem)]

    def cost(self):
        """Offer and route costs."""
        return Agent("cost", Fraction(0), {
            p: pair.cost for p, pair in enumerate(self.pairs) if pair.cost})

    def stages(self):
        """The objectives in strict order: (name, priority, agents, sign), sign 1 to maximise."""
        found = []
        for name in self.problem.objectives:
            if name == "coverage":
                found += [(name, p, self.coverage_agents(p), 1) for p in priorities(self.problem)]
            elif name == "total":
                found += [(name, p, [self.total(p)], 1) for p in priorities(self.problem)]
            elif name == "burden" and self.problem.shares is not None:
                found.append((name, None, self.burden_agents(), -1))
            elif name == "cost":
                found.append((name, None, [self.cost()], -1))
            elif name == "shipments":
                found.append((name, None, None, -1))
        return found


def _sum(parts, name):
    constant, terms = Fraction(0), {}
    for factor, agent in parts:
        constant += factor * agent.constant
        for position, value in agent.terms.items():
            terms[position] = terms.get(position, Fraction(0)) + factor * value
    return Agent(name, constant, terms)
