"""The model that suits CP-SAT and HiGHS best: crews as one whole flow through their moments at home.

A moment is the step, and the steps served in the year where a limit can bind; from each goes one
whole column for every stay that can begin there.
"""

import rosters


class SeasonFlow:
    """Whole columns with a most, and rows as (terms, least, most); `goal` and `keep` add to both."""

    def __init__(self, problem):
        self.problem, self.columns, self.rows, self.ways = problem, [], [], []
        self.present = {}
        self.arcs = {}
        for pool in problem.pools:
            self._pool(pool)
        self.counted = {}
        for post in problem.posts:
            for step in post.steps:
                column = self._column(post.quantity)
                self.counted[post.id, step] = column
                there = self.present.get((post.id, step), [])
                self.rows.append(([(column, 1)] + [(c, -n) for c, n in there], 0, 0))

    def _column(self, most):
        self.columns.append(most)
        return len(self.columns) - 1

    def _pool(self, pool):
        problem, crews = self.problem, pool.headcount // pool.crew
        inside = set(pool.steps)
        binds = pool.yearly is not None and any(
            sum(problem.years[s] == year for s in inside) > pool.yearly
            for year in set(problem.years))
        end = (problem.steps, 0)
        nodes, waiting, terms = {(0, 0): 0, end: 1}, [(0, 0)], {0: [], 1: []}

        leaving = {}

        def node(step, used):
            key = end if step >= problem.steps else (step, used if binds else 0)
            if key not in nodes:
                nodes[key] = len(nodes)
                terms[nodes[key]] = []
                waiting.append(key)
            return nodes[key]

        def arc(one, other, stay):
            column = self._column(crews)
            terms[one].append((column, 1))
            terms[other].append((column, -1))
            leaving.setdefault(one, []).append((column, other))
            if stay:
                post, profile, first, last = stay
                self.ways.append((column, pool, post, profile, first, last))
                for step in range(first, last + 1):
                    self.present.setdefault((post.id, step), []).append((column, pool.crew))

        while waiting:
            step, used = waiting.pop()
            here, year = nodes[step, used], problem.years[step]
            same = step + 1 < problem.steps and problem.years[step + 1] == year
            arc(here, node(step + 1, used if same else 0), None)
            for post in problem.posts:
                for profile in post.members:
                    if not pool.may_serve(post, profile):
                        continue
                    allowed = inside & set(post.steps)
                    for last in range(step, min(problem.steps, step + pool.longest)):
                        if last not in allowed or step not in allowed:
                            break
                        own = sum(problem.years[s] == year for s in range(step, last + 1))
                        if binds and used + own > pool.yearly:
                            break
                        if last - step + 1 < pool.shortest:
                            continue
                        free = last + 1 + pool.rest
                        after = 0
                        if free < problem.steps:
                            then = problem.years[free]
                            after = (used if then == year else 0) + sum(
                                problem.years[s] == then for s in range(step, last + 1))
                        arc(here, node(free, after), (post, profile, step, last))
        self.arcs[pool] = (leaving, nodes[end])
        for at in range(len(nodes)):
            if at != nodes[end]:
                supply = crews if at == 0 else 0
                self.rows.append((terms[at], supply, supply))

    def goal(self, goal):
        """Writes an objective: its terms, and whether their sum is raised."""
        objective, priority = goal
        posts = [p for p in self.problem.posts if p.priority == priority and p.quantity > 0]
        if objective == "floor":
            values = sorted({k / p.quantity for p in posts for k in range(1, p.quantity + 1)})
            columns = [self._column(1) for _ in values]
            for one, two in zip(columns, columns[1:]):
                self.rows.append(([(one, 1), (two, -1)], 0, None))
            for post in posts:
                rises, before = [], 0
                for value, column in zip(values, columns):
                    least = -int(-(value * post.quantity - 1e-9) // 1)
                    if least > before:
                        rises.append((column, before - least))
                    before = max(before, least)
                for step in post.steps:
                    self.rows.append(([(self.counted[post.id, step], 1)] + rises, 0, None))
            steps = [b - a for a, b in zip([0] + values, values)]
            return [(c, round(s * 1e6)) for c, s in zip(columns, steps)], True
        if objective == "total":
            return [(self.counted[p.id, s], p.weight * p.size) for p in posts for s in p.steps], True
        if objective == "burden":
            most = self._column(10 ** 7)
            for code in sorted({pool.state for pool in self.problem.pools}):
                sent = [(c, -pool.crew * (last - first + 1))
                        for c, pool, _, _, first, last in self.ways if pool.state == code]
                share = self.problem.share[code]
                self.rows.append(([(most, float(share))] + sent, 0, None))
            return [(most, 1)], False
        return [(c, pool.crew * (pool.travel + pool.cost * (last - first + 1)))
                for c, pool, _, _, first, last in self.ways], False

    def keep(self, terms, raised, value):
        """Lets an objective be no worse than a value from now on."""
        if raised:
            self.rows.append((terms, value, None))
        else:
            self.rows.append(([(column, -number) for column, number in terms], -value, None))

    def tours(self, values):
        """Names who goes: a flow is cut into one path, which is one season, for each crew."""
        left = [round(value) for value in values]
        stays = {way[0]: way[2:] for way in self.ways}
        tours = []
        for pool, (arcs, end) in self.arcs.items():
            for crew in range(pool.headcount // pool.crew):
                node = 0
                while node != end:
                    column, node = next((c, to) for c, to in arcs[node] if left[c] > 0)
                    left[column] -= 1
                    if column in stays:
                        post, profile, first, last = stays[column]
                        tours += [
                            rosters.Tour(pool.id, crew * pool.crew + n + 1, post.id, profile, first, last)
                            for n in range(pool.crew)]
        return tours
