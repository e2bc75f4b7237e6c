// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/base/seededrandom.h"
#include "core/rules/ledger.h"
#include "core/rules/refund.h"
#include "tests/support/builders.h"
#include "tests/support/editions.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace certdesk;
using namespace certdesk::tests;

namespace {

/// What a person was charged and paid, line by line.
class Books final {
public:
    Books& applied(const char* on, Stage stage = Stage::InReview, const char* edition = "",
                   ApplicationKind kind = ApplicationKind::Initial) {
        const ApplicationId id(static_cast<qint64>(m_facts.cases.size()) + 1);
        const QString code = QString::fromLatin1(edition);
        m_facts.cases.push_back(
            {.application = {id, 1,
                             Application{.externalId = {},
                                         .kind = kind,
                                         .submittedOn = day(on),
                                         .edition =
                                             code.isEmpty() ? shippedBook().on(day(on)).code : code,
                                         .educationLevel = EducationLevel::HighSchool,
                                         .stage = stage}},
             .window = day(on) < day("2021-01-01") ? std::optional(aWindow()) : std::nullopt});
        return *this;
    }
    Books& decided(Verdict verdict, const char* on) {
        m_facts.cases.back().latestDecision =
            Decision{.verdict = verdict, .by = QStringLiteral("Kim Lee"), .on = day(on)};
        return *this;
    }
    Books& sat(const char* on, AttemptResult result = AttemptResult::Failed) {
        DatedAttempt attempt = anAttempt(on, result);
        attempt.attempt.id = AttemptId(static_cast<qint64>(m_facts.attempts.size()) + 1);
        attempt.attempt.value.application = latest();
        m_facts.attempts.push_back(attempt);
        return *this;
    }
    Books& pays(PaymentKind kind, const char* amount, const char* on = "2020-03-10") {
        return add({{kind, money(amount), latest()}}, on, {});
    }
    Books& paysParts(std::vector<Allocation> parts, const char* on) {
        return add(std::move(parts), on, {});
    }
    /// The `n`th payment, counted from one.
    Books& voids(qint64 n, const char* on) {
        std::vector<Allocation> parts;
        for (const auto& part : m_facts.payments[static_cast<size_t>(n - 1)].allocations)
            parts.push_back(part.value);
        return add(std::move(parts), on, PaymentId(n));
    }
    [[nodiscard]] ApplicationId latest() const { return m_facts.cases.back().application.id; }
    [[nodiscard]] rules::LedgerFacts& facts() { return m_facts; }
    [[nodiscard]] Ledger ledger(const char* asOf = "2022-01-01") const {
        return rules::ledger(m_facts, shippedBook(), day(asOf));
    }
    [[nodiscard]] Money balance(const char* asOf = "2022-01-01") const {
        return ledger(asOf).balance;
    }

private:
    Books& add(std::vector<Allocation> parts, const char* on, std::optional<PaymentId> voids) {
        Money sum = noMoney;
        for (const Allocation& part : parts)
            sum = sum + part.amount;
        m_facts.payments.push_back(
            {.payment = {PaymentId(static_cast<qint64>(m_facts.payments.size()) + 1), 1,
                         Payment{.amount = sum, .receivedOn = day(on), .voids = voids}},
             .allocations = stored<Allocation>(std::move(parts))});
        return *this;
    }

    rules::LedgerFacts m_facts;
};

QString lines(const Ledger& ledger) {
    QStringList all;
    for (const LedgerEntry& entry : ledger.entries)
        all << QStringList{dayText(entry.on),           QString(wordOf(entry.kind)),
                           QString(wordOf(entry.what)), entry.charge.text(),
                           entry.paid.text(),           entry.balance.text()}
                   .join(u' ');
    return all.join(u'\n');
}

constexpr auto exam = PaymentKind::ExamFee;
constexpr auto application = PaymentKind::ApplicationFee;
constexpr auto sitting = PaymentKind::SittingFee;
constexpr auto refund = PaymentKind::Refund;

/// Someone's years of applications, sittings, payments in parts, refunds and counter-entries.
Books someBooks(quint64 seed) {
    SeededRandom random(seed);
    static constexpr std::array stages{Stage::InReview, Stage::Approved, Stage::Denied,
                                       Stage::Withdrawn, Stage::Closed};
    Books books;
    for (int i = random.between(1, 3); i > 0; --i) {
        const Stage stage = random.pick(stages);
        books.applied(random.chance(50) ? "2020-03-10" : "2021-02-10", stage, "",
                      random.chance(20) ? ApplicationKind::Renewal : ApplicationKind::Initial);
        if (stage == Stage::Denied || stage == Stage::Withdrawn)
            books.decided(stage == Stage::Denied ? Verdict::Deny : Verdict::Withdraw,
                          random.chance(50) ? "2021-03-01" : "2021-04-01");
        if (random.chance(40))
            books.sat(random.chance(50) ? "2021-05-12" : "2021-08-12",
                      random.chance(50) ? AttemptResult::NoShow : AttemptResult::Failed);
        for (int j = random.between(0, 4); j > 0; --j)
            books.paysParts({{random.chance(80) ? exam : refund,
                              Money::ofCents(random.between(1, 30000)), books.latest()},
                             {random.chance(50) ? sitting : application,
                              Money::ofCents(random.between(1, 30000)), books.latest()}},
                            random.chance(50) ? "2020-03-12" : "2021-06-01");
    }
    const auto payments = static_cast<qint64>(books.facts().payments.size());
    for (qint64 n = 1; n <= payments; ++n)
        if (random.chance(25))
            books.voids(n, "2021-09-01");
    return books;
}

} // namespace

TEST_CASE("A ledger tells what was charged and paid, with the balance after each line") {
    const Ledger ledger = Books()
                              .applied("2020-03-10")
                              .pays(exam, "100.00", "2020-03-10")
                              .pays(exam, "99.00", "2020-04-02")
                              .ledger();
    CHECK(lines(ledger) == u"2020-03-10 charge exam_fee 199.00 0.00 199.00\n"
                           u"2020-03-10 payment exam_fee 0.00 100.00 99.00\n"
                           u"2020-04-02 payment exam_fee 0.00 99.00 0.00");
    CHECK(ledger.balance == noMoney);
}

TEST_CASE("What is owed of each fee") {
    Books books;
    books.applied("2020-03-10").pays(exam, "100.00");
    CHECK(books.ledger().accounts[0].owed(exam) == money("99.00"));
    CHECK(books.ledger("2020-03-09").entries.empty());
    books.pays(exam, "150.00");
    CHECK(books.ledger().accounts[0].owed(exam) == noMoney);
    CHECK(books.balance() == money("-51.00"));
}

TEST_CASE("On demand each sitting is charged by the edition of its day, also one that was missed") {
    Books books;
    books.applied("2021-02-10", Stage::Approved).pays(application, "40.00", "2021-02-10");
    CHECK(books.ledger().accounts[0].owed(sitting) == money("159.00")); // before it is charged
    CHECK(books.balance() == noMoney);
    books.pays(sitting, "159.00", "2021-03-01");
    CHECK(books.balance() == money("-159.00"));
    CHECK(books.ledger().accounts[0].owed(sitting) == noMoney);
    books.sat("2021-03-12");
    CHECK(books.balance() == noMoney);
    CHECK(books.ledger().accounts[0].owed(sitting) == money("159.00")); // the next one
    books.sat("2021-05-12", AttemptResult::NoShow);
    CHECK(books.balance() == money("159.00"));
    for (const auto free :
         {AttemptResult::Scheduled, AttemptResult::Cancelled, AttemptResult::NotCounted})
        books.sat("2021-07-12", free);
    CHECK(books.balance() == money("159.00"));
    CHECK(books.balance("2021-05-11") == noMoney);
}

TEST_CASE("After a pass no further sitting is owed ahead") {
    Books books;
    books.applied("2021-02-10", Stage::Approved)
        .pays(application, "40.00", "2021-02-10")
        .pays(sitting, "159.00", "2021-03-01")
        .sat("2021-03-12", AttemptResult::Passed)
        .sat("2021-03-20", AttemptResult::Failed); // a history that is only read
    const Ledger ledger = books.ledger();
    CHECK(ledger.accounts[0].nextSitting == noMoney);
    CHECK(ledger.balance == money("159.00"));
    CHECK(books.ledger("2021-03-11").accounts[0].nextSitting == money("159.00"));
}

TEST_CASE("A further sitting is owed ahead also by who passed before they applied anew") {
    Books books;
    books.applied("2021-02-10", Stage::Approved).sat("2018-03-12", AttemptResult::Passed);
    CHECK(books.ledger().accounts[0].nextSitting == money("159.00"));
}

TEST_CASE("A renewal owes a further sitting only where it is by exam") {
    Books books;
    books.applied("2021-02-10", Stage::Approved, "", ApplicationKind::Renewal);
    CHECK(books.ledger().accounts[0].nextSitting == noMoney);
    books.pays(sitting, "159.00", "2021-03-01");
    CHECK(books.ledger().accounts[0].nextSitting == money("159.00"));
}

TEST_CASE("Where a sitting costs nothing, none is charged") {
    PolicyEdition free = january2021();
    free.fee.sitting = noMoney;
    Books books;
    books.applied("2021-02-10", Stage::Approved)
        .pays(application, "40.00", "2021-02-10")
        .sat("2021-03-12");
    CHECK(rules::ledger(books.facts(), PolicyBook({free}), day("2022-01-01")).balance == noMoney);
    CHECK(books.balance() == money("159.00"));
}

TEST_CASE("A sitting costs what the edition says that it was recorded under") {
    PolicyEdition late = january2021();
    late.code = QStringLiteral("late");
    late.effectiveFrom = day("2021-03-01");
    late.fee.sitting = money("200.00");
    const PolicyBook book({march2020(), january2021(), late});
    Books books;
    books.applied("2021-02-10", Stage::Approved)
        .pays(application, "40.00", "2021-02-10")
        .sat("2021-03-12");
    const auto balance = [&] {
        return rules::ledger(books.facts(), book, day("2022-01-01")).balance;
    };
    CHECK(balance() == money("200.00"));
    books.facts().attempts.front().attempt.value.edition = january2021().code;
    CHECK(balance() == money("159.00"));
}

TEST_CASE("An attempt that names no application rests on the latest that was in by then") {
    Books books;
    books.applied("2021-02-10")
        .applied("2021-06-10")
        .sat("2021-05-12")
        .sat("2021-07-12")
        .sat("2021-01-12");
    for (DatedAttempt& dated : books.facts().attempts)
        dated.attempt.value.application.reset();
    const Ledger ledger = books.ledger();
    CHECK(ledger.accounts[0].owed(sitting) == money("159.00"));
    CHECK(ledger.accounts[1].owed(sitting) == money("159.00"));
    CHECK(ledger.balance == money("398.00")); // the third sitting was before any of them
}

TEST_CASE("What is paid for an application counts from the day that it is in") {
    Books books;
    books.applied("2020-03-10").pays(exam, "199.00", "2020-03-01");
    CHECK(books.ledger("2020-03-05").entries.empty());
    CHECK(books.balance("2020-03-05") == noMoney);
    CHECK(lines(books.ledger("2020-03-10")) == u"2020-03-01 payment exam_fee 0.00 199.00 -199.00\n"
                                               u"2020-03-10 charge exam_fee 199.00 0.00 0.00");
}

TEST_CASE("An edition that is no longer known is stood in for by that of the day") {
    CHECK(Books().applied("2020-03-10", Stage::InReview, "lost").balance() == money("199.00"));
    CHECK(Books().applied("2021-02-10", Stage::InReview, "lost").balance() == money("40.00"));
}

TEST_CASE("Until the day of its denial an application costs what it did") {
    Books books;
    books.applied("2020-03-10", Stage::Denied)
        .decided(Verdict::Deny, "2020-03-25")
        .pays(exam, "199.00", "2020-03-12");
    CHECK(books.balance("2020-03-24") == noMoney);
    CHECK_FALSE(books.ledger("2020-03-24").accounts[0].isClosed);
    CHECK(books.balance("2020-03-25") == money("-159.00"));
    CHECK(books.ledger("2020-03-25").accounts[0].isClosed);
}

TEST_CASE("With windows the exam fee covers the sitting, whenever it takes place") {
    CHECK(Books().applied("2020-03-10").sat("2021-05-12").pays(exam, "199.00").balance() ==
          noMoney);
}

TEST_CASE("A renewal has a fee of its own") {
    Books books;
    books.applied("2021-02-10", Stage::InReview, "", ApplicationKind::Renewal);
    CHECK(books.balance() == money("125.00"));
    books.pays(PaymentKind::RenewalFee, "125.00", "2021-02-10");
    CHECK(books.balance() == noMoney);
}

TEST_CASE(
    "What ends before its sitting costs no more than is kept, and nothing that was not paid") {
    struct Row {
        Stage stage;
        const char* endedOn;
        const char* paid;
        const char* refunded;
        const char* balance;
    };
    const auto row = GENERATE(values<Row>({
        {Stage::Denied, "2020-03-25", "199.00", "0.00", "-159.00"},
        {Stage::Denied, "2020-03-25", "199.00", "159.00", "0.00"},
        {Stage::Denied, "2020-03-25", "398.00", "0.00", "-358.00"},
        {Stage::Denied, "2020-03-25", "30.00", "0.00", "0.00"},
        {Stage::Denied, "2020-03-25", "0.00", "0.00", "0.00"},
        {Stage::Denied, "2020-03-25", "199.00", "199.00", "0.00"},   // by someone's leave
        {Stage::Denied, "2020-03-25", "199.00", "299.00", "100.00"}, // too much went out
        {Stage::Withdrawn, "2020-05-31", "199.00", "0.00", "-159.00"},
        {Stage::Withdrawn, "2020-06-01", "199.00", "0.00", "0.00"},
        {Stage::Withdrawn, "2020-06-01", "0.00", "0.00", "199.00"},
    }));
    CAPTURE(row.endedOn, row.paid, row.refunded);
    Books books;
    books.applied("2020-03-10", row.stage)
        .decided(row.stage == Stage::Denied ? Verdict::Deny : Verdict::Withdraw, row.endedOn)
        .pays(exam, row.paid)
        .pays(refund, row.refunded, "2020-06-10");
    CHECK(books.balance() == money(row.balance));
}

TEST_CASE("After a sitting a denial releases nothing") {
    CHECK(Books()
              .applied("2020-03-10", Stage::Denied)
              .decided(Verdict::Deny, "2020-05-20")
              .sat("2020-05-12")
              .pays(exam, "199.00")
              .balance() == noMoney);
}

TEST_CASE("Giving money back makes nobody owe it") {
    Books missed;
    missed.applied("2020-03-10", Stage::Approved)
        .sat("2020-05-12", AttemptResult::NoShow)
        .pays(exam, "199.00")
        .pays(refund, "159.00", "2020-06-10");
    CHECK(missed.balance() == noMoney);
    Books twice;
    twice.applied("2020-03-10", Stage::Approved)
        .pays(exam, "199.00")
        .pays(exam, "199.00")
        .pays(refund, "199.00", "2020-06-10");
    CHECK(twice.balance() == noMoney);
    CHECK(twice.ledger().accounts[0].released == noMoney); // it was no charge that went back
}

TEST_CASE("A bounced check leaves the fee unpaid, and a refund that was voided was never made") {
    Books bounced;
    bounced.applied("2020-03-10").pays(exam, "199.00").voids(1, "2020-03-20");
    CHECK(bounced.balance("2020-03-19") == noMoney);
    CHECK(bounced.balance("2020-03-20") == money("199.00"));
    Books refunded;
    refunded.applied("2020-03-10", Stage::Denied)
        .decided(Verdict::Deny, "2020-03-25")
        .pays(exam, "199.00")
        .pays(refund, "159.00", "2020-04-01");
    CHECK(refunded.balance() == noMoney);
    refunded.voids(2, "2020-04-20");
    CHECK(refunded.balance() == money("-159.00"));
    refunded.voids(1, "2020-04-21"); // the check bounced after all
    CHECK(refunded.balance() == noMoney);
}

TEST_CASE("Whatever happened, the lines sum to the balance and no cent is counted twice") {
    for (quint64 seed = 0; seed < 400; ++seed) {
        CAPTURE(seed);
        Books books = someBooks(seed);
        const Ledger ledger = books.ledger();
        Money sum = noMoney;
        Money in = noMoney;
        for (const LedgerEntry& entry : ledger.entries) {
            sum = sum + entry.charge - entry.paid;
            in = in + entry.paid;
            CHECK(entry.balance == sum);
        }
        CHECK(ledger.balance == sum);
        Money accounts = noMoney;
        for (const ApplicationAccount& account : ledger.accounts) {
            accounts = accounts + account.balance();
            CHECK(account.released >= noMoney);
            CHECK(account.released <= account.charged());
        }
        CHECK(accounts == sum);
        Money cash = noMoney;
        for (const PaymentRecord& record : books.facts().payments)
            for (const auto& part : record.allocations) {
                const bool goesIn =
                    (part.value.kind == refund) == record.payment.value.voids.has_value();
                cash = goesIn ? cash + part.value.amount : cash - part.value.amount;
            }
        CHECK(in == cash);
    }
}

TEST_CASE("A ledger does not depend on the order of entry") {
    for (quint64 seed = 0; seed < 200; ++seed) {
        CAPTURE(seed);
        Books books = someBooks(seed);
        const Ledger before = books.ledger();
        rules::LedgerFacts& facts = books.facts();
        SeededRandom random(seed, 1);
        const auto shuffle = [&random](auto& list) {
            for (size_t i = list.size(); i > 1; --i)
                std::swap(list[i - 1],
                          list[static_cast<size_t>(random.below(static_cast<qsizetype>(i)))]);
        };
        shuffle(facts.cases);
        shuffle(facts.attempts);
        shuffle(facts.payments);
        CHECK(lines(books.ledger()) == lines(before));
        CHECK(books.ledger() == before);
    }
}

TEST_CASE("A counter-entry cancels its payment exactly") {
    for (quint64 seed = 0; seed < 200; ++seed) {
        CAPTURE(seed);
        Books books = someBooks(seed);
        const Ledger without = books.ledger();
        const auto next = static_cast<qint64>(books.facts().payments.size()) + 1;
        books.paysParts(
            {{exam, money("0.01"), books.latest()}, {refund, money("12.34"), books.latest()}},
            "2021-06-01");
        books.voids(next, "2021-06-01");
        const Ledger with = books.ledger();
        CHECK(with.balance == without.balance);
        for (size_t i = 0; i < with.accounts.size(); ++i)
            CHECK(with.accounts[i].balance() == without.accounts[i].balance());
    }
}

TEST_CASE("The ledger and the worksheet agree on what is to go back") {
    for (const char* paid : {"0.00", "30.00", "40.00", "40.01", "199.00", "398.00"})
        for (const char* back : {"0.00", "0.01", "159.00"}) {
            if (money(back) > money(paid))
                continue;
            CAPTURE(paid, back);
            Decision denial{
                .verdict = Verdict::Deny, .by = QStringLiteral("Kim Lee"), .on = day("2020-03-25")};
            CaseRecord record = anApplication()
                                    .paid({aPayment(exam, paid), aPayment(refund, back)})
                                    .decided({denial});
            record.application.value.stage = Stage::Denied;
            const Money due =
                rules::refund(rules::refundQuestion(record, march2020(), day("2020-06-10")), record,
                              march2020())
                    .due;
            const Money balance = Books()
                                      .applied("2020-03-10", Stage::Denied)
                                      .decided(Verdict::Deny, "2020-03-25")
                                      .pays(exam, paid)
                                      .pays(refund, back)
                                      .balance();
            CHECK(balance == noMoney - due);
        }
}
