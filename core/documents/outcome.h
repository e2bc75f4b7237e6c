// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/enumtext.h"
#include "core/base/error.h"

namespace certdesk {

/// What comes of the wish to see a document.
enum class PreviewOutcome { Previews, Refused, PasswordNeeded, NotAcceptedType };

template <>
struct EnumWords<PreviewOutcome> {
    using E = PreviewOutcome;
    static constexpr auto words =
        std::to_array<EnumWord<E>>({{E::Previews, "previews"},
                                    {E::Refused, "refused"},
                                    {E::PasswordNeeded, "password_needed"},
                                    {E::NotAcceptedType, "not_accepted_type"}});
};

/// What an error on the way to a page means to the one who looks.
[[nodiscard]] constexpr PreviewOutcome outcomeOf(ErrorCode code) {
    if (code == ErrorCode::DocumentLocked)
        return PreviewOutcome::PasswordNeeded;
    if (code == ErrorCode::WrongDocumentType)
        return PreviewOutcome::NotAcceptedType;
    return PreviewOutcome::Refused;
}

} // namespace certdesk
