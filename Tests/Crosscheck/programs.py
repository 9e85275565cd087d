"""Linear and whole-number programs solved by HiGHS as exactly as it can."""

import highspy
import numpy

INFINITY = highspy.kHighsInf
# How far rows and whole columns may be off: the least that HiGHS takes, and what it is
# dependable with when columns are whole.
TOLERANCE, WHOLE_TOLERANCE = 1e-10, 1e-9
# How far a kept row may fall behind, in its own units: what rounding leaves. The larger ones
# are for programs that HiGHS calls infeasible otherwise; a hundred times as much as the first
# has been seen to move a later cost by more than counts as equal.
SLACKS = (1e-10, 1e-9, 1e-8, 2e-7)
# While whole columns are sought, kept rows are looser: HiGHS 1.15 has been seen to cut off the
# best whole values where rows leave no more room than its tolerance. The other columns are
# sought again afterwards, with the slacks above.
WHOLE_SLACK = 1e-7


class SolverFailed(Exception):
    """HiGHS ended without an answer."""


class Program:
    """Columns with bounds and rows over them; objectives come with each solve."""

    def __init__(self):
        self.lower, self.upper, self.is_whole = [], [], []
        self.rows = []

    def column(self, lower=0.0, upper=INFINITY, whole=False):
        """Adds a column and returns its position."""
        self.lower.append(float(lower))
        self.upper.append(float(upper))
        self.is_whole.append(whole)
        return len(self.lower) - 1

    def row(self, terms, lower=-INFINITY, upper=INFINITY, slack=0.0):
        """Adds a row; `terms` maps columns to coefficients.

        With a `slack`, the row keeps what was reached before: solves may fall behind its
        lower bound by as much of the slack as they must.
        """
        terms = {column: float(value) for column, value in terms.items() if value}
        self.rows.append((terms, float(lower), float(upper), slack))

    def copy(self):
        other = Program()
        other.lower, other.upper = list(self.lower), list(self.upper)
        other.is_whole, other.rows = list(self.is_whole), list(self.rows)
        return other

    @property
    def has_whole(self):
        return any(self.is_whole)

    def best(self, objective, maximise):
        """The values of a best solution, or `None` when there is no solution.

        Whole columns of the answer are exactly whole, and the others are the best
        ones for them.
        """
        if not self.lower:
            return []
        if self.has_whole:
            return self._best_whole(objective, maximise)
        return self._best_broken(objective, maximise, self.lower, self.upper)

    def _best_broken(self, objective, maximise, lower, upper):
        keeps = any(row[3] for row in self.rows)
        for slack in SLACKS if keeps else SLACKS[:1]:
            for presolve in ("on", "off"):
                solver = self._solved(objective, maximise, slack, lower, upper, None, presolve)
                if solver is not None:
                    return list(solver.getSolution().col_value)
        if keeps:
            raise SolverFailed("what was reached before is not reached again")
        return None

    def _best_whole(self, objective, maximise):
        """The better of two searches, one with presolve and one without."""
        best, highest = None, None
        for presolve in ("on", "off"):
            solver = self._solved(
                objective, maximise, WHOLE_SLACK, self.lower, self.upper, self.is_whole, presolve)
            if solver is None:
                continue
            values = self._polished(objective, maximise, solver.getSolution().col_value)
            reached = sum(values[column] * float(value) for column, value in objective.items())
            reached = reached if maximise else -reached
            if best is None or reached > highest:
                best, highest = values, reached
        if best is None and any(row[3] for row in self.rows):
            raise SolverFailed("what was reached before is not reached again")
        return best

    def _polished(self, objective, maximise, values):
        """The best values of the other columns where the whole ones are rounded and fixed."""
        lower, upper = list(self.lower), list(self.upper)
        for column, is_whole in enumerate(self.is_whole):
            if is_whole:
                lower[column] = upper[column] = float(round(values[column]))
        polished = self._best_broken(objective, maximise, lower, upper)
        if polished is None:
            raise SolverFailed("whole values do not hold once rounded")
        return polished

    def _solved(self, objective, maximise, slack, lower, upper, is_whole, presolve):
        """HiGHS with an optimal solution, or `None` when there is none."""
        solver = self._loaded(objective, maximise, slack, lower, upper, is_whole)
        solver.setOptionValue("presolve", presolve)
        solver.run()
        status = solver.getModelStatus()
        if status == highspy.HighsModelStatus.kOptimal:
            return solver
        if status == highspy.HighsModelStatus.kInfeasible:
            return None
        raise SolverFailed(solver.modelStatusToString(status))

    def _loaded(self, objective, maximise, slack, lower, upper, is_whole):
        model = highspy.HighsLp()
        model.num_col_, model.num_row_ = len(lower), len(self.rows)
        cost = numpy.zeros(len(lower))
        for column, value in objective.items():
            cost[column] = float(value)
        model.col_cost_ = cost
        model.col_lower_, model.col_upper_ = numpy.array(lower), numpy.array(upper)
        model.row_lower_ = numpy.array([row[1] - slack * row[3] for row in self.rows])
        model.row_upper_ = numpy.array([row[2] for row in self.rows])
        model.sense_ = highspy.ObjSense.kMaximize if maximise else highspy.ObjSense.kMinimize
        starts = numpy.cumsum([0] + [len(row[0]) for row in self.rows])
        model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        model.a_matrix_.start_ = starts
        model.a_matrix_.index_ = numpy.array([c for row in self.rows for c in row[0]], dtype=int)
        model.a_matrix_.value_ = numpy.array(
            [v for row in self.rows for v in row[0].values()], dtype=float)
        if is_whole is not None:
            kinds = highspy.HighsVarType
            model.integrality_ = [kinds.kInteger if w else kinds.kContinuous for w in is_whole]
        solver = highspy.Highs()
        tolerance = TOLERANCE if is_whole is None else WHOLE_TOLERANCE
        for option, value in (
            ("output_flag", False), ("threads", 1), ("primal_feasibility_tolerance", tolerance),
            ("dual_feasibility_tolerance", tolerance), ("mip_feasibility_tolerance", tolerance),
            ("mip_rel_gap", 0.0), ("mip_abs_gap", tolerance), ("time_limit", 300.0),
        ):
            solver.setOptionValue(option, value)
        solver.passModel(model)
        return solver
