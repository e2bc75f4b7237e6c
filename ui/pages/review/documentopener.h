// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/review/contentloader.h"
#include "ui/pages/review/readerpages.h"

namespace certdesk {

/// Brings a document of the office file onto the screen: reads it, has its first page drawn, and
/// says so, or why not. One document at a time; an earlier one that is still under way is dropped.
class DocumentOpener final : public QObject {
    Q_OBJECT

public:
    using Sentence = std::function<QString(const Error&)>;

    DocumentOpener(OfficeFile& office, const QString& workerProgram, Sentence sentence,
                   QObject* parent = nullptr);

    /// `width` is the wanted width of the first page in device pixels.
    void open(DocumentId document, const QString& sha256, int width);
    void close();
    /// The content of the document that was opened last; empty while it is being read.
    [[nodiscard]] const QByteArray& content() const noexcept { return m_content; }

Q_SIGNALS:
    /// `notice` is a sentence on what can't be seen of it; mostly empty.
    void opened(std::shared_ptr<certdesk::PageProvider> pages, const QString& notice);
    void failed(const QString& sentence);

private:
    void take(const Result<QByteArray>& content, const QString& sha256, int width);
    void show(const PageRequest& request, const PageReply& reply);

    Sentence m_sentence;
    ContentLoader m_loader;
    DocumentReader m_reader;
    QByteArray m_content;
};

} // namespace certdesk
