// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/intakewriter.h"

#include "core/storage/caserecords.h"

namespace certdesk {

IntakeWriter::IntakeWriter(storage::Session& session, QString sourceName)
    : m_session(session)
    , m_sourceName(std::move(sourceName)) {}

void IntakeWriter::addWindows(const std::vector<ExamWindow>& windows) {
    for (const ExamWindow& window : windows)
        if (!windowId(window.code()))
            m_windows[window.code()] = m_session.insert(window);
}

std::optional<WindowId> IntakeWriter::windowId(const QString& code) {
    if (code.isEmpty())
        return std::nullopt;
    const auto known = m_windows.constFind(code);
    if (known != m_windows.constEnd())
        return *known;
    const StoredList<ExamWindow> stored = m_session.where<ExamWindow>(u"code", code);
    return m_windows[code] = stored.empty() ? std::nullopt : std::optional(stored.front().id);
}

PersonId IntakeWriter::personFor(const IntakeApplication& intake, const Origin& origin) {
    const StoredList<Person> known =
        m_session.where<Person>(u"external_id", intake.person.externalId);
    if (!known.empty())
        return known.front().id;
    Person person = intake.person;
    person.origin = origin;
    const PersonId id = m_session.insert(person);
    for (const NameEntry& name : intake.names)
        m_session.insert(id, name);
    for (const EmailEntry& email : intake.emails)
        m_session.insert(id, email);
    for (const PhoneEntry& phone : intake.phones)
        m_session.insert(id, phone);
    for (const AddressEntry& address : intake.addresses)
        m_session.insert(id, address);
    return id;
}

TakenApplication IntakeWriter::write(const IntakeApplication& intake,
                                     const std::vector<IntakePaper>& papers) {
    const Origin origin{
        OriginKind::Imported,
        QStringLiteral("%1: applications[%2]").arg(m_sourceName).arg(intake.position)};
    const PersonId person = personFor(intake, origin);
    Application application = intake.application;
    application.window = windowId(intake.windowCode);
    application.origin = origin;
    const ApplicationId id = m_session.insert(person, application);
    writeClaims(intake, id);
    for (const IntakePaper& paper : papers) {
        m_session.addContent(paper.document.sha256, paper.bytes);
        m_session.insert(id, paper.document);
    }
    writeMoney(intake, person, id, origin);
    return TakenApplication{application.externalId, id, person};
}

void IntakeWriter::writeClaims(const IntakeApplication& intake, ApplicationId application) {
    std::vector<ExperienceId> entries;
    for (const Experience& experience : intake.experience)
        entries.push_back(m_session.insert(application, experience));
    for (Verification verification : intake.verifications) {
        // In the source they point at positions, 1-based; here at stored entries.
        for (ExperienceId& entry : verification.entries)
            entry = entries.at(static_cast<size_t>(entry.value() - 1));
        m_session.insert(application, verification);
    }
    for (const Training& training : intake.training)
        m_session.insert(application, training);
    if (intake.attestation)
        m_session.insert(application, m_conduct.withText(*intake.attestation, m_session));
    if (intake.accommodation) {
        AccommodationRequest request = *intake.accommodation;
        request.state.receivedOn = intake.application.submittedOn;
        m_session.insert(application, request);
    }
}

void IntakeWriter::writeMoney(const IntakeApplication& intake, PersonId person,
                              ApplicationId application, const Origin& origin) {
    for (const IntakePayment& paid : intake.payments) {
        Payment payment = paid.payment;
        payment.origin = origin;
        const PaymentId id = m_session.insert(person, payment);
        m_session.insert(id, Allocation{paid.kind, payment.amount, application});
    }
}

} // namespace certdesk
