// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/exchange/moneywriter.h"

#include "core/base/day.h"
#include "core/domain/number.h"
#include "core/wording/sentences.h"

namespace certdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

void writeEntry(JsonStream& json, const LedgerEntry& entry) {
    json.beginObject();
    json.key("on"_L1).text(dayText(entry.on));
    json.key("entry"_L1).text(QString(wordOf(entry.kind)));
    json.key("kind"_L1).text(QString(wordOf(entry.what)));
    json.key("application"_L1).text(applicationNumber(entry.application));
    json.key("payment"_L1);
    entry.payment ? json.text(paymentNumber(*entry.payment)) : json.null();
    json.key("attempt"_L1);
    entry.attempt ? json.text(attemptNumber(*entry.attempt)) : json.null();
    json.key("charged"_L1).text(entry.charge.text());
    json.key("paid"_L1).text(entry.paid.text());
    json.key("balance"_L1).text(entry.balance.text());
    json.endObject();
}

void writeAccount(JsonStream& json, const ApplicationAccount& account) {
    json.beginObject();
    json.key("application"_L1).text(applicationNumber(account.application));
    json.key("charged"_L1).text((account.charged() - account.released).text());
    json.key("paid"_L1).text(account.paid().text());
    json.key("refunded"_L1).text(account.refunded.text());
    json.key("balance"_L1).text(account.balance().text());
    json.key("owed"_L1).beginObject();
    for (const FeeSum& fee : account.fees)
        json.key(wordOf(fee.kind)).text(account.owed(fee.kind).text());
    json.endObject();
    json.endObject();
}

} // namespace

void writeLedger(JsonStream& json, const Ledger& ledger) {
    json.key("balance"_L1).text(ledger.balance.text());
    json.key("entries"_L1).beginList();
    for (const LedgerEntry& entry : ledger.entries)
        writeEntry(json, entry);
    json.endList();
    json.key("applications"_L1).beginList();
    for (const ApplicationAccount& account : ledger.accounts)
        writeAccount(json, account);
    json.endList();
}

void writeWorksheet(JsonStream& json, const rules::RefundWorksheet& sheet) {
    json.beginObject();
    json.key("cause"_L1).text(QString(wordOf(sheet.cause)));
    json.key("on"_L1).text(dayText(sheet.endedOn));
    json.key("paid"_L1).text(sheet.paid.text());
    json.key("refunded"_L1).text(sheet.refunded.text());
    json.key("not_refundable"_L1).text(sheet.kept.text());
    json.key("due"_L1).text(sheet.due.text());
    json.key("director_decides"_L1).flag(sheet.directorDecides);
    json.key("why"_L1).text(wording::refundReason(sheet.why));
    json.key("rule"_L1).text(sheet.rule);
    json.endObject();
}

} // namespace certdesk
