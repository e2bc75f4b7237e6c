# SPDX-FileCopyrightText: 2026 The Certdesk authors
# SPDX-License-Identifier: MIT
"""Rules 6: sittings, the anchored periods they fall into, and the first day of a further one."""
import days
from editions import editionOn

SITTINGS = {"passed", "failed", "invalidated", "score_pending"}


def sittings(application):
    """The attempts at which the candidate was admitted, in the order of their days."""
    sat = [attempt for attempt in application.get("attempts") or []
           if attempt["result"] in SITTINGS]
    return sorted(sat, key=lambda attempt: days.parse(attempt["sat_on"]))


def outlook(application, windows):
    def place(sitting):
        """Two of one day stand in the order of their windows, in whatever order they came."""
        day = days.parse(sitting["sat_on"])
        window = windows.get(sitting.get("window"))
        if window is None:
            return day, day, day
        return day, days.parse(window["first_day"]), days.parse(window["last_day"])

    sat = sorted(sittings(application), key=place)
    if not sat:
        return None
    start = end = inPeriod = None
    for sitting in sat:
        day = days.parse(sitting["sat_on"])
        edition = editionOn(day)
        if end is None or day >= end:
            start = day
            if edition.hasWindows:
                start = days.parse(windows[sitting["window"]]["first_day"])
            end = days.addMonths(start, edition.periodMonths)
            most, inPeriod = edition.sittingsPerPeriod, 0
        inPeriod += 1
    last = sat[-1]
    edition = editionOn(days.parse(last["sat_on"]))
    if edition.hasWindows:
        allowed = days.parse(windows[last["window"]]["last_day"]) + 1
    else:
        allowed = days.parse(last["sat_on"]) + edition.waitDays
    if inPeriod >= most:
        allowed = max(allowed, end)
    passed = any(sitting["result"] == "passed" for sitting in sat)
    if passed:  # a source never says that someone renews by exam
        allowed = None
    return {"allowed_on": days.show(allowed), "period_start": days.show(start),
            "period_end": days.show(end), "sittings_in_period": inPeriod}
