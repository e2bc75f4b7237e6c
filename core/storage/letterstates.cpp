// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/storage/letterstates.h"

#include "core/storage/database.h"

namespace certdesk::storage {

namespace {

const char16_t* const stateSql =
    u"SELECT l.person_id, l.name, EXISTS (SELECT 1 FROM person_flag AS f WHERE f.person_id = "
    u"l.person_id AND f.kind = 'deceased' AND f.until IS NULL), EXISTS (SELECT 1 FROM person_flag "
    u"AS f WHERE f.person_id = l.person_id AND f.kind = 'email_only' AND f.until IS NULL), "
    u"l.application_id, "
    u"nullif(l.stage, ''), nullif(l.submitted_on, ''), d.id, EXISTS (SELECT 1 "
    u"FROM authorization_to_test WHERE application_id = l.application_id AND decision_id = d.id) "
    // One that came with the application holds back the authorization itself.
    u"AND NOT EXISTS (SELECT 1 FROM accommodation_request AS r WHERE r.application_id = "
    u"l.application_id AND r.outcome IS NULL AND r.received_on IS NOT NULL), "
    u"a.id, a.result, a.sat_on, "
    u"c.id FROM person_list AS l "
    u"LEFT JOIN decision AS d ON d.id = (SELECT max(id) FROM decision "
    u"WHERE application_id = l.application_id) "
    u"LEFT JOIN attempt AS a ON a.id = (SELECT id FROM attempt WHERE person_id = l.person_id "
    u"AND confirmation = 'confirmed' AND result <> 'scheduled' ORDER BY sat_on DESC, id DESC LIMIT "
    u"1) "
    u"LEFT JOIN credential AS c ON c.id = (SELECT max(id) FROM credential "
    u"WHERE person_id = l.person_id AND attempt_id = a.id AND status <> 'revoked') ";

LetterState stateIn(RowReader& row) {
    return {.person = row.next<PersonId>(),
            .name = row.next<QString>(),
            .deceased = row.next<bool>(),
            .emailOnly = row.next<bool>(),
            .application = row.next<std::optional<ApplicationId>>(),
            .stage = row.next<std::optional<Stage>>(),
            .submittedOn = row.next<std::optional<QDate>>(),
            .decision = row.next<std::optional<DecisionId>>(),
            .isAuthorized = row.next<bool>(),
            .attempt = row.next<std::optional<AttemptId>>(),
            .result = row.next<std::optional<AttemptResult>>(),
            .satOn = row.next<std::optional<QDate>>(),
            .credential = row.next<std::optional<Id<Credential>>>()};
}

} // namespace

std::vector<LetterState> letterStates(const Reader& reader, const std::vector<PersonId>& persons) {
    const QString select = QString::fromUtf16(stateSql);
    Database& database = reader.database();
    if (persons.empty())
        return database.rows(select + QStringLiteral("ORDER BY l.sort_name, l.person_id"), {},
                             stateIn);
    std::vector<LetterState> states;
    for (const PersonId person : persons)
        database.eachRow(select + QStringLiteral("WHERE l.person_id = ?"), {person.value()},
                         [&states](RowReader& row) { states.push_back(stateIn(row)); });
    return states;
}

SentLetters sentLetters(const Reader& reader) {
    SentLetters sent;
    reader.database().eachRow(
        QStringLiteral("SELECT kind, coalesce(credential_id, attempt_id, decision_id, "
                       "application_id) FROM letter WHERE id NOT IN (SELECT letter_id FROM "
                       "letter_receipt WHERE how = 'came_back')"),
        {}, [&sent](RowReader& row) {
            const LetterKind kind = row.next<LetterKind>();
            sent.emplace(kind, row.next<qint64>());
        });
    return sent;
}

} // namespace certdesk::storage
