// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/storage/tables_correction.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace certdesk::storage {

namespace {

const QString fieldKey = QStringLiteral("field");
const QString beforeKey = QStringLiteral("before");
const QString afterKey = QStringLiteral("after");

} // namespace

QByteArray changesJson(const std::vector<FieldChange>& changes) {
    QJsonArray array;
    for (const FieldChange& change : changes)
        array.append(QJsonObject{{fieldKey, QString(wordOf(change.field))},
                                 {beforeKey, storable(change.before)},
                                 {afterKey, storable(change.after)}});
    // Escaped, a byte order mark at the beginning of a text is read back as a part of it.
    return QJsonDocument(array).toJson(QJsonDocument::Compact).replace("\xEF\xBB\xBF", "\\ufeff");
}

std::optional<std::vector<FieldChange>> changesIn(const QByteArray& json) {
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isArray())
        return std::nullopt;
    std::vector<FieldChange> changes;
    for (const QJsonValue entry : document.array()) {
        const QJsonObject change = entry.toObject();
        const auto field = fromWord<CorrectedField>(change.value(fieldKey).toString());
        if (!field)
            return std::nullopt;
        changes.push_back(
            {*field, change.value(beforeKey).toString(), change.value(afterKey).toString()});
    }
    return changes;
}

} // namespace certdesk::storage
