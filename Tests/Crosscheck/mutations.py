"""Defects put into problem folders: by accident, by haste and by malice."""

import re

WORDS = [
    "", "0", "-1", "-0", "1e308", "1e-320", "nan", "inf", "-inf", "0x10", "1,5", "1.5.2", "٣",
    "99999999999999999999", "123456789012345", "0.000000000001", "4.000000001", "5%", "1/0",
    "1/3", "yes", "no", "NO", "null", "~", "true", "EL", "GR", "XX", "..", "../../../etc/passwd",
    "2021-07-12", "2021-02-30", "9999-12-31", "0001-01-01", "20210712", "12.07.2021", "#", "'",
    '"', "=1+1", "EE LV", "tent", "eur", "\u202e", "a" * 5000]
LAUGHS = (
    "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
        f"{name}: &{name} [" + ", ".join([f"*{before}"] * 9) + "]\n"
        for before, name in zip("abcdefgh", "bcdefghi")))
DOCUMENTS = [
    LAUGHS, "[" * 20000, "{a: " * 5000, "a: " * 300, "- " * 5000, "allot: 1\n" * 3, "allot: 1",
    "allot: 2\nneeds: needs.csv", "&a [*a]", "!!binary x", "---\n---\n", "\x00", "%YAML 1.2",
    "allot: 1\nhorizon: {start: 2021-07-12, step: day, count: 1000000000000}",
    "allot: 1\nhorizon: {start: 9999-12-31, step: month, count: 500}"]


def mutate(folder, random):
    """Puts one or a few defects into the files of a folder and returns their names."""
    done = []
    for _ in range(random.choice([1, 1, 1, 2, 3, 6])):
        files = sorted(path for path in folder.iterdir() if path.is_file())
        if not files:
            break
        path = random.choice(files)
        # Half of them gently, so that many of the folders still have a plan.
        mutation = random.choice(random.choice([GENTLE, MUTATIONS]))
        data = mutation(path.read_bytes(), random, files)
        done.append(f"{mutation.__name__} in {path.name}")
        if data is None:
            path.unlink()
        else:
            path.write_bytes(data)
    return done


def flipped_bytes(data, random, _):
    changed = bytearray(data)
    for _ in range(random.choice([1, 1, 2, 10])):
        if changed:
            changed[random.randrange(len(changed))] = random.randrange(256)
    return bytes(changed)


def flipped_bit(data, random, _):
    changed = bytearray(data)
    if changed:
        changed[random.randrange(len(changed))] ^= 1 << random.randrange(8)
    return bytes(changed)


def deleted_line(data, random, _):
    lines = data.splitlines(keepends=True)
    if lines:
        del lines[random.randrange(len(lines))]
    return b"".join(lines)


def doubled_line(data, random, _):
    lines = data.splitlines(keepends=True)
    if lines:
        lines.insert(random.randrange(len(lines)), random.choice(lines))
    return b"".join(lines)


def swapped_cells(data, random, _):
    lines = data.splitlines(keepends=True)
    if not lines:
        return data
    position = random.randrange(len(lines))
    cells = re.split(rb"([,;\t\r\n])", lines[position])
    left, right = (random.randrange(0, len(cells), 2) for _ in "ab")
    cells[left], cells[right] = cells[right], cells[left]
    lines[position] = b"".join(cells)
    return b"".join(lines)


def swapped_columns(data, random, _):
    rows = [line.split(b",") for line in data.split(b"\n")]
    width = max(map(len, rows))
    left, right = random.randrange(width), random.randrange(width)
    for row in rows[random.choice([0, 1]):]:
        if max(left, right) < len(row):
            row[left], row[right] = row[right], row[left]
    return b"\n".join(b",".join(row) for row in rows)


def replaced_cell(data, random, _):
    cells = re.split(rb"([,;\t\r\n])", data)
    cells[random.randrange(0, len(cells), 2)] = random.choice(WORDS).encode()
    return b"".join(cells)


def replaced_number(data, random, _):
    numbers = list(re.finditer(rb"-?\d+(\.\d+)?", data))
    if not numbers:
        return data
    found = random.choice(numbers)
    number = random.choice([
        b"-" + found[0], found[0] + b"00000000", found[0] + b".5", b"0." + b"0" * 10 + found[0],
        b"1e308", b"1e-300", b"0", b"9" * 400, found[0] + b"e9", b"+" + found[0]])
    return data[:found.start()] + number + data[found.end():]


def other_number(data, random, _):
    """A number that a plan may well exist for."""
    numbers = list(re.finditer(rb"(?<![\d-])\d{1,3}(?![\d-])", data))
    if not numbers:
        return data
    found = random.choice(numbers)
    number = random.choice([b"0", b"1", b"7", b"1000", b"0.5", b"33.3", b"0.000001", b"1000000"])
    return data[:found.start()] + number + data[found.end():]


def stray_quote(data, random, _):
    place = random.randrange(len(data) + 1)
    return data[:place] + random.choice([b'"', b'""', b"'", b'"\n', b'\\"']) + data[place:]


def other_separator(data, random, _):
    return data.replace(b",", random.choice([b";", b"\t", b"|", b", ", b" "]))


def cut_short(data, random, _):
    return data[:random.randrange(len(data) + 1)]


def emptied(data, random, _):
    return random.choice([b"", b"\n", b"\xef\xbb\xbf", b" ", b"#", b"\r\n\r\n"])


def binary(data, random, _):
    return random.choice([
        random.randbytes(random.randrange(3000)), b"PK\x03\x04" + data, b"\x1f\x8b" + data,
        data.decode("utf-8", "replace").encode("utf-16")])


def long_line(data, random, _):
    place = random.randrange(len(data) + 1)
    return data[:place] + random.choice([b",", b"x", b'"', b"[", b"\n", b"9"]) * 20000 + data[place:]


def of_another_file(data, random, files):
    return random.choice(files).read_bytes()


def removed(data, random, _):
    return None


def many_rows(data, random, _):
    lines = data.splitlines(keepends=True)
    return data + b"".join(lines[1:]) * random.choice([1, 5, 40])


def hostile_document(data, random, _):
    text = random.choice(DOCUMENTS).encode()
    return random.choice([text, data + b"\n" + text + b"\n", text + b"\n" + data])


MUTATIONS = [
    flipped_bytes, flipped_bit, deleted_line, doubled_line, swapped_cells, swapped_columns,
    replaced_cell, replaced_cell, replaced_cell, replaced_number, replaced_number, stray_quote,
    other_separator, cut_short, emptied, binary, long_line, of_another_file, removed, many_rows,
    hostile_document]
GENTLE = [other_number, other_number, deleted_line, doubled_line]
