"""Keeps what was measured in the documents that show it."""

from pathlib import Path

import deployment_tables
import tables

ROOT = Path(__file__).parents[2]


def keep(report):
    """Writes the tables into `Benchmarks/README.md` and a short one into `README.md`."""
    put(ROOT / "Benchmarks" / "README.md", tables.markdown(report))
    put(ROOT / "README.md", tables.summary(report))


def keep_deployments(report):
    """Writes the table of rosters into `Benchmarks/README.md`."""
    put(ROOT / "Benchmarks" / "README.md", deployment_tables.markdown(report), "measured rosters")


def keep_questions(text):
    """Writes the table of questions into `Benchmarks/README.md`."""
    put(ROOT / "Benchmarks" / "README.md", text, "measured questions")


def put(path, text, what="measured"):
    """Replaces what stands between two marks."""
    begin, end = f"<!-- {what} -->", f"<!-- end of {what} -->"
    whole = path.read_text(encoding="utf-8")
    before, rest = whole.split(begin)
    after = rest.split(end)[1]
    path.write_text(f"{before}{begin}\n\n{text}\n\n{end}{after}", encoding="utf-8")
