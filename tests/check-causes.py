#!/usr/bin/env python3
"""Every cause that src/assess can give for a mistake has its words in src/words.

check-causes.py SOURCE_ROOT

The causes are read from the calls that report mistakes and from the functions that return them; the
table in src/words must have each of them and no other.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import pathlib
import re
import sys

LITERAL = re.compile(r'"((?:[^"\\]|\\.)*)"')
# Which argument of a call is the cause, counted from the front or from the back.
CALLS = {"gewu_place_fail": 2, "fail_nth": 3, "gewu_csv_fail": 2, "fail": -2, "fail_range": None,
         "gewu_score_fail": None}
# Functions that return a cause, or NULL.
RETURNS = {"skip_string", "skip_number", "skip_token", "find_mistake",
           "gewu_json_find_text_mistake", "gewu_json_read_decimal", "gewu_number_find_mistake"}
# Causes that are made elsewhere: with a part of the document, or with their place.
PUT_TOGETHER = {"not one of %s", "%s given twice", "not JSON", "not an object", "missing",
                "out of range", "too long", "not UTF-8", "not allowed", "a comma is missing",
                "a comma too many"}


def arguments(text, start):
    """The arguments of the call whose "(" is at start, split at their top-level commas."""
    depth, parts, begin, at, quoted = 0, [], start + 1, start, False
    while True:
        c = text[at]
        if quoted:
            if c == "\\":
                at += 1
            elif c == '"':
                quoted = False
        elif c == '"':
            quoted = True
        elif c in "([{":
            depth += 1
        elif c in ")]}":
            depth -= 1
            if depth == 0:
                parts.append(text[begin:at])
                return parts
        elif c == "," and depth == 1:
            parts.append(text[begin:at])
            begin = at + 1
        at += 1


def literals(text):
    return ["".join(re.split(r'"\s+"', literal)) for literal in LITERAL.findall(text)]


def causes_of_calls(text):
    for call in re.finditer(r"(?<![\w])(\w*fail\w*) \(", text):
        parts = arguments(text, call.end() - 1)
        place = CALLS.get(call.group(1), -2)
        definition = re.match(r"\s*\n\{", text[text.index(")", call.end()):][1:] or "")
        if place is None or definition or len(parts) <= abs(place):
            continue
        yield from literals(parts[place])


def causes_of_returns(text):
    for function in re.finditer(r"^(\w+) \([^{;]*\)\n\{(.*?)^\}", text, re.S | re.M):
        if function.group(1) in RETURNS:
            for statement in re.findall(r"\breturn ([^;]*);", function.group(2)):
                yield from literals(statement)


def main():
    root = pathlib.Path(sys.argv[1])
    found = {}
    for path in sorted((root / "src" / "assess").glob("*.c")):
        text = re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.S)
        for cause in [*causes_of_calls(text), *causes_of_returns(text)]:
            found.setdefault(cause, path.name)

    words = root / "src" / "words" / "gewu-words-cause.c"
    known = set(re.findall(r'NC_\("cause", "((?:[^"\\]|\\.)*)"\)',
                           words.read_text(encoding="utf-8")))
    for cause in PUT_TOGETHER:
        found.setdefault(cause, "put together")
    found = {cause: name for cause, name in found.items() if not cause.startswith("not one of ")
             or cause in PUT_TOGETHER}

    failures = [f"{found[cause]}: no words for “{cause}”" for cause in sorted(set(found) - known)]
    failures += [f"{words.name}: nothing gives “{cause}”" for cause in sorted(known - set(found))]
    for failure in failures:
        print(failure)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
