// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/day.h"
#include "core/base/enumtext.h"
#include "core/base/money.h"
#include "core/domain/attestation.h"
#include "core/domain/criterion.h"
#include "core/domain/document.h"
#include "core/domain/experience.h"
#include "core/domain/payment.h"
#include "core/domain/training.h"

#include <array>
#include <optional>
#include <variant>
#include <vector>

namespace certdesk {

enum class Outcome { Met, NotMet, Pending, NotRequired };

template <>
struct EnumWords<Outcome> {
    using E = Outcome;
    static constexpr auto words = std::to_array<EnumWord<E>>({{E::Met, "met"},
                                                              {E::NotMet, "not_met"},
                                                              {E::Pending, "pending"},
                                                              {E::NotRequired, "not_required"}});
};

enum class Eligibility { Eligible, Pending, Ineligible };

template <>
struct EnumWords<Eligibility> {
    using E = Eligibility;
    static constexpr auto words = std::to_array<EnumWord<E>>(
        {{E::Eligible, "eligible"}, {E::Pending, "pending"}, {E::Ineligible, "ineligible"}});
};

/// Why an experience entry, or part of it, adds nothing (rules 4).
enum class LeftOut {
    Kind,            ///< volunteer work
    Hours,           ///< fewer a week than the minimum
    Setting,         ///< residential, day services, segregated
    AfterSubmission, ///< starts later than the application
    Overlap,         ///< internship days that a paid job covers already
    Unverified,      ///< claimed, no counting verification
    InternshipCap,   ///< months above the cap
};

template <>
struct EnumWords<LeftOut> {
    using E = LeftOut;
    static constexpr auto words =
        std::to_array<EnumWord<E>>({{E::Kind, "kind"},
                                    {E::Hours, "hours"},
                                    {E::Setting, "setting"},
                                    {E::AfterSubmission, "after_submission"},
                                    {E::Overlap, "overlap"},
                                    {E::Unverified, "unverified"},
                                    {E::InternshipCap, "internship_cap"}});
};

/// An entry of the case record that a tally left out; `days` where only a part of it was.
struct LeftOutEntry {
    ExperienceId entry;
    LeftOut why;
    std::optional<DaySpan> days = {};
};

/// The runs of days that counted and what they add up to: rules 4, steps 1 to 4.
struct ExperienceTally {
    std::vector<DaySpan> paidRuns;
    std::vector<DaySpan> internshipRuns; ///< without the days that a paid run covers
    int paidMonths = 0;
    int paidLeftOverDays = 0; ///< days beyond those months
    int internshipMonths = 0; ///< after the cap
    int internshipMonthsUncapped = 0;
    int internshipLeftOverDays = 0;
    std::vector<LeftOutEntry> leftOut;
};

/// What a counting verification says otherwise than the claim: only what differs is set.
struct ConfirmedDifference {
    ExperienceId entry;
    Id<Verification> verification;
    std::optional<QDate> start = {};
    std::optional<QDate> end = {};
    std::optional<Hours> hoursPerWeek = {};
};

enum class ExperiencePath { A, B };

template <>
struct EnumWords<ExperiencePath> {
    using E = ExperiencePath;
    static constexpr auto words = std::to_array<EnumWord<E>>({{E::A, "A"}, {E::B, "B"}});
};

/// Steps 1 to 5 run twice: over what is claimed and over what counting verifications verify.
struct ExperienceFacts {
    ExperienceTally claimed;
    ExperienceTally verified;
    std::optional<ExperiencePath> claimedPath;
    std::optional<ExperiencePath> verifiedPath;
    int missingMonths = 0; ///< claimed months short of path B, where neither path is reached
    std::vector<ConfirmedDifference> differences = {};
    int pathAMonths = 0;
    int pathBMonths = 0;
    int internshipMonthsCap = 0;
    Hours weeklyMinimum = Hours::ofWhole(0);
    [[nodiscard]] std::optional<ExperiencePath> path() const; ///< verified, else claimed
};

/// Why a training entry adds nothing (rules 5).
enum class TrainingLeftOut {
    KindNotGiven,
    Refused,
    Unreviewed,
    NotCompleted,    ///< no last day
    AfterSubmission, ///< completed later than the application
    NotLargest,      ///< beyond the courses that count
    NoStart,         ///< an internship without a first day
    Shorter,         ///< an internship beside a longer one, or of less than a month
};

template <>
struct EnumWords<TrainingLeftOut> {
    using E = TrainingLeftOut;
    static constexpr auto words =
        std::to_array<EnumWord<E>>({{E::KindNotGiven, "kind_not_given"},
                                    {E::Refused, "refused"},
                                    {E::Unreviewed, "unreviewed"},
                                    {E::NotCompleted, "not_completed"},
                                    {E::AfterSubmission, "after_submission"},
                                    {E::NotLargest, "not_largest"},
                                    {E::NoStart, "no_start"},
                                    {E::Shorter, "shorter"}});
};

struct LeftOutTraining {
    TrainingId entry;
    TrainingLeftOut why;
    friend bool operator==(const LeftOutTraining&, const LeftOutTraining&) = default;
};

struct TrainingFacts {
    Hours hours = Hours::ofWhole(0); ///< related hours of the courses counted
    Hours needed = Hours::ofWhole(0);
    Hours missing = Hours::ofWhole(0);
    int internshipMonths = 0; ///< of the longest accepted training internship
    int internshipMonthsNeeded = 0;
    std::vector<TrainingId> counted;
    std::vector<LeftOutTraining> leftOut = {}; ///< all others, in their order
};

struct FeeFacts {
    Money paid = noMoney; ///< in time, as of the as-of day
    Money needed = noMoney;
    std::optional<QDate> deadline = {};
    PaymentKind kind = PaymentKind::ExamFee;
    [[nodiscard]] Money missing() const;
};

/// Why a verification does not count (rules 4).
enum class VerificationLeftOut {
    Awaiting,
    BySelf, ///< accepted, but the verifier's e-mail is the applicant's
    Refused
};

template <>
struct EnumWords<VerificationLeftOut> {
    using E = VerificationLeftOut;
    static constexpr auto words = std::to_array<EnumWord<E>>(
        {{E::Awaiting, "awaiting"}, {E::BySelf, "by_self"}, {E::Refused, "refused"}});
};

struct LeftOutVerification {
    Id<Verification> verification;
    VerificationLeftOut why;
    friend bool operator==(const LeftOutVerification&, const LeftOutVerification&) = default;
};

struct VerificationFacts {
    int counting = 0;
    int awaiting = 0;
    int bySelf = 0; ///< accepted ones whose verifier's e-mail is the applicant's
    int refused = 0;
    int needed = 0;
    int asked = 0;
    std::vector<LeftOutVerification> leftOut = {}; ///< all that don't count, in their order
};

struct DeadlineFacts {
    QDate submittedOn = {};
    std::optional<QDate> deadline = {};
};

struct ConductFacts {
    QString version;          ///< the edition's
    QString signedVersion;    ///< the attestation's, empty without one
    bool nameDiffers = false; ///< a warning for the reviewer, never an outcome
    QString signedName = {};
    std::optional<QDate> signedOn = {};
    int sections = 0;       ///< of the edition
    int sectionsAgreed = 0; ///< how many of those
};

/// Why a criterion has its outcome; each has a sentence in resources/wording under
/// `finding.<word>`.
enum class FindingCode {
    EducationAccepted,
    EducationLevelNone,
    EducationMissing,
    EducationUnreviewed,
    EducationRefused,
    ExperiencePathA,
    ExperiencePathB,
    ExperienceTooShort,
    ExperienceUnverified,
    TrainingNotRequired,
    TrainingByCourses,
    TrainingByInternship,
    TrainingMissing,
    ResumeAccepted,
    ResumeMissing,
    ResumeUnreviewed,
    ResumeRefused,
    VerificationCounts,
    VerificationMissing,
    VerificationAwaited,
    VerificationBySelf,
    VerificationRefused,
    ConductSigned,
    ConductRefused,
    ConductMissing,
    ConductOtherVersion,
    ConductIncomplete,
    ConductNotYetSigned,
    FeePaid,
    FeeDue,
    FeePartlyPaid,
    FeeUnpaidAtDeadline,
    DeadlineKept,
    DeadlineMissed,
    DeadlineNone,
    DeadlineNoWindow,
};

template <>
struct EnumWords<FindingCode> {
    using E = FindingCode;
    static constexpr auto words =
        std::to_array<EnumWord<E>>({{E::EducationAccepted, "education_accepted"},
                                    {E::EducationLevelNone, "education_level_none"},
                                    {E::EducationMissing, "education_missing"},
                                    {E::EducationUnreviewed, "education_unreviewed"},
                                    {E::EducationRefused, "education_refused"},
                                    {E::ExperiencePathA, "experience_path_a"},
                                    {E::ExperiencePathB, "experience_path_b"},
                                    {E::ExperienceTooShort, "experience_too_short"},
                                    {E::ExperienceUnverified, "experience_unverified"},
                                    {E::TrainingNotRequired, "training_not_required"},
                                    {E::TrainingByCourses, "training_by_courses"},
                                    {E::TrainingByInternship, "training_by_internship"},
                                    {E::TrainingMissing, "training_missing"},
                                    {E::ResumeAccepted, "resume_accepted"},
                                    {E::ResumeMissing, "resume_missing"},
                                    {E::ResumeUnreviewed, "resume_unreviewed"},
                                    {E::ResumeRefused, "resume_refused"},
                                    {E::VerificationCounts, "verification_counts"},
                                    {E::VerificationMissing, "verification_missing"},
                                    {E::VerificationAwaited, "verification_awaited"},
                                    {E::VerificationBySelf, "verification_by_self"},
                                    {E::VerificationRefused, "verification_refused"},
                                    {E::ConductSigned, "conduct_signed"},
                                    {E::ConductRefused, "conduct_refused"},
                                    {E::ConductMissing, "conduct_missing"},
                                    {E::ConductOtherVersion, "conduct_other_version"},
                                    {E::ConductIncomplete, "conduct_incomplete"},
                                    {E::ConductNotYetSigned, "conduct_not_yet_signed"},
                                    {E::FeePaid, "fee_paid"},
                                    {E::FeeDue, "fee_due"},
                                    {E::FeePartlyPaid, "fee_partly_paid"},
                                    {E::FeeUnpaidAtDeadline, "fee_unpaid_at_deadline"},
                                    {E::DeadlineKept, "deadline_kept"},
                                    {E::DeadlineMissed, "deadline_missed"},
                                    {E::DeadlineNone, "deadline_none"},
                                    {E::DeadlineNoWindow, "deadline_no_window"}});
};

/// What a finding rests on. A payment is named by its 1-based position in the case record; the
/// application itself stands for the day of its submission.
using Evidence = std::variant<DocumentId, ExperienceId, TrainingId, Id<Verification>,
                              Id<Attestation>, Id<FeePayment>, ApplicationId>;

/// One eligibility requirement and what the rules compute for it. The sentence is made of `finding`
/// and the report's facts by core/wording.
struct Criterion {
    CriterionCode code;
    Outcome outcome;
    FindingCode finding;
    std::vector<Evidence> evidence = {};
};

/// What the rules say of one application on one day.
struct EligibilityReport {
    std::vector<Criterion> criteria = {}; ///< all eight, in the order of CriterionCode
    Eligibility eligibility = Eligibility::Pending;
    bool approvable = false;
    Money refundDue = noMoney; ///< were it denied: `show` prints it for a denied, `evaluate` for
                               ///< an ineligible application, 0.00 otherwise
    ExperienceFacts experience = {};
    TrainingFacts training = {};
    FeeFacts fee = {};
    VerificationFacts verification = {};
    DeadlineFacts deadline = {};
    ConductFacts conduct = {};
    QDate asOf = {};

    [[nodiscard]] const Criterion& of(CriterionCode code) const;
};

/// What falls due on a day (rules 8).
enum class DueKind {
    Notice,               ///< the applicant must hear of the decision
    SecondReview,         ///< an approval waits for another person
    RenewalReview,        ///< an application to renew is complete and undecided
    Accommodation,        ///< a request for testing accommodations is undecided
    Answer,               ///< the applicant's answer to a request for more
    Appeal,               ///< the last day to appeal a denial
    AccommodationAppeal,  ///< the last day to appeal what was not granted
    DisruptedTesting,     ///< the last day to appeal a sitting as disrupted
    AppealReview,         ///< an appeal that came in
    AppealOutcome,        ///< one that was reviewed
    UpheldAppeal,         ///< one that was upheld, and nothing followed yet
    ComplaintScreening,   ///< a complaint that came in
    Authorization,        ///< the last day to sit with an authorization that wasn't used
    VerificationReminder, ///< an employer who was asked has not answered
    WindowCloses,         ///< applications for a testing window
    RenewalOpens,
    Expiry,
    GraceEnds
};

template <>
struct EnumWords<DueKind> {
    using E = DueKind;
    static constexpr auto words =
        std::to_array<EnumWord<E>>({{E::Notice, "notice"},
                                    {E::SecondReview, "second_review"},
                                    {E::RenewalReview, "renewal_review"},
                                    {E::Accommodation, "accommodation"},
                                    {E::Answer, "answer"},
                                    {E::Appeal, "appeal"},
                                    {E::AccommodationAppeal, "accommodation_appeal"},
                                    {E::DisruptedTesting, "disrupted_testing"},
                                    {E::AppealReview, "appeal_review"},
                                    {E::AppealOutcome, "appeal_outcome"},
                                    {E::UpheldAppeal, "upheld_appeal"},
                                    {E::ComplaintScreening, "complaint_screening"},
                                    {E::Authorization, "authorization"},
                                    {E::VerificationReminder, "verification_reminder"},
                                    {E::WindowCloses, "window_closes"},
                                    {E::RenewalOpens, "renewal_opens"},
                                    {E::Expiry, "expiry"},
                                    {E::GraceEnds, "grace_ends"}});
};

/// Where a clock stands: "day 22 of 30".
struct DueCount {
    int day;
    int days;
    friend bool operator==(const DueCount&, const DueCount&) = default;
};

/// One thing that falls due. `about` says which one where there are several: the verifier, the
/// window, the certificate.
struct DueItem {
    DueKind kind;
    QDate day; ///< the last one in time; a reminder's first one
    QString about = {};
    std::optional<DueCount> count = {};
    friend bool operator==(const DueItem&, const DueItem&) = default;
};

/// Why the earliest day of a further sitting is what it is (rules 6).
enum class RetestReason { Passed, WindowAfterLast, WaitAfterLast, PeriodFull };

template <>
struct EnumWords<RetestReason> {
    using E = RetestReason;
    static constexpr auto words =
        std::to_array<EnumWord<E>>({{E::Passed, "passed"},
                                    {E::WindowAfterLast, "window_after_last"},
                                    {E::WaitAfterLast, "wait_after_last"},
                                    {E::PeriodFull, "period_full"}});
};

/// Where a person stands with sittings; absent before the first one.
struct RetestReport {
    std::optional<QDate> allowedOn; ///< none after a pass
    QDate periodStart;
    QDate periodEnd; ///< the first day after
    int sittingsInPeriod;
    int sittingsPerPeriod;
    int waitDays = 0;
    QDate lastSitting;
    RetestReason reason;
    QString rule = {}; ///< the edition of the last sitting, and where the rule stands
};

} // namespace certdesk
