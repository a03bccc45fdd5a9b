#!/usr/bin/python3
"""The problem loop through gewu-cli: every event, what it leads to, and what is refused.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import json
import os
import pathlib
import sqlite3
import subprocess
import sys

from tap import equal, main

OFFICE = pathlib.Path(os.environ["GEWU_TEST_FIXTURES"]) / "office"
REPORTER, JUDGE, HANDLER, CLERK = "GX0010", "GX0001", "GX0002", "GX0003"


def new_zone(cli):
    zone = cli.folder / "zone.gewu"
    cli.run("init", zone, "--name", "新乡高新区")
    cli.run("import", zone, OFFICE / "部门名单.xlsx", OFFICE / "网格体系与网格员花名册.xlsx",
            OFFICE / "市场主体台账.xlsx")
    return zone


def content(zone):
    """What is recorded, but for the words: the journal's hashes cover it all."""
    database = sqlite3.connect(zone)
    rows = database.execute("SELECT node, seq, hex(hash) FROM journal").fetchall()
    rows += database.execute("SELECT * FROM issue_state ORDER BY issue_id").fetchall()
    database.close()
    return rows


def do(cli, zone, event, *arguments):
    answer = cli.json("issue", zone, event, *arguments)
    assert answer["done"], answer
    return answer


def refuse(cli, zone, refusal, event, *arguments):
    """A refusal has a name, a Chinese sentence and status 1, and leaves no trace."""
    before = content(zone)
    call = [cli.program, "issue", str(zone), event, *arguments, "--json"]
    done = subprocess.run(call, env=cli.environment, capture_output=True, text=True)
    equal(done.returncode, 1, done.stderr)
    answer = json.loads(done.stdout)
    equal(answer["done"], False)
    equal(answer["refusal"], refusal, answer)
    equal(done.stderr.strip(), answer["message"])
    assert any("一" <= c <= "鿿" for c in answer["message"]), answer["message"]
    equal(content(zone), before)
    return answer


def report(cli, zone, *arguments):
    return do(cli, zone, "report", "--by", REPORTER, "--at", "2023-05-04 09:00", "--text",
              "厂区停电频繁", *arguments)["number"]


def test_from_report_to_close_and_back(cli):
    zone = new_zone(cli)
    number = report(cli, zone, "--category", "用电", "--source", "热线")
    equal(number, "WT20230001")
    equal(do(cli, zone, "dispatch", number, "--by", JUDGE, "--at", "2023-05-05", "--unit", "财政局",
             "--assist", "科学技术局", "--severity", "一般", "--leader", HANDLER)["due"], "2023-05-15")
    do(cli, zone, "return", number, "--by", HANDLER, "--at", "2023-05-06", "--text", "不归我局")
    equal(do(cli, zone, "dispatch", number, "--by", JUDGE, "--at", "2023-05-08", "--unit", "供电中心",
             "--assist", "科学技术局", "--days", 5)["due"], "2023-05-15")
    equal(do(cli, zone, "sign", number, "--by", HANDLER, "--at", "2023-05-08", "--measures",
             "更换变压器")["state"], "handling")
    do(cli, zone, "reply", number, "--by", HANDLER, "--at", "2023-05-09", "--text", "正在采购",
       "--until", "2023-05-12")
    assert "assist" in cli.json("issue", zone, "show", number)["allowed"]
    do(cli, zone, "assist", number, "--by", CLERK, "--at", "2023-05-10", "--unit", "科学技术局")
    assert "assist" not in cli.json("issue", zone, "show", number)["allowed"]
    for _ in range(2):
        do(cli, zone, "urge", number, "--by", JUDGE, "--at", "2023-05-10")
    do(cli, zone, "supervise", number, "--by", JUDGE, "--at", "2023-05-10", "--until", "2023-05-12")
    do(cli, zone, "escalate", number, "--by", JUDGE, "--at", "2023-05-10", "--leader", HANDLER)
    extended = do(cli, zone, "extend", number, "--by", JUDGE, "--at", "2023-05-11", "--days", 2)
    equal((extended["due_before"], extended["due"]), ("2023-05-15", "2023-05-17"))
    # Four working days were left; they go on after Friday the 19th.
    equal(do(cli, zone, "defer", number, "--by", HANDLER, "--at", "2023-05-11", "--until",
             "2023-05-19")["due"], "2023-05-25")
    equal(do(cli, zone, "resolve", number, "--by", HANDLER, "--at", "2023-05-26", "--text", "已更换",
             "--kind", "已解决")["state"], "resolved")
    equal(do(cli, zone, "recheck", number, "--by", REPORTER, "--at", "2023-05-29", "--fail",
             "--days", 3, "--rating", "不满意")["due"], "2023-06-01")
    do(cli, zone, "resolve", number, "--by", HANDLER, "--at", "2023-06-01", "--text", "已增容",
       "--kind", "已解决")
    equal(do(cli, zone, "recheck", number, "--by", REPORTER, "--at", "2023-06-02", "--pass",
             "--rating", "满意")["state"], "closed")
    equal(do(cli, zone, "reopen", number, "--by", JUDGE, "--at", "2023-06-05", "--text", "又停电")
          ["state"], "reported")
    equal(do(cli, zone, "reject", number, "--by", JUDGE, "--at", "2023-06-06", "--text",
             "另案处理")["state"], "rejected")
    do(cli, zone, "reopen", number, "--by", JUDGE, "--at", "2023-06-07")
    equal(do(cli, zone, "withdraw", number, "--by", REPORTER, "--at", "2023-06-08", "--text",
             "企业要求")["state"], "withdrawn")
    check_shown(cli.json("issue", zone, "show", number))
    check_timeline(cli.run("issue", zone, "show", number))
    cli.run("verify", zone, "--full")


def check_shown(issue):
    for member, expected in {
            "state": "withdrawn", "state_label": "撤回", "category": "用电", "severity": "一般",
            "source": "热线", "measures": "更换变压器", "rounds": 2, "failed": 1, "returns": 1,
            "cycle": 3, "extended": 1, "urged": 2, "supervised": 1, "escalated": 1,
            "allowed": ["reopen"]}.items():
        equal(issue[member], expected, member)
    equal(len(issue["events"]), 21)
    urges = [event["number"] for event in issue["events"] if event["event"] == "urge"]
    equal(urges, [1, 2])
    dispatch = issue["events"][3]
    equal((dispatch["label"], dispatch["staff_number"], dispatch["unit"], dispatch["days"],
           dispatch["assisting"]), ("交办", JUDGE, "供电中心", 5, ["科学技术局"]))
    equal(issue["events"][0]["at"], "2023-05-04 09:00")
    handling = [stage for stage in issue["stages"] if stage["stage"] == "handle"]
    equal([(stage["round"], stage["first_due"], stage["due"], stage["done"], stage["on_time"],
            stage["finished"]) for stage in handling],
          [(1, "2023-05-15", "2023-05-15", "2023-05-06", None, False),
           (1, "2023-05-15", "2023-05-25", "2023-05-26", False, True),
           (2, "2023-06-01", "2023-06-01", "2023-06-01", True, True)])
    equal(handling[1]["overdue_days"], 1)
    equal([shift["kind"] for shift in handling[1]["shifts"]], ["extended", "paused"])
    equal(handling[0]["clock"], {"basis": "working-days", "amount": 7, "roll": False})
    assist = [stage for stage in issue["stages"] if stage["stage"] == "assist"]
    equal([stage["on_time"] for stage in assist], [None, True])


def check_timeline(text):
    """Every event in one line that says what it has set and moved."""
    for day, parts in {
            "2023-05-05": ["→ 财政局", "协办：科学技术局", "2023-05-15"],
            "2023-05-08": ["→ 供电中心", "协办：科学技术局", "5 ", "2023-05-15"],
            "2023-05-09": ["2023-05-12", "正在采购"],
            "2023-05-29": ["3 ", "2023-06-01", "不满意"]}.items():
        line = next(line for line in text.splitlines() if line.startswith("  " + day))
        for part in parts:
            assert part in line, (part, line)
    assert "第 2 次催办" in text, text
    assert "2023-05-15 → 2023-05-17" in text, text
    assert "缓办至 2023-05-19" in text, text


def test_settled_on_the_spot(cli):
    zone = new_zone(cli)
    number = report(cli, zone, "XF-7", "--settled", "--rating", "满意", "--unit", "财政局")
    issue = cli.json("issue", zone, "show", number)
    equal((number, issue["state"], issue["settled"], issue["rating"]),
          ("XF-7", "settled", True, "满意"))


def test_refusals_have_names_and_leave_no_trace(cli):
    zone = new_zone(cli)
    number = report(cli, zone)
    at = ("--at", "2023-05-05")
    message = refuse(cli, zone, "state", "sign", number, "--by", HANDLER, *at)["message"]
    assert number in message and "待研判" in message, message
    refuse(cli, zone, "no-person", "withdraw", number, *at, "--text", "企业要求")
    refuse(cli, zone, "no-unit", "dispatch", number, "--by", JUDGE, *at)
    refuse(cli, zone, "no-text", "reject", number, "--by", JUDGE, *at)
    refuse(cli, zone, "before-last", "reject", number, "--by", JUDGE, "--at", "2023-05-03",
           "--text", "重复")
    refuse(cli, zone, "in-future", "reject", number, "--by", JUDGE, "--at", "2150-01-01", "--text",
           "重复")
    refuse(cli, zone, "day-not-later", "dispatch", number, "--by", JUDGE, *at, "--unit", "财政局",
           "--until", "2023-05-04")
    refuse(cli, zone, "bad-days", "dispatch", number, "--by", JUDGE, *at, "--unit", "财政局", "--days",
           "4000")
    for others in (("--split", "财政局"), ("--split", "科学技术局", "--assist", "科学技术局")):
        refuse(cli, zone, "same-unit", "dispatch", number, "--by", JUDGE, *at, "--unit", "财政局",
               *others)
    for option, value, member in (("--unit", "外星局", "unit"), ("--category", "外星", "category"),
                                  ("--leader", "查无此人", "leader"), ("--assist", "外星局",
                                                                       "assisting")):
        arguments = ["--unit", "财政局"] if option != "--unit" else []
        equal(refuse(cli, zone, "unknown", "dispatch", number, "--by", JUDGE, *at, *arguments,
                     option, value)["member"], member)
    equal(refuse(cli, zone, "unknown", "reject", number, "--by", "GX9999", "--text", "重复",
                 *at)["member"], "by")
    equal(refuse(cli, zone, "ambiguous", "report", number, "--by", REPORTER, "--text", "停电",
                 *at)["member"], "number")
    assert "WT99999999" in cli.refused("issue", zone, "sign", "WT99999999", "--by", HANDLER)


def test_wrong_calls_are_explained(cli):
    zone = new_zone(cli)
    number = report(cli, zone)
    for arguments in (("dance", number), ("sign",), ("sign", number, "--frob"),
                      ("sign", number, "--days", "3"), ("extend", number, "--days", "drei"),
                      ("extend", number, "--days", "0"), ("sign", number, "--at", "昨天"),
                      ("extend", number, "--until", "2023-02-30"), ("show",),
                      ("recheck", number, "--pass", "--fail"),
                      ("report", number, "--number", number, "--text", "停电")):
        cli.refused("issue", zone, *arguments, "--by", JUDGE, status=2)
    cli.refused("issue", zone, status=2)


def test_what_is_typed_is_tidied(cli):
    zone = new_zone(cli)
    equal(report(cli, zone, "--number", " XF\n8　"), "XF 8")
    equal(report(cli, zone, "--number", "  "), "WT20230001")
    report(cli, zone, "--number", "WT202399999999999999999999")
    equal(report(cli, zone), "WT20230002")
    refuse(cli, zone, "no-text", "report", "--by", REPORTER, "--at", "2023-05-04", "--text", " \n")
    cli.refused("issue", zone, "report", "--by", REPORTER, "--text", "停电", "--rating", "满意",
                status=2)


def test_a_result_holds_until_it_is_handled_anew(cli):
    zone = new_zone(cli)
    number = report(cli, zone)
    do(cli, zone, "dispatch", number, "--by", JUDGE, "--at", "2023-05-05", "--unit", "财政局")
    do(cli, zone, "sign", number, "--by", HANDLER, "--at", "2023-05-05")
    solved = []
    for event, *arguments in (("resolve", "--by", HANDLER, "--text", "已更换", "--kind", "已解决"),
                              ("recheck", "--by", REPORTER, "--fail"),
                              ("resolve", "--by", HANDLER, "--text", "已更换", "--kind", "已解决"),
                              ("recheck", "--by", REPORTER, "--pass"), ("reopen", "--by", JUDGE)):
        do(cli, zone, event, number, "--at", "2023-05-08", *arguments)
        solved.append(cli.json("issue", zone, "show", number)["solved"])
    equal(solved, [True, False, True, True, False])


def test_many_at_once_and_one_undo(cli):
    zone = new_zone(cli)
    numbers = [report(cli, zone) for _ in range(3)]
    do(cli, zone, "reject", numbers[1], "--by", JUDGE, "--at", "2023-05-05", "--text", "重复")
    before = content(zone)
    call = ("dispatch", *numbers, "--by", JUDGE, "--at", "2023-05-08", "--unit", "财政局", "--json")
    trial = subprocess.run([cli.program, "issue", str(zone), *call, "--dry-run"],
                           env=cli.environment, capture_output=True, text=True)
    equal([result["done"] for result in json.loads(trial.stdout)], [True, False, True])
    equal(content(zone), before)

    done = subprocess.run([cli.program, "issue", str(zone), *call], env=cli.environment,
                          capture_output=True, text=True)
    equal(done.returncode, 1)
    equal(json.loads(done.stdout), json.loads(trial.stdout))
    assert numbers[1] in done.stderr and "不予交办" in done.stderr, done.stderr
    entry = cli.json("history", zone)[0]
    equal((entry["action"]["code"], entry["action"]["count"], entry["text"]),
          ("event", "2", "2 件问题：交办"))
    cli.run("undo", zone)
    equal([cli.json("issue", zone, "show", number)["state"] for number in numbers],
          ["reported", "rejected", "reported"])


def test_parts_and_duplicates(cli):
    zone = new_zone(cli)
    number, other = report(cli, zone), report(cli, zone)
    answer = do(cli, zone, "dispatch", number, "--by", JUDGE, "--at", "2023-05-05", "--unit",
                "财政局", "--split", "科学技术局", "--split", "供电中心")
    equal([part["number"] for part in answer["parts"]], [f"{number}-2", f"{number}-3"])
    part = cli.json("issue", zone, "show", f"{number}-3")
    equal((part["split_from"], part["department"], part["state"]), (number, "供电中心", "dispatched"))
    cli.run("issue", zone, "duplicate", other, number)
    equal(cli.json("issue", zone, "show", other)["duplicate_of"], number)
    assert number in cli.refused("issue", zone, "duplicate", number, other)


def test_shown_as_text(cli):
    zone = new_zone(cli)
    number = report(cli, zone)
    do(cli, zone, "dispatch", number, "--by", JUDGE, "--at", "2023-05-05", "--unit", "财政局")
    text = cli.run("issue", zone, "show", number)
    for word in (number, "待签收", "财政局", "厂区停电频繁", "2023-05-04 09:00", "2023-05-15"):
        assert word in text, (word, text)


TESTS = [value for name, value in list(globals().items()) if name.startswith("test_")]

if __name__ == "__main__":
    sys.exit(main(TESTS, sys.argv[1]))
