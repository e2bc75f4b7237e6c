// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/storage/tables_case.h"

namespace certdesk::storage {

QString joined(const std::vector<int>& numbers) {
    QStringList words;
    for (const int number : numbers)
        words << QString::number(number);
    return words.join(u',');
}

QString joined(const std::vector<ExperienceId>& ids) {
    QStringList words;
    for (const ExperienceId id : ids)
        words << QString::number(id.value());
    return words.join(u',');
}

std::vector<int> numbersIn(const QString& text) {
    std::vector<int> numbers;
    for (const QStringView word : QStringView(text).split(u',', Qt::SkipEmptyParts))
        numbers.push_back(word.toInt());
    return numbers;
}

std::vector<ExperienceId> entriesIn(const QString& text) {
    std::vector<ExperienceId> ids;
    for (const QStringView word : QStringView(text).split(u',', Qt::SkipEmptyParts))
        ids.emplace_back(word.toLongLong());
    return ids;
}

} // namespace certdesk::storage
