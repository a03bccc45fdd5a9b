"""Changes of a scheme, made from the JSON Schema: each member of each object missing, unknown, of
another type, out of range, given twice.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import copy
import json

OTHER_TYPES = [None, True, 7, 1.5, "", "x", [], ["x"], {}, {"x": "1"}]
TEXTS = ["  ", " x", "x　", "长" * 201, "长" * 200, "x\ny"]
IDS = ["a b", "办法", "a" * 65, "a" * 64, "A.b_c-9"]
MEASURES = ["a?b", "a b", "a&b", "a=b", "a,b", "a\"b", "score", "score.x", "走访", "a" * 200]
DECIMALS = ["1e3", "+1", ".5", "5.", "-", "0.1234567", "1000000000", "999999999.999999", "１", "007",
            1000000000, -1000000000, 999999999, -999999999, "-1", -1, 0, "0", "-0", "0.000001",
            "100", "100.000001", 101, 100, "00000000100", " 1", "1,5"]
INTEGERS = [-1, 0, 1, 2, 5, 10, 2147483647, 2147483648, "1", 1.0]
SAMPLES = {"text": "文字", "id": "x", "line-id": "x", "measure": "mark", "places": 2, "count": 2,
           "with": {"x": "1"}, "share": "10", "rounding": "up", "part": "ceil"}


ITEM = {"id": "x", "title": "x", "rule": {"kind": "base", "points": "1"}}


class Change:
    """One change of a document."""

    def __init__(self, what, path, document=None, text=None):
        self.what = what
        self.path = path
        self.text = json.dumps(document, ensure_ascii=False) if text is None else text
        self.document = document
        self.title = f"{what} {show_path(path)}"

    def is_valid(self, validator):
        """By the JSON Schema. It knows nothing across boards and items: without the others of them
        it is faster."""
        document = self.document
        if self.path[0] == "boards" and len(self.path) > 2:
            board = document["boards"][self.path[1]]
            if self.path[2] != "items":
                board = board | {"items": [ITEM]}
            elif len(self.path) > 4:
                board = {"id": "x", "title": "x", "subject": "unit",
                         "items": [board["items"][self.path[3]]]}
            document = {"format": 1, "id": "x", "version": 1, "title": "x", "boards": [board]}
        return validator.is_valid(document)


def show_path(path):
    """As the program names a place."""
    shown = ""
    for name in path:
        shown += f"[{name}]" if isinstance(name, int) else f".{name}" if shown else name
    return shown


def look_up(document, path):
    for name in path:
        document = document[name]
    return document


def opened(document, path):
    """A copy of the document that may be changed at path, and the copy of what is there."""
    document = copy.copy(document)
    at = document
    for name in path:
        at[name] = copy.copy(at[name])
        at = at[name]
    return document, at


def changed(document, path, value):
    document, at = opened(document, path[:-1])
    at[path[-1]] = value
    return document


def without(document, path):
    document, at = opened(document, path[:-1])
    del at[path[-1]]
    return document


def differ(a, b):
    """1, 1.0 and True are not the same to JSON."""
    return json.dumps(a) != json.dumps(b)


class Corpus:
    def __init__(self, schema, document):
        self.schema = schema
        self.document = document
        self.done = set()
        self.changes = []

    def make(self):
        self.visit((), [("scheme", self.schema)])
        return self.changes

    def add(self, what, path, document):
        self.changes.append(Change(what, path, document))

    def is_first(self, *what):
        """Each definition is changed in all ways where it is first met, elsewhere in a few."""
        if what in self.done:
            return False
        self.done.add(what)
        return True

    def resolve(self, name, node):
        """The named definitions that describe a value, through "$ref" and "allOf"."""
        if not isinstance(node, dict):
            return []
        if "$ref" in node:
            name = node["$ref"].rpartition("/")[2]
            return self.resolve(name, self.schema["$defs"][name])
        found = [(name, node)]
        for part in node.get("allOf", []):
            found += [(n, p) for n, p in self.resolve(name, part.get("then")) if n != name]
        return found

    def visit(self, path, nodes):
        value = look_up(self.document, path)
        if isinstance(value, dict):
            self.visit_object(path, value, nodes)
        elif isinstance(value, list):
            self.visit_list(path, value, nodes)
        else:
            self.visit_value(path, value, nodes)

    def visit_object(self, path, value, nodes):
        known = {}
        for name, node in nodes:
            for member, described in node.get("properties", {}).items():
                # Of "kind" and what it brings along, only the definition that this object has.
                if member not in known or member in value:
                    known.setdefault(member, []).extend(self.resolve(f"{name}.{member}", described))
        rule = value.get("rule", value)
        first = self.is_first("object", nodes[0][0], rule.get("kind"), rule.get("by"))
        if first:
            self.add("unknown", (*path, "unknown"), changed(self.document, (*path, "unknown"), "1"))
            self.add_doubled(path, value)
        for member in value:
            self.add("missing", (*path, member), without(self.document, (*path, member)))
            self.visit((*path, member), known.get(member) or [(f"{nodes[0][0]}.{member}", {})])
        for member, described in known.items():
            if member not in value and first:
                self.add_member((*path, member), described)

    def add_doubled(self, path, value):
        """The first member twice, which only a text can say."""
        member, first = next(iter(value.items()), (None, None))
        if member is None:
            return
        marked = changed(self.document, (*path, "DOUBLED"), first)
        text = json.dumps(marked, ensure_ascii=False).replace('"DOUBLED"', json.dumps(member))
        self.changes.append(Change("doubled", (*path, member), text=text))

    def add_member(self, path, described):
        name, node = described[0] if described else ("", {})
        choices = node.get("enum", [node.get("const", SAMPLES.get(name, "1"))])
        if node.get("type") == "array":
            choices = [[]]
        elif node.get("type") == "object" and name not in SAMPLES:
            choices = [{}]
        elif node.get("type") == "boolean":
            choices = [True, False]
        elif node.get("type") == "integer":
            choices = [node["minimum"]]
        for choice in choices:
            self.add(f"added {choice!r}", path, changed(self.document, path, choice))

    def visit_list(self, path, value, nodes):
        self.add_values(path, value, [[], {}, "x", None])
        self.add("repeated", (*path, len(value)),
                 changed(self.document, path, [*value, value[0]]))
        if len(value) > 1:
            self.add("turned", path, changed(self.document, path, value[::-1]))
        name, node = next(((n, d) for n, d in nodes if "items" in d), nodes[0])
        for index in range(len(value)):
            self.visit((*path, index), self.resolve(f"{name}[]", node.get("items")) or nodes)

    def visit_value(self, path, value, nodes):
        name, node = nodes[0]
        if not self.is_first("value", name, path[-1] if isinstance(path[-1], str) else ""):
            self.add_values(path, value, [None, 1.5, "no such thing"])
            return
        self.add_values(path, value, OTHER_TYPES)
        for _, described in nodes:
            self.add_values(path, value, described.get("enum", []))
        if name in ("decimal", "positive", "share", "fallback"):
            self.add_values(path, value, DECIMALS)
        elif name in ("id", "line-id"):
            self.add_values(path, value, IDS + node.get("not", {}).get("enum", []))
        elif name == "measure":
            self.add_values(path, value, MEASURES)
        elif node.get("type") == "integer":
            ends = [node.get("minimum", 1), node.get("maximum", 1)]
            self.add_values(path, value, [*INTEGERS, *ends, ends[0] - 1, ends[1] + 1])
        elif node.get("type") == "string":
            self.add_values(path, value, TEXTS + MEASURES)
        else:
            self.add_values(path, value, ["no such choice", "score", 1])

    def add_values(self, path, value, others):
        for other in others:
            if differ(other, value):
                shown = json.dumps(other, ensure_ascii=False)
                self.add(f"{shown[:40]} in", path, changed(self.document, path, other))
