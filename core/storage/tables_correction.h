// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/correction.h"
#include "core/storage/table.h"

namespace certdesk::storage {

/// [{"field": "raw_score", "before": "79", "after": "84"}]
[[nodiscard]] QByteArray changesJson(const std::vector<FieldChange>& changes);
/// Nothing where the text isn't one of changesJson().
[[nodiscard]] std::optional<std::vector<FieldChange>> changesIn(const QByteArray& json);

template <>
struct Table<Correction> {
    using Owner = Person;
    static constexpr TableShape shape{u"correction",
                                      u"person_id",
                                      {u"fact", u"attempt_id", u"document_id", u"changes",
                                       u"reason", u"corrected_by", u"corrected_on"}};
    static void write(RowWriter& row, const Correction& c) {
        row << c.fact << c.attempt << c.document << changesJson(c.changes) << c.reason << c.by
            << c.on;
    }
    static Correction read(RowReader& row) {
        return Correction{.fact = row.next<CorrectedFact>(),
                          .attempt = row.next<std::optional<AttemptId>>(),
                          .document = row.next<std::optional<DocumentId>>(),
                          .changes = changes(row),
                          .reason = row.next<QString>(),
                          .by = row.next<QString>(),
                          .on = row.next<QDate>()};
    }

private:
    static std::vector<FieldChange> changes(RowReader& row) {
        const auto json = row.next<QByteArray>();
        auto found = changesIn(json);
        return row.unwrap(found ? Result<std::vector<FieldChange>>(*std::move(found))
                                : fail(ErrorCode::WrongType, QString::fromUtf8(json)));
    }
};

template <>
struct Table<Consequence> {
    using Owner = Correction;
    static constexpr TableShape shape{u"consequence",
                                      u"correction_id",
                                      {u"kind", u"credential_id", u"letter_id", u"authorization_id",
                                       u"attempt_id", u"refund_payment_id", u"decision_id",
                                       u"done_on", u"done_by", u"note"}};
    static void write(RowWriter& row, const Consequence& c) {
        row << c.kind << c.credential << c.letter << c.authorization << c.attempt << c.refund
            << c.decision << c.doneOn << c.doneBy << c.note;
    }
    static Consequence read(RowReader& row) {
        return Consequence{.kind = row.next<ConsequenceKind>(),
                           .credential = row.next<std::optional<Id<Credential>>>(),
                           .letter = row.next<std::optional<Id<Letter>>>(),
                           .authorization = row.next<std::optional<Id<Authorization>>>(),
                           .attempt = row.next<std::optional<AttemptId>>(),
                           .refund = row.next<std::optional<PaymentId>>(),
                           .decision = row.next<std::optional<DecisionId>>(),
                           .doneOn = row.next<std::optional<QDate>>(),
                           .doneBy = row.next<QString>(),
                           .note = row.next<QString>()};
    }
};

} // namespace certdesk::storage
