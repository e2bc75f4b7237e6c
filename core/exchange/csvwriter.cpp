// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/exchange/csvwriter.h"

#include <QIODevice>

namespace certdesk {

QString formulaGuarded(const QString& cell) {
    constexpr QStringView dangerous = u"=+-@\t\r";
    return !cell.isEmpty() && dangerous.contains(cell.front()) ? u'\'' + cell : cell;
}

CsvWriter::CsvWriter(QIODevice& device, char delimiter)
    : m_device(device)
    , m_delimiter(delimiter) {}

bool CsvWriter::write(const QStringList& record) {
    QByteArray line = m_begun ? QByteArray() : QByteArray("\xEF\xBB\xBF");
    m_begun = true;
    bool first = true;
    for (const QString& cell : record) {
        if (!first)
            line += m_delimiter;
        first = false;
        QByteArray bytes = formulaGuarded(cell).toUtf8();
        // A record of one empty cell would be a blank line: quotes make it a record.
        const bool quoted = bytes.contains(m_delimiter) || bytes.contains('"') ||
                            bytes.contains('\n') || bytes.contains('\r') ||
                            (bytes.isEmpty() && record.size() == 1);
        line += quoted ? '"' + bytes.replace('"', "\"\"") + '"' : bytes;
    }
    line += "\r\n";
    return m_device.write(line) == line.size();
}

} // namespace certdesk
