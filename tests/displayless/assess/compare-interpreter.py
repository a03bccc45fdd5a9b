"""The engine and the plain interpreter agree on random schemes and measures, to the last decimal.

compare-interpreter.py ASSESS-DUMP SOURCE-ROOT [COUNT [SEED]]

SPDX-License-Identifier: GPL-3.0-or-later
"""

import csv
import io
import json
import pathlib
import random
import subprocess
import sys
import tempfile

from interpreter import interpret

COUNTS = ["late", "missing", "reports", "mark", "own", "phone"]
RATES = ["solve-rate", "on-time-rate", "rating"]
SETTINGS = {
    "shortfall": ["prorata", "floor", "ceil"],
    "ties": ["competition", "dense"],
    "both-ends": ["refuse", "neither", "top-first"],
    "all-tied": ["none", "award"],
    "direction": ["descending", "ascending"],
    "reading": ["lower-bound", "integer", "printed"],
}


class Maker:
    def __init__(self, seed):
        self.random = random.Random(seed)

    def maybe(self, share=0.5):
        return self.random.random() < share

    def decimal(self, low, high):
        places = self.random.choice([0, 0, 0, 1, 1, 2, 6])
        value = self.random.randint(low * 10 ** places, high * 10 ** places)
        if places == 0:
            return value if self.maybe(0.3) else str(value)
        sign = "-" if value < 0 else ""
        whole, rest = divmod(abs(value), 10 ** places)
        return f"{sign}{whole}.{rest:0{places}}"

    def options(self, target, *names):
        for name in names:
            if self.maybe():
                target[name] = self.random.choice(SETTINGS[name])
        return target

    def limits(self, target, low="floor", high="cap"):
        if self.maybe(0.3):
            target[low] = self.decimal(-30, 0)
        if self.maybe(0.3):
            target[high] = self.decimal(1, 60)
        return target

    def rule(self):
        kind = self.random.choice(["base", "amount", "per-occurrence", "once", "quota", "rate",
                                   "threshold", "tiers"])
        rule = {"kind": kind}
        if kind in ("base", "per-occurrence", "once"):
            rule["points"] = self.decimal(-20, 20)
        elif kind == "amount" and self.maybe():
            rule["factor"] = self.decimal(-2, 2)
        elif kind == "quota":
            rule |= {"required": self.decimal(0, 60), "per-missing": self.decimal(-20, 5)}
            self.options(rule, "shortfall")
        elif kind == "rate":
            rule["full"] = self.decimal(0, 100)
        elif kind == "threshold":
            rule |= {"full": self.decimal(0, 100), "threshold": self.decimal(0, 100),
                     "per-point": self.decimal(-3, 1)}
            self.options(rule, "shortfall")
        elif kind == "tiers":
            starts = sorted(self.random.sample(range(0, 110, 5), self.random.randint(1, 4)),
                            reverse=True)
            rule["tiers"] = [{"from": str(start), "points": self.decimal(-10, 10)}
                             for start in starts]
        if kind in ("rate", "threshold", "tiers") and self.maybe(0.3):
            rule["round-rate"] = self.random.randint(0, 6)
        return rule

    def item(self, index, classes, grades):
        item = {"id": f"i{index}", "title": f"item {index}", "rule": self.rule()}
        kind = item["rule"]["kind"]
        if kind in ("rate", "threshold", "tiers"):
            item["measure"] = self.random.choice(RATES + ["share"])
            if self.maybe(0.3):
                item["empty"] = self.decimal(-5, 50)
        elif kind != "base":
            item["measure"] = self.random.choice(COUNTS + ["sum"])
        if classes and self.maybe():
            item["class"] = self.random.choice(classes)["id"]
        if kind != "base" and self.maybe(0.2):
            item["veto"] = ({"at-most": self.random.choice(grades["bands"])["title"]}
                            if grades and self.maybe(0.7) else {})
        return self.limits(item)

    def grades(self):
        starts = sorted(self.random.sample(range(-20, 120), self.random.randint(1, 4)),
                        reverse=True)
        bands = []
        for index, start in enumerate(starts):
            band = {"title": f"grade {index}"}
            last = index == len(starts) - 1
            if not last or self.maybe():
                band["from"] = str(start)
            if self.maybe():
                end = start + self.random.randint(0, 30)
                band[self.random.choice(["to", "below"])] = str(end)
            bands.append(band)
        return self.options({"bands": bands}, "reading")

    def key(self):
        key = {"by": "score"}
        if self.maybe(0.6):
            key = {"by": "measure", "measure": self.random.choice(COUNTS + RATES + ["share", "sum"])}
        return self.options(key, "direction")

    def bands(self):
        bands = {}
        for end in self.random.choice([["top"], ["bottom"], ["top", "bottom"], ["top", "bottom"]]):
            bands[end] = {"points": [self.decimal(-3, 3) for _ in range(self.random.randint(1, 3))]}
            if self.maybe(0.3):
                bands[end]["label"] = f"{end} flag"
        return self.options(bands, "both-ends", "all-tied")

    def pay(self):
        pay = {"base": {"measure": "pay"}, "full": self.decimal(80, 110),
               "per-point": self.decimal(0, 60)}
        if self.maybe():
            pay |= {"months": {"measure": "months"}, "months-in-period": {"measure": "of-months"}}
        if self.maybe(0.3):
            pay["floor"] = self.decimal(0, 500)
        if self.maybe():
            pay["decimals"] = self.random.randint(0, 6)
        return pay

    def board(self, index, subject):
        board = {"id": f"b{index}", "title": "board", "subject": subject}
        if self.maybe():
            board["grades"] = self.grades()
        if self.maybe():
            board["classes"] = [self.limits({"id": f"c{i}", "title": "class"}) for i in range(2)]
        board["items"] = [self.item(i, board.get("classes"), board.get("grades"))
                          for i in range(self.random.randint(1, 6))]
        if self.maybe(0.7):
            board["score"] = self.limits({})
            if self.maybe(0.8):
                board["score"]["decimals"] = self.random.randint(0, 6)
        if self.maybe(0.4):
            limits = self.limits({}, "at-least", "at-most") or {"at-least": "2"}
            board["conditions"] = [{"measure": self.random.choice(["months", "solve-rate"])} | limits]
        if self.maybe(0.8):
            board["ranking"] = self.options({"keys": [self.key() for _ in
                                                      range(self.random.randint(1, 3))]}, "ties")
            if self.maybe():
                board["ranking"]["by-group"] = self.maybe(0.8)
            if self.maybe(0.7):
                board["bands"] = self.bands()
        if self.maybe():
            board["pay"] = self.pay()
        return board

    def scheme(self):
        term = [{"measure": "own"}, {"measure": "phone", "factor": self.decimal(-2, 3)}]
        return {
            "format": 1, "id": "random", "version": 1, "title": "random",
            "measures": [
                {"name": "sum", "sum": term},
                {"name": "share", "numerator": [{"measure": "late"}],
                 "denominator": [{"measure": "reports"}, {"measure": "own", "factor": "0.5"}]},
            ],
            "boards": [self.board(i, subject) for i, subject in enumerate(["person", "unit"])],
        }

    def number(self):
        if self.maybe(0.02):
            return ""
        return str(self.decimal(0, 40)) if self.maybe(0.3) else str(self.random.randint(0, 6))

    def rate(self):
        if self.maybe(0.03):
            return ["", ""]
        whole = self.random.choice([0, 1, 2, 3, 5, 6, 7, 7, 8, 9, 10, 12, 30, 128])
        return [str(self.random.randint(0, whole)), str(whole)]

    def measures(self):
        out = io.StringIO()
        rows = csv.writer(out, lineterminator="\n")
        rows.writerow(["subject", "kind", "name", "group", *COUNTS, "pay", "months", "of-months"] +
                      [f"{rate}.{part}" for rate in RATES for part in ("numerator", "denominator")])
        for index in range(self.random.randint(0, 12)):
            money = [self.random.choice(["1500", "1234.56", "0", ""]),
                     str(self.random.randint(0, 3)), self.random.choice(["3", "3", "3", "0", "7"])]
            rows.writerow([f"s{index}", self.random.choice(["person", "unit"]), "name, quoted",
                           self.random.choice(["", "east", "west"])] +
                          [self.number() for _ in COUNTS] + money +
                          [half for _ in RATES for half in self.rate()])
        return out.getvalue()


def compare(title, expected, lines):
    if expected == lines:
        return True
    print(f"# {title}")
    for mine, theirs in zip(expected + [""] * len(lines), lines + [""] * len(expected)):
        if mine != theirs:
            print(f"# interpreter: {mine}\n# engine:      {theirs}")
            break
    return False


def answers(process, pairs):
    text = "".join(f"{scheme}\t{measures}\n" for scheme, measures in pairs)
    output = subprocess.run([process], input=text, capture_output=True, text=True, check=True)
    answer = []
    for line in output.stdout.splitlines():
        if line == "end":
            yield answer
            answer = []
        else:
            answer.append(line)


def main():
    dump, root = sys.argv[1], pathlib.Path(sys.argv[2])
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 1500
    seed = int(sys.argv[4]) if len(sys.argv) > 4 else 20230630
    failures, cases = 0, []
    with tempfile.TemporaryDirectory() as folder:
        for index in range(count):
            maker = Maker(seed + index)
            scheme, measures = maker.scheme(), maker.measures()
            paths = [pathlib.Path(folder) / f"{index}{suffix}" for suffix in (".json", ".csv")]
            paths[0].write_text(json.dumps(scheme), encoding="utf-8")
            paths[1].write_text(measures, encoding="utf-8")
            cases.append((f"seed {seed + index}", scheme, measures, paths))
        fixed = root / "tests/fixtures/assess"
        for path in sorted(fixed.glob("*.csv")):
            source = next(p for p in (fixed / f"{path.stem}.json",
                                      root / f"data/schemes/{path.stem}.json") if p.exists())
            cases.append((path.stem, json.loads(source.read_text(encoding="utf-8")),
                          path.read_text(encoding="utf-8"), (source, path)))
        for (title, scheme, measures, _), lines in zip(
                cases, answers(dump, [paths for *_, paths in cases]), strict=True):
            failures += not compare(title, interpret(scheme, measures), lines)
    print(f"{'not ok' if failures else 'ok'} 1 {len(cases)} cases, {failures} differ\n1..1")
    return failures > 0


sys.exit(main())
