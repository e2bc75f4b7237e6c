// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/appeal.h"
#include "core/domain/caserecord.h"

namespace certdesk::rules {

/// Why someone may not decide an application (rules 8).
enum class Partiality { Declared, Trained, Verified, FirstReview, Decided };

} // namespace certdesk::rules

template <>
struct certdesk::EnumWords<certdesk::rules::Partiality> {
    using E = rules::Partiality;
    static constexpr auto words = std::to_array<EnumWord<E>>({{E::Declared, "declared"},
                                                              {E::Trained, "trained"},
                                                              {E::Verified, "verified"},
                                                              {E::FirstReview, "first_review"},
                                                              {E::Decided, "decided"}});
};

namespace certdesk::rules {

/// Whether two names are one person's: trimmed, white space collapsed, folded.
[[nodiscard]] bool isSamePerson(const QString& a, const QString& b);

/// What keeps that person from deciding the application: a conflict that they declared and that
/// still binds, having trained the applicant, having verified their work.
[[nodiscard]] std::optional<Partiality> partialityOf(const QString& name, const CaseRecord& record);

/// Whether that person took part in what is appealed: signed a decision on the application, or
/// reviewed a document of it where a denial is appealed; decided its accommodations where those
/// are.
[[nodiscard]] bool tookPart(const QString& name, const Appeal& appeal, const CaseRecord& record,
                            const Accommodation& accommodation);

/// True where that person would sign the second review of the latest decision at the desk of
/// `worker`, who signed the first: under another name it is the same person.
[[nodiscard]] bool signsBothReviews(const QString& signer, const QString& worker,
                                    const CaseRecord& record);

/// True where that person may not yet see the latest decision: it waits for a second reviewer who
/// works blind, and someone else signed it.
[[nodiscard]] bool isHiddenFrom(const QString& name, const CaseRecord& record,
                                SecondReviewSight sight);

} // namespace certdesk::rules
