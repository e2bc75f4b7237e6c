// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/rules/report.h"
#include "core/usecases/officefile.h"

namespace certdesk {

/// One line of Due: what falls due, and whose it is. A window belongs to nobody.
struct DueEntry {
    DueItem item;
    std::optional<PersonId> person = {};
    std::optional<ApplicationId> application = {};
    QString name = {}; ///< family name first
    friend bool operator==(const DueEntry&, const DueEntry&) = default;

    /// Opens the person's page, but no list says whose it is.
    [[nodiscard]] bool isRestricted() const { return item.kind == DueKind::ComplaintScreening; }
};

/// How far one looks ahead unless told otherwise.
inline constexpr int usualDueDays = 30;

/// What is asked for: all that falls due up to a day, and which part of the list.
struct DueQuery {
    QDate until;
    size_t offset = 0;
    size_t limit = 500;
};

struct DueList {
    std::vector<DueEntry> entries; ///< soonest first
    size_t count = 0;              ///< of the whole list
};

/// What the office owes and what runs out, by the clocks of rules 8 and the office's holidays.
/// What is late comes first. Costs what the open work costs, however large the office.
[[nodiscard]] Result<DueList> dueList(OfficeFile& office, const DueQuery& query);

} // namespace certdesk
