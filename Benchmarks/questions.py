"""What each question of `allot explain` and `allot compare` takes, as Markdown.

    python3 Benchmarks/questions.py --allot .build/release/allot [--keep] PROBLEM ...

Every problem is planned, and each question is asked about things drawn from its plan, the same on
every run. For comparisons the quantities of the first needs of the table are raised by a tenth.
The whole process is measured: reading, making the plan again, answering, writing. The table shows
the wall time of the dearest and of the median question of each kind. The run fails when a question
has no answer, never because of a time.
"""

import argparse
import csv
import json
import os
import platform
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import textwrap
import time
from datetime import date
from pathlib import Path

sys.path.append(str(Path(__file__).parent / "peers"))

import keeping  # noqa: E402
import tables as markdown  # noqa: E402

# How many rows differ between the problems that are compared.
CHANGED = [1, 10, 400]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--allot", required=True, help="the command to measure")
    parser.add_argument("--each", type=int, default=5, help="how often a kind is asked")
    parser.add_argument("--keep", action="store_true", help="keep the table in Benchmarks/README.md")
    parser.add_argument("problems", nargs="+", help="folders of problems")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        times = {}
        for problem in arguments.problems:
            name = Path(problem).name
            times[name] = Asking(arguments.allot, problem, Path(folder), arguments.each).times()
    text = f"{heading()}\n\n{table(times)}"
    print(text)
    if arguments.keep:
        keeping.keep_questions(text)


class Asking:
    """The questions about one problem."""

    def __init__(self, allot, problem, folder, each):
        self.allot, self.problem, self.folder, self.each = allot, Path(problem), folder, each
        self.path = folder / f"{self.problem.name}.json"
        self.table = folder / "plan.csv"
        self.match(self.problem, self.path)
        self.plan = json.loads(self.path.read_text())
        self.random = random.Random(1)

    def match(self, problem, path):
        run([self.allot, "match", str(problem), "--quiet", "--format", "json", "--output", str(path)])

    def times(self):
        """Wall seconds of each question, by its kind."""
        times = {}
        for kind, questions in self.questions().items():
            for question in questions:
                command = [self.allot, "explain", str(self.path), "--problem", str(self.problem)]
                self.measure(command + ["--quiet"] + question, times.setdefault(kind, []))
        for count in CHANGED:
            changed, rows = self.changed(count)
            if rows < count:
                continue
            path = self.folder / f"{changed.name}.json"
            self.match(changed, path)
            kind = f"`allot compare`, {count} {'row' if count == 1 else 'rows'} changed"
            self.measure(
                [self.allot, "compare", str(self.path), str(path), "--quiet"],
                times.setdefault(kind, []))
        return times

    def measure(self, command, times):
        times.append(run(command))
        print(f"{' '.join(command[1:])}: {times[-1]:.2f}", file=sys.stderr)

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
            "`--alternatives`": [["--alternatives"]],
            "`--rules`": [["--rules"]],
            "`--offers-wanted`": [["--offers-wanted"]],
            "`--if`": [["--if", f"offers: {offer} quantity 20"] for offer in self.draw(offers)],
            "`--judge`": [["--judge", str(self.table)]],
        }

    def draw(self, things):
        return self.random.sample(things, min(self.each, len(things)))

    def budgets(self):
        path = self.problem / "budgets.csv"
        if not path.exists():
            return []
        return [row["id"] for row in csv.DictReader(table_lines(path))][:1]

    def write_table(self):
        """The plan with some quantities changed by hand, which breaks rules."""
        with self.table.open("w") as file:
            print("offer,need,quantity", file=file)
            for position, pair in enumerate(self.plan["allocations"]):
                quantity = pair["quantity"] + (1 if position % 17 == 0 else 0)
                print(f"{pair['offer']},{pair['need']},{quantity}", file=file)

    def changed(self, count):
        """A copy of the problem in which the first needs ask for a tenth more, at least for one
        more, and how many they are."""
        copy = self.folder / f"{self.problem.name}-{count}"
        shutil.copytree(self.problem, copy)
        path = copy / "needs.csv"
        reader = csv.DictReader(table_lines(path))
        rows = list(reader)
        for row in rows[:count]:
            quantity = float(row["quantity"])
            row["quantity"] = f"{quantity + max(1, quantity // 10):.15g}"
        with path.open("w", newline="") as file:
            writer = csv.DictWriter(file, reader.fieldnames)
            writer.writeheader()
            writer.writerows(rows)
        return copy, min(count, len(rows))


def table_lines(path):
    return [line for line in path.read_text().splitlines() if not line.startswith("#")]


def run(command):
    """Wall seconds of a command."""
    began = time.perf_counter()
    ended = subprocess.run(command, capture_output=True, text=True)
    seconds = time.perf_counter() - began
    if ended.returncode != 0:
        sys.exit(f"{' '.join(command)} ended with {ended.returncode}:\n{ended.stderr}")
    return seconds


def heading():
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return textwrap.fill(
        f"Measured on {date.today().isoformat()}: {os.cpu_count()} cores, {memory:.0f} GiB, "
        f"{platform.machine()}, {platform.system()}; load at its end {os.getloadavg()[0]:.1f}. Wall "
        "seconds of the whole process: the median, and the most where a kind is asked often.", 120)


def table(times):
    kinds = list(dict.fromkeys(kind for own in times.values() for kind in own))
    rows = [[kind, *[cell(own.get(kind)) for own in times.values()]] for kind in kinds]
    return markdown.table(["question", *times], rows)


def cell(times):
    if not times:
        return "–"
    if len(times) == 1:
        return f"{times[0]:.2f}"
    return f"{statistics.median(times):.2f}, at most {max(times):.2f}"


if __name__ == "__main__":
    main()
