// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/domain/number.h"
#include "core/storage/store.h"
#include "core/usecases/certify.h"
#include "core/usecases/decide.h"
#include "core/usecases/letters.h"
#include "core/usecases/recordresult.h"
#include "core/usecases/reviewdocument.h"
#include "core/usecases/setup.h"
#include "core/usecases/status.h"
#include "core/wording/labels.h"
#include "tests/support/builders.h"
#include "tests/support/editions.h"
#include "tests/support/testoffice.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QPdfDocument>
#include <QRegularExpression>

#include <set>

using namespace certdesk;
using namespace certdesk::tests;

namespace {

const QString kim = QStringLiteral("Kim Lee");

/// "2th, Ana: more_needed"
QStringList due(TestOffice& office, const LetterSelection& selection = {}) {
    QStringList lines;
    for (const DueLetter& letter : must(dueLetters(*office, selection)).letters)
        lines << letter.name + u": " + wordOf(letter.kind);
    return lines;
}

PreparedRun prepare(TestOffice& office, const LetterSelection& selection = {}) {
    return must(prepareLetters(*office, must(dueLetters(*office, selection)).letters));
}

QStringList setAside(const PreparedRun& run) {
    QStringList lines;
    for (const SetAside& one : run.setAside)
        lines << one.letter.name + u": " + wordOf(one.why.code);
    return lines;
}

QString textOf(const QByteArray& pdf) {
    QBuffer buffer;
    buffer.setData(pdf);
    REQUIRE(buffer.open(QIODevice::ReadOnly));
    QPdfDocument document;
    document.load(&buffer);
    QString text;
    for (int page = 0; page < document.pageCount(); ++page)
        text += document.getAllText(page).text();
    return text;
}

template <class T>
void add(TestOffice& office, PersonId person, const T& entry) {
    must(office->store().write(someReason(),
                               [&](storage::Session& session) { session.insert(person, entry); }));
}

void decideOn(TestOffice& office, ApplicationId id, Verdict verdict) {
    must(decide(*office, {.application = id,
                          .verdict = verdict,
                          .by = kim,
                          .reason = QStringLiteral("as seen"),
                          .supersedeReason = QStringLiteral("seen again")}));
}

/// The values that the letter is composed from.
QJsonObject valuesIn(TestOffice& office, LetterKind kind) {
    const PreparedRun run = prepare(office, {.kind = kind, .persons = {PersonId(1)}});
    REQUIRE(run.letters.size() == 1);
    return QJsonDocument::fromJson(run.letters[0].context).object();
}

QString in(const QJsonObject& values, const char* field) {
    return values.value(QLatin1StringView(field)).toString();
}

QJsonObject anIntakeOnDemand() {
    QJsonObject application = with(anIntake(), "submitted_on", QStringLiteral("2021-02-10"));
    application = with(application, "payments.0.kind", QStringLiteral("application_fee"));
    application = with(application, "payments.0.amount", QStringLiteral("40.00"));
    return with(application, "window", QJsonValue::Null);
}

void didNotPass(TestOffice& office, const char* on) {
    const AttemptId result = must(recordResult(*office, {.person = PersonId(1),
                                                         .satOn = day(on),
                                                         .result = AttemptResult::Failed,
                                                         .by = kim,
                                                         .override = QStringLiteral("test")}));
    must(confirmResult(*office, result, {}, AttemptResult::Failed, kim));
}

} // namespace

TEST_CASE("Each status calls for its letter") {
    TestOffice office;
    const ApplicationId id = office.take();
    CHECK(due(office) == QStringList{QStringLiteral("Núñez, Ana: application_received")});
    decideOn(office, id, Verdict::Pend);
    CHECK(due(office) == QStringList{QStringLiteral("Núñez, Ana: more_needed")});
    decideOn(office, id, Verdict::Deny);
    CHECK(due(office) == QStringList{QStringLiteral("Núñez, Ana: denied")});
    decideOn(office, id, Verdict::Withdraw);
    CHECK(due(office) == QStringList());
    decideOn(office, id, Verdict::Approve);
    CHECK(due(office) == QStringList{QStringLiteral("Núñez, Ana: approved")});

    office.on("2020-06-15");
    const auto key = [&](AttemptResult result, const char* on) {
        return must(recordResult(*office, {.person = PersonId(1),
                                           .satOn = day(on),
                                           .result = result,
                                           .by = kim,
                                           .override = QStringLiteral("test")}));
    };
    const AttemptId failed = key(AttemptResult::Failed, "2020-05-12");
    CHECK(due(office) == QStringList{QStringLiteral("Núñez, Ana: approved")}); // it waits
    must(confirmResult(*office, failed, {}, AttemptResult::Failed, kim));
    CHECK(due(office) == QStringList{QStringLiteral("Núñez, Ana: failed")});
    const AttemptId passed = key(AttemptResult::Passed, "2020-05-20");
    must(confirmResult(*office, passed, {}, AttemptResult::Passed, kim));
    CHECK(due(office) == QStringList()); // the body has not certified yet
    must(certify(*office, {}, kim));
    CHECK(due(office) == QStringList{QStringLiteral("Núñez, Ana: passed")});
}

TEST_CASE("Every letter prints the number of the person and of the application, so labelled") {
    TestOffice office;
    // Whose numbers are not the same.
    static_cast<void>(office.take());
    const ApplicationId id = office.take(with(anIntake(), "external_id", u"APP-2"_qs));
    const QString application = applicationNumber(id);
    REQUIRE(application == u"A-000002");
    const auto requireNumbers = [&] {
        const PreparedRun run = prepare(office);
        REQUIRE(run.letters.size() == 1);
        INFO(wordOf(run.letters.front().letter.kind).data());
        const QString text = textOf(run.pdf);
        INFO(text.toStdString());
        CHECK(text.contains(QRegularExpression(u"Candidate number\\s+C-000001"_qs)));
        CHECK(text.contains(QRegularExpression(u"Application number\\s+A-000002"_qs)));
        CHECK_FALSE(text.contains(u"case number", Qt::CaseInsensitive));
        return run.letters.front().letter.kind;
    };
    std::set<LetterKind> printed{requireNumbers()};
    for (const Verdict verdict : {Verdict::Pend, Verdict::Deny, Verdict::Approve}) {
        decideOn(office, id, verdict);
        printed.insert(requireNumbers());
    }
    office.on("2020-06-15");
    for (const auto& [result, on] :
         {std::pair(AttemptResult::Failed, "2020-05-12"), {AttemptResult::Passed, "2020-05-20"}}) {
        const AttemptId attempt = must(recordResult(*office, {.person = PersonId(1),
                                                              .satOn = day(on),
                                                              .result = result,
                                                              .by = kim,
                                                              .override = u"test"_qs}));
        must(confirmResult(*office, attempt, {}, result, kim));
        if (result == AttemptResult::Passed)
            must(certify(*office, {}, kim));
        printed.insert(requireNumbers());
    }
    CHECK(printed.size() == EnumWords<LetterKind>::words.size());
}

TEST_CASE("A letter that was marked as sent is not called for again, until the status changes") {
    TestOffice office;
    const ApplicationId id = office.take();
    office.take(anIntake(2));
    const PreparedRun preview = prepare(office);
    CHECK(preview.letters.size() == 2);
    CHECK(due(office).size() == 2); // a preview records nothing
    must(markSent(*office, preview, kim));
    CHECK(due(office) == QStringList());
    CHECK(office.value("SELECT mailed_on, printed_by, letters, pages FROM letter_run") ==
          QStringLiteral("2020-03-20|Kim Lee|2|%1").arg(preview.pages));
    decideOn(office, id, Verdict::Approve);
    CHECK(due(office) == QStringList{QStringLiteral("Núñez, Ana: approved")});
    must(markSent(*office, prepare(office), kim));
    // Pended twice: each asks anew.
    decideOn(office, id, Verdict::Pend);
    must(markSent(*office, prepare(office), kim));
    decideOn(office, id, Verdict::Pend);
    CHECK(due(office) == QStringList{QStringLiteral("Núñez, Ana: more_needed")});
    CHECK(office.damage() == QStringList());
}

TEST_CASE("A run that was prepared tells whether its letters would still say the same") {
    TestOffice office;
    office.take();
    const PreparedRun run = prepare(office);
    REQUIRE(run.letters.size() == 1);
    CHECK(must(saysTheSame(*office, run)));
    office.take(anIntake(2)); // of no concern to it
    must(addStaff(*office, {.name = QStringLiteral("Someone New")}));
    CHECK(must(saysTheSame(*office, run)));
    const Stored<Office> before = must(readSetup(*office)).office;
    Office after = before.value;
    after.phone = QStringLiteral("555 0100");
    must(saveOffice(*office, before, after));
    CHECK_FALSE(must(saysTheSame(*office, run)));
    CHECK(must(saysTheSame(*office, prepare(office))));
}

TEST_CASE("A letter that somebody else has sent meanwhile is not recorded again") {
    TestOffice office;
    office.take(anIntake(1));
    const PreparedRun ours = prepare(office);
    must(markSent(*office, prepare(office), kim));
    office.take(anIntake(2));
    const PreparedRun both = prepare(office, {.kind = LetterKind::ApplicationReceived});
    REQUIRE(both.letters.size() == 2);

    const std::vector<SetAside> sent = must(markSent(*office, ours, kim));
    REQUIRE(sent.size() == 1);
    CHECK(sent[0].why == Error{ErrorCode::SentMeanwhile, QStringLiteral("Núñez, Ana"), {}});
    CHECK(office.value("SELECT count(*) FROM letter") == u"1");
    CHECK(office.value("SELECT count(*) FROM letter_run") == u"1");

    // Asked for again on purpose, it is sent again.
    CHECK(must(markSent(*office, both, kim)).empty());
    CHECK(office.value("SELECT count(*) FROM letter") == u"3");
    CHECK(office.damage() == QStringList());
}

TEST_CASE("The run is archived, and each letter can be taken out of it") {
    TestOffice office;
    office.take(QJsonArray{anIntake(1), anIntake(2)});
    const PreparedRun run = prepare(office);
    must(markSent(*office, run, kim));
    CHECK(textOf(run.pdf).contains(QStringLiteral("Núñez")));
    CHECK(textOf(run.pdf).contains(QStringLiteral("2th")));
    const QString first = textOf(must(archivedLetter(*office, Id<Letter>(1))));
    const QString second = textOf(must(archivedLetter(*office, Id<Letter>(2))));
    CHECK(first.contains(QStringLiteral("2th")) != second.contains(QStringLiteral("2th")));
    CHECK(first.contains(QStringLiteral("Núñez")) != second.contains(QStringLiteral("Núñez")));
    CHECK(refusal(archivedLetter(*office, Id<Letter>(9))) == ErrorCode::NotFound);
    CHECK(office.value("SELECT count(*) FROM letter WHERE json_valid(context) "
                       "AND template_version = 'en 2'") == u"2");
}

TEST_CASE("Nothing to send leaves no run behind") {
    TestOffice office;
    const PreparedRun none = prepare(office);
    CHECK(none.pdf.isEmpty());
    must(markSent(*office, none, kim));
    CHECK(office.value("SELECT count(*) FROM letter_run") == u"0");
}

TEST_CASE("A letter that must not go out is set aside with its reason, the others are printed") {
    TestOffice office;
    office.take(QJsonArray{anIntake(1), anIntake(2)});
    const PersonId person(2);
    const auto expectOnly = [&](ErrorCode code) {
        const PreparedRun run = prepare(office);
        CHECK(run.letters.size() == 1);
        CHECK(setAside(run) == QStringList{QStringLiteral("2th, Ana: ") + QString(wordOf(code))});
    };
    SECTION("do not mail") {
        add(office, person, PersonFlag{FlagKind::DoNotMail, day("2020-03-01"), {}});
        expectOnly(ErrorCode::NotToBeMailed);
    }
    SECTION("bad address") {
        add(office, person, PersonFlag{FlagKind::BadAddress, day("2020-03-01"), {}});
        expectOnly(ErrorCode::AddressIncomplete);
    }
    SECTION("mail came back") {
        must(office->store().write(someReason(), [&](storage::Session& session) {
            const auto before = session.of<AddressEntry>(person).front();
            AddressEntry after = before.value;
            after.returnedOn = day("2020-03-15");
            session.update(before, after);
        }));
        expectOnly(ErrorCode::AddressIncomplete);
    }
    SECTION("an address of earlier days") {
        must(office->store().write(someReason(), [&](storage::Session& session) {
            const auto before = session.of<AddressEntry>(person).front();
            AddressEntry after = before.value;
            after.validUntil = day("2020-03-19");
            session.update(before, after);
        }));
        expectOnly(ErrorCode::AddressIncomplete);
    }
    SECTION("no street") {
        must(office->store().write(someReason(), [&](storage::Session& session) {
            const auto before = session.of<AddressEntry>(person).front();
            AddressEntry after = before.value;
            after.address.lines = {};
            session.update(before, after);
        }));
        expectOnly(ErrorCode::AddressIncomplete);
    }
    SECTION("a flag that no longer holds") {
        add(office, person,
            PersonFlag{FlagKind::DoNotMail, day("2020-03-01"), {}, day("2020-03-10")});
        CHECK(prepare(office).letters.size() == 2);
    }
    SECTION("the deceased get none, and aren't set aside either") {
        add(office, person, PersonFlag{FlagKind::Deceased, day("2020-03-01"), {}});
        CHECK(due(office) == QStringList{QStringLiteral("Núñez, Ana: application_received")});
        CHECK(due(office, {.kind = LetterKind::ApplicationReceived, .persons = {person}}) ==
              QStringList());
    }
}

TEST_CASE("Without office name, address or signer every letter is set aside") {
    TestOffice office;
    office.take();
    const OfficeSetup setup = must(readSetup(*office));
    SECTION("no address") {
        Office after = setup.office.value;
        after.address.city.clear();
        must(saveOffice(*office, setup.office, after));
        CHECK(setAside(prepare(office)) ==
              QStringList{QStringLiteral("Núñez, Ana: office_incomplete")});
    }
    SECTION("nobody signs") {
        StaffMember after = setup.staff[0].value;
        after.active = false;
        must(saveStaff(*office, setup.staff[0], after));
        const PreparedRun run = prepare(office);
        CHECK(setAside(run) == QStringList{QStringLiteral("Núñez, Ana: no_signer")});
        CHECK(run.pdf.isEmpty());
    }
}

TEST_CASE("A kind is printed for those named, or for everyone whose record supports it") {
    TestOffice office;
    const auto taken = office.take(QJsonArray{anIntake(1), anIntake(2), anIntake(3)});
    decideOn(office, taken[0].application, Verdict::Approve);
    const LetterSelection approved{.kind = LetterKind::Approved};
    CHECK(due(office, approved) == QStringList{QStringLiteral("Núñez, Ana: approved")});
    CHECK(due(office, {.kind = LetterKind::ApplicationReceived}).size() == 3);
    const LetterSurvey named = must(
        dueLetters(*office, {.kind = LetterKind::Approved, .persons = {PersonId(1), PersonId(2)}}));
    REQUIRE(named.letters.size() == 1);
    CHECK(named.letters[0].person == PersonId(1));
    REQUIRE(named.unsupported.size() == 1);
    CHECK(named.unsupported[0].letter.person == PersonId(2));
    CHECK(named.unsupported[0].why.code == ErrorCode::LetterUnsupported);
    // Asked for by kind, a letter that was sent is printed again.
    must(markSent(*office, prepare(office, approved), kim));
    CHECK(due(office, approved).size() == 1);
    CHECK(due(office, {.persons = {PersonId(1)}}) == QStringList());
    CHECK(due(office, {.persons = {PersonId(2)}}).size() == 1);
}

TEST_CASE("An authorization to test says the days and sittings that the retest rule leaves") {
    SECTION("the period is full until a later day") {
        TestOffice office("2021-06-03");
        const ApplicationId id = office.take(anIntakeOnDemand());
        didNotPass(office, "2021-04-01");
        didNotPass(office, "2021-05-10");
        decideOn(office, id, Verdict::Approve);
        CHECK(office.value("SELECT first_day, last_day FROM authorization_to_test") ==
              u"2022-04-01|2022-06-02");
        const QJsonObject letter = valuesIn(office, LetterKind::Approved);
        CHECK(in(letter, "authorization.first_day") == u"April 1, 2022");
        CHECK(in(letter, "sittings.left") == u"2");
    }
    SECTION("a window lets one sit once") {
        TestOffice office;
        decideOn(office, office.take(), Verdict::Approve);
        const QJsonObject letter = valuesIn(office, LetterKind::Approved);
        CHECK(in(letter, "sittings.left") == u"1");
        CHECK(in(letter, "window.name") == u"May 2020");
    }
}

TEST_CASE("Who did not pass is told whether the approval stands and what is due then") {
    const auto told = [](TestOffice& office) {
        const QJsonObject letter = valuesIn(office, LetterKind::Failed);
        CHECK(in(letter, "retest.rule").endsWith(u", Retaking the exam"));
        return QStringList{letter.value(u"retest.needs_application").toBool()
                               ? QStringLiteral("new application")
                               : QStringLiteral("stands"),
                           in(letter, "retest.fee"), in(letter, "retest.sitting_fee"),
                           in(letter, "sittings.left")};
    };
    SECTION("it stands until the next sitting") {
        TestOffice office("2021-03-10");
        decideOn(office, office.take(anIntakeOnDemand()), Verdict::Approve);
        office.on("2021-06-01");
        didNotPass(office, "2021-04-01");
        CHECK(told(office) == QStringList{QStringLiteral("stands"), QStringLiteral("$159.00"),
                                          QString(), QStringLiteral("1")});
        didNotPass(office, "2021-05-10"); // the next is from 2022-04-01, the approval to 2022-03-09
        CHECK(told(office) == QStringList{QStringLiteral("new application"),
                                          QStringLiteral("$40.00"), QStringLiteral("$159.00"),
                                          QString()});
    }
    SECTION("an approval for a window does not stand after it") {
        TestOffice office;
        decideOn(office, office.take(), Verdict::Approve);
        office.on("2021-02-01");
        didNotPass(office, "2020-05-12");
        CHECK(told(office) == QStringList{QStringLiteral("new application"),
                                          QStringLiteral("$40.00"), QStringLiteral("$159.00"),
                                          QStringLiteral("1")});
    }
}

TEST_CASE("A request names the document that was not accepted, and says what the reviewer wrote") {
    TestOffice office;
    const ApplicationId id = office.take();
    const auto picked = QStringLiteral("illegible");
    must(reviewDocument(*office, {.document = DocumentId(1),
                                  .review = ReviewState::Refused,
                                  .by = kim,
                                  .reasonCode = picked,
                                  .reason = QStringLiteral("The page is very dark.")}));
    must(decide(*office, {.application = id,
                          .verdict = Verdict::Pend,
                          .by = kim,
                          .reasonCodes = {picked, QStringLiteral("fee_unpaid")}}));
    const CaseView view = must(openCase(*office, id));
    const QString document = wording::label(view.record.documents.front().value.kind);
    const QString fee = view.edition.reason(QStringLiteral("fee_unpaid"))->label;
    QStringList labels;
    QString said;
    for (const auto& entry : valuesIn(office, LetterKind::MoreNeeded).value(u"missing").toArray()) {
        labels << entry[u"label"].toString();
        if (labels.last() == document && said.isEmpty())
            said = entry[u"paragraph"].toString();
    }
    CHECK(labels.mid(0, 2) == QStringList{fee, document});
    CHECK_FALSE(labels.contains(view.edition.reason(picked)->label));
    CHECK(said == QString(view.edition.reason(picked)->paragraph + u" The page is very dark."));
}

TEST_CASE("A denial says what it rested on when it was signed, and what follows from that") {
    TestOffice office("2020-04-20");
    const auto deny = [&office](ApplicationId id, const QStringList& codes) {
        must(decide(*office, {.application = id,
                              .verdict = Verdict::Deny,
                              .by = kim,
                              .reasonCodes = codes,
                              .reason = QStringLiteral("as seen")}));
    };
    SECTION("what is missing cannot be appealed") {
        deny(office.take(), {QStringLiteral("no_answer_in_time")});
        CHECK_FALSE(valuesIn(office, LetterKind::Denied).value(u"appeal.possible").toBool());
        const QString text = textOf(prepare(office).pdf);
        CHECK_FALSE(text.contains(QStringLiteral("You may appeal")));
        CHECK(text.contains(QStringLiteral("appealed")));
    }
    SECTION("what can't be appealed names no finding beside what is missing") {
        deny(office.take(with(anIntake(), "experience.0.start", QStringLiteral("2020-01-10"))),
             {QStringLiteral("no_answer_in_time")});
        CHECK(valuesIn(office, LetterKind::Denied).value(u"criteria_not_met").toArray().isEmpty());
    }
    SECTION("other reasons can") {
        deny(office.take(), {QStringLiteral("experience_setting")});
        CHECK(valuesIn(office, LetterKind::Denied).value(u"appeal.possible").toBool());
        CHECK(textOf(prepare(office).pdf).contains(QStringLiteral("You may appeal")));
    }
    SECTION("a renewal is spoken of as one, and its certificate stands until its day") {
        deny(office.take(with(anIntake(), "kind", QStringLiteral("renewal"))), {});
        const QString text = textOf(prepare(office).pdf).simplified();
        CHECK(text.contains(QStringLiteral("applying to renew your")));
        CHECK(text.contains(QStringLiteral("does not end your certification")));
        CHECK_FALSE(text.contains(QStringLiteral("stand in the way")));
    }
    SECTION("where nothing was paid it says nothing of money") {
        deny(office.take(with(anIntake(), "payments", QJsonArray())), {});
        CHECK_FALSE(textOf(prepare(office).pdf).contains(QStringLiteral("Your payment")));
    }
    SECTION("what was paid beyond the fees goes back, beside a sitting fee or alone") {
        const bool isSittingPaid = GENERATE(false, true);
        QJsonObject application = anIntakeOnDemand();
        QJsonArray payments = application.value(u"payments").toArray();
        const QJsonObject fee = payments.first().toObject();
        payments.append(fee);
        if (isSittingPaid)
            payments.append(with(with(fee, "kind", QStringLiteral("sitting_fee")), "amount",
                                 QStringLiteral("159.00")));
        application.insert(QStringLiteral("payments"), payments);
        office.on("2021-02-12");
        deny(office.take(application), {});
        const QJsonObject values = valuesIn(office, LetterKind::Denied);
        CHECK(in(values, "refund.amount") == (isSittingPaid ? u"$159.00"_qs : QString()));
        CHECK(in(values, "refund.overpaid") == u"$40.00");
        const QString text = textOf(prepare(office).pdf).simplified();
        CHECK(text.contains(isSittingPaid ? u"We are refunding $159.00 to"_qs
                                          : u"We are returning $40.00 that was paid beyond"_qs));
        CHECK(text.contains(u"We are also returning $40.00 that was paid beyond the fees"_qs) ==
              isSittingPaid);
        CHECK_FALSE(text.contains(u"no refund is due"_qs));
    }
    SECTION("what was paid or paid back since changes no refund, whatever day it is entered for") {
        const ApplicationId id = office.take();
        deny(id, {});
        const auto refund = [&office] {
            return in(valuesIn(office, LetterKind::Denied), "refund.amount");
        };
        CHECK(refund() == u"$159.00");
        const auto enter = [&](PaymentKind kind, const char* amount) {
            must(office->store().write(someReason(), [&](storage::Session& session) {
                const PaymentId payment = session.insert(
                    PersonId(1), Payment{.amount = money(amount), .receivedOn = day("2020-04-02")});
                session.insert(payment, Allocation{kind, money(amount), id});
            }));
        };
        enter(PaymentKind::ExamFee, "199.00");
        CHECK(refund() == u"$159.00");
        enter(PaymentKind::Refund, "159.00");
        CHECK(refund() == u"$159.00");
    }
    SECTION("what was entered since changes no finding") {
        const ApplicationId id =
            office.take(with(anIntake(), "experience.0.start", QStringLiteral("2020-01-10")));
        deny(id, {});
        const QJsonValue findings = valuesIn(office, LetterKind::Denied).value(u"criteria_not_met");
        REQUIRE(findings.toArray().size() == 1);
        CHECK(findings[0][u"rule"].toString() ==
              march2020().name + u": Candidate Handbook, Eligibility: work experience");
        must(office->store().write(someReason(), [id](storage::Session& session) {
            const Stored<Experience> before = session.of<Experience>(id).front();
            Experience after = before.value;
            after.start = day("2017-01-10");
            session.update(before, after);
        }));
        CHECK(valuesIn(office, LetterKind::Denied).value(u"criteria_not_met") == findings);
    }
    SECTION("the last day to appeal is the one that falls due") {
        const ApplicationId id = office.take();
        add(office, PersonId(1),
            PersonFlag{.kind = FlagKind::EmailOnly, .since = day("2020-04-01"), .source = {}});
        deny(id, {});
        CHECK(in(valuesIn(office, LetterKind::Denied), "appeal.last_day") == u"May 20, 2020");
        must(markSent(*office, prepare(office), kim));
        office.on("2020-04-25"); // printed again
        CHECK(in(valuesIn(office, LetterKind::Denied), "appeal.last_day") == u"May 20, 2020");
    }
}
