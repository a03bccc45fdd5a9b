#!/usr/bin/python3
"""The four sheets of the sample quarter, opened and recalculated by LibreOffice: every cell must be
what the program says.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import csv
import decimal
import shutil
import subprocess
import sys

from office import imported_zone
from tap import equal, main

# All sheets of a workbook as CSV: comma, quotes, UTF-8, values as they are stored and not as shown.
FILTER = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"


def open_books(cli, *books):
    """Of each book sheet name → rows, as LibreOffice sees them: it starts once, for that takes long."""
    out = cli.folder / "csv"
    environment = dict(cli.environment, HOME=str(cli.folder / "home"))
    (cli.folder / "home").mkdir(exist_ok=True)
    subprocess.run(["soffice", "--headless", "--convert-to", FILTER, "--outdir", out, *books], check=True,
                   env=environment, capture_output=True, timeout=120)
    opened = []
    for book in books:
        sheets = {}
        for path in out.glob(f"{book.stem}-*.csv"):
            with open(path, encoding="utf-8", newline="") as file:
                sheets[path.stem.removeprefix(book.stem + "-")] = list(csv.reader(file))
        opened.append(sheets)
    shutil.rmtree(out)
    return opened


def open_sheets(cli, book):
    """Sheet name → rows of one book."""
    return open_books(cli, book)[0]


def make_sheets(cli, report):
    zone = imported_zone(cli)
    book = cli.folder / f"{report}.xlsx"
    cli.run("report", zone, report, "--period", "2023Q2", "-o", book)
    return zone, open_sheets(cli, book)


def rows_below(rows, first):
    """Headings, of one level or two, and the rows below the one that begins with first."""
    start = next(i for i, row in enumerate(rows) if row and row[0] == first)
    headings = list(rows[start])
    if start + 1 < len(rows) and not rows[start + 1][0]:
        headings = [lower or upper for upper, lower in zip(headings, rows[start + 1])]
        start += 1
    return headings, [row for row in rows[start + 1:]]


def number(text):
    return decimal.Decimal(text.rstrip("%")) / (100 if text.endswith("%") else 1)


def test_members(cli):
    zone, sheets = make_sheets(cli, "members")
    result = cli.json("assess", zone, "--scheme", "recommended", "--period", "2023Q2")
    expected = {s["staff_number"]: s for s in result["subjects"] if s["board"] == "members"}
    headings, rows = rows_below(sheets["考核汇总"], "序号")
    seen = {row[headings.index("工号")]: dict(zip(headings, row)) for row in rows
            if row[headings.index("工号")] in expected}
    equal(set(seen), set(expected), "members")
    for who, row in seen.items():
        subject = expected[who]
        equal(row["姓名"], subject["name"])
        equal(row["所在部门"], subject["unit"])
        equal(number(row["得分"]), decimal.Decimal(subject["score"]), who)
        equal(row["等次"], subject["grade"], who)
        equal(int(row["名次"]), subject["rank"], who)
        equal(number(row["实发"]), decimal.Decimal(subject["pay"]), who)
        equal(number(row["绩效基数"]) - number(row["扣减"]), decimal.Decimal(subject["pay"]), who)
        for line in subject["lines"]:
            equal(number(row[line["title"]]), decimal.Decimal(line["points"]), f"{who} {line['item']}")
    headings, rows = rows_below(sheets["扣分明细"], "序号")
    points = [number(row[headings.index("分值")]) for row in rows if row[0].isdigit()]
    lost = sum(decimal.Decimal(line["points"]) for s in expected.values() for line in s["lines"]
               if line["item"] != "base")
    equal(sum(points), lost, "sum of the deductions")


def test_departments(cli):
    zone, sheets = make_sheets(cli, "departments")
    result = cli.json("assess", zone, "--scheme", "recommended", "--period", "2023Q2")
    expected = {s["name"]: s for s in result["subjects"] if s["board"] == "departments"}
    rows = next(iter(sheets.values()))
    for candidate in sheets.values():
        if any(row and row[0] == "名次" for row in candidate):
            rows = candidate
    headings, rows = rows_below(rows, "名次")
    seen = {row[1]: dict(zip(headings, row)) for row in rows if row[1] in expected}
    equal(set(seen), set(expected), "departments")
    for name, row in seen.items():
        subject = expected[name]
        if subject["rank"] is None:
            equal(row["名次"], "—", name)
            continue
        equal(int(row["名次"]), subject["rank"], name)
        solved, assigned = subject["lines"][0]["basis"].split(" × ")[0].split(" / ")
        equal((row["解决数"], row["交办数"]), (solved, assigned), name)
        rate = decimal.Decimal(solved) / decimal.Decimal(assigned)
        assert abs(number(row["解决率"]) - rate) < decimal.Decimal("0.0001"), (name, row)
        equal(number(row["得分"]), decimal.Decimal(subject["score"]), name)
        equal(number(row["加减分"] or "0"), decimal.Decimal(subject["award"] or 0), name)


def as_cell(value):
    if isinstance(value, bool):
        return "是" if value else "否"
    return "" if value is None else str(value)


def check_ledger(cli, report, columns, in_period):
    zone, sheets = make_sheets(cli, report)
    headings, rows = rows_below(next(iter(sheets.values())), "序号")
    table = [dict(zip(headings, row)) for row in rows if row[0].isdigit()]
    records = [record for record in cli.json("list", zone, report) if in_period(record)]
    assert records
    equal(sorted(tuple(row[heading] for heading in columns) for row in table),
          sorted(tuple(as_cell(record[field]) for field in columns.values()) for record in records))


def test_visits(cli):
    check_ledger(cli, "visits", {
        "走访日期": "date", "时间": "time", "企业名称": "enterprise", "统一社会信用代码": "credit-code",
        "走访人": "visitor", "工号": "staff-number", "走访方式": "method", "走访类型": "kind", "五到位": "duties",
        "走访内容": "content", "是否发现问题": "issue-found", "问题编号": "issue-number", "报送日期": "reported",
    }, lambda visit: "2023-04-01" <= visit["date"] <= "2023-06-30")


def test_issues(cli):
    check_ledger(cli, "issues", {
        "问题编号": "number", "企业名称": "enterprise", "上报人": "reporter", "问题类别": "category",
        "问题内容": "text", "上报日期": "reported", "研判日期": "dispatched", "主管部门": "unit",
        "签收日期": "signed", "办理时限": "due", "办结日期": "resolved", "复查日期": "rechecked",
        "复查轮次": "rounds", "是否当场解决": "settled", "企业评价": "rating",
    }, lambda issue: "2023-04-01" <= issue["reported"] <= "2023-06-30")


TESTS = [test_members, test_departments, test_visits, test_issues]

if __name__ == "__main__":
    if shutil.which("soffice") is None:
        sys.exit("LibreOffice is not installed")
    sys.exit(main(TESTS, sys.argv[1]))
