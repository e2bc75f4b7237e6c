// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "tests/support/samples.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QtEndian>

#include <zip.h>

namespace certdesk::tests {

namespace {

QByteArray little16(int value) {
    const auto number = qToLittleEndian(static_cast<quint16>(value));
    return {reinterpret_cast<const char*>(&number), 2};
}

QByteArray little32(quint32 value) {
    const auto number = qToLittleEndian(value);
    return {reinterpret_cast<const char*>(&number), 4};
}

QByteArray big16(qsizetype value) {
    const auto number = qToBigEndian(static_cast<quint16>(value));
    return {reinterpret_cast<const char*>(&number), 2};
}

/// An APP1 segment whose only tag is the orientation (0x0112, a SHORT).
QByteArray exifOf(int orientation) {
    const QByteArray tiff = "II" + little16(42) + little32(8) + little16(1) + little16(0x0112) +
                            little16(3) + little32(1) + little16(orientation) + little16(0) +
                            little32(0);
    const QByteArray content = QByteArray("Exif\0\0", 6) + tiff;
    return "\xFF\xE1" + big16(content.size() + 2) + content;
}

QByteArray entryOf(const QString& name, uchar type, quint32 child, quint32 start, quint32 size) {
    QByteArray entry(128, '\0');
    for (int i = 0; i < name.size(); ++i)
        entry.replace(2 * i, 2, little16(name.at(i).unicode()));
    entry.replace(64, 2, little16(2 * (int(name.size()) + 1)));
    entry[66] = char(type);
    entry.replace(68, 8, QByteArray(8, '\xFF'));
    entry.replace(76, 4, little32(child));
    entry.replace(116, 4, little32(start));
    entry.replace(120, 4, little32(size));
    return entry;
}

} // namespace

QByteArray pdfOf(const QStringList& pages) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QPageSize::Letter));
        QPainter painter(&writer);
        for (qsizetype i = 0; i < pages.size(); ++i) {
            if (i > 0)
                writer.newPage();
            painter.drawText(QRect(0, 0, writer.width(), writer.height()), Qt::TextWordWrap,
                             pages.at(i));
        }
    }
    return buffer.data();
}

QByteArray jpegOf(QSize stored, int orientation) {
    QImage image(stored, QImage::Format_RGB32);
    image.fill(Qt::blue);
    QPainter(&image).fillRect(0, 0, stored.width() / 2, stored.height() / 2, Qt::red);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "jpeg", 95);
    QByteArray bytes = buffer.data();
    if (orientation != 1)
        bytes.insert(2, exifOf(orientation));
    return bytes;
}

QByteArray zipOf(const ZipParts& parts) {
    zip_source_t* const target = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_source_keep(target);
    zip_t* const archive = zip_open_from_source(target, ZIP_TRUNCATE, nullptr);
    for (const auto& [name, content] : parts) {
        zip_source_t* const source = zip_source_buffer(
            archive, content.constData(), static_cast<zip_uint64_t>(content.size()), 0);
        zip_file_add(archive, name.constData(), source, ZIP_FL_ENC_UTF_8);
    }
    zip_close(archive);
    zip_stat_t size;
    zip_source_stat(target, &size);
    QByteArray bytes(static_cast<qsizetype>(size.size), Qt::Uninitialized);
    zip_source_open(target);
    zip_source_read(target, bytes.data(), size.size);
    zip_source_close(target);
    zip_source_free(target);
    return bytes;
}

ZipParts docxParts(const QByteArray& body, const QByteArray& mainType) {
    return {
        {"[Content_Types].xml",
         "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
         "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
         "<Default Extension=\"rels\" "
         "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
         "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
         "<Override PartName=\"/word/document.xml\" ContentType=\"" +
             mainType + "\"/></Types>"},
        {"_rels/.rels",
         "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
         "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
         "<Relationship Id=\"r1\" "
         "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
         "officeDocument\" Target=\"word/document.xml\"/></Relationships>"},
        {"word/document.xml",
         "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document "
         "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" +
             body + "</w:body></w:document>"},
    };
}

QByteArray docxOf(const QStringList& paragraphs) {
    QByteArray body;
    for (const QString& paragraph : paragraphs)
        body += "<w:p><w:r><w:t>" + paragraph.toHtmlEscaped().toUtf8() + "</w:t></w:r></w:p>";
    return zipOf(docxParts(body));
}

// Sector 0 is the allocation table, 1 the directory, 2 to 9 the stream.
QByteArray compoundFileOf(const QString& stream, const QByteArray& start) {
    constexpr quint32 none = 0xFFFFFFFF;
    constexpr quint32 end = 0xFFFFFFFE;
    QByteArray header = QByteArray::fromHex("d0cf11e0a1b11ae1") + QByteArray(16, '\0') +
                        little16(0x3E) + little16(3) + little16(0xFFFE) + little16(9) +
                        little16(6) + QByteArray(10, '\0') + little32(1) + little32(1) +
                        little32(0) + little32(4096) + little32(end) + little32(0) + little32(end) +
                        little32(0) + little32(0);
    header += QByteArray(512 - header.size(), '\xFF');
    QByteArray table = little32(0xFFFFFFFD) + little32(end);
    for (quint32 sector = 3; sector < 10; ++sector)
        table += little32(sector);
    table += little32(end);
    table += QByteArray(512 - table.size(), '\xFF');
    QByteArray directory =
        entryOf(QStringLiteral("Root Entry"), 5, 1, end, 0) + entryOf(stream, 2, none, 2, 4096);
    directory += QByteArray(512 - directory.size(), '\0');
    return header + table + directory + start + QByteArray(4096 - start.size(), '\0');
}

} // namespace certdesk::tests
