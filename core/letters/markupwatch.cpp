// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/letters/markupwatch.h"

#include <algorithm>
#include <array>

namespace certdesk {

namespace {

constexpr std::array elements = {
    QLatin1StringView("b"),    QLatin1StringView("br"),     QLatin1StringView("div"),
    QLatin1StringView("em"),   QLatin1StringView("h1"),     QLatin1StringView("h2"),
    QLatin1StringView("h3"),   QLatin1StringView("hr"),     QLatin1StringView("i"),
    QLatin1StringView("li"),   QLatin1StringView("ol"),     QLatin1StringView("p"),
    QLatin1StringView("span"), QLatin1StringView("strong"), QLatin1StringView("sub"),
    QLatin1StringView("sup"),  QLatin1StringView("table"),  QLatin1StringView("tbody"),
    QLatin1StringView("td"),   QLatin1StringView("th"),     QLatin1StringView("thead"),
    QLatin1StringView("tr"),   QLatin1StringView("u"),      QLatin1StringView("ul"),
};

bool isKnown(QStringView name) {
    return std::any_of(elements.begin(), elements.end(), [&](QLatin1StringView element) {
        return name.compare(element, Qt::CaseInsensitive) == 0;
    });
}

} // namespace

std::optional<MarkupWatch::Refused> MarkupWatch::open(QStringView piece, qsizetype& at) {
    if (piece.sliced(at).startsWith(u"<!--")) {
        m_state = State::Comment;
        at += 3;
        return std::nullopt;
    }
    qsizetype begin = at + 1;
    if (begin < piece.size() && piece[begin] == u'/')
        ++begin;
    qsizetype end = begin;
    if (begin < piece.size() && piece[begin].isLetter())
        while (end < piece.size() && piece[end].isLetterOrNumber())
            ++end;
    const bool isTag =
        end > begin || (begin < piece.size() && (piece[begin] == u'!' || piece[begin] == u'?'));
    if (!isTag)
        return std::nullopt; // "a < b"
    if (!isKnown(piece.sliced(begin, end - begin)))
        return Refused{at, piece.sliced(at, std::max(end, begin + 1) - at).toString()};
    m_state = State::Tag;
    at = end - 1;
    return std::nullopt;
}

std::optional<MarkupWatch::Refused> MarkupWatch::read(QStringView piece) {
    for (qsizetype at = 0; at < piece.size(); ++at) {
        const QChar c = piece[at];
        switch (m_state) {
        case State::Text:
            if (c == u'<')
                if (auto refused = open(piece, at))
                    return refused;
            break;
        case State::Tag:
            if (c == u'>')
                m_state = State::Text;
            else if (c == u'"')
                m_state = State::DoubleQuoted;
            else if (c == u'\'')
                m_state = State::SingleQuoted;
            break;
        case State::SingleQuoted:
            if (c == u'\'')
                m_state = State::Tag;
            break;
        case State::DoubleQuoted:
            if (c == u'"')
                m_state = State::Tag;
            break;
        case State::Comment:
            if (c == u'-' && piece.sliced(at).startsWith(u"-->")) {
                m_state = State::Text;
                at += 2;
            }
            break;
        }
    }
    return std::nullopt;
}

} // namespace certdesk
