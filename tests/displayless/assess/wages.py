"""The plain interpreter's pay: a list of lines that add up.

SPDX-License-Identifier: GPL-3.0-or-later
"""

from amounts import ONE, ZERO, find, hold, number, rounded
from tables import quotient


class Wage:
    def __init__(self, tables, board, result):
        self.tables, self.board, self.result = tables, board, result
        self.rule = board["pay"]
        self.places = self.rule.get("decimals", 2)
        self.mode = self.rule.get("rounding", "half-up")
        self.lines = []
        self.amount = ZERO

    def add(self, kind, amount, title="-"):
        """Lines of 0 yuan say nothing, except the base."""
        amount = rounded(amount)
        if amount != 0 or kind == "base":
            self.lines.append((kind, title, amount))
        self.amount += amount

    def become(self, kind, amount):
        self.add(kind, amount - self.amount)

    def round(self, amount):
        return rounded(amount, self.places, self.mode)

    def measured(self, operand):
        """None when absent or without cases."""
        if "value" in operand:
            return number(operand["value"])
        value = self.tables.numeral(self.result["row"], operand)
        return None if value is None else quotient(value)

    def inputs(self):
        """Base, coefficient and share of the months; None when there is no pay."""
        if self.result["score"] is None:
            return None
        base = ZERO if "pool" in self.rule else self.measured(self.rule["base"])
        times = self.measured(self.rule["times"]) if "times" in self.rule else ONE
        months = [ONE, ONE]
        if "months" in self.rule:
            months = [self.measured(self.rule[name]) for name in ("months", "months-in-period")]
        if base is None or times is None or None in months or months[1] <= 0:
            return None
        return base, times, months[0] / months[1]

    def weight(self):
        """What the subject counts in the pool."""
        inputs = self.inputs()
        if inputs is None:
            return ZERO
        return rounded(max(ZERO, self.result["score"] * inputs[1] * inputs[2]))

    def reckon(self, weights):
        """False when there is no pay; weights: of all who share the pool."""
        inputs = self.inputs()
        if inputs is None or "pool" in self.rule and weights == 0:
            return False
        base, times, months = inputs
        if "pool" in self.rule:
            self.add("base", self.round(number(self.rule["pool"]) * self.weight() / weights))
        else:
            self.add("base", base)
            if "months" in self.rule:
                self.become("months", self.round(self.amount * months))
            if "times" in self.rule:
                self.become("times", self.round(self.amount * times))
        self.by_score()
        self.by_standing()
        self.at_last()
        return True

    def by_score(self):
        score = self.result["score"]
        if self.rule.get("proportion"):
            self.become("score", self.round(self.amount * score / number(self.rule["full"])))
        elif "per-point" in self.rule and score < number(self.rule["full"]):
            off = (number(self.rule["full"]) - score) * number(self.rule["per-point"])
            self.add("score", -self.round(off))

    def by_standing(self):
        result = self.result
        for entry in self.rule.get("grades", []):
            if entry["grade"] == result["grade"]:
                self.add("grade", number(entry["amount"]) if "amount" in entry else
                         self.amount * (number(entry["factor"]) - 1))
        for entry in self.rule.get("ranks", []):
            if 0 < result["rank"] <= entry["to"]:
                self.add("rank", number(entry["amount"]))
                break
        for extra in self.rule.get("extras", []):
            value = self.measured(extra)
            if value is not None:
                self.add("extra", value * number(extra["each"]), extra["title"])
        if "award" in result:
            self.add("award", result["award"] * find(self.rule, "per-award", ZERO))

    def at_last(self):
        for item, line in zip(self.board["items"], self.result["items"]):
            if line["occurred"] and "pay" in item.get("veto", {}):
                self.become("veto", min(self.amount, number(item["veto"]["pay"])))
        self.become("limit", hold({"floor": 0} | self.rule, self.amount)[0])
        self.become("rounding", self.round(self.amount))

    def now(self):
        if "release" not in self.rule:
            return self.amount
        return self.round(self.amount * number(self.rule["release"]["now"]) / 100)


def pay(tables, board, results):
    if "pay" not in board:
        return
    wages = [Wage(tables, board, result) for result in results]
    weights = sum((wage.weight() for wage in wages), ZERO) if "pool" in board["pay"] else ZERO
    for wage, result in zip(wages, results):
        if wage.reckon(weights):
            result.update(pay=wage.lines, paid=wage.amount, now=wage.now())
