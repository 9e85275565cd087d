"""What each question of `allot explain` costs, as Markdown.

    python3 Benchmarks/questions.py --allot .build/release/allot PROBLEM ...

Every problem is planned, and each question is asked about things drawn from its plan, the same on
every run. The whole process is measured: reading, making the plan again, answering, writing. The
table shows the processor time of the dearest and of the median question of each kind. The run
fails when a question has no answer, never because of a time.
"""

import argparse
import csv
import json
import random
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--allot", required=True, help="the command to measure")
    parser.add_argument("--each", type=int, default=5, help="how often a kind is asked")
    parser.add_argument("problems", nargs="+", help="folders of problems")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        tables = {}
        for problem in arguments.problems:
            name = Path(problem).name
            tables[name] = Asking(arguments.allot, problem, Path(folder), arguments.each).times()
    print_table(tables)


class Asking:
    """The questions about one problem."""

    def __init__(self, allot, problem, folder, each):
        self.allot, self.problem, self.each = allot, problem, each
        self.path = folder / f"{Path(problem).name}.json"
        self.table = folder / "plan.csv"
        run([allot, "match", problem, "--quiet", "--format", "json", "--output", str(self.path)])
        self.plan = json.loads(self.path.read_text())
        self.random = random.Random(1)

    def times(self):
        """Processor seconds of each question, by its kind."""
        times = {}
        for kind, questions in self.questions().items():
            for question in questions:
                command = [self.allot, "explain", str(self.path), "--problem", self.problem]
                seconds = run(command + ["--quiet"] + question)
                times.setdefault(kind, []).append(seconds)
                print(f"{Path(self.problem).name} {' '.join(question)}: {seconds:.2f}", file=sys.stderr)
        return times

    def questions(self):
        needs = [need["id"] for need in self.plan["needs"] if need["coverage"] < 0.999]
        offers = [offer["id"] for offer in self.plan["offers"]]
        pairs = [(pair["offer"], pair["need"]) for pair in self.plan["allocations"]]
        self.write_table()
        return {
            "the page": [[]],
            "`--need`": [["--need", need] for need in self.draw(needs)],
            "`--price` of an offer": [["--price", offer] for offer in self.draw(offers)],
            "`--price` of a need": [["--price", need] for need in self.draw(needs)],
            "`--price` of a budget": [["--price", budget] for budget in self.budgets()],
            "`--why`": [["--why", *pair] for pair in self.draw(pairs)],
            "`--why-not`": [["--why-not", *pair] for pair in self.draw(pairs)],
            "`--rules`": [["--rules"]],
            "`--offers-wanted`": [["--offers-wanted"]],
            "`--if`": [["--if", f"offers: {offer} quantity 20"] for offer in self.draw(offers)],
            "`--judge`": [["--judge", str(self.table)]],
        }

    def draw(self, things):
        return self.random.sample(things, min(self.each, len(things)))

    def budgets(self):
        path = Path(self.problem) / "budgets.csv"
        if not path.exists():
            return []
        lines = [line for line in path.read_text().splitlines() if not line.startswith("#")]
        return [row["id"] for row in csv.DictReader(lines)][:1]

    def write_table(self):
        """The plan with some quantities changed by hand, which breaks rules."""
        with self.table.open("w") as file:
            print("offer,need,quantity", file=file)
            for position, pair in enumerate(self.plan["allocations"]):
                quantity = pair["quantity"] + (1 if position % 17 == 0 else 0)
                print(f"{pair['offer']},{pair['need']},{quantity}", file=file)


def run(command):
    """Processor seconds of a command, its children's with it."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    ended = subprocess.run(command, capture_output=True, text=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if ended.returncode != 0:
        sys.exit(f"{' '.join(command)} ended with {ended.returncode}:\n{ended.stderr}")
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def print_table(tables):
    names = list(tables)
    kinds = [kind for name in names[:1] for kind in tables[name]]
    for name in names:
        kinds += [kind for kind in tables[name] if kind not in kinds]
    print("| question | " + " | ".join(names) + " |")
    print("| --- |" + " ---: |" * len(names))
    for kind in kinds:
        cells = [cell(tables[name].get(kind)) for name in names]
        print(f"| {kind} | " + " | ".join(cells) + " |")


def cell(times):
    if not times:
        return "–"
    if len(times) == 1:
        return f"{times[0]:.2f}"
    return f"{statistics.median(times):.2f}, at most {max(times):.2f}"


if __name__ == "__main__":
    main()
