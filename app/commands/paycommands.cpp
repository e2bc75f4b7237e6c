// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "app/commands/optionreader.h"
#include "core/domain/number.h"
#include "core/usecases/paymentbatches.h"
#include "core/usecases/payments.h"
#include "core/usecases/personledger.h"
#include "core/usecases/status.h"

namespace certdesk::commands {

using namespace Qt::Literals::StringLiterals;

int pay(const Call& call) {
    OptionReader options(call);
    const auto kind = options.neededWord<PaymentKind>(u"kind");
    const auto amount = options.amount(u"amount");
    const auto payer = options.word<PayerKind>(u"payer");
    const auto receivedOn = options.day(u"received-on");
    const auto opened = options.openNamed(&findApplication);
    if (!opened)
        return opened.error();
    OfficeFile& office = *opened->office;
    const ApplicationId application = opened->named;
    const Result<PaymentId> payment =
        recordPayment(office, {.parts = {{*kind, *amount, application}},
                               .payer = payer.value_or(PayerKind::Self),
                               .payerName = call.option(u"payer-name"),
                               .method = call.option(u"method"),
                               .reference = call.option(u"reference"),
                               .receivedOn = receivedOn.value_or(call.clock->today()),
                               .by = call.actor().name});
    if (!payment)
        return call.output.fail(payment.error(), Refused);
    const Money balance = balanceOf(office, application).value_or(noMoney);
    return call.output.done(
        [&](JsonStream& json) {
            json.key("payment"_L1).text(paymentNumber(*payment));
            json.key("application"_L1).text(applicationNumber(application));
            json.key("amount"_L1).text(amount->text());
            json.key("balance"_L1).text(balance.text());
        },
        warningsOfName(call, office),
        wording::text(u"done.pay"_s, {{u"payment", paymentNumber(*payment)},
                                      {u"amount", wording::moneyInWords(*amount)},
                                      {u"application", applicationNumber(application)},
                                      {u"balance", wording::balanceSentence(balance)}}));
}

int payBatch(const Call& call) {
    OptionReader options(call);
    const auto total = options.amount(u"total");
    const auto payer = options.neededWord<PayerKind>(u"payer");
    const auto receivedOn = options.day(u"received-on");
    if (options.exitCode())
        return *options.exitCode();
    const auto office = openOffice(call);
    if (!office)
        return CannotOpen;
    const std::vector<Problem> warnings = warningsOfName(call, *office);
    const Result<BatchOutcome> outcome =
        recordBatchOf(*office,
                      {.payer = *payer,
                       .payerName = call.option(u"payer-name"),
                       .method = call.option(u"method"),
                       .reference = call.option(u"reference"),
                       .total = *total,
                       .receivedOn = receivedOn.value_or(call.clock->today()),
                       .by = call.actor().name},
                      call.arguments[1]);
    if (!outcome)
        return call.output.fail(outcome.error(), Refused);
    call.output.object([&](JsonStream& json) {
        json.key("ok"_L1).flag(outcome->errors.empty());
        json.key("batch"_L1);
        outcome->batch ? json.text(paymentBatchNumber(*outcome->batch)) : json.null();
        json.key("total"_L1).text(total->text());
        json.key("payments"_L1).beginList();
        for (const PaymentId payment : outcome->payments)
            json.text(paymentNumber(payment));
        json.endList();
        json.key("errors"_L1);
        writeProblems(json, outcome->errors, PlaceStyle::LineAndColumn);
        writeWarnings(json, warnings);
    });
    call.output.warnings(warnings);
    call.output.problems(outcome->errors);
    if (!outcome->batch)
        return Refused;
    call.output.line(
        wording::text(u"done.pay_batch"_s, {{u"batch", paymentBatchNumber(*outcome->batch)},
                                            {u"payments", qint64(outcome->payments.size())},
                                            {u"total", wording::moneyInWords(*total)}}));
    return Done;
}

int voidPayment(const Call& call) {
    const auto opened = openNamed(call, &findPayment);
    if (!opened)
        return opened.error();
    OfficeFile& office = *opened->office;
    const PaymentId payment = opened->named;
    const Result<PaymentId> counter = certdesk::voidPayment(
        office, {.payment = payment, .reason = call.option(u"reason"), .by = call.option(u"by")});
    if (!counter)
        return call.output.fail(counter.error(), Refused);
    const Money balance = balanceOf(office, payment).value_or(noMoney);
    return call.output.done(
        [&](JsonStream& json) {
            json.key("payment"_L1).text(paymentNumber(payment));
            json.key("counter_entry"_L1).text(paymentNumber(*counter));
            json.key("balance"_L1).text(balance.text());
        },
        warningsOfName(call, office),
        wording::text(u"done.void_payment"_s, {{u"payment", paymentNumber(payment)},
                                               {u"counterEntry", paymentNumber(*counter)},
                                               {u"balance", wording::balanceSentence(balance)}}));
}

} // namespace certdesk::commands
