"""Counts the cases in Meson's test log and ends with "N passed, N failed".

SPDX-License-Identifier: GPL-3.0-or-later
"""

import json
import re
import sys


def count_cases(test):
    """Passed, failed and skipped cases; a program that is no TAP producer is one case."""
    output = test.get('stdout', '')
    succeeded = test['result'] in ('OK', 'EXPECTEDFAIL')
    if not re.search(r'^1\.\.\d', output, re.MULTILINE):
        return succeeded, not succeeded and test['result'] != 'SKIP', test['result'] == 'SKIP'

    skipped = len(re.findall(r'^ok .*# SKIP', output, re.MULTILINE | re.IGNORECASE))
    passed = len(re.findall(r'^ok ', output, re.MULTILINE)) - skipped
    failed = len(re.findall(r'^not ok ', output, re.MULTILINE))
    if not succeeded and test['result'] != 'SKIP':
        failed = max(failed, 1)
    return passed, failed, skipped


def main():
    try:
        with open(sys.argv[1], encoding='utf-8') as log:
            counts = [count_cases(json.loads(line)) for line in log]
    except FileNotFoundError:
        counts = []
    passed, failed, skipped = (sum(column) for column in zip(*counts)) if counts else (0, 0, 0)
    if skipped:
        print(f'{skipped} skipped')
    print(f'{passed} passed, {failed} failed', flush=True)
    return 1 if failed or not passed else 0


sys.exit(main())
