// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/documents/workerprotocol.h"

#include <QDataStream>
#include <QIODevice>

#include <cmath>

namespace certdesk::worker {

namespace {

constexpr quint32 magic = 0x43445750;
constexpr quint16 version = 1;
constexpr int mostPasswordLength = 1024;
constexpr qsizetype bytesPerPixel = 4;
constexpr int mostSide = 32'767; // QImage's painters count in 16 bits
constexpr double mostPoints = 1e7;
constexpr qsizetype roomForTheRest = 64 << 10;

quint32 mostLength(FrameType type) {
    switch (type) {
    case FrameType::Document:
        return quint32(mostDocumentBytes + roomForTheRest);
    case FrameType::Request:
        return 64;
    case FrameType::Reply:
        return quint32(PageRenderer::mostPixels * bytesPerPixel + mostTextCharacters * 2 +
                       roomForTheRest);
    }
    return 0;
}

void useFormat(QDataStream& stream) {
    stream.setVersion(QDataStream::Qt_6_4);
}

template <class Write>
QByteArray frameOf(FrameType type, Write&& write) {
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    useFormat(stream);
    stream << magic << version << quint16(type) << quint32(0);
    write(stream);
    stream.device()->seek(FrameHeader::bytes - qsizetype(sizeof(quint32)));
    stream << quint32(bytes.size() - FrameHeader::bytes);
    return bytes;
}

/// Reads values one after the other; `isComplete` only when all were there and nothing is left.
class Reader final {
public:
    explicit Reader(const QByteArray& payload)
        : m_stream(payload) {
        useFormat(m_stream);
    }

    template <class T>
    [[nodiscard]] T read() {
        T value{};
        m_stream >> value;
        return value;
    }
    template <class E>
    [[nodiscard]] std::optional<E> readEnum() {
        const auto number = read<quint16>();
        for (const auto& entry : EnumWords<E>::words)
            if (m_stream.status() == QDataStream::Ok && quint16(entry.value) == number)
                return entry.value;
        refuse();
        return std::nullopt;
    }
    [[nodiscard]] QImage readImage() {
        const auto width = read<qint32>();
        const auto height = read<qint32>();
        if (width == 0 && height == 0)
            return {};
        const bool isBounded = width > 0 && height > 0 && width <= mostSide && height <= mostSide &&
                               qint64(width) * height <= PageRenderer::mostPixels;
        const qint64 size = isBounded ? qint64(width) * height * bytesPerPixel : 0;
        if (!isBounded || m_stream.device()->bytesAvailable() < size) {
            refuse();
            return {};
        }
        QImage image(width, height, QImage::Format_RGB32);
        if (!image.isNull())
            m_stream.readRawData(reinterpret_cast<char*>(image.bits()), int(size));
        return image;
    }
    [[nodiscard]] bool isComplete() const {
        return m_stream.status() == QDataStream::Ok && m_stream.atEnd();
    }

private:
    void refuse() { m_stream.setStatus(QDataStream::ReadCorruptData); }

    QDataStream m_stream;
};

void writeImage(QDataStream& stream, const QImage& image) {
    Q_ASSERT(image.isNull() || image.format() == QImage::Format_RGB32);
    stream << qint32(image.width()) << qint32(image.height());
    // Rows of four-byte pixels have no padding.
    stream.writeRawData(reinterpret_cast<const char*>(image.constBits()), int(image.sizeInBytes()));
}

void writeError(QDataStream& stream, const std::optional<Error>& error) {
    stream << error.has_value();
    if (error)
        stream << quint16(error->code) << error->subject << error->detail;
}

std::optional<Error> readError(Reader& reader) {
    if (!reader.read<bool>())
        return std::nullopt;
    const auto code = reader.readEnum<ErrorCode>();
    auto subject = reader.read<QString>();
    auto detail = reader.read<QString>();
    if (!code)
        return std::nullopt;
    return Error{*code, std::move(subject), std::move(detail)};
}

bool isPlausible(QSizeF size) {
    const auto isSide = [](qreal side) { return side >= 0 && side <= mostPoints; };
    return isSide(size.width()) && isSide(size.height());
}

} // namespace

Reply refusal(const Error& error) {
    Reply reply;
    reply.outcome = outcomeOf(error.code);
    reply.error = error;
    return reply;
}

QByteArray frame(const DocumentFrame& document) {
    return frameOf(FrameType::Document, [&document](QDataStream& stream) {
        stream << document.bytes << document.password.left(mostPasswordLength);
    });
}

QByteArray frame(const Request& request) {
    return frameOf(FrameType::Request, [&request](QDataStream& stream) {
        stream << request.id << quint8(request.task) << request.page << request.width;
    });
}

QByteArray frame(const Reply& reply) {
    return frameOf(FrameType::Reply, [&reply](QDataStream& stream) {
        stream << reply.id << quint16(reply.outcome);
        writeError(stream, reply.error);
        stream << reply.pages << reply.pageSize
               << (reply.content == PageRenderer::Content::TextOnly)
               << reply.text.left(mostTextCharacters);
        writeImage(stream, reply.image);
    });
}

std::optional<FrameHeader> headerFrom(QByteArrayView bytes) {
    if (bytes.size() < FrameHeader::bytes)
        return std::nullopt;
    QDataStream stream(QByteArray::fromRawData(bytes.data(), FrameHeader::bytes));
    useFormat(stream);
    quint32 mark = 0;
    quint16 spoken = 0;
    quint16 type = 0;
    quint32 length = 0;
    stream >> mark >> spoken >> type >> length;
    const FrameHeader header{FrameType(type), length};
    if (mark != magic || spoken != version || length > mostLength(header.type))
        return std::nullopt;
    return header;
}

std::optional<DocumentFrame> documentFrom(const QByteArray& payload) {
    Reader reader(payload);
    DocumentFrame document{reader.read<QByteArray>(), reader.read<QString>()};
    if (!reader.isComplete() || document.password.size() > mostPasswordLength)
        return std::nullopt;
    return document;
}

std::optional<Request> requestFrom(const QByteArray& payload) {
    Reader reader(payload);
    const auto id = reader.read<quint32>();
    const auto task = reader.read<quint8>();
    const auto page = reader.read<qint32>();
    const auto width = reader.read<qint32>();
    if (!reader.isComplete() || task > quint8(Task::Text))
        return std::nullopt;
    return Request{id, Task(task), page, width};
}

std::optional<Reply> replyFrom(const QByteArray& payload) {
    Reader reader(payload);
    Reply reply;
    reply.id = reader.read<quint32>();
    const auto outcome = reader.readEnum<PreviewOutcome>();
    reply.error = readError(reader);
    reply.pages = reader.read<qint32>();
    reply.pageSize = reader.read<QSizeF>();
    reply.content =
        reader.read<bool>() ? PageRenderer::Content::TextOnly : PageRenderer::Content::Laid;
    reply.text = reader.read<QString>();
    reply.image = reader.readImage();
    if (!reader.isComplete() || !outcome || reply.pages < 0 || !isPlausible(reply.pageSize))
        return std::nullopt;
    reply.outcome = *outcome;
    return reply;
}

} // namespace certdesk::worker
