// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/attempt.h"

namespace certdesk {

/// Rules 7.
enum class CredentialStatus { Active, InGrace, Expired, Suspended, Revoked, Surrendered, Deceased };

template <>
struct EnumWords<CredentialStatus> {
    using E = CredentialStatus;
    static constexpr auto words = std::to_array<EnumWord<E>>({{E::Active, "active"},
                                                              {E::InGrace, "in_grace"},
                                                              {E::Expired, "expired"},
                                                              {E::Suspended, "suspended"},
                                                              {E::Revoked, "revoked"},
                                                              {E::Surrendered, "surrendered"},
                                                              {E::Deceased, "deceased"}});
};

/// A certification that the body granted. `number` is never reused; `status` is the last one set by
/// an act (active and in-grace and expired follow from the days, see rules).
struct Credential {
    QString number;
    std::optional<AttemptId> attempt = {};
    QDate certifiedOn;
    QDate expiresOn;
    CredentialStatus status = CredentialStatus::Active;
    QString certifiedBy = {};
    Origin origin = {};
    QString edition = {}; ///< that it was granted under; empty: the one in force on its day
    friend bool operator==(const Credential&, const Credential&) = default;
};

} // namespace certdesk
