"""PuLP with HiGHS: the model is written once, its bounds and objective are changed in place."""

import numpy as np
import pulp

from pursuit import TOLERANCE


class Broken:
    """One PuLP model; each solve hands all of it to the solver anew, which PuLP cannot avoid."""

    def __init__(self, program, way):
        self.model = pulp.LpProblem("match", pulp.LpMinimize)
        self.variables = [
            pulp.LpVariable(f"x{place}", bound(low), bound(high))
            for place, (low, high) in enumerate(zip(program.lower, program.upper))]
        terms = [[] for _ in range(program.row_count)]
        for row, column, coefficient in zip(
                program.row.tolist(), program.column.tolist(), program.coefficient.tolist()):
            terms[row].append((self.variables[column], coefficient))
        self.expressions = [pulp.LpAffineExpression(pairs) for pairs in terms]
        self.lower, self.upper = program.row_lower.copy(), program.row_upper.copy()
        self.rows = [{} for _ in terms]
        for row in range(program.row_count):
            self._write_row(row)
        self.solver = pulp.HiGHS(
            msg=False, threads=1, primal_feasibility_tolerance=TOLERANCE,
            dual_feasibility_tolerance=TOLERANCE)

    def set_columns(self, columns, lower, upper):
        for column, low, high in zip(columns.tolist(), lower.tolist(), upper.tolist()):
            self.variables[column].bounds(bound(low), bound(high))

    def set_rows(self, rows, lower, upper):
        self.lower[rows], self.upper[rows] = lower, upper
        for row in rows.tolist():
            self._write_row(row)

    def _write_row(self, row):
        for name in self.rows[row]:
            del self.model.constraints[name]
        constraints = sides(self.expressions[row], self.lower[row], self.upper[row], f"r{row}")
        self.rows[row] = {constraint.name: constraint for constraint in constraints}
        self.model.constraints.update(self.rows[row])

    def set_objective(self, costs):
        self.model.setObjective(pulp.LpAffineExpression(
            [(self.variables[column], costs[column]) for column in np.flatnonzero(costs).tolist()]))

    def solve(self):
        status = self.model.solve(self.solver)
        if status != pulp.LpStatusOptimal:
            raise RuntimeError(f"PuLP ended with {pulp.LpStatus[status]}")
        return (
            numbers(variable.varValue for variable in self.variables),
            numbers(variable.dj for variable in self.variables),
            numbers(sum(constraint.pi or 0 for constraint in row.values()) for row in self.rows))


class Whole:
    """A PuLP model for each search over whole units, solved by CBC."""

    def __init__(self, way):
        pass

    def solve(self, arrays):
        model = pulp.LpProblem("match", pulp.LpMinimize)
        kinds = [pulp.LpContinuous, pulp.LpInteger]
        variables = [
            pulp.LpVariable(f"x{place}", bound(low), bound(high), kinds[whole])
            for place, (low, high, whole) in enumerate(zip(
                arrays.lower.tolist(), arrays.upper.tolist(), arrays.is_whole.tolist()))]
        used = np.flatnonzero(arrays.costs).tolist()
        model.setObjective(pulp.LpAffineExpression(
            [(variables[column], float(arrays.costs[column])) for column in used]))
        terms = [[] for _ in arrays.row_lower]
        for row, column, coefficient in zip(
                arrays.row.tolist(), arrays.column.tolist(), arrays.coefficient.tolist()):
            terms[row].append((variables[column], coefficient))
        for place, pairs in enumerate(terms):
            expression = pulp.LpAffineExpression(pairs)
            for constraint in sides(
                    expression, arrays.row_lower[place], arrays.row_upper[place], f"r{place}"):
                model.constraints[constraint.name] = constraint
        if arrays.start is not None:
            start = np.clip(
                arrays.start, arrays.lower[:len(arrays.start)], arrays.upper[:len(arrays.start)])
            for variable, value in zip(variables, start.tolist()):
                variable.setInitialValue(round(value) if variable.cat == pulp.LpInteger else value)
        # Levels are compared at a relative 1e-6.
        solver = pulp.PULP_CBC_CMD(
            msg=False, threads=1, gapRel=1e-7, warmStart=arrays.start is not None)
        status = model.solve(solver)
        if status != pulp.LpStatusOptimal:
            raise RuntimeError(f"CBC ended with {pulp.LpStatus[status]}")
        return numbers(variable.varValue for variable in variables)


def sides(expression, low, high, name):
    """PuLP has no rows with two bounds, so there may be two constraints, or none."""
    if low == high:
        return [pulp.LpConstraint(expression, pulp.LpConstraintEQ, name, low)]
    return [
        pulp.LpConstraint(expression, sense, name + ending, limit)
        for sense, ending, limit in (
            (pulp.LpConstraintGE, "least", low), (pulp.LpConstraintLE, "most", high))
        if np.isfinite(limit)]


def bound(value):
    """PuLP says None for no bound."""
    return float(value) if np.isfinite(value) else None


def numbers(values):
    """An array in which what PuLP does not know is 0."""
    return np.array([value or 0.0 for value in values])
