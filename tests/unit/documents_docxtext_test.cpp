// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/documents/docxtext.h"
#include "tests/support/samples.h"

#include <catch2/catch.hpp>

using namespace certdesk;
using namespace certdesk::tests;

namespace {

Result<QString> textOf(const QByteArray& body) {
    return docxText(zipOf(docxParts(body)));
}

} // namespace

TEST_CASE("A .docx reads as a line for each paragraph") {
    CHECK(textOf("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r></w:p>"
                 "<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>c</w:t></w:r></w:p>") ==
          QStringLiteral("a\tb\nc\n"));
}

TEST_CASE("The cells of a row stand on one line") {
    CHECK(textOf("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>"
                 "<w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl>") ==
          QStringLiteral("a \tb \t\n"));
}

TEST_CASE("Deleted text and field codes are not read") {
    CHECK(textOf("<w:p><w:r><w:delText>gone</w:delText><w:instrText>PAGE</w:instrText>"
                 "<w:t>kept</w:t></w:r></w:p>") == QStringLiteral("kept\n"));
}

TEST_CASE("Bodies that are no XML, or grow, are refused") {
    CHECK(textOf("<w:p>").error().code == ErrorCode::DocumentDamaged);
    CHECK(textOf("<w:p/>").error().code == ErrorCode::DocumentEmpty);
    ZipParts parts = docxParts("<w:p><w:r><w:t>&a;</w:t></w:r></w:p>");
    parts[2].second.replace("<w:document", "<!DOCTYPE d [<!ENTITY a \"aaa\">]><w:document");
    CHECK(docxText(zipOf(parts)).error().code == ErrorCode::DocumentDamaged);
    const QByteArray bomb = "<w:p><w:r><w:t>" + QByteArray(5 << 20, 'x') + "</w:t></w:r></w:p>";
    CHECK(textOf(bomb).error().code == ErrorCode::DocumentTooLarge);
    CHECK(textOf(QByteArray(65 << 20, ' ')).error().code == ErrorCode::DocumentTooLarge);
}
