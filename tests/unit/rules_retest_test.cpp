// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/rules/authorization.h"
#include "core/rules/retest.h"
#include "core/rules/scores.h"
#include "tests/support/builders.h"
#include "tests/support/editions.h"

#include <catch2/catch.hpp>

using namespace certdesk;
using namespace certdesk::tests;

namespace {

using History = std::vector<DatedAttempt>;
constexpr auto failed = AttemptResult::Failed;
constexpr auto passed = AttemptResult::Passed;

const ExamWindow may = aWindow("2020-05-01", "2020-05-31");
const ExamWindow august = aWindow("2020-08-01", "2020-08-31");

RetestReport standing(const History& history) {
    return rules::retest(history, shippedBook()).value();
}

Result<void> recording(const History& history, const DatedAttempt& attempt) {
    return rules::mayRecordSitting(history, attempt, shippedBook());
}

} // namespace

TEST_CASE("There is nothing to say before the first sitting") {
    CHECK_FALSE(rules::retest({}, shippedBook()).has_value());
    for (const auto result : {AttemptResult::Scheduled, AttemptResult::NoShow,
                              AttemptResult::Cancelled, AttemptResult::NotCounted})
        CHECK_FALSE(
            rules::retest({anAttempt("2020-05-12", result, may)}, shippedBook()).has_value());
    for (const auto result : {AttemptResult::Passed, AttemptResult::Failed,
                              AttemptResult::Invalidated, AttemptResult::ScorePending})
        CHECK(rules::retest({anAttempt("2020-05-12", result, may)}, shippedBook()).has_value());
}

TEST_CASE("Two sittings in windows of 2020 close the period that the first window opened") {
    const auto report =
        standing({anAttempt("2020-05-29", failed, may), anAttempt("2020-08-03", failed, august)});
    CHECK(report.periodStart == day("2020-05-01"));
    CHECK(report.periodEnd == day("2021-05-01"));
    CHECK(report.allowedOn == day("2021-05-01"));
    CHECK(report.reason == RetestReason::PeriodFull);
    CHECK(report.sittingsInPeriod == 2);
    CHECK(report.rule == march2020().name + u": Candidate Handbook, Retaking the exam");
}

TEST_CASE("After one sitting in a window the next day outside it is the first allowed") {
    const auto report = standing({anAttempt("2020-05-12", failed, may)});
    CHECK(report.allowedOn == day("2020-06-01"));
    CHECK(report.periodStart == day("2020-05-01"));
    CHECK(report.periodEnd == day("2021-05-01"));
    CHECK(report.sittingsInPeriod == 1);
    CHECK(report.reason == RetestReason::WindowAfterLast);
}

TEST_CASE("On demand thirty days pass, and the period begins on the day of the first sitting") {
    const auto one = standing({anAttempt("2021-02-10", failed)});
    CHECK(one.allowedOn == day("2021-03-12"));
    CHECK(one.reason == RetestReason::WaitAfterLast);
    CHECK(one.waitDays == 30);
    const auto two = standing({anAttempt("2021-02-10", failed), anAttempt("2021-03-12", failed)});
    CHECK(two.periodStart == day("2021-02-10"));
    CHECK(two.allowedOn == day("2022-02-10"));
    CHECK(two.reason == RetestReason::PeriodFull);
}

TEST_CASE("The wait after a last sitting may reach beyond the period's end") {
    const auto report =
        standing({anAttempt("2021-02-10", failed), anAttempt("2022-02-01", failed)});
    CHECK(report.periodEnd == day("2022-02-10"));
    CHECK(report.allowedOn == day("2022-03-03"));
    CHECK(report.reason == RetestReason::WaitAfterLast);
}

TEST_CASE("A sitting on the period's end opens the next one") {
    const auto before =
        standing({anAttempt("2021-02-10", failed), anAttempt("2022-02-09", failed)});
    CHECK(before.sittingsInPeriod == 2);
    const auto onIt = standing({anAttempt("2021-02-10", failed), anAttempt("2022-02-10", failed)});
    CHECK(onIt.sittingsInPeriod == 1);
    CHECK(onIt.periodStart == day("2022-02-10"));
}

TEST_CASE("Twelve months after February 29 is February 28") {
    PolicyEdition onDemand = january2021();
    onDemand.effectiveFrom = day("2019-01-01");
    const PolicyBook book({onDemand});
    const auto report = rules::retest({anAttempt("2020-02-29", failed)}, book);
    CHECK(report->periodEnd == day("2021-02-28"));
}

TEST_CASE("A sitting falls under the edition of its own day") {
    // Opened by a window in 2020: a period from its first day; the wait is that of 2021.
    const auto report =
        standing({anAttempt("2020-08-20", failed, august), anAttempt("2021-01-15", failed)});
    CHECK(report.periodStart == day("2020-08-01"));
    CHECK(report.periodEnd == day("2021-08-01"));
    CHECK(report.allowedOn == day("2021-08-01"));
    CHECK(report.waitDays == 30);
}

TEST_CASE("A sitting keeps the edition that it was recorded under, whatever is added for its day") {
    PolicyEdition late = january2021();
    late.code = QStringLiteral("late");
    late.effectiveFrom = day("2021-02-01");
    late.attempts.waitDays = 90;
    late.attempts.periodMonths = 6;
    const PolicyBook book({march2020(), january2021(), late});
    DatedAttempt recorded = anAttempt("2021-02-10", failed);
    const auto standing = [&] { return rules::retest({recorded}, book).value(); };
    // Nothing was recorded: a history in a file is read by its days.
    CHECK(standing().allowedOn == day("2021-05-11"));
    CHECK(standing().periodEnd == day("2021-08-10"));
    recorded.attempt.value.edition = january2021().code;
    CHECK(standing().allowedOn == day("2021-03-12"));
    CHECK(standing().periodEnd == day("2022-02-10"));
    CHECK(standing().rule == january2021().rule(retestSection.toString()));
    CHECK(rules::mayRecordSitting({recorded}, anAttempt("2021-03-12", failed), book));
    recorded.attempt.value.edition = QStringLiteral("unknown");
    CHECK(standing().allowedOn == day("2021-05-11"));
}

TEST_CASE("After a pass there is no further sitting, but for a recertification") {
    const History history{anAttempt("2020-05-12", failed, may),
                          anAttempt("2020-08-12", passed, august)};
    CHECK_FALSE(standing(history).allowedOn.has_value());
    CHECK(standing(history).reason == RetestReason::Passed);
    CHECK(standing(history).sittingsInPeriod == 2);
    const auto again = rules::retest(history, shippedBook(), rules::SittingFor::Recertification);
    CHECK(again->allowedOn == day("2021-05-01"));
}

TEST_CASE("A history is sorted by day and reported as it is") {
    const auto report =
        standing({anAttempt("2020-08-03", failed, august), anAttempt("2020-05-29", failed, may),
                  anAttempt("2020-05-30", failed, may)});
    CHECK(report.sittingsInPeriod == 3);
    CHECK(report.lastSitting == day("2020-08-03"));
    CHECK(report.allowedOn == day("2021-05-01"));
}

TEST_CASE("Recording a sitting that breaks the rule is refused with the first day allowed") {
    const History two{anAttempt("2021-02-10", failed), anAttempt("2021-03-12", failed)};
    const auto refused = recording(two, anAttempt("2022-02-09", failed));
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error() == Error{ErrorCode::RetestTooEarly, QStringLiteral("2022-02-09"),
                                   QStringLiteral("2022-02-10")});
    CHECK(recording(two, anAttempt("2022-02-10", failed)).has_value());
    CHECK(recording(two, anAttempt("2021-04-01", AttemptResult::NoShow)).has_value());
    CHECK_FALSE(recording({anAttempt("2021-02-10", failed)}, anAttempt("2021-03-11", failed)));
    CHECK(recording({anAttempt("2021-02-10", failed)}, anAttempt("2021-03-12", failed)));
    CHECK(recording({}, anAttempt("2021-02-10", failed)));
    const auto afterPass =
        recording({anAttempt("2021-02-10", passed)}, anAttempt("2023-02-10", failed));
    REQUIRE_FALSE(afterPass.has_value());
    CHECK(afterPass.error() == Error{ErrorCode::AlreadyPassed, QStringLiteral("2023-02-10"),
                                     QStringLiteral("2021-02-10")});
}

TEST_CASE("A sitting keyed late may not come too close before one on file") {
    const History later{anAttempt("2021-03-12", failed)};
    CHECK(recording(later, anAttempt("2021-02-10", failed)));
    CHECK(recording(later, anAttempt("2021-02-11", failed)).error() ==
          Error{ErrorCode::LaterSittingTooEarly, QStringLiteral("2021-03-12"),
                QStringLiteral("2021-03-13")});
    CHECK(recording(later, anAttempt("2021-01-10", passed)).error() ==
          Error{ErrorCode::LaterSittingAfterPass, QStringLiteral("2021-03-12"),
                QStringLiteral("2021-01-10")});
    // What is wrong already is not held against the new one.
    const History wrong{anAttempt("2021-02-10", failed), anAttempt("2021-02-12", failed)};
    CHECK(recording(wrong, anAttempt("2018-03-10", failed)));
}

TEST_CASE("The next window is the first that is not over on the day") {
    const std::vector<ExamWindow> windows{august, may, aWindow("2020-11-01", "2020-11-30")};
    CHECK(rules::nextWindow(windows, day("2020-06-01")) == august);
    CHECK(rules::nextWindow({windows[2], august}, day("2020-06-01")) == august);
    CHECK(rules::nextWindow(windows, day("2020-08-31")) == august);
    CHECK(rules::nextWindow(windows, day("2020-09-01"))->code() == u"2020-11");
    CHECK_FALSE(rules::nextWindow(windows, day("2020-12-01")).has_value());
}

TEST_CASE("An approval stands twelve months on demand") {
    CHECK(rules::approvalLastDay(day("2021-02-10"), january2021()) == day("2022-02-09"));
    CHECK_FALSE(rules::approvalLastDay(day("2020-04-02"), march2020()).has_value());
}

TEST_CASE("A score at the cut passes, and a vendor's other word is flagged") {
    const auto form =
        ExamForm::create({QStringLiteral("F1"), 135, 115, 82, day("2020-03-01")}).value();
    const auto judged = [&](int raw, std::optional<int> cut, std::optional<int> items,
                            std::optional<AttemptResult> word) {
        return rules::judge(raw, cut, items, form, word);
    };
    CHECK(judged(82, {}, {}, passed) == rules::JudgedScore{passed, 82, false});
    CHECK(judged(81, {}, {}, passed) == rules::JudgedScore{failed, 82, true});
    CHECK(judged(82, 83, {}, failed) == rules::JudgedScore{failed, 83, false});
    CHECK(judged(115, {}, {}, {}) == rules::JudgedScore{passed, 82, false});
    CHECK(judged(116, {}, {}, {}).error().code == ErrorCode::ScoreAboveItems);
    CHECK(judged(116, {}, 120, {}).has_value());
    CHECK(judged(116, {}, 115, {}).error().code == ErrorCode::ScoreAboveItems);
    CHECK(judged(1, 1, {}, {}) == rules::JudgedScore{passed, 1, false});
    CHECK(judged(115, 115, {}, {}) == rules::JudgedScore{passed, 115, false});
    CHECK(rules::percentOf(79, 115) == 68);
    CHECK(rules::percentOf(0, 0) == 0);
}

TEST_CASE("A cut that everybody or nobody could reach is refused") {
    const auto form =
        ExamForm::create({QStringLiteral("F1"), 135, 115, 82, day("2020-03-01")}).value();
    for (const int cut : {0, -1, 116})
        CHECK(rules::judge(82, cut, {}, form, {}).error() ==
              Error{ErrorCode::WrongNumber, QString::number(cut), QStringLiteral("1 to 115")});
    CHECK(rules::judge(82, 116, 120, form, {}) == rules::JudgedScore{failed, 116, false});
}

TEST_CASE("The current form is the latest that has begun") {
    const auto first =
        ExamForm::create({QStringLiteral("F1"), 135, 115, 82, day("2020-03-01")}).value();
    const auto second =
        ExamForm::create({QStringLiteral("F2"), 135, 115, 80, day("2021-03-01")}).value();
    CHECK(rules::currentForm({second, first}, day("2021-02-28")) == first);
    CHECK(rules::currentForm({first, second}, day("2021-03-01")) == second);
    CHECK(rules::currentForm({second, first}, day("2021-03-01")) == second);
    CHECK_FALSE(rules::currentForm({first, second}, day("2020-02-29")).has_value());
}

TEST_CASE("The next window may be open before the first day allowed, which still counts") {
    const PolicyBook book({march2020()});
    const ExamWindow spring = aWindow("2021-04-15", "2021-05-15", "2021-03-31");
    const History two{anAttempt("2020-05-29", failed, may),
                      anAttempt("2020-08-03", failed, august)};
    const auto allowedOn = rules::retest(two, book)->allowedOn;
    REQUIRE(allowedOn == day("2021-05-01"));
    CHECK(rules::nextWindow({spring}, *allowedOn) == spring);
    CHECK_FALSE(rules::mayRecordSitting(two, anAttempt("2021-04-30", failed, spring), book));
    CHECK(rules::mayRecordSitting(two, anAttempt("2021-05-01", failed, spring), book));
}

TEST_CASE("A windowed sitting whose window nobody recorded is a window of its own day") {
    const auto report = standing({anAttempt("2020-05-12", failed)});
    CHECK(report.periodStart == day("2020-05-12"));
    CHECK(report.allowedOn == day("2020-05-13"));
}

TEST_CASE("Keying late into a history that is wrong already is refused for the new wrong alone") {
    // The pair of May is too close already; a sitting before it would make the first of them so
    // too.
    const History wrong{anAttempt("2021-05-10", failed), anAttempt("2021-05-12", failed)};
    const auto refused = recording(wrong, anAttempt("2021-05-01", failed));
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().subject == u"2021-05-10");
    // A sitting before a pass on file is history; one after it is refused.
    CHECK(recording({anAttempt("2021-05-10", passed)}, anAttempt("2021-03-01", failed)));
    const auto beforeAPass =
        recording({anAttempt("2021-05-10", failed)}, anAttempt("2021-03-01", passed));
    REQUIRE_FALSE(beforeAPass.has_value());
    CHECK(beforeAPass.error().code == ErrorCode::LaterSittingAfterPass);
}

namespace {

// Of an earlier application.
DatedAttempt before(const char* satOn, std::optional<ExamWindow> window = {}) {
    DatedAttempt attempt = anAttempt(satOn, failed, std::move(window));
    attempt.attempt.value.application = ApplicationId(99);
    return attempt;
}

const ExamWindow november = aWindow("2020-11-01", "2020-11-30", "2020-10-10");
const ExamWindow nextMay = aWindow("2021-05-01", "2021-05-31", "2021-04-10");

Result<DaySpan> authorized(const CaseRecord& record, const PolicyEdition& edition, const char* on,
                           const std::vector<ExamWindow>& windows = {}) {
    return rules::authorizedDays(record, edition, day(on), shippedBook(), windows);
}

} // namespace

TEST_CASE("An authorization begins no earlier than the next sitting is allowed") {
    auto application = anApplication().onDemand();
    CHECK(authorized(application, january2021(), "2021-06-03") ==
          DaySpan::ofInclusive(day("2021-06-03"), day("2022-06-02")));
    application.attempted({before("2021-04-01"), before("2021-05-10")});
    CHECK(authorized(application, january2021(), "2021-06-03") ==
          DaySpan::ofInclusive(day("2022-04-01"), day("2022-06-02")));
    // Signed so early that it is over before.
    const auto early = authorized(application, january2021(), "2021-03-20");
    REQUIRE_FALSE(early);
    CHECK(early.error() == Error{ErrorCode::NoSittingInTime, QStringLiteral("2022-04-01"),
                                 QStringLiteral("2022-03-19")});
    application.attempted({anAttempt("2021-04-01", passed)});
    CHECK(authorized(application, january2021(), "2021-06-03")->first() == day("2021-06-03"));
}

TEST_CASE("A window that is over before the next sitting gives way to the next one") {
    auto application = anApplication().inWindow(november);
    application.attempted({before("2020-05-12", may), before("2020-08-03", august)});
    CHECK(authorized(application, march2020(), "2020-10-20", {may, november, nextMay}) ==
          DaySpan::ofInclusive(day("2021-05-01"), day("2021-05-31")));
    const auto none = authorized(application, march2020(), "2020-10-20", {may, november});
    REQUIRE_FALSE(none);
    CHECK(none.error() == Error{ErrorCode::NoSittingInTime, QStringLiteral("2021-05-01"),
                                QStringLiteral("2020-11-30")});
    // One whose first days are not open yet.
    application.inWindow(aWindow("2020-08-01", "2020-08-31"));
    application.attempted({before("2020-08-03", aWindow("2020-07-20", "2020-08-09"))});
    CHECK(authorized(application, march2020(), "2020-07-30") ==
          DaySpan::ofInclusive(day("2020-08-10"), day("2020-08-31")));
}

TEST_CASE("An authorization that had to wait has what is left of the approval's days") {
    const auto left = [](const CaseRecord& record, const PolicyEdition& edition,
                         const rules::IssuedLate& issued,
                         const std::vector<ExamWindow>& windows = {}) {
        return rules::daysLeft(record, edition, issued, shippedBook(), windows);
    };
    auto application = anApplication().onDemand();
    CHECK(left(application, january2021(), {day("2021-06-03"), day("2021-07-01")}) ==
          DaySpan::ofInclusive(day("2021-07-01"), day("2022-06-02")));
    CHECK(left(application, january2021(), {day("2021-06-03"), day("2022-06-03")}).error().code ==
          ErrorCode::NoSittingInTime);
    CHECK(left(anApplication().inWindow(may), march2020(), {day("2020-04-02"), day("2020-06-20")},
               {may, november}) == DaySpan::ofInclusive(day("2020-11-01"), day("2020-11-30")));
    application.attempted({before("2021-04-01"), before("2021-05-10")});
    CHECK(left(application, january2021(), {day("2021-03-20"), day("2021-03-21")}).error().code ==
          ErrorCode::NoSittingInTime);
}

TEST_CASE("An approval that is keyed after the sitting is for the days of that sitting") {
    auto application = anApplication().inWindow(may);
    application.attempted({anAttempt("2020-05-12", failed, may)});
    CHECK(authorized(application, march2020(), "2020-06-15", {may, august}) ==
          DaySpan::ofInclusive(day("2020-05-01"), day("2020-05-31")));
}

TEST_CASE("An approval stands for its edition's months, for its window, or for its day alone") {
    CHECK(rules::approvedDays(anApplication().onDemand(), january2021(), day("2021-03-01")) ==
          DaySpan::ofInclusive(day("2021-03-01"), day("2022-02-28")));
    CaseRecord windowed = anApplication().inWindow(may);
    CHECK(rules::approvedDays(windowed, march2020(), day("2020-04-02")) ==
          DaySpan::ofInclusive(day("2020-05-01"), day("2020-05-31")));
    windowed.window.reset(); // none was named: there is nothing that it could last for
    CHECK(rules::approvedDays(windowed, march2020(), day("2020-04-02")) ==
          DaySpan::ofInclusive(day("2020-04-02"), day("2020-04-02")));
}

TEST_CASE("Sittings left are those of the days authorized, one in a window") {
    const auto days = [](const char* first, const char* last) {
        return DaySpan::ofInclusive(day(first), day(last)).value();
    };
    const AttemptPolicy& windowed = march2020().attempts;
    const AttemptPolicy& onDemand = january2021().attempts;
    const History one{anAttempt("2021-04-01", failed)};
    const History two{anAttempt("2021-04-01", failed), anAttempt("2021-05-10", failed)};
    CHECK(rules::sittingsLeft({}, windowed, days("2020-05-01", "2020-05-31")) == 1);
    CHECK(rules::sittingsLeft({}, onDemand, days("2021-06-03", "2022-06-02")) == 2);
    CHECK(rules::sittingsLeft(standing(one), onDemand, days("2021-06-03", "2022-06-02")) == 1);
    CHECK(rules::sittingsLeft(standing(two), onDemand, days("2021-06-03", "2022-06-02")) == 0);
    CHECK(rules::sittingsLeft(standing(two), onDemand, days("2022-04-01", "2022-06-02")) == 2);
    const History inMay{anAttempt("2020-05-12", failed, may)};
    CHECK(rules::sittingsLeft(standing(inMay), windowed, days("2020-05-01", "2020-05-31")) == 0);
    CHECK(rules::sittingsLeft(standing(inMay), windowed, days("2020-08-01", "2020-08-31")) == 1);
}
