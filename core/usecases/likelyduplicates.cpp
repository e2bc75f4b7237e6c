// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/likelyduplicates.h"

#include "core/base/text.h"

namespace certdesk {

namespace {

// Each asks for someone else who shows the same; who has no external id is known by number.
const char16_t* const byEmail =
    u"SELECT coalesce(nullif(p.external_id, ''), 'C-' || printf('%06d', p.id)) "
    u"FROM person_email AS e JOIN person AS p ON p.id = e.person_id "
    u"WHERE e.address = ? COLLATE NOCASE AND p.external_id <> ? LIMIT 1";
const char16_t* const byPhone =
    u"SELECT coalesce(nullif(p.external_id, ''), 'C-' || printf('%06d', p.id)) "
    u"FROM person_phone AS e JOIN person AS p ON p.id = e.person_id "
    u"WHERE e.number = ? AND p.external_id <> ? LIMIT 1";
const char16_t* const byName =
    u"SELECT coalesce(nullif(p.external_id, ''), 'C-' || printf('%06d', p.id)) "
    u"FROM person_list AS l JOIN person AS p ON p.id = l.person_id "
    u"WHERE l.sort_name = ? AND p.external_id <> ? LIMIT 1";

} // namespace

// In the file, or in the source itself: its applicants may not be in the file yet (a dry run), nor
// in the lists (which are brought up to date at the end of a unit of work).
QString LikelyDuplicates::otherWith(const Trait& trait, const QString& externalId) {
    if (trait.value.isEmpty())
        return {};
    const QString key = QString::fromUtf16(trait.field) + u'\n' + caseFolded(trait.value);
    const QString earlier = m_ofSource.value(key);
    m_ofSource.insert(key, externalId);
    const QString known = m_reader.database()
                              .value(QString::fromUtf16(trait.sql), {trait.value, externalId})
                              .toString();
    if (!known.isEmpty())
        return known;
    return earlier == externalId ? QString() : earlier;
}

void LikelyDuplicates::look(const IntakeApplication& intake, std::vector<Problem>& warnings) {
    const QString& own = intake.person.externalId;
    std::vector<Trait> traits;
    for (const EmailEntry& email : intake.emails)
        traits.push_back({u"email", byEmail, email.address.text()});
    for (const PhoneEntry& phone : intake.phones)
        traits.push_back({u"phone", byPhone, phone.number});
    traits.push_back({u"family_name", byName, intake.names.front().name.sortKey()});
    for (const Trait& trait : traits)
        if (const QString other = otherWith(trait, own); !other.isEmpty())
            warnings.push_back({.path = QStringLiteral("applications[%1].applicant.%2")
                                            .arg(intake.position)
                                            .arg(QString::fromUtf16(trait.field)),
                                .error = {ErrorCode::LikelyDuplicate, own, other}});
}

} // namespace certdesk
