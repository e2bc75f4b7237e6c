// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/documents/pdfpages.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfDocument>

namespace certdesk {

namespace {

class PdfPages final : public Pages {
public:
    explicit PdfPages(const QByteArray& bytes) {
        m_bytes.setData(bytes);
        m_bytes.open(QIODevice::ReadOnly);
    }

    /// Empty when it opened.
    [[nodiscard]] std::optional<ErrorCode> open(const QString& password) {
        m_document.setPassword(password);
        m_document.load(&m_bytes);
        if (m_document.error() == QPdfDocument::Error::IncorrectPassword)
            return ErrorCode::DocumentLocked;
        if (m_document.status() != QPdfDocument::Status::Ready)
            return ErrorCode::DocumentDamaged;
        if (m_document.pageCount() == 0) // no error to QPdfDocument
            return ErrorCode::DocumentEmpty;
        return std::nullopt;
    }

    [[nodiscard]] int count() const override { return m_document.pageCount(); }
    [[nodiscard]] QSizeF size(int page) const override { return m_document.pagePointSize(page); }

    [[nodiscard]] Result<RenderedPage> render(int page, QSize pixels) const override {
        QPdfDocumentRenderOptions options;
        options.setRenderFlags(QPdfDocumentRenderOptions::RenderFlag::Annotations);
        const QImage drawn = m_document.render(page, pixels, options);
        if (drawn.isNull())
            return fail(ErrorCode::DocumentDamaged);
        QImage onPaper(drawn.size(), QImage::Format_RGB32);
        onPaper.fill(Qt::white);
        QPainter(&onPaper).drawImage(0, 0, drawn);
        return RenderedPage{onPaper};
    }

    [[nodiscard]] QString text(int page) const override {
        return m_document.getAllText(page).text();
    }

private:
    QBuffer m_bytes;
    // Rendering and reading change nothing that shows, but aren't const in Qt.
    mutable QPdfDocument m_document;
};

} // namespace

OpenedPages openPdf(const QByteArray& bytes, const QString& password) {
    auto pages = std::make_unique<PdfPages>(bytes);
    if (const auto problem = pages->open(password))
        return fail(*problem);
    return pages;
}

} // namespace certdesk
