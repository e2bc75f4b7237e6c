// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/letter.h"

#include <QString>

#include <initializer_list>
#include <span>
#include <vector>

namespace certdesk {

enum class FieldKind { Text, Flag, List };

/// A set of letter kinds, for tables.
class LetterKinds final {
public:
    constexpr LetterKinds(std::initializer_list<LetterKind> kinds) {
        for (const LetterKind kind : kinds)
            m_bits |= bit(kind);
    }
    [[nodiscard]] constexpr bool contains(LetterKind kind) const {
        return (m_bits & bit(kind)) != 0;
    }

private:
    static constexpr unsigned bit(LetterKind kind) { return 1U << static_cast<unsigned>(kind); }
    unsigned m_bits = 0;
};

/// One thing that a template may name. Dates and amounts are texts, already in the letter's
/// language.
struct LetterField {
    constexpr LetterField(const char* n, FieldKind k, LetterKinds r = {},
                          std::span<const LetterField> e = {})
        : name(n)
        , kind(k)
        , requiredBy(r)
        , entries(e) {}
    QLatin1StringView name;
    FieldKind kind;
    LetterKinds requiredBy;               ///< such a letter is never made without it
    std::span<const LetterField> entries; ///< of a list: what each of its entries holds
};

/// The closed catalogue: what is not in it, no template may name.
[[nodiscard]] std::span<const LetterField> letterFields();

/// Looks `name` up among `fields`: the catalogue, or the entries of a list.
[[nodiscard]] const LetterField* findField(std::span<const LetterField> fields, QStringView name);

/// What a letter of that kind must have, in the catalogue's order.
[[nodiscard]] std::vector<const LetterField*> requiredFields(LetterKind kind);

/// The wording key of the field's description: "letter_field.office.name".
[[nodiscard]] QString descriptionKey(const LetterField& field);

} // namespace certdesk
