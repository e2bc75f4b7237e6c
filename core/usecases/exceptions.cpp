// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/domain/number.h"
#include "core/rules/clocks.h"
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

/// Why more was asked for: in words, else what the coded reasons are called.
QString reasonOf(const QString& words, const QStringList& codes, const PolicyEdition& edition) {
    if (!words.isEmpty())
        return words;
    QStringList labels;
    for (const QString& code : codes) {
        const CodedReason* const reason = edition.reason(code);
        labels << (reason ? reason->label : code);
    }
    return labels.join(QStringLiteral("; "));
}

void addDueDays(const storage::Reader& reader, const PolicyBook& policies, const Period& period,
                std::vector<ExceptionLine>& lines) {
    QSqlQuery& query = reader.database().statement(QStringLiteral(
        "SELECT d.decided_on, a.person_id, l.name, a.id, d.decided_by, d.due_on, a.edition, "
        "d.reason, d.reason_codes FROM decision AS d JOIN application AS a ON "
        "a.id = d.application_id JOIN person_list AS l ON l.person_id = a.person_id "
        "WHERE d.decided_on BETWEEN ? AND ? AND d.verdict = 'pend' AND d.due_on IS NOT NULL "
        "ORDER BY d.decided_on, d.id"));
    bindPeriod(query, period);
    reader.database().execute(query);
    while (query.next()) {
        storage::RowReader row(query);
        ExceptionLine line{.kind = ExceptionKind::DueDay,
                           .on = row.next<QDate>(),
                           .person = row.next<PersonId>(),
                           .name = row.next<QString>(),
                           .subject = applicationNumber(row.next<ApplicationId>()),
                           .by = row.next<QString>(),
                           .reason = {},
                           .verdict = Verdict::Pend};
        const QDate dueOn = row.next<QDate>();
        const PolicyEdition* const edition = policies.find(row.next<QString>());
        if (!edition || dueOn == rules::pendedLastDay(line.on, edition->times))
            continue;
        const QString words = row.next<QString>();
        line.reason = reasonOf(words, row.next<QStringList>(), *edition);
        lines.push_back(std::move(line));
    }
    query.finish();
}

void addRefunds(const storage::Reader& reader, const Period& period,
                std::vector<ExceptionLine>& lines) {
    QSqlQuery& query = reader.database().statement(QStringLiteral(
        "SELECT p.received_on, p.person_id, l.name, a.application_id, r.approved_by, r.reason, "
        "r.cause, p.amount_cents > r.due_cents FROM refund AS r "
        "JOIN payment AS p ON p.id = r.payment_id "
        "JOIN payment_allocation AS a ON a.payment_id = p.id "
        "JOIN person_list AS l ON l.person_id = p.person_id WHERE p.received_on BETWEEN ? AND ? "
        "AND (p.amount_cents > r.due_cents OR r.cause = 'emergency') ORDER BY p.received_on, "
        "p.id"));
    bindPeriod(query, period);
    reader.database().execute(query);
    while (query.next()) {
        storage::RowReader row(query);
        ExceptionLine line{.kind = ExceptionKind::EmergencyWaiver,
                           .on = row.next<QDate>(),
                           .person = row.next<PersonId>(),
                           .name = row.next<QString>(),
                           .subject = applicationNumber(row.next<ApplicationId>()),
                           .by = row.next<QString>(),
                           .reason = row.next<QString>()};
        if (row.next<RefundCause>() == RefundCause::Emergency)
            lines.push_back(line);
        line.kind = ExceptionKind::RefundAboveDue;
        if (row.next<bool>())
            lines.push_back(std::move(line));
    }
    query.finish();
}

// Entries of before the trail knew the day have it in the time alone.
void addEditions(const storage::Reader& reader, const Period& period,
                 std::vector<ExceptionLine>& lines) {
    QSqlQuery& query = reader.database().statement(QStringLiteral(
        "SELECT day, subject, who, reason FROM (SELECT g.id, g.subject, g.who, g.reason, "
        "e.effective_from, CASE g.day WHEN '' THEN substr(g.at, 1, 10) ELSE g.day END AS day "
        "FROM audit_group AS g JOIN policy_edition AS e ON e.code = g.subject "
        "WHERE g.action = 'import_edition') WHERE day BETWEEN ? AND ? AND effective_from <= day "
        "ORDER BY day, id"));
    bindPeriod(query, period);
    reader.database().execute(query);
    while (query.next()) {
        storage::RowReader row(query);
        lines.push_back({.kind = ExceptionKind::BackdatedEdition,
                         .on = row.next<QDate>(),
                         .person = {},
                         .name = {},
                         .subject = row.next<QString>(),
                         .by = row.next<QString>(),
                         .reason = row.next<QString>()});
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
    return office.store().read([&](storage::Reader& reader) {
        std::vector<ExceptionLine> lines;
        addDecisions(reader, period, lines);
        addDueDays(reader, office.policies(reader), period, lines);
        addAttempts(reader, period, lines);
        addRefunds(reader, period, lines);
        addEditions(reader, period, lines);
        std::stable_sort(lines.begin(), lines.end(),
                         [](const auto& a, const auto& b) { return a.on < b.on; });
        return lines;
    });
}

} // namespace certdesk
