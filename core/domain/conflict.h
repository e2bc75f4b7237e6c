// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/enumtext.h"
#include "core/domain/stored.h"

#include <QDate>
#include <QString>

#include <optional>

namespace certdesk {

/// What a reviewer is to the applicant (rules 8).
enum class ConflictKind { Employer, TrainingProvider, Relative, Other };

template <>
struct EnumWords<ConflictKind> {
    using E = ConflictKind;
    static constexpr auto words =
        std::to_array<EnumWord<E>>({{E::Employer, "employer"},
                                    {E::TrainingProvider, "training_provider"},
                                    {E::Relative, "relative"},
                                    {E::Other, "other"}});
};

/// A reviewer's word that they are too close to an applicant to decide. It binds until it is
/// withdrawn, and stays on file after that.
struct ConflictOfInterest {
    ConflictKind kind;
    QString by;
    QString note = {};
    QDate on;
    std::optional<QDate> withdrawnOn = {};
    QString withdrawnReason = {};
    friend bool operator==(const ConflictOfInterest&, const ConflictOfInterest&) = default;

    [[nodiscard]] bool binds() const { return !withdrawnOn.has_value(); }
};

} // namespace certdesk
