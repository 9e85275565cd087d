"""Calendars of `allot deploy` read by a parser that is not ours, and compared with the roster.

    .venv/bin/python Tests/Crosscheck/calendars.py --allot .build/release/allot --count 30

Every tour of the JSON is one entry: its first day, the day after its last, the expert, the post and
the place, however they have to be escaped and folded. UIDs are unique, lines have at most 75 octets,
and the calendar of each expert holds that expert's tours and no others.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

from icalendar import Calendar

import roster_problems

# What iCalendar escapes, what takes several octets, and enough to be folded.
PLACE = "Žemaičių Naumiestis, \"old\" crossing; the one by the river\\mill, beyond the second bridge 山"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--allot", required=True)
    parser.add_argument("--count", type=int, default=30)
    arguments = parser.parse_args()
    failed = entries = 0
    for seed in range(1, arguments.count + 1):
        with tempfile.TemporaryDirectory() as folder:
            found, count = faults(str(Path(arguments.allot).resolve()), Path(folder), seed)
        entries += count
        failed += bool(found)
        for fault in found[:5]:
            print(f"seed {seed}: {fault}", file=sys.stderr)
    print(f"{arguments.count - failed} passed, {failed} failed; {entries} entries")
    sys.exit(1 if failed else 0)


def faults(allot, folder, seed):
    """What is wrong with the calendars of one problem, and how many entries they have."""
    document = roster_problems.small(seed)
    document["title"] = f"Problem {seed}, " + PLACE
    for post in document["posts"]:
        post["place"] = PLACE
    (folder / "problem.json").write_text(json.dumps(document))
    plan = run(allot, folder, "json")
    if plan is None:
        return [], 0
    plan = json.loads(plan)
    calendar = run(allot, folder, "ics", "--calendars", "each")
    found = shape(calendar) + compare(calendar, plan["tours"])
    experts = {tour["expert"] for tour in plan["tours"]}
    files = sorted((folder / "each").iterdir())
    if len(files) != len(experts):
        found.append(f"{len(files)} files for {len(experts)} experts")
    for file in files:
        text = file.read_bytes()
        named = {str(event["SUMMARY"]).split(": ")[0] for event in events(text)}
        if len(named) != 1:
            found.append(f"{file.name} is of {sorted(named)}")
        own = [tour for tour in plan["tours"] if tour["expert"] in named]
        found += shape(text) + compare(text, own)
    return found, len(plan["tours"])


def run(allot, folder, form, *options):
    """What `allot deploy` prints; `None` when there is no roster."""
    command = [allot, "deploy", "problem.json", "--quiet", "--format", form, *options]
    ended = subprocess.run(command, cwd=folder, capture_output=True, stdin=subprocess.DEVNULL)
    if ended.returncode == 1:
        return None
    if ended.returncode != 0:
        raise RuntimeError(ended.stderr.decode())
    return ended.stdout


def events(text):
    return Calendar.from_ical(text).walk("VEVENT")


def shape(text):
    """What is wrong with the lines as such."""
    lines = text.split(b"\r\n")
    found = []
    if lines[-1] != b"" or any(b"\n" in line or b"\r" in line for line in lines):
        found.append("a line does not end with CR LF")
    found += [f"a line of {len(line)} octets" for line in lines if len(line) > 75]
    for line in lines:
        line.decode()  # no character is cut in two
    return found


def compare(text, tours):
    """Where the entries are not the tours."""
    found = []
    entries = events(text)
    if any(event.errors for event in entries):
        found.append(f"the parser complains: {[event.errors for event in entries if event.errors]}")
    if len({str(event["UID"]) for event in entries}) != len(entries):
        found.append("UIDs are not unique")
    shown = Counter(
        (str(event["SUMMARY"]).split(": ")[0], event.decoded("DTSTART"), event.decoded("DTEND"),
         PLACE in str(event["SUMMARY"]), PLACE in str(event["LOCATION"]),
         f"Post {tour_post(event)}, " in str(event["DESCRIPTION"]))
        for event in entries)
    asked = Counter(
        (tour["expert"], date.fromisoformat(tour["start"]),
         date.fromisoformat(tour["end"]) + timedelta(1), True, True, True)
        for tour in tours)
    found += [f"not a tour: {entry}" for entry in shown - asked]
    found += [f"not an entry: {tour}" for tour in asked - shown]
    posts = Counter(tour_post(event) for event in entries)
    if posts != Counter(tour["post"] for tour in tours):
        found.append(f"posts {posts}")
    return found


def tour_post(event):
    return str(event["DESCRIPTION"]).removeprefix("Post ").rsplit(", ", 1)[0]


if __name__ == "__main__":
    main()
