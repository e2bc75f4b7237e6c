// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/wording/pattern.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <catch2/catch.hpp>
#include <unicode/msgfmt.h>
#include <unicode/unistr.h>

#include <array>

using namespace certdesk::wording;

namespace {

class AmericanGrammar final : public Grammar {
public:
    [[nodiscard]] QString written(qint64 number) const override {
        return QLocale(QLocale::English, QLocale::UnitedStates).toString(number);
    }
    [[nodiscard]] QString pluralWord(qint64 number) const override {
        return number == 1 || number == -1 ? QStringLiteral("one") : QStringLiteral("other");
    }
};

icu::UnicodeString toIcu(const QString& text) {
    return {text.utf16(), static_cast<int32_t>(text.size())};
}

QString byIcu(const QString& text, const QString& who, qint64 number) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::MessageFormat message(toIcu(text), icu::Locale::getUS(), status);
    const std::array<icu::UnicodeString, 2> names{u"who", u"n"};
    const std::array<icu::Formattable, 2> values{toIcu(who), static_cast<int64_t>(number)};
    icu::UnicodeString result;
    message.format(names.data(), values.data(), 2, result, status);
    REQUIRE(U_SUCCESS(status));
    return QString::fromUtf16(result.getBuffer(), result.length());
}

} // namespace

TEST_CASE("Messages are filled in as ICU would") {
    const QString text = GENERATE(from_range(std::vector<QString>{
        QStringLiteral("plain"), QStringLiteral("{who}'s {n}, {else}"), QStringLiteral("# {n} #"),
        QStringLiteral("{n, plural, one {# hour} other {# hours}}."),
        QStringLiteral("{ n ,plural, =0{no {who}}=1{just # {who}}\n one{never}other{#, {n}}}"),
        QStringLiteral("{who, select, Ana {her # {n, plural, other {#}}} other {them {who}}}"),
        QStringLiteral("{n, plural, one {{who, select, other {# of {n}}}} other {{else}#}}"),
        QStringLiteral("a {else, plural, other {#}}")}));
    const auto pattern = Pattern::create(text);
    CAPTURE(text.toStdString());
    REQUIRE(pattern);
    for (const qint64 number : {0, 1, 2, 21, 1200, -1}) {
        for (const QString& who : {QStringLiteral("Ana"), QStringLiteral("{n} 'Bo' #")}) {
            const std::array<Value, 2> values{Value(u"who", who), Value(u"n", number)};
            CHECK(pattern->filled(values, AmericanGrammar()) == byIcu(text, who, number));
        }
    }
}

TEST_CASE("What a message of ours cannot hold is left to ICU") {
    for (const auto* text : {u"'{n}'", u"it''s", u"{n", u"{}", u"a } b", u"{n, number}",
                             u"{n, plural, one {#}}", u"{n, plural, offset:1 other {#}}",
                             u"{n, plural, =x {#} other {#}}", u"{n, select, other {#}"})
        CHECK_FALSE(Pattern::create(QString::fromUtf16(text)).has_value());
}

TEST_CASE("The catalogue keeps to messages that are filled in fast") {
    QFile file(QStringLiteral(":/wording/en.json"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QJsonObject groups = QJsonDocument::fromJson(file.readAll()).object();
    for (const QJsonValue& group : groups)
        for (const QJsonValue& text : group.toObject()) {
            CAPTURE(text.toString().toStdString());
            CHECK(Pattern::create(text.toString()).has_value());
        }
}
