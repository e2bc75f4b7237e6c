// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/e2e/program.h"

namespace certdesk::tests {

/// Builds the text of an applications file: applicants who meet every requirement of May 2020,
/// until told otherwise.
class IntakeSource final {
public:
    IntakeSource();

    /// Application "APP-n" of person "P-n", the n-th added.
    IntakeSource& add(const QString& given, const QString& family);
    /// A place in the last application, as in "experience.0.start"; Undefined takes the field out.
    IntakeSource& set(const QString& place, const QJsonValue& value);
    IntakeSource& setWindow(const QString& field, const QJsonValue& value);

    [[nodiscard]] QJsonObject json() const;
    /// Writes it with the documents that it names into the desk's folder, and gives its path.
    QString writeTo(const Desk& desk, const QString& name = QStringLiteral("source.json")) const;

private:
    QJsonArray m_windows;
    QJsonArray m_applications;
};

/// People of many scripts, in the order they are numbered.
[[nodiscard]] IntakeSource fivePeople();

} // namespace certdesk::tests
