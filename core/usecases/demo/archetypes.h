// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/application.h"
#include "core/rules/report.h"
#include "core/usecases/demo/officedays.h"

#include <span>

namespace certdesk::demo {

/// What an applicant's work comes to.
enum class Work {
    PathA,
    PathBByCourses,
    PathBByInternship,
    PathBRegistered,
    TooShort,
    WrongSetting
};

/// How far the documents are, and what is wrong with them.
enum class Papers { Unreviewed, PartlyReviewed, Accepted, NameDiffers, Illegible, NoResume };

/// What became of the employers' verification.
enum class Word { Counts, Awaited, BySelf, Refused };

enum class Fee { Paid, PaidWithSitting, PaidAndRefunded, Partly, Unpaid, Bounced };

enum class Conduct { Signed, Declined };

/// How the office ruled, step by step.
enum class Ruling {
    None,
    Approved,
    ApprovedJustNow, ///< waits for a second review where it is drawn for one
    ApprovedByException,
    ApprovedAfterPend,
    ApprovedAfterDenial,
    Pended,
    Denied,
    DeniedAfterPend,
    Withdrawn
};

/// What came of the exam.
enum class Exam {
    None,
    Scheduled,
    Certified,
    Passed,
    Waiting, ///< keyed, not confirmed yet
    Failed,
    FailedThenCertified,
    FailedTwice,
    NoShow,
    ScorePending
};

/// Where the credential of the last passed sitting stands on the as-of day.
enum class Age { Recent, RenewalOpen, InGrace, Expired };

/// How the case came into the file.
enum class Record { Kept, CarriedOver };

/// A person's earlier application that came to nothing, before the one described.
enum class Before { Nothing, DidNotPass };

/// Does the applicant ask for a testing accommodation, with a paper that only few may see?
enum class Accommodation { Seldom, Asked };

/// What the office does with the first one of a kind by its own acts, once the file is filled.
enum class Act { None, DeclareConflict, CancelExam, InvalidateExam, ExcuseExam, NoteDeath };

/// One kind of case. What it says of eligibility holds on the day of its last decision, else on the
/// as-of day.
struct Archetype {
    const char* name;
    int share; ///< among all people, once each kind has had its first
    Stage stage;
    DaysAgo submitted = {0, 0}; ///< not read where the credential's age sets the days
    Eligibility eligibility = Eligibility::Eligible;
    bool approvable = true;
    Work work = Work::PathA;
    Papers papers = Papers::Accepted;
    Word word = Word::Counts;
    Fee fee = Fee::Paid;
    Conduct conduct = Conduct::Signed;
    EducationLevel education = EducationLevel::Bachelor; ///< or another one that will do
    Ruling ruling = Ruling::None;
    const char* reasonCode = "";
    Exam exam = Exam::None;
    Age age = Age::Recent;
    Record record = Record::Kept;
    Before before = Before::Nothing;
    std::optional<FlagKind> flag = {};
    Accommodation accommodation = Accommodation::Seldom;
    Act act = Act::None;
};

/// All kinds; the first one is the only one that can wait for a second review.
[[nodiscard]] std::span<const Archetype> archetypes();

/// Which kind the person of that index (from 0) is: each kind once in an order that the seed
/// shuffles, but for the first, then by share.
class Casting final {
public:
    explicit Casting(quint32 seed);
    [[nodiscard]] const Archetype& of(int index) const;
    /// Whether the person is the first of that kind.
    [[nodiscard]] bool isFirstOfItsKind(int index) const;

private:
    quint32 m_seed;
    std::vector<size_t> m_order;
    int m_shares = 0;
};

} // namespace certdesk::demo
