"""Pyomo with its persistent interface to HiGHS (APPSI): changed in place, warm."""

import numpy as np
import pyomo.environ as pyomo
from pyomo.contrib.appsi.solvers.highs import Highs
from pyomo.core.expr.numeric_expr import LinearExpression

from pursuit import TOLERANCE


class Broken:
    """One Pyomo model and one solver that follows its changes."""

    def __init__(self, program, way):
        model = pyomo.ConcreteModel()
        columns, rows = range(program.column_count), range(program.row_count)
        lower, upper = program.lower.tolist(), program.upper.tolist()
        model.x = pyomo.Var(columns, bounds=lambda _, j: (lower[j], upper[j]))
        self.variables = [model.x[j] for j in columns]
        terms = [([], []) for _ in rows]
        for row, column, coefficient in zip(
                program.row.tolist(), program.column.tolist(), program.coefficient.tolist()):
            terms[row][0].append(coefficient)
            terms[row][1].append(self.variables[column])
        # The limits of a row are parameters, so that APPSI changes them in place.
        low = np.maximum(program.row_lower, -LARGE).tolist()
        high = np.minimum(program.row_upper, LARGE).tolist()
        model.low = pyomo.Param(rows, initialize=dict(enumerate(low)), mutable=True)
        model.high = pyomo.Param(rows, initialize=dict(enumerate(high)), mutable=True)
        model.row = pyomo.Constraint(rows, rule=lambda _, i: (
            model.low[i],
            LinearExpression(linear_coefs=terms[i][0], linear_vars=terms[i][1]), model.high[i]))
        self.rows = [model.row[i] for i in rows]
        self.model, self.solver = model, Highs()
        self.solver.config.stream_solver = False
        self.solver.config.load_solution = False
        self.solver.highs_options = {
            "threads": 1, "solver": "simplex", "simplex_strategy": 4,
            "primal_feasibility_tolerance": TOLERANCE, "dual_feasibility_tolerance": TOLERANCE}
        updates = self.solver.update_config
        updates.check_for_new_or_removed_constraints = False
        updates.check_for_new_or_removed_vars = False
        updates.check_for_new_or_removed_params = False
        updates.update_constraints = False
        updates.update_named_expressions = False
        updates.treat_fixed_vars_as_params = False

    def set_columns(self, columns, lower, upper):
        for column, low, high in zip(columns.tolist(), lower.tolist(), upper.tolist()):
            self.variables[column].setlb(low)
            self.variables[column].setub(high)

    def set_rows(self, rows, lower, upper):
        lower, upper = np.maximum(lower, -LARGE).tolist(), np.minimum(upper, LARGE).tolist()
        for row, low, high in zip(rows.tolist(), lower, upper):
            self.model.low[row].set_value(low)
            self.model.high[row].set_value(high)

    def set_objective(self, costs):
        if hasattr(self.model, "aim"):
            self.model.del_component(self.model.aim)
        used = np.flatnonzero(costs).tolist()
        self.model.aim = pyomo.Objective(expr=LinearExpression(
            linear_coefs=costs[used].tolist(), linear_vars=[self.variables[j] for j in used]))

    def solve(self):
        result = self.solver.solve(self.model)
        if result.termination_condition.name != "optimal":
            raise RuntimeError(f"Pyomo ended with {result.termination_condition}")
        loader = result.solution_loader
        values, reduced = loader.get_primals(), loader.get_reduced_costs()
        duals = loader.get_duals()
        return (
            np.array([values[variable] for variable in self.variables]),
            np.array([reduced[variable] for variable in self.variables]),
            np.array([duals[row] for row in self.rows]))


# HiGHS takes this for infinity; Pyomo's parameters hold numbers.
LARGE = 1e30
