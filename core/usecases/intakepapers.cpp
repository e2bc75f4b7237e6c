// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/intakepapers.h"

#include "core/base/sha256.h"
#include "core/documents/contenttype.h"
#include "core/platform/readfile.h"
#include "core/wording/labels.h"

#include <QFileInfo>

#include <algorithm>

namespace certdesk {

namespace {

// A scan of a diploma has some megabytes; what is far beyond that is no document of an application.
constexpr qint64 largestDocument = 200LL << 20;

Result<QByteArray> readInside(const QDir& folder, const QString& name) {
    // The cleaned name first: what points out of the folder is refused whether it exists or not.
    const QString cleaned = QDir::cleanPath(name);
    if (name.contains(QChar(u'\0')) || QDir::isAbsolutePath(name) || cleaned == u".." ||
        cleaned.startsWith(QStringLiteral("../")))
        return fail(ErrorCode::LeavesFolder, name);
    const QFileInfo info(folder.filePath(cleaned));
    if (!info.exists())
        return fail(ErrorCode::FileMissing, name);
    const QString real = info.canonicalFilePath(); // links followed
    const QString root = folder.canonicalPath();
    if (!real.startsWith(root.endsWith(u'/') ? root : root + u'/'))
        return fail(ErrorCode::LeavesFolder, name);
    if (!info.isFile())
        return fail(ErrorCode::FileMissing, name);
    Result<QByteArray> bytes = platform::readFile(real, largestDocument);
    if (!bytes)
        return fail(bytes.error().code, name, bytes.error().detail);
    return bytes;
}

QString listed(const std::vector<MediaType>& types) {
    QStringList labels;
    for (const MediaType type : types)
        labels << wording::label(type);
    return labels.join(QStringLiteral(", "));
}

Result<IntakePaper> readPaper(const IntakeDocument& named, const PolicyEdition& edition,
                              const QDir& folder) {
    const Result<QByteArray> bytes = readInside(folder, named.file);
    if (!bytes)
        return fail(bytes.error());
    const std::vector<MediaType>& accepted = edition.acceptedTypes(named.kind);
    const Result<MediaType> type = contentType(*bytes);
    if (!type && type.error().code != ErrorCode::WrongDocumentType)
        return fail(type.error().code, named.file);
    if (!type || std::find(accepted.begin(), accepted.end(), *type) == accepted.end())
        return fail(ErrorCode::WrongDocumentType, named.file, listed(accepted));
    return IntakePaper{Document{.kind = named.kind,
                                .fileName = QFileInfo(named.file).fileName(),
                                .mediaType = *type,
                                .bytes = bytes->size(),
                                .sha256 = sha256(*bytes),
                                .review = named.review,
                                .reason = named.reason},
                       *bytes};
}

} // namespace

std::vector<IntakePaper> readPapers(const IntakeApplication& application,
                                    const PolicyEdition& edition, const QDir& folder,
                                    std::vector<Problem>& errors) {
    std::vector<IntakePaper> papers;
    for (size_t i = 0; i < application.documents.size(); ++i) {
        Result<IntakePaper> paper = readPaper(application.documents[i], edition, folder);
        if (paper)
            papers.push_back(*std::move(paper));
        else
            errors.push_back({.path = QStringLiteral("applications[%1].documents[%2].file")
                                          .arg(application.position)
                                          .arg(i),
                              .error = paper.error()});
    }
    return papers;
}

} // namespace certdesk
