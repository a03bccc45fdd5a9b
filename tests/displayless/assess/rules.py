"""The plain interpreter's kinds of rules: from a value to points.

Each takes the rule, the number it scores and the numbers of all who are compared (this one's among
them), and gives an Outcome.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import math
from collections import namedtuple

from amounts import ONE, ZERO, counted, find, number, rounded
from tables import level

Outcome = namedtuple("Outcome", "points reason occurred shortfall", defaults=(ZERO,))

COMPARING = ("relative", "range", "place", "deviation")


def base(rule, *_):
    return Outcome(number(rule["points"]), "base", False)


def begin(rule):
    return find(rule, "full", ZERO)


def per_occurrence(rule, value, *_):
    times = counted(value / find(rule, "per", ONE), rule.get("part"))
    return Outcome(begin(rule) + number(rule["points"]) * times, "per-occurrence", value > 0, times)


def once(rule, value, *_):
    return Outcome(begin(rule) + (number(rule["points"]) if value > 0 else ZERO), "once", value > 0)


def steps(rule, value, *_):
    prices = [(step["from"], number(step["points"])) for step in rule["steps"]]
    if rule.get("count", "each") == "each":
        # Unit by unit: the k-th lies between k - 1 and k.
        points, occurred = ZERO, False
        for k in range(1, math.ceil(value) + 1):
            part = min(value - (k - 1), ONE)
            reached = [price for start, price in prices if start <= k]
            if reached:
                points, occurred = points + part * reached[-1], True
        return Outcome(begin(rule) + points, "steps", occurred)
    reached = [price for start, price in prices if start <= value]
    if not reached:
        return Outcome(begin(rule), "steps", False)
    points = reached[-1] * (value if rule["count"] == "all" else 1)
    return Outcome(begin(rule) + points, "steps", True)


def amount(rule, value, *_):
    return Outcome(find(rule, "factor", ONE) * value, "amount", value != 0)


def gap(rule, distance):
    """A distance in steps, as shortfall counts them."""
    return counted(distance / find(rule, "step", ONE), rule.get("shortfall"))


def quota(rule, value, *_):
    full, required = find(rule, "full", ZERO), number(rule["required"])
    if value < required:
        missing = gap(rule, required - value)
        return Outcome(full + missing * number(rule["per-missing"]), "quota-missed", True, missing)
    if value > required and "per-extra" in rule:
        extra = gap(rule, value - required)
        return Outcome(full + extra * number(rule["per-extra"]), "quota-exceeded", False, extra)
    return Outcome(full, "quota-met", False)


def rate(rule, value, *_):
    return Outcome(value / 100 * number(rule["full"]), "rate", value < 100)


def threshold(rule, value, *_):
    at_most = rule.get("direction") == "at-most"
    full, line = number(rule["full"]), number(rule["threshold"])
    short = value - line if at_most else line - value
    if "cut-off" in rule:
        end = number(rule["cut-off"])
        if value > end if at_most else value < end:
            return Outcome(ZERO, "cut-off", True)
    if short <= 0:
        return Outcome(full, "threshold-met", False)
    missing = gap(rule, short)
    return Outcome(full + missing * number(rule["per-point"]), "shortfall", True, missing)


def tiers(rule, value, *_):
    for tier in rule["tiers"]:
        end = number(tier.get("from", tier.get("to")))
        better = value - end if "from" in tier else end - value
        if better >= 0:
            points = number(tier["points"]) + better * find(tier, "per-point", ZERO)
            return Outcome(points, "tier", tier is not rule["tiers"][0],
                           better if "per-point" in tier else ZERO)
    return Outcome(ZERO, "no-tier", True)


def is_less(rule):
    return rule.get("direction") == "less"


def relative(rule, value, everybody):
    value, everybody = max(value, ZERO), [max(other, ZERO) for other in everybody]
    if rule.get("to") == "average":
        reference = rounded(sum(everybody) / len(everybody), rule.get("round-rate", 6))
    else:
        reference = min(everybody) if is_less(rule) else max(everybody)
    top, bottom = (reference, value) if is_less(rule) else (value, reference)
    if top == bottom:
        share = ONE
    else:
        share = top / bottom if bottom != 0 else ZERO
    return Outcome(share * number(rule["full"]), "relative",
                   value > reference if is_less(rule) else value < reference)


def range_(rule, value, everybody):
    best, worst = max(everybody), min(everybody)
    if is_less(rule):
        best, worst = worst, best
    least, most = number(rule["least"]), number(rule["most"])
    if best == worst:
        return Outcome(most, "range", False)
    return Outcome(least + (most - least) * (value - worst) / (best - worst), "range",
                   value != best)


def place(rule, value, everybody):
    taken = 1 + sum(other < value if is_less(rule) else other > value for other in everybody)
    if "first" in rule:
        points = number(rule["first"]) + (taken - 1) * number(rule["per-place"])
    elif taken <= len(rule["points"]):
        points = number(rule["points"][taken - 1])
    else:
        points = find(rule, "rest", ZERO)
    return Outcome(points, "place", taken > 1)


def deviation(rule, value, everybody, pooled):
    average = rounded(sum(everybody) / len(everybody) if pooled is None else pooled,
                      rule.get("round-rate", 6))
    above = average - value if is_less(rule) else value - average
    full = number(rule["full"])
    if above == 0:
        return Outcome(full, "at-average", False)
    distance = gap(rule, abs(above))
    if above < 0:
        return Outcome(full + distance * number(rule["per-below"]), "below-average", True, distance)
    points = full + distance * find(rule, "per-above", ZERO)
    return Outcome(points, "above-average", False, distance)


KINDS = {
    "base": base, "per-occurrence": per_occurrence, "once": once, "steps": steps, "amount": amount,
    "quota": quota, "rate": rate, "threshold": threshold, "tiers": tiers, "relative": relative,
    "range": range_, "place": place, "deviation": deviation,
}

TAKES_NUMBER = ("per-occurrence", "once", "steps", "amount", "quota")


def scored_number(rule, value):
    """The number that a rule scores a value by."""
    places = rule.get("round-rate", 6 if rule["kind"] in COMPARING else None)
    plain = level(value)
    return plain if places is None else rounded(plain, places)


def apply_rule(rule, value, compared):
    """compared: the values of all who are compared, for rules that do."""
    kind = KINDS[rule["kind"]]
    if rule["kind"] == "base":
        return kind(rule)
    mine = scored_number(rule, value)
    if rule["kind"] not in COMPARING:
        return kind(rule, mine)
    everybody = [scored_number(rule, other) for other in compared]
    if rule["kind"] != "deviation":
        return kind(rule, mine, everybody)
    pooled = None
    if rule.get("average") == "pooled" and value.kind == "rate":
        pooled = sum(v.top for v in compared) / sum(v.bottom for v in compared) * 100
    return kind(rule, mine, everybody, pooled)


def full_mark(item):
    rule = item["rule"]
    if "full" in item:
        return number(item["full"])
    if rule["kind"] == "base":
        return number(rule["points"])
    if rule["kind"] == "tiers":
        return number(rule["tiers"][0]["points"])
    if rule["kind"] == "place":
        return number(rule["first"] if "first" in rule else rule["points"][0])
    if rule["kind"] == "range":
        return number(rule["most"])
    return find(rule, "full", ZERO)
