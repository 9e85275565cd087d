"""Coverage, burden and cost in strict order over whole units, for any tool with branch and bound.

There are no prices over whole units, so levels are found as sums: the sum of the k worst levels is
as good as possible, for k = 1, 2, ... (Ogryczak and Sliwinski 2006). What was reached is kept by a
row. The next search begins with the plan of the last.
"""

import numpy as np

# By how much a kept sum may let go, relative to its size.
KEPT = 1e-8


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

    def add_columns(self, lower, upper):
        first, count = len(self.lower), len(lower)
        self.lower = np.concatenate([self.lower, lower])
        self.upper = np.concatenate([self.upper, upper])
        self.is_whole = np.concatenate([self.is_whole, np.zeros(count, dtype=bool)])
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
    for name, levelling in zip(("coverage", "burden"), program.levellings):
        for count in range(1, len(levelling.columns) + 1):
            objective = add_sum(model, levelling, count)
            values = solve(model, objective, tool)
            reached = objective[1] @ values[objective[0]]
            keep(model, objective, reached)
            solves += 1
    costs = program.costs()
    values = solve(model, (np.arange(program.arcs), program.cost), tool)
    values = np.concatenate([np.round(values[:program.arcs]), np.zeros(len(costs) - program.arcs)])
    for name, levelling in zip(("coverage", "burden"), program.levellings):
        answer[name] = levels_of(program, levelling, values)
    return answer | {"cost": float(costs @ values), "solves": solves + 1}


def add_sum(model, levelling, count):
    """Columns and rows whose minimum is the sum of the `count` worst levels, signed to be minimized."""
    sign, agents = levelling.sense, len(levelling.columns)
    columns = model.add_columns(
        np.concatenate([[-np.inf], np.zeros(agents)]), np.full(agents + 1, np.inf))
    level, excess = columns[0], columns[1:]
    rows = np.arange(agents)
    # excess >= level - agent for a leximin, excess >= agent - level for a leximax
    model.add_rows(
        np.zeros(agents), np.full(agents, np.inf), np.tile(rows, 3),
        np.concatenate([excess, np.full(agents, level), levelling.columns]),
        np.concatenate([
            levelling.scales, -sign * levelling.scales, sign * np.ones(agents)]))
    return columns, np.concatenate([[-sign * count], np.ones(agents)])


def keep(model, objective, reached):
    columns, coefficients = objective
    most = reached + KEPT * abs(reached)
    model.add_rows(
        [-np.inf], [most], np.zeros(len(columns), dtype=int), columns, coefficients)


def solve(model, objective, tool):
    model.costs[:] = 0
    model.costs[objective[0]] = objective[1]
    values = tool.solve(model)
    model.start = values
    return values


def levels_of(program, levelling, values):
    """The levels of a plan, counted from what its arcs give."""
    sums = np.bincount(
        program.row, program.coefficient * values[program.column], program.row_count)
    counting = levelling.rows - len(levelling.rows)
    levels = sums[counting] / levelling.scales * levelling.unit
    return sorted(levels.tolist(), reverse=levelling.sense < 0)
