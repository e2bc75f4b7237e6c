// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/intake.h"
#include "core/storage/session.h"

#include <QHash>

namespace certdesk {

/// Says what an application brings of someone who is known already and is not on file so: it does
/// not change the record, and nobody would hear of it.
class StaysOnFile final {
public:
    explicit StaysOnFile(const storage::Reader& reader)
        : m_reader(reader) {}

    void look(const IntakeApplication& intake, std::vector<Problem>& warnings);

private:
    /// What a person goes by, each as one text.
    struct Entries {
        QStringList names;
        QStringList emails;
        QStringList phones;
        QStringList addresses;
    };
    [[nodiscard]] std::optional<Entries> onFile(const QString& externalId) const;

    const storage::Reader& m_reader;
    QHash<QString, Entries> m_ofSource; ///< those who came in with it: not in the file in a dry run
};

} // namespace certdesk
