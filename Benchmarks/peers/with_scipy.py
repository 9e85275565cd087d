"""HiGHS through SciPy's `linprog`, which takes sparse arrays and starts anew each time."""

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import csr_array

from pursuit import TOLERANCE


class Broken:
    """The arrays that each call of `linprog` is given."""

    def __init__(self, program, way):
        shape = (program.row_count, program.column_count)
        self.method = way
        self.matrix = csr_array((program.coefficient, (program.row, program.column)), shape=shape)
        self.lower, self.upper = program.lower.copy(), program.upper.copy()
        self.row_lower, self.row_upper = program.row_lower.copy(), program.row_upper.copy()

    def set_columns(self, columns, lower, upper):
        self.lower[columns], self.upper[columns] = lower, upper

    def set_rows(self, rows, lower, upper):
        self.row_lower[rows], self.row_upper[rows] = lower, upper

    def set_objective(self, costs):
        self.costs = costs

    def solve(self):
        is_equal = self.row_lower == self.row_upper
        equal = np.flatnonzero(is_equal)
        below = np.flatnonzero(~is_equal & np.isfinite(self.row_upper))
        above = np.flatnonzero(~is_equal & np.isfinite(self.row_lower))
        signs = np.concatenate([np.ones(len(below)), -np.ones(len(above))])
        places = np.concatenate([below, above])
        limits = np.concatenate([self.row_upper[below], -self.row_lower[above]])
        result = linprog(
            self.costs, method=self.method, options={
                "primal_feasibility_tolerance": TOLERANCE,
                "dual_feasibility_tolerance": TOLERANCE},
            bounds=np.stack([self.lower, self.upper], axis=1),
            A_ub=self.matrix[places].multiply(signs[:, None]).tocsr(), b_ub=limits,
            A_eq=self.matrix[equal], b_eq=self.row_upper[equal])
        if result.status != 0:
            raise RuntimeError(result.message)
        duals = np.zeros(len(self.row_lower))
        np.add.at(duals, places, signs * result.ineqlin.marginals)
        duals[equal] = result.eqlin.marginals
        return result.x, result.lower.marginals + result.upper.marginals, duals
