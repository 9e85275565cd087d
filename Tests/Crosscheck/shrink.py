"""The problem of a failing seed made as small as it still fails, written as one document.

    .venv/bin/python Tests/Crosscheck/shrink.py --allot .build/release/allot --seed 266

Rows, cells and settings are left out and numbers made simpler, one at a time, as long as
Allot and the reference still disagree in the same objective.
"""

import argparse
import copy
import itertools
import sys
import tempfile
from pathlib import Path

import generate
import reading
import reference
from check import Check
from crosscheck import differences
from programs import SolverFailed
from running import run_allot
from values import Refused
from writing import yaml_text

REQUIRED = {
    "states": {"code"}, "resources": {"id", "category"}, "needs": {"id", "state", "resource", "quantity"},
    "offers": {"id", "state", "resource", "quantity"}, "routes": {"from", "to"},
    "substitutes": {"need", "by", "rate"}, "budgets": {"id", "amount", "covers"}}
SIMPLER = ["0", "1", "2", "3", "4", "5", "6", "8", "10", "12"]
NUMBERS = {"quantity", "cost", "value", "population", "gdp", "capacity", "amount", "minimum",
           "limit", "lot", "weight", "lead", "priority", "count"}


class PlainStyle:
    """A style that writes every document the same way."""

    def random(self):
        return 0.4

    def shuffle(self, items):
        pass


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--allot", required=True)
    parser.add_argument("--seed", type=int, required=True)
    arguments = parser.parse_args()
    draft = generate.generate(arguments.seed)
    for name in ("needs", "offers"):
        # Ids of their own, for made ones tell rows apart by what may be made simpler.
        for position, row in enumerate(draft.tables[name]):
            row.setdefault("id", f"{name[0]}-{position}")
    wanted = faults(arguments.allot, draft)
    if not wanted:
        sys.exit("the seed does not fail when it is written as one document")
    kind = wanted[0].split(":")[0]
    position, is_smaller = 0, False
    while True:
        # Taken up where it was left: what could not go before seldom can later.
        one = next(itertools.islice(candidates(draft), position, None), None)
        if one is None and not is_smaller:
            break
        if one is None:
            position, is_smaller = 0, False
        elif any(fault.split(":")[0] == kind for fault in faults(arguments.allot, one)):
            draft, is_smaller = one, True
        else:
            position += 1
    print(text_of(draft), end="")
    for fault in faults(arguments.allot, draft):
        print("# " + fault)


def text_of(draft):
    rows = {
        name: [{key: cell for key, cell in row.items() if cell != ""} for row in table]
        for name, table in draft.tables.items() if table}
    document = {key: value for key, value in draft.document.items() if value != {}}
    return yaml_text(document | rows, PlainStyle())


def faults(allot, draft):
    """Where Allot and the reference disagree; none when either refuses the problem."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "problem.yaml"
        path.write_text(text_of(draft), encoding="utf-8")
        run = run_allot(allot, folder, path.name, seconds=60)
        if run.code is None:
            return ["hang: not ended"]
        if run.code not in (0, 1):
            return [f"exit: {run.code} {run.errors[:200]}"] if run.code != 2 else []
        try:
            problem = reading.read_problem(path)
            answer = reference.solve(problem)
        except (Refused, SolverFailed):
            return []
    if (run.code == 1) != (answer.stages is None):
        return [f"plan: exit status {run.code}"]
    if run.code == 1:
        return []
    plan = run.plan()
    checked = Check(problem, plan)
    found = [f"check: {fault}" for fault in checked.run()]
    return found + differences(answer, checked)


def candidates(draft):
    """Smaller problems, the boldest first."""
    for name, table in draft.tables.items():
        for position in range(len(table)):
            one = copy.deepcopy(draft)
            del one.tables[name][position]
            yield one
    for key in ("horizon", "keys", "match", "description", "currency"):
        if key in draft.document:
            one = copy.deepcopy(draft)
            del one.document[key]
            yield one
    settings = draft.document.get("match", {})
    for key in settings:
        one = copy.deepcopy(draft)
        del one.document["match"][key]
        yield one
    for position in range(len(settings.get("objectives", []))):
        one = copy.deepcopy(draft)
        del one.document["match"]["objectives"][position]
        if one.document["match"]["objectives"]:
            yield one
    for name, table in draft.tables.items():
        for position, row in enumerate(table):
            for column in row:
                yield from simpler_cells(draft, name, position, column)


def simpler_cells(draft, name, position, column):
    cell = draft.tables[name][position][column]
    texts = []
    if column not in REQUIRED[name] and cell != "":
        texts.append("")
    if column in NUMBERS and cell:
        texts += [text for text in SIMPLER if float(text) < float(cell)]
        if "." in cell:
            texts.append(cell.split(".")[0])
    for text in texts:
        one = copy.deepcopy(draft)
        one.tables[name][position][column] = text
        yield one


if __name__ == "__main__":
    main()
