// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/lastseen.h"
#include "core/usecases/maintenance.h"
#include "core/wording/figures.h"
#include "tests/support/builders.h"
#include "tests/support/testoffice.h"

#include <QFile>
#include <QSettings>

using namespace certdesk;
using namespace certdesk::tests;

TEST_CASE("A file that was never seen is nothing to wonder at, nor one with more work in it") {
    TestOffice office;
    const QString memory = office.beside("settings/seen.ini");
    CHECK(must(recall(*office, memory)).recall == Recall::Unknown);
    must(remember(*office, memory));
    CHECK(must(recall(*office, memory)).recall == Recall::AsLeft);
    office.take();
    const Recollection later = must(recall(*office, memory));
    CHECK(later.recall == Recall::AsLeft);
    CHECK(later.missing == 0);
    CHECK(later.seenAt.secsTo(QDateTime::currentDateTimeUtc()) < 60);
}

TEST_CASE("An older copy in the place of a file is noticed, with how much is missing") {
    TestOffice office;
    const QString memory = office.beside("seen.ini");
    const QString copy = office.beside("copy.certdesk");
    must(backUp(*office, copy));
    const qint64 before = office.value("SELECT entries FROM audit_head").toLongLong();
    office.take();
    const qint64 after = office.value("SELECT entries FROM audit_head").toLongLong();
    must(remember(*office, memory));
    office.close();
    REQUIRE(QFile::remove(office.path()));
    REQUIRE(QFile::rename(copy, office.path()));
    office.on("2020-03-21");
    const Recollection noticed = must(recall(*office, memory));
    CHECK(noticed.recall == Recall::Older);
    CHECK(noticed.missing == after - before);
    CHECK(noticed.present == before);
    CHECK(warningOf(noticed, *office->clock())
              .startsWith(u"This file is older than the one that you used today: "));
    // Work in the older copy doesn't hide it.
    office.take();
    office.take(anIntake(2));
    const Recollection other = must(recall(*office, memory));
    CHECK(other.recall == Recall::Rewritten);
    CHECK(warningOf(other, *office->clock()).contains(u"tells another history"));
    CHECK(warningOf(Recollection(), *office->clock()).isEmpty());
}

TEST_CASE("The days of the last week go by their names") {
    const QDate today = day("2020-03-20"); // a Friday
    CHECK(wording::dayAgo(today, today) == u"today");
    CHECK(wording::dayAgo(day("2020-03-19"), today) == u"yesterday");
    CHECK(wording::dayAgo(day("2020-03-17"), today) == u"on Tuesday");
    CHECK(wording::dayAgo(day("2020-03-13"), today) == u"on March 13, 2020");
}

TEST_CASE("Of many files those are forgotten that were not seen for longest") {
    TestOffice office;
    const QString memory = office.beside("seen.ini");
    QSettings settings(memory, QSettings::IniFormat);
    for (int i = 0; i < 100; ++i) {
        settings.setValue(QStringLiteral("%1/entries").arg(i), 1);
        settings.setValue(QStringLiteral("%1/seen").arg(i),
                          QDate(2020, 1, 1).addDays(i == 7 ? -1 : i).toString(Qt::ISODate));
    }
    settings.sync();
    must(remember(*office, memory));
    settings.sync();
    CHECK(settings.childGroups().size() == 100);
    CHECK_FALSE(settings.childGroups().contains(u"7"));
}

TEST_CASE("A trail that was cut in all its places is noticed") {
    TestOffice office;
    const QString memory = office.beside("seen.ini");
    office.take();
    must(remember(*office, memory));
    tamper(office.path(),
           {QStringLiteral("DROP TRIGGER audit_entry_is_never_removed"),
            QStringLiteral("DELETE FROM audit_entry WHERE id = (SELECT max(id) FROM audit_entry)"),
            QStringLiteral("UPDATE audit_head SET (entries, chain) = (SELECT id, chain FROM "
                           "audit_entry ORDER BY id DESC LIMIT 1)")});
    const Recollection noticed = must(recall(*office, memory));
    CHECK(noticed.recall == Recall::Older);
    CHECK(noticed.missing == 1);
}

TEST_CASE("Each place is remembered for itself") {
    TestOffice office;
    const QString memory = office.beside("seen.ini");
    must(remember(*office, memory));
    TestOffice other;
    CHECK(must(recall(*other, memory)).recall == Recall::Unknown);
}

TEST_CASE("A memory that can't be written is told, one that is nonsense is no memory") {
    TestOffice office;
    CHECK(refusal(remember(*office, QStringLiteral("/proc/seen.ini"))) ==
          ErrorCode::FileUnwritable);
    QFile nonsense(office.beside("seen.ini"));
    REQUIRE(nonsense.open(QIODevice::WriteOnly));
    nonsense.write("\x01\x02[[[=");
    nonsense.close();
    CHECK(must(recall(*office, nonsense.fileName())).recall == Recall::Unknown);
}
