"""Changes of a roster that could be taken back alone: no rule broken, no earlier objective worse."""

import rosters


def needless(problem, tours, former, frozen=0):
    """Sentences on crews whose change, whole or of one tour, brings nothing."""
    found = []
    pools = {pool.id: pool for pool in problem.pools}
    goals = problem.goals(anew=True)
    if ("changes", None) not in goals:
        return found
    goals = goals[: goals.index(("changes", None))]
    before = {goal: rosters.levels(problem, goal, tours, former) for goal in goals}
    changes = rosters.levels(problem, ("changes", None), tours, former)
    now, then = by_crew(pools, tours), by_crew(pools, former)
    for crew in sorted(set(now) | set(then)):
        own, was = now.get(crew, {}), then.get(crew, {})
        if own == was:
            continue
        others = [tour for other, stays in now.items() if other != crew
                  for tour in named(pools, other, stays)]
        others += [tour for tour in tours if tour.pool not in pools]
        for what, stays in taken_back(pools[crew[0]], own, was):
            changed = others + named(pools, crew, stays)
            if rosters.levels(problem, ("changes", None), changed, former) >= changes:
                continue
            if rosters.faults(problem, changed, former, frozen):
                continue
            if all(is_as_good(problem, goal, changed, former, before[goal]) for goal in goals):
                found.append(f"crew {crew[1]} of {crew[0]} need not have changed: {what}")
    return found


def is_as_good(problem, goal, tours, former, levels):
    """Whether tours are no worse in a goal; levels run from the worst, which is first in every order."""
    reached = rosters.levels(problem, goal, tours, former)
    if goal[0] in ("burden", "tours", "cost"):
        return reached <= levels
    return reached >= levels


def by_crew(pools, tours):
    """Crew -> stay -> its members; a crew is (pool, number)."""
    crews = {}
    for tour in tours:
        if tour.pool in pools:
            crew = tour.pool, (tour.number - 1) // pools[tour.pool].crew
            stay = tour.post, tour.profile, tour.start, tour.end
            crews.setdefault(crew, {}).setdefault(stay, []).append(tour.number)
    return {crew: {stay: sorted(who) for stay, who in stays.items()}
            for crew, stays in crews.items()}


def named(pools, crew, stays):
    return [rosters.Tour(crew[0], number, *stay) for stay, who in stays.items() for number in who]


def taken_back(pool, own, was):
    """(words, stays) of a crew after a part of its change is taken back."""
    yield "all of it", was
    for stay in sorted(set(own) - set(was)):
        yield f"the new stay {stay}", {one: who for one, who in own.items() if one != stay}
    for stay in sorted(set(was) - set(own)):
        kept = {one: who for one, who in own.items()
                if one[3] + pool.rest < stay[2] or stay[3] + pool.rest < one[2]}
        yield f"the former stay {stay}", {**kept, stay: was[stay]}
