#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Certdesk authors
# SPDX-License-Identifier: MIT
"""Proves on tiny trees that each rule of check_layers.py can fail, and that right code passes."""
import tempfile
import unittest
from pathlib import Path

from check_layers import Check

HEAD = ("// SPDX-FileCopyrightText: 2026 The Certdesk authors\n"
        "// SPDX-License-Identifier: MIT\n")

# A Qt of six headers, connected as the real one is.
QT = {
    "QtCore/QString": "",
    "QtGui/QImage": "#include <QtCore/QString>\n",
    "QtWidgets/QWidget": "#include <QtGui/QImage>\n",
    "QtPrintSupport/QPrinter": '#include "qprinter.h"\n',
    "QtPrintSupport/qprinter.h": "#include <QtWidgets/QWidget>\n",
    "QtSql/QSqlQuery": "#include <QtCore/QString>\n",
}

ANYWHERE = {
    "core/base/day.h": "",
    "core/domain/person.h": '#include "core/base/day.h"\n',
    "core/storage/store.h": "",
    "core/exchange/csv.h": "",
    "core/letters/letter.h": "",
    "core/usecases/open.h": "class Store;\n",
    "core/usecases/leaky.h": '#include "core/storage/store.h"\n',
    "ui/pages/page.h": "",
}


class TreeTest(unittest.TestCase):
    def offences(self, files):
        """What the check says of a tree of these files; "!" keeps the two SPDX lines away."""
        with tempfile.TemporaryDirectory() as folder:
            qt, root = Path(folder, "qt"), Path(folder, "tree")
            write(qt, QT)
            write(root, {name: HEAD + text for name, text in ANYWHERE.items()})
            write(root, {name: HEAD + text if name.endswith((".h", ".cpp"))
                         and not text.startswith("!") else text for name, text in files.items()})
            return Check(root, qt).run()

    def passes(self, files):
        self.assertEqual(self.offences(files), [])

    def fails(self, files, *words):
        offences = self.offences(files)
        self.assertEqual(len(offences), 1, offences)
        for word in words:
            self.assertIn(word, offences[0])
        self.assertIn("; ", offences[0], "an offence says how to mend it")


def write(folder, files):
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.removeprefix("!"), encoding="utf-8")


class TheArrow(TreeTest):
    def test_right_may_include_left(self):
        self.passes({"core/rules/a.cpp": '#include "core/domain/person.h"\n',
                     "core/platform/a.cpp": '#include "core/base/day.h"\n',
                     "app/main.cpp": '#include "core/storage/store.h"\n#include "ui/pages/page.h"\n',
                     "tests/unit/a.cpp": '#include "core/exchange/csv.h"\n'})

    def test_left_may_not_include_right(self):
        self.fails({"core/rules/a.cpp": 'int a;\n#include "core/storage/store.h"\n'},
                   "core/rules/a.cpp:4:", "core/rules may not include core/storage")
        self.fails({"core/base/a.cpp": '#include "core/domain/person.h"\n'}, "core/domain")
        self.fails({"core/usecases/a.cpp": '#include "ui/pages/page.h"\n'}, "may not include ui")
        self.fails({"app/a.cpp": '#include "tests/support/a.h"\n', "tests/support/a.h": ""}, "tests")

    def test_platform_stands_between_base_and_domain(self):
        self.fails({"core/platform/a.cpp": '#include "core/domain/person.h"\n'}, "core/platform")
        self.fails({"core/base/a.cpp": '#include "core/platform/lock.h"\n',
                    "core/platform/lock.h": ""}, "core/base may not include core/platform")

    def test_folders_in_braces_do_not_include_each_other(self):
        self.fails({"core/exchange/a.cpp": '#include "core/letters/letter.h"\n'}, "core/letters")

    def test_a_folder_outside_the_arrow_is_named(self):
        self.fails({"core/misc/a.cpp": ""}, "core/misc has no place")

    def test_an_include_that_is_not_written_from_the_root_is_named(self):
        self.fails({"core/base/a.cpp": '#include "day.h"\n'}, '"day.h" is no file')

    def test_an_include_in_a_comment_is_none(self):
        self.passes({"core/base/a.cpp": '// see\n/*\n#include "ui/pages/page.h"\n*/\n'})

    def test_a_slash_in_a_string_opens_no_comment(self):
        self.fails({"core/base/a.cpp": 'auto a = "http://b";\nauto c = "/*";\n'
                                       '#include "ui/pages/page.h"\n'}, "a.cpp:5:")


class TheScreens(TreeTest):
    def test_ui_sees_use_cases(self):
        self.passes({"ui/pages/a.cpp": '#include "core/usecases/open.h"\n'})

    def test_ui_may_not_include_storage_or_exchange(self):
        self.fails({"ui/pages/a.cpp": '#include "core/storage/store.h"\n'}, "core/storage")
        self.fails({"ui/pages/a.cpp": '#include "core/exchange/csv.h"\n'}, "core/exchange")

    def test_ui_may_not_see_storage_through_a_header(self):
        self.fails({"ui/pages/a.cpp": '#include "core/usecases/leaky.h"\n'},
                   "ui/pages/a.cpp:3:", "core/storage/store.h through core/usecases/leaky.h")

    def test_a_leak_is_followed_to_the_end_and_named_once(self):
        self.fails({"core/usecases/far.h": '#include "core/usecases/leaky.h"\n',
                    "ui/pages/a.h": '#include "core/usecases/far.h"\n',
                    "ui/pages/b.cpp": '#include "ui/pages/a.h"\n'},
                   "ui/pages/a.h:3:", "core/usecases/far.h -> core/usecases/leaky.h")


class OtherLibraries(TreeTest):
    def test_each_folder_has_its_modules_of_qt(self):
        self.passes({"core/rules/a.cpp": "#include <QString>\n",
                     "core/letters/a.cpp": "#include <QImage>\n",
                     "core/storage/a.cpp": "#include <QSqlQuery>\n#include <sqlite3.h>\n",
                     "ui/pages/a.cpp": "#include <QPrinter>\n"})

    def test_core_uses_no_widgets_and_no_screen(self):
        self.failsFor("core/letters", "QWidget", {"QtWidgets"})
        self.failsFor("core/rules", "QtWidgets/QWidget", {"QtGui", "QtWidgets"})
        self.failsFor("core/usecases", "QImage", {"QtGui"})

    def test_print_support_drags_widgets_in(self):
        self.failsFor("core/letters", "QPrinter", {"QtPrintSupport", "QtWidgets"})

    def test_sql_is_for_storage(self):
        self.failsFor("core/usecases", "QSqlQuery", {"QtSql"})
        self.failsFor("ui/pages", "QSqlQuery", {"QtSql"})
        self.fails({"core/usecases/a.cpp": "#include <sqlite3.h>\n"}, "core/storage")

    def test_use_cases_cannot_ask_through_a_header_of_storage(self):
        database = {"core/storage/database.h": "#include <QSqlQuery>\n",
                    "core/storage/reader.h": "class Database;\n",
                    "core/storage/open.h": '#include "core/storage/database.h"\n',
                    "tests/unit/a.cpp": '#include "core/storage/database.h"\n',
                    "core/storage/reader.cpp": '#include "core/storage/database.h"\n'}
        self.passes(database | {"core/usecases/a.cpp": '#include "core/storage/reader.h"\n'})
        self.fails(database | {"core/usecases/a.cpp": '#include "core/storage/database.h"\n'},
                   "core/usecases/a.cpp:3:", "can ask in SQL through core/storage/database.h")
        self.fails(database | {"app/a.cpp": '#include "core/storage/open.h"\n'},
                   "core/storage/open.h -> core/storage/database.h")

    def test_statements_stand_in_storage(self):
        for sql in ("SELECT id FROM person", "INSERT OR IGNORE INTO draft", "DELETE FROM draft",
                    "UPDATE person SET x = 1", "PRAGMA data_version", "x IN json_each(?)"):
            text = f'auto a = u"{sql}";\n'
            self.fails({"core/usecases/a.cpp": text}, "core/usecases/a.cpp:3:", "asks in SQL")
            self.passes({"core/storage/a.cpp": text, "tests/unit/a.cpp": text})
        self.passes({"core/usecases/a.cpp": "// SELECT is for storage\nauto b = Selected;\n"})

    def test_a_module_that_is_not_installed_is_named_too(self):
        self.failsFor("ui/pages", "QtQuick/QQuickView", {"QtQuick"})

    def test_posix_is_for_platform(self):
        self.passes({"core/platform/a.cpp": "#include <unistd.h>\n#include <sys/resource.h>\n"})
        for header in ("unistd.h", "fcntl.h", "signal.h", "csignal", "sys/resource.h", "windows.h"):
            self.fails({"core/storage/a.cpp": f"#include <{header}>\n"}, header, "not portable")

    def failsFor(self, folder, header, modules):
        offences = self.offences({f"{folder}/a.cpp": f"#include <{header}>\n"})
        self.assertEqual({offence.split(" brings ")[1].split()[0] for offence in offences}, modules)


class TheText(TreeTest):
    def test_verdict_macros_of_qtest_are_refused(self):
        for macro in ("QVERIFY(a)", "QCOMPARE(a, b)", "QTRY_VERIFY(a)", "QTRY_COMPARE(a, b)"):
            self.fails({"tests/gui/a.cpp": f"void a() {{ {macro}; }}\n"}, "passes silently")
        self.passes({"tests/gui/a.cpp": "// QVERIFY(a) would pass silently\n"})

    def test_the_two_spdx_lines_are_asked_for(self):
        self.fails({"core/rules/a.h": "!#pragma once\n"}, "SPDX")
        self.fails({"core/rules/a.h": "!" + HEAD.splitlines()[0] + "\n\n"}, "SPDX")
        self.fails({"scripts/run": "#!/usr/bin/env bash\nset -e\n"}, "SPDX")

    def test_nothing_is_left_for_later(self):
        self.fails({"core/rules/a.cpp": "// TO" "DO: later\n"}, "do it now")
        self.passes({"docs/a.md": "para todo el mundo\n"})

    def test_no_path_of_one_machine(self):
        for path in ("/wo" "rk/main", '"/ro' 'ot/a"'):
            self.fails({"docs/a.md": f"see {path}\n"}, "docs/a.md:1:", "of one machine")
        self.passes({"docs/a.md": "frame/wo" "rk/a and $TMPDIR/wo" "rk/a\n"})

    def test_only_platform_knows_where_a_machine_keeps_temporary_files(self):
        self.fails({"core/storage/a.cpp": '// "/t' 'mp/a"\n'}, "temporary folder")
        self.passes({"core/platform/a.cpp": '// "/t' 'mp/a"\n'})

    def test_no_host_of_a_registry(self):
        self.fails({"scripts/a": "curl https://py" "pi.org/simple\n"}, "where packages come from")


if __name__ == "__main__":
    unittest.main()
