// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/money.h"
#include "core/domain/criterion.h"
#include "core/domain/document.h"
#include "core/domain/experience.h"
#include "core/domain/payment.h"

#include <QHash>
#include <QStringList>

#include <array>

namespace certdesk {

/// How applications come in: into testing windows with deadlines, or on any day.
enum class Intake { Windows, OnDemand };

template <>
struct EnumWords<Intake> {
    using E = Intake;
    static constexpr auto words =
        std::to_array<EnumWord<E>>({{E::Windows, "windows"}, {E::OnDemand, "on_demand"}});
};

/// What the day of a period's first sitting anchors (rules 2, attempts).
enum class PeriodAnchor { WindowFirstDay, SittingDay };

template <>
struct EnumWords<PeriodAnchor> {
    using E = PeriodAnchor;
    static constexpr auto words = std::to_array<EnumWord<E>>(
        {{E::WindowFirstDay, "window_first_day"}, {E::SittingDay, "sitting_day"}});
};

/// What a coded reason may be picked for; NoAppeal, where a denial for such reasons alone can't be
/// appealed: what was asked for did not come (rules 8); and Expire, for the reason of denials of
/// what was not answered in time.
enum class ReasonUse { RefuseDocument, Pend, Deny, NoAppeal, Expire };

template <>
struct EnumWords<ReasonUse> {
    using E = ReasonUse;
    static constexpr auto words =
        std::to_array<EnumWord<E>>({{E::RefuseDocument, "refuse_document"},
                                    {E::Pend, "pend"},
                                    {E::Deny, "deny"},
                                    {E::NoAppeal, "no_appeal"},
                                    {E::Expire, "expire"}});
};

/// A reason of the edition's list: a label for the picker, a plain paragraph for the letter, what
/// the applicant should send, and the requirements that it is about, for the picker to put it first
/// where one of them is open.
struct CodedReason {
    QString code;
    QString label;
    QString paragraph;
    QString send;
    std::vector<ReasonUse> uses;
    std::vector<CriterionCode> about = {};
    friend bool operator==(const CodedReason&, const CodedReason&) = default;
};

/// The fee that an application needs before it is approvable, what of it is kept on a denial, and
/// the fee of each sitting where that is apart (0 where not).
struct FeePolicy {
    PaymentKind required;
    Money amount;
    Money nonrefundable;
    Money sitting;
    friend bool operator==(const FeePolicy&, const FeePolicy&) = default;
};

/// Rules 4.
struct ExperiencePolicy {
    int pathAMonths;
    int pathBMonths; ///< with training
    int internshipMonthsCap;
    Hours weeklyMinimum;
    int leftOverDaysOfMonth; ///< so many left-over days of all runs make one more month
    bool combineConcurrentHours;
    std::vector<ExperienceKind> kinds;
    std::vector<WorkSetting> settings;
    friend bool operator==(const ExperiencePolicy&, const ExperiencePolicy&) = default;
};

/// Rules 5.
struct TrainingPolicy {
    int internshipMonths;
    Hours courseHours;
    int coursesCounted;
    friend bool operator==(const TrainingPolicy&, const TrainingPolicy&) = default;
};

/// Which documents satisfy a criterion: their kinds and file types.
struct EvidencePolicy {
    std::vector<DocumentKind> kinds;
    std::vector<MediaType> mediaTypes;
    friend bool operator==(const EvidencePolicy&, const EvidencePolicy&) = default;
};

struct ConductPolicy {
    QString version;
    std::vector<int> sections;
    friend bool operator==(const ConductPolicy&, const ConductPolicy&) = default;
};

/// Rules 2 and 6. After a sitting one waits for a later window (`waitDays` absent) or some days.
struct AttemptPolicy {
    int sittingsPerPeriod;
    int periodMonths;
    PeriodAnchor anchor;
    std::optional<int> waitDays;
    bool retestNeedsApplication;
    std::optional<int> approvalMonths; ///< how long an approval stands; absent: for its window only
    bool feedbackToThoseWhoDidNotPass;
    std::array<QString, 4> domainNames;
    friend bool operator==(const AttemptPolicy&, const AttemptPolicy&) = default;
};

/// Rules 2 and 8: what the office owes by when. Business days unless the name says days.
struct ServiceTimes {
    int noticeBusinessDays;
    int pendedDays;
    int appealDays;
    std::optional<int> disruptedTestingBusinessDays;
    int appealReviewDays;
    int appealOutcomeDays;
    int complaintScreeningBusinessDays;
    int renewalReviewBusinessDays;
    int receiptDaysByPost;
    int receiptDaysByEmail;
    int verificationReminderDays;
    int pendedResubmissions; ///< how often an applicant may send more when asked for it
    friend bool operator==(const ServiceTimes&, const ServiceTimes&) = default;
};

/// Rules 7.
struct CredentialPolicy {
    int validYears;
    int renewalOpensMonths;
    int graceDays;
    Hours continuingEducation;
    Hours inAgencyMaximum;
    Money renewalFee;
    Money renewalKept;
    friend bool operator==(const CredentialPolicy&, const CredentialPolicy&) = default;
};

/// The dated rules in force from a day on. Every amount, threshold, wait and deadline of the rules
/// comes from here; built only by the reader that validates it (exchange/editionreader).
struct PolicyEdition {
    QString code;
    QString name;
    QDate effectiveFrom;
    Intake intake;
    FeePolicy fee;
    EvidencePolicy education;
    EvidencePolicy resume;
    std::vector<MediaType> otherDocuments; ///< file types of the kinds that neither of them names
    int verificationsNeeded;
    int verificationsAsked;
    ExperiencePolicy experience;
    TrainingPolicy training;
    ConductPolicy conduct;
    AttemptPolicy attempts;
    ServiceTimes times;
    CredentialPolicy credential;
    std::vector<CodedReason> reasons;
    QHash<QString, QString> sections; ///< criterion code -> where the rule stands ("Handbook, 4.2")
                                      ///< and that of retests, where the edition names it
    friend bool operator==(const PolicyEdition&, const PolicyEdition&) = default;

    /// What something rests on: the edition's name and where the rule stands, if it says so.
    [[nodiscard]] QString rule(const QString& section) const;
    [[nodiscard]] const CodedReason* reason(QStringView reasonCode) const;
    /// The file types in which a document of that kind is taken.
    [[nodiscard]] const std::vector<MediaType>& acceptedTypes(DocumentKind kind) const;
};

/// The section on retests: not one of the eight requirements.
inline constexpr QStringView retestSection = u"retest";

/// All editions, by the day they take effect.
class PolicyBook final {
public:
    explicit PolicyBook(std::vector<PolicyEdition> editions);

    /// The edition in force on `day`; the first one for days before it. Asserts that there is one.
    [[nodiscard]] const PolicyEdition& on(QDate day) const;
    [[nodiscard]] const PolicyEdition* find(QStringView code) const;
    /// The edition that something of that day was recorded under; where none was, or it isn't
    /// known, the one in force on the day.
    [[nodiscard]] const PolicyEdition& of(QStringView recorded, QDate day) const;
    [[nodiscard]] const std::vector<PolicyEdition>& editions() const noexcept { return m_editions; }

private:
    std::vector<PolicyEdition> m_editions;
};

} // namespace certdesk
