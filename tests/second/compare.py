#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Certdesk authors
# SPDX-License-Identifier: MIT
"""Asks the program and this second implementation about thousands of made-up applications.

usage: compare.py CERTDESK [--seed S] [--cases N] [--first N]

Exit 0 when both always say the same; else 1, and the first differing case of each kind is printed,
cut down to what the difference needs.
"""
import argparse
import collections
import json
import sys

import days
from cases import File
from eligibility import answer
from minimise import minimised
from program import Program

PER_FILE = 125
SHOWN = 3


def differences(program, second, path=""):
    """What differs, as `path: the program says, the second says`."""
    if isinstance(program, dict) and isinstance(second, dict):
        found = []
        for key in dict.fromkeys([*program, *second]):
            found += differences(program.get(key, "(absent)"), second.get(key, "(absent)"),
                                 "%s.%s" % (path, key) if path else key)
        return found
    return [] if program == second else [
        "%s: certdesk %s, second %s" % (path, json.dumps(program), json.dumps(second))]


class Comparison:
    """Runs files of cases through both and keeps count."""

    def __init__(self, program, seed):
        self.program = program
        self.seed = seed
        self.differing = {}
        self.seen = collections.Counter()

    def file(self, first, count):
        made = File(self.seed, first, count)
        windows = {window["id"]: window for window in made.windows}
        answers, whole = self.program.evaluate(made.windows, made.applications, made.asOf)
        for application in made.applications:
            second = answer(application, windows, made.asOf)
            self.count(second)
            program = answers.get(application["external_id"])
            if program is None:
                found = [json.dumps(whole["errors"])]
                self.differing.setdefault("refused", (application, made, found))
                continue
            found = differences(program, second)
            if found:
                self.seen["differing"] += 1
                self.differing.setdefault(found[0].partition(":")[0], (application, made, found))

    def count(self, answered):
        self.seen["cases"] += 1
        self.seen[answered["eligibility"]] += 1
        self.seen["approvable"] += answered["approvable"]
        self.seen["refund due"] += answered["refund_due"] != "0.00"
        self.seen["path " + (answered["experience"]["path"] or "none")] += 1
        self.seen["retest"] += bool(answered.get("retest"))
        for code, outcome in answered["outcomes"].items():
            self.seen["%s %s" % (code, outcome)] += 1

    def show(self):
        for kind, (application, made, found) in list(self.differing.items())[:SHOWN]:
            if kind != "refused":
                application, found = minimised(self.program, application, made, differences)
            named = {application.get("window")} | {
                attempt.get("window") for attempt in application.get("attempts") or []}
            print("--- %s, as of %s" % (application["external_id"], days.show(made.asOf)))
            print(json.dumps({"windows": [w for w in made.windows if w["id"] in named],
                              "application": application}, ensure_ascii=False, indent=1))
            print("\n".join(found))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("certdesk")
    parser.add_argument("--seed", default="1")
    parser.add_argument("--cases", type=int, default=5000)
    parser.add_argument("--first", type=int, default=0)
    wanted = parser.parse_args()
    comparison = Comparison(Program(wanted.certdesk), wanted.seed)
    end = wanted.first + wanted.cases
    for first in range(wanted.first, end, PER_FILE):
        comparison.file(first, min(PER_FILE, end - first))
    comparison.show()
    print(", ".join("%s %d" % pair for pair in sorted(comparison.seen.items())))
    return 1 if comparison.differing else 0


if __name__ == "__main__":
    sys.exit(main())
