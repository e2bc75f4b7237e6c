// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/exchange/jsontree.h"

#include <cstring>

namespace certdesk {

namespace {

/// QString::fromUtf8 drops a byte order mark in front; here it belongs to the text.
QString exactText(QByteArrayView bytes) {
    if (bytes.size() < 3 || !bytes.startsWith("\xEF\xBB\xBF"))
        return QString::fromUtf8(bytes);
    return QChar(QChar::ByteOrderMark) + exactText(bytes.sliced(3));
}

char16_t escapedLetter(char c) {
    switch (c) {
    case 'b':
        return u'\b';
    case 'f':
        return u'\f';
    case 'n':
        return u'\n';
    case 'r':
        return u'\r';
    case 't':
        return u'\t';
    default:
        return static_cast<char16_t>(c);
    }
}

QString unescaped(QByteArrayView bytes) {
    QString text;
    qsizetype plainFrom = 0;
    for (qsizetype i = bytes.indexOf('\\'); i >= 0; i = bytes.indexOf('\\', plainFrom)) {
        text += exactText(bytes.sliced(plainFrom, i - plainFrom));
        if (bytes[i + 1] == 'u') {
            text += QChar(bytes.sliced(i + 2, 4).toUShort(nullptr, 16));
            plainFrom = i + 6;
        } else {
            text += QChar(escapedLetter(bytes[i + 1]));
            plainFrom = i + 2;
        }
    }
    return text + exactText(bytes.sliced(plainFrom));
}

} // namespace

JsonValue JsonTree::root() const {
    Q_ASSERT(!m_nodes.empty());
    return {*this, 0};
}

JsonKind JsonValue::kind() const {
    return m_tree->m_nodes[static_cast<size_t>(m_node)].kind;
}

QByteArrayView JsonValue::source() const {
    const auto& node = m_tree->m_nodes[static_cast<size_t>(m_node)];
    return m_tree->m_source.sliced(node.begin, node.end - node.begin);
}

qsizetype JsonValue::count() const {
    return m_tree->m_nodes[static_cast<size_t>(m_node)].count;
}

JsonValue JsonValue::next() const {
    return {*m_tree, m_tree->m_nodes[static_cast<size_t>(m_node)].next};
}

std::optional<QString> JsonValue::text() const {
    Q_ASSERT(kind() == JsonKind::Text);
    const QByteArrayView quoted = source();
    const QByteArrayView inner = quoted.sliced(1, quoted.size() - 2);
    if (!m_tree->m_nodes[static_cast<size_t>(m_node)].escaped)
        return exactText(inner);
    QString text = unescaped(inner);
    return text.isValidUtf16() ? std::optional(std::move(text)) : std::nullopt;
}

bool JsonValue::textEquals(QLatin1StringView other) const {
    Q_ASSERT(kind() == JsonKind::Text);
    if (m_tree->m_nodes[static_cast<size_t>(m_node)].escaped)
        return text() == other;
    const QByteArrayView quoted = source();
    return quoted.size() == other.size() + 2 &&
           std::memcmp(quoted.data() + 1, other.data(), static_cast<size_t>(other.size())) == 0;
}

std::optional<qint64> JsonValue::hundredths() const {
    Q_ASSERT(kind() == JsonKind::Number);
    constexpr qint64 limit = 1'000'000'000'000'000;
    qint64 mantissa = 0;
    int scale = 2; // the power of ten that is still to be applied
    bool afterPoint = false;
    int zeros = 0; // read, but worth nothing unless another digit follows
    const QByteArrayView token = source();
    qsizetype i = token.front() == '-' ? 1 : 0;
    for (; i < token.size() && token[i] != 'e' && token[i] != 'E'; ++i) {
        if (token[i] == '.') {
            afterPoint = true;
            continue;
        }
        scale -= afterPoint ? 1 : 0;
        ++zeros;
        if (token[i] == '0')
            continue;
        for (; zeros > 0 && mantissa < limit; --zeros)
            mantissa *= 10;
        zeros = 0;
        mantissa += token[i] - '0';
        if (mantissa >= limit)
            return std::nullopt;
    }
    if (mantissa == 0)
        return 0;
    if (i < token.size()) {
        bool fits = false;
        const int exponent = token.sliced(i + 1).toInt(&fits);
        if (!fits || std::abs(exponent) > 1'000'000)
            return std::nullopt;
        scale += exponent;
    }
    scale += zeros;
    for (; scale < 0; ++scale, mantissa /= 10)
        if (mantissa % 10 != 0)
            return std::nullopt;
    for (; scale > 0; --scale) {
        mantissa *= 10;
        if (mantissa >= limit)
            return std::nullopt;
    }
    return token.front() == '-' ? -mantissa : mantissa;
}

std::optional<int> JsonValue::wholeNumber() const {
    const std::optional<qint64> value = hundredths();
    if (!value || *value % 100 != 0 || std::abs(*value / 100) > std::numeric_limits<int>::max())
        return std::nullopt;
    return static_cast<int>(*value / 100);
}

} // namespace certdesk
