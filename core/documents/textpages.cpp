// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/documents/textpages.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextBlock>
#include <QTextDocument>

namespace certdesk {

namespace {

// All in points.
constexpr QSizeF letterSize(612, 792);
constexpr qreal margin = 72;
constexpr int fontSize = 11;

class TextPages final : public Pages {
public:
    explicit TextPages(const QString& text) {
        QFont font = m_document.defaultFont();
        font.setPixelSize(fontSize);
        m_document.setDefaultFont(font);
        m_document.setUndoRedoEnabled(false);
        m_document.setDocumentMargin(margin);
        m_document.setPlainText(text);
        m_document.setPageSize(letterSize);
    }

    [[nodiscard]] int count() const override { return m_document.pageCount(); }
    [[nodiscard]] QSizeF size(int) const override { return letterSize; }

    [[nodiscard]] Result<RenderedPage> render(int page, QSize pixels) const override {
        QImage image(pixels, QImage::Format_RGB32);
        if (image.isNull())
            return fail(ErrorCode::DocumentTooLarge);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.scale(pixels.width() / letterSize.width(), pixels.height() / letterSize.height());
        painter.translate(0, -page * letterSize.height());
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = pageArea(page);
        context.palette.setColor(QPalette::Text, Qt::black); // whatever the desktop's theme
        painter.setClipRect(context.clip);
        m_document.documentLayout()->draw(&painter, context);
        return RenderedPage{image};
    }

    [[nodiscard]] QString text(int page) const override {
        const QRectF area = pageArea(page);
        const auto* const layout = m_document.documentLayout();
        QString text;
        for (QTextBlock block = m_document.begin(); block.isValid(); block = block.next())
            if (area.contains(layout->blockBoundingRect(block).topLeft()))
                text += block.text() % u'\n';
        return text;
    }

private:
    [[nodiscard]] static QRectF pageArea(int page) {
        return {QPointF(0, page * letterSize.height()), letterSize};
    }

    QTextDocument m_document;
};

} // namespace

OpenedPages openText(const QString& text) {
    return std::make_unique<TextPages>(text);
}

} // namespace certdesk
