// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/storage/secondreviews.h"

#include "core/storage/database.h"

namespace certdesk::storage {

std::vector<SecondReviewLine> secondReviews(const Reader& reader) {
    return reader.database().rows(
        QStringLiteral(
            "SELECT a.id, a.person_id, l.name, coalesce(s.second_review, f.second_review), "
            "f.decided_by, f.decided_on, coalesce(s.decided_by, ''), s.decided_on, s.verdict, "
            "CASE WHEN s.second_review = 'disagreed' THEN s.reason ELSE '' END "
            "FROM decision AS f JOIN application AS a ON a.id = f.application_id "
            "JOIN person_list AS l ON l.person_id = a.person_id "
            "LEFT JOIN decision AS s ON s.supersedes_id = f.id "
            "AND s.second_review IN ('agreed', 'disagreed') WHERE f.second_review = 'waiting' "
            "AND (s.id IS NOT NULL OR NOT EXISTS (SELECT 1 FROM decision AS later "
            "WHERE later.application_id = a.id AND later.id > f.id)) "
            "ORDER BY f.decided_on, f.id"),
        {}, [](RowReader& row) {
            return SecondReviewLine{.application = row.next<ApplicationId>(),
                                    .person = row.next<PersonId>(),
                                    .name = row.next<QString>(),
                                    .state = row.next<SecondReview>(),
                                    .firstBy = row.next<QString>(),
                                    .firstOn = row.next<QDate>(),
                                    .secondBy = row.next<QString>(),
                                    .secondOn = row.next<std::optional<QDate>>(),
                                    .secondVerdict = row.next<std::optional<Verdict>>(),
                                    .reason = row.next<QString>()};
        });
}

} // namespace certdesk::storage
