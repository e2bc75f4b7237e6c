// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/intake.h"
#include "core/storage/session.h"

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
    [[nodiscard]] QString otherWith(const QString& sql, const QString& value,
                                    const QString& externalId) const;

    const storage::Reader& m_reader;
    QHash<QString, QString> m_namesOfSource; ///< folded name -> external id
};

} // namespace certdesk
