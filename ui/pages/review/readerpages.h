// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/documents/documentreader.h"
#include "ui/widgets/pageprovider.h"

namespace certdesk {

/// The pages of one document, drawn by the worker process. The size of a page is that of the first
/// one until the page has come.
class ReaderPages final : public PageProvider {
public:
    using Sentence = std::function<QString(const Error&)>;

    /// `first` is the answer to the request for page 0.
    ReaderPages(DocumentReader& reader, PageRequest document, PageReply first, Sentence sentence);

    [[nodiscard]] int pageCount() const override { return m_first.pages; }
    [[nodiscard]] QSizeF pageSize(int page) const override;
    void request(int page, int widthPixels, Done done) override;
    void cancel() override;

private:
    DocumentReader& m_reader;
    PageRequest m_document;
    PageReply m_first;
    Sentence m_sentence;
    std::shared_ptr<QHash<int, QSizeF>> m_sizes;
    std::unique_ptr<QObject> m_context; ///< what answers under way are for
};

} // namespace certdesk
