// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/review/documentopener.h"

namespace certdesk {

DocumentOpener::DocumentOpener(OfficeFile& office, const QString& workerProgram, Sentence sentence,
                               QObject* parent)
    : QObject(parent)
    , m_sentence(std::move(sentence))
    , m_loader(office)
    , m_reader(workerProgram) {}

void DocumentOpener::open(DocumentId document, const QString& sha256, int width) {
    close();
    m_loader.load(document, [this, sha256, width](const Result<QByteArray>& content) {
        take(content, sha256, width);
    });
}

void DocumentOpener::close() {
    m_loader.forget();
    m_reader.cancelAll();
    m_content.clear();
}

void DocumentOpener::take(const Result<QByteArray>& content, const QString& sha256, int width) {
    if (!content) {
        Q_EMIT failed(m_sentence(content.error()));
        return;
    }
    m_content = *content;
    const PageRequest request{.sha256 = sha256, .bytes = m_content, .page = 0, .width = width};
    m_reader.render(request, this,
                    [this, request](const PageReply& reply) { show(request, reply); });
}

void DocumentOpener::show(const PageRequest& request, const PageReply& reply) {
    const QString sentence = reply.error ? m_sentence(*reply.error) : QString();
    if (reply.outcome != PreviewOutcome::Previews || reply.image.isNull()) {
        Q_EMIT failed(reply.error ? sentence
                                  : m_sentence(Error{ErrorCode::DocumentDamaged, {}, {}}));
        return;
    }
    const QString notice =
        reply.textOnly
            ? tr("Only the text of this Word document is shown, since LibreOffice is not "
                 "installed here.")
            : sentence;
    Q_EMIT opened(std::make_shared<ReaderPages>(m_reader, request, reply, m_sentence), notice);
}

} // namespace certdesk
