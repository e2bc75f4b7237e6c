// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/document.h"
#include "core/domain/letter.h"
#include "core/domain/payment.h"

namespace certdesk {

/// What was wrong after it had been signed or sent.
enum class CorrectedFact { Result, Name, Document };

template <>
struct EnumWords<CorrectedFact> {
    using E = CorrectedFact;
    static constexpr auto words = std::to_array<EnumWord<E>>(
        {{E::Result, "result"}, {E::Name, "name"}, {E::Document, "document"}});
};

/// The part of a fact that was wrong.
enum class CorrectedField {
    Candidate, ///< whose it is
    SatOn,
    Result,
    Form,
    RawScore,
    DomainScores, ///< what is left of them: they went with the score that they added up to
    GivenName,
    MiddleName,
    FamilyName,
    Suffix,
    ChangedOn, ///< the day from which another name is borne
    Kind,
    Application
};

template <>
struct EnumWords<CorrectedField> {
    using E = CorrectedField;
    static constexpr auto words = std::to_array<EnumWord<E>>({{E::Candidate, "candidate"},
                                                              {E::SatOn, "sat_on"},
                                                              {E::Result, "result"},
                                                              {E::Form, "form"},
                                                              {E::RawScore, "raw_score"},
                                                              {E::DomainScores, "domain_scores"},
                                                              {E::GivenName, "given_name"},
                                                              {E::MiddleName, "middle_name"},
                                                              {E::FamilyName, "family_name"},
                                                              {E::Suffix, "suffix"},
                                                              {E::ChangedOn, "changed_on"},
                                                              {E::Kind, "kind"},
                                                              {E::Application, "application"}});
};

/// What a part was and what it is now, as files write it: ISO days, words, figures; empty for
/// nothing.
struct FieldChange {
    CorrectedField field;
    QString before;
    QString after;
    friend bool operator==(const FieldChange&, const FieldChange&) = default;
};

/// Puts right what was signed or sent: an act, never edited. What hung on the fact is listed with
/// it, to be ticked off.
struct Correction {
    CorrectedFact fact;
    std::optional<AttemptId> attempt = {};
    std::optional<DocumentId> document = {};
    std::vector<FieldChange> changes = {};
    QString reason = {};
    QString by = {};
    QDate on = {};
    friend bool operator==(const Correction&, const Correction&) = default;
};

using CorrectionId = Id<Correction>;

/// What hangs on a fact, by what is to be done about it.
enum class ConsequenceKind {
    WithdrawCertificate, ///< ticking it off does
    ReissueCertificate,  ///< it bears another name
    ReplaceLetter,
    TellExamVendor, ///< the roster has another name
    ReviewSitting,  ///< it was allowed by what was wrong
    ReviewRefund,   ///< whether a sitting took place was wrong
    ReviewDecision
};

template <>
struct EnumWords<ConsequenceKind> {
    using E = ConsequenceKind;
    static constexpr auto words =
        std::to_array<EnumWord<E>>({{E::WithdrawCertificate, "withdraw_certificate"},
                                    {E::ReissueCertificate, "reissue_certificate"},
                                    {E::ReplaceLetter, "replace_letter"},
                                    {E::TellExamVendor, "tell_exam_vendor"},
                                    {E::ReviewSitting, "review_sitting"},
                                    {E::ReviewRefund, "review_refund"},
                                    {E::ReviewDecision, "review_decision"}});
};

/// One thing that hung on a corrected fact: the record that is meant, and whether someone has seen
/// to it.
struct Consequence {
    ConsequenceKind kind;
    std::optional<Id<Credential>> credential = {};
    std::optional<Id<Letter>> letter = {};
    std::optional<Id<Authorization>> authorization = {};
    std::optional<AttemptId> attempt = {};
    std::optional<PaymentId> refund = {};
    std::optional<DecisionId> decision = {};
    std::optional<QDate> doneOn = {};
    QString doneBy = {};
    QString note = {};
    friend bool operator==(const Consequence&, const Consequence&) = default;
};

using ConsequenceId = Id<Consequence>;

/// The record that a consequence means, as people speak of it.
struct ConsequenceSubject {
    QString number;    ///< "L-000012", or the certificate's own
    QDate day;         ///< mailed, certified, sat, paid, decided, allowed from
    QString word = {}; ///< its kind, result or verdict, as files write it
    friend bool operator==(const ConsequenceSubject&, const ConsequenceSubject&) = default;
};

} // namespace certdesk
