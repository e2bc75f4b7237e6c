// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/rules/eligibility.h"
#include "tests/support/builders.h"
#include "tests/support/editions.h"

#include <catch2/catch.hpp>

using namespace certdesk;
using namespace certdesk::tests;

namespace {

EligibilityReport on(const char* today, const CaseRecord& record) {
    return rules::evaluate(record, shippedBook().on(record.application.value.submittedOn),
                           day(today));
}

Criterion criterion(CriterionCode code, const CaseRecord& record) {
    return on("2020-04-01", record).of(code);
}

bool is(const Criterion& criterion, Outcome outcome, FindingCode finding) {
    return criterion.outcome == outcome && criterion.finding == finding;
}

} // namespace

TEST_CASE("The case that builders make is approvable under both editions") {
    for (const auto& report :
         {on("2020-04-01", anApplication()), on("2021-03-01", anApplication().onDemand())}) {
        CHECK(report.eligibility == Eligibility::Eligible);
        CHECK(report.approvable);
        REQUIRE(report.criteria.size() == 8);
        for (size_t i = 0; i < report.criteria.size(); ++i)
            CHECK(static_cast<size_t>(report.criteria[i].code) == i);
    }
}

TEST_CASE("Education wants an accepted document of one of its kinds") {
    const auto withDocuments = [](std::vector<Document> documents) {
        return criterion(CriterionCode::Education, anApplication().documents(std::move(documents)));
    };
    for (const auto kind : {DocumentKind::HighSchoolDiploma, DocumentKind::HighSchoolTranscript,
                            DocumentKind::Equivalency, DocumentKind::PostsecondaryDiploma,
                            DocumentKind::PostsecondaryTranscript})
        for (const auto type : {MediaType::Pdf, MediaType::Jpeg})
            CHECK(is(withDocuments({aDocument(kind, ReviewState::Accepted, type)}), Outcome::Met,
                     FindingCode::EducationAccepted));
    const auto diploma = [](ReviewState review) {
        return aDocument(DocumentKind::HighSchoolDiploma, review);
    };
    CHECK(is(withDocuments({}), Outcome::Pending, FindingCode::EducationMissing));
    CHECK(is(withDocuments({aDocument(DocumentKind::Resume)}), Outcome::Pending,
             FindingCode::EducationMissing));
    CHECK(is(withDocuments({aDocument(DocumentKind::HighSchoolDiploma, ReviewState::Accepted,
                                      MediaType::Docx)}),
             Outcome::Pending, FindingCode::EducationMissing));
    CHECK(is(withDocuments({diploma(ReviewState::Refused)}), Outcome::Pending,
             FindingCode::EducationRefused));
    CHECK(is(withDocuments({diploma(ReviewState::Refused), diploma(ReviewState::Unreviewed)}),
             Outcome::Pending, FindingCode::EducationUnreviewed));
    CHECK(is(withDocuments({diploma(ReviewState::Refused), diploma(ReviewState::Accepted)}),
             Outcome::Met, FindingCode::EducationAccepted));
    CHECK(is(criterion(CriterionCode::Education, anApplication().schooled(EducationLevel::None)),
             Outcome::NotMet, FindingCode::EducationLevelNone));
}

TEST_CASE("Education that is met rests on the accepted documents, else on all that could meet it") {
    const auto evidence = [](std::vector<ReviewState> reviews) {
        std::vector<Document> documents;
        for (const ReviewState review : reviews)
            documents.push_back(aDocument(DocumentKind::HighSchoolDiploma, review));
        return criterion(CriterionCode::Education, anApplication().documents(std::move(documents)))
            .evidence;
    };
    using R = ReviewState;
    CHECK(evidence({R::Refused, R::Accepted, R::Unreviewed, R::Accepted}) ==
          std::vector<Evidence>{DocumentId(2), DocumentId(4)});
    CHECK(evidence({R::Refused, R::Unreviewed}) ==
          std::vector<Evidence>{DocumentId(1), DocumentId(2)});
}

TEST_CASE("Verifications that don't count are named with why, as evidence where they are missed") {
    Verification bySelf = aVerification();
    bySelf.verifierEmail = QStringLiteral("ana@home.example");
    Verification refused = aVerification();
    refused.outcome = VerificationOutcome::Refused;
    Verification awaiting = aVerification();
    awaiting.outcome = VerificationOutcome::Awaiting;
    CaseBuilder application = anApplication();
    application.withEmail("ana@home.example");
    using W = VerificationLeftOut;
    const std::vector<LeftOutVerification> leftOut{{Id<Verification>(1), W::Refused},
                                                   {Id<Verification>(2), W::BySelf},
                                                   {Id<Verification>(3), W::Awaiting}};
    SECTION("none counts") {
        const EligibilityReport report =
            on("2020-04-01", application.verified({refused, bySelf, awaiting}));
        CHECK(report.verification.leftOut == leftOut);
        CHECK(report.of(CriterionCode::EmploymentVerification).evidence ==
              std::vector<Evidence>{Id<Verification>(1), Id<Verification>(2), Id<Verification>(3)});
    }
    SECTION("one does") {
        const EligibilityReport report =
            on("2020-04-01", application.verified({refused, bySelf, awaiting, aVerification()}));
        CHECK(report.verification.leftOut == leftOut);
        CHECK(report.of(CriterionCode::EmploymentVerification).evidence ==
              std::vector<Evidence>{Id<Verification>(4)});
    }
}

TEST_CASE("A résumé may be PDF or Word, and is never a reason for not being eligible") {
    const auto withResume = [](ReviewState review, MediaType type) {
        return criterion(
            CriterionCode::Resume,
            anApplication().documents({aDocument(DocumentKind::Resume, review, type)}));
    };
    for (const auto type : {MediaType::Pdf, MediaType::Doc, MediaType::Docx})
        CHECK(withResume(ReviewState::Accepted, type).outcome == Outcome::Met);
    CHECK(withResume(ReviewState::Accepted, MediaType::Jpeg).outcome == Outcome::Pending);
    CHECK(is(withResume(ReviewState::Refused, MediaType::Pdf), Outcome::Pending,
             FindingCode::ResumeRefused));
    CHECK(is(withResume(ReviewState::Unreviewed, MediaType::Pdf), Outcome::Pending,
             FindingCode::ResumeUnreviewed));
    CHECK(is(criterion(CriterionCode::Resume, anApplication().documents({})), Outcome::Pending,
             FindingCode::ResumeMissing));
}

TEST_CASE("One verification that counts is enough, and none is pending") {
    const auto with = [](std::vector<VerificationOutcome> outcomes) {
        std::vector<Verification> verifications;
        for (const auto outcome : outcomes) {
            verifications.push_back(aVerification());
            verifications.back().outcome = outcome;
        }
        return criterion(CriterionCode::EmploymentVerification,
                         anApplication().verified(std::move(verifications)));
    };
    using V = VerificationOutcome;
    CHECK(is(with({V::Accepted}), Outcome::Met, FindingCode::VerificationCounts));
    CHECK(is(with({V::Refused, V::Awaiting, V::Accepted}), Outcome::Met,
             FindingCode::VerificationCounts));
    CHECK(is(with({}), Outcome::Pending, FindingCode::VerificationMissing));
    CHECK(is(with({V::Refused, V::Awaiting}), Outcome::Pending, FindingCode::VerificationAwaited));
    CHECK(is(with({V::Refused}), Outcome::Pending, FindingCode::VerificationRefused));
    // It counts whether or not it names an entry of the application.
    CHECK(is(criterion(CriterionCode::EmploymentVerification,
                       anApplication().verified({aVerification("Elsewhere")})),
             Outcome::Met, FindingCode::VerificationCounts));
}

TEST_CASE("The Code of Conduct wants the edition's version, all sections, a name and a day") {
    struct Row {
        void (*spoil)(Attestation&);
        Outcome outcome;
        FindingCode finding;
    };
    const auto row = GENERATE(values<Row>({
        {[](Attestation&) {}, Outcome::Met, FindingCode::ConductSigned},
        {[](Attestation& a) {
             a.sections = {3, 1, 2, 2};
         },
         Outcome::Met, FindingCode::ConductSigned},
        {[](Attestation& a) { a.signedName = QStringLiteral("Someone Else"); }, Outcome::Met,
         FindingCode::ConductSigned},
        {[](Attestation& a) { a.signedOn = day("2020-04-01"); }, Outcome::Met,
         FindingCode::ConductSigned},
        {[](Attestation& a) { a.signedOn = day("2020-04-02"); }, Outcome::Pending,
         FindingCode::ConductNotYetSigned},
        {[](Attestation& a) { a.signedOn.reset(); }, Outcome::Pending,
         FindingCode::ConductIncomplete},
        {[](Attestation& a) {
             a.sections = {1, 2};
         },
         Outcome::Pending, FindingCode::ConductIncomplete},
        {[](Attestation& a) { a.sections = {}; }, Outcome::Pending, FindingCode::ConductIncomplete},
        {[](Attestation& a) { a.signedName = QStringLiteral("  "); }, Outcome::Pending,
         FindingCode::ConductIncomplete},
        {[](Attestation& a) { a.version = QStringLiteral("2013-01"); }, Outcome::Pending,
         FindingCode::ConductOtherVersion},
        {[](Attestation& a) { a.agreed = false; }, Outcome::NotMet, FindingCode::ConductRefused},
    }));
    Attestation attestation = anAttestation();
    row.spoil(attestation);
    CHECK(is(criterion(CriterionCode::CodeOfConduct, anApplication().attested({attestation})),
             row.outcome, row.finding));
}

TEST_CASE("A refusal of the Code of Conduct counts whatever its version and day") {
    const auto refused = [](const char* signedOn, const char* version) {
        Attestation attestation = anAttestation(signedOn);
        attestation.agreed = false;
        attestation.version = QString::fromUtf8(version);
        return is(criterion(CriterionCode::CodeOfConduct, anApplication().attested({attestation})),
                  Outcome::NotMet, FindingCode::ConductRefused);
    };
    CHECK(refused("2020-04-02", "2020-03"));
    CHECK(refused("2020-03-10", "2013-01"));
    CHECK(refused("2020-04-02", "2013-01"));
}

TEST_CASE("Without an attestation the Code of Conduct is pending") {
    CHECK(is(criterion(CriterionCode::CodeOfConduct, anApplication().attested({})),
             Outcome::Pending, FindingCode::ConductMissing));
}

TEST_CASE("Of several attestations the latest that is in effect decides") {
    Attestation declined = anAttestation();
    declined.agreed = false;
    Attestation later = anAttestation("2020-06-01");
    Attestation otherVersion = anAttestation();
    otherVersion.version = QStringLiteral("2030-01");
    const auto with = [](std::vector<Attestation> attestations) {
        return criterion(CriterionCode::CodeOfConduct,
                         anApplication().attested(std::move(attestations)))
            .outcome;
    };
    CHECK(with({declined, anAttestation()}) == Outcome::Met);
    CHECK(with({anAttestation(), declined}) == Outcome::NotMet);
    CHECK(with({anAttestation(), later}) == Outcome::Met);
    CHECK(with({anAttestation(), otherVersion}) == Outcome::Met);
}

TEST_CASE("A signed name that differs is a warning and no more") {
    Attestation attestation = anAttestation();
    const auto differs = [&](const char* name) {
        attestation.signedName = QString::fromUtf8(name);
        const auto report = on("2020-04-01", anApplication().attested({attestation}));
        CHECK(report.of(CriterionCode::CodeOfConduct).outcome == Outcome::Met);
        return report.conduct.nameDiffers;
    };
    CHECK_FALSE(differs("Ana Núñez"));
    CHECK_FALSE(differs(" ana  NÚÑEZ "));
    CHECK_FALSE(differs("Ana Nunez"));
    CHECK(differs("A. Núñez"));
    CHECK(differs("Ana"));
}

TEST_CASE("One may sign with a name held before, and without the middle name or suffix") {
    Attestation attestation = anAttestation();
    CaseRecord record = anApplication();
    const auto name = [](const char* given, const char* middle, const char* family,
                         const char* suffix = "") {
        return PersonName::create({QString::fromUtf8(given), QString::fromUtf8(middle),
                                   QString::fromUtf8(family), QString::fromUtf8(suffix)})
            .value();
    };
    record.person.names = stored<NameEntry>({{NameKind::Legal, name("Ana", "Luz", "Núñez")},
                                             {NameKind::Former, name("Ana", "", "Łukasz")},
                                             {NameKind::Former, name("Ana", "", "Roe", "Jr.")},
                                             {NameKind::Preferred, name("Nita", "", "")}});
    const auto differs = [&](const char* signedName) {
        attestation.signedName = QString::fromUtf8(signedName);
        record.attestations = stored<Attestation>({attestation});
        return on("2020-04-01", record).conduct.nameDiffers;
    };
    CHECK_FALSE(differs("Ana Luz Nuñez"));
    CHECK_FALSE(differs("ana nunez"));
    CHECK_FALSE(differs("Ana Lukasz"));
    CHECK_FALSE(differs("Ana Roe Jr."));
    CHECK_FALSE(differs("Ana Roe"));
    CHECK(differs("Ana Jr."));
    CHECK(differs("Nita"));
    CHECK(differs("Luz Núñez"));
    CHECK(differs("Ana Luz"));
}

TEST_CASE("The deadline is the window's, and there is none on demand") {
    const auto deadlineOf = [](const CaseRecord& record) {
        return on("2020-04-20", record).of(CriterionCode::Deadline);
    };
    CHECK(is(deadlineOf(anApplication().submitted("2020-04-10")), Outcome::Met,
             FindingCode::DeadlineKept));
    CHECK(is(deadlineOf(anApplication().submitted("2020-04-11")), Outcome::NotMet,
             FindingCode::DeadlineMissed));
    CHECK(is(deadlineOf(anApplication().onDemand()), Outcome::NotRequired,
             FindingCode::DeadlineNone));
    CHECK_FALSE(on("2020-04-20", anApplication().submitted("2020-04-11")).approvable);
    CHECK(on("2020-04-20", anApplication().submitted("2020-04-11")).eligibility ==
          Eligibility::Eligible);
}

TEST_CASE("One requirement not met makes it ineligible, one pending makes it pending") {
    const auto eligibility = [](const CaseRecord& record) {
        return on("2020-04-01", record).eligibility;
    };
    CHECK(eligibility(anApplication().schooled(EducationLevel::None).verified({})) ==
          Eligibility::Ineligible);
    CHECK(eligibility(anApplication().worked({})) == Eligibility::Ineligible);
    CHECK(eligibility(anApplication().documents({})) == Eligibility::Pending);
    CHECK(eligibility(anApplication().verified({})) == Eligibility::Pending);
    CHECK(eligibility(anApplication().attested({})) == Eligibility::Pending);
    // Money never decides about eligibility.
    CHECK(eligibility(anApplication().paid({})) == Eligibility::Eligible);
    CHECK_FALSE(on("2020-04-01", anApplication().paid({})).approvable);
}

TEST_CASE("An application from before the first edition uses the first one") {
    CHECK(shippedBook().on(day("2013-06-15")).code == u"cesp-2020-03");
    CHECK(shippedBook().on(day("2020-12-31")).code == u"cesp-2020-03");
    CHECK(shippedBook().on(day("2021-01-01")).code == u"cesp-2021-01");
}
