// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/documents/pages.h"

namespace certdesk {

/// Opens a stranger's document and draws its pages, in this process: for the worker only, as the
/// decoders behind it may crash or hang. Word files show their text; their layout comes from
/// `wordconverter`, as a PDF.
class PageRenderer final {
public:
    enum class Content { Laid, TextOnly };

    /// Fails with what `contentType` fails with, and with DocumentDamaged, DocumentEmpty,
    /// DocumentTooLarge, DocumentLocked (a password is needed, or another one),
    /// DocumentPasswordUnsupported or DocumentNeedsConverter.
    [[nodiscard]] static Result<PageRenderer> open(const QByteArray& bytes,
                                                   const QString& password);

    [[nodiscard]] int pageCount() const { return m_pages->count(); }
    [[nodiscard]] Content content() const { return m_content; }
    /// In points.
    [[nodiscard]] Result<QSizeF> pageSize(int page) const;
    /// As wide as asked, but never larger than `mostPixels`.
    [[nodiscard]] Result<RenderedPage> render(int page, int width) const;
    [[nodiscard]] Result<QString> text(int page) const;

    static constexpr qint64 mostPixels = 32'000'000;

private:
    PageRenderer(std::unique_ptr<Pages> pages, Content content)
        : m_pages(std::move(pages))
        , m_content(content) {}
    std::unique_ptr<Pages> m_pages;
    Content m_content;
};

} // namespace certdesk
