// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/paymentbatches.h"

#include "core/domain/number.h"
#include "core/exchange/slipreader.h"
#include "core/platform/readfile.h"
#include "core/storage/caserecords.h"
#include "core/storage/moneyrecords.h"
#include "core/storage/store.h"
#include "core/usecases/paymentrules.h"

#include <QBuffer>
#include <QFileInfo>

#include <algorithm>
#include <set>

namespace certdesk {

namespace {

/// A line whose application was found.
struct Placed {
    Allocation allocation;
    PersonId person;
    int line;
};

/// Places the lines and gathers what is wrong with them.
class LineJudge final {
public:
    LineJudge(const storage::Reader& reader, const PolicyBook& policies)
        : m_reader(reader)
        , m_policies(policies) {}

    void judge(const BatchLine& line) {
        const auto application = storage::findApplication(m_reader, line.application.trimmed());
        if (!application)
            return refuse(line, "application", {ErrorCode::NotFound, line.application, {}});
        if (line.kind == PaymentKind::Refund)
            return refuse(line, "kind", {ErrorCode::UnknownWord, QString(wordOf(line.kind)), {}});
        if (const auto may = mayBePaid(m_reader, m_policies, *application, line.kind); !may)
            return refuse(line, "kind", may.error());
        if (line.amount <= noMoney)
            return refuse(line, "amount", {ErrorCode::WrongAmount, line.amount.text(), {}});
        if (!m_seen.emplace(*application, line.kind).second)
            return refuse(line, "application",
                          {ErrorCode::DuplicateField, applicationNumber(*application), {}});
        m_placed.push_back(
            {{line.kind, line.amount, *application}, m_reader.ownerOf(*application), line.line});
    }

    [[nodiscard]] const std::vector<Placed>& placed() const noexcept { return m_placed; }
    [[nodiscard]] const std::vector<Problem>& errors() const noexcept { return m_errors; }

private:
    void refuse(const BatchLine& line, const char* column, Error error) {
        m_errors.push_back(
            {.line = line.line, .column = QString::fromLatin1(column), .error = std::move(error)});
    }

    const storage::Reader& m_reader;
    const PolicyBook& m_policies;
    std::set<std::pair<ApplicationId, PaymentKind>> m_seen;
    std::vector<Placed> m_placed;
    std::vector<Problem> m_errors;
};

Money sumOf(const std::vector<BatchLine>& lines) {
    Money sum = noMoney;
    for (const BatchLine& line : lines)
        sum = sum + line.amount;
    return sum;
}

PaymentBatch batchOf(const BatchRequest& slip) {
    return {.payer = slip.payer,
            .payerName = slip.payerName,
            .method = slip.method,
            .reference = slip.reference,
            .total = slip.total,
            .receivedOn = slip.receivedOn,
            .recordedBy = slip.by};
}

BatchOutcome writeBatch(storage::Session& session, const BatchRequest& slip,
                        const std::vector<Placed>& placed, const QString& fileName) {
    BatchOutcome outcome;
    outcome.batch = session.insert(batchOf(slip));
    for (const Placed& line : placed) {
        Origin origin;
        if (!fileName.isEmpty())
            origin = {OriginKind::Imported, QStringLiteral("%1:%2").arg(fileName).arg(line.line)};
        const PaymentId id = session.insert(line.person, Payment{.amount = line.allocation.amount,
                                                                 .payer = slip.payer,
                                                                 .payerName = slip.payerName,
                                                                 .method = slip.method,
                                                                 .reference = slip.reference,
                                                                 .receivedOn = slip.receivedOn,
                                                                 .origin = origin,
                                                                 .batch = outcome.batch,
                                                                 .recordedBy = slip.by});
        session.insert(id, line.allocation);
        outcome.payments.push_back(id);
    }
    return outcome;
}

/// Where lines come from, and those that could not be read there.
struct Source {
    QString fileName = {}; ///< empty: typed
    std::vector<Problem> errors = {};
};

Result<BatchOutcome> record(OfficeFile& office, const BatchRequest& slip,
                            const std::vector<BatchLine>& lines, Source source) {
    if (slip.total <= noMoney)
        return fail(ErrorCode::WrongAmount, slip.total.text());
    if (slip.receivedOn > office.today())
        return fail(ErrorCode::DayInFuture, dayText(slip.receivedOn));
    return office.store().write(
        Reason{AuditAction::RecordBatch, slip.reference, slip.payerName},
        [&](storage::Session& session) -> Result<BatchOutcome> {
            LineJudge judge(session, office.policies(session));
            for (const BatchLine& line : lines)
                judge.judge(line);
            std::vector<Problem> errors = std::move(source.errors);
            errors.insert(errors.end(), judge.errors().begin(), judge.errors().end());
            std::stable_sort(errors.begin(), errors.end(),
                             [](const Problem& a, const Problem& b) { return a.line < b.line; });
            if (!errors.empty())
                return BatchOutcome{.errors = std::move(errors)};
            if (const Money sum = sumOf(lines); sum != slip.total)
                return fail(ErrorCode::TotalDiffers, slip.total.text(), sum.text());
            if (const auto same = storage::sameBatch(session, batchOf(slip)))
                return fail(ErrorCode::PaymentRepeated, paymentBatchNumber(*same));
            return writeBatch(session, slip, judge.placed(), source.fileName);
        });
}

} // namespace

Result<BatchOutcome> recordBatch(OfficeFile& office, const BatchRequest& request,
                                 const std::vector<BatchLine>& lines) {
    return record(office, request, lines, {});
}

Result<BatchOutcome> recordBatchOf(OfficeFile& office, const BatchRequest& request,
                                   const QString& path) {
    Result<QByteArray> bytes = platform::readFile(path);
    if (!bytes)
        return fail(bytes.error());
    QBuffer buffer(&*bytes);
    buffer.open(QIODevice::ReadOnly);
    Result<Slip> slip = readSlip(buffer);
    if (!slip)
        return fail(slip.error().code, slip.error().subject.isEmpty() ? path : slip.error().subject,
                    slip.error().detail);
    std::vector<BatchLine> lines;
    for (const SlipRow& row : slip->rows)
        lines.push_back({row.line, row.application, row.kind, row.amount});
    return record(office, request, lines, {QFileInfo(path).fileName(), std::move(slip->errors)});
}

} // namespace certdesk
