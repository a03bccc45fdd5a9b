"""Random cases that reach every construct and its borders: a scheme and its tables, from a seed.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import csv
import io

from scheme_maker import CATEGORIES, GROUPS, NUMBERS, RATES, SchemeMaker


class Case:
    """A scheme with its three tables; entries and corrections may be None."""

    def __init__(self, scheme, measures, entries=None, corrections=None):
        self.scheme = scheme
        self.measures = measures
        self.entries = entries
        self.corrections = corrections


def table(header, rows):
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue()


class CaseMaker(SchemeMaker):
    """Makes the tables to a scheme."""

    def number(self):
        if self.maybe(0.04):
            return ""
        if self.maybe(0.2):
            return str(self.decimal(-4, 12))
        return self.choose(["0", "1", "2", "2.5", "3", "4", "5", "6", "0", "1", "2", "3", "-2.5",
                            "-0.5"])

    def rate(self, wide):
        if self.maybe(0.04):
            return ["", ""]
        whole = self.choose([0, 1, 2, 3, 4, 4, 5, 8, 10, 10, 12, 20, 40, 128])
        if wide:
            whole = self.between(1, 997)
        return [str(self.between(0, whole)), str(whole)]

    def measures(self, scheme):
        kinds = [board["subject"] for board in scheme["boards"]] * 4 + ["person"]
        # Many different denominators have no small common multiple.
        wide = self.maybe(0.01)
        count = 40 if wide else self.choose([0, 1, 2, 3, 4, 4, 5, 5, 6, 7])
        rows = []
        for index in range(count):
            kind = self.choose(kinds)
            rows.append(
                [f"s{index}", kind, "name, quoted", self.choose(GROUPS),
                 self.choose(["", "1", "2"]) if kind == "grid" else "",
                 self.choose(["", *CATEGORIES]) if kind == "unit" else ""] +
                [self.number() for _ in NUMBERS[:-1]] +
                [self.choose(["1500", "1234.56", "0.333333", ""]),
                 self.choose(["3", "3", "0", "7"])] +
                [half for _ in RATES for half in self.rate(wide)])
        columns = ["n1", "n2", "n3", "n4?days=2&kind=b", "pay", "period"]
        columns += [f"{rate}.{half}" for rate in RATES for half in ("numerator", "denominator")]
        return ["subject", "kind", "name", "group", "level", "category", *columns], rows

    def entry_row(self, scheme, row):
        entry = self.choose(scheme["entries"])
        value, denominator, rater, finder, matter = "", "", "", "", ""
        if entry["kind"] == "mark":
            value = str(self.between(0, 30))
        elif entry["kind"] == "rate":
            value, denominator = self.choose(["0", "1", "3"]), self.choose(["0", "4", "7"])
        elif entry["kind"] == "number" or self.maybe():
            value = str(self.decimal(-1, 4))
        if "raters" in entry:
            rater = self.choose(["boss", "boss", "peers", "peers", "self"])
        if "finders" in entry:
            finder = self.choose(["", "own", "upper"])
        if "matter-group" in entry:
            matter = self.choose(["", "fair", "fair", "flood"])
        return [row[0], row[1], entry["name"], value, denominator, rater, "", finder, matter,
                "2023-05-04", "", ""]

    def entered(self, scheme, rows):
        kind = scheme["entries"][0]["subject"]
        able = [row for row in rows if row[1] == kind]
        if not able:
            return None
        return table(["subject", "kind", "entry", "value", "denominator", "rater", "rater-name",
                      "finder", "matter", "date", "reason", "document"],
                     [self.entry_row(scheme, self.choose(able))
                      for _ in range(self.between(1, 6 * len(able)))])

    def correction(self, board, row):
        item = self.choose(board["items"] + ["adjustment"])
        if item == "adjustment":
            change = ["", "", str(self.decimal(-3, 3))]
        else:
            of_rate = item.get("measure") in self.rates()
            change = [self.choose(["", "1", "-1", "0.5"]) if "measure" in item else "",
                      self.choose(["", "1", "3"]) if of_rate else "", ""]
            if change[:2] == ["", ""] or self.maybe(0.4):
                change[2] = str(self.decimal(-2, 3))
        return [row[0], row[1], board["id"], item if item == "adjustment" else item["id"], *change,
                "2023-07-10", "objection"]

    def corrected(self, scheme, rows):
        made = []
        for board in scheme["boards"]:
            # Only those whom the board takes can be corrected on it.
            able = [row for row in rows if row[1] == board["subject"] and
                    ("level" not in board or row[4] == str(board["level"])) and
                    ("categories" not in board or row[5] in board["categories"])]
            made += [self.correction(board, self.choose(able))
                     for _ in range(self.between(1, 4) if able else 0)]
        return table(["subject", "kind", "board", "item", "numerator", "denominator", "points",
                      "date", "reason"], made) if made else None

    def case(self):
        scheme = self.scheme()
        header, rows = self.measures(scheme)
        entries = self.entered(scheme, rows) if self.maybe(0.6) else None
        corrections = self.corrected(scheme, rows) if self.maybe(0.25) else None
        return Case(scheme, table(header, rows), entries, corrections)


def make_case(seed):
    return CaseMaker(seed).case()
