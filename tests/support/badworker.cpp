// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
// A worker that its documents have taken over: it does what the bytes say.
#include "core/documents/workerprotocol.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <thread>

namespace {

using namespace certdesk;

void send(const QByteArray& bytes) {
    std::fwrite(bytes.constData(), size_t(bytes.size()), 1, stdout);
    std::fflush(stdout);
}

worker::Reply whitePage(quint32 id) {
    worker::Reply reply;
    reply.id = id;
    reply.outcome = PreviewOutcome::Previews;
    reply.pages = 1;
    reply.image = QImage(1, 1, QImage::Format_RGB32);
    reply.image.fill(Qt::white);
    return reply;
}

void obey(const QByteArray& order, quint32 id) {
    if (order.endsWith("crash")) // also with the start of a PDF before it
        std::_Exit(3);
    if (order == "hang")
        std::this_thread::sleep_for(std::chrono::hours(1));
    if (order == "garbage")
        return send(QByteArray(4096, 'x'));
    if (order == "huge") // a header that announces four gigabytes
        return send(worker::frame(whitePage(id)).first(8) + "\xFF\xFF\xFF\xFF");
    if (order == "half") {
        send(worker::frame(whitePage(id)).chopped(1));
        std::_Exit(0);
    }
    if (order == "other")
        return send(worker::frame(whitePage(id + 1)));
    send(worker::frame(whitePage(id)));
}

} // namespace

int main() {
    QByteArray order;
    char header[worker::FrameHeader::bytes];
    while (std::fread(header, sizeof header, 1, stdin) == 1) {
        const auto frame = worker::headerFrom(QByteArrayView(header, sizeof header));
        QByteArray payload(frame ? frame->length : 0, Qt::Uninitialized);
        if (std::fread(payload.data(), size_t(payload.size()), 1, stdin) != 1)
            break;
        if (const auto document = worker::documentFrom(payload))
            order = document->bytes;
        else if (const auto request = worker::requestFrom(payload))
            obey(order, request->id);
    }
}
