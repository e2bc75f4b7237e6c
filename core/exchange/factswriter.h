// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/exchange/jsonstream.h"
#include "core/exchange/statuswriter.h"

namespace certdesk {

/// The figures behind one criterion's outcome, as the object `facts` of INTERCHANGE 4.
void writeFacts(JsonStream& json, CriterionCode code, const ApplicationStatus& status);

/// An entry of the case record by its place in the list of that name: "experience[0]". Entries that
/// are no longer there have none.
template <class T>
QString placeIn(const char16_t* listName, const StoredList<T>& list, Id<T> id) {
    for (size_t i = 0; i < list.size(); ++i)
        if (list[i].id == id)
            return QString::fromUtf16(listName) + u'[' + QString::number(i) + u']';
    return {};
}

/// A day, or null.
void writeDay(JsonStream& json, const std::optional<QDate>& day);

} // namespace certdesk
