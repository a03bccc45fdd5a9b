"""The plain interpreter's ranks, awards, grades and streaks.

Ranks come from counting who is better, not from sorting.

SPDX-License-Identifier: GPL-3.0-or-later
"""

from amounts import ZERO, find, number, rounded
from scores import applies, group_of
from tables import level, plain, quotient, reason_without


def same_measure(one, other):
    return (one.get("measure"), one.get("with", {})) == (other["measure"], other.get("with", {}))


def key_value(tables, board, result, key):
    if key["by"] == "score":
        return plain(result["score"]) if result["score"] is not None else None
    if key["by"] == "measure":
        for item in board["items"]:
            if applies(tables, item, result["row"]) and same_measure(item, key):
                return tables.corrected(result["row"], board, item)[0]
        return tables.value(result["row"], key)
    line = {line["id"]: line for line in result["items"]}[key["item"]]
    return None if line["left_out"] or line["failed"] else plain(line["points"])


def has_quotient(value):
    return value is not None and quotient(value) is not None


def failed_condition(tables, board, row):
    for condition in board.get("conditions", []):
        value = tables.value(row, condition)
        if not has_quotient(value):
            return reason_without(value)
        if level(value) < find(condition, "at-least", level(value)):
            return "condition"
        if level(value) > find(condition, "at-most", level(value)):
            return "condition"
    return None


def give_keys(tables, board, result):
    """Sets what a subject is ranked by, or why it is not."""
    result["keys"] = []
    for index, key in enumerate(board["ranking"]["keys"]):
        value = key_value(tables, board, result, key)
        if has_quotient(value):
            sign = -1 if key.get("direction") == "ascending" else 1
            result["keys"].append((1, sign * level(value)))
            continue
        result["keys"].append((0, ZERO))
        if index == 0 and result["unranked"] == "none":
            result["unranked"] = reason_without(value)
    condition = failed_condition(tables, board, result["row"])
    if result["unranked"] == "none" and condition is not None:
        result["unranked"] = condition


def rank(tables, board, results):
    """Ranks the results, and gives them by group."""
    ranking = board.get("ranking")
    groups = {}
    for result in results:
        result.update(rank=0, bottom=0, tied=False)
        by_group = ranking is not None and ranking.get("by-group", False)
        groups.setdefault(group_of(result["row"]) if by_group else "", []).append(result)
    if ranking is None:
        return groups
    for result in results:
        give_keys(tables, board, result)
    for members in groups.values():
        ranked = [m for m in members if m["unranked"] == "none"]
        for me in ranked:
            better = [other["keys"] for other in ranked if other["keys"] > me["keys"]]
            worse = [other["keys"] for other in ranked if other["keys"] < me["keys"]]
            if ranking.get("ties") == "dense":
                better, worse = ({tuple(keys) for keys in some} for some in (better, worse))
            me["rank"], me["bottom"] = 1 + len(better), 1 + len(worse)
            me["tied"] = sum(other["keys"] == me["keys"] for other in ranked) > 1
    return groups


def ordered(board, groups):
    if "ranking" not in board:
        return [m for members in groups.values() for m in members]
    ranked = [m for members in groups.values()
              for m in sorted(members, key=lambda m: m["rank"]) if m["rank"]]
    return ranked + [m for members in groups.values() for m in members if not m["rank"]]


def places_of(band, ranked, default):
    return int(rounded(number(band["share"]) * ranked / 100, 0, default))


class Band:
    """One end of the awards in one group of the ranked."""

    def __init__(self, band, end, ranked):
        self.points = [number(p) for p in band.get("points", [])]
        self.label = band.get("label")
        self.end = end
        self.ranked = ranked
        self.has_share = "share" in band
        self.least = number(band["from"]) if "from" in band else None
        self.below = number(band["below"]) if "below" in band else None
        self.places = (places_of(band, len(ranked), band.get("rounding", "down")) if self.has_share
                       else len(self.points))

    def reaches(self, member):
        if self.least is not None and member["score"] < self.least:
            return False
        if self.below is not None and member["score"] >= self.below:
            return False
        return member[self.end] <= self.places

    def award(self, member):
        return self.points[min(member[self.end], len(self.points)) - 1]

    def ties_across(self, member):
        """Whether it ties at the last rank of a share that reaches too many."""
        reached = [other[self.end] for other in self.ranked if self.reaches(other)]
        return (self.has_share and len(reached) > self.places and member["tied"] and
                member[self.end] == max(reached))


def award(board, groups, warn):
    bands = board.get("bands")
    for members in groups.values() if bands is not None else []:
        ranked = sorted((m for m in members if m["rank"]), key=lambda m: m["rank"])
        if not ranked:
            continue
        if all(m["rank"] == 1 for m in ranked) and bands.get("all-tied", "none") == "none":
            warn("all-tied", ranked[0])
            continue
        award_group(bands, ranked, warn)


def award_group(bands, ranked, warn):
    top = Band(bands.get("top", {}), "rank", ranked)
    bottom = Band(bands.get("bottom", {}), "bottom", ranked)
    both = [m for m in ranked if top.reaches(m) and bottom.reaches(m)]
    for m in both:
        warn("both-ends", m)
    setting = bands.get("both-ends", "refuse")
    if both and setting == "refuse":
        return
    for m in ranked:
        if top.ties_across(m) or bottom.ties_across(m):
            warn("boundary-tie", m)
    for m in ranked:
        if setting == "neither" and any(m is other for other in both):
            continue
        for band in (bottom, top):
            if band.reaches(m):
                m["award"], m["label"] = band.award(m), band.label


def titles_of(grades, score):
    """The titles of the bands that a score is in."""
    bands = grades["bands"]
    reading = grades.get("reading", "lower-bound")
    if reading == "integer":
        score = rounded(score, 0)
    found = []
    for index, band in enumerate(bands):
        if "from" in band and score < number(band["from"]):
            continue
        if reading == "lower-bound":
            return [band["title"]]
        if "to" in band:
            inside = score <= number(band["to"])
        elif "below" in band:
            inside = score < number(band["below"])
        else:
            inside = index == 0 or score < number(bands[index - 1]["from"])
        if inside:
            found.append(band["title"])
    return found


class Grading:
    def __init__(self, board, warn):
        self.grades = board.get("grades", {"bands": []})
        self.titles = [band["title"] for band in self.grades["bands"]]
        self.by_rank = self.grades.get("by") == "rank"
        self.warn = warn

    def worse(self, *titles):
        return max((title for title in titles if title is not None), key=self.titles.index)

    def first(self, result):
        """By the score, or the first band of those who are ranked."""
        if self.by_rank:
            return self.titles[0] if result["rank"] else None
        if not self.titles or result["score"] is None:
            return None
        found = titles_of(self.grades, result["score"])
        if len(found) == 1:
            return found[0]
        self.warn("ambiguous-grade" if found else "no-grade", result)
        return None

    def begin(self, board, result):
        result["grade"] = self.first(result)
        for item, line in zip(board["items"], result["items"]):
            if "veto" not in item or not line["occurred"]:
                continue
            result.setdefault("veto", item["title"])
            if "at-most" in item["veto"] and not (self.by_rank and not result["rank"]):
                result["grade"] = self.worse(item["veto"]["at-most"], result["grade"])

    def share_out(self, members):
        """The bands with a share, the best first: who is too many moves to the next."""
        ranked = [m for m in members if m["rank"]]
        begun = {id(m): m["grade"] for m in ranked}
        for band, following in zip(self.grades["bands"], self.grades["bands"][1:]):
            if "share" not in band:
                continue
            inside = [m for m in members if m["grade"] == band["title"]]
            staying = self.choose([m for m in inside if m["rank"]], places_of(
                band, len(ranked), self.grades.get("rounding", "down")))
            for m in inside:
                if not any(m is other for other in staying):
                    m["grade"] = following["title"]
                    if m["rank"] and not self.by_rank:
                        m["moved"] = begun[id(m)]

    def choose(self, inside, places):
        """Those whom a band of so many places keeps."""
        staying = []
        for m in inside:
            ahead = sum(other["rank"] < m["rank"] for other in inside)
            level_with = sum(other["rank"] == m["rank"] for other in inside)
            if ahead < places < ahead + level_with:
                self.warn("boundary-tie", m)
            if ahead < places and (ahead + level_with <= places or
                                   self.grades.get("ties", "worse") == "better"):
                staying.append(m)
        return staying


def grade(board, groups, results, warn):
    grading = Grading(board, warn)
    for result in results:
        grading.begin(board, result)
    for members in groups.values():
        grading.share_out(members)
    return grading


def find_streaks(tables, board, results, grading):
    for result in results:
        before = result["grade"]
        for rule in board.get("streaks", []):
            if "grade" in rule:
                now = before is not None and grading.worse(before, rule["grade"]) == before
            else:
                now = 0 < result["bottom"] <= rule["bottom"]
            value = tables.numeral(result["row"], rule["before"])
            if not now or not has_quotient(value) or level(value) < rule["periods"] - 1:
                continue
            result.setdefault("streak", rule["title"])
            if "at-most" in rule:
                result["grade"] = grading.worse(rule["at-most"], result["grade"])
