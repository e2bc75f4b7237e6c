// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/exchange/jsonstream.h"

#include <QIODevice>

namespace certdesk {

namespace {

constexpr qsizetype bufferSize = 64 * 1024;

bool needsEscape(QChar c) {
    return c.unicode() < 0x20 || c == u'"' || c == u'\\' || c.isSurrogate();
}

void appendUnicodeEscape(QByteArray& out, char16_t unit) {
    out += "\\u" + QByteArray::number(static_cast<uint>(unit), 16).rightJustified(4, '0');
}

void appendEscaped(QByteArray& out, char16_t unit) {
    switch (unit) {
    case u'"':
        out += "\\\"";
        return;
    case u'\\':
        out += "\\\\";
        return;
    case u'\n':
        out += "\\n";
        return;
    case u'\r':
        out += "\\r";
        return;
    case u'\t':
        out += "\\t";
        return;
    default:
        appendUnicodeEscape(out, unit);
    }
}

} // namespace

JsonStream::JsonStream(QIODevice& device)
    : m_device(device) {
    m_buffer.reserve(bufferSize + 1024);
}

JsonStream::~JsonStream() {
    flush();
}

void JsonStream::startValue() {
    if (!m_afterKey && !m_open.empty()) {
        Q_ASSERT(m_open.back() == Open::List);
        if (!m_first)
            m_buffer += ',';
    }
    m_afterKey = false;
    m_first = false;
    if (m_buffer.size() >= bufferSize)
        flush();
}

void JsonStream::begin(Open what, char bracket) {
    startValue();
    m_buffer += bracket;
    m_open.push_back(what);
    m_first = true;
}

void JsonStream::end(Open what, char bracket) {
    Q_ASSERT(!m_open.empty() && m_open.back() == what && !m_afterKey);
    m_open.pop_back();
    m_buffer += bracket;
    m_first = false;
    if (m_open.empty())
        m_buffer += '\n';
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
        m_buffer += ',';
    appendQuoted(QString(name));
    m_buffer += ':';
    m_afterKey = true;
    return *this;
}

JsonStream& JsonStream::text(QStringView value) {
    startValue();
    appendQuoted(value);
    return *this;
}

JsonStream& JsonStream::number(qint64 value) {
    startValue();
    m_buffer += QByteArray::number(value);
    return *this;
}

JsonStream& JsonStream::decimal(QStringView digits) {
    startValue();
    m_buffer += digits.toLatin1();
    return *this;
}

JsonStream& JsonStream::flag(bool value) {
    startValue();
    m_buffer += value ? "true" : "false";
    return *this;
}

JsonStream& JsonStream::null() {
    startValue();
    m_buffer += "null";
    return *this;
}

void JsonStream::appendQuoted(QStringView value) {
    m_buffer += '"';
    qsizetype plainFrom = 0;
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (!needsEscape(value[i]))
            continue;
        const bool pair =
            value[i].isHighSurrogate() && i + 1 < value.size() && value[i + 1].isLowSurrogate();
        if (pair) {
            ++i;
            continue;
        }
        m_buffer += value.sliced(plainFrom, i - plainFrom).toUtf8();
        // Half a surrogate pair has no UTF-8, but it has an escape.
        appendEscaped(m_buffer, value[i].unicode());
        plainFrom = i + 1;
    }
    m_buffer += value.sliced(plainFrom).toUtf8();
    m_buffer += '"';
}

bool JsonStream::flush() {
    if (!m_buffer.isEmpty() && m_device.write(m_buffer) != m_buffer.size())
        m_sound = false;
    m_buffer.truncate(0);
    return m_sound;
}

} // namespace certdesk
