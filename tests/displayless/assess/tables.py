"""What the plain interpreter knows of a subject: cells, entries, computed measures, corrections.

A value is None (absent) or a Value; its quotient is None when there is nothing to divide by.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import collections
import csv
import io

from amounts import ONE, ZERO, Refused, find, number, rounded

Value = collections.namedtuple("Value", "kind top bottom")


def plain(value):
    return Value("number", value, ONE)


def quotient(value):
    """None when there are no cases."""
    if value.bottom == 0:
        return None
    return value.top / value.bottom


def level(value):
    """The number a value is compared by: a rate counts in per cent."""
    return quotient(value) * (100 if value.kind == "rate" else 1)


def reason_without(value):
    return "no-value" if value is None else "no-cases"


def rows_of(text):
    return list(csv.DictReader(io.StringIO(text))) if text else []


class Tables:
    def __init__(self, scheme, measures, entries, corrections):
        self.rows = rows_of(measures)
        self.corrections = rows_of(corrections)
        self.computed = {m["name"]: m for m in scheme.get("measures", [])}
        self.declared = {e["name"]: e for e in scheme.get("entries", [])}
        self.columns = set(self.rows[0]) if self.rows else set(measures.split("\n")[0].split(","))
        self.entered = Entered(scheme, rows_of(entries))
        self.scores = {}
        self.seen = {}

    def note_scores(self, board, results):
        """Lets later boards ask for the scores of this one."""
        self.scores[board["id"]] = {(board["subject"], r["row"]["subject"]): r["score"]
                                    for r in results}

    def value(self, row, asked):
        """asked has "measure" and perhaps "with"."""
        name, parameters = asked["measure"], asked.get("with")
        key = name
        if parameters:
            pairs = sorted(f"{k}={v}" for k, v in parameters.items())
            key = name + "?" + "&".join(pairs)
        where = (row["kind"], row["subject"], key)
        if where not in self.seen:
            self.seen[where] = self.look_up(row, name, key)
        return self.seen[where]

    def look_up(self, row, name, key):
        if name in self.computed:
            return self.compute(row, self.computed[name])
        for column in (key, name):
            if column in self.declared and not self.has_column(column):
                return self.entered.value(row, self.declared[column])
            if self.has_column(column):
                return self.cell(row, column)
        raise Refused("no such measure")

    def has_column(self, name):
        return name in self.columns or name + ".numerator" in self.columns

    @staticmethod
    def cell(row, name):
        if name in row:
            return plain(number(row[name])) if row[name] != "" else None
        top, bottom = row[name + ".numerator"], row[name + ".denominator"]
        return Value("rate", number(top), number(bottom)) if top != "" else None

    def numeral(self, row, asked):
        """The number of a measure that must not be a rate; None when absent."""
        value = self.value(row, asked)
        if value is not None and value.kind == "rate":
            raise Refused("a rate where a number is needed")
        return value

    def total(self, row, terms):
        values = [self.numeral(row, term) for term in terms]
        if None in values:
            return None
        return rounded(sum((v.top * find(term, "factor", ONE) for v, term in zip(values, terms)),
                           ZERO))

    def compute(self, row, definition):
        if "score-of" in definition:
            score = self.scores[definition["score-of"]].get((row["kind"], row["subject"]))
            return None if score is None else plain(score)
        if "sum" in definition:
            value = self.total(row, definition["sum"])
            return None if value is None else plain(value)
        for extreme, choose in (("highest", max), ("lowest", min)):
            if extreme in definition:
                parts = [self.numeral(row, part) for part in definition[extreme]]
                return None if None in parts else choose(parts, key=lambda part: part.top)
        if "average" in definition:
            parts = [(number(part.get("weight", 1)), self.numeral(row, part))
                     for part in definition["average"]]
            value = weighted([(w, None if v is None else v.top) for w, v in parts],
                             definition.get("missing"))
            if value is None or "weight" in definition["average"][0]:
                return value
            return plain(value.top / len(parts))
        top, bottom = (self.total(row, definition[part]) for part in ("numerator", "denominator"))
        if top is None or bottom is None:
            return None
        if bottom < 0:
            raise Refused("a negative denominator")
        if definition.get("as") == "number" and bottom != 0:
            return plain(top / bottom)
        return Value("number" if definition.get("as") == "number" else "rate", top, bottom)

    def corrected(self, row, board, item):
        """The value of an item's measure, and the points that were given to its line."""
        value, given = self.value(row, item), ZERO
        for correction in self.corrections_of(row, board, item["id"]):
            given += number(correction["points"] or 0)
            value = change(value, correction["numerator"], correction["denominator"])
        return value, given

    def given(self, row, board, item):
        return sum((number(c["points"] or 0) for c in self.corrections_of(row, board, item["id"])),
                   ZERO)

    def corrections_of(self, row, board, line):
        return [c for c in self.corrections
                if (c["subject"], c["kind"], c["board"], c["item"]) ==
                (row["subject"], row["kind"], board["id"], line)]


def change(value, top, bottom):
    if value is None or (top == "" and bottom == ""):
        return value
    if value.kind == "number":
        return value if value.bottom == 0 else plain(value.top + number(top or 0))
    value = Value("rate", value.top + number(top or 0), value.bottom + number(bottom or 0))
    if value.bottom < 0:
        raise Refused("a negative denominator")
    return value


def weighted(parts, missing):
    """Σ weight × part of (weight, part or None)."""
    there = [(weight, part) for weight, part in parts if part is not None]
    if len(there) < len(parts) and missing != "reweight" or not there:
        return None
    whole, held = sum(w for w, _ in parts), sum(w for w, _ in there)
    return plain(sum((w * part for w, part in there), ZERO) * whole / held)


class Entered:
    """The rows of an entry sheet."""

    def __init__(self, scheme, rows):
        self.rows = [row for row in rows if not self.is_beaten(scheme, row, rows)]
        self.everything = rows

    @staticmethod
    def is_beaten(scheme, row, rows):
        """Whether another row of the same matter counts in place of this one."""
        declared = {e["name"]: e for e in scheme.get("entries", [])}
        group = declared[row["entry"]].get("matter-group")
        if group is None or row["matter"] == "":
            return False
        same = [other for other in rows if other["matter"] == row["matter"] and
                (other["subject"], other["kind"]) == (row["subject"], row["kind"]) and
                declared[other["entry"]].get("matter-group") == group]
        worth = [counted_value(declared[other["entry"]], other) *
                 find(declared[other["entry"]], "worth", ONE) for other in same]
        return same[worth.index(max(worth))] is not row

    def value(self, row, declaration):
        def mine(rows):
            return [r for r in rows if (r["subject"], r["kind"], r["entry"]) ==
                    (row["subject"], row["kind"], declaration["name"])]

        if declaration["subject"] != row["kind"]:
            return None
        kind = declaration["kind"]
        if kind == "mark":
            value = mark(declaration, mine(self.rows))
            return None if value is None else plain(rounded(value.top))
        if not mine(self.everything):
            return plain(ZERO) if kind == "occurrence" else None
        if kind == "rate":
            return Value("rate", sum(number(r["value"]) for r in mine(self.rows)),
                         sum(number(r["denominator"]) for r in mine(self.rows)))
        return plain(rounded(sum((counted_value(declaration, r) for r in mine(self.rows)), ZERO)))


def counted_value(declaration, row):
    factors = {f["id"]: find(f, "factor", ONE) for f in declaration.get("finders", [])}
    return number(row["value"] or 1) * factors.get(row["finder"], ONE)


def mark(declaration, rows):
    trim = declaration.get("trim", 0)
    if "raters" not in declaration:
        return weighted([(ONE, average([number(r["value"]) for r in rows], trim))], None)
    parts = []
    for rater in declaration["raters"]:
        marks = [number(row["value"]) for row in rows if row["rater"] == rater["id"]]
        if "weight" in rater:
            parts.append((number(rater["weight"]), average(marks, trim)))
    return weighted(parts, declaration.get("missing"))


def average(marks, trim):
    if not marks:
        return None
    if len(marks) > 2 * trim:
        marks = sorted(marks)[trim:len(marks) - trim]
    return sum(marks) / len(marks)
