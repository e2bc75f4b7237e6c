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

/// Attempts that took place on these days, and credentials that were given.
[[nodiscard]] qint64 countSittingsOf(const Reader& reader, const DaysInForce& days);
[[nodiscard]] qint64 countCredentialsOf(const Reader& reader, const DaysInForce& days);

/// Those of these days that were recorded before there was a column for their edition.
[[nodiscard]] std::vector<AttemptId> sittingsWithoutEdition(const Reader& reader,
                                                            const DaysInForce& days);
[[nodiscard]] std::vector<Id<Credential>> credentialsWithoutEdition(const Reader& reader,
                                                                    const DaysInForce& days);

} // namespace certdesk::storage
