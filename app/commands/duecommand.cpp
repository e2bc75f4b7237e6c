// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "app/commands/optionreader.h"
#include "core/domain/number.h"
#include "core/usecases/due.h"

#include <limits>

namespace certdesk::commands {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mostDays = 36'500;

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
    OptionReader options(call);
    const auto days = options.number<int>(u"days", 0, mostDays);
    const QDate until =
        options.day(u"until").value_or(call.clock->today().addDays(days.value_or(usualDueDays)));
    if (options.exitCode())
        return *options.exitCode();
    const auto office = openOffice(call);
    if (!office)
        return CannotOpen;
    const auto list =
        dueList(*office, {.until = until, .limit = std::numeric_limits<size_t>::max()});
    if (!list)
        return call.output.fail(list.error(), Refused);
    const QDate today = office->today();
    call.output.object([&](JsonStream& json) {
        json.key("as_of"_L1).text(dayText(today));
        json.key("until"_L1).text(dayText(until));
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
