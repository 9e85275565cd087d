"""linopy with HiGHS: arrays in, one model, limits changed in place, handed over without a file."""

import linopy
import numpy as np
import xarray

from pursuit import TOLERANCE

# HiGHS takes this for infinity; limits that come and go confuse linopy (0.10.1).
LARGE = 1e30
# Terms of a row that is padded together with rows of one offer or need.
SHORT = 128


class Broken:
    """One linopy model; it solves anew each time, from no basis."""

    def __init__(self, program, way):
        self.model = linopy.Model()
        self.x = self.model.add_variables(
            lower=program.lower, upper=program.upper,
            coords=[np.arange(program.column_count)], dims=["column"], name="x")
        self.lower, self.upper = program.lower.copy(), program.upper.copy()
        self.row_lower = np.maximum(program.row_lower, -LARGE)
        self.row_upper = np.minimum(program.row_upper, LARGE)
        self.blocks = []
        for rows, columns, coefficients in blocks_of(program):
            terms = linopy.LinearExpression(xarray.Dataset({
                "coeffs": (("row", "_term"), coefficients),
                "vars": (("row", "_term"), columns)}, coords={"row": rows}), self.model)
            limits = xarray.DataArray(np.zeros(len(rows)), coords={"row": rows})
            self.blocks.append((
                rows, self.model.add_constraints(terms >= limits),
                self.model.add_constraints(terms <= limits)))

    def set_columns(self, columns, lower, upper):
        self.lower[columns], self.upper[columns] = lower, upper

    def set_rows(self, rows, lower, upper):
        self.row_lower[rows] = np.maximum(lower, -LARGE)
        self.row_upper[rows] = np.minimum(upper, LARGE)

    def _by_column(self, values):
        return xarray.DataArray(values, coords={"column": np.arange(len(values))})

    def set_objective(self, costs):
        used = np.flatnonzero(costs)
        self.model.add_objective(
            (self.x.isel(column=used) * costs[used]).sum(), overwrite=True, sense="min")

    def solve(self):
        self.x.update(lower=self._by_column(self.lower), upper=self._by_column(self.upper))
        for rows, least, most in self.blocks:
            least.rhs = xarray.DataArray(self.row_lower[rows], coords={"row": rows})
            most.rhs = xarray.DataArray(self.row_upper[rows], coords={"row": rows})
        status, condition = self.model.solve(
            "highs", io_api="direct", progress=False, output_flag=False, threads=1,
            primal_feasibility_tolerance=TOLERANCE, dual_feasibility_tolerance=TOLERANCE)
        if condition != "optimal":
            raise RuntimeError(f"linopy ended with {status}, {condition}")
        duals = np.zeros(len(self.row_lower))
        for rows, least, most in self.blocks:
            duals[rows] = (
                np.nan_to_num(least.dual.values) + np.nan_to_num(most.dual.values))
        # linopy tells no reduced costs; the solver's own model does.
        reduced = np.array(self.model.solver_model.getSolution().col_dual)
        return self.x.solution.values, reduced, duals


def blocks_of(program):
    """Short rows and long ones, padded as linopy holds them."""
    order = np.argsort(program.row, kind="stable")
    counts = np.bincount(program.row, minlength=program.row_count)
    starts = np.concatenate([[0], np.cumsum(counts)])
    for are_long in (False, True):
        rows = np.flatnonzero((counts > SHORT) == are_long)
        if not len(rows):
            continue
        places = starts[rows][:, None] + np.arange(counts[rows].max())
        is_there = places < starts[rows + 1][:, None]
        terms = order[np.where(is_there, places, 0)]
        yield (
            rows, np.where(is_there, program.column[terms], -1),
            np.where(is_there, program.coefficient[terms], np.nan))
