"""Which rules hold a roster back: a rule that binds nowhere is not tested by a roster that keeps it."""

from collections import Counter, defaultdict

import rosters


def tight(problem, tours, frozen=0):
    """The names of the rules that some tour, expert, post or step meets exactly."""
    found = Counter()
    pools = {pool.id: pool for pool in problem.pools}
    posts = {post.id: post for post in problem.posts}
    for tour in tours:
        pool, post = pools.get(tour.pool), posts.get(tour.post)
        if pool and post:
            found += of_tour(problem, pool, post, tour, frozen)
    found += of_experts(problem, pools, tours)
    for post in problem.posts:
        found += of_post(problem, post, tours, frozen)
    found += of_who_stays_at_home(problem, tours)
    return set(found)


def of_tour(problem, pool, post, tour, frozen):
    last = problem.steps - 1
    return Counter(name for name, holds in {
        "tour-min": tour.length == pool.shortest > 1,
        "tour-max": tour.length == pool.longest < problem.steps,
        "pool's window": (tour.start == pool.steps[0] > 0 or tour.end == pool.steps[-1] < last),
        "post's window": post.steps and (
            tour.start == post.steps[0] > 0 or tour.end == post.steps[-1] < last),
        "crew": pool.crew > 1,
        "freeze": tour.start < frozen <= tour.end,
    }.items() if holds)


def of_experts(problem, pools, tours):
    found, by_expert = Counter(), defaultdict(list)
    for tour in tours:
        by_expert[tour.pool, tour.number].append(tour)
    for (pool_id, _), own in by_expert.items():
        pool = pools.get(pool_id)
        if pool is None:
            continue
        own.sort(key=lambda tour: tour.start)
        gaps = [(two.start - one.end - 1) for one, two in zip(own, own[1:])]
        found["rest"] += pool.rest > 0 and pool.rest in gaps
        found["straight on to another post"] += 0 in gaps
        found["two profiles of one expert"] += len({tour.profile for tour in own}) > 1
        if pool.yearly is not None:
            served = Counter(
                problem.years[step] for tour in own for step in range(tour.start, tour.end + 1))
            found["yearly"] += pool.yearly in served.values()
            found["yearly by calendar year"] += sum(served.values()) > pool.yearly
    return +found


def of_post(problem, post, tours, frozen):
    found = Counter()
    own = [tour for tour in tours if tour.post == post.id]
    for step in post.steps:
        if step < frozen or post.quantity == 0:
            continue
        counted = rosters.counted(problem, post, tours, step)
        found["minimum"] += counted == post.minimum > 0 and step in post.countable
        for profile, count in post.members.items():
            here = [t for t in own if t.profile == profile and t.start <= step <= t.end]
            found["quantity"] += len(here) == post.quantity * count
            found["handover"] += len(here) > post.quantity * count
            found["briefing"] += any(step < tour.start + problem.briefing for tour in here)
            found["teams"] += bool(post.team) and counted > 0
            found["incomplete team"] += bool(post.team) and len(here) > counted * count
    return +found


def of_who_stays_at_home(problem, tours):
    """Rules that alone keep an expert who never serves from a post that is open."""
    found = Counter()
    busy = {(tour.pool, tour.number) for tour in tours}
    idle = [pool for pool in problem.pools
            if any((pool.id, number) not in busy for number in range(1, pool.headcount + 1))]
    for post in problem.posts:
        if all(rosters.counted(problem, post, tours, step) == post.quantity for step in post.steps):
            continue
        for pool in idle:
            kept_by = [name for name, holds in {
                "own state": pool.state != post.state,
                "profiles": bool(pool.profiles & set(post.members)),
                "languages": not post.languages or bool(post.languages & pool.languages),
                "for": pool.only is None or post.state in pool.only,
                "not-for": post.state not in pool.never,
            }.items() if not holds]
            if len(kept_by) == 1:
                found[kept_by[0]] += 1
    for pool in problem.pools:
        found["crew left over"] += pool.headcount % pool.crew > 0
    return +found
