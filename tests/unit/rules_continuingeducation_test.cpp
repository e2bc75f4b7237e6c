// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/rules/continuingeducation.h"
#include "tests/support/builders.h"
#include "tests/support/editions.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace certdesk;
using namespace certdesk::tests;
using rules::Activity;
using rules::ActivityPlace;
using rules::ContinuingEducationFacts;
using rules::HoursLeftOut;
using rules::LeftOutHours;

namespace {

// Certified on 2021-02-10, to 2024-02-29.
DaySpan cycle() {
    return DaySpan::ofInclusive(day("2021-02-10"), day("2024-02-29")).value();
}

/// Accepted, with proof, elsewhere, within the cycle.
Activity anActivity(const char* title, const char* hoursLong, const char* on = "2022-05-12") {
    return {.title = QString::fromUtf8(title),
            .provider = QStringLiteral("APSE"),
            .on = day(on),
            .hours = hours(hoursLong),
            .hasProof = true,
            .review = ReviewState::Accepted};
}

Activity inAgency(const char* title, const char* hoursLong, const char* on = "2022-05-12") {
    Activity activity = anActivity(title, hoursLong, on);
    activity.place = ActivityPlace::InAgency;
    return activity;
}

ContinuingEducationFacts counted(const std::vector<Activity>& activities) {
    return rules::continuingEducation(activities, cycle(), january2021().credential);
}

} // namespace

TEST_CASE("A renewal needs thirty-six hours of continuing education within its cycle") {
    struct Row {
        std::vector<Activity> activities;
        const char* hours;
        const char* missing;
    };
    const auto row = GENERATE(values<Row>({
        {{}, "0", "36"},
        {{anActivity("Job coaching", "36")}, "36", "0"},
        {{anActivity("Job coaching", "35.99")}, "35.99", "0.01"},
        {{anActivity("Job coaching", "20"), anActivity("Benefits", "16.5")}, "36.5", "0"},
        {{anActivity("Job coaching", "0")}, "0", "36"},
    }));
    const ContinuingEducationFacts facts = counted(row.activities);
    CHECK(facts.needed == hours("36"));
    CHECK(facts.hours == hours(row.hours));
    CHECK(facts.missing == hours(row.missing));
    CHECK(facts.isMet() == (hours(row.missing) == hours("0")));
    CHECK(facts.leftOut.empty());
}

TEST_CASE("Hours that add nothing are named with the reason") {
    struct Row {
        void (*spoil)(Activity&);
        std::optional<HoursLeftOut> why;
    };
    const auto row = GENERATE(values<Row>({
        {[](Activity&) {}, std::nullopt},
        {[](Activity& a) { a.on = day("2021-02-10"); }, std::nullopt},
        {[](Activity& a) { a.on = day("2024-02-29"); }, std::nullopt},
        {[](Activity& a) { a.on = day("2021-02-09"); }, HoursLeftOut::OutsideCycle},
        {[](Activity& a) { a.on = day("2024-03-01"); }, HoursLeftOut::OutsideCycle},
        {[](Activity& a) { a.hasProof = false; }, HoursLeftOut::NoProof},
        {[](Activity& a) { a.review = ReviewState::Unreviewed; }, HoursLeftOut::Unreviewed},
        {[](Activity& a) { a.review = ReviewState::Refused; }, HoursLeftOut::Refused},
    }));
    Activity activity = anActivity("Job coaching", "8");
    row.spoil(activity);
    const ContinuingEducationFacts facts = counted({anActivity("Benefits", "10"), activity});
    CHECK(facts.hours == hours(row.why ? "10" : "18"));
    CHECK(facts.counted == (row.why ? std::vector<size_t>{0} : std::vector<size_t>{0, 1}));
    CHECK(facts.leftOut == (row.why ? std::vector<LeftOutHours>{{1, *row.why, hours("8")}}
                                    : std::vector<LeftOutHours>{}));
}

TEST_CASE("An activity that is repeated counts once, however it is spelled") {
    Activity again = anActivity(" job  COACHING", "12", "2023-05-12");
    again.provider = QStringLiteral("apse");
    const ContinuingEducationFacts facts = counted({again, anActivity("Job coaching", "8")});
    CHECK(facts.hours == hours("8")); // the earlier one
    CHECK(facts.leftOut == std::vector<LeftOutHours>{{0, HoursLeftOut::Repeated, hours("12")}});
    again.provider = QStringLiteral("Someone else");
    CHECK(counted({again, anActivity("Job coaching", "8")}).hours == hours("20"));
    // What does not count for itself takes nothing from another.
    Activity refused = anActivity("Job coaching", "8", "2022-01-10");
    refused.review = ReviewState::Refused;
    CHECK(counted({refused, anActivity("Job coaching", "8")}).hours == hours("8"));
}

TEST_CASE("At most twenty hours are from one's own agency") {
    struct Row {
        std::vector<Activity> activities;
        const char* inAgency;
        const char* hours;
        std::vector<LeftOutHours> leftOut;
    };
    constexpr auto above = HoursLeftOut::AboveInAgency;
    const auto row = GENERATE_COPY(values<Row>({
        {{inAgency("A", "20")}, "20", "20", {}},
        {{inAgency("A", "20.5")}, "20", "20", {{0, above, hours("0.5")}}},
        {{inAgency("A", "36")}, "20", "20", {{0, above, hours("16")}}},
        {{inAgency("A", "12"), inAgency("B", "12"), anActivity("C", "16")},
         "20",
         "36",
         {{1, above, hours("4")}}},
        // The earliest count first, in whatever order they came.
        {{inAgency("A", "12", "2023-01-10"), inAgency("B", "12", "2022-01-10"),
          inAgency("C", "1", "2023-02-10")},
         "20",
         "20",
         {{0, above, hours("4")}, {2, above, hours("1")}}},
    }));
    const ContinuingEducationFacts facts = counted(row.activities);
    CHECK(facts.inAgency == hours(row.inAgency));
    CHECK(facts.inAgencyMaximum == hours("20"));
    CHECK(facts.hours == hours(row.hours));
    CHECK(facts.leftOut == row.leftOut);
}

TEST_CASE("The hours that a renewal needs, and how many in one's agency, come from the edition") {
    CredentialPolicy policy = january2021().credential;
    policy.continuingEducation = hours("10");
    policy.inAgencyMaximum = hours("0");
    const auto facts =
        rules::continuingEducation({inAgency("A", "12"), anActivity("B", "10")}, cycle(), policy);
    CHECK(facts.isMet());
    CHECK(facts.counted == std::vector<size_t>{1});
    CHECK(facts.leftOut ==
          std::vector<LeftOutHours>{{0, HoursLeftOut::AboveInAgency, hours("12")}});
}

TEST_CASE("All hours of continuing education are either counted or left out, in any order") {
    std::vector<Activity> activities{
        inAgency("A", "12", "2023-01-10"),  anActivity("B", "6"),
        inAgency("C", "12", "2022-01-10"),  anActivity("B", "6", "2022-07-01"),
        anActivity("D", "3", "2020-01-10"), anActivity("E", "7.25")};
    const ContinuingEducationFacts first = counted(activities);
    for (size_t turn = 0; turn < activities.size(); ++turn) {
        std::rotate(activities.begin(), activities.begin() + 1, activities.end());
        const ContinuingEducationFacts facts = counted(activities);
        CHECK(facts.hours == first.hours);
        CHECK(facts.inAgency == first.inAgency);
        Hours sum = facts.hours;
        for (const LeftOutHours& left : facts.leftOut)
            sum = sum + left.hours;
        CHECK(sum == hours("46.25"));
    }
}
