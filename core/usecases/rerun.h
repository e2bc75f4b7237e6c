// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/status.h"

namespace certdesk {

/// A value of the evaluation that comes out otherwise than when it was decided on.
struct RerunDifference {
    QString path; ///< "criteria.experience.outcome"
    QString decided;
    QString now;
    friend bool operator==(const RerunDifference&, const RerunDifference&) = default;
};

/// An old case, evaluated with what was known of it at the end of a day, by the edition that it
/// belonged to then.
struct Rerun {
    QDate asOf;
    CaseView view;
    std::optional<Stored<Decision>> decision; ///< the one that stood that day
    std::vector<RerunDifference> differences; ///< from what was stored with it
    QStringList forgotten; ///< rows whose content was disposed of: "experience 12"
};

/// RecordedLater when the application came in later, NotOnFileThen when there is none. Writes
/// nothing.
[[nodiscard]] Result<Rerun> evaluateAsOf(OfficeFile& office, ApplicationId application, QDate day);

} // namespace certdesk
