#!/usr/bin/python3
"""Bad input through gewu-cli: a clear message each, nothing lost.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import os
import pathlib
import sqlite3
import subprocess
import sys

from tap import equal, main

FIXTURES = pathlib.Path(os.environ["GEWU_TEST_FIXTURES"])
OFFICE = FIXTURES / "office"


def new_zone(cli):
    zone = cli.folder / "zone.gewu"
    cli.run("init", zone, "--name", "新乡高新区")
    cli.run("import", zone, OFFICE / "部门名单.xlsx")
    return zone


def content(zone):
    database = sqlite3.connect(zone)
    rows = database.execute("SELECT node, seq, hex(hash) FROM journal").fetchall()
    database.close()
    return rows


def in_chinese(message):
    assert any("一" <= c <= "鿿" for c in message), message
    assert "sqlite" not in message.lower() and "error" not in message.lower(), message


def test_files_that_are_no_tables_are_refused(cli):
    zone = new_zone(cli)
    before = content(zone)
    files = {
        "not-a-zip.xlsx": b"PK this is no zip",
        "empty.xlsx": b"",
        "nul.csv": "企业名称,走访日期,走访人\n甲,2023-05-04,\0乙\n".encode(),
        "empty.csv": b"",
        "letter.csv": "各位领导：\n请查收。\n".encode(),
    }
    for name, data in files.items():
        path = cli.folder / name
        path.write_bytes(data)
        message = cli.refused("import", zone, path)
        in_chinese(message)
        assert name in message, message
    for name in ("document.xlsx", "truncated.xlsx", "bomb.xlsx", "laughs.xlsx", "doctype.xlsx",
                 "no-cells.xlsx"):
        in_chinese(cli.refused("import", zone, FIXTURES / "exchange" / name))
    in_chinese(cli.refused("import", zone, cli.folder / "没有这个文件.xlsx"))
    equal(content(zone), before)


def test_one_bad_file_stops_the_whole_import(cli):
    zone = new_zone(cli)
    before = content(zone)
    cli.refused("import", zone, OFFICE / "市场主体台账.xlsx", FIXTURES / "exchange" / "truncated.xlsx")
    equal(content(zone), before)


def test_databases_that_are_not_ours_are_left_alone(cli):
    text = cli.folder / "text.gewu"
    text.write_text("这是一封信，不是数据库。" * 100, encoding="utf-8")
    before = text.read_bytes()
    in_chinese(cli.refused("list", text, "units"))
    in_chinese(cli.refused("import", text, OFFICE / "部门名单.xlsx"))
    equal(text.read_bytes(), before)

    newer = new_zone(cli)
    database = sqlite3.connect(newer)
    database.execute("PRAGMA user_version = 1000")
    database.execute("PRAGMA journal_mode = DELETE")
    database.close()
    before = newer.read_bytes()
    in_chinese(cli.refused("import", newer, OFFICE / "部门名单.xlsx"))
    in_chinese(cli.refused("list", newer, "units"))
    equal(newer.read_bytes(), before)


def test_existing_file_is_not_overwritten(cli):
    zone = new_zone(cli)
    before = content(zone)
    in_chinese(cli.refused("init", zone, "--name", "别的辖区"))
    equal(content(zone), before)


def test_sheets_never_replace_the_zone_or_an_input(cli):
    zone = new_zone(cli)
    before = content(zone)
    source = cli.folder / "台账.xlsx"
    source.write_bytes((OFFICE / "市场主体台账.xlsx").read_bytes())
    (cli.folder / "link.xlsx").symlink_to(zone)
    (cli.folder / "hard.xlsx").hardlink_to(source)
    (cli.folder / "here").symlink_to(cli.folder)
    for target in (zone, f"{zone}-wal", f"{zone}-shm", cli.folder / "link.xlsx",
                   cli.folder / f".{zone.name}.lock", cli.folder / "here" / f"{zone.name}-wal"):
        in_chinese(cli.refused("report", zone, "visits", "--period", "2023", "-o", target))
        in_chinese(cli.refused("import", zone, source, "--errors", target))
    kept = source.read_bytes()
    for target in (source, cli.folder / "hard.xlsx", cli.folder / "here" / source.name):
        in_chinese(cli.refused("import", zone, source, "--errors", target))
    equal(source.read_bytes(), kept)
    equal(content(zone), before)


def test_missing_folder_is_named(cli):
    zone = new_zone(cli)
    folder = cli.folder / "没有这个文件夹"
    for arguments in (("report", zone, "visits", "--period", "2023", "-o"),
                      ("import", zone, OFFICE / "市场主体台账.xlsx", "--errors")):
        message = cli.refused(*arguments, folder / "x.xlsx")
        in_chinese(message)
        assert f"{folder}”" in message and "x.xlsx" not in message, message


def test_wrong_calls_are_explained(cli):
    zone = new_zone(cli)
    for arguments in (("import", zone), ("list", zone, "wishes"), ("init", cli.folder / "x.gewu"),
                      ("assess", zone), ("frobnicate",), ("deadline", "2023-02-30", "5"),
                      ("import", zone, "--frob", OFFICE / "部门名单.xlsx")):
        cli.refused(*arguments, status=2)
    in_chinese(cli.refused("assess", zone, "--scheme", "没有.json", "--period", "2023Q2"))
    in_chinese(cli.refused("assess", zone, "--period", "2023Q5"))
    in_chinese(cli.refused("undo", zone, "--as", "查无此人"))


def test_deadlines_and_codes(cli):
    for start, days, due in (("2023-04-21", 5, "2023-04-27"), ("2023-06-21", 1, "2023-06-25"),
                             ("2023-09-27", 3, "2023-10-08")):
        equal(cli.run("deadline", start, days).strip(), due)
    equal(cli.run("deadline", "2023-04-21", 5, "--natural").strip(), "2023-04-26")
    equal(cli.run("deadline", "2023-04-27", 3, "--natural", "--roll").strip(), "2023-05-04")
    in_chinese(cli.refused("deadline", "2031-01-01", 5))
    for code in ("914403001922038216", "91330100799655058B", "91110108551385082Q"):
        cli.run("check-code", code)
    for code in ("91110108717809965C", "914403001870826678", "9.14E+17", ""):
        cli.refused("check-code", code)


def mounted(options, commands):
    """Runs shell commands in a mount namespace with a small file system at $1; None where the
    machine does not allow it."""
    probe = subprocess.run(["unshare", "-rm", "mount", "-t", "tmpfs", "tmpfs", "/mnt"],
                           capture_output=True)
    if probe.returncode != 0:
        return None
    script = f"mount -t tmpfs -o {options} tmpfs \"$1\" && cd \"$1\" && {commands}"
    return script


def run_mounted(cli, options, commands):
    script = mounted(options, commands)
    if script is None:
        print("# no mount namespaces here: not tried")
        return None
    place = cli.folder / "small"
    place.mkdir()
    return subprocess.run(["unshare", "-rm", "sh", "-c", script, "sh", place, cli.program, OFFICE],
                          env=cli.environment, capture_output=True, text=True)


def test_full_disk_loses_nothing(cli):
    done = run_mounted(cli, "size=1200k", """
      "$2" init zone.gewu --name 新乡高新区 && "$2" import zone.gewu "$3/部门名单.xlsx" &&
      "$2" list zone.gewu units --csv > /dev/shm/before.$$ &&
      ! "$2" import zone.gewu "$3/市场主体台账.xlsx" "$3/走访记录.csv" "$3/网格体系与网格员花名册.xlsx" &&
      "$2" list zone.gewu units --csv > /dev/shm/after.$$ && "$2" verify zone.gewu --full &&
      cmp /dev/shm/before.$$ /dev/shm/after.$$; status=$?; rm -f /dev/shm/*.$$; exit $status""")
    if done is not None:
        equal(done.returncode, 0, done.stderr)
        in_chinese(done.stderr)


def test_full_disk_leaves_no_half_zone(cli):
    done = run_mounted(cli, "size=100k",
                       "! \"$2\" init zone.gewu --name 新乡高新区 && [ -z \"$(ls)\" ]")
    if done is not None:
        equal(done.returncode, 0, done.stderr)
        in_chinese(done.stderr)


def test_read_only_folder_is_named(cli):
    done = run_mounted(cli, "size=4m", """
      "$2" init zone.gewu --name 新乡高新区 && cp zone.gewu /dev/shm/zone.$$ && mount -o remount,ro . &&
      ! "$2" import zone.gewu "$3/部门名单.xlsx" && ! "$2" init other.gewu --name 别处 &&
      cmp zone.gewu /dev/shm/zone.$$; status=$?; rm -f /dev/shm/*.$$; exit $status""")
    if done is not None:
        equal(done.returncode, 0, done.stderr)
        in_chinese(done.stderr)


TESTS = [value for name, value in list(globals().items()) if name.startswith("test_")]

if __name__ == "__main__":
    sys.exit(main(TESTS, sys.argv[1]))
