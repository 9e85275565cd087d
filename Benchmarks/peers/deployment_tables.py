"""A report of `deployments.py` as Markdown."""

import textwrap

from tables import figure, table

NAMES = {"allot": "Allot", "cp-sat": "CP-SAT", "highs": "HiGHS"}
USED = ["Python", "highspy", "ortools", "numpy"]


def line(size, tool, entry):
    """One tool at one size in one line, for who waits."""
    told = entry["failed"] or ", ".join(
        f"{title(goal)} {value(goal)}" for goal in entry["goals"])
    return f"{size} {NAMES[tool]}: {told} ({entry['wall']:.0f} s)"


def markdown(report):
    versions = ", ".join(f"{name} {report['versions'][name]}" for name in USED)
    heading = (
        f"Measured on {report['date']}: {report['machine']}; {versions}; {report['seconds']:g} "
        f"seconds for each tool, in one run; load at its end {report['load']:.1f}.")
    header = ["size", "tool", "place", *titles(report), "wall s", "CPU s", "MiB"]
    rows = [row(report, result["size"], tool, entry)
            for result in report["results"] for tool, entry in result["tools"].items()]
    return textwrap.fill(heading, 120) + "\n\n" + table(header, rows)


def titles(report):
    """The objectives, each once, in their order."""
    found = []
    for result in report["results"]:
        for entry in result["tools"].values():
            found += [title(goal) for goal in entry.get("goals", []) if title(goal) not in found]
    return found


def title(goal):
    return f"{goal['name']} {goal['priority']}" if goal["priority"] else goal["name"]


def row(report, size, tool, entry):
    costs = [figure(entry["wall"]), figure(entry["cpu"]), f"{entry['memory']:.0f}"]
    names = titles(report)
    if entry["failed"]:
        return [size, NAMES[tool], entry["failed"], *[""] * len(names), *costs]
    place = str(entry["place"]) + (f", {len(entry['broken'])} rules broken" if entry["broken"] else "")
    values = {title(goal): value(goal) for goal in entry["goals"]}
    return [size, NAMES[tool], place, *[values.get(name, "") for name in names], *costs]


def value(goal):
    """The worst level or the sum, with the bound in brackets where it is not reached."""
    reached, bound = goal["levels"][0] if goal["levels"] else 0, goal["bound"]
    text = number(goal, reached)
    if bound is None:
        return text + " (?)"
    limit = number(goal, bound)
    return text if limit == text else f"{text} ({limit})"


def number(goal, amount):
    if goal["name"] in ("floor", "coverage"):
        return f"{amount:.3f}".replace("-0.000", "0.000")
    return f"{amount:,.0f}"
