// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "tests/support/builders.h"

namespace certdesk::tests {

QDate day(const char* text) {
    const auto read = dayFromText(QString::fromLatin1(text));
    Q_ASSERT_X(read, "day", text);
    return *read;
}

std::optional<QDate> dayIfAny(const char* text) {
    return *text == 0 ? std::nullopt : std::optional(day(text));
}

Hours hours(const char* text) {
    const QString digits = QString::fromLatin1(text);
    const qsizetype point = digits.indexOf(u'.');
    const QString whole = point < 0 ? digits : digits.left(point);
    const QString rest = point < 0 ? QString() : digits.mid(point + 1);
    return Hours::ofHundredths(whole.toInt() * 100 + rest.leftJustified(2, u'0').toInt()).value();
}

Money money(const char* text) {
    const bool negative = *text == '-';
    const Money amount = Money::fromText(QString::fromLatin1(text + (negative ? 1 : 0))).value();
    return negative ? noMoney - amount : amount;
}

ExamWindow aWindow(const char* first, const char* last, const char* deadline) {
    const QDate firstDay = day(first);
    const QString code = firstDay.toString(QStringLiteral("yyyy-MM"));
    return ExamWindow::create({code, code, day(deadline), firstDay, day(last)}).value();
}

Document aDocument(DocumentKind kind, ReviewState review, MediaType type) {
    Document document{kind, QStringLiteral("paper.pdf"), type, 1000, QString(64, u'0')};
    document.review = review;
    return document;
}

Experience aJob(const char* start, const char* end, const char* hoursAWeek, const char* employer) {
    return {ExperienceKind::Paid,
            WorkSetting::Community,
            QString::fromUtf8(employer),
            QStringLiteral("Job coach"),
            day(start),
            dayIfAny(end),
            hours(hoursAWeek)};
}

Experience anInternship(const char* start, const char* end, const char* hoursAWeek,
                        const char* employer) {
    Experience entry = aJob(start, end, hoursAWeek, employer);
    entry.kind = ExperienceKind::Internship;
    return entry;
}

Verification aVerification(const char* employer, std::vector<int> entries) {
    Verification verification{VerificationOutcome::Accepted, QString::fromUtf8(employer),
                              QStringLiteral("Robin Boss"), QStringLiteral("boss@acme.example")};
    for (const int position : entries)
        verification.entries.emplace_back(position + 1);
    return verification;
}

Training aCourse(const char* relatedHours, const char* end) {
    Training course{TrainingKind::Course};
    course.end = dayIfAny(end);
    course.relatedHours = hours(relatedHours);
    course.review = ReviewState::Accepted;
    return course;
}

Training aTrainingInternship(const char* start, const char* end) {
    Training internship{TrainingKind::Internship};
    internship.start = dayIfAny(start);
    internship.end = dayIfAny(end);
    internship.review = ReviewState::Accepted;
    return internship;
}

Attestation anAttestation(const char* signedOn) {
    return {QStringLiteral("2020-03"),
            true,
            {1, 2, 3},
            QStringLiteral("Ana Núñez"),
            dayIfAny(signedOn)};
}

FeePayment aPayment(PaymentKind kind, const char* amount, const char* receivedOn) {
    return {kind, money(amount), day(receivedOn)};
}

FeePayment aCounterEntry(const char* amount, const char* on, const char* undoneOn) {
    FeePayment payment = aPayment(PaymentKind::ExamFee, amount, on);
    payment.undoes = day(undoneOn);
    return payment;
}

FeePayment aRefund(const char* amount, const char* on, RefundCause cause) {
    FeePayment refund = aPayment(PaymentKind::Refund, amount, on);
    refund.cause = cause;
    return refund;
}

Decision aDecision(Verdict verdict, const char* on) {
    return {.verdict = verdict, .by = QStringLiteral("Kim Lee"), .on = day(on)};
}

DatedAttempt anAttempt(const char* satOn, AttemptResult result, std::optional<ExamWindow> window) {
    Attempt attempt{{}, {}, day(satOn), result};
    return {{AttemptId(1), 0, std::move(attempt)}, std::move(window)};
}

CaseBuilder::CaseBuilder()
    : m_record{{ApplicationId(1),
                0,
                {QStringLiteral("SMA-10021"),
                 ApplicationKind::Initial,
                 day("2020-03-10"),
                 QStringLiteral("cesp-2020-03"),
                 {},
                 EducationLevel::HighSchool}},
               {{PersonId(1), 0, {QStringLiteral("P-778")}}, {}, {}, {}, {}, {}},
               aWindow(),
               {},
               {},
               {},
               {},
               {},
               {},
               {},
               {},
               {}} {
    named("Ana", "Núñez").withEmail("ana@example.org");
    documents({aDocument(DocumentKind::HighSchoolDiploma),
               aDocument(DocumentKind::Resume, ReviewState::Accepted, MediaType::Docx)});
    worked({aJob("2019-03-10")}).verified({aVerification()}).attested({anAttestation()});
    paid({aPayment(PaymentKind::ExamFee, "199.00")});
}

CaseBuilder& CaseBuilder::submitted(const char* on) {
    m_record.application.value.submittedOn = day(on);
    return *this;
}

CaseBuilder& CaseBuilder::inWindow(const ExamWindow& window) {
    m_record.window = window;
    return *this;
}

CaseBuilder& CaseBuilder::onDemand() {
    m_record.window.reset();
    m_record.application.value.edition = QStringLiteral("cesp-2021-01");
    submitted("2021-02-10");
    return paid({aPayment(PaymentKind::ApplicationFee, "40.00", "2021-02-10")});
}

CaseBuilder& CaseBuilder::named(const char* given, const char* family) {
    m_record.person.names = stored<NameEntry>(
        {{NameKind::Legal,
          PersonName::create({QString::fromUtf8(given), {}, QString::fromUtf8(family)}).value()}});
    return *this;
}

CaseBuilder& CaseBuilder::withEmail(const char* address) {
    auto& emails = m_record.person.emails;
    emails.push_back({Id<EmailEntry>(static_cast<qint64>(emails.size()) + 1),
                      0,
                      {EmailAddress::create(QString::fromUtf8(address)).value()}});
    return *this;
}

CaseBuilder& CaseBuilder::schooled(EducationLevel level) {
    m_record.application.value.educationLevel = level;
    return *this;
}

CaseBuilder& CaseBuilder::documents(std::vector<Document> documents) {
    m_record.documents = stored(std::move(documents));
    return *this;
}

CaseBuilder& CaseBuilder::worked(std::vector<Experience> entries) {
    m_record.experience = stored(std::move(entries));
    return *this;
}

CaseBuilder& CaseBuilder::verified(std::vector<Verification> verifications) {
    m_record.verifications = stored(std::move(verifications));
    return *this;
}

CaseBuilder& CaseBuilder::trained(std::vector<Training> entries) {
    m_record.training = stored(std::move(entries));
    return *this;
}

CaseBuilder& CaseBuilder::attested(std::vector<Attestation> attestations) {
    m_record.attestations = stored(std::move(attestations));
    return *this;
}

CaseBuilder& CaseBuilder::paid(std::vector<FeePayment> payments) {
    m_record.payments = std::move(payments);
    return *this;
}

CaseBuilder& CaseBuilder::attempted(std::vector<DatedAttempt> attempts) {
    m_record.attempts = std::move(attempts);
    return *this;
}

CaseBuilder& CaseBuilder::decided(std::vector<Decision> decisions) {
    m_record.decisions = stored(std::move(decisions));
    return *this;
}

CaseBuilder& CaseBuilder::at(Stage stage) {
    m_record.application.value.stage = stage;
    return *this;
}

} // namespace certdesk::tests
