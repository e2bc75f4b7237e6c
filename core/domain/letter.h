// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/credential.h"
#include "core/domain/decision.h"

namespace certdesk {

enum class LetterKind { ApplicationReceived, MoreNeeded, Approved, Denied, Passed, Failed };

template <>
struct EnumWords<LetterKind> {
    using E = LetterKind;
    static constexpr auto words =
        std::to_array<EnumWord<E>>({{E::ApplicationReceived, "application_received"},
                                    {E::MoreNeeded, "more_needed"},
                                    {E::Approved, "approved"},
                                    {E::Denied, "denied"},
                                    {E::Passed, "passed"},
                                    {E::Failed, "failed"}});
};

/// One PDF of letters, printed and archived as a whole. The register of what was sent.
struct LetterRun {
    QDate mailedOn;
    QString by;
    int letters;
    int pages;
    QString sha256; ///< of the archived PDF
    friend bool operator==(const LetterRun&, const LetterRun&) = default;
};

/// A letter that was marked as sent: which page of which run, about what. An act.
struct Letter {
    LetterKind kind;
    Id<LetterRun> run;
    int firstPage; ///< 1-based, in the run's PDF
    int pages;
    std::optional<ApplicationId> application = {};
    std::optional<DecisionId> decision = {};
    std::optional<AttemptId> attempt = {};
    std::optional<Id<Credential>> credential = {};
    QString templateVersion = {};
    QByteArray context = {}; ///< the values it was composed from, JSON
    friend bool operator==(const Letter&, const Letter&) = default;
};

} // namespace certdesk
