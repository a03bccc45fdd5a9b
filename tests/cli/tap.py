"""What the command line tests share: running gewu-cli in a folder of its own, and TAP.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import traceback


class Refused(Exception):
    def __init__(self, status, message):
        super().__init__(message)
        self.status = status
        self.message = message


class Cli:
    """gewu-cli with its own state folder, in Chinese as an office would run it."""

    def __init__(self, program):
        self.program = os.path.abspath(program)
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="gewu-cli-"))
        self.environment = dict(os.environ, LC_ALL="C.UTF-8", LANGUAGE="zh_CN",
                                XDG_STATE_HOME=str(self.folder / "state"),
                                G_DEBUG="fatal-criticals")

    def run(self, *arguments, **options):
        done = subprocess.run([self.program, *map(str, arguments)], env=self.environment,
                              capture_output=True, text=True, timeout=300, **options)
        if done.returncode != 0:
            raise Refused(done.returncode, done.stderr)
        return done.stdout

    def json(self, *arguments):
        return json.loads(self.run(*arguments, "--json"))

    def refused(self, *arguments, status=1):
        """The message of a command that must be refused."""
        try:
            self.run(*arguments)
        except Refused as refusal:
            assert refusal.status == status, (refusal.status, refusal.message)
            assert refusal.message.strip(), "refused without a word"
            return refusal.message
        raise AssertionError(f"not refused: {arguments}")

    def remove(self):
        shutil.rmtree(self.folder, ignore_errors=True)


def equal(found, expected, what=""):
    assert found == expected, f"{what}: found {found!r}, expected {expected!r}"


def main(tests, program):
    """Runs functions of one Cli each as TAP tests."""
    print(f"1..{len(tests)}", flush=True)
    failed = 0
    for number, test in enumerate(tests, 1):
        cli = Cli(program)
        name = test.__name__.replace("test_", "").replace("_", "-")
        try:
            test(cli)
            print(f"ok {number} {name}", flush=True)
        except Exception:
            failed += 1
            for line in traceback.format_exc().splitlines():
                print("#", line)
            print(f"not ok {number} {name}", flush=True)
        finally:
            cli.remove()
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit("imported by the tests")
