// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "app/commands/optionreader.h"
#include "core/domain/number.h"
#include "core/exchange/factswriter.h"
#include "core/exchange/statuswriter.h"
#include "core/usecases/receipts.h"
#include "core/usecases/status.h"

namespace certdesk::commands {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A letter as it stands once its receipt is recorded or taken back.
struct LetterNow {
    LetterArrival arrival;
    std::optional<QDate> appealLastDay; ///< where it denies an application
};

Result<LetterNow> letterNow(OfficeFile& office, Id<Letter> id) {
    const Result<PersonId> person = recipientOf(office, id);
    if (!person)
        return fail(person.error());
    const Result<PersonView> view = openPerson(office, *person);
    if (!view)
        return fail(view.error());
    LetterNow now{view->arrivals.at(id), {}};
    for (const Stored<Letter>& letter : view->letters)
        for (const CaseView& one : view->applications)
            if (letter.id == id && letter.value.application == one.record.application.id)
                now.appealLastDay = appealLastDay(*view, one);
    return now;
}

void write(JsonStream& json, Id<Letter> letter, const LetterNow& now) {
    json.key("letter"_L1).text(letterNumber(letter));
    json.key("received_on"_L1);
    writeDay(json, now.arrival.receivedOn);
    json.key("receipt"_L1);
    writeReceipt(json, now.arrival.sent.receipt);
    json.key("appeal_last_day"_L1);
    writeDay(json, now.appealLastDay);
}

} // namespace

int receipt(const Call& call) {
    const bool isAssumed = call.isSet(u"assume");
    OptionReader options(call);
    const auto how = isAssumed ? std::nullopt : options.neededWord<ReceiptSource>(u"how");
    if (isAssumed && (call.isSet(u"how") || call.isSet(u"on") || call.isSet(u"note")))
        options.failUsage(wording::text(u"usage.assume_alone"_s));
    const auto on = options.day(u"on");
    const auto opened = options.openNamed(&findLetter);
    if (!opened)
        return opened.error();
    OfficeFile& office = *opened->office;
    const Id<Letter> letter = opened->named;
    const Result<void> done = isAssumed
                                  ? removeReceipt(office, letter, call.option(u"assume"))
                                  : recordReceipt(office, {.letter = letter,
                                                           .how = *how,
                                                           .on = on.value_or(call.clock->today()),
                                                           .by = call.option(u"by"),
                                                           .note = call.option(u"note")});
    if (!done)
        return call.output.fail(done.error(), Refused);
    const Result<LetterNow> now = letterNow(office, letter);
    if (!now)
        return call.output.fail(now.error(), Refused);
    return call.output.done(
        [&](JsonStream& json) { write(json, letter, *now); }, warningsOfName(call, office),
        wording::text(u"done.receipt"_s,
                      {{u"letter", letterNumber(letter)},
                       {u"received",
                        wording::receiptWords(now->arrival.receivedOn, now->arrival.sent.receipt)},
                       {u"hasAppeal", now->appealLastDay ? u"yes"_s : u"no"_s},
                       {u"appeal", now->appealLastDay ? wording::dayInWords(*now->appealLastDay)
                                                      : QString()}}));
}

} // namespace certdesk::commands
