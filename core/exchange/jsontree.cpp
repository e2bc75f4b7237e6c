// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/exchange/jsontree.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace certdesk {

namespace {

/// Bytes that may stand in a text as they are, without a further look.
constexpr auto plainBytes = [] {
    std::array<bool, 256> plain{};
    for (size_t byte = 0x20; byte < 0x80; ++byte)
        plain[byte] = byte != '"' && byte != '\\';
    return plain;
}();

constexpr uchar at(const char* place) {
    return static_cast<uchar>(*place);
}

constexpr bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// The length of the well-formed UTF-8 sequence of two to four bytes at `place`, else 0.
int utf8Length(const char* place, const char* end) {
    const uchar first = at(place);
    const int length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || end - place < length)
        return 0;
    // The second byte's range keeps out overlong forms, surrogates and what lies above U+10FFFF.
    const uchar lowest = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    const uchar highest = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    if (at(place + 1) < lowest || at(place + 1) > highest)
        return 0;
    for (int i = 2; i < length; ++i)
        if ((at(place + i) & 0xC0) != 0x80)
            return 0;
    return length;
}

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

/// One run over the source. Keeps its own stack: depth is bounded by JsonTree::deepest, not by the
/// machine's stack.
class JsonParser final {
public:
    JsonParser(JsonTree& tree, int levels)
        : m_tree(tree)
        , m_levels(levels)
        , m_begin(tree.m_source.data())
        , m_place(m_begin)
        , m_end(m_begin + tree.m_source.size()) {}

    [[nodiscard]] Result<void> run() {
        if (m_end - m_place >= 3 && std::memcmp(m_place, "\xEF\xBB\xBF", 3) == 0)
            m_place += 3;
        if (document())
            return {};
        if (m_tooDeep)
            return fail(ErrorCode::NestedTooDeep, {}, QString::number(JsonTree::deepest));
        const auto line = 1 + std::count(m_begin, m_place, '\n');
        return fail(ErrorCode::NotJson, {},
                    u"line " + QString::number(line) + u", byte " +
                        QString::number(m_place - m_begin));
    }

private:
    struct Open {
        qsizetype node; ///< -1 below the levels that are kept
        JsonKind kind;
        qsizetype count;
    };

    [[nodiscard]] bool document() {
        for (;;) {
            skipSpace();
            if (m_place == m_end)
                return false;
            if (*m_place == '{' || *m_place == '[') {
                if (!open(*m_place == '{' ? JsonKind::Object : JsonKind::List))
                    return false;
                skipSpace();
                if (!take(closing())) {
                    if (!nextMember())
                        return false;
                    continue;
                }
                close();
            } else if (!scalar()) {
                return false;
            }
            for (;;) {
                skipSpace();
                if (m_open.empty())
                    return m_place == m_end;
                if (take(','))
                    break;
                if (!take(closing()))
                    return false;
                close();
            }
            skipSpace();
            if (!nextMember())
                return false;
        }
    }

    [[nodiscard]] char closing() const {
        return m_open.back().kind == JsonKind::Object ? '}' : ']';
    }

    /// Counts the element that begins here and, in an object, reads its name.
    [[nodiscard]] bool nextMember() {
        ++m_open.back().count;
        if (m_open.back().kind == JsonKind::List)
            return true;
        if (m_place == m_end || *m_place != '"' || !text())
            return false;
        skipSpace();
        return take(':');
    }

    [[nodiscard]] bool open(JsonKind kind) {
        if (m_open.size() >= JsonTree::deepest) {
            m_tooDeep = true;
            return false;
        }
        qsizetype node = -1;
        if (isKept()) {
            node = static_cast<qsizetype>(m_tree.m_nodes.size());
            keep(kind, m_place, m_place);
        }
        m_open.push_back({node, kind, 0});
        ++m_place;
        return true;
    }

    void close() {
        const Open closed = m_open.back();
        m_open.pop_back();
        if (closed.node < 0)
            return;
        JsonTree::Node& node = m_tree.m_nodes[static_cast<size_t>(closed.node)];
        node.end = m_place - m_begin;
        node.next = static_cast<qsizetype>(m_tree.m_nodes.size());
        node.count = closed.count;
    }

    [[nodiscard]] bool scalar() {
        switch (*m_place) {
        case '"':
            return text();
        case 'n':
            return literal("null", JsonKind::Null);
        case 't':
            return literal("true", JsonKind::True);
        case 'f':
            return literal("false", JsonKind::False);
        default:
            return number();
        }
    }

    [[nodiscard]] bool literal(QByteArrayView word, JsonKind kind) {
        if (m_end - m_place < word.size() ||
            std::memcmp(m_place, word.data(), static_cast<size_t>(word.size())) != 0)
            return false;
        keep(kind, m_place, m_place + word.size());
        m_place += word.size();
        return true;
    }

    [[nodiscard]] bool number() {
        const char* const begin = m_place;
        take('-');
        if (!take('0') && !digits())
            return false;
        if (take('.') && !digits())
            return false;
        if (take('e') || take('E')) {
            if (!take('+'))
                take('-');
            if (!digits())
                return false;
        }
        keep(JsonKind::Number, begin, m_place);
        return true;
    }

    bool digits() {
        const char* const begin = m_place;
        while (m_place != m_end && isDigit(*m_place))
            ++m_place;
        return m_place != begin;
    }

    [[nodiscard]] bool text() {
        const char* const begin = m_place++;
        bool escaped = false;
        for (;;) {
            while (m_place != m_end && plainBytes[at(m_place)])
                ++m_place;
            if (m_place == m_end || at(m_place) < 0x20)
                return false;
            if (take('"'))
                break;
            if (*m_place == '\\') {
                escaped = true;
                if (!escape())
                    return false;
            } else if (const int length = utf8Length(m_place, m_end)) {
                m_place += length;
            } else {
                return false;
            }
        }
        keep(JsonKind::Text, begin, m_place, escaped);
        return true;
    }

    [[nodiscard]] bool escape() {
        ++m_place;
        if (m_place == m_end || !std::strchr("\"\\/bfnrtu", *m_place) || *m_place == '\0')
            return false;
        if (*m_place++ != 'u')
            return true;
        for (int i = 0; i < 4; ++i, ++m_place)
            if (m_place == m_end || !std::isxdigit(at(m_place)))
                return false;
        return true;
    }

    bool take(char c) {
        if (m_place == m_end || *m_place != c)
            return false;
        ++m_place;
        return true;
    }

    void skipSpace() {
        while (m_place != m_end &&
               (*m_place == ' ' || *m_place == '\n' || *m_place == '\r' || *m_place == '\t'))
            ++m_place;
    }

    [[nodiscard]] bool isKept() const { return static_cast<int>(m_open.size()) < m_levels; }

    void keep(JsonKind kind, const char* begin, const char* end, bool escaped = false) {
        if (isKept())
            m_tree.m_nodes.push_back({begin - m_begin, end - m_begin,
                                      static_cast<qsizetype>(m_tree.m_nodes.size()) + 1, 0, kind,
                                      escaped});
    }

    JsonTree& m_tree;
    const int m_levels;
    const char* const m_begin;
    const char* m_place;
    const char* const m_end;
    std::vector<Open> m_open;
    bool m_tooDeep = false;
};

Result<void> JsonTree::parse(QByteArrayView source, int levels) {
    m_source = source;
    m_nodes.clear();
    return JsonParser(*this, levels).run();
}

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
