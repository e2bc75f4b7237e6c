// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/demo/demowriter.h"

#include "core/domain/number.h"
#include "core/rules/authorization.h"
#include "core/rules/clocks.h"
#include "core/rules/eligibility.h"
#include "core/storage/recordedfacts.h"
#include "core/usecases/decisionparts.h"
#include "core/usecases/demo/caseon.h"
#include "core/usecases/refunds.h"

namespace certdesk::demo {

namespace {

template <class T, class Owner>
StoredList<T> insertAll(storage::Session& session, Id<Owner> owner, const std::vector<T>& values) {
    StoredList<T> stored;
    stored.reserve(values.size());
    for (const T& value : values)
        stored.push_back({session.insert(owner, value), 1, value});
    return stored;
}

} // namespace

void DemoWriter::writeSlips(storage::Session& session, const std::vector<PaymentBatch>& slips) {
    m_slips.clear();
    for (const PaymentBatch& slip : slips)
        m_slips.push_back(session.insert(slip));
}

void DemoWriter::write(storage::Session& session, const MadePerson& made) {
    const PersonRecord person = writePerson(session, made);
    std::vector<Written> applications;
    for (const MadeApplication& application : made.applications)
        applications.push_back(writeApplication(session, person, application));
    writeExams(session, person.person.id, made, applications);
}

PersonRecord DemoWriter::writePerson(storage::Session& session, const MadePerson& made) {
    const PersonId id = session.insert(made.person);
    return {.person = {id, 1, made.person},
            .names = insertAll(session, id, made.names),
            .emails = insertAll(session, id, made.emails),
            .phones = insertAll(session, id, made.phones),
            .addresses = insertAll(session, id, made.addresses),
            .flags = insertAll(session, id, made.flags)};
}

std::optional<WindowId> DemoWriter::idOf(const std::optional<ExamWindow>& window) const {
    return window ? std::optional(m_windows.at(window->code())) : std::nullopt;
}

// The number that the application is about to get decides the draw: a new file counts from 1.
bool DemoWriter::waitsForSecondReview(const MadeApplication& made) const {
    return !made.decisions.empty() && made.decisions.back().verdict == Verdict::Approve &&
           made.decisions.back().on >= m_setting.days.today().addDays(-5) &&
           isDrawnForSecondReview(m_office, ApplicationId(m_counts.applications + 1));
}

DemoWriter::Written DemoWriter::writeApplication(storage::Session& session,
                                                 const PersonRecord& person,
                                                 const MadeApplication& made) {
    Application application = made.application;
    application.window = idOf(made.window);
    if (waitsForSecondReview(made))
        application.stage = Stage::InReview;
    const ApplicationId id = session.insert(person.person.id, application);
    ++m_counts.applications;
    Q_ASSERT(id.value() == m_counts.applications);

    CaseRecord record{.application = {id, 1, application},
                      .person = person,
                      .window = made.window,
                      .documents = {},
                      .experience = insertAll(session, id, made.experience),
                      .training = insertAll(session, id, made.training),
                      .verifications = {},
                      .attestations = {},
                      .payments = {},
                      .decisions = {},
                      .attempts = {},
                      .credential = {}};
    for (Verification verification : made.verifications) {
        for (ExperienceId& entry : verification.entries)
            entry = record.experience.at(static_cast<size_t>(entry.value() - 1)).id;
        record.verifications.push_back({session.insert(id, verification), 1, verification});
    }
    if (made.attestation) {
        const Attestation attested = m_conduct.withText(*made.attestation, session);
        record.attestations.push_back({session.insert(id, attested), 1, attested});
    }
    if (made.accommodation)
        session.insert(id, *made.accommodation);
    writePapers(session, made, record);
    const StoredList<Allocation> allocations =
        writePayments(session, person.person.id, made, record);
    return {id, sign(session, made, record, allocations)};
}

void DemoWriter::writePapers(storage::Session& session, const MadeApplication& made,
                             CaseRecord& record) {
    for (const MadeDocument& paper : made.documents) {
        const QString& hash = paper.document.sha256;
        if (!m_contents.contains(hash)) {
            session.addContent(hash, paper.bytes);
            m_contents.insert(hash);
        }
        const DocumentId id = session.insert(record.application.id, paper.document);
        ++m_counts.documents;
        if (!isRestricted(paper.document.kind))
            record.documents.push_back({id, 1, paper.document});
    }
}

StoredList<Allocation> DemoWriter::writePayments(storage::Session& session, PersonId person,
                                                 const MadeApplication& made, CaseRecord& record) {
    StoredList<Allocation> allocations;
    std::optional<Stored<Payment>> previous;
    for (const MadePayment& money : made.payments) {
        Payment payment = money.payment;
        if (money.undoesPrevious)
            payment.voids = previous->id;
        if (money.slip)
            payment.batch = m_slips[*money.slip];
        const PaymentId id = session.insert(person, payment);
        if (money.refund)
            writeRefund(session, made, money, id, record);
        for (const MadePayment::Part& part : money.parts) {
            const Allocation allocation{part.kind, part.amount, record.application.id};
            allocations.push_back({session.insert(id, allocation), 1, allocation});
            FeePayment fee{part.kind, part.amount, payment.receivedOn, payment.payer};
            if (money.undoesPrevious) {
                fee.amount = noMoney - fee.amount;
                fee.undoes = previous->value.receivedOn;
            }
            record.payments.push_back(fee);
        }
        previous = Stored<Payment>{id, 1, payment};
    }
    return allocations;
}

// Worked out before the money went.
void DemoWriter::writeRefund(storage::Session& session, const MadeApplication& made,
                             const MadePayment& money, PaymentId payment,
                             const CaseRecord& record) const {
    const rules::RefundWorksheet sheet =
        rules::refund({.cause = *money.refund,
                       .endedOn = made.decisions.back().on,
                       .asOf = money.payment.receivedOn},
                      record, m_setting.policies.on(record.application.value.submittedOn));
    session.insert(payment, Refund{.cause = sheet.cause,
                                   .due = sheet.due,
                                   .approvedBy = m_setting.staff.director,
                                   .reason = {},
                                   .worksheet = worksheetJson(sheet)});
}

std::optional<Id<Authorization>> DemoWriter::sign(storage::Session& session,
                                                  const MadeApplication& made, CaseRecord& record,
                                                  const StoredList<Allocation>& allocations) {
    std::optional<Id<Authorization>> authorization;
    for (const MadeDecision& decision : made.decisions) {
        const bool isApproval = decision.verdict == Verdict::Approve;
        const bool isDrawn = isApproval && isDrawnForSecondReview(m_office, record.application.id);
        DecisionId id =
            addDecision(session, decision, isDrawn ? SecondReview::Waiting : SecondReview::NotDrawn,
                        record, allocations);
        if (isDrawn && record.application.value.stage == Stage::InReview)
            return std::nullopt;
        MadeDecision effective = decision;
        if (isDrawn) {
            effective.by = m_setting.staff.reviewer;
            effective.on = m_setting.days.atWork(decision.on.addDays(2));
            effective.supersedeReason.clear();
            id = addDecision(session, effective, SecondReview::Agreed, record, allocations);
        }
        if (!isApproval)
            continue;
        const DaySpan days = rules::approvedDays(
            record, m_setting.policies.on(record.application.value.submittedOn), effective.on);
        authorization =
            session.insert(record.application.id, Authorization{id, days.first(), days.last()});
    }
    return authorization;
}

DecisionId DemoWriter::addDecision(storage::Session& session, const MadeDecision& made,
                                   SecondReview secondReview, CaseRecord& record,
                                   const StoredList<Allocation>& allocations) {
    const PolicyEdition& edition = m_setting.policies.on(record.application.value.submittedOn);
    const CaseRecord then = caseOn(record, made.on);
    const EligibilityReport report = rules::evaluate(then, edition, made.on);
    StoredList<Allocation> allocationsThen;
    for (size_t i = 0; i < allocations.size(); ++i)
        if (record.payments[i].receivedOn <= made.on)
            allocationsThen.push_back(allocations[i]);
    const Decision decision{
        .verdict = made.verdict,
        .by = made.by,
        .on = made.on,
        .reasonCodes = made.reasonCodes,
        .reason = made.reason,
        .override = made.override,
        .supersedeReason = made.supersedeReason,
        .supersedes =
            record.decisions.empty() ? std::nullopt : std::optional(record.decisions.back().id),
        .dueOn = made.verdict == Verdict::Pend
                     ? std::optional(rules::pendedLastDay(made.on, edition.times))
                     : std::nullopt,
        .secondReview = secondReview,
        .evaluation = evaluationJson(then, edition, report),
        .facts = storage::recordedFacts(then, allocationsThen)};
    const DecisionId id = session.insert(record.application.id, decision);
    record.decisions.push_back({id, 1, decision});
    ++m_counts.decisions;
    return id;
}

void DemoWriter::writeExams(storage::Session& session, PersonId person, const MadePerson& made,
                            const std::vector<Written>& applications) {
    std::optional<AttemptId> last;
    for (const MadeAttempt& exam : made.attempts) {
        const Written& application = applications[exam.application];
        Attempt attempt = exam.attempt;
        attempt.application = application.application;
        attempt.window = idOf(exam.window);
        attempt.edition = m_setting.policies.on(attempt.satOn).code;
        if (application.authorization)
            attempt.authorizationId = authorizationNumber(*application.authorization);
        last = session.insert(person, attempt);
        ++m_counts.attempts;
    }
    if (!made.credential)
        return;
    Credential credential = *made.credential;
    credential.attempt = last;
    credential.edition = m_setting.policies.on(credential.certifiedOn).code;
    credential.number = m_office.credentialName + u'-' +
                        QString::number(++m_counts.credentials).rightJustified(6, u'0');
    session.insert(person, credential);
}

} // namespace certdesk::demo
