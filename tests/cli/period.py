#!/usr/bin/python3
"""The life of a scored period through gewu-cli, on the records of one office.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import csv
import decimal
import hashlib
import io
import json
import shutil
import sqlite3
import sys

from office import OFFICE, dump, imported_zone, tamper
from tap import equal, main

D = decimal.Decimal
LATE, COMMUNITY, MEETINGS = "late", "community", "meetings"


def scheme(version=1, meeting="-1", **board):
    """A rule with manual items, whose scores are easy to reckon by hand."""
    members = {
        "id": "members", "title": "网格员", "subject": "person",
        "items": [
            {"id": "base", "title": "基础分", "rule": {"kind": "base", "points": "60"}},
            {"id": LATE, "title": "走访报送超期", "measure": "visits.late",
             "with": {"working-days": "2"},
             "rule": {"kind": "per-occurrence", "points": "-0.5"}, "floor": "-10"},
            {"id": MEETINGS, "title": "缺席例会", "measure": "meetings",
             "rule": {"kind": "per-occurrence", "points": meeting}},
            {"id": COMMUNITY, "title": "社区评分", "measure": "community",
             "rule": {"kind": "amount"}, "absent": "0"}],
        "ranking": {"keys": [{"by": "score"}]},
        **board}
    return {
        "format": 1, "id": "office", "version": version, "title": "季度考核办法",
        "entries": [
            {"name": "community", "title": "社区评分", "subject": "person", "kind": "mark",
             "full": "40", "raters": [{"id": "a", "title": "社区", "weight": "0.6"},
                                      {"id": "b", "title": "企业", "weight": "0.4"}]},
            {"name": "meetings", "title": "缺席例会", "subject": "person", "kind": "occurrence"}],
        "boards": [members]}


def write_scheme(cli, document, name="scheme.json"):
    path = cli.folder / name
    path.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    return path


def opened_zone(cli, period="2023Q2", document=None):
    zone = imported_zone(cli)
    head = cli.json("assessment", zone, "open", "--period", period,
                    "--scheme", write_scheme(cli, document or scheme()))
    equal(head["state"], "open", "state")
    return zone


def do(cli, zone, verb, what="2023Q2", *options):
    return cli.json("assessment", zone, verb, what, *options)


def score(cli, zone, what="2023Q2", *options):
    return cli.json("assessment", zone, "score", what, *options)


def publish(cli, zone, what="2023Q2", on="2023-07-05", until="2023-07-12"):
    return do(cli, zone, "publish", what, "--on", on, "--until", until)


def seal(cli, zone, what="2023Q2"):
    publish(cli, zone, what)
    do(cli, zone, "announce", what, "--on", "2023-07-13")
    return do(cli, zone, "seal", what, "--on", "2023-07-20")


def subject_of(result, number):
    (subject,) = [s for s in result["subjects"] if s["staff_number"] == number]
    return subject


def points_of(subject, item):
    return sum((D(line["points"]) for line in subject["lines"] if line["item"] == item), D(0))


def undone_and_done_again(cli, zone, act):
    """What act changed is gone after undo and back after redo, to the last cell."""
    before = dump(zone)
    answer = act()
    after = dump(zone)
    assert before != after, "nothing was written"
    cli.run("undo", zone)
    equal(dump(zone), before, "undone")
    cli.run("redo", zone)
    equal(dump(zone), after, "done again")
    return answer


def read_visits():
    text = (OFFICE / "走访记录.csv").read_text(encoding="gb18030")
    return list(csv.DictReader(io.StringIO(text)))


def change_handing_in(cli, zone, visit, day):
    """The office sends its ledger again with one day of handing in changed."""
    rows = read_visits()
    (changed,) = [row for row in rows if row == visit]
    changed["报送日期"] = day
    path = cli.folder / "走访记录.csv"
    with path.open("w", encoding="gb18030", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys())
        writer.writeheader()
        writer.writerows(rows)
    report = cli.json("import", zone, path)
    equal(sum(sheet["updated"] for sheet in report["sheets"]), 1, "changed visits")


def test_from_opening_to_the_seal(cli):
    zone = imported_zone(cli)
    path = write_scheme(cli, scheme())
    undone_and_done_again(cli, zone, lambda: cli.json(
        "assessment", zone, "open", "--period", "2023Q2", "--scheme", path))
    for act in (
            lambda: do(cli, zone, "entries", "2023Q2", "--entry", "meetings", "--subject", "GX0175",
                       "--value", "2", "--on", "2023-06-02", "--reason", "请假未报备"),
            lambda: do(cli, zone, "entries", "2023Q2", "--entry", "community", "--subject",
                       "GX0175", "--rater", "a", "--value", "30"),
            lambda: do(cli, zone, "entries", "2023Q2", "--entry", "community", "--subject",
                       "GX0175", "--rater", "b", "--value", "40")):
        undone_and_done_again(cli, zone, act)

    # 30 × 0.6 + 40 × 0.4 = 34; two meetings missed −2.
    trial = subject_of(cli.json("assess", zone, "--period", "2023Q2", "--scheme", path), "GX0175")
    equal(points_of(trial, COMMUNITY), D("34"), "marks of two raters")
    equal(points_of(trial, MEETINGS), D("-2"), "meetings")
    equal(D(trial["score"]), 60 + 34 - 2 + points_of(trial, LATE), "score")

    published = undone_and_done_again(cli, zone, lambda: publish(cli, zone))
    equal(published["state"], "published")
    equal(subject_of(score(cli, zone), "GX0175")["score"], trial["score"], "as published")
    undone_and_done_again(cli, zone, lambda: cli.json(
        "assessment", zone, "object", "2023Q2", "--board", "members", "--item", MEETINGS,
        "--subject", "GX0175", "--text", "一次已报备", "--on", "2023-07-06", "--by", "GX0175"))
    (objection,) = do(cli, zone, "objections")
    equal((objection["verdict"], objection["late"]), (None, False), "raised")
    assert "undecided" in english(cli).refused(
        "assessment", zone, "announce", "2023Q2", "--on", "2023-07-13")
    undone_and_done_again(cli, zone, lambda: cli.run(
        "assessment", zone, "decide", objection["id"], "partly", "--numerator=-1",
        "--reason", "核实一次已报备", "--on", "2023-07-10"))

    announced = undone_and_done_again(cli, zone, lambda: do(
        cli, zone, "announce", "2023Q2", "--on", "2023-07-13", "--number", "通报〔2023〕3号"))
    assert announced["hash"] != published["hash"], "the objection counts in the bulletin"
    after = subject_of(score(cli, zone), "GX0175")
    equal(points_of(after, MEETINGS), D("-1"), "the line is corrected, not the total")
    equal(D(after["score"]), D(trial["score"]) + 1, "score")
    sealed = undone_and_done_again(cli, zone, lambda: do(
        cli, zone, "seal", "2023Q2", "--on", "2023-07-20"))
    equal((sealed["state"], sealed["hash"]), ("sealed", announced["hash"]), "sealed as announced")
    equal([event["kind"] for event in sealed["events"]], ["publish", "announce", "seal"], "events")
    cli.run("verify", zone, "--full")


def english(cli):
    """The sentences of refusals are looked at in the program's own language."""
    cli.environment["LANGUAGE"] = "en"
    return cli


def test_every_refusal_says_why(cli):
    zone = opened_zone(cli)
    english(cli)
    run = lambda *arguments: cli.refused("assessment", zone, *arguments)
    path = cli.folder / "scheme.json"

    assert "already" in run("open", "--period", "2023Q2", "--scheme", path)
    assert "as-of" in run("open", "--period", "2023Q3", "--scheme", path, "--as-of", "2023-06-30")
    assert "last day for objections" in run("publish", "2023Q2", "--on", "2023-07-05")
    assert "last day for objections" in run("publish", "2023Q2", "--on", "2023-07-05",
                                            "--until", "2023-07-04")
    assert "future" in run("publish", "2023Q2", "--on", "2199-01-01", "--until", "2199-02-01")
    for verb in ("withdraw", "announce", "seal", "reopen", "correct"):
        assert "not possible in its present state" in run(verb, "2023Q2", "--text", "试")
    assert "same scheme" in run("scheme", "2023Q2", "--scheme", path, "--text", "改")
    for entry, options in (("value", ["--entry", "community", "--rater", "a", "--value", "41"]),
                           ("rater", ["--entry", "community", "--rater", "c", "--value", "4"]),
                           ("measure", ["--entry", "others", "--value", "4"]),
                           ("finder", ["--entry", "meetings", "--finder", "上级"])):
        assert entry in run("entries", "2023Q2", "--subject", "GX0175", *options), entry

    publish(cli, zone)
    assert "while the assessment is open" in run("entries", "2023Q2", "--entry", "meetings",
                                                 "--subject", "GX0175")
    assert "Say why" in run("withdraw", "2023Q2")
    assert "time for objections is not over" in run("announce", "2023Q2", "--on", "2023-07-12")
    assert "Say why" in run("announce", "2023Q2", "--on", "2023-07-12", "--anyway")
    assert "board" in run("object", "2023Q2", "--board", "units", "--item", LATE, "--subject",
                          "GX0175", "--text", "不对")
    assert "text" in run("object", "2023Q2", "--board", "members", "--item", LATE, "--subject",
                         "GX0175")
    cli.run("assessment", zone, "object", "2023Q2", "--board", "members", "--item", "base",
            "--subject", "GX0175", "--text", "不对", "--on", "2023-07-20")
    (objection,) = do(cli, zone, "objections")
    equal(objection["late"], True, "raised after the last day")
    for member, options in (("reason", ["upheld", "--points", "1"]),
                            ("effect", ["upheld", "--reason", "属实"]),
                            ("effect", ["upheld", "--reason", "属实", "--numerator", "1"]),
                            ("effect", ["refused", "--reason", "不实", "--points", "1"])):
        assert member in run("decide", objection["id"], *options), member
    cli.run("assessment", zone, "announce", "2023Q2", "--on", "2023-07-20", "--anyway", "--text",
            "未决异议随更正通报处理")
    assert "undecided" in run("seal", "2023Q2", "--on", "2023-07-21")
    cli.run("assessment", zone, "decide", objection["id"], "upheld", "--points", "1", "--reason",
            "属实")
    assert "not in it" in run("seal", "2023Q2")
    cli.run("assessment", zone, "correct", "2023Q2", "--text", "异议成立")
    assert "Nothing would change" in run("correct", "2023Q2", "--text", "再更正")
    cli.run("assessment", zone, "seal", "2023Q2")
    assert "ended with the seal" in run("decide", objection["id"], "refused", "--reason", "不实")
    assert "There is no assessment" in run("show", "2023Q4")
    equal(cli.json("assessment", zone, "list")[0]["state"], "sealed", "state")


def dump_and_load(zone, path):
    """What `.dump` says of the file, made into another one; the search index is left empty."""
    database, loaded = sqlite3.connect(zone), sqlite3.connect(path)
    shadows = tuple(f"{verb} {quote}search_" for verb in ("CREATE TABLE", "INSERT INTO")
                    for quote in ("'", '"'))
    loaded.executescript("".join(statement + "\n" for statement in database.iterdump()
                                 if not statement.startswith(shadows)))
    for pragma in ("application_id", "user_version"):
        (value,) = database.execute(f"PRAGMA {pragma}").fetchone()
        loaded.execute(f"PRAGMA {pragma} = {value}")
    loaded.close()
    database.close()


def test_a_sealed_period_comes_to_its_hash_on_a_copy(cli):
    zone = opened_zone(cli)
    sealed = seal(cli, zone)
    database = sqlite3.connect(zone)
    (texts,) = database.execute("SELECT scheme, inputs, evidence, results FROM assessment_snapshot")
    database.close()
    hashed = hashlib.sha256()
    for text in texts:
        hashed.update(b"%d\n" % len(text.encode()) + text.encode())
    equal(sealed["hash"], hashed.hexdigest(), "SHA-256 over the four texts")

    copied, dumped = cli.folder / "copied.gewu", cli.folder / "dumped.gewu"
    shutil.copy(zone, copied)
    dump_and_load(zone, dumped)
    for copy in (copied, dumped):
        (check,) = cli.json("assessment", copy, "verify")
        equal((check["hash"], check["ok"]), (sealed["hash"], True), copy.name)
        equal(score(cli, copy), score(cli, zone), copy.name)


def test_a_changed_snapshot_is_found(cli):
    zone = opened_zone(cli)
    seal(cli, zone)
    for column, change in (
            ("results", "replace (results, '60', '61')"),
            ("inputs", "replace (inputs, ',GX0175,', ',GX0157,')"),
            ("evidence", "substr (evidence, instr (evidence, char (10)) + 1)"),
            ("evidence", "evidence || 'visits.late' || char (10)"),
            ("hash", "hash || '0'")):
        changed = cli.folder / f"{column}.gewu"
        shutil.copy(zone, changed)
        tamper(changed, f"UPDATE assessment_snapshot SET {column} = {change}")
        cli.refused("assessment", changed, "verify")
        assert "2023Q2" in cli.refused("verify", changed), column
        cli.refused("assessment", changed, "score", "2023Q2")


def test_a_visit_changed_after_the_seal_is_adjusted_once(cli):
    zone = opened_zone(cli)
    seal(cli, zone)
    before = cli.run("assessment", zone, "score", "2023Q2", "--json")
    visit = next(row for row in read_visits()
                 if row["走访日期"] == row["报送日期"] == "2023-05-04")
    member = subject_of(json.loads(before), visit["工号"])
    equal(do(cli, zone, "late"), [], "nothing came to light")
    change_handing_in(cli, zone, visit, "2023-05-29")

    equal(cli.run("assessment", zone, "score", "2023Q2", "--json"), before, "the sealed result")
    facts = do(cli, zone, "late")
    (fact,) = [f for f in facts if f["subject"] == member["id"]]
    equal(facts, [fact], "one subject, one line")
    equal((fact["item"], D(fact["due"]), len(fact["came"]), fact["went"]),
          (LATE, D("-0.5"), 1, []), "what is due")
    live = subject_of(score(cli, zone, "2023Q2", "--live"), visit["工号"])
    (line,) = [line for line in live["lines"] if line["item"] == LATE]
    assert fact["came"][0] in [record["id"] for record in line["evidence"]], "the very visit"

    path = cli.folder / "scheme.json"
    cli.json("assessment", zone, "open", "--period", "2023Q3", "--scheme", path)
    english(cli).refused("assessment", zone, "adjust", "2023Q3", "2023Q2")
    (adjustment,) = undone_and_done_again(
        cli, zone, lambda: cli.json("assessment", zone, "adjust", "2023Q2", "2023Q3"))
    equal((adjustment["from"], D(adjustment["points"])), ("2023Q2", D("-0.5")), "adjustment")
    equal(len(cli.json("assessment", zone, "adjust", "2023Q2", "2023Q3")), 1, "each once")
    equal(D(do(cli, zone, "late")[0]["due"]), D(0), "nothing left")
    next_period = subject_of(score(cli, zone, "2023Q3"), visit["工号"])
    equal(points_of(next_period, "adjustment"), D("-0.5"), "counts in the next period")
    assert "later assessment" in cli.refused("assessment", zone, "reopen", "2023Q2", "--text", "改")
    cli.run("verify", zone, "--full")


def test_reopening_stays_visible_and_corrections_are_numbered(cli):
    zone = opened_zone(cli)
    first = seal(cli, zone)
    old = subject_of(score(cli, zone), "GX0175")
    corrected = undone_and_done_again(cli, zone, lambda: do(
        cli, zone, "correct", "2023Q2", "--line", "members/base/GX0175=-3", "--text",
        "基础分核定有误", "--on", "2023-08-01"))
    equal((corrected["state"], corrected["corrections"]), ("sealed", 1), "still sealed")
    event = corrected["events"][-1]
    equal((event["number"], event["text"]), ("1", "基础分核定有误"), "numbered")
    new = subject_of(score(cli, zone), "GX0175")
    equal(D(new["score"]), D(old["score"]) - 3, "new value")
    before = corrected["events"][-2]
    kept = subject_of(score(cli, zone, "2023Q2", "--snapshot", before["snapshot"]), "GX0175")
    equal((kept["score"], before["hash"]), (old["score"], first["hash"]), "old value")
    again = do(cli, zone, "correct", "2023Q2", "--line", "members/base/GX0176=1", "--text", "漏计")
    equal(again["events"][-1]["number"], "2", "the next number")

    reopened = undone_and_done_again(cli, zone, lambda: do(
        cli, zone, "reopen", "2023Q2", "--text", "上级要求重核"))
    equal((reopened["state"], reopened["reopened"], reopened["hash"]), ("open", True, None))
    equal((reopened["events"][-1]["kind"], reopened["events"][-1]["text"]),
          ("reopen", "上级要求重核"), "the reason")
    cli.run("assessment", zone, "publish", "2023Q2", "--until", "2199-12-31")
    kinds = [event["kind"] for event in do(cli, zone, "show")["events"]]
    equal(kinds, ["publish", "announce", "seal", "correct", "correct", "reopen", "publish"])
    equal(subject_of(score(cli, zone), "GX0175")["score"], new["score"],
          "a correction outlives reopening")


def test_nothing_under_an_event_is_undone_by_somebody_else(cli):
    zone = opened_zone(cli)
    cli.run("assessment", zone, "entries", "2023Q2", "--entry", "meetings", "--subject", "GX0175",
            "--as", "GX0175")
    cli.run("assessment", zone, "publish", "2023Q2", "--on", "2023-07-05", "--until", "2023-07-12",
            "--as", "GX0176")
    content = dump(zone)
    cli.refused("undo", zone, "--as", "GX0175")
    equal(dump(zone), content, "unchanged")
    cli.run("undo", zone, "--as", "GX0176")
    equal(do(cli, zone, "show")["state"], "open", "the publication was undone by whoever did it")
    cli.run("undo", zone, "--as", "GX0175")
    equal(do(cli, zone, "show")["entries"], 0, "and then the entry")


def test_a_sheet_of_entries_replaces_what_it_stands_for(cli):
    zone = opened_zone(cli)
    path = cli.folder / "entries.csv"
    head = "subject,kind,entry,value,rater,date,reason\n"
    path.write_text(head + "GX0175,person,community,30,a,,\nGX0176,person,community,20,a,,\n"
                    "GX0175,person,meetings,,,2023-05-09,无故缺席\n", encoding="utf-8")
    report = do(cli, zone, "entries", "2023Q2", "--replace", path, "--dry-run")
    equal((report["added"], report["kept"], report["removed"]), (3, 0, 0), "what would be")
    equal(do(cli, zone, "entries"), [], "nothing is written by a preview")
    undone_and_done_again(cli, zone, lambda: do(cli, zone, "entries", "2023Q2", "--replace", path))
    content = dump(zone)
    report = do(cli, zone, "entries", "2023Q2", "--replace", path)
    equal((report["added"], report["kept"], report["removed"]), (0, 3, 0), "the same sheet again")
    equal(dump(zone), content, "changes nothing")

    path.write_text(head + "GX0176,person,community,25,a,,\n", encoding="utf-8")
    report = do(cli, zone, "entries", "2023Q2", "--replace", path, "--measures", "community",
                "--rater", "a")
    equal((report["added"], report["kept"], report["removed"]), (1, 0, 2), "of one rater")
    entries = {(e["entry"], e["value"]) for e in do(cli, zone, "entries")}
    equal(entries, {("community", "25"), ("meetings", None)}, "others stay")
    path.write_text(head + "GX0176,person,community,25,b,,\nGX0175,person,community,41,a,,\n",
                    encoding="utf-8")
    english(cli).refused("assessment", zone, "entries", "2023Q2", "--replace", path, "--rater", "a")


def test_a_version_changes_with_a_reason_while_it_is_open(cli):
    zone = opened_zone(cli)
    cli.run("assessment", zone, "entries", "2023Q2", "--entry", "meetings", "--subject", "GX0175")
    second = write_scheme(cli, scheme(2, meeting="-4"), "second.json")
    english(cli).refused("assessment", zone, "scheme", "2023Q2", "--scheme", second)
    changed = undone_and_done_again(cli, zone, lambda: do(
        cli, zone, "scheme", "2023Q2", "--scheme", second, "--text", "缺席例会从重"))
    equal((changed["version"], changed["events"][-1]["version"]), (2, 2), "version")
    equal(points_of(subject_of(score(cli, zone), "GX0175"), MEETINGS), D("-4"), "by it")
    fewer = scheme(3)
    fewer["entries"] = fewer["entries"][:1]
    fewer["boards"][0]["items"] = [i for i in fewer["boards"][0]["items"] if i["id"] != MEETINGS]
    third = write_scheme(cli, fewer, "third.json")
    assert "does not fit" in cli.refused("assessment", zone, "scheme", "2023Q2", "--scheme", third,
                                         "--text", "不再考核例会")
    clash = write_scheme(cli, scheme(2, meeting="-9"), "clash.json")
    assert "office 2" in cli.refused("assessment", zone, "scheme", "2023Q2", "--scheme", clash,
                                     "--text", "同号异文")


def looking_back():
    """Scored by what the month before came to by another scheme."""
    with_board = {"board": "members", "scheme": "office"}
    return {"format": 1, "id": "back", "version": 1, "title": "回看", "boards": [
        {"id": "people", "title": "网格员", "subject": "person", "items": [
            {"id": "before", "title": "上月得分", "measure": "score.previous", "with": with_board,
             "absent": "0", "rule": {"kind": "amount"}},
            {"id": "bottom", "title": "连续末位", "measure": "periods.bottom",
             "with": {**with_board, "places": "1"},
             "rule": {"kind": "per-occurrence", "points": "-1"}}]}]}


def test_a_merged_person_keeps_what_was_entered(cli):
    zone = opened_zone(cli)
    cli.run("assessment", zone, "entries", "2023Q2", "--entry", "meetings", "--subject", "GX0175")
    cli.run("assessment", zone, "object", "2023Q2", "--board", "members", "--item", MEETINGS,
            "--subject", "GX0175", "--text", "已请假")
    other = subject_of(score(cli, zone), "GX0176")
    tamper(zone, f"UPDATE person SET merged_into = {other['id']} WHERE staff_number = 'GX0175'")
    merged = subject_of(score(cli, zone), "GX0176")
    equal(points_of(merged, MEETINGS), D("-1"), "the entry counts for whom he was merged into")
    equal([e["subject"] for e in do(cli, zone, "entries")], [other["id"]], "entries")
    equal([o["subject"] for o in do(cli, zone, "objections")], [other["id"]], "objections")


def test_an_objection_names_a_record(cli):
    zone = opened_zone(cli)
    result = score(cli, zone)
    subject = next(s for s in result["subjects"] if points_of(s, LATE) < 0)
    (line,) = [line for line in subject["lines"] if line["item"] == LATE]
    visit = line["evidence"][0]
    raised = ["assessment", zone, "object", "2023Q2", "--board", "members", "--item", LATE,
              "--subject", subject["staff_number"], "--text", "当天已报送"]
    assert "record" in english(cli).refused(*raised, "--record", "visit:1")
    cli.run(*raised, "--record", f"visit:{visit['id']}")
    (objection,) = do(cli, zone, "objections")
    assert visit["label"] in objection["record"], objection["record"]
    cli.run("assessment", zone, "decide", objection["id"], "upheld", "--numerator=-1", "--reason",
            "经核实")
    after = subject_of(score(cli, zone), subject["staff_number"])
    equal(points_of(after, LATE), points_of(subject, LATE) + D("0.5"), "one visit less")
    (line,) = [line for line in after["lines"] if line["item"] == LATE]
    equal(line["corrected"], True, "and the line says so")

    # Two may object to the same record; it is given back once.
    cli.run(*raised, "--record", f"visit:{visit['id']}")
    again = next(o["id"] for o in do(cli, zone, "objections") if o["verdict"] is None)
    assert "record" in english(cli).refused("assessment", zone, "decide", again, "upheld",
                                            "--numerator=-1", "--reason", "经核实")
    twice = subject_of(score(cli, zone), subject["staff_number"])
    equal(points_of(twice, LATE), points_of(after, LATE), "given back once")


def test_earlier_periods_are_measured_from_what_was_published(cli):
    month = scheme(
        grades={"bands": [{"title": "合格", "from": "60"}, {"title": "不合格"}]},
        streaks=[{"title": "连续两月不合格", "grade": "不合格", "periods": 2,
                  "before": {"measure": "periods.grade",
                             "with": {"board": "members", "grade": "不合格"}}}],
        pay={"base": {"value": "1000"}, "full": "60", "per-point": "10",
             "release": {"now": "70", "rest": "half-year"}})
    zone = opened_zone(cli, "2023-05", month)
    path = cli.folder / "scheme.json"
    cli.run("assessment", zone, "entries", "2023-05", "--entry", "meetings", "--subject", "GX0175",
            "--value", "20")
    may = subject_of(score(cli, zone, "2023-05"), "GX0175")
    equal(may["grade"], "不合格", "20 meetings missed")
    cli.json("assessment", zone, "open", "--period", "2023-06", "--scheme", path)
    cli.run("assessment", zone, "entries", "2023-06", "--entry", "meetings", "--subject", "GX0175",
            "--value", "20")
    june = subject_of(score(cli, zone, "2023-06"), "GX0175")
    equal((june["grade"], june["streak"]), ("不合格", None), "May is not published yet")
    cli.run("assessment", zone, "publish", "2023-05", "--on", "2023-06-05", "--until", "2023-06-07")
    result = score(cli, zone, "2023-06")
    june = subject_of(result, "GX0175")
    equal(june["streak"], "连续两月不合格", "two months in a row")

    # Of each month 30 % is held; with June, the half-year's last month, both are released.
    released = {row["id"]: D(row["yuan"]) for row in result["released"]}
    held = sum(D(s["pay"]) - D(s["pay_now"]) for s in (may, june))
    equal(released[june["id"]], held, "what was held in May and June")
    low = cli.json("assess", zone, "--period", "2023-06",
                   "--scheme", write_scheme(cli, looking_back(), "back.json"))
    missed = subject_of(low, "GX0175")
    equal(points_of(missed, "before"), D(may["score"]), "the score before")
    equal(points_of(missed, "bottom"), D("-1"), "among the last once")
    year = {"format": 1, "id": "year", "version": 1, "title": "年度考核", "boards": [
        {"id": "members", "title": "网格员", "subject": "person", "items": [
            {"id": "may", "title": "5月得分", "measure": "score.month-5",
             "with": {"board": "members"}, "absent": "0", "rule": {"kind": "amount"}},
            {"id": "april", "title": "4月得分", "measure": "score.month-4",
             "with": {"board": "members"}, "absent": "1", "rule": {"kind": "amount"}}]}]}
    whole = cli.json("assess", zone, "--period", "2023",
                     "--scheme", write_scheme(cli, year, "year.json"))
    equal(D(subject_of(whole, "GX0175")["score"]), D(may["score"]) + 1, "May's score; April has none")


if __name__ == "__main__":
    sys.exit(main([test for name, test in list(globals().items()) if name.startswith("test_")],
                  sys.argv[1]))
