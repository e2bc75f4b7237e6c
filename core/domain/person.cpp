// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/domain/person.h"

#include "core/base/text.h"

#include <algorithm>

namespace certdesk {

Result<PersonName> PersonName::create(Parts parts) {
    for (const QString* part : {&parts.given, &parts.middle, &parts.family, &parts.suffix})
        if (!isSingleLine(*part))
            return fail(ErrorCode::LineBreakInText, *part);
    if (parts.given.trimmed().isEmpty() && parts.family.trimmed().isEmpty())
        return fail(ErrorCode::BlankText);
    return PersonName(std::move(parts));
}

QString PersonName::full() const {
    QString words;
    for (const QString* part : {&m_parts.given, &m_parts.middle, &m_parts.family, &m_parts.suffix})
        if (!part->trimmed().isEmpty())
            words += words.isEmpty() ? *part : u' ' + *part;
    return words;
}

QString PersonName::familyFirst() const {
    if (m_parts.family.trimmed().isEmpty())
        return m_parts.given;
    return m_parts.given.trimmed().isEmpty() ? m_parts.family
                                             : m_parts.family + u", " + m_parts.given;
}

QString PersonName::sortKey() const {
    return folded(familyFirst());
}

Result<EmailAddress> EmailAddress::create(QString text) {
    if (!isSingleLine(text))
        return fail(ErrorCode::LineBreakInText, text);
    if (text.trimmed().isEmpty())
        return fail(ErrorCode::BlankText);
    return EmailAddress(std::move(text));
}

bool EmailAddress::sameAs(const QString& other) const {
    return caseFolded(m_text.trimmed()) == caseFolded(other.trimmed());
}

bool PostalAddress::isEmpty() const {
    return blockLines().isEmpty();
}

bool PostalAddress::isComplete() const {
    const bool hasStreet = std::any_of(lines.cbegin(), lines.cend(), [](const QString& line) {
        return !line.trimmed().isEmpty();
    });
    const bool american = country.isEmpty() || country == u"US";
    return hasStreet && !city.trimmed().isEmpty() &&
           (!american || (!state.trimmed().isEmpty() && !postalCode.trimmed().isEmpty()));
}

QStringList PostalAddress::blockLines() const {
    QStringList block;
    for (const QString& line : lines)
        if (!line.trimmed().isEmpty())
            block << line;
    QString place = city;
    if (!state.isEmpty())
        place += (place.isEmpty() ? QString() : QStringLiteral(", ")) + state;
    if (!postalCode.isEmpty())
        place += (place.isEmpty() ? QString() : QStringLiteral(" ")) + postalCode;
    if (!place.trimmed().isEmpty())
        block << place;
    if (!country.isEmpty() && country != u"US")
        block << country;
    return block;
}

namespace {

template <class Entry>
const Entry* preferred(const StoredList<Entry>& entries) {
    const auto primary = std::find_if(entries.begin(), entries.end(), [](const auto& stored) {
        return stored.value.preference == Preference::Primary;
    });
    if (primary != entries.end())
        return &primary->value;
    return entries.empty() ? nullptr : &entries.front().value;
}

} // namespace

const Stored<NameEntry>& PersonRecord::nameEntry() const {
    Q_ASSERT(!names.empty());
    const auto legal = std::find_if(names.begin(), names.end(), [](const auto& stored) {
        return stored.value.kind == NameKind::Legal && !stored.value.until;
    });
    return legal != names.end() ? *legal : names.front();
}

QString PersonRecord::email() const {
    const auto* entry = preferred(emails);
    return entry ? entry->address.text() : QString();
}

QString PersonRecord::phone() const {
    const auto* entry = preferred(phones);
    return entry ? entry->number : QString();
}

PostalAddress PersonRecord::address() const {
    const auto* entry = preferred(addresses);
    return entry ? entry->address : PostalAddress();
}

bool PersonRecord::has(FlagKind kind) const {
    return std::any_of(flags.begin(), flags.end(), [kind](const auto& stored) {
        return stored.value.kind == kind && !stored.value.until;
    });
}

} // namespace certdesk
