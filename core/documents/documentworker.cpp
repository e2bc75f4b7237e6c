// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/documents/documentworker.h"

#include <QGuiApplication>
#include <QPdfDocument>

#include <cstdio>
#include <cstdlib>

namespace certdesk {

namespace {

/// One end of the pipe: blocking, as a worker does one thing at a time.
class Server final {
public:
    /// False when the other side hung up or talks nonsense.
    [[nodiscard]] bool serveOne() {
        char bytes[worker::FrameHeader::bytes];
        if (std::fread(bytes, sizeof bytes, 1, stdin) != 1)
            return false;
        const auto header = worker::headerFrom(QByteArrayView(bytes, sizeof bytes));
        if (!header)
            return false;
        QByteArray payload(header->length, Qt::Uninitialized);
        if (header->length > 0 && std::fread(payload.data(), header->length, 1, stdin) != 1)
            return false;
        switch (header->type) {
        case worker::FrameType::Document:
            return take(payload);
        case worker::FrameType::Request:
            return serve(payload);
        case worker::FrameType::Reply:
            break;
        }
        return false;
    }

private:
    [[nodiscard]] bool take(const QByteArray& payload) {
        const auto document = worker::documentFrom(payload);
        if (!document)
            return false;
        platform::limitCpuTime(drawingLimits.cpuTime);
        m_document = PageRenderer::open(document->bytes, document->password);
        return true;
    }

    [[nodiscard]] bool serve(const QByteArray& payload) {
        const auto request = worker::requestFrom(payload);
        if (!request)
            return false;
        platform::limitCpuTime(drawingLimits.cpuTime);
        const QByteArray reply = worker::frame(answer(m_document, *request));
        return std::fwrite(reply.constData(), size_t(reply.size()), 1, stdout) == 1 &&
               std::fflush(stdout) == 0;
    }

    Result<PageRenderer> m_document = fail(ErrorCode::EmptyFile);
};

worker::Reply answerOpen(const PageRenderer& document, const worker::Request& request) {
    const auto size = document.pageSize(request.page);
    if (!size)
        return worker::refusal(size.error());
    worker::Reply reply;
    reply.outcome = PreviewOutcome::Previews;
    reply.pages = document.pageCount();
    reply.pageSize = *size;
    reply.content = document.content();
    if (request.task == worker::Task::Text)
        reply.text = document.text(request.page).value_or(QString());
    if (request.task != worker::Task::Render)
        return reply;
    const auto page = document.render(request.page, request.width);
    if (!page)
        return worker::refusal(page.error());
    reply.image = page->image;
    if (page->condition == RenderedPage::Condition::Damaged)
        reply.error = Error{ErrorCode::DocumentDamaged, {}, {}};
    return reply;
}

} // namespace

worker::Reply answer(const Result<PageRenderer>& document, const worker::Request& request) {
    worker::Reply reply =
        document ? answerOpen(*document, request) : worker::refusal(document.error());
    reply.id = request.id;
    return reply;
}

int runDocumentWorker(int argc, char** argv) {
    platform::enterCage(drawingLimits);
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const QPdfDocument warm; // the library behind it starts with the first one
    Server server;
    while (server.serveOne()) {
    }
    return EXIT_SUCCESS;
}

} // namespace certdesk
