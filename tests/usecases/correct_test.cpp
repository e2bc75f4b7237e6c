// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/certify.h"
#include "core/usecases/correct.h"
#include "core/usecases/decide.h"
#include "core/usecases/letters.h"
#include "core/usecases/recordresult.h"
#include "core/usecases/setup.h"
#include "core/usecases/status.h"
#include "tests/support/builders.h"
#include "tests/support/testoffice.h"

using namespace certdesk;
using namespace certdesk::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString kim = QStringLiteral("Kim Lee");
const QString misread = QStringLiteral("misread the vendor's sheet");

/// Ana Núñez, approved for May 2020, who sat on May 12 and was told of the result by post.
class ToldOffice final {
public:
    explicit ToldOffice(int rawScore)
        : application(office.take()) {
        must(decide(*office, {.application = application, .verdict = Verdict::Approve, .by = kim}));
        send();
        office.on("2020-06-15");
        result = must(recordResult(*office, {.person = person,
                                             .satOn = day("2020-05-12"),
                                             .result = AttemptResult::Failed,
                                             .rawScore = rawScore,
                                             .by = kim}));
        must(confirmResult(*office, result, rawScore, AttemptResult::Failed, kim));
        if (rawScore >= 82)
            must(certify(*office, {}, kim));
        send();
        office.on("2020-06-20");
    }

    PreparedRun prepare() {
        return must(prepareLetters(*office, must(dueLetters(*office, {})).letters));
    }
    void send() { must(markSent(*office, prepare(), kim)); }
    /// "failed": the kinds of letters that are due.
    QStringList due() {
        QStringList kinds;
        for (const DueLetter& letter : must(dueLetters(*office, {})).letters)
            kinds << wordOf(letter.kind);
        return kinds;
    }
    Result<CorrectionView> correct(const RightFact& right) {
        return certdesk::correct(*office, {.right = right, .reason = misread, .by = kim});
    }
    CorrectionView correctScore(int rawScore) {
        return must(correct(RightResult{.attempt = result, .rawScore = rawScore}));
    }
    /// "replace_letter L-000002", and "+" in front once it is done.
    QStringList lines(CorrectionsWanted wanted = CorrectionsWanted::All) {
        QStringList lines;
        for (const CorrectionView& view : must(corrections(*office, wanted)))
            for (const ConsequenceView& line : view.lines)
                lines << (line.line.value.doneOn ? QStringLiteral("+") : QString()) +
                             wordOf(line.line.value.kind) + u' ' + line.subject.number;
        return lines;
    }
    void tick(const char* number) {
        must(tickOff(*office, must(findConsequence(*office, QString::fromUtf8(number))), kim));
    }

    TestOffice office;
    ApplicationId application;
    PersonId person{1};
    AttemptId result{0};
};

QStringList changes(const CorrectionView& view) {
    QStringList lines;
    for (const FieldChange& change : view.correction.value.changes)
        lines << wordOf(change.field) + QStringLiteral(" %1>%2").arg(change.before, change.after);
    return lines;
}

} // namespace

TEST_CASE("A result can be put on record as not counted, with the reason and who said so") {
    ToldOffice told(70);
    must(told.correct(RightResult{.attempt = told.result, .result = AttemptResult::NotCounted}));
    CHECK(told.office.value("SELECT result, raw_score FROM attempt") == u"not_counted|70");
    CHECK(told.office.value("SELECT reason, corrected_by FROM correction") ==
          QString(misread + u"|Kim Lee"));
    CHECK(told.office.damage() == QStringList());
}

TEST_CASE("A pass that was none is withdrawn line by line, and its number is not used again") {
    ToldOffice told(84);
    const CorrectionView done = told.correctScore(48);
    CHECK(changes(done) == QStringList{u"result passed>failed"_s, u"raw_score 84>48"_s});
    CHECK(told.lines() ==
          QStringList{u"withdraw_certificate CESP-000001"_s, u"replace_letter L-000002"_s});
    CHECK(told.office.value("SELECT result, raw_score, override FROM attempt") == u"failed|48|");
    // Nothing is withdrawn behind anybody's back.
    CHECK(told.office.value("SELECT status FROM credential") == u"active");
    told.tick("CR-000001/1");
    CHECK(told.office.value("SELECT number, status FROM credential") == u"CESP-000001|revoked");
    CHECK(must(openPerson(*told.office, told.person)).credentialStatus ==
          CredentialStatus::Revoked);

    SECTION("the right letter is due, says which it replaces, and ticks that off") {
        CHECK(told.due() == QStringList{u"failed"_s});
        const PreparedRun run = told.prepare();
        CHECK(QString::fromUtf8(run.letters.at(0).context)
                  .contains(QStringLiteral("\"letter.replaces\":\"June 15, 2020\"")));
        must(markSent(*told.office, run, kim));
        CHECK(told.due() == QStringList());
        CHECK(told.lines() ==
              QStringList{u"+withdraw_certificate CESP-000001"_s, u"+replace_letter L-000002"_s});
        CHECK(told.lines(CorrectionsWanted::Open) == QStringList());
        CHECK(told.office.value("SELECT done_on, done_by, note FROM consequence WHERE id = 2") ==
              u"2020-06-20|Kim Lee|L-000003");
    }
    SECTION("a pass after all gets a certificate with another number") {
        told.correctScore(84);
        CHECK(must(certify(*told.office, {}, kim)).certified.at(0).number == u"CESP-000002");
        CHECK(told.due() == QStringList{u"passed"_s});
    }
    CHECK(told.office.damage() == QStringList());
}

TEST_CASE("A correction that takes back another leaves the certificate alone") {
    ToldOffice told(84);
    told.correctScore(48);
    told.correctScore(84);
    CHECK(told.lines() ==
          QStringList{u"+withdraw_certificate CESP-000001"_s, u"+replace_letter L-000002"_s});
    CHECK(told.office.value("SELECT status FROM credential") == u"active");
    CHECK(told.due() == QStringList());
    CHECK(must(uncertifiedPasses(*told.office)).ready.empty());
}

TEST_CASE("Who passed after all is certified, and told so in place of the other letter") {
    ToldOffice told(79);
    CHECK(told.due() == QStringList());
    told.correctScore(84);
    CHECK(told.lines() == QStringList{u"replace_letter L-000002"_s});
    CHECK(told.due() == QStringList()); // the body has not certified yet
    must(certify(*told.office, {}, kim));
    CHECK(told.due() == QStringList{u"passed"_s});
    const PreparedRun run = told.prepare();
    CHECK(run.letters.at(0).context.contains("June 15, 2020"));
    must(markSent(*told.office, run, kim));
    CHECK(told.lines() == QStringList{u"+replace_letter L-000002"_s});
    CHECK(told.office.damage() == QStringList());
}

TEST_CASE("A score that stays below the cut makes the same letter due again") {
    ToldOffice told(79);
    CHECK(changes(told.correctScore(80)) == QStringList{u"raw_score 79>80"_s});
    CHECK(told.due() == QStringList{u"failed"_s});
    told.send();
    CHECK(told.due() == QStringList());
}

TEST_CASE("A preview lists what hangs on the fact and writes nothing") {
    ToldOffice told(84);
    const QString before = told.office.counts();
    const CorrectionView view = must(previewCorrection(
        *told.office, {.right = RightResult{.attempt = told.result, .rawScore = 48}}));
    CHECK(view.lines.size() == 2);
    CHECK(view.lines.at(0).subject.number == u"CESP-000001");
    CHECK(view.subject == u"T-000001");
    CHECK(told.office.counts() == before);
    CHECK(told.lines() == QStringList());
    CHECK(told.office.value("SELECT result FROM attempt") == u"passed");
}

TEST_CASE("What cannot be right is refused") {
    ToldOffice told(79);
    const auto refused = [&](RightResult right) {
        right.attempt = told.result;
        return refusal(told.correct(right));
    };
    const AttemptId id = told.result;
    CHECK(refused({.attempt = id}) == ErrorCode::NothingToCorrect);
    CHECK(refused({.attempt = id, .rawScore = 79}) == ErrorCode::NothingToCorrect);
    CHECK(refused({.attempt = id, .rawScore = 116}) == ErrorCode::ScoreAboveItems);
    CHECK(refused({.attempt = id, .rawScore = -1}) == ErrorCode::WrongNumber);
    CHECK(refused({.attempt = id, .formCode = QStringLiteral("F9")}) == ErrorCode::UnknownForm);
    CHECK(refused({.attempt = id, .satOn = day("2020-06-21")}) == ErrorCode::DayInFuture);
    CHECK(refused({.attempt = id, .satOn = day("2020-06-01")}) == ErrorCode::NoSingleWindow);
    CHECK(refused({.attempt = id, .result = AttemptResult::Passed}) ==
          ErrorCode::ResultContradicts);
    CHECK(refused({.attempt = id, .result = AttemptResult::NoShow, .rawScore = 3}) ==
          ErrorCode::ResultContradicts);
    const RightFact right = RightResult{.attempt = id, .rawScore = 84};
    CHECK(refusal(correct(*told.office, {.right = right, .by = kim})) == ErrorCode::ReasonNeeded);
    CHECK(refusal(correct(*told.office, {.right = right, .reason = misread})) ==
          ErrorCode::BlankText);
    CHECK(refusal(correct(*told.office,
                          {.right = right, .reason = misread, .by = kim, .revision = 1})) ==
          ErrorCode::Conflict);
    CHECK(refusal(told.correct(RightResult{.attempt = AttemptId(9), .rawScore = 3})) ==
          ErrorCode::NotFound);
    CHECK(told.office.value("SELECT count(*) FROM correction") == u"0");
}

TEST_CASE("A result that waits is corrected where it is confirmed") {
    TestOffice office;
    must(decide(*office, {.application = office.take(), .verdict = Verdict::Approve, .by = kim}));
    office.on("2020-06-15");
    const AttemptId waiting = must(recordResult(*office, {.person = PersonId(1),
                                                          .satOn = day("2020-05-12"),
                                                          .result = AttemptResult::NoShow,
                                                          .by = kim}));
    CHECK(refusal(correct(*office, {.right = RightResult{.attempt = waiting,
                                                         .result = AttemptResult::Cancelled},
                                    .reason = misread,
                                    .by = kim})) == ErrorCode::ResultWaits);
}

TEST_CASE("A result may become one without a score, and what it allowed is looked at again") {
    ToldOffice told(79);
    told.office.on("2020-08-20");
    must(addWindow(*told.office, aWindow("2020-08-01", "2020-08-31", "2020-07-10")));
    const AttemptId second = must(recordResult(*told.office, {.person = told.person,
                                                              .satOn = day("2020-08-03"),
                                                              .result = AttemptResult::Failed,
                                                              .by = kim,
                                                              .override = misread}));
    must(confirmResult(*told.office, second, {}, AttemptResult::Failed, kim));
    const CorrectionView done =
        must(told.correct(RightResult{.attempt = told.result, .result = AttemptResult::NoShow}));
    CHECK(changes(done) == QStringList{u"result failed>no_show"_s, u"raw_score 79>"_s});
    CHECK(told.lines() == QStringList{u"replace_letter L-000002"_s, u"review_sitting T-000002"_s});
    CHECK(told.office.damage() == QStringList());
}

TEST_CASE("A correction that a rule speaks against carries its reason as the exception") {
    ToldOffice told(79);
    told.office.on("2020-08-20");
    must(addWindow(*told.office, aWindow("2020-08-01", "2020-08-31", "2020-07-10")));
    must(recordResult(*told.office, {.person = told.person,
                                     .satOn = day("2020-08-03"),
                                     .result = AttemptResult::Failed,
                                     .by = kim,
                                     .override = misread}));
    // After a pass the second sitting would not have been allowed: the pass stands all the same.
    told.correctScore(84);
    CHECK(told.office.value("SELECT result, override, override_by FROM attempt WHERE id = 1") ==
          QString(u"passed|" + misread + u"|Kim Lee"));
}

TEST_CASE("A result of someone else goes to them, and leaves a trace where it was") {
    ToldOffice told(84);
    must(decide(
        *told.office,
        {.application = told.office.take(anIntake(2)), .verdict = Verdict::Approve, .by = kim}));
    const CorrectionView done =
        must(told.correct(RightResult{.attempt = told.result, .person = PersonId(2)}));
    CHECK(changes(done) == QStringList{u"candidate C-000001>C-000002"_s});
    CHECK(told.lines() ==
          QStringList{u"withdraw_certificate CESP-000001"_s, u"replace_letter L-000002"_s});
    CHECK(told.office.rows(QStringLiteral(
              "SELECT person_id, result, raw_score, application_id FROM attempt ORDER BY id")) ==
          QStringList{u"1|not_counted|84|1"_s, u"2|passed|84|2"_s});
    must(certify(*told.office, {}, kim));
    CHECK(told.office.value("SELECT person_id FROM credential ORDER BY id DESC LIMIT 1") == u"2");
    CHECK(refusal(told.correct(RightResult{.attempt = told.result, .person = PersonId(9)})) ==
          ErrorCode::NotFound);
    CHECK(told.office.damage() == QStringList());
}

TEST_CASE("A slip in a name is replaced, a new name is another one") {
    ToldOffice told(84);
    SECTION("a slip") {
        const CorrectionView done =
            must(told.correct(RightName{.person = told.person, .family = QStringLiteral("Núñes")}));
        CHECK(changes(done) == QStringList{u"family_name Núñez>Núñes"_s});
        CHECK(told.office.rows(QStringLiteral("SELECT kind, family_name FROM person_name")) ==
              QStringList{u"legal|Núñes"_s});
    }
    SECTION("a marriage") {
        const CorrectionView done = must(told.correct(RightName{.person = told.person,
                                                                .family = QStringLiteral("Roe"),
                                                                .changedOn = day("2020-06-18"),
                                                                .evidence = u"certificate"_s}));
        CHECK(changes(done) ==
              QStringList{u"family_name Núñez>Roe"_s, u"changed_on >2020-06-18"_s});
        CHECK(told.office.rows(QStringLiteral(
                  "SELECT kind, family_name, held_from, held_until, evidence FROM person_name")) ==
              QStringList{u"former|Núñez||2020-06-18|"_s, u"legal|Roe|2020-06-18||certificate"_s});
        CHECK(must(openPerson(*told.office, told.person)).person.name().family() == u"Roe");
    }
    // The authorization of May is over.
    CHECK(told.lines() == QStringList{u"reissue_certificate CESP-000001"_s,
                                      u"replace_letter L-000001"_s, u"replace_letter L-000002"_s});
    CHECK(told.due() == QStringList{u"passed"_s});
    told.send();
    CHECK(told.lines() == QStringList{u"reissue_certificate CESP-000001"_s,
                                      u"replace_letter L-000001"_s, u"+replace_letter L-000002"_s});
    CHECK(told.office.damage() == QStringList());
}

TEST_CASE("A blank name, the same name, and one of tomorrow are refused") {
    ToldOffice told(84);
    const auto refused = [&](const RightName& right) { return refusal(told.correct(right)); };
    CHECK(refused({.person = told.person, .given = QString(), .family = QStringLiteral(" ")}) ==
          ErrorCode::BlankText);
    CHECK(refused({.person = told.person, .family = QStringLiteral("Núñez")}) ==
          ErrorCode::NothingToCorrect);
    CHECK(refused({.person = told.person,
                   .family = QStringLiteral("Roe"),
                   .changedOn = day("2020-06-21")}) == ErrorCode::DayInFuture);
}

TEST_CASE("A misfiled document goes to its own application and is reviewed anew") {
    TestOffice office;
    const auto taken = office.take(QJsonArray{anIntake(1), anIntake(2)});
    const ApplicationId from = taken[0].application;
    const ApplicationId to = taken[1].application;
    must(decide(*office, {.application = from, .verdict = Verdict::Approve, .by = kim}));
    must(markSent(*office, must(prepareLetters(*office, must(dueLetters(*office, {})).letters)),
                  kim));
    const int documentsBefore =
        static_cast<int>(must(openCase(*office, from)).record.documents.size());
    const auto correctDocument = [&](const RightDocument& right) {
        return correct(*office, {.right = right, .reason = misread, .by = kim});
    };
    const DocumentId document = must(openCase(*office, from)).record.documents.front().id;
    const CorrectionView done = must(correctDocument({.document = document, .application = to}));
    CHECK(changes(done) == QStringList{u"application A-000001>A-000002"_s});
    QStringList lines;
    for (const ConsequenceView& line : done.lines)
        lines << wordOf(line.line.value.kind) + QString(u' ') + line.subject.number;
    CHECK(lines == QStringList{u"review_decision A-000001"_s, u"replace_letter L-000002"_s});
    const auto& left = must(openCase(*office, from)).record.documents;
    CHECK(static_cast<int>(left.size()) == documentsBefore - 1);
    CHECK(office.value("SELECT application_id, review, reviewed_by FROM document WHERE id = 1") ==
          u"2|unreviewed|");
    // The letter is not sent again before the decision has been looked at.
    CHECK(must(dueLetters(*office, {})).letters.size() == 0);
    must(decide(*office, {.application = from,
                          .verdict = Verdict::Pend,
                          .by = kim,
                          .reason = QStringLiteral("the diploma was someone else's"),
                          .supersedeReason = QStringLiteral("misfiled")}));
    const auto due = must(dueLetters(*office, {})).letters;
    CHECK(due.size() == 1);
    CHECK(must(prepareLetters(*office, due)).letters.at(0).context.contains("letter.replaces"));
    CHECK(office.damage() == QStringList());

    CHECK(
        refusal(correctDocument({.document = document, .kind = DocumentKind::HighSchoolDiploma})) ==
        ErrorCode::NothingToCorrect);
}

TEST_CASE("A line is ticked off once, by someone") {
    ToldOffice told(84);
    told.correctScore(48);
    const ConsequenceId line = must(findConsequence(*told.office, QStringLiteral("cr-000001/2")));
    CHECK(refusal(tickOff(*told.office, line, QStringLiteral(" "))) == ErrorCode::BlankText);
    must(tickOff(*told.office, line, kim, QStringLiteral("told by telephone")));
    CHECK(refusal(tickOff(*told.office, line, kim)) == ErrorCode::TickedOffAlready);
    for (const auto* number : {"CR-000001/3", "CR-000001/0", "CR-000001", "CR-000009/1", "x"})
        CHECK(refusal(findConsequence(*told.office, QString::fromUtf8(number))) ==
              ErrorCode::NotFound);
    CHECK(told.office.value("SELECT action, subject, reason FROM audit_group ORDER BY id DESC "
                            "LIMIT 1") == u"tick_off|CR-000001/2|told by telephone");
    // Told by telephone, there is nothing to send: the letter is due as one never sent.
    CHECK(told.due() == QStringList{u"failed"_s});
}
