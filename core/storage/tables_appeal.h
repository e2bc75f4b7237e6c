// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/appeal.h"
#include "core/storage/table.h"

namespace certdesk::storage {

template <>
struct Table<Appeal> {
    using Owner = Person;
    static constexpr TableShape shape{u"appeal",
                                      u"person_id",
                                      {u"kind", u"application_id", u"decision_id", u"attempt_id",
                                       u"ruling_id", u"received_on", u"last_day", u"not_reviewed",
                                       u"reviewed_on", u"outcome", u"decided_on", u"decided_by",
                                       u"reason", u"stood_decision_id", u"stood_ruling_id"}};
    static void write(RowWriter& row, const Appeal& a) {
        row << a.kind << a.application << a.decision << a.attempt << a.ruling << a.receivedOn
            << a.lastDay << a.notReviewed << a.reviewedOn << a.outcome << a.decidedOn << a.decidedBy
            << a.reason << a.stoodDecision << a.stoodRuling;
    }
    static Appeal read(RowReader& row) {
        return Appeal{.kind = row.next<AppealKind>(),
                      .application = row.next<std::optional<ApplicationId>>(),
                      .decision = row.next<std::optional<DecisionId>>(),
                      .attempt = row.next<std::optional<AttemptId>>(),
                      .ruling = row.next<std::optional<AccommodationRequestId>>(),
                      .receivedOn = row.next<QDate>(),
                      .lastDay = row.next<std::optional<QDate>>(),
                      .notReviewed = row.next<std::optional<AppealBar>>(),
                      .reviewedOn = row.next<std::optional<QDate>>(),
                      .outcome = row.next<std::optional<AppealOutcome>>(),
                      .decidedOn = row.next<std::optional<QDate>>(),
                      .decidedBy = row.next<QString>(),
                      .reason = row.next<QString>(),
                      .stoodDecision = row.next<std::optional<DecisionId>>(),
                      .stoodRuling = row.next<std::optional<AccommodationRequestId>>()};
    }
};

template <>
struct Table<Complaint> {
    using Owner = Person;
    static constexpr TableShape shape{
        u"complaint", u"person_id", {u"received_on", u"screened_on", u"screened_by"}};
    static void write(RowWriter& row, const Complaint& c) {
        row << c.receivedOn << c.screenedOn << c.screenedBy;
    }
    static Complaint read(RowReader& row) {
        return Complaint{.receivedOn = row.next<QDate>(),
                         .screenedOn = row.next<std::optional<QDate>>(),
                         .screenedBy = row.next<QString>()};
    }
};

} // namespace certdesk::storage
