// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/demo/archetypes.h"
#include "core/usecases/demo/madeperson.h"
#include "core/usecases/demo/sampledata.h"

namespace certdesk::demo {

/// Makes up who applies: names, how they can be reached, what the office noted about them. No
/// applications yet.
class PersonMaker final {
public:
    PersonMaker(quint32 seed, const OfficeDays& days)
        : m_seed(seed)
        , m_days(days) {}

    /// `index` counts people from 0 and makes identifiers and e-mail addresses unique.
    [[nodiscard]] MadePerson make(int index, const Archetype& kind) const;

private:
    [[nodiscard]] const Culture& cultureOf(int index, SeededRandom& random) const;
    void addContacts(MadePerson& person, int index, SeededRandom& random) const;
    void addOtherNames(MadePerson& person, int index, const NamePool& pool,
                       SeededRandom& random) const;
    void addFlags(MadePerson& person, int index, const Archetype& kind, SeededRandom& random) const;

    quint32 m_seed;
    const OfficeDays& m_days;
};

} // namespace certdesk::demo
