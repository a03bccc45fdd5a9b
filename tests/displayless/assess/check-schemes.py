"""The engine and the published JSON Schema agree on which schemes are valid.

check-schemes.py ASSESS-DUMP SOURCE-ROOT

SPDX-License-Identifier: GPL-3.0-or-later
"""

import copy
import json
import pathlib
import subprocess
import sys
import tempfile

import jsonschema


def change(document, path, value, deletes):
    changed = copy.deepcopy(document)
    *parents, last = [int(p) if p.isdigit() else p for p in path.split(".")]
    at = changed
    for parent in parents:
        at = at[parent]
    if deletes:
        del at[last]
    else:
        at[last] = value
    return changed


def variants(changes, base):
    """(title, document, message or None, whether the JSON Schema accepts it)"""
    for path, *value in changes["good"]:
        yield f"good {path} {value}", change(base, path, *(value or [None]), not value), None, True
    for group, accepted in (("bad", False), ("meaning", True)):
        for path, value, message in changes[group]:
            yield (f"{group} {path} {value}", change(base, path, value, value is None),
                   message, accepted)


def main():
    dump, root = sys.argv[1], pathlib.Path(sys.argv[2])
    fixtures = root / "tests/fixtures/assess"
    with open(root / "data/schemes/scheme.schema.json", encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.Draft202012Validator.check_schema(schema)
    # A JSON number with a point is never a whole number here, not even 1.0.
    checker = jsonschema.Draft202012Validator.TYPE_CHECKER.redefine(
        "integer", lambda _, x: isinstance(x, int) and not isinstance(x, bool))
    strict = jsonschema.validators.extend(jsonschema.Draft202012Validator, type_checker=checker)
    validator = strict(schema)

    base = json.loads((fixtures / "every-construct.json").read_text(encoding="utf-8"))
    changes = json.loads((fixtures / "scheme-changes.json").read_text(encoding="utf-8"))
    cases = list(variants(changes, base))
    shipped = [p for p in (root / "data/schemes").glob("*.json") if p.name != "scheme.schema.json"]
    for path in [*shipped, *fixtures.glob("*.json")]:
        document = json.loads(path.read_text(encoding="utf-8"))
        if "boards" in document:
            cases.append((path.name, document, None, True))

    failures = 0
    with tempfile.TemporaryDirectory() as folder:
        for number, (title, document, message, accepted) in enumerate(cases, 1):
            path = pathlib.Path(folder) / "scheme.json"
            path.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
            output = subprocess.run([dump, path], capture_output=True, text=True, check=False)
            said = output.stdout.splitlines()[0].split("\t")[-1]
            wanted = message or "end"
            valid = validator.is_valid(document)
            passed = said == wanted and valid == accepted and output.stderr == ""
            failures += not passed
            print(f"{'ok' if passed else 'not ok'} {number} {title}")
            if not passed:
                print(f"# engine: {said}; expected: {wanted}; schema accepts: {valid}"
                      f" {output.stderr}")
    print(f"1..{len(cases)}")
    return failures > 0


sys.exit(main())
