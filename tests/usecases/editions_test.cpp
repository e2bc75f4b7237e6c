// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/storage/database.h"
#include "core/usecases/appeals.h"
#include "core/usecases/certify.h"
#include "core/usecases/conduct.h"
#include "core/usecases/correct.h"
#include "core/usecases/decide.h"
#include "core/usecases/due.h"
#include "core/usecases/personledger.h"
#include "core/usecases/recordresult.h"
#include "core/usecases/status.h"
#include "core/usecases/undo.h"
#include "tests/support/builders.h"
#include "tests/support/testoffice.h"

using namespace certdesk;
using namespace certdesk::tests;

namespace {

EditionImport imported(TestOffice& office, const QJsonObject& edition, const char* reason = "",
                       DryRun dryRun = DryRun::No) {
    return must(importEdition(
        *office, {.json = asJson(edition), .reason = QString::fromUtf8(reason)}, dryRun));
}

/// "effective_from edition_backdated", the problems' paths and codes in one line.
QString problems(const EditionImport& result) {
    QStringList all;
    for (const Problem& problem : result.problems)
        all << problem.path + u' ' + wordOf(problem.error.code);
    return all.join(QStringLiteral(", "));
}

QString editionOf(TestOffice& office, ApplicationId id) {
    return must(openCase(*office, id)).record.application.value.edition;
}

QString onFile(TestOffice& office) {
    return office.rows(QStringLiteral("SELECT code FROM policy_edition ORDER BY effective_from"))
        .join(u' ');
}

ApplicationId onDemand(TestOffice& office, int n, const char* submittedOn) {
    return office.take(with(anIntake(n), "submitted_on", QString::fromUtf8(submittedOn)));
}

} // namespace

TEST_CASE("An edition of the future is added whole, with what it changes, and an act") {
    TestOffice office("2021-10-01");
    const QJsonObject edition = with(with(anEdition(), "fee.amount", QStringLiteral("75.00")),
                                     "fee.nonrefundable", QStringLiteral("75.00"));
    const EditionImport rehearsed = imported(office, edition, "", DryRun::Yes);
    CHECK(rehearsed.isSound());
    CHECK(onFile(office) == u"cesp-2020-03 cesp-2021-01");

    const EditionImport added = imported(office, edition);
    REQUIRE(added.isSound());
    CHECK(added.before == u"cesp-2021-01");
    REQUIRE(added.differences.size() == 2);
    CHECK(added.differences == rehearsed.differences);
    CHECK(added.differences[0].after.path == u"fee.amount");
    CHECK(added.differences[0].before.value == u"40.00");
    CHECK(added.differences[0].after.value == u"75.00");
    CHECK(wording::sentence(added.differences[0]) == u"Fee to apply: $75.00 instead of $40.00");
    CHECK(onFile(office) == u"cesp-2020-03 cesp-2021-01 ours-2022");
    CHECK(office->policies().on(day("2021-12-31")).code == u"cesp-2021-01");
    CHECK(office->policies().on(day("2022-01-01")).code == u"ours-2022");
    CHECK(must(editionFile(*office, QStringLiteral("ours-2022"))) == asJson(edition));
    CHECK(refusal(editionFile(*office, QStringLiteral("theirs"))) == ErrorCode::NotFound);
    CHECK(office.value("SELECT who, action, subject, day FROM audit_group ORDER BY id DESC "
                       "LIMIT 1") == u"Kim Lee|import_edition|ours-2022|2021-10-01");
    CHECK(refusal(undoLast(*office)) == ErrorCode::NotUndoable);
    CHECK(office.damage() == QStringList());
}

TEST_CASE("An edition that can't stand beside the others is refused with path and reason") {
    TestOffice office("2021-10-01");
    const auto refusedAt = [&](const char* path, const QJsonValue& value, const char* reason = "") {
        const EditionImport result = imported(office, with(anEdition(), path, value), reason);
        CHECK(onFile(office) == u"cesp-2020-03 cesp-2021-01");
        return problems(result);
    };
    const QString taken = QStringLiteral("cesp-2020-03");
    CHECK(refusedAt("code", taken) == u"code edition_code_taken");
    CHECK(refusedAt("effective_from", QStringLiteral("2021-01-01"), "why") ==
          u"effective_from edition_day_taken");
    CHECK(refusedAt("effective_from", QStringLiteral("2020-02-29"), "why") ==
          u"effective_from edition_too_early");
    CHECK(refusedAt("effective_from", QStringLiteral("2021-10-01")) ==
          u"effective_from edition_backdated");
    CHECK(refusedAt("effective_from", QStringLiteral("2021-10-01"), " ") ==
          u"effective_from edition_backdated");
    CHECK(refusedAt("conduct.version", QStringLiteral("2022-01")) ==
          u"conduct.version conduct_text_missing");
    CHECK(refusedAt("conduct.sections.1", 7) == u"conduct.sections[1] unknown_word");
    QJsonArray reasons = anEdition().value(u"reasons").toArray();
    for (auto reason : reasons) {
        QJsonObject changed = reason.toObject();
        QJsonArray uses = changed.value(u"uses").toArray();
        for (qsizetype i = uses.size(); i-- > 0;)
            if (uses.at(i).toString() == u"expire")
                uses.removeAt(i);
        changed.insert(QStringLiteral("uses"), uses);
        reason = changed;
    }
    CHECK(refusedAt("reasons", reasons) == u"reasons no_reason_to_expire");
    // To expire is to deny.
    QJsonArray notToDeny = reasons;
    QJsonObject first = notToDeny[0].toObject();
    first.insert(QStringLiteral("uses"),
                 QJsonArray{QStringLiteral("pend"), QStringLiteral("expire")});
    notToDeny[0] = first;
    CHECK(refusedAt("reasons", notToDeny) == u"reasons no_reason_to_expire");
    CHECK(refusedAt("times.appeal_days", -1) == u"times.appeal_days wrong_number");
    const EditionImport noise = must(importEdition(*office, {.json = "nothing"}, DryRun::No));
    CHECK_FALSE(noise.edition);
    CHECK(problems(noise) == u" not_json");
}

TEST_CASE("A backdated edition takes the undecided applications of its days, and no decided one") {
    TestOffice office("2021-03-20");
    const ApplicationId before = onDemand(office, 1, "2021-02-28");
    const ApplicationId undecided = onDemand(office, 2, "2021-03-10");
    const ApplicationId denied = onDemand(office, 3, "2021-03-10");
    const ApplicationId pended = onDemand(office, 4, "2021-03-11");
    const ApplicationId later = onDemand(office, 5, "2022-01-02");
    must(decide(*office, {.application = denied,
                          .verdict = Verdict::Deny,
                          .by = QStringLiteral("Kim Lee"),
                          .reason = QStringLiteral("no")}));
    must(decide(*office, {.application = pended,
                          .verdict = Verdict::Pend,
                          .by = QStringLiteral("Kim Lee"),
                          .reason = QStringLiteral("more")}));
    REQUIRE(imported(office, anEdition()).isSound());
    const QString decision = office.value("SELECT evaluation || facts FROM decision WHERE id = 1");

    const EditionImport result =
        imported(office,
                 with(with(anEdition(), "code", QStringLiteral("ours-2021-03")), "effective_from",
                      QStringLiteral("2021-03-01")),
                 "The council adopted it late");
    REQUIRE(result.isSound());
    REQUIRE(result.moved.size() == 1);
    CHECK(result.moved[0].application == undecided);
    CHECK(result.moved[0].from == u"cesp-2021-01");
    CHECK(result.kept == 2);
    CHECK(editionOf(office, before) == u"cesp-2021-01");
    CHECK(editionOf(office, undecided) == u"ours-2021-03");
    CHECK(editionOf(office, denied) == u"cesp-2021-01");
    CHECK(editionOf(office, pended) == u"cesp-2021-01");
    // Of the days of the edition that follows.
    CHECK(editionOf(office, later) == u"ours-2022");
    CHECK(office.value("SELECT evaluation || facts FROM decision WHERE id = 1") == decision);
    CHECK(office.value("SELECT edition FROM application_list WHERE application_id = 2") ==
          u"ours-2021-03");
    CHECK(office.value("SELECT reason FROM audit_group ORDER BY id DESC LIMIT 1") ==
          u"The council adopted it late");
    CHECK(office.damage() == QStringList());
}

namespace {

const QString kim = QStringLiteral("Kim Lee");

/// Two people who were approved on 2021-03-10 and sat on 2021-04-01: the first did not pass, the
/// second was certified, to 2024-04-30.
class SatOffice final {
public:
    SatOffice() {
        for (const int n : {1, 2})
            must(decide(*office, {.application = onDemand(office, n, "2021-02-10"),
                                  .verdict = Verdict::Approve,
                                  .by = kim,
                                  .override = QStringLiteral("in time")}));
        office.on("2021-06-15");
        first = record(1, "2021-04-01", AttemptResult::Failed);
        record(2, "2021-04-01", AttemptResult::Passed);
        must(certify(*office, {}, kim));
    }
    AttemptId record(qint64 person, const char* satOn, AttemptResult result) {
        const AttemptId id = must(recordResult(*office, {.person = PersonId(person),
                                                         .satOn = day(satOn),
                                                         .result = result,
                                                         .by = kim,
                                                         .override = QStringLiteral("moved")}));
        must(confirmResult(*office, id, {}, result, kim));
        return id;
    }
    /// What sittings were charged, when the next one may be, and what the certificate is.
    QString standing(qint64 id) {
        QStringList told;
        const Ledger ledger = must(openLedger(*office, PersonId(id))).ledger;
        for (const LedgerEntry& entry : ledger.entries)
            if (entry.attempt)
                told << entry.charge.text();
        told << QStringLiteral("balance ") + ledger.balance.text();
        const PersonView person = must(openPerson(*office, PersonId(id)));
        if (person.retest->allowedOn)
            told << QStringLiteral("next ") + dayText(*person.retest->allowedOn);
        told << QStringLiteral("period to ") + dayText(person.retest->periodEnd);
        if (person.credential)
            told << wordOf(person.credentialStatus) + QStringLiteral(" to ") +
                        dayText(person.credential->value.expiresOn);
        return told.join(QStringLiteral(", "));
    }
    QString dues() {
        QStringList told;
        for (const DueEntry& entry :
             must(dueList(*office, {.until = office->today().addDays(60)})).entries)
            told << QString(wordOf(entry.item.kind)) + u' ' + dayText(entry.item.day);
        return told.join(QStringLiteral(", "));
    }

    TestOffice office{"2021-03-10"};
    AttemptId first{0};
};

/// Sittings dearer, further apart and in shorter periods; certificates without grace.
QJsonObject aStrictEdition() {
    QJsonObject edition = with(anEdition(), "effective_from", QStringLiteral("2021-03-15"));
    edition = with(edition, "fee.sitting", QStringLiteral("200.00"));
    edition = with(edition, "attempts.wait_days", 90);
    edition = with(edition, "attempts.period_months", 6);
    edition = with(edition, "credential.valid_years", 1);
    return with(edition, "credential.grace_days", 0);
}

} // namespace

TEST_CASE("A backdated edition moves no charge, no next sitting and no expiry on file") {
    SatOffice sat;
    sat.office.on("2024-05-10"); // in the certificate's grace
    const QString first = sat.standing(1);
    const QString second = sat.standing(2);
    const QString dues = sat.dues();
    CHECK(first.startsWith(u"159.00, "));
    CHECK(first.endsWith(u"next 2021-05-01, period to 2022-04-01"));
    CHECK(second.endsWith(u"in_grace to 2024-04-30"));
    CHECK(dues == u"grace_ends 2024-05-30");

    const EditionImport rehearsed = imported(sat.office, aStrictEdition(), "late", DryRun::Yes);
    CHECK(rehearsed.asRecorded.sittings == 2);
    CHECK(rehearsed.asRecorded.credentials == 1);
    CHECK(sat.office.value("SELECT count(*) FROM attempt WHERE edition = 'cesp-2021-01'") == u"2");
    REQUIRE(imported(sat.office, aStrictEdition(), "late").isSound());
    CHECK(sat.standing(1) == first);
    CHECK(sat.standing(2) == second);
    CHECK(sat.dues() == dues);

    // What is recorded from now on is of the edition now in force on its day.
    sat.record(1, "2021-05-10", AttemptResult::Failed);
    CHECK(sat.standing(1).startsWith(u"159.00, 200.00, "));
    CHECK(sat.standing(1).endsWith(u"next 2022-04-01, period to 2022-04-01"));
    CHECK(sat.office.damage() == QStringList());
}

TEST_CASE("A backdated edition moves no clock of an appeal of a sitting") {
    SatOffice sat;
    sat.office.on("2021-06-17");
    const auto appeal = [&sat](AttemptId sitting) {
        return must(fileAppeal(*sat.office, {.attempt = sitting, .receivedOn = day("2021-06-17")}))
            .value;
    };
    const AttemptId before = sat.record(1, "2021-06-14", AttemptResult::Failed);
    const QString dues = sat.dues();
    CHECK(dues == u"disrupted_testing 2021-06-17");
    QJsonObject hasty = with(aStrictEdition(), "times.disrupted_testing_business_days", 2);
    hasty = with(hasty, "times.appeal_review_days", 10);
    REQUIRE(imported(sat.office, hasty, "late").isSound());
    CHECK(sat.dues() == dues);
    CHECK_FALSE(appeal(before).notReviewed);
    CHECK(sat.dues() == u"appeal_review 2021-08-01");

    // A sitting of the new edition, under an application of the old one.
    const AttemptId after = sat.record(1, "2021-06-16", AttemptResult::Failed);
    CHECK_FALSE(appeal(after).notReviewed);
    CHECK(sat.dues() == u"appeal_review 2021-06-27, appeal_review 2021-08-01");
}

TEST_CASE("Whether a result may be keyed again goes by the edition that it keeps") {
    SatOffice sat;
    sat.record(1, "2021-05-10", AttemptResult::Failed);
    REQUIRE(imported(sat.office, aStrictEdition(), "late").isSound());
    const auto keyedOn = [&sat](const char* satOn) {
        const Attempt attempt{.satOn = day(satOn), .result = AttemptResult::Failed};
        return mayKey(*sat.office, PersonId(1), {{sat.first, 0, attempt}, {}});
    };
    must(keyedOn("2021-04-01"));
    CHECK(refusal(keyedOn("2021-04-02")) == ErrorCode::LaterSittingTooEarly);
}

TEST_CASE("An edition counts what it leaves under its own, on its days alone") {
    SatOffice sat;
    const auto rehearsed = [&sat](const char* from) {
        return imported(sat.office,
                        with(aStrictEdition(), "effective_from", QString::fromUtf8(from)), "late",
                        DryRun::Yes)
            .asRecorded;
    };
    CHECK(rehearsed("2021-04-01").sittings == 2);
    CHECK(rehearsed("2021-04-02").isEmpty());
    sat.record(1, "2021-05-10", AttemptResult::NoShow);
    sat.record(1, "2021-06-10", AttemptResult::Cancelled);
    CHECK(rehearsed("2021-04-02").sittings == 1);
}

TEST_CASE("A result that is put on another day belongs to the edition of that day, others stay") {
    SatOffice sat;
    REQUIRE(imported(sat.office, aStrictEdition(), "late").isSound());
    const auto corrected = [&sat](const RightResult& right) {
        must(
            correct(*sat.office, {.right = right, .reason = QStringLiteral("misread"), .by = kim}));
        return sat.office.value("SELECT edition FROM attempt WHERE id = 1");
    };
    CHECK(corrected({.attempt = sat.first, .rawScore = 70}) == u"cesp-2021-01");
    CHECK(corrected({.attempt = sat.first, .satOn = day("2021-04-03")}) == u"ours-2022");
    CHECK(sat.standing(1).startsWith(u"200.00, "));
    CHECK(corrected({.attempt = sat.first, .satOn = day("2021-03-14")}) == u"cesp-2021-01");
    CHECK(sat.office.damage() == QStringList());
}

TEST_CASE("A result that waits keeps its edition while it is keyed again for the same day") {
    TestOffice office("2021-06-15");
    const ApplicationId application = onDemand(office, 1, "2021-02-10");
    must(decide(*office, {.application = application,
                          .verdict = Verdict::Approve,
                          .by = kim,
                          .override = QStringLiteral("in time")}));
    KeyedResult keyed{.person = PersonId(1),
                      .satOn = day("2021-06-15"),
                      .result = AttemptResult::Failed,
                      .by = kim,
                      .override = QStringLiteral("moved")};
    const AttemptId id = must(recordResult(*office, keyed));
    REQUIRE(imported(office, aStrictEdition(), "late").isSound());
    const auto keyedAgain = [&] {
        must(correctResult(*office, id, keyed, QStringLiteral("misread")));
        return office.value("SELECT edition FROM attempt");
    };
    keyed.result = AttemptResult::Invalidated;
    CHECK(keyedAgain() == u"cesp-2021-01");
    keyed.satOn = day("2021-06-14");
    CHECK(keyedAgain() == u"ours-2022");
}

TEST_CASE("What was recorded before editions were is written down when one is added for its day") {
    TestOffice office("2021-06-15");
    must(decide(*office, {.application = onDemand(office, 1, "2021-02-10"),
                          .verdict = Verdict::Approve,
                          .by = kim,
                          .override = QStringLiteral("in time")}));
    must(office->store().write(Reason{AuditAction::RecordResult}, [](storage::Session& session) {
        for (const char* satOn : {"2020-05-12", "2021-04-01"})
            session.insert(PersonId(1),
                           Attempt{.satOn = day(satOn), .result = AttemptResult::Failed});
        session.insert(PersonId(1), Credential{.number = QStringLiteral("C-1"),
                                               .certifiedOn = day("2021-04-01"),
                                               .expiresOn = day("2024-04-30")});
    }));
    const auto allowedOn = [&] { return must(openPerson(*office, PersonId(1))).retest->allowedOn; };
    const auto editions = [&office] {
        return office.rows(QStringLiteral("SELECT edition FROM attempt UNION ALL SELECT edition "
                                          "FROM credential"));
    };
    const auto before = allowedOn();
    CHECK(editions() == QStringList{QString(), QString(), QString()});
    REQUIRE(imported(office, aStrictEdition(), "late").isSound());
    CHECK(allowedOn() == before);
    const QString old = QStringLiteral("cesp-2021-01");
    CHECK(editions() == QStringList{QString(), old, old});
    CHECK(office.damage() == QStringList());
}

TEST_CASE("A process that has an older book open works with the edition that another one added") {
    TestOffice office("2022-02-01");
    const ApplicationId id = onDemand(office, 1, "2022-01-10");
    auto other = must(office->again());
    REQUIRE(imported(office, anEdition(), "late").isSound());
    CHECK(other->policies().editions().size() == 2);
    // The case belongs to an edition that the other has not noticed yet.
    CHECK(must(openCase(*other, id)).edition.code == u"ours-2022");
    CHECK(must(decide(*other, {.application = id,
                               .verdict = Verdict::Pend,
                               .by = QStringLiteral("Robin Roe"),
                               .reason = QStringLiteral("more")}))
              .stage == Stage::Pended);
    CHECK(other->policies().editions().size() == 3);
    const EditionImport again = must(importEdition(
        *other, {.json = asJson(anEdition()), .reason = QStringLiteral("r")}, DryRun::No));
    CHECK(problems(again) == u"code edition_code_taken, effective_from edition_day_taken");
}

TEST_CASE("Another process's edition is noticed with all else that it did") {
    TestOffice office("2021-10-01");
    auto other = must(office->again());
    REQUIRE(imported(office, anEdition()).isSound());
    other->notice();
    CHECK(other->policies().find(u"ours-2022"));
}

TEST_CASE("The editions on file say which is in force and how many applications they have") {
    TestOffice office("2021-03-20");
    onDemand(office, 1, "2021-03-10");
    const auto editions = must(editionsOnFile(*office));
    REQUIRE(editions.size() == 2);
    CHECK(editions[0].edition.code == u"cesp-2020-03");
    CHECK_FALSE(editions[0].isInForce);
    CHECK(editions[1].isInForce);
    CHECK(editions[1].applications == 1);
}

TEST_CASE("What is on file of an edition can't be changed or removed by anyone") {
    TestOffice office;
    for (const char* sql : {"UPDATE policy_edition SET json = '{}'", "DELETE FROM policy_edition",
                            "UPDATE conduct_text SET text = ''", "DELETE FROM conduct_text"}) {
        CAPTURE(sql);
        const auto tried = office->store().read(
            [sql](storage::Reader& reader) { reader.database().run(QString::fromLatin1(sql)); });
        CHECK_FALSE(tried);
    }
}

TEST_CASE("A version of the code is added once, with its text and hash, and never edited") {
    TestOffice office;
    const auto add = [&](const QByteArray& json, DryRun dryRun = DryRun::No) {
        return must(importConduct(*office, {.json = json}, dryRun));
    };
    const QByteArray ours = aConduct("2021-06");
    CHECK(add(ours, DryRun::Yes).isSound());
    CHECK(office.value("SELECT count(*) FROM conduct_text") == u"1");
    CHECK_FALSE(add(ours).alreadyPresent);
    CHECK(add(ours).alreadyPresent);
    CHECK(office.value("SELECT count(*) FROM conduct_text") == u"2");
    CHECK(office.value("SELECT length(sha256) FROM conduct_text WHERE version = '2021-06'") ==
          u"64");
    QByteArray other = ours;
    other.replace("I am honest", "I am always honest");
    const ConductImport changed = add(other);
    REQUIRE(changed.problems.size() == 1);
    CHECK(changed.problems[0].path == u"code");
    CHECK(changed.problems[0].error.code == ErrorCode::AlreadyThere);
    QByteArray twice = aConduct("2021-07");
    twice.replace("\"3.9\"", "\"3.8\"");
    CHECK(add(twice).problems.at(0).path == u"sections[2].provisions[8].code");
    CHECK(office.damage() == QStringList());
}

TEST_CASE("A new version of the code asks again at the next application, and not before") {
    TestOffice office("2021-10-01");
    const ApplicationId before = onDemand(office, 1, "2021-09-10");
    must(importConduct(*office, {.json = aConduct("2021-06")}, DryRun::No));
    REQUIRE(imported(office, with(anEdition(), "conduct.version", QStringLiteral("2021-06")))
                .isSound());
    office.on("2022-01-20");
    const ApplicationId after = onDemand(office, 2, "2022-01-10");
    const auto finding = [&](ApplicationId id) {
        const CaseView view = must(openCase(*office, id));
        return view.report.of(CriterionCode::CodeOfConduct);
    };
    CHECK(finding(before).outcome == Outcome::Met);
    CHECK(finding(after).outcome == Outcome::Pending);
    CHECK(finding(after).finding == FindingCode::ConductOtherVersion);

    const ApplicationId agreed =
        office.take(with(with(with(anIntake(3), "submitted_on", QStringLiteral("2022-01-10")),
                              "code_of_conduct.version", QStringLiteral("2021-06")),
                         "code_of_conduct.signed_on", QStringLiteral("2022-01-09")));
    CHECK(finding(agreed).outcome == Outcome::Met);
    // Each says which text it was.
    CHECK(office
              .rows(QStringLiteral("SELECT count(*) FROM attestation AS a JOIN conduct_text AS c "
                                   "ON c.version = a.version AND c.sha256 = a.text_sha256"))
              .join(u' ') == u"3");
    const auto old = must(attestations(*office, AttestedWho::OnOldVersion));
    REQUIRE(old.size() == 2);
    CHECK(old[0].name == u"2th, Ana");
    CHECK(old[0].isOld);
    CHECK(old[0].attestation.version == u"2020-03");
    CHECK(old[1].application == before);
    CHECK(must(attestations(*office, AttestedWho::Everyone)).size() == 3);
}

TEST_CASE("Who agreed to the new version since is no longer on the old one") {
    TestOffice office("2021-10-01");
    onDemand(office, 1, "2021-09-10");
    must(importConduct(*office, {.json = aConduct("2021-06")}, DryRun::No));
    REQUIRE(imported(office, with(anEdition(), "conduct.version", QStringLiteral("2021-06")))
                .isSound());
    // Nothing is old before the edition is in force.
    CHECK(must(attestations(*office, AttestedWho::OnOldVersion)).empty());
    office.on("2022-01-20");
    CHECK(must(attestations(*office, AttestedWho::OnOldVersion)).size() == 1);
    office.take(with(with(with(with(anIntake(2), "applicant.external_id", QStringLiteral("P-1")),
                               "submitted_on", QStringLiteral("2022-01-10")),
                          "code_of_conduct.version", QStringLiteral("2021-06")),
                     "code_of_conduct.signed_on", QStringLiteral("2022-01-09")));
    CHECK(must(attestations(*office, AttestedWho::OnOldVersion)).empty());
    CHECK(must(attestations(*office, AttestedWho::Everyone)).size() == 1);
}
