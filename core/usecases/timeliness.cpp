// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/rules/clocks.h"
#include "core/storage/caserecords.h"
#include "core/storage/noticerecords.h"
#include "core/storage/store.h"
#include "core/usecases/auditorlists.h"

#include <algorithm>

namespace certdesk {

namespace {

using storage::FirstNotice;

bool isOf(const Period& period, const FirstNotice& notice) {
    const bool isDecidedNow = notice.decidedOn && period.contains(*notice.decidedOn);
    return notice.sentOn ? period.contains(*notice.sentOn) : notice.isOpen || isDecidedNow;
}

Timeliness stateOf(const FirstNotice& notice, const std::optional<rules::NoticeClock>& clock) {
    if (!clock)
        return Timeliness::NotTimed;
    const bool isOver = clock->dayNumber > clock->days;
    if (notice.sentOn)
        return isOver ? Timeliness::Late : Timeliness::OnTime;
    if (!notice.isOpen)
        return Timeliness::Unsent;
    return isOver ? Timeliness::Overdue : Timeliness::Waiting;
}

} // namespace

int TimelinessReport::count(Timeliness state) const {
    return static_cast<int>(std::count_if(lines.begin(), lines.end(),
                                          [state](const auto& one) { return one.state == state; }));
}

std::optional<int> TimelinessReport::perMille() const {
    return perMilleOf(count(Timeliness::OnTime), count(Timeliness::Late));
}

Result<TimelinessReport> listTimeliness(OfficeFile& office, const Period& period) {
    return office.store().read([&](storage::Reader& reader) -> Result<TimelinessReport> {
        const rules::BusinessCalendar calendar = rules::calendarOf(reader.all<Holiday>());
        TimelinessReport report;
        for (const FirstNotice& notice : storage::firstNotices(reader)) {
            if (!isOf(period, notice))
                continue;
            const CaseRecord record = storage::readCase(reader, notice.application);
            const PolicyEdition* edition =
                office.policies(reader).find(record.application.value.edition);
            if (!edition)
                return fail(ErrorCode::OfficeFileDamaged, office.path(),
                            record.application.value.edition);
            const auto clock = rules::noticeClock(record, *edition, calendar,
                                                  notice.sentOn.value_or(office.today()));
            if (!clock && !notice.sentOn)
                continue; // not complete: nobody waits for a notice yet
            report.lines.push_back(
                {.state = stateOf(notice, clock),
                 .application = notice.application,
                 .person = record.person.person.id,
                 .name = record.person.name().familyFirst(),
                 .edition = edition->code,
                 .completeOn = clock ? std::optional(clock->completeOn) : std::nullopt,
                 .dueOn = clock ? std::optional(clock->dueOn) : std::nullopt,
                 .sentOn = notice.sentOn,
                 .businessDays = clock ? clock->dayNumber : 0,
                 .limit = edition->times.noticeBusinessDays});
        }
        return report;
    });
}

} // namespace certdesk
