"""A small YAML and JSON reader whose scalars are all text.

Only the part of YAML that problem documents use is read: block mappings, block
lists, flow mappings and flow lists on one line, quoted and bare scalars, and
comments. Whatever else stands there is refused.
"""

import json
import re

from values import Refused


def parse_json(text):
    """The JSON document with every scalar as text (`true` is `yes`, `null` is empty)."""
    try:
        document = json.loads(text, parse_float=str, parse_int=str, parse_constant=str)
    except (ValueError, RecursionError) as error:
        raise Refused(f"not JSON: {error}") from error
    return _texts(document)


def _texts(value):
    if isinstance(value, dict):
        return {key: _texts(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_texts(item) for item in value]
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value


def parse_yaml(text):
    """The YAML document as nested dictionaries, lists and texts."""
    lines = []
    for line in text.splitlines():
        if "\t" in line:
            raise Refused("a tab in a YAML document")
        line = _without_comment(line).rstrip()
        if line.strip() and line.strip() != "---":
            lines.append((len(line) - len(line.lstrip(" ")), line.strip()))
    value, rest = _block(lines, 0, 0)
    if rest != len(lines):
        raise Refused(f"unexpected indentation at {lines[rest][1]!r}")
    return value


def _without_comment(line):
    quote = None
    for place, character in enumerate(line):
        if quote:
            if character == "\\" and quote == '"':
                continue
            if character == quote and (quote == "'" or line[place - 1] != "\\"):
                quote = None
        elif character in "\"'" and (place == 0 or line[place - 1] in " [{,:"):
            quote = character
        elif character == "#" and (place == 0 or line[place - 1] == " "):
            return line[:place]
    return line


KEY = re.compile(r'("(?:[^"\\]|\\.)*"|[^\s:"\'\[\]{},&*!|>%@`][^:]*?)\s*:(?:\s+(.*))?$')


def _block(lines, place, indent):
    """The value of the lines from `place` on that are indented by `indent` or more."""
    if place < len(lines) and lines[place][1].startswith("- "):
        return _block_list(lines, place, lines[place][0])
    mapping = {}
    depth = lines[place][0] if place < len(lines) else indent
    while place < len(lines) and lines[place][0] == depth:
        found = KEY.match(lines[place][1])
        if not found:
            raise Refused(f"not a key: {lines[place][1]!r}")
        key, value = _scalar(found[1]), found[2]
        if key in mapping:
            raise Refused(f"key {key!r} stands twice")
        place += 1
        if value:
            mapping[key] = parse_flow(value)
        elif place < len(lines) and (
            lines[place][0] > depth or (lines[place][0] == depth and lines[place][1][:2] == "- ")
        ):
            mapping[key], place = _block(lines, place, depth + 1)
        else:
            mapping[key] = ""
    return mapping, place


def _block_list(lines, place, depth):
    items = []
    while place < len(lines) and lines[place][0] == depth and lines[place][1].startswith("- "):
        text = lines[place][1][2:].strip()
        if text[0] not in "{[\"'" and KEY.match(text):
            # A block mapping that begins on the line of its dash.
            end = place + 1
            while end < len(lines) and lines[end][0] > depth:
                end += 1
            inner = [(depth + 2, text)] + lines[place + 1:end]
            value, read = _block(inner, 0, depth + 2)
            if read != len(inner):
                raise Refused("unexpected indentation in a list")
            items.append(value)
            place = end
        else:
            items.append(parse_flow(text))
            place += 1
    return items, place


def parse_flow(text):
    """The value written on one line: `{a: 1}`, `[a, b]`, a quoted or a bare scalar."""
    if text[0] not in "{[":
        return _scalar(text)
    value, place = _flow(text, 0)
    if text[place:].strip():
        raise Refused(f"more after {text[:place]!r}")
    return value


def _flow(text, place):
    place = _skip(text, place)
    if text[place:place + 1] == "{":
        return _flow_items(text, place + 1, "}", {})
    if text[place:place + 1] == "[":
        return _flow_items(text, place + 1, "]", [])
    return _flow_scalar(text, place)


def _flow_items(text, place, end, items):
    while True:
        place = _skip(text, place)
        if text[place] == end:
            return items, place + 1
        value, place = _flow(text, place)
        place = _skip(text, place)
        if isinstance(items, dict):
            if text[place] != ":" or not isinstance(value, str) or value in items:
                raise Refused(f"not a mapping: {text!r}")
            items[value], place = _flow(text, place + 1)
            place = _skip(text, place)
        else:
            items.append(value)
        if text[place] == ",":
            place += 1
        elif text[place] != end:
            raise Refused(f"expected , or {end}: {text!r}")


def _skip(text, place):
    while place < len(text) and text[place] == " ":
        place += 1
    if place >= len(text):
        raise Refused(f"ends too early: {text!r}")
    return place


def _flow_scalar(text, place):
    if text[place] in "\"'":
        end = place + 1
        while end < len(text) and text[end] != text[place]:
            end += 2 if text[end] == "\\" and text[place] == '"' else 1
        return _scalar(text[place:end + 1]), end + 1
    if text[place] in ",:}":
        return "", place
    end = place
    while end < len(text) and text[end] not in ",]}" and not (
        text[end] == ":" and text[end + 1:end + 2] in ("", " ")
    ):
        end += 1
    return _scalar(text[place:end].strip()), end


def _scalar(text):
    if text[:1] == '"':
        if len(text) < 2 or text[-1] != '"':
            raise Refused(f"an open quote: {text!r}")
        try:
            return json.loads(text)
        except ValueError as error:
            raise Refused(f"not a text: {text!r}") from error
    if text[:1] == "'":
        if len(text) < 2 or text[-1] != "'" or "'" in text[1:-1].replace("''", ""):
            raise Refused(f"an open quote: {text!r}")
        return text[1:-1].replace("''", "'")
    if text[:1] in tuple("&*!|>%@`{}[],") or "\\" in text:
        raise Refused(f"not plain: {text!r}")
    return "" if text in ("~", "null") else text
