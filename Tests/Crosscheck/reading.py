"""Problem folders read anew, from the description of the format alone.

Every number is an exact fraction. What the description does not allow, or what
this reader does not know, raises `Refused`.
"""

import csv
import io
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path

import documents
import keys
from values import (
    Refused, at_least_zero, canonical, codes, day, first_days, number, rate, whole, yes_or_no)

OBJECTIVES = ("coverage", "total", "burden", "cost", "shipments")


@dataclass
class Resource:
    id: str
    category: str
    whole: bool
    lasting: bool
    value: Fraction | None


@dataclass
class Need:
    id: str | None
    state: str
    resource: str
    quantity: Fraction
    steps: range
    to: object
    priority: int
    weight: Fraction
    minimum: Fraction


@dataclass
class Offer:
    id: str | None
    state: str
    resource: str
    quantity: Fraction
    steps: range
    to: object
    earmark: list | None
    excluded: list
    minimum: Fraction
    lot: Fraction | None
    cost: Fraction


@dataclass
class Route:
    cost: Fraction = Fraction(0)
    lead: int = 0
    capacity: Fraction | None = None
    open: bool = True


@dataclass
class Substitute:
    rate: Fraction
    limit: Fraction | None


@dataclass
class Budget:
    amount: Fraction
    states: list


@dataclass
class Problem:
    days: list | None  # the first day of each step and the day after the last; None: one step
    states: list
    resources: dict
    needs: list
    offers: list
    routes: dict  # by (from, to, resource or "")
    substitutes: dict  # by (need, by)
    budgets: list
    shares: dict | None
    objectives: list
    over: str
    titles: dict = field(default_factory=dict)


COLUMNS = {
    "resources": "id name category unit whole lasting value",
    "needs": "id state resource quantity from to priority weight minimum",
    "offers": "id state resource quantity from to for not-for minimum lot cost reliability",
    "routes": "from to resource cost lead capacity open",
    "substitutes": "need by rate limit",
    "budgets": "id amount covers states",
}
TOP = "allot title description source currency horizon states keys match".split()


def read_problem(path):
    """The problem of a folder or of a single document."""
    try:
        return _read_problem(Path(path))
    except (AttributeError, IndexError, KeyError, TypeError, ValueError) as error:
        raise Refused(f"not in the form of a problem: {error}") from error


def _read_problem(path):
    document_path = path / "problem.yaml" if path.is_dir() else path
    text = _decoded(document_path.read_bytes())
    parse = documents.parse_json if document_path.suffix == ".json" else documents.parse_yaml
    document = parse(text)
    if not isinstance(document, dict) or document.get("allot") != "1":
        raise Refused("not a problem of format 1")
    unknown = [key for key in document if key not in TOP and key not in COLUMNS]
    if unknown:
        raise Refused(f"unknown keys: {unknown}")
    tables = {}
    for name in ("states", *COLUMNS):
        tables[name] = _table(document.get(name, []), name, document_path.parent)
    return _problem(document, tables)


def _decoded(data):
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refused("not UTF-8") from error


def _table(source, name, folder):
    """The rows of a table as dictionaries of texts, each with every column that is known."""
    if isinstance(source, str):
        rows = _csv_rows(_decoded((folder / source).read_bytes()))
    else:
        rows = [dict(row) for row in source]
    known = COLUMNS.get(name, "").split()
    complete = []
    for row in rows:
        for column, cell in row.items():
            free = name == "states" or column.startswith(("x-", "note"))
            if not isinstance(cell, str) or (column not in known and not free):
                raise Refused(f"unknown column of {name}: {column!r}")
        complete.append({column: "" for column in known} | row)
    if rows and known and "id" in known:
        for row, full in zip(rows, complete):
            full["id"] = row.get("id")
    return complete


def _csv_rows(text):
    while text.startswith("#"):
        text = text.partition("\n")[2]
    header = next(iter(text.splitlines()), "")
    if "\0" in text:
        raise Refused("binary")
    separator = max(",;\t", key=lambda mark: _outside_quotes(header).count(mark))
    try:
        records = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True))
    except csv.Error as error:
        raise Refused(str(error)) from error
    records = [[cell.strip() for cell in record] for record in records if record]
    if not records or len(set(records[0])) != len(records[0]) or "" in records[0]:
        raise Refused("no header, or a column twice")
    names, body = records[0], records[1:]
    if body and any(body[0]) and all(cell == "" or cell.startswith("#") for cell in body[0]):
        body = body[1:]
    if any(len(record) != len(names) for record in body):
        raise Refused("a row of another length")
    return [dict(zip(names, record)) for record in body if any(record)]


def _outside_quotes(line):
    return "".join(line.split('"')[::2])


def _problem(document, tables):
    days = _days(document.get("horizon"))
    states = {}
    for row in tables["states"]:
        code = canonical(row.get("code", ""))
        if code in states:
            raise Refused(f"state {code} stands twice")
        states[code] = {name: cell for name, cell in row.items() if name not in ("code", "name")}
    resources = {row["id"]: _resource(row) for row in tables["resources"]}
    if len(resources) != len(tables["resources"]):
        raise Refused("a resource stands twice")
    settings = document.get("match", {})
    if settings == "":
        settings = {}
    if set(settings) - {"objectives", "coverage-over", "key"}:
        raise Refused("unknown settings")
    problem = Problem(
        days=days, states=list(states), resources=resources,
        needs=[_need(row, days) for row in tables["needs"]],
        offers=[_offer(row, days) for row in tables["offers"]],
        routes={}, substitutes={}, budgets=[_budget(row) for row in tables["budgets"]],
        shares=_shares(document, settings, states),
        objectives=settings.get("objectives", ["coverage", "burden", "cost"]),
        over=settings.get("coverage-over", "need"))
    for row in tables["routes"]:
        place = (canonical(row["from"]), canonical(row["to"]), row["resource"])
        if place in problem.routes:
            raise Refused(f"two routes {place}")
        problem.routes[place] = Route(
            at_least_zero(row["cost"], 0), whole(row["lead"], 0, 0),
            _optional(row["capacity"]), yes_or_no(row["open"], True))
    for row in tables["substitutes"]:
        if (row["need"], row["by"]) in problem.substitutes or row["need"] == row["by"]:
            raise Refused("a substitute stands twice, or for itself")
        problem.substitutes[row["need"], row["by"]] = Substitute(
            rate(row["rate"]), _optional(row["limit"]))
    _check_names(problem)
    return problem


def _check_names(problem):
    known = set(problem.states)
    named = {item.state for item in problem.needs + problem.offers}
    named |= {code for from_, to, _ in problem.routes for code in (from_, to)}
    named |= {code for budget in problem.budgets for code in budget.states}
    named |= {code for offer in problem.offers for code in offer.excluded + (offer.earmark or [])}
    used = {item.resource for item in problem.needs + problem.offers}
    used |= {resource for _, _, resource in problem.routes if resource}
    used |= {resource for pair in problem.substitutes for resource in pair}
    if named - known or used - set(problem.resources):
        raise Refused(f"not known: {named - known} {used - set(problem.resources)}")
    for rows in (problem.needs, problem.offers):
        ids = [row.id for row in rows if row.id is not None]
        if len(set(ids)) != len(ids) or "" in ids:
            raise Refused("an id is missing or stands twice")
    if problem.over not in ("need", "state") or set(problem.objectives) - set(OBJECTIVES):
        raise Refused("unknown settings")
    if len(set(problem.objectives)) != len(problem.objectives) or not problem.objectives:
        raise Refused("objectives twice or none")
    if "burden" in problem.objectives and any(
        resource.value is None for resource in problem.resources.values()
    ):
        raise Refused("a resource without value")


def _days(horizon):
    if not horizon:
        return None
    if not isinstance(horizon, dict) or set(horizon) != {"start", "step", "count"}:
        raise Refused("not a horizon")
    count = whole(horizon["count"], None, 1)
    if horizon["step"] not in ("day", "week", "month") or count > 2000:
        raise Refused("not a horizon")
    return first_days(day(horizon["start"]), horizon["step"], count)


def _steps(row, days):
    """The steps whose first day lies in the window of a row."""
    from_, to = day(row["from"]), day(row["to"])
    if days is None:
        if from_ or to:
            raise Refused("a window without a horizon")
        return range(1)
    covered = [
        step for step, first in enumerate(days[:-1])
        if (from_ is None or from_ <= first) and (to is None or first <= to)]
    if not covered:
        raise Refused("a window that covers no step")
    return range(covered[0], covered[-1] + 1)


def _optional(cell):
    return at_least_zero(cell) if cell else None


def _resource(row):
    category = row["category"]
    if not row["id"] or category not in ("experts", "reception", "equipment", "funds"):
        raise Refused(f"not a resource: {row}")
    value = _optional(row["value"])
    if value is None and category == "funds":
        value = Fraction(1)
    return Resource(
        row["id"], category,
        whole=yes_or_no(row["whole"], category in ("experts", "equipment")),
        lasting=yes_or_no(row["lasting"], category in ("experts", "reception")), value=value)


def _need(row, days):
    weight = number(row["weight"], 1)
    minimum = at_least_zero(row["minimum"], 0)
    quantity = at_least_zero(row["quantity"])
    if weight <= 0 or minimum > quantity:
        raise Refused("a weight or a minimum out of range")
    return Need(
        row["id"], canonical(row["state"]), row["resource"], quantity, _steps(row, days),
        day(row["to"]), whole(row["priority"], 1, 1), weight, minimum)


def _offer(row, days):
    lot = _optional(row["lot"])
    if lot == 0 or not 0 < rate(row["reliability"] or "1") <= 1:
        raise Refused("a lot or a reliability out of range")
    return Offer(
        row["id"], canonical(row["state"]), row["resource"], at_least_zero(row["quantity"]),
        _steps(row, days), day(row["to"]), codes(row["for"]) if row["for"] else None,
        codes(row["not-for"]), at_least_zero(row["minimum"], 0), lot,
        at_least_zero(row["cost"], 0))


def _budget(row):
    if row["covers"] != "cost":
        raise Refused(f"a budget that covers {row['covers']!r}")
    return Budget(at_least_zero(row["amount"]), codes(row["states"]))


def _shares(document, settings, states):
    """Each state's part of the reference key, or `None` without one."""
    formulas = document.get("keys") or {}
    name = settings.get("key", "fair-share")
    if name not in formulas:
        if "key" in settings:
            raise Refused(f"no key {name!r}")
        return None
    return keys.shares(formulas[name], states)
