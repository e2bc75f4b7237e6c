// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/review/readerpages.h"

namespace certdesk {

ReaderPages::ReaderPages(DocumentReader& reader, PageRequest document, PageReply first,
                         Sentence sentence)
    : m_reader(reader)
    , m_document(std::move(document))
    , m_first(std::move(first))
    , m_sentence(std::move(sentence))
    , m_sizes(std::make_shared<QHash<int, QSizeF>>())
    , m_context(std::make_unique<QObject>()) {
    m_sizes->insert(0, m_first.pageSize);
}

QSizeF ReaderPages::pageSize(int page) const {
    return m_sizes->value(page, m_first.pageSize);
}

void ReaderPages::request(int page, int widthPixels, Done done) {
    // The first page was drawn when the document was opened; once is enough at that width.
    if (page == 0 && widthPixels <= m_first.image.width()) {
        QMetaObject::invokeMethod(
            m_context.get(), [image = m_first.image, done = std::move(done)] { done(image); },
            Qt::QueuedConnection);
        return;
    }
    PageRequest wanted = m_document;
    wanted.page = page;
    wanted.width = widthPixels;
    m_reader.render(std::move(wanted), m_context.get(),
                    [page, done = std::move(done), sentence = m_sentence,
                     sizes = m_sizes](const PageReply& reply) {
                        if (reply.image.isNull()) {
                            done(tl::unexpected(sentence(
                                reply.error.value_or(Error{ErrorCode::WorkerCrashed, {}, {}}))));
                            return;
                        }
                        sizes->insert(page, reply.pageSize);
                        done(reply.image);
                    });
}

void ReaderPages::cancel() {
    m_context = std::make_unique<QObject>();
}

} // namespace certdesk
