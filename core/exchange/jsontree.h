// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QByteArrayView>

#include <optional>
#include <vector>

namespace certdesk {

enum class JsonKind : quint8 { Null, False, True, Number, Text, List, Object };

class JsonTree;

/// One value of a parsed JsonTree; valid as long as the tree and the bytes it was parsed from.
class JsonValue final {
public:
    JsonValue(const JsonTree& tree, qsizetype node)
        : m_tree(&tree)
        , m_node(node) {}

    [[nodiscard]] JsonKind kind() const;
    /// The bytes it stands in, quotes and brackets included.
    [[nodiscard]] QByteArrayView source() const;
    /// Members of an object, elements of a list.
    [[nodiscard]] qsizetype count() const;

    /// The text, letter for letter; nothing when an escape leaves half a surrogate pair. Only for
    /// JsonKind::Text.
    [[nodiscard]] std::optional<QString> text() const;
    [[nodiscard]] bool textEquals(QLatin1StringView other) const;
    /// The number times 100 when that is whole and below 10^15. Exact. Only for JsonKind::Number.
    [[nodiscard]] std::optional<qint64> hundredths() const;
    [[nodiscard]] std::optional<int> wholeNumber() const;

    /// Of a list: its first element. Of an object: the name of its first member.
    [[nodiscard]] JsonValue firstChild() const { return {*m_tree, m_node + 1}; }
    /// What stands next to it: the value after its name, the name after a value, the next element.
    [[nodiscard]] JsonValue next() const;

private:
    const JsonTree* m_tree;
    qsizetype m_node;
};

/// A strict RFC 8259 parser that leaves texts and numbers where they are: a flat run of nodes into
/// the source, read by JsonValue. Refuses what is not UTF-8 and what nests deeper than `deepest`.
class JsonTree final {
public:
    static constexpr int deepest = 512;

    /// Keeps the nodes of the outer `levels` levels; what lies deeper is checked and can be parsed
    /// again by its source(). NotJson has line and byte offset as its detail.
    [[nodiscard]] Result<void> parse(QByteArrayView source, int levels = deepest);
    /// Asserts that the last parse() succeeded.
    [[nodiscard]] JsonValue root() const;

private:
    friend class JsonValue;
    friend class JsonParser;
    struct Node {
        qsizetype begin;
        qsizetype end;
        qsizetype next; ///< the node after all that this one holds
        qsizetype count;
        JsonKind kind;
        bool escaped;
    };
    QByteArrayView m_source;
    std::vector<Node> m_nodes;
};

} // namespace certdesk
