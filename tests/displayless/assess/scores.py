"""The plain interpreter's score: lines of items and classes, and what happens to their sum.

SPDX-License-Identifier: GPL-3.0-or-later
"""

from amounts import ONE, ZERO, Refused, find, hold, number, rounded
from rules import COMPARING, TAKES_NUMBER, apply_rule, full_mark
from tables import level, quotient, reason_without


def takes(board, row):
    if row["kind"] != board["subject"]:
        return False
    if "level" in board and row.get("level") != str(board["level"]):
        return False
    return "categories" not in board or row.get("category") in board["categories"]


def group_of(row):
    return row.get("group") or ""


def is_for(item, row):
    return "groups" not in item or group_of(row) in item["groups"]


def check_kind(rule, value):
    if value is None or rule["kind"] == "base":
        return
    if value.kind == "rate" and rule["kind"] in TAKES_NUMBER:
        raise Refused("a rate where a number is needed")
    if value.kind == "number" and rule["kind"] == "rate":
        raise Refused("a number where a rate is needed")


def meets(tables, row, condition):
    value = tables.value(row, condition)
    if value is None or quotient(value) is None:
        return False
    return (level(value) >= find(condition, "at-least", level(value)) and
            level(value) <= find(condition, "at-most", level(value)))


def applies(tables, item, row):
    return is_for(item, row) and all(meets(tables, row, condition)
                                     for condition in item.get("when", []))


def find_factor(tables, row, operand):
    """The number of a "times", and why there is none."""
    if "value" in operand:
        return number(operand["value"]), None
    value = tables.numeral(row, operand)
    if value is None or quotient(value) is None:
        return None, reason_without(value)
    return quotient(value), None


def compared(tables, board, item, row, rows):
    group = item.get("within") == "group"
    values = [tables.corrected(other, board, item)[0] for other in rows
              if applies(tables, item, other) and (not group or group_of(other) == group_of(row))]
    return [value for value in values if value is not None and quotient(value) is not None]


def score_item(tables, board, item, row, rows):
    line = dict(id=item["id"], points=ZERO, reason="other-group", limit="none", shortfall=ZERO,
                occurred=False, cls=item.get("class"), left_out=True, failed=False)
    if not is_for(item, row):
        return line
    if not applies(tables, item, row):
        return line | dict(reason="other-case")
    value, given = None, tables.given(row, board, item)
    if "measure" in item:
        value, given = tables.corrected(row, board, item)
        check_kind(item["rule"], value)
        if value is None or quotient(value) is None:
            return fall_back(line, item, value, given)
    line["left_out"] = False
    times = ONE
    if "times" in item:
        times, reason = find_factor(tables, row, item["times"])
        if times is None:
            return line | dict(reason=reason, failed=True)
    others = compared(tables, board, item, row, rows) if item["rule"]["kind"] in COMPARING else None
    outcome = apply_rule(item["rule"], value, others)
    points = rounded(outcome.points * times + given, item.get("decimals", 6),
                     item.get("rounding", "half-up"))
    line["points"], line["limit"] = hold(item, points)
    return line | dict(reason=outcome.reason, occurred=outcome.occurred,
                       shortfall=rounded(outcome.shortfall))


def fall_back(line, item, value, given):
    reason = reason_without(value)
    instead = item.get("absent" if value is None else "empty")
    if instead == "skip":
        return line | dict(reason="skipped")
    line = line | dict(reason=reason, left_out=False)
    if instead is None:
        return line | dict(failed=True)
    if instead == "average":
        return line | dict(reason="others-average", given=given, lacking=reason)
    return line | dict(points=number(instead) + given)


def class_lines(board, lines):
    """The classes' own lines, and what the items and classes outside any class come to."""
    classes = board.get("classes", [])
    made = {}

    def members(cls):
        return ([l["points"] for l in lines if l["cls"] == cls["id"] and not l["left_out"]] +
                [worth(inner) for inner in classes if inner.get("class") == cls["id"]])

    def worth(cls):
        parts = members(cls)
        own = []
        total = sum(parts, ZERO)
        if parts and cls.get("take") in ("highest", "lowest"):
            one = max(parts) if cls["take"] == "highest" else min(parts)
            own.append((cls["id"], one - total, "take", "none"))
            total = one
        held, limit = hold(cls, total)
        own.append((cls["id"], held - total, "limit", limit))
        made[cls["id"]] = [line for line in own if line[1] != 0]
        return held

    for cls in classes:
        if "class" not in cls:
            worth(cls)
    return [line for cls in classes for line in made[cls["id"]]]


class Sum:
    """The running sum of a score; each change of it becomes a line."""

    def __init__(self, lines):
        self.lines = lines
        self.value = sum((line["points"] for line in lines), ZERO)

    def add(self, name, points, reason, limit="none"):
        self.lines.append(dict(id=name, points=points, reason=reason, limit=limit, shortfall=ZERO,
                               occurred=False))
        self.value += points

    def become(self, name, value, reason=None, limit="none"):
        if value != self.value:
            self.add(name, value - self.value, reason or name, limit)


def add_up(tables, board, row, lines):
    """The score and the reason why there is none; lines grows."""
    settings = board.get("score", {})
    factor, no_factor = find_factor(tables, row, settings.get("times", {"value": 1}))
    failed = [line["reason"] for line in lines if line["failed"]]
    if failed:
        return None, failed[0]
    items = list(lines)
    running = Sum(lines)
    for line in class_lines(board, items):
        running.add(*line)
    if "scale" in settings:
        full = sum((full_mark(item) for item, line in zip(board["items"], items)
                    if not line["left_out"]), ZERO)
        if full <= 0:
            return None, "no-cases"
        running.become("scale", rounded(running.value * number(settings["scale"]) / full))
    if "times" in settings:
        if factor is None:
            return None, no_factor
        running.become("times", rounded(running.value * factor))
    for correction in tables.corrections_of(row, board, "adjustment"):
        running.add("adjustment", number(correction["points"]), "adjustment")
    held, limit = hold(settings, running.value)
    running.become("limit", held, "limit", limit)
    vetoes = [number(item["veto"]["score"]) for item, line in zip(board["items"], items)
              if line["occurred"] and "score" in item.get("veto", {})]
    running.become("veto", min([running.value, *vetoes]))
    running.become("rounding", rounded(running.value, settings.get("decimals", 6),
                                       settings.get("rounding", "half-up")))
    return running.value, None


def give_average(item, line, row, everybody):
    """What the others have, where the item says so: everybody has lines of it with their rows."""
    if line["reason"] != "others-average":
        return line
    group = item.get("within") == "group"
    counted = [other["points"] for other, whose in everybody
               if other["reason"] not in ("others-average", "no-value", "no-cases") and
               not other["left_out"] and (not group or group_of(whose) == group_of(row))]
    if not counted:
        return line | dict(reason=line["lacking"], failed=True)
    average = rounded(sum(counted) / len(counted), item.get("decimals", 6))
    return line | dict(points=average + line["given"])


def score_board(tables, board):
    rows = [row for row in tables.rows if takes(board, row)]
    columns = []
    for item in board["items"]:
        column = [(score_item(tables, board, item, row, rows), row) for row in rows]
        columns.append([give_average(item, line, row, column) for line, row in column])
    return [score_subject(tables, board, row, [column[i] for column in columns])
            for i, row in enumerate(rows)]


def score_subject(tables, board, row, lines):
    result = dict(row=row, lines=lines, items=list(lines))
    result["score"], reason = add_up(tables, board, row, lines)
    return result | dict(unranked=reason or "none")

