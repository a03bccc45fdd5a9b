"""Random schemes of every construct.

Numbers are small and few on purpose: so values meet thresholds exactly, scores tie, and halves turn
up where something is rounded.

SPDX-License-Identifier: GPL-3.0-or-later
"""

from dice import Dice

NUMBERS = ["n1", "n2", "n3", "n4", "pay"]
RATES = ["r1", "r2"]
COMPUTED_NUMBERS = ["sum", "head", "best", "worst", "mean", "mean-there"]
ENTERED_NUMBERS = ["e-mark", "e-rated", "e-count", "e-amount", "e-news", "e-other"]
GROUPS = ["", "east", "west"]
CATEGORIES = ["bureau", "town"]
ROUNDINGS = ["half-up", "half-even", "down", "up"]
SHARE_ROUNDINGS = ["down", "half-up", "up"]
PARTS = ["prorata", "floor", "ceil"]
NUMBER_RULES = ["per-occurrence", "once", "steps", "amount", "quota"]
EITHER_RULES = ["threshold", "tiers", "relative", "range", "place", "deviation"]
COMPARING = ["relative", "range", "place", "deviation"]


class SchemeMaker(Dice):
    """Makes the scheme."""

    def asked(self, names):
        """A measure as an item or a condition asks for it."""
        name = self.choose(names)
        if name == "n4":
            return {"measure": name, "with": {"kind": "b", "days": "2"}}
        return self.add({"measure": name}, 0.2 if name in NUMBERS + RATES else 0,
                        **{"with": [{"period": "q2"}, {}]})

    def numbers(self):
        return NUMBERS + COMPUTED_NUMBERS + ENTERED_NUMBERS + self.earlier

    def rates(self):
        return RATES + ["share", "e-rate"]

    def rule(self):
        kind = self.choose(["base", "rate"] + NUMBER_RULES + EITHER_RULES + COMPARING)
        rule = {"kind": kind}
        getattr(self, "rule_" + kind.replace("-", "_"))(rule)
        if kind in EITHER_RULES + ["rate"]:
            self.add(rule, 0.3, round_rate=[0, 0, 1, 2, 6])
        if kind in COMPARING:
            self.add(rule, direction=["more", "less"])
        return rule

    def rule_base(self, rule):
        rule["points"] = self.decimal(-5, 40)

    def rule_per_occurrence(self, rule):
        rule["points"] = self.decimal(-5, 5)
        self.add(rule, 0.3, full=lambda: self.decimal(0, 20))
        self.add(rule, part=PARTS, per=lambda: self.positive(4))

    def rule_once(self, rule):
        rule["points"] = self.decimal(-10, 10)
        self.add(rule, 0.3, full=lambda: self.decimal(0, 20))

    def rule_steps(self, rule):
        rule["steps"] = [{"from": start, "points": self.decimal(-3, 2)}
                         for start in sorted(self.sample(range(1, 7), 3))]
        self.add(rule, 0.7, count=["each", "all", "flat"])
        self.add(rule, 0.3, full=lambda: self.decimal(0, 20))

    def rule_amount(self, rule):
        self.add(rule, factor=lambda: self.decimal(-2, 2))

    def rule_quota(self, rule):
        rule |= {"required": self.decimal(0, 6), "per-missing": self.decimal(-5, 1)}
        self.add(rule, full=lambda: self.decimal(0, 20), per_extra=lambda: self.decimal(1, 3),
                 shortfall=PARTS, step=lambda: self.positive(3))

    def rule_rate(self, rule):
        rule["full"] = self.decimal(0, 60)

    def rule_threshold(self, rule):
        rule |= {"full": self.decimal(0, 60), "per-point": self.decimal(-3, 1),
                 "threshold": self.choose(["50", "60", "75", "80", "100", 3, "2.5"])}
        self.add(rule, direction=["at-least", "at-most"], shortfall=PARTS,
                 step=lambda: self.positive(10))
        worse = ([rule["threshold"], "100", 500] if rule.get("direction") == "at-most" else
                 [rule["threshold"], "1.5", 0])
        self.add(rule, cut_off=worse)

    def rule_tiers(self, rule):
        ends = self.falling(0, 6, 3) if self.maybe(0.3) else [
            end for end in ["100", "90", "80", "75", "50", "4", "2"] if self.maybe(0.5)] or ["1"]
        member = self.choose(["from", "from", "to"])
        rule["tiers"] = [self.add({member: end, "points": self.decimal(-5, 10)}, 0.3,
                                  per_point=lambda: self.decimal(-1, 2))
                         for end in (ends if member == "from" else reversed(ends))]

    def rule_relative(self, rule):
        rule["full"] = self.decimal(0, 40)
        self.add(rule, to=["best", "average"])

    def rule_range(self, rule):
        rule |= {"least": self.decimal(0, 60), "most": self.decimal(50, 100)}

    def rule_place(self, rule):
        if self.maybe():
            rule |= {"first": self.decimal(0, 10), "per-place": self.decimal(-3, 1)}
        else:
            rule["points"] = [self.decimal(0, 10) for _ in range(self.between(1, 3))]
            self.add(rule, rest=lambda: self.decimal(-2, 2))

    def rule_deviation(self, rule):
        rule |= {"full": self.decimal(0, 20), "per-below": self.decimal(-2, 1)}
        self.add(rule, per_above=lambda: self.decimal(-1, 2), average=["mean", "pooled"],
                 shortfall=PARTS, step=lambda: self.positive(5))

    def fallback(self):
        return self.choose(["skip", "average", self.decimal(-5, 20)])

    def operand(self):
        if self.maybe(0.3):
            return {"value": self.decimal(-1, 3)}
        return self.asked(["n1", "n2", "head", "mean", "e-mark"] + self.earlier)

    def item(self, index, classes, grades):
        item = {"id": f"i{index}", "title": f"item {index}", "rule": self.rule()}
        kind = item["rule"]["kind"]
        if kind != "base":
            takes_rate = kind == "rate" or kind in EITHER_RULES and self.maybe(0.6)
            item |= self.asked(self.rates() if takes_rate else self.numbers())
            self.add(item, 0.7, empty=self.fallback, absent=self.fallback)
            if self.maybe(0.25):
                item["veto"] = self.veto(grades)
        if classes:
            self.add(item, 0.7, **{"class": [c["id"] for c in classes]})
        if kind in COMPARING or "average" in (item.get("empty"), item.get("absent")):
            self.add(item, within=["board", "group"])
        self.add(item, 0.15, when=lambda: [self.condition() for _ in range(self.between(1, 2))])
        self.add(item, 0.15, groups=lambda: self.sample(["east", "west"], 2), times=self.operand)
        self.add(item, 0.5, decimals=[0, 0, 0, 1, 2], rounding=ROUNDINGS + ["half-even"])
        self.add(item, 0.25, full=lambda: self.decimal(0, 40))
        return self.limits(item)

    def veto(self, grades):
        veto = self.add({}, 0.4, score=lambda: self.decimal(-5, 20),
                        pay=lambda: self.decimal(0, 900))
        if grades:
            self.add(veto, 0.6, at_most=[band["title"] for band in grades["bands"]])
        return veto

    def classes(self):
        classes = []
        for index in range(self.between(1, 3)):
            made = self.add({"id": f"c{index}", "title": "class"}, 0.3,
                            take=["highest", "lowest", "sum"])
            if classes:
                self.add(made, 0.6, **{"class": [c["id"] for c in classes]})
            classes.append(self.limits(made, 0.4))
        return classes

    def grades(self, ranked):
        if ranked and self.maybe(0.35):
            return self.grades_by_rank()
        bands = []
        starts = self.falling(-5, 60, 4)
        for index, start in enumerate(starts):
            band = {"title": f"grade {index}"}
            last = index == len(starts) - 1
            if not last or self.maybe():
                band["from"] = start
            if self.maybe(0.3):
                band[self.choose(["to", "below"])] = str(int(start) + self.between(0, 30))
            if ranked and not last:
                self.add(band, 0.4, share=["20", "30", "50", "40", 25, "0", "100", "33.3"])
            bands.append(band)
        readings = ["lower-bound", "integer", "printed", "printed", "printed"]
        return self.add({"bands": bands}, reading=readings, ties=["worse", "better"],
                        rounding=SHARE_ROUNDINGS, by=["score"])

    def grades_by_rank(self):
        count = self.between(1, 4)
        shares = ["20", "50", "40", 0, "30", "100"]
        bands = [{"title": f"grade {index}", "share": self.choose(shares)}
                 for index in range(count)]
        del bands[-1]["share"]
        return self.add({"by": "rank", "bands": bands}, ties=["worse", "better"],
                        rounding=SHARE_ROUNDINGS)

    def key(self, items):
        by = self.choose(["score", "score", "measure", "item"])
        key = {"by": by}
        if by == "measure":
            key |= self.asked(self.numbers() + self.rates())
        elif by == "item":
            key["item"] = self.choose(items)["id"]
        return self.add(key, direction=["descending", "ascending"])

    def ranking(self, items):
        ranking = {"keys": [self.key(items) for _ in range(self.choose([1, 1, 2, 3]))]}
        return self.add(ranking, ties=["competition", "dense", "unordered"],
                        **{"by-group": [True, True, False]})

    def band(self, end):
        band = {"points": [self.decimal(-3, 3) for _ in range(self.between(1, 3))]}
        if self.maybe(0.4):
            band["share"] = self.choose(["20", "50", "40", 25, "0", "30", "100"])
            self.add(band, rounding=SHARE_ROUNDINGS)
        limit = "from" if end == "top" else "below"
        self.add(band, 0.3, **{limit: lambda: self.decimal(0, 40)})
        return self.add(band, 0.3, label=[f"{end} flag"])

    def bands(self):
        ends = self.choose([["top"], ["bottom"], ["top", "bottom"], ["top", "bottom"]])
        return self.add({end: self.band(end) for end in ends}, both_ends=["refuse", "neither",
                        "top-first", "neither", "top-first"], all_tied=["none", "award", "award"])

    def streak(self, index, grades, ranked):
        streak = {"title": f"streak {index}", "periods": self.choose([2, 2, 3]),
                  "before": self.asked(["n1", "n2", "e-count"])}
        if grades and (self.maybe(0.6) or not ranked):
            streak["grade"] = self.choose(grades["bands"])["title"]
        elif ranked:
            streak["bottom"] = self.between(1, 3)
        else:
            return None
        if grades:
            self.add(streak, 0.6, **{"at-most": [band["title"] for band in grades["bands"]]})
        return streak

    def pay(self, grades, ranked, awarded):
        pay = {"base": {"value": self.choose(["1500", "999.99", 0])} if self.maybe(0.3) else
                       {"measure": self.choose(["pay", "pay", "head", "mean"])}}
        way = self.choose(["nothing", "off", "off", "proportion"])
        if self.maybe(0.25):
            pay, way = {"pool": self.choose(["30000", "999.99", 7])}, "nothing"
        self.add(pay, 0.25, times=self.operand)
        if way == "off":
            pay |= {"full": self.decimal(5, 40), "per-point": self.decimal(0, 60)}
        elif way == "proportion":
            pay |= {"full": self.choose(["100", 30, "7", "12.5"]), "proportion": True}
        if self.maybe():
            pay |= {"months": self.asked(["n1"]), "months-in-period": self.asked(["n2", "period"])}
        if grades:
            self.add(pay, 0.5, grades=lambda: [
                {"grade": band["title"], self.choose(["factor", "amount"]): self.decimal(-2, 200)}
                for band in grades["bands"] if self.maybe(0.7)] or [
                    {"grade": grades["bands"][0]["title"], "factor": "1.25"}])
        if ranked:
            self.add(pay, 0.5, ranks=lambda: [{"to": to, "amount": self.decimal(-50, 500)}
                                              for to in sorted(self.sample(range(1, 6), 3))])
        if awarded:
            self.add(pay, 0.5, per_award=lambda: self.decimal(-20, 100))
        self.add(pay, 0.4, extras=lambda: [
            {"title": f"extra {i}", **self.asked(self.numbers()), "each": self.decimal(-9, 30)}
            for i in range(self.between(1, 2))])
        self.add(pay, decimals=[0, 1, 2, 6], rounding=ROUNDINGS,
                 floor=lambda: self.decimal(-9, 300), cap=lambda: self.decimal(300, 2000),
                 release=lambda: {
                     "now": self.choose(["70", "50", 0, "33.333333", "100"]),
                     "rest": self.choose(["half-year", "year"])})
        return pay

    def board(self, index):
        board = {"id": f"b{index}", "title": "board", "subject": self.choose(
            ["person", "person", "unit", "grid"])}
        if board["subject"] == "grid":
            self.add(board, level=[1, 2])
        if board["subject"] == "unit":
            self.add(board, categories=lambda: self.sample(CATEGORIES, 2))
        own = {"person": "unit", "unit": "category", "grid": "parent"}[board["subject"]]
        self.add(board, 0.2, group_by=["none", "group", own])
        ranked = self.maybe(0.8)
        self.add(board, 0.6, grades=lambda: self.grades(ranked))
        grades = board.get("grades")
        self.add(board, classes=self.classes)
        board["items"] = [self.item(i, board.get("classes"), grades)
                          for i in range(self.choose([1, 2, 2, 3, 3, 4, 5]))]
        self.add(board, 0.6, score=lambda: self.limits(self.add(
            {}, 0.35, decimals=[0, 1, 2, 6], rounding=ROUNDINGS, times=self.operand,
            scale=lambda: self.choose(["100", 10, "33.3"]))))
        self.add(board, 0.3, conditions=lambda: [self.condition()])
        if ranked:
            board["ranking"] = self.ranking(board["items"])
            self.add(board, 0.6, bands=self.bands)
        streaks = [self.streak(i, grades, ranked) for i in range(self.choose([0, 0, 0, 1, 2]))]
        if any(streaks):
            board["streaks"] = [streak for streak in streaks if streak]
        self.add(board, 0.5, pay=lambda: self.pay(grades, ranked, "bands" in board))
        return board

    def condition(self):
        if self.maybe(0.4):
            return self.asked(self.rates()) | {self.choose(["at-least", "at-most"]): "50"}
        limits = self.add({}, 0.5, at_least=["1", 2], at_most=["3", "4"]) or {"at-least": "1"}
        return self.asked(["n1", "n2", "head", "sum", "e-count"]) | limits

    def computed(self):
        parts = ["n1", "n2", "n3", "e-count"]
        measures = [
            {"name": "sum", "sum": [self.asked(parts),
                                    self.asked(parts) | {"factor": self.decimal(-2, 3)}]},
            {"name": "share", "numerator": [{"measure": "n1"}],
             "denominator": [{"measure": "n2"}, {"measure": "n3", "factor": "0.5"}]},
            {"name": "head", "numerator": [{"measure": self.choose(["n2", "pay"])}],
             "denominator": [{"measure": "n3"}], "as": "number"},
            {"name": "best", "highest": [self.asked(parts) for _ in range(self.between(1, 3))]},
            {"name": "worst", "lowest": [self.asked(parts) for _ in range(self.between(1, 3))]},
            {"name": "mean", "average": self.average_parts()},
            {"name": "mean-there", "average": self.average_parts(), "missing": "reweight"},
        ]
        self.add(measures[1], 0.3, **{"as": ["rate"]})
        self.add(measures[5], 0.3, missing=["absent"])
        return measures

    def average_parts(self):
        parts = [self.asked([name]) for name in self.sample(["n1", "n2", "n3", "e-mark"], 3)]
        if self.maybe(0.3):
            return parts
        return [part | {"weight": self.choose(["0.4", "0.6", "0.3", 1, "2"])} for part in parts]

    def entries(self, subject):
        raters = [{"id": "boss", "title": "boss", "weight": "0.6"},
                  {"id": "peers", "title": "peers", "weight": self.choose(["0.4", 1])},
                  {"id": "self", "title": "self"}]
        finders = [{"id": "own", "title": "own", "factor": "0.5"},
                   {"id": "upper", "title": "upper", "factor": self.decimal(-1, 2)}]
        made = [
            self.add({"name": "e-mark", "kind": "mark", "full": "30"}, lowest=["-5", 0],
                     trim=[0, 1]),
            self.add({"name": "e-rated", "kind": "mark", "full": 100, "raters": raters},
                     trim=[0, 1, 2], missing=["absent", "reweight"]),
            self.add({"name": "e-count", "kind": "occurrence"}, finders=[finders]),
            self.add({"name": "e-amount", "kind": "number"}, finders=[finders],
                     matter_group=["amounts"]),
            {"name": "e-rate", "kind": "rate"},
            self.add({"name": "e-news", "kind": "occurrence", "matter-group": "news"},
                     finders=[finders], worth=["2", "0.5"]),
            self.add({"name": "e-other", "kind": "number", "matter-group": "news"}, worth=["2", 3]),
        ]
        return [{"title": "entry", "subject": subject} | entry for entry in made]

    def scheme(self):
        self.earlier = []
        boards = [self.board(0)]
        measures = self.computed()
        if self.maybe(0.25):
            measures.append({"name": "kpi", "score-of": "b0"})
            self.earlier = ["kpi"] * 6
            boards.append(self.board(1))
        return {"format": 1, "id": "random", "version": 1, "title": "random", "measures": measures,
                "entries": self.entries(boards[0]["subject"]), "boards": boards}
