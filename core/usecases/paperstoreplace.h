// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/status.h"

namespace certdesk {

/// The documents that a request for more names with the reason of their refusal: what they were to
/// show was open when it was signed, and fewer of their kind came since a request before it told of
/// them than it had told of. Of a name, and of other papers that show no requirement, one that was
/// accepted is enough.
[[nodiscard]] std::vector<Document> papersToReplace(const Decision& request, const CaseView& view);

} // namespace certdesk
