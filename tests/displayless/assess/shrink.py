"""Makes a case smaller as long as it keeps its fault.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import itertools

from corpus import without
from generator import Case

BATCH = 24


def places(node, path=()):
    """Paths of all members and elements, the outer ones first."""
    inner = node.items() if isinstance(node, dict) else enumerate(node)
    for name, value in inner:
        yield (*path, name)
        if isinstance(value, (dict, list)):
            yield from places(value, (*path, name))


def smaller_tables(text):
    if text is None:
        return
    yield None
    header, *rows = text.splitlines(keepends=True)
    for index in range(len(rows)):
        yield header + "".join(rows[:index] + rows[index + 1:])


def candidates(case):
    for entries in smaller_tables(case.entries):
        yield Case(case.scheme, case.measures, entries, case.corrections)
    for corrections in smaller_tables(case.corrections):
        yield Case(case.scheme, case.measures, case.entries, corrections)
    for path in places(case.scheme):
        yield Case(without(case.scheme, path), case.measures, case.entries, case.corrections)
    for measures in smaller_tables(case.measures):
        if measures is not None:
            yield Case(case.scheme, measures, case.entries, case.corrections)


def shrink(case, are_faulty):
    """are_faulty tells of a list of cases which of them still have the fault."""
    found = case
    while found is not None:
        case, found = found, None
        tried = candidates(case)
        while found is None and (batch := list(itertools.islice(tried, BATCH))):
            found = next((c for c, faulty in zip(batch, are_faulty(batch)) if faulty), None)
    return case
