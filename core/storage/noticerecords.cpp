// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/storage/noticerecords.h"

#include "core/storage/database.h"

namespace certdesk::storage {

std::vector<FirstNotice> firstNotices(const Reader& reader) {
    return reader.database().rows(
        QStringLiteral(
            "SELECT a.id, (SELECT min(r.mailed_on) FROM letter AS l JOIN letter_run AS r ON r.id = "
            "l.run_id WHERE l.application_id = a.id AND l.kind IN ('approved', 'denied')) "
            "AS sent_on, a.stage IN ('intake', 'in_review', 'pended'), "
            "(SELECT min(decided_on) FROM decision AS d WHERE d.application_id = a.id "
            "AND d.verdict IN ('approve', 'deny')) FROM application AS a "
            "WHERE a.stage NOT IN ('withdrawn', 'closed') OR sent_on IS NOT NULL "
            "ORDER BY sent_on IS NULL, sent_on, a.id"),
        {}, [](RowReader& row) {
            return FirstNotice{.application = row.next<ApplicationId>(),
                               .sentOn = row.next<std::optional<QDate>>(),
                               .isOpen = row.next<bool>(),
                               .decidedOn = row.next<std::optional<QDate>>()};
        });
}

} // namespace certdesk::storage
