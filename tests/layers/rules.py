# SPDX-FileCopyrightText: 2026 The Certdesk authors
# SPDX-License-Identifier: MIT
"""The rules of the house as tables. docs/architecture.md says why they are so."""
import re

# The arrow: what stands above may be included by what stands below, never the other way.
LAYERS = [
    "core/base",
    "core/platform",
    "core/domain",
    "core/rules",
    "core/wording",
    "core/lists",
    "core/letters",
    "core/documents",
    "core/exchange",
    "core/storage",
    "core/usecases",
    "ui",
    "app",
]

# These four keep each other company and don't include each other.
COMPANY = {"core/lists", "core/letters", "core/documents", "core/exchange"}

# Screens work through use cases; they don't even see these, directly or through a header.
HIDDEN_FROM_UI = {"core/storage", "core/exchange"}

# Which modules of Qt a folder may include; what a header of Qt includes counts too.
MODULES = {layer: {"QtCore"} for layer in LAYERS}
MODULES["core/letters"] |= {"QtGui", "QtSvg"}
MODULES["core/documents"] |= {"QtGui", "QtPdf"}
MODULES["core/storage"] |= {"QtSql"}
MODULES["ui"] |= {"QtGui", "QtWidgets", "QtPrintSupport", "QtSvg", "QtSvgWidgets", "QtDBus",
                  "QtConcurrent"}
MODULES["app"] |= MODULES["ui"]

# Use cases ask for records by what they are: SQL is for core/storage, and so is the one of its headers
# that brings Qt Sql. What stands right of it may not see that module through a header either.
HIDDEN_FROM_RIGHT = {"QtSql"}
SQL = re.compile(
    r"\b(SELECT\b|INSERT (OR \w+ )?INTO\b|REPLACE INTO\b|UPDATE \w+ SET\b|DELETE FROM\b|PRAGMA\b|"
    r"(CREATE|ALTER|DROP) (TABLE|INDEX|VIEW|TRIGGER)\b|json_(each|extract)\b)")

# Other libraries that have one home, by the start of the header's name.
LIBRARIES = {
    "sqlite3": ["core/storage"],
    "unicode/": ["core/base", "core/wording"],
    "zip.h": ["core/documents", "core/exchange"],
    "qpdf/": ["core/letters", "core/documents"],
}

# What only core/platform may include: a second operating system starts there.
POSIX = re.compile(
    r"(sys|arpa|net|netinet|linux)/.*|windows\.h|c?signal(\.h)?|"
    r"(unistd|fcntl|poll|pthread|sched|spawn|dlfcn|dirent|pwd|grp|termios|netdb|semaphore|syslog|"
    r"ucontext|execinfo|utime|ftw|glob|wait)\.h")

# Their verdict is lost outside QTest's own runner.
FORBIDDEN_MACROS = re.compile(
    r"\b(QVERIFY\w*|QCOMPARE\w*|QTRY_\w+|QFAIL|QSKIP|QEXPECT_FAIL)\b")

SPDX = [re.compile(r"(//|#) SPDX-FileCopyrightText: \d{4} .+"),
        re.compile(r"(//|#) SPDX-License-Identifier: MIT")]

# What no text file of the repository says, but for files in a folder named last. Spelt in parts, so
# that this one doesn't either.
FORBIDDEN_WORDS = [
    (re.compile(r"\b(TO" r"DO|FIX" r"ME|X" r"XX)\b"), "do it now, or open an issue", None),
    (re.compile(r"(?<![\w.\-~}])/(wo" r"rk|ro" r"ot)/"), "a path of one machine: take it as input",
     None),
    (re.compile(r"(?<![\w.\-~}])/t" r"mp/"),
     "ask for a temporary folder made for the purpose: QTemporaryDir, mktemp", "core/platform/"),
    (re.compile(r"\b(deb|security|archive|snapshot)\.(deb" r"ian|ubu" r"ntu)\.(org|com)|"
                r"\b(pypi|pythonhosted|npmjs|crates|golang|docker|ghcr|quay)\.(org|com|io)\b"),
     "where packages come from is the machine's business", None),
]
