// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/demo/archetypes.h"
#include "core/usecases/demo/timeline.h"
#include "core/usecases/letters.h"

#include <map>

namespace certdesk::demo {

/// A clock that goes to the day on which something happened.
class TravelClock final : public Clock {
public:
    /// `real` tells the moment that is recorded, and must outlive this.
    explicit TravelClock(const Clock& real)
        : m_real(real)
        , m_today(real.today()) {}
    void goTo(QDate day) { m_today = day; }
    [[nodiscard]] QDate today() const override { return m_today; }
    [[nodiscard]] QDateTime now() const override { return m_real.now(); }

private:
    const Clock& m_real;
    QDate m_today;
};

/// What an office does beside deciding: it mails letters, keys results that come to nothing, hears
/// of a conflict of interest. By the same use cases as in any office, each on its day, and with the
/// first of each kind of case alone, so that a large sample takes no longer for it.
class OfficeLife final {
public:
    OfficeLife(OfficeFile& office, TravelClock& clock, const Setting& setting)
        : m_office(office)
        , m_clock(clock)
        , m_setting(setting) {}

    [[nodiscard]] Result<void> act(Act act, PersonId person);
    /// To these people, all that is due by now but for what came up in the last days.
    [[nodiscard]] Result<void> mailLetters(const std::vector<PersonId>& persons);
    [[nodiscard]] int attempts() const noexcept { return m_attempts; }

private:
    struct Candidacy {
        ApplicationId application;
        QDate submittedOn;
        std::optional<Authorization> authorization;
    };
    [[nodiscard]] Result<Candidacy> candidacyOf(PersonId person) const;
    [[nodiscard]] Result<void> declareConflict(const Candidacy& candidacy);
    [[nodiscard]] Result<void> noteDeath(PersonId person);
    [[nodiscard]] Result<void> keyResult(PersonId person, const Candidacy& candidacy,
                                         AttemptResult result, const QString& note);
    [[nodiscard]] Result<void> paySitting(const Candidacy& candidacy, QDate satOn);
    [[nodiscard]] Result<std::map<QDate, std::vector<DueLetter>>>
    mailings(const std::vector<PersonId>& persons);
    [[nodiscard]] std::optional<QDate> mailedOn(LetterKind kind, QDate happenedOn) const;
    void goTo(QDate day, const QString& who);

    OfficeFile& m_office;
    TravelClock& m_clock;
    const Setting& m_setting;
    int m_attempts = 0;
};

} // namespace certdesk::demo
