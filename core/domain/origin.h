// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/enumtext.h"

#include <QString>

namespace certdesk {

/// How a record came into the office file.
enum class OriginKind { Entered, Imported, CarriedOver };

template <>
struct EnumWords<OriginKind> {
    using E = OriginKind;
    static constexpr auto words = std::to_array<EnumWord<E>>(
        {{E::Entered, "entered"}, {E::Imported, "imported"}, {E::CarriedOver, "carried_over"}});
};

/// Where a record comes from: typed in, from an import, or from before the program came into use.
struct Origin {
    OriginKind kind = OriginKind::Entered;
    QString place; ///< file and line or path; empty when entered

    friend bool operator==(const Origin&, const Origin&) = default;
};

} // namespace certdesk
