"""Coverage, burden and cost in strict order over broken units, for any tool with prices.

The way is Allot's own: the common level is made as good as possible; whoever has a positive
multiplier can do no better and keeps its level (dual saturation); after each solve what is at its
bound in every best solution is fixed there, so that no row for an earlier objective is needed.
"""

import numpy as np

# A multiplier above this settles an agent; all multipliers add up to 1. Smaller ones may be noise of
# the 1e-7 that prices are good to; who has a small one is settled by a later solve.
MULTIPLIER = 1e-5
# What the tools are asked for, where they can be asked. At their own 1e-7, levels of coverage gave way
# by 1e-8, for which burdens changed in the fourth digit: a small part of a large need is much of a
# small one.
TOLERANCE = 1e-9
# The least price that fixes what it belongs to. Below the tolerance prices are noise, and a face
# that is fixed by noise costs later levels (HiGHS 1.16.0: three hundredths of a coverage).
PRICED = 1e-8
# How near to its own end an agent is to be called there, relative to the largest level.
AT_ITS_BEST = 1e-9
# By how much a level that was reached may let go: a part of it, and as much as the tools break limits.
# Kept exactly, what remained was called infeasible.
KEPT, KEPT_LEAST = 1e-10, 1e-9


class Pursuit:
    """The program on the way, with the tool that solves it.

    A tool has `set_columns(columns, lower, upper)`, `set_rows(rows, lower, upper)`,
    `set_objective(costs)`, which are minimized, and `solve()`, which answers `values`, `reduced`
    costs and `duals`.
    """

    def __init__(self, program, tool):
        self.program, self.tool = program, tool
        self.lower, self.upper = program.lower.copy(), program.upper.copy()
        self.row_lower, self.row_upper = program.row_lower.copy(), program.row_upper.copy()
        self.level_rows = np.zeros(program.row_count, dtype=bool)
        self.solves = 0

    def run(self, coverage=None):
        """The levels of coverage and of burden from the worst on, and the cost.

        Levels of coverage that are known are not sought.
        """
        covered, burdened = self.program.levellings
        answer = {"coverage": coverage or sorted(self.level(covered))}
        answer["burden"] = sorted(self.level(burdened), reverse=True)
        costs = self.program.costs()
        values, _, _ = self._solve(costs)
        answer["cost"] = float(costs @ values)
        answer["solves"] = self.solves
        return answer

    def _solve(self, costs):
        self.solves += 1
        self.tool.set_objective(costs)
        return self.tool.solve()

    def level(self, levelling):
        """The level of each agent."""
        raising = levelling.sense > 0
        costs = np.zeros(self.program.column_count)
        costs[levelling.column] = -1 if raising else 1
        self._set_columns(np.array([levelling.column]), -np.inf, np.inf)
        self._set_rows(
            levelling.rows, 0.0 if raising else -np.inf, np.inf if raising else 0.0)
        self.level_rows[levelling.rows] = True
        count = len(levelling.columns)
        open_agents = np.arange(count)
        levels = np.zeros(count)
        largest = 0.0
        while len(open_agents):
            values, reduced, duals = self._solve(costs)
            level = values[levelling.column]
            largest = max(largest, abs(level))
            settled = self._settled(levelling, open_agents, values, duals, largest)
            levels[settled] = level * levelling.unit
            self._settle(levelling, settled, level, values)
            self._fix_priced(values, reduced, duals)
            open_agents = np.setdiff1d(open_agents, settled, assume_unique=True)
        self.level_rows[levelling.rows] = False
        return levels.tolist()

    def _settled(self, levelling, open_agents, values, duals, largest):
        level, scales = values[levelling.column], levelling.scales[open_agents]
        columns = levelling.columns[open_agents]
        multipliers = np.abs(duals[levelling.rows[open_agents]]) * scales
        if levelling.sense > 0:
            room = self.upper[columns] - level * scales
        else:
            room = level * scales - self.lower[columns]
        done = (multipliers > MULTIPLIER) | (multipliers == multipliers.max())
        return open_agents[done | (room <= AT_ITS_BEST * scales * largest)]

    def _settle(self, levelling, agents, level, values):
        columns, rows = levelling.columns[agents], levelling.rows[agents]
        reached = level * levelling.scales[agents]
        slack = KEPT * np.abs(reached) + KEPT_LEAST
        self._set_rows(rows, -np.inf, np.inf)
        if levelling.sense > 0:
            least = np.maximum(self.lower[columns], np.minimum(reached, values[columns]) - slack)
            self._set_columns(columns, least, np.maximum(least, self.upper[columns]))
        else:
            most = np.minimum(self.upper[columns], np.maximum(reached, values[columns]) + slack)
            self._set_columns(columns, np.minimum(most, self.lower[columns]), most)

    def _fix_priced(self, values, reduced, duals):
        open_columns = self.lower < self.upper
        priced = open_columns & (np.abs(reduced) > PRICED)
        is_low = values - self.lower < self.upper - values
        low = np.flatnonzero(priced & (reduced > 0) & is_low)
        high = np.flatnonzero(priced & (reduced < 0) & ~is_low)
        self._set_columns(low, self.lower[low], self.lower[low])
        self._set_columns(high, self.upper[high], self.upper[high])
        open_rows = (self.row_lower < self.row_upper) & ~self.level_rows
        priced = open_rows & (np.abs(duals) > PRICED)
        low, high = np.flatnonzero(priced & (duals > 0)), np.flatnonzero(priced & (duals < 0))
        self._set_rows(low, self.row_lower[low], self.row_lower[low])
        self._set_rows(high, self.row_upper[high], self.row_upper[high])

    def _set_columns(self, columns, lower, upper):
        if len(columns):
            self.lower[columns], self.upper[columns] = lower, upper
            self.tool.set_columns(columns, self.lower[columns], self.upper[columns])

    def _set_rows(self, rows, lower, upper):
        if len(rows):
            self.row_lower[rows], self.row_upper[rows] = lower, upper
            self.tool.set_rows(rows, self.row_lower[rows], self.row_upper[rows])
