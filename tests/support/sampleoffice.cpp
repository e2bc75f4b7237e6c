// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "tests/support/sampleoffice.h"

#include "core/base/day.h"
#include "core/storage/database.h"
#include "core/storage/store.h"
#include "tests/support/teststore.h"

#include <QFile>
#include <QSqlRecord>

#include <catch2/catch.hpp>

namespace certdesk::tests {

namespace {

const Actor someone{QStringLiteral("Margaret Ellison"), QStringLiteral("tester")};

QString sharedFolder() {
    static const QTemporaryDir ofThisProcess;
    const QString shared = qEnvironmentVariable("CERTDESK_SAMPLES", ofThisProcess.path());
    REQUIRE(QDir().mkpath(shared));
    return shared;
}

QString sharedOffice(const DemoOptions& options, QDate today) {
    QString path = QStringLiteral("%1/%2 of seed %3 on %4%5.certdesk")
                       .arg(sharedFolder())
                       .arg(options.applicants)
                       .arg(options.seed)
                       .arg(dayText(today), options.mail == MailReaches::TheLiving
                                                ? QStringLiteral(" with one who died")
                                                : QString());
    if (QFile::exists(path))
        return path;
    const auto made = createDemoOffice(path, options, DayClock(today), someone);
    // Another process may have been faster.
    if (!made && made.error().code != ErrorCode::FileExists)
        FAIL(told(made.error()));
    return path;
}

} // namespace

void putSampleOffice(const QString& path, const DemoOptions& options, QDate today) {
    REQUIRE(QFile::copy(sharedOffice(options, today), path));
}

SampleOffice::SampleOffice(const DemoOptions& options, QDate today)
    : m_path(m_folder.filePath(QStringLiteral("office.certdesk")))
    , m_today(today)
    , m_people(options.applicants) {
    putSampleOffice(m_path, options, today);
}

QStringList SampleOffice::rows(const QString& sql) const {
    const auto store = storage::Store::open(m_path);
    REQUIRE(store);
    const auto rows = (*store)->read([&sql](storage::Reader& reader) {
        QStringList found;
        QSqlQuery& query = reader.database().statement(sql);
        reader.database().execute(query);
        while (query.next()) {
            QStringList columns;
            for (int i = 0; i < query.record().count(); ++i)
                columns << query.value(i).toString();
            found << columns.join(u'|');
        }
        query.finish();
        return found;
    });
    REQUIRE(rows);
    return *rows;
}

int SampleOffice::count(const QString& sql) const {
    return rows(sql).value(0).toInt();
}

const SampleOffice& smallOffice() {
    static const SampleOffice office{DemoOptions{}};
    return office;
}

const SampleOffice& largerOffice() {
    static const SampleOffice office{DemoOptions{.applicants = 400, .seed = 7}};
    return office;
}

} // namespace certdesk::tests
