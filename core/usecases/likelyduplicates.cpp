// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/likelyduplicates.h"

#include "core/base/text.h"

namespace certdesk {

// In the file, or in the source itself: its applicants may not be in the file yet (a dry run), nor
// in the lists (which are brought up to date at the end of a unit of work).
QString LikelyDuplicates::otherWith(const Shown& shown, const QString& externalId) {
    if (shown.value.isEmpty())
        return {};
    const QString key = QString::fromUtf16(shown.field) + u'\n' + caseFolded(shown.value);
    const QString earlier = m_ofSource.value(key);
    m_ofSource.insert(key, externalId);
    const QString known = storage::someoneElseWith(m_reader, shown.kind, shown.value, externalId);
    if (!known.isEmpty())
        return known;
    return earlier == externalId ? QString() : earlier;
}

void LikelyDuplicates::look(const IntakeApplication& intake, std::vector<Problem>& warnings) {
    const QString& own = intake.person.externalId;
    std::vector<Shown> all;
    for (const EmailEntry& email : intake.emails)
        all.push_back({u"email", storage::Trait::Email, email.address.text()});
    for (const PhoneEntry& phone : intake.phones)
        all.push_back({u"phone", storage::Trait::Phone, phone.number});
    all.push_back({u"family_name", storage::Trait::Name, intake.names.front().name.sortKey()});
    for (const Shown& shown : all)
        if (const QString other = otherWith(shown, own); !other.isEmpty())
            warnings.push_back({.path = QStringLiteral("applications[%1].applicant.%2")
                                            .arg(intake.position)
                                            .arg(QString::fromUtf16(shown.field)),
                                .error = {ErrorCode::LikelyDuplicate, own, other}});
}

} // namespace certdesk
