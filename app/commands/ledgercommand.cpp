// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "app/commands/command.h"
#include "core/base/day.h"
#include "core/domain/number.h"
#include "core/exchange/moneywriter.h"
#include "core/usecases/personledger.h"
#include "core/usecases/status.h"
#include "core/wording/wording.h"

namespace certdesk::commands {

using namespace Qt::Literals::StringLiterals;

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
    const auto opened = openNamed(call, &findCandidate);
    if (!opened)
        return opened.error();
    OfficeFile& office = *opened->office;
    const PersonId person = opened->named;
    const Result<PersonLedger> view = openLedger(office, person);
    if (!view)
        return call.output.fail(view.error(), Refused);
    call.output.object([&](JsonStream& json) {
        json.key("candidate"_L1).text(candidateNumber(person));
        json.key("as_of"_L1).text(dayText(office.today()));
        writeLedger(json, view->ledger);
    });
    for (const LedgerEntry& entry : view->ledger.entries)
        call.output.line(columns(entry));
    call.output.line(wording::balanceSentence(view->ledger.balance));
    return Done;
}

} // namespace certdesk::commands
