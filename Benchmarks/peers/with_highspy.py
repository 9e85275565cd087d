"""HiGHS through highspy: one model passed as arrays, changed in place, warm from stage to stage."""

import highspy
import numpy as np

from program import by_columns
from pursuit import TOLERANCE


class Broken:
    """One HiGHS model for all stages."""

    def __init__(self, program, way):
        starts, rows, coefficients = by_columns(program)
        model = highspy.HighsLp()
        model.num_col_, model.num_row_ = program.column_count, program.row_count
        model.col_cost_ = np.zeros(program.column_count)
        model.col_lower_, model.col_upper_ = program.lower, program.upper
        model.row_lower_, model.row_upper_ = program.row_lower, program.row_upper
        model.a_matrix_.format_ = highspy.MatrixFormat.kColwise
        model.a_matrix_.start_, model.a_matrix_.index_ = starts, rows
        model.a_matrix_.value_ = coefficients
        self.highs = highspy.Highs()
        self.highs.silent()
        self.highs.setOptionValue("threads", 1)
        self.highs.setOptionValue("primal_feasibility_tolerance", TOLERANCE)
        self.highs.setOptionValue("dual_feasibility_tolerance", TOLERANCE)
        # 1 is the dual, 4 the primal simplex.
        self.highs.setOptionValue("simplex_strategy", 1 if way == "dual" else 4)
        # The interior point takes the first solve only; its crossover leaves a basis.
        self.highs.setOptionValue("solver", "ipm" if way == "interior" else "simplex")
        self.highs.passModel(model)
        self.columns = np.arange(program.column_count, dtype=np.int32)

    def set_columns(self, columns, lower, upper):
        self.highs.changeColsBounds(len(columns), columns.astype(np.int32), lower, upper)

    def set_rows(self, rows, lower, upper):
        for row, low, high in zip(rows.tolist(), lower.tolist(), upper.tolist()):
            self.highs.changeRowBounds(row, low, high)

    def set_objective(self, costs):
        self.highs.changeColsCost(len(costs), self.columns, costs)

    def solve(self):
        self.highs.run()
        status = self.highs.getModelStatus()
        if status != highspy.HighsModelStatus.kOptimal:
            raise RuntimeError(f"HiGHS ended with {self.highs.modelStatusToString(status)}")
        self.highs.setOptionValue("solver", "simplex")
        solution = self.highs.getSolution()
        return (
            np.array(solution.col_value), np.array(solution.col_dual), np.array(solution.row_dual))


class Whole:
    """A HiGHS model for each search over whole units."""

    def __init__(self, way):
        pass

    def solve(self, arrays):
        starts, rows, coefficients = by_columns(arrays)
        model = highspy.HighsLp()
        model.num_col_, model.num_row_ = len(arrays.lower), len(arrays.row_lower)
        model.col_cost_ = arrays.costs
        model.col_lower_, model.col_upper_ = arrays.lower, arrays.upper
        model.row_lower_, model.row_upper_ = arrays.row_lower, arrays.row_upper
        model.a_matrix_.format_ = highspy.MatrixFormat.kColwise
        model.a_matrix_.start_, model.a_matrix_.index_ = starts, rows
        model.a_matrix_.value_ = coefficients
        kinds = [highspy.HighsVarType.kContinuous, highspy.HighsVarType.kInteger]
        model.integrality_ = [kinds[whole] for whole in arrays.is_whole.tolist()]
        highs = highspy.Highs()
        highs.silent()
        highs.setOptionValue("threads", 1)
        # Levels are compared at a relative 1e-6.
        highs.setOptionValue("mip_rel_gap", 1e-7)
        highs.passModel(model)
        if arrays.start is not None:
            whole = np.flatnonzero(arrays.is_whole).astype(np.int32)
            highs.setSolution(len(whole), whole, np.round(arrays.start[whole]))
        highs.run()
        status = highs.getModelStatus()
        if status != highspy.HighsModelStatus.kOptimal:
            raise RuntimeError(f"HiGHS ended with {highs.modelStatusToString(status)}")
        return np.array(highs.getSolution().col_value)
