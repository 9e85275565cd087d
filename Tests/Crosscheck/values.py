"""The values of problem files: exact numbers, days, words; and the refusal of all else."""

import re
from datetime import date, timedelta
from fractions import Fraction

DECIMAL = re.compile(r"-?\d{1,15}(\.\d{1,12})?$", re.ASCII)
WORD = re.compile(r"[^\W_][\w\-]*$")
ALIASES = {"EL": "GR", "UK": "GB"}


class Refused(Exception):
    """The reader of this crosscheck does not take this input; Allot may."""


def number(text, default=None):
    """The exact value of a plain decimal number."""
    if text == "":
        if default is None:
            raise Refused("a number is missing")
        return Fraction(default)
    if not DECIMAL.match(text):
        raise Refused(f"not a number: {text!r}")
    return Fraction(text)


def at_least_zero(text, default=None):
    """The exact value of a plain decimal number that is zero or more."""
    value = number(text, default)
    if value < 0:
        raise Refused(f"below zero: {text!r}")
    return value


def rate(text):
    """The exact value of `0.5`, `50%` or `1/2`, above zero."""
    if text.endswith("%"):
        value = number(text[:-1].rstrip()) / 100
    elif "/" in text:
        above, below = (number(part.strip()) for part in text.split("/", 1))
        if below == 0:
            raise Refused(f"divided by zero: {text!r}")
        value = above / below
    else:
        value = number(text)
    if value <= 0:
        raise Refused(f"a rate of {text!r}")
    return value


def whole(text, default, least):
    """A whole number of at least `least`."""
    value = number(text, default)
    if value.denominator != 1 or value < least:
        raise Refused(f"not a whole number from {least}: {text!r}")
    return int(value)


def yes_or_no(text, default):
    """Whether a cell says yes."""
    if text == "":
        return default
    if text.lower() in ("yes", "no"):
        return text.lower() == "yes"
    raise Refused(f"neither yes nor no: {text!r}")


def day(text):
    """An ISO 8601 day, or `None` for an empty cell."""
    if text == "":
        return None
    if not re.match(r"\d{4}-\d{2}-\d{2}$", text, re.ASCII):
        raise Refused(f"not a day: {text!r}")
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise Refused(f"not a day: {text!r}") from error


def canonical(code):
    """The one code of a state that has two (`EL` is `GR`)."""
    if not WORD.match(code):
        raise Refused(f"not a code: {code!r}")
    return ALIASES.get(code, code)


def codes(text):
    """The states of a cell, separated by spaces."""
    return [canonical(word) for word in text.split()]


def first_days(start, step, count):
    """The first day of each step, and the day after the horizon at the end."""
    try:
        if step == "day":
            return [start + timedelta(days=position) for position in range(count + 1)]
        if step == "week":
            return [start + timedelta(days=7 * position) for position in range(count + 1)]
        return [_month_later(start, position) for position in range(count + 1)]
    except (OverflowError, ValueError) as error:
        raise Refused("a horizon beyond the calendar") from error


def _month_later(start, months):
    """The same day some months later; the month's last day where that day is missing."""
    month = start.year * 12 + start.month - 1 + months
    year, month = month // 12, month % 12 + 1
    after = date(year + month // 12, month % 12 + 1, 1)
    last = (after - timedelta(days=1)).day
    return date(year, month, min(start.day, last))
