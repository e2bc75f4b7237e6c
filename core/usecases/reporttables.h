// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/auditorlists.h"

#include <QStringList>

namespace certdesk {

/// A list as people read it, on screen, on a terminal and in a spreadsheet.
struct ReportTable {
    QString title;
    QString definition; ///< what is counted, and by which date
    QString summary;    ///< the figures
    QStringList headings;
    std::vector<QStringList> rows;
};

[[nodiscard]] ReportTable tableOf(const std::vector<ExceptionLine>& exceptions,
                                  const Period& period);
[[nodiscard]] ReportTable tableOf(const TimelinessReport& report, const Period& period);
[[nodiscard]] ReportTable tableOf(const AgreementReport& report, const Period& period);
/// What differs today from what each decision rested on.
[[nodiscard]] ReportTable tableOf(const CaseAsDecided& report);

/// The decision and the findings it rested on, as they were signed, line by line.
[[nodiscard]] QStringList asSigned(const AsDecided& decision);

/// As CSV for spreadsheet programs: the headings, then the rows; no cell is a formula.
[[nodiscard]] Result<void> saveTable(const ReportTable& table, const QString& path);

} // namespace certdesk
