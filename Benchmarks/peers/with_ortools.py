"""CLP and GLOP through OR-Tools' `pywraplp`: one model, changed in place, warm where they can."""

import numpy as np
from ortools.linear_solver import pywraplp

from pursuit import TOLERANCE


class Broken:
    """One model of `pywraplp` for all stages; `way` is `CLP` or `GLOP`."""

    def __init__(self, program, way):
        self.solver = pywraplp.Solver.CreateSolver(way)
        infinity = self.solver.infinity()
        number = self.solver.NumVar
        self.variables = [
            number(low, high, "")
            for low, high in zip(program.lower.tolist(), program.upper.tolist())]
        lower = np.where(np.isinf(program.row_lower), -infinity, program.row_lower)
        upper = np.where(np.isinf(program.row_upper), infinity, program.row_upper)
        constraint = self.solver.Constraint
        self.rows = [constraint(low, high) for low, high in zip(lower.tolist(), upper.tolist())]
        triples = zip(
            program.row.tolist(), program.column.tolist(), program.coefficient.tolist())
        rows, variables = self.rows, self.variables
        for row, column, coefficient in triples:
            rows[row].SetCoefficient(variables[column], coefficient)
        self.objective = self.solver.Objective()
        self.objective.SetMinimization()
        self.costs = np.zeros(program.column_count)
        self.infinity = infinity
        self.exact, self.careful = pywraplp.MPSolverParameters(), pywraplp.MPSolverParameters()
        self.exact.SetDoubleParam(self.exact.PRIMAL_TOLERANCE, TOLERANCE)
        self.exact.SetDoubleParam(self.exact.DUAL_TOLERANCE, TOLERANCE)
        self.careful.SetIntegerParam(self.careful.PRESOLVE, self.careful.PRESOLVE_OFF)
        self.careful.SetDoubleParam(self.careful.PRIMAL_TOLERANCE, 1e-6)

    def set_columns(self, columns, lower, upper):
        self._set(self.variables, columns, lower, upper)

    def set_rows(self, rows, lower, upper):
        self._set(self.rows, rows, lower, upper)

    def _set(self, things, places, lower, upper):
        lower = np.maximum(lower, -self.infinity).tolist()
        upper = np.minimum(upper, self.infinity).tolist()
        for place, low, high in zip(places.tolist(), lower, upper):
            things[place].SetBounds(low, high)

    def set_objective(self, costs):
        for column in np.flatnonzero(costs != self.costs).tolist():
            self.objective.SetCoefficient(self.variables[column], float(costs[column]))
        self.costs = costs.copy()

    def solve(self):
        status = self.solver.Solve(self.exact)
        if status != pywraplp.Solver.OPTIMAL:
            # Faces that hold a solution were taken for empty (OR-Tools 9.15).
            status = self.solver.Solve(self.careful)
        if status != pywraplp.Solver.OPTIMAL:
            raise RuntimeError(f"OR-Tools ended with status {status}")
        return (
            np.array([variable.solution_value() for variable in self.variables]),
            np.array([variable.reduced_cost() for variable in self.variables]),
            np.array([row.dual_value() for row in self.rows]))


class Whole:
    """A `pywraplp` model for each search over whole units; `way` is `SCIP`."""

    def __init__(self, way):
        self.way = way

    def solve(self, arrays):
        solver = pywraplp.Solver.CreateSolver(self.way)
        infinity = solver.infinity()
        columns = zip(arrays.lower.tolist(), arrays.upper.tolist(), arrays.is_whole.tolist())
        variables = [
            solver.Var(max(low, -infinity), min(high, infinity), whole, "")
            for low, high, whole in columns]
        rows = [
            solver.Constraint(max(low, -infinity), min(high, infinity))
            for low, high in zip(arrays.row_lower.tolist(), arrays.row_upper.tolist())]
        for row, column, coefficient in zip(
                arrays.row.tolist(), arrays.column.tolist(), arrays.coefficient.tolist()):
            rows[row].SetCoefficient(variables[column], coefficient)
        for column in np.flatnonzero(arrays.costs).tolist():
            solver.Objective().SetCoefficient(variables[column], float(arrays.costs[column]))
        if arrays.start is not None:
            solver.SetHint(variables[:len(arrays.start)], arrays.start.tolist())
        careful = pywraplp.MPSolverParameters()
        careful.SetDoubleParam(careful.RELATIVE_MIP_GAP, 1e-7)
        status = solver.Solve(careful)
        if status != pywraplp.Solver.OPTIMAL:
            raise RuntimeError(f"OR-Tools ended with status {status}")
        return np.array([variable.solution_value() for variable in variables])
