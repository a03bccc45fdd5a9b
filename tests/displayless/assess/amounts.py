"""Numbers of the plain interpreter: fractions, their rounding and their text.

note() counts what a run really met, so that a generator that never meets it can be found out.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import collections
import functools
import math
from fractions import Fraction

ZERO = Fraction(0)
ONE = Fraction(1)
HALF = Fraction(1, 2)


met = collections.Counter()


def note(what):
    met[what] += 1


class Refused(Exception):
    """What the engine must refuse to compute."""


@functools.lru_cache(maxsize=None)
def number(text):
    return Fraction(str(text))


def find(owner, name, default=None):
    """The number of a member, or default when it is left out."""
    return number(owner[name]) if name in owner else default


def rounded(value, places=6, mode="half-up"):
    scale = 10 ** places
    if scale % value.denominator == 0:
        return value
    magnitude = abs(value) * scale
    whole = math.floor(magnitude)
    rest = magnitude - whole
    if mode == "up":
        away = True
    elif mode == "down":
        away = False
    elif rest == HALF:
        note(f"half: {mode}, {'even' if whole % 2 == 0 else 'odd'}, {'+' if value > 0 else '-'}")
        away = mode == "half-up" or whole % 2 == 1
    else:
        away = rest > HALF
    if mode in ("up", "down"):
        note(f"rounded {mode}, {'+' if value > 0 else '-'}")
    magnitude = whole + away
    return Fraction(magnitude if value >= 0 else -magnitude, scale)


def counted(amount, part):
    """What is counted of an amount by its setting prorata, floor or ceil."""
    if part in ("floor", "ceil") and amount.denominator > 1:
        note(f"{part} of a part{', negative' if amount < 0 else ''}")
    if part == "floor":
        return Fraction(math.floor(amount))
    return Fraction(math.ceil(amount)) if part == "ceil" else amount


def show(value):
    """The shortest exact text of a value of at most six decimals; "-" for None."""
    if value is None:
        return "-"
    millionths = value * 10 ** 6
    assert millionths.denominator == 1, value
    sign = "-" if value < 0 else ""
    whole, rest = divmod(abs(millionths.numerator), 10 ** 6)
    decimals = f"{rest:06}".rstrip("0")
    return sign + str(whole) + ("." + decimals if decimals else "")


def hold(owner, value):
    """value between the owner's floor and cap, and which of the two held it."""
    if "floor" in owner and value < number(owner["floor"]):
        return number(owner["floor"]), "floor"
    if "cap" in owner and value > number(owner["cap"]):
        return number(owner["cap"]), "cap"
    return value, "none"
