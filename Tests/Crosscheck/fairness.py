"""Whether any need or state could do better in a plan than it does, asked of HiGHS one by one.

A plan of broken quantities is leximin exactly when nobody can gain unless somebody who is no
better off loses. So every figure of every objective is raised as far as it goes while all that
are no better keep theirs; what an earlier objective reached is kept, too. Where sizes lie far
apart, the last digit of a large figure is all of a small one: only a gain counts that remains
when every limit and every figure kept is tightened by more than rounding.
"""

import highspy
import numpy

from check import Check
from formulation import Formulation

# By how much limits are tightened, relative to their size, and kept figures, relative to the
# scale of their objective: some tens of times what solvers leave open.
TIGHTER = 1e-8
# Figures that differ by no more, relative to the scale of their objective, are equal.
EQUAL = 1e-6
# The least gain that counts, relative to the scale of its objective.
VISIBLE = 1e-5
# How far a plan may break a limit, relative to the limit's own size.
BROKEN = 1e-5
# Of money, this part of what one pair could move counts as the least scale.
LEAST_SCALE = 1e-6
# What HiGHS may be off in a row whose largest entry is 1.
ROUNDING = 1e-10
# A kept figure's row is scaled by its scale, but no row has entries larger than this.
LARGEST_ENTRY = 1e7


def faults_of(problem, plan):
    """Sentences on limits that a plan breaks and on figures that could be better."""
    formulation = Formulation(problem)
    check = Check(problem, plan)
    check.needs = check._positions("needs", problem.needs)
    check.offers = check._positions("offers", problem.offers)
    check._read_allocations()
    if not formulation.pairs:
        return check.faults
    given = [check.given.get((pair.offer, pair.need), 0.0) for pair in formulation.pairs]
    room = Room(formulation, given)
    faults = check.faults + room.broken()
    for stage in formulation.stages():
        if not faults and not room.is_closed and stage[2] is not None:
            faults += room.gains(*stage)
    return faults


class Room:
    """What can change in a plan: a program over the changes, each divided by its pair's most."""

    def __init__(self, formulation, given):
        self.problem = formulation.problem
        self.program = formulation.program
        self.given = numpy.array(given)
        most = numpy.array(self.program.upper[:len(given)])
        self.sizes = numpy.where(most > 0, most, 1.0)
        self.is_closed = False
        self.solver = highspy.Highs()
        self.solver.silent()
        for option, value in (
            ("presolve", "off"), ("threads", 1), ("time_limit", 10.0),
            ("primal_feasibility_tolerance", ROUNDING), ("dual_feasibility_tolerance", ROUNDING),
            ("small_matrix_value", 1e-12),
        ):
            self.solver.setOptionValue(option, value)
        for amount, size in zip(self.given, self.sizes):
            self.solver.addVar(-amount / size, max(0.0, (size - amount) / size))
        for terms, lower, upper, _ in self.program.rows:
            reached = self._sum(terms)
            self._add_row(
                terms, -numpy.inf if lower <= 0 else lower * (1 + TIGHTER) - reached,
                upper * (1 - TIGHTER) - reached)

    def _sum(self, terms):
        return sum(value * self.given[column] for column, value in terms.items())

    def _add_row(self, terms, lower, upper, scale=None):
        columns = numpy.array(list(terms), dtype=numpy.int32)
        entries = numpy.array([value * self.sizes[column] for column, value in terms.items()])
        largest = max(abs(entries), default=0.0)
        if largest == 0:
            return
        if scale is not None:
            largest = min(largest, max(scale, largest / LARGEST_ENTRY))
        self.solver.addRow(
            max(lower / largest, -highspy.kHighsInf), min(upper / largest, highspy.kHighsInf),
            len(columns), columns, entries / largest)

    def broken(self):
        """Limits that the plan breaks by more than rounding of their own size."""
        worst = max(self.given / self.sizes, default=0.0) - 1
        for terms, lower, upper, _ in self.program.rows:
            reached = self._sum(terms)
            if 0 < upper < numpy.inf:
                worst = max(worst, reached / upper - 1)
            if lower > 0:
                worst = max(worst, 1 - reached / lower)
        return [f"a limit is broken by {worst:.2g} of it"] if worst > BROKEN else []

    def gains(self, name, priority, agents, sign):
        """Who could do better in an objective; afterwards all of it is kept."""
        figures = []
        for agent in agents:
            terms = {column: sign * float(value) for column, value in agent.terms.items() if value}
            figures.append((self._sum(terms), terms, agent.name))
        figures.sort(key=lambda figure: figure[0])
        scale = self._scale(name, figures)
        faults = []
        while figures and not faults and not self.is_closed:
            equal = [figure for figure in figures if figure[0] <= figures[0][0] + EQUAL * scale]
            figures = figures[len(equal):]
            for _, terms, _ in equal:
                self._add_row(terms, TIGHTER * scale, numpy.inf, scale)
            for level, terms, member in equal:
                gain = self._most(terms)
                if gain > VISIBLE * scale:
                    faults.append(
                        f"{name} {priority or ''} of {member}: {sign * level:.9g} "
                        f"could be better by {gain:.3g}")
        return faults

    def _scale(self, name, figures):
        """The largest figure, and at least one whole coverage, or a part of what one pair moves."""
        largest = max((abs(figure[0]) for figure in figures), default=0.0)
        if name == "coverage":
            by_need = self.problem.over == "need"
            weights = [float(need.weight) for need in self.problem.needs] if by_need else [1.0]
            return max(largest, min(1.0, 1 / min(weights)))
        moved = [
            abs(value) * self.sizes[column]
            for figure in figures for column, value in figure[1].items()]
        return max([largest, 1e-300] + [LEAST_SCALE * amount for amount in moved])

    def _most(self, terms):
        """By how much a figure can grow; 0 where nothing can move but by rounding."""
        largest = max((abs(v) * self.sizes[c] for c, v in terms.items()), default=0.0)
        if largest == 0 or self.is_closed:
            return 0.0
        costs = numpy.zeros(len(self.given))
        for column, value in terms.items():
            costs[column] = value * self.sizes[column] / largest
        self.solver.changeColsCost(len(costs), numpy.arange(len(costs), dtype=numpy.int32), costs)
        self.solver.changeObjectiveSense(highspy.ObjSense.kMaximize)
        self.solver.run()
        if self.solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            self.is_closed = True
            return 0.0
        return self.solver.getObjectiveValue() * largest
