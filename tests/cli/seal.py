#!/usr/bin/python3
"""What was published stays as it was: against everything an office does afterwards.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import datetime
import shutil
import sqlite3
import sys

from office import dump, imported_zone, tamper
from period import (COMMUNITY, D, LATE, MEETINGS, change_handing_in, do, english, looking_back,
                    opened_zone, points_of, publish, read_visits, scheme, score, seal, subject_of,
                    write_scheme)
from tap import equal, main


def raw_score(cli, zone, *options):
    return cli.run("assessment", zone, "score", "2023Q2", "--json", *options)


def is_sound(cli, zone):
    assert all(check["ok"] for check in cli.json("assessment", zone, "verify")), "hash"


def timely_visit():
    return next(row for row in read_visits() if row["走访日期"] == row["报送日期"] == "2023-05-04")


def test_nothing_an_office_does_changes_a_sealed_number(cli):
    zone = opened_zone(cli)
    cli.run("assessment", zone, "entries", "2023Q2", "--entry", MEETINGS, "--subject", "GX0175")
    seal(cli, zone)
    sealed = raw_score(cli, zone)
    issue = cli.json("list", zone, "issues")[0]
    acts = [
        lambda: change_handing_in(cli, zone, timely_visit(), "2023-05-29"),
        lambda: cli.run("undo", zone),
        lambda: cli.run("redo", zone),
        lambda: cli.run("rules", zone, "put", "--stage", "handle", "--basis", "working-days",
                        "--amount", "1", "--since", "2023-04-01"),
        lambda: cli.run("issue", zone, "reopen", issue["number"], "--by", "GX0175", "--text", "重办"),
        lambda: cli.run("assessment", zone, "open", "--period", "2023Q3", "--scheme",
                        write_scheme(cli, scheme(2, meeting="-4"), "second.json")),
        lambda: cli.run("rebuild", zone),
    ]
    for number, act in enumerate(acts):
        act()
        equal(raw_score(cli, zone), sealed, f"act {number}")
        is_sound(cli, zone)
    cli.refused("assessment", zone, "open", "--period", "2023-05", "--scheme",
                write_scheme(cli, scheme(1, meeting="-9"), "same.json"))
    tamper(zone, "UPDATE person SET name = '新名' WHERE staff_number = 'GX0175'",
           "UPDATE enterprise SET name = name || '（更名）'",
           "UPDATE term SET name = name || '改'", "UPDATE unit SET deleted = 1",
           "DELETE FROM visit_person", "UPDATE grid SET level = 3")
    found, expected = (raw.split('"evidence"')[0] for raw in (raw_score(cli, zone), sealed))
    equal(found, expected, "names of records may change, nothing else")
    is_sound(cli, zone)


def test_evidence_of_a_sealed_line_is_what_counted_then(cli):
    zone = opened_zone(cli)
    seal(cli, zone)
    visit = timely_visit()
    change_handing_in(cli, zone, visit, "2023-05-29")
    lines = lambda *options: next(
        line for line in subject_of(score(cli, zone, "2023Q2", *options), visit["工号"])["lines"]
        if line["item"] == LATE)
    equal(len(lines("--live")["evidence"]), len(lines()["evidence"]) + 1, "one more counts now")
    for line in (lines(), lines("--live")):
        equal(len(line["evidence"]), int(D(line["value"]["numerator"])), "as many as were counted")


def test_both_seals_of_a_reopened_period_hold(cli):
    zone = opened_zone(cli)
    first = seal(cli, zone)
    old = subject_of(score(cli, zone), "GX0175")
    do(cli, zone, "reopen", "2023Q2", "--text", "漏记例会")
    cli.run("assessment", zone, "entries", "2023Q2", "--entry", MEETINGS, "--subject", "GX0175")
    cli.run("assessment", zone, "publish", "2023Q2", "--until", "2199-12-31")
    do(cli, zone, "announce", "2023Q2", "--anyway", "--text", "本人无异议")
    second = do(cli, zone, "seal", "2023Q2")
    assert first["hash"] != second["hash"]
    checks = cli.json("assessment", zone, "verify")
    equal([(check["hash"], check["ok"]) for check in checks],
          [(first["hash"], True), (second["hash"], True)], "both")
    new = subject_of(score(cli, zone), "GX0175")
    equal(D(new["score"]), D(old["score"]) - 1, "one meeting missed")
    (snapshot,) = {event["snapshot"] for event in first["events"]} - {None, 0}
    equal(subject_of(score(cli, zone, "2023Q2", "--snapshot", snapshot), "GX0175")["score"],
          old["score"], "the first result is still there")


def test_nothing_is_undone_that_others_stand_on(cli):
    zone = opened_zone(cli)
    second = scheme(2)
    second["entries"].append({"name": "extra", "title": "加分", "subject": "person", "kind": "number"})
    second["boards"][0]["items"].append({"id": "extra", "title": "加分", "measure": "extra",
                                         "rule": {"kind": "amount"}, "absent": "0"})
    cli.run("assessment", zone, "scheme", "2023Q2", "--scheme", write_scheme(cli, second),
            "--text", "增设加分", "--as", "GX0175")
    cli.run("assessment", zone, "entries", "2023Q2", "--entry", "extra", "--subject", "GX0177",
            "--value", "3", "--as", "GX0176")
    before = dump(zone)
    cli.refused("undo", zone, "--as", "GX0175")
    equal(dump(zone), before, "an entry by the new version would count nowhere")
    equal(points_of(subject_of(score(cli, zone), "GX0177"), "extra"), D(3))

    cli.run("assessment", zone, "publish", "2023Q2", "--until", "2199-12-31")
    for verb in ("announce", "seal"):
        do(cli, zone, verb, "2023Q2", "--anyway", "--text", "均无异议")
    change_handing_in(cli, zone, timely_visit(), "2023-05-29")
    cli.run("assessment", zone, "open", "--period", "2023Q3", "--scheme", cli.folder / "scheme.json",
            "--as", "GX0175")
    cli.run("assessment", zone, "adjust", "2023Q2", "2023Q3", "--as", "GX0176")
    before = dump(zone)
    cli.refused("undo", zone, "--as", "GX0175")
    equal(dump(zone), before, "an assessment under its adjustments")


def test_a_seal_stays_under_what_was_taken_over_from_it(cli):
    zone = opened_zone(cli)
    publish(cli, zone)
    do(cli, zone, "announce", "2023Q2", "--on", "2023-07-13")
    cli.run("assessment", zone, "seal", "2023Q2", "--on", "2023-07-20", "--as", "GX0175")
    change_handing_in(cli, zone, timely_visit(), "2023-05-29")
    path = cli.folder / "scheme.json"
    cli.run("assessment", zone, "open", "--period", "2023Q3", "--scheme", path)
    cli.run("assessment", zone, "adjust", "2023Q2", "2023Q3", "--as", "GX0176")
    cli.refused("undo", zone, "--as", "GX0175")
    cli.run("undo", zone, "--as", "GX0176")
    cli.run("undo", zone, "--as", "GX0175")
    equal(do(cli, zone, "show")["state"], "announced", "both taken back in turn")


def test_a_period_gets_no_second_assessment_by_redoing(cli):
    zone = imported_zone(cli)
    path = write_scheme(cli, scheme())
    run = lambda who: cli.run("assessment", zone, "open", "--period", "2023Q2", "--scheme", path,
                              "--as", who)
    run("GX0175")
    cli.run("undo", zone, "--as", "GX0175")
    run("GX0176")
    cli.refused("redo", zone, "--as", "GX0175")
    equal(len(cli.json("assessment", zone, "list")), 1, "one")


def merge(zone, number, into):
    tamper(zone, f"UPDATE person SET merged_into = (SELECT id FROM person WHERE staff_number = '{into}') "
                 f"WHERE staff_number = '{number}'")


def twin_zone(cli, number="GX9175"):
    """An office that has GX0175 twice; the second one was typed after the seal."""
    roster = cli.folder / "花名册.csv"
    roster.write_text("工号,姓名,职务,所在部门,所属四级网格\n"
                      f"{number},试一,网格员,财政局,XXGX-01-01\n", encoding="utf-8")
    return roster


def test_who_was_merged_later_keeps_what_was_published(cli):
    zone = opened_zone(cli)
    visit = timely_visit()
    publish(cli, zone)
    for subject in (visit["工号"], "GX0176"):
        cli.run("assessment", zone, "object", "2023Q2", "--board", "members", "--item", "base",
                "--subject", subject, "--text", "不对", "--on", "2023-07-06")
    before = score(cli, zone)
    cli.run("import", zone, twin_zone(cli))
    merge(zone, visit["工号"], "GX9175")
    merge(zone, "GX0176", "GX0177")
    equal(score(cli, zone), before, "as published")
    for objection in do(cli, zone, "objections"):
        cli.run("assessment", zone, "decide", objection["id"], "upheld", "--points", "2", "--reason",
                "属实", "--on", "2023-07-07")
    do(cli, zone, "announce", "2023Q2", "--on", "2023-07-13")
    do(cli, zone, "seal", "2023Q2", "--on", "2023-07-20")
    after = score(cli, zone)
    for number, given in ((visit["工号"], 2), ("GX0176", 2), ("GX0177", 0)):
        equal(D(subject_of(after, number)["score"]), D(subject_of(before, number)["score"]) + given,
              f"the objection of {number}")

    # The records follow; the lines of GX0176 and GX0177 have nothing to be compared with.
    tamper(zone, "UPDATE visit_person SET person_id = (SELECT merged_into FROM person WHERE id = person_id) "
                 "WHERE person_id IN (SELECT id FROM person WHERE merged_into IS NOT NULL)")
    equal([fact for fact in do(cli, zone, "late") if D(fact["due"])], [], "nothing came to light")
    change_handing_in_of(zone, visit)
    (fact,) = do(cli, zone, "late")
    now = subject_of(score(cli, zone, "2023Q2", "--live"), "GX9175")
    equal((fact["subject"], D(fact["due"]), len(fact["came"]), fact["went"]),
          (now["id"], D("-0.5"), 1, []), "one late visit of who it is now")
    cli.run("assessment", zone, "open", "--period", "2023Q3", "--scheme", cli.folder / "scheme.json")
    equal(len(cli.json("assessment", zone, "adjust", "2023Q2", "2023Q3")), 1)
    equal(D(do(cli, zone, "late")[0]["due"]), D(0), "each once")
    equal(points_of(subject_of(score(cli, zone, "2023Q3"), "GX9175"), "adjustment"), D("-0.5"))


def change_handing_in_of(zone, visit):
    """As the office would type it; not through an import, which knows the old staff number."""
    tamper(zone, "UPDATE visit SET reported_on = '2023-05-29' WHERE id = (SELECT v.id FROM visit AS v "
                 "JOIN visit_person AS vp ON vp.visit_id = v.id JOIN person AS p ON p.id = vp.person_id "
                 f"WHERE p.staff_number = 'GX9175' AND v.happened_on = '{visit['走访日期']}' "
                 f"AND v.reported_on = '{visit['报送日期']}' LIMIT 1)")


def monthly(**board):
    return scheme(pay={"base": {"value": "1000"}, "full": "60", "per-point": "10",
                       "release": {"now": "70", "rest": "half-year"}}, **board)


def published_may_and_june(cli):
    zone = opened_zone(cli, "2023-05", monthly())
    path = cli.folder / "scheme.json"
    cli.run("assessment", zone, "entries", "2023-05", "--entry", MEETINGS, "--subject", "GX0175",
            "--value", "20")
    publish(cli, zone, "2023-05", "2023-06-05", "2023-06-07")
    do(cli, zone, "announce", "2023-05", "--on", "2023-06-08")
    cli.json("assessment", zone, "open", "--period", "2023-06", "--scheme", path)
    return zone


def released(result):
    return {row["id"]: D(row["yuan"]) for row in result["released"]}


def test_what_was_paid_out_stays_when_an_earlier_month_is_corrected(cli):
    zone = published_may_and_june(cli)
    publish(cli, zone, "2023-06", "2023-07-05", "2023-07-07")
    before = score(cli, zone, "2023-06")
    member = subject_of(before, "GX0175")["id"]
    # 40 points at 10 yuan of 1000 are 600: 30 % of it was held in May; 30 % of June's pay in June.
    june = subject_of(before, "GX0175")
    may = subject_of(score(cli, zone, "2023-05"), "GX0175")
    equal(released(before)[member], sum(D(s["pay"]) - D(s["pay_now"]) for s in (may, june)), "held")
    do(cli, zone, "correct", "2023-05", "--line", "members/base/GX0175=10", "--text", "更正", "--on",
       "2023-07-10")
    assert D(subject_of(score(cli, zone, "2023-05"), "GX0175")["pay"]) > D(may["pay"])
    equal(score(cli, zone, "2023-06"), before, "June as published")


def test_looking_back_finds_who_was_merged(cli):
    zone = published_may_and_june(cli)
    may = score(cli, zone, "2023-05")
    old = subject_of(may, "GX0175")
    cli.run("import", zone, twin_zone(cli))
    merge(zone, "GX0175", "GX9175")
    june = score(cli, zone, "2023-06")
    new = subject_of(june, "GX9175")
    equal(released(june)[new["id"]], D(old["pay"]) - D(old["pay_now"]) + D(new["pay"]) - D(new["pay_now"]),
          "what was held in May is paid to who he is now")
    back = cli.json("assess", zone, "--period", "2023-06",
                    "--scheme", write_scheme(cli, looking_back(), "back.json"))
    found = subject_of(back, "GX9175")
    equal(points_of(found, "before"), D(old["score"]), "the score before")
    equal(points_of(found, "bottom"), D("-1"), "among the last")


def test_a_verdict_that_the_line_cannot_take_is_refused(cli):
    zone = opened_zone(cli)
    result = score(cli, zone)
    subject = next(s for s in result["subjects"] if points_of(s, LATE) < 0)
    publish(cli, zone)
    for item in (LATE, COMMUNITY):
        cli.run("assessment", zone, "object", "2023Q2", "--board", "members", "--item", item,
                "--subject", subject["staff_number"], "--text", "不对", "--on", "2023-07-06")
    english(cli)
    late, _ = [objection["id"] for objection in do(cli, zone, "objections")]
    decide = lambda *effect: cli.refused("assessment", zone, "decide", late, "upheld", *effect,
                                         "--reason", "属实", "--on", "2023-07-07")
    assert "effect" in decide("--numerator=-999"), "more than there was"
    assert "effect" in decide("--denominator", "1"), "it is no rate"
    equal([o["verdict"] for o in do(cli, zone, "objections")], [None, None], "nothing was written")
    for objection in do(cli, zone, "objections"):
        cli.run("assessment", zone, "decide", objection["id"], "refused", "--reason", "不实", "--on",
                "2023-07-07")
    do(cli, zone, "announce", "2023Q2", "--on", "2023-07-13")


def test_what_nobody_would_get_stays_due(cli):
    zone = opened_zone(cli)
    seal(cli, zone)
    visit = timely_visit()
    change_handing_in(cli, zone, visit, "2023-05-29")
    path = cli.folder / "scheme.json"
    cli.run("assessment", zone, "open", "--period", "2023Q3", "--scheme", path)
    gone = "UPDATE grid_person SET until = '2023-06-30' WHERE person_id = " \
           f"(SELECT id FROM person WHERE staff_number = '{visit['工号']}')"
    copy = cli.folder / "left.gewu"
    shutil.copy(zone, copy)
    tamper(copy, gone)
    equal(cli.json("assessment", copy, "adjust", "2023Q2", "2023Q3"), [], "he left in June")
    equal([D(fact["due"]) for fact in do(cli, copy, "late")], [D("-0.5")], "still due")
    equal(len(cli.json("assessment", zone, "adjust", "2023Q2", "2023Q3")), 1, "he stayed")


def test_what_was_adjusted_for_a_line_that_is_gone_again_is_due_back(cli):
    zone = opened_zone(cli, document=scheme(score={"cap": "60", "decimals": 2}))
    for rater in "ab":
        cli.run("assessment", zone, "entries", "2023Q2", "--entry", COMMUNITY, "--subject", "GX0175",
                "--rater", rater, "--value", "0")
    seal(cli, zone)
    late = -points_of(subject_of(score(cli, zone), "GX0175"), LATE)
    # What was entered does not change by itself; this stands for any record.
    tamper(zone, "UPDATE assessment_entry SET value = 40000000")
    equal({fact["item"]: D(fact["due"]) for fact in do(cli, zone, "late")},
          {COMMUNITY: D(40), "limit": -40 + late}, "the cap holds now")
    cli.run("assessment", zone, "open", "--period", "2023Q3", "--scheme", cli.folder / "scheme.json")
    equal(len(cli.json("assessment", zone, "adjust", "2023Q2", "2023Q3")), 2)
    tamper(zone, "UPDATE assessment_entry SET value = 0")
    equal({fact["item"]: D(fact["due"]) for fact in do(cli, zone, "late")},
          {COMMUNITY: D(-40), "limit": 40 - late}, "and no longer")


def test_periods_of_every_length(cli):
    zone = imported_zone(cli)
    path = write_scheme(cli, scheme())
    english(cli)
    for period in ("2023-05", "2023Q2", "2023H1", "2023"):
        cli.json("assessment", zone, "open", "--period", period, "--scheme", path)
        published = publish(cli, zone, period, "2024-01-05", "2024-01-12")
        equal(published["state"], "published", period)
    equal(len({check["hash"] for check in cli.json("assessment", zone, "verify")}), 4,
          "half a year and the year have the same records, but not the same hash")
    copy = cli.folder / "other.gewu"
    shutil.copy(zone, copy)
    tamper(copy, "UPDATE assessment SET period = '2022H1' WHERE period = '2023H1'")
    cli.refused("assessment", copy, "verify")
    cli.json("assessment", zone, "open", "--period", "2022Q2", "--scheme", path)
    assert cli.refused("assessment", zone, "publish", "2022Q2", "--until", "2199-01-01")
    (opened,) = [a for a in cli.json("assessment", zone, "list") if a["period"] == "2022Q2"]
    equal(opened["state"], "open", "nothing to publish")


def test_a_day_inside_the_period_cuts_it_off(cli):
    zone = imported_zone(cli)
    path = write_scheme(cli, scheme())
    cli.json("assessment", zone, "open", "--period", "2023Q2", "--scheme", path, "--as-of", "2023-05-20")
    result = score(cli, zone)
    days = {row["走访日期"] for row in read_visits()}
    assert max(days) > "2023-05-20"
    database = sqlite3.connect(zone)
    known = dict(database.execute("SELECT id, happened_on FROM visit"))
    database.close()
    counted = {known[record["id"]] for subject in result["subjects"] for line in subject["lines"]
               for record in line["evidence"] if record["noun"] == "visit"}
    assert counted and max(counted) <= "2023-05-20", max(counted)


def test_a_result_published_early_says_up_to_which_day(cli):
    zone = cli.folder / "today.gewu"
    cli.run("demo", zone, "--until", "today")
    today = datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=8))).date()
    year = str(today.year)
    cli.json("assessment", zone, "open", "--period", year, "--scheme", write_scheme(cli, scheme()))
    if (today.month, today.day) != (12, 31):
        cli.refused("assessment", zone, "publish", year, "--until", "2199-01-01")
    cli.run("assessment", zone, "publish", year, "--until", "2199-01-01", "--anyway", "--text", "提前公示")
    equal(score(cli, zone, year)["as_of"], today.isoformat(), "not the end of the year")


if __name__ == "__main__":
    sys.exit(main([test for name, test in list(globals().items()) if name.startswith("test_")],
                  sys.argv[1]))
