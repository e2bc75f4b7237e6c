// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/rules/eligibility.h"
#include "tests/support/builders.h"
#include "tests/support/editions.h"

#include <catch2/catch.hpp>

using namespace certdesk;
using namespace certdesk::tests;

namespace {

const Experience tenMonths = aJob("2019-05-01", "2020-02-29");

Criterion trainingOf(const CaseRecord& record) {
    return rules::evaluate(record, march2020(), day("2020-04-01")).of(CriterionCode::Training);
}

Outcome outcome(std::vector<Training> entries) {
    return trainingOf(anApplication().worked({tenMonths}).trained(std::move(entries))).outcome;
}

Training refused(Training entry) {
    entry.review = ReviewState::Refused;
    return entry;
}

Training unreviewed(Training entry) {
    entry.review = ReviewState::Unreviewed;
    return entry;
}

} // namespace

TEST_CASE("Training is asked for on path B only") {
    CHECK(trainingOf(anApplication()).outcome == Outcome::NotRequired);
    CHECK(trainingOf(anApplication().worked({aJob("2020-01-01")})).outcome == Outcome::NotRequired);
    CHECK(trainingOf(anApplication().worked({tenMonths})).outcome == Outcome::Pending);
}

TEST_CASE("Training follows the verified path, and the claimed one while nothing is verified") {
    Verification tenOfThem = aVerification();
    tenOfThem.start = day("2019-03-01");
    tenOfThem.end = day("2019-12-31");
    auto year = anApplication().worked({aJob("2019-03-01", "2020-02-29")});
    CHECK(trainingOf(year.verified({tenOfThem})).outcome == Outcome::Pending);
    tenOfThem.end = day("2019-05-31");
    CHECK(trainingOf(year.verified({tenOfThem})).outcome == Outcome::NotRequired);
    CHECK(trainingOf(anApplication().worked({tenMonths}).verified({})).outcome == Outcome::Pending);
}

TEST_CASE("The three largest accepted courses need thirty-two related hours") {
    CHECK(outcome({aCourse("32")}) == Outcome::Met);
    CHECK(outcome({aCourse("31.99")}) == Outcome::Pending);
    CHECK(outcome({aCourse("16"), aCourse("16")}) == Outcome::Met);
    CHECK(outcome({aCourse("10"), aCourse("10"), aCourse("10"), aCourse("10")}) ==
          Outcome::Pending);
    CHECK(outcome({aCourse("2"), aCourse("10"), aCourse("10"), aCourse("12")}) == Outcome::Met);
    CHECK(outcome({refused(aCourse("32"))}) == Outcome::Pending);
    CHECK(outcome({unreviewed(aCourse("32"))}) == Outcome::Pending);
    CHECK(outcome({aCourse("32", "2020-03-10")}) == Outcome::Met);
    CHECK(outcome({aCourse("32", "2020-03-11")}) == Outcome::Pending);
    CHECK(outcome({aCourse("32", "")}) == Outcome::Pending);
    Training hoursOnly = aCourse("0");
    hoursOnly.relatedHours.reset();
    hoursOnly.hours = hours("40");
    CHECK(outcome({hoursOnly}) == Outcome::Pending);
}

TEST_CASE("One accepted internship of two months meets it, whatever else was done on its days") {
    CHECK(outcome({aTrainingInternship("2019-05-01", "2019-06-30")}) == Outcome::Met);
    CHECK(outcome({aTrainingInternship("2019-05-01", "2019-06-29")}) == Outcome::Pending);
    CHECK(outcome({aTrainingInternship("2019-05-01", "2019-05-31"),
                   aTrainingInternship("2019-06-01", "2019-06-30")}) == Outcome::Pending);
    CHECK(outcome({aTrainingInternship("", "2019-06-30")}) == Outcome::Pending);
    CHECK(outcome({aTrainingInternship("2019-05-01", "")}) == Outcome::Pending);
    CHECK(outcome({aTrainingInternship("2019-09-01", "2019-06-30")}) == Outcome::Pending);
    CHECK(outcome({aTrainingInternship("2020-01-11", "2020-03-10")}) == Outcome::Met);
    CHECK(outcome({aTrainingInternship("2020-01-11", "2020-03-11")}) == Outcome::Pending);
    CHECK(outcome({refused(aTrainingInternship("2019-05-01", "2019-06-30"))}) == Outcome::Pending);
    Training practicum = aTrainingInternship("2019-05-01", "2019-06-30");
    practicum.kind = TrainingKind::Practicum;
    CHECK(outcome({practicum}) == Outcome::Met);
    practicum.kind = TrainingKind::NotGiven;
    CHECK(outcome({practicum}) == Outcome::Pending);
}

TEST_CASE("An internship among the experience is no training") {
    const auto criterion = trainingOf(anApplication().worked(
        {aJob("2019-05-01", "2020-01-31"), anInternship("2019-01-01", "2019-02-28")}));
    CHECK(criterion.outcome == Outcome::Pending);
}

TEST_CASE("What training leaves out is named with the reason") {
    Training refused = aCourse("32");
    refused.review = ReviewState::Refused;
    Training waiting = aCourse("32");
    waiting.review = ReviewState::Unreviewed;
    Training open = aCourse("32");
    open.end.reset();
    Training unnamed = aCourse("32");
    unnamed.kind = TrainingKind::NotGiven;
    Training noStart = aTrainingInternship("2019-01-01", "2019-03-31");
    noStart.start.reset();
    const auto report =
        rules::evaluate(anApplication()
                            .worked({tenMonths})
                            .trained({refused, waiting, open, aCourse("32", "2020-03-11"), unnamed,
                                      noStart, aCourse("1"), aCourse("8"), aCourse("8"),
                                      aCourse("8"), aTrainingInternship("2019-01-01", "2019-01-31"),
                                      aTrainingInternship("2019-01-01", "2019-02-28"),
                                      aTrainingInternship("2019-02-01", "2019-02-28")}),
                        march2020(), day("2020-04-01"));
    using Why = TrainingLeftOut;
    const std::vector<std::pair<int, Why>> expected{
        {1, Why::Refused},         {2, Why::Unreviewed},   {3, Why::NotCompleted},
        {4, Why::AfterSubmission}, {5, Why::KindNotGiven}, {6, Why::NoStart},
        {7, Why::NotLargest},      {11, Why::Shorter},     {13, Why::Shorter}};
    std::vector<std::pair<int, Why>> found;
    for (const LeftOutTraining& left : report.training.leftOut)
        found.emplace_back(static_cast<int>(left.entry.value()), left.why);
    CHECK(found == expected);
    CHECK(report.training.counted.size() == 4);
}

TEST_CASE("The facts say what is on file and what is missing") {
    const auto report =
        rules::evaluate(anApplication().worked({tenMonths}).trained({aCourse("14"), aCourse("10")}),
                        march2020(), day("2020-04-01"));
    CHECK(report.training.hours == hours("24"));
    CHECK(report.training.missing == hours("8"));
    CHECK(report.training.counted.size() == 2);
}
