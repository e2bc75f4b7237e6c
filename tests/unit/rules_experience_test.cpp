// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/rules/eligibility.h"
#include "core/rules/experience.h"
#include "tests/support/builders.h"
#include "tests/support/editions.h"

#include <QElapsedTimer>

#include <catch2/catch.hpp>

using namespace certdesk;
using namespace certdesk::tests;

namespace {

const QDate today = day("2020-04-01");

EligibilityReport evaluated(const CaseRecord& record) {
    return rules::evaluate(record, march2020(), today);
}

Outcome outcome(const CaseRecord& record) {
    return evaluated(record).of(CriterionCode::Experience).outcome;
}

// What is claimed, all of it verified by one verification that lists every entry.
ExperienceFacts factsOf(std::vector<Experience> entries, const char* submitted = "2020-03-10") {
    std::vector<int> all;
    for (size_t i = 0; i < entries.size(); ++i)
        all.push_back(static_cast<int>(i));
    return evaluated(anApplication()
                         .submitted(submitted)
                         .worked(std::move(entries))
                         .verified({aVerification("", all)}))
        .experience;
}

} // namespace

TEST_CASE("Paid months are counted as the examples of the rule say") {
    struct Row {
        std::vector<Experience> entries;
        int months;
        int days;
    };
    const auto row = GENERATE(values<Row>({
        {{aJob("2019-01-15", "2019-10-14")}, 9, 0},
        {{aJob("2019-01-15", "2019-10-13")}, 8, 29},
        {{aJob("2019-01-01", "2019-12-30")}, 11, 30},
        {{aJob("2019-01-01", "2019-01-31"), aJob("2019-03-01", "2019-03-15"),
          aJob("2019-05-01", "2019-05-16")},
         2,
         0},
        {{aJob("2019-01-01", "2019-06-30"), aJob("2019-04-01", "2019-12-31")}, 12, 0},
        {{aJob("2019-04-01", "2019-12-31"), aJob("2019-01-01", "2019-03-31")}, 12, 0},
        {{aJob("2019-01-01", "2019-12-31"), aJob("2019-01-01", "2019-12-31")}, 12, 0},
    }));
    const ExperienceFacts facts = factsOf(row.entries);
    CHECK(facts.claimed.paidMonths == row.months);
    CHECK(facts.claimed.paidLeftOverDays == row.days);
    CHECK(facts.verified.paidMonths == row.months);
    CHECK(facts.verified.paidLeftOverDays == row.days);
}

TEST_CASE("Work is clipped to the submission date") {
    SECTION("an open end lasts until it") {
        CHECK(factsOf({aJob("2019-03-11")}).claimed.paidMonths == 12);
        CHECK(factsOf({aJob("2019-03-12")}).claimed.paidMonths == 11);
    }
    SECTION("an end after it changes nothing") {
        CHECK(factsOf({aJob("2019-03-11", "2025-01-01")}).claimed.paidMonths == 12);
    }
    SECTION("an entry that starts later gives nothing and says so") {
        const auto facts = factsOf({aJob("2020-03-11", "2021-12-31")});
        CHECK(facts.claimed.paidRuns.empty());
        REQUIRE(facts.claimed.leftOut.size() == 1);
        CHECK(facts.claimed.leftOut[0].why == LeftOut::AfterSubmission);
    }
    SECTION("the submission date itself counts") {
        CHECK(factsOf({aJob("2020-03-10")}).claimed.paidLeftOverDays == 1);
    }
}

TEST_CASE("What does not count is left out with the reason") {
    struct Row {
        ExperienceKind kind;
        WorkSetting setting;
        const char* hoursAWeek;
        std::optional<LeftOut> why;
    };
    const auto row = GENERATE(values<Row>({
        {ExperienceKind::Paid, WorkSetting::Community, "20", std::nullopt},
        {ExperienceKind::Paid, WorkSetting::Community, "19.99", LeftOut::Hours},
        {ExperienceKind::Paid, WorkSetting::Community, "0", LeftOut::Hours},
        {ExperienceKind::Paid, WorkSetting::Community, "168", std::nullopt},
        {ExperienceKind::Paid, WorkSetting::Agency, "40", std::nullopt},
        {ExperienceKind::Paid, WorkSetting::Management, "40", std::nullopt},
        {ExperienceKind::Paid, WorkSetting::SchoolToWork, "40", std::nullopt},
        {ExperienceKind::Paid, WorkSetting::Residential, "40", LeftOut::Setting},
        {ExperienceKind::Paid, WorkSetting::DayServices, "40", LeftOut::Setting},
        {ExperienceKind::Paid, WorkSetting::Segregated, "40", LeftOut::Setting},
        {ExperienceKind::Volunteer, WorkSetting::Community, "40", LeftOut::Kind},
        {ExperienceKind::Internship, WorkSetting::Community, "40", std::nullopt},
        {ExperienceKind::Practicum, WorkSetting::Community, "40", std::nullopt},
    }));
    Experience entry = aJob("2019-01-01", "2019-02-28", row.hoursAWeek);
    entry.kind = row.kind;
    entry.setting = row.setting;
    const ExperienceTally tally = factsOf({entry}).claimed;
    const int expected = row.why ? 0 : 2;
    CHECK(tally.paidMonths + tally.internshipMonths == expected);
    CHECK(tally.leftOut.size() == (row.why ? 1 : 0));
    if (row.why)
        CHECK(tally.leftOut[0].why == *row.why);
}

TEST_CASE("Internships count for three months at most, and only where no paid job covers them") {
    SECTION("the cap") {
        const auto facts = factsOf({anInternship("2019-01-01", "2019-05-31")});
        CHECK(facts.claimed.internshipMonths == 3);
        CHECK(facts.claimed.internshipMonthsUncapped == 5);
        REQUIRE(facts.claimed.leftOut.size() == 1);
        CHECK(facts.claimed.leftOut[0].why == LeftOut::InternshipCap);
    }
    SECTION("days of a paid job") {
        const auto facts =
            factsOf({aJob("2019-02-01", "2019-02-28"), anInternship("2019-01-01", "2019-03-31")});
        CHECK(facts.claimed.paidMonths == 1);
        CHECK(facts.claimed.internshipMonths == 2);
        REQUIRE(facts.claimed.internshipRuns.size() == 2);
        REQUIRE(facts.claimed.leftOut.size() == 1);
        CHECK(facts.claimed.leftOut[0].why == LeftOut::Overlap);
        CHECK(facts.claimed.leftOut[0].days ==
              DaySpan::ofInclusive(day("2019-02-01"), day("2019-02-28")).value());
    }
    SECTION("a paid job that nobody verified covers nothing that is verified") {
        const auto facts =
            evaluated(anApplication()
                          .worked({aJob("2019-01-01", "2019-03-31", "40", "Elsewhere"),
                                   anInternship("2019-01-01", "2019-03-31")})
                          .verified({aVerification()}))
                .experience;
        CHECK(facts.claimed.internshipMonths == 0);
        CHECK(facts.verified.internshipMonths == 3);
    }
}

TEST_CASE("Twelve months are path A, nine with fewer than twelve are path B") {
    struct Row {
        std::vector<Experience> entries;
        std::optional<ExperiencePath> path;
        int missing;
    };
    const auto row = GENERATE(values<Row>({
        {{aJob("2019-01-01", "2019-12-31")}, ExperiencePath::A, 0},
        {{aJob("2019-01-01", "2019-12-30")}, ExperiencePath::B, 0},
        {{aJob("2019-01-01", "2019-09-30")}, ExperiencePath::B, 0},
        {{aJob("2019-01-01", "2019-09-29")}, std::nullopt, 1},
        {{aJob("2019-01-01", "2019-09-30"), anInternship("2019-10-01", "2019-12-31")},
         ExperiencePath::A,
         0},
        {{aJob("2019-01-01", "2019-09-30"), anInternship("2019-10-01", "2019-12-30")},
         ExperiencePath::B,
         0},
        {{aJob("2019-05-01", "2019-12-31"), anInternship("2019-01-01", "2019-04-30")},
         std::nullopt,
         1}, // 8 and 3
        {{anInternship("2018-01-01", "2019-12-31")}, std::nullopt, 9},
        {{}, std::nullopt, 9},
    }));
    const ExperienceFacts facts = factsOf(row.entries);
    CHECK(facts.claimedPath == row.path);
    CHECK(facts.verifiedPath == row.path);
    CHECK(facts.missingMonths == row.missing);
}

TEST_CASE("Experience is met by verified months, pending while they are short, else not met") {
    auto application = anApplication().worked({aJob("2019-01-01", "2019-12-31")});
    CHECK(outcome(application) == Outcome::Met);
    CHECK(outcome(application.verified({})) == Outcome::Pending);
    CHECK(outcome(application.worked({aJob("2019-08-01", "2019-12-31")})) == Outcome::NotMet);
}

TEST_CASE("A verification verifies its entries within its own days and hours") {
    const std::vector<Experience> year{aJob("2019-01-01", "2019-12-31")};
    auto with = [&](Verification verification) {
        return evaluated(anApplication().worked(year).verified({std::move(verification)}))
            .experience;
    };
    SECTION("its dates cut what it says less of") {
        Verification verification = aVerification();
        verification.start = day("2019-02-01");
        verification.end = day("2019-11-30");
        const auto facts = with(verification);
        CHECK(facts.verified.paidMonths == 10);
        CHECK(facts.verifiedPath == ExperiencePath::B);
        REQUIRE(facts.verified.leftOut.size() == 2);
        CHECK(facts.verified.leftOut[0].why == LeftOut::Unverified);
        CHECK(facts.verified.leftOut[0].days ==
              DaySpan::ofInclusive(day("2019-01-01"), day("2019-01-31")).value());
        REQUIRE(facts.differences.size() == 1);
        CHECK(facts.differences[0].start == day("2019-02-01"));
        CHECK(facts.differences[0].end == day("2019-11-30"));
        CHECK_FALSE(facts.differences[0].hoursPerWeek.has_value());
    }
    SECTION("a missing end is open") {
        Verification verification = aVerification();
        verification.start = day("2018-01-01");
        CHECK(with(verification).verified.paidMonths == 12);
    }
    SECTION("dates beyond the claim add nothing") {
        Verification verification = aVerification();
        verification.start = day("0001-01-01");
        verification.end = day("9999-12-31");
        CHECK(with(verification).verified.paidMonths == 12);
    }
    SECTION("the lower of both hours counts") {
        Verification verification = aVerification();
        verification.hoursPerWeek = hours("19.5");
        const auto facts = with(verification);
        CHECK(facts.verified.paidMonths == 0);
        REQUIRE(facts.verified.leftOut.size() == 1);
        CHECK(facts.verified.leftOut[0].why == LeftOut::Hours);
        verification.hoursPerWeek = hours("60");
        CHECK(with(verification).verified.paidMonths == 12);
    }
    SECTION("it cannot lift claimed hours") {
        Verification verification = aVerification();
        verification.hoursPerWeek = hours("40");
        const auto facts = evaluated(anApplication()
                                         .worked({aJob("2019-01-01", "2019-12-31", "10")})
                                         .verified({verification}))
                               .experience;
        CHECK(facts.verified.paidMonths == 0);
    }
}

TEST_CASE("Entries that are listed come before the employer's name") {
    const std::vector<Experience> two{aJob("2019-01-01", "2019-06-30", "40", "Acme Supports"),
                                      aJob("2019-07-01", "2019-12-31", "40", "Beta Works")};
    const auto verified = [&](Verification verification) {
        return evaluated(anApplication().worked(two).verified({std::move(verification)}))
            .experience.verified.paidMonths;
    };
    CHECK(verified(aVerification("Acme Supports")) == 6);
    CHECK(verified(aVerification("Acme Supports", {1})) == 6);
    CHECK(verified(aVerification("Acme Supports", {0, 1})) == 12);
    CHECK(verified(aVerification("Acme Supports", {7})) == 0);
    CHECK(verified(aVerification("  ACME   supports ")) == 6);
    CHECK(verified(aVerification("Acme Supports Inc.")) == 0);
}

TEST_CASE("A verification from the applicant's own address does not count") {
    const auto verifiedBy = [](const char* email) {
        Verification verification = aVerification();
        verification.verifierEmail = QString::fromUtf8(email);
        return evaluated(
            anApplication().withEmail("Ana.Other@Example.org").verified({verification}));
    };
    for (const char* own : {"ana@example.org", " ANA@Example.ORG ", "ana.other@example.org"}) {
        const auto report = verifiedBy(own);
        CHECK(report.verification.bySelf == 1);
        CHECK(report.experience.verified.paidMonths == 0);
        CHECK(report.of(CriterionCode::EmploymentVerification).finding ==
              FindingCode::VerificationBySelf);
    }
    for (const char* other : {"boss@acme.example", "", "   "})
        CHECK(verifiedBy(other).verification.counting == 1);
}

TEST_CASE("Experience rests on the entries that count and on the verifications of those") {
    Verification bySelf = aVerification();
    bySelf.verifierEmail = QStringLiteral("ana@example.org");
    const auto report =
        evaluated(anApplication()
                      .worked({aJob("2019-01-01", "2019-12-31", "19", "Small Hours"),
                               aJob("2019-01-01", "2019-12-31"),
                               anInternship("2019-03-01", "2019-04-30", "40", "Covered")})
                      .verified({aVerification("Small Hours"), bySelf, aVerification("Elsewhere"),
                                 aVerification(), aVerification("Covered")}));
    // The fourth alone is about work that adds something: the internship lies within the job.
    CHECK(report.of(CriterionCode::Experience).evidence ==
          std::vector<Evidence>{ExperienceId(2), Id<Verification>(4)});
    const auto without =
        evaluated(anApplication().worked({aJob("2019-01-01", "2019-12-31", "19")}));
    CHECK(without.of(CriterionCode::Experience).evidence.empty());
}

TEST_CASE("Part-time jobs add up only where the edition says so") {
    PolicyEdition combining = march2020();
    combining.experience.combineConcurrentHours = true;
    const CaseBuilder application =
        anApplication()
            .worked({aJob("2019-01-01", "2019-12-31", "12"),
                     aJob("2019-03-01", "2020-02-29", "8", "Beta Works"),
                     aJob("2019-05-01", "2019-05-31", "1", "Gamma")})
            .verified({aVerification("", {0, 1}), aVerification("", {0})});
    CHECK(evaluated(application).experience.claimed.paidMonths == 0);
    const auto facts = rules::evaluate(application, combining, today).experience;
    CHECK(facts.claimed.paidMonths == 10);
    REQUIRE(facts.claimed.paidRuns.size() == 1);
    CHECK(facts.claimed.paidRuns[0] ==
          DaySpan::ofInclusive(day("2019-03-01"), day("2019-12-31")).value());
    // One entry that two people verify is still one job.
    CHECK(facts.verified.paidMonths == 10);
    REQUIRE(facts.claimed.leftOut.size() == 2);
    CHECK(facts.claimed.leftOut[0].days ==
          DaySpan::ofInclusive(day("2019-01-01"), day("2019-02-28")).value());
}

TEST_CASE("A job that alone is under the minimum is not lifted by two people who verify it") {
    PolicyEdition combining = march2020();
    combining.experience.combineConcurrentHours = true;
    const CaseBuilder application = anApplication()
                                        .worked({aJob("2019-01-01", "2019-12-31", "12")})
                                        .verified({aVerification(), aVerification()});
    CHECK(rules::evaluate(application, combining, today).experience.verified.paidMonths == 0);
}

TEST_CASE("The first and last years of the calendar are days like others") {
    const auto facts = factsOf({aJob("0001-01-01", "9999-12-31")}, "9999-12-31");
    CHECK(facts.claimed.paidMonths == 119'988);
    CHECK(facts.verified.paidMonths == 119'988);
    CHECK(factsOf({aJob("0001-01-01")}, "0001-01-01").claimed.paidLeftOverDays == 1);
}

TEST_CASE("Verified runs are counted like any others, even where a gap makes more months of them") {
    // A month from January 31 ends with February: without January 30, two days more are left over.
    Verification one = aVerification();
    one.end = day("2019-01-29");
    Verification other = aVerification();
    other.start = day("2019-01-31");
    const auto facts =
        evaluated(anApplication().worked({aJob("2019-01-01", "2019-02-27")}).verified({one, other}))
            .experience;
    CHECK(facts.claimed.paidMonths == 1);
    CHECK(facts.claimed.paidLeftOverDays == 27);
    CHECK(facts.verified.paidMonths == 1);
    CHECK(facts.verified.paidLeftOverDays == 29);
}

TEST_CASE("An end that an employer confirms differs from one that was left open") {
    Verification verification = aVerification();
    verification.end = day("2019-12-31");
    const auto facts =
        evaluated(
            anApplication().worked({aJob("2019-01-01")}).verified({verification, aVerification()}))
            .experience;
    REQUIRE(facts.differences.size() == 1);
    CHECK(facts.differences[0].end == day("2019-12-31"));
}

TEST_CASE("An employer who confirms what was claimed makes no difference") {
    Verification verification = aVerification();
    verification.start = day("2019-01-01");
    verification.end = day("2019-12-31");
    verification.hoursPerWeek = hours("40");
    const auto facts =
        evaluated(
            anApplication().worked({aJob("2019-01-01", "2019-12-31")}).verified({verification}))
            .experience;
    CHECK(facts.differences.empty());
    CHECK(facts.verified.paidMonths == 12);
}

TEST_CASE("A verification whose days lie outside the claim verifies nothing of it") {
    Verification verification = aVerification();
    verification.end = day("2018-12-31");
    const auto facts =
        evaluated(
            anApplication().worked({aJob("2019-01-01", "2019-12-31")}).verified({verification}))
            .experience;
    CHECK(facts.verified.paidRuns.empty());
    REQUIRE(facts.verified.leftOut.size() == 1);
    CHECK(facts.verified.leftOut[0].why == LeftOut::Unverified);
    CHECK_FALSE(facts.verified.leftOut[0].days.has_value());
}

TEST_CASE("With combined hours, internships combine among themselves and part-time jobs verify "
          "together") {
    PolicyEdition combining = march2020();
    combining.experience.combineConcurrentHours = true;
    const CaseBuilder application =
        anApplication()
            .worked({anInternship("2019-01-01", "2019-02-28", "12"),
                     anInternship("2019-01-01", "2019-02-28", "12", "Beta Works"),
                     aJob("2019-01-01", "2019-02-28", "12", "Gamma"),
                     aJob("2019-06-01", "2019-07-31", "12"),
                     aJob("2019-06-01", "2019-07-31", "8", "Beta Works"),
                     aJob("2019-07-01", "2019-07-31", "40", "Delta")})
            .verified({aVerification("", {0, 1, 3, 4, 5})});
    const auto facts = rules::evaluate(application, combining, today).experience;
    CHECK(facts.claimed.internshipMonths == 2);
    CHECK(facts.claimed.paidMonths == 2);
    CHECK(facts.verified.internshipMonths == 2);
    CHECK(facts.verified.paidMonths == 2);
    for (const LeftOutEntry& left : facts.verified.leftOut)
        CHECK(left.entry == ExperienceId(3));
}

TEST_CASE("Two hundred entries and two hundred verifications take no time") {
    std::vector<Experience> entries;
    std::vector<Verification> verifications;
    for (int i = 0; i < 200; ++i) {
        const QDate start = day("2000-01-01").addDays(i * 30);
        Experience entry = i % 2 ? aJob("2000-01-01") : anInternship("2000-01-01", "");
        entry.start = start;
        entry.end = start.addDays(i % 3 ? 29 : 10);
        entries.push_back(entry);
        verifications.push_back(aVerification());
    }
    QElapsedTimer timer;
    timer.start();
    const auto facts =
        evaluated(anApplication().worked(std::move(entries)).verified(std::move(verifications)))
            .experience;
    CHECK(facts.verified.paidMonths == facts.claimed.paidMonths);
    CHECK(facts.claimed.paidMonths > 50);
    CHECK(timer.elapsed() < 2000); // a debug build with sanitizers on a busy machine
}
