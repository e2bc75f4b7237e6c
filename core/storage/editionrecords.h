// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/storage/session.h"

namespace certdesk::storage {

/// The days on which an edition is in force.
struct DaysInForce {
    QDate from;
    std::optional<QDate> until; ///< the first day of the next one
};

[[nodiscard]] qint64 countEditions(const Reader& reader);

/// How many applications belong to an edition.
[[nodiscard]] qint64 countApplicationsOf(const Reader& reader, const QString& edition);

/// An application as a new edition asks about it.
struct ApplicationOfDays {
    ApplicationId application;
    QString edition;
    bool isUndecided;
};
/// Those that came in on these days.
[[nodiscard]] std::vector<ApplicationOfDays> applicationsOf(const Reader& reader,
                                                            const DaysInForce& days);

/// A sitting as a new edition asks about it.
struct SittingOfDays {
    PersonId person;
    AttemptResult result;
    QString edition; ///< of its application; empty without one
};
/// Those of these days.
[[nodiscard]] std::vector<SittingOfDays> sittingsOf(const Reader& reader, const DaysInForce& days);

/// Whose they are, of each credential that was given on these days.
[[nodiscard]] std::vector<PersonId> certifiedOn(const Reader& reader, const DaysInForce& days);

} // namespace certdesk::storage
