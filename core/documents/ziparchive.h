// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <memory>

struct zip;

namespace certdesk {

/// A stranger's ZIP in memory, read part by part within bounds. The bytes must outlive it.
class ZipArchive final {
public:
    [[nodiscard]] static bool hasSignature(QByteArrayView bytes);
    /// Fails with DocumentDamaged.
    [[nodiscard]] static Result<ZipArchive> open(QByteArrayView bytes);

    [[nodiscard]] bool has(const char* name) const;
    /// Fails with Missing, DocumentDamaged, or DocumentTooLarge for more than `most` bytes
    /// unpacked.
    [[nodiscard]] Result<QByteArray> read(const char* name, qsizetype most) const;
    /// What all parts together claim to be, unpacked.
    [[nodiscard]] quint64 unpackedBytes() const;

private:
    struct Close {
        void operator()(zip* archive) const;
    };
    explicit ZipArchive(zip* archive)
        : m_archive(archive) {}
    std::unique_ptr<zip, Close> m_archive;
};

} // namespace certdesk
