// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/accommodation.h"
#include "core/domain/appeal.h"
#include "core/domain/application.h"
#include "core/domain/attempt.h"
#include "core/domain/attestation.h"
#include "core/domain/audit.h"
#include "core/domain/conflict.h"
#include "core/domain/correction.h"
#include "core/domain/credential.h"
#include "core/domain/decision.h"
#include "core/domain/document.h"
#include "core/domain/edition.h"
#include "core/domain/experience.h"
#include "core/domain/ledger.h"
#include "core/domain/letter.h"
#include "core/domain/office.h"
#include "core/domain/origin.h"
#include "core/domain/payment.h"
#include "core/domain/person.h"
#include "core/domain/training.h"
#include "core/rules/refund.h"
#include "core/rules/report.h"
#include "core/wording/catalogue.h"

namespace certdesk::wording {

/// The group of the catalogue that names an enum's values on screen: `stage` for Stage.
template <class E>
inline constexpr const char* labelGroup = nullptr;

template <>
inline constexpr const char* labelGroup<ApplicationKind> = "application_kind";
template <>
inline constexpr const char* labelGroup<EducationLevel> = "education_level";
template <>
inline constexpr const char* labelGroup<Stage> = "stage";
template <>
inline constexpr const char* labelGroup<AttemptResult> = "attempt_result";
template <>
inline constexpr const char* labelGroup<Confirmation> = "confirmation";
template <>
inline constexpr const char* labelGroup<SignedHow> = "signed_how";
template <>
inline constexpr const char* labelGroup<DueKind> = "due_kind";
template <>
inline constexpr const char* labelGroup<CredentialStatus> = "credential_status";
template <>
inline constexpr const char* labelGroup<Verdict> = "verdict";
template <>
inline constexpr const char* labelGroup<SecondReview> = "second_review";
template <>
inline constexpr const char* labelGroup<SecondReviewSight> = "second_review_sight";
template <>
inline constexpr const char* labelGroup<AppealKind> = "appeal_kind";
template <>
inline constexpr const char* labelGroup<AppealOutcome> = "appeal_outcome";
template <>
inline constexpr const char* labelGroup<AccommodationOutcome> = "accommodation_outcome";
template <>
inline constexpr const char* labelGroup<ConflictKind> = "conflict_kind";
template <>
inline constexpr const char* labelGroup<DocumentKind> = "document_kind";
template <>
inline constexpr const char* labelGroup<ReviewState> = "review_state";
template <>
inline constexpr const char* labelGroup<MediaType> = "media_type";
template <>
inline constexpr const char* labelGroup<Intake> = "intake";
template <>
inline constexpr const char* labelGroup<AuditAction> = "audit_action";
template <>
inline constexpr const char* labelGroup<PeriodAnchor> = "period_anchor";
template <>
inline constexpr const char* labelGroup<ReasonUse> = "reason_use";
template <>
inline constexpr const char* labelGroup<ExperienceKind> = "experience_kind";
template <>
inline constexpr const char* labelGroup<WorkSetting> = "work_setting";
template <>
inline constexpr const char* labelGroup<VerificationOutcome> = "verification_outcome";
template <>
inline constexpr const char* labelGroup<LetterKind> = "letter_kind";
template <>
inline constexpr const char* labelGroup<ReceiptSource> = "receipt_source";
template <>
inline constexpr const char* labelGroup<ImportKind> = "import_kind";
template <>
inline constexpr const char* labelGroup<OriginKind> = "origin_kind";
template <>
inline constexpr const char* labelGroup<PaymentKind> = "payment_kind";
template <>
inline constexpr const char* labelGroup<PayerKind> = "payer_kind";
template <>
inline constexpr const char* labelGroup<NameKind> = "name_kind";
template <>
inline constexpr const char* labelGroup<Preference> = "preference";
template <>
inline constexpr const char* labelGroup<FlagKind> = "flag_kind";
template <>
inline constexpr const char* labelGroup<TrainingKind> = "training_kind";
template <>
inline constexpr const char* labelGroup<TrainingContent> = "training_content";
template <>
inline constexpr const char* labelGroup<CriterionCode> = "criterion";
template <>
inline constexpr const char* labelGroup<Outcome> = "outcome";
template <>
inline constexpr const char* labelGroup<Eligibility> = "eligibility";
template <>
inline constexpr const char* labelGroup<LeftOut> = "left_out";
template <>
inline constexpr const char* labelGroup<TrainingLeftOut> = "training_why";
template <>
inline constexpr const char* labelGroup<ExperiencePath> = "path";
template <>
inline constexpr const char* labelGroup<RefundCause> = "refund_cause";
template <>
inline constexpr const char* labelGroup<CorrectedFact> = "corrected_fact";
template <>
inline constexpr const char* labelGroup<CorrectedField> = "corrected_field";
template <>
inline constexpr const char* labelGroup<LedgerEntryKind> = "ledger_entry";

/// Group and word as a key; values that stand for "not given" have an empty word.
[[nodiscard]] QString labelKey(const char* group, QLatin1StringView word);

/// The word on screen for a value: "Waiting for applicant" for Stage::Pended.
template <class E>
[[nodiscard]] QString label(E value, Language language = Language::English) {
    static_assert(labelGroup<E> != nullptr, "this enum has no words on screen");
    return text(labelKey(labelGroup<E>, wordOf(value)), {}, language);
}

} // namespace certdesk::wording
