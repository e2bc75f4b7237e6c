// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/rules/fee.h"

#include <algorithm>

namespace certdesk::rules {

namespace {

std::optional<QDate> deadlineOf(const CaseRecord& record, const PolicyEdition& edition) {
    if (edition.intake == Intake::OnDemand || !record.window)
        return std::nullopt;
    return record.window->applicationDeadline();
}

FindingCode findingOf(const FeeFacts& facts, QDate today) {
    if (facts.missing() == noMoney)
        return FindingCode::FeePaid;
    if (facts.deadline && today > *facts.deadline)
        return FindingCode::FeeUnpaidAtDeadline;
    return facts.paid > noMoney ? FindingCode::FeePartlyPaid : FindingCode::FeeDue;
}

Outcome outcomeOf(FindingCode finding) {
    if (finding == FindingCode::FeePaid)
        return Outcome::Met;
    return finding == FindingCode::FeeUnpaidAtDeadline ? Outcome::NotMet : Outcome::Pending;
}

} // namespace

ApplicationFee applicationFee(ApplicationKind kind, const PolicyEdition& edition) {
    if (kind == ApplicationKind::Renewal)
        return {PaymentKind::RenewalFee, edition.credential.renewalFee,
                edition.credential.renewalKept};
    const FeePolicy& fee = edition.fee;
    return {fee.required, fee.amount,
            edition.intake == Intake::Windows ? fee.nonrefundable : fee.amount};
}

std::vector<PaymentKind> payableKinds(ApplicationKind kind, const PolicyEdition& edition) {
    std::vector<PaymentKind> kinds;
    if (kind == ApplicationKind::Renewal)
        kinds.push_back(PaymentKind::RenewalFee);
    kinds.push_back(edition.fee.required);
    if (edition.fee.sitting > noMoney)
        kinds.push_back(PaymentKind::SittingFee);
    return kinds;
}

Ruling<FeeFacts> fee(const CaseRecord& record, const PolicyEdition& edition, QDate today) {
    FeeFacts facts;
    const ApplicationFee due = applicationFee(record.application.value.kind, edition);
    facts.kind = due.kind;
    facts.needed = due.amount;
    facts.deadline = deadlineOf(record, edition);
    std::vector<Evidence> counted;
    for (size_t i = 0; i < record.payments.size(); ++i) {
        const FeePayment& payment = record.payments[i];
        if (payment.kind != facts.kind || payment.receivedOn > today ||
            (facts.deadline && payment.countedOn() > *facts.deadline))
            continue;
        facts.paid = facts.paid + payment.amount;
        counted.emplace_back(Id<FeePayment>(static_cast<qint64>(i) + 1));
    }
    const FindingCode finding = findingOf(facts, today);
    return {{CriterionCode::Fee, outcomeOf(finding), finding, std::move(counted)}, facts};
}

Ruling<DeadlineFacts> deadline(const CaseRecord& record, const PolicyEdition& edition) {
    const DeadlineFacts facts{record.application.value.submittedOn, deadlineOf(record, edition)};
    Criterion criterion{CriterionCode::Deadline, Outcome::NotRequired, FindingCode::DeadlineNone};
    if (facts.deadline) {
        const bool kept = facts.submittedOn <= *facts.deadline;
        criterion.outcome = kept ? Outcome::Met : Outcome::NotMet;
        criterion.finding = kept ? FindingCode::DeadlineKept : FindingCode::DeadlineMissed;
    } else if (edition.intake == Intake::Windows) {
        criterion.outcome = Outcome::Pending;
        criterion.finding = FindingCode::DeadlineNoWindow;
    }
    criterion.evidence.emplace_back(record.application.id);
    return {std::move(criterion), facts};
}

} // namespace certdesk::rules
