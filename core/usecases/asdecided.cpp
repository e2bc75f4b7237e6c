// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/storage/caserecords.h"
#include "core/storage/store.h"
#include "core/usecases/auditorlists.h"
#include "core/usecases/decisionparts.h"
#include "core/usecases/views.h"
#include "core/wording/editionwords.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

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

/// The records of a case by table and id, without what nobody may see in a list (DOMAIN 9).
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

std::vector<FactDifference> differencesOf(const QJsonObject& then, const QJsonObject& now) {
    std::vector<FactDifference> differences;
    for (auto table = now.begin(); table != now.end(); ++table)
        compare(table.key(), rowsOf(then, table.key()), rowsOf(now, table.key()), differences);
    return differences;
}

std::map<QString, QString> outcomesIn(const QByteArray& evaluation) {
    std::map<QString, QString> outcomes;
    const QJsonObject json = QJsonDocument::fromJson(evaluation).object();
    for (const QJsonValue& criterion : json.value(u"criteria").toArray())
        outcomes.emplace(criterion[u"code"_s].toString(), criterion[u"outcome"_s].toString());
    return outcomes;
}

std::vector<FindingDifference> findingsOf(const QByteArray& then, const EligibilityReport& now) {
    const std::map<QString, QString> before = outcomesIn(then);
    std::vector<FindingDifference> differences;
    for (const Criterion& criterion : now.criteria) {
        const auto found = before.find(QString(wordOf(criterion.code)));
        const QString after = wordOf(criterion.outcome);
        if (found != before.end() && found->second != after)
            differences.push_back({found->first, found->second, after});
    }
    return differences;
}

} // namespace

Result<CaseAsDecided> caseAsDecided(OfficeFile& office, ApplicationId application) {
    return office.store().read([&](storage::Reader& reader) -> Result<CaseAsDecided> {
        const Result<CaseView> view = viewOf(office, reader, application);
        if (!view)
            return fail(view.error());
        CaseAsDecided result{.application = application,
                             .person = view->person().id,
                             .name = view->record.person.name().familyFirst(),
                             .decisions = {}};
        const QJsonObject now = withoutRestricted(storage::recordedFacts(reader, application));
        for (const Stored<Decision>& decision : view->record.decisions) {
            if (view->latestIsHidden && decision.id == view->record.decisions.back().id)
                continue;
            const QJsonObject then = withoutRestricted(decision.value.facts);
            result.decisions.push_back(
                {.decision = decision,
                 .reasons = wording::reasonsOf(decision.value, view->edition),
                 .letter = letterOf(reader, result.person, decision.id),
                 .evaluation = decision.value.evaluation,
                 .facts = QJsonDocument(then).toJson(QJsonDocument::Compact),
                 .findings = findingsOf(decision.value.evaluation, view->report),
                 .differences = differencesOf(then, now)});
        }
        return result;
    });
}

} // namespace certdesk
