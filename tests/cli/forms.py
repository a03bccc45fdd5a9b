#!/usr/bin/python3
"""What is printed to be signed or filled in: the papers of an issue, lists to hand out, forms to take along.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import re
import subprocess
import sys

import openpyxl

from office import imported_zone
from tap import equal, main


def text_of(pdf):
    text = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True)
    return re.sub(r"\s+", "", text.stdout)


def pages_of(pdf):
    done = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True, check=True)
    return int(re.search(r"Pages:\s+(\d+)", done.stdout)[1])


def act(cli, zone, number, verb, day, *arguments):
    person = cli.json("list", zone, "people")[0]["staff-number"]
    cli.run("issue", zone, verb, number, "--by", person, "--at", day, *arguments)


def reported(cli, zone):
    """An issue reported by hand; its number."""
    enterprise = cli.json("list", zone, "enterprises")[0]["name"]
    cli.run("issue", zone, "report", "--number", "WT-900", "--by",
            cli.json("list", zone, "people")[0]["staff-number"], "--at", "2023-06-01",
            "--enterprise", enterprise, "--text", "厂区门前道路积水，货车无法进出")
    return "WT-900"


def test_papers_follow_the_loop(cli):
    zone = imported_zone(cli)
    number = reported(cli, zone)
    unit = cli.json("list", zone, "units")[3]["name"]
    act(cli, zone, number, "dispatch", "2023-06-02", "--unit", unit, "--text", "请尽快疏通排水")
    act(cli, zone, number, "sign", "2023-06-05")
    act(cli, zone, number, "urge", "2023-06-20", "--text", "首次催办")
    act(cli, zone, number, "urge", "2023-06-26", "--text", "再次催办，请报进展")
    act(cli, zone, number, "supervise", "2023-07-03", "--text", "三日内办结")
    said = {
        "sheet": ["企业问题办理单", "厂区门前道路积水"],
        "intake": ["问题受理单", "研判意见", "□不予交办"],
        "dispatch": ["问题交办单", "请尽快疏通排水", "沿此线裁下", "问题交办单回执", "□申请改派", unit],
        "urge": ["催办单", "第2次催办", "再次催办，请报进展", "首次催办", "超期"],
        "supervise": ["督办单", "第1次督办", "三日内办结", "领导批示", "第2次催办", "超期"],
        "extend": ["延期申请表", "申请延至", "未变更"],
    }
    for paper, words in said.items():
        path = cli.folder / f"{paper} 单据.pdf"
        cli.run("issue", zone, "paper", number, paper, "-o", path)
        text = text_of(path)
        equal(pages_of(path), 1, paper)
        for word in words:
            assert word in text, (paper, word, text)
    act(cli, zone, number, "resolve", "2023-07-05", "--kind", "已解决", "--text", "已疏通")
    path = cli.folder / "recheck.pdf"
    cli.run("issue", zone, "paper", number, "recheck", "-o", path)
    for word in ("问题复查单", "第1次复查", "已疏通", "□满意", "□不满意", "企业（签字、盖章）"):
        assert word in text_of(path), word
    message = cli.refused("issue", zone, "paper", number, "invoice", "-o", path, status=2)
    assert "supervise" in message, message


def test_dispatch_list_counts_each_department(cli):
    zone = imported_zone(cli)
    path = cli.folder / "清单.xlsx"
    cli.run("report", zone, "dispatches", "--period", "2023Q2", "-o", path)
    expected = {}
    for issue in cli.json("list", zone, "issues"):
        if issue.get("dispatched") and "2023-04-01" <= issue["dispatched"] <= "2023-06-30":
            expected[issue["unit"]] = expected.get(issue["unit"], 0) + 1
    found, numbers = {}, {}
    unit = None
    for row in openpyxl.load_workbook(path).active.iter_rows(values_only=True):
        match = isinstance(row[0], str) and re.fullmatch(r"(.+)（(\d+) 件）", row[0])
        if match:
            unit, found[match[1]] = match[1], int(match[2])
        elif isinstance(row[0], int):
            numbers[unit] = numbers.get(unit, 0) + 1
    assert expected, "the sample has dispatched issues"
    equal(found, expected, "what the headings say")
    equal(numbers, expected, "the rows below them")
    one = cli.folder / "一个部门.xlsx"
    name = sorted(expected)[0]
    cli.run("report", zone, "dispatches", "--period", "2023Q2", "--unit", name, "-o", one)
    rows = [row for row in openpyxl.load_workbook(one).active.iter_rows(values_only=True) if isinstance(row[0], int)]
    equal(len(rows), expected[name], name)


def test_filled_in_visit_form_is_imported(cli):
    zone = imported_zone(cli)
    enterprise = next(e for e in cli.json("list", zone, "enterprises") if e.get("grid") and e.get("credit-code"))
    grid = enterprise["grid"]
    visitor = next(p for p in cli.json("list", zone, "people") if p.get("grid") == grid)
    path = cli.folder / "走访登记表.xlsx"
    cli.run("report", zone, "visit-form", "--period", "2023-07", "--grid", grid, "-o", path)
    book = openpyxl.load_workbook(path)
    sheet = book[grid] if grid in book.sheetnames else book.active
    rows = list(sheet.iter_rows())
    heads = next(row for row in rows if row[0].value == "序号")
    column = {cell.value: cell.column for cell in heads if cell.value}
    here = [e for e in cli.json("list", zone, "enterprises")
            if e.get("grid") == grid and e.get("status") not in ("注销", "迁出", "吊销")]
    lines = [row for row in rows if isinstance(row[0].value, int)]
    assert 0 < len(lines) <= len(here), (len(lines), len(here))
    line = next(row for row in lines if row[1].value == enterprise["name"])
    for heading, value in (("走访日期", "2023-07-11"), ("走访人", visitor["name"]), ("走访方式", "上门"),
                           ("走访内容", "新设备已到厂，询问用工政策")):
        sheet.cell(row=line[0].row, column=column[heading], value=value)
    book.save(path)
    before = len(cli.json("list", zone, "visits"))
    report = cli.json("import", zone, path)
    visits = cli.json("list", zone, "visits")
    equal(len(visits), before + 1, report)
    new = next(v for v in visits if v.get("content") == "新设备已到厂，询问用工政策")
    equal((new["date"], new["enterprise"]), ("2023-07-11", enterprise["name"]), "the visit")


def test_objection_form_names_the_result(cli):
    zone = imported_zone(cli)
    scores = cli.json("assess", zone, "--period", "2023Q2")
    path = cli.folder / "异议.pdf"
    person = cli.json("list", zone, "people")[5]
    cli.run("report", zone, "objection-form", "--period", "2023Q2", "--people", person["staff-number"], "-o", path)
    text = text_of(path)
    equal(pages_of(path), 1, "one person, one page")
    for word in ("考核异议申请表", person["name"], person["staff-number"], "公示得分", "异议理由", "复核意见"):
        assert word in text, (word, text)
    assert scores, "there are scores"


if __name__ == "__main__":
    sys.exit(main([test_papers_follow_the_loop, test_dispatch_list_counts_each_department,
                   test_filled_in_visit_form_is_imported, test_objection_form_names_the_result], sys.argv[1]))
