// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/decision.h"
#include "core/domain/office.h"
#include "core/domain/window.h"
#include "core/usecases/officefile.h"

namespace certdesk {

/// What an office sets up once: letterhead, staff, windows, forms, holidays.
struct OfficeSetup {
    Stored<Office> office;
    StoredList<StaffMember> staff;
    StoredList<ExamWindow> windows; ///< by first day
    StoredList<ExamForm> forms;
    StoredList<Holiday> holidays;
    std::optional<Stored<SecondReviewSetting>> secondReview =
        {}; ///< the usual one where the office has not said

    [[nodiscard]] const StaffMember* signer() const; ///< who signs letters
};

[[nodiscard]] Result<OfficeSetup> readSetup(OfficeFile& office);
/// Whether the audit trail can tie the name to someone of the office.
[[nodiscard]] Result<bool> isStaffMember(OfficeFile& office, const QString& name);
/// The name of the staff member who works under that account; empty where there is none.
[[nodiscard]] Result<QString> staffNameOf(OfficeFile& office, const QString& account);
/// The state before is what the form started from: Conflict when it has moved.
[[nodiscard]] Result<void> saveOffice(OfficeFile& office, const Stored<Office>& before,
                                      const Office& after);
[[nodiscard]] Result<void>
saveSecondReview(OfficeFile& office, const std::optional<Stored<SecondReviewSetting>>& before,
                 const SecondReviewSetting& after);
[[nodiscard]] Result<void> addStaff(OfficeFile& office, const StaffMember& member);
[[nodiscard]] Result<void> saveStaff(OfficeFile& office, const Stored<StaffMember>& before,
                                     const StaffMember& after);
[[nodiscard]] Result<void> addWindow(OfficeFile& office, const ExamWindow& window);
[[nodiscard]] Result<void> saveWindow(OfficeFile& office, const Stored<ExamWindow>& before,
                                      const ExamWindow& after);
[[nodiscard]] Result<void> addHoliday(OfficeFile& office, const Holiday& holiday);

} // namespace certdesk
