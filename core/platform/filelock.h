// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <memory>

namespace certdesk::platform {

/// Says to other machines that this one has the office file open: a small file beside it names who,
/// which host and since when. Processes of one machine share it; it goes with the last of them, and
/// what a dead process left behind is taken over.
class OfficeLock final {
public:
    /// Fails with OfficeFileLocked (detail: "who, host, since") when another machine has it open.
    [[nodiscard]] static Result<std::unique_ptr<OfficeLock>> acquire(const QString& officeFile);
    ~OfficeLock();
    OfficeLock(const OfficeLock&) = delete;
    OfficeLock& operator=(const OfficeLock&) = delete;

    /// Where the lock of this office file lies.
    [[nodiscard]] static QString lockFileOf(const QString& officeFile);

private:
    OfficeLock(QString lockFile, QString holder)
        : m_lockFile(std::move(lockFile))
        , m_holder(std::move(holder)) {}
    QString m_lockFile;
    QString m_holder;
};

} // namespace certdesk::platform
