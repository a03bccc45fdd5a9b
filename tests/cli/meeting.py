#!/usr/bin/python3
"""Meetings through gewu-cli: decisions follow until they are done, and every refusal is in words.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import os
import pathlib
import re
import sys
import zipfile

from tap import equal, main

OFFICE = pathlib.Path(os.environ["GEWU_TEST_FIXTURES"]) / "office"


def new_zone(cli):
    zone = cli.folder / "zone.gewu"
    cli.run("init", zone, "--name", "新乡高新区")
    cli.run("import", zone, OFFICE / "部门名单.xlsx")
    cli.run("import", zone, OFFICE / "网格体系与网格员花名册.xlsx")
    return zone


def unit_name(cli, zone):
    return cli.json("list", zone, "units")[0]["name"]


def item_of(meeting, decision, part="items"):
    return next(item for item in meeting[part] if item["decision"] == decision)


def test_decisions_follow_to_the_next_meeting(cli):
    zone = new_zone(cli)
    unit = unit_name(cli, zone)
    first = cli.json("meeting", zone, "add", "--on", "2023-07-05", "--place", "三楼会议室",
                     "--no-topics")
    equal(first["title"], "2023年第1次例会")
    first = cli.json("meeting", zone, "item", first["id"], "--decision", "清理欠款", "--unit", unit,
                     "--due", "2023-07-14")
    first = cli.json("meeting", zone, "item", first["id"], "--decision", "修复路灯")
    paid = item_of(first, "清理欠款")
    equal((paid["unit"], paid["due"], paid["state"]), (unit, "2023-07-14", "open"))

    second = cli.json("meeting", zone, "add", "--on", "2023-07-20", "--no-topics")
    equal((second["title"], second["place"], second["previous"]),
          ("2023年第2次例会", "三楼会议室", "2023年第1次例会"))
    # From 15 to 20 July 2023 are four working days.
    carried = item_of(second, "清理欠款", "carried")
    equal((carried["days_over"], carried["standing"]), (4, "逾期4个工作日"))

    cli.run("meeting", zone, "progress", paid["id"], "--done", "--on", "2023-07-14", "--text",
            "已付清")
    second = cli.json("meeting", zone, "show", second["id"])
    carried = item_of(second, "清理欠款", "carried")
    equal((carried["standing"], carried["progress"]), ("按期落实", "已付清"))
    equal([m["open"] for m in cli.json("meeting", zone)], [0, 1])

    third = cli.json("meeting", zone, "add", "--on", "2023-08-05", "--no-topics")
    equal([item["decision"] for item in third["carried"]], ["修复路灯"])
    cli.run("undo", zone)
    equal(len(cli.json("meeting", zone, "list")), 2)
    cli.run("verify", zone, "--full")


def test_a_matter_is_changed_and_dropped(cli):
    zone = new_zone(cli)
    meeting = cli.json("meeting", zone, "add", "--kind", "营商环境例会", "--on", "2023-07-05",
                       "--title", "碰头会", "--no-topics")
    equal((meeting["kind"], meeting["title"]), ("营商环境例会", "碰头会"))
    meeting = cli.json("meeting", zone, "item", meeting["id"], "--topic", "厂区排水")
    item = meeting["items"][0]
    meeting = cli.json("meeting", zone, "item", meeting["id"], "--id", item["id"], "--decision",
                       "七月底前疏通")
    equal([(i["topic"], i["decision"]) for i in meeting["items"]], [("厂区排水", "七月底前疏通")])
    meeting = cli.json("meeting", zone, "item", meeting["id"], "--drop", item["id"])
    equal(meeting["items"], [])
    history = cli.run("history", zone)
    assert "碰头会：删去议题或议定事项" in history, history
    cli.run("meeting", zone, "drop", meeting["id"])
    equal(cli.json("meeting", zone), [])


def test_refusals_say_what_is_missing(cli):
    zone = new_zone(cli)
    meeting = cli.json("meeting", zone, "add", "--on", "2023-07-05", "--no-topics")
    number = meeting["id"]
    for arguments, words in (
            (("add", "--title", " "), "名称"),
            (("add", "--on", "七月五日"), "七月五日"),
            (("item", number, "--topic", " "), "议"),
            (("item", number, "--decision", "修路灯", "--due", "2023-07-04"), "修路灯"),
            (("item", number, "--decision", "修路灯", "--unit", "路灯局"), "路灯局"),
            (("item", number, "--decision", "修路灯", "--leader", "无此人"), "无此人"),
            (("item", number, "--topic", "路灯", "--issue", "WT1"), "WT1"),
            (("item", number, "--drop", "5"), "5"),
            (("show", "12"), "12"),
            (("progress", "12", "--text", "好"), "12")):
        message = cli.refused("meeting", zone, *arguments)
        assert words in message, (arguments, message)
    cli.refused("meeting", zone, "show", status=2)
    equal(cli.json("meeting", zone, "show", number)["items"], [])


def words_of(path):
    with zipfile.ZipFile(path) as package:
        text = package.read("word/document.xml").decode()
    return re.sub("<[^>]+>", "", text)


def test_papers_tell_what_happened_since_the_last_meeting(cli):
    zone = new_zone(cli)
    unit = unit_name(cli, zone)
    first = cli.json("meeting", zone, "add", "--on", "2023-07-05", "--no-topics")
    cli.run("meeting", zone, "item", first["id"], "--decision", "清理欠款", "--unit", unit, "--due",
            "2023-07-14")
    second = cli.json("meeting", zone, "add", "--on", "2023-07-20", "--no-topics")
    cli.run("meeting", zone, "item", second["id"], "--topic", "厂区排水")
    cli.run("meeting", zone, "item", second["id"], "--decision", "疏通管网", "--due", "2023-07-28")
    papers = cli.folder / "例会材料.docx"
    cli.run("report", zone, "meeting", "--period", "2023-07", "-o", papers)
    words = words_of(papers)
    for sentence in ("新乡高新区2023年第2次例会材料", "上次会议为7月5日召开的2023年第1次例会。",
                     "需跟踪落实的议定事项1项：逾期未落实1项。", "（逾期4个工作日）",
                     "7月6日至7月20日没有走访记录。", "提请会议研究1项：", "厂区排水。",
                     "7月21日至8月4日到期的议定事项1项", "7月28日前，疏通管网。"):
        assert sentence in words, (sentence, words)
    cli.run("report", zone, "meeting", "--period", "2023-07", "--meeting", first["id"], "-o", papers)
    assert "本次会议为首次例会" in words_of(papers)
    # A month without a meeting is told of all the same, without decisions.
    cli.run("report", zone, "meeting", "--period", "2023-05", "-o", papers)
    words = words_of(papers)
    assert "新乡高新区2023年5月例会材料" in words and "一、走访情况" in words, words
    assert "议定事项落实情况" not in words, words


TESTS = [test_decisions_follow_to_the_next_meeting, test_a_matter_is_changed_and_dropped,
         test_refusals_say_what_is_missing, test_papers_tell_what_happened_since_the_last_meeting]

if __name__ == "__main__":
    sys.exit(main(TESTS, sys.argv[1]))
