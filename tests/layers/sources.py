# SPDX-FileCopyrightText: 2026 The Certdesk authors
# SPDX-License-Identifier: MIT
"""Reads files: ours with their includes, Qt's headers to the end."""
import os
import re
import subprocess
from pathlib import Path

SOURCE_FOLDERS = ("core", "ui", "app", "tests")
INCLUDE = re.compile(r'^\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>)')
# Strings stand first, so that "https://..." opens no comment; raw strings before them.
COMMENT_OR_STRING = re.compile(
    r'R"(?P<mark>[^()\s]{0,16})\(.*?\)(?P=mark)"|"(?:\\.|[^"\\\n])*"|//[^\n]*|/\*.*?\*/', re.DOTALL)


def withoutComments(text):
    """The code alone; lines keep their numbers."""
    def blank(match):
        return "\n" * match[0].count("\n") if match[0].startswith("/") else match[0]
    return COMMENT_OR_STRING.sub(blank, text)


class Source:
    """One C++ file: its lines without comments and its includes as (line, name, quoted)."""

    def __init__(self, path):
        self.code = withoutComments(path.read_text(encoding="utf-8", errors="replace")).splitlines()
        self.includes = []
        for line, text in enumerate(self.code, 1):
            found = INCLUDE.match(text)
            if found:
                self.includes.append((line, found[1] or found[2], found[1] is not None))


class QtHeaders:
    """Which modules of Qt a header brings, followed through Qt's own headers."""

    def __init__(self, folder):
        folder = folder or next(Path("/usr/include").glob("*/qt6"), None)
        if folder is None or not Path(folder, "QtCore").is_dir():
            raise FileNotFoundError("Qt's headers are not there (qt6-base-dev); "
                                    "name their folder as the second argument")
        self.folder = Path(folder)
        self.names = {entry: f"{module}/{entry}"
                      for module in sorted(os.listdir(folder)) if module.startswith("Qt")
                      for entry in os.listdir(self.folder / module)}
        self.direct = {}

    def resolve(self, name, within=None):
        """The path of a header below Qt's folder, or None when it is not one of Qt's."""
        if "/" in name:
            return name if name.startswith("Qt") and (self.folder / name).is_file() else None
        if within and (self.folder / within / name).is_file():
            return f"{within}/{name}"
        return self.names.get(name)

    def includesOf(self, header):
        if header not in self.direct:
            source = Source(self.folder / header)
            within = header.split("/")[0]
            found = (self.resolve(name, within) for _, name, _ in source.includes)
            self.direct[header] = {name for name in found if name}
        return self.direct[header]

    def modulesOf(self, name):
        """QtCore, QtGui, ...; empty for a header that is not Qt's."""
        first = self.resolve(name)
        seen = {first} if first else set()
        waiting = list(seen)
        while waiting:
            new = self.includesOf(waiting.pop()) - seen
            seen |= new
            waiting += new
        modules = {header.split("/")[0] for header in seen}
        # A module that is not installed still gives itself away: <QtQuick/...>.
        return modules or {part for part in name.split("/")[:-1] if part.startswith("Qt")}


def sourceFiles(root):
    return sorted(str(path.relative_to(root)) for folder in SOURCE_FOLDERS
                  for path in (root / folder).rglob("*") if path.suffix in (".h", ".cpp"))


def textFiles(root):
    """What git has or would take in; without git, all but the build folder."""
    listing = subprocess.run(
        ["git", "-c", f"safe.directory={root.resolve()}", "-C", str(root), "ls-files", "-z",
         "--cached", "--others", "--exclude-standard"], capture_output=True, check=False)
    if listing.returncode == 0:
        names = [name.decode() for name in listing.stdout.split(b"\0") if name]
        return sorted(name for name in set(names) if (root / name).is_file())
    return sorted(str(path.relative_to(root)) for path in root.rglob("*")
                  if path.is_file() and path.relative_to(root).parts[0] not in ("build", ".git"))
