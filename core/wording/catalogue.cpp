// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/wording/catalogue.h"

#include "core/wording/pattern.h"

#include <QFile>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QVarLengthArray>

#include <unicode/msgfmt.h>
#include <unicode/plurrule.h>
#include <unicode/unistr.h>

#include <memory>
#include <unordered_map>

namespace certdesk::wording {

namespace {

using Texts = QHash<QString, QString>;

QString fileOf(Language language) {
    switch (language) {
    case Language::English:
        return QStringLiteral(":/wording/en.json");
    }
    Q_UNREACHABLE();
}

const icu::Locale& localeOf(Language language) {
    switch (language) {
    case Language::English:
        return icu::Locale::getUS();
    }
    Q_UNREACHABLE();
}

/// The grammar of a locale that ICU and Qt know.
class LocaleGrammar final : public Grammar {
public:
    LocaleGrammar(const QLocale& numbers, const icu::Locale& locale)
        : m_numbers(numbers) {
        UErrorCode status = U_ZERO_ERROR;
        m_plurals.reset(icu::PluralRules::forLocale(locale, status));
        Q_ASSERT(U_SUCCESS(status));
        for (qint64 number = 0; number < known; ++number)
            m_words.push_back(asked(number));
    }

    [[nodiscard]] QString written(qint64 number) const override {
        return m_numbers.toString(number);
    }

    [[nodiscard]] QString pluralWord(qint64 number) const override {
        return number >= 0 && number < known ? m_words[static_cast<size_t>(number)] : asked(number);
    }

private:
    static constexpr qint64 known = 100; ///< asked for once: nearly all that sentences count

    [[nodiscard]] QString asked(qint64 number) const {
        const icu::UnicodeString word = m_plurals->select(static_cast<double>(number));
        return QString::fromUtf16(word.getBuffer(), word.length());
    }

    QLocale m_numbers;
    std::unique_ptr<icu::PluralRules> m_plurals;
    std::vector<QString> m_words;
};

const Grammar& grammarOf(Language language) {
    switch (language) {
    case Language::English: {
        static const LocaleGrammar english(QLocale(QLocale::English, QLocale::UnitedStates),
                                           icu::Locale::getUS());
        return english;
    }
    }
    Q_UNREACHABLE();
}

void flatten(const QJsonObject& group, const QString& prefix, Texts& into) {
    for (auto entry = group.begin(); entry != group.end(); ++entry) {
        const QString key = prefix + entry.key();
        if (entry.value().isObject())
            flatten(entry.value().toObject(), key + u'.', into);
        else
            into.insert(key, entry.value().toString());
    }
}

Texts load(Language language) {
    QFile file(fileOf(language));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    Texts texts;
    if (opened)
        flatten(QJsonDocument::fromJson(file.readAll()).object(), {}, texts);
    return texts;
}

const Texts& textsOf(Language language) {
    switch (language) {
    case Language::English: {
        static const Texts english = load(Language::English);
        return english;
    }
    }
    Q_UNREACHABLE();
}

icu::UnicodeString aliased(QStringView text) {
    return {false, text.utf16(), static_cast<int32_t>(text.size())};
}

using Message = std::unique_ptr<icu::MessageFormat>;

/// A text that is ready to be filled in.
using Prepared = std::variant<Pattern, Message>;

Prepared prepare(const QString& key, Language language) {
    const QString found = textsOf(language).value(key);
    Q_ASSERT_X(!found.isEmpty(), "wording", qPrintable(u"no text for the key " + key));
    if (auto pattern = Pattern::create(found.isEmpty() ? key : found))
        return *std::move(pattern);
    UErrorCode status = U_ZERO_ERROR;
    UParseError place;
    auto message =
        std::make_unique<icu::MessageFormat>(aliased(found), localeOf(language), place, status);
    Q_ASSERT_X(U_SUCCESS(status), "wording", qPrintable(u"not a message: " + key));
    return message;
}

// Message formats are costly to make and keep caches of their own: each thread has its own.
const Prepared& preparedText(const QString& key, Language language) {
    thread_local std::unordered_map<Language, std::unordered_map<QString, Prepared>> cache;
    auto& texts = cache[language];
    const auto found = texts.find(key);
    return found != texts.end() ? found->second
                                : texts.emplace(key, prepare(key, language)).first->second;
}

icu::Formattable formattable(const Value& value) {
    if (const auto* number = std::get_if<qint64>(&value.content))
        return {static_cast<int64_t>(*number)};
    return {aliased(std::get<QString>(value.content))};
}

} // namespace

QString text(const QString& key, std::span<const Value> values, Language language) {
    const Prepared& prepared = preparedText(key, language);
    if (const auto* pattern = std::get_if<Pattern>(&prepared))
        return pattern->filled(values, grammarOf(language));
    QVarLengthArray<icu::UnicodeString, 16> names;
    QVarLengthArray<icu::Formattable, 16> arguments;
    for (const Value& value : values) {
        names.append(aliased(value.name));
        arguments.append(formattable(value));
    }
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString result;
    std::get<Message>(prepared)->format(names.constData(), arguments.constData(),
                                        static_cast<int32_t>(names.size()), result, status);
    Q_ASSERT_X(U_SUCCESS(status), "wording", qPrintable(key));
    return U_SUCCESS(status) ? QString::fromUtf16(result.getBuffer(), result.length()) : key;
}

QString text(const QString& key, std::initializer_list<Value> values, Language language) {
    return text(key, std::span(values.begin(), values.size()), language);
}

QString count(const QString& key, qint64 number, Language language) {
    return text(key, {{u"count", number}}, language);
}

QStringList keys(Language language) {
    QStringList all = textsOf(language).keys();
    all.sort();
    return all;
}

} // namespace certdesk::wording
