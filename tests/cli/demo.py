#!/usr/bin/python3
"""The demonstration zone through gewu-cli: a living office on the day it is made for.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import datetime
import sqlite3
import sys

from tap import equal, main

CHINA = datetime.timezone(datetime.timedelta(hours=8))


def query(zone, sql):
    database = sqlite3.connect(zone)
    rows = database.execute(sql).fetchall()
    database.close()
    return rows


def test_today_is_a_working_office(cli):
    zone = cli.folder / "today.gewu"
    day = datetime.datetime.now(CHINA).date()
    cli.run("demo", zone, "--until", "today")
    last = datetime.date.fromisoformat(query(zone, "SELECT max (happened_on) FROM visit")[0][0])
    # The longest holidays have eight or nine days.
    assert day - datetime.timedelta(days=10) < last <= day, last

    work = cli.json("work", zone)
    for name, least, most in (("to-dispatch", 3, 12), ("to-sign", 2, 12), ("to-handle", 30, 80),
                              ("to-recheck", 4, 25), ("due-soon", 5, 40), ("overdue", 4, 16),
                              ("deferred", 2, 6), ("open", 50, 120)):
        assert least <= work[name] <= most, (name, work)
    due = cli.json("due", zone)
    equal((due["overdue"], due["due-soon"]), (work["overdue"], work["due-soon"]), "sheet")
    lefts = [line["left"] for line in due["lines"]]
    assert min(lefts) >= -6 and -6 in lefts and -1 in lefts, lefts

    # Who judges for 营商环境办公室 has them all to judge.
    judge = query(zone, "SELECT p.staff_number FROM unit AS u JOIN person_unit AS pu "
                        "ON pu.unit_id = u.id JOIN person AS p ON p.id = pu.person_id "
                        "WHERE u.triage = 1 AND u.name = '营商环境办公室' LIMIT 1")[0][0]
    equal(cli.json("work", zone, "--by", judge)["to-dispatch"], work["to-dispatch"], "to judge")
    equal(cli.json("verify", zone, "--full")["ok"], True, "verify")


def test_without_a_day_it_ends_where_it_always_did(cli):
    zone = cli.folder / "default.gewu"
    cli.run("demo", zone)
    equal(query(zone, "SELECT min (happened_on), max (happened_on), count (*) FROM visit"),
          [("2023-05-04", "2023-07-20", 2981)], "visits")


def test_days_that_are_none_are_refused(cli):
    zone = cli.folder / "none.gewu"
    for until in ("yesterday", "2023-02-30", "1999-12-31", "2100-01-01", ""):
        cli.refused("demo", zone, "--until", until, status=2)
    assert not zone.exists()


TESTS = [value for name, value in list(globals().items()) if name.startswith("test_")]

if __name__ == "__main__":
    sys.exit(main(TESTS, sys.argv[1]))
