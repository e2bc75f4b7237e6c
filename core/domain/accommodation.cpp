// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/domain/accommodation.h"

namespace certdesk {

// What takes a place is on file after it.
std::vector<RulingOnFile> lineFrom(AccommodationRequestId first,
                                   const StoredList<AccommodationRequest>& requests) {
    std::vector<RulingOnFile> line;
    for (const Stored<AccommodationRequest>& request : requests)
        if (request.id == first ||
            (!line.empty() && request.value.state.replaces == line.back().id))
            line.push_back({request.id, request.value.state});
    return line;
}

} // namespace certdesk
