"""Coverage, burden and cost in strict order over whole units, for any tool with branch and bound.

There are no prices over whole units, so levels are found rank by rank, as Allot does: the next level
is as good as possible, given how many agents are at each level before. Whoever can do no better is
held there and needs no further choice; for the others, 0-1 columns say who is at which level. What
was reached is kept by bounds and rows. Each search begins with the plan of the last.
"""

import copy

import numpy as np

# By how much a level that is kept may let go, relative to its size.
KEPT = 1e-8
# By how much a level must be exceeded to count as exceeded, relative to the largest.
BETTER = 1e-7


class Model:
    """The arrays that a tool is given: what is minimized, bounds, rows, where to begin."""

    def __init__(self, program):
        self.lower, self.upper = program.lower.copy(), program.upper.copy()
        for levelling in program.levellings:
            # The rows that hold agents to a common level are not used here.
            self.lower[levelling.column] = self.upper[levelling.column] = 0
        self.row_lower, self.row_upper = program.row_lower, program.row_upper
        self.row, self.column, self.coefficient = program.row, program.column, program.coefficient
        self.is_whole = np.zeros(program.column_count, dtype=bool)
        self.is_whole[:program.arcs] = True
        self.costs = np.zeros(program.column_count)
        self.start = None

    def copy(self):
        """The same arrays; adding to one leaves the other."""
        other = copy.copy(self)
        other.lower, other.upper = self.lower.copy(), self.upper.copy()
        other.costs = self.costs.copy()
        return other

    def add_columns(self, lower, upper, whole=False):
        first, count = len(self.lower), len(lower)
        self.lower = np.concatenate([self.lower, lower])
        self.upper = np.concatenate([self.upper, upper])
        self.is_whole = np.concatenate([self.is_whole, np.full(count, whole)])
        self.costs = np.concatenate([self.costs, np.zeros(count)])
        return np.arange(first, first + count)

    def add_rows(self, lower, upper, rows, columns, coefficients):
        """Adds rows; `rows` counts from the first that is new."""
        self.row = np.concatenate([self.row, rows + len(self.row_lower)])
        self.column = np.concatenate([self.column, columns])
        self.coefficient = np.concatenate([self.coefficient, coefficients])
        self.row_lower = np.concatenate([self.row_lower, lower])
        self.row_upper = np.concatenate([self.row_upper, upper])


def pursue(program, tool):
    """The levels of coverage and of burden from the worst on, and the cost."""
    model, answer, solves = Model(program), {}, 0
    for levelling in program.levellings:
        ranks = Ranks(model, levelling, tool)
        ranks.run()
        solves += ranks.solves
        model = ranks.kept()
    costs = program.costs()
    model.costs[:program.arcs] = program.cost
    values = tool.solve(model)
    values = np.concatenate([np.round(values[:program.arcs]), np.zeros(len(costs) - program.arcs)])
    for name, levelling in zip(("coverage", "burden"), program.levellings):
        answer[name] = levels_of(program, levelling, values)
    return answer | {"cost": float(costs @ values), "solves": solves + 1}


class Ranks:
    """One levelling on its way. Levels are signed so that larger is better."""

    def __init__(self, model, levelling, tool):
        self.model, self.tool, self.sign = model, tool, levelling.sense
        self.columns, self.scales = levelling.columns, levelling.scales
        self.open = list(range(len(levelling.columns)))
        self.counted = []  # [level, how many of the open agents are at it]
        self.solves = 0
        ends = (self.sign * model.lower[self.columns], self.sign * model.upper[self.columns])
        self.least, self.most = np.minimum(*ends) / self.scales, np.maximum(*ends) / self.scales

    def run(self):
        while sum(count for _, count in self.counted) < len(self.open):
            values, level = self._next_level()
            self.model.start = values
            scale = max(1e-9, np.abs(self._levels(values)).max())
            at_it = [
                agent for agent in self.open
                if abs(self._levels(values)[agent] - level) <= BETTER * scale]
            held = [] if self.counted else [
                agent for agent in at_it if self._best_of(agent, level) <= level + BETTER * scale]
            for agent in held:
                self._hold(agent, level)
            if not held:
                self._count(level, scale)

    def _levels(self, values):
        return self.sign * values[self.columns] / self.scales

    def _next_level(self):
        """The plan that brings the next rank as far as possible, and the rank's level."""
        model = self.model.copy()
        most = max(self.most[agent] for agent in self.open)
        level = model.add_columns(
            [min(self.least[agent] for agent in self.open)], [most])[0]
        self._add_places(model, level, most)
        model.costs[level] = -1
        self.solves += 1
        values = self.tool.solve(model)
        return values[:len(self.model.lower)], values[level]

    def _best_of(self, agent, level):
        """The best that an agent can have while all others of the open have the level."""
        model = self.model.copy()
        for other in self.open:
            self._bound(model, other, level)
        model.costs[self.columns[agent]] = -self.sign / self.scales[agent]
        self.solves += 1
        return self._levels(self.tool.solve(model))[agent]

    def _add_places(self, model, level, most):
        """Each open agent is at the common level or better, or at a level that was counted.

        Without a common level, whoever is not at a counted one is at the last of them or better.
        """
        places = [
            model.add_columns(np.zeros(len(self.open)), np.ones(len(self.open)), whole=True)
            for _ in self.counted]
        for (_, count), columns in zip(self.counted, places):
            model.add_rows(
                [-np.inf], [count], np.zeros(len(columns), dtype=int), columns,
                np.ones(len(columns)))
        for position, agent in enumerate(self.open):
            own = [(self.columns[agent], self.sign / self.scales[agent])]
            terms = own + [
                (columns[position], most - found)
                for (found, _), columns in zip(self.counted, places)]
            if level is None:
                add_row(model, most, np.inf, terms)
            else:
                add_row(model, 0, np.inf, terms + [(level, -1)])
            if places:
                add_row(model, -np.inf, 1, [(columns[position], 1) for columns in places])

    def _bound(self, model, agent, level):
        column = self.columns[agent]
        kept = self.sign * (level - KEPT * abs(level)) * self.scales[agent]
        if self.sign > 0:
            model.lower[column] = max(model.lower[column], min(kept, model.upper[column]))
        else:
            model.upper[column] = min(model.upper[column], max(kept, model.lower[column]))

    def _hold(self, agent, level):
        self._bound(self.model, agent, level)
        self.open.remove(agent)

    def _count(self, level, scale):
        if self.counted and abs(self.counted[-1][0] - level) <= BETTER * scale:
            self.counted[-1][1] += 1
        else:
            self.counted.append([level - KEPT * abs(level), 1])

    def kept(self):
        """The model with what keeps every rank."""
        model = self.model.copy()
        if self.counted:
            self._add_places(model, None, self.counted[-1][0])
            model.start = None
        model.costs[:] = 0
        return model


def add_row(model, lower, upper, terms):
    """Adds one row of (column, coefficient)."""
    columns, coefficients = zip(*terms)
    model.add_rows(
        [lower], [upper], np.zeros(len(terms), dtype=int), np.array(columns),
        np.array(coefficients, dtype=float))


def levels_of(program, levelling, values):
    """The levels of a plan, counted from what its arcs give."""
    sums = np.bincount(
        program.row, program.coefficient * values[program.column], program.row_count)
    counting = levelling.rows - len(levelling.rows)
    levels = sums[counting] / levelling.scales * levelling.unit
    return sorted(levels.tolist(), reverse=levelling.sense < 0)
