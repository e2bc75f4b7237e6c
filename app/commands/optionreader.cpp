// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "app/commands/optionreader.h"

namespace certdesk::commands {

using namespace Qt::Literals::StringLiterals;

std::optional<Money> OptionReader::amount(const char16_t* name) {
    if (!m_call.isSet(name))
        return std::nullopt;
    const Result<Money> money = Money::fromText(m_call.option(name));
    if (money)
        return *money;
    failUsage(wording::sentence(money.error()));
    return std::nullopt;
}

std::optional<QDate> OptionReader::day(const char16_t* name) {
    if (!m_call.isSet(name))
        return std::nullopt;
    const Result<QDate> day = dayFromText(m_call.option(name));
    if (day)
        return *day;
    if (!m_exitCode)
        m_exitCode = m_call.output.fail(day.error(), WrongUsage);
    return std::nullopt;
}

std::optional<qint64> OptionReader::wholeNumber(const char16_t* name, qint64 least, qint64 most) {
    if (!m_call.isSet(name))
        return std::nullopt;
    bool isNumber = false;
    const qint64 number = m_call.option(name).toLongLong(&isNumber);
    if (isNumber && number >= least && number <= most)
        return number;
    failUsage(wording::text(u"usage.wrong_number"_s, {{u"option", QString::fromUtf16(name)}}));
    return std::nullopt;
}

std::optional<QString> OptionReader::text(const char16_t* name) const {
    return m_call.isSet(name) ? std::optional(m_call.option(name)) : std::nullopt;
}

void OptionReader::failWord(const char16_t* name, const QString& allowed) {
    failUsage(wording::text(u"usage.wrong_word"_s,
                            {{u"option", QString::fromUtf16(name)}, {u"words", allowed}}));
}

void OptionReader::failNeeded(const char16_t* name) {
    failUsage(wording::text(u"usage.option_needed"_s, {{u"option", QString::fromUtf16(name)}}));
}

void OptionReader::failUsage(const QString& message) {
    if (!m_exitCode)
        m_exitCode = m_call.output.failUsage(message);
}

} // namespace certdesk::commands
