// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/rules/consequences.h"
#include "tests/support/builders.h"
#include "tests/support/editions.h"

#include <catch2/catch.hpp>

using namespace certdesk;
using namespace certdesk::tests;
using namespace Qt::Literals::StringLiterals;
using rules::Dependents;

namespace {

constexpr auto failed = AttemptResult::Failed;
constexpr auto passed = AttemptResult::Passed;
const ExamWindow may = aWindow("2020-05-01", "2020-05-31");
const ExamWindow august = aWindow("2020-08-01", "2020-08-31");
const ApplicationId application(1);

/// Attempts with the ids 1, 2, …
std::vector<DatedAttempt> history(std::vector<DatedAttempt> attempts) {
    qint64 id = 0;
    for (DatedAttempt& attempt : attempts)
        attempt.attempt.id = AttemptId(++id);
    return attempts;
}

Letter aResultLetter(LetterKind kind, qint64 attempt) {
    return {.kind = kind,
            .run = Id<LetterRun>(1),
            .firstPage = 1,
            .pages = 1,
            .attempt = AttemptId(attempt)};
}

Letter aLetterOn(LetterKind kind, ApplicationId about = application, qint64 decision = 1) {
    return {.kind = kind,
            .run = Id<LetterRun>(1),
            .firstPage = 1,
            .pages = 1,
            .application = about,
            .decision = DecisionId(decision)};
}

Credential aCredential(qint64 attempt, const char* expiresOn = "2023-05-31") {
    return {.number = QStringLiteral("CESP-000001"),
            .attempt = AttemptId(attempt),
            .certifiedOn = day("2020-05-12"),
            .expiresOn = day(expiresOn)};
}

/// "withdraw_certificate 1": the kind and the id of the record that is meant.
QStringList told(const std::vector<Consequence>& consequences) {
    QStringList lines;
    for (const Consequence& one : consequences) {
        qint64 id = 0;
        if (one.credential)
            id = one.credential->value();
        else if (one.letter)
            id = one.letter->value();
        else if (one.authorization)
            id = one.authorization->value();
        else if (one.attempt)
            id = one.attempt->value();
        else if (one.refund)
            id = one.refund->value();
        else if (one.decision)
            id = one.decision->value();
        lines << QStringLiteral("%1 %2").arg(QString(wordOf(one.kind))).arg(id);
    }
    return lines;
}

/// What hangs on the first attempt when it becomes `after`.
QStringList onResult(const Dependents& dependents, const DatedAttempt& after) {
    const DatedAttempt before = dependents.attempts.front();
    DatedAttempt corrected = after;
    corrected.attempt.id = before.attempt.id;
    return told(rules::consequencesOfResult(before, corrected, dependents, shippedBook()));
}

} // namespace

TEST_CASE("Nothing hangs on a result that nobody was told of") {
    const Dependents alone{.attempts = history({anAttempt("2020-05-12", failed, may)})};
    CHECK(onResult(alone, anAttempt("2020-05-12", passed, may)) == QStringList());
}

TEST_CASE("A pass that was none takes its certificate and its letter along") {
    const Dependents certified{.attempts = history({anAttempt("2020-05-12", passed, may)}),
                               .credentials = stored<Credential>({aCredential(1)}),
                               .letters = stored<Letter>({aResultLetter(LetterKind::Passed, 1)})};
    CHECK(onResult(certified, anAttempt("2020-05-12", failed, may)) ==
          QStringList{u"withdraw_certificate 1"_s, u"replace_letter 1"_s});
    // What was certified is never edited, so neither is its day.
    CHECK(onResult(certified, anAttempt("2020-05-13", passed, may)) ==
          QStringList{u"withdraw_certificate 1"_s, u"replace_letter 1"_s});
    // A certificate and its letter state no score.
    DatedAttempt otherScore = anAttempt("2020-05-12", passed, may);
    otherScore.attempt.value.rawScore = 90;
    CHECK(onResult(certified, otherScore) == QStringList());

    Dependents withdrawn = certified;
    withdrawn.credentials.front().value.status = CredentialStatus::Revoked;
    CHECK(onResult(withdrawn, anAttempt("2020-05-12", failed, may)) ==
          QStringList{u"replace_letter 1"_s});
}

TEST_CASE("A letter to someone who did not pass states the score") {
    const Dependents told{.attempts = history({anAttempt("2020-05-12", failed, may)}),
                          .letters = stored<Letter>({aResultLetter(LetterKind::Failed, 1)})};
    DatedAttempt otherScore = anAttempt("2020-05-12", failed, may);
    otherScore.attempt.value.rawScore = 80;
    CHECK(onResult(told, otherScore) == QStringList{u"replace_letter 1"_s});
    CHECK(onResult(told, anAttempt("2020-05-12", passed, may)) ==
          QStringList{u"replace_letter 1"_s});
}

TEST_CASE("Any part of the score that a letter states makes it wrong, and nothing else does") {
    DatedAttempt before = anAttempt("2020-05-12", failed, may);
    before.attempt.value.rawScore = 79;
    before.attempt.value.cutScore = 82;
    before.attempt.value.itemsScored = 115;
    before.attempt.value.domains[0] = DomainScore{20, 30};
    struct Row {
        void (*change)(Attempt&);
        bool isReplaced;
    };
    const auto row = GENERATE(values<Row>({
        {[](Attempt& a) { a.rawScore = 78; }, true},
        {[](Attempt& a) { a.cutScore = 83; }, true},
        {[](Attempt& a) { a.itemsScored = 114; }, true},
        {[](Attempt& a) { a.domains[0]->correct = 19; }, true},
        {[](Attempt& a) { a.formCode = QStringLiteral("F2"); }, false},
        {[](Attempt&) {}, false},
    }));
    const Dependents told{.attempts = history({before}),
                          .letters = stored<Letter>({aResultLetter(LetterKind::Failed, 1)})};
    DatedAttempt after = before;
    row.change(after.attempt.value);
    CHECK(onResult(told, after) ==
          (row.isReplaced ? QStringList{u"replace_letter 1"_s} : QStringList()));
}

TEST_CASE("A letter to someone who passed is as right as the certificate that it names") {
    const auto passedOn12 = history({anAttempt("2020-05-12", passed, may)});
    Letter letter = aResultLetter(LetterKind::Passed, 1);
    letter.credential = Id<Credential>(2);
    Credential other = aCredential(9);
    const auto replaced = [&](std::vector<Credential> credentials, const char* satOn) {
        const Dependents told{.attempts = passedOn12,
                              .credentials = stored<Credential>(std::move(credentials)),
                              .letters = stored<Letter>({letter})};
        return onResult(told, anAttempt(satOn, passed, may)).contains(u"replace_letter 1"_s);
    };
    Credential issued = aCredential(1);
    CHECK_FALSE(replaced({other, issued}, "2020-05-12"));
    CHECK(replaced({other, issued}, "2020-05-13"));
    // Issued anew for the right day, before the letter was looked at.
    issued.certifiedOn = day("2020-05-13");
    CHECK_FALSE(replaced({other, issued}, "2020-05-13"));
    issued.status = CredentialStatus::Revoked;
    CHECK(replaced({other, issued}, "2020-05-13"));
    CHECK(replaced({other}, "2020-05-13")); // the one that it names is not there
}

TEST_CASE("A letter about a sitting that is not on file states no day that can be checked") {
    const Dependents two{.attempts = history({anAttempt("2020-05-12", failed, may),
                                              anAttempt("2020-08-03", failed, august)}),
                         .letters = stored<Letter>({aResultLetter(LetterKind::Failed, 7)})};
    CHECK(onResult(two, anAttempt("2020-05-12", AttemptResult::NotCounted, may)) ==
          QStringList{u"review_sitting 2"_s});
}

TEST_CASE("A sitting that lies ahead hangs on the results before it as well") {
    CHECK(
        onResult({.attempts = history({anAttempt("2020-05-12", failed, may),
                                       anAttempt("2020-08-03", AttemptResult::Scheduled, august)})},
                 anAttempt("2020-05-12", passed, may)) == QStringList{u"review_sitting 2"_s});
}

TEST_CASE("A result takes its own certificate along and no other") {
    const Dependents certified{.attempts = history({anAttempt("2020-05-12", passed, may)}),
                               .credentials = stored<Credential>({aCredential(9), aCredential(1)})};
    CHECK(onResult(certified, anAttempt("2020-05-12", failed, may)) ==
          QStringList{u"withdraw_certificate 2"_s});
}

TEST_CASE("A letter takes the place of one about the same matter") {
    struct Row {
        LetterKind later;
        LetterKind earlier;
        bool takesPlace;
    };
    using K = LetterKind;
    const auto row = GENERATE(values<Row>({
        {K::ApplicationReceived, K::ApplicationReceived, true},
        {K::Approved, K::MoreNeeded, true},
        {K::Denied, K::Approved, true},
        {K::MoreNeeded, K::Denied, true},
        {K::Passed, K::Failed, true},
        {K::Approved, K::ApplicationReceived, false},
        {K::Failed, K::Approved, false},
    }));
    CAPTURE(wordOf(row.later).data(), wordOf(row.earlier).data());
    CHECK(rules::takesPlaceOf(aLetterOn(row.later), aLetterOn(row.earlier)) == row.takesPlace);
    CHECK_FALSE(
        rules::takesPlaceOf(aLetterOn(row.later), aLetterOn(row.earlier, ApplicationId(2))));
}

TEST_CASE("Only the last letter about a matter is replaced") {
    const Dependents twice{.attempts = history({anAttempt("2020-05-12", failed, may)}),
                           .letters = stored<Letter>({aLetterOn(LetterKind::Approved),
                                                      aResultLetter(LetterKind::Failed, 1),
                                                      aResultLetter(LetterKind::Failed, 1)})};
    CHECK(onResult(twice, anAttempt("2020-05-12", passed, may)) ==
          QStringList{u"replace_letter 3"_s});
}

TEST_CASE("A later sitting hangs on a result that allowed it, and on no other") {
    const auto two =
        history({anAttempt("2020-05-12", failed, may), anAttempt("2020-08-03", failed, august)});
    // After a pass it would not have been allowed at all.
    CHECK(onResult({.attempts = two}, anAttempt("2020-05-12", passed, may)) ==
          QStringList{u"review_sitting 2"_s});
    // Not having come, there would have been nothing to wait for.
    CHECK(onResult({.attempts = two}, anAttempt("2020-05-12", AttemptResult::NoShow, may)) ==
          QStringList{u"review_sitting 2"_s});
    DatedAttempt otherScore = anAttempt("2020-05-12", failed, may);
    otherScore.attempt.value.rawScore = 80;
    CHECK(onResult({.attempts = two}, otherScore) == QStringList());
    // What was before it does not.
    const auto corrected =
        history({anAttempt("2020-08-03", failed, august), anAttempt("2020-05-12", failed, may)});
    CHECK(onResult({.attempts = corrected}, anAttempt("2020-08-03", passed, august)) ==
          QStringList());
    // Someone who did not come was not allowed by anything.
    CHECK(onResult({.attempts = history({anAttempt("2020-05-12", failed, may),
                                         anAttempt("2020-08-03", AttemptResult::NoShow, august)})},
                   anAttempt("2020-05-12", passed, may)) == QStringList());
}

TEST_CASE("The letter after a later sitting states a day that rests on the earlier one") {
    const Dependents two{.attempts = history({anAttempt("2020-05-12", failed, may),
                                              anAttempt("2020-08-03", failed, august)}),
                         .letters = stored<Letter>({aResultLetter(LetterKind::Failed, 2)})};
    // Without the first one the period is not full, so a third one can be sooner.
    CHECK(onResult(two, anAttempt("2020-05-12", AttemptResult::NotCounted, may)) ==
          QStringList{u"replace_letter 1"_s, u"review_sitting 2"_s});
}

TEST_CASE("Refunds hang on whether a sitting took place") {
    Dependents paid{.attempts = history({anAttempt("2020-05-12", AttemptResult::NoShow, may)}),
                    .refunds = {{PaymentId(3), {application}}, {PaymentId(4), {ApplicationId(2)}}}};
    paid.attempts.front().attempt.value.application = application;
    CHECK(onResult(paid, anAttempt("2020-05-12", failed, may)) ==
          QStringList{u"review_refund 3"_s});
    CHECK(onResult(paid, anAttempt("2020-05-12", AttemptResult::NotCounted, may)) == QStringList());
    paid.attempts.front().attempt.value.application.reset();
    CHECK(onResult(paid, anAttempt("2020-05-12", failed, may)) ==
          QStringList{u"review_refund 3"_s, u"review_refund 4"_s});
}

TEST_CASE("Refunds hang on whether a sitting was cancelled") {
    Dependents paid{.attempts = history({anAttempt("2020-05-12", AttemptResult::Cancelled, may)}),
                    .refunds = {{PaymentId(3), {application}}}};
    CHECK(onResult(paid, anAttempt("2020-05-12", AttemptResult::NoShow, may)) ==
          QStringList{u"review_refund 3"_s});
    CHECK(onResult(paid, anAttempt("2020-05-13", AttemptResult::Cancelled, may)) == QStringList());
    const ExamWindow august = aWindow("2020-08-01", "2020-08-31", "2020-07-10");
    CHECK(onResult(paid, anAttempt("2020-08-12", AttemptResult::Cancelled, august)) ==
          QStringList{u"review_refund 3"_s});
    auto ofAnother = anAttempt("2020-05-12", AttemptResult::Cancelled, may);
    ofAnother.attempt.value.application = ApplicationId(9);
    CHECK(onResult(paid, ofAnother) == QStringList{u"review_refund 3"_s});

    const Dependents missed{.attempts =
                                history({anAttempt("2020-05-12", AttemptResult::NoShow, may)}),
                            .refunds = {{PaymentId(3), {application}}}};
    CHECK(onResult(missed, anAttempt("2020-05-12", AttemptResult::Cancelled, may)) ==
          QStringList{u"review_refund 3"_s});
}

TEST_CASE("A name stands on what is still in use, and in the last letter about each matter") {
    const QDate today = day("2020-06-15");
    const Authorization over{DecisionId(1), day("2020-03-01"), day("2020-05-31")};
    const Authorization ahead{DecisionId(2), day("2020-08-01"), day("2020-08-31")};
    const Dependents all{.attempts = {},
                         .credentials =
                             stored<Credential>({aCredential(1, "2020-06-14"), aCredential(2)}),
                         .letters = stored<Letter>({aLetterOn(LetterKind::ApplicationReceived),
                                                    aLetterOn(LetterKind::Approved),
                                                    aLetterOn(LetterKind::Denied, ApplicationId(2)),
                                                    aResultLetter(LetterKind::Passed, 1)}),
                         .authorizations = stored<Authorization>({over, ahead})};
    CHECK(told(rules::consequencesOfName(all, today)) ==
          QStringList{u"reissue_certificate 2"_s, u"tell_exam_vendor 2"_s, u"replace_letter 2"_s,
                      u"replace_letter 3"_s, u"replace_letter 4"_s});
    CHECK(told(rules::consequencesOfName({}, today)) == QStringList());
    // What an act has ended is not issued again.
    Credential suspended = aCredential(1);
    suspended.status = CredentialStatus::Suspended;
    CHECK(told(rules::consequencesOfName({.credentials = stored<Credential>({suspended})},
                                         today)) == QStringList());
}

TEST_CASE("A misfiled document calls the decision that was made with it into question") {
    Document resume = aDocument(DocumentKind::Resume);
    resume.receivedOn = day("2020-03-10");
    const Stored<Document> document{DocumentId(1), 1, resume};
    const auto standing = [](qint64 of, qint64 decision, const char* on) {
        return rules::StandingDecision{
            ApplicationId(of),
            {DecisionId(decision), 1,
             Decision{.verdict = Verdict::Approve, .by = QStringLiteral("Kim"), .on = day(on)}}};
    };
    const Dependents decided{
        .letters = stored<Letter>({aLetterOn(LetterKind::MoreNeeded, application, 6),
                                   aLetterOn(LetterKind::Approved, application, 7),
                                   aLetterOn(LetterKind::Approved, ApplicationId(2), 8)}),
        .decisions = {standing(1, 7, "2020-04-01"), standing(2, 8, "2020-04-01")}};
    const auto hanging = [&](const std::vector<ApplicationId>& of, const Dependents& on) {
        return told(rules::consequencesOfDocument(document, of, on));
    };
    CHECK(hanging({application}, decided) ==
          QStringList{u"review_decision 7"_s, u"replace_letter 2"_s});
    CHECK(hanging({application, ApplicationId(2)}, decided) ==
          QStringList{u"review_decision 7"_s, u"replace_letter 2"_s, u"review_decision 8"_s,
                      u"replace_letter 3"_s});
    // Where nobody noted when it came in, it may have been.
    Document undated = aDocument(DocumentKind::Resume);
    CHECK(told(rules::consequencesOfDocument({DocumentId(1), 1, undated}, {application},
                                             {.decisions = {standing(1, 7, "2020-03-09")}})) ==
          QStringList{u"review_decision 7"_s});
    // It was not there yet.
    CHECK(hanging({application}, {.decisions = {standing(1, 7, "2020-03-09")}}) == QStringList());
}
