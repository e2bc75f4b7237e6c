// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/documents/outcome.h"
#include "core/documents/pagerenderer.h"

#include <QImage>

#include <optional>

/// What window and worker say to each other over the pipe. Either side takes the other for hostile:
/// each frame has a magic number, a version and a bounded length, and what doesn't decode to the
/// last byte is no frame.
namespace certdesk::worker {

enum class FrameType : quint16 { Document = 1, Request = 2, Reply = 3 };

struct FrameHeader {
    FrameType type;
    quint32 length;

    static constexpr qsizetype bytes = 12;
};

inline constexpr qsizetype mostDocumentBytes = 512 << 20;
inline constexpr qsizetype mostTextCharacters = 4 << 20;

/// The document that the requests after it are about.
struct DocumentFrame {
    QByteArray bytes;
    QString password;
    friend bool operator==(const DocumentFrame&, const DocumentFrame&) = default;
};

enum class Task : quint8 { Info, Render, Text };

struct Request {
    quint32 id;
    Task task;
    qint32 page;  ///< from 0
    qint32 width; ///< pixels; with Render
    friend bool operator==(const Request&, const Request&) = default;
};

struct Reply {
    quint32 id = 0;
    PreviewOutcome outcome = PreviewOutcome::Refused;
    std::optional<Error> error = {}; ///< with Previews: the page is shown, but it is damaged
    qint32 pages = 0;
    QSizeF pageSize = {0, 0}; ///< points
    PageRenderer::Content content = PageRenderer::Content::Laid;
    QImage image = {};
    QString text = {};
};

[[nodiscard]] Reply refusal(const Error& error);

[[nodiscard]] QByteArray frame(const DocumentFrame& document);
[[nodiscard]] QByteArray frame(const Request& request);
[[nodiscard]] QByteArray frame(const Reply& reply);

/// Nothing for bytes that are no header, or one that announces more than its type may have.
[[nodiscard]] std::optional<FrameHeader> headerFrom(QByteArrayView bytes);

// What stands after the header.
[[nodiscard]] std::optional<DocumentFrame> documentFrom(const QByteArray& payload);
[[nodiscard]] std::optional<Request> requestFrom(const QByteArray& payload);
[[nodiscard]] std::optional<Reply> replyFrom(const QByteArray& payload);

} // namespace certdesk::worker
