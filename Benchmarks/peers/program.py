"""The linear program of an emergency, as arrays that every tool builds its own model from.

Columns: what each arc gives; for each agent of a levelling what it has; one level for coverage and
one for burden. An agent of coverage is a state (its mean coverage) or a need, one of burden is a
contributor. Rows that level an agent are free until its levelling begins.

Levels are counted in units near 1, or a solver's tolerance of 1e-7 would be coarse beside them.
"""

import numpy as np

FREE = np.inf


class Levelling:
    """Agents whose worst level is brought as far as possible, then the next.

    `columns`, `rows` and `scales` have one entry for each agent: its column, the row that holds it
    on the right side of the common level, and what a level of 1 is in its column. `unit` says how
    much of the figure that is reported a level of 1 is.
    """

    def __init__(self, sense, column, columns, rows, scales, unit):
        self.sense, self.column, self.unit = sense, column, unit
        self.columns, self.rows, self.scales = columns, rows, scales


def by_columns(program):
    """The matrix by columns: where each begins, the rows, the coefficients."""
    order = np.argsort(program.column, kind="stable")
    counts = np.bincount(program.column, minlength=len(program.lower))
    starts = np.concatenate([[0], np.cumsum(counts)])
    return starts, program.row[order], program.coefficient[order]


class Program:
    """Bounds of columns and rows, and the matrix as (row, column, coefficient)."""

    def __init__(self, emergency):
        self.emergency = emergency
        self.offer = np.array(emergency.offer)
        self.need = np.array(emergency.need)
        self.arcs = len(self.offer)
        self.demand = np.array(emergency.demand, dtype=float)
        self.weight = np.array(emergency.weight)
        self.value = np.array(emergency.value)
        self.lower, self.upper = [np.zeros(self.arcs)], [np.array(emergency.most, dtype=float)]
        self.row_lower, self.row_upper = [], []
        self.triples = []
        self.column_count, self.row_count = self.arcs, 0
        self._limits()
        self.levellings = [self._coverage(), self._burden()]
        self._freeze()
        self._by_rows = None

    def _limits(self):
        arcs = np.arange(self.arcs)
        supply = np.array(self.emergency.supply, dtype=float)
        offers = self._rows(np.full(len(supply), -FREE), supply)
        self._terms(offers[self.offer], arcs, np.ones(self.arcs))
        if self.emergency.over == "state":
            needs = self._rows(np.full(len(self.demand), -FREE), self.demand)
            self._terms(needs[self.need], arcs, np.ones(self.arcs))
        self.cost = np.array(self.emergency.cost)
        if self.emergency.budget is not None:
            scale = self.cost.mean()
            budget = self._rows([-FREE], [self.emergency.budget / scale])
            self._terms(np.full(self.arcs, budget[0]), arcs, self.cost / scale)

    def _coverage(self):
        if self.emergency.over == "need":
            scales = self.demand * self.weight
            return self._levelling(
                1, self.need, np.ones(self.arcs), scales, self.demand, scales.mean())
        names = sorted(set(self.emergency.need_state))
        position = {name: place for place, name in enumerate(names)}
        state = np.array([position[name] for name in self.emergency.need_state])
        total = np.bincount(state, self.weight, len(names))
        # One unit given to a need of middling size and weight counts 1.
        factor = self.demand.mean() / self.weight.mean()
        scales = total * factor
        parts = (self.weight / self.demand)[self.need] * factor
        return self._levelling(1, state[self.need], parts, scales, scales, scales.mean())

    def _burden(self):
        names = sorted(set(self.emergency.offer_state))
        position = {name: place for place, name in enumerate(names)}
        state = np.array([position[name] for name in self.emergency.offer_state])[self.offer]
        share = np.array([self.emergency.share[name] for name in names])
        scale = self.value.mean()
        parts = self.value / scale
        most = np.bincount(state, parts * self.upper[0], len(names))
        return self._levelling(-1, state, parts, share / scale, most, share.mean() / scale)

    def _levelling(self, sense, agent, parts, scales, most, scale):
        """Adds `agent = sum of parts`, and a free row `agent - scale * level`."""
        count = len(scales)
        columns = self._columns(np.zeros(count), most)
        level = self._columns([0.0], [0.0])[0]
        counting = self._rows(np.zeros(count), np.zeros(count))
        self._terms(counting[agent], np.arange(self.arcs), parts)
        self._terms(counting, columns, -np.ones(count))
        rows = self._rows(np.full(count, -FREE), np.full(count, FREE))
        self._terms(rows, columns, np.ones(count))
        self._terms(rows, np.full(count, level), -scales / scale)
        return Levelling(sense, level, columns, rows, scales / scale, 1 / scale)

    def _columns(self, lower, upper):
        self.lower.append(np.asarray(lower, dtype=float))
        self.upper.append(np.asarray(upper, dtype=float))
        self.column_count += len(lower)
        return np.arange(self.column_count - len(lower), self.column_count)

    def _rows(self, lower, upper):
        self.row_lower.append(np.asarray(lower, dtype=float))
        self.row_upper.append(np.asarray(upper, dtype=float))
        self.row_count += len(lower)
        return np.arange(self.row_count - len(lower), self.row_count)

    def _terms(self, rows, columns, coefficients):
        self.triples.append((rows, columns, coefficients))

    def _freeze(self):
        self.lower, self.upper = np.concatenate(self.lower), np.concatenate(self.upper)
        self.row_lower = np.concatenate(self.row_lower)
        self.row_upper = np.concatenate(self.row_upper)
        self.row, self.column, self.coefficient = (
            np.concatenate([triple[part] for triple in self.triples]) for part in range(3))

    def by_rows(self):
        """The order of terms by rows, and where each row begins; made once."""
        if self._by_rows is None:
            counts = np.bincount(self.row, minlength=self.row_count)
            self._by_rows = (
                np.argsort(self.row, kind="stable"), np.concatenate([[0], np.cumsum(counts)]))
        return self._by_rows

    def costs(self):
        """The cost of each column."""
        return np.concatenate([self.cost, np.zeros(self.column_count - self.arcs)])
