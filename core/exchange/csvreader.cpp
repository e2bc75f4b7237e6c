// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/exchange/csvreader.h"

#include <QIODevice>
#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace certdesk {

namespace {

constexpr qsizetype chunkSize = 64 * 1024;
constexpr QByteArrayView utf8Mark = "\xEF\xBB\xBF";

// The bytes 0x80 to 0x9F of Windows-1252; five of them stand for nothing and stay what they are.
constexpr std::array<char16_t, 32> windows1252 = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

/// The candidate that stands most often in the first line that is not blank, outside quotes; where
/// none does, the file has one column.
Result<char> delimiterOf(QByteArrayView head) {
    constexpr std::array<char, 4> candidates = {',', ';', '\t', '|'};
    std::array<int, 4> counts{};
    bool quoted = false;
    bool begun = false;
    for (const char c : head) {
        if (!quoted && (c == '\n' || c == '\r')) {
            if (begun)
                break;
            continue;
        }
        begun = true;
        if (c == '"')
            quoted = !quoted;
        for (size_t i = 0; i < candidates.size(); ++i)
            if (!quoted && c == candidates[i])
                ++counts[i];
    }
    const auto most = std::max_element(counts.begin(), counts.end());
    if (*most == 0)
        return ',';
    const char found = candidates[static_cast<size_t>(most - counts.begin())];
    if (found == '|')
        return fail(ErrorCode::WrongDelimiter, QString(QLatin1Char(found)));
    return found;
}

} // namespace

Result<CsvReader> CsvReader::open(QIODevice& device) {
    CsvReader reader(device);
    if (const Result<void> inspected = reader.inspect(); !inspected)
        return fail(inspected.error());
    if (const Result<void> header = reader.readHeader(); !header)
        return fail(header.error());
    return reader;
}

/// One pass over the content, for what only the whole of it can tell.
Result<void> CsvReader::inspect() {
    QByteArray head;
    QStringDecoder decoder(QStringDecoder::Utf8);
    QByteArray chunk(chunkSize, Qt::Uninitialized);
    for (;;) {
        const qint64 size = m_device->read(chunk.data(), chunkSize);
        if (size < 0)
            return fail(ErrorCode::FileUnreadable);
        if (size == 0)
            break;
        const auto bytes = QByteArrayView(chunk).first(size);
        if (head.isEmpty())
            head = bytes.toByteArray();
        if (!decoder.hasError())
            static_cast<void>(QString(decoder(bytes)));
    }
    // A sequence that the end cuts off shows when something follows it.
    static_cast<void>(QString(decoder(QByteArrayView("\n"))));
    if (head.isEmpty())
        return fail(ErrorCode::EmptyFile);
    if (head.startsWith("\xFF\xFE") || head.startsWith("\xFE\xFF"))
        return fail(ErrorCode::NotCsv, {}, QStringLiteral("UTF-16"));
    const bool marked = head.startsWith(utf8Mark);
    if (decoder.hasError() && marked)
        return fail(ErrorCode::NotCsv, {}, QStringLiteral("UTF-8"));
    m_encoding = decoder.hasError() ? Encoding::Windows1252 : Encoding::Utf8;
    const Result<char> delimiter =
        delimiterOf(QByteArrayView(head).sliced(marked ? utf8Mark.size() : 0));
    if (!delimiter)
        return fail(delimiter.error());
    m_delimiter = *delimiter;
    if (!m_device->seek(marked ? utf8Mark.size() : 0))
        return fail(ErrorCode::FileUnreadable);
    return {};
}

Result<void> CsvReader::readHeader() {
    std::optional<CsvRecord> record = readRecord();
    if (m_unreadable)
        return fail(ErrorCode::FileUnreadable);
    if (!record)
        return fail(ErrorCode::EmptyFile);
    if (record->error)
        return fail(*record->error);
    for (const QString& name : qAsConst(record->fields)) {
        const QString trimmed = name.trimmed();
        if (!trimmed.isEmpty() && m_header.contains(trimmed, Qt::CaseInsensitive))
            return fail(ErrorCode::DuplicateColumn, trimmed);
        m_header << trimmed;
    }
    return {};
}

Result<std::optional<CsvRecord>> CsvReader::next() {
    std::optional<CsvRecord> record = readRecord();
    if (m_unreadable)
        return fail(ErrorCode::FileUnreadable);
    if (record && !record->error && record->fields.size() != m_header.size())
        record->error = Error{ErrorCode::WrongFieldCount, QString::number(record->fields.size()),
                              QString::number(m_header.size())};
    return record;
}

std::optional<CsvRecord> CsvReader::readRecord() {
    while (!atEnd() && atLineEnd())
        takeLineEnd();
    if (atEnd())
        return std::nullopt;
    CsvRecord record{.line = m_line};
    record.fields.reserve(m_header.size());
    m_recordSize = 0;
    for (;;) {
        if (!atEnd() && peek() == '"')
            readQuoted(record);
        while (!atEnd() && peek() != m_delimiter && !atLineEnd())
            append(record);
        endField(record);
        if (atEnd())
            return record;
        if (atLineEnd()) {
            takeLineEnd();
            return record;
        }
        ++m_place; // the delimiter
    }
}

void CsvReader::readQuoted(CsvRecord& record) {
    ++m_place;
    while (!atEnd()) {
        if (peek() == '"') {
            ++m_place;
            if (atEnd() || peek() == m_delimiter || atLineEnd())
                return;
            if (peek() != '"') {
                // A quote in the middle: where the field ends is nothing to guess at.
                record.error = Error{ErrorCode::BrokenQuotes, {}, {}};
                return;
            }
        } else if (peek() == '\n') {
            ++m_line;
        } else if (peek() == '\r') {
            append(record);
            if (atEnd() || peek() != '\n')
                ++m_line;
            continue;
        }
        append(record);
    }
    record.error = Error{ErrorCode::BrokenQuotes, {}, {}};
}

/// True when nothing is left; else there is a byte to peek at.
bool CsvReader::atEnd() {
    if (m_place < m_chunk.size())
        return false;
    m_chunk.resize(chunkSize);
    const qint64 size = m_device->read(m_chunk.data(), chunkSize);
    m_unreadable = m_unreadable || size < 0;
    m_chunk.resize(std::max<qint64>(size, 0));
    m_place = 0;
    return m_chunk.isEmpty();
}

bool CsvReader::atLineEnd() {
    return peek() == '\n' || peek() == '\r';
}

void CsvReader::takeLineEnd() {
    const bool carriageReturn = peek() == '\r';
    ++m_place;
    if (carriageReturn && !atEnd() && peek() == '\n')
        ++m_place;
    ++m_line;
}

/// Takes one byte into the field, and with it those behind it that mean nothing special. A record
/// that is too large is read on to its end, not kept.
void CsvReader::append(CsvRecord& record) {
    qsizetype end = m_place + 1;
    while (end < m_chunk.size() && !isSpecial(m_chunk[end]))
        ++end;
    const auto run = QByteArrayView(m_chunk).sliced(m_place, end - m_place);
    m_place = end;
    m_recordSize += run.size();
    if (m_recordSize > largestRecord) {
        if (!record.error)
            record.error = Error{ErrorCode::RecordTooLarge, {}, QString::number(largestRecord)};
        return;
    }
    if (run.front() == '\0' && !record.error)
        record.error = Error{ErrorCode::NulInText, {}, {}};
    m_field.append(run);
}

bool CsvReader::isSpecial(char c) const {
    return c == m_delimiter || c == '"' || c == '\n' || c == '\r' || c == '\0';
}

void CsvReader::endField(CsvRecord& record) {
    // Fields count too: a record of a million commas has no bytes, but it has a million fields.
    if (++m_recordSize <= largestRecord)
        record.fields << decoded(m_field);
    else if (!record.error)
        record.error = Error{ErrorCode::RecordTooLarge, {}, QString::number(largestRecord)};
    m_field.truncate(0);
}

QString CsvReader::decoded(QByteArrayView field) const {
    if (m_encoding == Encoding::Utf8)
        return QString::fromUtf8(field);
    QString text = QString::fromLatin1(field);
    for (QChar& c : text)
        if (c.unicode() >= 0x80 && c.unicode() < 0xA0)
            c = windows1252[c.unicode() - 0x80U];
    return text;
}

} // namespace certdesk
