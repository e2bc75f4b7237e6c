// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/lists/period.h"
#include "core/lists/secondreviewline.h"
#include "core/usecases/factdifferences.h"
#include "core/usecases/status.h"

namespace certdesk {

enum class ExceptionKind {
    DecisionOverride,
    DenialOverride, ///< denied although all requirements were met
    EarlyDenial,    ///< denied while pending, before a last day to answer was over
    AttemptOverride,
    Superseded,
    SecondReviewDisagreed,
    DueDay,            ///< to answer a request for more, another one than the edition's
    RefundAboveDue,    ///< more went back than the rules give
    EmergencyWaiver,   ///< the one of a person's life
    ConflictWithdrawn, ///< whoever declared it may decide again
    BackdatedEdition   ///< in force before the day on which it was added
};

template <>
struct EnumWords<ExceptionKind> {
    using E = ExceptionKind;
    static constexpr auto words =
        std::to_array<EnumWord<E>>({{E::DecisionOverride, "decision_override"},
                                    {E::DenialOverride, "denial_override"},
                                    {E::EarlyDenial, "early_denial"},
                                    {E::AttemptOverride, "attempt_override"},
                                    {E::Superseded, "superseded"},
                                    {E::SecondReviewDisagreed, "second_review_disagreed"},
                                    {E::DueDay, "due_day"},
                                    {E::RefundAboveDue, "refund_above_due"},
                                    {E::EmergencyWaiver, "emergency_waiver"},
                                    {E::ConflictWithdrawn, "conflict_withdrawn"},
                                    {E::BackdatedEdition, "backdated_edition"}});
};

/// One departure from a rule, or from a decision that stood.
struct ExceptionLine {
    ExceptionKind kind;
    QDate on; ///< the day it was signed; of an attempt, the day of the sitting
    std::optional<PersonId> person; ///< none where it concerns the office
    QString name;                   ///< family name first
    QString subject;                ///< number of the application or attempt, code of the edition
    QString by;
    QString reason;
    std::optional<Verdict> verdict = {};
    std::optional<Verdict> replaced = {}; ///< what the verdict took the place of
};

/// By day.
[[nodiscard]] Result<std::vector<ExceptionLine>> listExceptions(OfficeFile& office,
                                                                const Period& period);

/// A part among it and the rest: 0 to 1000; nothing where there is neither.
[[nodiscard]] inline std::optional<int> perMilleOf(int part, int rest) {
    return part + rest == 0 ? std::nullopt : std::optional(part * 1000 / (part + rest));
}

/// Unsent: decided, and no letter of it was marked as sent.
enum class Timeliness { OnTime, Late, NotTimed, Waiting, Overdue, Unsent };

template <>
struct EnumWords<Timeliness> {
    using E = Timeliness;
    static constexpr auto words = std::to_array<EnumWord<E>>({{E::OnTime, "on_time"},
                                                              {E::Late, "late"},
                                                              {E::NotTimed, "not_timed"},
                                                              {E::Waiting, "waiting"},
                                                              {E::Overdue, "overdue"},
                                                              {E::Unsent, "unsent"}});
};

/// How long one applicant had to wait for the first notice of eligibility.
struct TimelinessLine {
    Timeliness state;
    ApplicationId application;
    PersonId person;
    QString name;
    QString edition;
    std::optional<QDate> completeOn = {}; ///< nothing: the notice went out before that, or it isn't
    std::optional<QDate> dueOn = {};
    std::optional<QDate> sentOn = {}; ///< nothing: not yet
    int businessDays = 0;             ///< from complete to sent, or to today
    int limit = 0;                    ///< of the edition
};

struct TimelinessReport {
    std::vector<TimelinessLine> lines; ///< by the day sent, those not sent at the end
    [[nodiscard]] int count(Timeliness state) const;
    /// Of the notices that can be timed, those on time: 0 to 1000; nothing where there is none.
    [[nodiscard]] std::optional<int> perMille() const;
};

/// First notices (approved, not eligible) that were marked as sent in the period, and complete
/// applications that still wait for theirs: open ones, and those decided in the period.
[[nodiscard]] Result<TimelinessReport> listTimeliness(OfficeFile& office, const Period& period);

struct AgreementReport {
    std::vector<SecondReviewLine> lines; ///< by the day of the first signature
    int percent = 0;                     ///< the share as it is set today
    qint64 seed = 0;
    SecondReviewSight sight = SecondReviewSight::Blind;
    [[nodiscard]] int count(SecondReview state) const;
    [[nodiscard]] std::optional<int> perMille() const; ///< that agreed, of those completed
};

/// Approvals first signed in the period.
[[nodiscard]] Result<AgreementReport> listAgreement(OfficeFile& office, const Period& period);

/// A finding that is another one today.
struct FindingDifference {
    QString criterion;
    QString then;
    QString now;
};

/// One decision with what it rested on.
struct AsDecided {
    Stored<Decision> decision;
    QStringList reasons; ///< in words, the signer's own among them
    std::optional<SentLetter> letter;
    QByteArray evaluation; ///< JSON, as it was signed
    QByteArray facts;      ///< JSON, as it was signed; no restricted document
    std::vector<FindingDifference> findings;
    std::vector<FactDifference> differences;
};

struct CaseAsDecided {
    ApplicationId application;
    PersonId person;
    QString name;
    std::vector<AsDecided> decisions; ///< oldest first; none that whoever works here may not see
};

[[nodiscard]] Result<CaseAsDecided> caseAsDecided(OfficeFile& office, ApplicationId application);

} // namespace certdesk
