// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/window.h"

#include <QByteArray>

namespace certdesk::tests {

[[nodiscard]] ExamWindow may2020();

/// The example of interchange 3: a file with everything given, one application.
[[nodiscard]] QByteArray exampleApplications();

/// `text` with its only `from` replaced.
[[nodiscard]] QByteArray replacedOnce(QByteArray text, const QByteArray& from,
                                      const QByteArray& to);

} // namespace certdesk::tests
