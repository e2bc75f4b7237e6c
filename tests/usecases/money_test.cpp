// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/decide.h"
#include "core/usecases/paymentbatches.h"
#include "core/usecases/payments.h"
#include "core/usecases/personledger.h"
#include "core/usecases/refunds.h"
#include "core/usecases/status.h"
#include "core/usecases/undo.h"
#include "tests/support/builders.h"
#include "tests/support/testoffice.h"

#include <QFile>
#include <QJsonDocument>

using namespace certdesk;
using namespace certdesk::tests;

namespace {

const QString kim = QStringLiteral("Kim Lee");
constexpr auto examFee = PaymentKind::ExamFee;

QJsonObject unpaid(int n = 1) {
    return with(anIntake(n), "payments", QJsonArray());
}

PaymentRequest paying(ApplicationId application, const char* amount, const char* reference = "",
                      PaymentKind kind = examFee) {
    return {.parts = {{kind, money(amount), application}},
            .method = QStringLiteral("check"),
            .reference = QString::fromLatin1(reference),
            .receivedOn = day("2020-03-20"),
            .by = kim};
}

Result<PaymentId> takeBack(TestOffice& office, PaymentId payment, const char* reason = "bounced") {
    return voidPayment(*office,
                       {.payment = payment, .reason = QString::fromUtf8(reason), .by = kim});
}

Money balance(TestOffice& office, ApplicationId application) {
    return must(balanceOf(*office, application));
}

ApplicationAccount accountOf(TestOffice& office, ApplicationId application) {
    const PersonId person = must(openCase(*office, application)).person().id;
    for (const OpenAccount& one : must(openAccounts(*office, person)))
        if (one.account.application == application)
            return one.account;
    FAIL("no account");
    return {.application = application};
}

/// A check of the state agency, paying for many.
BatchRequest slip(const char* total, const char* reference = "4711") {
    return {.payerName = QStringLiteral("State Agency"),
            .method = QStringLiteral("check"),
            .reference = QString::fromLatin1(reference),
            .total = money(total),
            .receivedOn = day("2020-03-20"),
            .by = kim};
}

BatchLine line(ApplicationId application, const char* amount, PaymentKind kind = examFee) {
    return {.application = QStringLiteral("A-%1").arg(application.value(), 6, 10, QLatin1Char('0')),
            .kind = kind,
            .amount = money(amount)};
}

std::vector<ApplicationId> takeMany(TestOffice& office, int count) {
    QJsonArray applications;
    for (int n = 1; n <= count; ++n)
        applications << unpaid(n);
    std::vector<ApplicationId> ids;
    for (const TakenApplication& taken : office.take(applications))
        ids.push_back(taken.application);
    return ids;
}

QString moneyRows(TestOffice& office) {
    return office.value("SELECT (SELECT count(*) FROM payment), "
                        "(SELECT count(*) FROM payment_allocation), "
                        "(SELECT count(*) FROM payment_batch), (SELECT count(*) FROM refund)");
}

ApplicationId takeDenied(TestOffice& office) {
    const ApplicationId id = office.take();
    must(decide(*office, {.application = id,
                          .verdict = Verdict::Deny,
                          .by = kim,
                          .reason = QStringLiteral("no training")}));
    return id;
}

} // namespace

TEST_CASE("A fee is paid in parts, and the application knows it at once") {
    TestOffice office;
    const ApplicationId id = office.take(unpaid());
    CHECK(balance(office, id) == money("199.00"));
    must(recordPayment(*office, paying(id, "100.00")));
    CHECK(accountOf(office, id).owed(examFee) == money("99.00"));
    CHECK_FALSE(must(openCase(*office, id)).report.approvable);
    must(recordPayment(*office, paying(id, "99.00")));
    CHECK(balance(office, id) == noMoney);
    CHECK(must(openCase(*office, id)).report.approvable);
    CHECK(office.value("SELECT amount_cents, method, received_on, recorded_by, origin "
                       "FROM payment WHERE id = 1") == u"10000|check|2020-03-20|Kim Lee|entered");
    CHECK(office.damage() == QStringList());
}

TEST_CASE("One payment may pay several fees, and is the sum of them") {
    TestOffice office("2021-02-20");
    const ApplicationId id =
        office.take(with(unpaid(), "submitted_on", QStringLiteral("2021-02-10")));
    PaymentRequest request = paying(id, "40.00", "1", PaymentKind::ApplicationFee);
    request.parts.push_back({PaymentKind::SittingFee, money("159.00"), id});
    const PaymentId payment = must(recordPayment(*office, request));
    CHECK(office.value("SELECT amount_cents FROM payment") == u"19900");
    CHECK(accountOf(office, id).paid() == money("199.00"));
    must(takeBack(office, payment));
    CHECK(accountOf(office, id).paid() == noMoney);
    CHECK(office.damage() == QStringList());
}

TEST_CASE("A payment that cannot be right is refused, and nothing is written") {
    TestOffice office;
    const ApplicationId id = office.take(unpaid(1));
    const ApplicationId other = office.take(unpaid(2));
    const QString before = moneyRows(office);
    CHECK(refusal(recordPayment(*office, paying(id, "0.00"))) == ErrorCode::WrongAmount);
    CHECK(refusal(recordPayment(*office, paying(id, "-1.00"))) == ErrorCode::WrongAmount);
    CHECK(refusal(recordPayment(*office, paying(id, "1.00", "", PaymentKind::Refund))) ==
          ErrorCode::UnknownWord);
    CHECK(refusal(recordPayment(*office, paying(id, "159.00", "", PaymentKind::SittingFee))) ==
          ErrorCode::NotCharged);
    CHECK(refusal(recordPayment(*office, paying(ApplicationId(99), "1.00"))) ==
          ErrorCode::NotFound);
    PaymentRequest tomorrow = paying(id, "199.00");
    tomorrow.receivedOn = day("2020-03-21");
    CHECK(refusal(recordPayment(*office, tomorrow)) == ErrorCode::DayInFuture);
    PaymentRequest shared = paying(id, "199.00");
    shared.parts.push_back({examFee, money("199.00"), other});
    CHECK(refusal(recordPayment(*office, shared)) == ErrorCode::OtherPerson);
    PaymentRequest nothing = paying(id, "199.00");
    nothing.parts.clear();
    CHECK(refusal(recordPayment(*office, nothing)) == ErrorCode::WrongAmount);
    CHECK(moneyRows(office) == before);
}

TEST_CASE("The same payment is not entered twice, unless the first was voided") {
    TestOffice office;
    const ApplicationId id = office.take(unpaid());
    const PaymentId first = must(recordPayment(*office, paying(id, "99.50", "1001")));
    const auto again = recordPayment(*office, paying(id, "99.50", "1001"));
    CHECK(refusal(again) == ErrorCode::PaymentRepeated);
    CHECK(again.error().subject == u"PY-000001");
    must(recordPayment(*office, paying(id, "99.50", "1002"))); // another check
    must(takeBack(office, first));
    must(recordPayment(*office, paying(id, "99.50", "1001")));
    CHECK(balance(office, id) == noMoney);
}

TEST_CASE("Voiding is a counter-entry: once, with a reason, and never of one") {
    TestOffice office;
    const ApplicationId id = office.take(unpaid());
    const PaymentId payment = must(recordPayment(*office, paying(id, "199.00")));
    CHECK(refusal(takeBack(office, payment, " ")) == ErrorCode::ReasonNeeded);
    CHECK(refusal(voidPayment(*office, {payment, QStringLiteral("bounced"), {}})) ==
          ErrorCode::BlankText);
    CHECK(refusal(takeBack(office, PaymentId(99))) == ErrorCode::NotFound);
    office.on("2020-04-15");
    const PaymentId counter = must(takeBack(office, payment, "returned by the bank"));
    CHECK(office.value("SELECT amount_cents, voids_payment_id, received_on, reason, recorded_by "
                       "FROM payment WHERE id = 2") ==
          u"19900|1|2020-04-15|returned by the bank|Kim Lee");
    const QString before = moneyRows(office);
    const auto twice = takeBack(office, payment);
    CHECK(refusal(twice) == ErrorCode::PaymentVoided);
    CHECK(twice.error().detail == u"PY-000002");
    CHECK(refusal(takeBack(office, counter)) == ErrorCode::IsCounterEntry);
    CHECK(moneyRows(office) == before);
    CHECK(balance(office, id) == money("199.00"));
    // A check that bounced never paid anything: the deadline has passed meanwhile.
    CHECK(must(openCase(*office, id)).report.of(CriterionCode::Fee).outcome == Outcome::NotMet);
    CHECK(office.damage() == QStringList());
}

TEST_CASE("Money is not undone") {
    TestOffice office;
    office->setActor({kim, kim});
    must(recordPayment(*office, paying(office.take(unpaid()), "199.00")));
    CHECK(refusal(undoLast(*office)) == ErrorCode::NotUndoable);
}

TEST_CASE("One check for 25 people is entered as a whole") {
    TestOffice office;
    const std::vector<ApplicationId> ids = takeMany(office, 25);
    std::vector<BatchLine> lines;
    for (const ApplicationId id : ids)
        lines.push_back(line(id, "199.00"));
    const BatchOutcome outcome = must(recordBatch(*office, slip("4975.00"), lines));
    CHECK(outcome.errors.empty());
    REQUIRE(outcome.batch);
    CHECK(outcome.payments.size() == 25);
    for (const ApplicationId id : ids)
        CHECK(balance(office, id) == noMoney);
    CHECK(office.value("SELECT payer, payer_name, reference, total_cents, received_on, recorded_by "
                       "FROM payment_batch") ==
          u"state_agency|State Agency|4711|497500|2020-03-20|Kim Lee");
    CHECK(office.value("SELECT count(*), sum(amount_cents) FROM payment WHERE batch_id = 1 "
                       "AND payer = 'state_agency' AND reference = '4711'") == u"25|497500");
    CHECK(office.value("SELECT count(*) FROM audit_group WHERE action = 'record_batch'") == u"1");
    CHECK(office.damage() == QStringList());

    // One of them may be voided: the slip still is the sum of its lines.
    must(takeBack(office, outcome.payments.front()));
    CHECK(office.damage() == QStringList());
}

TEST_CASE("A slip that does not tie to the cent is refused with both sums") {
    TestOffice office;
    const std::vector<ApplicationId> ids = takeMany(office, 2);
    const QString before = moneyRows(office);
    for (const char* total : {"398.01", "397.99", "199.00"}) {
        const auto refused =
            recordBatch(*office, slip(total), {line(ids[0], "199.00"), line(ids[1], "199.00")});
        CHECK(refusal(refused) == ErrorCode::TotalDiffers);
        CHECK(refused.error().subject == QString::fromLatin1(total));
        CHECK(refused.error().detail == u"398.00");
    }
    CHECK(refusal(recordBatch(*office, slip("1.00"), {})) == ErrorCode::TotalDiffers);
    CHECK(refusal(recordBatch(*office, slip("0.00"), {})) == ErrorCode::WrongAmount);
    CHECK(moneyRows(office) == before);
}

TEST_CASE("One wrong line keeps the whole slip out") {
    TestOffice office;
    const std::vector<ApplicationId> ids = takeMany(office, 2);
    const QString before = moneyRows(office);
    const BatchOutcome outcome = must(
        recordBatch(*office, slip("1000.00"),
                    {line(ids[0], "199.00"), line(ApplicationId(99), "199.00"),
                     line(ids[1], "159.00", PaymentKind::SittingFee), line(ids[0], "199.00")}));
    CHECK_FALSE(outcome.batch);
    REQUIRE(outcome.errors.size() == 3);
    CHECK(outcome.errors[0].error.code == ErrorCode::NotFound);
    CHECK(outcome.errors[0].column == u"application");
    CHECK(outcome.errors[1].error.code == ErrorCode::NotCharged);
    CHECK(outcome.errors[1].column == u"kind");
    CHECK(outcome.errors[2].error.code == ErrorCode::DuplicateField);
    CHECK(moneyRows(office) == before);
}

TEST_CASE("The same slip is not entered twice") {
    TestOffice office;
    const std::vector<ApplicationId> ids = takeMany(office, 1);
    const std::vector<BatchLine> lines{line(ids[0], "199.00")};
    must(recordBatch(*office, slip("199.00"), lines));
    const auto again = recordBatch(*office, slip("199.00"), lines);
    CHECK(refusal(again) == ErrorCode::PaymentRepeated);
    CHECK(again.error().subject == u"PB-000001");
    must(recordBatch(*office, slip("199.00", "4712"), lines));
}

TEST_CASE("A slip comes from a file, by number or external id, with every error at its line") {
    TestOffice office;
    const std::vector<ApplicationId> ids = takeMany(office, 2);
    const QString path = office.beside("slip.csv");
    const auto write = [&path](const QByteArray& bytes) {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    };
    const QString external = office.value("SELECT external_id FROM application WHERE id = 2");
    write("application,kind,amount\nA-000001,exam_fee,199.00\nA-999999,exam_fee,1.00\n"
          "A-000002,exam_fee,ten\n");
    const BatchOutcome wrong = must(recordBatchOf(*office, slip("398.00"), path));
    REQUIRE(wrong.errors.size() == 2);
    CHECK(wrong.errors[0].line == 3);
    CHECK(wrong.errors[1].line == 4);
    CHECK(wrong.errors[1].column == u"amount");
    write("application,kind,amount\nA-000001,exam_fee,199.00\n" + external.toUtf8() +
          ",exam_fee,199.00\n");
    CHECK(must(recordBatchOf(*office, slip("398.00"), path)).payments.size() == 2);
    CHECK(office.value("SELECT origin, origin_place FROM payment WHERE id = 2") ==
          u"imported|slip.csv:3");
    CHECK(refusal(recordBatchOf(*office, slip("1.00"), office.beside("none.csv"))) ==
          ErrorCode::FileAbsent);
    CHECK(office.damage() == QStringList());
}

TEST_CASE("A refund is worked out, approved by someone, and kept with its worksheet") {
    TestOffice office;
    const ApplicationId id = takeDenied(office);
    const auto sheet = must(refundWorksheet(*office, id));
    CHECK(sheet.cause == RefundCause::Denied);
    CHECK(sheet.due == money("159.00"));
    CHECK(balance(office, id) == money("-159.00"));
    office.on("2020-04-01");
    const RecordedRefund refund = must(recordRefund(*office, {.application = id,
                                                              .by = kim,
                                                              .method = QStringLiteral("check"),
                                                              .reference = QStringLiteral("R-9")}));
    CHECK(refund.amount == money("159.00"));
    CHECK(balance(office, id) == noMoney);
    CHECK(office.value("SELECT amount_cents, payer, reference, received_on, recorded_by "
                       "FROM payment WHERE id = 2") == u"15900|self|R-9|2020-04-01|Kim Lee");
    CHECK(office.value("SELECT payment_id, cause, due_cents, approved_by FROM refund") ==
          u"2|denied|15900|Kim Lee");
    const QJsonObject kept =
        QJsonDocument::fromJson(office.value("SELECT worksheet FROM refund").toUtf8()).object();
    CHECK(kept.value(u"paid") == QStringLiteral("199.00"));
    CHECK(kept.value(u"refunded") == QStringLiteral("0.00"));
    CHECK(kept.value(u"not_refundable") == QStringLiteral("40.00"));
    CHECK(kept.value(u"due") == QStringLiteral("159.00"));
    CHECK_FALSE(kept.value(u"why").toString().isEmpty());
    CHECK(must(openCase(*office, id)).report.refundDue == noMoney);
    CHECK(refusal(recordRefund(*office, {.application = id, .by = kim})) ==
          ErrorCode::NothingToRefund);
    CHECK(office.damage() == QStringList());
}

TEST_CASE("More than is due takes a reason, more than is here nothing") {
    TestOffice office;
    const ApplicationId id = takeDenied(office);
    const auto pay = [&](const char* amount, const char* reason, const QString& by) {
        return recordRefund(*office, {.application = id,
                                      .amount = money(amount),
                                      .by = by,
                                      .reason = QString::fromUtf8(reason)});
    };
    CHECK(refusal(pay("159.01", "", kim)) == ErrorCode::RefundAboveDue);
    CHECK(refusal(pay("100.00", "", {})) == ErrorCode::BlankText);
    CHECK(refusal(pay("0.00", "", kim)) == ErrorCode::WrongAmount);
    CHECK(refusal(pay("199.01", "hardship", kim)) == ErrorCode::RefundAbovePaid);
    must(pay("59.00", "", kim)); // a part of it
    must(pay("140.00", "hardship", kim));
    CHECK(balance(office, id) == noMoney);
    CHECK(refusal(pay("0.01", "hardship", kim)) == ErrorCode::RefundAbovePaid);
    CHECK(office.rows(QStringLiteral("SELECT due_cents, reason FROM refund ORDER BY id")) ==
          QStringList{QStringLiteral("15900|"), QStringLiteral("10000|hardship")});
}

TEST_CASE("The director grants one emergency in a life, with a reason") {
    TestOffice office;
    const ApplicationId id = office.take();
    const auto grant = [&](const char* reason) {
        return recordRefund(*office, {.application = id,
                                      .cause = RefundCause::Emergency,
                                      .by = kim,
                                      .reason = QString::fromUtf8(reason)});
    };
    CHECK(refusal(grant("")) == ErrorCode::ReasonNeeded);
    CHECK(refusal(recordRefund(*office, {.application = id,
                                         .cause = RefundCause::Emergency,
                                         .by = QStringLiteral("Somebody"),
                                         .reason = QStringLiteral("in hospital")})) ==
          ErrorCode::MayNotWaive);
    const RecordedRefund granted = must(grant("in hospital"));
    CHECK(granted.amount == money("159.00"));
    CHECK(must(refundWorksheet(*office, id, RefundCause::Emergency)).why ==
          rules::RefundWhy::WaiverUsed);
    const auto emergencies = [&] {
        Money sum = noMoney;
        for (const FeePayment& payment : must(openCase(*office, id)).record.payments)
            if (payment.cause == RefundCause::Emergency)
                sum = sum + payment.amount;
        return sum;
    };
    CHECK(emergencies() == money("159.00"));
    // A refund that was voided was never granted.
    must(takeBack(office, granted.payment, "check lost"));
    CHECK(emergencies() == noMoney);
    CHECK(must(refundWorksheet(*office, id, RefundCause::Emergency)).due == money("159.00"));
    CHECK(office.damage() == QStringList());
}

TEST_CASE("A refund goes back to who paid") {
    TestOffice office;
    const std::vector<ApplicationId> ids = takeMany(office, 1);
    must(recordBatch(*office, slip("199.00"), {line(ids[0], "199.00")}));
    must(decide(*office, {.application = ids[0], .verdict = Verdict::Withdraw, .by = kim}));
    const RecordedRefund refund = must(recordRefund(*office, {.application = ids[0], .by = kim}));
    CHECK(refund.sheet.cause == RefundCause::Withdrawn);
    CHECK(office.value("SELECT payer, payer_name FROM payment ORDER BY id DESC LIMIT 1") ==
          u"state_agency|State Agency");
}

TEST_CASE("A person's ledger names the payment, its counter-entry and its refund") {
    TestOffice office;
    const ApplicationId id = takeDenied(office);
    const PersonId person = must(openCase(*office, id)).person().id;
    const RecordedRefund refund = must(recordRefund(*office, {.application = id, .by = kim}));
    const PaymentId counter = must(takeBack(office, refund.payment, "never cashed"));
    const PersonLedger view = must(openLedger(*office, person));
    CHECK(view.ledger.balance == money("-159.00"));
    CHECK(view.payments.size() == 3);
    CHECK(view.payments.at(refund.payment).refund->value.approvedBy == kim);
    CHECK(view.voidedBy.at(refund.payment) == counter);
    CHECK(must(openAccounts(*office, person)).front().kinds == std::vector{examFee});
}
