// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "app/commands/help.h"

#include "core/wording/catalogue.h"

#include <algorithm>

namespace certdesk::commands {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype lineLength = 96;

using Rows = std::vector<std::pair<QString, QString>>;

QString spelt(const Option& option) {
    return u"--"_s + option.name + (option.value.isEmpty() ? QString() : u' ' + option.value);
}

QString usageOf(const Command& command) {
    QString usage = QString::fromUtf16(command.name);
    for (const char16_t* argument : command.arguments)
        usage += u' ' + QString::fromUtf16(argument);
    for (const char16_t* text : command.options)
        if (const Option option(text); option.isRequired)
            usage += u' ' + spelt(option);
    return usage;
}

/// Text in lines of a readable length, each after the first indented.
QString wrapped(const QString& text, qsizetype indent) {
    QString lines;
    qsizetype length = indent;
    for (const QString& word : text.split(u' ')) {
        if (length + word.size() >= lineLength) {
            lines += u'\n' + QString(indent, u' ');
            length = indent;
        } else if (!lines.isEmpty()) {
            lines += u' ';
            ++length;
        }
        lines += word;
        length += word.size();
    }
    return lines;
}

QString table(const QString& title, const Rows& rows) {
    if (rows.empty())
        return {};
    const auto longest =
        std::max_element(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
            return a.first.size() < b.first.size();
        });
    const qsizetype width = longest->first.size();
    QString text = u"\n\n"_s + title;
    for (const auto& [name, says] : rows)
        text += u"\n  "_s + name.leftJustified(width) + u"  "_s + wrapped(says, width + 4);
    return text;
}

Rows argumentRows(const Command& command) {
    Rows rows;
    for (const char16_t* argument : command.arguments) {
        const QString name = QString::fromUtf16(argument);
        rows.emplace_back(name, wording::text(u"argument."_s + name));
    }
    return rows;
}

/// What an option is for. One that means something else to this command than to others has a text
/// of its own.
QString purposeOf(const Option& option, const Command& command) {
    static const QStringList known = wording::keys();
    const QString own = u"option_of.%1.%2"_s.arg(QString::fromUtf16(command.name), option.name);
    return wording::text(known.contains(own) ? own : u"option."_s + option.name);
}

Rows optionRows(const std::vector<const char16_t*>& options, const Command& command) {
    Rows rows;
    for (const char16_t* text : options) {
        const Option option(text);
        rows.emplace_back(spelt(option), purposeOf(option, command));
    }
    return rows;
}

} // namespace

QString overview() {
    Rows rows;
    for (const Command& command : all())
        rows.emplace_back(usageOf(command),
                          wording::text(u"command."_s + QString::fromUtf16(command.name)));
    QString text = wording::text(u"usage.intro"_s) + u'\n';
    for (const auto& [usage, says] : rows)
        text += u"\n  "_s + usage + u"\n      "_s + says;
    return text + u"\n\n"_s + wording::text(u"usage.common"_s);
}

QString helpOf(const Command& command) {
    return wording::text(u"usage.command"_s, {{u"usage", usageOf(command)}}) + u"\n\n"_s +
           wording::text(u"command."_s + QString::fromUtf16(command.name)) +
           table(wording::text(u"usage.arguments_title"_s), argumentRows(command)) +
           table(wording::text(u"usage.options_title"_s), optionRows(command.options, command)) +
           table(wording::text(u"usage.common_title"_s), optionRows(commonOptions(), command));
}

} // namespace certdesk::commands
