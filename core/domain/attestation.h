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

enum class SignedHow { NotGiven, Online, Paper, Witnessed };

template <>
struct EnumWords<SignedHow> {
    using E = SignedHow;
    static constexpr auto words = std::to_array<EnumWord<E>>({{E::NotGiven, ""},
                                                              {E::Online, "online"},
                                                              {E::Paper, "paper"},
                                                              {E::Witnessed, "witnessed"}});
};

/// A signed, dated agreement to one version of the Code of Conduct, section by section.
struct Attestation {
    QString version;
    bool agreed = false;
    std::vector<int> sections = {};
    QString signedName = {};
    std::optional<QDate> signedOn = {};
    SignedHow how = SignedHow::NotGiven;
    QString textSha256 = {}; ///< of the office's text of that version, which is never edited
    friend bool operator==(const Attestation&, const Attestation&) = default;
};

} // namespace certdesk
