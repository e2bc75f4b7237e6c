// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <vector>

namespace certdesk {

/// The directory of an OLE compound file, the container of Word 97 to 2003 and of encrypted .docx.
/// Reads strangers' bytes: every sector, chain and link is checked and visited once at most. The
/// bytes must outlive it.
class CompoundFile final {
public:
    [[nodiscard]] static bool hasSignature(QByteArrayView bytes);
    /// Fails with DocumentDamaged when there is no way to the directory.
    [[nodiscard]] static Result<CompoundFile> open(QByteArrayView bytes);

    /// True for a stream of that name at the top level; one inside an embedded object doesn't
    /// count.
    [[nodiscard]] bool hasStream(QStringView name) const;
    /// The first bytes of a large stream, as many as lie in its first sector; empty for others.
    [[nodiscard]] QByteArrayView startOfStream(QStringView name) const;

private:
    struct Entry {
        QString name;
        quint32 start;
        quint32 size;
    };

    explicit CompoundFile(QByteArrayView bytes)
        : m_bytes(bytes) {}
    [[nodiscard]] QByteArrayView sector(quint32 number) const;
    [[nodiscard]] std::vector<quint32> tableSectors() const;
    [[nodiscard]] std::vector<quint32> chainFrom(quint32 first) const;
    [[nodiscard]] bool readDirectory();
    [[nodiscard]] const Entry* stream(QStringView name) const;

    QByteArrayView m_bytes;
    qsizetype m_sectorSize = 0;
    std::vector<quint32> m_tableSectors;
    std::vector<Entry> m_streams;
};

} // namespace certdesk
