"""Rosters by HiGHS: one model, objective by objective, each begun with the last roster."""

import time

import highspy
import numpy


def best(flow, goals, end):
    """The values of the best roster, or None, and (goal, bound) of each that was searched."""
    solver, written, hint, bounds = highspy.Highs(), 0, None, []
    solver.setOptionValue("output_flag", False)
    for at, goal in enumerate(goals):
        terms, raised = flow.goal(goal)
        add_columns(solver, flow.columns[solver.getNumCol():])
        add_rows(solver, flow.rows[written:])
        written, count = len(flow.rows), len(flow.columns)
        costs = numpy.zeros(count)
        for column, number in terms:
            costs[column] += number
        solver.changeColsCost(count, numpy.arange(count, dtype=numpy.int32), costs)
        solver.changeObjectiveSense(
            highspy.ObjSense.kMaximize if raised else highspy.ObjSense.kMinimize)
        if hint:
            known = highspy.HighsSolution()
            known.col_value = hint + [0.0] * (count - len(hint))
            solver.setSolution(known)
        left = end - time.monotonic()
        if left <= 0:
            break
        info = run(solver, left / (len(goals) - at))
        if info.primal_solution_status != 2 and hint is None:
            # Without any roster the later objectives have no use for their time.
            info = run(solver, max(0.1, end - time.monotonic()))
        if info.primal_solution_status != 2:
            break
        hint = [float(round(value)) for value in solver.getSolution().col_value]
        bounds.append((goal, info.mip_dual_bound))
        flow.keep(terms, raised, sum(number * hint[column] for column, number in terms))
    return hint, bounds


def run(solver, seconds):
    solver.setOptionValue("time_limit", solver.getRunTime() + seconds)
    solver.run()
    return solver.getInfo()


def add_columns(solver, most):
    first, count = solver.getNumCol(), len(most)
    if count == 0:
        return
    solver.addVars(count, numpy.zeros(count), numpy.array(most, dtype=float))
    places = numpy.arange(first, first + count, dtype=numpy.int32)
    solver.changeColsIntegrality(
        count, places, numpy.array([highspy.HighsVarType.kInteger] * count))


def add_rows(solver, rows):
    if not rows:
        return
    starts = numpy.cumsum([0] + [len(row) for row, _, _ in rows[:-1]]).astype(numpy.int32)
    columns = numpy.array([c for row, _, _ in rows for c, _ in row], dtype=numpy.int32)
    numbers = numpy.array([float(n) for row, _, _ in rows for _, n in row])
    least = numpy.array([float(least) for _, least, _ in rows])
    most = numpy.array([highspy.kHighsInf if most is None else float(most) for _, _, most in rows])
    solver.addRows(len(rows), least, most, len(columns), starts, columns, numbers)
