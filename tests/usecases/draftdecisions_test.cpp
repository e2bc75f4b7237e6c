// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/conflicts.h"
#include "core/usecases/draftdecisions.h"
#include "core/usecases/drafts.h"
#include "core/usecases/reviewdocument.h"
#include "core/usecases/status.h"
#include "tests/support/builders.h"
#include "tests/support/testoffice.h"

#include <algorithm>

using namespace certdesk;
using namespace certdesk::tests;

namespace {

const QString kim = QStringLiteral("Kim Lee");
const QString robin = QStringLiteral("Robin Roe");

DecisionRequest approval(ApplicationId application) {
    return {.application = application, .verdict = Verdict::Approve, .by = kim};
}

DecisionRequest denial(ApplicationId application) {
    return {.application = application,
            .verdict = Verdict::Deny,
            .by = kim,
            .reasonCodes = {QStringLiteral("education_missing")},
            .reason = QStringLiteral("“no” diploma\nat all")};
}

std::vector<DraftedDecision> sheet(TestOffice& office, const QString& signer = kim) {
    return must(draftedDecisions(*office, signer));
}

SignOff tick(const DraftedDecision& line) {
    return {line.request, line.facts};
}

void refuseDocument(TestOffice& office, qint64 document) {
    must(reviewDocument(*office, {.document = DocumentId(document),
                                  .review = ReviewState::Refused,
                                  .by = robin,
                                  .reason = QStringLiteral("cut off")}));
}

} // namespace

TEST_CASE("A drafted decision is no act: it waits on the sheet of whoever drafted it") {
    TestOffice office;
    const ApplicationId first = office.take();
    const ApplicationId second = office.take(anIntake(2));
    const QString before = office.counts();
    must(draftDecision(*office, approval(first)));
    must(draftDecision(*office, denial(second)));
    CHECK(office.counts() == before);
    CHECK(must(openCase(*office, first)).record.decisions.empty());

    office.on("2020-03-20"); // another morning
    const auto lines = sheet(office);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].request == approval(first));
    CHECK(lines[0].person == u"Núñez, Ana");
    CHECK(lines[0].letter == LetterKind::Approved);
    CHECK(lines[1].request == denial(second));
    CHECK(lines[1].letter == LetterKind::Denied);
    for (const DraftedDecision& line : lines) {
        CHECK_FALSE(line.factsChanged);
        CHECK_FALSE(line.obstacle);
    }
    office->setActor({robin, QStringLiteral("robin")});
    CHECK(sheet(office, robin).empty());
}

TEST_CASE("Signing that is stopped keeps what was signed, and the rest on the sheet") {
    TestOffice office;
    for (int n = 1; n <= 3; ++n)
        must(draftDecision(*office, approval(office.take(anIntake(n)))));
    const auto lines = sheet(office);
    std::vector<int> told;
    const auto signedOff = signDrafted(*office, {tick(lines[0]), tick(lines[1]), tick(lines[2])},
                                       robin, [&told](int percent) {
                                           told.push_back(percent);
                                           return told.size() < 3;
                                       });
    CHECK(told == std::vector{0, 33, 66});
    REQUIRE(signedOff.size() == 2);
    CHECK(must(signedOff[1].decision).stage == Stage::Approved);
    REQUIRE(sheet(office).size() == 1);
    CHECK(must(draftedApplications(*office)) ==
          std::set{sheet(office).front().request.application});
    CHECK(office.damage() == QStringList());
}

TEST_CASE("Only the lines that are ticked are signed, each an act of its own") {
    TestOffice office;
    std::vector<ApplicationId> ids;
    for (int n = 1; n <= 3; ++n) {
        ids.push_back(office.take(anIntake(n)));
        must(draftDecision(*office, n == 2 ? denial(ids.back()) : approval(ids.back())));
    }
    const auto lines = sheet(office);
    const auto signedOff = signDrafted(*office, {tick(lines[0]), tick(lines[1])}, robin);
    REQUIRE(signedOff.size() == 2);
    CHECK(must(signedOff[0].decision).stage == Stage::Approved);
    CHECK(must(signedOff[1].decision).stage == Stage::Denied);
    CHECK(office.rows(QStringLiteral("SELECT application_id, verdict, decided_by, reason_codes, "
                                     "reason FROM decision")) ==
          QStringList{QStringLiteral("1|approve|Robin Roe||"),
                      QStringLiteral("2|deny|Robin Roe|education_missing|“no” diploma\nat all")});
    CHECK(office.value("SELECT count(*) FROM audit_group WHERE action = 'decide'") == u"2");
    REQUIRE(sheet(office).size() == 1);
    CHECK(sheet(office)[0].request.application == ids[2]);
    // What was signed is off the sheet.
    CHECK(refusal(signDrafted(*office, {tick(lines[0])}, kim)[0].decision) ==
          ErrorCode::NothingDrafted);
    CHECK(office.damage() == QStringList());
}

TEST_CASE("A line says when what it rests on has changed, and is not signed unseen") {
    TestOffice office;
    const ApplicationId id = office.take();
    must(draftDecision(*office, approval(id)));
    const auto shown = sheet(office);
    refuseDocument(office, 1);
    CHECK(refusal(signDrafted(*office, {tick(shown[0])}, kim)[0].decision) ==
          ErrorCode::FactsChanged);
    const auto lines = sheet(office);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].factsChanged);
    REQUIRE(lines[0].obstacle);
    CHECK(lines[0].obstacle->code == ErrorCode::NotApprovable);
    CHECK_FALSE(lines[0].letter);
    CHECK(refusal(signDrafted(*office, {tick(lines[0])}, kim)[0].decision) ==
          ErrorCode::NotApprovable);
    CHECK(office.value("SELECT count(*) FROM decision") == u"0");
    // A denial can be signed as it is, once its changed facts were looked at.
    must(draftDecision(*office, denial(id)));
    refuseDocument(office, 2);
    REQUIRE(sheet(office).size() == 1);
    CHECK(sheet(office)[0].factsChanged);
    const auto changes = sheet(office)[0].changes;
    const auto review = std::find_if(changes.begin(), changes.end(),
                                     [](const auto& fact) { return fact.field == u"review"; });
    REQUIRE(review != changes.end());
    CHECK(review->table == u"document");
    CHECK(review->row == 2);
    CHECK(review->then == u"accepted");
    CHECK(review->now == u"refused");
    must(signDrafted(*office, {tick(sheet(office)[0])}, kim)[0].decision);
}

TEST_CASE("A decision that was drafted anew since the sheet was read is not signed unseen") {
    TestOffice office;
    const ApplicationId id = office.take();
    must(draftDecision(*office, approval(id)));
    const auto shown = sheet(office);
    must(draftDecision(*office, denial(id))); // in another window
    CHECK(refusal(signDrafted(*office, {tick(shown[0])}, kim)[0].decision) ==
          ErrorCode::FactsChanged);
    CHECK(office.value("SELECT count(*) FROM decision") == u"0");
    CHECK(must(signDrafted(*office, {tick(sheet(office)[0])}, robin)[0].decision).stage ==
          Stage::Denied);
}

TEST_CASE("A draft is judged as the decision would be, when it is made and for who would sign") {
    TestOffice office;
    const ApplicationId id = office.take(with(anIntake(), "payments", QJsonArray()));
    CHECK(refusal(draftDecision(*office, approval(id))) == ErrorCode::NotApprovable);
    DecisionRequest groundless = denial(id);
    groundless.reasonCodes.clear();
    groundless.reason.clear();
    CHECK(refusal(draftDecision(*office, groundless)) == ErrorCode::ReasonNeeded);
    must(draftDecision(*office, denial(id)));
    must(declareConflict(*office, {.application = id, .kind = ConflictKind::Relative, .by = kim}));
    REQUIRE(sheet(office)[0].obstacle);
    CHECK(sheet(office)[0].obstacle->code == ErrorCode::ConflictOfInterest);
    CHECK_FALSE(sheet(office, robin)[0].obstacle);
    CHECK_FALSE(sheet(office)[0].factsChanged);
}

TEST_CASE("One case has one line; it can be taken off, and goes when the case is decided") {
    TestOffice office;
    const ApplicationId id = office.take();
    must(draftDecision(*office, approval(id)));
    must(draftDecision(*office, denial(id)));
    REQUIRE(sheet(office).size() == 1);
    CHECK(sheet(office)[0].request.verdict == Verdict::Deny);
    must(discardDrafted(*office, id));
    CHECK(sheet(office).empty());
    must(draftDecision(*office, denial(id)));
    must(saveDraft(*office, {.subject = QStringLiteral("A-000001 note"), .content = "{}"}));
    must(decide(*office, approval(id)));
    CHECK(sheet(office).empty());
    CHECK(must(ownDrafts(*office)).size() == 1);
}

TEST_CASE("The letter of a drafted decision is shown before anything is signed") {
    TestOffice office;
    const ApplicationId id = office.take();
    const QString before = office.counts();
    const PreparedRun run = must(prepareLetterOf(*office, denial(id)));
    CHECK(run.pages >= 1);
    CHECK(run.pdf.startsWith("%PDF-"));
    REQUIRE(run.letters.size() == 1);
    CHECK(run.letters[0].letter.kind == LetterKind::Denied);
    CHECK(office.counts() == before);
    CHECK(office.value("SELECT count(*) FROM decision") == u"0");
    DecisionRequest withdrawal = approval(id);
    withdrawal.verdict = Verdict::Withdraw;
    CHECK(must(prepareLetterOf(*office, withdrawal)).letters.empty());
    // The decision signed for good takes the number that the rehearsal only tried.
    must(decide(*office, denial(id)));
    CHECK(office.value("SELECT id FROM decision") == u"1");
    CHECK(office.damage() == QStringList());
}
