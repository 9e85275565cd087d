"""Whether two plans reach the same in every objective."""

import json

# Relative to the largest level, or to the cost.
EQUAL = 1e-6


def answer_of_allot(output):
    """The levels and the cost of a plan in Allot's JSON; None when something is not proven."""
    plan = json.loads(output)
    if plan["status"] != "optimal":
        return None
    answer = {}
    for objective in plan["objectives"]:
        if objective["name"] == "cost":
            answer["cost"] = objective["value"]
        else:
            answer[objective["name"]] = [
                level["value"] for level in objective["levels"] for _ in level["members"]]
    return answer


def answer_of_tool(output):
    """What `run.py` printed last; solvers may greet before it."""
    return json.loads(output.splitlines()[-1])


def difference(one, other):
    """The largest difference of two answers by objective, relative to the objective's scale."""
    largest = 0.0
    for name in ("coverage", "burden"):
        if len(one[name]) != len(other[name]):
            return float("inf")
        scale = max(map(abs, one[name] + other[name]), default=0) or 1
        for left, right in zip(one[name], other[name]):
            largest = max(largest, abs(left - right) / scale)
    scale = max(abs(one["cost"]), abs(other["cost"])) or 1
    return max(largest, abs(one["cost"] - other["cost"]) / scale)


def agreeing(answers):
    """The names whose answers are equal to most others'; `answers` is by name."""
    best = []
    for name in answers:
        group = [other for other in answers if difference(answers[name], answers[other]) <= EQUAL]
        if len(group) > len(best):
            best = group
    return best
