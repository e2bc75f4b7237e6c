// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/enumtext.h"
#include "core/domain/stored.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace certdesk {

enum class AccommodationOutcome { Granted, NotGranted };

template <>
struct EnumWords<AccommodationOutcome> {
    using E = AccommodationOutcome;
    static constexpr auto words =
        std::to_array<EnumWord<E>>({{E::Granted, "granted"}, {E::NotGranted, "not_granted"}});
};

struct AccommodationRequest;

/// Where a request for testing accommodations stands: nothing of what it says, or why.
struct Accommodation {
    std::optional<QDate> receivedOn = {}; ///< else it came with the application
    std::optional<AccommodationOutcome> outcome = {};
    QString granted = {}; ///< as the authorization to test prints it
    std::optional<QDate> decidedOn = {};
    QString decidedBy = {};
    QString reason = {}; ///< why it is not granted, or decided anew
    std::optional<Id<AccommodationRequest>> replaces = {}; ///< the ruling whose place it takes
    friend bool operator==(const Accommodation&, const Accommodation&) = default;

    /// The authorization to test waits until it isn't.
    [[nodiscard]] bool isUndecided() const { return !outcome.has_value(); }
};

/// A request for testing accommodations. What it says is restricted: kept apart from all that lists
/// and letters read.
struct AccommodationRequest {
    QString note;
    Accommodation state = {};
    friend bool operator==(const AccommodationRequest&, const AccommodationRequest&) = default;
};

using AccommodationRequestId = Id<AccommodationRequest>;

/// A ruling with its number, and nothing of what was asked.
struct RulingOnFile {
    AccommodationRequestId id;
    Accommodation ruling;
    friend bool operator==(const RulingOnFile&, const RulingOnFile&) = default;
};

/// Of all requests of an application: one, and the rulings that took its place, oldest first; none
/// where it isn't among them.
[[nodiscard]] std::vector<RulingOnFile> lineFrom(AccommodationRequestId first,
                                                 const StoredList<AccommodationRequest>& requests);

} // namespace certdesk
