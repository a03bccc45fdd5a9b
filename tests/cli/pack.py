#!/usr/bin/python3
"""The pack of the sample quarter: what is in it, that it is the same every time, that nothing of
somebody's is ever lost; and every cell of it, recalculated by LibreOffice, is what the program says.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import csv
import datetime
import decimal
import os
import pathlib
import re
import resource
import shutil
import signal
import subprocess
import sys

import openpyxl

from office import imported_zone
from sheets import open_books
from tap import equal, main

QUARTER = "2023Q2"
SEAL = "目录.txt"
PRINTS = "打印"

# Office programs keep stored values unless they are told to work everything out anew.
ALWAYS_RECALCULATE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">
<value>0</value></prop></item>
</oor:items>
"""


def pack(cli, zone, folder, *options):
    names = cli.run("pack", zone, "--period", QUARTER, *options, "-o", folder).splitlines()
    assert names, "an empty pack"
    return names


def content(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*"))
            if path.is_file()}


def nothing_hidden(folder):
    equal([path.name for path in folder.iterdir() if path.name.startswith(".gewu")], [], "left behind")


# ---- every cell

def recalculate_always(cli):
    profile = cli.folder / "home" / ".config" / "libreoffice" / "4" / "user"
    profile.mkdir(parents=True)
    (profile / "registrymodifications.xcu").write_text(ALWAYS_RECALCULATE, encoding="utf-8")


def canonical(value):
    """A number, a day or a text, however a program writes it."""
    if value is None:
        return ""
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    text = str(value).strip()
    percent = text.endswith("%")
    plain = text.rstrip("%")
    if re.fullmatch(r"-?\d+(\.\d+)?(E-?\d+)?", plain):
        number = decimal.Decimal(plain) / (100 if percent else 1)
        return number.quantize(decimal.Decimal("0.0001")).normalize() + 0
    return text


def trimmed(rows):
    """Without the empty cells and rows at the ends."""
    rows = [[canonical(cell) for cell in row] for row in rows]
    for row in rows:
        while row and row[-1] == "":
            row.pop()
    while rows and not rows[-1]:
        rows.pop()
    return rows


def check_sheets(book, sheets):
    """What the program stored in each cell is what comes out when all formulas are worked out anew."""
    n_cells = 0
    for sheet in openpyxl.load_workbook(book, data_only=True).worksheets:
        stored = trimmed(sheet.iter_rows(values_only=True))
        found = trimmed(sheets[sheet.title])
        equal(len(found), len(stored), f"{book.name} {sheet.title}: rows")
        for number, (left, right) in enumerate(zip(found, stored), 1):
            equal(left, right, f"{book.name} {sheet.title} row {number}")
        n_cells += sum(map(len, stored))
    return n_cells


def check_report(cli, zone, report, rows):
    """Each row of the report's first table, as CSV tells it, stands in the sheet, in this order."""
    path = cli.folder / "own.csv"
    cli.run("report", zone, report, "--period", QUARTER, "--format", "csv", "-o", path)
    own = trimmed(csv.reader(path.read_text(encoding="utf-8-sig").splitlines()))
    there = iter(trimmed(rows))
    for row in own[1:]:
        assert any(row == other for other in there), f"{report}: {row}"
    assert len(own) > 1, report


def test_every_cell_survives_recalculation(cli):
    zone = imported_zone(cli)
    folder = cli.folder / "成套 材料"
    whole = cli.folder / "成套.xlsx"
    pack(cli, zone, folder, "--no-pdf")
    listed = pack(cli, zone, whole)
    recalculate_always(cli)
    books = sorted(folder.glob("*.xlsx")) + [whole]
    opened = dict(zip(books, open_books(cli, *books)))
    for book, sheets in opened.items():
        assert check_sheets(book, sheets) > 10, book
    equal([name for name in openpyxl.load_workbook(whole).sheetnames if name in listed], listed, "sheets")
    reports = {line.split("\t")[1]: line.split("\t")[0] for line in cli.run("report", "--list").splitlines()}
    for title in ("网格员考核汇总表", "网格员考核明细", "绩效工资核算表", "网格覆盖情况表"):
        book = next(path for path in books if path.stem.endswith(title))
        first = openpyxl.load_workbook(book).worksheets[0].title
        check_report(cli, zone, reports[title], opened[book][first])


# ---- the folder

def test_is_the_same_every_time(cli):
    zone = imported_zone(cli)
    folder = cli.folder / "一次"
    names = pack(cli, zone, folder)
    first = content(folder)
    equal(sorted(first), sorted(names + [SEAL]), "what it says it wrote")
    assert all(re.match(r"\d\d ", pathlib.PurePath(name).name) for name in names), names
    equal(len({pathlib.PurePath(name).name for name in names}), len(names), "names")
    equal(pack(cli, zone, folder), names)
    equal(content(folder), first, "the second time")
    nothing_hidden(cli.folder)
    for name in (name for name in names if name.endswith(".pdf")):
        information = subprocess.run(["pdfinfo", folder / name], capture_output=True, text=True, check=True).stdout
        assert "Pages:" in information and "A4" in information, (name, information)


def test_leaves_out_money_and_pages(cli):
    zone = imported_zone(cli)
    names = pack(cli, zone, cli.folder / "无钱", "--no-pay", "--no-pdf", "--ledgers")
    assert not [name for name in names if name.startswith((PRINTS, "08 "))], names
    assert [name for name in names if name.startswith("13 走访台账")], names
    headings = [str(cell.value) for row in openpyxl.load_workbook(
        next((cli.folder / "无钱").glob("03 *.xlsx"))).worksheets[0].iter_rows(max_row=8) for cell in row]
    assert "得分" in headings and "实发" not in headings, headings


def test_of_a_month_has_what_a_month_has(cli):
    zone = imported_zone(cli)
    names = cli.run("pack", zone, "--period", "2023-05", "--no-pdf", "-o", cli.folder / "五月").splitlines()
    assert [name for name in names if name.startswith("01 ") and name.endswith(".docx")], names
    assert not [name for name in names if name.startswith(("03 ", "08 "))], "a quarter's rules on a month"


def test_never_loses_what_somebody_did(cli):
    zone = imported_zone(cli)
    folder = cli.folder / "材料"
    name = next(name for name in pack(cli, zone, folder, "--no-pdf") if name.endswith(".docx"))
    (folder / "我的笔记.txt").write_text("不要丢", encoding="utf-8")
    (folder / name).write_bytes(b"edited")
    pack(cli, zone, folder, "--no-pdf")
    kept = cli.folder / "材料（上一次）"
    equal((kept / "我的笔记.txt").read_text(encoding="utf-8"), "不要丢")
    equal((kept / name).read_bytes(), b"edited")
    assert (folder / name).read_bytes() != b"edited" and not (folder / "我的笔记.txt").exists()
    (folder / name).unlink()
    pack(cli, zone, folder, "--no-pdf")
    assert (cli.folder / "材料（上一次 2）").is_dir() and (folder / name).is_file()
    nothing_hidden(cli.folder)


def test_touches_nothing_of_others(cli):
    zone = imported_zone(cli)
    for stranger in (cli.folder / "别人的", cli.folder / "空的"):
        stranger.mkdir()
    (cli.folder / "别人的" / "文件.txt").write_text("x", encoding="utf-8")
    (cli.folder / "一个文件").write_text("x", encoding="utf-8")
    before = content(cli.folder / "别人的")
    for target in ("别人的", "空的", "一个文件", "没有/这里"):
        assert target.split("/")[0] in cli.refused("pack", zone, "--period", QUARTER, "-o", cli.folder / target)
    equal(content(cli.folder / "别人的"), before)
    assert not list((cli.folder / "空的").iterdir())
    cli.refused("pack", zone, "-o", cli.folder / "x", status=2)
    cli.refused("pack", zone, "--period", "2023Q9", "-o", cli.folder / "x")
    cli.refused("pack", zone, "--period", QUARTER, "-o", zone)
    nothing_hidden(cli.folder)


def test_waits_for_open_files(cli):
    zone = imported_zone(cli)
    folder = cli.folder / "开着"
    pack(cli, zone, folder, "--no-pdf")
    before = content(folder)
    lock = folder / ".~lock.02 红黑榜.xlsx#"
    lock.write_text("someone", encoding="utf-8")
    assert "02 红黑榜.xlsx" in cli.refused("pack", zone, "--period", QUARTER, "-o", folder)
    lock.unlink()
    equal(content(folder), before)
    nothing_hidden(cli.folder)


def limit_files():
    """As on a full disk: no file may grow beyond this, and no signal says so."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (60000, 60000))


def test_is_whole_or_not_there(cli):
    zone = imported_zone(cli)
    folder = cli.folder / "满盘"
    pack(cli, zone, folder, "--no-pdf")
    before = content(folder)
    for target in (folder, cli.folder / "新的", cli.folder / "新的.xlsx"):
        done = subprocess.run([cli.program, "pack", zone, "--period", QUARTER, "-o", target], env=cli.environment,
                              capture_output=True, text=True, preexec_fn=limit_files, timeout=100)
        equal(done.returncode, 1, done.stderr)
        said = done.stderr.splitlines()[-1]  # libraries may have said something before
        assert target.name in said and ".gewu-" not in said, done.stderr
    equal(content(folder), before)
    assert not (cli.folder / "新的").exists() and not (cli.folder / "新的.xlsx").exists()
    nothing_hidden(cli.folder)


TESTS = [test_is_the_same_every_time, test_leaves_out_money_and_pages, test_of_a_month_has_what_a_month_has,
         test_never_loses_what_somebody_did, test_touches_nothing_of_others, test_waits_for_open_files,
         test_is_whole_or_not_there, test_every_cell_survives_recalculation]

if __name__ == "__main__":
    if shutil.which("soffice") is None or shutil.which("pdfinfo") is None:
        print("1..0 # SKIP LibreOffice or pdfinfo is not installed")
        sys.exit(0)
    sys.exit(main(TESTS, os.path.abspath(sys.argv[1])))
