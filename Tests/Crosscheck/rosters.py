"""Deployment problems as plain values, random ones, and their rules, from the specification alone.

A problem is a dictionary with `horizon`, `states`, `posts`, `pools`, `teams`, `keys` and `deploy`,
which is also what `allot deploy` reads as one JSON document.
"""

from collections import defaultdict
from datetime import date, timedelta
from fractions import Fraction

SAME = {"GR": "EL", "UK": "GB"}


def canonical(code):
    """A state's code, where two are written for the same state."""
    return SAME.get(code, code)


def words(cell):
    return (cell or "").split()


class Post:
    def __init__(self, row, teams, first_days, briefing):
        self.id, self.state = row["id"], canonical(row["state"])
        self.quantity = row["quantity"]
        self.languages = set(words(row.get("languages")))
        self.priority, self.weight = row.get("priority", 1), row.get("weight", 1)
        self.minimum = row.get("minimum", 0)
        self.team = row.get("team")
        self.members = dict(teams[self.team]) if self.team else {row["profile"]: 1}
        self.size = sum(self.members.values())
        self.steps = window(row, first_days)
        # Whoever comes on the first day is in briefing: nobody can count before these.
        self.countable = self.steps[briefing:]


class Pool:
    def __init__(self, row, first_days):
        self.id, self.state = row["id"], canonical(row["state"])
        self.headcount = row["headcount"]
        self.profiles = set(words(row["profiles"]))
        self.languages = set(words(row.get("languages")))
        self.only = {canonical(code) for code in words(row.get("for"))} or None
        self.never = {canonical(code) for code in words(row.get("not-for"))}
        self.steps = window(row, first_days)
        self.shortest = row.get("tour-min", 1)
        self.longest = row.get("tour-max", len(first_days))
        self.rest, self.yearly = row.get("rest", 0), row.get("yearly")
        self.crew = row.get("crew", 1)
        self.travel, self.cost = row.get("travel", 0), row.get("cost", 0)

    def may_serve(self, post, profile):
        return (
            self.state != post.state and profile in self.profiles and profile in post.members
            and (not post.languages or bool(post.languages & self.languages))
            and (self.only is None or post.state in self.only) and post.state not in self.never)


def window(row, first_days):
    """The steps whose first day lies in a row's window."""
    first = date.fromisoformat(row["from"]) if row.get("from") else date.min
    last = date.fromisoformat(row["to"]) if row.get("to") else date.max
    return [step for step, day in enumerate(first_days) if first <= day <= last]


class Problem:
    def __init__(self, document):
        horizon = document["horizon"]
        start = date.fromisoformat(horizon["start"])
        days = {"day": 1, "week": 7}[horizon["step"]]
        self.first_days = [start + timedelta(days * step) for step in range(horizon["count"])]
        self.years = [day.year for day in self.first_days]
        teams = defaultdict(dict)
        for row in document.get("teams", []):
            teams[row["id"]][row["profile"]] = row["count"]
        self.pools = sorted(
            (Pool(row, self.first_days) for row in document["pools"]), key=lambda p: p.id)
        settings = document.get("deploy", {})
        self.briefing = settings.get("briefing", 0)
        self.handover = settings.get("handover", 0)
        self.posts = sorted(
            (Post(row, teams, self.first_days, self.briefing) for row in document["posts"]),
            key=lambda p: p.id)
        self.objectives = settings.get("objectives")
        people = {canonical(row["code"]): row["people"] for row in document["states"]}
        total = sum(people.values())
        self.share = None
        if document.get("keys"):
            self.share = {code: Fraction(own, total) for code, own in people.items()}

    @property
    def steps(self):
        return len(self.first_days)

    @property
    def priorities(self):
        return sorted({post.priority for post in self.posts})

    def goals(self, anew=False):
        """(objective, priority) in strict order."""
        usual = ["floor", "total"] + (["changes"] if anew else []) + ["burden", "cost"]
        goals = []
        for objective in self.objectives or usual:
            if objective in ("floor", "total", "coverage"):
                goals += [(objective, priority) for priority in self.priorities]
            elif objective == "burden" and self.share is None:
                continue
            elif objective == "changes" and not anew:
                continue
            else:
                goals.append((objective, None))
        return goals


class Tour:
    """One expert's stay; `end` is its last step."""

    def __init__(self, pool, number, post, profile, start, end):
        self.pool, self.number, self.post, self.profile = pool, number, post, profile
        self.start, self.end = start, end

    @property
    def length(self):
        return self.end - self.start + 1


def tours_of(problem, plan):
    """The tours of a plan's JSON; raises when something in it is not in its form."""
    step_of = {day.isoformat(): step for step, day in enumerate(problem.first_days)}
    tours = []
    for item in plan["tours"]:
        pool, number = item["expert"].rsplit("/", 1)
        if pool != item["pool"]:
            raise ValueError(f"{item['expert']} is not of pool {item['pool']}")
        tour = Tour(
            pool, int(number), item["post"], item["profile"], step_of[item["start"]],
            sum(day.isoformat() <= item["end"] for day in problem.first_days) - 1)
        if tour.length != item["steps"]:
            raise ValueError(f"{item['expert']} stays {tour.length} steps, not {item['steps']}")
        tours.append(tour)
    return tours


def counted(problem, post, tours, step):
    """How many units of a post count in a step."""
    units = post.quantity
    for profile, count in post.members.items():
        there = sum(
            tour.post == post.id and tour.profile == profile
            and tour.start + problem.briefing <= step <= tour.end for tour in tours)
        units = min(units, there // count)
    return units


def faults(problem, tours, former=None, frozen=0):
    """Every rule that tours break, as sentences. Tours that ended before `frozen` are history."""
    found = []
    pools = {pool.id: pool for pool in problem.pools}
    posts = {post.id: post for post in problem.posts}
    open_tours = [tour for tour in tours if tour.end >= frozen]
    for tour in open_tours:
        name = f"{tour.pool}/{tour.number} at {tour.post} from {tour.start} to {tour.end}"
        pool, post = pools.get(tour.pool), posts.get(tour.post)
        if pool is None or post is None:
            found.append(f"{name}: unknown")
            continue
        if not 1 <= tour.number <= pool.headcount:
            found.append(f"{name}: no such expert")
        if not pool.may_serve(post, tour.profile):
            found.append(f"{name}: may not serve there")
        if any(step not in pool.steps or step not in post.steps
               for step in range(max(tour.start, frozen), tour.end + 1)):
            found.append(f"{name}: outside a window")
        if not pool.shortest <= tour.length <= pool.longest:
            found.append(f"{name}: {tour.length} steps long")
    by_expert = defaultdict(list)
    for tour in tours:
        by_expert[tour.pool, tour.number].append(tour)
    for (pool_id, number), own in by_expert.items():
        pool = pools.get(pool_id)
        if pool is None:
            continue
        own.sort(key=lambda tour: tour.start)
        for one, two in zip(own, own[1:]):
            if two.end < frozen:
                continue
            gap = two.start - one.end - 1
            if gap < pool.rest or (gap == 0 and one.post == two.post):
                found.append(f"{pool_id}/{number}: {gap} steps at home before {two.start}")
        if pool.yearly is not None:
            for year in set(problem.years):
                served = [
                    step for tour in own for step in range(tour.start, tour.end + 1)
                    if problem.years[step] == year]
                if len(served) > pool.yearly and any(step >= frozen for step in served):
                    found.append(f"{pool_id}/{number}: {len(served)} steps in {year}")
    for pool in problem.pools:
        if pool.crew == 1:
            continue
        crews = defaultdict(lambda: defaultdict(int))
        for tour in open_tours:
            if tour.pool == pool.id:
                stay = (tour.post, tour.profile, tour.start, tour.end)
                crews[(tour.number - 1) // pool.crew][stay] += 1
        for crew, stays in crews.items():
            if (crew + 1) * pool.crew > pool.headcount or set(stays.values()) != {pool.crew}:
                found.append(f"crew {crew} of {pool.id} is torn apart")
    for post in problem.posts:
        for step in post.steps:
            if step < frozen:
                continue
            if step in post.countable and counted(problem, post, tours, step) < post.minimum:
                found.append(f"{post.id}: below its minimum in {step}")
            for profile, count in post.members.items():
                own = [t for t in tours if t.post == post.id and t.profile == profile]
                above = sum(t.start <= step <= t.end for t in own) - post.quantity * count
                if above <= 0:
                    continue
                near = problem.handover
                come = sum(step - near < t.start <= step for t in own)
                leave = sum(step <= t.end < step + near for t in own)
                if above > come or above > leave:
                    found.append(f"{post.id}: {above} too many in {step}")
    return found + (history_faults(tours, former, frozen) if former is not None else [])


def history_faults(tours, former, frozen):
    """What is frozen and differs from the roster before."""
    def steps(some):
        return {
            (tour.pool, tour.number, step, tour.post, tour.profile)
            for tour in some for step in range(tour.start, min(tour.end + 1, frozen))}
    return [f"frozen step differs: {one}" for one in sorted(steps(tours) ^ steps(former))]


def floor(problem, post, tours):
    """The smallest coverage of a post in a step in which somebody can count; 1 without any."""
    if post.quantity == 0:
        return Fraction(1)
    return min((Fraction(counted(problem, post, tours, step), post.quantity)
                for step in post.countable), default=Fraction(1))


def levels(problem, goal, tours, former=()):
    """What tours reach in a goal: its levels from the worst to the best, or one value."""
    objective, priority = goal
    posts = [post for post in problem.posts if post.priority == priority and post.quantity > 0]
    if objective == "floor":
        return [min((floor(problem, post, tours) for post in posts), default=Fraction(1))]
    if objective == "total":
        return [sum(post.weight * post.size * counted(problem, post, tours, step)
                    for post in posts for step in post.steps)]
    if objective == "coverage":
        return sorted(
            Fraction(sum(counted(problem, post, tours, step) for step in post.steps),
                     post.quantity * len(post.steps)) for post in posts)
    pools = {pool.id: pool for pool in problem.pools}
    if objective == "burden":
        sent = {pool.state: 0 for pool in problem.pools}
        for tour in tours:
            if tour.pool in pools:
                sent[pools[tour.pool].state] += tour.length
        return sorted((sent[code] / problem.share[code] for code in sent), reverse=True)
    if objective == "changes":
        now, before = assignments(tours), assignments(former)
        return [sum(now.get(key) != before.get(key) for key in set(now) | set(before))]
    if objective == "tours":
        return [len(tours)]
    return [sum(pools[t.pool].travel + pools[t.pool].cost * t.length
                for t in tours if t.pool in pools)]


def assignments(tours):
    """Where each expert is and as what, by expert and step."""
    return {
        (tour.pool, tour.number, step): (tour.post, tour.profile)
        for tour in tours for step in range(tour.start, tour.end + 1)}
