// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/domain/number.h"
#include "core/storage/store.h"
#include "core/usecases/auditorlists.h"

#include <algorithm>

namespace certdesk {

namespace {

void bindPeriod(QSqlQuery& query, const Period& period) {
    query.bindValue(0, period.from ? dayText(*period.from) : QStringLiteral(""));
    query.bindValue(1, period.to ? dayText(*period.to) : QStringLiteral("9999-12-31"));
}

void addDecisions(const storage::Reader& reader, const Period& period,
                  std::vector<ExceptionLine>& lines) {
    QSqlQuery& query = reader.database().statement(QStringLiteral(
        "SELECT d.decided_on, a.person_id, l.name, a.id, d.decided_by, d.verdict, "
        "replaced.verdict, "
        "d.override, d.supersede_reason, d.reason, d.second_review, "
        "d.verdict = 'deny' AND CASE WHEN json_valid(CAST(d.evaluation AS TEXT)) "
        "THEN json_extract(CAST(d.evaluation AS TEXT), '$.approvable') ELSE 0 END AS met "
        "FROM decision AS d JOIN application AS a ON a.id = d.application_id "
        "JOIN person_list AS l ON l.person_id = a.person_id "
        "LEFT JOIN decision AS replaced ON replaced.id = d.supersedes_id "
        "WHERE d.decided_on BETWEEN ? AND ? AND (d.override <> '' OR d.supersede_reason <> '' "
        "OR d.second_review = 'disagreed' OR met) ORDER BY d.decided_on, d.id"));
    bindPeriod(query, period);
    reader.database().execute(query);
    while (query.next()) {
        storage::RowReader row(query);
        ExceptionLine line{.kind = ExceptionKind::DecisionOverride,
                           .on = row.next<QDate>(),
                           .person = row.next<PersonId>(),
                           .name = row.next<QString>(),
                           .subject = applicationNumber(row.next<ApplicationId>()),
                           .by = row.next<QString>(),
                           .reason = {},
                           .verdict = row.next<Verdict>(),
                           .replaced = row.next<std::optional<Verdict>>()};
        const auto add = [&](ExceptionKind kind, const QString& reason) {
            line.kind = kind;
            line.reason = reason;
            lines.push_back(line);
        };
        const QString override = row.next<QString>();
        const QString supersede = row.next<QString>();
        const QString reason = row.next<QString>();
        const bool disagreed = row.next<SecondReview>() == SecondReview::Disagreed;
        const bool denied = line.verdict == Verdict::Deny;
        if (denied && !disagreed && row.next<bool>())
            add(ExceptionKind::DenialOverride, override.isEmpty() ? reason : override);
        else if (!denied && !override.isEmpty())
            add(ExceptionKind::DecisionOverride, override);
        if (disagreed)
            add(ExceptionKind::SecondReviewDisagreed, reason);
        else if (!supersede.isEmpty())
            add(ExceptionKind::Superseded, supersede);
    }
    query.finish();
}

void addAttempts(const storage::Reader& reader, const Period& period,
                 std::vector<ExceptionLine>& lines) {
    QSqlQuery& query = reader.database().statement(QStringLiteral(
        "SELECT t.sat_on, t.person_id, l.name, t.id, t.override_by, t.override FROM attempt AS t "
        "JOIN person_list AS l ON l.person_id = t.person_id WHERE t.sat_on BETWEEN ? AND ? "
        "AND t.override <> '' ORDER BY t.sat_on, t.id"));
    bindPeriod(query, period);
    reader.database().execute(query);
    while (query.next()) {
        storage::RowReader row(query);
        lines.push_back({.kind = ExceptionKind::AttemptOverride,
                         .on = row.next<QDate>(),
                         .person = row.next<PersonId>(),
                         .name = row.next<QString>(),
                         .subject = attemptNumber(row.next<AttemptId>()),
                         .by = row.next<QString>(),
                         .reason = row.next<QString>()});
    }
    query.finish();
}

} // namespace

Result<std::vector<ExceptionLine>> listExceptions(OfficeFile& office, const Period& period) {
    return office.store().read([&period](storage::Reader& reader) {
        std::vector<ExceptionLine> lines;
        addDecisions(reader, period, lines);
        addAttempts(reader, period, lines);
        std::stable_sort(lines.begin(), lines.end(),
                         [](const auto& a, const auto& b) { return a.on < b.on; });
        return lines;
    });
}

} // namespace certdesk
