// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "app/commands/arguments.h"

#include "core/wording/catalogue.h"

#include <algorithm>

namespace certdesk::commands {

using namespace Qt::Literals::StringLiterals;

namespace {

const Option* find(const std::vector<Option>& known, QStringView name) {
    const auto found = std::find_if(known.begin(), known.end(),
                                    [name](const Option& option) { return option.name == name; });
    return found == known.end() ? nullptr : &*found;
}

/// "--limit=3" as name and value; "-h" is short for "--help", "-v" for "--version".
struct Word {
    explicit Word(const QString& text)
        : name(text == u"-h"              ? u"help"_s
               : text == u"-v"            ? u"version"_s
               : text.startsWith(u"--"_s) ? text.mid(2).section(u'=', 0, 0)
                                          : text)
        , value(text.section(u'=', 1))
        , hasValue(text.contains(u'=')) {}
    QString name;
    QString value;
    bool hasValue;
};

bool isOption(const QString& word) {
    return word.size() > 1 && word.startsWith(u'-');
}

} // namespace

Option::Option(const char16_t* text)
    : name(QString::fromUtf16(text)) {
    isRequired = name.startsWith(u'!');
    if (isRequired)
        name.remove(0, 1);
    value = name.section(u'=', 1);
    name = name.section(u'=', 0, 0);
}

tl::expected<Arguments, QString> Arguments::parse(const QStringList& words,
                                                  const std::vector<Option>& known) {
    Arguments arguments;
    bool optionsEnded = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (optionsEnded || !isOption(words[i])) {
            arguments.m_positional << words[i];
            continue;
        }
        if (words[i] == u"--") {
            optionsEnded = true;
            continue;
        }
        Word word(words[i]);
        const Option* option = find(known, word.name);
        if (!option)
            return tl::unexpected(
                wording::text(u"usage.unknown_option"_s, {{u"option", words[i]}}));
        if (option->value.isEmpty() && word.hasValue)
            return tl::unexpected(wording::text(u"usage.no_value"_s, {{u"option", option->name}}));
        if (!option->value.isEmpty() && !word.hasValue) {
            // A value may begin with a dash, but "--by --json" is a value that was forgotten.
            const bool isForgotten =
                i + 1 == words.size() ||
                (words[i + 1].startsWith(u"--"_s) && find(known, Word(words[i + 1]).name));
            if (isForgotten)
                return tl::unexpected(
                    wording::text(u"usage.value_needed"_s, {{u"option", option->name}}));
            word.value = words[++i];
        }
        arguments.m_options[option->name] << word.value;
    }
    return arguments;
}

QString Arguments::value(const QString& name) const {
    const QStringList given = values(name);
    return given.isEmpty() ? QString() : given.last();
}

} // namespace certdesk::commands
