// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/demo/applicationmaker.h"

#include <algorithm>

namespace certdesk::demo {

ApplicationMaker::ApplicationMaker(const Setting& setting, PaperStock& papers,
                                   const MadePerson& person, const Archetype& kind,
                                   const Timeline& timeline, PaperNames names, SeededRandom& random)
    : m_setting(setting)
    , m_papers(papers)
    , m_person(person)
    , m_kind(kind)
    , m_timeline(timeline)
    , m_names(names)
    , m_random(random)
    , m_edition(setting.policies.on(timeline.submitted))
    , m_made{.application = {.externalId = {},
                             .kind = ApplicationKind::Initial,
                             .submittedOn = timeline.submitted,
                             .edition = m_edition.code,
                             .educationLevel = kind.education,
                             .stage = kind.stage,
                             .origin = person.person.origin},
             .window = windowFor(setting, timeline.submitted)} {
    const auto& employers = sampleData().employers;
    m_employer = &*std::find_if(employers.begin(), employers.end(), [&](const Employer& employer) {
        return employer.name == person.person.employer;
    });
}

MadeApplication ApplicationMaker::make(const QString& externalId, ApplicationKind kind) {
    m_made.application.externalId = externalId;
    m_made.application.kind = kind;
    addEducation();
    addWork();
    addTraining();
    if (m_kind.papers != Papers::NoResume)
        addResume();
    addAttestation();
    addMoney();
    review();
    if (m_kind.stage == Stage::InReview && m_kind.ruling == Ruling::None)
        addAccommodation();
    return std::move(m_made);
}

void ApplicationMaker::addAccommodation() {
    const bool asksByChance = m_random.chance(6);
    if (!asksByChance && m_kind.accommodation == Accommodation::Seldom)
        return;
    m_made.accommodation =
        AccommodationRequest{sampleData().remarks[QStringLiteral("accommodation")],
                             {.receivedOn = m_made.application.submittedOn}};
    addPaper(PaperCode::Accommodation, {});
}

QString ApplicationMaker::applicantsName() const {
    return m_person.names.front().name.full();
}

void ApplicationMaker::addEducation() {
    Application& application = m_made.application;
    if (application.educationLevel == EducationLevel::None)
        return;
    // The archetypes don't care which level it is, as long as there is one.
    static constexpr std::array levels{EducationLevel::HighSchool, EducationLevel::HighSchool,
                                       EducationLevel::HighSchool, EducationLevel::Equivalency,
                                       EducationLevel::Associate,  EducationLevel::Associate,
                                       EducationLevel::Bachelor,   EducationLevel::Bachelor,
                                       EducationLevel::Bachelor,   EducationLevel::Master};
    application.educationLevel = m_random.pick(levels);
    const bool isSchool = application.educationLevel <= EducationLevel::Equivalency;
    application.institution =
        m_random.pick(isSchool ? sampleData().schools : sampleData().colleges);
    application.educationCompletedOn =
        QDate(m_timeline.submitted.year() - m_random.between(4, 28), 6, m_random.between(1, 20));
    PaperCode code = PaperCode::Equivalency;
    if (application.educationLevel == EducationLevel::HighSchool)
        code = m_random.chance(70) ? PaperCode::Diploma : PaperCode::SchoolTranscript;
    else if (!isSchool)
        code = m_random.chance(60) ? PaperCode::Degree : PaperCode::CollegeTranscript;
    PaperFacts facts{
        .words = {{QStringLiteral("school"), application.institution},
                  {QStringLiteral("degree"),
                   sampleData().degrees[QString(wordOf(application.educationLevel))]},
                  {QStringLiteral("completed"), longDay(*application.educationCompletedOn)}}};
    if (m_kind.papers == Papers::NameDiffers)
        facts.words[QStringLiteral("name")] =
            m_random.pick(sampleData().cultures.front().pools.front().given) + u' ' +
            m_random.pick(sampleData().cultures.front().pools.front().family);
    addPaper(code, std::move(facts),
             m_kind.papers == Papers::Illegible ? Sharpness::Illegible : Sharpness::Readable);
}

void ApplicationMaker::addAttestation() {
    const bool isDeclined = m_kind.conduct == Conduct::Declined;
    const PersonName& name = m_person.names.front().name;
    // Some sign with their first initial: a warning for the reviewer and nothing more.
    const bool isShort = !name.given().isEmpty() && m_random.chance(4);
    m_made.attestation = Attestation{
        .version = m_edition.conduct.version,
        .agreed = !isDeclined,
        .sections = isDeclined ? std::vector<int>() : m_edition.conduct.sections,
        .signedName = isShort ? name.given().first(1) + u". " + name.family() : name.full(),
        .signedOn = m_timeline.submitted,
        .how = m_random.chance(90) ? SignedHow::Online : SignedHow::Paper};
}

MadePayment ApplicationMaker::payment(QDate on, std::vector<MadePayment::Part> parts) {
    static constexpr std::array payers{
        PayerKind::Self,     PayerKind::Self,        PayerKind::Self,        PayerKind::Employer,
        PayerKind::Employer, PayerKind::StateAgency, PayerKind::Scholarship, PayerKind::Self};
    MadePayment made{.payment = {.amount = noMoney,
                                 .payer = m_random.pick(payers),
                                 .method = QStringLiteral("card"),
                                 .receivedOn = on,
                                 .origin = m_person.person.origin},
                     .parts = std::move(parts)};
    for (const MadePayment::Part& part : made.parts)
        made.payment.amount = made.payment.amount + part.amount;
    if (made.payment.payer == PayerKind::Employer)
        made.payment.payerName = m_employer->name;
    if (made.payment.payer == PayerKind::StateAgency)
        made.payment.payerName = sampleData().agency;
    if (made.payment.payer != PayerKind::Self) {
        made.payment.method = QStringLiteral("check");
        made.payment.reference = QString::number(m_random.between(1000, 9999));
    }
    return made;
}

void ApplicationMaker::addMoney() {
    const FeePolicy& fee = m_edition.fee;
    const QDate paidOn = m_timeline.submitted;
    std::vector<MadePayment::Part> parts{{fee.required, fee.amount}};
    switch (m_kind.fee) {
    case Fee::Paid:
        m_made.payments.push_back(payment(paidOn, parts));
        break;
    case Fee::PaidWithSitting:
    case Fee::PaidAndRefunded: {
        if (fee.sitting > noMoney)
            parts.push_back({PaymentKind::SittingFee, fee.sitting});
        m_made.payments.push_back(payment(paidOn, parts));
        if (m_kind.fee == Fee::PaidWithSitting)
            break;
        const Money back = fee.sitting > noMoney ? fee.sitting : fee.amount - fee.nonrefundable;
        MadePayment refund = payment(m_setting.days.atWork(m_timeline.ruled.addDays(3)),
                                     {{PaymentKind::Refund, back}});
        refund.payment.payer = m_made.payments.back().payment.payer;
        refund.payment.payerName = m_made.payments.back().payment.payerName;
        refund.payment.recordedBy = m_setting.staff.director;
        refund.refund =
            m_kind.ruling == Ruling::Withdrawn ? RefundCause::Withdrawn : RefundCause::Denied;
        m_made.payments.push_back(std::move(refund));
        break;
    }
    case Fee::Partly:
        m_made.payments.push_back(
            payment(paidOn, {{fee.required, Money::ofCents(fee.amount.cents() / 2)}}));
        break;
    case Fee::Unpaid:
        break;
    case Fee::Bounced: {
        MadePayment check = payment(paidOn, parts);
        check.payment.method = QStringLiteral("check");
        MadePayment counter = check;
        counter.payment.receivedOn = m_setting.days.atWork(paidOn.addDays(5));
        counter.payment.reason = sampleData().remarks[QStringLiteral("returnedCheck")];
        counter.payment.recordedBy = m_setting.staff.reviewer;
        counter.undoesPrevious = true;
        m_made.payments.push_back(std::move(check));
        m_made.payments.push_back(std::move(counter));
        break;
    }
    }
}

void ApplicationMaker::addResume() {
    PaperFacts facts;
    facts.words[QStringLiteral("duties")] = m_random.pick(sampleData().duties);
    for (const Experience& job : m_made.experience)
        facts.rows.push_back(
            {job.employer, job.title,
             longDay(job.start) + u" \u2013 " +
                 (job.end ? longDay(*job.end) : sampleData().remarks[QStringLiteral("present")]),
             job.hoursPerWeek.text()});
    addPaper(PaperCode::Resume, std::move(facts));
    if (m_kind.ruling == Ruling::ApprovedAfterPend)
        m_made.documents.back().document.receivedOn = m_timeline.answered;
}

void ApplicationMaker::addPaper(PaperCode code, PaperFacts facts, Sharpness sharpness) {
    if (!facts.words.contains(QStringLiteral("name")))
        facts.words[QStringLiteral("name")] = applicantsName();
    MadeDocument made = m_names == PaperNames::Own
                            ? m_papers.personal(code, facts, sharpness, m_random)
                            : m_papers.shared(code, sharpness, m_random);
    made.document.receivedOn = m_timeline.submitted;
    m_made.documents.push_back(std::move(made));
}

void ApplicationMaker::accept(Document& document) {
    document.review = ReviewState::Accepted;
    document.reviewedBy = m_setting.staff.reviewer;
    document.reviewedOn =
        document.receivedOn == m_timeline.answered ? m_timeline.ruled : m_timeline.reviewed;
}

void ApplicationMaker::refuse(Document& document, const char* reasonCode) {
    accept(document);
    document.review = ReviewState::Refused;
    document.reasonCode = QString::fromLatin1(reasonCode);
}

// As far as the archetype says; training is reviewed with its paper.
void ApplicationMaker::review() {
    if (m_kind.papers == Papers::Unreviewed)
        return;
    for (size_t i = 0; i < m_made.documents.size(); ++i) {
        Document& document = m_made.documents[i].document;
        const bool isEducation =
            i == 0 && m_made.application.educationLevel != EducationLevel::None;
        if (m_kind.papers == Papers::PartlyReviewed && i > 0)
            return;
        if (isEducation && m_kind.papers == Papers::NameDiffers)
            refuse(document, "name_differs");
        else if (isEducation && m_kind.papers == Papers::Illegible)
            refuse(document, "illegible");
        else if (document.kind == DocumentKind::TrainingCertificate &&
                 m_kind.work == Work::PathBRegistered)
            refuse(document, "registration_not_attendance");
        else
            accept(document);
    }
    for (Training& entry : m_made.training) {
        const bool attended = m_kind.work != Work::PathBRegistered;
        entry.review = attended ? ReviewState::Accepted : ReviewState::Refused;
        if (!attended)
            entry.reasonCode = QStringLiteral("registration_not_attendance");
    }
}

} // namespace certdesk::demo
