// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/rerun.h"

#include "core/rules/eligibility.h"
#include "core/storage/pastcase.h"
#include "core/storage/store.h"
#include "core/usecases/decisionparts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <map>

namespace certdesk {

namespace {

/// The values of an evaluation by their paths, criteria by their codes.
using Leaves = std::map<QString, QString>;

// Sentences may be worded better by a later program, and what a finding rests on may be named
// better: they are no finding.
bool isWording(const QString& name) {
    return name == u"reason" || name == u"rule" || name == u"evidence";
}

void collect(const QJsonValue& value, const QString& path, Leaves& leaves) {
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            if (!isWording(member.key()))
                collect(member.value(), path.isEmpty() ? member.key() : path + u'.' + member.key(),
                        leaves);
    } else if (value.isArray()) {
        const QJsonArray list = value.toArray();
        for (qsizetype i = 0; i < list.size(); ++i) {
            const QString code = list[i].toObject().value(u"code").toString();
            collect(list[i], path + u'.' + (code.isEmpty() ? QString::number(i) : code), leaves);
        }
    } else {
        leaves[path] = value.toVariant().toString();
    }
}

Leaves leavesOf(const QByteArray& evaluation) {
    Leaves leaves;
    collect(QJsonDocument::fromJson(evaluation).object(), {}, leaves);
    return leaves;
}

// A value that only one of them has differs from nothing; one that the program of that day did not
// report at all is no difference.
std::vector<RerunDifference> differencesOf(const QByteArray& decided, const QByteArray& now) {
    const Leaves before = leavesOf(decided);
    const Leaves after = leavesOf(now);
    std::vector<RerunDifference> differences;
    for (const auto& [path, value] : before) {
        const auto found = after.find(path);
        const QString other = found == after.end() ? QString() : found->second;
        if (value != other)
            differences.push_back({path, value, other});
    }
    return differences;
}

} // namespace

Result<Rerun> evaluateAsOf(OfficeFile& office, ApplicationId application, QDate day) {
    return office.store().read([&](storage::Reader& reader) -> Result<Rerun> {
        Result<storage::PastCase> past = storage::readCaseAsOf(reader, application, day);
        if (!past)
            return fail(past.error());
        const QString& code = past->record.application.value.edition;
        const PolicyEdition* edition = office.policies(reader).find(code);
        if (!edition)
            return fail(ErrorCode::OfficeFileDamaged, office.path(), code);
        EligibilityReport report = rules::evaluate(past->record, *edition, day);
        Rerun rerun{.asOf = day,
                    .view = {std::move(past->record), *edition, std::move(report)},
                    .decision = {},
                    .differences = {},
                    .forgotten = {}};
        const CaseRecord& record = rerun.view.record;
        if (!record.decisions.empty()) {
            rerun.decision = record.decisions.back();
            rerun.differences = differencesOf(rerun.decision->value.evaluation,
                                              evaluationJson(record, *edition, rerun.view.report));
        }
        for (const storage::ForgottenRow& row : past->forgotten)
            rerun.forgotten << row.table + u' ' + QString::number(row.row);
        return rerun;
    });
}

} // namespace certdesk
