// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/importapplications.h"
#include "tests/support/intakesource.h"
#include "tests/support/teststore.h"

namespace certdesk::tests {

/// An office that is set up (letterhead, Kim Lee who signs) and has no applications yet, opened on
/// a day of one's choice; in a folder that goes with it.
class TestOffice final {
public:
    explicit TestOffice(const char* today = "2020-03-20");

    OfficeFile& operator*() { return *m_office; }
    OfficeFile* operator->() { return m_office.get(); }
    [[nodiscard]] const QString& path() const noexcept { return m_path; }
    [[nodiscard]] QString beside(const char* name) const;
    /// What the applications come from; in a folder beside the file.
    [[nodiscard]] const IntakeSource& source() const noexcept { return m_source; }

    /// Closes the office and opens it again on that day.
    void on(const char* today);
    void close() { m_office.reset(); }

    /// Takes in applications, none of which may be refused.
    std::vector<TakenApplication> take(const QJsonArray& applications);
    /// Takes in one and answers its number.
    ApplicationId take(const QJsonObject& application = anIntake());

    [[nodiscard]] QStringList rows(const QString& sql) const { return rowsOf(m_path, sql); }
    [[nodiscard]] QString value(const char* sql) const;
    [[nodiscard]] QStringList damage();
    /// Of one table that must stay as it is, or of all that is counted.
    [[nodiscard]] QString counts() const;

private:
    QTemporaryDir m_folder;
    QString m_path;
    IntakeSource m_source;
    std::unique_ptr<OfficeFile> m_office;
};

} // namespace certdesk::tests
