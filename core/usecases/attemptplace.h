// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/domain/edition.h"
#include "core/domain/person.h"

namespace certdesk {

namespace storage {
class Reader;
}

/// The only one of the windows that holds the day. None is right only where the edition of the day
/// has no windows. Fails with NoSingleWindow (the day, how many hold it).
[[nodiscard]] Result<std::optional<Stored<ExamWindow>>>
windowOf(const StoredList<ExamWindow>& windows, const PolicyBook& policies, QDate satOn);

/// The window in which an attempt of that day lies: the named one, which must hold the day, or with
/// an empty `code` the only one that does. Fails with UnknownWindow and DayOutsideWindow too.
[[nodiscard]] Result<std::optional<Stored<ExamWindow>>> windowOf(const storage::Reader& reader,
                                                                 const PolicyBook& policies,
                                                                 QDate satOn, const QString& code);

/// The form with that code; with an empty one the form that was current on the day, or the first
/// one. Fails with UnknownForm.
[[nodiscard]] Result<ExamForm> formOf(const StoredList<ExamForm>& forms, const QString& code,
                                      QDate satOn);
[[nodiscard]] Result<ExamForm> formOf(const storage::Reader& reader, const QString& code,
                                      QDate satOn);

/// The application that an attempt rests on: the person's approved one for that window, else their
/// latest approved one.
[[nodiscard]] std::optional<ApplicationId>
applicationFor(const storage::Reader& reader, PersonId person,
               const std::optional<Stored<ExamWindow>>& window);

} // namespace certdesk
