// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/letters/fieldcatalog.h"
#include "core/wording/catalogue.h"
#include "tests/unit/letters_support.h"

#include <QTextDocument>

#include <catch2/catch.hpp>

using namespace certdesk;
using namespace certdesk::tests;

namespace {

Result<ComposedLetter> composed(const QString& body, const LetterValues& values = exampleValues()) {
    const auto parsed = parseTemplate(withHeader(body));
    REQUIRE(parsed);
    return compose(LetterKind::ApplicationReceived, *parsed, values);
}

QString bodyOf(const QString& body, const LetterValues& values = exampleValues()) {
    const auto letter = composed(body, values);
    REQUIRE(letter);
    return letter->body.trimmed();
}

} // namespace

TEST_CASE("Sections show what the values say") {
    const auto [body, expected] = GENERATE(table<const char16_t*, const char16_t*>(
        {{u"{{application.number}}", u"A-000045"},
         {u"{{#if feedback}}yes{{else}}no{{/if}}", u"yes"},
         {u"{{#if sample}}yes{{else}}no{{/if}}", u"no"},
         {u"{{#if sample}}yes{{/if}}", u""},
         {u"{{#if missing}}some{{else}}none{{/if}}", u"some"},
         {u"{{#each domains}}{{percent}} {{/each}}", u"75% 66% 62% 72%"},
         {u"{{#each reasons}}{{label}} {{application.number}}{{/each}}",
          u"Setting of the work A-000045"},
         {u"{{#each office.address}}{{line}};{{/each}}",
          u"400 Commerce Street, Suite 210;Springfield, IL 62701;"}}));
    CHECK(bodyOf(QString::fromUtf16(body)).toStdString() ==
          QString::fromUtf16(expected).toStdString());
}

TEST_CASE("A value is text, never markup") {
    LetterValues values = exampleValues();
    const auto* const nasty =
        GENERATE(u"<script>alert(1)</script>", u"</p><img src=x onerror=y>", u"&lt;b&gt; &amp;amp;",
                 u"\"quoted\" & 'single'", u"{{application.number}} {{#if sample}}", u"<!-- -->",
                 u"]]><b>", u"a < b > c");
    const QString text = QString::fromUtf16(nasty);
    values.set(QStringLiteral("decision.reason"), text);
    const QString html = bodyOf(QStringLiteral("<p>{{decision.reason}}</p>"), values);
    CHECK_FALSE(html.mid(3, html.size() - 7).contains(u'<'));
    QTextDocument document;
    document.setHtml(html);
    CHECK(document.toPlainText().toStdString() == text.toStdString());
}

TEST_CASE("A line break in a value stays one") {
    LetterValues values = exampleValues();
    values.set(QStringLiteral("decision.reason"), QStringLiteral("one\ntwo"));
    CHECK(bodyOf(QStringLiteral("{{decision.reason}}"), values) == u"one<br>two");
}

TEST_CASE("An empty field stops the letter instead of leaving a gap") {
    LetterValues values = exampleValues();
    values.set(QStringLiteral("window.name"), QStringLiteral(" \n"));
    const auto gap = composed(QStringLiteral("In {{window.name}}."), values);
    REQUIRE_FALSE(gap);
    CHECK(gap.error() == Error{ErrorCode::FieldEmpty, QStringLiteral("window.name"), {}});
    CHECK(composed(QStringLiteral("{{#if window.name}}In {{window.name}}.{{/if}}"), values));
    const auto entry = composed(QStringLiteral("{{#each missing}}{{send}}{{/each}}"),
                                values.setList(QStringLiteral("missing"), {LetterValues()}));
    REQUIRE_FALSE(entry);
    CHECK(entry.error().subject == u"send");
}

TEST_CASE("A letter lacks nothing that its kind requires") {
    const LetterKind kind = GENERATE(from_range(letterKinds));
    const auto parsed = parseTemplate(shippedTemplate(kind));
    REQUIRE(parsed);
    REQUIRE(requiredFields(kind).size() > 8);
    for (const LetterField* field : requiredFields(kind)) {
        LetterValues values = exampleValues();
        values.clear(field->name);
        const auto letter = compose(kind, *parsed, values);
        REQUIRE_FALSE(letter);
        CHECK(letter.error().code == ErrorCode::FieldEmpty);
        CHECK(letter.error().subject == field->name);
    }
}

TEST_CASE("A shipped letter needs no more than its kind requires") {
    const LetterKind kind = GENERATE(from_range(letterKinds));
    LetterValues values;
    for (const LetterField* field : requiredFields(kind)) {
        const QString name = field->name;
        if (field->kind == FieldKind::Text)
            values.set(name, exampleValues().text(name));
        else
            values.setList(name, exampleValues().list(name));
    }
    CHECK(aLetter(kind, values).kind == kind);
}

TEST_CASE("Every field of the catalogue has an example") {
    for (const LetterField& field : letterFields()) {
        INFO(field.name.data());
        if (field.kind != FieldKind::Flag)
            CHECK_FALSE(exampleValues().isEmpty(field.name));
        for (const LetterValues& entry : exampleValues().list(field.name))
            for (const LetterField& part : field.entries)
                CHECK_FALSE(entry.isEmpty(part.name));
    }
}

TEST_CASE("Every field of the catalogue is described") {
    const QStringList described = wording::keys();
    for (const LetterField& field : letterFields()) {
        INFO(field.name.data());
        CHECK(described.contains(descriptionKey(field)));
        for (const LetterField& part : field.entries)
            CHECK(described.contains(descriptionKey(part)));
    }
}

TEST_CASE("Values go to JSON and back") {
    const auto back = LetterValues::fromJson(exampleValues().toJson());
    REQUIRE(back);
    CHECK(*back == exampleValues());
}

TEST_CASE("Values that no template could name are refused") {
    const auto [json, code, subject] = GENERATE(table<const char*, ErrorCode, const char16_t*>(
        {{"[", ErrorCode::NotJson, u""},
         {"[]", ErrorCode::NotJson, u""},
         {R"({"nobody": "x"})", ErrorCode::UnknownField, u"nobody"},
         {R"({"sample": "x"})", ErrorCode::WrongType, u"sample"},
         {R"({"application.number": 1})", ErrorCode::WrongType, u"application.number"},
         {R"({"missing": ["x"]})", ErrorCode::WrongType, u"missing"},
         {R"({"missing": [{"line": "x"}]})", ErrorCode::UnknownField, u"line"}}));
    const auto values = LetterValues::fromJson(json);
    REQUIRE_FALSE(values);
    CHECK(values.error().code == code);
    CHECK(values.error().subject == QString::fromUtf16(subject));
}

TEST_CASE("Letterhead and address block come from the values") {
    LetterValues values = exampleValues();
    values.clear(QStringLiteral("office.web"));
    const ComposedLetter letter = aLetter(LetterKind::Passed, values);
    CHECK(letter.letterhead.contact == QStringList{QStringLiteral("400 Commerce Street, Suite 210"),
                                                   QStringLiteral("Springfield, IL 62701"),
                                                   QStringLiteral("(555) 010-0199"),
                                                   QStringLiteral("certification@example.org")});
    CHECK(letter.addressBlock.first() == u"Ana María Núñez");
    CHECK(letter.addressBlock.last() == u"Toledo, OH 43604");
    CHECK(letter.templateVersion == 1);
}
