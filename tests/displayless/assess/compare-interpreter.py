"""The engine and the plain interpreter agree on random schemes and tables, to the last decimal.

compare-interpreter.py ASSESS-DUMP SOURCE-ROOT [COUNT [SEED]]

GEWU_TEST_SEED, when set, is the first seed; there is one for each case.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import itertools
import json
import os
import pathlib
import sys

from engine import ask
from generator import Case, make_case
from interpreter import OF_SCORE, interpret
from reach import Reach
from shrink import shrink

COUNT = 10000
LEAST_PUBLISHED = 6
BATCH = 500
SHOWN = 3


def texts(case):
    return (json.dumps(case.scheme, ensure_ascii=False), case.measures, case.entries,
            case.corrections)


def tidy(lines):
    """Without what the notation leaves open: lines of nothing, the order of warnings."""
    kept, warnings, has_score = [], set(), True
    for line in [*lines, "board\t"]:
        kind, *cells = line.split("\t")
        if kind == "board":
            kept += sorted(warnings)
            warnings = set()
        if kind == "score":
            has_score = cells[1] != "-"
        if kind in ("invalid", "error", "broken"):
            return [kind]
        if kind == "warning":
            warnings.add(line)
        elif not (kind == "line" and not has_score and cells[2] in OF_SCORE or
                  kind == "pay" and cells[2] == "0" and cells[0] != "base"):
            kept.append(line)
    return kept[:-1]


def expect(case):
    return interpret(case.scheme, case.measures, case.entries, case.corrections)


class Comparison:
    def __init__(self, dump):
        self.dump = dump
        self.shown = 0
        self.failures = 0

    def run(self, cases, reach=None):
        """cases: (title, Case)."""
        answers = ask(self.dump, [texts(case) for _, case in cases])
        for (title, case), answer in zip(cases, answers):
            expected = expect(case)
            if reach is not None:
                reach.add(case, expected)
            if tidy(answer) == expected:
                continue
            self.failures += 1
            if self.shown < SHOWN:
                self.shown += 1
                self.show(title, case)

    def show(self, title, case):
        answer, expected = self.ask_one(case), expect(case)
        wanted = difference(expected, answer)

        def have_it(cases):
            for one, lines in zip(cases, ask(self.dump, [texts(one) for one in cases])):
                try:
                    yield difference(expect(one), lines) == wanted
                except (LookupError, TypeError, ValueError, AssertionError, AttributeError):
                    # The interpreter reads valid schemes only.
                    yield False

        if wanted != INVALID:
            case = shrink(case, have_it)
        answer, expected = self.ask_one(case), expect(case)
        print(f"# {title}")
        for text in texts(case):
            for line in (text or "").splitlines():
                print(f"#   {line}")
        mine, theirs = first_difference(expected, answer)
        print(f"# interpreter: {mine}\n# engine:      {theirs}")

    def ask_one(self, case):
        return ask(self.dump, [texts(case)])[0]


INVALID = ("invalid",)


def first_difference(expected, answer):
    if answer and answer[0].startswith(("invalid", "error", "broken")) and expected != ["error"]:
        return expected[:1], answer[0]
    for mine, theirs in itertools.zip_longest(expected, tidy(answer), fillvalue=""):
        if mine != theirs:
            return mine, theirs
    return None


def difference(expected, answer):
    """What sort of difference there is, so that a smaller case keeps it; None: there is none."""
    found = first_difference(expected, answer)
    if found is None:
        return None
    mine, theirs = (line.split("\t") if isinstance(line, str) else line for line in found)
    if theirs[0] in ("invalid", "error", "broken"):
        return (theirs[0], )
    cells = itertools.zip_longest(mine, theirs)
    return (mine[0], theirs[0], [index for index, (a, b) in enumerate(cells) if a != b])


def read(path):
    return path.read_text(encoding="utf-8") if path.exists() else None


def fixed_cases(root):
    fixtures = root / "tests/fixtures/assess"
    for path in sorted([*fixtures.glob("*.csv"), *fixtures.glob("rules/*.csv")]):
        name = path.stem
        scheme = read(path.with_suffix(".json")) or read(root / f"data/schemes/{name}.json")
        if scheme is not None:
            yield name, Case(json.loads(scheme), read(path), read(path.with_suffix(".entries.csv")),
                             read(path.with_suffix(".corrections.csv")))


def report(number, passed, title):
    print(f"{'ok' if passed else 'not ok'} {number} {title}", flush=True)
    return passed


def main():
    dump, root = sys.argv[1], pathlib.Path(sys.argv[2])
    count = int(sys.argv[3]) if len(sys.argv) > 3 else COUNT
    seed = int(sys.argv[4] if len(sys.argv) > 4 else os.environ.get("GEWU_TEST_SEED", "20230630"))
    schema = json.loads(read(root / "data/schemes/scheme.schema.json"))

    print("1..3")
    fixed = Comparison(dump)
    published = list(fixed_cases(root))
    fixed.run(published)
    passed = report(1, fixed.failures == 0 and len(published) >= LEAST_PUBLISHED,
                    f"agrees on {len(published)} published rules, {fixed.failures} differ")

    drawn, reach = Comparison(dump), Reach(schema)
    for start in range(seed, seed + count, BATCH):
        seeds = range(start, min(start + BATCH, seed + count))
        drawn.run([(f"seed {one}", make_case(one)) for one in seeds], reach)
    passed &= report(2, drawn.failures == 0,
                     f"agrees on {count} random cases, {drawn.failures} differ")

    seldom = reach.missing(max(1, count // 1000))
    for what in seldom:
        print(f"# too seldom: {what}")
    passed &= report(3, not seldom, "the random cases meet every construct and border")
    return not passed


if __name__ == "__main__":
    sys.exit(main())
