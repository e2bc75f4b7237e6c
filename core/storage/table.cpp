// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/storage/table.h"

#include "core/storage/tables.h"

namespace certdesk::storage {

namespace {

QStringList recordedColumns(const TableShape& shape) {
    QStringList columns;
    if (*shape.owner)
        columns << QString::fromUtf16(shape.owner);
    columns << QStringLiteral("revision");
    for (const char16_t* column : shape.columns)
        columns << QString::fromUtf16(column);
    return columns;
}

QString placeholders(qsizetype count) {
    return QStringList(count, QStringLiteral("?")).join(u',');
}

} // namespace

TableSql::TableSql(const TableShape& shape)
    : name(QString::fromUtf16(shape.name))
    , columns(recordedColumns(shape))
    , insert(QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)")
                 .arg(name, columns.join(u','), placeholders(columns.size())))
    , insertAs(QStringLiteral("INSERT INTO %1 (id,%2) VALUES (?,%3)")
                   .arg(name, columns.join(u','), placeholders(columns.size())))
    , update(QStringLiteral("UPDATE %1 SET %2 = ? WHERE id = ? AND revision = ?")
                 .arg(name, columns.join(QStringLiteral(" = ?,"))))
    , remove(QStringLiteral("DELETE FROM %1 WHERE id = ? AND revision = ?").arg(name))
    , selectById(selectWhere(u"id"))
    , selectByOwner(*shape.owner ? selectWhere(QString::fromUtf16(shape.owner)) : QString())
    , selectAll(QStringLiteral("SELECT id,%1 FROM %2 ORDER BY id").arg(columns.join(u','), name))
    , selectOwner(*shape.owner ? QStringLiteral("SELECT %1 FROM %2 WHERE id = ?")
                                     .arg(QString::fromUtf16(shape.owner), name)
                               : QString()) {}

QString TableSql::selectWhere(QStringView column) const {
    // An index that leaves out the empty texts is only used when the question does so too.
    return QStringLiteral("SELECT id,%1 FROM %2 WHERE %3 = ? AND %3 <> '' ORDER BY id")
        .arg(columns.join(u','), name, column);
}

namespace {

template <class... T>
std::vector<const TableSql*> sqlOfAll() {
    return {&sqlOf<T>()...};
}

} // namespace

const std::vector<const TableSql*>& auditedTables() {
    static const std::vector<const TableSql*> tables =
        sqlOfAll<Office, StaffMember, Holiday, ExamWindow, ExamForm, EditionText, LetterTemplate,
                 ResultMapping, ConductText, ImportBatch, Person, NameEntry, EmailEntry, PhoneEntry,
                 AddressEntry, PersonFlag, Application, AccommodationRequest, Experience, Training,
                 Verification, Attestation, Document, PaymentBatch, Payment, Allocation, Refund,
                 Attempt, Decision, Authorization, Credential, LetterRun, Letter,
                 ConflictOfInterest, SecondReviewSetting, Correction, Consequence, LetterReceipt,
                 Appeal, Complaint>();
    return tables;
}

} // namespace certdesk::storage
