// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/caserecord.h"

#include <rapidcheck.h>

#include <iosfwd>

namespace certdesk {

// What a counterexample shows of its values; found by argument-dependent lookup.
void showValue(const Experience& entry, std::ostream& out);
void showValue(const FeePayment& payment, std::ostream& out);

} // namespace certdesk

namespace certdesk::tests {

/// Holds for some hundred cases, the same ones each time: RC_PARAMS ("seed=1 max_success=100000")
/// tries others. A counterexample is told on standard error.
template <class Property>
[[nodiscard]] bool holds(const char* what, Property&& property) {
    if (!qEnvironmentVariableIsSet("RC_PARAMS"))
        qputenv("RC_PARAMS", "seed=20200301 max_success=400");
    return rc::check(what, std::forward<Property>(property));
}

/// Days of four years around the editions that ship, ends of months and leap days among them.
[[nodiscard]] rc::Gen<QDate> anyDay();
/// A day of the calendar, its first and last years included.
[[nodiscard]] rc::Gen<QDate> anyDayAtAll();

[[nodiscard]] rc::Gen<Experience> anyWork();
/// Paid, full time, in the community: it counts.
[[nodiscard]] rc::Gen<Experience> anyPaidJob();
[[nodiscard]] rc::Gen<std::vector<Experience>> anyWorks();
[[nodiscard]] rc::Gen<std::vector<Verification>> anyVerifications(size_t entries);
[[nodiscard]] rc::Gen<std::vector<FeePayment>> anyPayments();
/// A window that holds the day, with so many days before and after it.
[[nodiscard]] ExamWindow windowAround(QDate day, int daysBefore, int daysAfter);
/// Sittings and others, by day, some of them in windows of their own.
[[nodiscard]] rc::Gen<std::vector<DatedAttempt>> anyHistory();
/// An application of either edition with all that can hang on it.
[[nodiscard]] rc::Gen<CaseRecord> anyCase();

template <class E>
[[nodiscard]] rc::Gen<E> anyOf() {
    return rc::gen::map(rc::gen::inRange<size_t>(0, EnumWords<E>::words.size()),
                        [](size_t position) { return EnumWords<E>::words[position].value; });
}

} // namespace certdesk::tests
