// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/edition.h"
#include "core/domain/window.h"

#include <QByteArray>

namespace certdesk::tests {

/// The editions that ship: one that works with windows, from 2021-01-01 one on demand.
[[nodiscard]] PolicyBook shippedBook();

[[nodiscard]] ExamWindow may2020();

/// The example of INTERCHANGE 3: a file with everything given, one application.
[[nodiscard]] QByteArray exampleApplications();

/// `text` with its only `from` replaced.
[[nodiscard]] QByteArray replacedOnce(QByteArray text, const QByteArray& from,
                                      const QByteArray& to);

/// A folder of the corpus of real files; empty when it is not there.
[[nodiscard]] QString corpusFolder(const QString& name);

} // namespace certdesk::tests
