// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/sentruns.h"

#include "core/storage/store.h"

namespace certdesk {

Result<StoredList<LetterRun>> sentRuns(OfficeFile& office, int limit) {
    return office.store().read([limit](storage::Reader& reader) {
        QSqlQuery& query = reader.database().statement(
            QStringLiteral("SELECT id FROM letter_run ORDER BY id DESC LIMIT ?"));
        query.bindValue(0, limit);
        reader.database().execute(query);
        std::vector<Id<LetterRun>> ids;
        while (query.next())
            ids.emplace_back(query.value(0).toLongLong());
        query.finish();
        StoredList<LetterRun> runs;
        for (const Id<LetterRun> id : ids)
            runs.push_back(reader.require(id));
        return runs;
    });
}

Result<QByteArray> archivedRun(OfficeFile& office, Id<LetterRun> id) {
    return office.store().read(
        [id](storage::Reader& reader) { return reader.content(reader.require(id).value.sha256); });
}

} // namespace certdesk
