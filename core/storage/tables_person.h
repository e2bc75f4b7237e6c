// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/person.h"
#include "core/storage/table.h"

namespace certdesk::storage {

template <>
struct Table<Person> {
    using Owner = void;
    static constexpr TableShape shape{
        u"person",
        u"",
        {u"external_id", u"employer", u"directory_opt_out", u"origin", u"origin_place"}};
    static void write(RowWriter& row, const Person& p) {
        row << p.externalId << p.employer << p.directoryOptOut << p.origin.kind << p.origin.place;
    }
    static Person read(RowReader& row) {
        return Person{.externalId = row.next<QString>(),
                      .employer = row.next<QString>(),
                      .directoryOptOut = row.next<bool>(),
                      .origin = {.kind = row.next<OriginKind>(), .place = row.next<QString>()}};
    }
};

template <>
struct Table<NameEntry> {
    using Owner = Person;
    static constexpr TableShape shape{u"person_name",
                                      u"person_id",
                                      {u"kind", u"given_name", u"middle_name", u"family_name",
                                       u"suffix", u"held_from", u"held_until", u"evidence"}};
    static void write(RowWriter& row, const NameEntry& n) {
        row << n.kind << n.name.given() << n.name.middle() << n.name.family() << n.name.suffix()
            << n.from << n.until << n.evidence;
    }
    static NameEntry read(RowReader& row) {
        return NameEntry{.kind = row.next<NameKind>(),
                         .name = row.unwrap(PersonName::create({.given = row.next<QString>(),
                                                                .middle = row.next<QString>(),
                                                                .family = row.next<QString>(),
                                                                .suffix = row.next<QString>()})),
                         .from = row.next<std::optional<QDate>>(),
                         .until = row.next<std::optional<QDate>>(),
                         .evidence = row.next<QString>()};
    }
};

template <>
struct Table<EmailEntry> {
    using Owner = Person;
    static constexpr TableShape shape{u"person_email", u"person_id", {u"address", u"preference"}};
    static void write(RowWriter& row, const EmailEntry& e) {
        row << e.address.text() << e.preference;
    }
    static EmailEntry read(RowReader& row) {
        return EmailEntry{.address = row.unwrap(EmailAddress::create(row.next<QString>())),
                          .preference = row.next<Preference>()};
    }
};

template <>
struct Table<PhoneEntry> {
    using Owner = Person;
    static constexpr TableShape shape{u"person_phone", u"person_id", {u"number", u"preference"}};
    static void write(RowWriter& row, const PhoneEntry& p) { row << p.number << p.preference; }
    static PhoneEntry read(RowReader& row) {
        return PhoneEntry{.number = row.next<QString>(), .preference = row.next<Preference>()};
    }
};

template <>
struct Table<AddressEntry> {
    using Owner = Person;
    static constexpr TableShape shape{u"person_address",
                                      u"person_id",
                                      {u"lines", u"city", u"state", u"postal_code", u"country",
                                       u"preference", u"valid_until", u"returned_on"}};
    static void write(RowWriter& row, const AddressEntry& a) {
        row << a.address.lines << a.address.city << a.address.state << a.address.postalCode
            << a.address.country << a.preference << a.validUntil << a.returnedOn;
    }
    static AddressEntry read(RowReader& row) {
        return AddressEntry{.address = PostalAddress{.lines = row.next<QStringList>(),
                                                     .city = row.next<QString>(),
                                                     .state = row.next<QString>(),
                                                     .postalCode = row.next<QString>(),
                                                     .country = row.next<QString>()},
                            .preference = row.next<Preference>(),
                            .validUntil = row.next<std::optional<QDate>>(),
                            .returnedOn = row.next<std::optional<QDate>>()};
    }
};

template <>
struct Table<PersonFlag> {
    using Owner = Person;
    static constexpr TableShape shape{
        u"person_flag", u"person_id", {u"kind", u"since", u"source", u"until"}};
    static void write(RowWriter& row, const PersonFlag& f) {
        row << f.kind << f.since << f.source << f.until;
    }
    static PersonFlag read(RowReader& row) {
        return PersonFlag{.kind = row.next<FlagKind>(),
                          .since = row.next<QDate>(),
                          .source = row.next<QString>(),
                          .until = row.next<std::optional<QDate>>()};
    }
};

} // namespace certdesk::storage
