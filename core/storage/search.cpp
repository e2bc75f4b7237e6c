// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/storage/search.h"

#include "core/base/text.h"

#include <QStringList>

namespace certdesk::storage {

namespace {

constexpr qsizetype trigram = 3;

QString quoted(QString word) {
    return u'"' + word.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

// The word index splits at punctuation: what is left of "o'" or "c-" are its letters and digits.
QStringList bareWords(const QString& word) {
    QString bare;
    for (const QChar c : word)
        bare += c.isLetterOrNumber() ? c : QChar(u' ');
    return bare.split(u' ', Qt::SkipEmptyParts);
}

} // namespace

SearchCondition searchCondition(const QString& typed) {
    QStringList anywhere;
    QStringList beginnings;
    for (const QString& word : folded(typed).split(u' ', Qt::SkipEmptyParts)) {
        if (word.size() >= trigram) {
            anywhere << quoted(word);
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
    return condition;
}

} // namespace certdesk::storage
