"""What `allot explain --if` tells, beside the plan of the changed problem."""

from fractions import Fraction


def check(trial):
    """Makes one to three changes at once."""
    words, edits = [], []
    for _ in range(trial.random.randint(1, 3)):
        word, edit = some_change(trial, [w.split()[1] for w in words])
        words.append(word)
        edits.append(edit)
    if any("remove" in word for word in words):
        words, edits = words[-1:], edits[-1:]
    question = [part for word in words for part in ("--if", word)]
    answer = trial.ask(*question)
    if answer is None:
        return
    trial.count("changed problems")

    def change(problem):
        for edit in edits:
            edit(problem)
    stages = trial.stages(trial.changed(change))
    what = " ".join(question)
    if answer.get("status") == "infeasible":
        trial.expect(stages is None, f"{what}: there is a plan")
    else:
        trial.compare(what, trial.base, stages, answer["objectives"], True)


def some_change(trial, taken):
    """A change as it is written, and the same of the problem that was read."""
    number = Fraction(trial.random.choice([0, 1, 2, 5, 8, 20, 45]))
    offer = trial.random.choice([id for id in sorted(trial.offers) if id not in taken] or [None])
    need = trial.random.choice([id for id in sorted(trial.needs) if id not in taken] or [None])
    at_offer, at_need = trial.offers.get(offer), trial.needs.get(need)
    ways = [("offers: add", None)]
    if offer is not None:
        lot = trial.problem.offers[at_offer].lot
        whole = trial.problem.offers[at_offer].minimum
        if lot is None and whole <= number:
            ways.append((f"offers: {offer} quantity {number}", lambda p: setattr(
                p.offers[at_offer], "quantity", number)))
        ways.append((f"offers: {offer} cost {number}", lambda p: setattr(
            p.offers[at_offer], "cost", number)))
        if len(trial.offers) > 1:
            ways.append((f"offers: remove {offer}", lambda p: p.offers.pop(at_offer)))
    if need is not None:
        ways.append((f"needs: {need} priority 1", lambda p: setattr(
            p.needs[at_need], "priority", 1)))
        ways.append((f"needs: {need} weight 3", lambda p: setattr(
            p.needs[at_need], "weight", Fraction(3))))
        minimum = trial.problem.needs[at_need].quantity / 2
        ways.append((f"needs: {need} minimum {float(minimum)}", lambda p: setattr(
            p.needs[at_need], "minimum", minimum)))
    ways = [way for way in ways if way[1] is not None]
    return trial.random.choice(ways)
