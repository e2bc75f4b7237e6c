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

} // namespace certdesk
