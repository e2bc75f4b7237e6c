// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/decide.h"
#include "core/usecases/due.h"
#include "core/usecases/letters.h"
#include "core/usecases/receipts.h"
#include "core/usecases/status.h"
#include "core/usecases/undo.h"
#include "core/wording/sentences.h"
#include "tests/support/builders.h"
#include "tests/support/testoffice.h"

using namespace certdesk;
using namespace certdesk::tests;

namespace {

const QString kim = QStringLiteral("Kim Lee");
constexpr Id<Letter> theLetter(1);

/// One denied application whose letter was mailed on 2020-04-20: assumed received on April 25.
class DeniedOffice final {
public:
    DeniedOffice()
        : office("2020-04-20")
        , application(office.take()) {
        must(decide(*office, {.application = application,
                              .verdict = Verdict::Deny,
                              .by = kim,
                              .reason = QStringLiteral("incomplete")}));
        mail();
    }
    void mail() {
        const LetterSurvey survey = must(dueLetters(*office, {}));
        must(markSent(*office, must(prepareLetters(*office, survey.letters)), kim));
    }
    void record(ReceiptSource how, const char* on) {
        must(recordReceipt(*office, receipt(how, on)));
    }
    static LetterReceipt receipt(ReceiptSource how, const char* on) {
        return {.letter = theLetter, .how = how, .on = day(on), .by = kim};
    }
    /// "2020-05-25 appeal"
    QStringList due() {
        QStringList lines;
        for (const DueEntry& entry : must(dueList(*office, {.until = day("2021-01-01")})).entries)
            if (entry.application)
                lines << dayText(entry.item.day) + u' ' + wordOf(entry.item.kind);
        return lines;
    }
    std::optional<QDate> lastDay() {
        const PersonView view = must(openPerson(*office, PersonId(1)));
        return appealLastDay(view, view.applications.at(0));
    }
    QString receivedInWords() {
        const LetterArrival arrival = must(openPerson(*office, PersonId(1))).arrivals.at(theLetter);
        return wording::receiptWords(arrival.receivedOn, arrival.sent.receipt);
    }

    TestOffice office;
    ApplicationId application;
};

const QString assumed = QStringLiteral("2020-05-25 appeal");

} // namespace

TEST_CASE("A recorded receipt moves the appeal, can be corrected, and is undone step by step") {
    DeniedOffice desk;
    CHECK(desk.due() == QStringList{assumed});
    CHECK(desk.receivedInWords() == u"Apr 25, 2020, assumed");

    desk.office.on("2020-05-04");
    desk.record(ReceiptSource::ByPhone, "2020-05-02");
    CHECK(desk.due() == QStringList{QStringLiteral("2020-06-01 appeal")});
    CHECK(desk.lastDay() == day("2020-06-01"));
    CHECK(desk.receivedInWords() == u"May 2, 2020, said so by phone");

    desk.record(ReceiptSource::DeliveryConfirmed, "2020-04-28");
    CHECK(desk.due() == QStringList{QStringLiteral("2020-05-28 appeal")});
    CHECK(desk.office.value("SELECT count(*), max(revision), min(how) FROM letter_receipt") ==
          u"1|2|delivered");
    CHECK(desk.office.damage() == QStringList());

    const NamedStep step = must(undoLast(*desk.office));
    CHECK(wording::stepName(step) == u"receipt of the letter L-000001 to Ana Núñez");
    CHECK(desk.lastDay() == day("2020-06-01"));
    ChangeSet told;
    QObject::connect(&desk.office->events(), &OfficeEvents::changed,
                     [&](const ChangeSet& changes) { told = changes; });
    must(undoLast(*desk.office));
    CHECK(told.persons == std::set{PersonId(1)});
    CHECK(desk.due() == QStringList{assumed});
    CHECK(desk.office.damage() == QStringList());
}

TEST_CASE("A letter that came back is called for again, and the appeal counts from the next one") {
    DeniedOffice desk;
    CHECK(must(dueLetters(*desk.office, {})).letters.empty());
    desk.office.on("2020-05-04");
    desk.record(ReceiptSource::CameBack, "2020-05-03");
    CHECK(desk.due() == QStringList{QStringLiteral("2020-03-24 notice")});
    CHECK_FALSE(desk.lastDay());
    CHECK(desk.receivedInWords() == u"no, came back on May 3, 2020");
    REQUIRE(must(dueLetters(*desk.office, {})).letters.size() == 1);
    CHECK(must(dueLetters(*desk.office, {})).letters[0].kind == LetterKind::Denied);
    desk.mail();
    CHECK(must(dueLetters(*desk.office, {})).letters.empty());
    CHECK(desk.due() == QStringList{QStringLiteral("2020-06-08 appeal")});
    CHECK(desk.lastDay() == day("2020-06-08"));
    CHECK(desk.office.damage() == QStringList());
}

TEST_CASE("However late a letter is known to have arrived, its appeal is on the list") {
    DeniedOffice desk;
    desk.office.on("2020-12-01");
    CHECK(desk.due() == QStringList());
    desk.record(ReceiptSource::InPerson, "2020-11-30");
    CHECK(desk.due() == QStringList{QStringLiteral("2020-12-30 appeal")});
    desk.record(ReceiptSource::CameBack, "2020-11-30");
    CHECK(desk.due() == QStringList{QStringLiteral("2020-03-24 notice")});
}

TEST_CASE("Receipt that was recorded by mistake is assumed again, with a reason") {
    DeniedOffice desk;
    const QString why = QStringLiteral("the other Ana");
    CHECK(refusal(removeReceipt(*desk.office, theLetter, why)) == ErrorCode::NotFound);
    desk.office.on("2020-05-04");
    desk.record(ReceiptSource::ByPhone, "2020-05-02");
    CHECK(refusal(removeReceipt(*desk.office, theLetter, QStringLiteral(" "))) ==
          ErrorCode::ReasonNeeded);
    must(removeReceipt(*desk.office, theLetter, why));
    CHECK(desk.due() == QStringList{assumed});
    must(undoLast(*desk.office));
    CHECK(desk.lastDay() == day("2020-06-01"));
    CHECK(desk.office.damage() == QStringList());
}

TEST_CASE("A receipt that cannot be is refused and writes nothing") {
    DeniedOffice desk;
    desk.office.on("2020-05-04");
    const QString before = desk.office.counts();
    struct Row {
        Id<Letter> letter;
        const char* on;
        QString by;
        ErrorCode code;
    };
    for (const Row& row : {Row{theLetter, "2020-04-19", kim, ErrorCode::ReceiptBeforeMailing},
                           Row{theLetter, "2020-05-05", kim, ErrorCode::DayInFuture},
                           Row{theLetter, "2020-05-04", QStringLiteral(" "), ErrorCode::BlankText},
                           Row{Id<Letter>(7), "2020-05-04", kim, ErrorCode::NotFound}}) {
        CAPTURE(wordOf(row.code).data());
        CHECK(refusal(recordReceipt(*desk.office, {.letter = row.letter,
                                                   .how = ReceiptSource::ByPhone,
                                                   .on = day(row.on),
                                                   .by = row.by})) == row.code);
    }
    CHECK(desk.office.counts() == before);
    CHECK(desk.due() == QStringList{assumed});
}

TEST_CASE("Check names a receipt of someone else's letter, and one from before the mailing") {
    for (const char* nonsense : {"day = '2020-01-01'", "person_id = 2"}) {
        CAPTURE(nonsense);
        DeniedOffice desk;
        desk.office.take(anIntake(2));
        desk.office.on("2020-05-04");
        desk.record(ReceiptSource::ByPhone, "2020-05-02");
        desk.office.close();
        tamper(desk.office.path(),
               {QStringLiteral("UPDATE letter_receipt SET ") + QString::fromLatin1(nonsense)});
        desk.office.on("2020-05-04");
        CHECK(desk.office.damage().join(u'\n').contains(u"rules: letter_receipt 1"));
        CHECK(openPerson(*desk.office, PersonId(2)));
    }
}
