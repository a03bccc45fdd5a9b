"""Random choices, and the small numbers of the random schemes.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import random


class Dice:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.choose = self.random.choice
        self.between = self.random.randint

    def maybe(self, share=0.5):
        return self.random.random() < share

    def decimal(self, low, high):
        """As a scheme writes it; often with a half."""
        if self.maybe(0.15):
            whole = self.between(low, high - 1)
            return f"{whole}.5" if whole >= 0 else f"-{-whole - 1}.5"
        places = self.choose([0, 0, 0, 0, 1, 1, 2, 6])
        value = self.between(low * 10 ** places, high * 10 ** places)
        if places == 0:
            return value if self.maybe(0.3) else str(value)
        whole, rest = divmod(abs(value), 10 ** places)
        return f"{'-' if value < 0 else ''}{whole}.{rest:0{places}}"

    def positive(self, high):
        whole = self.between(1, high)
        return self.choose(["0.5", "1", "2", "0.25", whole, str(whole)])

    def sample(self, choices, most):
        return self.random.sample(choices, self.between(1, min(most, len(choices))))

    def falling(self, low, high, most):
        """Different whole numbers as texts, the greatest first."""
        count = self.between(1, most)
        return [str(n) for n in sorted(self.random.sample(range(low, high), count), reverse=True)]

    def add(self, target, chance=0.4, /, **members):
        """Adds some of the members; a value is a list to choose from or a function."""
        for name, value in members.items():
            if self.maybe(chance):
                target[name.replace("_", "-")] = (self.choose(value) if isinstance(value, list)
                                                  else value())
        return target

    def limits(self, target, chance=0.25):
        return self.add(target, chance, floor=lambda: self.decimal(-12, 0),
                        cap=lambda: self.decimal(1, 30))
