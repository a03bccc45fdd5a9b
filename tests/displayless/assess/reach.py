"""What random cases must have met: every member and choice of the JSON Schema, every code of a
result, every border. A generator that does not reach something is a test that cannot fail.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import collections

from amounts import met

REASONS = [
    "base", "per-occurrence", "once", "steps", "amount", "rate", "threshold-met", "shortfall",
    "cut-off", "tier", "no-tier", "quota-met", "quota-missed", "quota-exceeded", "relative",
    "range", "place", "at-average", "below-average", "above-average", "no-cases", "no-value",
    "skipped", "other-group", "other-case", "others-average", "limit", "take", "scale", "times",
    "adjustment", "veto", "rounding",
]
PAY_LINES = ["base", "months", "times", "score", "grade", "rank", "extra", "award", "veto",
             "limit", "rounding"]
CODES = (
    [("reason", code) for code in REASONS] +
    [("limit", code) for code in ("none", "floor", "cap")] +
    [("unranked", code) for code in ("none", "no-cases", "no-value", "condition")] +
    [("pay", code) for code in PAY_LINES] +
    [("warning", code) for code in ("both-ends", "all-tied", "no-grade", "ambiguous-grade",
                                    "boundary-tie")] +
    [("has", code) for code in ("score", "no score", "rank", "tie", "grade", "moved", "veto",
                                "streak", "award", "label", "pay", "held pay", "negative score")]
)
# Members that change nothing in a result, or stand in every scheme.
TEXTS = {"$schema", "note", "format", "version", "id", "title", "name", "boards", "items"}


def count_codes(lines, counts):
    """Counts the codes of one result."""
    for line in lines:
        kind, *cells = line.split("\t")
        if kind == "line":
            counts["reason", cells[2]] += 1
            counts["limit", cells[3]] += 1
        elif kind in ("pay", "warning"):
            counts[kind, cells[0]] += 1
        elif kind == "score":
            _, score, rank, _, tied, unranked, *rest = cells
            counts["unranked", unranked] += 1
            counts["has", "no score" if score == "-" else "score"] += 1
            counts["has", "negative score"] += score.startswith("-") and score != "-"
            counts["has", "rank"] += rank != "0"
            counts["has", "tie"] += tied == "1"
            for name, cell in zip(("grade", "moved", "veto", "streak", "award", "label", "pay"),
                                  rest):
                counts["has", name] += cell != "-"
            counts["has", "held pay"] += rest[-1] != rest[-2]


class Members:
    """Members and choices of a JSON Schema: all of them, or those that a document has."""

    def __init__(self, schema):
        self.schema = schema
        self.all = set()
        self.list(schema, "scheme", set())

    def list(self, node, place, done):
        """Fills self.all, each definition once."""
        if not isinstance(node, dict):
            return
        if "$ref" in node:
            place = node["$ref"].rpartition("/")[2]
            if place not in done:
                self.list(self.schema["$defs"][place], place, done | {place})
            return
        self.all.update((place, choice) for choice in node.get("enum", []))
        for name, member in node.get("properties", {}).items():
            if isinstance(member, dict) and name not in TEXTS:
                self.all.add((place, name))
            self.list(member, f"{place}.{name}", done)
        self.list(node.get("items"), place, done)
        for part in node.get("allOf", []):
            self.list(part.get("then"), place, done)

    def count(self, node, value, counts, place="scheme"):
        if not isinstance(node, dict):
            return
        if "$ref" in node:
            place = node["$ref"].rpartition("/")[2]
            self.count(self.schema["$defs"][place], value, counts, place)
            return
        if isinstance(value, list):
            for element in value:
                self.count(node.get("items"), element, counts, place)
        elif isinstance(value, dict):
            for name, member in node.get("properties", {}).items():
                if name in value:
                    counts[place, name] += 1
                    self.count(member, value[name], counts, f"{place}.{name}")
            for part in node.get("allOf", []):
                if applies(part.get("if", {}), value):
                    self.count(part.get("then"), value, counts, place)
        elif value in node.get("enum", []):
            counts[place, value] += 1


def applies(condition, value):
    """Whether an "if" of the kind {"properties": {member: {"const" or "enum"}}} holds."""
    for name, wanted in condition.get("properties", {}).items():
        choices = wanted.get("enum", [wanted.get("const")])
        if value.get(name) not in choices:
            return False
    return True


class Reach:
    def __init__(self, schema):
        self.members = Members(schema)
        self.counts = collections.Counter()

    def add(self, case, lines):
        self.members.count(self.members.schema, case.scheme, self.counts)
        count_codes(lines, self.counts)

    def missing(self, least):
        """What was met fewer than so many times."""
        wanted = sorted(self.members.all | set(CODES), key=str)
        seldom = [f"{place}: {name}" for place, name in wanted if self.counts[place, name] < least]
        return seldom + [border for border in BORDERS if met[border] < least]


BORDERS = [
    "half: half-up, even, +", "half: half-up, odd, +", "half: half-up, even, -",
    "half: half-up, odd, -", "half: half-even, even, +", "half: half-even, odd, +",
    "half: half-even, even, -", "half: half-even, odd, -", "rounded up, +", "rounded up, -",
    "rounded down, +", "rounded down, -", "floor of a part", "ceil of a part",
    "floor of a part, negative", "ceil of a part, negative",
]
