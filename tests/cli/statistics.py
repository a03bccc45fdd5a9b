#!/usr/bin/python3
"""The statistics and 包联 ledgers of an office, cell by cell against another count of the same records.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import collections
import datetime
import sqlite3
import sys

import openpyxl

from tap import equal, main

FIRST, LAST = "2023-04-01", "2023-06-30"
LATE_AFTER = 2  # working days


class Zone:
    """All records, read by another program. One demo zone serves all tests."""

    content = None

    def __init__(self, cli):
        self.path = cli.folder / "demo.gewu"
        if Zone.content is None:
            cli.run("demo", self.path)
            Zone.content = self.path.read_bytes()
        else:
            self.path.write_bytes(Zone.content)
        self.database = sqlite3.connect(self.path)
        self.database.row_factory = sqlite3.Row
        self.terms = {row["id"]: row for row in self.all("term")}
        self.enterprises = {row["id"]: row for row in self.all("enterprise")}
        self.units = {row["id"]: row for row in self.all("unit")}
        self.people = {row["id"]: row for row in self.all("person")}
        self.grids = {row["id"]: row for row in self.all("grid")}
        self.visits = [v for v in self.all("visit") if FIRST <= v["happened_on"] <= LAST]
        self.visitors = collections.defaultdict(list)
        for row in sorted(self.all("visit_person"), key=lambda r: r["position"]):
            self.visitors[row["visit_id"]].append(row["person_id"])

    def all(self, table):
        return [row for row in self.database.execute(f"SELECT * FROM {table}") if not row["deleted"]]

    def is_open(self, enterprise):
        status = self.enterprises[enterprise]["status"]
        return status is None or self.terms[status]["code"] in (None, "open")


def holds(row, first, last=None):
    return ((row["since"] is None or row["since"] <= (last or first))
            and (row["until"] is None or row["until"] >= first))


def read(cli, zone, report, *options):
    """The tables of a report: a list of rows by heading for each sheet; the stored values of formulas."""
    path = cli.folder / f"{report}.xlsx"
    cli.run("report", zone.path, report, "--period", "2023Q2", "-o", path, *options)
    return [read_sheet(sheet) for sheet in openpyxl.load_workbook(path, data_only=True).worksheets]


def read_sheet(sheet):
    rows = list(sheet.iter_rows(values_only=True))
    start = next(i for i, row in enumerate(rows) if sum(1 for cell in row if cell is not None) > 4)
    merged = {str(area).split(":")[0]: area for area in sheet.merged_cells.ranges}
    upper, lower = list(rows[start]), list(rows[start + 1])
    two = any(f"{openpyxl.utils.get_column_letter(i + 1)}{start + 1}" in merged
              for i, cell in enumerate(upper) if cell)
    headings = []
    parent = None
    for i, text in enumerate(upper):
        area = merged.get(f"{openpyxl.utils.get_column_letter(i + 1)}{start + 1}")
        if text is not None:
            parent = text if two and area and area.max_col > area.min_col else None
            headings.append(f"{parent}/{lower[i]}" if parent else text)
        else:
            headings.append(f"{parent}/{lower[i]}" if parent else None)
    table = [dict(zip(headings, row)) for row in rows[start + (2 if two else 1):]]
    return [row for row in table if sum(1 for cell in row.values() if cell is not None) > 2]


def count_coverage(zone):
    """By grid: for each month and for all, who was due and who was visited."""
    due = collections.defaultdict(set)
    visited = collections.defaultdict(set)
    places = collections.defaultdict(list)
    spans = {"5月": ("2023-05-01", "2023-05-31"), "6月": ("2023-06-01", LAST), "全期": ("2023-05-01", LAST)}
    for row in zone.all("enterprise_grid"):
        places[row["enterprise_id"]].append(row)
        if zone.is_open(row["enterprise_id"]):
            for name, (first, last) in spans.items():
                if holds(row, first, last):
                    due[row["grid_id"], name].add(row["enterprise_id"])
    for visit in zone.visits:
        for row in places[visit["enterprise_id"]]:
            if visit["refuted"] or not holds(row, visit["happened_on"]):
                continue
            for name, (first, last) in spans.items():
                if first <= visit["happened_on"] <= last and zone.is_open(visit["enterprise_id"]):
                    visited[row["grid_id"], name].add(visit["enterprise_id"])
    return due, visited


def test_coverage_is_counted_by_grid_and_month(cli):
    zone = Zone(cli)
    (table,) = read(cli, zone, "coverage")
    due, visited = count_coverage(zone)
    ids = {grid["code"]: grid["id"] for grid in zone.grids.values()}
    rows = [row for row in table if row["网格编号"] in ids]
    equal(len(rows), sum(1 for grid in zone.grids.values() if grid["level"] == 4))
    for row in rows:
        grid = ids[row["网格编号"]]
        for span in ("5月", "6月", "全期"):
            found = (row[f"{span}/应访户数"], row[f"{span}/已访户数"])
            equal(found, (len(due[grid, span]), len(visited[grid, span])), (row["网格编号"], span))
        equal(row["全期/未访户数"], row["全期/应访户数"] - row["全期/已访户数"], row["网格编号"])
        equal(round(row["全期/覆盖率"], 9), round(row["全期/已访户数"] / row["全期/应访户数"], 9))
    (total,) = [row for row in table if "合计" in row.values()]
    equal(total["全期/应访户数"], sum(row["全期/应访户数"] for row in rows))
    equal(total["全期/已访户数"], sum(row["全期/已访户数"] for row in rows))


def test_coverage_of_a_grid_is_that_of_those_below(cli):
    zone = Zone(cli)
    upper = next(g for g in zone.grids.values() if g["level"] == 3)
    below = {g["code"] for g in zone.grids.values() if g["parent_id"] == upper["id"]}
    (table,) = read(cli, zone, "coverage", "--grid", upper["code"])
    equal({row["网格编号"] for row in table if row["网格编号"]}, below)


def test_a_visit_counts_for_the_grid_of_that_day(cli):
    zone = Zone(cli)
    visit = next(v for v in zone.visits if v["happened_on"].startswith("2023-05")
                 and zone.is_open(v["enterprise_id"]))
    (old,) = [r for r in zone.all("enterprise_grid") if r["enterprise_id"] == visit["enterprise_id"]]
    other = next(g["id"] for g in zone.grids.values() if g["level"] == 4 and g["id"] != old["grid_id"])
    zone.database.execute("UPDATE enterprise_grid SET until = '2023-05-31' WHERE id = ?", (old["id"],))
    zone.database.execute("INSERT INTO enterprise_grid (id, enterprise_id, grid_id, since) "
                          "VALUES (?, ?, ?, '2023-06-01')",
                          (old["id"] + (1 << 31), visit["enterprise_id"], other))
    zone.database.commit()
    (table,) = read(cli, zone, "coverage")
    due, visited = count_coverage(zone)
    for grid in (old["grid_id"], other):
        (row,) = [r for r in table if r["网格编号"] == zone.grids[grid]["code"]]
        for span in ("5月", "6月", "全期"):
            equal((row[f"{span}/应访户数"], row[f"{span}/已访户数"]),
                  (len(due[grid, span]), len(visited[grid, span])), span)


def working_days(cli, first, last):
    """Days after first up to last that are no weekend and no holiday of that quarter (国办发明电〔2022〕16号)."""
    off = {"2023-04-05", "2023-04-29", "2023-04-30", "2023-05-01", "2023-05-02", "2023-05-03",
           "2023-06-22", "2023-06-23", "2023-06-24"}
    on = {"2023-04-23", "2023-05-06", "2023-06-25"}
    day, n = datetime.date.fromisoformat(first), 0
    while day < datetime.date.fromisoformat(last):
        day += datetime.timedelta(days=1)
        n += day.isoformat() in on or (day.weekday() < 5 and day.isoformat() not in off)
    return n


def test_submissions_are_counted_by_person_and_unit(cli):
    zone = Zone(cli)
    units, grids, people = read(cli, zone, "submissions")
    homes = collections.defaultdict(list)
    for row in zone.all("person_unit"):
        homes[row["person_id"]].append(row)
    by_person = collections.defaultdict(lambda: collections.Counter())
    by_unit = collections.defaultdict(lambda: collections.Counter())
    for visit in zone.visits:
        late = (visit["reported_on"] is not None
                and working_days(cli, visit["happened_on"], visit["reported_on"]) > LATE_AFTER)
        counted = [f"{int(visit['happened_on'][5:7])}月", "合计"]
        counted += ["迟报" if late else "按时"] if visit["reported_on"] else []
        for person in zone.visitors[visit["id"]]:
            by_person[person].update(counted)
        for unit in {row["unit_id"] for person in zone.visitors[visit["id"]] for row in homes[person]
                     if holds(row, visit["happened_on"])}:
            by_unit[unit].update(counted)
    numbers = {p["staff_number"]: p["id"] for p in zone.people.values() if p["staff_number"]}
    rows = [row for row in people if row["人员工号"] in numbers]
    assert len(rows) > 200, len(rows)
    names = {"5月": "走访记录（条）/5月", "6月": "走访记录（条）/6月", "合计": "走访记录（条）/合计",
             "按时": "报送时效（条）/按时", "迟报": "报送时效（条）/迟报"}
    for row in rows:
        for key, heading in names.items():
            equal(row[heading], by_person[numbers[row["人员工号"]]][key], (row["人员工号"], key))
    ids = {unit["name"]: unit["id"] for unit in zone.units.values()}
    for row in units:
        if row["报送单位"] in ids:
            for key, heading in names.items():
                equal(row[heading], by_unit[ids[row["报送单位"]]][key], (row["报送单位"], key))
    silent = [row for row in rows if row["备注"] == "未报送"]
    equal(sum(row["报送人数/未报送"] for row in units if row["报送单位"] in ids), len(silent))


def test_outcomes_add_up_by_kind(cli):
    zone = Zone(cli)
    kinds, units = read(cli, zone, "outcomes")
    (ledger,) = read(cli, zone, "outcomes-ledger")
    outcomes = [o for o in zone.all("outcome") if FIRST <= o["happened_on"] <= LAST]
    assert outcomes
    expected = collections.defaultdict(lambda: [0, 0, set(), 0, 0])
    visits = {v["id"]: v for v in zone.all("visit")}
    issues = {i["id"]: i for i in zone.all("issue")}
    for outcome in outcomes:
        group = expected[zone.terms[outcome["kind"]]["name"], outcome["quantity_unit"]]
        group[0] += 1
        group[1] += outcome["quantity"] or 0
        group[2].add(outcome["enterprise_id"]
                     or (outcome["visit_id"] and visits[outcome["visit_id"]]["enterprise_id"])
                     or issues[outcome["issue_id"]]["enterprise_id"])
        group[3] += outcome["issue_id"] is None and outcome["visit_id"] is not None
        group[4] += outcome["issue_id"] is not None
    rows = [row for row in kinds if isinstance(row["数量合计"], (int, float))]
    equal({(row["成效类别"], row["计量单位"]):
           (row["成效项数"], round(row["数量合计"] * 1000000), row["受益企业户数"], row["成效来源（项）/走访"],
            row["成效来源（项）/问题办理"]) for row in rows},
          {key: (n, quantity, len(firms), of_visits, of_issues)
           for key, (n, quantity, firms, of_visits, of_issues) in expected.items()})
    equal(len([row for row in ledger if row["取得日期"]]), len(outcomes))
    (total,) = [row for row in units if "合计" in row.values()]
    equal(total["成效项数"], len(outcomes))


def test_assignments_name_who_visited_whom(cli):
    zone = Zone(cli)
    (ledger,) = read(cli, zone, "assignments")
    enterprises = [e for e in zone.enterprises.values() if e["merged_into"] is None]
    held = [row for row in zone.all("enterprise_grid") if holds(row, LAST)
            and row["enterprise_id"] in {e["id"] for e in enterprises}]
    officers = [row for row in zone.all("assignment") if holds(row, LAST)]
    equal(len(ledger), len(held) + len(officers))
    members = collections.defaultdict(set)
    for row in zone.all("grid_person"):
        members[row["grid_id"]].add(row["person_id"])
    visits = collections.Counter()
    for visit in zone.visits:
        for person in zone.visitors[visit["id"]]:
            visits[visit["enterprise_id"], person] += 1
    by_code = {e["credit_code"]: e["id"] for e in enterprises if e["credit_code"]}
    for row in ledger:
        if row["包联身份"] == "首席服务官" and row["统一社会信用代码"]:
            firm = by_code[row["统一社会信用代码"]]
            (officer,) = [a["person_id"] for a in officers
                          if a["enterprise_id"] == firm and a["role"] == "officer"]
            equal(row["包联责任人"], zone.people[officer]["name"])
            equal(row["期内走访次数"], visits[firm, officer], row["包联对象"])
    of_grids = sum(row["期内走访次数"] for row in ledger if row["包联身份"] == "网格员")
    expected = 0
    for row in held:
        expected += sum(1 for v in zone.visits if v["enterprise_id"] == row["enterprise_id"]
                        and not v["refuted"] and members[row["grid_id"]] & set(zone.visitors[v["id"]]))
    equal(of_grids, expected)


def test_officers_have_their_firms_and_the_rest_is_named(cli):
    zone = Zone(cli)
    served = [a for a in zone.all("assignment") if a["role"] == "officer" and a["enterprise_id"]]
    gone = served[0]
    zone.database.execute("UPDATE assignment SET deleted = 1 WHERE id = ?", (gone["id"],))
    zone.database.commit()
    firms, projects = read(cli, zone, "officers")
    with_officer = [row for row in firms if row["首席服务官"] and isinstance(row["序号"], int)]
    equal(len(with_officer), len(served) - 1)
    without = [row for row in firms if not row["首席服务官"] and isinstance(row["序号"], int)]
    classed = {e["id"] for e in zone.enterprises.values() if e["class"] and zone.is_open(e["id"])}
    missing = classed - {a["enterprise_id"] for a in served[1:]}
    equal({row["企业名称"] for row in without}, {zone.enterprises[e]["name"] for e in missing})
    counts = collections.Counter(a["person_id"] for a in served[1:])
    equal(collections.Counter(row["服务户数"] for row in with_officer),
          collections.Counter(counts[a["person_id"]] for a in served[1:]))


TESTS = [value for name, value in list(globals().items()) if name.startswith("test_")]

if __name__ == "__main__":
    sys.exit(main(TESTS, sys.argv[1]))
