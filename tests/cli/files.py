#!/usr/bin/python3
"""Photos and files of records through gewu-cli: kept beside the zone, checked, never lost by halves.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import hashlib
import pathlib
import random
import shutil
import struct
import sys
import zlib

from refusals import OFFICE, content, in_chinese, run_mounted
from tap import equal, main

ISSUE = "WT20230001"


def new_zone(cli):
    zone = cli.folder / "zone.gewu"
    cli.run("init", zone, "--name", "新乡高新区")
    cli.run("import", zone, OFFICE / "部门名单.xlsx", OFFICE / "网格体系与网格员花名册.xlsx",
            OFFICE / "市场主体台账.xlsx", OFFICE / "问题台账.xlsx")
    return zone


def chunk(name, data):
    return (struct.pack(">I", len(data)) + name + data +
            struct.pack(">I", zlib.crc32(name + data)))


def png(width, height, seed=1):
    """A noisy picture, as PNG."""
    generator = random.Random(seed)
    rows = b"".join(b"\0" + generator.randbytes(width * 3) for _ in range(height))
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows, 1)) +
            chunk(b"IEND", b""))


def user_file(cli, name, data):
    path = cli.folder / name
    path.write_bytes(data)
    return path


def kept(zone):
    """The files beside the zone, by their path below its folder."""
    folder = pathlib.Path(f"{zone}.files")
    return {str(path.relative_to(folder)): path for path in folder.rglob("*") if path.is_file()}


def test_photos_and_files_are_kept_beside_the_zone(cli):
    zone = new_zone(cli)
    text = "整改情况说明".encode()
    note = user_file(cli, "说明.txt", text)
    photo = user_file(cli, "现场.png", png(2500, 100))
    added = cli.json("attach", zone, ISSUE, note, photo, "--caption", "整改前", "--by", "GX0001")
    equal([f["name"] for f in added], ["说明.txt", "现场.jpg"])
    equal([f["media"] for f in added], ["text/plain", "image/jpeg"])
    equal({f["caption"] for f in added}, {"整改前"})
    digest = hashlib.sha256(text).hexdigest()
    equal(kept(zone)[f"{digest[:2]}/{digest}"].read_bytes(), text)
    for name, path in kept(zone).items():
        equal(hashlib.sha256(path.read_bytes()).hexdigest(), name[3:])
    equal(len(kept(zone)), 2)
    assert text not in zone.read_bytes()

    entry = cli.json("history", zone, "--limit", 1)[0]
    equal(entry["action"], {"code": "attach", "noun": "issue", "name": ISSUE, "file": "说明.txt",
                            "count": "2"})
    assert entry["operator_name"], entry
    assert cli.json("verify", zone, "--full")["ok"]


def test_events_list_drop_and_undo(cli):
    zone = new_zone(cli)
    note = user_file(cli, "签收单.txt", b"1")
    added = cli.json("attach", zone, ISSUE, note, "--event", 1)[0]
    assert added["event"] != 0
    equal(cli.json("attach", zone, ISSUE, "--list"), [added])
    assert "签收单.txt" in cli.run("attach", zone, ISSUE, "--list")
    cli.run("attach", zone, "--drop", added["id"])
    equal(cli.json("attach", zone, ISSUE, "--list"), [])
    cli.run("undo", zone)
    equal(cli.json("attach", zone, ISSUE, "--list"), [added])
    cli.run("undo", zone)
    equal(cli.json("attach", zone, ISSUE, "--list"), [])
    equal(len(kept(zone)), 1)
    cli.run("redo", zone)
    assert not cli.json("attach", zone, ISSUE, "--list")[0]["missing"]
    assert cli.json("verify", zone, "--full")["ok"]


def test_visits_have_files(cli):
    zone = new_zone(cli)
    cli.run("import", zone, OFFICE / "走访记录.csv")
    visit = cli.json("list", zone, "visits")[0]["id"]
    photo = user_file(cli, "合影.png", png(20, 20))
    added = cli.json("attach", zone, "--visit", visit, photo)[0]
    equal((added["noun"], added["record"], added["name"]), ("visit", visit, "合影.png"))
    equal(pathlib.Path(added["path"]).read_bytes(), photo.read_bytes())
    equal(cli.json("attach", zone, "--visit", visit, "--list"), [added])


def test_bad_files_are_refused_and_none_is_taken(cli):
    zone = new_zone(cli)
    before = content(zone)
    good = user_file(cli, "好.txt", b"good")
    bomb = png(1, 1)
    bomb = bomb[:8] + chunk(b"IHDR", struct.pack(">IIBBBBB", 30000, 30000, 8, 2, 0, 0, 0)) + bomb[33:]
    for path in (user_file(cli, "空.jpg", b""), cli.folder / "没有.jpg", cli.folder,
                 user_file(cli, "炸弹.png", bomb)):
        message = cli.refused("attach", zone, ISSUE, good, path)
        in_chinese(message)
        assert str(path) in message, message
    in_chinese(cli.refused("attach", zone, "WT99999999", good))
    in_chinese(cli.refused("attach", zone, "--visit", 77, good))
    in_chinese(cli.refused("attach", zone, ISSUE, good, "--event", 99))
    in_chinese(cli.refused("attach", zone, "--drop", 77))
    in_chinese(cli.refused("attach", zone, ISSUE, good, "--by", "查无此人"))
    equal(content(zone), before)
    equal(kept(zone), {})


def test_wrong_calls_are_explained(cli):
    zone = new_zone(cli)
    for arguments in ((), (ISSUE,), ("--visit", 5), ("--list",), (ISSUE, "x", "--list"),
                      ("--drop", "x"), (ISSUE, "--drop", 5), ("--visit", 5, "x", "--event", 1)):
        cli.refused("attach", zone, *arguments, status=2)


def test_verify_tells_what_is_missing(cli):
    zone = new_zone(cli)
    note = user_file(cli, "说明.txt", b"abc")
    cli.run("attach", zone, ISSUE, note)
    path, = kept(zone).values()

    path.write_bytes(b"abd")
    assert cli.json("verify", zone)["ok"]
    in_chinese(cli.refused("verify", zone, "--full"))
    path.write_bytes(b"ab")
    in_chinese(cli.refused("verify", zone))
    path.unlink()
    message = cli.refused("verify", zone)
    in_chinese(message)
    assert ISSUE in message and "说明.txt" in message, message
    cli.run("attach", zone, ISSUE, note)
    assert cli.json("attach", zone, ISSUE, "--list")[0]["missing"] is False


def test_zone_without_its_folder_opens(cli):
    zone = new_zone(cli)
    cli.run("attach", zone, ISSUE, user_file(cli, "说明.txt", b"abc"))
    copy = cli.folder / "copy.gewu"
    shutil.copy(zone, copy)
    assert cli.json("list", copy, "issues")
    file, = cli.json("attach", copy, ISSUE, "--list")
    assert file["missing"]
    cli.refused("verify", copy)
    shutil.copytree(f"{zone}.files", f"{copy}.files")
    assert cli.json("verify", copy, "--full")["ok"]


def test_full_disk_takes_none(cli):
    zone = new_zone(cli)
    files = [user_file(cli, f"{n}.bin", random.Random(n).randbytes(3000000)) for n in range(3)]
    done = run_mounted(cli, f"size={zone.stat().st_size + 8000000}", f"""
      cp {zone} zone.gewu && "$2" attach zone.gewu {ISSUE} {files[0]} > /dev/null &&
      ! "$2" attach zone.gewu {ISSUE} {files[1]} {files[2]} &&
      [ "$(find zone.gewu.files -type f | wc -l)" = 1 ] &&
      "$2" attach zone.gewu {ISSUE} --list && "$2" verify zone.gewu --full""")
    if done is not None:
        equal(done.returncode, 0, done.stderr)
        in_chinese(done.stderr)
        equal(done.stdout.count(".bin"), 1)


def test_read_only_folder_is_named(cli):
    zone = new_zone(cli)
    note = user_file(cli, "说明.txt", b"abc")
    done = run_mounted(cli, "size=64m", f"""
      cp {zone} zone.gewu && mkdir zone.gewu.files && mount --bind zone.gewu.files zone.gewu.files &&
      mount -o remount,bind,ro zone.gewu.files && ! "$2" attach zone.gewu {ISSUE} {note} &&
      "$2" verify zone.gewu""")
    if done is not None:
        equal(done.returncode, 0, done.stderr)
        in_chinese(done.stderr)


TESTS = [value for name, value in list(globals().items()) if name.startswith("test_")]

if __name__ == "__main__":
    sys.exit(main(TESTS, sys.argv[1]))
