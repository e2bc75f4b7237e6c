// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/shell/recentfiles.h"
#include "ui/shell/viewsettings.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <catch2/catch.hpp>

using namespace certdesk;

namespace {

QStringList names(const RecentFiles& files) {
    QStringList all;
    for (const auto& entry : files.entries())
        all << entry.name;
    return all;
}

} // namespace

TEST_CASE("recent files stand latest first, pinned ones above them, and are remembered") {
    const QTemporaryDir folder;
    {
        ViewSettings settings(folder.filePath(u"s.ini"_qs));
        RecentFiles files(settings);
        files.noteOpened(u"/a"_qs, u"A"_qs);
        files.noteOpened(u"/b"_qs, u"B"_qs);
        files.noteOpened(u"/c"_qs, u"C"_qs);
        files.setPinned(u"/a"_qs, true);
        CHECK(names(files) == QStringList{u"A"_qs, u"C"_qs, u"B"_qs});
        files.noteOpened(u"/b"_qs, u"B"_qs);
        CHECK(names(files) == QStringList{u"A"_qs, u"B"_qs, u"C"_qs});
        files.remove(u"/c"_qs);
    }
    ViewSettings settings(folder.filePath(u"s.ini"_qs));
    const RecentFiles files(settings);
    CHECK(names(files) == QStringList{u"A"_qs, u"B"_qs});
    CHECK(files.entries()[0].isPinned);
}

TEST_CASE("only the latest dozen is kept") {
    const QTemporaryDir folder;
    ViewSettings settings(folder.filePath(u"s.ini"_qs));
    RecentFiles files(settings);
    for (int number = 0; number < 20; ++number)
        files.noteOpened(u"/%1"_qs.arg(number), u"%1"_qs.arg(number));
    CHECK(files.entries().size() == RecentFiles::limit);
    CHECK(files.entries().front().name == u"19");
}

TEST_CASE("files that are gone are found out in the background") {
    const QTemporaryDir folder;
    ViewSettings settings(folder.filePath(u"s.ini"_qs));
    RecentFiles files(settings);
    files.noteOpened(folder.path(), u"here"_qs);
    files.noteOpened(folder.filePath(u"gone"_qs), u"gone"_qs);
    files.lookForMissing();
    CHECK_FALSE(files.entries()[0].isMissing);
    REQUIRE(QTest::qWaitFor([&] { return files.entries()[0].isMissing; }));
    CHECK_FALSE(files.entries()[1].isMissing);
}
