"""The best plan of a matching problem, found the slow and safe way.

Every objective becomes one or more criteria that are optimised one after another and
then kept by rows. The smallest of several figures is levelled in one of two ways:

- without whole columns by water filling: raise the lowest level, ask of every figure by
  a program of its own whether it can rise above it, fix those that cannot;
- with whole columns by cumulated figures: the sum of the k smallest is as large as
  possible for k = 1, 2, ...; it is max k t - sum of d with d >= t - figure, d >= 0;
- for tests of the two, by ordered figures: the k-th smallest is as large as possible for
  k = 1, 2, ...; all but k - 1 figures, which 0-1 columns choose, are at least that.

Once whole columns are found, they are fixed and all objectives are optimised again without
whole columns, for this is the more exact way.
"""

from dataclasses import dataclass

from formulation import Agent, Formulation
from programs import INFINITY, SolverFailed

# A figure that cannot rise by more than this above its level is saturated.
SATURATED = 1e-7


@dataclass
class Stage:
    """What an objective reached: its levels, the worst first; one level for a sum."""

    name: str
    priority: int | None
    levels: list
    unit: float = 1.0  # what one unit of the dearest pair costs

    @property
    def scale(self):
        """The size against which levels are compared: the largest, and at least one unit."""
        return max([self.unit] + [abs(level) for level in self.levels])


@dataclass
class Answer:
    stages: list | None  # None: no plan exists
    quantities: list
    formulation: Formulation


class Reference:
    """One problem on its way through the objectives."""

    def __init__(self, problem, way=None):
        self.problem, self.way = problem, way
        self.formulation = Formulation(problem)
        self.program = self.formulation.program
        self.used = None  # by pair, the column that says whether it carries anything

    def answer(self):
        """The best plan."""
        answer, values = self._first_answer()
        if answer.stages is None or not self.program.has_whole:
            return answer
        try:
            fixed = self._with_whole_fixed(values)._first_answer()[0]
            return Answer(fixed.stages, fixed.quantities, self.formulation)
        except SolverFailed:
            return answer

    def _with_whole_fixed(self, values):
        """The same problem, whole columns fixed; what carries nothing is closed."""
        other = Reference(self.problem, "levels")
        program = other.program
        for column, is_whole in enumerate(program.is_whole):
            if is_whole:
                program.lower[column] = program.upper[column] = float(round(values[column]))
        program.is_whole = [False] * len(program.lower)
        if self.used is not None:
            other.used = {}
            for position, column in self.used.items():
                if round(values[column]) == 0:
                    program.upper[position] = 0
                else:
                    other.used[position] = None
        return other

    def _first_answer(self):
        values = self.program.best({}, False)
        if values is None:
            return Answer(None, [], self.formulation), None
        reached = []
        for name, priority, agents, sign in self.formulation.stages():
            if agents is None:
                agents = [self._shipments()]
            scale = _scale(agents)
            if name == "burden":
                scale = self._largest_burden(agents, scale) or scale
            figures = [self._figure(agent, sign / scale) for agent in agents]
            if len(figures) == 1:
                values = self._best_sum(*figures[0]) or values
            else:
                way = self.way or ("cumulated" if self.program.has_whole else "levels")
                best = {"levels": self._best_levels, "cumulated": self._best_cumulated,
                        "ordered": self._best_ordered}[way]
                values = best(figures) or values
            reached.append((name, priority, agents, sign))
        quantities = self.formulation.quantities(values)
        stages = [
            Stage(
                name, priority, self._levels(agents, sign, values),
                max(1.0, _scale(agents)) if name == "cost" else 1.0)
            for name, priority, agents, sign in reached]
        return Answer(stages, quantities, self.formulation), values

    def _largest_burden(self, agents, scale):
        """The least that the largest burden can be, to measure all burdens by."""
        program = self.program.copy()
        level = program.column(0, INFINITY)
        for agent in agents:
            program.row(self._figure(agent, 1 / scale)[1] | {level: -1}, upper=0)
        largest = program.best({level: 1}, False)[level]
        return largest * scale if largest > SATURATED else None

    def _shipments(self):
        """A column for each pair that is 1 when the pair carries anything."""
        if self.used is not None:
            return Agent("shipments", len(self.used), {})
        self.used, terms = {}, {}
        for position in range(len(self.formulation.pairs)):
            most = self.program.upper[position]
            if most > 0:
                used = self.program.column(0, 1, whole=True)
                self.program.row({position: 1, used: -most}, upper=0)
                self.used[position], terms[used] = used, 1
        return Agent("shipments", 0, terms)

    def _figure(self, agent, factor):
        """A figure to be raised, as constant and terms over the columns."""
        terms = agent.terms if agent.name == "shipments" else self.formulation.scaled(agent.terms)
        return (
            float(agent.constant) * factor,
            {column: float(value) * factor for column, value in terms.items()})

    def _levels(self, agents, sign, values):
        """The levels that the values of the columns reach, the worst first."""
        levels = []
        for agent in agents:
            constant, terms = self._figure(agent, 1)
            levels.append(constant + sum(values[c] * value for c, value in terms.items()))
        levels.sort(reverse=sign < 0)
        return levels

    def _best_sum(self, constant, terms):
        if not terms:
            return None
        values = self.program.best(terms, True)
        reached = sum(values[column] * value for column, value in terms.items())
        self._keep(terms, reached)
        return values

    def _keep(self, terms, reached):
        self.program.row(terms, lower=reached, slack=max(1, abs(reached)))

    # Water filling

    def _best_levels(self, figures):
        free = [figure for figure in figures if figure[1]]
        fixed = []
        values = None
        while free:
            level = self._highest_level(free, fixed)
            base = self._held([(figure, level) for figure in free] + fixed)
            saturated, values = _saturated(base, free, level)
            fixed += [(figure, level) for figure in saturated]
            free = [figure for figure in free if figure not in saturated]
        for (constant, terms), level in fixed:
            self._keep(terms, level - constant)
        return values

    def _held(self, floors):
        program = self.program.copy()
        for (constant, terms), level in floors:
            program.row(terms, lower=level - constant, slack=1)
        return program

    def _highest_level(self, free, fixed):
        program = self._held(fixed)
        level = program.column(-INFINITY, INFINITY)
        for constant, terms in free:
            program.row(terms | {level: -1}, lower=-constant)
        return program.best({level: 1}, True)[level]

    # Cumulated figures

    def _best_cumulated(self, figures):
        figures = [figure for figure in figures if figure[1]]
        values = None
        for count in range(1, len(figures) + 1):
            level = self.program.column(-INFINITY, INFINITY)
            terms = {level: count}
            for constant, figure in figures:
                lack = self.program.column(0, INFINITY)
                self.program.row(figure | {lack: 1, level: -1}, lower=-constant)
                terms[lack] = -1
            values = self._best_sum(0, terms)
        return values

    # Ordered figures

    def _best_ordered(self, figures):
        figures = [figure for figure in figures if figure[1]]
        values = None
        for count in range(len(figures)):
            level = self.program.column(-INFINITY, INFINITY)
            left_out = {}
            for constant, terms in figures:
                column = self.program.column(0, 1, whole=True)
                left_out[column] = 1
                # Left out, a figure may lie below the level by as much as figures differ.
                most = self._reach(figures) - self._least(constant, terms)
                self.program.row(terms | {level: -1, column: most}, lower=-constant)
            self.program.row(left_out, upper=count)
            values = self._best_sum(0, {level: 1})
        return values

    def _reach(self, figures):
        """No figure is above this."""
        return max(
            constant + sum(
                max(0, value) * self.program.upper[column] for column, value in terms.items())
            for constant, terms in figures)

    def _least(self, constant, terms):
        return constant + sum(
            min(0, value) * self.program.upper[column] for column, value in terms.items())


def _saturated(base, free, level):
    """The free figures that cannot rise above the level, and a solution that keeps it."""
    values = base.best(_joined(free), True)
    open_ = [figure for figure in free if _value(figure, values) <= level + SATURATED]
    saturated, tops = [], []
    while open_:
        figure = open_.pop(0)
        tried = base.best(figure[1], True)
        top = _value(figure, tried)
        tops.append((top, figure))
        if top <= level + SATURATED:
            saturated.append(figure)
        open_ = [other for other in open_ if _value(other, tried) <= level + SATURATED]
    if not saturated:
        # Only rounding can lead here: the one that rises least is at its level.
        saturated = [min(tops or [(_value(f, values), f) for f in free], key=lambda top: top[0])[1]]
    return saturated, values


def _joined(figures):
    joined = {}
    for _, terms in figures:
        for column, value in terms.items():
            joined[column] = joined.get(column, 0) + value
    return joined


def _value(figure, values):
    return figure[0] + sum(values[column] * value for column, value in figure[1].items())


def _scale(agents):
    """The largest coefficient of figures of money, so that levels are about as large as units."""
    coefficients = [abs(value) for agent in agents for value in agent.terms.values()]
    largest = float(max(coefficients, default=1))
    return largest if largest > 2 else 1.0


def solve(problem, way=None):
    """The best plan of a problem; levels are found in the given way, or as fits the problem."""
    return Reference(problem, way).answer()
