// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/storage/session.h"

namespace certdesk::storage {

/// An application with the first notice that was sent about it. The first one counts: a decision
/// that is replaced later does not make it late.
struct FirstNotice {
    ApplicationId application;
    std::optional<QDate> sentOn;
    bool isOpen; ///< not decided yet
    std::optional<QDate> decidedOn;
};

/// Of every application but those that ended without one; by the day sent, those not sent at the
/// end.
[[nodiscard]] std::vector<FirstNotice> firstNotices(const Reader& reader);

} // namespace certdesk::storage
