// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/attempt.h"
#include "core/domain/credential.h"
#include "core/domain/decision.h"
#include "core/domain/letter.h"
#include "core/storage/table.h"

namespace certdesk::storage {

template <>
struct Table<Attempt> {
    using Owner = Person;
    static constexpr TableShape shape{
        u"attempt", u"person_id", {u"application_id",   u"window_id",
                                   u"sat_on",           u"result",
                                   u"form_code",        u"raw_score",
                                   u"cut_score",        u"items_scored",
                                   u"domain_1_correct", u"domain_1_total",
                                   u"domain_2_correct", u"domain_2_total",
                                   u"domain_3_correct", u"domain_3_total",
                                   u"domain_4_correct", u"domain_4_total",
                                   u"registration_id",  u"authorization_id",
                                   u"confirmation",     u"override",
                                   u"override_by",      u"note",
                                   u"origin",           u"origin_place",
                                   u"edition"}};
    static void write(RowWriter& row, const Attempt& a) {
        row << a.application << a.window << a.satOn << a.result << a.formCode << a.rawScore
            << a.cutScore << a.itemsScored;
        for (const std::optional<DomainScore>& domain : a.domains)
            row << (domain ? std::optional(domain->correct) : std::nullopt)
                << (domain ? std::optional(domain->total) : std::nullopt);
        row << a.registrationId << a.authorizationId << a.confirmation << a.override << a.overrideBy
            << a.note << a.origin.kind << a.origin.place << textIfAny(a.edition);
    }
    static std::optional<DomainScore> domain(RowReader& row) {
        const auto correct = row.next<std::optional<int>>();
        const auto total = row.next<std::optional<int>>();
        return correct && total ? std::optional(DomainScore{*correct, *total}) : std::nullopt;
    }
    static Attempt read(RowReader& row) {
        return Attempt{.application = row.next<std::optional<ApplicationId>>(),
                       .window = row.next<std::optional<WindowId>>(),
                       .satOn = row.next<QDate>(),
                       .result = row.next<AttemptResult>(),
                       .formCode = row.next<QString>(),
                       .rawScore = row.next<std::optional<int>>(),
                       .cutScore = row.next<std::optional<int>>(),
                       .itemsScored = row.next<std::optional<int>>(),
                       .domains = {domain(row), domain(row), domain(row), domain(row)},
                       .registrationId = row.next<QString>(),
                       .authorizationId = row.next<QString>(),
                       .confirmation = row.next<Confirmation>(),
                       .override = row.next<QString>(),
                       .overrideBy = row.next<QString>(),
                       .note = row.next<QString>(),
                       .origin = {.kind = row.next<OriginKind>(), .place = row.next<QString>()},
                       .edition = row.next<QString>()};
    }
};

template <>
struct Table<Decision> {
    using Owner = Application;
    static constexpr TableShape shape{u"decision",
                                      u"application_id",
                                      {u"verdict", u"decided_by", u"decided_on", u"reason_codes",
                                       u"reason", u"override", u"supersede_reason",
                                       u"supersedes_id", u"due_on", u"second_review", u"evaluation",
                                       u"facts"}};
    static void write(RowWriter& row, const Decision& d) {
        row << d.verdict << d.by << d.on << d.reasonCodes << d.reason << d.override
            << d.supersedeReason << d.supersedes << d.dueOn << d.secondReview << d.evaluation
            << d.facts;
    }
    static Decision read(RowReader& row) {
        return Decision{.verdict = row.next<Verdict>(),
                        .by = row.next<QString>(),
                        .on = row.next<QDate>(),
                        .reasonCodes = row.next<QStringList>(),
                        .reason = row.next<QString>(),
                        .override = row.next<QString>(),
                        .supersedeReason = row.next<QString>(),
                        .supersedes = row.next<std::optional<DecisionId>>(),
                        .dueOn = row.next<std::optional<QDate>>(),
                        .secondReview = row.next<SecondReview>(),
                        .evaluation = row.next<QByteArray>(),
                        .facts = row.next<QByteArray>()};
    }
};

template <>
struct Table<SecondReviewSetting> {
    using Owner = void;
    static constexpr TableShape shape{u"second_review_setting", u"", {u"sight"}};
    static void write(RowWriter& row, const SecondReviewSetting& s) { row << s.sight; }
    static SecondReviewSetting read(RowReader& row) {
        return SecondReviewSetting{.sight = row.next<SecondReviewSight>()};
    }
};

template <>
struct Table<Authorization> {
    using Owner = Application;
    static constexpr TableShape shape{
        u"authorization_to_test", u"application_id", {u"decision_id", u"first_day", u"last_day"}};
    static void write(RowWriter& row, const Authorization& a) {
        row << a.decision << a.firstDay << a.lastDay;
    }
    static Authorization read(RowReader& row) {
        return Authorization{.decision = row.next<DecisionId>(),
                             .firstDay = row.next<QDate>(),
                             .lastDay = row.next<QDate>()};
    }
};

template <>
struct Table<Credential> {
    using Owner = Person;
    static constexpr TableShape shape{u"credential",
                                      u"person_id",
                                      {u"number", u"attempt_id", u"certified_on", u"expires_on",
                                       u"status", u"certified_by", u"origin", u"origin_place",
                                       u"edition"}};
    static void write(RowWriter& row, const Credential& c) {
        row << c.number << c.attempt << c.certifiedOn << c.expiresOn << c.status << c.certifiedBy
            << c.origin.kind << c.origin.place << textIfAny(c.edition);
    }
    static Credential read(RowReader& row) {
        return Credential{.number = row.next<QString>(),
                          .attempt = row.next<std::optional<AttemptId>>(),
                          .certifiedOn = row.next<QDate>(),
                          .expiresOn = row.next<QDate>(),
                          .status = row.next<CredentialStatus>(),
                          .certifiedBy = row.next<QString>(),
                          .origin = {.kind = row.next<OriginKind>(), .place = row.next<QString>()},
                          .edition = row.next<QString>()};
    }
};

template <>
struct Table<LetterRun> {
    using Owner = void;
    static constexpr TableShape shape{
        u"letter_run", u"", {u"mailed_on", u"printed_by", u"letters", u"pages", u"sha256"}};
    static void write(RowWriter& row, const LetterRun& r) {
        row << r.mailedOn << r.by << r.letters << r.pages << r.sha256;
    }
    static LetterRun read(RowReader& row) {
        return LetterRun{.mailedOn = row.next<QDate>(),
                         .by = row.next<QString>(),
                         .letters = row.next<int>(),
                         .pages = row.next<int>(),
                         .sha256 = row.next<QString>()};
    }
};

template <>
struct Table<Letter> {
    using Owner = Person;
    static constexpr TableShape shape{u"letter",
                                      u"person_id",
                                      {u"kind", u"run_id", u"first_page", u"pages",
                                       u"application_id", u"decision_id", u"attempt_id",
                                       u"credential_id", u"template_version", u"context"}};
    static void write(RowWriter& row, const Letter& l) {
        row << l.kind << l.run << l.firstPage << l.pages << l.application << l.decision << l.attempt
            << l.credential << l.templateVersion << l.context;
    }
    static Letter read(RowReader& row) {
        return Letter{.kind = row.next<LetterKind>(),
                      .run = row.next<Id<LetterRun>>(),
                      .firstPage = row.next<int>(),
                      .pages = row.next<int>(),
                      .application = row.next<std::optional<ApplicationId>>(),
                      .decision = row.next<std::optional<DecisionId>>(),
                      .attempt = row.next<std::optional<AttemptId>>(),
                      .credential = row.next<std::optional<Id<Credential>>>(),
                      .templateVersion = row.next<QString>(),
                      .context = row.next<QByteArray>()};
    }
};

template <>
struct Table<LetterReceipt> {
    using Owner = Person;
    static constexpr TableShape shape{
        u"letter_receipt", u"person_id", {u"letter_id", u"how", u"day", u"recorded_by", u"note"}};
    static void write(RowWriter& row, const LetterReceipt& r) {
        row << r.letter << r.how << r.on << r.by << r.note;
    }
    static LetterReceipt read(RowReader& row) {
        return LetterReceipt{.letter = row.next<Id<Letter>>(),
                             .how = row.next<ReceiptSource>(),
                             .on = row.next<QDate>(),
                             .by = row.next<QString>(),
                             .note = row.next<QString>()};
    }
};

} // namespace certdesk::storage
