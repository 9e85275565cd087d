"""Drafts put into files, in the many ways in which spreadsheets and people write them."""

import csv
import io
import json
import random
import re

COLUMNS = {
    "states": ["code", "name", "population", "gdp"],
    "resources": ["id", "name", "category", "unit", "whole", "lasting", "value"],
    "needs": ["id", "state", "resource", "quantity", "from", "to", "priority", "weight", "minimum"],
    "offers": ["id", "state", "resource", "quantity", "from", "to", "for", "not-for", "minimum",
               "lot", "cost", "reliability"],
    "routes": ["from", "to", "resource", "cost", "lead", "capacity", "open"],
    "substitutes": ["need", "by", "rate", "limit"],
    "budgets": ["id", "amount", "covers", "states"],
}
NUMBERS = {"quantity", "priority", "weight", "minimum", "lot", "cost", "lead", "capacity", "value",
           "limit", "amount", "population", "gdp", "allot", "count"}


def write(draft, folder, permuted=None):
    """Writes a draft and returns the name to give to `allot match` within the folder.

    With `permuted`, a seed, the rows of every table come in another order and all else is
    the same.
    """
    style = random.Random(f"style {draft.seed}")
    rows = {name: list(table) for name, table in draft.tables.items()}
    if permuted is not None:
        shuffle = random.Random(f"order {permuted}")
        for table in rows.values():
            shuffle.shuffle(table)
    form = style.choice(["folder"] * 7 + ["inline yaml", "json", "mixed"])
    document = dict(draft.document)
    for name, table in rows.items():
        if form in ("inline yaml", "json") or (form == "mixed" and style.random() < 0.5):
            document[name] = table
        else:
            file = style.choice([f"{name}.csv", f"the {name}.csv"]) if name != "states" else "s.csv"
            document[name] = file
            (folder / file).write_bytes(csv_bytes(name, table, style))
    if form == "json":
        text = json.dumps(_numbers(document), ensure_ascii=style.random() < 0.5, indent=1)
        (folder / "problem.json").write_text(text, encoding="utf-8")
        return "problem.json"
    (folder / "problem.yaml").write_bytes(yaml_text(document, style).encode())
    return "problem.yaml" if form == "inline yaml" else "."


def _numbers(value, key=""):
    """The document with numbers as numbers, exactly as they are typed."""
    if isinstance(value, dict):
        return {name: _numbers(item, name) for name, item in value.items()}
    if isinstance(value, list):
        return [_numbers(item, key) for item in value]
    if key in NUMBERS and re.match(r"\d+$", value):
        return int(value)
    if key in NUMBERS and re.match(r"\d+\.\d+$", value):
        return float(value)
    return value


def csv_bytes(name, rows, style):
    """A table as bytes."""
    columns = [
        column for column in COLUMNS[name]
        if style.random() < 0.3 or any(row.get(column) for row in rows)]
    if "id" in columns and not any(row.get("id") for row in rows):
        columns.remove("id")
    extra = style.choice([None] * 8 + ["note", "x-source", "notes on it"])
    if style.random() < 0.4:
        style.shuffle(columns)
    if extra and name != "states":
        columns.append(extra)
    quoting = csv.QUOTE_ALL if style.random() < 0.1 else csv.QUOTE_MINIMAL
    text = io.StringIO()
    writer = csv.writer(
        text, delimiter=style.choice([","] * 6 + [";", ";", "\t"]), quoting=quoting,
        lineterminator="\r\n" if style.random() < 0.25 else "\n")
    writer.writerow(columns)
    if style.random() < 0.06:
        writer.writerow(["#x+" + re.sub(r"\W", "", column) for column in columns])
    for row in rows:
        # The note follows the row, so that it moves with it.
        note = {extra: f"seen by {row.get('quantity', '')}; \"ok\", or not"} if extra else {}
        writer.writerow([(row | note).get(column, "") for column in columns])
    body = text.getvalue()
    if style.random() < 0.1:
        body = body.rstrip("\r\n")
    if style.random() < 0.15:
        body = "# typed by hand, twice\n# and checked\n" + body
    return (b"\xef\xbb\xbf" if style.random() < 0.2 else b"") + body.encode()


def yaml_text(document, style):
    """A document as YAML, each mapping on one line or over several."""
    lines = ["# made by a generator"] if style.random() < 0.3 else []
    items = list(document.items())
    if style.random() < 0.3:
        style.shuffle(items)
    for key, value in items:
        if isinstance(value, str):
            lines.append(f"{key}: {_plain(value)}")
        elif isinstance(value, list):
            lines.append(f"{key}:" + ("" if value else " []"))
            for row in value:
                lines += _yaml_row({k: v for k, v in row.items() if v != ""}, style)
        elif style.random() < 0.5 and key != "keys":
            lines.append(f"{key}: {_flow(value)}")
        else:
            lines.append(f"{key}:")
            lines += [f"  {name}: {_flow(item)}" for name, item in value.items()]
    return "\n".join(lines) + "\n"


def _yaml_row(row, style):
    if style.random() < 0.5:
        return [f"  - {_flow(row)}"]
    fields = [f"{key}: {_plain(value)}" for key, value in row.items()]
    return [f"  - {fields[0]}"] + [f"    {field}" for field in fields[1:]]


def _flow(value):
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_flow(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_flow(item) for item in value) + "]"
    return _plain(value)


def _plain(text):
    """A scalar, in quotes where YAML would read something else."""
    if re.match(r"[\w.][\w./%*+() -]*$", text) and not text.endswith(" "):
        return text
    return json.dumps(text, ensure_ascii=False)
