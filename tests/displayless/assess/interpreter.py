"""A slow, plain interpreter of assessment schemes, written from data/schemes/README.md.

It shares no code and no idea with src/assess: fractions instead of decimals, dictionaries instead
of types, ranks by counting who is better instead of sorting.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import csv
import io
import math
from fractions import Fraction


def number(text):
    return Fraction(str(text))


def half_up(value, places):
    scale = 10 ** places
    magnitude = math.floor(abs(value) * scale + Fraction(1, 2))
    return Fraction(magnitude if value >= 0 else -magnitude, scale)


def show(value):
    """The shortest exact text of a value of at most six decimals."""
    if value is None:
        return "-"
    millionths = value * 10 ** 6
    assert millionths.denominator == 1
    sign = "-" if value < 0 else ""
    whole, rest = divmod(abs(int(millionths)), 10 ** 6)
    decimals = f"{rest:06}".rstrip("0")
    return sign + str(whole) + ("." + decimals if decimals else "")


class Subjects:
    """The CSV: rows as they stand, cells looked up by column."""

    def __init__(self, text):
        self.rows = list(csv.DictReader(io.StringIO(text)))

    def of(self, kind):
        return [row for row in self.rows if row["kind"] == kind]


def cell(row, name):
    """None, ("number", x) or ("rate", numerator, denominator)."""
    if name + ".numerator" in row:
        top, bottom = row[name + ".numerator"], row[name + ".denominator"]
        return ("rate", number(top), number(bottom)) if top != "" else None
    return ("number", number(row[name])) if row[name] != "" else None


def total(row, terms):
    values = [(cell(row, term["measure"]), number(term.get("factor", 1))) for term in terms]
    if any(value is None for value, _ in values):
        return None
    return half_up(sum(value[1] * factor for value, factor in values), 6)


def measured(scheme, row, name):
    for definition in scheme.get("measures", []):
        if definition["name"] != name:
            continue
        if "sum" in definition:
            value = total(row, definition["sum"])
            return None if value is None else ("number", value)
        top, bottom = (total(row, definition[part]) for part in ("numerator", "denominator"))
        return None if top is None or bottom is None else ("rate", top, bottom)
    return cell(row, name)


def percent(value, rule):
    share = value[1] / value[2] * 100
    return half_up(share, rule["round-rate"]) if "round-rate" in rule else share


def short(amount, rule):
    return {"prorata": lambda x: x, "floor": math.floor, "ceil": math.ceil}[
        rule.get("shortfall", "prorata")](amount)


def apply_rule(rule, value):
    """(points, reason, shortfall, occurred)"""
    kind = rule["kind"]
    if kind == "base":
        return number(rule["points"]), "base", 0, False
    if kind == "amount":
        return number(rule.get("factor", 1)) * value[1], "amount", 0, value[1] != 0
    if kind == "per-occurrence":
        return number(rule["points"]) * value[1], kind, 0, value[1] > 0
    if kind == "once":
        return number(rule["points"]) if value[1] > 0 else 0, kind, 0, value[1] > 0
    if kind == "quota":
        missing = number(rule["required"]) - value[1]
        if missing <= 0:
            return 0, "quota-met", 0, False
        missing = short(missing, rule)
        return missing * number(rule["per-missing"]), "quota-missed", missing, True
    rate = percent(value, rule)
    if kind == "rate":
        return rate / 100 * number(rule["full"]), "rate", 0, value[1] < value[2]
    if kind == "threshold":
        missing = number(rule["threshold"]) - rate
        if missing <= 0:
            return number(rule["full"]), "threshold-met", 0, False
        missing = short(missing, rule)
        return number(rule["full"]) + missing * number(rule["per-point"]), "shortfall", missing, True
    reached = [tier for tier in rule["tiers"] if rate >= number(tier["from"])]
    if not reached:
        return 0, "no-tier", 0, True
    return number(reached[0]["points"]), "tier", 0, reached[0] is not rule["tiers"][0]


def hold(limits, value):
    if "floor" in limits and value < number(limits["floor"]):
        return number(limits["floor"]), "floor"
    if "cap" in limits and value > number(limits["cap"]):
        return number(limits["cap"]), "cap"
    return value, "none"


def score_subject(scheme, board, row):
    lines, unranked, complete = [], "none", True
    for item in board["items"]:
        value = measured(scheme, row, item["measure"]) if "measure" in item else None
        line = dict(id=item["id"], points=Fraction(0), limit="none", shortfall=0, occurred=False,
                    cls=item.get("class"))
        lines.append(line)
        missing = "measure" in item and value is None
        if missing or (value is not None and value[0] == "rate" and value[2] == 0):
            line["reason"] = "no-value" if missing else "no-cases"
            if not missing and "empty" in item:
                line["points"] = number(item["empty"])
                continue
            complete = False
            if unranked == "none":
                unranked = line["reason"]
            continue
        points, line["reason"], shortfall, line["occurred"] = apply_rule(item["rule"], value)
        line["points"], line["limit"] = hold(item, half_up(Fraction(points), 6))
        line["shortfall"] = half_up(Fraction(shortfall), 6)
    result = dict(row=row, lines=lines, unranked=unranked, score=None)
    if complete:
        result["score"] = add_up(board, lines)
    return result


def add_up(board, lines):
    def line(name, points, reason, limit="none"):
        lines.append(dict(id=name, points=points, reason=reason, limit=limit, shortfall=0,
                          occurred=False, cls=None))

    items = list(lines)
    for cls in board.get("classes", []):
        before = sum((l["points"] for l in items if l["cls"] == cls["id"]), Fraction(0))
        after, limit = hold(cls, before)
        if limit != "none":
            line(cls["id"], after - before, "limit", limit)
    settings = board.get("score", {})
    before = sum((l["points"] for l in lines), Fraction(0))
    after, limit = hold(settings, before)
    if limit != "none":
        line("limit", after - before, "limit", limit)
    rounded = half_up(after, settings.get("decimals", 6))
    if rounded != after:
        line("rounding", rounded - after, "rounding")
    return rounded


def plain(value):
    return value[1] if value[0] == "number" else value[1] / value[2]


def has_quotient(value):
    return value is not None and (value[0] == "number" or value[2] != 0)


def why(value):
    return "no-value" if value is None else "no-cases"


def rank_board(scheme, board, results):
    ranking = board.get("ranking")
    for result in results:
        result.update(rank=0, bottom=0, tied=False)
    if ranking is None:
        return results
    for result in results:
        result["keys"] = []
        for index, key in enumerate(ranking["keys"]):
            value = (("number", result["score"] or Fraction(0)) if key["by"] == "score"
                     else measured(scheme, result["row"], key["measure"]))
            if has_quotient(value):
                good = plain(value) * (-1 if key.get("direction") == "ascending" else 1)
                result["keys"].append((1, good))
            else:
                result["keys"].append((0, Fraction(0)))
                if index == 0 and result["unranked"] == "none":
                    result["unranked"] = why(value)
        for condition in board.get("conditions", []):
            value = measured(scheme, result["row"], condition["measure"])
            if result["unranked"] != "none":
                continue
            if not has_quotient(value):
                result["unranked"] = why(value)
            elif ("at-least" in condition and plain(value) < number(condition["at-least"])) or \
                 ("at-most" in condition and plain(value) > number(condition["at-most"])):
                result["unranked"] = "condition"
    groups = {}
    for result in results:
        name = result["row"].get("group") or "" if ranking.get("by-group") else ""
        groups.setdefault(name, []).append(result)
    for members in groups.values():
        ranked = [m for m in members if m["unranked"] == "none"]
        for me in ranked:
            better = [other["keys"] for other in ranked if other["keys"] > me["keys"]]
            worse = [other["keys"] for other in ranked if other["keys"] < me["keys"]]
            if ranking.get("ties") == "dense":
                better, worse = ({tuple(k) for k in some} for some in (better, worse))
            me["rank"], me["bottom"] = 1 + len(better), 1 + len(worse)
            me["tied"] = sum(other["keys"] == me["keys"] for other in ranked) > 1
    ordered = []
    for members in groups.values():
        ordered += sorted((m for m in members if m["rank"]), key=lambda m: m["rank"])
    for members in groups.values():
        ordered += [m for m in members if not m["rank"]]
    award(board, groups)
    return ordered


def award(board, groups):
    bands = board.get("bands")
    if bands is None:
        return
    top = bands.get("top", {"points": []})
    bottom = bands.get("bottom", {"points": []})
    for members in groups.values():
        ranked = sorted((m for m in members if m["rank"]), key=lambda m: m["rank"])
        if not ranked:
            continue
        if all(m["rank"] == 1 for m in ranked) and bands.get("all-tied", "none") == "none":
            board.setdefault("#warnings", []).append(("all-tied", ranked[0]["row"]["subject"]))
            continue
        in_top = [m["rank"] <= len(top["points"]) for m in ranked]
        in_bottom = [m["bottom"] <= len(bottom["points"]) for m in ranked]
        both = [a and b for a, b in zip(in_top, in_bottom)]
        for m, b in zip(ranked, both):
            if b:
                board.setdefault("#warnings", []).append(("both-ends", m["row"]["subject"]))
        setting = bands.get("both-ends", "refuse")
        if any(both) and setting == "refuse":
            continue
        for m, t, b in zip(ranked, in_top, in_bottom):
            if t and b and setting == "neither":
                continue
            if t:
                m["award"], m["label"] = number(top["points"][m["rank"] - 1]), top.get("label")
            elif b:
                m["award"], m["label"] = (number(bottom["points"][m["bottom"] - 1]),
                                          bottom.get("label"))


def grades_of(grades, score):
    bands = grades["bands"]
    reading = grades.get("reading", "lower-bound")
    if reading == "integer":
        score = half_up(score, 0)
    found = []
    for index, band in enumerate(bands):
        if "from" in band and score < number(band["from"]):
            continue
        if reading == "lower-bound":
            return [band["title"]]
        if "to" in band:
            inside = score <= number(band["to"])
        elif "below" in band:
            inside = score < number(band["below"])
        else:
            inside = index == 0 or score < number(bands[index - 1]["from"])
        if inside:
            found.append(band["title"])
    return found


def grade(board, result):
    if "grades" in board and result["score"] is not None:
        found = grades_of(board["grades"], result["score"])
        if len(found) == 1:
            result["grade"] = found[0]
        else:
            board.setdefault("#warnings", []).append(
                ("ambiguous-grade" if found else "no-grade", result["row"]["subject"]))
    titles = [band["title"] for band in board.get("grades", {"bands": []})["bands"]]
    for item, line in zip(board["items"], result["lines"]):
        if "veto" not in item or not line["occurred"]:
            continue
        result.setdefault("veto", item["title"])
        if "at-most" in item["veto"]:
            left = [item["veto"]["at-most"], result.get("grade")]
            result["grade"] = max((g for g in left if g), key=titles.index)


def pay(scheme, board, result):
    rule = board.get("pay")
    if rule is None or result["score"] is None:
        return
    names = [rule["base"]["measure"]]
    if "months" in rule:
        names += [rule["months"]["measure"], rule["months-in-period"]["measure"]]
    values = [measured(scheme, result["row"], name) for name in names]
    if any(value is None for value in values) or (len(values) == 3 and values[2][1] <= 0):
        return
    places = rule.get("decimals", 2)
    share = values[1][1] / values[2][1] if len(values) == 3 else 1
    base = half_up(values[0][1] * share, places)
    off = max(number(rule["full"]) - result["score"], Fraction(0))
    deduction = half_up(off * number(rule["per-point"]), places)
    result["pay"] = (base, deduction, max(base - deduction, number(rule.get("floor", 0))))


def interpret(scheme, text):
    """The lines that assess-dump prints."""
    subjects = Subjects(text)
    out = []
    for board in scheme["boards"]:
        board["#warnings"] = []
        out.append(f"board\t{board['id']}")
        results = [score_subject(scheme, board, row) for row in subjects.of(board["subject"])]
        results = rank_board(scheme, board, results)
        for r in results:
            grade(board, r)
            pay(scheme, board, r)
            money = [show(x) for x in r.get("pay", (None, None, None))]
            out.append("\t".join(
                ["score", r["row"]["subject"], show(r["score"]), str(r["rank"]), str(r["bottom"]),
                 str(int(r["tied"])), r["unranked"], r.get("grade", "-"), r.get("veto", "-"),
                 show(r.get("award")), r.get("label") or "-"] + money))
            out += ["\t".join(["line", l["id"], show(l["points"]), l["reason"], l["limit"],
                               show(Fraction(l["shortfall"])), str(int(l["occurred"]))])
                    for l in r["lines"]]
        out += [f"warning\t{code}\t{key}" for code, key in board["#warnings"]]
    return out
