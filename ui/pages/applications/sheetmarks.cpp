// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/applications/sheetmarks.h"

#include "core/lists/applicationrow.h"
#include "core/usecases/draftdecisions.h"
#include "ui/widgets/stagebadge.h"

#include <QCoreApplication>

namespace certdesk {

SheetMarks::SheetMarks(OfficeFile& office)
    : m_office(office) {
    reload();
}

void SheetMarks::reload() {
    m_drafted = draftedApplications(m_office).value_or(std::set<ApplicationId>());
}

Badge SheetMarks::badge(const ApplicationRow& row) const {
    return m_drafted.contains(row.id)
               ? Badge{Tone::Accent, Icon::Edit,
                       QCoreApplication::translate("certdesk::SheetMarks", "On the sign-off sheet")}
               : stageBadge(row.stage);
}

} // namespace certdesk
