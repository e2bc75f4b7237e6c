// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/storage/recordedfacts.h"
#include "core/storage/store.h"
#include "core/usecases/auditorlists.h"
#include "core/usecases/decisionparts.h"
#include "core/usecases/factdifferences.h"
#include "core/usecases/views.h"
#include "core/wording/editionwords.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <map>

namespace certdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

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
                 .differences = factDifferences(then, now)});
        }
        return result;
    });
}

} // namespace certdesk
