#!/usr/bin/python3
"""Charts as files: their tables equal what the office's papers and the records themselves say.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import csv
import datetime
import sqlite3
import sys

from office import imported_zone, read_truth
from tap import equal, main

QUARTER = "BETWEEN '2023-04-01' AND '2023-06-30'"


def query(zone, sql):
    database = sqlite3.connect(zone)
    rows = database.execute(sql).fetchall()
    database.close()
    return rows


def table(cli, zone, name, *options):
    """Headings and rows of a chart's figures."""
    path = cli.folder / f"图 {name}.csv"
    cli.run("chart", zone, name, *options, "-o", path)
    rows = list(csv.reader(path.read_text(encoding="utf-8-sig").splitlines()))
    return rows[0], rows[1:]


def test_list_names_every_chart(cli):
    zone = imported_zone(cli)
    listed = [line.split("\t") for line in cli.run("chart", "--list").splitlines()]
    names = [line[0] for line in listed if len(line) == 3]
    indicators = [line[0].split()[1] for line in listed if len(line) == 2]
    equal(len(names), 11)
    equal(indicators, ["coverage", "visits", "open", "overdue", "score"])
    for name in names:
        if name not in ("issue", "trend", "grids", "rank-change"):
            assert table(cli, zone, name, "--period", "2023Q2")[1], name


def test_visits_by_month_are_those_of_the_truth(cli):
    zone = imported_zone(cli)
    truth = read_truth()["visits_by_month"]
    headings, rows = table(cli, zone, "visits-by-month", "--period", "2023", "--as-of", "2023-07-20")
    equal(headings, ["月份", "户次"])
    found = {row[0]: row[1] for row in rows if row[1] not in ("", "0")}
    equal(found, {f"{int(month[5:])}月": str(count) for month, count in truth.items()})
    # What is still to come has no value, which is not nothing.
    equal([row[1] for row in rows[7:]], [""] * 5)


def test_visits_of_one_unit_by_month(cli):
    zone = imported_zone(cli)
    _, units = table(cli, zone, "visits-by-unit", "--period", "2023Q2")
    _, months = table(cli, zone, "visits-by-month", "--period", "2023Q2", "--unit", units[0][0])
    equal(sum(int(row[1]) for row in months), int(units[0][2]))


def test_visits_by_unit_tell_visitors_calls_and_enterprises(cli):
    zone = imported_zone(cli)
    headings, rows = table(cli, zone, "visits-by-unit", "--period", "2023Q2")
    equal(headings, ["部门", "人次", "户次", "户数"])
    expected = query(zone, f"""
        SELECT u.name, count (DISTINCT vp.id), count (DISTINCT v.id),
               count (DISTINCT v.enterprise_id)
        FROM visit AS v JOIN visit_person AS vp ON vp.visit_id = v.id AND NOT vp.deleted
        JOIN person_unit AS pu ON pu.person_id = vp.person_id AND NOT pu.deleted
          AND (pu.since IS NULL OR pu.since <= v.happened_on)
          AND (pu.until IS NULL OR pu.until >= v.happened_on)
        JOIN unit AS u ON u.id = pu.unit_id
        WHERE NOT v.deleted AND v.happened_on {QUARTER} GROUP BY u.id""")
    equal(sorted(map(tuple, rows)), sorted((name, *map(str, counts)) for name, *counts in expected))
    equal([int(row[1]) for row in rows], sorted((int(row[1]) for row in rows), reverse=True))


def test_issues_by_unit_are_those_of_the_truth(cli):
    """Each issue is in one of the three parts, and the papers' sums come out."""
    zone = imported_zone(cli)
    truth = read_truth()["by_department"]
    headings, rows = table(cli, zone, "issues-by-unit", "--period", "2023", "--as-of", "2023-12-31")
    equal(headings, ["部门", "按时办结", "超时办结", "未办结"])
    found = {row[0]: [int(cell) for cell in row[1:]] for row in rows}
    for name, counts in truth.items():
        equal(sum(found[name]), counts["assigned"], name)
        equal(found[name][0], counts["on_time"], name)
        equal(found[name][0] + found[name][1], counts["closed"], name)


def test_resolve_rate_has_its_counts(cli):
    zone = imported_zone(cli)
    truth = read_truth()["by_department"]
    _, rows = table(cli, zone, "resolve-rate", "--period", "2023", "--as-of", "2023-12-31")
    for name, label in rows:
        counts, percent = label.split("  ")
        solved, given = map(int, counts.split(" / "))
        equal((solved, given), (truth[name]["closed"], truth[name]["assigned"]), name)
        equal(percent, f"{solved * 100 / given:.1f}%", name)


def test_categories_are_those_of_the_register(cli):
    zone = imported_zone(cli)
    _, rows = table(cli, zone, "issues-by-category", "--period", "2023Q2")
    expected = query(zone, f"""
        SELECT coalesce (t.name, '未分类'), count (*)
        FROM issue_state AS s JOIN issue AS i ON i.id = s.issue_id AND NOT i.deleted
        LEFT JOIN term AS t ON t.id = s.category WHERE s.reported_on {QUARTER} GROUP BY 1""")
    equal({row[0]: int(row[1]) for row in rows}, dict(expected))


def test_coverage_equals_the_sheet(cli):
    """The heat map's cells are those of 网格覆盖情况表."""
    zone = imported_zone(cli)
    headings, rows = table(cli, zone, "coverage", "--period", "2023Q2")
    path = cli.folder / "表.csv"
    cli.run("report", zone, "coverage", "--period", "2023Q2", "--format", "csv", "-o", path)
    sheet = list(csv.reader(path.read_text(encoding="utf-8-sig").splitlines()))
    equal(headings[0], "网格")
    names = {row[0] for row in rows}
    equal(len(names), 74)
    assert names <= {cell for row in sheet for cell in row}, "other grids than the sheet"
    tiles = {row[1]: row[2] for row in table(cli, zone, "grids", "--period", "2023Q2",
                                             "--indicator", "coverage")[1]}
    equal(set(tiles), names)


def test_tiles_count_what_the_register_lists(cli):
    zone = imported_zone(cli)
    headings, rows = table(cli, zone, "grids", "--period", "2023Q2", "--indicator", "visits")
    equal(headings, ["上级网格", "网格", "走访次数"])
    (expected,) = query(zone, f"""
        SELECT count (*) FROM visit AS v WHERE NOT v.deleted AND v.happened_on {QUARTER}
          AND EXISTS (SELECT 1 FROM enterprise_grid AS eg
                      WHERE eg.enterprise_id = v.enterprise_id AND NOT eg.deleted)""")[0]
    equal(sum(int(row[2]) for row in rows), expected)
    code = query(zone, "SELECT code FROM grid WHERE level = 3 ORDER BY code LIMIT 1")[0][0]
    _, below = table(cli, zone, "grids", "--period", "2023Q2", "--indicator", "visits", "--grid", code)
    assert 0 < len(below) < len(rows)
    equal([row for row in rows if row in below], below)


def test_course_of_an_issue(cli):
    """The stages' days are those of the issue's course."""
    zone = imported_zone(cli)
    number = query(zone, """SELECT i.number FROM issue AS i JOIN issue_state AS s ON s.issue_id = i.id
                            WHERE s.rounds = 1 AND s.state = 'closed' ORDER BY i.number LIMIT 1""")[0][0]
    shown = cli.json("issue", zone, "show", number)
    headings, rows = table(cli, zone, "issue", "--issue", number)
    equal(headings, ["环节", "开始日期", "结束日期", "时限", "历时"])
    handled = next(row for row in rows if row[0] == "办理")
    dispatched, resolved, due = query(zone, f"""
        SELECT s.dispatched_on, s.resolved_on, s.due_on FROM issue_state AS s
        JOIN issue AS i ON i.id = s.issue_id WHERE i.number = '{number}'""")[0]
    equal(handled[1:4], [dispatched, resolved, due])
    days = (datetime.date.fromisoformat(resolved) - datetime.date.fromisoformat(dispatched)).days + 1
    assert handled[4].startswith(f"{days}天"), handled
    assert number in str(shown), "another issue"


def test_pictures(cli):
    zone = imported_zone(cli)
    for ending, magic in (("png", b"\x89PNG"), ("svg", b"<?xml"), ("pdf", b"%PDF")):
        path = cli.folder / f"网格 图.{ending}"
        said = cli.run("chart", zone, "coverage", "--period", "2023Q2", "-o", path)
        assert said.startswith("各网格走访覆盖率"), said
        assert path.read_bytes().startswith(magic), ending


def test_refusals(cli):
    zone = imported_zone(cli)
    out = cli.folder / "图.svg"
    quarter = ("--period", "2023Q2", "-o", out)
    for wrong in (("nothing", *quarter), ("coverage", "-o", out), ("issue", "-o", out),
                  ("grids", *quarter), ("grids", *quarter, "--indicator", "weather"),
                  ("trend", *quarter), ("coverage", *quarter, "--issue", "1"),
                  ("coverage", "--period", "2023Q2"),
                  ("coverage", "--period", "2023Q2", "-o", cli.folder / "图.bmp")):
        cli.refused("chart", zone, *wrong, status=2)
    for refused in (("visits-by-month", *quarter, "--unit", "没有这个部门"),
                    ("coverage", *quarter, "--grid", "没有"), ("issue", "--issue", "没有", "-o", out),
                    ("coverage", "--period", "第二季", "-o", out),
                    ("trend", *quarter, "--subject", "没有这个人"),
                    ("rank-change", *quarter),
                    ("coverage", "--period", "2023Q2", "-o", cli.folder / "没有" / "图.svg")):
        cli.refused("chart", zone, *refused)
    assert not out.exists(), "a refused chart left a file"
    equal(cli.run("verify", zone) is not None, True)


TESTS = [value for name, value in list(globals().items()) if name.startswith("test_")]

if __name__ == "__main__":
    sys.exit(main(TESTS, sys.argv[1]))
