// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "app/commands/command.h"
#include "core/base/day.h"
#include "core/domain/number.h"
#include "core/exchange/jsonfields.h"
#include "core/exchange/moneywriter.h"
#include "core/usecases/paymentbatches.h"
#include "core/usecases/payments.h"
#include "core/usecases/personledger.h"
#include "core/usecases/refunds.h"
#include "core/usecases/status.h"
#include "core/wording/wording.h"

namespace certdesk::commands {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The options that say what a payment is, read before the file is opened. What is wrong with one
/// of them has been told when `exitCode` is set.
class MoneyOptions final {
public:
    explicit MoneyOptions(const Call& call)
        : m_call(call) {}

    template <class E>
    [[nodiscard]] std::optional<E> word(const char16_t* name, std::optional<E> fallback = {}) {
        if (!m_call.isSet(name))
            return fallback;
        const std::optional<E> found = fromWord<E>(m_call.option(name));
        if (!found)
            wrong(wording::text(u"usage.wrong_word"_s, {{u"option", QString::fromUtf16(name)},
                                                        {u"words", allowedWords<E>()}}));
        return found;
    }
    [[nodiscard]] std::optional<Money> amount(const char16_t* name) {
        if (!m_call.isSet(name))
            return std::nullopt;
        const Result<Money> money = Money::fromText(m_call.option(name));
        if (money)
            return *money;
        wrong(wording::sentence(money.error()));
        return std::nullopt;
    }
    [[nodiscard]] QDate receivedOn() {
        if (!m_call.isSet(u"received-on"))
            return m_call.clock->today();
        const Result<QDate> day = dayFromText(m_call.option(u"received-on"));
        if (!day)
            wrong(wording::sentence(day.error()));
        return day.value_or(QDate());
    }
    [[nodiscard]] std::optional<int> exitCode() const noexcept { return m_exitCode; }

private:
    void wrong(const QString& sentence) {
        if (!m_exitCode)
            m_exitCode = m_call.output.failUsage(sentence);
    }

    const Call& m_call;
    std::optional<int> m_exitCode;
};

void writeWarnings(JsonStream& json, const std::vector<Problem>& warnings) {
    json.key("warnings"_L1);
    writeProblems(json, warnings, PlaceStyle::Path);
}

QString balanceText(Money balance) {
    return wording::balanceSentence(balance);
}

// Whose money it is, for the balance that every answer ends with.
template <class T>
Money balanceAfter(OfficeFile& office, Id<T> id) {
    return balanceOf(office, id).value_or(noMoney);
}

} // namespace

int pay(const Call& call) {
    MoneyOptions options(call);
    const auto kind = options.word<PaymentKind>(u"kind");
    const auto amount = options.amount(u"amount");
    const auto payer = options.word<PayerKind>(u"payer", PayerKind::Self);
    const QDate receivedOn = options.receivedOn();
    if (options.exitCode())
        return *options.exitCode();
    const auto office = openOffice(call);
    if (!office)
        return CannotOpen;
    const Result<ApplicationId> application = findApplication(*office, call.arguments[1]);
    if (!application)
        return call.output.fail(application.error(), Refused);
    const std::vector<Problem> warnings = warningsOfName(call, *office);
    const Result<PaymentId> payment =
        recordPayment(*office, {.parts = {{*kind, *amount, *application}},
                                .payer = *payer,
                                .payerName = call.option(u"payer-name"),
                                .method = call.option(u"method"),
                                .reference = call.option(u"reference"),
                                .receivedOn = receivedOn,
                                .by = call.actor().name});
    if (!payment)
        return call.output.fail(payment.error(), Refused);
    const Money balance = balanceAfter(*office, *application);
    call.output.object([&](JsonStream& json) {
        json.key("ok"_L1).flag(true);
        json.key("payment"_L1).text(paymentNumber(*payment));
        json.key("application"_L1).text(applicationNumber(*application));
        json.key("amount"_L1).text(amount->text());
        json.key("balance"_L1).text(balance.text());
        writeWarnings(json, warnings);
    });
    call.output.warnings(warnings);
    call.output.line(
        wording::text(u"done.pay"_s, {{u"payment", paymentNumber(*payment)},
                                      {u"amount", wording::moneyInWords(*amount)},
                                      {u"application", applicationNumber(*application)},
                                      {u"balance", balanceText(balance)}}));
    return Done;
}

int payBatch(const Call& call) {
    MoneyOptions options(call);
    const auto total = options.amount(u"total");
    const auto payer = options.word<PayerKind>(u"payer");
    const QDate receivedOn = options.receivedOn();
    if (options.exitCode())
        return *options.exitCode();
    const auto office = openOffice(call);
    if (!office)
        return CannotOpen;
    const std::vector<Problem> warnings = warningsOfName(call, *office);
    const Result<BatchOutcome> outcome = recordBatchOf(*office,
                                                       {.payer = *payer,
                                                        .payerName = call.option(u"payer-name"),
                                                        .method = call.option(u"method"),
                                                        .reference = call.option(u"reference"),
                                                        .total = *total,
                                                        .receivedOn = receivedOn,
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
    const auto office = openOffice(call);
    if (!office)
        return CannotOpen;
    const Result<PaymentId> payment = findPayment(*office, call.arguments[1]);
    if (!payment)
        return call.output.fail(payment.error(), Refused);
    const std::vector<Problem> warnings = warningsOfName(call, *office);
    const Result<PaymentId> counter = certdesk::voidPayment(
        *office, {.payment = *payment, .reason = call.option(u"reason"), .by = call.option(u"by")});
    if (!counter)
        return call.output.fail(counter.error(), Refused);
    const Money balance = balanceAfter(*office, *payment);
    call.output.object([&](JsonStream& json) {
        json.key("ok"_L1).flag(true);
        json.key("payment"_L1).text(paymentNumber(*payment));
        json.key("counter_entry"_L1).text(paymentNumber(*counter));
        json.key("balance"_L1).text(balance.text());
        writeWarnings(json, warnings);
    });
    call.output.warnings(warnings);
    call.output.line(
        wording::text(u"done.void_payment"_s, {{u"payment", paymentNumber(*payment)},
                                               {u"counterEntry", paymentNumber(*counter)},
                                               {u"balance", balanceText(balance)}}));
    return Done;
}

namespace {

void say(Output& output, const rules::RefundWorksheet& sheet) {
    const auto line = [&output](const char16_t* key, const QString& text) {
        output.line(wording::text(u"worksheet."_s + QString::fromUtf16(key)).leftJustified(20) +
                    text);
    };
    line(u"cause", u"%1, %2"_s.arg(wording::label(sheet.cause), wording::shortDay(sheet.endedOn)));
    line(u"paid", wording::moneyInWords(sheet.paid));
    line(u"refunded", wording::moneyInWords(sheet.refunded));
    line(u"kept", wording::moneyInWords(sheet.kept));
    line(u"due", wording::moneyInWords(sheet.due));
    line(u"rule", u"%1. %2"_s.arg(wording::refundReason(sheet.why), sheet.rule));
}

} // namespace

int refund(const Call& call) {
    MoneyOptions options(call);
    const auto cause = options.word<RefundCause>(u"cause");
    const auto amount = options.amount(u"amount");
    if (options.exitCode())
        return *options.exitCode();
    const auto office = openOffice(call);
    if (!office)
        return CannotOpen;
    const Result<ApplicationId> application = findApplication(*office, call.arguments[1]);
    if (!application)
        return call.output.fail(application.error(), Refused);
    const Result<rules::RefundWorksheet> sheet = refundWorksheet(*office, *application, cause);
    if (!sheet)
        return call.output.fail(sheet.error(), Refused);
    const std::vector<Problem> warnings = warningsOfName(call, *office);
    const bool isDry = call.isSet(u"dry-run");
    if (!call.output.isJson())
        say(call.output, *sheet);
    std::optional<RecordedRefund> recorded;
    if (!isDry) {
        Result<RecordedRefund> refunded =
            recordRefund(*office, {.application = *application,
                                   .cause = cause,
                                   .amount = amount,
                                   .by = call.option(u"by"),
                                   .reason = call.option(u"reason"),
                                   .method = call.option(u"method"),
                                   .reference = call.option(u"reference")});
        if (!refunded)
            return call.output.fail(refunded.error(), Refused);
        recorded = *std::move(refunded);
    }
    const Money balance = balanceAfter(*office, *application);
    call.output.object([&](JsonStream& json) {
        json.key("ok"_L1).flag(true);
        json.key("application"_L1).text(applicationNumber(*application));
        json.key("worksheet"_L1);
        writeWorksheet(json, recorded ? recorded->sheet : *sheet);
        json.key("payment"_L1);
        recorded ? json.text(paymentNumber(recorded->payment)) : json.null();
        json.key("amount"_L1)
            .text(recorded ? recorded->amount.text() : amount.value_or(sheet->due).text());
        json.key("balance"_L1).text(balance.text());
        writeWarnings(json, warnings);
    });
    call.output.warnings(warnings);
    call.output.line(recorded ? wording::text(u"done.refund"_s,
                                              {{u"payment", paymentNumber(recorded->payment)},
                                               {u"amount", wording::moneyInWords(recorded->amount)},
                                               {u"application", applicationNumber(*application)},
                                               {u"balance", balanceText(balance)}})
                              : wording::text(u"done.refund_dry_run"_s));
    return Done;
}

namespace {

QString columns(const LedgerEntry& entry) {
    const auto money = [](Money amount) {
        return amount == noMoney ? QString() : wording::moneyInWords(amount);
    };
    return u"%1  %2  %3 %4 %5 %6"_s.arg(
        dayText(entry.on), applicationNumber(entry.application),
        u"%1: %2"_s.arg(wording::label(entry.kind), wording::label(entry.what)).leftJustified(38),
        money(entry.charge).rightJustified(11), money(entry.paid).rightJustified(11),
        wording::moneyInWords(entry.balance).rightJustified(11));
}

} // namespace

int ledger(const Call& call) {
    const auto office = openOffice(call);
    if (!office)
        return CannotOpen;
    const Result<PersonId> person = findCandidate(*office, call.arguments[1]);
    if (!person)
        return call.output.fail(person.error(), Refused);
    const Result<PersonLedger> view = openLedger(*office, *person);
    if (!view)
        return call.output.fail(view.error(), Refused);
    call.output.object([&](JsonStream& json) {
        json.key("candidate"_L1).text(candidateNumber(*person));
        json.key("as_of"_L1).text(dayText(office->today()));
        writeLedger(json, view->ledger);
    });
    for (const LedgerEntry& entry : view->ledger.entries)
        call.output.line(columns(entry));
    call.output.line(balanceText(view->ledger.balance));
    return Done;
}

} // namespace certdesk::commands
