// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/domain/number.h"
#include "core/rules/appeals.h"
#include "core/rules/due.h"
#include "core/rules/requests.h"
#include "core/storage/store.h"
#include "core/usecases/decide.h"
#include "core/usecases/due.h"
#include "core/usecases/letters.h"
#include "core/usecases/status.h"
#include "tests/support/builders.h"
#include "tests/support/sampleoffice.h"
#include "tests/support/testoffice.h"

using namespace certdesk;
using namespace certdesk::tests;

namespace {

DueList dueBy(OfficeFile& office, const char* until) {
    return must(dueList(office, {.until = day(until)}));
}

// "2020-03-24 notice A-1 Núñez, Ana 6/10"
QStringList lines(const DueList& list) {
    QStringList lines;
    for (const DueEntry& entry : list.entries) {
        QStringList words{dayText(entry.item.day), QString(wordOf(entry.item.kind))};
        if (entry.application)
            words << QStringLiteral("A-%1").arg(entry.application->value());
        if (!entry.name.isEmpty())
            words << entry.name;
        if (!entry.item.about.isEmpty())
            words << entry.item.about;
        if (entry.item.count)
            words << QStringLiteral("%1/%2").arg(entry.item.count->day).arg(entry.item.count->days);
        lines << words.join(u' ');
    }
    return lines;
}

void rule(TestOffice& office, ApplicationId application, Verdict verdict) {
    must(decide(*office, {.application = application,
                          .verdict = verdict,
                          .by = QStringLiteral("Kim Lee"),
                          .reason = QStringLiteral("a reason")}));
}

void mailAll(TestOffice& office) {
    const LetterSurvey survey = must(dueLetters(*office, {}));
    must(markSent(*office, must(prepareLetters(*office, survey.letters)),
                  QStringLiteral("Kim Lee")));
}

// The same list by way of the full record of every case, one after the other.
QStringList byEveryCase(const SampleOffice& sample, OfficeFile& office, QDate until) {
    std::vector<QDate> holidays;
    for (const QString& row : sample.rows(QStringLiteral("SELECT day FROM holiday")))
        holidays.push_back(dayFromText(row).value());
    const rules::BusinessCalendar calendar(holidays);
    DueList list;
    for (const QString& row : sample.rows(QStringLiteral("SELECT id FROM person"))) {
        const PersonView view = must(openPerson(office, PersonId(row.toLongLong())));
        const auto take = [&](const DueItem& item, std::optional<ApplicationId> application) {
            if (item.day <= until)
                list.entries.push_back(
                    {item, view.person.person.id, application, view.person.name().familyFirst()});
        };
        for (const CaseView& one : view.applications) {
            rules::DueFacts facts{one.record};
            if (one.accommodation && one.accommodation->isUndecided())
                facts.undecidedAccommodation = one.accommodation->receivedOn;
            if (!one.record.decisions.empty()) {
                const Stored<Decision>& latest = one.record.decisions.back();
                const auto isAfter = [&](QDate on) { return on >= latest.value.on; };
                facts.isOvertaken = view.credential && isAfter(view.credential->value.certifiedOn);
                for (const auto& letter : view.letters) {
                    const LetterKind kind = letter.value.kind;
                    facts.requestMailed |=
                        kind == LetterKind::MoreNeeded && letter.value.decision == latest.id;
                    facts.isOvertaken |=
                        (kind == LetterKind::Passed || kind == LetterKind::Failed) &&
                        isAfter(view.arrivals.at(letter.id).sent.mailedOn);
                }
            }
            if (!one.record.decisions.empty())
                for (const auto& letter : view.letters)
                    if (letter.value.decision == one.record.decisions.back().id &&
                        (letter.value.kind == LetterKind::Approved ||
                         letter.value.kind == LetterKind::Denied))
                        facts.notices.push_back(view.arrivals.at(letter.id).sent);
            const QStringList days = sample.rows(
                QStringLiteral("SELECT decision_id, first_day, last_day FROM authorization_to_test "
                               "WHERE application_id = %1 ORDER BY id DESC LIMIT 1")
                    .arg(one.record.application.id.value()));
            if (!days.isEmpty()) {
                const QStringList columns = days[0].split(u'|');
                facts.authorization =
                    Authorization{DecisionId(columns[0].toLongLong()),
                                  dayFromText(columns[1]).value(), dayFromText(columns[2]).value()};
            }
            // An old decision whose letter nobody recorded is history.
            const bool isOld = !one.record.decisions.empty() &&
                               one.record.decisions.back().value.on < office.today().addDays(-90);
            for (const DueItem& item : rules::dueOf(facts, one.edition, calendar, office.today()))
                if (!isOld || !facts.notices.empty() || item.kind != DueKind::Notice ||
                    one.record.application.value.stage == Stage::Pended)
                    take(item, one.record.application.id);
        }
        for (const DatedAttempt& dated : view.attempts) {
            const Stored<Attempt>& sitting = dated.attempt;
            const auto term = rules::disruptedTerm(
                sitting.value, office.policies().of(sitting.value.edition, sitting.value.satOn),
                calendar);
            if (const auto item = rules::dueOf(DueKind::DisruptedTesting, attemptNumber(sitting.id),
                                               term, office.today()))
                take(*item, {});
        }
        if (view.credential && !view.person.has(FlagKind::Deceased)) {
            const Credential& credential = view.credential->value;
            const auto item = rules::dueOf(
                credential,
                office.policies().of(credential.edition, credential.certifiedOn).credential,
                office.today());
            if (item)
                take(*item, {});
        }
    }
    QStringList all = lines(list);
    all.sort();
    return all;
}

} // namespace

TEST_CASE("A request for more that was mailed settles the notice until it is answered") {
    TestOffice office("2020-03-18");
    const ApplicationId id = office.take();
    rule(office, id, Verdict::Pend);
    mailAll(office);
    CHECK(lines(dueBy(*office, "2020-04-09")).isEmpty());
    must(office->store().write(Reason{AuditAction::EditPerson}, [&](storage::Session& session) {
        const auto before = session.require(DocumentId(1));
        Document after = before.value;
        after.receivedOn = day("2020-03-25");
        session.update(before, after);
    }));
    office.on("2020-03-30");
    CHECK_FALSE(lines(dueBy(*office, "2020-04-16")).filter(QStringLiteral("notice")).isEmpty());
}

TEST_CASE("A certificate settles the notice whose letter was overtaken") {
    TestOffice office("2020-03-18");
    const ApplicationId id = office.take();
    must(decide(*office,
                {.application = id, .verdict = Verdict::Approve, .by = QStringLiteral("Kim Lee")}));
    CHECK(lines(dueBy(*office, "2020-04-09")).filter(QStringLiteral("notice")).size() == 1);
    must(office->store().write(Reason{AuditAction::Certify}, [](storage::Session& session) {
        session.insert(PersonId(1), Credential{.number = QStringLiteral("C-1"),
                                               .certifiedOn = day("2020-03-20"),
                                               .expiresOn = day("2023-03-20")});
    }));
    CHECK(lines(dueBy(*office, "2020-04-09")).filter(QStringLiteral("notice")).isEmpty());
}

TEST_CASE("Due follows an application from its notice to its last day of appeal") {
    TestOffice office("2020-03-18");
    const ApplicationId id = office.take();
    CHECK(lines(dueBy(*office, "2020-04-30")) ==
          QStringList{QStringLiteral("2020-03-24 notice A-1 Núñez, Ana 6/10"),
                      QStringLiteral("2020-04-10 window_closes May 2020")});
    CHECK(lines(dueBy(*office, "2020-03-23")).isEmpty());

    rule(office, id, Verdict::Pend);
    office.on("2020-04-09");
    CHECK(lines(dueBy(*office, "2020-04-30")) ==
          QStringList{QStringLiteral("2020-04-10 window_closes May 2020"),
                      QStringLiteral("2020-04-17 answer A-1 Núñez, Ana 22/30")});
    office.on("2020-04-20"); // nobody answered; it stays until someone decides
    CHECK(lines(dueBy(*office, "2020-04-20")) ==
          QStringList{QStringLiteral("2020-04-17 answer A-1 Núñez, Ana 33/30")});

    must(decide(*office, {.application = id,
                          .verdict = Verdict::Deny,
                          .by = QStringLiteral("Kim Lee"),
                          .reason = QStringLiteral("incomplete"),
                          .supersedeReason = QStringLiteral("no answer")}));
    CHECK(lines(dueBy(*office, "2020-12-31")) ==
          QStringList{QStringLiteral("2020-04-23 notice A-1 Núñez, Ana 7/10")});
    mailAll(office);
    CHECK(lines(dueBy(*office, "2020-12-31")) ==
          QStringList{QStringLiteral("2020-05-25 appeal A-1 Núñez, Ana 0/30")});
    office.on("2020-05-26");
    CHECK(lines(dueBy(*office, "2020-12-31")).isEmpty());
    CHECK(office.damage() == QStringList());
}

TEST_CASE("An approval that was told leaves the day its authorization runs out") {
    TestOffice office("2020-03-18");
    rule(office, office.take(), Verdict::Approve);
    mailAll(office);
    CHECK(lines(dueBy(*office, "2020-05-31")) ==
          QStringList{QStringLiteral("2020-04-10 window_closes May 2020"),
                      QStringLiteral("2020-05-31 authorization A-1 Núñez, Ana")});
    CHECK(dueBy(*office, "2020-05-30").count == 1);
}

TEST_CASE("The office's holidays move the notice") {
    TestOffice office("2020-03-18");
    office.take();
    tamper(office.path(), {QStringLiteral("INSERT INTO holiday (revision, day, name) VALUES (1, "
                                          "'2020-03-20', 'Founders')")});
    CHECK(lines(dueBy(*office, "2020-04-01")) ==
          QStringList{QStringLiteral("2020-03-25 notice A-1 Núñez, Ana 6/10")});
}

TEST_CASE("Due comes in parts, soonest first, and says how long it is") {
    const SampleOffice& sample = largerOffice();
    const auto office = must(OfficeFile::open(
        sample.path(), std::make_shared<DayClock>(sample.today()), {QStringLiteral("tests"), {}}));
    const QDate until = sample.today().addDays(120);
    const DueList all = must(dueList(*office, {.until = until, .limit = 100'000}));
    REQUIRE(all.entries.size() > 20);
    CHECK(all.count == all.entries.size());
    CHECK(std::is_sorted(all.entries.begin(), all.entries.end(),
                         [](const auto& a, const auto& b) { return a.item.day < b.item.day; }));
    const DueList part = must(dueList(*office, {.until = until, .offset = 5, .limit = 7}));
    CHECK(part.count == all.count);
    CHECK(part.entries == std::vector<DueEntry>(all.entries.begin() + 5, all.entries.begin() + 12));
    const size_t last = all.entries.size();
    CHECK(must(dueList(*office, {.until = until, .offset = last - 1, .limit = 7})).entries.size() ==
          1);
    CHECK(must(dueList(*office, {.until = until, .offset = last + 1})).entries.empty());
}

TEST_CASE("Due is what the rules say of every case, read one by one") {
    const SampleOffice& sample = largerOffice();
    const auto office = must(OfficeFile::open(
        sample.path(), std::make_shared<DayClock>(sample.today()), {QStringLiteral("tests"), {}}));
    const QDate until = sample.today().addDays(120);
    DueList list = must(dueList(*office, {.until = until, .limit = 100'000}));
    std::erase_if(list.entries,
                  [](const DueEntry& entry) { return entry.item.kind == DueKind::WindowCloses; });
    QStringList found = lines(list);
    found.sort();
    CHECK(found == byEveryCase(sample, *office, until));
}

TEST_CASE("What is over costs nothing: each question of Due goes by an index") {
    TestOffice office;
    const auto plan = [&](const char* sql) {
        return office.rows(QStringLiteral("EXPLAIN QUERY PLAN ") + QString::fromUtf8(sql))
            .join(u'\n');
    };
    CHECK(plan("SELECT application_id FROM decision WHERE decided_on >= '2020-01-01'")
              .contains(QStringLiteral("decision_by_day")));
    CHECK(plan("SELECT l.application_id FROM letter_receipt AS t JOIN letter AS l ON l.id = "
               "t.letter_id WHERE t.day >= '2020-01-01'")
              .contains(QStringLiteral("letter_receipt_by_day")));
    CHECK(plan("SELECT application_id FROM accommodation_request WHERE outcome IS NULL")
              .contains(QStringLiteral("accommodation_request_undecided")));
    CHECK(plan("SELECT application_id FROM authorization_to_test WHERE last_day BETWEEN 'a' AND "
               "'b'")
              .contains(QStringLiteral("authorization_to_test_by_last_day")));
    CHECK(plan("SELECT * FROM credential WHERE expires_on BETWEEN 'a' AND 'b'")
              .contains(QStringLiteral("credential_by_expiry")));
}

TEST_CASE(
    "An answer on the very day of the request ends the pause, what was there before does not") {
    TestOffice office("2020-03-12");
    const ApplicationId application =
        office.take(with(anIntake(), "payments.0.received_on", QStringLiteral("2020-03-12")));
    rule(office, application, Verdict::Pend);
    const auto requests = [&] {
        const CaseView view = must(openCase(*office, application));
        return rules::requestsForMore(view.record, view.report.asOf);
    };
    const auto kinds = [&] {
        QStringList words;
        for (const DueEntry& entry : dueBy(*office, "2020-05-01").entries)
            if (entry.application == application)
                words << wordOf(entry.item.kind);
        return words.join(u' ');
    };
    CHECK(requests().resubmissions == 0);
    CHECK(requests().answeredOn == std::nullopt);
    must(office->store().write(Reason{AuditAction::RecordPayment}, [&](storage::Session& session) {
        const PaymentId payment = session.insert(
            PersonId(1), Payment{.amount = money("1.00"), .receivedOn = day("2020-03-12")});
        session.insert(payment, Allocation{PaymentKind::ExamFee, money("1.00"), application});
    }));
    CHECK(requests().resubmissions == 1);
    CHECK(requests().answeredOn == day("2020-03-12"));
    mailAll(office);
    office.on("2020-04-01");
    CHECK(kinds() == u"notice answer");
}

TEST_CASE("A document or a verification of the day of the request is an answer where it is new") {
    TestOffice office("2020-03-12");
    const ApplicationId application = office.take();
    const auto received = [&](auto record, std::optional<QDate> on) {
        record.value.receivedOn = on;
        must(office->store().write(Reason{AuditAction::ReviewDocument},
                                   [&](storage::Session& session) {
                                       const auto before = session.require(record.id);
                                       session.update(before, record.value);
                                   }));
    };
    const auto isAnswered = [&] {
        return !must(openCase(*office, application)).record.answeredAtOnce.empty();
    };
    const CaseRecord before = must(openCase(*office, application)).record;
    received(before.documents[0], day("2020-03-12"));
    received(before.verifications[0], std::nullopt);
    rule(office, application, Verdict::Pend);
    CHECK_FALSE(isAnswered());
    SECTION("another document") {
        received(before.documents[1], day("2020-03-12"));
        CHECK(isAnswered());
    }
    SECTION("a verifier who had been asked") {
        received(before.verifications[0], day("2020-03-12"));
        CHECK(isAnswered());
    }
    SECTION("not what came another day") {
        received(before.documents[1], day("2020-03-11"));
        CHECK_FALSE(isAnswered());
    }
}

TEST_CASE("The notice of a renewal is due from the day that its own fee was paid") {
    TestOffice office("2020-03-20");
    QJsonObject renewal = with(anIntake(), "kind", QStringLiteral("renewal"));
    renewal = with(renewal, "payments.0.kind", QStringLiteral("renewal_fee"));
    renewal = with(renewal, "payments.0.amount", QStringLiteral("125.00"));
    office.take(renewal);
    const DueList list = dueBy(*office, "2020-04-01");
    CHECK(std::any_of(list.entries.begin(), list.entries.end(),
                      [](const DueEntry& entry) { return entry.item.kind == DueKind::Notice; }));
}
