"""The best roster by CP-SAT: one model of every expert, step by step, from the specification alone.

Each crew has its tours as booleans; nothing is aggregated, so that nothing of Allot's own way of
looking at it can hide here.
"""

from fractions import Fraction
from math import lcm

from ortools.sat.python import cp_model

from rosters import Tour


class Model:
    """One problem; `best` answers every objective's levels in strict order."""

    def __init__(self, problem, former=(), frozen=0, anew=False):
        self.problem, self.anew = problem, anew
        self.former, self.frozen = list(former), frozen
        self.model = cp_model.CpModel()
        # What each tour of each crew is: (crew, post, profile, start, end) -> boolean.
        self.tours = {}
        self.crews = [
            (pool, range(first, first + pool.crew))
            for pool in problem.pools
            for first in range(1, pool.headcount // pool.crew * pool.crew + 1, pool.crew)]
        self._history()
        self._tours()
        self._experts()
        self._posts()

    # What is frozen

    def _history(self):
        """Splits the former tours in what is settled and what is in progress."""
        self.settled, self.ongoing = [], {}
        known = {}
        for at, (pool, numbers) in enumerate(self.crews):
            for number in numbers:
                known[pool.id, number] = at
        begun = {}
        for tour in self.former:
            if tour.start < self.frozen:
                begun.setdefault((tour.pool, tour.number), []).append(tour)
        done = set()
        for at, (pool, numbers) in enumerate(self.crews):
            own = [sorted(begun.get((pool.id, n), []), key=lambda t: t.start) for n in numbers]
            way = self._in_progress(pool, own)
            if way is not None:
                self.ongoing[at] = way
                done |= {id(tours[-1]) for tours in own}
        for tours in begun.values():
            for tour in tours:
                if id(tour) not in done:
                    self.settled.append(Tour(
                        tour.pool, tour.number, tour.post, tour.profile, tour.start,
                        min(tour.end, self.frozen - 1)))

    def _in_progress(self, pool, own):
        """(post, profile, start, ends) of the stay that all members of a crew are in."""
        if any(not tours or tours[-1].end < self.frozen - 1 for tours in own):
            return None
        stays = {(t[-1].post, t[-1].profile, t[-1].start) for t in own}
        if len(stays) > 1:
            return None
        (name, profile, start), = stays
        post = next((post for post in self.problem.posts if post.id == name), None)
        if post is None or not pool.may_serve(post, profile):
            return None
        ends = []
        for end in range(self.frozen - 1, self.problem.steps):
            if any(step not in pool.steps or step not in post.steps
                   for step in range(self.frozen, end + 1)):
                break
            if pool.shortest <= end - start + 1 <= pool.longest and all(
                self._keeps_year(pool, tours[:-1], start, end) for tours in own
            ):
                ends.append(end)
        # Whoever is outside a window already has left.
        inside = [step for step in pool.steps if step in post.steps]
        if not ends or not inside or inside[-1] < self.frozen - 1 or inside[0] > inside[-1]:
            return None
        return post, profile, start, ends

    def _keeps_year(self, pool, before, start, end):
        if pool.yearly is None:
            return True
        served = [step for t in before for step in range(t.start, t.end + 1)]
        served += range(start, end + 1)
        years = [self.problem.years[step] for step in served]
        return all(
            years.count(self.problem.years[step]) <= pool.yearly
            for step in range(start, end + 1))

    # Tours and experts

    def _tours(self):
        problem = self.problem
        for at, (pool, _) in enumerate(self.crews):
            if at in self.ongoing:
                post, profile, start, ends = self.ongoing[at]
                ways = [self._add(at, post, profile, start, end) for end in ends]
                self.model.add_exactly_one(ways)
            for post in problem.posts:
                for profile in post.members:
                    if not pool.may_serve(post, profile):
                        continue
                    steps = [step for step in pool.steps if step in post.steps]
                    for start in steps:
                        if start < self.frozen:
                            continue
                        for end in range(start + pool.shortest - 1, start + pool.longest):
                            if end in steps:
                                self._add(at, post, profile, start, end)

    def _add(self, crew, post, profile, start, end):
        key = (crew, post.id, profile, start, end)
        self.tours[key] = self.model.new_bool_var(str(key))
        return self.tours[key]

    def _experts(self):
        problem = self.problem
        settled = {}
        for tour in self.settled:
            settled.setdefault((tour.pool, tour.number), []).append(tour)
        for at, (pool, numbers) in enumerate(self.crews):
            own = [(key, var) for key, var in self.tours.items() if key[0] == at]
            before = [t for number in numbers for t in settled.get((pool.id, number), [])]
            for key, var in own:
                for tour in before:
                    gap = key[3] - tour.end - 1
                    if gap < pool.rest or (gap == 0 and key[1] == tour.post):
                        self.model.add(var == 0)
            for step in range(problem.steps):
                self.model.add_at_most_one(
                    var for key, var in own if key[3] <= step <= key[4] + pool.rest)
            for one, first in own:
                for two, second in own:
                    if two[3] == one[4] + 1 and two[1] == one[1]:
                        self.model.add_bool_or(~first, ~second)
            if pool.yearly is None:
                continue
            for year in set(problem.years):
                used = max([0] + [
                    sum(problem.years[step] == year
                        for t in settled.get((pool.id, number), [])
                        for step in range(t.start, t.end + 1)) for number in numbers])
                lengths = [
                    (sum(problem.years[s] == year for s in range(key[3], key[4] + 1)), var)
                    for key, var in own]
                served = sum(length * var for length, var in lengths if length)
                if used <= pool.yearly:
                    self.model.add(served + used <= pool.yearly)
                else:
                    for length, var in lengths:
                        if length:
                            self.model.add(var == 0)

    # Posts

    def _sum(self, post, profile, keep):
        """Experts of a profile at a post whose tours `keep(start, end)` chooses."""
        fixed = sum(
            1 for t in self.settled
            if t.post == post.id and t.profile == profile and keep(t.start, t.end))
        return fixed + sum(
            self.crews[key[0]][0].crew * var for key, var in self.tours.items()
            if key[1] == post.id and key[2] == profile and keep(key[3], key[4]))

    def _posts(self):
        problem = self.problem
        near, briefing = problem.handover, problem.briefing
        self.counted = {}
        for post in problem.posts:
            for step in post.steps:
                least = post.minimum if step >= self.frozen and step in post.countable else 0
                units = self.model.new_int_var(least, max(least, post.quantity), "")
                self.counted[post.id, step] = units
                for profile, count in post.members.items():
                    there = self._sum(post, profile, lambda s, e: s + briefing <= step <= e)
                    self.model.add(count * units <= there)
                    if step < self.frozen:
                        continue
                    present = self._sum(post, profile, lambda s, e: s <= step <= e)
                    limit = post.quantity * count
                    if not near:
                        self.model.add(present <= limit)
                        continue
                    come = self._sum(post, profile, lambda s, e: step - near < s <= step)
                    leave = self._sum(post, profile, lambda s, e: step <= e < step + near)
                    self.model.add(present - limit <= come)
                    self.model.add(present - limit <= leave)

    # Objectives

    def best(self, seconds=60):
        """The levels of every goal, or `None` when no roster exists; raises when not proven."""
        if self._solve(None, seconds) is None:
            return None
        found = []
        for goal in self.problem.goals(self.anew):
            found.append(self._goal(goal, seconds))
        return found

    def _goal(self, goal, seconds):
        objective, priority = goal
        posts = [
            post for post in self.problem.posts if post.priority == priority and post.quantity > 0]
        if objective == "floor":
            scale = lcm(*(post.quantity for post in posts), 1)
            floor = self.model.new_int_var(0, scale, "")
            for post in posts:
                for step in post.countable:
                    self.model.add(
                        floor * post.quantity <= scale * self.counted[post.id, step])
            return [Fraction(self._keep(floor, True, seconds), scale)]
        if objective == "total":
            scale = lcm(*(Fraction(str(post.weight)).denominator for post in posts), 1)
            sums = [int(Fraction(str(post.weight)) * scale) * post.size * self.counted[post.id, s]
                    for post in posts for s in post.steps]
            return [Fraction(self._keep(sum(sums), True, seconds), scale)]
        if objective == "coverage":
            return self._levels([
                (sum(self.counted[post.id, step] for step in post.steps),
                 Fraction(1, post.quantity * len(post.steps)))
                for post in posts], True, seconds)
        if objective == "burden":
            return self._levels(self._burdens(), False, seconds)
        if objective == "changes":
            return [self._keep(self._changes(), False, seconds)]
        if objective == "tours":
            return [self._keep(len(self.settled) + sum(
                self.crews[key[0]][0].crew * var for key, var in self.tours.items()),
                False, seconds)]
        return [self._keep(self._cost(), False, seconds)]

    def _burdens(self):
        pools = {pool.id: pool for pool in self.problem.pools}
        burdens = []
        for code in sorted({pool.state for pool in self.problem.pools}):
            settled = sum(
                t.length for t in self.settled if t.pool in pools and pools[t.pool].state == code)
            sent = settled + sum(
                self.crews[key[0]][0].crew * (key[4] - key[3] + 1) * var
                for key, var in self.tours.items() if self.crews[key[0]][0].state == code)
            burdens.append((sent, 1 / self.problem.share[code]))
        return burdens

    def _cost(self):
        pools = {pool.id: pool for pool in self.problem.pools}
        settled = sum(
            pools[t.pool].travel + pools[t.pool].cost * t.length
            for t in self.settled if t.pool in pools)
        return settled + sum(
            pool.crew * (pool.travel + pool.cost * (key[4] - key[3] + 1)) * var
            for key, var in self.tours.items() for pool in [self.crews[key[0]][0]])

    def _changes(self):
        before = {
            (tour.pool, tour.number, step): (tour.post, tour.profile)
            for tour in self.former for step in range(tour.start, tour.end + 1)
            if self.frozen <= step < self.problem.steps}
        terms = [len(before)]
        for key, var in self.tours.items():
            pool, numbers = self.crews[key[0]]
            for number in numbers:
                for step in range(max(key[3], self.frozen), key[4] + 1):
                    was = before.get((pool.id, number, step))
                    if was is None:
                        terms.append(var)
                    elif was == (key[1], key[2]):
                        terms.append(-var)
        return sum(terms)

    def _levels(self, members, raised, seconds):
        """Leximin or leximax: (sum, factor) -> level = sum * factor, one rank after the other."""
        found = []
        denominator = lcm(*(Fraction(factor).denominator for _, factor in members), 1)
        whole = [(total, int(factor * denominator)) for total, factor in members]
        most = 10 ** 9
        above = []
        for rank in range(len(whole)):
            # A free agent per rank before, whose level is what was found there.
            level = self.model.new_int_var(0, most, "")
            chosen = [self.model.new_bool_var("") for _ in whole]
            self.model.add(sum(chosen) == rank)
            for (total, factor), is_chosen in zip(whole, chosen):
                if raised:
                    self.model.add(total * factor >= level).only_enforce_if(~is_chosen)
                else:
                    self.model.add(total * factor <= level).only_enforce_if(~is_chosen)
            value = self._keep(level, raised, seconds)
            above.append(value)
            found.append(Fraction(value, denominator))
        return found

    def _keep(self, expression, raised, seconds):
        value = self._solve((expression, raised), seconds)
        if raised:
            self.model.add(expression >= value)
        else:
            self.model.add(expression <= value)
        return value

    def _solve(self, aim, seconds):
        self.model.clear_objective()
        if aim:
            (self.model.maximize if aim[1] else self.model.minimize)(aim[0])
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        solver.parameters.max_time_in_seconds = seconds
        status = solver.solve(self.model)
        if status == cp_model.INFEASIBLE:
            return None
        if status != cp_model.OPTIMAL:
            raise TimeoutError("the model was not solved to proof")
        self.solver = solver
        return round(solver.objective_value) if aim else 0
