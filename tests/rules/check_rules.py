#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Certdesk authors
# SPDX-License-Identifier: MIT
"""usage: check_rules.py ROOT

Each case that docs/rules.md names must be there, and each property must stand in it."""

import pathlib
import re
import sys


def cases(root):
    """The names of all Catch2 cases; a name may be written over several lines."""
    found = set()
    for source in (root / "tests").rglob("*_test.cpp"):
        text = source.read_text(encoding="utf-8")
        for literals in re.findall(r'TEST_CASE\(((?:\s*"(?:[^"\\]|\\.)*")+)', text):
            found.add("".join(re.findall(r'"((?:[^"\\]|\\.)*)"', literals)))
    return found


def main(root):
    known = cases(root)
    rows = [line for line in (root / "docs/rules.md").read_text(encoding="utf-8").splitlines()
            if line.startswith("| ")]
    named = {name for row in rows for name in re.findall(r"`([^`]+)`", row)}
    wrong = [f"docs/rules.md: no such case: {name}" for name in sorted(named - known)]
    properties = {name for name in known if name.startswith("Property: ")}
    wrong += [f"docs/rules.md: not listed: {name}" for name in sorted(properties - named)]
    if not named:
        wrong.append("docs/rules.md: names no cases")
    print("\n".join(wrong) if wrong else f"{len(named)} cases", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
