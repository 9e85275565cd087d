"""A report of `compare.py` as Markdown."""

import math
import textwrap


def line(result):
    """One case in one line, for who waits."""
    allot, best = result["tools"]["Allot"], result["best"]
    text = f"{result['case']}: Allot {seconds(allot)}"
    if best:
        text += f", {best} {seconds(result['tools'][best])}, {ratio(result, 'cpu')} times"
    return text + (" WRONG VALUES" if result["is wrong"] else "")


def markdown(report):
    """All tables: Allot beside the best, then everybody's processor time, then Allot's stages."""
    versions = ", ".join(f"{name} {number}" for name, number in report["versions"].items())
    runs = "one run of each" if report["runs"] == 1 else (
        f"median of {report['runs']} runs, one for those that take long")
    runs += ", of five for those that take less than a second"
    heading = f"Measured on {report['date']}: {report['machine']}; {versions}; {runs}."
    parts = [
        textwrap.fill(heading, 120),
        beside_the_best(report["cases"]), everybody(report["cases"]) if report["cases"] else "",
        of_stages(report["cases"]), of_reading(report["reading"]),
        of_worked(report["worked"]), growth(report["cases"])]
    return "\n\n".join(part for part in parts if part)


def beside_the_best(cases):
    rows = []
    for result in cases:
        best = result["tools"].get(result["best"])
        rows.append([
            result["case"], seconds(result["tools"]["Allot"]), wall(result["tools"]["Allot"]),
            memory(result["tools"]["Allot"]), result["best"] or "none finished",
            seconds(best), wall(best), memory(best), ratio(result, "cpu"), ratio(result, "wall")])
    return table(
        ["case", "Allot CPU s", "wall s", "MiB", "best other tool", "CPU s", "wall s", "MiB",
         "CPU ratio", "wall ratio"], rows)


def everybody(cases):
    names = []
    for result in cases:
        names += [name for name in [*result["tools"], *result["left out"]] if name not in names]
    rows = []
    for result in cases:
        cells = [
            seconds(result["tools"].get(name)) or ("left out" if name in result["left out"] else "")
            for name in names]
        rows.append([result["case"], *cells])
    return "CPU seconds of every tool; * means that its values are not those of the others.\n\n" \
        + table(["case", *names], rows)


def of_stages(cases):
    found = [(result["case"], result["stages"]) for result in cases if result["stages"]]
    if not found:
        return ""
    names = list(found[0][1])
    rows = [[case, *(figure(stages.get(name)) for name in names)] for case, stages in found]
    return "Stages of Allot in CPU seconds, and counts.\n\n" + table(["case", *names], rows)


def of_reading(reading):
    rows = [
        [entry["case"], name, figure(entry[name]["cpu"]), figure(entry[name]["wall"]),
         f"{entry[name]['memory']:.0f}"]
        for entry in reading for name in ("read", "copied")]
    return "Reading alone, beside copying the files.\n\n" + table(
        ["tables", "", "CPU s", "wall s", "MiB"], rows) if rows else ""


def of_worked(worked):
    rows = [
        [entry["case"], figure(entry["cpu"]), figure(entry["wall"]), f"{entry['memory']:.0f}"]
        for entry in worked]
    return "Worked problems, `allot match` from start to end.\n\n" + table(
        ["problem", "CPU s", "wall s", "MiB"], rows)


def growth(cases):
    """How Allot's time grows with the columns, from M to XL."""
    found = {
        result["case"]: (result["tools"]["Allot"]["cpu"], result["stages"]["columns"])
        for result in cases if result["stages"] and "failed" not in result["tools"]["Allot"]}
    lines = []
    for case in (name for name in found if name.startswith("XL-")):
        smaller = found.get("M" + case[2:], found.get("M-broken-free-state"))
        if smaller:
            power = math.log(found[case][0] / smaller[0]) / math.log(found[case][1] / smaller[1])
            lines.append(f"From M to {case}, time grows as columns to the power {power:.2f}.")
    return "\n".join(lines)


def table(header, rows):
    lines = [header, ["---"] + ["---:"] * (len(header) - 1), *rows]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in lines)


def seconds(entry):
    if entry is None:
        return ""
    if "failed" in entry:
        return f"> {entry['wall']:.0f}" if entry["is late"] else "failed"
    text = figure(entry["cpu"])
    if not entry["proven"]:
        return text + " (not proven)"
    return text if entry["agrees"] else text + "*"


def wall(entry):
    return figure(entry["wall"]) if entry and "failed" not in entry else ""


def memory(entry):
    return f"{entry['memory']:.0f}" if entry else ""


def ratio(result, what):
    allot, best = result["tools"]["Allot"], result["tools"].get(result["best"])
    if not best or "failed" in allot:
        return ""
    return f"{best[what] / allot[what]:.1f}"


def figure(value):
    if isinstance(value, float):
        return f"{value:.4f}" if value < 0.1 else f"{value:.3f}" if value < 10 else f"{value:.1f}"
    return str(value)


def summary(report):
    """One row for each size and kind of unit: the range over its variants."""
    groups = {}
    for result in report["cases"]:
        name = " ".join(result["case"].split("-")[:2])
        if result["best"] and "failed" not in result["tools"]["Allot"]:
            groups.setdefault(name, []).append(result)
    rows = []
    for name, results in groups.items():
        best = {result["best"].split(",")[0] for result in results}
        rows.append([
            name, span(result["tools"]["Allot"]["cpu"] for result in results),
            ", ".join(sorted(best)),
            span(result["tools"][result["best"]]["cpu"] for result in results),
            span((float(ratio(result, "cpu")) for result in results), "{:.0f}")])
    heading = f"Measured on {report['date']}: {report['machine']}; CPU seconds of the process."
    return heading + "\n\n" + table(
        ["size", "Allot", "best other tool", "CPU s", "times"], rows)


def span(values, form=None):
    """The least and the largest value."""
    texts = [form.format(value) if form else figure(value) for value in sorted(values)]
    return texts[0] if texts[0] == texts[-1] else f"{texts[0]} to {texts[-1]}"
