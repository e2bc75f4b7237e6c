// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"

namespace certdesk::storage {

/// What SQL and the disk throw below the storage line. Caught only by Store, which makes it a
/// Result.
struct StorageError {
    Error error;
};

[[noreturn]] inline void raise(ErrorCode code, QString subject = {}, QString detail = {}) {
    throw StorageError{Error{code, std::move(subject), std::move(detail)}};
}

} // namespace certdesk::storage
