#!/usr/bin/python3
"""Published rules give their printed values under every named reading, through gewu-cli score.

A reading is the preset with the one setting changed that the reading names.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import csv
import decimal
import json
import pathlib
import sys

from tap import equal, main

SCHEMES = pathlib.Path(__file__).resolve().parents[2] / "data" / "schemes"
RULES = pathlib.Path(__file__).resolve().parents[1] / "fixtures" / "assess" / "rules"


def change(node, member, value):
    """Sets member wherever the document has it; returns how often."""
    changed = 0
    for name, part in node.items() if isinstance(node, dict) else enumerate(node):
        if name == member:
            node[name] = value
            changed += 1
        elif isinstance(part, (dict, list)):
            changed += change(part, member, value)
    return changed


def table(cli, kind, rows):
    """A table of measures: rows are objects with "subject"; an absent value is None."""
    path = cli.folder / "measures.csv"
    columns = ["subject", "kind", *[name for name in rows[0] if name != "subject"]]
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, restval="", lineterminator="\n")
        writer.writeheader()
        for row in rows:
            writer.writerow({"kind": kind, **row})
    return path


def score(cli, preset, kind, rows, **settings):
    """What the preset, with settings changed, makes of rows."""
    scheme = preset
    if settings:
        document = json.loads((SCHEMES / f"{preset}.json").read_text(encoding="utf-8"))
        for member, value in settings.items():
            assert change(document, member, value) > 0, f"{preset} has no {member}"
        scheme = cli.folder / "reading.json"
        scheme.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    result = cli.json("score", scheme, table(cli, kind, rows))
    add_up(result)
    return result


def add_up(result):
    for subject in result["subjects"]:
        if subject["score"] is not None:
            total = sum(decimal.Decimal(line["points"]) for line in subject["lines"])
            equal(total, decimal.Decimal(subject["score"]), subject["subject"])
        if subject["pay"] is not None:
            total = sum(decimal.Decimal(line["amount"]) for line in subject["pay_lines"])
            equal(total, decimal.Decimal(subject["pay"]), subject["subject"])


def values(result, member):
    return {subject["subject"]: subject[member] for subject in result["subjects"]}


def numbers(result, member):
    return {key: None if value is None else decimal.Decimal(value)
            for key, value in values(result, member).items()}


def decimals(expected):
    return {key: None if value is None else decimal.Decimal(value)
            for key, value in expected.items()}


def holes(result):
    return sorted([finding["a"], finding["b"]] for finding in result["findings"]
                  if finding["code"] == "grade-hole")


def warnings(result):
    return sorted((warning["code"], warning["subject"]) for warning in result["warnings"])


# ---- AC-01

CASES = [
    ("D1", 128, 8, 110, 81, 40, 39, 37, 6, 2, 1, 0, []),
    ("D2", 100, 0, 90, 70, 10, 10, 10, 0, 0, 0, 0, []),
    ("D3", 5, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, []),
    ("D4", 50, 0, 20, 5, 6, 5, 4, 20, 4, 2, 1, ["no-staff"]),
    ("D5", 64, 0, 57, 44, 3, 3, 3, 1, 0, 0, 0, []),
]
CASE_COLUMNS = ("subject", "should", "deferred", "closed", "ontime", "u_should", "u_closed",
                "u_ontime", "fail12", "fail3", "fake", "shirk")
CASE_RATES = {
    "prorata": {"D1": "81.80", "D2": "90.00", "D3": None, "D4": "3.00", "D5": "87.61"},
    "floor": {"D1": "82.80", "D2": "90.00", "D3": None, "D4": "3.00", "D5": "88.80"},
    "ceil": {"D1": "80.80", "D2": "90.00", "D3": None, "D4": "3.00", "D5": "86.80"},
}


def case_rows():
    missing = ("no-body", "no-staff", "no-rules")
    return [{**dict(zip(CASE_COLUMNS, case)), **{name: int(name in case[-1]) for name in missing}}
            for case in CASES]


def test_jinhua_case_rate_under_each_shortfall(cli):
    for reading, expected in CASE_RATES.items():
        result = score(cli, "jinhua-case-rate", "unit", case_rows(), shortfall=reading)
        equal(values(result, "score"), expected, reading)
    result = score(cli, "jinhua-case-rate", "unit", case_rows())
    equal(values(result, "score"), CASE_RATES["prorata"], "as it is")
    equal(values(result, "rank"), {"D2": 1, "D5": 2, "D1": 3, "D4": 4, "D3": None}, "ranks")
    equal(values(result, "not_ranked")["D3"], "no-cases", "D3")


# ---- AC-04

YEARS = {
    "A": (("52", "27", "9"), ("56", "28", "10"), {"news-local": 2, "news-state": 1, "promoted": 1}),
    "B": (("40", "18", "6"), ("40", "20", "6"), {}),
    "C": (("56", "28", "9"), ("57.5", "28.5", "9.5"), {}),
    "E": (("48", "24", "8"), ("42", "21", "7"), {}),
}
YEAR_SCORES = {"A": "97.60", "B": "65.20", "C": "94.50", "E": "74.00"}
YEAR_GRADES = {
    "printed": {"A": "优秀", "B": None, "C": None, "E": "基本合格"},
    "lower-bound": {"A": "优秀", "B": "不合格", "C": "合格", "E": "基本合格"},
    "integer": {"A": "优秀", "B": None, "C": "优秀", "E": "基本合格"},
}


def year_rows():
    bonuses = ("news-local", "news-state", "promoted", "commended-local", "commended-city")
    parts = ("department", "community", "served")
    return [{"subject": who,
             **{f"half.{part}": mark for part, mark in zip(parts, half)},
             **{f"year.{part}": mark for part, mark in zip(parts, year)},
             **{name: bonus.get(name, 0) for name in bonuses}}
            for who, (half, year, bonus) in YEARS.items()]


def test_liujiao_grid_members_under_each_reading(cli):
    for reading, grades in YEAR_GRADES.items():
        result = score(cli, "liujiao-grid-members", "person", year_rows(), reading=reading)
        equal(values(result, "score"), YEAR_SCORES, reading)
        equal(values(result, "grade"), grades, reading)
        equal(holes(result), [["60", "70"], ["79", "80"], ["94", "95"]], "holes")
    result = score(cli, "liujiao-grid-members", "person", year_rows())
    equal(warnings(result), [("no-grade", "B"), ("no-grade", "C")], "warnings")


# ---- AC-10

REWARDS = [("P1", "600", 1, 30, 54, 0), ("P1q", "600", 1, 30, 54, 1), ("P2", "600", 0, 20, 75, 0),
           ("P3", "600", 0, 20, 35, 0)]
PAID = {
    "highest": {"P1": "450", "P1q": "400", "P2": "600", "P3": "0"},
    "lowest": {"P1": "450", "P1q": "400", "P2": "400", "P3": "0"},
}


def test_assistant_reward_pay_in_total_and_by_channel(cli):
    columns = ("subject", "base", "absent", "b", "phone", "workbook-bad")
    rows = [dict(zip(columns, reward)) for reward in REWARDS]
    for take, expected in PAID.items():
        result = score(cli, "assistant-reward-pay", "person", rows, take=take)
        equal(numbers(result, "pay"), decimals(expected), take)
    result = score(cli, "assistant-reward-pay", "person", rows)
    equal(numbers(result, "pay"), decimals(PAID["highest"]), "as it is")


# ---- AC-12

MARKS = ["100", "90", "89.99", "89.5", "89.49", "80", "79.5", "60", "59.5", "59.4", "0"]
MARK_GRADES = {
    "lower-bound": ["优秀", "优秀", "良好", "良好", "良好", "良好", "合格", "合格", "不合格", "不合格",
                    "不合格"],
    "integer": ["优秀", "优秀", "优秀", "优秀", "良好", "良好", "良好", "合格", "合格", "不合格",
                "不合格"],
}


def test_bengbu_grades_under_each_reading(cli):
    rows = [{"subject": str(i), "mark": mark} for i, mark in enumerate(MARKS)]
    for reading, grades in MARK_GRADES.items():
        result = score(cli, "bengbu-grades", "person", rows, reading=reading)
        equal(values(result, "grade"), {str(i): grade for i, grade in enumerate(grades)}, reading)
        equal(holes(result), [["59", "60"], ["79", "80"], ["89", "90"]], "holes")


# ---- AC-16

def villages(group, marks):
    return [{"subject": f"{group}-{i}", "group": group, "mark": mark}
            for i, mark in enumerate(marks)]


def test_yanga_villages_under_each_way_of_ties(cli):
    rows = villages("K1", ["96.5", "94", "94", "91", "88", "85"])
    rows += villages("K2", ["95", "90", "85", "80"])
    expected = {
        "competition": ([1, 2, 2, 4, 5, 6], [30, 20, 20, 0, 0, 0]),
        "dense": ([1, 2, 2, 3, 4, 5], [30, 20, 20, 15, 0, 0]),
    }
    for ties, (ranks, bins) in expected.items():
        result = score(cli, "yanga-villages", "unit", rows, ties=ties)
        first = [s for s in result["subjects"] if s["group"] == "K1"]
        first.sort(key=lambda s: s["subject"])
        equal([s["rank"] for s in first], ranks, ties)
        equal([int(s["award"] or 0) for s in first], bins, ties)
        equal([s["award_label"] == "流动黑旗" for s in first],
              [False, False, False, False, True, True], ties)
        equal(warnings(result), [("both-ends", "K2-2")], "reward and penalty overlap at rank 3")
        third = next(s for s in result["subjects"] if s["subject"] == "K2-2")
        equal((third["rank"], third["award"]), (3, None), "K2")


# ---- AC-18

def test_quarter_example_members(cli):
    columns = ("subject", "visits.missed-months", "issues.late-entry", "issues.late-recheck",
               "visits.refuted", "pay.base", "pay.months", "pay.months-in-period")
    rows = [dict(zip(columns, row)) for row in [
        ("W1", 2, 1, 0, 0, "1500", 3, 3), ("W2", 0, 0, 2, 0, "1500", 3, 3),
        ("W3", 9, 0, 0, 1, "1500", 3, 3), ("W4", 40, 0, 0, 0, "1500", 3, 3),
        ("W5", 0, 0, 0, 0, "1500", 2, 3)]]
    for row in rows:
        row.update({"issues.solve-rate.numerator": None, "issues.solve-rate.denominator": None})
    result = score(cli, "quarter-example", "person", rows)
    equal(numbers(result, "score"),
          decimals({"W1": "96", "W2": "96", "W3": "81", "W4": "60", "W5": "100"}), "scores")
    equal(numbers(result, "pay"),
          decimals({"W1": "1300", "W2": "1300", "W3": "550", "W4": "0", "W5": "1000"}), "pay")
    equal(values(result, "veto"), {who: who == "W3" for who in ("W1", "W2", "W3", "W4", "W5")},
          "veto")
    assert values(result, "grade")["W3"] != "优秀", result


def test_quarter_example_departments(cli):
    solved = {"A": (20, 20), "B": (15, 15), "C": (27, 30), "D": (9, 10), "E": (45, 48),
              "F": (0, 0), "G": (6, 8), "H": (7, 10)}
    rows = [{"subject": unit, "issues.solve-rate.numerator": part,
             "issues.solve-rate.denominator": whole} for unit, (part, whole) in solved.items()]
    for row in rows:
        row.update(dict.fromkeys(
            ("visits.missed-months", "issues.late-entry", "issues.late-recheck", "visits.refuted",
             "pay.base", "pay.months", "pay.months-in-period")))
    result = score(cli, "quarter-example", "unit", rows)
    found = {s["subject"]: (s["score"], s["rank"], s["award"]) for s in result["subjects"]}
    equal(found, {
        "A": ("100.00", 1, "3"), "B": ("100.00", 1, "3"), "C": ("90.00", 4, "-1"),
        "D": ("90.00", 4, "-1"), "E": ("93.75", 3, "1"), "F": (None, None, None),
        "G": ("75.00", 6, "-2"), "H": ("70.00", 7, "-3")}, "departments")


# ---- further published rules

def find_difference(subject, expected):
    """What is not as it was worked out by hand; None: nothing."""
    lines = {line["item"]: decimal.Decimal(line["points"]) for line in subject["lines"]}
    for item, points in expected.get("lines", {}).items():
        if lines.get(item) != decimal.Decimal(points):
            return f"{item}: {lines.get(item)}, not {points}"
    for member, value in expected.items():
        found = subject.get(member)
        if member in ("pay", "award") and None not in (found, value):
            found, value = decimal.Decimal(found), decimal.Decimal(value)
        if member != "lines" and found != value:
            return f"{member}: {found}, not {value}"
    return None


def check_rule(cli, path):
    more = []
    for table in ("entries", "corrections"):
        sheet = path.with_suffix(f".{table}.csv")
        if sheet.exists():
            more += [f"--{table}", sheet]
    result = cli.json("score", path, path.with_suffix(".csv"), *more)
    add_up(result)
    found = {(subject["board"], subject["name"]): subject for subject in result["subjects"]}
    for board, subjects in json.loads(
            path.with_suffix(".expected.json").read_text(encoding="utf-8")).items():
        for name, expected in subjects.items():
            equal(find_difference(found[board, name], expected), None, f"{path.stem}, {name}")


def test_published_rules_give_what_was_worked_out_by_hand(cli):
    paths = [path for path in sorted(RULES.glob("*.json")) if not path.stem.endswith("expected")]
    assert len(paths) >= 8, paths
    for path in paths:
        check_rule(cli, path)


# ---- the command

def test_every_preset_is_valid(cli):
    for path in sorted(SCHEMES.glob("*.json")):
        if path.name != "scheme.schema.json":
            equal(cli.json("score", "--check", path.stem)["scheme"]["id"], path.stem, path.name)


def test_entries_and_corrections_count(cli):
    rows = [{"subject": "1", "half.department": "50", "half.community": "20", "half.served": "5",
             "year.department": "50", "year.community": "20", "year.served": "5"}]
    entries = cli.folder / "entries.csv"
    entries.write_text("subject,kind,entry,date,reason\n1,person,promoted,2023-05-04,网格经验交流\n",
                       encoding="utf-8")
    corrections = cli.folder / "corrections.csv"
    corrections.write_text(
        "subject,kind,board,item,numerator,denominator,points,date,reason\n"
        "1,person,members,promoted,1,,,2023-07-10,漏记一次\n"
        "1,person,members,adjustment,,,-0.5,2023-07-20,上期补扣\n", encoding="utf-8")
    result = cli.json("score", "liujiao-grid-members", table(cli, "person", rows),
                      "--entries", entries, "--corrections", corrections)
    add_up(result)
    subject = result["subjects"][0]
    equal(subject["score"], "78.50", "75 + 2 × 2 − 0.5")
    line = next(line for line in subject["lines"] if line["item"] == "promoted")
    equal((line["corrected"], line["value"]["numerator"], line["uncorrected"]["numerator"],
           line["text"], line["day"]), (True, "2", "1", "漏记一次", "2023-07-10"), "the line")
    line = next(line for line in subject["lines"] if line["item"] == "adjustment")
    equal((line["points"], line["text"]), ("-0.5", "上期补扣"), "the adjustment")


def test_mistakes_are_told_in_chinese_with_their_place(cli):
    path = cli.folder / "wrong.json"
    path.write_text('{ "format": 1, "id": "x", "version": 1, "title": "甲", "boards": [ '
                    '{ "id": "b", "title": "乙", "subject": "person", "items": [ '
                    '{ "id": "i", "title": "丙", "rule": { "kind": "base" } } ] } ] }',
                    encoding="utf-8")
    message = cli.refused("score", "--check", path)
    assert "boards[0].items[0].rule.points：缺少" in message, message


TESTS = [value for name, value in list(globals().items()) if name.startswith("test_")]

if __name__ == "__main__":
    sys.exit(main(TESTS, sys.argv[1]))
