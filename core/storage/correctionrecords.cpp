// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/storage/correctionrecords.h"

#include "core/domain/number.h"
#include "core/storage/caserecords.h"
#include "core/storage/database.h"
#include "core/storage/moneyrecords.h"

namespace certdesk::storage {

namespace {

QDate mailedOn(const Reader& reader, const Letter& letter) {
    return reader.require(letter.run).value.mailedOn;
}

std::vector<WrongLetter> wrongLettersWhere(const Reader& reader, const QString& which,
                                           const QVariantList& bound) {
    return reader.database().rows(
        QStringLiteral("SELECT q.id, c.fact, q.letter_id FROM consequence AS q "
                       "JOIN correction AS c ON c.id = q.correction_id "
                       "WHERE q.done_on IS NULL AND q.letter_id IS NOT NULL %1 ORDER BY q.id")
            .arg(which),
        bound, [&reader](RowReader& row) {
            WrongLetter wrong{.consequence = row.next<ConsequenceId>(),
                              .fact = row.next<CorrectedFact>(),
                              .letter = reader.require(row.next<Id<Letter>>()),
                              .mailedOn = {}};
            wrong.mailedOn = mailedOn(reader, wrong.letter.value);
            return wrong;
        });
}

} // namespace

rules::Dependents readDependents(const Reader& reader, PersonId person) {
    rules::Dependents found{.attempts = readAttempts(reader, person),
                            .credentials = reader.of<Credential>(person),
                            .letters = reader.of<Letter>(person),
                            .authorizations = {},
                            .refunds = {},
                            .decisions = {}};
    const rules::LedgerFacts ledger = readLedger(reader, person);
    for (const rules::LedgerCase& one : ledger.cases) {
        const ApplicationId id = one.application.id;
        for (Stored<Authorization>& authorization : reader.of<Authorization>(id))
            found.authorizations.push_back(std::move(authorization));
        if (StoredList<Decision> decisions = reader.of<Decision>(id); !decisions.empty())
            found.decisions.push_back({id, std::move(decisions.back())});
    }
    for (const PaymentRecord& payment : ledger.payments) {
        if (payment.payment.value.voids || voidOf(reader, payment.payment.id))
            continue;
        rules::StandingRefund refund{.payment = payment.payment.id, .applications = {}};
        for (const Stored<Allocation>& part : payment.allocations)
            if (part.value.kind == PaymentKind::Refund)
                refund.applications.push_back(part.value.application);
        if (!refund.applications.empty())
            found.refunds.push_back(std::move(refund));
    }
    return found;
}

ConsequenceSubject subjectOf(const Reader& reader, const Consequence& consequence) {
    if (consequence.credential) {
        const Credential credential = reader.require(*consequence.credential).value;
        return {credential.number, credential.certifiedOn};
    }
    if (consequence.letter) {
        const Letter letter = reader.require(*consequence.letter).value;
        return {letterNumber(*consequence.letter), mailedOn(reader, letter), wordOf(letter.kind)};
    }
    if (consequence.authorization)
        return {authorizationNumber(*consequence.authorization),
                reader.require(*consequence.authorization).value.firstDay};
    if (consequence.attempt) {
        const Attempt attempt = reader.require(*consequence.attempt).value;
        return {attemptNumber(*consequence.attempt), attempt.satOn, wordOf(attempt.result)};
    }
    if (consequence.refund)
        return {paymentNumber(*consequence.refund),
                reader.require(*consequence.refund).value.receivedOn};
    if (!consequence.decision)
        raise(ErrorCode::OfficeFileDamaged, reader.path(), QStringLiteral("consequence"));
    const Decision decision = reader.require(*consequence.decision).value;
    return {applicationNumber(reader.ownerOf(*consequence.decision)), decision.on,
            wordOf(decision.verdict)};
}

StoredList<Correction> openCorrections(const Reader& reader) {
    return reader.database().rows(
        QStringLiteral(
            "SELECT DISTINCT correction_id FROM consequence WHERE done_on IS NULL ORDER BY 1"),
        {}, [&reader](RowReader& row) { return reader.require(row.next<CorrectionId>()); });
}

std::vector<WrongLetter> wrongLetters(const Reader& reader) {
    return wrongLettersWhere(reader, {}, {});
}

std::vector<WrongLetter> wrongLettersTo(const Reader& reader, PersonId person) {
    return wrongLettersWhere(
        reader, QStringLiteral("AND q.letter_id IN (SELECT id FROM letter WHERE person_id = ?)"),
        {person.value()});
}

} // namespace certdesk::storage
