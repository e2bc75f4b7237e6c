// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"

#include <tl/expected.hpp>

namespace certdesk {

/// What a public function of core answers: the value, or why not. (Becomes std::expected.)
template <class T>
using Result = tl::expected<T, Error>;

/// Converts to any `Result`: `return fail(ErrorCode::NotFound, subject);`
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, QString subject = {},
                                                QString detail = {}) {
    return tl::unexpected<Error>(Error{code, std::move(subject), std::move(detail)});
}

[[nodiscard]] inline tl::unexpected<Error> fail(Error error) {
    return tl::unexpected<Error>(std::move(error));
}

} // namespace certdesk
