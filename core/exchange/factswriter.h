// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/exchange/jsonstream.h"
#include "core/exchange/statuswriter.h"

#include <algorithm>

namespace certdesk {

/// The figures behind one criterion's outcome, as the object `facts` of interchange 4.
void writeFacts(JsonStream& json, CriterionCode code, const ApplicationStatus& status);

/// Where an entry stands in a list of the case record; the list's size when it is no longer there.
template <class T>
size_t positionIn(const StoredList<T>& list, Id<T> id) {
    // In a record that was read from a file the ids are positions.
    const auto guess = static_cast<size_t>(id.value()) - 1;
    if (guess < list.size() && list[guess].id == id)
        return guess;
    const auto found = std::find_if(list.begin(), list.end(),
                                    [id](const Stored<T>& stored) { return stored.id == id; });
    return static_cast<size_t>(found - list.begin());
}

/// "experience[0]"
[[nodiscard]] QString placeText(QStringView listName, size_t position);

/// An entry of the case record by its place in the list of that name. Entries that are no longer
/// there have none.
template <class T>
QString placeIn(QStringView listName, const StoredList<T>& list, Id<T> id) {
    const size_t position = positionIn(list, id);
    return position < list.size() ? placeText(listName, position) : QString();
}

/// A day, or null.
void writeDay(JsonStream& json, const std::optional<QDate>& day);

} // namespace certdesk
