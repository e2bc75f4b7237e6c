// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/wording/pattern.h"

#include <algorithm>

namespace certdesk::wording {

/// Reads a text from left to right; nothing comes of what it doesn't know.
class PatternParser final {
public:
    using Pieces = Pattern::Pieces;
    using Piece = Pattern::Piece;
    using Branch = Pattern::Branch;
    using Place = Pattern::Place;
    enum class Inside { Nothing, Plural, Select };

    explicit PatternParser(QStringView text)
        : m_text(text) {}

    [[nodiscard]] bool isAtEnd() const { return m_at == m_text.size(); }

    /// Up to the end or the brace that closes the branch.
    std::optional<Pieces> pieces(Inside inside) {
        Pieces found;
        Piece piece;
        while (!isAtEnd() && m_text[m_at] != u'}') {
            const QChar c = m_text[m_at++];
            if (c == u'{') {
                if (!readPlace(piece))
                    return std::nullopt;
            } else if (c == u'#' && inside == Inside::Plural) {
                piece.place = Place::Number;
            } else {
                piece.literal += c;
                continue;
            }
            found.push_back(std::move(piece));
            piece = Piece();
        }
        found.push_back(std::move(piece));
        return found;
    }

private:
    void skipSpace() {
        while (!isAtEnd() && m_text[m_at].isSpace())
            ++m_at;
    }

    bool take(char16_t c) {
        skipSpace();
        if (isAtEnd() || m_text[m_at] != c)
            return false;
        ++m_at;
        return true;
    }

    QString word() {
        skipSpace();
        const qsizetype from = m_at;
        while (!isAtEnd() && (m_text[m_at].isLetterOrNumber() || m_text[m_at] == u'_'))
            ++m_at;
        return m_text.sliced(from, m_at - from).toString();
    }

    bool readPlace(Piece& piece) {
        piece.name = word();
        if (piece.name.isEmpty())
            return false;
        piece.place = Place::Value;
        if (take(u'}'))
            return true;
        if (!take(u','))
            return false;
        const QString kind = word();
        if (kind == u"plural")
            piece.place = Place::Plural;
        else if (kind == u"select")
            piece.place = Place::Select;
        else
            return false;
        return take(u',') && readBranches(piece);
    }

    bool readBranches(Piece& piece) {
        bool hasOther = false;
        while (!take(u'}')) {
            Branch branch;
            const bool exact = piece.place == Place::Plural && take(u'=');
            branch.word = word();
            if (exact) {
                bool isNumber = false;
                branch.exactly = branch.word.toLongLong(&isNumber);
                if (!isNumber)
                    return false;
            }
            if (branch.word.isEmpty() || !take(u'{'))
                return false;
            auto inner = pieces(piece.place == Place::Plural ? Inside::Plural : Inside::Select);
            if (!inner || !take(u'}'))
                return false;
            branch.pieces = *std::move(inner);
            hasOther = hasOther || branch.word == u"other";
            piece.branches.push_back(std::move(branch));
        }
        return hasOther;
    }

    QStringView m_text;
    qsizetype m_at = 0;
};

/// One filling in of a pattern.
class Pattern::Filling final {
public:
    Filling(std::span<const Value> values, const Grammar& grammar)
        : m_values(values)
        , m_grammar(grammar) {}

    void add(const Pieces& pieces, qint64 number) {
        for (const Piece& piece : pieces) {
            m_result += piece.literal;
            if (piece.place == Place::Number)
                m_result += m_grammar.written(number);
            else if (piece.place != Place::None)
                addPlace(piece);
        }
    }

    [[nodiscard]] QString result() && { return std::move(m_result); }

private:
    void addPlace(const Piece& piece) {
        const auto value = std::find_if(m_values.begin(), m_values.end(),
                                        [&](const Value& v) { return v.name == piece.name; });
        if (value == m_values.end()) {
            m_result += u'{' + piece.name + u'}';
            return;
        }
        const auto* number = std::get_if<qint64>(&value->content);
        Q_ASSERT(number || piece.place != Place::Plural);
        if (number && piece.place == Place::Plural) {
            add(agreeing(piece.branches, *number).pieces, *number);
            return;
        }
        const QString text =
            number ? m_grammar.written(*number) : std::get<QString>(value->content);
        if (piece.place == Place::Value)
            m_result += text;
        else
            add(named(piece.branches, text).pieces, 0);
    }

    [[nodiscard]] const Branch& agreeing(const std::vector<Branch>& branches, qint64 number) const {
        for (const Branch& branch : branches)
            if (branch.exactly == number)
                return branch;
        return named(branches, m_grammar.pluralWord(number));
    }

    [[nodiscard]] static const Branch& named(const std::vector<Branch>& branches,
                                             QStringView word) {
        const auto find = [&](QStringView wanted) {
            return std::find_if(branches.begin(), branches.end(), [&](const Branch& branch) {
                return !branch.exactly && branch.word == wanted;
            });
        };
        const auto found = find(word);
        return found != branches.end() ? *found : *find(u"other");
    }

    std::span<const Value> m_values;
    const Grammar& m_grammar;
    QString m_result;
};

std::optional<Pattern> Pattern::create(const QString& text) {
    // To ICU an apostrophe quotes what has a meaning, and two of them are one.
    for (const auto* quoted : {u"''", u"'{", u"'}", u"'#", u"'|"})
        if (text.contains(QStringView(quoted)))
            return std::nullopt;
    PatternParser parser(text);
    auto pieces = parser.pieces(PatternParser::Inside::Nothing);
    if (!pieces || !parser.isAtEnd())
        return std::nullopt;
    return Pattern(*std::move(pieces));
}

QString Pattern::filled(std::span<const Value> values, const Grammar& grammar) const {
    Filling filling(values, grammar);
    filling.add(m_pieces, 0);
    return std::move(filling).result();
}

} // namespace certdesk::wording
