// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/storage/database.h"
#include "core/storage/store.h"
#include "core/usecases/importapplications.h"
#include "core/usecases/newoffice.h"
#include "tests/bench/bench.h"

#include <QDir>
#include <QFile>

#include <cstdio>
#include <cstdlib>

namespace certdesk::bench {

namespace {

constexpr int applications = 10'000;

QByteArray applicationText(int i) {
    static const QByteArray text = R"({"external_id":"X-%1","kind":"initial","submitted_on":
"2026-02-10","applicant":{"external_id":"P-%1","given_name":"Given%1","family_name":"Family%1",
"email":"person%1@example.org","phone":"555-%1","employer":"Employer %1","address":{"lines":
["%1 Elm Street"],"city":"Toledo","state":"OH","postal_code":"43604","country":"US"}},
"education":{"level":"high_school","institution":"School","completed_on":"2009-06-01"},
"experience":[{"employer":"Acme %1","title":"Job coach","start":"2024-01-10","end":null,
"hours_per_week":40,"kind":"paid","setting":"community"},{"employer":"Beta %1","title":"Aide",
"start":"2023-01-10","end":"2023-10-10","hours_per_week":25,"kind":"paid","setting":"agency"}],
"training":[{"kind":"course","provider":"Provider","title":"Course","end":"2025-05-01","hours":40,
"related_hours":40,"review":"accepted"}],"verifications":[{"verifier_email":"boss%1@acme.example",
"employer":"Acme %1","entries":[0],"outcome":"accepted","received_on":"2026-02-20"}],
"code_of_conduct":{"version":"2020-03","agreed":true,"sections":[1,2,3],"signed_name":"Given%1",
"signed_on":"2026-02-10","how":"online"},"payments":[{"kind":"application_fee","amount":"40.00",
"received_on":"2026-02-10","payer":"self"}]})";
    return QByteArray(text).replace("%1", QByteArray::number(i));
}

QString sourceFile() {
    const QString path = QDir(workFolder()).filePath(QStringLiteral("applications.json"));
    QFile file(path);
    file.open(QIODevice::WriteOnly);
    file.write(R"({"format":"certdesk-applications","version":1,"applications":[)");
    for (int i = 0; i < applications; ++i) {
        if (i > 0)
            file.write(",");
        file.write(applicationText(i));
    }
    file.write("]}");
    return path;
}

void stop(const Error& error) {
    std::fprintf(stderr, "%s %s\n", wordOf(error.code).data(), qPrintable(error.detail));
    std::exit(1);
}

std::unique_ptr<OfficeFile> emptyOffice(const QString& name) {
    const auto clock = std::make_shared<DayClock>(QDate(2026, 3, 16));
    const Actor actor{QStringLiteral("bench"), QStringLiteral("bench")};
    const QString path = QDir(workFolder()).filePath(name);
    if (const Result<void> made = createOffice(path, OfficeProfile(), *clock, actor); !made)
        stop(made.error());
    auto office = OfficeFile::open(path, clock, actor);
    if (!office)
        stop(office.error());
    return *std::move(office);
}

/// The rows that a table gained, read back to be written again.
struct TableRows {
    QString insert;
    std::vector<QVariantList> rows;
};

// Every ordinary table, lists and audit trail included; the search index is fed through its own
// tables, as the program feeds it.
std::vector<TableRows> rowsOf(storage::Database& database) {
    QStringList tables;
    QSqlQuery& names = database.statement(QStringLiteral(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' "
        "AND name NOT LIKE 'search_text%' AND name NOT LIKE 'search_word%' ORDER BY rowid"));
    database.execute(names);
    while (names.next())
        tables << names.value(0).toString();
    names.finish();
    std::vector<TableRows> all;
    const auto read = [&](const QString& select, const QString& into) {
        QSqlQuery& query = database.statement(select);
        database.execute(query);
        TableRows table;
        int columns = 0;
        while (query.next()) {
            QVariantList row;
            columns = 0;
            for (; query.value(columns).isValid(); ++columns)
                row << query.value(columns);
            table.rows.push_back(row);
        }
        query.finish();
        table.insert = into.arg(QStringList(columns, QStringLiteral("?")).join(u','));
        if (columns > 0)
            all.push_back(std::move(table));
    };
    for (const QString& table : tables)
        read(QStringLiteral("SELECT * FROM %1").arg(table),
             QStringLiteral("INSERT OR REPLACE INTO %1 VALUES (%2)")
                 .arg(table, QStringLiteral("%1")));
    for (const QString& index : {QStringLiteral("search_text"), QStringLiteral("search_word")})
        read(QStringLiteral("SELECT person_id, text FROM search_entry"),
             QStringLiteral("INSERT INTO %1 (rowid, text) VALUES (%2)")
                 .arg(index, QStringLiteral("%1")));
    return all;
}

double writeBare(storage::Database& database, const std::vector<TableRows>& tables) {
    return timed([&] {
        database.run(QStringLiteral("BEGIN IMMEDIATE"));
        database.run(QStringLiteral("PRAGMA defer_foreign_keys = ON"));
        for (const TableRows& table : tables) {
            QSqlQuery& query = database.statement(table.insert);
            for (const QVariantList& row : table.rows) {
                for (int i = 0; i < row.size(); ++i)
                    query.bindValue(i, row[i]);
                database.execute(query);
            }
            query.finish();
        }
        database.run(QStringLiteral("COMMIT"));
    });
}

} // namespace

void measureImport() {
    const QString source = sourceFile();
    const auto office = emptyOffice(QStringLiteral("import.certdesk"));
    Result<ApplicationsImport> result = fail(ErrorCode::Cancelled);
    const double time = timed([&] { result = importApplications(*office, source, DryRun::No); });
    if (!result)
        stop(result.error());
    if (result->imported != applications)
        stop({ErrorCode::Missing, {}, QString::number(result->imported)});
    const auto bare = emptyOffice(QStringLiteral("bare.certdesk"));
    bare->store().database().run(QStringLiteral("PRAGMA foreign_keys = ON"));
    for (const char16_t* trigger :
         {u"audit_group_is_never_edited", u"audit_group_is_never_removed",
          u"audit_entry_is_never_edited", u"audit_entry_is_never_removed",
          u"audit_content_is_only_emptied", u"audit_content_is_never_removed"})
        bare->store().database().run(
            QStringLiteral("DROP TRIGGER %1").arg(QString::fromUtf16(trigger)));
    const std::vector<TableRows> rows = rowsOf(office->store().database());
    qsizetype count = 0;
    for (const TableRows& table : rows)
        count += static_cast<qsizetype>(table.rows.size());
    const double floor = writeBare(bare->store().database(), rows);
    report(QStringLiteral("import of %1 applications, %2 rows").arg(applications).arg(count), time,
           QStringLiteral("bare prepared QtSql inserts of the same rows"), floor);
}

} // namespace certdesk::bench
