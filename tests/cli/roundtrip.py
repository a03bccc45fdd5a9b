#!/usr/bin/python3
"""What is exported can be imported again: every ledger that import knows, in every format, comes back
with nothing created and nothing updated.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import csv
import os
import pathlib
import shutil
import sqlite3
import sys

import openpyxl

from tap import Refused, equal, main

OFFICE = pathlib.Path(os.environ["GEWU_TEST_FIXTURES"]) / "office"
FILES = ["部门名单.xlsx", "网格体系与网格员花名册.xlsx", "市场主体台账.xlsx", "走访记录.csv", "问题台账.xlsx"]
LEDGERS = ["units", "grids", "people", "enterprises", "projects", "officers", "visits", "issues"]
FORMATS = {"xlsx": "xlsx", "csv": "csv", "csv-gb18030": "csv"}
IMPORTED = []  # the file of office_zone()
NOT_READ_BACK = {"journal", "local", "touched", "issue_state", "import", "import_row"}


def records(zone):
    """Every table of records, without what an import remembers of itself."""
    database = sqlite3.connect(zone)
    tables = [name for (name,) in database.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
        if name not in NOT_READ_BACK and not name.startswith(("search", "sqlite_"))]
    content = {table: database.execute(f"SELECT * FROM {table} ORDER BY id").fetchall()
               for table in tables}
    database.close()
    return content


def changes(before, after):
    """By table, the rows that are new or gone."""
    return {table: [row for row in before[table] + after[table]
                    if row not in before[table] or row not in after[table]][:4]
            for table in before if before[table] != after[table]}


def come_back(cli, zone, ledgers, formats, period="2023"):
    """Exports the ledgers and imports them into a copy of the zone."""
    copy = cli.folder / "copy.gewu"
    before = records(zone)
    for style in formats:
        sheets = [cli.folder / f"{ledger}.{FORMATS[style]}" for ledger in ledgers]
        for ledger, sheet in zip(ledgers, sheets):
            cli.run("report", zone, ledger, "--period", period, "--format", style, "-o", sheet)
        shutil.copy(zone, copy)
        read = cli.json("import", copy, *sheets)["sheets"]
        assert len(read) >= len(ledgers), read
        for sheet in read:
            where = f"{style} {sheet['file']} {sheet['kind']}"
            assert sheet["read"] > 0, where
            equal((sheet["created"], sheet["updated"], sheet["rejected"], sheet["conflicts"]),
                  (0, 0, [], []), where)
        equal(changes(before, records(copy)), {}, style)
        copy.unlink()


def forget_imports(zone):
    """As if everything had been typed in by hand: no file was ever read."""
    database = sqlite3.connect(zone)
    database.execute("DELETE FROM import_row")
    database.commit()
    database.close()


def office_zone(cli):
    """Imported once for all tests."""
    zone = cli.folder / "office.gewu"
    if not IMPORTED:
        cli.run("init", zone, "--name", "新乡高新区")
        cli.run("import", zone, *(OFFICE / name for name in FILES))
        IMPORTED.append(zone.read_bytes())
    else:
        zone.write_bytes(IMPORTED[0])
    return zone


def test_ledgers_of_the_office_come_back(cli):
    come_back(cli, office_zone(cli), LEDGERS, ["csv-gb18030"])


def test_ledgers_of_a_zone_that_no_file_made_come_back(cli):
    """With its whole history: reopened and failed, handed over, by several visitors."""
    zone = cli.folder / "demo.gewu"
    cli.run("demo", zone)
    come_back(cli, zone, LEDGERS, ["xlsx"])


def write_sheet(cli, name, headings, rows):
    path = cli.folder / name
    with open(path, "w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows([headings.split(","), *rows])
    return path


def curious_zone(cli):
    """What breaks exports: namesakes, no codes, no times, several visitors, odd characters."""
    zone = cli.folder / "curious.gewu"
    cli.run("init", zone, "--name", "试点区")
    units = write_sheet(cli, "部门.csv", "部门名称,类别", [["财政局", "管委会部门"], ["营商环境办公室", "管委会部门"]])
    people = write_sheet(cli, "花名册.csv", "工号,姓名,职务,所在部门,联系电话", [
        ["0007", "张伟", "网格员", "财政局", "037312345"], ["GX2", "张伟", "网格员", "财政局", ""],
        ["GX3", "李军", "网格员", "营商环境办公室", ""], ["", "王敏", "科长", "财政局", ""]])
    firms = write_sheet(
        cli, "企业.csv", "市场主体名称,统一社会信用代码,主体类型,经营者,联系电话,详细地址,注册资本（万元）", [
            ["河南“新飞”\"A\"科技有限公司", "914403001922038216", "企业", "", "00373001", "东路1号\n2栋", "1200.5"],
            ["红旗烟酒店", "", "个体工商户", "赵一", "13800000001", "甲街1号", ""],
            ["红旗烟酒店", "", "个体工商户", "赵二", "13800000002", "乙街2号", ""],
            ["一加一（河南）食品公司", "", "企业", "", "", "", ""],
            ["=1+1饮品公司", "", "企业", "", "", "=A1", "0.5"]])
    cli.run("import", zone, units, people, firms)
    visits = write_sheet(
        cli, "走访.csv", "走访日期,时间,企业名称,统一社会信用代码,走访人,工号,走访方式,走访内容,报送日期", [
            ["2023-05-04", "09:05", "河南“新飞”\"A\"科技有限公司", "914403001922038216", "张伟、张伟",
             "0007、GX2", "上门", "第一行\n第二行“引号”\"半角\"，逗号,", "2023-05-05"],
            ["2023-05-04", "", "一加一（河南）食品公司", "", "李军", "GX3", "电话", "=SUM(A1:A2)", ""],
            ["2023-05-04", "", "一加一（河南）食品公司", "", "李军", "GX3", "电话", "007", ""],
            ["2023-05-05", "10:00", "=1+1饮品公司", "", "张伟", "GX2", "上门", "'+-@开头", "2023-05-09"]])
    cli.run("import", zone, visits)
    return zone


def do(cli, zone, event, *arguments):
    answer = cli.json("issue", zone, event, *arguments)
    assert answer["done"], answer
    return answer


def report(cli, zone, text):
    return do(cli, zone, "report", "--by", "GX3", "--at", "2023-05-04 09:00", "--text", text,
              "--enterprise", "一加一（河南）食品公司")["number"]


def type_in(zone):
    """What a form stores as it was typed, and no import would."""
    database = sqlite3.connect(zone)
    database.execute("UPDATE visit SET content = '一、  情况\n二、 要求 ' WHERE content = '007'")
    database.execute("UPDATE enterprise SET note = '第一行\n第二行' WHERE name LIKE '一加一%'")
    database.commit()
    database.close()


def add_issues(cli, zone):
    """One open, one that failed its recheck and was reopened after it had passed."""
    report(cli, zone, "第一行\n第二行\"引号\"")
    number = report(cli, zone, "=HYPERLINK(\"x\")")
    steps = [("dispatch", "GX3", "2023-05-05", ["--unit", "财政局"]),
             ("sign", "0007", "2023-05-06", []),
             ("resolve", "0007", "2023-05-08", ["--text", "已办", "--kind", "已解决"]),
             ("recheck", "GX3", "2023-05-09", ["--fail", "--text", "未解决"]),
             ("resolve", "0007", "2023-05-10", ["--text", "再办", "--kind", "已解决"]),
             ("recheck", "GX3", "2023-05-11", ["--pass", "--rating", "满意"]),
             ("reopen", "GX3", "2023-05-15", ["--text", "又出现"])]
    for event, by, day, more in steps:
        do(cli, zone, event, number, "--by", by, "--at", day, *more)


def test_curious_records_come_back(cli):
    zone = curious_zone(cli)
    equal(len(cli.json("list", zone, "enterprises")), 5)
    equal(len(cli.json("list", zone, "visits")), 4)
    add_issues(cli, zone)
    type_in(zone)
    come_back(cli, zone, ["units", "people", "enterprises", "visits", "issues"], FORMATS)
    forget_imports(zone)
    come_back(cli, zone, ["units", "people", "enterprises", "visits", "issues"], FORMATS)


def test_a_ledger_that_import_does_not_know_changes_nothing(cli):
    zone = office_zone(cli)
    before = records(zone)
    for ledger in ("assignments", "outcomes-ledger", "coverage", "submissions", "outcomes"):
        sheet = cli.folder / f"{ledger}.xlsx"
        cli.run("report", zone, ledger, "--period", "2023Q2", "-o", sheet)
        try:
            for read in cli.json("import", zone, sheet)["sheets"]:
                equal((read["created"], read["updated"]), (0, 0), ledger)
        except Refused as refusal:
            equal(refusal.status, 1, refusal.message)
        equal(changes(before, records(zone)), {}, ledger)


def test_chosen_columns_say_whether_they_can_be_read_back(cli):
    zone = office_zone(cli)
    sheet = cli.folder / "走访.csv"
    for columns, known in (("date,enterprise,visitor,staff-number,content", True),
                           ("date,enterprise,content", False)):
        cli.run("report", zone, "visits", "--period", "2023-05", "--columns", columns, "-o",
                cli.folder / "走访.xlsx")
        cli.run("report", zone, "visits", "--period", "2023-05", "--columns", columns, "-o", sheet)
        with open(sheet, encoding="utf-8-sig", newline="") as file:
            equal(len(next(csv.reader(file))), len(columns.split(",")) + 1, columns)
        book = openpyxl.load_workbook(cli.folder / "走访.xlsx").worksheets[0]
        info = "".join(str(cell.value) for row in book.iter_rows(max_row=4) for cell in row if cell.value)
        equal("不能再次导入" not in info, known, info)


TESTS = [value for name, value in list(globals().items()) if name.startswith("test_")]

if __name__ == "__main__":
    sys.exit(main(TESTS, sys.argv[1]))
