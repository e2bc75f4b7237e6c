// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/payment.h"
#include "core/storage/table.h"

namespace certdesk::storage {

template <>
struct Table<PaymentBatch> {
    using Owner = void;
    static constexpr TableShape shape{u"payment_batch",
                                      u"",
                                      {u"payer", u"payer_name", u"method", u"reference",
                                       u"total_cents", u"received_on", u"recorded_by"}};
    static void write(RowWriter& row, const PaymentBatch& b) {
        row << b.payer << b.payerName << b.method << b.reference << b.total << b.receivedOn
            << b.recordedBy;
    }
    static PaymentBatch read(RowReader& row) {
        return PaymentBatch{.payer = row.next<PayerKind>(),
                            .payerName = row.next<QString>(),
                            .method = row.next<QString>(),
                            .reference = row.next<QString>(),
                            .total = row.next<Money>(),
                            .receivedOn = row.next<QDate>(),
                            .recordedBy = row.next<QString>()};
    }
};

template <>
struct Table<Payment> {
    using Owner = Person;
    static constexpr TableShape shape{u"payment",
                                      u"person_id",
                                      {u"amount_cents", u"payer", u"payer_name", u"method",
                                       u"reference", u"received_on", u"voids_payment_id", u"origin",
                                       u"origin_place", u"batch_id", u"reason", u"recorded_by"}};
    static void write(RowWriter& row, const Payment& p) {
        row << p.amount << p.payer << p.payerName << p.method << p.reference << p.receivedOn
            << p.voids << p.origin.kind << p.origin.place << p.batch << textIfAny(p.reason)
            << textIfAny(p.recordedBy);
    }
    static Payment read(RowReader& row) {
        return Payment{.amount = row.next<Money>(),
                       .payer = row.next<PayerKind>(),
                       .payerName = row.next<QString>(),
                       .method = row.next<QString>(),
                       .reference = row.next<QString>(),
                       .receivedOn = row.next<QDate>(),
                       .voids = row.next<std::optional<PaymentId>>(),
                       .origin = {.kind = row.next<OriginKind>(), .place = row.next<QString>()},
                       .batch = row.next<std::optional<PaymentBatchId>>(),
                       .reason = row.next<QString>(),
                       .recordedBy = row.next<QString>()};
    }
};

template <>
struct Table<Allocation> {
    using Owner = Payment;
    static constexpr TableShape shape{
        u"payment_allocation", u"payment_id", {u"kind", u"amount_cents", u"application_id"}};
    static void write(RowWriter& row, const Allocation& a) {
        row << a.kind << a.amount << a.application;
    }
    static Allocation read(RowReader& row) {
        return Allocation{.kind = row.next<PaymentKind>(),
                          .amount = row.next<Money>(),
                          .application = row.next<ApplicationId>()};
    }
};

template <>
struct Table<Refund> {
    using Owner = Payment;
    static constexpr TableShape shape{
        u"refund",
        u"payment_id",
        {u"cause", u"due_cents", u"approved_by", u"reason", u"worksheet"}};
    static void write(RowWriter& row, const Refund& r) {
        row << r.cause << r.due << r.approvedBy << r.reason << r.worksheet;
    }
    static Refund read(RowReader& row) {
        return Refund{.cause = row.next<RefundCause>(),
                      .due = row.next<Money>(),
                      .approvedBy = row.next<QString>(),
                      .reason = row.next<QString>(),
                      .worksheet = row.next<QByteArray>()};
    }
};

} // namespace certdesk::storage
