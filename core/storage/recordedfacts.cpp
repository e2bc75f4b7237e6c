// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/storage/recordedfacts.h"

#include "core/storage/caserecords.h"

namespace certdesk::storage {

namespace {

template <class T>
void appendRecords(QByteArray& json, const StoredList<T>& rows) {
    const TableSql& table = sqlOf<T>();
    if (json.size() > 1)
        json += ',';
    json += '"' + table.name.toLatin1() + "\":[";
    for (const Stored<T>& row : rows) {
        // The shape of the audit trail's contents, with the row's id in the owner's place.
        RowWriter values;
        if constexpr (isOwned<T>)
            values << row.id;
        values << row.revision;
        Table<T>::write(values, row.value);
        QStringList columns = table.columns;
        if constexpr (isOwned<T>)
            columns.front() = QStringLiteral("id");
        json += contentOf(columns, values.values()) + ',';
    }
    if (json.endsWith(','))
        json.chop(1);
    json += ']';
}

} // namespace

QByteArray recordedFacts(const CaseRecord& record, const StoredList<Allocation>& allocations) {
    QByteArray json("{");
    appendRecords(json, StoredList<Application>{record.application});
    appendRecords(json, record.person.names);
    appendRecords(json, record.person.emails);
    appendRecords(json, record.experience);
    appendRecords(json, record.training);
    appendRecords(json, record.verifications);
    appendRecords(json, record.attestations);
    appendRecords(json, record.documents);
    appendRecords(json, allocations);
    return json + '}';
}

QByteArray recordedFacts(const Reader& reader, ApplicationId id) {
    CaseRecord record = readCase(reader, id);
    record.documents = reader.of<Document>(id); // the restricted ones too
    return recordedFacts(record, reader.where<Allocation>(u"application_id", id.value()));
}

} // namespace certdesk::storage
