// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/demo/timeline.h"

namespace certdesk::demo {

Timeline timelineFrom(QDate submitted, Ruling ruling, const OfficeDays& days,
                      SeededRandom& random) {
    const auto atWork = [&](QDate day, int least, int most) {
        return days.atWork(day.addDays(random.between(least, most)));
    };
    Timeline timeline{.submitted = submitted, .reviewed = atWork(submitted, 1, 4), .ruled = {}};
    switch (ruling) {
    case Ruling::ApprovedJustNow:
        timeline.ruled = days.atWork(days.today().addDays(-2));
        break;
    case Ruling::ApprovedAfterPend:
    case Ruling::ApprovedAfterDenial:
        timeline.firstRuling = atWork(submitted, 8, 12);
        timeline.answered = timeline.firstRuling->addDays(random.between(7, 20));
        timeline.ruled = atWork(*timeline.answered, 2, 5);
        break;
    case Ruling::DeniedAfterPend:
        timeline.firstRuling = atWork(submitted, 8, 12);
        timeline.ruled = atWork(*timeline.firstRuling, 31, 36);
        break;
    case Ruling::None:
    case Ruling::Approved:
    case Ruling::ApprovedByException:
    case Ruling::Pended:
    case Ruling::Denied:
    case Ruling::Withdrawn:
        timeline.ruled = atWork(submitted, 8, 12);
        break;
    }
    return timeline;
}

std::optional<ExamWindow> windowFor(const Setting& setting, QDate submitted) {
    if (setting.policies.on(submitted).intake == Intake::OnDemand)
        return std::nullopt;
    for (const ExamWindow& window : setting.windows)
        if (window.applicationDeadline() >= submitted)
            return window;
    return std::nullopt;
}

} // namespace certdesk::demo
