// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "app/commands/command.h"
#include "core/domain/number.h"
#include "core/usecases/due.h"
#include "core/wording/wording.h"

#include <limits>

namespace certdesk::commands {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mostDays = 36'500;

/// The last day to look at; nothing when the options make none.
Result<QDate> untilOf(const Call& call) {
    if (call.isSet(u"until"))
        return dayFromText(call.option(u"until"));
    bool isNumber = true;
    const int days = call.isSet(u"days") ? call.option(u"days").toInt(&isNumber) : usualDueDays;
    if (!isNumber || days < 0 || days > mostDays)
        return fail(ErrorCode::WrongNumber, u"--days"_s);
    return call.clock->today().addDays(days);
}

template <class Of>
void writeNumber(JsonStream& json, QLatin1StringView key, std::optional<Id<Of>> id,
                 QString (*numberOf)(Id<Of>)) {
    json.key(key);
    id ? json.text(numberOf(*id)) : json.null();
}

void writeEntry(JsonStream& json, const DueEntry& entry, QDate today) {
    const DueItem& item = entry.item;
    json.beginObject();
    json.key("day"_L1).text(dayText(item.day));
    json.key("days_left"_L1).number(today.daysTo(item.day));
    json.key("kind"_L1).text(QString(wordOf(item.kind)));
    json.key("what"_L1).text(wording::dueSentence(item));
    json.key("about"_L1).text(item.about);
    json.key("name"_L1).text(entry.name);
    writeNumber(json, "candidate"_L1, entry.isRestricted() ? std::nullopt : entry.person,
                &candidateNumber);
    writeNumber(json, "application"_L1, entry.application, &applicationNumber);
    json.key("clock"_L1);
    if (item.count) {
        json.beginObject();
        json.key("day"_L1).number(item.count->day);
        json.key("days"_L1).number(item.count->days);
        json.endObject();
    } else {
        json.null();
    }
    json.endObject();
}

QString subjectOf(const DueEntry& entry) {
    if (entry.application)
        return applicationNumber(*entry.application);
    return entry.person && !entry.isRestricted() ? candidateNumber(*entry.person) : QString();
}

} // namespace

int due(const Call& call) {
    if (call.isSet(u"until") && call.isSet(u"days"))
        return call.output.failUsage(wording::text(u"usage.until_or_days"_s));
    const Result<QDate> until = untilOf(call);
    if (!until)
        return until.error().code == ErrorCode::WrongNumber
                   ? call.output.failUsage(
                         wording::text(u"usage.wrong_number"_s, {{u"option", u"days"_s}}))
                   : call.output.fail(until.error(), WrongUsage);
    const auto office = openOffice(call);
    if (!office)
        return CannotOpen;
    const auto list =
        dueList(*office, {.until = *until, .limit = std::numeric_limits<size_t>::max()});
    if (!list)
        return call.output.fail(list.error(), Refused);
    const QDate today = office->today();
    call.output.object([&](JsonStream& json) {
        json.key("as_of"_L1).text(dayText(today));
        json.key("until"_L1).text(dayText(*until));
        json.key("count"_L1).number(static_cast<qint64>(list->count));
        json.key("due"_L1).beginList();
        for (const DueEntry& entry : list->entries)
            writeEntry(json, entry, today);
        json.endList();
    });
    for (const DueEntry& entry : list->entries)
        call.output.line(u"%1  %2  %3  %4  %5"_s.arg(
            dayText(entry.item.day), wording::daysLeft(entry.item.day, today).leftJustified(14),
            subjectOf(entry).leftJustified(9), entry.name.leftJustified(28),
            wording::dueSentence(entry.item)));
    call.output.line(wording::count(u"due.count"_s, static_cast<qint64>(list->count)));
    return Done;
}

} // namespace certdesk::commands
