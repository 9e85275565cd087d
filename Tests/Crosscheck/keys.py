"""Reference keys: a formula over the figures of the states, brought to sum 1."""

import ast
import operator
import re
from fractions import Fraction

from values import Refused, number

OPERATORS = {
    ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv}


def shares(formula, figures_by_state):
    """Each state's part; `figures_by_state` holds the texts of its figures by column."""
    if not isinstance(formula, str):
        raise Refused("a key of several steps")
    codes = list(figures_by_state)
    try:
        tree = ast.parse(re.sub(r"([\d.]+)%", r"(\1/100)", formula), mode="eval").body
        result = _value(tree, codes, figures_by_state)
    except (SyntaxError, ValueError, ZeroDivisionError, RecursionError) as error:
        raise Refused(f"not a formula: {formula!r}") from error
    if not isinstance(result, list) or min(result, default=0) <= 0:
        raise Refused("a key that is not above zero everywhere")
    return {code: part / sum(result) for code, part in zip(codes, result)}


def _value(tree, codes, figures):
    """A number or a list of numbers, one per state."""
    if isinstance(tree, ast.Constant) and isinstance(tree.value, (int, float)):
        return Fraction(str(tree.value))
    if isinstance(tree, ast.Name):
        return [number(figures[code].get(tree.id, "")) for code in codes]
    if isinstance(tree, ast.BinOp) and type(tree.op) in OPERATORS:
        return _spread(
            OPERATORS[type(tree.op)], _value(tree.left, codes, figures),
            _value(tree.right, codes, figures), len(codes))
    if isinstance(tree, ast.Call) and isinstance(tree.func, ast.Name) and len(tree.args) == 1:
        inner = _value(tree.args[0], codes, figures)
        if tree.func.id == "share" and isinstance(inner, list):
            return [part / sum(inner) for part in inner]
        if tree.func.id == "sum" and isinstance(inner, list):
            return sum(inner)
        if tree.func.id == "mean" and isinstance(inner, list):
            return sum(inner) / len(inner)
    raise Refused("a formula that this reader does not know")


def _spread(operation, left, right, count):
    if not isinstance(left, list) and not isinstance(right, list):
        return operation(left, right)
    left = left if isinstance(left, list) else [left] * count
    right = right if isinstance(right, list) else [right] * count
    return [operation(*pair) for pair in zip(left, right)]
