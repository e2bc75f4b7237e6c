// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/storage/row.h"

#include <QSqlQuery>
#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace certdesk::storage {

namespace {

// Code points that are set aside for a program's own use, for two that SQLite reads as U+FFFD.
constexpr std::array<QChar, 2> standIns = {QChar(0xFDEE), QChar(0xFDEF)};
constexpr std::array<QChar, 2> unreadable = {QChar(0xFFFE), QChar(0xFFFF)};

constexpr char16_t firstSurrogate = 0xD800;

} // namespace

QString storable(const QString& text) {
    if (text.isNull())
        return QStringLiteral("");
    QString stored = text;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.unicode() < firstSurrogate)
            continue;
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            ++i;
        else if (c.isSurrogate())
            stored[i] = QChar::ReplacementCharacter;
        else if (const auto odd = std::find(unreadable.begin(), unreadable.end(), c);
                 odd != unreadable.end())
            stored[i] = standIns[static_cast<size_t>(odd - unreadable.begin())];
    }
    return stored;
}

QString asGiven(QString text) {
    for (size_t i = 0; i < standIns.size(); ++i)
        if (text.contains(standIns[i]))
            text.replace(standIns[i], unreadable[i]);
    return text;
}

// QString::fromUtf8 takes a byte order mark away.
RowWriter& RowWriter::operator<<(const QByteArray& json) {
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    return *this << QString(decoder(json));
}

QVariant RowReader::nextValue() {
    return m_query.value(m_column++);
}

void RowReader::damaged(const QString& found) const {
    raise(ErrorCode::OfficeFileDamaged, {}, found);
}

} // namespace certdesk::storage
