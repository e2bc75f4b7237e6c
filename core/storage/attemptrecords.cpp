// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/storage/attemptrecords.h"

#include "core/storage/database.h"

namespace certdesk::storage {

namespace {

std::vector<RecordedResult> resultsWhere(const Reader& reader, const QString& condition,
                                         int limit) {
    return reader.database().rows(
        QStringLiteral("SELECT a.id, a.person_id, p.name FROM attempt a JOIN person_list p "
                       "ON p.person_id = a.person_id %1 ORDER BY a.id DESC LIMIT ?")
            .arg(condition),
        {limit}, [&reader](RowReader& row) {
            return RecordedResult{.attempt = reader.require(row.next<AttemptId>()),
                                  .person = row.next<PersonId>(),
                                  .name = row.next<QString>()};
        });
}

} // namespace

std::vector<RecordedResult> latestResults(const Reader& reader, int limit) {
    return resultsWhere(reader, {}, limit);
}

std::vector<RecordedResult> latestWaitingResults(const Reader& reader, int limit) {
    return resultsWhere(reader, QStringLiteral("WHERE a.confirmation = 'waiting'"), limit);
}

int countWaitingResults(const Reader& reader) {
    return reader.database()
        .value(QStringLiteral("SELECT count(*) FROM attempt WHERE confirmation = 'waiting'"))
        .toInt();
}

} // namespace certdesk::storage
