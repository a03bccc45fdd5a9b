#!/usr/bin/python3
"""The papers of an assessment: slips, pay, entry sheets out and in, bulletins, the archive.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import collections
import decimal
import json
import os
import pathlib
import shutil
import subprocess
import sys

import openpyxl

from office import imported_zone
from sheets import number, open_books, open_sheets, rows_below
from tap import equal, main

D = decimal.Decimal
SCHEME = pathlib.Path(os.environ["GEWU_TEST_FIXTURES"]) / "assess" / "papers.json"
PERIOD = "2023Q2"


def opened_zone(cli, scheme=SCHEME):
    zone = imported_zone(cli)
    cli.run("assessment", zone, "open", "--period", PERIOD, "--scheme", scheme)
    return zone


def scheme_with(cli, *items, board="members", **members):
    """The scheme with other items of a board."""
    scheme = json.loads(SCHEME.read_text(encoding="utf-8"))
    scheme.update(members)
    next(b for b in scheme["boards"] if b["id"] == board)["items"] = list(items)
    path = cli.folder / "scheme.json"
    path.write_text(json.dumps(scheme), encoding="utf-8")
    return path


def write(cli, zone, *arguments):
    """The paper as a file."""
    path = cli.folder / f"{arguments[-1]}-{len(list(cli.folder.iterdir()))}.xlsx"
    cli.run("assessment", zone, *arguments, "-o", path)
    return path


def people_of(cli, zone):
    result = cli.json("assessment", zone, "score", PERIOD)
    return {s["staff_number"]: s for s in result["subjects"] if s["board"] == "members"}


def entries_of(cli, zone):
    """What is entered, without ids and who recorded it."""
    fields = ("entry", "subject", "rater", "rater_name", "value", "date", "finder", "reason", "document")
    entries = cli.json("assessment", zone, "entries", PERIOD)
    entries = entries["entries"] if isinstance(entries, dict) else entries
    return sorted((tuple(entry[field] for field in fields) for entry in entries), key=str)


# ---- slips

def read_slips(book):
    """Of each slip, which may take several sheets, the cells by label, and the list's rows: those with
    a number, and below them the records without points of their own."""
    slips = []
    # Without read_only, openpyxl takes a minute over the merged boxes of 300 sheets.
    for sheet in openpyxl.load_workbook(book, data_only=True, read_only=True):
        rows = [[cell for cell in row if cell is not None] for row in sheet.iter_rows(values_only=True)]
        labels = {row[i]: row[i + 1] for row in rows for i in range(0, len(row) - 1, 2)
                  if isinstance(row[i], str)}
        start = next(i for i, row in enumerate(rows) if row and row[0] == "序号")
        lines = [row for row in rows[start + 1:] if row and isinstance(row[0], int) and len(row) > 1]
        labels["records"] = [row for row in rows[start + 1:] if row and row[0] in ("涉及记录", "同上")]
        if "（续）" in rows[0][0]:
            slips[-1][1].extend(lines)
        else:
            slips.append((labels, lines))
    return slips


def test_slips_add_up_to_the_score(cli):
    zone = opened_zone(cli)
    expected = people_of(cli, zone)
    slips = read_slips(write(cli, zone, "slips", PERIOD))
    equal(len(slips), len(expected), "a slip for each")
    for labels, lines in slips:
        subject = expected[labels["工号"]]
        equal(labels["姓名"], subject["name"])
        total = sum((D(str(line[-1])) for line in lines), D(0))
        equal(total, D(subject["score"]), f"{subject['name']}: sum of the slip")
        equal(D(str(labels["得分"])), D(subject["score"]), subject["name"])
        equal(D(str(labels["应发（元）"])), D(subject["pay"]), subject["name"])


def test_slips_of_one_unit_and_of_one_person_with_formulas(cli):
    zone = opened_zone(cli)
    expected = people_of(cli, zone)
    units = collections.Counter(subject["unit"] for subject in expected.values())
    unit, count = units.most_common(1)[0]
    path = cli.folder / "unit.xlsx"
    cli.run("assessment", zone, "slips", PERIOD, "--unit", unit, "--no-pay", "-o", path)
    slips = read_slips(path)
    equal(len(slips), count)
    assert not any("应发（元）" in labels for labels, _ in slips), "money is shown"
    who = min(expected, key=lambda staff_number: D(expected[staff_number]["score"]))
    cli.run("assessment", zone, "slips", PERIOD, "--subject", who, "-o", path)
    equal([labels["工号"] for labels, _ in read_slips(path)], [who])
    rows = list(open_sheets(cli, path).values())[-1]
    total = next(row for row in rows if row[0].startswith("合计"))
    equal(number(next(cell for cell in reversed(total) if cell)), D(expected[who]["score"]))
    cli.refused("assessment", zone, "slips", PERIOD, "--unit", "没有这个单位", "-o", path)
    message = cli.refused("assessment", zone, "slips", PERIOD, "-o", cli.folder)
    assert "已存在" in message, message


def issues_of(cli, zone, unit):
    """Dispatched in the period, as the scheme's default counts them."""
    return [issue for issue in cli.json("list", zone, "issues") if issue["unit"] == unit
            and "2023-04-01" <= (issue["dispatched"] or "") <= "2023-06-30"]


def test_rates_name_what_they_missed(cli):
    zone = opened_zone(cli)
    book = cli.folder / "units.xlsx"
    cli.run("assessment", zone, "slips", PERIOD, "--board", "departments", "-o", book)
    expected = {s["name"]: s for s in cli.json("assessment", zone, "score", PERIOD)["subjects"]
                if s["board"] == "departments"}
    n_missed = 0
    for labels, _ in read_slips(book):
        unit = labels["被考核单位"]
        value = expected[unit]["lines"][0]["basis"].split(" × ")[0]
        numbers = {cell for row in labels["records"] for cell in row} & {
            issue["number"] for issue in issues_of(cli, zone, unit)}
        missed = 0
        if "/" in value:
            numerator, denominator = value.split(" / ")
            missed = int(denominator) - int(numerator)
        equal((len(numbers), len(labels["records"])), (missed, missed), unit)
        n_missed += missed
        assert "考核组别" not in labels and "等次" not in labels, "an empty box"
    assert n_missed > 0, "nothing was missed"


def test_steps_and_full_marks_name_their_records(cli):
    late = {"id": "late", "title": "走访报送超期", "measure": "visits.late", "with": {"working-days": "2"}}
    stepped = {**late, "rule": {"kind": "steps", "steps": [{"from": 1, "points": "-0.1"},
                                                           {"from": 2, "points": "-0.3"}]}}
    begun = {**late, "id": "late2", "rule": {"kind": "per-occurrence", "full": "10", "points": "-1"}}
    zone = opened_zone(cli, scheme_with(cli, stepped, begun))
    expected = people_of(cli, zone)
    slips = read_slips(write(cli, zone, "slips", PERIOD))
    most = max(len(labels["records"]) for labels, _ in slips)
    assert most >= 2, "nobody was late twice"
    for labels, lines in slips:
        subject = expected[labels["工号"]]
        priced = [line for line in lines if line[1] == "走访报送超期" and "→" in line[2] or line[1] == "同上"]
        # The same visits: once as what steps come from, once each with its price.
        equal(sorted(row[1] for row in labels["records"]), sorted(line[2] for line in priced), subject["name"])
        equal(D(10) - len(priced), D(subject["lines"][1]["points"]), subject["name"])
        equal(sum((D(str(line[-1])) for line in lines), D(0)), D(subject["score"]), subject["name"])


# ---- pay

def test_pay_adds_up_by_person_unit_and_all(cli):
    zone = opened_zone(cli)
    expected = people_of(cli, zone)
    sheets = open_sheets(cli, write(cli, zone, "paper", PERIOD, "pay"))
    headings, rows = rows_below(next(iter(sheets.values())), "序号")
    steps = headings[headings.index("绩效基数"):headings.index("应发")]
    # Only what the scheme has.
    equal([step for step in steps if step != "修约"], ["绩效基数", "考核核减", "等次系数", "信息奖励"])
    seen = {}
    sums = collections.defaultdict(D)
    for row in rows:
        cells = dict(zip(headings, row))
        if cells["工号"] in expected:
            subject = expected[cells["工号"]]
            seen[cells["工号"]] = cells
            equal(sum(number(cells[step]) for step in steps), number(cells["应发"]), subject["name"])
            equal(number(cells["应发"]), D(subject["pay"]), subject["name"])
            equal(number(cells["本期发放"]), D(subject["pay_now"]), subject["name"])
            equal(number(cells["本期发放"]) + number(cells["补发"]), number(cells["实发合计"]))
            sums["小计"] += number(cells["应发"])
            sums["合计"] += number(cells["应发"])
        elif row[0] in ("小计", "合计"):
            equal(number(cells["应发"]), sums[row[0]], row[0])
            sums["小计"] = D(0)
    equal(set(seen), set(expected))


# ---- entry sheets

def fill(book, change):
    workbook = openpyxl.load_workbook(book)
    change(workbook)
    workbook.save(book)


def columns_of(sheet):
    """Heading → column, of either level of headings."""
    columns = {}
    for row in sheet.iter_rows(min_row=1, max_row=6):
        for cell in row:
            if isinstance(cell.value, str) and len(cell.value) < 12:
                columns.setdefault(cell.value, cell.column)
    return columns


def row_of(sheet, staff_number):
    return next(cell.row for row in sheet.iter_rows() for cell in row if cell.value == staff_number)


def fill_example(workbook):
    marks = workbook["履职能力"]
    columns = columns_of(marks)
    marks.cell(row_of(marks, "序号") + 1, columns["同事"]).value = "王建国"
    marks.cell(row_of(marks, "GX0001"), columns["分管领导"]).value = 27.5
    marks.cell(row_of(marks, "GX0001"), columns["同事"]).value = "２８"
    marks.cell(row_of(marks, "GX0002"), columns["分管领导"]).value = 30
    found = workbook["环境卫生问题"]
    columns = columns_of(found)
    row = row_of(found, "序号") + 1
    for heading, value in {"工号": "GX0003", "日期": "2023年5月4日", "发现来源": "上级通报",
                           "事由": "沿街垃圾", "依据文号": "通报〔2023〕3号"}.items():
        found.cell(row, columns[heading]).value = value
    news = workbook["信息报送"]
    columns = columns_of(news)
    news.cell(row_of(news, "GX0002"), columns["数值"]).value = 2


def filled(cli, zone):
    book = write(cli, zone, "sheet-out", PERIOD)
    fill(book, fill_example)
    return book


def example_entries(cli, zone):
    ids = {person["staff-number"]: person["id"] for person in cli.json("list", zone, "people")}
    return sorted([
        ("ability", ids["GX0001"], "leader", None, "27.5", None, None, None, None),
        ("ability", ids["GX0001"], "peers", "王建国", "28", None, None, None, None),
        ("ability", ids["GX0002"], "leader", None, "30", None, None, None, None),
        ("dirty", ids["GX0003"], None, None, None, "2023-05-04", "upper", "沿街垃圾", "通报〔2023〕3号"),
        ("news", ids["GX0002"], None, None, "2", None, None, None, None),
    ], key=str)


def read_in(cli, zone, book, *options):
    return cli.json("assessment", zone, "sheet-in", PERIOD, book, *options)


def test_sheet_comes_back_exactly(cli):
    zone = opened_zone(cli)
    book = filled(cli, zone)
    report = read_in(cli, zone, book, "--dry-run")
    equal((report["added"], report["removed"]), (5, 0))
    equal(entries_of(cli, zone), [], "a dry run writes nothing")
    report = read_in(cli, zone, book)
    equal((report["added"], report["kept"], report["removed"]), (5, 0, 0))
    equal([sheet["refused"] for sheet in report["sheets"]], [[], [], []])
    equal(entries_of(cli, zone), example_entries(cli, zone))
    before = cli.run("history", zone, "--json")
    report = read_in(cli, zone, book)
    equal((report["added"], report["kept"], report["removed"]), (0, 5, 0), "a second time")
    equal(cli.run("history", zone, "--json"), before, "nothing was written")


def test_sheet_written_again_changes_nothing(cli):
    zone = opened_zone(cli)
    read_in(cli, zone, filled(cli, zone))
    book = write(cli, zone, "sheet-out", PERIOD)
    report = read_in(cli, zone, book)
    equal((report["added"], report["kept"], report["removed"]), (0, 5, 0))
    equal(entries_of(cli, zone), example_entries(cli, zone))

    def change(workbook):
        found = workbook["环境卫生问题"]
        columns = columns_of(found)
        row = row_of(found, "GX0003")
        found.cell(row, columns["事由"]).value = "沿街垃圾两处"
        found.cell(row, columns["次数（分值）"]).value = 2
        marks = workbook["履职能力"]
        columns = columns_of(marks)
        marks.cell(row_of(marks, "GX0002"), columns["分管领导"]).value = "—"

    fill(book, change)
    read_in(cli, zone, book)
    entries = entries_of(cli, zone)
    equal(len(entries), 4, "a mark for nothing takes the mark away")
    equal([entry[4:8] for entry in entries if entry[0] == "dirty"],
          [("2", "2023-05-04", "upper", "沿街垃圾两处")])

    def clear(workbook):
        found = workbook["环境卫生问题"]
        columns = columns_of(found)
        for heading in ("日期", "次数（分值）", "发现来源", "事由", "依据文号"):
            found.cell(row_of(found, "GX0003"), columns[heading]).value = None

    fill(book, clear)
    read_in(cli, zone, book)
    equal([entry[0] for entry in entries_of(cli, zone)].count("dirty"), 0, "an emptied row is taken away")


def test_copies_of_several_raters_do_not_erase_each_other(cli):
    zone = opened_zone(cli)
    blank = write(cli, zone, "sheet-out", PERIOD)
    for name, value in (("王建国", 20), ("李爱华", 22)):
        copy = cli.folder / f"{name}.xlsx"
        shutil.copy(blank, copy)

        def change(workbook, name=name, value=value):
            marks = workbook["履职能力"]
            column = columns_of(marks)["同事"]
            marks.cell(row_of(marks, "序号") + 1, column).value = name
            marks.cell(row_of(marks, "GX0001"), column).value = value

        fill(copy, change)
        read_in(cli, zone, copy)
    equal([entry[3:5] for entry in entries_of(cli, zone)], [("李爱华", "22"), ("王建国", "20")])
    marks = openpyxl.load_workbook(write(cli, zone, "sheet-out", PERIOD))["履职能力"]
    assert {"王建国", "李爱华"} <= set(columns_of(marks)), columns_of(marks)


def test_refused_cells_are_named(cli):
    zone = opened_zone(cli)
    read_in(cli, zone, filled(cli, zone))
    book = write(cli, zone, "sheet-out", PERIOD)
    rows = {}

    def change(workbook):
        marks = workbook["履职能力"]
        columns = columns_of(marks)
        for who, value in (("GX0001", 31), ("GX0002", "优秀")):
            rows[who] = row_of(marks, who)
            marks.cell(rows[who], columns["分管领导"]).value = value
        rows["sorted"] = row_of(marks, "GX0009")
        marks.cell(rows["sorted"], columns["姓名"]).value = "另一个人"
        marks.cell(rows["sorted"], columns["分管领导"]).value = 12
        found = workbook["环境卫生问题"]
        columns = columns_of(found)
        first = row_of(found, "序号") + 2
        for row, cells in enumerate((
                {"工号": "GX9999", "事由": "查无此人"}, {"工号": "GX0004", "日期": "5月的一天"},
                {"工号": "GX0005", "发现来源": "群众"}), first):
            for heading, value in cells.items():
                found.cell(row, columns[heading]).value = value
        rows["first"] = first

    fill(book, change)
    report = read_in(cli, zone, book)
    refused = [(item["row"], item["column"], item["value"], item["code"])
               for sheet in report["sheets"] for item in sheet["refused"]]
    equal(sorted(refused), sorted([
        (rows["GX0001"], "评分1", "31", "out-of-range"),
        (rows["GX0002"], "评分1", "优秀", "bad-entry"),
        (rows["sorted"], "姓名", "另一个人", "subject-differs"),
        (rows["first"], "工号", "GX9999", "unknown-subject"),
        (rows["first"] + 1, "日期", "5月的一天", "bad-entry-date"),
        (rows["first"] + 2, "发现来源", "群众", "unknown-finder"),
    ]))
    assert all(item["reason"] for sheet in report["sheets"] for item in sheet["refused"])
    equal(entries_of(cli, zone), example_entries(cli, zone), "what cannot be read changes nothing")


def test_messy_sheet(cli):
    """Retyped into a new workbook: other rows above, columns in another order, no hidden ones."""
    zone = opened_zone(cli)
    names = {person["staff-number"]: person["name"] for person in cli.json("list", zone, "people")}
    workbook = openpyxl.Workbook()
    marks = workbook.active
    marks.title = "Sheet1"
    marks.append(["2023年二季度"])
    marks.append([])
    marks.append(["履职能力 评分表（财政局报送）"])
    marks.append(["备注", " 姓 名", "分管领导", "工  号", "同事"])
    marks.append([None, names["GX0001"], "27．5", " GX0001 ", None])
    marks.append([None, None, None, None, None])
    marks.append(["病假", names["GX0002"], " 30 ", "GX0002", ""])
    marks.append(["合计", None, "57.5", None, None])
    marks.append(["填表人：张三"])
    news = workbook.create_sheet("信息报送")
    news.append(["人员姓名", "数量", "人员编号"])
    news.append([names["GX0002"], "2 次", "ＧＸ０００２"])
    book = cli.folder / "messy.xlsx"
    workbook.save(book)
    report = read_in(cli, zone, book)
    equal([sheet["refused"] for sheet in report["sheets"]], [[], []])
    expected = [entry for entry in example_entries(cli, zone)
                if entry[0] != "dirty" and entry[2] != "peers"]
    equal(entries_of(cli, zone), expected)


def refused_codes(report):
    return [(item["row"], item["code"]) for sheet in report["sheets"] for item in sheet["refused"]]


def test_what_a_row_says_twice_or_to_nobody_is_refused(cli):
    zone = opened_zone(cli)
    book = write(cli, zone, "sheet-out", PERIOD)
    rows = {}

    def change(workbook):
        marks = workbook["履职能力"]
        columns = columns_of(marks)
        end = max(cell.row for cell in marks[openpyxl.utils.get_column_letter(columns["工号"])]
                  if str(cell.value).startswith("GX"))
        first = row_of(marks, "GX0001")
        marks.cell(first, columns["分管领导"]).value = 20
        for column in range(1, marks.max_column + 1):
            marks.cell(end + 1, column).value = marks.cell(first, column).value
        marks.cell(end + 1, columns["分管领导"]).value = 25
        # As if sorted without the hidden columns, by somebody of the same name.
        swapped = row_of(marks, "GX0002")
        marks.cell(swapped, columns["工号"]).value = "GX0003"
        marks.cell(swapped, columns["分管领导"]).value = 21
        merged = row_of(marks, "GX0005")
        marks.cell(merged, columns["分管领导"]).value = 22
        marks.merge_cells(start_row=merged, end_row=merged + 1, start_column=columns["分管领导"],
                          end_column=columns["分管领导"])
        found = workbook["环境卫生问题"]
        columns = columns_of(found)
        row = row_of(found, "序号") + 1
        found.cell(row, columns["工号"]).value = "GX0007"
        found.cell(row, columns["事由"]).value = "甲"
        found.cell(row + 1, columns["事由"]).value = "乙"
        found.merge_cells(start_row=row, end_row=row + 1, start_column=columns["工号"], end_column=columns["工号"])
        found.cell(row + 2, columns["事由"]).value = "不知是谁"
        rows.update(twice=end + 1, swapped=swapped, merged=merged + 1, nobody=row + 2)

    fill(book, change)
    for _ in range(2):
        report = read_in(cli, zone, book)
        equal(sorted(refused_codes(report)), sorted([
            (rows["twice"], "marked-twice"), (rows["swapped"], "subject-differs"),
            (rows["merged"], "merged-number"), (rows["nobody"], "missing")]))
        equal(sorted(entry[4] or entry[7] for entry in entries_of(cli, zone)), ["20", "22", "乙", "甲"])
    equal((report["added"], report["removed"]), (0, 0), "a second time")


def test_sheet_of_another_period_is_refused(cli):
    zone = opened_zone(cli)
    book = filled(cli, zone)

    def change(workbook):
        for sheet in workbook:
            title = next(row[0] for row in sheet.iter_rows() if "第二季度" in str(row[0].value))
            title.value = title.value.replace("第二季度", "第一季度")

    fill(book, change)
    report = read_in(cli, zone, book)
    equal([code for _, code in refused_codes(report)], ["other-period"] * 3)
    equal(entries_of(cli, zone), [])


def test_foreign_workbook_is_refused(cli):
    zone = opened_zone(cli)
    book = cli.folder / "foreign.xlsx"
    workbook = openpyxl.Workbook()
    workbook.active.append(["序号", "企业名称"])
    workbook.save(book)
    cli.refused("assessment", zone, "sheet-in", PERIOD, book)


# ---- bulletins and the archive

def sealed_zone(cli):
    """Published, objected to, announced, corrected and sealed."""
    zone = opened_zone(cli)
    read_in(cli, zone, filled(cli, zone))
    issue = next(issue["number"] for issue in cli.json("list", zone, "issues")
                 if issue["unit"] and "2023-04-01" <= (issue["dispatched"] or "") <= "2023-06-30")
    photo = cli.folder / "现场照片.png"
    shutil.copy(pathlib.Path(os.environ["GEWU_TEST_FIXTURES"]).parent.parent / "data" / "screenshots"
                / "overview.png", photo)
    cli.run("attach", zone, issue, photo)
    late = next(s for s in people_of(cli, zone).values()
                if any(line["item"] == "late" and D(line["points"]) < -1 for line in s["lines"]))
    cli.run("assessment", zone, "publish", PERIOD, "--on", "2023-07-05", "--until", "2023-07-11")
    cli.run("assessment", zone, "object", PERIOD, "--board", "members", "--item", "late", "--subject",
            late["staff_number"], "--text", "系统故障", "--on", "2023-07-06")
    objection = cli.json("assessment", zone, "objections", PERIOD)
    objection = (objection["objections"] if isinstance(objection, dict) else objection)[0]
    cli.run("assessment", zone, "announce", PERIOD, "--on", "2023-07-12", "--number", "新高网格〔2023〕10号",
            "--anyway", "--text", "异议另行处理")
    cli.run("assessment", zone, "decide", objection["id"], "upheld", "--numerator", "-1", "--reason",
            "经核实确有故障", "--on", "2023-07-13")
    cli.run("assessment", zone, "correct", PERIOD, "--on", "2023-07-14", "--number", "新高网格〔2023〕12号",
            "--text", "异议成立")
    cli.run("assessment", zone, "seal", PERIOD, "--on", "2023-07-20")
    return zone, late, issue, photo


def test_objections_and_correction(cli):
    zone, late, _, _ = sealed_zone(cli)
    objections, correction = (next(iter(sheets.values())) for sheets in open_books(
        cli, write(cli, zone, "paper", PERIOD, "objections"), write(cli, zone, "paper", PERIOD, "correction")))
    headings, rows = rows_below(objections, "序号")
    row = dict(zip(headings, rows[0]))
    equal((row["异议人"], row["异议内容"], row["处理意见"], row["处理理由"], row["提出日期"]),
          (late["name"], "系统故障", "成立", "经核实确有故障", "2023-07-06"))
    rows = correction
    assert any("新高网格〔2023〕12号" in cell for row in rows for cell in row), rows[:6]
    headings, rows = rows_below(rows, "序号")
    changes = [dict(zip(headings, row)) for row in rows if row[0].isdigit()]
    score = next(c for c in changes if c["更正内容"] == "得分" and c["姓名（单位）"] == late["name"])
    equal(number(score["原值"]), D(late["score"]))
    equal(number(score["更正后"]), D(people_of(cli, zone)[late["staff_number"]]["score"]))
    equal(number(score["更正后"]) - number(score["原值"]), D("0.5"), "one late report less")
    (_, lines), = read_slips(write(cli, zone, "slips", PERIOD, "--subject", late["staff_number"]))
    given = [line for line in lines if "已更正" in str(line)]
    equal([D(str(line[-1])) for line in given], [D("0.5")], "the correction beside the records")
    counted = [line for line in lines if D(str(line[-1])) == D("-0.5") and "→" in str(line)]
    before = next(line for line in late["lines"] if line["item"] == "late")
    equal(-len(counted) * D("0.5"), D(before["points"]), "every record keeps its price")


def check_contents(cli, folder):
    """Every file is in 卷内目录, every number of pages is that of the PDF."""
    rows = next(iter(open_sheets(cli, folder / "卷内目录.xlsx").values()))
    headings, rows = rows_below(rows, "序号")
    contents = [dict(zip(headings, row)) for row in rows if row[0].isdigit()]
    named = {row["备注"].removesuffix("（pdf、xlsx）") for row in contents}
    for path in folder.rglob("*"):
        if path.is_file() and path.stem != "卷内目录":
            name = path.relative_to(folder)
            assert {str(name), str(name.with_suffix("")), str(name.parent)} & named, (name, named)
    for row in contents:
        if row["页数"]:
            pdf = folder / (row["备注"].removesuffix("（pdf、xlsx）") + ".pdf")
            info = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True, check=True).stdout
            equal(int(row["页数"]), int(info.split("Pages:")[1].split()[0]), row["题名"])


def check_scores(cli, zone, folder):
    """The folder alone gives the scores."""
    data = folder / "办法与数据"
    scored = cli.json("score", data / "考核办法.json", data / "指标数据.csv", "--entries",
                      data / "手工项.csv", "--corrections", data / "更正与调整.csv")
    found = {s["subject"]: s["score"] for s in scored["subjects"] if s["board"] == "members"}
    equal(found, {s["subject"]: s["score"] for s in people_of(cli, zone).values()})


def test_archive_is_whole_and_checks_itself(cli):
    zone, _, issue, photo = sealed_zone(cli)
    parent = cli.folder / "归档"
    parent.mkdir()
    folder = pathlib.Path(cli.run("assessment", zone, "archive", PERIOD, "-o", parent).strip())
    equal(folder.name, "2023年第二季度考核归档")
    equal([path.name for path in parent.iterdir()], [folder.name], "nothing else is left")
    check_contents(cli, folder)
    check_scores(cli, zone, folder)
    scan = folder / "佐证材料" / issue / photo.name
    assert scan.stat().st_size > 0, "the scan of a record that counts"
    assert cli.json("assessment", zone, "show", PERIOD)["hash"] in cli.run("check-archive", folder)
    message = cli.refused("assessment", zone, "archive", PERIOD, "-o", parent)
    assert folder.name in message, message
    results = folder / "办法与数据" / "计算结果.txt"
    text = results.read_text(encoding="utf-8")
    results.write_text(text.replace("100", "101", 1), encoding="utf-8")
    cli.refused("check-archive", folder)


def test_archives_of_two_schemes_of_a_period_stand_beside_each_other(cli):
    small = scheme_with(cli, {"id": "base", "title": "基础分", "rule": {"kind": "base", "points": "60"}},
                        id="other", title="另一办法/试行")
    scheme = json.loads(small.read_text(encoding="utf-8"))
    scheme["boards"] = [{**scheme["boards"][1], "items": scheme["boards"][0]["items"]}]
    del scheme["boards"][0]["ranking"], scheme["boards"][0]["bands"], scheme["entries"]
    small.write_text(json.dumps(scheme), encoding="utf-8")
    zone = imported_zone(cli)
    parent = cli.folder / "归 档"
    parent.mkdir()
    names = []
    for path in (small, None):
        if path is None:
            scheme.update(id="third", title="第三办法")
            small.write_text(json.dumps(scheme), encoding="utf-8")
        opened = cli.run("assessment", zone, "open", "--period", PERIOD, "--scheme", small).split()[0]
        cli.run("assessment", zone, "publish", opened, "--on", "2023-07-05", "--until", "2023-07-11")
        names.append(pathlib.Path(cli.run("assessment", zone, "archive", opened, "-o", parent).strip()).name)
    equal(names, ["2023年第二季度考核归档", "2023年第二季度考核归档（第三办法）"])
    equal(sorted(path.name for path in parent.iterdir()), sorted(names))


def test_archive_of_an_open_period_is_refused(cli):
    zone = opened_zone(cli)
    cli.refused("assessment", zone, "archive", PERIOD, "-o", cli.folder)
    equal([path.name for path in cli.folder.glob(".gewu-*")], [], "nothing is left behind")


TESTS = [value for name, value in list(globals().items()) if name.startswith("test_")]

if __name__ == "__main__":
    if shutil.which("soffice") is None:
        sys.exit("LibreOffice is not installed")
    sys.exit(main(TESTS, sys.argv[1]))
