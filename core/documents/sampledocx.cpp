// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/documents/samplepaper.h"

#include <QXmlStreamWriter>

#include <zip.h>

namespace certdesk {

namespace {

constexpr auto contentTypes =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>)";

constexpr auto relationships =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>)";

const QString wordNamespace =
    QStringLiteral("http://schemas.openxmlformats.org/wordprocessingml/2006/main");

/// Writes word/document.xml.
class DocumentPart final {
public:
    explicit DocumentPart(QByteArray* bytes)
        : m_xml(bytes) {}

    void write(const SamplePaper& paper) {
        m_xml.writeStartDocument(QStringLiteral("1.0"), true);
        m_xml.writeNamespace(wordNamespace, QStringLiteral("w"));
        start("document");
        start("body");
        paragraph(paper.heading, 36, Weight::Bold);
        paragraph(paper.title, 28, Weight::Bold);
        for (const QString& line : paper.lines)
            paragraph(line, 22, Weight::Normal);
        if (!paper.rows.empty())
            table(paper.rows);
        paragraph(paper.signer, 22, Weight::Normal);
        paragraph(paper.footnote, 16, Weight::Normal);
        m_xml.writeEndDocument();
    }

private:
    enum class Weight { Normal, Bold };

    void start(const char* name) {
        m_xml.writeStartElement(wordNamespace, QString::fromLatin1(name));
    }

    void paragraph(const QString& text, int halfPoints, Weight weight) {
        if (text.isEmpty())
            return;
        start("p");
        start("r");
        start("rPr");
        if (weight == Weight::Bold)
            m_xml.writeEmptyElement(wordNamespace, QStringLiteral("b"));
        m_xml.writeEmptyElement(wordNamespace, QStringLiteral("sz"));
        m_xml.writeAttribute(wordNamespace, QStringLiteral("val"), QString::number(halfPoints));
        m_xml.writeEndElement();
        m_xml.writeTextElement(wordNamespace, QStringLiteral("t"), text);
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

    void table(const std::vector<QStringList>& rows) {
        start("tbl");
        for (const QStringList& row : rows) {
            start("tr");
            for (const QString& cell : row) {
                start("tc");
                paragraph(cell.isEmpty() ? QStringLiteral("\u2013") : cell, 20, Weight::Normal);
                m_xml.writeEndElement();
            }
            m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
    }

    QXmlStreamWriter m_xml;
};

bool addPart(zip_t* archive, const char* name, const QByteArray& bytes) {
    zip_source_t* const source =
        zip_source_buffer(archive, bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0);
    const zip_int64_t index = zip_file_add(archive, name, source, ZIP_FL_ENC_UTF_8);
    if (index < 0)
        return false;
    // One moment for all, so that equal papers are equal files: noon of March 1, 2020.
    constexpr zip_uint16_t noon = 12 << 11;
    constexpr zip_uint16_t day = (2020 - 1980) << 9 | 3 << 5 | 1;
    return zip_file_set_dostime(archive, static_cast<zip_uint64_t>(index), noon, day, 0) == 0;
}

QByteArray bytesOf(zip_source_t* source) {
    zip_stat_t size;
    if (zip_source_stat(source, &size) != 0 || zip_source_open(source) != 0)
        return {};
    QByteArray bytes(static_cast<qsizetype>(size.size), Qt::Uninitialized);
    const zip_int64_t count = zip_source_read(source, bytes.data(), size.size);
    zip_source_close(source);
    return count == bytes.size() ? bytes : QByteArray();
}

} // namespace

QByteArray sampleDocx(const SamplePaper& paper) {
    QByteArray document;
    DocumentPart(&document).write(paper);

    zip_source_t* const file = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_source_keep(file);
    zip_t* const archive = zip_open_from_source(file, ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    // What libzip refuses here is a mistake of ours: the parts are small and in memory.
    const bool isWhole = addPart(archive, "[Content_Types].xml", contentTypes) &&
                         addPart(archive, "_rels/.rels", relationships) &&
                         addPart(archive, "word/document.xml", document) && zip_close(archive) == 0;
    Q_ASSERT(isWhole);
    const QByteArray bytes = isWhole ? bytesOf(file) : QByteArray();
    zip_source_free(file);
    return bytes;
}

} // namespace certdesk
