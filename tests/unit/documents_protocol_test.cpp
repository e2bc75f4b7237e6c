// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/documents/workerprotocol.h"

#include <QRandomGenerator>

#include <catch2/catch.hpp>

using namespace certdesk;
using namespace certdesk::worker;

namespace {

QByteArray payloadOf(const QByteArray& frame) {
    return frame.mid(FrameHeader::bytes);
}

Reply aReply() {
    Reply reply;
    reply.id = 7;
    reply.outcome = PreviewOutcome::Previews;
    reply.error = Error{ErrorCode::DocumentDamaged, QStringLiteral("Núñez"), {}};
    reply.pages = 3;
    reply.pageSize = {612, 792};
    reply.content = PageRenderer::Content::TextOnly;
    reply.image = QImage(3, 5, QImage::Format_RGB32);
    reply.image.fill(Qt::red);
    reply.text = QStringLiteral("李小龙");
    return reply;
}

} // namespace

TEST_CASE("What one side of the pipe says is what the other hears") {
    const DocumentFrame document{"bytes", QStringLiteral("pässword")};
    CHECK(documentFrom(payloadOf(frame(document))) == document);
    const Request request{9, Task::Render, 2, 800};
    CHECK(requestFrom(payloadOf(frame(request))) == request);
    const Reply said = aReply();
    const auto heard = replyFrom(payloadOf(frame(said)));
    REQUIRE(heard.has_value());
    CHECK(heard->id == said.id);
    CHECK(heard->outcome == said.outcome);
    CHECK(heard->error == said.error);
    CHECK(heard->pages == said.pages);
    CHECK(heard->pageSize == said.pageSize);
    CHECK(heard->content == said.content);
    CHECK(heard->image == said.image);
    CHECK(heard->text == said.text);
}

TEST_CASE("A header says what follows, and no more than its type may have") {
    const QByteArray bytes = frame(aReply());
    const auto header = headerFrom(bytes);
    REQUIRE(header.has_value());
    CHECK(header->type == FrameType::Reply);
    CHECK(header->length == bytes.size() - FrameHeader::bytes);
    const auto spoiled = [&bytes](qsizetype at, char value) {
        QByteArray copy = bytes;
        copy[at] = value;
        return headerFrom(copy);
    };
    CHECK_FALSE(spoiled(0, 'x').has_value()); // magic
    CHECK_FALSE(spoiled(5, 2).has_value());   // version
    CHECK_FALSE(spoiled(7, 9).has_value());   // type
    CHECK_FALSE(spoiled(8, '\x7F').has_value());
    CHECK_FALSE(headerFrom(bytes.first(FrameHeader::bytes - 1)).has_value());
}

TEST_CASE("A frame that was cut, lengthened or lies about its picture is none") {
    const QByteArray whole = payloadOf(frame(aReply()));
    for (qsizetype size = 0; size < whole.size(); ++size)
        CHECK_FALSE(replyFrom(whole.first(size)).has_value());
    CHECK_FALSE(replyFrom(whole + "x").has_value());
    QByteArray wider = whole;
    const qsizetype widthAt = whole.size() - 3 * 5 * 4 - 8;
    for (const auto* size : {"7fffffff00000001", "ffffffff00000005", "00007fff00007fff",
                             "0000000300000000", "8989898989898989"})
        CHECK_FALSE(replyFrom(wider.replace(widthAt, 8, QByteArray::fromHex(size))).has_value());
}

TEST_CASE("Random bytes never do harm") {
    QRandomGenerator random(1);
    const QByteArray whole = payloadOf(frame(aReply()));
    for (int round = 0; round < 20'000; ++round) {
        QByteArray spoiled = whole;
        for (int i = 0; i < 3; ++i)
            spoiled[random.bounded(spoiled.size())] = char(random.bounded(256));
        if (const auto reply = replyFrom(spoiled))
            CHECK(reply->image.sizeInBytes() <= PageRenderer::mostPixels * 4);
    }
}
