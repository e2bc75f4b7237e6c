// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/demo/madeperson.h"
#include "core/usecases/demo/timeline.h"

#include <functional>

namespace certdesk::demo {

/// Makes what came of an approval: sittings that the retest rule allows, their scores, the fee of
/// each, and the credential.
class ExamMaker final {
public:
    /// `index` counts people from 0 and makes registrations unique.
    ExamMaker(const Setting& setting, const Archetype& kind, MadePerson& person, int index,
              SeededRandom& random);

    /// For the person's latest application, approved on that day; `passedOn` where the day of the
    /// pass is given.
    void add(QDate approvedOn, std::optional<QDate> passedOn);

    /// Of `attempts`, as the rules read them.
    [[nodiscard]] static std::vector<DatedAttempt> history(const MadePerson& person);

private:
    void addTwo(const std::function<QDate()>& first);
    void addAttempt(QDate day, AttemptResult result);
    void addScores(Attempt& attempt);
    void addSittingFee(QDate day);
    void addCredential();
    [[nodiscard]] QDate firstSitting(QDate approvedOn) const;
    [[nodiscard]] QDate sittingAhead() const;
    /// The earliest day that the rule allows, and some days more.
    [[nodiscard]] QDate nextSitting() const;
    [[nodiscard]] QDate inWindow(const ExamWindow& window, QDate notBefore) const;

    const Setting& m_setting;
    const Archetype& m_kind;
    MadePerson& m_person;
    int m_index;
    SeededRandom& m_random;
};

} // namespace certdesk::demo
