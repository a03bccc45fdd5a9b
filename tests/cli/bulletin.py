#!/usr/bin/python3
"""The bulletin of the sample office and the sheets beside it: every figure counted again from the
office's own files.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import collections
import csv
import datetime
import decimal
import fractions
import json
import pathlib
import re
import sys

import openpyxl

from office import OFFICE, dump, imported_zone, read_truth
from period import read_visits
from sheets import open_books
from tap import equal, main

D = decimal.Decimal
SCHEME = pathlib.Path(__file__).parents[2] / "data" / "schemes" / "recommended.json"
WHOLE = "2023-05-04..2023-07-20"
BOOKS = ["bulletin", "details", "honours", "panels", "kpi"]
OPENED = {}  # book → sheets, opened once for all tests of a run
DAY = datetime.date.fromisoformat


def read_issues():
    """The ledger as another reader sees it."""
    sheet = openpyxl.load_workbook(OFFICE / "问题台账.xlsx").worksheets[0]
    rows = list(sheet.iter_rows(min_row=3, values_only=True))
    issues = [dict(zip(rows[0], row)) for row in rows[1:] if row[0]]
    for issue in issues:
        for name, value in issue.items():
            if isinstance(value, datetime.datetime):
                issue[name] = value.date()
    return issues


class Recount:
    """What the ledger comes to of a span, as it stood on a day."""

    def __init__(self, first, last, as_of):
        issues = read_issues()
        reported = [i for i in issues if first <= i["上报日期"] <= min(last, as_of)]
        self.found = len(reported)
        self.settled = sum(i["是否当场解决"] == "是" for i in reported)
        given = [i for i in issues if i["是否当场解决"] != "是" and first <= i["研判日期"] <= min(last, as_of)]
        done = lambda i: i["办结日期"] <= as_of
        timely = lambda i: i["办结日期"] <= i["办理时限"]
        self.units = collections.defaultdict(lambda: [0] * 5)
        for i in given:
            counts = self.units[i["主管部门"]]
            counts[0] += 1
            counts[1] += done(i) or i["办理时限"] <= as_of
            counts[2] += done(i) and timely(i)
            counts[3] += done(i) and not timely(i)
            counts[4] += i["企业评价"] == "不满意" and i["复查日期"] <= as_of
        self.dispatched, self.due, self.on_time, self.late, self.dissatisfied = (
            sum(unit[n] for unit in self.units.values()) for n in range(5))
        self.standing = sorted(i["问题编号"] for i in given if not done(i) and i["办理时限"] < as_of)
        visits = [v for v in read_visits() if first <= DAY(v["走访日期"]) <= min(last, as_of)]
        self.visits = len(visits)
        self.visited = len({v["企业名称"] for v in visits})
        self.months = collections.Counter(int(v["走访日期"][5:7]) for v in visits)


def percent(part, whole):
    share = (D(100) * part / whole).quantize(D("0.01"), decimal.ROUND_HALF_UP).normalize()
    return f"{share:f}%（{part}/{whole}）"


def say(cli, zone, *options):
    document = cli.json("sentence", zone, "bulletin", *options)
    return {s["key"]: s["text"] for s in document["sentences"] if s["key"]}


def numbers(text):
    return [int(n) for n in re.findall(r"(\d+)(?:人次|户次|户|件)", text)]


def check(cli, zone, span, recount, until):
    said = say(cli, zone, *span)
    r = recount
    solved = r.on_time + r.late
    equal(numbers(said["overall.visits"])[:3], [r.visits, r.visits, r.visited], "visits")
    equal(said["visits.months"], "分月看，" + "、".join(
        f"{month}月{n}人次" for month, n in sorted(r.months.items())) + "。")
    equal(said["overall.issues"],
          f"收集问题{r.found}件，其中当场解决{r.settled}件；交办问题{r.dispatched}件，截至{until}办结{solved}件，"
          f"办结率{percent(solved, r.dispatched)}，按时办结{r.on_time}件，按时办结率{percent(r.on_time, r.due)}。")
    equal(numbers(said["issues.handling"])[:5],
          [r.dispatched, r.due, solved, r.on_time, r.late], "handling")
    open_issues = r.dispatched - solved
    equal("未办结" in said["issues.handling"], open_issues > 0)
    if open_issues:
        assert f"未办结{open_issues}件，" in said["issues.handling"], said["issues.handling"]
    assert f"不满意{r.dissatisfied}件" in said["issues.rated"], said["issues.rated"]
    equal(sorted(re.findall(r"WT\d+", said.get("problems.standing", ""))), r.standing, "standing")
    return said


def test_every_figure_is_the_office_s(cli):
    zone = imported_zone(cli)
    quarter = (DAY("2023-04-01"), DAY("2023-06-30"))
    check(cli, zone, ("--period", "2023Q2"), Recount(*quarter, quarter[1]), "2023年6月30日")
    whole = (DAY("2023-05-04"), DAY("2023-07-20"))
    said = check(cli, zone, ("--period", WHOLE), Recount(*whole, whole[1]), "2023年7月20日")
    truth = read_truth()
    equal(numbers(said["overall.visits"])[:3],
          [truth["visits"], truth["visits"], truth["distinct_enterprises_visited"]], "truth")
    equal(numbers(said["overall.issues"])[:2], [truth["issues"], truth["onspot"]], "truth")


def test_the_day_it_is_counted_to_decides(cli):
    zone = imported_zone(cli)
    quarter = (DAY("2023-04-01"), DAY("2023-06-30"))
    later = ("--period", "2023Q2", "--as-of", "2023-07-20")
    check(cli, zone, later, Recount(*quarter, DAY("2023-07-20")), "2023年7月20日")
    earlier = ("--period", "2023Q2", "--as-of", "2023-06-10")
    check(cli, zone, earlier, Recount(*quarter, DAY("2023-06-10")), "2023年6月10日")
    year = say(cli, zone, "--period", "2023", "--as-of", "2023-12-31")
    truth = read_truth()["by_department"].values()
    assigned, on_time = (sum(unit[key] for unit in truth) for key in ("assigned", "on_time"))
    equal(numbers(year["issues.handling"])[:4], [assigned, assigned, assigned, on_time], "all closed")


def test_months_are_compared(cli):
    zone = imported_zone(cli)
    may = Recount(DAY("2023-05-01"), DAY("2023-05-31"), DAY("2023-05-31"))
    june = Recount(DAY("2023-06-01"), DAY("2023-06-30"), DAY("2023-06-30"))
    said = say(cli, zone, "--period", "2023-06")["overall.comparison"]
    assert said.startswith(f"与上月相比，走访由{may.visits}人次减少到{june.visits}人次，下降1.91%；"), said
    assert f"收集问题由{may.found}件增加到{june.found}件" in said, said
    before, now = (D(100) * r.on_time / r.due for r in (may, june))
    points = [rate.quantize(D("0.01"), decimal.ROUND_HALF_UP) for rate in (before, now)]
    assert f"下降{(points[0] - points[1]).normalize():f}个百分点" in said, said
    equal("overall.comparison" in say(cli, zone, "--period", "2023Q2"), False, "nothing before it")


def test_nothing_recorded_is_said_in_words(cli):
    zone = imported_zone(cli)
    said = say(cli, zone, "--period", "2022Q2")
    equal(said["visits.none"], "本季度没有走访记录。")
    equal(said["issues.none"], "本季度没有交办问题。")
    equal("annex" in said, False)


def test_a_unit_has_its_own(cli):
    zone = imported_zone(cli)
    quarter = Recount(DAY("2023-04-01"), DAY("2023-06-30"), DAY("2023-06-30"))
    said = say(cli, zone, "--period", "2023Q2", "--unit", "财政局")
    equal(numbers(said["issues.handling"])[:2], quarter.units["财政局"][:2], "own issues")
    assert said["overall.register"].startswith("财政局负责四级网格"), said
    equal("issues.best" in said, False)
    assert "issues.own-rank" in said
    cli.refused("sentence", zone, "bulletin", "--period", "2023Q2", "--unit", "没有的局")


def open_sheets(cli, zone):
    """Of each book sheet name → rows."""
    if not OPENED:
        books = [cli.folder / f"{name}.xlsx" for name in BOOKS]
        for name, book in zip(BOOKS, books):
            cli.run("report", zone, name, "--period", "2023Q2", "-o", book)
        OPENED.update(zip(BOOKS, open_books(cli, *books)))
    return OPENED


def table(rows, heading):
    start = next(n for n, row in enumerate(rows) if heading in row)
    return rows[start], rows[start + 1:]


def test_sheets_add_up(cli):
    zone = imported_zone(cli)
    books = open_sheets(cli, zone)
    quarter = Recount(DAY("2023-04-01"), DAY("2023-06-30"), DAY("2023-06-30"))

    headings, rows = table(books["bulletin"]["部门办理情况"], "交办数")
    found = {row[0]: row for row in rows if row[0] in quarter.units}
    equal(len(found), len(quarter.units), "departments")
    wanted = ["交办数", "应办结数", "按时办结", "超时办结", "不满意数"]
    for unit, row in found.items():
        equal([int(row[headings.index(name)]) for name in wanted], quarter.units[unit], unit)
    ranks = {s["name"]: s["rank"] for s in cli.json("assess", zone, "--period", "2023Q2")["subjects"]
             if s["name"] in found}
    equal({unit: int(row[headings.index("排名")]) for unit, row in found.items()}, ranks, "ranks")
    total = next(row for row in rows if row[0] == "合计")
    equal([int(total[headings.index(name)]) for name in wanted],
          [quarter.dispatched, quarter.due, quarter.on_time, quarter.late, quarter.dissatisfied])

    scores = {s["staff_number"]: D(s["score"])
              for s in cli.json("assess", zone, "--period", "2023Q2")["subjects"] if s["staff_number"]}
    headings, rows = table(books["details"]["考核明细"], "分值")
    points = headings.index("分值")
    sums = collections.defaultdict(D)
    subtotals = []
    for row in rows:
        if row[0] == "小计":
            subtotals.append(D(row[points]))
        elif row[0] == "合计":
            equal(D(row[points]), sum(scores.values()), "the sheet")
            break
        elif row[points]:
            sums[row[headings.index("工号")]] += D(row[points])
    equal(sums, scores, "every score")
    equal(sorted(subtotals), sorted(scores.values()), "subtotals")


def test_edits_survive_and_follow_the_figures(cli):
    zone = imported_zone(cli)
    before = dump(zone)
    own = "各有关单位："
    period = ("--period", "2023Q2")
    document = cli.json("sentence", zone, "bulletin", "addressees", own, *period)
    edited = [s for s in document["sentences"] if s["edited"]]
    equal([(s["key"], s["text"], s["stale"]) for s in edited], [("addressees", own, False)])
    generated = say(cli, zone, *period)["overall.visits"]
    cli.run("sentence", zone, "bulletin", "overall.visits", "走访见附表。", *period)
    equal(say(cli, zone, "--period", "2023-06").get("addressees"), "各管委会部门、各驻区单位、各乡镇街道：")
    equal(say(cli, zone, *period, "--unit", "财政局")["addressees"], "财政局：")

    sheet = cli.folder / "走访.csv"
    sheet.write_text("走访日期,时间,企业名称,走访人,工号,走访方式,走访内容\n"
                     "2023-06-20,09:00,河南旺贝特物流有限公司,胡琪欣,GX0001,上门,内容\n", encoding="utf-8")
    cli.run("import", zone, sheet)
    now = {s["key"]: s for s in cli.json("sentence", zone, "bulletin", *period)["sentences"]}
    equal((now["overall.visits"]["text"], now["overall.visits"]["stale"]), ("走访见附表。", True))
    assert now["overall.visits"]["generated"] != generated
    equal(now["addressees"]["stale"], False)

    cli.run("undo", zone)
    cli.run("undo", zone)
    equal(say(cli, zone, *period)["overall.visits"], generated, "undone")
    cli.run("redo", zone)
    equal(say(cli, zone, *period)["overall.visits"], "走访见附表。", "done again")
    cli.run("verify", zone, "--full")
    cli.run("sentence", zone, "bulletin", "overall.visits", "--reset", *period)
    cli.run("sentence", zone, "bulletin", "addressees", "", *period)
    said = say(cli, zone, *period)
    equal((said["overall.visits"], said["addressees"]), (generated, ""), "reset, left out")
    equal([line for line in dump(zone)["zone"]], [line for line in before["zone"]])
    cli.refused("sentence", zone, "bulletin", "no.such", "无", *period)
    cli.refused("sentence", zone, "bulletin", "addressees", *period, status=2)


def test_an_edit_without_its_sentence_is_kept(cli):
    zone = imported_zone(cli)
    # By the end of the year nothing is open any more.
    cli.run("sentence", zone, "bulletin", "problems.standing", "见督办单。", "--period", "2023Q2")
    document = cli.json("sentence", zone, "bulletin", "--period", "2023Q2", "--as-of", "2023-12-31")
    equal(document["unplaced"], ["problems.standing"])
    document = cli.json("sentence", zone, "bulletin", "--period", "2023Q2")
    equal(document["unplaced"], [])


def test_an_edit_of_a_meeting_stays_with_it(cli):
    zone = imported_zone(cli)
    first = cli.json("meeting", zone, "add", "--on", "2023-06-05", "--no-topics")["id"]
    cli.json("meeting", zone, "add", "--on", "2023-06-20", "--no-topics")
    paper = lambda *options: {s["key"]: s for s in
                              cli.json("sentence", zone, "meeting", *options)["sentences"] if s["key"]}
    key = next(iter(paper("--meeting", first)))
    cli.run("sentence", zone, "meeting", key, "改写过的话。", "--meeting", first)
    equal(paper("--meeting", first)[key]["text"], "改写过的话。")
    equal(paper("--period", "2023-06")[key]["edited"], False, "the later meeting")


def test_boards_name_who_leads_and_who_lost(cli):
    zone = imported_zone(cli)
    books = open_sheets(cli, zone)
    result = cli.json("assess", zone, "--period", "2023Q2")["subjects"]
    awards = {s["name"]: D(s["award"]) for s in result if s.get("award") and D(s["award"])}

    headings, rows = table(books["honours"]["部门红黑榜"], "榜别")
    listed = {row[2]: row[0] for row in rows if row[0] in ("红榜", "黑榜")}
    equal(listed, {name: "红榜" if award > 0 else "黑榜" for name, award in awards.items()}, "lists")
    assert all("＝" in row[headings.index("得扣分情况")] for row in rows if row[0] in ("红榜", "黑榜"))

    _, rows = table(books["panels"]["部门排名（两栏）"], "名次")
    left = [row[:2] for row in rows if row[0].isdigit()]
    right = [row[6:8] for row in rows if len(row) > 6 and row[6].isdigit()]
    ranked = sorted(((s["rank"], s["name"]) for s in result if s["name"] in listed or s["rank"]
                     and not s["staff_number"]))
    equal([[str(rank), name] for rank, name in ranked], left + right, "panels")

    rows = books["kpi"]["KPI加减分"]
    plus, minus = (next(row.index(name) for row in rows if name in row) for name in ("加分", "扣分"))
    found = {row[0]: D(row[plus] or row[minus]) for row in rows
             if row[0] in {s["name"] for s in result} and (row[plus] or row[minus])}
    equal(found, awards, "KPI")


def honours_by(cli, zone, change):
    """The rows of 红黑榜 by the recommended scheme for departments, changed."""
    scheme = json.loads(SCHEME.read_text(encoding="utf-8"))
    scheme.update(id="own", boards=[scheme["boards"][1]])
    change(scheme["boards"][0])
    path = cli.folder / "own.json"
    path.write_text(json.dumps(scheme, ensure_ascii=False), encoding="utf-8")
    sheet = cli.folder / "红黑榜.csv"
    cli.run("report", zone, "honours", "--period", "2023Q2", "--scheme", path, "-o", sheet)
    with sheet.open(encoding="utf-8-sig", newline="") as file:
        return [row for row in csv.reader(file) if row and row[0] in ("红榜", "黑榜")]


def test_without_awards_boards_name_three_of_each_end(cli):
    zone = imported_zone(cli)
    quarter = Recount(DAY("2023-04-01"), DAY("2023-06-30"), DAY("2023-06-30"))
    rates = sorted((-fractions.Fraction(unit[2] + unit[3], unit[0]), name)
                   for name, unit in quarter.units.items())
    rows = honours_by(cli, zone, lambda board: board.pop("bands"))
    equal({row[2]: row[0] for row in rows},
          {name: "红榜" if n < 3 else "黑榜" for n, (_, name) in enumerate(rates) if not 3 <= n < 6})

    def all_alike(board):
        board["items"] = [{"id": "base", "title": "基础分", "rule": {"kind": "base", "points": "100"}}]
        board["ranking"] = {"keys": [{"by": "score"}], "ties": "competition"}
        board.pop("bands")
    equal(honours_by(cli, zone, all_alike), [], "nobody leads and nobody lost")


TESTS = [value for name, value in list(globals().items()) if name.startswith("test_")]

if __name__ == "__main__":
    sys.exit(main(TESTS, sys.argv[1]))
