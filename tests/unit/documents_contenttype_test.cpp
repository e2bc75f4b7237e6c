// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/documents/contenttype.h"
#include "tests/support/samples.h"

#include <catch2/catch.hpp>

using namespace certdesk;
using namespace certdesk::tests;

namespace {

ErrorCode whyNot(const QByteArray& bytes) {
    const auto type = contentType(bytes);
    REQUIRE_FALSE(type.has_value());
    return type.error().code;
}

QByteArray docxDeclaredAs(const QByteArray& mainType) {
    return zipOf(docxParts("<w:p/>", mainType));
}

ZipParts without(ZipParts parts, const QByteArray& name) {
    parts.removeIf([&name](const auto& part) { return part.first == name; });
    return parts;
}

} // namespace

TEST_CASE("A PDF has its mark in the first 1,024 bytes") {
    CHECK(contentType("%PDF-1.4") == MediaType::Pdf);
    CHECK(contentType(QByteArray(1019, ' ') + "%PDF-1.4") == MediaType::Pdf);
    CHECK(whyNot(QByteArray(1020, ' ') + "%PDF-1.4") == ErrorCode::WrongDocumentType);
    CHECK(whyNot("%PDF") == ErrorCode::WrongDocumentType);
}

TEST_CASE("A JPEG begins with its mark, whatever follows") {
    CHECK(contentType(jpegOf({8, 8})) == MediaType::Jpeg);
    CHECK(contentType("\xFF\xD8\xFF") == MediaType::Jpeg);
    CHECK(contentType(jpegOf({8, 8}) + docxOf({QStringLiteral("text")})) == MediaType::Jpeg);
    CHECK(whyNot("\xFF\xD8") == ErrorCode::WrongDocumentType);
    CHECK(whyNot(" \xFF\xD8\xFF") == ErrorCode::WrongDocumentType);
}

TEST_CASE("A Word 97 file is a compound file with a stream of Word at its top level") {
    CHECK(contentType(compoundFileOf(QStringLiteral("WordDocument"))) == MediaType::Doc);
    CHECK(whyNot(compoundFileOf(QStringLiteral("Workbook"))) == ErrorCode::WrongDocumentType);
    const QByteArray whole = compoundFileOf(QStringLiteral("WordDocument"));
    CHECK(whyNot(whole.first(600)) == ErrorCode::DocumentDamaged);
    CHECK(whyNot(whole.first(8)) == ErrorCode::DocumentDamaged);
}

TEST_CASE("A Word file that only opens with a password is told apart") {
    const QByteArray encrypted = compoundFileOf(QStringLiteral("EncryptedPackage"));
    CHECK(contentType(encrypted) == MediaType::Docx);
    CHECK(isEncryptedWord(encrypted));
    const QByteArray flagged("\xEC\xA5\xC1\x00\x00\x00\x00\x00\x00\x00\x00\x01", 12);
    CHECK(isEncryptedWord(compoundFileOf(QStringLiteral("WordDocument"), flagged)));
    CHECK_FALSE(isEncryptedWord(compoundFileOf(QStringLiteral("WordDocument"))));
    CHECK_FALSE(isEncryptedWord(docxOf({QStringLiteral("text")})));
}

TEST_CASE("A .docx is a ZIP whose main part is declared as a document") {
    CHECK(contentType(docxOf({QStringLiteral("text")})) == MediaType::Docx);
    for (const auto* other : {"application/vnd.ms-word.document.macroEnabled.main+xml",
                              "application/vnd.openxmlformats-officedocument.wordprocessingml."
                              "template.main+xml",
                              "application/xml", ""})
        CHECK(whyNot(docxDeclaredAs(other)) == ErrorCode::WrongDocumentType);
    for (const auto* part : {"[Content_Types].xml", "word/document.xml"})
        CHECK(whyNot(zipOf(without(docxParts("<w:p/>"), part))) == ErrorCode::WrongDocumentType);
}

TEST_CASE("A .docx that was cut off is still one") {
    ZipParts parts = docxParts("<w:p/>");
    parts.emplaceBack("word/media/image1.png", QByteArray(5000, 'x'));
    CHECK(contentType(zipOf(parts).chopped(40)) == MediaType::Docx);
    parts.emplaceBack("word/vbaProject.bin", "macro");
    CHECK(whyNot(zipOf(parts).chopped(40)) == ErrorCode::WrongDocumentType);
    CHECK(whyNot(zipOf({{"sheet.xml", "x"}}).chopped(40)) == ErrorCode::WrongDocumentType);
}

TEST_CASE("Content types that declare entities are no content types") {
    ZipParts parts = docxParts("<w:p/>");
    parts[0].second.replace("<Types", "<!DOCTYPE Types [<!ENTITY a \"aaaaaaaaaa\">]><Types");
    CHECK(whyNot(zipOf(parts)) == ErrorCode::WrongDocumentType);
}

TEST_CASE("An empty file is its own case") {
    CHECK(whyNot({}) == ErrorCode::EmptyFile);
}

TEST_CASE("A compound file whose chains run in circles ends") {
    QByteArray looped = compoundFileOf(QStringLiteral("Workbook"));
    looped.replace(512 + 4, 4, QByteArray("\x01\x00\x00\x00", 4)); // the directory follows itself
    looped.replace(68, 4, QByteArray("\x01\x00\x00\x00", 4));      // so does the list of tables
    looped.replace(1024 + 128 + 68, 4, QByteArray("\x01\x00\x00\x00", 4)); // and an entry
    CHECK(whyNot(looped) == ErrorCode::WrongDocumentType);
}
