// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/parts/letterpages.h"

#include "core/base/sha256.h"
#include "core/documents/documentreader.h"

#include <QObject>

namespace certdesk {

LetterPages::LetterPages(DocumentReader& reader, QByteArray pdf, int pages, Sentence sentence)
    : m_reader(reader)
    , m_pdf(std::move(pdf))
    , m_sha256(sha256(m_pdf))
    , m_pages(pages)
    , m_sentence(std::move(sentence))
    , m_wish(std::make_unique<QObject>()) {}

LetterPages::~LetterPages() = default;

QSizeF LetterPages::pageSize(int) const {
    return {612, 792}; // US Letter, as all letters are set
}

void LetterPages::request(int page, int widthPixels, Done done) {
    m_reader.render({m_sha256, m_pdf, page, widthPixels}, m_wish.get(),
                    [done = std::move(done), sentence = m_sentence](const PageReply& reply) {
                        if (!reply.image.isNull())
                            done(reply.image);
                        else
                            done(tl::unexpected(sentence(
                                reply.error.value_or(Error{ErrorCode::WorkerCrashed, {}, {}}))));
                    });
}

void LetterPages::cancel() {
    m_wish = std::make_unique<QObject>();
}

} // namespace certdesk
