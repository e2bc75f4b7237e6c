// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace certdesk {

/// 64 lower-case hexadecimal digits.
[[nodiscard]] QString sha256(const QByteArray& bytes);

} // namespace certdesk
