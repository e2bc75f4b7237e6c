// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

class QIODevice;

namespace certdesk {

/// Writes RFC 4180 records in UTF-8 with a byte order mark, so that spreadsheet programs see names
/// right. A cell that such a program would take for a formula gets an apostrophe in front.
class CsvWriter final {
public:
    explicit CsvWriter(QIODevice& device, char delimiter = ',');
    /// False when the device did not take it all.
    bool write(const QStringList& record);

private:
    QIODevice& m_device;
    char m_delimiter;
    bool m_begun = false;
};

/// The cell as it is safe to open in a spreadsheet: guarded when it begins with = + - @, a tab or a
/// carriage return.
[[nodiscard]] QString formulaGuarded(const QString& cell);

} // namespace certdesk
