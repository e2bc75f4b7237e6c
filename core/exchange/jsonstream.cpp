// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/exchange/jsonstream.h"

#include <QCalendar>
#include <QIODevice>

#include <algorithm>
#include <array>
#include <charconv>

namespace certdesk {

namespace {

constexpr size_t bufferSize = 64 * 1024;
constexpr QByteArrayView hexDigits("0123456789abcdef");

bool isPlainAscii(char16_t unit) {
    return unit >= 0x20 && unit < 0x80 && unit != u'"' && unit != u'\\';
}

} // namespace

JsonStream::JsonStream(QIODevice& device)
    : m_device(device)
    , m_buffer(bufferSize) {}

JsonStream::~JsonStream() {
    flush();
}

void JsonStream::put(char c) {
    if (m_used == m_buffer.size())
        flush();
    m_buffer[m_used++] = c;
}

void JsonStream::put(QByteArrayView bytes) {
    const auto size = static_cast<size_t>(bytes.size());
    Q_ASSERT(size <= m_buffer.size());
    if (m_used + size > m_buffer.size())
        flush();
    std::copy(bytes.begin(), bytes.end(), m_buffer.data() + m_used);
    m_used += size;
}

void JsonStream::putNumber(qint64 value, qsizetype leastDigits) {
    std::array<char, 20> digits;
    const auto written = std::to_chars(digits.begin(), digits.end(), value);
    const QByteArrayView text(digits.data(), written.ptr - digits.data());
    for (qsizetype i = text.size(); i < leastDigits; ++i)
        put('0');
    put(text);
}

void JsonStream::putQuoted(QStringView value) {
    put('"');
    for (qsizetype i = 0; i < value.size(); ++i) {
        const char16_t unit = value[i].unicode();
        if (isPlainAscii(unit)) {
            put(static_cast<char>(unit));
        } else if (unit < 0x80) {
            putEscaped(unit);
        } else if (!QChar::isSurrogate(unit)) {
            putUtf8(unit);
        } else if (QChar::isHighSurrogate(unit) && i + 1 < value.size() &&
                   value[i + 1].isLowSurrogate()) {
            putUtf8(QChar::surrogateToUcs4(unit, value[++i].unicode()));
        } else {
            putEscaped(unit); // half a pair has no UTF-8, but it has an escape
        }
    }
    put('"');
}

void JsonStream::putEscaped(char16_t unit) {
    put('\\');
    switch (unit) {
    case u'"':
        return put('"');
    case u'\\':
        return put('\\');
    case u'\n':
        return put('n');
    case u'\r':
        return put('r');
    case u'\t':
        return put('t');
    default:
        put('u');
        for (int shift = 12; shift >= 0; shift -= 4)
            put(hexDigits[(unit >> shift) & 0xf]);
    }
}

void JsonStream::putUtf8(char32_t code) {
    const auto tail = [this, code](int shift) {
        put(static_cast<char>(0x80 | ((code >> shift) & 0x3f)));
    };
    if (code < 0x800) {
        put(static_cast<char>(0xc0 | (code >> 6)));
    } else if (code < 0x10000) {
        put(static_cast<char>(0xe0 | (code >> 12)));
        tail(6);
    } else {
        put(static_cast<char>(0xf0 | (code >> 18)));
        tail(12);
        tail(6);
    }
    tail(0);
}

void JsonStream::startValue() {
    if (!m_afterKey && !m_open.empty()) {
        Q_ASSERT(m_open.back() == Open::List);
        if (!m_first)
            put(',');
    }
    m_afterKey = false;
    m_first = false;
}

void JsonStream::begin(Open what, char bracket) {
    startValue();
    put(bracket);
    m_open.push_back(what);
    m_first = true;
}

void JsonStream::end(Open what, char bracket) {
    Q_ASSERT(!m_open.empty() && m_open.back() == what && !m_afterKey);
    m_open.pop_back();
    put(bracket);
    m_first = false;
    if (m_open.empty())
        put('\n');
}

JsonStream& JsonStream::beginObject() {
    begin(Open::Object, '{');
    return *this;
}

JsonStream& JsonStream::endObject() {
    end(Open::Object, '}');
    return *this;
}

JsonStream& JsonStream::beginList() {
    begin(Open::List, '[');
    return *this;
}

JsonStream& JsonStream::endList() {
    end(Open::List, ']');
    return *this;
}

JsonStream& JsonStream::key(QLatin1StringView name) {
    Q_ASSERT(!m_open.empty() && m_open.back() == Open::Object && !m_afterKey);
    if (!m_first)
        put(',');
    put('"');
    put(QByteArrayView(name));
    put("\":");
    m_afterKey = true;
    return *this;
}

JsonStream& JsonStream::text(QStringView value) {
    startValue();
    putQuoted(value);
    return *this;
}

JsonStream& JsonStream::word(QLatin1StringView value) {
    startValue();
    put('"');
    put(QByteArrayView(value));
    put('"');
    return *this;
}

JsonStream& JsonStream::day(QDate value) {
    const QCalendar::YearMonthDay parts = QCalendar().partsFromDate(value);
    Q_ASSERT(parts.isValid());
    startValue();
    put('"');
    putNumber(parts.year, 4);
    put('-');
    putNumber(parts.month, 2);
    put('-');
    putNumber(parts.day, 2);
    put('"');
    return *this;
}

JsonStream& JsonStream::number(qint64 value) {
    startValue();
    putNumber(value);
    return *this;
}

JsonStream& JsonStream::decimal(QStringView digits) {
    startValue();
    for (const QChar digit : digits)
        put(digit.toLatin1());
    return *this;
}

JsonStream& JsonStream::flag(bool value) {
    startValue();
    put(value ? "true" : "false");
    return *this;
}

JsonStream& JsonStream::null() {
    startValue();
    put("null");
    return *this;
}

JsonStream& JsonStream::raw(const QByteArray& json) {
    startValue();
    for (const char c : json)
        put(c);
    return *this;
}

bool JsonStream::flush() {
    const auto size = static_cast<qint64>(m_used);
    if (size > 0 && m_device.write(m_buffer.data(), size) != size)
        m_sound = false;
    m_used = 0;
    return m_sound;
}

} // namespace certdesk
