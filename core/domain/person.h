// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/domain/origin.h"
#include "core/domain/stored.h"

#include <QDate>
#include <QStringList>

#include <optional>

namespace certdesk {

/// A person's name, kept letter for letter as given. At least one of given and family name is not
/// blank; no part has a line break or NUL.
class PersonName final {
public:
    struct Parts {
        QString given;
        QString middle = {};
        QString family = {};
        QString suffix = {};
        friend bool operator==(const Parts&, const Parts&) = default;
    };
    [[nodiscard]] static Result<PersonName> create(Parts parts);

    [[nodiscard]] const QString& given() const noexcept { return m_parts.given; }
    [[nodiscard]] const QString& middle() const noexcept { return m_parts.middle; }
    [[nodiscard]] const QString& family() const noexcept { return m_parts.family; }
    [[nodiscard]] const QString& suffix() const noexcept { return m_parts.suffix; }

    /// "Ana María Núñez Jr.": the parts in order, those that are given.
    [[nodiscard]] QString full() const;
    /// "Núñez, Ana": for lists, sorted by family name.
    [[nodiscard]] QString familyFirst() const;
    /// Folded, family name first.
    [[nodiscard]] QString sortKey() const;

    friend bool operator==(const PersonName&, const PersonName&) = default;

private:
    explicit PersonName(Parts parts)
        : m_parts(std::move(parts)) {}
    Parts m_parts;
};

enum class NameKind { Legal, Preferred, Former };

template <>
struct EnumWords<NameKind> {
    using E = NameKind;
    static constexpr auto words = std::to_array<EnumWord<E>>(
        {{E::Legal, "legal"}, {E::Preferred, "preferred"}, {E::Former, "former"}});
};

/// One of a person's names, the days it held, and what shows it.
struct NameEntry {
    NameKind kind;
    PersonName name;
    std::optional<QDate> from = {};
    std::optional<QDate> until = {};
    QString evidence = {};

    friend bool operator==(const NameEntry&, const NameEntry&) = default;
};

/// An e-mail address as given: one line, not blank. Whether it can be delivered is not promised.
class EmailAddress final {
public:
    [[nodiscard]] static Result<EmailAddress> create(QString text);
    [[nodiscard]] const QString& text() const noexcept { return m_text; }
    /// Trimmed and case-folded equality (rules 4).
    [[nodiscard]] bool sameAs(const QString& other) const;

    friend bool operator==(const EmailAddress&, const EmailAddress&) = default;

private:
    explicit EmailAddress(QString text)
        : m_text(std::move(text)) {}
    QString m_text;
};

enum class Preference { Primary, Other };

template <>
struct EnumWords<Preference> {
    using E = Preference;
    static constexpr auto words =
        std::to_array<EnumWord<E>>({{E::Primary, "primary"}, {E::Other, "other"}});
};

struct EmailEntry {
    EmailAddress address;
    Preference preference = Preference::Primary;
    friend bool operator==(const EmailEntry&, const EmailEntry&) = default;
};

struct PhoneEntry {
    QString number;
    Preference preference = Preference::Primary;
    friend bool operator==(const PhoneEntry&, const PhoneEntry&) = default;
};

/// A postal address as it stands on an envelope. `country` is an ISO 3166 code, "US" when not
/// given.
struct PostalAddress {
    QStringList lines;
    QString city;
    QString state;
    QString postalCode;
    QString country;

    /// Enough for the post: a street line, a city, and in the US a state and a ZIP code.
    [[nodiscard]] bool isComplete() const;
    /// The lines below the name: street, "Toledo, OH 43604", the country unless it is the US.
    [[nodiscard]] QStringList blockLines() const;
    [[nodiscard]] bool isEmpty() const;

    friend bool operator==(const PostalAddress&, const PostalAddress&) = default;
};

struct AddressEntry {
    PostalAddress address;
    Preference preference = Preference::Primary;
    std::optional<QDate> validUntil = {};
    std::optional<QDate> returnedOn = {}; ///< mail came back
    friend bool operator==(const AddressEntry&, const AddressEntry&) = default;
};

/// Rules 9.
enum class FlagKind { Deceased, DoNotMail, BadAddress, LegalHold, LargePrint, EmailOnly };

template <>
struct EnumWords<FlagKind> {
    using E = FlagKind;
    static constexpr auto words = std::to_array<EnumWord<E>>({{E::Deceased, "deceased"},
                                                              {E::DoNotMail, "do_not_mail"},
                                                              {E::BadAddress, "bad_address"},
                                                              {E::LegalHold, "legal_hold"},
                                                              {E::LargePrint, "large_print"},
                                                              {E::EmailOnly, "email_only"}});
};

/// What the office knows of a person beyond the case, with who said so and since when.
struct PersonFlag {
    FlagKind kind;
    QDate since;
    QString source;
    std::optional<QDate> until = {};
    friend bool operator==(const PersonFlag&, const PersonFlag&) = default;
};

/// One person for life; names, addresses and flags are entries of their own.
struct Person {
    QString externalId;
    QString employer = {};
    bool directoryOptOut = false;
    Origin origin = {};
    friend bool operator==(const Person&, const Person&) = default;
};

using PersonId = Id<Person>;

/// A person with everything that hangs on them, as one read.
struct PersonRecord {
    Stored<Person> person;
    StoredList<NameEntry> names;
    StoredList<EmailEntry> emails;
    StoredList<PhoneEntry> phones;
    StoredList<AddressEntry> addresses;
    StoredList<PersonFlag> flags;

    /// The legal name that holds now; the first name on file when none is marked so.
    [[nodiscard]] const PersonName& name() const { return nameEntry().value.name; }
    [[nodiscard]] const Stored<NameEntry>& nameEntry() const;
    [[nodiscard]] QString email() const;
    [[nodiscard]] QString phone() const;
    [[nodiscard]] PostalAddress address() const;
    [[nodiscard]] bool has(FlagKind kind) const;
};

} // namespace certdesk
