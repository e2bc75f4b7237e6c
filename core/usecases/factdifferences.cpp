// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/factdifferences.h"

#include "core/domain/document.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <map>

namespace certdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

QString textOf(const QJsonValue& value) {
    if (value.isString())
        return value.toString();
    if (value.isDouble())
        return QString::number(value.toInteger());
    return value.isBool() ? QString::number(value.toBool()) : QString();
}

// Every row has a revision, and signing itself moves the stage.
bool isBookkeeping(const QString& table, const QString& field) {
    return field == u"revision" || field == u"id" || (table == u"application" && field == u"stage");
}

using Rows = std::map<qint64, QJsonObject>;

Rows rowsOf(const QJsonObject& facts, const QString& table) {
    Rows rows;
    for (const QJsonValue& row : facts.value(table).toArray())
        rows.emplace(row[u"id"_s].toInteger(), row.toObject());
    return rows;
}

void compare(const QString& table, const Rows& then, const Rows& now,
             std::vector<FactDifference>& differences) {
    for (const auto& [id, before] : then) {
        const auto after = now.find(id);
        if (after == now.end()) {
            differences.push_back({table, id, {}, u"there"_s, {}});
            continue;
        }
        // A value that was not given is not there.
        QStringList fields = before.keys() + after->second.keys();
        fields.sort();
        fields.removeDuplicates();
        for (const QString& field : fields) {
            const QJsonValue was = before.value(field);
            const QJsonValue is = after->second.value(field);
            if (!isBookkeeping(table, field) && was != is)
                differences.push_back({table, id, field, textOf(was), textOf(is)});
        }
    }
    for (const auto& [id, after] : now)
        if (!then.contains(id))
            differences.push_back({table, id, {}, {}, u"there"_s});
}

} // namespace

QJsonObject withoutRestricted(const QByteArray& json) {
    QJsonObject facts = QJsonDocument::fromJson(json).object();
    QJsonArray documents;
    for (const QJsonValue& document : facts.value(u"document").toArray()) {
        const auto kind = fromWord<DocumentKind>(document[u"kind"_s].toString());
        if (kind && !isRestricted(*kind))
            documents.append(document);
    }
    facts.insert(u"document"_s, documents);
    return facts;
}

std::vector<FactDifference> factDifferences(const QJsonObject& then, const QJsonObject& now) {
    std::vector<FactDifference> differences;
    for (auto table = now.begin(); table != now.end(); ++table)
        compare(table.key(), rowsOf(then, table.key()), rowsOf(now, table.key()), differences);
    return differences;
}

} // namespace certdesk
