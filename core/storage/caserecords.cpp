// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/storage/caserecords.h"

#include "core/domain/number.h"
#include "core/storage/database.h"

#include <algorithm>

namespace certdesk::storage {

std::vector<FeePayment> readPayments(const Reader& reader, ApplicationId application) {
    // A counter-entry takes back what the payment it voids had given.
    QSqlQuery& query = reader.database().statement(
        QStringLiteral("SELECT a.kind, a.amount_cents, p.received_on, p.payer, "
                       "voided.received_on, r.cause, a.id FROM payment_allocation AS a JOIN "
                       "payment AS p ON p.id = a.payment_id LEFT JOIN payment AS voided ON "
                       "voided.id = p.voids_payment_id LEFT JOIN refund AS r ON r.payment_id = "
                       "coalesce(p.voids_payment_id, p.id) WHERE a.application_id = ? ORDER BY "
                       "p.received_on, a.id"));
    query.bindValue(0, application.value());
    reader.database().execute(query);
    std::vector<FeePayment> payments;
    while (query.next()) {
        RowReader row(query);
        FeePayment payment{.kind = row.next<PaymentKind>(),
                           .amount = row.next<Money>(),
                           .receivedOn = row.next<QDate>(),
                           .payer = row.next<PayerKind>(),
                           .undoes = row.next<std::optional<QDate>>(),
                           .cause = row.next<std::optional<RefundCause>>(),
                           .part = row.next<Id<Allocation>>()};
        if (payment.undoes)
            payment.amount = noMoney - payment.amount;
        payments.push_back(payment);
    }
    query.finish();
    return payments;
}

namespace {

std::optional<qint64> idWhere(const Reader& reader, const QString& sql, const QVariant& bound) {
    const QVariant id = reader.database().value(sql, {bound});
    return id.isNull() ? std::nullopt : std::optional(id.toLongLong());
}

} // namespace

const QString& wasAnsweredAtOnce() {
    static const QString sql = QStringLiteral(
        "CASE WHEN d.verdict = 'pend' AND json_valid(d.facts) THEN EXISTS (SELECT 1 FROM document "
        "AS x WHERE x.application_id = d.application_id AND x.received_on = d.decided_on AND "
        "x.kind <> 'accommodation' AND NOT EXISTS (SELECT 1 FROM json_each(d.facts, '$.document') "
        "AS f WHERE json_extract(f.value, '$.id') = x.id AND json_extract(f.value, "
        "'$.received_on') = x.received_on)) OR EXISTS (SELECT 1 FROM verification AS x WHERE "
        "x.application_id = d.application_id AND x.received_on = d.decided_on AND NOT EXISTS "
        "(SELECT 1 FROM json_each(d.facts, '$.verification') AS f WHERE json_extract(f.value, "
        "'$.id') = x.id AND json_extract(f.value, '$.received_on') = x.received_on)) OR EXISTS "
        "(SELECT 1 FROM payment_allocation AS x JOIN payment AS p ON p.id = x.payment_id WHERE "
        "x.application_id = d.application_id AND p.received_on = d.decided_on AND x.kind <> "
        "'refund' AND p.voids_payment_id IS NULL AND NOT EXISTS (SELECT 1 FROM json_each(d.facts, "
        "'$.payment_allocation') AS f WHERE json_extract(f.value, '$.id') = x.id)) ELSE 0 END");
    return sql;
}

std::vector<DecisionId> answeredAtOnce(const Reader& reader, ApplicationId application) {
    static const QString sql =
        u"SELECT d.id FROM decision AS d WHERE d.application_id = ? AND " + wasAnsweredAtOnce();
    return reader.database().rows(sql, {application.value()},
                                  [](RowReader& row) { return row.next<DecisionId>(); });
}

PersonRecord readPerson(const Reader& reader, PersonId person) {
    PersonRecord record{.person = reader.require(person),
                        .names = reader.of<NameEntry>(person),
                        .emails = reader.of<EmailEntry>(person),
                        .phones = reader.of<PhoneEntry>(person),
                        .addresses = reader.of<AddressEntry>(person),
                        .flags = reader.of<PersonFlag>(person)};
    if (record.names.empty())
        raise(ErrorCode::OfficeFileDamaged, reader.path(),
              candidateNumber(person) + u" person_name");
    return record;
}

std::vector<DatedAttempt> readAttempts(const Reader& reader, PersonId person) {
    std::vector<DatedAttempt> attempts;
    for (Stored<Attempt>& attempt : reader.of<Attempt>(person)) {
        std::optional<ExamWindow> window;
        if (attempt.value.window)
            window = reader.require(*attempt.value.window).value;
        attempts.push_back(DatedAttempt{std::move(attempt), std::move(window)});
    }
    std::stable_sort(attempts.begin(), attempts.end(), [](const auto& a, const auto& b) {
        return a.attempt.value.satOn < b.attempt.value.satOn;
    });
    return attempts;
}

CaseRecord readCase(const Reader& reader, ApplicationId id) {
    const PersonId person = reader.ownerOf(id);
    CaseRecord record{.application = reader.require(id),
                      .person = readPerson(reader, person),
                      .window = {},
                      .documents = reader.of<Document>(id),
                      .experience = reader.of<Experience>(id),
                      .training = reader.of<Training>(id),
                      .verifications = reader.of<Verification>(id),
                      .attestations = reader.of<Attestation>(id),
                      .payments = readPayments(reader, id),
                      .decisions = reader.of<Decision>(id),
                      .attempts = readAttempts(reader, person),
                      .credential = {},
                      .conflicts = reader.of<ConflictOfInterest>(id)};
    std::erase_if(record.documents, [](const Stored<Document>& document) {
        return isRestricted(document.value.kind);
    });
    if (hasUntied(record.attempts))
        tieToApplications(record.attempts, reader.of<Application>(person));
    record.answeredAtOnce = answeredAtOnce(reader, id);
    if (record.application.value.window)
        record.window = reader.require(*record.application.value.window).value;
    if (StoredList<Credential> credentials = reader.of<Credential>(person); !credentials.empty())
        record.credential = std::move(credentials.back());
    return record;
}

rules::AppealedNow appealedNow(const Reader& reader, const Appeal& appeal) {
    rules::AppealedNow now;
    if (appeal.attempt)
        now.result = reader.require(*appeal.attempt).value.result;
    if (!appeal.application)
        return now;
    if (StoredList<Decision> all = reader.of<Decision>(*appeal.application); !all.empty())
        now.decision = std::move(all.back());
    const auto requests = reader.of<AccommodationRequest>(*appeal.application);
    if (const auto ruling = rules::appealedRuling(appeal, requests))
        now.rulings = lineFrom(*ruling, requests);
    return now;
}

std::vector<ApplicationId> applicationsOf(const Reader& reader, PersonId person) {
    QSqlQuery& query = reader.database().statement(
        QStringLiteral("SELECT id FROM application WHERE person_id = ? ORDER BY submitted_on, id"));
    query.bindValue(0, person.value());
    reader.database().execute(query);
    std::vector<ApplicationId> ids;
    while (query.next())
        ids.emplace_back(query.value(0).toLongLong());
    query.finish();
    return ids;
}

std::optional<PersonId> findPerson(const Reader& reader, const QString& text) {
    const std::optional<qint64> number = idInNumber(u"C", text);
    if (number && reader.find(PersonId(*number)))
        return PersonId(*number);
    if (text.isEmpty())
        return std::nullopt;
    const auto id = idWhere(
        reader, QStringLiteral("SELECT id FROM person WHERE external_id = ? AND external_id <> ''"),
        text);
    return id ? std::optional(PersonId(*id)) : std::nullopt;
}

std::optional<ApplicationId> findApplication(const Reader& reader, const QString& text) {
    const std::optional<qint64> number = idInNumber(u"A", text);
    if (number && reader.find(ApplicationId(*number)))
        return ApplicationId(*number);
    if (text.isEmpty())
        return std::nullopt;
    const auto id = idWhere(
        reader,
        QStringLiteral("SELECT id FROM application WHERE external_id = ? AND external_id <> ''"),
        text);
    return id ? std::optional(ApplicationId(*id)) : std::nullopt;
}

} // namespace certdesk::storage
