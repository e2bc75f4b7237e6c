// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/review/claims.h"

#include "core/domain/number.h"
#include "core/rules/verification.h"
#include "core/wording/wording.h"

#include <QCoreApplication>

namespace certdesk {

namespace {

struct ClaimsText final {
    Q_DECLARE_TR_FUNCTIONS(certdesk::Claims)
};

/// Fills a section; facts that were not given are left out.
class SectionWriter final {
public:
    explicit SectionWriter(ClaimSection& section)
        : m_section(section) {}

    SectionWriter& fact(const QString& label, const QString& text) {
        if (!text.isEmpty())
            m_section.claims.push_back({.label = label, .text = text});
        return *this;
    }
    SectionWriter& fact(const QString& label, std::optional<QDate> day) {
        return day ? fact(label, wording::shortDay(*day)) : *this;
    }
    SectionWriter& fact(const QString& label, std::optional<Hours> hours) {
        return hours ? fact(label, hours->text()) : *this;
    }
    SectionWriter& days(const QString& label, std::optional<QDate> first,
                        std::optional<QDate> last) {
        if (first && last)
            return fact(label, ClaimsText::tr("%1 – %2").arg(wording::shortDay(*first),
                                                             wording::shortDay(*last)));
        if (first)
            return fact(label, ClaimsText::tr("from %1").arg(wording::shortDay(*first)));
        return last ? fact(label, ClaimsText::tr("until %1").arg(wording::shortDay(*last))) : *this;
    }
    SectionWriter& entry(const QString& heading) {
        m_section.claims.push_back({.style = Claim::Style::Entry, .label = heading});
        return *this;
    }
    SectionWriter& remark(Tone tone, const QString& text) {
        m_section.claims.push_back({.style = Claim::Style::Remark, .text = text, .tone = tone});
        return *this;
    }

private:
    ClaimSection& m_section;
};

QString firstGiven(const QString& one, const QString& other) {
    return one.isEmpty() ? other : one;
}

ClaimSection applicantSection(const CaseView& view) {
    ClaimSection section{ClaimsText::tr("Applicant"), std::nullopt, {}};
    SectionWriter writer(section);
    const PersonRecord& person = view.record.person;
    for (const auto& name : person.names)
        writer.fact(wording::label(name.value.kind), name.value.name.full());
    for (const auto& email : person.emails)
        writer.fact(ClaimsText::tr("E-mail"), email.value.address.text());
    for (const auto& phone : person.phones)
        writer.fact(ClaimsText::tr("Phone"), phone.value.number);
    writer.fact(ClaimsText::tr("Address"), person.address().blockLines().join(QStringLiteral(", ")))
        .fact(ClaimsText::tr("Employer"), person.person.value.employer)
        .fact(ClaimsText::tr("External id"), person.person.value.externalId);
    for (const auto& flag : person.flags)
        writer.remark(Tone::Caution,
                      ClaimsText::tr("%1 since %2 (%3)")
                          .arg(wording::label(flag.value.kind), wording::shortDay(flag.value.since),
                               flag.value.source));
    return section;
}

ClaimSection applicationSection(const CaseView& view) {
    ClaimSection section{ClaimsText::tr("Application"), CriterionCode::Deadline, {}};
    const Application& application = view.record.application.value;
    SectionWriter(section)
        .fact(ClaimsText::tr("Kind"), wording::label(application.kind))
        .fact(ClaimsText::tr("Submitted"), application.submittedOn)
        .fact(ClaimsText::tr("Testing window"),
              view.record.window ? view.record.window->name() : QString())
        .fact(ClaimsText::tr("Deadline"), view.report.deadline.deadline)
        .fact(ClaimsText::tr("Policy edition"), view.edition.name)
        .fact(ClaimsText::tr("External id"), application.externalId);
    return section;
}

ClaimSection educationSection(const CaseView& view) {
    ClaimSection section{ClaimsText::tr("Education"), CriterionCode::Education, {}};
    const Application& application = view.record.application.value;
    SectionWriter(section)
        .fact(ClaimsText::tr("Level"), wording::label(application.educationLevel))
        .fact(ClaimsText::tr("Institution"), application.institution)
        .fact(ClaimsText::tr("Completed"), application.educationCompletedOn);
    return section;
}

ClaimSection verificationSection(const CaseView& view) {
    ClaimSection section{
        ClaimsText::tr("Employment verification"), CriterionCode::EmploymentVerification, {}};
    SectionWriter writer(section);
    if (view.record.verifications.empty())
        writer.remark(Tone::Caution, ClaimsText::tr("Nothing has come from an employer."));
    for (const auto& stored : view.record.verifications) {
        const Verification& verification = stored.value;
        writer.entry(firstGiven(verification.employer, ClaimsText::tr("Employer not stated")))
            .fact(ClaimsText::tr("Outcome"), wording::label(verification.outcome))
            .fact(ClaimsText::tr("Verifier"), verification.verifierName)
            .fact(ClaimsText::tr("E-mail"), verification.verifierEmail)
            .fact(ClaimsText::tr("Title"), verification.title)
            .days(ClaimsText::tr("Days"), verification.start, verification.end)
            .fact(ClaimsText::tr("Hours a week"), verification.hoursPerWeek)
            .fact(ClaimsText::tr("Duties"), verification.duties)
            .fact(ClaimsText::tr("Recommends"), !verification.recommended   ? QString()
                                                : *verification.recommended ? ClaimsText::tr("Yes")
                                                                            : ClaimsText::tr("No"))
            .fact(ClaimsText::tr("Asked for"), verification.requestedOn)
            .fact(ClaimsText::tr("Received"), verification.receivedOn);
        if (rules::isApplicants(verification.verifierEmail, view.record.person))
            writer.remark(Tone::Bad, ClaimsText::tr("This is the applicant's own address"));
    }
    return section;
}

ClaimSection trainingSection(const CaseView& view) {
    ClaimSection section{ClaimsText::tr("Training"), CriterionCode::Training, {}};
    SectionWriter writer(section);
    if (view.record.training.empty())
        writer.fact(ClaimsText::tr("Listed"), ClaimsText::tr("None"));
    for (const auto& stored : view.record.training) {
        const Training& training = stored.value;
        const auto& counted = view.report.training.counted;
        writer
            .entry(firstGiven(training.title,
                              firstGiven(training.provider, ClaimsText::tr("Training"))))
            .fact(ClaimsText::tr("Kind"), training.kind == TrainingKind::NotGiven
                                              ? ClaimsText::tr("Not stated")
                                              : wording::label(training.kind))
            .fact(ClaimsText::tr("Content"), wording::label(training.content))
            .fact(ClaimsText::tr("Provider"), training.provider)
            .fact(ClaimsText::tr("Instructor"), training.instructor)
            .days(ClaimsText::tr("Days"), training.start, training.end)
            .fact(ClaimsText::tr("Hours"), training.hours)
            .fact(ClaimsText::tr("Related hours"), training.relatedHours)
            .fact(ClaimsText::tr("Review"), wording::label(training.review))
            .fact(ClaimsText::tr("Reason"), training.reason);
        if (std::find(counted.begin(), counted.end(), stored.id) != counted.end())
            writer.remark(Tone::Good, ClaimsText::tr("Counts"));
        for (const LeftOutTraining& left : view.report.training.leftOut)
            if (left.entry == stored.id)
                writer.remark(Tone::Caution,
                              ClaimsText::tr("Not counted: %1").arg(wording::label(left.why)));
    }
    return section;
}

ClaimSection conductSection(const CaseView& view) {
    ClaimSection section{ClaimsText::tr("Code of Conduct"), CriterionCode::CodeOfConduct, {}};
    SectionWriter writer(section);
    if (view.record.attestations.empty())
        writer.remark(Tone::Caution, ClaimsText::tr("Not signed yet"));
    for (const auto& stored : view.record.attestations) {
        const Attestation& attestation = stored.value;
        QStringList sections;
        for (const int number : attestation.sections)
            sections << QString::number(number);
        writer.fact(ClaimsText::tr("Version"), attestation.version)
            .fact(ClaimsText::tr("Agreed"),
                  attestation.agreed ? ClaimsText::tr("Yes") : ClaimsText::tr("No"))
            .fact(ClaimsText::tr("Sections"), sections.join(QStringLiteral(", ")))
            .fact(ClaimsText::tr("Signed by"), attestation.signedName)
            .fact(ClaimsText::tr("Signed on"), attestation.signedOn)
            .fact(ClaimsText::tr("How"), wording::label(attestation.how))
            .fact(
                ClaimsText::tr("Text of the version"),
                attestation.textSha256.isEmpty()
                    ? ClaimsText::tr("not on file")
                    : ClaimsText::tr("on file, SHA-256 %1…").arg(attestation.textSha256.first(12)));
    }
    if (view.report.conduct.nameDiffers)
        writer.remark(Tone::Caution, ClaimsText::tr("The signed name is not the applicant's name"));
    return section;
}

ClaimSection paymentSection(const CaseView& view) {
    ClaimSection section{ClaimsText::tr("Payments"), CriterionCode::Fee, {}};
    SectionWriter writer(section);
    writer.fact(ClaimsText::tr("Needed"), wording::moneyInWords(view.report.fee.needed))
        .fact(ClaimsText::tr("Paid in time"), wording::moneyInWords(view.report.fee.paid));
    for (const FeePayment& payment : view.record.payments)
        writer.fact(wording::label(payment.kind),
                    payment.undoes ? ClaimsText::tr("%1 taken back on %2")
                                         .arg(wording::moneyInWords(payment.amount),
                                              wording::shortDay(payment.receivedOn))
                                   : ClaimsText::tr("%1 on %2, %3")
                                         .arg(wording::moneyInWords(payment.amount),
                                              wording::shortDay(payment.receivedOn),
                                              wording::label(payment.payer)));
    return section;
}

ClaimSection decisionSection(const CaseView& view) {
    ClaimSection section{ClaimsText::tr("Decisions"), std::nullopt, {}};
    SectionWriter writer(section);
    for (auto it = view.record.decisions.rbegin(); it != view.record.decisions.rend(); ++it) {
        const Decision& decision = it->value;
        if (view.latestIsHidden && it == view.record.decisions.rbegin()) {
            writer.entry(wording::label(decision.secondReview))
                .fact(ClaimsText::tr("First decision"),
                      wording::text(QStringLiteral("decision.hidden")));
            continue;
        }
        writer
            .entry(ClaimsText::tr("%1, %2").arg(wording::label(decision.verdict),
                                                wording::shortDay(decision.on)))
            .fact(ClaimsText::tr("Signed by"), decision.by);
        for (const QString& code : decision.reasonCodes) {
            const CodedReason* reason = view.edition.reason(code);
            writer.fact(ClaimsText::tr("Reason"), reason != nullptr ? reason->label : code);
        }
        writer.fact(ClaimsText::tr("In words"), decision.reason)
            .fact(ClaimsText::tr("Override"), decision.override)
            .fact(ClaimsText::tr("Replaces the one before"), decision.supersedeReason)
            .fact(ClaimsText::tr("To be answered by"), decision.dueOn);
        if (decision.secondReview != SecondReview::NotDrawn)
            writer.fact(ClaimsText::tr("Second review"), wording::label(decision.secondReview));
    }
    return section;
}

} // namespace

std::vector<ClaimSection> claimsOf(const CaseView& view) {
    std::vector<ClaimSection> sections;
    if (!view.record.decisions.empty())
        sections.push_back(decisionSection(view));
    sections.push_back(applicantSection(view));
    sections.push_back(applicationSection(view));
    sections.push_back(educationSection(view));
    sections.push_back(experienceClaims(view));
    sections.push_back(verificationSection(view));
    sections.push_back(trainingSection(view));
    sections.push_back(conductSection(view));
    sections.push_back(paymentSection(view));
    return sections;
}

} // namespace certdesk
