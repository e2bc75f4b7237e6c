// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/demo/applicationmaker.h"
#include "core/usecases/demo/personmaker.h"

namespace certdesk::demo {

/// Makes up people with all that an office knows of them, each from the seed and an index alone.
class CaseMaker final {
public:
    CaseMaker(quint32 seed, const Setting& setting);

    [[nodiscard]] MadePerson make(int index);
    [[nodiscard]] const Archetype& kindOf(int index) const { return m_casting.of(index); }

private:
    struct Days {
        QDate submitted;
        std::optional<QDate> passed = {}; ///< where the credential's age sets it
    };
    [[nodiscard]] Days daysOf(const Archetype& kind, SeededRandom& random) const;
    [[nodiscard]] QDate inTime(Exam exam, QDate submitted) const;
    [[nodiscard]] QDate passedOnFor(Age age, SeededRandom& random) const;
    void addApplication(MadePerson& person, int index, const Archetype& kind, Days days,
                        ApplicationKind applicationKind, SeededRandom& random);
    void addEarlierApplication(MadePerson& person, int index, SeededRandom& random);
    void addRetest(MadePerson& person, int index, const Archetype& kind, SeededRandom& random);

    quint32 m_seed;
    Setting m_setting;
    Casting m_casting;
    PersonMaker m_people;
    PaperStock m_papers;
    int m_peopleWithOwnPapers = 40;
};

} // namespace certdesk::demo
