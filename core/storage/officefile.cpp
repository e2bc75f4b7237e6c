// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/storage/officefile.h"

#include "core/platform/readfile.h"

#include <QFileInfo>
#include <QtEndian>

namespace certdesk::storage {

namespace {

// Offsets of the SQLite database header (sqlite.org/fileformat2).
constexpr int headerSize = 100;
constexpr int pageSizeAt = 16;
constexpr int changeCounterAt = 24;
constexpr int pageCountAt = 28;
constexpr int userVersionAt = 60;
constexpr int applicationIdAt = 68;
constexpr int versionValidForAt = 92;

quint32 numberAt(const QByteArray& header, int offset) {
    return qFromBigEndian<quint32>(header.constData() + offset);
}

// The header counts the pages; a file that holds fewer was cut off. With a write-ahead log beside
// it the count may run ahead, so then only the library can tell.
bool isCutOff(const QByteArray& header, const QString& path, qint64 size) {
    qint64 pageSize = qFromBigEndian<quint16>(header.constData() + pageSizeAt);
    if (pageSize == 1)
        pageSize = 65536;
    if (pageSize < 512)
        return true;
    const bool countIsValid =
        numberAt(header, changeCounterAt) == numberAt(header, versionValidForAt);
    const bool hasLog = QFileInfo(path + QStringLiteral("-wal")).size() > 0;
    return countIsValid && !hasLog && size < pageSize * numberAt(header, pageCountAt);
}

} // namespace

Result<OfficeHeader> judgeOfficeFile(const QString& path, int newestSchema) {
    const QFileInfo info(path);
    if (!info.exists())
        return fail(ErrorCode::FileAbsent, path);
    if (info.isDir())
        return fail(ErrorCode::FileIsFolder, path);
    // Opening a pipe would wait for its writer.
    if (!info.isFile())
        return fail(ErrorCode::NotAnOfficeFile, path);
    const Result<platform::HeldFile> file = platform::HeldFile::open(path);
    if (!file)
        return fail(file.error());
    const Result<QByteArray> read = file->read(headerSize);
    if (!read)
        return fail(read.error());
    const QByteArray& header = *read;
    if (header.isEmpty())
        return fail(ErrorCode::OfficeFileEmpty, path);
    if (!header.startsWith(QByteArray("SQLite format 3\0", 16)))
        return fail(ErrorCode::NotAnOfficeFile, path);
    if (header.size() < headerSize)
        return fail(ErrorCode::OfficeFileDamaged, path);
    if (numberAt(header, applicationIdAt) != officeApplicationId)
        return fail(ErrorCode::NotAnOfficeFile, path);
    const auto schema = static_cast<int>(numberAt(header, userVersionAt));
    if (schema > newestSchema)
        return fail(ErrorCode::OfficeFileNewer, path, QString::number(schema));
    if (schema < 1 || isCutOff(header, path, file->size()))
        return fail(ErrorCode::OfficeFileDamaged, path);
    // A log is written beside the file, so the folder must be writable too.
    if (!info.isWritable() || !QFileInfo(info.absolutePath()).isWritable())
        return fail(ErrorCode::OfficeFileReadOnly, path);
    return OfficeHeader{schema};
}

} // namespace certdesk::storage
