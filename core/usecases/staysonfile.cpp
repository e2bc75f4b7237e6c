// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/staysonfile.h"

#include "core/base/text.h"

#include <algorithm>

namespace certdesk {

namespace {

QString textOf(const NameEntry& name) {
    return name.name.full();
}
QString textOf(const EmailEntry& email) {
    return email.address.text();
}
QString textOf(const PhoneEntry& phone) {
    return phone.number;
}
QString textOf(const AddressEntry& address) {
    return address.address.blockLines().join(QStringLiteral(", "));
}

template <class T>
QString textOf(const Stored<T>& entry) {
    return textOf(entry.value);
}

template <class T>
QStringList textsOf(const std::vector<T>& entries) {
    QStringList texts;
    for (const T& entry : entries)
        texts << textOf(entry);
    return texts;
}

/// The first text that is brought and not known in any writing of capitals.
QString unknownOf(const QStringList& brought, const QStringList& known) {
    const auto unknown =
        std::find_if(brought.begin(), brought.end(), [&known](const QString& text) {
            return std::none_of(known.begin(), known.end(), [&text](const QString& other) {
                return caseFolded(text) == caseFolded(other);
            });
        });
    return unknown == brought.end() ? QString() : *unknown;
}

} // namespace

std::optional<StaysOnFile::Entries> StaysOnFile::onFile(const QString& externalId) const {
    const StoredList<Person> known = m_reader.where<Person>(u"external_id", externalId);
    if (!known.empty()) {
        const PersonId person = known.front().id;
        return Entries{
            textsOf(m_reader.of<NameEntry>(person)), textsOf(m_reader.of<EmailEntry>(person)),
            textsOf(m_reader.of<PhoneEntry>(person)), textsOf(m_reader.of<AddressEntry>(person))};
    }
    const auto earlier = m_ofSource.constFind(externalId);
    return earlier == m_ofSource.constEnd() ? std::nullopt : std::optional(*earlier);
}

void StaysOnFile::look(const IntakeApplication& intake, std::vector<Problem>& warnings) {
    const Entries brought{textsOf(intake.names), textsOf(intake.emails), textsOf(intake.phones),
                          textsOf(intake.addresses)};
    const std::optional<Entries> known = onFile(intake.person.externalId);
    if (!known) {
        m_ofSource.insert(intake.person.externalId, brought);
        return;
    }
    const auto compare = [&](const char16_t* field, const QStringList& given,
                             const QStringList& there) {
        if (const QString unknown = unknownOf(given, there); !unknown.isEmpty())
            warnings.push_back({.path = QStringLiteral("applications[%1].applicant.%2")
                                            .arg(intake.position)
                                            .arg(QString::fromUtf16(field)),
                                .error = {ErrorCode::StaysAsOnFile, unknown, there.value(0)}});
    };
    compare(u"family_name", brought.names, known->names);
    compare(u"email", brought.emails, known->emails);
    compare(u"phone", brought.phones, known->phones);
    compare(u"address", brought.addresses, known->addresses);
}

} // namespace certdesk
