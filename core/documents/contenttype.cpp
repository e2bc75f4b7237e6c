// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/documents/contenttype.h"

#include "core/documents/compoundfile.h"
#include "core/documents/ziparchive.h"

#include <QXmlStreamReader>

namespace certdesk {

namespace {

constexpr qsizetype pdfMarkWithin = 1024;
constexpr qsizetype mostTypesBytes = 1 << 20;
constexpr const char* typesPart = "[Content_Types].xml";
constexpr const char* documentPart = "word/document.xml";
constexpr auto encryptedPackage = u"EncryptedPackage";
constexpr auto wordStream = u"WordDocument";

bool isPdf(const QByteArray& bytes) {
    // Not a part of the mark may lie outside.
    return QByteArrayView(bytes).first(std::min(pdfMarkWithin, bytes.size())).contains("%PDF-");
}

bool isJpeg(const QByteArray& bytes) {
    return bytes.startsWith(QByteArrayView("\xFF\xD8\xFF", 3));
}

Result<MediaType> typeOfCompound(const QByteArray& bytes) {
    const auto file = CompoundFile::open(bytes);
    if (!file)
        return fail(file.error());
    if (file->hasStream(wordStream))
        return MediaType::Doc;
    // The envelope of an encrypted .docx; what is inside can't be told without the password.
    if (file->hasStream(encryptedPackage))
        return MediaType::Docx;
    return fail(ErrorCode::WrongDocumentType);
}

/// The type that the package declares for its main part: by its name, else by its ending.
QString declaredType(const QByteArray& types) {
    QXmlStreamReader xml(types);
    QString byEnding;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::DTD)
            return {};
        if (token != QXmlStreamReader::StartElement)
            continue;
        const QXmlStreamAttributes attributes = xml.attributes();
        if (xml.name() == u"Override" &&
            attributes.value(QLatin1StringView("PartName"))
                    .compare(u"/word/document.xml", Qt::CaseInsensitive) == 0)
            return attributes.value(QLatin1StringView("ContentType")).toString();
        if (xml.name() == u"Default" &&
            attributes.value(QLatin1StringView("Extension")).compare(u"xml", Qt::CaseInsensitive) ==
                0)
            byEnding = attributes.value(QLatin1StringView("ContentType")).toString();
    }
    return byEnding;
}

bool isDocumentType(const QString& type) {
    return type ==
           u"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
}

/// The end of a ZIP holds its list of parts; when that was cut off, the names before each part
/// remain.
bool isCutDocx(const QByteArray& bytes) {
    const auto namesPart = [&bytes](const char* name) {
        constexpr qsizetype partHeaderSize = 30;
        const QByteArrayView searched(name);
        for (qsizetype at = bytes.indexOf(searched); at >= 0; at = bytes.indexOf(searched, at + 1))
            if (at >= partHeaderSize &&
                ZipArchive::hasSignature(QByteArrayView(bytes).sliced(at - partHeaderSize)))
                return true;
        return false;
    };
    return namesPart(typesPart) && namesPart(documentPart) && !namesPart("word/vbaProject.bin");
}

Result<MediaType> typeOfZip(const QByteArray& bytes) {
    const auto archive = ZipArchive::open(bytes);
    if (!archive) {
        if (isCutDocx(bytes))
            return MediaType::Docx;
        return fail(ErrorCode::WrongDocumentType);
    }
    if (!archive->has(documentPart))
        return fail(ErrorCode::WrongDocumentType);
    const auto types = archive->read(typesPart, mostTypesBytes);
    if (!types || !isDocumentType(declaredType(*types)))
        return fail(ErrorCode::WrongDocumentType);
    return MediaType::Docx;
}

} // namespace

Result<MediaType> contentType(const QByteArray& bytes) {
    if (bytes.isEmpty())
        return fail(ErrorCode::EmptyFile);
    if (isPdf(bytes))
        return MediaType::Pdf;
    if (isJpeg(bytes))
        return MediaType::Jpeg;
    if (CompoundFile::hasSignature(bytes))
        return typeOfCompound(bytes);
    if (ZipArchive::hasSignature(bytes))
        return typeOfZip(bytes);
    return fail(ErrorCode::WrongDocumentType);
}

bool isEncryptedWord(const QByteArray& bytes) {
    const auto file = CompoundFile::open(bytes);
    if (!file)
        return false;
    if (file->hasStream(encryptedPackage) && !file->hasStream(wordStream))
        return true;
    // The flags of the file information block, [MS-DOC] 2.5.2.
    constexpr qsizetype flagsAt = 11;
    constexpr uchar encrypted = 0x01;
    const QByteArrayView start = file->startOfStream(wordStream);
    return start.size() > flagsAt && (uchar(start[flagsAt]) & encrypted);
}

} // namespace certdesk
