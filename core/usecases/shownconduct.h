// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/attestation.h"
#include "core/storage/session.h"

#include <QHash>

namespace certdesk {

/// Knows the texts of the code that the office holds, so that an attestation can say which text its
/// version stood for when it was signed.
class ShownConduct final {
public:
    /// The attestation with the hash of the text on file; without one where that version is none of
    /// the office's.
    [[nodiscard]] Attestation withText(Attestation attestation, const storage::Reader& reader) {
        if (!m_hashes.contains(attestation.version)) {
            const auto texts = reader.where<ConductText>(u"version", attestation.version);
            m_hashes[attestation.version] = texts.empty() ? QString() : texts.front().value.sha256;
        }
        attestation.textSha256 = m_hashes.value(attestation.version);
        return attestation;
    }

private:
    QHash<QString, QString> m_hashes; ///< by version; empty: not on file
};

} // namespace certdesk
