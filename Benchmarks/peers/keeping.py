"""Keeps what was measured in the documents that show it."""

from pathlib import Path

import tables

ROOT = Path(__file__).parents[2]


def keep(report):
    """Writes the tables into `Benchmarks/README.md` and a short one into `README.md`."""
    put(ROOT / "Benchmarks" / "README.md", tables.markdown(report))
    put(ROOT / "README.md", tables.summary(report))


def put(path, text):
    """Replaces what stands between the two marks."""
    whole = path.read_text(encoding="utf-8")
    before, rest = whole.split(BEGIN)
    after = rest.split(END)[1]
    path.write_text(f"{before}{BEGIN}\n\n{text}\n\n{END}{after}", encoding="utf-8")


BEGIN, END = "<!-- measured -->", "<!-- end of measured -->"
