"""Levelling of needs kind by kind, where nothing but burden and cost joins the kinds.

What a good user would see: without a budget, a need competes with needs of its own kind alone, so
many small programs do what one large one does. Burden and cost then take the whole program, in
which each kind is held to its best plans.
"""

import numpy as np

from program import Levelling
from pursuit import Pursuit


def has_parts(program):
    return program.emergency.over == "need" and program.emergency.budget is None


def level_by_parts(program, make_tool):
    """The levels of coverage; the program's bounds are narrowed to the best plans."""
    levelling = program.levellings[0]
    need_kind = np.array(program.emergency.need_kind)
    offer_kind = np.array(program.emergency.offer_kind)
    levels = []
    for kind in sorted(set(program.emergency.need_kind)):
        agents = np.flatnonzero(need_kind == kind)
        arcs = np.flatnonzero(need_kind[program.need] == kind)
        offers = np.flatnonzero(offer_kind == kind)
        columns = np.concatenate([arcs, levelling.columns[agents], [levelling.column]])
        counting = levelling.rows[agents] - len(levelling.rows)
        rows = np.concatenate([offers, counting, levelling.rows[agents]])
        part = Part(program, levelling, columns, rows, agents)
        pursuit = Pursuit(part, make_tool(part))
        levels += pursuit.level(part.levellings[0])
        columns = columns[:-1]
        program.lower[columns], program.upper[columns] = pursuit.lower[:-1], pursuit.upper[:-1]
        program.row_lower[rows], program.row_upper[rows] = pursuit.row_lower, pursuit.row_upper
    return sorted(levels)


class Part:
    """Some columns and rows of a program, as a program."""

    def __init__(self, program, levelling, columns, rows, agents):
        self.column_count, self.row_count = len(columns), len(rows)
        self.lower, self.upper = program.lower[columns], program.upper[columns]
        self.row_lower, self.row_upper = program.row_lower[rows], program.row_upper[rows]
        place = np.full(program.column_count, -1)
        place[columns] = np.arange(len(columns))
        order, starts = program.by_rows()
        terms = np.concatenate([order[starts[row]:starts[row + 1]] for row in rows.tolist()])
        row_place = np.full(program.row_count, -1)
        row_place[rows] = np.arange(len(rows))
        self.row, self.column = row_place[program.row[terms]], place[program.column[terms]]
        self.coefficient = program.coefficient[terms]
        self.levellings = [Levelling(
            levelling.sense, int(place[levelling.column]), place[levelling.columns[agents]],
            row_place[levelling.rows[agents]], levelling.scales[agents], levelling.unit)]
