// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/storage/exceptionrecords.h"

#include "core/storage/database.h"

namespace certdesk::storage {

namespace {

QVariantList boundsOf(const Period& period) {
    return {period.from ? dayText(*period.from) : QStringLiteral(""),
            period.to ? dayText(*period.to) : QStringLiteral("9999-12-31")};
}

// The first four columns of most of these.
Departure departureIn(RowReader& row) {
    return {.on = row.next<QDate>(),
            .person = row.next<PersonId>(),
            .name = row.next<QString>(),
            .by = row.next<QString>()};
}

} // namespace

std::vector<ExceptionalDecision> exceptionalDecisions(const Reader& reader, const Period& period) {
    return reader.database().rows(
        QStringLiteral(
            "SELECT d.decided_on, a.person_id, l.name, d.decided_by, a.id, d.verdict, "
            "replaced.verdict, d.override, d.supersede_reason, d.reason, d.second_review, "
            "d.verdict = 'deny' AND CASE WHEN json_valid(CAST(d.evaluation AS TEXT)) "
            "THEN json_extract(CAST(d.evaluation AS TEXT), '$.approvable') ELSE 0 END AS met, "
            "d.verdict = 'deny' AND CASE WHEN json_valid(CAST(d.evaluation AS TEXT)) THEN NOT "
            "json_extract(CAST(d.evaluation AS TEXT), '$.approvable') AND NOT EXISTS (SELECT 1 "
            "FROM json_each(CAST(d.evaluation AS TEXT), '$.criteria') AS c WHERE "
            "json_extract(c.value, '$.outcome') = 'not_met') ELSE 0 END AND coalesce((SELECT "
            "p.due_on FROM decision AS p WHERE p.application_id = d.application_id AND p.id < d.id "
            "AND p.verdict = 'pend' ORDER BY p.id DESC LIMIT 1) >= d.decided_on, 1) AS early, "
            "a.edition, d.reason_codes "
            "FROM decision AS d JOIN application AS a ON a.id = d.application_id "
            "JOIN person_list AS l ON l.person_id = a.person_id "
            "LEFT JOIN decision AS replaced ON replaced.id = d.supersedes_id "
            "WHERE d.decided_on BETWEEN ? AND ? AND (d.override <> '' OR d.supersede_reason <> '' "
            "OR d.second_review = 'disagreed' OR met OR early) ORDER BY d.decided_on, d.id"),
        boundsOf(period), [](RowReader& row) {
            return ExceptionalDecision{.departure = departureIn(row),
                                       .application = row.next<ApplicationId>(),
                                       .verdict = row.next<Verdict>(),
                                       .replaced = row.next<std::optional<Verdict>>(),
                                       .override = row.next<QString>(),
                                       .supersedeReason = row.next<QString>(),
                                       .reason = row.next<QString>(),
                                       .secondReview = row.next<SecondReview>(),
                                       .isDenialOfApprovable = row.next<bool>(),
                                       .isEarlyDenial = row.next<bool>(),
                                       .edition = row.next<QString>(),
                                       .reasonCodes = row.next<QStringList>()};
        });
}

std::vector<RequestForMore> requestsForMore(const Reader& reader, const Period& period) {
    return reader.database().rows(
        QStringLiteral(
            "SELECT d.decided_on, a.person_id, l.name, d.decided_by, a.id, d.due_on, a.edition, "
            "d.reason, d.reason_codes FROM decision AS d JOIN application AS a ON "
            "a.id = d.application_id JOIN person_list AS l ON l.person_id = a.person_id "
            "WHERE d.decided_on BETWEEN ? AND ? AND d.verdict = 'pend' AND d.due_on IS NOT NULL "
            "ORDER BY d.decided_on, d.id"),
        boundsOf(period), [](RowReader& row) {
            return RequestForMore{.departure = departureIn(row),
                                  .application = row.next<ApplicationId>(),
                                  .dueOn = row.next<QDate>(),
                                  .edition = row.next<QString>(),
                                  .reason = row.next<QString>(),
                                  .reasonCodes = row.next<QStringList>()};
        });
}

std::vector<ExceptedAttempt> exceptedAttempts(const Reader& reader, const Period& period) {
    return reader.database().rows(
        QStringLiteral("SELECT t.sat_on, t.person_id, l.name, t.override_by, t.id, t.override FROM "
                       "attempt AS t JOIN person_list AS l ON l.person_id = t.person_id WHERE "
                       "t.sat_on BETWEEN ? AND ? AND t.override <> '' ORDER BY t.sat_on, t.id"),
        boundsOf(period), [](RowReader& row) {
            return ExceptedAttempt{.departure = departureIn(row),
                                   .attempt = row.next<AttemptId>(),
                                   .reason = row.next<QString>()};
        });
}

std::vector<ExceptionalRefund> exceptionalRefunds(const Reader& reader, const Period& period) {
    return reader.database().rows(
        QStringLiteral(
            "SELECT p.received_on, p.person_id, l.name, r.approved_by, a.application_id, r.reason, "
            "r.cause, p.amount_cents > r.due_cents FROM refund AS r "
            "JOIN payment AS p ON p.id = r.payment_id "
            "JOIN payment_allocation AS a ON a.payment_id = p.id "
            "JOIN person_list AS l ON l.person_id = p.person_id WHERE p.received_on BETWEEN ? AND "
            "? AND (p.amount_cents > r.due_cents OR r.cause = 'emergency') ORDER BY p.received_on, "
            "p.id"),
        boundsOf(period), [](RowReader& row) {
            return ExceptionalRefund{.departure = departureIn(row),
                                     .application = row.next<ApplicationId>(),
                                     .reason = row.next<QString>(),
                                     .cause = row.next<RefundCause>(),
                                     .isAboveDue = row.next<bool>()};
        });
}

std::vector<WithdrawnConflict> withdrawnConflicts(const Reader& reader, const Period& period) {
    return reader.database().rows(
        QStringLiteral("SELECT c.withdrawn_on, a.person_id, l.name, c.declared_by, a.id, "
                       "c.withdrawn_reason FROM conflict_of_interest AS c JOIN application AS a ON "
                       "a.id = c.application_id JOIN person_list AS l ON l.person_id = a.person_id "
                       "WHERE c.withdrawn_on BETWEEN ? AND ? ORDER BY c.withdrawn_on, c.id"),
        boundsOf(period), [](RowReader& row) {
            return WithdrawnConflict{.departure = departureIn(row),
                                     .application = row.next<ApplicationId>(),
                                     .reason = row.next<QString>()};
        });
}

// Entries of before the trail knew the day have it in the time alone.
std::vector<BackdatedEdition> backdatedEditions(const Reader& reader, const Period& period) {
    return reader.database().rows(
        QStringLiteral(
            "SELECT day, subject, who, reason FROM (SELECT g.id, g.subject, g.who, g.reason, "
            "e.effective_from, CASE g.day WHEN '' THEN substr(g.at, 1, 10) ELSE g.day END AS day "
            "FROM audit_group AS g JOIN policy_edition AS e ON e.code = g.subject "
            "WHERE g.action = 'import_edition') WHERE day BETWEEN ? AND ? AND effective_from <= "
            "day ORDER BY day, id"),
        boundsOf(period), [](RowReader& row) {
            return BackdatedEdition{.addedOn = row.next<QDate>(),
                                    .code = row.next<QString>(),
                                    .by = row.next<QString>(),
                                    .reason = row.next<QString>()};
        });
}

} // namespace certdesk::storage
