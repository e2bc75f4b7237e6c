// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDate>

#include <optional>

namespace certdesk {

/// The days that a list covers, both included; open where not given.
struct Period {
    std::optional<QDate> from = {};
    std::optional<QDate> to = {};

    [[nodiscard]] bool contains(QDate day) const {
        return (!from || *from <= day) && (!to || day <= *to);
    }
    friend bool operator==(const Period&, const Period&) = default;
};

} // namespace certdesk
