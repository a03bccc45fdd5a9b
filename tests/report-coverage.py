"""Shows the coverage that gcovr found, and fails when a branch was never taken.

report-coverage.py COVERAGE.json

SPDX-License-Identifier: GPL-3.0-or-later
"""

import json
import sys


def summarize(file):
    """Lines and branches of a file: how many, how many reached, and the places not reached."""
    lines = [line for line in file['lines'] if not line.get('gcovr/noncode')]
    branches = [(line['line_number'], branch) for line in lines for branch in line['branches']]
    missed = [(number, 'line') for number in
              (line['line_number'] for line in lines if line['count'] == 0)]
    missed += [(number, 'branch') for number, branch in branches if branch['count'] == 0]
    return {
        'name': file['file'],
        'lines': len(lines),
        'reached lines': sum(line['count'] > 0 for line in lines),
        'branches': len(branches),
        'reached branches': sum(branch['count'] > 0 for _, branch in branches),
        'missed': sorted(set(missed)),
    }


def percent(part, whole):
    # 99.96 is not 100.
    return f'{part * 1000 // whole / 10:.1f} %' if whole else '-'


def print_row(name, counts):
    print(f'{name:44}'
          f'{counts["reached lines"]:6}/{counts["lines"]:<5}'
          f'{percent(counts["reached lines"], counts["lines"]):>8}'
          f'{counts["reached branches"]:7}/{counts["branches"]:<5}'
          f'{percent(counts["reached branches"], counts["branches"]):>8}')


def main():
    with open(sys.argv[1], encoding='utf-8') as report:
        files = [summarize(file) for file in json.load(report)['files']]
    if not files:
        print('no coverage was found')
        return 1

    for file in files:
        for number, what in file['missed']:
            print(f'{file["name"]}:{number}: {what} not reached')

    print(f'{"":44}{"lines":>20}{"branches":>21}')
    for file in files:
        print_row(file['name'], file)
    total = {key: sum(file[key] for file in files) for key in files[0] if isinstance(
        files[0][key], int)}
    print_row('together', total)
    return total['reached branches'] < total['branches']


sys.exit(main())
