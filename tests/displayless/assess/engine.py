"""The engine, asked about many cases at once through assess-dump.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import subprocess


def ask(dump, cases):
    """The answer to each case (scheme, measures, entries, corrections: texts or None), as lines.

    A case that breaks the engine or makes it complain is answered "broken" and what it said.
    """
    output = subprocess.run([dump], input=b"".join(map(encode, cases)), capture_output=True,
                            check=False)
    if output.returncode == 0 and output.stderr == b"":
        answers = split(output.stdout.decode())
        assert len(answers) == len(cases)
        return answers
    if len(cases) == 1:
        return [["broken\t" + output.stderr.decode().strip()]]
    half = len(cases) // 2
    return ask(dump, cases[:half]) + ask(dump, cases[half:])


def encode(texts):
    parts = [None if text is None else text.encode() for text in texts]
    lengths = " ".join("-1" if part is None else str(len(part)) for part in parts)
    return b"".join([lengths.encode() + b"\n", *(part for part in parts if part is not None)])


def split(output):
    answers, lines = [], []
    for line in output.split("\n")[:-1]:
        if line == "end":
            answers.append(lines)
            lines = []
        else:
            lines.append(line)
    return answers
