#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Certdesk authors
# SPDX-License-Identifier: MIT
"""Reads every source and says where one breaks a rule of the house.

usage: check_layers.py ROOT [QT_INCLUDE_FOLDER]

Includes are followed to the end, ours and Qt's. Each offence is one line, `file:line: what; how to
mend it`. Exit 0 without offences, 1 with, 2 when the check itself cannot work. The rules are the
tables of rules.py.
"""
import sys
from pathlib import Path

from rules import (COMPANY, FORBIDDEN_MACROS, FORBIDDEN_WORDS, HIDDEN_FROM_RIGHT, HIDDEN_FROM_UI,
                   LAYERS, LIBRARIES, MODULES, POSIX, SPDX, SQL)
from sources import QtHeaders, Source, sourceFiles, textFiles


def layerOf(path):
    """The row of the arrow that a file stands in: core/rules, ui, app, tests, ..."""
    parts = Path(path).parts
    return "/".join(parts[:2]) if parts[0] == "core" and len(parts) > 2 else parts[0]


def mayInclude(layer, other):
    if layer == other or layer == "tests":
        return True
    if other == "tests" or other not in LAYERS or layer not in LAYERS:
        return False
    if layer == "ui" and other in HIDDEN_FROM_UI:
        return False
    if layer in COMPANY and other in COMPANY:
        return False
    return LAYERS.index(other) < LAYERS.index(layer)


class Check:
    def __init__(self, root, qtFolder):
        self.root = Path(root)
        self.qt = QtHeaders(qtFolder)
        self.sources = {path: Source(self.root / path) for path in sourceFiles(self.root)}
        self.offences = []

    def report(self, path, line, what, mend):
        self.offences.append(f"{path}:{line}: {what}; {mend}")

    def run(self):
        for path, source in self.sources.items():
            layer = layerOf(path)
            if layer != "tests" and layer not in LAYERS:
                self.report(path, 1, f"{layer} has no place in the arrow",
                            "move the file, or add the folder to rules.py and docs/architecture.md")
                continue
            for line, name, quoted in source.includes:
                if quoted or name in self.sources:
                    self.checkOurs(path, layer, line, name)
                else:
                    self.checkTheirs(path, layer, line, name)
            self.checkMacros(path, source)
            if layer not in ("core/storage", "tests"):
                self.checkSql(path, source)
        for path in textFiles(self.root):
            self.checkText(path)
        return self.offences

    def checkOurs(self, path, layer, line, name):
        if name.endswith(".moc"):
            return
        if name not in self.sources:
            self.report(path, line, f'"{name}" is no file of this tree',
                        "write includes of ours from the root, as in \"core/base/day.h\", others "
                        "in <>")
            return
        other = layerOf(name)
        if not mayInclude(layer, other):
            self.report(path, line, f"{layer} may not include {other}",
                        "move what is needed to the left of the arrow, or the caller to the right")
        elif layer == "ui" and other != "ui":
            self.checkLeak(path, line, name)
        elif other == "core/storage" and layer not in (other, "tests"):
            self.checkHidden(path, line, name)

    def checkLeak(self, path, line, first):
        """A header that ui may include must not bring what ui may not see."""
        chain = self.chainTo(first, lambda name: layerOf(name) in HIDDEN_FROM_UI)
        if chain:
            self.report(path, line, f"ui sees {chain[-1]} through {' -> '.join(chain[:-1])}",
                        f"declare the class ahead in {chain[-2]} and include it in the .cpp")

    def checkHidden(self, path, line, first):
        """A header of core/storage that others include must not bring the way to ask in SQL."""
        chain = self.chainTo(first, self.bringsHidden)
        if chain:
            self.report(path, line, f"{layerOf(path)} can ask in SQL through {' -> '.join(chain)}",
                        "let core/storage answer with records, and its headers declare ahead what "
                        "they ask with")

    def bringsHidden(self, name):
        return any(self.qt.modulesOf(theirs) & HIDDEN_FROM_RIGHT
                   for _, theirs, quoted in self.sources[name].includes if not quoted)

    def chainTo(self, first, wanted):
        """The shortest chain of includes from `first` to a header that is wanted."""
        chains, seen = [[first]], {first}
        for chain in chains:
            if wanted(chain[-1]):
                return chain
            for _, name, _ in self.sources[chain[-1]].includes:
                if name in self.sources and name not in seen:
                    seen.add(name)
                    chains.append(chain + [name])
        return None

    def checkTheirs(self, path, layer, line, name):
        if layer == "tests":
            return
        for module in sorted(self.qt.modulesOf(name) - MODULES[layer]):
            self.report(path, line, f"<{name}> brings {module} into {layer}",
                        f"{module} is for {self.homeOf(module)}")
        if POSIX.fullmatch(name) and layer != "core/platform":
            self.report(path, line, f"<{name}> is not portable",
                        "put the call behind a function of core/platform")
        for prefix, homes in LIBRARIES.items():
            if name.startswith(prefix) and layer not in homes:
                self.report(path, line, f"<{name}> is used in {layer}",
                            f"this library is for {', '.join(homes)}")

    @staticmethod
    def homeOf(module):
        return ", ".join(layer for layer in MODULES if module in MODULES[layer]) or "no layer"

    def checkMacros(self, path, source):
        for line, text in enumerate(source.code, 1):
            found = FORBIDDEN_MACROS.search(text)
            if found:
                self.report(path, line, f"{found[0]} passes silently inside a Catch2 case",
                            "use REQUIRE or CHECK, REQUIRE(QTest::qWaitFor(...)) to wait")

    def checkSql(self, path, source):
        for line, text in enumerate(source.code, 1):
            found = SQL.search(text)
            if found:
                self.report(path, line, f"asks in SQL: {found[0]}",
                            "put the statement into a file of core/storage that says what it answers")

    def checkText(self, path):
        try:
            lines = (self.root / path).read_text(encoding="utf-8").splitlines()
        except UnicodeDecodeError:
            return
        if path.endswith((".h", ".cpp", ".py", ".sh")) or lines[:1] == ["#!/usr/bin/env bash"]:
            head = lines[1:3] if lines and lines[0].startswith(("#!", "# shellcheck")) else lines[:2]
            if len(head) < 2 or not all(rule.fullmatch(text) for rule, text in zip(SPDX, head)):
                self.report(path, 1, "the two SPDX lines are missing",
                            "start the file as its neighbours do")
        for line, text in enumerate(lines, 1):
            for word, mend, home in FORBIDDEN_WORDS:
                found = word.search(text)
                if found and not (home and path.startswith(home)):
                    self.report(path, line, f"says {found[0]!r}", mend)


def main(arguments):
    if len(arguments) not in (1, 2):
        print(__doc__, file=sys.stderr)
        return 2
    try:
        check = Check(arguments[0], *arguments[1:] or [None])
    except FileNotFoundError as error:
        print(f"check_layers: {error}", file=sys.stderr)
        return 2
    offences = check.run()
    for offence in offences:
        print(offence)
    print(f"{len(check.sources)} sources, {len(offences)} offences")
    return 1 if offences or not check.sources else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
