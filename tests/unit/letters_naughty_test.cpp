// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "tests/unit/letters_support.h"

#include <QDir>
#include <QFile>

#include <catch2/catch.hpp>

using namespace certdesk;
using namespace certdesk::tests;

namespace {

QStringList ownStrings() {
    return {QStringLiteral("<b>Bobby</b>"),
            QStringLiteral("Robert'); DROP TABLE person;--"),
            QStringLiteral("{{application.number}}"),
            QStringLiteral("&lt;script&gt;alert(1)&lt;/script&gt;"),
            QStringLiteral("</p></body><p style=\"font-size:99pt\">"),
            QStringLiteral("\u202Eabc\u202C"),
            QStringLiteral("\u05E9\u05DC\u05D5\u05DD"),
            QStringLiteral("\u0645\u062D\u0645\u062F"),
            QStringLiteral("Z\u0351\u036B\u0343a\u0321\u034El\u0489g\u0334o"),
            QString(300, u'x'),
            QString(QChar(0xD800)),
            QString(QChar(0)),
            QStringLiteral(" "),
            QStringLiteral("=1+1")};
}

// Real strings that broke other programs; the repository doesn't carry them.
QString corpusFolder() {
    return qEnvironmentVariable("CERTDESK_CORPUS",
                                QStringLiteral(CERTDESK_SOURCE_DIR "/../shared/corpus"));
}

QStringList corpusStrings() {
    QFile file(corpusFolder() + QStringLiteral("/strings/blns.txt"));
    QStringList strings;
    if (file.open(QIODevice::ReadOnly))
        for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n'))
            if (!line.startsWith(u'#') && !line.trimmed().isEmpty())
                strings << line;
    return strings;
}

} // namespace

TEST_CASE("Any text as name, address and note is printed as text or refused") {
    const auto parsed = parseTemplate(shippedTemplate(LetterKind::Denied));
    REQUIRE(parsed);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    PrintRun run(&buffer, runOptions());
    const qsizetype tags = aLetter(LetterKind::Denied).body.count(u'<');
    int printed = 0;
    int refused = 0;
    for (const QString& text : ownStrings() + corpusStrings()) {
        INFO(text.toStdString());
        LetterValues values = exampleValues();
        values.set(QStringLiteral("recipient.name"), text)
            .set(QStringLiteral("recipient.salutation"), text)
            .set(QStringLiteral("decision.reason"), text)
            .setLines(QStringLiteral("recipient.address"),
                      {text, QStringLiteral("Toledo, OH 43604")});
        const auto letter = compose(LetterKind::Denied, *parsed, values);
        if (!letter) {
            CHECK(letter.error().code == ErrorCode::FieldEmpty);
            ++refused;
            continue;
        }
        CHECK(letter->body.count(u'<') == tags);
        const auto pages = run.add(*letter);
        if (pages) {
            ++printed;
        } else {
            CHECK((pages.error().code == ErrorCode::TextNotDrawable ||
                   pages.error().code == ErrorCode::TextDoesNotFit));
            ++refused;
        }
    }
    REQUIRE(run.finish());
    CHECK(printed > 6);
    CHECK(refused > 3);
    CHECK(ReadPdf(bytes).pages() >= 2 * printed);
}
