// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/demo/demooffice.h"

#include <QDir>
#include <QTemporaryDir>

namespace certdesk::tests {

/// Puts a copy of a sample office at `path`. It is made by the first who asks: in a run of ctest
/// for all of its processes (they share the folder CERTDESK_SAMPLES), else for this one.
void putSampleOffice(const QString& path, const DemoOptions& options, QDate today);

/// A sample office in a folder of its own, gone with this.
class SampleOffice final {
public:
    explicit SampleOffice(const DemoOptions& options, QDate today = QDate(2026, 4, 15));

    [[nodiscard]] const QString& path() const noexcept { return m_path; }
    [[nodiscard]] QDate today() const noexcept { return m_today; }
    [[nodiscard]] int people() const noexcept { return m_people; }

    /// The rows of a query, their columns joined by '|'.
    [[nodiscard]] QStringList rows(const QString& sql) const;
    [[nodiscard]] int count(const QString& sql) const;

private:
    QTemporaryDir m_folder;
    QString m_path;
    QDate m_today;
    int m_people;
};

/// What cases take that look at several days: those they have in common are made once.
inline constexpr DemoOptions ofAnyDay{.applicants = 120, .seed = 7};

/// Forty people on 2026-04-15, for all cases that only read.
[[nodiscard]] const SampleOffice& smallOffice();
/// Four hundred of them.
[[nodiscard]] const SampleOffice& largerOffice();

} // namespace certdesk::tests
