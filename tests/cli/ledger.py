#!/usr/bin/python3
"""The ledger of issues, imported again while its issues are worked in the program.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import os
import pathlib
import sqlite3
import sys

from tap import equal, main

OFFICE = pathlib.Path(os.environ["GEWU_TEST_FIXTURES"]) / "office"
JUDGE, HANDLER = "GX0001", "GX0002"
HEADINGS = "问题编号,企业名称,问题类别,问题内容,工号,上报日期,交办日期,主办单位,签收日期,办结日期"


def new_zone(cli):
    zone = cli.folder / "zone.gewu"
    cli.run("init", zone, "--name", "新乡高新区")
    cli.run("import", zone, OFFICE / "部门名单.xlsx", OFFICE / "网格体系与网格员花名册.xlsx",
            OFFICE / "市场主体台账.xlsx")
    return zone


def query(zone, sql):
    database = sqlite3.connect(zone)
    with database:
        rows = database.execute(sql).fetchall()
    database.close()
    return rows


def import_ledger(cli, zone, *numbers, category="用电", reported="2023-05-04", signed="",
                  resolved=""):
    """Each number is an issue dispatched on 2023-05-05 without a due day of its own."""
    name = query(zone, "SELECT name FROM enterprise WHERE credit_code IS NOT NULL")[0][0]
    path = cli.folder / "问题台账.csv"
    path.write_text("\n".join([HEADINGS] + [
        f"{number},{name},{category},停电 {number},GX0010,{reported},2023-05-05,财政局,{signed},"
        f"{resolved}" for number in numbers]) + "\n", encoding="utf-8")
    return cli.json("import", zone, path)


def events(cli, zone, number):
    return [event["event"] for event in cli.json("issue", zone, "show", number)["events"]]


def conflicts(report):
    return [finding["row"] for sheet in report["sheets"] for finding in sheet["conflicts"]]


def test_what_was_not_worked_goes_on(cli):
    zone = new_zone(cli)
    import_ledger(cli, zone, "A1")
    equal(conflicts(import_ledger(cli, zone, "A1", signed="2023-05-08")), [])
    equal(conflicts(import_ledger(cli, zone, "A1", signed="2023-05-08", resolved="2023-05-12")), [])
    equal(events(cli, zone, "A1"), ["report", "dispatch", "sign", "resolve"])
    equal(cli.json("issue", zone, "show", "A1")["on_time"], True)


def test_what_was_worked_is_kept(cli):
    zone = new_zone(cli)
    import_ledger(cli, zone, "A1", "A2", "A3", "A4")
    cli.run("issue", zone, "urge", "A1", "--by", JUDGE, "--at", "2023-05-06")
    cli.run("issue", zone, "return", "A2", "--by", HANDLER, "--at", "2023-05-06", "--text", "不归我局")
    cli.run("issue", zone, "extend", "A3", "--by", JUDGE, "--at", "2023-05-06", "--days", 3)
    worked = [["report", "dispatch", "urge"], ["report", "dispatch", "return"],
              ["report", "dispatch", "extend"]]
    for change in ({"signed": "2023-05-08"}, {"signed": "2023-05-08", "reported": "2023-05-03"}):
        report = import_ledger(cli, zone, "A1", "A2", "A3", "A4", **change)
        equal(sorted(set(conflicts(report))), [2, 3, 4])
        equal([events(cli, zone, number) for number in ("A1", "A2", "A3")], worked)
    equal(events(cli, zone, "A4"), ["report", "dispatch", "sign"])
    equal(cli.json("issue", zone, "show", "A4")["reported"], "2023-05-03")
    cli.run("verify", zone, "--full")


def test_an_event_is_found_by_the_position_that_is_shown(cli):
    zone = new_zone(cli)
    import_ledger(cli, zone, "A1")
    import_ledger(cli, zone, "A1", reported="2023-05-03")
    scan = cli.folder / "交办单.txt"
    scan.write_text("交办", encoding="utf-8")
    cli.run("attach", zone, "A1", scan, "--event", 2, "--by", JUDGE)
    equal(query(zone, "SELECT e.kind, e.deleted FROM attachment AS a JOIN issue_event AS e "
                      "ON e.id = a.record_id"), [("dispatch", 0)])
    cli.refused("attach", zone, "A1", scan, "--event", 3)


def test_a_later_category_moves_no_clock_of_the_past(cli):
    zone = new_zone(cli)
    cli.run("rules", zone, "put", "--stage", "handle", "--category", "用电", "--basis",
            "working-days", "--amount", 3)
    import_ledger(cli, zone, "A1")
    # Saturday the 6th is worked.
    equal(cli.json("issue", zone, "show", "A1")["due"], "2023-05-09")
    import_ledger(cli, zone, "A1", category="用工")
    issue = cli.json("issue", zone, "show", "A1")
    equal((issue["category"], issue["due"]), ("用工", "2023-05-09"))
    equal([event["category"] for event in issue["events"]], ["用电", "用电"])

    cli.run("issue", zone, "return", "A1", "--by", HANDLER, "--at", "2023-05-08", "--text", "不归我局")
    cli.run("issue", zone, "dispatch", "A1", "--by", JUDGE, "--at", "2023-05-08", "--unit",
            "财政局")
    issue = cli.json("issue", zone, "show", "A1")
    equal((issue["events"][3]["category"], issue["due"]), ("用工", "2023-05-17"))
    cli.run("verify", zone, "--full")


def test_the_notice_of_another_year_moves_due_days(cli):
    """A file of an older program has due days of its calendar; writing brings them up to date."""
    zone = new_zone(cli)
    import_ledger(cli, zone, "A1")
    mark = query(zone, "SELECT value FROM local WHERE key = 'calendar'")
    query(zone, "UPDATE local SET value = 1 WHERE key = 'calendar'")
    query(zone, "UPDATE issue_state SET due_on = '2023-05-16', no_notice = 1")

    cli.run("verify", zone, "--full")
    equal(query(zone, "SELECT due_on FROM issue_state"), [("2023-05-16",)])
    cli.run("issue", zone, "urge", "A1", "--by", JUDGE, "--at", "2023-05-06", "--dry-run")
    equal(query(zone, "SELECT due_on, no_notice FROM issue_state"), [("2023-05-15", 0)])
    equal(query(zone, "SELECT value FROM local WHERE key = 'calendar'"), mark)
    equal(query(zone, "SELECT max (seq) FROM journal"), [(3,)])

    query(zone, "UPDATE issue_state SET due_on = '2023-05-16'")
    cli.refused("verify", zone, "--full")


TESTS = [value for name, value in list(globals().items()) if name.startswith("test_")]

if __name__ == "__main__":
    sys.exit(main(TESTS, sys.argv[1]))
