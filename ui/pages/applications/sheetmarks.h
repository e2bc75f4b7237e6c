// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/application.h"
#include "ui/widgets/badge.h"

#include <set>

namespace certdesk {

class OfficeFile;
struct ApplicationRow;

/// What waits on the sign-off sheet of whoever works here, as lists of applications mark it: it is
/// no longer untouched, though its stage is.
class SheetMarks final {
public:
    explicit SheetMarks(OfficeFile& office);

    void reload();
    /// The stage, or that it waits on the sheet.
    [[nodiscard]] Badge badge(const ApplicationRow& row) const;

private:
    OfficeFile& m_office;
    std::set<ApplicationId> m_drafted;
};

} // namespace certdesk
