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

/// How the office knows what became of a letter.
enum class ReceiptSource { DeliveryConfirmed, ByPhone, InWriting, InPerson, CameBack };

template <>
struct EnumWords<ReceiptSource> {
    using E = ReceiptSource;
    static constexpr auto words = std::to_array<EnumWord<E>>({{E::DeliveryConfirmed, "delivered"},
                                                              {E::ByPhone, "by_phone"},
                                                              {E::InWriting, "in_writing"},
                                                              {E::InPerson, "in_person"},
                                                              {E::CameBack, "came_back"}});
};

/// What is known of a letter that was sent: the day it arrived, or the day the mail brought it
/// back. A fact, one for each letter at most; without it receipt is assumed.
struct LetterReceipt {
    Id<Letter> letter;
    ReceiptSource how;
    QDate on;
    QString by;
    QString note = {};
    friend bool operator==(const LetterReceipt&, const LetterReceipt&) = default;

    [[nodiscard]] bool arrived() const { return how != ReceiptSource::CameBack; }
};

/// A letter about a decision, as clocks see it.
struct SentNotice {
    QDate mailedOn;
    std::optional<LetterReceipt> receipt = {};
    friend bool operator==(const SentNotice&, const SentNotice&) = default;
};

} // namespace certdesk
