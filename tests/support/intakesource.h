// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonArray>
#include <QJsonObject>

namespace certdesk::tests {

/// The `n`th application for the window "2020-05", submitted on 2020-03-10, by "Ana Núñez" or "Ana
/// Nth": it meets every requirement of the edition of March 2020.
[[nodiscard]] QJsonObject anIntake(int n = 1);

/// An application with one value replaced: `with(anIntake(), "applicant.email", "")`. A number
/// in the path is a place in a list; an undefined value takes the field out.
[[nodiscard]] QJsonObject with(QJsonObject application, const char* path, const QJsonValue& value);

/// The JSON of the edition of 2021, under the code "ours-2022" and in force from 2022-01-01.
[[nodiscard]] QJsonObject anEdition();
/// The JSON of the Code of Conduct that ships, as another version.
[[nodiscard]] QByteArray aConduct(const char* version);
[[nodiscard]] QByteArray asJson(const QJsonObject& object);

/// An applications file and its documents in a folder of their own.
class IntakeSource final {
public:
    /// `folder` gets the documents that anIntake() names.
    explicit IntakeSource(QString folder);

    void put(const QString& file, const QByteArray& bytes) const;
    /// Writes the source and answers its path.
    QString write(const QJsonArray& applications, const QJsonArray& windows = {may2020()}) const;
    [[nodiscard]] const QString& folder() const noexcept { return m_folder; }

    [[nodiscard]] static QJsonObject may2020();

private:
    QString m_folder;
};

} // namespace certdesk::tests
