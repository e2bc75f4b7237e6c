// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "tests/unit/letters_support.h"

#include <QElapsedTimer>

#include <catch2/catch.hpp>

using namespace certdesk;
using namespace certdesk::tests;

namespace {

struct Wrong {
    const char16_t* body;
    ErrorCode code;
    const char16_t* subject;
    const char16_t* place; // the body starts on line 7
};

QString nested(int depth) {
    return QStringLiteral("{{#if sample}}").repeated(depth) + u'x' +
           QStringLiteral("{{/if}}").repeated(depth);
}

} // namespace

TEST_CASE("A template's mistake is named with its place") {
    const auto wrong = GENERATE(
        Wrong{u"{{office.nam}}", ErrorCode::UnknownField, u"office.nam", u"line 7, column 1"},
        Wrong{u"<p>\n  {{ nobody }}", ErrorCode::UnknownField, u"nobody", u"line 8, column 3"},
        Wrong{u"李𝒳{{nobody}}", ErrorCode::UnknownField, u"nobody", u"line 7, column 3"},
        Wrong{u"{{label}}", ErrorCode::UnknownField, u"label", u"line 7, column 1"},
        Wrong{u"{{#if nobody}}{{/if}}", ErrorCode::UnknownField, u"nobody", u"line 7, column 1"},
        Wrong{u"{{}}", ErrorCode::UnknownField, u"", u"line 7, column 1"},
        Wrong{u"a\n\n{{application.number", ErrorCode::TemplateSyntax, u"{{application.number",
              u"line 9, column 1"},
        Wrong{u"{{#if sample}}", ErrorCode::TemplateSyntax, u"{{#if sample}}", u"line 7, column 1"},
        Wrong{u"{{/if}}", ErrorCode::TemplateSyntax, u"{{/if}}", u"line 7, column 1"},
        Wrong{u"{{else}}", ErrorCode::TemplateSyntax, u"{{else}}", u"line 7, column 1"},
        Wrong{u"{{#if sample}}{{else}}{{else}}{{/if}}", ErrorCode::TemplateSyntax, u"{{else}}",
              u"line 7, column 23"},
        Wrong{u"{{#if sample}}{{/each}}", ErrorCode::TemplateSyntax, u"{{/each}}",
              u"line 7, column 15"},
        Wrong{u"{{#each reasons}}{{else}}{{/each}}", ErrorCode::TemplateSyntax, u"{{else}}",
              u"line 7, column 18"},
        Wrong{u"{{#each sample}}{{/each}}", ErrorCode::TemplateSyntax, u"{{#each sample}}",
              u"line 7, column 1"},
        Wrong{u"{{#each application.number}}{{/each}}", ErrorCode::TemplateSyntax,
              u"{{#each application.number}}", u"line 7, column 1"},
        Wrong{u"{{sample}}", ErrorCode::TemplateSyntax, u"{{sample}}", u"line 7, column 1"},
        Wrong{u"{{missing}}", ErrorCode::TemplateSyntax, u"{{missing}}", u"line 7, column 1"},
        Wrong{u"{{#unless sample}}{{/unless}}", ErrorCode::TemplateSyntax, u"{{#unless sample}}",
              u"line 7, column 1"},
        Wrong{u"<p {{application.number}}>", ErrorCode::TemplateSyntax,
              u"<p {{application.number}}>", u"line 7, column 1"},
        Wrong{u"<p title=\"{{application.number}}\">", ErrorCode::TemplateSyntax,
              u"<p title=\"{{application.number}}\">", u"line 7, column 1"},
        Wrong{u"<p>a</p><!-- {{application.number}} -->", ErrorCode::TemplateSyntax,
              u"<!-- {{application.number}} -->", u"line 7, column 9"},
        Wrong{u"<p>a<script>alert(1)</script>", ErrorCode::TemplateSyntax, u"<script",
              u"line 7, column 5"},
        Wrong{u"\n<IMG src='http://example.org/a.png'>", ErrorCode::TemplateSyntax, u"<IMG",
              u"line 8, column 1"},
        Wrong{u"<style>p{}</style>", ErrorCode::TemplateSyntax, u"<style", u"line 7, column 1"},
        Wrong{u"<a href='x'>", ErrorCode::TemplateSyntax, u"<a", u"line 7, column 1"},
        Wrong{u"<!DOCTYPE html>", ErrorCode::TemplateSyntax, u"<!", u"line 7, column 1"});
    const auto parsed = parseTemplate(withHeader(QString::fromUtf16(wrong.body)));
    INFO(QString::fromUtf16(wrong.body).toStdString());
    REQUIRE_FALSE(parsed);
    CHECK(parsed.error().code == wrong.code);
    CHECK(parsed.error().subject.toStdString() == QString::fromUtf16(wrong.subject).toStdString());
    CHECK(parsed.error().detail.toStdString() == QString::fromUtf16(wrong.place).toStdString());
}

TEST_CASE("A sound template is read whole") {
    const auto* const body = GENERATE(
        u"", u"just text, a < b and 1 <2", u"{{application.number}}", u"{{ application.number }}",
        u"{{! a remark with <b and {{ }}", u"<!-- a comment with <script> -->",
        u"{{#each missing}}{{label}} {{application.number}}{{#if send}}{{send}}{{/if}}{{/each}}",
        u"{{#if sample}}a{{else}}b{{/if}}", u"<p class='item' style=\"margin: 0 > 1\">x</p>");
    INFO(QString::fromUtf16(body).toStdString());
    CHECK(parseTemplate(withHeader(QString::fromUtf16(body))));
}

TEST_CASE("A template's header names title, closing, language and version") {
    const auto parsed = parseTemplate(withHeader({}));
    REQUIRE(parsed);
    CHECK(parsed->title == u"A title");
    CHECK(parsed->closing == u"Sincerely,");
    CHECK(parsed->language == u"en");
    CHECK(parsed->version == 3);
}

TEST_CASE("A template without a sound header is refused") {
    const auto [text, subject, place] =
        GENERATE(table<const char16_t*, const char16_t*, const char16_t*>(
            {{u"", u"<!--", u"line 1, column 1"},
             {u"<p>Hello", u"<!--", u"line 1, column 1"},
             {u"\n<!-- title: x", u"<!--", u"line 2, column 1"},
             {u"<!--\ntitle: x\ncolour: red\n-->", u"colour: red", u"line 3, column 1"},
             {u"<!--\n title x\n-->", u"title x", u"line 2, column 2"},
             {u"<!--\ntitle: x\nclosing: y\nversion: 1\n-->", u"language:", u"line 1, column 1"},
             {u"<!--\ntitle: x\nclosing: y\nlanguage: en\nversion: one\n-->", u"version:",
              u"line 1, column 1"}}));
    const auto parsed = parseTemplate(QString::fromUtf16(text));
    REQUIRE_FALSE(parsed);
    CHECK(parsed.error() ==
          Error{ErrorCode::TemplateSyntax, QString::fromUtf16(subject), QString::fromUtf16(place)});
}

TEST_CASE("Sections nest 32 deep and no deeper") {
    CHECK(parseTemplate(withHeader(nested(32))));
    CHECK_FALSE(parseTemplate(withHeader(nested(33))));
    CHECK_FALSE(parseTemplate(withHeader(nested(100'000))));
}

TEST_CASE("Ten megabytes of template are read or refused within seconds") {
    QElapsedTimer timer;
    timer.start();
    const QString big =
        QStringLiteral("<p>{{application.number}} &amp; text</p>\n").repeated(150'000);
    REQUIRE(big.size() * 2 > 10'000'000);
    const auto parsed = parseTemplate(withHeader(big));
    REQUIRE(parsed);
    const auto composed = compose(LetterKind::Approved, *parsed, exampleValues());
    REQUIRE_FALSE(composed);
    CHECK(composed.error().code == ErrorCode::TooLarge);
    CHECK_FALSE(parseTemplate(withHeader(big + u"{{")));
    CHECK_FALSE(parseTemplate(withHeader(QStringLiteral("<").repeated(5'000'000) + u"{{")));
    CHECK(timer.elapsed() < 20'000);
}
