"""A slow, plain interpreter of assessment schemes, written from data/schemes/README.md.

It shares no code and no idea with src/assess: fractions instead of decimals, dictionaries instead
of types, ranks by counting who is better instead of sorting.

SPDX-License-Identifier: GPL-3.0-or-later
"""

from amounts import Refused, show
from scores import score_board
from standing import award, find_streaks, grade, ordered, rank
from tables import Tables
from wages import pay

# Lines that stand for no item: a subject without a score need not have them.
OF_SCORE = ("limit", "take", "scale", "times", "adjustment", "veto", "rounding")


def describe(result):
    yield "\t".join(
        ["score", result["row"]["subject"], show(result["score"]), str(result["rank"]),
         str(result["bottom"]), str(int(result["tied"])), result["unranked"],
         result["grade"] or "-", result.get("moved") or "-", result.get("veto", "-"),
         result.get("streak", "-"), show(result.get("award")), result.get("label") or "-",
         show(result.get("paid")), show(result.get("now"))])
    for line in result["lines"]:
        if result["score"] is not None or line["reason"] not in OF_SCORE:
            yield "\t".join(["line", line["id"], show(line["points"]), line["reason"],
                             line["limit"], show(line["shortfall"]), str(int(line["occurred"]))])
    for kind, title, amount in result.get("pay", []):
        yield "\t".join(["pay", kind, title, show(amount)])


def assess_board(tables, board):
    warnings = set()

    def warn(code, result):
        warnings.add(f"warning\t{code}\t{result['row']['subject']}")

    results = score_board(tables, board)
    tables.note_scores(board, results)
    groups = rank(tables, board, results)
    results = ordered(board, groups)
    award(board, groups, warn)
    grading = grade(board, groups, results, warn)
    find_streaks(tables, board, results, grading)
    yield f"board\t{board['id']}"
    pay(tables, board, results)
    for result in results:
        yield from describe(result)
    yield from sorted(warnings)


def interpret(scheme, measures, entries=None, corrections=None):
    """The lines that assess-dump prints; one line "error" where it must refuse."""
    tables = Tables(scheme, measures, entries, corrections)
    try:
        return [line for board in scheme["boards"] for line in assess_board(tables, board)]
    except Refused:
        return ["error"]
