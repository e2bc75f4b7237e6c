// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/documents/ziparchive.h"

#include <zip.h>

namespace certdesk {

namespace {

struct CloseFile {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

} // namespace

void ZipArchive::Close::operator()(zip* archive) const {
    zip_discard(archive);
}

bool ZipArchive::hasSignature(QByteArrayView bytes) {
    return bytes.startsWith(QByteArrayView("PK\x03\x04", 4));
}

Result<ZipArchive> ZipArchive::open(QByteArrayView bytes) {
    zip_source_t* const source =
        zip_source_buffer_create(bytes.data(), static_cast<zip_uint64_t>(bytes.size()), 0, nullptr);
    if (!source)
        return fail(ErrorCode::DocumentDamaged);
    zip_t* const archive = zip_open_from_source(source, ZIP_RDONLY, nullptr);
    if (!archive) {
        zip_source_free(source);
        return fail(ErrorCode::DocumentDamaged);
    }
    return ZipArchive(archive);
}

bool ZipArchive::has(const char* name) const {
    return zip_name_locate(m_archive.get(), name, ZIP_FL_ENC_RAW) >= 0;
}

Result<QByteArray> ZipArchive::read(const char* name, qsizetype most) const {
    const zip_int64_t index = zip_name_locate(m_archive.get(), name, ZIP_FL_ENC_RAW);
    if (index < 0)
        return fail(ErrorCode::Missing, QString::fromUtf8(name));
    const std::unique_ptr<zip_file_t, CloseFile> file(
        zip_fopen_index(m_archive.get(), static_cast<zip_uint64_t>(index), 0));
    if (!file)
        return fail(ErrorCode::DocumentDamaged, QString::fromUtf8(name));
    // What the archive says of the size may be a lie: only what comes out counts.
    QByteArray bytes;
    char buffer[65536];
    while (true) {
        const zip_int64_t count = zip_fread(file.get(), buffer, sizeof buffer);
        if (count < 0)
            return fail(ErrorCode::DocumentDamaged, QString::fromUtf8(name));
        if (count == 0)
            return bytes;
        if (bytes.size() + count > most)
            return fail(ErrorCode::DocumentTooLarge, QString::fromUtf8(name));
        bytes.append(buffer, static_cast<qsizetype>(count));
    }
}

quint64 ZipArchive::unpackedBytes() const {
    quint64 sum = 0;
    const zip_int64_t count = zip_get_num_entries(m_archive.get(), 0);
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t part;
        if (zip_stat_index(m_archive.get(), static_cast<zip_uint64_t>(i), 0, &part) == 0 &&
            (part.valid & ZIP_STAT_SIZE))
            sum += std::min<quint64>(part.size, quint64(1) << 40);
    }
    return sum;
}

} // namespace certdesk
