// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "app/commands/optionreader.h"
#include "core/domain/number.h"
#include "core/exchange/moneywriter.h"
#include "core/usecases/personledger.h"
#include "core/usecases/refunds.h"
#include "core/usecases/status.h"

namespace certdesk::commands {

using namespace Qt::Literals::StringLiterals;

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
    OptionReader options(call);
    const auto cause = options.word<RefundCause>(u"cause");
    const auto amount = options.amount(u"amount");
    const auto opened = options.openNamed(&findApplication);
    if (!opened)
        return opened.error();
    OfficeFile& office = *opened->office;
    const ApplicationId application = opened->named;
    const Result<rules::RefundWorksheet> sheet = refundWorksheet(office, application, cause);
    if (!sheet)
        return call.output.fail(sheet.error(), Refused);
    const bool isDry = call.isSet(u"dry-run");
    if (!call.output.isJson())
        say(call.output, *sheet);
    const RefundRequest request{.application = application,
                                .cause = cause,
                                .amount = amount,
                                .by = call.option(u"by"),
                                .reason = call.option(u"reason"),
                                .method = call.option(u"method"),
                                .reference = call.option(u"reference")};
    std::optional<RecordedRefund> recorded;
    if (isDry) {
        // That nothing is due is what a worksheet may say.
        if (const auto possible = refundAmount(office, request);
            !possible && possible.error().code != ErrorCode::NothingToRefund)
            return call.output.fail(possible.error(), Refused);
    } else {
        Result<RecordedRefund> refunded = recordRefund(office, request);
        if (!refunded)
            return call.output.fail(refunded.error(), Refused);
        recorded = *std::move(refunded);
    }
    const Money balance = balanceOf(office, application).value_or(noMoney);
    return call.output.done(
        [&](JsonStream& json) {
            json.key("application"_L1).text(applicationNumber(application));
            json.key("worksheet"_L1);
            writeWorksheet(json, recorded ? recorded->sheet : *sheet);
            json.key("payment"_L1);
            recorded ? json.text(paymentNumber(recorded->payment)) : json.null();
            json.key("amount"_L1)
                .text(recorded ? recorded->amount.text() : amount.value_or(sheet->due).text());
            json.key("balance"_L1).text(balance.text());
        },
        warningsOfName(call, office),
        recorded
            ? wording::text(u"done.refund"_s, {{u"payment", paymentNumber(recorded->payment)},
                                               {u"amount", wording::moneyInWords(recorded->amount)},
                                               {u"application", applicationNumber(application)},
                                               {u"balance", wording::balanceSentence(balance)}})
            : wording::text(u"done.refund_dry_run"_s));
}

} // namespace certdesk::commands
