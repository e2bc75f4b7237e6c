// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/demo/demooffice.h"

#include <QDir>
#include <QTemporaryDir>

namespace certdesk::tests {

/// A sample office made in a folder of its own, gone with this.
class SampleOffice final {
public:
    explicit SampleOffice(const DemoOptions& options, QDate today = QDate(2026, 4, 15));

    [[nodiscard]] const QString& path() const noexcept { return m_path; }
    [[nodiscard]] QDate today() const noexcept { return m_today; }
    [[nodiscard]] const DemoSummary& summary() const noexcept { return m_summary; }

    /// The rows of a query, their columns joined by '|'.
    [[nodiscard]] QStringList rows(const QString& sql) const;
    [[nodiscard]] int count(const QString& sql) const;

private:
    QTemporaryDir m_folder;
    QString m_path;
    QDate m_today;
    DemoSummary m_summary;
};

/// Forty people on 2026-04-15, made once for all cases that only read.
[[nodiscard]] const SampleOffice& smallOffice();
/// Four hundred of them.
[[nodiscard]] const SampleOffice& largerOffice();

} // namespace certdesk::tests
