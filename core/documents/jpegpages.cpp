// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/documents/jpegpages.h"

#include <QBuffer>
#include <QImageReader>
#include <QtEndian>

#include <atomic>

namespace certdesk {

namespace {

// Far above any camera; the decoder reads the whole file even when it draws it small.
constexpr qint64 mostPixels = 400'000'000;
constexpr int allocationMegabytes = 1024;
constexpr qreal pointsPerPixel = 72.0 / 96.0;

/// Notices what the decoder only says as a warning: that the file was cut off or is corrupt. One at
/// a time: the message handler belongs to the process.
class DecoderWarnings final {
public:
    DecoderWarnings() {
        seen = false;
        m_previous = qInstallMessageHandler(
            [](QtMsgType, const QMessageLogContext&, const QString&) { seen = true; });
    }
    ~DecoderWarnings() { qInstallMessageHandler(m_previous); }
    DecoderWarnings(const DecoderWarnings&) = delete;
    DecoderWarnings& operator=(const DecoderWarnings&) = delete;

    [[nodiscard]] static bool any() { return seen; }

private:
    static inline std::atomic_bool seen = false;
    QtMessageHandler m_previous;
};

/// True when the picture's own end mark is there. The decoder invents one, without a word, for some
/// files that were cut off.
bool hasEnd(const QByteArray& bytes) {
    constexpr uchar startOfScan = 0xDA;
    constexpr QByteArrayView endOfImage("\xFF\xD9", 2);
    // Segments are skipped by their length: the preview picture in one of them has an end of its
    // own.
    qsizetype at = 2;
    while (at + 4 <= bytes.size() && uchar(bytes[at]) == 0xFF &&
           uchar(bytes[at + 1]) != startOfScan)
        at += 2 + qFromBigEndian<quint16>(bytes.constData() + at + 2);
    return bytes.indexOf(endOfImage, at) >= 0;
}

class JpegPages final : public Pages {
public:
    explicit JpegPages(const QByteArray& bytes)
        : m_bytes(bytes)
        , m_hasEnd(hasEnd(bytes)) {}

    [[nodiscard]] std::optional<ErrorCode> open() {
        const DecoderWarnings warnings;
        QBuffer buffer(&m_bytes);
        QImageReader reader(&buffer, "jpeg");
        const QSize stored = reader.size();
        if (stored.isEmpty())
            return ErrorCode::DocumentDamaged;
        if (qint64(stored.width()) * stored.height() > mostPixels)
            return ErrorCode::DocumentTooLarge;
        m_isTurned = reader.transformation().testFlag(QImageIOHandler::TransformationRotate90);
        m_pixels = m_isTurned ? stored.transposed() : stored;
        return std::nullopt;
    }

    [[nodiscard]] int count() const override { return 1; }
    [[nodiscard]] QSizeF size(int) const override { return QSizeF(m_pixels) * pointsPerPixel; }

    [[nodiscard]] Result<RenderedPage> render(int, QSize pixels) const override {
        const DecoderWarnings warnings;
        QBuffer buffer;
        buffer.setData(m_bytes);
        QImageReader reader(&buffer, "jpeg");
        reader.setAutoTransform(true);
        QImageReader::setAllocationLimit(allocationMegabytes);
        // The decoder skips what a smaller picture doesn't need: a large photo takes a tenth.
        const bool shrinks = pixels.width() < m_pixels.width();
        if (shrinks)
            reader.setScaledSize(m_isTurned ? pixels.transposed() : pixels);
        QImage image = reader.read();
        if (image.isNull())
            return fail(ErrorCode::DocumentDamaged);
        if (image.size() != pixels)
            image = image.scaled(pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        return RenderedPage{image.convertToFormat(QImage::Format_RGB32),
                            DecoderWarnings::any() || !m_hasEnd ? RenderedPage::Condition::Damaged
                                                                : RenderedPage::Condition::Whole};
    }

    [[nodiscard]] QString text(int) const override { return {}; }

private:
    QByteArray m_bytes;
    bool m_hasEnd;
    QSize m_pixels;
    bool m_isTurned = false;
};

} // namespace

OpenedPages openJpeg(const QByteArray& bytes) {
    auto pages = std::make_unique<JpegPages>(bytes);
    if (const auto problem = pages->open())
        return fail(*problem);
    return pages;
}

} // namespace certdesk
