// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "tests/storage/recordsamples.h"

#include "tests/support/builders.h"
#include "tests/support/teststore.h"

namespace certdesk::tests {

namespace {

const QDate someDay(2020, 2, 29);

template <class T>
std::optional<T> maybe(Given given, T value) {
    return given == Given::All ? std::optional(std::move(value)) : std::nullopt;
}

QString maybeText(Given given, const QString& text) {
    return given == Given::All ? text : QStringLiteral("");
}

Origin origin(Given given, const QString& text) {
    return given == Given::All ? Origin{OriginKind::Imported, text}
                               : Origin{OriginKind::Entered, QStringLiteral("")};
}

PostalAddress address(Given given, const QString& text) {
    if (given == Given::All)
        return {{text, text}, text, text, text, text};
    const QString none = QStringLiteral("");
    return {{}, none, none, none, none};
}

constexpr auto biggest = std::numeric_limits<qint64>::max();

// A receipt is of a letter of its own.
constexpr int lettersOnFile = 130;

} // namespace

Anchors addAnchors(storage::Session& session) {
    const PersonId person = addPerson(session);
    const WindowId window = session.insert(aWindow());
    const ApplicationId application = addApplication(session, person, Stage::Approved);
    const AttemptId attempt = session.insert(
        person, Attempt{.satOn = day("2020-05-12"), .result = AttemptResult::Passed});
    const QString content = session.addContent("%PDF-");
    const Money cent = Money::ofCents(1);
    const PaymentBatchId batch = session.insert(PaymentBatch{.payer = PayerKind::StateAgency,
                                                             .payerName = QStringLiteral("Agency"),
                                                             .total = cent,
                                                             .receivedOn = someDay});
    const PaymentId payment =
        session.insert(person, Payment{.amount = cent, .receivedOn = someDay, .batch = batch});
    session.insert(payment, Allocation{PaymentKind::ExamFee, cent, application});
    const auto run = session.insert(LetterRun{someDay, QStringLiteral("Kim Lee"), 1, 1, content});
    for (int nth = 1; nth <= lettersOnFile; ++nth)
        session.insert(person, Letter{LetterKind::Passed, run, nth, 1});
    return {.person = person,
            .application = application,
            .window = window,
            .payment = payment,
            .batch = batch,
            .attempt = attempt,
            .decision = session.insert(application, Decision{.verdict = Verdict::Approve,
                                                             .by = QStringLiteral("Kim Lee"),
                                                             .on = someDay}),
            .credential = session.insert(person, Credential{.number = QStringLiteral("CESP-1"),
                                                            .attempt = attempt,
                                                            .certifiedOn = someDay,
                                                            .expiresOn = someDay}),
            .accommodation = session.insert(application, AccommodationRequest{}),
            .run = run,
            .correction = session.insert(person, Correction{.fact = CorrectedFact::Result,
                                                            .attempt = attempt,
                                                            .reason = QStringLiteral("misread"),
                                                            .by = QStringLiteral("Kim Lee"),
                                                            .on = someDay}),
            .content = content};
}

template <>
Office sampleOf(const Anchors&, const QString& text, Given given, int) {
    const bool all = given == Given::All;
    const QString some = maybeText(given, text);
    return {text, some, some, some,          address(given, text),
            some, some, some, all ? 100 : 0, all ? biggest : 0,
            all,  all};
}

template <>
StaffMember sampleOf(const Anchors&, const QString& text, Given given, int) {
    const bool all = given == Given::All;
    return {text, maybeText(given, text), all, maybeText(given, text), !all};
}

template <>
Holiday sampleOf(const Anchors&, const QString& text, Given given, int nth) {
    return {someDay.addDays(nth), maybeText(given, text)};
}

template <>
ExamWindow sampleOf(const Anchors&, const QString& text, Given, int) {
    return ExamWindow::create({text, text, someDay, someDay, someDay.addDays(30)}).value();
}

template <>
ExamForm sampleOf(const Anchors&, const QString& text, Given, int) {
    return ExamForm::create({text, 135, 115, 82, someDay}).value();
}

template <>
EditionText sampleOf(const Anchors&, const QString& text, Given, int nth) {
    return {text, someDay.addYears(50).addDays(nth), text.toUtf8()};
}

template <>
LetterTemplate sampleOf(const Anchors&, const QString& text, Given given, int nth) {
    return {text, maybeText(given, text), nth, maybeText(given, text)};
}

template <>
ResultMapping sampleOf(const Anchors&, const QString& text, Given given, int) {
    return {text, maybeText(given, text).toUtf8()};
}

template <>
ConductText sampleOf(const Anchors&, const QString& text, Given given, int) {
    return {text, maybeText(given, text), maybeText(given, text)};
}

template <>
ImportBatch sampleOf(const Anchors&, const QString& text, Given given, int) {
    return {ImportKind::Results, text, maybeText(given, text), someDay, maybeText(given, text)};
}

template <>
Person sampleOf(const Anchors&, const QString& text, Given given, int) {
    return {maybeText(given, text), maybeText(given, text), given == Given::All,
            origin(given, text)};
}

template <>
NameEntry sampleOf(const Anchors&, const QString& text, Given given, int) {
    const QString some = maybeText(given, text);
    return {NameKind::Former, PersonName::create({some, some, text, some}).value(),
            maybe(given, someDay), maybe(given, someDay.addYears(1)), some};
}

template <>
EmailEntry sampleOf(const Anchors&, const QString& text, Given, int) {
    return {EmailAddress::create(text).value(), Preference::Other};
}

template <>
PhoneEntry sampleOf(const Anchors&, const QString& text, Given, int) {
    return {text, Preference::Other};
}

template <>
AddressEntry sampleOf(const Anchors&, const QString& text, Given given, int) {
    return {address(given, text), Preference::Other, maybe(given, someDay), maybe(given, someDay)};
}

template <>
PersonFlag sampleOf(const Anchors&, const QString& text, Given given, int) {
    return {FlagKind::LargePrint, someDay, maybeText(given, text), maybe(given, someDay)};
}

template <>
Application sampleOf(const Anchors& at, const QString& text, Given given, int) {
    return {maybeText(given, text),
            ApplicationKind::Retest,
            someDay,
            text,
            maybe(given, at.window),
            EducationLevel::Doctorate,
            maybeText(given, text),
            maybe(given, someDay),
            Stage::Closed,
            origin(given, text)};
}

template <>
AccommodationRequest sampleOf(const Anchors& at, const QString& text, Given given, int) {
    const QString some = maybeText(given, text);
    return {some,
            {.receivedOn = maybe(given, someDay),
             .outcome = maybe(given, AccommodationOutcome::NotGranted),
             .granted = some,
             .decidedOn = maybe(given, someDay),
             .decidedBy = some,
             .reason = some,
             .replaces = maybe(given, at.accommodation)}};
}

template <>
Experience sampleOf(const Anchors&, const QString& text, Given given, int) {
    return {ExperienceKind::Practicum,
            WorkSetting::SchoolToWork,
            text,
            maybeText(given, text),
            someDay,
            maybe(given, someDay),
            hours("37.55")};
}

template <>
Training sampleOf(const Anchors&, const QString& text, Given given, int) {
    const QString some = maybeText(given, text);
    return {given == Given::All ? TrainingKind::Internship : TrainingKind::NotGiven,
            given == Given::All ? TrainingContent::Ada : TrainingContent::NotGiven,
            some,
            some,
            some,
            maybe(given, someDay),
            maybe(given, someDay),
            maybe(given, hours("0.01")),
            maybe(given, hours("0")),
            ReviewState::Refused,
            some,
            some};
}

template <>
Verification sampleOf(const Anchors&, const QString& text, Given given, int) {
    const QString some = maybeText(given, text);
    Verification sample{VerificationOutcome::Awaiting,
                        text,
                        some,
                        some,
                        some,
                        maybe(given, someDay),
                        maybe(given, someDay),
                        maybe(given, hours("20")),
                        some,
                        maybe(given, false),
                        maybe(given, someDay),
                        maybe(given, someDay)};
    if (given == Given::All)
        sample.entries = {ExperienceId(1), ExperienceId(biggest)};
    return sample;
}

template <>
Attestation sampleOf(const Anchors&, const QString& text, Given given, int) {
    const bool all = given == Given::All;
    const QString some = maybeText(given, text);
    return {text,
            all,
            all ? std::vector{1, 3} : std::vector<int>(),
            some,
            maybe(given, someDay),
            all ? SignedHow::Witnessed : SignedHow::NotGiven,
            some};
}

template <>
Document sampleOf(const Anchors& at, const QString& text, Given given, int) {
    const QString some = maybeText(given, text);
    return {DocumentKind::Accommodation,
            text,
            MediaType::Docx,
            biggest,
            at.content,
            ReviewState::Refused,
            some,
            some,
            some,
            maybe(given, someDay),
            maybe(given, someDay)};
}

template <>
Payment sampleOf(const Anchors& at, const QString& text, Given given, int nth) {
    const QString some = maybeText(given, text);
    return {Money::ofCents(given == Given::All ? biggest : -1), PayerKind::StateAgency, some, some,
            some, someDay,
            // A payment is voided once: by the first of the samples.
            nth <= 101 ? maybe(given, at.payment) : std::nullopt, origin(given, text),
            maybe(given, at.batch), some, some};
}

template <>
PaymentBatch sampleOf(const Anchors&, const QString& text, Given given, int) {
    const QString some = maybeText(given, text);
    return {PayerKind::StateAgency,
            some,
            some,
            some,
            Money::ofCents(given == Given::All ? biggest : 1),
            someDay,
            some};
}

template <>
Refund sampleOf(const Anchors&, const QString& text, Given given, int) {
    const QString some = maybeText(given, text);
    return {RefundCause::DuplicatePayment, Money::ofCents(biggest), some, some, some.toUtf8()};
}

template <>
Allocation sampleOf(const Anchors& at, const QString&, Given, int) {
    return {PaymentKind::Refund, Money::ofCents(biggest), at.application};
}

template <>
Attempt sampleOf(const Anchors& at, const QString& text, Given given, int nth) {
    const QString some = maybeText(given, text);
    Attempt sample{maybe(given, at.application),
                   maybe(given, at.window),
                   someDay.addDays(nth),
                   AttemptResult::NotCounted,
                   some,
                   maybe(given, 0),
                   maybe(given, 82),
                   maybe(given, 115)};
    if (given == Given::All)
        sample.domains = {DomainScore{0, 29}, std::nullopt, DomainScore{7, 8}, DomainScore{1, 1}};
    sample.registrationId = some;
    sample.authorizationId = some;
    sample.confirmation = Confirmation::Waiting;
    sample.override = some;
    sample.overrideBy = some;
    sample.note = some;
    sample.origin = origin(given, text);
    return sample;
}

template <>
Decision sampleOf(const Anchors& at, const QString& text, Given given, int) {
    const QString some = maybeText(given, text);
    const bool all = given == Given::All;
    return {Verdict::Pend,
            text,
            someDay,
            all ? QStringList{text, QStringLiteral("b")} : QStringList(),
            some,
            some,
            some,
            maybe(given, at.decision),
            maybe(given, someDay),
            SecondReview::Disagreed,
            some.toUtf8(),
            some.toUtf8()};
}

template <>
Authorization sampleOf(const Anchors& at, const QString&, Given, int) {
    return {at.decision, someDay, someDay.addYears(1)};
}

template <>
Credential sampleOf(const Anchors& at, const QString& text, Given given, int) {
    return {text,
            maybe(given, at.attempt),
            someDay,
            someDay.addYears(3),
            CredentialStatus::Surrendered,
            maybeText(given, text),
            origin(given, text)};
}

template <>
LetterRun sampleOf(const Anchors& at, const QString& text, Given given, int) {
    return {someDay, maybeText(given, text), 0, std::numeric_limits<int>::max(), at.content};
}

template <>
Letter sampleOf(const Anchors& at, const QString& text, Given given, int) {
    return {LetterKind::Failed,
            at.run,
            1,
            2,
            maybe(given, at.application),
            maybe(given, at.decision),
            maybe(given, at.attempt),
            maybe(given, at.credential),
            maybeText(given, text),
            maybeText(given, text).toUtf8()};
}

template <>
ConflictOfInterest sampleOf(const Anchors&, const QString& text, Given given, int) {
    return {given == Given::All ? ConflictKind::Relative : ConflictKind::Other,
            text,
            maybeText(given, text),
            someDay,
            maybe(given, someDay),
            maybeText(given, text)};
}

template <>
Correction sampleOf(const Anchors& at, const QString& text, Given given, int) {
    Correction sample{.fact = given == Given::All ? CorrectedFact::Result : CorrectedFact::Name,
                      .attempt = maybe(given, at.attempt),
                      .reason = text,
                      .by = maybeText(given, text),
                      .on = someDay};
    if (given == Given::All)
        sample.changes = {{CorrectedField::GivenName, text, QStringLiteral("")},
                          {CorrectedField::RawScore, QStringLiteral("79"), text}};
    return sample;
}

template <>
Consequence sampleOf(const Anchors& at, const QString& text, Given given, int) {
    return {.kind = given == Given::All ? ConsequenceKind::WithdrawCertificate
                                        : ConsequenceKind::ReviewRefund,
            .credential = maybe(given, at.credential),
            .attempt = maybe(given, at.attempt),
            .refund = maybe(given, at.payment),
            .decision = maybe(given, at.decision),
            .doneOn = maybe(given, someDay),
            .doneBy = maybeText(given, text),
            .note = maybeText(given, text)};
}

template <>
SecondReviewSetting sampleOf(const Anchors&, const QString&, Given given, int) {
    return {given == Given::All ? SecondReviewSight::Open : SecondReviewSight::Blind};
}

template <>
Appeal sampleOf(const Anchors& at, const QString& text, Given given, int) {
    return {.kind = AppealKind::DisruptedTesting,
            .application = maybe(given, at.application),
            .decision = maybe(given, at.decision),
            .attempt = maybe(given, at.attempt),
            .ruling = maybe(given, at.accommodation),
            .receivedOn = someDay,
            .lastDay = maybe(given, someDay),
            .notReviewed = maybe(given, AppealBar::Late),
            .reviewedOn = maybe(given, someDay),
            .outcome = maybe(given, AppealOutcome::Upheld),
            .decidedOn = maybe(given, someDay),
            .decidedBy = maybeText(given, text),
            .reason = text,
            .stoodDecision = maybe(given, at.decision),
            .stoodRuling = maybe(given, at.accommodation)};
}

template <>
Complaint sampleOf(const Anchors&, const QString& text, Given given, int) {
    return {someDay, maybe(given, someDay), text};
}

template <>
LetterReceipt sampleOf(const Anchors&, const QString& text, Given given, int nth) {
    return {Id<Letter>(nth),
            given == Given::All ? ReceiptSource::CameBack : ReceiptSource::InPerson, someDay, text,
            maybeText(given, text)};
}

} // namespace certdesk::tests
