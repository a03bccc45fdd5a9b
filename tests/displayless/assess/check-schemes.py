"""The engine and the published JSON Schema agree on which schemes are valid, and the engine names
the place that is wrong.

check-schemes.py ASSESS-DUMP SOURCE-ROOT

SPDX-License-Identifier: GPL-3.0-or-later
"""

import json
import pathlib
import re
import sys

import jsonschema

from corpus import Change, Corpus, changed, show_path, without
from engine import ask

LEAST = 1500
# What no JSON Schema can say, so only the engine refuses it: see the "$comment" of the schema.
MEANINGS = (
    "used twice", "no such class", "no such grade", "no such item", "no such board",
    "out of range", "less than from", "not below the band before it",
    "not below the tier before it", "not above the tier before it",
    "not above the step before it", "not above the one before it",
    "better than the threshold",
    "a computed measure takes no parameters", "one is computed from a computed one",
    "not an earlier board", "given twice", "none has a weight", "not for the last band",
)
# Which band of several this is for depends on its place.
BANDS = re.compile(r".*\.grades\.bands\[\d+\]\.(from|share): missing")


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


def make_validator(schema):
    jsonschema.Draft202012Validator.check_schema(schema)
    # A JSON number with a point is never a whole number here, not even 1.0.
    checker = jsonschema.Draft202012Validator.TYPE_CHECKER.redefine(
        "integer", lambda _, x: isinstance(x, int) and not isinstance(x, bool))
    # Python's "$" matches before a last line feed, too; that of JSON Schema does not.
    strict = jsonschema.validators.extend(jsonschema.Draft202012Validator, type_checker=checker)
    return strict(ended(schema))


def ended(node):
    if isinstance(node, dict):
        return {name: value[:-1] + r"\Z" if name == "pattern" and isinstance(value, str) and
                value.endswith("$") else ended(value) for name, value in node.items()}
    return [ended(value) for value in node] if isinstance(node, list) else node


class Report:
    def __init__(self):
        self.number = 0
        self.failures = 0

    def add(self, passed, title, *notes):
        self.number += 1
        self.failures += not passed
        print(f"{'ok' if passed else 'not ok'} {self.number} {title}")
        for note in [] if passed else notes:
            print(f"# {note}")


def to_path(text):
    return tuple(int(part) if part.isdigit() else part for part in text.split("."))


def written_cases(changes, base):
    """(Change, the engine's message or None, whether the JSON Schema accepts it)"""
    for group, accepted in (("good", True), ("bad", False), ("meaning", True)):
        for text, *rest in changes[group]:
            path, value = to_path(text), rest[0] if rest else None
            message = None if group == "good" else rest[1]
            deletes = not rest or group != "good" and value is None
            document = without(base, path) if deletes else changed(base, path, value)
            yield Change(f"{group} {json.dumps(value, ensure_ascii=False)[:40]}", path,
                         document), message, accepted


def said(answer):
    """None when the engine accepted the scheme."""
    return answer[0].split("\t")[1] if answer else None


def check_written(dump, validator, cases, report):
    answers = ask(dump, [(change.text, None, None, None) for change, *_ in cases])
    for (change, message, accepted), answer in zip(cases, answers):
        valid = validator.is_valid(change.document)
        report.add(said(answer) == message and valid == accepted, change.title,
                   f"engine: {said(answer)}", f"expected: {message}; schema accepts: {valid}")


def names_the_place(change, message):
    """The changed member, something in it, or what no longer fits beside it."""
    place, _, _ = message.partition(": ")
    path = show_path(change.path)
    if place == path or place.startswith((path + ".", path + "[")):
        return True
    # The kind of a rule says what its item has.
    owner = change.path[:-2] if change.path[-2:] == ("rule", "kind") else change.path[:-1]
    beside = show_path(owner)
    return change.path[-1] in REFERRED and place.startswith(beside)


# Members on which others of the same object depend, or one of which must be there.
REFERRED = (
    "kind", "by", "subject", "proportion", "ranking", "bands", "matter-group", "raters",
    "sum", "numerator", "highest", "lowest", "average", "score-of", "measure", "value", "from",
    "to", "points", "first", "grade", "bottom", "factor", "amount",
    "base", "pool", "empty", "absent",
)


def judge(change, message, valid):
    """What is wrong with the engine's answer; None: nothing."""
    if change.document is None:
        return None if message is not None else "a member given twice was accepted"
    if not valid and message is None:
        return "only the JSON Schema refuses it"
    if valid and message is not None and not (message.endswith(MEANINGS) or BANDS.match(message)):
        return "only the engine refuses it"
    if not valid and not names_the_place(change, message):
        return "another place is named"
    return None


def check_corpus(dump, validator, changes, report):
    """One line of the report for each definition, the faults as notes."""
    answers = ask(dump, [(change.text, None, None, None) for change in changes])
    notes, refused = [], 0
    for change, answer in zip(changes, answers):
        valid = change.document is not None and change.is_valid(validator)
        fault = judge(change, said(answer), valid)
        refused += said(answer) is not None
        if fault is not None:
            notes.append(f"{change.title}: {fault}: {said(answer)}")
    report.add(not notes, f"{len(changes)} changes of every construct, {refused} refused", *notes)
    report.add(len(changes) >= LEAST and 0 < refused < len(changes), "the corpus is large enough")


def main():
    dump, root = sys.argv[1], pathlib.Path(sys.argv[2])
    fixtures = root / "tests/fixtures/assess"
    schema = read(root / "data/schemes/scheme.schema.json")
    validator, report = make_validator(schema), Report()

    base = read(fixtures / "every-construct.json")
    cases = list(written_cases(read(fixtures / "scheme-changes.json"), base))
    for path in sorted([*(root / "data/schemes").glob("*.json"), *fixtures.glob("*.json")]):
        document = read(path)
        if "boards" in document:
            cases.append((Change("file", (path.name,), document), None, True))
    check_written(dump, validator, cases, report)
    check_corpus(dump, validator, Corpus(schema, base).make(), report)

    print(f"1..{report.number}")
    return report.failures > 0


if __name__ == "__main__":
    sys.exit(main())
