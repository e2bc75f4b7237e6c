// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"
#include "ui/widgets/pageprovider.h"

#include <memory>

class QObject;

namespace certdesk {

class DocumentReader;

/// The pages of a PDF of letters, drawn by the document worker.
class LetterPages final : public PageProvider {
public:
    using Sentence = std::function<QString(const Error&)>;

    LetterPages(DocumentReader& reader, QByteArray pdf, int pages, Sentence sentence);
    ~LetterPages() override;

    [[nodiscard]] int pageCount() const override { return m_pages; }
    [[nodiscard]] QSizeF pageSize(int page) const override;
    void request(int page, int widthPixels, Done done) override;
    void cancel() override;

private:
    DocumentReader& m_reader;
    QByteArray m_pdf;
    QString m_sha256;
    int m_pages;
    Sentence m_sentence;
    std::unique_ptr<QObject> m_wish; ///< requests live as long as it does
};

} // namespace certdesk
