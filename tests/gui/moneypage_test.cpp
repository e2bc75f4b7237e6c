// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/domain/number.h"
#include "core/usecases/lists.h"
#include "core/usecases/payments.h"
#include "core/usecases/personledger.h"
#include "core/usecases/status.h"
#include "core/wording/figures.h"
#include "tests/gui/officeprogram.h"
#include "ui/widgets/field.h"
#include "ui/widgets/moneyedit.h"
#include "ui/widgets/smalltable.h"

#include <QComboBox>
#include <QPushButton>
#include <QTest>

#include <catch2/catch.hpp>

using namespace certdesk;
using namespace certdesk::tests;

namespace {

const QDate april15(2026, 4, 15);

/// Someone of the sample, with the application that was looked for.
struct Found {
    PersonId person;
    ApplicationId application;
};

/// People one of whose applications is in that stage and owes so much or more, or is to get it
/// back.
std::vector<Found> peopleWho(OfficeProgram& program, Stage stage,
                             const std::function<bool(const ApplicationAccount&)>& fits) {
    std::vector<Found> found;
    const auto source = personRows(program.office())();
    const auto ids = source->ids({.stage = stage});
    REQUIRE(ids);
    for (const qint64 id : *ids) {
        const auto accounts = openAccounts(program.office(), PersonId(id));
        REQUIRE(accounts);
        if (fits(accounts->front().account))
            found.push_back({PersonId(id), accounts->front().account.application});
    }
    return found;
}

bool owesAll(const ApplicationAccount& account) {
    return account.paid() == noMoney && account.balance() > noMoney;
}

Money balance(OfficeProgram& program, const Found& who) {
    return *balanceOf(program.office(), who.application);
}

void waitForDialog(OfficeProgram& program, const QString& name, bool isOpen) {
    program.robot.waitFor([&] { return program.robot.sees(name) == isOpen; }, qPrintable(name));
}

QString errorAt(Robot& robot, const QString& field) {
    return Field::of(&robot.find<QWidget>(field))->error();
}

} // namespace

TEST_CASE("a payment is entered in parts, with what is owed filled in") {
    OfficeProgram program(april15);
    Robot& robot = program.robot;
    program.openSample();
    std::vector<Found> unpaid = peopleWho(program, Stage::InReview, owesAll);
    for (const Found& more : peopleWho(program, Stage::Intake, owesAll))
        unpaid.push_back(more);
    REQUIRE_FALSE(unpaid.empty());
    const Found who = unpaid.front();
    const Money owed = balance(program, who);
    program.window.go(u"people"_qs, who.person);
    const int lines = robot.find<SmallTable>(u"moneyTable"_qs).rowCount();
    CHECK_FALSE(robot.find<QPushButton>(u"voidPaymentButton"_qs).isEnabled());

    robot.click(u"recordPaymentButton"_qs);
    waitForDialog(program, u"paymentDialog"_qs, true);
    CHECK(robot.text(u"paymentAmountEdit"_qs) == wording::moneyInWords(owed));
    CHECK(namelessControls(program.window).isEmpty());
    robot.type(u"paymentAmountEdit"_qs, u"nine"_qs);
    robot.click(u"actButton"_qs);
    CHECK(errorAt(robot, u"paymentAmountEdit"_qs).startsWith(u"This is not an amount."));
    robot.type(u"paymentAmountEdit"_qs, u"10"_qs);
    robot.type(u"paymentDayEdit"_qs, u"4/16/2026"_qs);
    robot.click(u"actButton"_qs);
    CHECK(errorAt(robot, u"paymentDayEdit"_qs).contains(u"lies in the future"));
    robot.type(u"paymentDayEdit"_qs, u"4/15/2026"_qs);
    robot.type(u"paymentReferenceEdit"_qs, u"1001"_qs);
    robot.click(u"actButton"_qs);
    waitForDialog(program, u"paymentDialog"_qs, false);
    CHECK(balance(program, who) == owed - Money::ofCents(1000));
    CHECK(robot.find<SmallTable>(u"moneyTable"_qs).rowCount() == lines + 1);

    // The same paper again is told beside its reference.
    robot.click(u"recordPaymentButton"_qs);
    waitForDialog(program, u"paymentDialog"_qs, true);
    robot.type(u"paymentAmountEdit"_qs, u"10.00"_qs);
    robot.type(u"paymentReferenceEdit"_qs, u"1001"_qs);
    robot.click(u"actButton"_qs);
    CHECK(errorAt(robot, u"paymentReferenceEdit"_qs).contains(u"says the same"));
    robot.click(u"leaveButton"_qs);
    waitForDialog(program, u"paymentDialog"_qs, false);
    CHECK(balance(program, who) == owed - Money::ofCents(1000));
    CHECK(program.interaction.errors.isEmpty());
}

TEST_CASE("a payment is voided with a reason, and then can't be again") {
    OfficeProgram program(april15);
    Robot& robot = program.robot;
    program.openSample();
    const std::vector<Found> paid =
        peopleWho(program, Stage::Approved,
                  [](const ApplicationAccount& account) { return account.paid() > noMoney; });
    REQUIRE_FALSE(paid.empty());
    const Found who = paid.front();
    const auto books = openLedger(program.office(), who.person);
    REQUIRE(books);
    int row = -1;
    for (size_t i = 0; i < books->ledger.entries.size(); ++i)
        if (books->ledger.entries[i].kind == LedgerEntryKind::Payment)
            row = static_cast<int>(i);
    REQUIRE(row >= 0);
    const Money before = balance(program, who);
    program.window.go(u"people"_qs, who.person);
    robot.row(u"moneyTable"_qs, row);
    robot.click(u"voidPaymentButton"_qs);
    waitForDialog(program, u"voidDialog"_qs, true);
    robot.click(u"actButton"_qs);
    CHECK(errorAt(robot, u"voidReasonEdit"_qs) == u"Say why it is taken back.");
    robot.type(u"voidReasonEdit"_qs, u"The bank returned the check"_qs);
    CHECK(namelessControls(program.window).isEmpty());
    robot.click(u"actButton"_qs);
    waitForDialog(program, u"voidDialog"_qs, false);
    CHECK(balance(program, who) > before);
    robot.row(u"moneyTable"_qs, row);
    CHECK_FALSE(robot.find<QPushButton>(u"voidPaymentButton"_qs).isEnabled());
    CHECK(program.interaction.errors.isEmpty());
}

TEST_CASE("a refund is worked out in sight of who signs it") {
    OfficeProgram program(april15);
    Robot& robot = program.robot;
    program.openSample();
    const std::vector<Found> denied =
        peopleWho(program, Stage::Denied,
                  [](const ApplicationAccount& account) { return account.balance() < noMoney; });
    REQUIRE_FALSE(denied.empty());
    const Found who = denied.front();
    const Money due = noMoney - balance(program, who);
    program.window.go(u"people"_qs, who.person);
    robot.click(u"refundButton"_qs);
    waitForDialog(program, u"refundDialog"_qs, true);
    CHECK(robot.text(u"refundCauseCombo"_qs) == u"Application denied");
    CHECK(robot.text(u"refundDueLabel"_qs) == QString(u'$' % due.text()));
    CHECK(robot.text(u"refundAmountEdit"_qs) == wording::moneyInWords(due));
    CHECK(namelessControls(program.window).isEmpty());
    robot.type(u"refundAmountEdit"_qs, (due + Money::ofCents(1)).text());
    robot.click(u"actButton"_qs);
    CHECK(errorAt(robot, u"refundReasonEdit"_qs)
              .contains(QString(u"more than the " % wording::moneyInWords(due))));
    robot.type(u"refundAmountEdit"_qs, due.text());
    robot.click(u"actButton"_qs);
    waitForDialog(program, u"refundDialog"_qs, false);
    CHECK(balance(program, who) == noMoney);

    robot.click(u"refundButton"_qs);
    waitForDialog(program, u"refundDialog"_qs, true);
    CHECK(robot.text(u"refundDueLabel"_qs) == u"$0.00");
    CHECK(robot.text(u"refundAmountEdit"_qs).isEmpty());
    robot.click(u"leaveButton"_qs);
    waitForDialog(program, u"refundDialog"_qs, false);
}

TEST_CASE("a check for several people is entered only when its lines tie with the slip") {
    OfficeProgram program(april15);
    Robot& robot = program.robot;
    program.openSample();
    std::vector<Found> unpaid = peopleWho(program, Stage::InReview, owesAll);
    for (const Found& more : peopleWho(program, Stage::Intake, owesAll))
        unpaid.push_back(more);
    for (const Found& more :
         peopleWho(program, Stage::Approved, [](const ApplicationAccount& account) {
             return account.owed(PaymentKind::SittingFee) > noMoney;
         }))
        unpaid.push_back(more);
    REQUIRE(unpaid.size() >= 2);
    unpaid.erase(unpaid.begin() + 2, unpaid.end());
    program.window.go(u"people"_qs);
    robot.click(u"enterBatchButton"_qs);
    REQUIRE(robot.sees(u"batchPane"_qs));
    CHECK(namelessControls(program.window).isEmpty());

    Money sum = noMoney;
    for (const Found& who : unpaid) {
        robot.type(u"batchPersonEdit"_qs, candidateNumber(who.person));
        robot.key(Qt::Key_Tab);
        const auto amount = robot.find<MoneyEdit>(u"batchAmountEdit"_qs).money();
        REQUIRE(amount);
        CHECK(*amount > noMoney);
        sum = sum + *amount;
        robot.keyOn(u"batchAmountEdit"_qs, Qt::Key_Return);
    }
    CHECK(robot.find<SmallTable>(u"batchLinesTable"_qs).rowCount() == 2);
    CHECK_FALSE(robot.find<QPushButton>(u"commitBatchButton"_qs).isEnabled());
    robot.type(u"batchTotalEdit"_qs, (sum - Money::ofCents(1)).text());
    CHECK_FALSE(robot.find<QPushButton>(u"commitBatchButton"_qs).isEnabled());
    CHECK(robot.text(u"batchSumLabel"_qs).contains(u"$0.01 too much"));
    robot.type(u"batchTotalEdit"_qs, (sum + Money::ofCents(1)).text());
    CHECK(robot.text(u"batchSumLabel"_qs).contains(u"$0.01 to go"));
    robot.type(u"batchTotalEdit"_qs, sum.text());
    REQUIRE(robot.find<QPushButton>(u"commitBatchButton"_qs).isEnabled());
    robot.click(u"commitBatchButton"_qs);
    CHECK(errorAt(robot, u"batchPayerNameEdit"_qs) == u"This is needed.");
    robot.type(u"batchPayerNameEdit"_qs, u"State Agency"_qs);
    robot.type(u"batchReferenceEdit"_qs, u"4711"_qs);
    robot.click(u"commitBatchButton"_qs);
    robot.waitFor([&] { return robot.sees(u"peopleList"_qs); }, "the people");
    for (const Found& who : unpaid) {
        const auto books = openLedger(program.office(), who.person);
        REQUIRE(books);
        CHECK(std::any_of(books->payments.begin(), books->payments.end(), [](const auto& one) {
            return one.second.payment.value.reference == u"4711";
        }));
    }
    CHECK(program.interaction.errors.isEmpty());
}

TEST_CASE("leaving a check with lines asks first") {
    OfficeProgram program(april15);
    Robot& robot = program.robot;
    program.openSample();
    const std::vector<Found> anyone =
        peopleWho(program, Stage::Approved, [](const ApplicationAccount&) { return true; });
    REQUIRE_FALSE(anyone.empty());
    program.window.go(u"people"_qs);
    robot.click(u"enterBatchButton"_qs);
    robot.type(u"batchPersonEdit"_qs, candidateNumber(anyone.front().person));
    robot.key(Qt::Key_Tab);
    robot.type(u"batchAmountEdit"_qs, u"1.00"_qs);
    robot.click(u"addBatchLineButton"_qs);
    // The same line a second time is no line of its own.
    robot.type(u"batchPersonEdit"_qs, candidateNumber(anyone.front().person));
    robot.key(Qt::Key_Tab);
    robot.type(u"batchAmountEdit"_qs, u"1.00"_qs);
    robot.click(u"addBatchLineButton"_qs);
    CHECK(errorAt(robot, u"batchFeeCombo"_qs) == u"This stands among the lines already.");
    program.interaction.answers = {u"stay"_qs, u"discard"_qs};
    robot.click(u"leaveBatchButton"_qs);
    CHECK(robot.sees(u"batchPane"_qs));
    robot.row(u"batchLinesTable"_qs, 0);
    robot.click(u"removeBatchLineButton"_qs);
    robot.click(u"leaveBatchButton"_qs);
    CHECK_FALSE(robot.sees(u"batchPane"_qs));
    CHECK(program.interaction.asked.size() == 1);
}
