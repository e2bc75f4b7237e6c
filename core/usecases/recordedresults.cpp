// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/recordedresults.h"

#include "core/storage/store.h"

namespace certdesk {

Result<std::vector<RecordedResult>> recordedResults(OfficeFile& office, ResultsWanted wanted,
                                                    int limit) {
    return office.store().read([&](storage::Reader& reader) {
        QString sql = QStringLiteral("SELECT a.id, a.person_id, p.name FROM attempt a "
                                     "JOIN person_list p ON p.person_id = a.person_id ");
        if (wanted == ResultsWanted::WaitingForConfirmation)
            sql += QStringLiteral("WHERE a.confirmation = 'waiting' ");
        sql += QStringLiteral("ORDER BY a.id DESC LIMIT ?");
        QSqlQuery& query = reader.database().statement(sql);
        query.bindValue(0, limit);
        reader.database().execute(query);
        std::vector<RecordedResult> results;
        while (query.next())
            results.push_back({reader.require(AttemptId(query.value(0).toLongLong())),
                               PersonId(query.value(1).toLongLong()), query.value(2).toString()});
        query.finish();
        return results;
    });
}

Result<int> waitingResults(OfficeFile& office) {
    return office.store().read([](storage::Reader& reader) {
        return reader.database()
            .value(QStringLiteral("SELECT count(*) FROM attempt WHERE confirmation = 'waiting'"))
            .toInt();
    });
}

} // namespace certdesk
