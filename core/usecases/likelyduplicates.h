// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/intake.h"
#include "core/storage/lookalikes.h"

#include <QHash>

namespace certdesk {

/// Notices applicants who may be someone already on file under another external id: by e-mail,
/// phone or name. Only told, never merged.
class LikelyDuplicates final {
public:
    explicit LikelyDuplicates(const storage::Reader& reader)
        : m_reader(reader) {}

    /// What `intake` shares with others, as warnings at the applicant's path.
    void look(const IntakeApplication& intake, std::vector<Problem>& warnings);

private:
    /// What an applicant shows of themselves.
    struct Shown {
        const char16_t* field;
        storage::Trait kind;
        QString value;
    };
    [[nodiscard]] QString otherWith(const Shown& trait, const QString& externalId);

    const storage::Reader& m_reader;
    QHash<QString, QString> m_ofSource; ///< what applicants of the source itself showed -> whose
};

} // namespace certdesk
