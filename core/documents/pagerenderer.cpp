// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/documents/pagerenderer.h"

#include "core/documents/contenttype.h"
#include "core/documents/docxtext.h"
#include "core/documents/jpegpages.h"
#include "core/documents/pdfpages.h"
#include "core/documents/textpages.h"

#include <cmath>

namespace certdesk {

namespace {

OpenedPages openDocx(const QByteArray& bytes) {
    const auto text = docxText(bytes);
    if (!text)
        return fail(text.error());
    return openText(*text);
}

OpenedPages openPages(MediaType type, const QByteArray& bytes, const QString& password) {
    const bool isWord = type == MediaType::Doc || type == MediaType::Docx;
    if (isWord && isEncryptedWord(bytes))
        return fail(password.isEmpty() ? ErrorCode::DocumentLocked
                                       : ErrorCode::DocumentPasswordUnsupported);
    switch (type) {
    case MediaType::Pdf:
        return openPdf(bytes, password);
    case MediaType::Jpeg:
        return openJpeg(bytes);
    case MediaType::Doc:
        return fail(ErrorCode::DocumentNeedsConverter);
    case MediaType::Docx:
        return openDocx(bytes);
    }
    Q_UNREACHABLE();
}

QSize fitted(QSizeF page, int width) {
    const qreal ratio = page.height() / page.width();
    const qreal most = std::sqrt(qreal(PageRenderer::mostPixels) / ratio);
    const int fits = int(std::clamp<qreal>(width, 1, most));
    return {fits, std::max(1, qRound(fits * ratio))};
}

} // namespace

Result<PageRenderer> PageRenderer::open(const QByteArray& bytes, const QString& password) {
    const auto type = contentType(bytes);
    if (!type)
        return fail(type.error());
    auto pages = openPages(*type, bytes, password);
    if (!pages)
        return fail(pages.error());
    return PageRenderer(std::move(*pages),
                        *type == MediaType::Docx ? Content::TextOnly : Content::Laid);
}

Result<QSizeF> PageRenderer::pageSize(int page) const {
    if (page < 0 || page >= pageCount())
        return fail(ErrorCode::DocumentPageAbsent, QString::number(page + 1LL),
                    QString::number(pageCount()));
    const QSizeF size = m_pages->size(page);
    // Also true of what is not a number. A ratio beyond it would round to a line.
    const bool isDrawable = size.width() > 0 && size.height() > 0 &&
                            size.width() < size.height() * 10000 &&
                            size.height() < size.width() * 10000;
    if (!isDrawable)
        return fail(ErrorCode::DocumentDamaged);
    return size;
}

Result<RenderedPage> PageRenderer::render(int page, int width) const {
    const auto size = pageSize(page);
    if (!size)
        return fail(size.error());
    return m_pages->render(page, fitted(*size, width));
}

Result<QString> PageRenderer::text(int page) const {
    const auto size = pageSize(page);
    if (!size)
        return fail(size.error());
    return m_pages->text(page);
}

} // namespace certdesk
