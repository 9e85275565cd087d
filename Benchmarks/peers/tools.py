"""The tools that Allot is compared with, by name: the file that does a match with it, and the way."""

BROKEN = {
    "HiGHS, primal": ("with_highspy", "primal"),
    "HiGHS, dual": ("with_highspy", "dual"),
    "HiGHS, interior then primal": ("with_highspy", "interior"),
    "HiGHS, by kinds": ("with_highspy", "by kinds"),
    "OR-Tools CLP": ("with_ortools", "CLP"),
    "OR-Tools GLOP": ("with_ortools", "GLOP"),
    "PuLP with HiGHS": ("with_pulp", "HiGHS"),
    "Pyomo with HiGHS": ("with_pyomo", "HiGHS"),
    "linopy with HiGHS": ("with_linopy", "HiGHS"),
    "SciPy with HiGHS": ("with_scipy", "highs-ds"),
}
# The same for whole units.
WHOLE = {
    "HiGHS, branch and cut": ("with_highspy", ""),
    "OR-Tools SCIP": ("with_ortools", "SCIP"),
    "PuLP with CBC": ("with_pulp", "CBC"),
}


def for_case(case):
    """The names of the tools that are asked about a case."""
    if "-whole-" in case:
        return list(WHOLE)
    # Without a budget, and where needs are levelled, each kind is levelled by itself.
    return [name for name in BROKEN if name != BY_KINDS or case.endswith("-broken-free-need")]


BY_KINDS = "HiGHS, by kinds"
