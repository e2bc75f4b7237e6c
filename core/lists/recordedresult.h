// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/attempt.h"

namespace certdesk {

/// An exam result on file, with whose it is.
struct RecordedResult {
    Stored<Attempt> attempt;
    PersonId person;
    QString name; ///< family name first
};

} // namespace certdesk
