// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "tests/unit/letters_support.h"

#include <QPainter>
#include <QPdfSelection>

#include <catch2/catch.hpp>

namespace certdesk::tests {

QString withHeader(const QString& body) {
    return u"<!--\ntitle: A title\nclosing: Sincerely,\nlanguage: en\nversion: 3\n-->\n" + body;
}

ComposedLetter aLetter(LetterKind kind, const LetterValues& values) {
    const auto parsed = parseTemplate(shippedTemplate(kind));
    REQUIRE(parsed);
    auto letter = compose(kind, *parsed, values);
    INFO((letter ? QString() : letter.error().subject).toStdString());
    REQUIRE(letter);
    return *std::move(letter);
}

ComposedLetter aLetterOf(int paragraphs) {
    ComposedLetter letter = aLetter(LetterKind::Approved);
    letter.body.clear();
    for (int i = 1; i <= paragraphs; ++i)
        letter.body += QStringLiteral("<p>Paragraph %1 of this letter.</p>").arg(i);
    return letter;
}

RunOptions runOptions() {
    return {.title = QStringLiteral("Letters of April 2, 2020"),
            .createdAt = QDateTime(QDate(2020, 4, 2), QTime(12, 0), Qt::UTC)};
}

QByteArray pdfOf(const std::vector<ComposedLetter>& letters, const RunOptions& options) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    PrintRun run(&buffer, options);
    for (const ComposedLetter& letter : letters)
        REQUIRE(run.add(letter));
    REQUIRE(run.finish());
    return bytes;
}

ReadPdf::ReadPdf(const QByteArray& bytes)
    : m_bytes(bytes)
    , m_buffer(std::make_unique<QBuffer>(&m_bytes))
    , m_document(std::make_unique<QPdfDocument>()) {
    m_buffer->open(QIODevice::ReadOnly);
    m_document->load(m_buffer.get());
    REQUIRE(m_document->status() == QPdfDocument::Status::Ready);
}

QString ReadPdf::text(int page) const {
    return m_document->getAllText(page).text();
}

QString ReadPdf::title() const {
    return m_document->metaData(QPdfDocument::MetaDataField::Title).toString();
}

QImage ReadPdf::image(int page, int dotsPerInch) const {
    const QSizeF inches = m_document->pagePointSize(page) / 72;
    const QImage rendered = m_document->render(page, (inches * dotsPerInch).toSize());
    QImage paper(rendered.size(), QImage::Format_RGB32);
    paper.fill(Qt::white);
    QPainter(&paper).drawImage(0, 0, rendered);
    return paper.convertToFormat(QImage::Format_Grayscale8);
}

} // namespace certdesk::tests
