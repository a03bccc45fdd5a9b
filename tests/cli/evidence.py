#!/usr/bin/python3
"""Every score is the sum of its lines, and a line's evidence is exactly the records it counted.

What was counted is found here from the bare tables by other means than the program's own statements.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import collections
import datetime
import decimal
import json
import pathlib
import random
import re
import sqlite3
import sys

from office import FIXTURES, imported_zone, working_days
from tap import equal, main

D = decimal.Decimal
SCHEMES = FIXTURES.parent.parent / "data" / "schemes"
FIRST, LAST = "2023-04-01", "2023-06-30"
PERIODS = ("2023-05", "2023Q2", "2023H1", "2023")


def zones(cli):
    demo = cli.folder / "demo.gewu"
    cli.run("demo", demo)
    return imported_zone(cli), demo


def list_indicators():
    """(measure, kind, nouns) of the table that scheme writers read."""
    row = re.compile(r"^\| `([^`]+)` \| [^|]+ \| (number|amount|rate) \| ([a-z, ]+) \|", re.MULTILINE)
    text = (SCHEMES / "indicators.md").read_text(encoding="utf-8")
    return [(name, kind, nouns.split(", ")) for name, kind, nouns in row.findall(text)]


def make_item(number, name, kind):
    rule = {"kind": "rate", "full": "7"} if kind == "rate" else {"kind": "amount", "factor": "-0.3"}
    return {"id": f"i{number}", "title": name, "measure": name, "rule": rule, "empty": "skip",
            "absent": "skip"}


def everything():
    """A scheme that scores everybody by all that can be measured of them."""
    boards = []
    for noun in ("person", "unit", "grid"):
        items = [make_item(number, name, kind)
                 for number, (name, kind, nouns) in enumerate(list_indicators()) if noun in nouns]
        boards.append({
            "id": noun, "title": noun, "subject": noun,
            "classes": [{"id": "c", "title": "合计", "floor": "-20", "cap": "15"}],
            "items": [dict(item, **({"class": "c"} if i % 2 else {})) for i, item in enumerate(items)],
            "score": {"decimals": 1, "rounding": "half-even"},
            "ranking": {"keys": [{"by": "score"}]},
            "pay": {"base": {"value": "1001"}, "full": "30", "per-point": "3.33", "decimals": 0}})
    return {"format": 1, "id": "everything", "version": 1, "title": "全部指标", "boards": boards}


def write_everything(cli):
    path = cli.folder / "everything.json"
    path.write_text(json.dumps(everything(), ensure_ascii=False), encoding="utf-8")
    return path


def check_sums(result, place):
    """How many scores and pays there were to be checked."""
    scores = pays = 0
    for subject in result["subjects"]:
        what = f"{place} {subject['board']} {subject['name']}"
        if subject["score"] is not None:
            scores += 1
            equal(sum((D(line["points"]) for line in subject["lines"]), D(0)), D(subject["score"]), what)
        if subject["pay"] is not None:
            pays += 1
            equal(sum((D(line["amount"]) for line in subject["pay_lines"]), D(0)), D(subject["pay"]),
                  f"pay of {what}")
    return scores, pays


def test_every_score_and_pay_is_the_sum_of_its_lines(cli):
    schemes = sorted(path for path in SCHEMES.glob("*.json") if path.name != "scheme.schema.json")
    assert len(schemes) >= 7, schemes
    scores = pays = 0
    for zone in zones(cli):
        for scheme in schemes:
            for period in PERIODS:
                result = cli.json("assess", zone, "--scheme", scheme, "--period", period)
                more = check_sums(result, f"{zone.name} {scheme.name} {period}")
                scores, pays = scores + more[0], pays + more[1]
    assert scores > 5000 and pays > 4500, (scores, pays)


# Lines whose number is not how many records there are: days, quantities, yuan.
OTHERWISE = {"issues.overdue-days", "outcomes.quantity", "issues.rating-average", "issues.failed-rechecks"}


def check_counts(result, place):
    """Of a number as many records as it says, of a rate as many as it is divided by."""
    checked = 0
    for subject in result["subjects"]:
        for line in subject["lines"]:
            measure, value = line["measure"], line["value"]
            if measure is None or measure in OTHERWISE or measure.startswith("pay.") or value is None:
                continue
            count = value["numerator"] if value["kind"] == "number" else value["denominator"]
            equal(len(line["evidence"]), int(D(count)), f"{place} {measure} {subject['name']}")
            checked += 1
    return checked


def test_all_that_can_be_measured_adds_up(cli):
    scheme = write_everything(cli)
    for zone in zones(cli):
        result = cli.json("assess", zone, "--scheme", scheme, "--period", "2023Q2")
        scores, pays = check_sums(result, zone.name)
        assert scores == pays > 400, (scores, pays)
        assert check_counts(result, zone.name) > 10000


class Facts:
    """What the tables say happened in the quarter, and for whom it counts."""

    def __init__(self, zone):
        self.database = sqlite3.connect(zone)
        self.parents = dict(self.select("SELECT id, parent_id FROM grid WHERE deleted = 0"))
        self.units = self.relation("person_unit", "person_id", "unit_id")
        self.grids = self.relation("enterprise_grid", "enterprise_id", "grid_id")
        visitors = collections.defaultdict(set)
        for visit, person in self.select("SELECT visit_id, person_id FROM visit_person WHERE deleted = 0"):
            visitors[visit].add(person)
        self.visits = [
            (visit, enterprise, day, reported, visitors[visit]) for visit, enterprise, day, reported
            in self.select("SELECT id, enterprise_id, happened_on, reported_on FROM visit "
                           f"WHERE deleted = 0 AND happened_on BETWEEN '{FIRST}' AND '{LAST}'")]
        self.issues = self.select(
            "SELECT i.id, i.reporter_id, i.enterprise_id, e.happened_on, e.settled FROM issue AS i "
            "JOIN issue_event AS e ON e.issue_id = i.id AND e.kind = 'report' AND e.deleted = 0 "
            f"WHERE i.deleted = 0 AND e.happened_on BETWEEN '{FIRST}' AND '{LAST}'")

    def select(self, sql):
        return self.database.execute(sql).fetchall()

    def relation(self, table, one, other):
        found = collections.defaultdict(list)
        for left, right, since, until in self.select(
                f"SELECT {one}, {other}, since, until FROM {table} WHERE deleted = 0"):
            found[left].append((right, since or "0", until or "9"))
        return found

    @staticmethod
    def on_day(relation, key, day):
        return {right for right, since, until in relation.get(key, ()) if since <= day <= until}

    def grids_of(self, enterprise, day):
        found = set()
        for grid in self.on_day(self.grids, enterprise, day):
            while grid is not None:
                found.add(grid)
                grid = self.parents.get(grid)
        return found

    def units_of(self, people, day):
        return set().union(*(self.on_day(self.units, person, day) for person in people))

    def visit_owners(self, noun, visit):
        _, enterprise, day, _, people = visit
        return (people if noun == "person" else self.units_of(people, day) if noun == "unit"
                else self.grids_of(enterprise, day))

    def issue_owners(self, noun, issue):
        _, reporter, enterprise, day, _ = issue
        people = {reporter} - {None}
        return (people if noun == "person" else self.units_of(people, day) if noun == "unit"
                else self.grids_of(enterprise, day))

    def count_visits(self, noun, record, counts=lambda visit: True):
        found = collections.defaultdict(set)
        for visit in self.visits:
            if counts(visit):
                for owner in self.visit_owners(noun, visit):
                    found[owner].add(record(visit))
        return found

    def count_issues(self, noun, counts):
        found = collections.defaultdict(set)
        for issue in self.issues:
            if counts(issue):
                for owner in self.issue_owners(noun, issue):
                    found[owner].add(issue[0])
        return found

    def count_dispatched(self, noun, counts):
        """Of the unit that the last dispatch up to the end of the quarter named."""
        found = collections.defaultdict(set)
        if noun != "unit":
            return None
        for issue, unit, day in self.select(
                "SELECT issue_id, unit_id, happened_on FROM issue_event AS e WHERE kind = 'dispatch' "
                f"AND deleted = 0 AND happened_on <= '{LAST}' AND position = (SELECT max (position) "
                "FROM issue_event AS o WHERE o.issue_id = e.issue_id AND o.kind = 'dispatch' "
                f"AND o.deleted = 0 AND o.happened_on <= '{LAST}')"):
            if day >= FIRST and counts(issue):
                found[unit].add(issue)
        return found

    def is_resolved(self, issue):
        """Handled, and neither failed in a recheck nor taken up again since."""
        resolved = False
        for kind, passed in self.select(
                f"SELECT kind, passed FROM issue_event WHERE issue_id = {issue} AND deleted = 0 "
                f"AND happened_on <= '{LAST}' ORDER BY position"):
            if kind == "resolve":
                resolved = True
            elif kind == "reopen" or (kind == "recheck" and not passed):
                resolved = False
        return resolved

    def count(self, measure, noun):
        """Subject → the ids of the records that measure counts for it; None: not worked out here."""
        day = datetime.date.fromisoformat
        if measure == "visits.count":
            return self.count_visits(noun, lambda visit: visit[0])
        if measure == "visits.enterprises":
            return self.count_visits(noun, lambda visit: visit[1])
        if measure == "visits.late":
            return self.count_visits(noun, lambda visit: visit[0], lambda visit: visit[3] is not None
                                     and working_days(day(visit[2]), day(visit[3])) > 2)
        if measure == "issues.found":
            return self.count_issues(noun, lambda issue: True)
        if measure == "issues.settled":
            return self.count_issues(noun, lambda issue: issue[4] == 1)
        if measure == "issues.reported":
            return self.count_issues(noun, lambda issue: issue[4] == 0)
        if measure == "issues.dispatched":
            return self.count_dispatched(noun, lambda issue: True)
        if measure == "issues.solved":
            return self.count_dispatched(noun, self.is_resolved)
        return None


def compare(line, expected, place):
    records = [record["id"] for record in line["evidence"]]
    equal(len(records), int(D(line["value"]["numerator"])), f"how many of {place}")
    equal(sorted(set(records)), sorted(expected), f"which of {place}")


def test_the_evidence_of_any_line_is_what_was_counted(cli):
    chance = random.Random(20230630)
    scheme = write_everything(cli)
    for zone in zones(cli):
        facts = Facts(zone)
        result = cli.json("assess", zone, "--scheme", scheme, "--period", "2023Q2")
        counted = {(line["measure"], noun): facts.count(line["measure"], noun)
                   for noun in ("person", "unit", "grid")
                   for line in next(s for s in result["subjects"] if s["kind"] == noun)["lines"]}
        known = [(subject, line) for subject in result["subjects"] for line in subject["lines"]
                 if line["measure"] and counted[line["measure"], subject["kind"]] is not None]
        # Most lines count nothing; those that do are what this is about.
        full = [pair for pair in known if D(pair[1]["value"]["numerator"]) > 0]
        chosen = chance.sample(full, 600) + chance.sample(known, 300)
        for subject, line in chosen:
            compare(line, counted[line["measure"], subject["kind"]].get(subject["id"], set()),
                    f"{zone.name} {line['measure']} {subject['kind']} {subject['name']}")
        seen = {(line["measure"], subject["kind"]) for subject, line in chosen if line["evidence"]}
        assert len(seen) >= 16 and len({measure for measure, _ in seen}) >= 8, seen


if __name__ == "__main__":
    sys.exit(main([test for name, test in list(globals().items()) if name.startswith("test_")],
                  sys.argv[1]))
