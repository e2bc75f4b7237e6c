// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/exchange/resultmapping.h"

#include "core/exchange/jsonfields.h"

#include <QDir>
#include <QFile>

namespace certdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto format = "certdesk-result-mapping"_L1;

QString foldedWord(const QString& word) {
    return word.trimmed().toCaseFolded();
}

void readColumns(JsonFields& fields, ResultLayout& layout) {
    for (const auto& entry : EnumWords<ResultField>::words)
        layout.columns[static_cast<size_t>(entry.value)] = fields.lines(entry.word);
    for (const auto needed :
         {ResultField::RegistrationId, ResultField::CandidateId, ResultField::ExamDate})
        if (layout.columnsOf(needed).isEmpty())
            fields.error(wordOf(needed), {ErrorCode::Missing, wordOf(needed), {}});
    if (layout.columnsOf(ResultField::Result).isEmpty() &&
        layout.columnsOf(ResultField::RawScore).isEmpty())
        fields.error(wordOf(ResultField::Result),
                     {ErrorCode::Missing, wordOf(ResultField::Result), {}});
}

void readDays(JsonFields& fields, ResultLayout& layout) {
    layout.dayPatterns = fields.lines("days"_L1);
    if (layout.dayPatterns.isEmpty())
        fields.error("days"_L1, {ErrorCode::Missing, QStringLiteral("days"), {}});
    for (const QString& pattern : qAsConst(layout.dayPatterns))
        for (const auto part : {"YYYY"_L1, "MM"_L1, "DD"_L1})
            if (pattern.count(part) != 1)
                fields.error("days"_L1,
                             {ErrorCode::WrongDay, pattern, QStringLiteral("YYYY-MM-DD")});
}

void readResults(JsonFields& fields, ResultLayout& layout) {
    for (const auto& entry : EnumWords<AttemptResult>::words)
        for (const QString& word : fields.lines(entry.word)) {
            if (layout.results.contains(foldedWord(word)))
                fields.error(entry.word, {ErrorCode::DuplicateField, word, {}});
            layout.results.insert(foldedWord(word), entry.value);
        }
}

} // namespace

Result<ResultLayout> readResultMapping(const QByteArray& json) {
    JsonTree tree;
    if (const Result<void> parsed = tree.parse(json); !parsed)
        return fail(parsed.error());
    if (tree.root().kind() != JsonKind::Object)
        return fail(ErrorCode::WrongFormat, {}, format);
    JsonFindings findings;
    const JsonPath path{QAnyStringView()};
    JsonFields fields(tree.root(), path, findings);
    if (const QString found = fields.text("format"_L1); found != format)
        return fail(ErrorCode::WrongFormat, {}, u"format " + format);
    const auto version = fields.value("version"_L1, Need::Optional);
    if (!version || version->kind() != JsonKind::Number || version->wholeNumber() != 1)
        return fail(ErrorCode::WrongFormat, {}, QStringLiteral("version 1"));
    ResultLayout layout;
    layout.name = fields.line("name"_L1, Need::Required).value_or(QString());
    fields.object(
        "columns"_L1, [&](JsonFields& inner) { readColumns(inner, layout); }, Need::Required);
    readDays(fields, layout);
    fields.object("results"_L1, [&](JsonFields& inner) { readResults(inner, layout); });
    for (const QString& word : fields.lines("no_show"_L1))
        layout.noShowWords << foldedWord(word);
    fields.reportTheRest();
    // A misspelt field would quietly leave a column out.
    for (const auto* problems : {&findings.errors, &findings.warnings})
        if (!problems->empty()) {
            const Problem& first = problems->front();
            return fail(first.error.code, first.path, first.error.detail);
        }
    return layout;
}

std::vector<ResultMapping> shippedResultMappings() {
    std::vector<ResultMapping> mappings;
    const QDir folder(QStringLiteral(":/mappings"));
    const QFileInfoList files = folder.entryInfoList({QStringLiteral("*.json")}, QDir::Files);
    for (const QFileInfo& info : files) {
        QFile file(info.filePath());
        if (file.open(QIODevice::ReadOnly))
            mappings.push_back({info.completeBaseName(), file.readAll()});
    }
    return mappings;
}

std::optional<QDate> dayByPattern(QStringView text, QStringView pattern) {
    constexpr QStringView letters = u"YMDhms";
    if (text.size() != pattern.size())
        return std::nullopt;
    std::array<int, 6> numbers{};
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const qsizetype part = letters.indexOf(pattern[i]);
        const char16_t found = text[i].unicode();
        if (part < 0 && found != pattern[i])
            return std::nullopt;
        if (part < 0)
            continue;
        if (found < u'0' || found > u'9')
            return std::nullopt;
        int& number = numbers[static_cast<size_t>(part)];
        number = number * 10 + (found - u'0');
        if (number > 9999) // a pattern may repeat a letter as often as it likes
            return std::nullopt;
    }
    const auto [year, month, day, hour, minute, second] = numbers;
    if (year < 1 || !QDate::isValid(year, month, day) || hour > 23 || minute > 59 || second > 59)
        return std::nullopt;
    return QDate(year, month, day);
}

} // namespace certdesk
