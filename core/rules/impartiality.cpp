// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/rules/impartiality.h"

#include "core/base/text.h"

#include <algorithm>

namespace certdesk::rules {

namespace {

QString keyOf(const QString& name) {
    return folded(name.simplified());
}

} // namespace

bool isSamePerson(const QString& a, const QString& b) {
    const QString key = keyOf(a);
    const QString other = keyOf(b);
    return !key.isEmpty() && key == other;
}

std::optional<Partiality> partialityOf(const QString& name, const CaseRecord& record) {
    const auto isThem = [&name](const QString& other) { return isSamePerson(name, other); };
    const auto any = [](const auto& rows, const auto& says) {
        return std::any_of(rows.begin(), rows.end(),
                           [&says](const auto& row) { return says(row.value); });
    };
    if (any(record.conflicts, [&](const ConflictOfInterest& declared) {
            return declared.binds() && isThem(declared.by);
        }))
        return Partiality::Declared;
    if (any(record.training, [&](const Training& entry) { return isThem(entry.instructor); }))
        return Partiality::Trained;
    // Someone may go by their e-mail address.
    if (any(record.verifications, [&](const Verification& verification) {
            return isThem(verification.verifierName) || isThem(verification.verifierEmail);
        }))
        return Partiality::Verified;
    return std::nullopt;
}

bool tookPart(const QString& name, const Appeal& appeal, const CaseRecord& record,
              const Accommodation& accommodation) {
    if (appeal.kind == AppealKind::Accommodation)
        return isSamePerson(name, accommodation.decidedBy);
    const bool isOfDecision =
        appeal.kind == AppealKind::Eligibility || appeal.kind == AppealKind::Renewal;
    return std::any_of(
               record.decisions.begin(), record.decisions.end(),
               [&name](const auto& signedOne) { return isSamePerson(name, signedOne.value.by); }) ||
           (isOfDecision && std::any_of(record.documents.begin(), record.documents.end(),
                                        [&name](const auto& document) {
                                            return isSamePerson(name, document.value.reviewedBy);
                                        }));
}

bool signsBothReviews(const QString& signer, const QString& worker, const CaseRecord& record) {
    if (record.decisions.empty())
        return false;
    const Decision& latest = record.decisions.back().value;
    return latest.secondReview == SecondReview::Waiting && !isSamePerson(latest.by, signer) &&
           isSamePerson(latest.by, worker);
}

bool isHiddenFrom(const QString& name, const CaseRecord& record, SecondReviewSight sight) {
    if (sight == SecondReviewSight::Open || record.decisions.empty())
        return false;
    const Decision& latest = record.decisions.back().value;
    return latest.secondReview == SecondReview::Waiting && !isSamePerson(latest.by, name);
}

} // namespace certdesk::rules
