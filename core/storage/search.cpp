// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/storage/search.h"

#include "core/base/text.h"

#include <QStringList>

namespace certdesk::storage {

namespace {

constexpr qsizetype trigram = 3;

// The index lays a word against a text letter by letter: one of thousands against a name as long
// would take minutes, thousands of words likewise. Whoever pastes such a text finds what begins so.
constexpr qsizetype longestSought = 100;
constexpr qsizetype mostSought = 20;

QString beginning(const QString& word) {
    QString start = word.left(longestSought);
    if (start.back().isHighSurrogate())
        start.chop(1);
    return start;
}

QString quoted(QString word) {
    return u'"' + word.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

// The word index splits at punctuation: what is left of "o'" or "c-" are its letters and digits.
QStringList bareWords(const QString& word) {
    QString bare;
    for (const char32_t c : word.toUcs4())
        bare += QChar::isLetterOrNumber(c) ? QString::fromUcs4(&c, 1) : QStringLiteral(" ");
    return bare.split(u' ', Qt::SkipEmptyParts);
}

// Whatever separates, a NUL included: to the index it would be the end of all that was typed. Lists
// write the family name first, with a comma that stands in no name.
QStringList typedWords(const QString& typed) {
    QString text = folded(typed);
    for (QChar& c : text)
        if (c.isSpace() || c.category() == QChar::Other_Control || c == u',')
            c = u' ';
    return text.split(u' ', Qt::SkipEmptyParts);
}

// Digits as a phone number is written, enough of them to be one; as many as tell it apart with and
// without the country in front.
QString typedPhone(const QString& typed) {
    constexpr qsizetype least = 7;
    constexpr qsizetype national = 10;
    QString digits;
    for (const QChar c : typed) {
        if (c >= u'0' && c <= u'9')
            digits += c;
        else if (!c.isSpace() && !QStringView(u"()+-./").contains(c))
            return {};
    }
    return digits.size() < least ? QString() : digits.right(national);
}

// Few search by phone: the numbers are compared as they are read, without an index of their own.
const char16_t* const phoneEndsWith =
    u"person_id IN (SELECT person_id FROM person_phone WHERE replace(replace(replace(replace("
    u"replace(replace(number, ' ', ''), '-', ''), '(', ''), ')', ''), '.', ''), '/', '') "
    u"LIKE '%' || ?)";

} // namespace

SearchCondition searchCondition(const QString& typed) {
    QStringList anywhere;
    QStringList beginnings;
    for (const QString& word : typedWords(typed).mid(0, mostSought)) {
        if (word.toUcs4().size() >= trigram) {
            anywhere << quoted(beginning(word));
            continue;
        }
        for (const QString& bare : bareWords(word))
            beginnings << quoted(bare) + u'*';
    }
    SearchCondition condition;
    QStringList parts;
    if (!anywhere.isEmpty()) {
        parts << QStringLiteral(
            "person_id IN (SELECT rowid FROM search_text WHERE search_text MATCH ?)");
        condition.values << anywhere.join(QStringLiteral(" AND "));
    }
    if (!beginnings.isEmpty()) {
        parts << QStringLiteral(
            "person_id IN (SELECT rowid FROM search_word WHERE search_word MATCH ?)");
        condition.values << beginnings.join(QStringLiteral(" AND "));
    }
    condition.sql = parts.join(QStringLiteral(" AND "));
    if (const QString phone = typedPhone(typed); !phone.isEmpty()) {
        condition.sql = u"((" % condition.sql % u") OR " % QStringView(phoneEndsWith) % u')';
        condition.values << phone;
    }
    return condition;
}

} // namespace certdesk::storage
