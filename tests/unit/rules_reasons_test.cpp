// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/rules/eligibility.h"
#include "core/rules/reasons.h"
#include "tests/support/builders.h"
#include "tests/support/editions.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace certdesk;
using namespace certdesk::tests;

namespace {

QStringList codes(const std::vector<CodedReason>& reasons) {
    QStringList codes;
    for (const CodedReason& reason : reasons)
        codes << reason.code;
    return codes;
}

QStringList codesFor(ReasonUse use, const PolicyEdition& edition) {
    QStringList codes;
    for (const CodedReason& reason : edition.reasons)
        if (std::find(reason.uses.begin(), reason.uses.end(), use) != reason.uses.end())
            codes << reason.code;
    return codes;
}

QStringList sorted(QStringList list) {
    list.sort();
    return list;
}

} // namespace

TEST_CASE("Reasons about open findings come first, the rest after them, as the edition orders") {
    const EligibilityReport report = rules::evaluate(anApplication().worked({aJob("2020-01-01")}),
                                                     march2020(), day("2020-04-01"));
    REQUIRE(report.of(CriterionCode::Experience).outcome == Outcome::NotMet);
    REQUIRE(report.of(CriterionCode::Education).outcome == Outcome::Met);
    const rules::ReasonChoice choice = rules::reasonsFor(ReasonUse::Deny, march2020(), report);
    const QStringList fitting = codes(choice.fitting);
    const QStringList others = codes(choice.others);
    CHECK(fitting.contains(u"experience_too_short"));
    CHECK(fitting.contains(u"experience_setting"));
    CHECK(others.contains(u"education_missing"));
    CHECK(others.contains(u"conduct_declined"));

    const QStringList all = codesFor(ReasonUse::Deny, march2020());
    CHECK(sorted(fitting + others) == sorted(all));
    for (const QStringList& part : {fitting, others})
        for (qsizetype i = 1; i < part.size(); ++i)
            CHECK(all.indexOf(part[i - 1]) < all.indexOf(part[i]));
}

TEST_CASE("A reason about what can still be supplied comes first as well") {
    const EligibilityReport report =
        rules::evaluate(anApplication().verified({}), march2020(), day("2020-04-01"));
    REQUIRE(report.of(CriterionCode::EmploymentVerification).outcome == Outcome::Pending);
    PolicyEdition edition = march2020();
    for (CodedReason& reason : edition.reasons)
        reason.about = {CriterionCode::EmploymentVerification};
    CHECK(rules::reasonsFor(ReasonUse::Pend, edition, report).others.empty());
    for (CodedReason& reason : edition.reasons)
        reason.about = {CriterionCode::Resume}; // met
    CHECK(rules::reasonsFor(ReasonUse::Pend, edition, report).fitting.empty());
}

TEST_CASE("What is not answered in time is denied for the edition's reason for it") {
    PolicyEdition edition = march2020();
    REQUIRE(rules::reasonToExpire(edition) != nullptr);
    CHECK(rules::reasonToExpire(edition)->code == u"no_answer_in_time");
    CHECK(rules::reasonToExpire(january2021())->code == u"no_answer_in_time");
    SECTION("by its use, whatever its code is") {
        edition.reasons.front().uses = {ReasonUse::Deny, ReasonUse::Expire};
        CHECK(rules::reasonToExpire(edition) == &edition.reasons.front());
    }
    SECTION("in an edition of before there was that use, what is for denials without appeal") {
        for (CodedReason& reason : edition.reasons)
            std::erase(reason.uses, ReasonUse::Expire);
        REQUIRE(rules::reasonToExpire(edition) != nullptr);
        CHECK(rules::reasonToExpire(edition)->code == u"no_answer_in_time");
    }
    SECTION("in one that has neither, none") {
        for (CodedReason& reason : edition.reasons)
            reason.uses = {ReasonUse::Deny};
        CHECK(rules::reasonToExpire(edition) == nullptr);
    }
}

TEST_CASE("The reasons of a decision are those for its verdict") {
    CHECK(rules::codesFor(Verdict::Deny, march2020()) == codesFor(ReasonUse::Deny, march2020()));
    CHECK(rules::codesFor(Verdict::Pend, march2020()) == codesFor(ReasonUse::Pend, march2020()));
    CHECK(rules::codesFor(Verdict::Approve, march2020()).isEmpty());
    CHECK(rules::codesFor(Verdict::Withdraw, march2020()).isEmpty());
}

TEST_CASE("A document is refused for what is about such documents first") {
    const QStringList resume =
        codes(rules::reasonsToRefuse(DocumentKind::Resume, march2020()).fitting);
    CHECK(resume.contains(u"resume_lacks_duties"));
    CHECK(resume.contains(u"illegible"));
    CHECK_FALSE(resume.contains(u"no_graduation_date"));
    const QStringList diploma =
        codes(rules::reasonsToRefuse(DocumentKind::HighSchoolDiploma, march2020()).fitting);
    CHECK(diploma.contains(u"no_graduation_date"));
    CHECK_FALSE(diploma.contains(u"resume_lacks_duties"));
    CHECK(rules::reasonsToRefuse(DocumentKind::Correspondence, march2020()).fitting.empty());
}

TEST_CASE("Each kind of document shows its requirements") {
    using Shown = std::vector<CriterionCode>;
    struct Row {
        DocumentKind kind;
        Shown shows;
    };
    const auto row = GENERATE(values<Row>({
        {DocumentKind::HighSchoolDiploma, {CriterionCode::Education}},
        {DocumentKind::PostsecondaryTranscript, {CriterionCode::Education}},
        {DocumentKind::Resume, {CriterionCode::Resume}},
        {DocumentKind::VerificationLetter,
         {CriterionCode::EmploymentVerification, CriterionCode::Experience}},
        {DocumentKind::TrainingCertificate, {CriterionCode::Training}},
        {DocumentKind::AttestationScan, {CriterionCode::CodeOfConduct}},
        {DocumentKind::Correspondence, {}},
        {DocumentKind::Other, {}},
    }));
    CAPTURE(wordOf(row.kind).data());
    CHECK(rules::criteriaShownBy(row.kind, march2020()) == row.shows);
    PolicyEdition edition = march2020();
    const CodedReason any = edition.reasons.front();
    edition.reasons.clear();
    for (const auto& [code, word] : EnumWords<CriterionCode>::words)
        edition.reasons.push_back({.code = QString(word),
                                   .label = any.label,
                                   .paragraph = any.paragraph,
                                   .send = any.send,
                                   .uses = {ReasonUse::RefuseDocument},
                                   .about = {code}});
    const auto choice = rules::reasonsToRefuse(row.kind, edition);
    CHECK(choice.fitting.size() == row.shows.size());
    for (const CriterionCode shown : row.shows)
        CHECK(codes(choice.fitting).contains(wordOf(shown)));
    // Those that fit come first where they are listed.
    CHECK(rules::codesToRefuse(row.kind, edition) == codes(choice.fitting) + codes(choice.others));
}

TEST_CASE("In an edition that doesn't say what its reasons are about, none comes first") {
    PolicyEdition edition = march2020();
    for (CodedReason& reason : edition.reasons)
        reason.about.clear();
    const rules::ReasonChoice choice = rules::reasonsToRefuse(DocumentKind::Resume, edition);
    CHECK(choice.fitting.empty());
    CHECK(codes(choice.others) == codesFor(ReasonUse::RefuseDocument, edition));
}
