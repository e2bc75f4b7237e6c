// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/documents/samplepaper.h"

#include "core/base/seededrandom.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

#include <cmath>
#include <numeric>

namespace certdesk {

namespace {

constexpr QSizeF letterPoints(612, 792);
const QColor ink(34, 34, 46);
const QColor frame(120, 96, 40);

/// Sets a paper from top to bottom, in points, on whatever device the painter draws.
class PaperPainter final {
public:
    explicit PaperPainter(QPainter& painter)
        : m_painter(painter) {}

    void paint(const SamplePaper& paper) {
        const bool isDiploma = paper.look == PaperLook::Diploma;
        m_painter.setPen(ink);
        if (isDiploma)
            paintFrame();
        m_y = isDiploma ? 120 : 72;
        const int centred = Qt::AlignHCenter | Qt::TextWordWrap;
        const int flushLeft = Qt::AlignLeft | Qt::TextWordWrap;
        write(paper.heading, fontOf(isDiploma ? 20 : 16, QFont::DemiBold),
              isDiploma ? centred : flushLeft, isDiploma ? 30 : 18);
        write(paper.title, fontOf(isDiploma ? 30 : 14), isDiploma ? centred : flushLeft,
              isDiploma ? 42 : 16);
        for (const QString& line : paper.lines)
            write(line, fontOf(isDiploma ? 15 : 11), isDiploma ? centred : flushLeft,
                  isDiploma ? 20 : 8);
        writeRows(paper.rows);
        if (!paper.signer.isEmpty())
            sign(paper.signer);
        m_y = 738;
        write(paper.footnote, fontOf(8), centred, 0);
    }

private:
    static QFont fontOf(qreal points, QFont::Weight weight = QFont::Normal) {
        QFont font(QStringLiteral("Liberation Serif"));
        font.setPixelSize(static_cast<int>(points)); // the painter is scaled to points
        font.setWeight(weight);
        return font;
    }

    void paintFrame() {
        m_painter.save();
        m_painter.setBrush(Qt::NoBrush);
        for (const qreal inset : {36.0, 44.0}) {
            m_painter.setPen(QPen(frame, inset < 40 ? 3 : 1));
            m_painter.drawRect(QRectF(QPointF(0, 0), letterPoints)
                                   .marginsRemoved(QMarginsF(inset, inset, inset, inset)));
        }
        m_painter.restore();
    }

    void write(const QString& text, const QFont& font, int flags, qreal gap) {
        if (text.isEmpty())
            return;
        m_painter.setFont(font);
        const QRectF space(m_left, m_y, m_width, 400);
        QRectF used;
        m_painter.drawText(space, flags, text, &used);
        m_y = used.bottom() + gap;
    }

    // Columns as wide as what they hold asks for.
    void writeRows(const std::vector<QStringList>& rows) {
        std::vector<qreal> widths;
        for (const QStringList& row : rows) {
            widths.resize(std::max(widths.size(), static_cast<size_t>(row.size())), 1);
            for (size_t i = 0; i < static_cast<size_t>(row.size()); ++i)
                widths[i] = std::max(
                    widths[i], 2.0 + static_cast<qreal>(row[static_cast<qsizetype>(i)].size()));
        }
        const qreal all = std::accumulate(widths.begin(), widths.end(), 0.0);
        m_painter.setFont(fontOf(9));
        for (const QStringList& row : rows) {
            qreal x = m_left;
            for (qsizetype i = 0; i < row.size(); ++i) {
                const qreal width = m_width * widths[static_cast<size_t>(i)] / all;
                m_painter.drawText(QRectF(x, m_y, width, 14), Qt::AlignLeft | Qt::AlignVCenter,
                                   row[i]);
                x += width;
            }
            m_y += 18;
            m_painter.drawLine(QPointF(m_left, m_y - 2), QPointF(m_left + m_width, m_y - 2));
        }
    }

    void sign(const QString& signer) {
        m_y = std::max(m_y + 40, 560.0);
        m_painter.drawLine(QPointF(m_left, m_y), QPointF(m_left + 220, m_y));
        m_y += 4;
        write(signer, fontOf(11), Qt::AlignLeft | Qt::TextWordWrap, 0);
    }

    QPainter& m_painter;
    qreal m_left = 72;
    qreal m_width = letterPoints.width() - 144;
    qreal m_y = 72;
};

// Qt writes the moment into the file. The day of the made-up paper makes equal papers equal files;
// the length stays, as the file counts its own bytes.
void setCreationDay(QByteArray& pdf, QDate day) {
    static const QByteArray key("/CreationDate (D:");
    const qsizetype at = pdf.indexOf(key);
    if (at < 0)
        return;
    const QByteArray moment = day.toString(u"yyyyMMdd").toLatin1() + "090000";
    pdf.replace(at + key.size(), moment.size(), moment);
}

/// Qt writes the fonts of a PDF in the order of a hash, which differs from process to process: with
/// a fixed seed, equal papers are equal files.
class FixedHashSeed final {
public:
    FixedHashSeed() { QHashSeed::setDeterministicGlobalSeed(); }
    ~FixedHashSeed() { QHashSeed::resetRandomGlobalSeed(); }
    Q_DISABLE_COPY_MOVE(FixedHashSeed)
};

QImage drawnPaper(const SamplePaper& paper, QSize pixels) {
    QImage image(pixels, QImage::Format_RGB32);
    image.fill(QColor(250, 248, 242));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(pixels.width() / letterPoints.width(), pixels.height() / letterPoints.height());
    PaperPainter(painter).paint(paper);
    return image;
}

QImage onTable(const QImage& paper, QSize pixels, SeededRandom& random) {
    QImage table(pixels, QImage::Format_RGB32);
    table.fill(QColor::fromHsv(25 + random.below(15), 90, 110 + random.below(60)));
    QPainter painter(&table);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(pixels.width() / 2.0, pixels.height() / 2.0);
    painter.rotate((random.between(10, 30) * (random.chance(50) ? 1 : -1)) / 10.0);
    painter.drawImage(QPointF(-paper.width() / 2.0, -paper.height() / 2.0), paper);
    return table;
}

// Light from one corner, and the grain of a small sensor.
void addLightAndNoise(QImage& image, SeededRandom& random) {
    const qreal corner = random.below(image.width());
    for (int y = 0; y < image.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
        const qreal down = y * 1.0 / image.height();
        for (int x = 0; x < image.width(); ++x) {
            const qreal across = (x - corner) / image.width();
            const qreal distance = std::sqrt(across * across + down * down);
            const int change = static_cast<int>(12 - 40 * distance) + random.below(13) - 6;
            const auto lit = [change](int value) { return std::clamp(value + change, 0, 255); };
            line[x] = qRgb(lit(qRed(line[x])), lit(qGreen(line[x])), lit(qBlue(line[x])));
        }
    }
}

QImage blurred(const QImage& image) {
    return image.scaledToWidth(image.width() / 24, Qt::SmoothTransformation)
        .scaled(image.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

// An APP1 segment with the orientation alone, right behind the start of the image (Exif 2.3, 4.5).
void addOrientation(QByteArray& jpeg, char orientation) {
    QByteArray exif("\xFF\xE1\x00\x22"
                    "Exif\0\0"
                    "MM\0\x2A\0\0\0\x08"
                    "\0\x01"
                    "\x01\x12\0\x03\0\0\0\x01\0\0\0\0"
                    "\0\0\0\0",
                    36);
    constexpr qsizetype valueAt = 29;
    exif[valueAt] = orientation;
    jpeg.insert(2, exif);
}

} // namespace

QByteArray samplePdf(const SamplePaper& paper, QDate createdOn) {
    QByteArray bytes;
    {
        const FixedHashSeed seed;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QPageSize::Letter));
        writer.setPageMargins(QMarginsF());
        writer.setResolution(72);
        writer.setTitle(paper.title);
        QPainter painter(&writer);
        PaperPainter(painter).paint(paper);
    }
    setCreationDay(bytes, createdOn);
    return bytes;
}

QByteArray sampleJpeg(const SamplePaper& paper, const SamplePhoto& photo) {
    SeededRandom random(photo.seed);
    const QSize sheet = photo.pixels * 0.92;
    QImage image = onTable(drawnPaper(paper, sheet), photo.pixels, random);
    if (photo.sharpness == Sharpness::Illegible)
        image = blurred(image);
    addLightAndNoise(image, random);
    // Turned the other way than the viewer turns it back: 6 is a quarter to the right, 8 to the
    // left.
    if (photo.held != CameraHeld::Upright)
        image = image.transformed(
            QTransform().rotate(photo.held == CameraHeld::TurnedRight ? -90 : 90));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "jpeg", photo.quality);
    if (photo.held != CameraHeld::Upright)
        addOrientation(bytes, photo.held == CameraHeld::TurnedRight ? 6 : 8);
    return bytes;
}

} // namespace certdesk
