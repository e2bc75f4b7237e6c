// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/wording/plainpattern.h"

#include <algorithm>

namespace certdesk::wording {

namespace {

bool isName(QStringView text) {
    return !text.isEmpty() &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c.isLetterOrNumber(); });
}

QString written(const Value& value, const QLocale& locale) {
    if (const auto* number = std::get_if<qint64>(&value.content))
        return locale.toString(*number);
    return std::get<QString>(value.content);
}

} // namespace

std::optional<PlainPattern> PlainPattern::create(const QString& text) {
    // To ICU an apostrophe quotes the brace after it, and two of them are one.
    for (const auto* quoted : {u"''", u"'{", u"'}"})
        if (text.contains(QStringView(quoted)))
            return std::nullopt;
    std::vector<Piece> pieces;
    qsizetype from = 0;
    for (qsizetype open = text.indexOf(u'{'); open >= 0; open = text.indexOf(u'{', from)) {
        const qsizetype close = text.indexOf(u'}', open);
        const QString name = text.mid(open + 1, close - open - 1);
        if (close < 0 || !isName(name))
            return std::nullopt;
        pieces.push_back({text.mid(from, open - from), name});
        from = close + 1;
    }
    pieces.push_back({text.mid(from), {}});
    return PlainPattern(std::move(pieces));
}

QString PlainPattern::filled(std::span<const Value> values, const QLocale& locale) const {
    QString result;
    for (const Piece& piece : m_pieces) {
        result += piece.literal;
        if (piece.name.isEmpty())
            continue;
        const auto value = std::find_if(values.begin(), values.end(),
                                        [&](const Value& v) { return v.name == piece.name; });
        result += value != values.end() ? written(*value, locale) : u'{' + piece.name + u'}';
    }
    return result;
}

} // namespace certdesk::wording
