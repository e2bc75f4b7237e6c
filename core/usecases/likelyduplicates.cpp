// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/likelyduplicates.h"

namespace certdesk {

QString LikelyDuplicates::otherWith(const QString& sql, const QString& value,
                                    const QString& externalId) const {
    return value.isEmpty() ? QString()
                           : m_reader.database().value(sql, {value, externalId}).toString();
}

void LikelyDuplicates::look(const IntakeApplication& intake, std::vector<Problem>& warnings) {
    const QString& own = intake.person.externalId;
    const auto warn = [&](const char16_t* field, const QString& other) {
        if (!other.isEmpty())
            warnings.push_back({.path = QStringLiteral("applications[%1].applicant.%2")
                                            .arg(intake.position)
                                            .arg(QString::fromUtf16(field)),
                                .error = {ErrorCode::LikelyDuplicate, own, other}});
    };
    static const QString byEmail = QStringLiteral(
        "SELECT p.external_id FROM person_email AS e JOIN person AS p ON p.id = e.person_id "
        "WHERE e.address = ? COLLATE NOCASE AND p.external_id <> ? LIMIT 1");
    static const QString byPhone = QStringLiteral(
        "SELECT p.external_id FROM person_phone AS e JOIN person AS p ON p.id = e.person_id "
        "WHERE e.number = ? AND p.external_id <> ? LIMIT 1");
    static const QString byName = QStringLiteral(
        "SELECT p.external_id FROM person_list AS l JOIN person AS p ON p.id = l.person_id "
        "WHERE l.sort_name = ? AND p.external_id <> ? LIMIT 1");
    if (!intake.emails.empty())
        warn(u"email", otherWith(byEmail, intake.emails.front().address.text(), own));
    if (!intake.phones.empty())
        warn(u"phone", otherWith(byPhone, intake.phones.front().number, own));
    // The lists are brought up to date at the end of the unit of work: namesakes in the source
    // itself are remembered here.
    const QString name = intake.names.front().name.sortKey();
    QString other = otherWith(byName, name, own);
    if (other.isEmpty() && m_namesOfSource.value(name, own) != own)
        other = m_namesOfSource.value(name);
    warn(u"family_name", other);
    m_namesOfSource.insert(name, own);
}

} // namespace certdesk
