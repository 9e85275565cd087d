"""Rosters by OR-Tools CP-SAT: one model, objective by objective, each begun with the last roster."""

import time

from ortools.sat.python import cp_model

# CP-SAT takes whole numbers only; the shares of a key are not.
SCALE = 10 ** 6


def best(flow, goals, end):
    """The values of the best roster, or None, and (goal, bound) of each that was searched."""
    model, columns, written, hint, bounds = cp_model.CpModel(), [], 0, None, []
    for at, goal in enumerate(goals):
        terms, raised = flow.goal(goal)
        columns += [model.new_int_var(0, int(most), "") for most in flow.columns[len(columns):]]
        for row, least, most in flow.rows[written:]:
            write(model, columns, row, least, most)
        written = len(flow.rows)
        if hint:
            model.clear_hints()
            for column, value in zip(columns, hint):
                model.add_hint(column, value)
        total = sum(round(number) * columns[column] for column, number in terms)
        (model.maximize if raised else model.minimize)(total)
        left = end - time.monotonic()
        if left <= 0:
            break
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 2
        solver.parameters.max_time_in_seconds = left / (len(goals) - at)
        status = solver.solve(model)
        if status == cp_model.UNKNOWN and hint is None:
            # Without any roster the later objectives have no use for their time.
            solver.parameters.max_time_in_seconds = max(0.1, end - time.monotonic())
            status = solver.solve(model)
        if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            break
        hint = [solver.value(column) for column in columns]
        bounds.append((goal, solver.best_objective_bound))
        flow.keep(terms, raised, sum(round(number) * hint[column] for column, number in terms))
    return hint, bounds


def write(model, columns, row, least, most):
    scale = SCALE if any(isinstance(number, float) for _, number in row) else 1
    total = sum(round(number * scale) * columns[column] for column, number in row)
    if most is None:
        model.add(total >= round(least * scale))
    elif least == most:
        model.add(total == round(least * scale))
    else:
        model.add(total <= round(most * scale))
