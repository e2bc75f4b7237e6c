// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/domain/conduct.h"
#include "core/domain/office.h"

#include <optional>

namespace certdesk {

/// Reads one version of the Code of Conduct, strictly: every section and provision has its title
/// and text, and none is numbered twice. All that is wrong goes to `problems`.
[[nodiscard]] std::optional<ConductCode> readConduct(const QByteArray& json,
                                                     std::vector<Problem>& problems);

/// The Code of Conduct that ships in this version, its JSON as the text; NotFound for another one.
[[nodiscard]] Result<ConductText> shippedConductText(const QString& version);

} // namespace certdesk
