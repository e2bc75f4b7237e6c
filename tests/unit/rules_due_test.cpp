// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/rules/due.h"
#include "tests/support/builders.h"
#include "tests/support/editions.h"

#include <catch2/catch.hpp>

using namespace certdesk;
using namespace certdesk::tests;
using rules::BusinessCalendar;
using rules::DueFacts;

namespace {

using Items = std::vector<DueItem>;

CaseRecord at(Stage stage, const CaseRecord& record) {
    CaseRecord moved = record;
    moved.application.value.stage = stage;
    return moved;
}

Decision decision(Verdict verdict, const char* on) {
    return {verdict, QStringLiteral("Dana"), day(on)};
}

Items due(const DueFacts& facts, const char* today,
          const BusinessCalendar& calendar = BusinessCalendar()) {
    return rules::dueOf(facts, march2020(), calendar, day(today));
}

Items due(const CaseRecord& record, const char* today) {
    return due(DueFacts{record}, today);
}

} // namespace

TEST_CASE("The notice is due from complete on, holidays left out, until it was mailed") {
    const CaseRecord record = at(Stage::InReview, anApplication());
    CHECK(due(record, "2020-03-18") ==
          Items{{DueKind::Notice, day("2020-03-24"), {}, DueCount{6, 10}}});
    CHECK(due(DueFacts{record}, "2020-03-18", BusinessCalendar({day("2020-03-17")})) ==
          Items{{DueKind::Notice, day("2020-03-25"), {}, DueCount{5, 10}}});
    // What the office owes stays when its day is over.
    CHECK(due(record, "2020-04-18").front().day == day("2020-03-24"));
    CHECK(due(at(Stage::Intake, anApplication().paid({})), "2020-03-18").empty());
    for (const Stage decided : {Stage::Approved, Stage::Denied}) {
        const CaseRecord after =
            at(decided, anApplication().decided({decision(Verdict::Approve, "2020-03-18")}));
        CHECK(due(after, "2020-03-20").front().kind == DueKind::Notice);
        DueFacts mailed{after};
        mailed.notices = {{day("2020-03-19")}};
        for (const DueItem& item : due(mailed, "2020-03-20"))
            CHECK(item.kind != DueKind::Notice);
    }
    for (const Stage over : {Stage::Withdrawn, Stage::Closed})
        CHECK(due(at(over, anApplication()), "2020-03-18").empty());
}

TEST_CASE("While an applicant is asked for more, the answer is due and the notice stands still") {
    CaseBuilder builder = anApplication().decided({decision(Verdict::Pend, "2020-03-12")});
    CHECK(due(at(Stage::Pended, builder), "2020-04-03") ==
          Items{{DueKind::Answer, day("2020-04-11"), {}, DueCount{22, 30}}});
    Document answer = aDocument(DocumentKind::Other);
    answer.receivedOn = day("2020-04-01");
    builder.documents(
        {aDocument(DocumentKind::HighSchoolDiploma), aDocument(DocumentKind::Resume), answer});
    const Items both = due(at(Stage::Pended, builder), "2020-04-03");
    REQUIRE(both.size() == 2);
    CHECK(both[0].kind == DueKind::Notice);
    CHECK(both[1].kind == DueKind::Answer);
    // The day that the decision set stands, whatever the edition says now.
    Decision asked = decision(Verdict::Pend, "2020-03-12");
    asked.dueOn = day("2020-05-01");
    CHECK(due(at(Stage::Pended, anApplication().decided({asked})), "2020-06-03").front().day ==
          day("2020-05-01"));
    CHECK(due(at(Stage::Pended, anApplication().paid({})), "2020-03-12").empty());
}

TEST_CASE("Asked for more in writing, an applicant has heard, until something comes in") {
    CaseBuilder builder = anApplication().decided({decision(Verdict::Pend, "2020-03-12")});
    const auto kinds = [](const CaseRecord& record, const char* today) {
        DueFacts facts{record};
        facts.requestMailed = true;
        std::vector<DueKind> found;
        for (const DueItem& item : due(facts, today))
            found.push_back(item.kind);
        return found;
    };
    using Kinds = std::vector<DueKind>;
    CHECK(kinds(at(Stage::Pended, builder), "2020-03-12") == Kinds{DueKind::Answer});
    Document answer = aDocument(DocumentKind::Other);
    answer.receivedOn = day("2020-04-01");
    builder.documents(
        {aDocument(DocumentKind::HighSchoolDiploma), aDocument(DocumentKind::Resume), answer});
    CHECK(kinds(at(Stage::Pended, builder), "2020-03-31") == Kinds{DueKind::Answer});
    CHECK(kinds(at(Stage::Pended, builder), "2020-04-01") ==
          Kinds{DueKind::Notice, DueKind::Answer});
}

TEST_CASE("No notice is owed of a decision that a certificate or a result overtook") {
    const CaseRecord record =
        at(Stage::Approved, anApplication().decided({decision(Verdict::Approve, "2020-03-18")}));
    DueFacts facts{record};
    REQUIRE(due(facts, "2020-03-20").front().kind == DueKind::Notice);
    facts.isOvertaken = true;
    CHECK(due(facts, "2020-03-20").empty());
}

TEST_CASE("A denial that was carried over without its decision can't be appealed from here") {
    const CaseRecord record = at(Stage::Denied, anApplication());
    DueFacts facts{record};
    facts.notices = {{day("2020-04-02")}};
    CHECK(due(facts, "2020-04-03").empty());
}

TEST_CASE("An appeal may come until thirty days after the letter is assumed received") {
    CaseRecord record =
        at(Stage::Denied, anApplication().decided({decision(Verdict::Deny, "2020-04-01")}));
    DueFacts facts{record};
    facts.notices = {{day("2020-04-02")}};
    CHECK(due(facts, "2020-04-03") ==
          Items{{DueKind::Appeal, day("2020-05-07"), {}, DueCount{0, 30}}});
    CHECK(due(facts, "2020-05-07").front().count == DueCount{30, 30});
    CHECK(due(facts, "2020-05-08").empty());
    facts.isAppealed = true; // then the office owes its review
    CHECK(due(facts, "2020-04-03").empty());
    facts.isAppealed = false;
    record.person.flags =
        stored<PersonFlag>({{FlagKind::EmailOnly, day("2020-01-01"), QStringLiteral("e-mail")}});
    CHECK(due(facts, "2020-04-03").front().day == day("2020-05-02"));
    record.decisions.front().value.reasonCodes = QStringList{QStringLiteral("no_answer_in_time")};
    CHECK(due(facts, "2020-04-03").empty());
}

TEST_CASE("A recorded receipt moves the last day to appeal, whichever letter it is of") {
    using Source = ReceiptSource;
    const auto sent = [](const char* mailedOn, Source how, const char* on) {
        return SentNotice{day(mailedOn),
                          LetterReceipt{Id<Letter>(1), how, day(on), QStringLiteral("Kim")}};
    };
    const SentNotice april2{day("2020-04-02")};
    struct Row {
        std::vector<SentNotice> notices;
        DueKind kind;
        const char* day;
    };
    const auto row = GENERATE_COPY(values<Row>({
        {{sent("2020-04-02", Source::ByPhone, "2020-04-13")}, DueKind::Appeal, "2020-05-13"},
        {{sent("2020-04-02", Source::DeliveryConfirmed, "2020-04-02")},
         DueKind::Appeal,
         "2020-05-02"},
        // Who has one of two letters has the notice.
        {{april2, {day("2020-04-20")}}, DueKind::Appeal, "2020-05-07"},
        {{sent("2020-04-02", Source::InWriting, "2020-04-30"), {day("2020-04-06")}},
         DueKind::Appeal,
         "2020-05-11"},
        {{sent("2020-04-02", Source::CameBack, "2020-04-20"), {day("2020-04-21")}},
         DueKind::Appeal,
         "2020-05-26"},
        // One that came back told nobody: the notice is owed as before, and nothing runs out.
        {{sent("2020-04-02", Source::CameBack, "2020-04-20")}, DueKind::Notice, "2020-03-24"},
        {{}, DueKind::Notice, "2020-03-24"},
    }));
    CAPTURE(row.day, row.notices.size());
    const CaseRecord record =
        at(Stage::Denied, anApplication().decided({decision(Verdict::Deny, "2020-04-01")}));
    const Items items = due({record, row.notices}, "2020-04-21");
    REQUIRE(items.size() == 1);
    CHECK(items[0].kind == row.kind);
    CHECK(items[0].day == day(row.day));
}

TEST_CASE("An approval that waits for a second person is due with its notice until they sign") {
    Decision first = decision(Verdict::Approve, "2020-03-12");
    first.secondReview = SecondReview::Waiting;
    CaseBuilder builder = anApplication().decided({first});
    const Items waiting = due(at(Stage::InReview, builder), "2020-03-18");
    CHECK(waiting == Items{{DueKind::Notice, day("2020-03-24"), {}, DueCount{6, 10}},
                           {DueKind::SecondReview, day("2020-03-24")}});
    // Without a clock, by exception before the fee is there, it waits from the first signature on.
    CHECK(due(at(Stage::InReview, builder.paid({})), "2020-03-18") ==
          Items{{DueKind::SecondReview, day("2020-03-12")}});
    Decision second = decision(Verdict::Approve, "2020-03-16");
    second.secondReview = SecondReview::Agreed;
    for (const DueItem& item :
         due(at(Stage::Approved, anApplication().decided({first, second})), "2020-03-18"))
        CHECK(item.kind != DueKind::SecondReview);
    CHECK(due(at(Stage::Withdrawn, builder), "2020-03-18").empty());
}

TEST_CASE("A renewal is reviewed within five business days from complete, pended days left out") {
    CaseRecord renewal = anApplication().paid({aPayment(PaymentKind::RenewalFee, "125.00")});
    renewal.application.value.kind = ApplicationKind::Renewal;
    const auto reviews = [](const CaseRecord& record, const char* today,
                            const BusinessCalendar& calendar = BusinessCalendar()) {
        Items items = due(DueFacts{record}, today, calendar);
        std::erase_if(items,
                      [](const DueItem& item) { return item.kind != DueKind::RenewalReview; });
        return items;
    };
    CHECK(reviews(at(Stage::InReview, renewal), "2020-03-12") ==
          Items{{DueKind::RenewalReview, day("2020-03-17"), {}, DueCount{2, 5}}});
    CHECK(reviews(at(Stage::InReview, renewal), "2020-03-12", BusinessCalendar({day("2020-03-11")}))
              .at(0)
              .day == day("2020-03-18"));
    // What the office owes stays; decided, asked for more, or not complete, nothing is owed.
    CHECK(reviews(at(Stage::InReview, renewal), "2020-06-01").size() == 1);
    CHECK(reviews(at(Stage::Approved, renewal), "2020-03-12").empty());
    CHECK(reviews(at(Stage::InReview, anApplication()), "2020-03-12").empty());
    CaseRecord unpaid = renewal;
    unpaid.payments.clear();
    CHECK(reviews(at(Stage::InReview, unpaid), "2020-03-12").empty());
    renewal.decisions = stored<Decision>({decision(Verdict::Pend, "2020-03-11")});
    CHECK(reviews(at(Stage::Pended, renewal), "2020-03-13").empty());
    // Approved once, it waits for the second person, which is a line of its own.
    Decision first = decision(Verdict::Approve, "2020-03-11");
    first.secondReview = SecondReview::Waiting;
    renewal.decisions = stored<Decision>({first});
    CHECK(reviews(at(Stage::InReview, renewal), "2020-03-13").empty());
}

TEST_CASE("A request for accommodations is due with its notice until it is decided or too late") {
    const auto asked = [](const CaseRecord& record, const char* today,
                          std::optional<Authorization> authorization = {},
                          bool isOvertaken = false) {
        DueFacts facts{record};
        facts.undecidedAccommodation = day("2020-03-10");
        facts.authorization = std::move(authorization);
        facts.isOvertaken = isOvertaken;
        Items items = due(facts, today);
        std::erase_if(items,
                      [](const DueItem& item) { return item.kind != DueKind::Accommodation; });
        return items;
    };
    const CaseRecord approved =
        at(Stage::Approved, anApplication().decided({decision(Verdict::Approve, "2020-03-18")}));
    const Items withNotice{{DueKind::Accommodation, day("2020-03-24")}};
    CHECK(asked(at(Stage::InReview, anApplication()), "2020-03-18") == withNotice);
    CHECK(asked(at(Stage::Intake, anApplication().paid({})), "2020-03-18") ==
          Items{{DueKind::Accommodation, day("2020-03-10")}});
    CHECK(asked(approved, "2020-06-20") == withNotice);
    // One that came after the authorization is work while that runs.
    const Authorization may{DecisionId(1), day("2020-05-01"), day("2020-05-31")};
    CHECK(asked(approved, "2020-05-31", may) == withNotice);
    CHECK(asked(approved, "2020-06-01", may).empty());
    CHECK(asked(approved, "2020-05-31", {}, true).empty());
    CaseRecord sat = approved;
    sat.attempts = {anAttempt("2020-05-12", AttemptResult::Failed)};
    CHECK(asked(sat, "2020-05-20", may).empty());
    for (const Stage over : {Stage::Denied, Stage::Withdrawn, Stage::Closed})
        CHECK(asked(at(over, anApplication()), "2020-03-18").empty());
}

TEST_CASE("An authorization runs out unless someone sat with it") {
    CaseBuilder builder = anApplication().decided({decision(Verdict::Approve, "2020-04-02")});
    const auto items = [&](const char* today) {
        const CaseRecord record = at(Stage::Approved, builder);
        return due({record,
                    {{day("2020-04-03")}},
                    Authorization{DecisionId(1), day("2020-05-01"), day("2020-05-31")}},
                   today);
    };
    CHECK(items("2020-05-31") == Items{{DueKind::Authorization, day("2020-05-31")}});
    CHECK(items("2020-06-01").empty());
    builder.attempted({anAttempt("2020-05-12", AttemptResult::NoShow),
                       anAttempt("2019-05-12", AttemptResult::Failed)});
    CHECK(items("2020-05-20").size() == 1);
    builder.attempted({anAttempt("2020-05-12", AttemptResult::Failed)});
    CHECK(items("2020-05-20").empty());
    auto ofAnother = anAttempt("2020-05-12", AttemptResult::Failed);
    ofAnother.attempt.value.application = ApplicationId(9);
    builder.attempted({ofAnother});
    CHECK(items("2020-05-20").size() == 1);
    ofAnother.attempt.value.application = ApplicationId(1);
    builder.attempted({ofAnother});
    CHECK(items("2020-05-20").empty());
}

TEST_CASE("An employer who was asked and is silent is reminded, but not about the dead") {
    Verification asked = aVerification();
    asked.outcome = VerificationOutcome::Awaiting;
    asked.requestedOn = day("2020-03-12");
    Verification unnamed = asked;
    unnamed.verifierName.clear();
    Verification neverAsked = asked;
    neverAsked.requestedOn.reset();
    CaseRecord record =
        at(Stage::InReview,
           anApplication().paid({}).verified({asked, unnamed, neverAsked, aVerification()}));
    CHECK(
        due(record, "2020-03-13") ==
        Items{{DueKind::VerificationReminder, day("2020-03-26"), QStringLiteral("Robin Boss")},
              {DueKind::VerificationReminder, day("2020-03-26"), QStringLiteral("Acme Supports")}});
    record.person.flags =
        stored<PersonFlag>({{FlagKind::Deceased, day("2020-03-20"), QStringLiteral("family")}});
    CHECK(due(record, "2020-03-13").empty());
}

TEST_CASE("A credential is due when its renewal opens, when it expires and when its grace ends") {
    const auto& policy = january2021().credential;
    Credential credential{QStringLiteral("1001"), {}, day("2013-06-15"), day("2016-06-30")};
    const auto next = [&](const char* today) {
        return rules::dueOf(credential, policy, day(today));
    };
    const QString number = QStringLiteral("1001");
    CHECK(next("2015-09-30") == DueItem{DueKind::RenewalOpens, day("2015-09-30"), number});
    CHECK(next("2015-10-01") == DueItem{DueKind::Expiry, day("2016-06-30"), number});
    CHECK(next("2016-06-30") == DueItem{DueKind::Expiry, day("2016-06-30"), number});
    CHECK(next("2016-07-01") == DueItem{DueKind::GraceEnds, day("2016-07-30"), number});
    CHECK_FALSE(next("2016-07-31").has_value());
    using S = CredentialStatus;
    for (const auto act : {S::Suspended, S::Revoked, S::Surrendered, S::Deceased}) {
        credential.status = act;
        CHECK_FALSE(next("2015-09-30").has_value());
    }
}

TEST_CASE("A window is due on its deadline and not after") {
    const ExamWindow may = aWindow();
    CHECK(rules::dueOf(may, day("2020-04-10")) ==
          DueItem{DueKind::WindowCloses, day("2020-04-10"), may.name()});
    CHECK_FALSE(rules::dueOf(may, day("2020-04-11")).has_value());
}
