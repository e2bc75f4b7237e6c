// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "tests/e2e/intakesource.h"

#include <catch2/catch.hpp>

using namespace certdesk::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto today = "2020-03-20";

/// An office with so many applications, APP-1 and on, none of them paid.
class MoneyDesk final {
public:
    explicit MoneyDesk(int people) {
        IntakeSource source;
        for (int i = 1; i <= people; ++i)
            source.add(u"Given%1"_s.arg(i), u"Family%1"_s.arg(i)).set(u"payments"_s, QJsonArray());
        desk.done("import-applications", {source.writeTo(desk)}, today);
    }
    [[nodiscard]] Ran on(const char* command, QStringList rest) const {
        return desk.on(command, rest + QStringList{u"--as-of"_s, QLatin1StringView(today)});
    }
    [[nodiscard]] Ran pay(const QString& application, const QString& amount,
                          const QStringList& more = {}) const {
        return on("pay",
                  QStringList{application, u"--kind"_s, u"exam_fee"_s, u"--amount"_s, amount} +
                      more);
    }
    [[nodiscard]] Ran payBatch(const QByteArray& lines, const QString& total,
                               const QString& reference = u"4711"_s) const {
        return on("pay-batch", {desk.write(u"slip.csv"_s, "application,kind,amount\n" + lines),
                                u"--total"_s, total, u"--payer"_s, u"state_agency"_s,
                                u"--payer-name"_s, u"State Agency"_s, u"--reference"_s, reference});
    }
    [[nodiscard]] QJsonObject ledger(const QString& candidate) const {
        return desk.done("ledger", {candidate}, today);
    }
    [[nodiscard]] QString feeOf(const QString& candidate) const {
        return desk.show(candidate, today)[u"applications"][0][u"criteria"][6][u"outcome"]
            .toString();
    }
    Desk desk;
};

} // namespace

TEST_CASE("A fee is paid in parts, and the ledger tells them") {
    const MoneyDesk money(1);
    CHECK(money.ledger(u"P-1"_s)[u"balance"] == u"199.00"_s);
    const Ran first = money.pay(u"APP-1"_s, u"100.00"_s, {u"--received-on"_s, u"2020-03-15"_s});
    CHECK(first.exitCode == 0);
    CHECK(first.json()[u"payment"] == u"PY-000001"_s);
    CHECK(first.json()[u"balance"] == u"99.00"_s);
    CHECK(money.feeOf(u"P-1"_s) == u"pending");
    CHECK(money.pay(u"A-000001"_s, u"99.00"_s, {u"--payer"_s, u"employer"_s}).exitCode == 0);
    CHECK(money.feeOf(u"P-1"_s) == u"met");
    const QJsonObject ledger = money.ledger(u"C-000001"_s);
    CHECK(ledger[u"candidate"] == u"C-000001"_s);
    const QJsonArray entries = ledger[u"entries"].toArray();
    REQUIRE(entries.size() == 3);
    CHECK(entries[0][u"entry"] == u"charge"_s);
    CHECK(entries[0][u"charged"] == u"199.00"_s);
    CHECK(entries[1][u"on"] == u"2020-03-15"_s);
    CHECK(entries[1][u"paid"] == u"100.00"_s);
    CHECK(entries[1][u"balance"] == u"99.00"_s);
    CHECK(entries[2][u"payment"] == u"PY-000002"_s);
    CHECK(entries[2][u"balance"] == u"0.00"_s);
    CHECK(ledger[u"applications"][0][u"paid"] == u"199.00"_s);
    CHECK(money.desk.on("check").exitCode == 0);
}

TEST_CASE("A payment that can't be is refused with its exit code") {
    const MoneyDesk money(1);
    CHECK(money.pay(u"APP-9"_s, u"1.00"_s).errorCode() == u"not_found");
    CHECK(money.pay(u"APP-1"_s, u"1.00"_s, {u"--received-on"_s, u"2020-03-21"_s}).errorCode() ==
          u"day_in_future");
    CHECK(money.pay(u"APP-1"_s, u"0.00"_s).exitCode == 1);
    const QStringList sitting{u"APP-1"_s, u"--kind"_s, u"sitting_fee"_s, u"--amount"_s, u"1.00"_s};
    CHECK(money.on("pay", sitting).errorCode() == u"not_charged");
    for (const QStringList& wrong :
         {QStringList{u"APP-1"_s},
          QStringList{u"APP-1"_s, u"--kind"_s, u"fee"_s, u"--amount"_s, u"1.00"_s},
          QStringList{u"APP-1"_s, u"--kind"_s, u"exam_fee"_s, u"--amount"_s, u"1"_s}})
        CHECK(money.on("pay", wrong).exitCode == 2);
    CHECK(money.pay(u"APP-1"_s, u"1.00"_s, {u"--payer"_s, u"nobody"_s}).exitCode == 2);
    CHECK(money.pay(u"APP-1"_s, u"1.00"_s, {u"--received-on"_s, u"soon"_s}).exitCode == 2);
    CHECK(run({u"pay"_s, u"/nowhere.certdesk"_s, u"A-1"_s, u"--kind"_s, u"exam_fee"_s,
               u"--amount"_s, u"1.00"_s})
              .exitCode == 3);
    CHECK(money.ledger(u"P-1"_s)[u"entries"].toArray().size() == 1);
}

TEST_CASE("One check of a state agency pays for 25 people, and only if it ties") {
    const MoneyDesk money(25);
    QByteArray lines;
    for (int i = 1; i <= 25; ++i)
        lines += "APP-" + QByteArray::number(i) + ",exam_fee,199.00\n";
    const Ran short1 = money.payBatch(lines, u"4975.01"_s);
    CHECK(short1.exitCode == 1);
    CHECK(short1.errorCode() == u"total_differs");
    const QString sentence = short1.json()[u"error"][u"message"].toString();
    for (const auto* sum : {u"4975.01", u"4975.00", u"difference of 0.01"})
        CHECK(sentence.contains(QStringView(sum)));
    CHECK(money.ledger(u"P-25"_s)[u"balance"] == u"199.00"_s);

    const Ran entered = money.payBatch(lines, u"4975.00"_s);
    CHECK(entered.exitCode == 0);
    CHECK(entered.json()[u"batch"] == u"PB-000001"_s);
    CHECK(entered.json()[u"payments"].toArray().size() == 25);
    CHECK(money.ledger(u"P-25"_s)[u"balance"] == u"0.00"_s);
    CHECK(money.feeOf(u"P-13"_s) == u"met");
    CHECK(money.payBatch(lines, u"4975.00"_s).errorCode() == u"payment_repeated");
    CHECK(money.desk.on("check").exitCode == 0);
}

TEST_CASE("What is wrong with a slip is told by line and column, and none of it goes in") {
    const MoneyDesk money(2);
    const Ran ran = money.payBatch("APP-1,exam_fee,199.00\nAPP-9,exam_fee,199.00\n"
                                   "APP-2,exam,199.00\nAPP-2,sitting_fee,159.00\nAPP-2,exam_fee\n",
                                   u"199.00"_s);
    CHECK(ran.exitCode == 1);
    CHECK(ran.json()[u"ok"] == false);
    CHECK(ran.json()[u"batch"].isNull());
    QStringList places;
    const QJsonArray errors = ran.json()[u"errors"].toArray();
    for (const QJsonValue& error : errors)
        places << u"%1 %2"_s.arg(error[u"line"].toInt()).arg(error[u"column"].toString());
    CHECK(places == QStringList{u"3 application"_s, u"4 kind"_s, u"5 kind"_s, u"6 "_s});
    CHECK(money.ledger(u"P-1"_s)[u"balance"] == u"199.00"_s);
}

TEST_CASE("A bounced check is taken back once, and the fee is open again") {
    const MoneyDesk money(1);
    CHECK(money.pay(u"APP-1"_s, u"199.00"_s).exitCode == 0);
    const QStringList voiding{u"PY-000001"_s, u"--reason"_s, u"bounced"_s, u"--by"_s, director};
    const Ran voided = money.on("void-payment", voiding);
    CHECK(voided.exitCode == 0);
    CHECK(voided.json()[u"counter_entry"] == u"PY-000002"_s);
    CHECK(voided.json()[u"balance"] == u"199.00"_s);
    CHECK(money.feeOf(u"P-1"_s) == u"pending");
    CHECK(money.on("void-payment", voiding).errorCode() == u"payment_voided");
    QStringList counter = voiding;
    counter[0] = u"PY-000002"_s;
    CHECK(money.on("void-payment", counter).errorCode() == u"is_counter_entry");
    CHECK(money.on("void-payment", {u"PY-000001"_s, u"--by"_s, director}).exitCode == 2);
    CHECK(money.desk.on("check").exitCode == 0);
}

TEST_CASE("A sitting that was cancelled gives back the fee, however late the vendor tells") {
    const MoneyDesk money(1);
    CHECK(money.pay(u"APP-1"_s, u"199.00"_s).exitCode == 0);
    money.desk.done("decide", {u"APP-1"_s, u"approve"_s, u"--by"_s, director}, today);
    const auto worksheet = [&](const QStringList& more = {}) {
        const QStringList asked{u"APP-1"_s, u"--by"_s, director, u"--dry-run"_s};
        return money.desk.done("refund", asked + more, "2020-06-10")[u"worksheet"].toObject();
    };
    CHECK(worksheet()[u"cause"] == u"other"_s);
    const QString cancelled =
        money.desk.write(u"results.csv"_s, "registration_id,candidate_id,exam_date,result\n"
                                           "R1,C-000001,2020-05-12,cancelled\n");
    money.desk.done("import-results", {cancelled}, "2020-06-10");
    CHECK(worksheet()[u"cause"] == u"cancelled"_s);
    CHECK(worksheet()[u"on"] == u"2020-05-12"_s);
    CHECK(worksheet()[u"not_refundable"] == u"40.00"_s);
    CHECK(worksheet()[u"due"] == u"159.00"_s);
    CHECK(worksheet({u"--cause"_s, u"withdrawn"_s})[u"due"] == u"0.00"_s);
    const QJsonObject refund =
        money.desk.done("refund", {u"APP-1"_s, u"--by"_s, director}, "2020-06-10");
    CHECK(refund[u"amount"] == u"159.00"_s);
    CHECK(refund[u"balance"] == u"0.00"_s);
}

TEST_CASE("A refund shows its worksheet before and keeps it after") {
    const MoneyDesk money(1);
    CHECK(money.pay(u"APP-1"_s, u"199.00"_s).exitCode == 0);
    const auto refund = [&](const QStringList& more) {
        return money.on("refund", QStringList{u"APP-1"_s, u"--by"_s, director} + more);
    };
    CHECK(refund({}).errorCode() == u"nothing_to_refund");
    money.desk.done("decide", {u"APP-1"_s, u"deny"_s, u"--by"_s, director, u"--reason"_s, u"x"_s},
                    today);
    const QJsonObject dry = refund({u"--dry-run"_s}).json();
    CHECK(dry[u"payment"].isNull());
    CHECK(dry[u"worksheet"][u"paid"] == u"199.00"_s);
    CHECK(dry[u"worksheet"][u"not_refundable"] == u"40.00"_s);
    CHECK(dry[u"worksheet"][u"due"] == u"159.00"_s);
    CHECK(dry[u"worksheet"][u"cause"] == u"denied"_s);
    CHECK(dry[u"balance"] == u"-159.00"_s);
    CHECK(refund({u"--amount"_s, u"160.00"_s}).errorCode() == u"refund_above_due");
    CHECK(refund({u"--amount"_s, u"160.00"_s, u"--dry-run"_s}).errorCode() == u"refund_above_due");
    CHECK(refund({u"--cause"_s, u"emergency"_s, u"--dry-run"_s}).errorCode() == u"reason_needed");
    const Ran done = refund({u"--reference"_s, u"R-1"_s});
    CHECK(done.exitCode == 0);
    CHECK(done.json()[u"amount"] == u"159.00"_s);
    CHECK(done.json()[u"balance"] == u"0.00"_s);
    CHECK(money.desk.show(u"P-1"_s, today)[u"applications"][0][u"refund_due"] == u"0.00"_s);
    CHECK(refund({}).errorCode() == u"nothing_to_refund");
    CHECK(money.desk.on("check").exitCode == 0);
}
