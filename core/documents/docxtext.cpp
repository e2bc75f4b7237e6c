// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/documents/docxtext.h"

#include "core/documents/ziparchive.h"

#include <QXmlStreamReader>

namespace certdesk {

namespace {

constexpr qsizetype mostXmlBytes = 64 << 20;
constexpr qsizetype mostCharacters = 4 << 20;
constexpr const char* mainPartName = "word/document.xml";

/// Gathers the text of a WordprocessingML body.
class BodyReader final {
public:
    explicit BodyReader(const QByteArray& body)
        : m_xml(body) {}

    [[nodiscard]] Result<QString> read() {
        while (!m_xml.atEnd()) {
            switch (m_xml.readNext()) {
            case QXmlStreamReader::DTD: // entities that grow; Word writes none
                return fail(ErrorCode::DocumentDamaged);
            case QXmlStreamReader::StartElement:
                start(m_xml.name());
                break;
            case QXmlStreamReader::EndElement:
                end(m_xml.name());
                break;
            case QXmlStreamReader::Characters:
                if (m_inText)
                    m_text += m_xml.text();
                break;
            default:
                break;
            }
            if (m_text.size() > mostCharacters)
                return fail(ErrorCode::DocumentTooLarge);
        }
        if (m_xml.hasError())
            return fail(ErrorCode::DocumentDamaged);
        return m_text;
    }

private:
    void start(QStringView name) {
        if (name == u"t")
            m_inText = true;
        else if (name == u"tab")
            m_text += u'\t';
        else if (name == u"br" || name == u"cr")
            m_text += u'\n';
        else if (name == u"tc")
            ++m_cells;
        else if (name == u"Fallback") // says the same again for older programs
            m_xml.skipCurrentElement();
        else if (name == u"pPr" || name == u"rPr") // has tab stops, which are no text
            m_xml.skipCurrentElement();
    }

    void end(QStringView name) {
        if (name == u"t")
            m_inText = false;
        else if (name == u"p")
            m_text += m_cells > 0 ? u' ' : u'\n';
        else if (name == u"tr")
            m_text += u'\n';
        else if (name == u"tc") {
            --m_cells;
            m_text += u'\t';
        }
    }

    QXmlStreamReader m_xml;
    QString m_text;
    int m_cells = 0;
    bool m_inText = false;
};

} // namespace

Result<QString> docxText(const QByteArray& bytes) {
    const auto archive = ZipArchive::open(bytes);
    if (!archive)
        return fail(archive.error());
    const auto body = archive->read(mainPartName, mostXmlBytes);
    if (!body)
        return fail(body.error().code == ErrorCode::DocumentTooLarge ? ErrorCode::DocumentTooLarge
                                                                     : ErrorCode::DocumentDamaged);
    return wordText(*body);
}

Result<QString> wordText(const QByteArray& mainPart) {
    auto text = BodyReader(mainPart).read();
    if (text && text->trimmed().isEmpty())
        return fail(ErrorCode::DocumentEmpty);
    return text;
}

} // namespace certdesk
