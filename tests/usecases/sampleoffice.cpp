// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "tests/usecases/sampleoffice.h"

#include "core/storage/database.h"
#include "core/storage/store.h"

#include <QSqlRecord>

#include <catch2/catch.hpp>

namespace certdesk::tests {

SampleOffice::SampleOffice(const DemoOptions& options, QDate today)
    : m_path(m_folder.filePath(QStringLiteral("office.certdesk")))
    , m_today(today) {
    const Result<DemoSummary> summary =
        createDemoOffice(m_path, options, DayClock(today), {QStringLiteral("tests"), {}});
    if (!summary)
        FAIL(std::string(wordOf(summary.error().code).data())
             << ' ' << summary.error().subject.toStdString() << ' '
             << summary.error().detail.toStdString());
    m_summary = *summary;
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
