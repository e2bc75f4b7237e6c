// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/demo/archetypes.h"

#include <array>
#include <numeric>

namespace certdesk::demo {

namespace {

constexpr auto pending = Eligibility::Pending;
constexpr auto ineligible = Eligibility::Ineligible;

// A table reads better than its cells.
// clang-format off
const auto kinds = std::to_array<Archetype>({
    {.name = "approved just now", .share = 3, .stage = Stage::Approved, .submitted = {14, 24},
     .ruling = Ruling::ApprovedJustNow},

    // new and in review
    {.name = "just in", .share = 5, .stage = Stage::Intake, .submitted = {0, 6},
     .eligibility = pending, .approvable = false, .papers = Papers::Unreviewed},
    {.name = "just in, fee unpaid", .share = 2, .stage = Stage::Intake, .submitted = {0, 9},
     .eligibility = pending, .approvable = false, .papers = Papers::Unreviewed,
     .word = Word::Awaited, .fee = Fee::Unpaid, .act = Act::DeclareConflict},
    {.name = "in review", .share = 5, .stage = Stage::InReview, .submitted = {5, 14},
     .eligibility = pending, .approvable = false, .papers = Papers::PartlyReviewed,
     .word = Word::Awaited},
    {.name = "ready to approve", .share = 5, .stage = Stage::InReview, .submitted = {6, 15}},
    {.name = "ready, trained by courses", .share = 3, .stage = Stage::InReview,
     .submitted = {6, 15}, .work = Work::PathBByCourses},
    {.name = "ready, trained by internship", .share = 2, .stage = Stage::InReview,
     .submitted = {6, 15}, .work = Work::PathBByInternship},
    {.name = "too short, undecided", .share = 1, .stage = Stage::InReview, .submitted = {6, 15},
     .eligibility = ineligible, .approvable = false, .work = Work::TooShort},
    {.name = "part-paid", .share = 1, .stage = Stage::InReview, .submitted = {8, 18},
     .approvable = false, .fee = Fee::Partly, .accommodation = Accommodation::Asked},
    {.name = "verified by the applicant", .share = 1, .stage = Stage::InReview,
     .submitted = {8, 18}, .eligibility = pending, .approvable = false, .word = Word::BySelf},

    // waiting for the applicant
    {.name = "name differs", .share = 2, .stage = Stage::Pended, .submitted = {20, 36},
     .eligibility = pending, .approvable = false, .papers = Papers::NameDiffers,
     .ruling = Ruling::Pended, .reasonCode = "name_differs"},
    {.name = "registered, not attended, answer due soon", .share = 1, .stage = Stage::Pended,
     .submitted = {35, 37}, .eligibility = pending, .approvable = false,
     .work = Work::PathBRegistered, .ruling = Ruling::Pended,
     .reasonCode = "registration_not_attendance"},
    {.name = "verifier silent", .share = 2, .stage = Stage::Pended, .submitted = {20, 36},
     .eligibility = pending, .approvable = false, .word = Word::Awaited, .ruling = Ruling::Pended,
     .reasonCode = "verifier_silent"},
    {.name = "illegible, answer overdue", .share = 1, .stage = Stage::Pended,
     .submitted = {48, 60}, .eligibility = pending, .approvable = false,
     .papers = Papers::Illegible, .ruling = Ruling::Pended, .reasonCode = "illegible"},
    {.name = "check bounced", .share = 1, .stage = Stage::Pended, .submitted = {20, 36},
     .approvable = false, .fee = Fee::Bounced, .ruling = Ruling::Pended,
     .reasonCode = "fee_unpaid"},

    // denied and withdrawn
    {.name = "too short", .share = 2, .stage = Stage::Denied, .submitted = {25, 110},
     .eligibility = ineligible, .approvable = false, .work = Work::TooShort,
     .fee = Fee::PaidWithSitting, .ruling = Ruling::Denied, .reasonCode = "experience_too_short"},
    {.name = "wrong setting", .share = 1, .stage = Stage::Denied, .submitted = {40, 120},
     .eligibility = ineligible, .approvable = false, .work = Work::WrongSetting,
     .fee = Fee::PaidAndRefunded, .ruling = Ruling::Denied, .reasonCode = "experience_setting"},
    {.name = "code of conduct declined", .share = 1, .stage = Stage::Denied,
     .submitted = {25, 90}, .eligibility = ineligible, .approvable = false,
     .conduct = Conduct::Declined, .ruling = Ruling::Denied, .reasonCode = "conduct_declined"},
    {.name = "school not completed", .share = 1, .stage = Stage::Denied, .submitted = {25, 90},
     .eligibility = ineligible, .approvable = false, .education = EducationLevel::None,
     .ruling = Ruling::Denied, .reasonCode = "education_not_completed"},
    {.name = "no answer in time", .share = 1, .stage = Stage::Denied, .submitted = {70, 120},
     .eligibility = pending, .approvable = false, .papers = Papers::NoResume,
     .ruling = Ruling::DeniedAfterPend, .reasonCode = "no_answer_in_time"},
    {.name = "withdrawn", .share = 1, .stage = Stage::Withdrawn, .submitted = {30, 90},
     .eligibility = pending, .approvable = false, .papers = Papers::Unreviewed,
     .fee = Fee::PaidAndRefunded, .ruling = Ruling::Withdrawn},

    // approved, before and after the exam
    {.name = "may sit", .share = 6, .stage = Stage::Approved, .submitted = {25, 70},
     .ruling = Ruling::Approved},
    {.name = "has a date", .share = 4, .stage = Stage::Approved, .submitted = {25, 70},
     .ruling = Ruling::Approved, .exam = Exam::Scheduled},
    {.name = "approved by exception", .share = 1, .stage = Stage::Approved, .submitted = {25, 90},
     .eligibility = pending, .approvable = false, .word = Word::Refused,
     .ruling = Ruling::ApprovedByException, .act = Act::CancelExam},
    {.name = "approved after an answer", .share = 2, .stage = Stage::Approved,
     .submitted = {60, 110}, .ruling = Ruling::ApprovedAfterPend, .reasonCode = "resume_missing",
     .act = Act::InvalidateExam},
    {.name = "approved after a denial", .share = 1, .stage = Stage::Approved,
     .submitted = {70, 120}, .ruling = Ruling::ApprovedAfterDenial,
     .reasonCode = "verification_missing", .act = Act::ExcuseExam},
    {.name = "certified", .share = 12, .stage = Stage::Approved, .submitted = {100, 700},
     .ruling = Ruling::Approved, .exam = Exam::Certified},
    {.name = "passed, to be certified", .share = 2, .stage = Stage::Approved,
     .submitted = {65, 100}, .ruling = Ruling::Approved, .exam = Exam::Passed},
    {.name = "passed, to be confirmed", .share = 1, .stage = Stage::Approved,
     .submitted = {65, 100}, .ruling = Ruling::Approved, .exam = Exam::Waiting},
    {.name = "did not pass", .share = 3, .stage = Stage::Approved, .submitted = {65, 110},
     .ruling = Ruling::Approved, .exam = Exam::Failed},
    {.name = "passed the second time", .share = 3, .stage = Stage::Approved,
     .submitted = {130, 360}, .ruling = Ruling::Approved, .exam = Exam::FailedThenCertified},
    {.name = "did not pass twice", .share = 1, .stage = Stage::Approved, .submitted = {130, 320},
     .ruling = Ruling::Approved, .exam = Exam::FailedTwice},
    {.name = "did not come", .share = 1, .stage = Stage::Approved, .submitted = {65, 120},
     .ruling = Ruling::Approved, .exam = Exam::NoShow},
    {.name = "score awaited", .share = 1, .stage = Stage::Approved, .submitted = {60, 90},
     .ruling = Ruling::Approved, .exam = Exam::ScorePending},
    {.name = "applies again", .share = 2, .stage = Stage::InReview, .submitted = {6, 15},
     .papers = Papers::Accepted, .before = Before::DidNotPass},

    // holders of some years
    {.name = "can renew", .share = 8, .stage = Stage::Approved, .ruling = Ruling::Approved,
     .exam = Exam::Certified, .age = Age::RenewalOpen},
    {.name = "in grace", .share = 2, .stage = Stage::Approved, .ruling = Ruling::Approved,
     .exam = Exam::Certified, .age = Age::InGrace},
    {.name = "expired", .share = 3, .stage = Stage::Approved, .ruling = Ruling::Approved,
     .exam = Exam::Certified, .age = Age::Expired, .flag = FlagKind::DoNotMail},

    // from before the program came into use
    {.name = "carried over", .share = 3, .stage = Stage::Closed, .exam = Exam::Certified,
     .record = Record::CarriedOver, .flag = FlagKind::LegalHold},
    {.name = "carried over, passed the second time", .share = 2, .stage = Stage::Closed,
     .exam = Exam::FailedThenCertified, .record = Record::CarriedOver,
     .act = Act::NoteDeath},
});
// clang-format on

static_assert(kinds.size() == 40);

} // namespace

std::span<const Archetype> archetypes() {
    return kinds;
}

Casting::Casting(quint32 seed)
    : m_seed(seed)
    , m_order(kinds.size()) {
    std::iota(m_order.begin(), m_order.end(), size_t{0});
    SeededRandom random(seed, 0);
    for (size_t i = m_order.size() - 1; i > 1; --i)
        std::swap(m_order[i], m_order[static_cast<size_t>(random.between(1, static_cast<int>(i)))]);
    for (const Archetype& kind : kinds)
        m_shares += kind.share;
}

bool Casting::isFirstOfItsKind(int index) const {
    return static_cast<size_t>(index) < m_order.size();
}

const Archetype& Casting::of(int index) const {
    if (isFirstOfItsKind(index))
        return kinds[m_order[static_cast<size_t>(index)]];
    int drawn = SeededRandom(~quint64{m_seed}, static_cast<quint64>(index)).below(m_shares);
    for (const Archetype& kind : kinds)
        if ((drawn -= kind.share) < 0)
            return kind;
    Q_UNREACHABLE();
}

} // namespace certdesk::demo
