// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/rules/continuingeducation.h"

#include "core/base/text.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace certdesk::rules {

namespace {

Hours rest(Hours whole, Hours part) {
    const qint64 left = std::max(qint64{0}, whole.hundredths() - part.hundredths());
    return Hours::ofHundredths(left).value();
}

std::optional<HoursLeftOut> whyLeftOut(const Activity& activity, const DaySpan& cycle) {
    if (!cycle.contains(activity.on))
        return HoursLeftOut::OutsideCycle;
    if (activity.review == ReviewState::Refused)
        return HoursLeftOut::Refused;
    if (!activity.hasProof)
        return HoursLeftOut::NoProof;
    if (activity.review == ReviewState::Unreviewed)
        return HoursLeftOut::Unreviewed;
    return std::nullopt;
}

/// Title and provider of activities, as they compare.
using Names = std::set<std::pair<QString, QString>>;

bool isRepeated(const Activity& activity, Names& taken) {
    const bool isNew =
        taken.emplace(comparable(activity.title), comparable(activity.provider)).second;
    return !isNew;
}

std::vector<size_t> byDay(const std::vector<Activity>& activities) {
    std::vector<size_t> order(activities.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::stable_sort(order.begin(), order.end(), [&activities](size_t a, size_t b) {
        return activities[a].on < activities[b].on;
    });
    return order;
}

} // namespace

ContinuingEducationFacts continuingEducation(const std::vector<Activity>& activities,
                                             const DaySpan& cycle, const CredentialPolicy& policy) {
    ContinuingEducationFacts facts{.needed = policy.continuingEducation,
                                   .inAgencyMaximum = policy.inAgencyMaximum};
    Names taken;
    for (const size_t i : byDay(activities)) {
        const Activity& activity = activities[i];
        std::optional<HoursLeftOut> why = whyLeftOut(activity, cycle);
        if (!why && isRepeated(activity, taken))
            why = HoursLeftOut::Repeated;
        if (why) {
            facts.leftOut.push_back({i, *why, activity.hours});
            continue;
        }
        Hours counted = activity.hours;
        if (activity.place == ActivityPlace::InAgency) {
            counted = std::min(counted, rest(facts.inAgencyMaximum, facts.inAgency));
            facts.inAgency = facts.inAgency + counted;
        }
        if (counted < activity.hours)
            facts.leftOut.push_back(
                {i, HoursLeftOut::AboveInAgency, rest(activity.hours, counted)});
        if (counted > Hours::ofWhole(0))
            facts.counted.push_back(i);
        facts.hours = facts.hours + counted;
    }
    std::sort(facts.counted.begin(), facts.counted.end());
    std::sort(facts.leftOut.begin(), facts.leftOut.end(),
              [](const auto& a, const auto& b) { return a.activity < b.activity; });
    facts.missing = rest(facts.needed, facts.hours);
    return facts;
}

} // namespace certdesk::rules
