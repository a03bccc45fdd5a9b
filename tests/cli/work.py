#!/usr/bin/python3
"""What waits, the morning sheet, deadlines and settings, through gewu-cli.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import datetime
import sqlite3
import sys

import openpyxl

from tap import equal, main

OPEN = "('reported', 'dispatched', 'handling', 'resolved')"
CHINA = datetime.timezone(datetime.timedelta(hours=8))

UNITS = "序号,部门名称,类别\n1,发展局,管委会部门\n2,财政局,管委会部门\n"
PEOPLE = "姓名,工号,所在部门\n张三,G1,发展局\n李四,G2,财政局\n"
ENTERPRISES = "企业名称,统一社会信用代码\n甲公司,\n乙公司,\n"
LEDGER_HEAD = ("问题编号,企业名称,上报人,工号,问题类别,严重程度,问题来源,问题内容,上报日期,研判日期,主管部门,"
               "签收日期,办理时限,整改措施,办结日期,复查日期,复查轮次\n")


def today():
    return datetime.datetime.now(CHINA).date()


def ledger():
    """Two overdue, one due today, one due in half a year, one to recheck for long, one closed."""
    day = today()
    later = day + datetime.timedelta(days=180)
    return LEDGER_HEAD + "".join(row + "\n" for row in [
        "WT20230001,甲公司,张三,G1,用电,疑难,热线,电压不稳,2023-05-04,2023-05-04,发展局,2023-05-05,2023-05-10,增设变压器,,,",
        "WT20230002,乙公司,李四,G2,用工,,,招工难,2023-05-04,2023-05-05,财政局,,2023-05-11,,,,",
        f"WT20230003,甲公司,张三,G1,融资,一般,走访,贷款,2023-05-04,2023-05-05,财政局,2023-05-06,{day},,,,",
        f"WT20230004,甲公司,张三,G1,融资,较复杂,,担保,2023-05-04,2023-05-05,财政局,2023-05-06,{later},,,,",
        "WT20230005,乙公司,李四,G2,用地,,,用地手续,2023-05-04,2023-05-05,发展局,2023-05-06,2023-05-12,,2023-05-11,,",
        "WT20230006,乙公司,李四,G2,用地,,,产权,2023-05-04,2023-05-05,发展局,2023-05-06,2023-05-12,,2023-05-11,2023-05-15,1",
    ])


def write(cli, name, text):
    path = cli.folder / name
    path.write_text(text, encoding="utf-8-sig")
    return path


def new_zone(cli, name):
    zone = cli.folder / name
    cli.run("init", zone, "--name", "新乡高新区")
    files = [write(cli, "部门名单.csv", UNITS), write(cli, "花名册.csv", PEOPLE),
             write(cli, "市场主体.csv", ENTERPRISES), write(cli, "问题台账.csv", ledger())]
    report = cli.json("import", zone, *files)
    equal([(sheet["kind"], sheet["created"], len(sheet["rejected"])) for sheet in report["sheets"]],
          [("unit", 2, 0), ("person", 2, 0), ("enterprise", 2, 0), ("issue", 6, 0)], "imported")
    return zone


def query(zone, sql):
    database = sqlite3.connect(zone)
    rows = database.execute(sql).fetchall()
    database.close()
    return rows


def test_counters(cli):
    zone = new_zone(cli, "counters.gewu")
    expected = {"to-dispatch": 0, "to-sign": 1, "to-handle": 3, "to-recheck": 1, "due-soon": 1,
                "overdue": 3, "deferred": 0, "open": 5}
    equal(cli.json("work", zone), expected, "zone")
    equal(cli.json("work", zone)["open"],
          query(zone, f"SELECT count (*) FROM issue_state WHERE state IN {OPEN}")[0][0], "SQL")
    # 财政局 is to sign for one and handles two; its 李四 is to recheck what he reported.
    equal(cli.json("work", zone, "--by", "G2"),
          {"to-dispatch": 0, "to-sign": 1, "to-handle": 2, "to-recheck": 1, "due-soon": 1,
           "overdue": 2, "deferred": 0, "open": 5}, "李四")
    assert len(cli.run("work", zone).strip().splitlines()) == 8
    cli.refused("work", zone, "--by", "G9")


def test_morning_sheet(cli):
    zone = new_zone(cli, "sheet.gewu")
    due = cli.json("due", zone)
    equal((due["overdue"], due["due-soon"]), (3, 1), "counts")
    equal([(line["number"], line["department"], line["stage"]) for line in due["lines"]],
          [("WT20230001", "发展局", "handle"), ("WT20230002", "财政局", "sign"),
           ("WT20230005", "财政局", "recheck"), ("WT20230003", "财政局", "handle")], "lines")
    today_line = due["lines"][3]
    equal((today_line["due"], today_line["left"]), (str(today()), 0), "due today")
    assert all(line["left"] < -100 for line in due["lines"][:3]), due
    equal(cli.json("due", zone, "--unit", "发展局")["overdue"], 1, "one department")
    cli.refused("due", zone, "--unit", "没有的部门")

    for ending in ["xlsx", "pdf", "csv"]:
        cli.run("due", zone, "--format", ending, "-o", cli.folder / f"due.{ending}")
    assert (cli.folder / "due.pdf").read_bytes().startswith(b"%PDF")
    text = (cli.folder / "due.csv").read_text(encoding="utf-8-sig")
    sheet = openpyxl.load_workbook(cli.folder / "due.xlsx").active
    cells = {str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None}
    for line in due["lines"]:
        assert line["number"] in text, line
        assert line["number"] in cells, line
    cli.refused("due", zone, "--format", "docx", "-o", cli.folder / "due.docx",
                status=2)
    cli.refused("due", zone, "--format", "pdf", status=2)
    cli.refused("due", zone, "--format", "xlsx", "-o", zone)


def test_morning_sheet_tells_the_stage_that_ends_first(cli):
    zone = new_zone(cli, "nearer.gewu")
    # 2023-05-11, a Thursday: to be signed for by the 12th, or handled on the very day.
    for granted, number in [(["--until", "2023-05-11"], "A1"), (["--days", "7"], "A2")]:
        cli.run("issue", zone, "report", "--by", "G1", "--at", "2023-05-10", "--text", "漏水",
                "--number", number)
        cli.run("issue", zone, "dispatch", number, "--by", "G1", "--at", "2023-05-11", "--unit",
                "财政局", *granted)
    lines = {line["number"]: line for line in cli.json("due", zone)["lines"]}
    equal([(lines[number]["stage"], lines[number]["due"]) for number in ("A1", "A2")],
          [("handle", "2023-05-11"), ("sign", "2023-05-12")], "stages")


def test_ledger_comes_back_unchanged(cli):
    zone = new_zone(cli, "ledger.gewu")
    issues = {issue["number"]: issue for issue in cli.json("list", zone, "issues")}
    equal([issues["WT20230001"][name] for name in ("severity", "source", "measures")],
          ["疑难", "热线", "增设变压器"], "fields")
    output = cli.folder / "台账.xlsx"
    cli.run("report", zone, "issues", "--period", "2023Q2", "-o", output)
    for path in [output, cli.folder / "问题台账.csv"]:
        sheet = cli.json("import", zone, path)["sheets"][0]
        equal((sheet["read"], sheet["created"], sheet["updated"], len(sheet["rejected"])),
              (6, 0, 0, 0), str(path))


def due_days(zone):
    return dict(query(zone, "SELECT number, s.next_due_on FROM issue AS i JOIN issue_state AS s "
                            "ON s.issue_id = i.id"))


def test_deadlines(cli):
    zone = new_zone(cli, "rules.gewu")
    rules = cli.json("rules", zone, "list")
    equal([(rule["stage"], rule["severity"], rule["amount"]) for rule in rules],
          [("dispatch", None, 1), ("sign", None, 1), ("handle", None, 7), ("handle", "较复杂", 15),
           ("handle", "疑难", 30), ("recheck", None, 3), ("return", None, 3)], "defaults")
    before = due_days(zone)
    # 2023-05-11 and three working days: 12, 15, 16 May; and five natural days.
    equal(before["WT20230005"], "2023-05-16", "recheck")
    recheck = next(rule["id"] for rule in rules if rule["stage"] == "recheck")

    cli.run("rules", zone, "put", "--stage", "recheck", "--basis", "natural-days", "--amount", "5",
            "--since", "2023-05-12")
    equal(due_days(zone), before, "a later rule")
    cli.run("rules", zone, "put", recheck, "--basis", "natural-days", "--amount", "5")
    equal(due_days(zone), dict(before, WT20230005="2023-05-16"), "changed")
    cli.run("rules", zone, "put", recheck, "--amount", "6")
    equal(due_days(zone)["WT20230005"], "2023-05-17", "changed again")
    cli.run("undo", zone)
    cli.run("undo", zone)
    equal(due_days(zone), before, "undone")
    cli.run("rules", zone, "drop", recheck)
    equal(due_days(zone)["WT20230005"], None, "dropped")
    rows = query(zone, "SELECT count (*) FROM journal")
    equal(cli.json("undo", zone)["undone"], "clock-rule", "undone")
    equal(due_days(zone), before, "undone")
    cli.run("rules", zone, "put", recheck, "--amount", "3")
    equal(query(zone, "SELECT count (*) FROM journal")[0][0], rows[0][0] + 1, "nothing changed")

    sign = next(rule["id"] for rule in rules if rule["stage"] == "sign")
    said = cli.refused("rules", zone, "put", "--stage", "sign", "--amount", "2")
    assert str(sign) in said and "名称" not in said, said
    cli.refused("rules", zone, "put", "--stage", "sign", "--amount", "0", "--category", "用电")
    cli.refused("rules", zone, "put", "--stage", "sing", "--amount", "2")
    cli.refused("rules", zone, "put", "--stage", "sign", "--amount", "2", "--category", "没有")
    cli.refused("rules", zone, "put", "--stage", "sign", "--amount", "2", "--since", "2023-02-30")
    cli.refused("rules", zone, "drop", "77")
    cli.refused("rules", zone, "drop", status=2)
    cli.refused("rules", zone, "put", status=2)
    equal(cli.json("verify", zone, "--full")["ok"], True, "verified")


def test_zone_settings(cli):
    zone = new_zone(cli, "settings.gewu")
    before = cli.json("settings", zone)
    equal({name: before[name] for name in ["visit-limit", "visit-days", "duplicate-days",
                                           "duplicate-least", "enforce-roles", "solved-codes"]},
          {"visit-limit": 3, "visit-days": 30, "duplicate-days": 90, "duplicate-least": 50,
           "enforce-roles": 0, "solved-codes": "solved"}, "defaults")
    equal(cli.json("settings", zone, "visit-limit", "5")["visit-limit"], 5, "set")
    cli.run("settings", zone, "solved-codes", "solved,partly")
    cli.run("settings", zone, "solved-codes", "solved,partly")
    equal(cli.json("settings", zone), dict(before, **{"visit-limit": 5,
                                                      "solved-codes": "solved,partly"}), "kept")
    cli.run("undo", zone)
    cli.run("undo", zone)
    equal(cli.json("settings", zone), before, "undone")
    for value, expected in [("on", 1), ("off", 0), ("yes", 1), ("no", 0), ("是", 1), ("否", 0),
                            ("1", 1), ("0", 0)]:
        equal(cli.json("settings", zone, "enforce-roles", value)["enforce-roles"], expected, value)
    for value in ["2", "maybe", ""]:
        cli.refused("settings", zone, "enforce-roles", value, status=2)
    cli.refused("settings", zone, "visit-limit", "on", status=2)
    cli.refused("settings", zone, "visit-days", "0")
    cli.refused("settings", zone, "visit-days", "many", status=2)
    cli.refused("settings", zone, "no-such", "1", status=2)
    cli.refused("settings", zone, "visit-days", status=2)


def test_letterhead(cli):
    zone = new_zone(cli, "letterhead.gewu")
    before = cli.json("settings", zone)
    equal((before["letterhead-office"], before["letterhead-number"], before["footnote"]),
          ("", "", ""), "nothing of an office's own")
    equal((before["signers"], before["names"]), ("填表人,审核人,分管领导", ",,"), "signers")
    equal(before["title-fonts"].split(",")[0], "方正小标宋简体", "fonts")
    values = {"letterhead-office": "新乡高新区指挥部", "letterhead-number": "新高网格办〔{year}〕{number}号",
              "signers": "制表人,,领导", "names": "王敏,,", "footnote": "如有异议请于三日内提出。",
              "footnote-pay": "", "body-fonts": "宋体,仿宋"}
    for name, value in values.items():
        equal(cli.json("settings", zone, name, value)[name], value, name)
    equal(cli.json("settings", zone), dict(before, **values), "kept")
    cli.refused("settings", zone, "letterhead-number", "高办〔{year}〕号")
    cli.refused("settings", zone, "body-fonts", " ,")
    cli.refused("settings", zone, "footnote-no-such", "注", status=2)
    for _ in values:
        cli.run("undo", zone)
    equal(cli.json("settings", zone), before, "undone")
    equal(cli.json("verify", zone, "--full")["ok"], True, "verified")


TESTS = [value for name, value in list(globals().items()) if name.startswith("test_")]

if __name__ == "__main__":
    sys.exit(main(TESTS, sys.argv[1]))
