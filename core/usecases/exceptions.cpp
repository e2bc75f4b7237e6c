// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/domain/number.h"
#include "core/rules/clocks.h"
#include "core/storage/exceptionrecords.h"
#include "core/storage/store.h"
#include "core/usecases/auditorlists.h"

#include <algorithm>

namespace certdesk {

namespace {

ExceptionLine lineOf(ExceptionKind kind, const storage::Departure& departure,
                     const QString& subject, const QString& reason) {
    return {.kind = kind,
            .on = departure.on,
            .person = departure.person,
            .name = departure.name,
            .subject = subject,
            .by = departure.by,
            .reason = reason};
}

/// Why it was decided so: in words, else what the coded reasons are called.
QString reasonOf(const QString& words, const QStringList& codes, const PolicyEdition* edition) {
    if (!words.isEmpty())
        return words;
    QStringList labels;
    for (const QString& code : codes) {
        const CodedReason* const reason = edition ? edition->reason(code) : nullptr;
        labels << (reason ? reason->label : code);
    }
    return labels.join(QStringLiteral("; "));
}

void addDecisions(const storage::Reader& reader, const PolicyBook& policies, const Period& period,
                  std::vector<ExceptionLine>& lines) {
    for (const auto& decision : storage::exceptionalDecisions(reader, period)) {
        const auto add = [&](ExceptionKind kind, const QString& reason) {
            ExceptionLine line =
                lineOf(kind, decision.departure, applicationNumber(decision.application), reason);
            line.verdict = decision.verdict;
            line.replaced = decision.replaced;
            lines.push_back(std::move(line));
        };
        const bool disagreed = decision.secondReview == SecondReview::Disagreed;
        const bool denied = decision.verdict == Verdict::Deny;
        if (denied && !disagreed && decision.isDenialOfApprovable)
            add(ExceptionKind::DenialOverride,
                decision.override.isEmpty() ? decision.reason : decision.override);
        else if (!disagreed && decision.isEarlyDenial)
            add(ExceptionKind::EarlyDenial,
                reasonOf(decision.reason, decision.reasonCodes, policies.find(decision.edition)));
        else if (!denied && !decision.override.isEmpty())
            add(ExceptionKind::DecisionOverride, decision.override);
        if (disagreed)
            add(ExceptionKind::SecondReviewDisagreed, decision.reason);
        else if (!decision.supersedeReason.isEmpty())
            add(ExceptionKind::Superseded, decision.supersedeReason);
    }
}

void addDueDays(const storage::Reader& reader, const PolicyBook& policies, const Period& period,
                std::vector<ExceptionLine>& lines) {
    for (const auto& request : storage::requestsForMore(reader, period)) {
        const PolicyEdition* const edition = policies.find(request.edition);
        if (!edition || request.dueOn == rules::pendedLastDay(request.departure.on, edition->times))
            continue;
        lines.push_back(lineOf(ExceptionKind::DueDay, request.departure,
                               applicationNumber(request.application),
                               reasonOf(request.reason, request.reasonCodes, edition)));
        lines.back().verdict = Verdict::Pend;
    }
}

void addAttempts(const storage::Reader& reader, const Period& period,
                 std::vector<ExceptionLine>& lines) {
    for (const auto& excepted : storage::exceptedAttempts(reader, period))
        lines.push_back(lineOf(ExceptionKind::AttemptOverride, excepted.departure,
                               attemptNumber(excepted.attempt), excepted.reason));
}

void addRefunds(const storage::Reader& reader, const Period& period,
                std::vector<ExceptionLine>& lines) {
    for (const auto& refund : storage::exceptionalRefunds(reader, period)) {
        const auto add = [&](ExceptionKind kind) {
            lines.push_back(lineOf(kind, refund.departure, applicationNumber(refund.application),
                                   refund.reason));
        };
        if (refund.cause == RefundCause::Emergency)
            add(ExceptionKind::EmergencyWaiver);
        if (refund.isAboveDue)
            add(ExceptionKind::RefundAboveDue);
    }
}

void addConflicts(const storage::Reader& reader, const Period& period,
                  std::vector<ExceptionLine>& lines) {
    for (const auto& conflict : storage::withdrawnConflicts(reader, period))
        lines.push_back(lineOf(ExceptionKind::ConflictWithdrawn, conflict.departure,
                               applicationNumber(conflict.application), conflict.reason));
}

void addEditions(const storage::Reader& reader, const Period& period,
                 std::vector<ExceptionLine>& lines) {
    for (const auto& edition : storage::backdatedEditions(reader, period))
        lines.push_back({.kind = ExceptionKind::BackdatedEdition,
                         .on = edition.addedOn,
                         .person = {},
                         .name = {},
                         .subject = edition.code,
                         .by = edition.by,
                         .reason = edition.reason});
}

} // namespace

Result<std::vector<ExceptionLine>> listExceptions(OfficeFile& office, const Period& period) {
    return office.store().read([&](storage::Reader& reader) {
        std::vector<ExceptionLine> lines;
        const PolicyBook& policies = office.policies(reader);
        addDecisions(reader, policies, period, lines);
        addDueDays(reader, policies, period, lines);
        addAttempts(reader, period, lines);
        addRefunds(reader, period, lines);
        addConflicts(reader, period, lines);
        addEditions(reader, period, lines);
        std::stable_sort(lines.begin(), lines.end(),
                         [](const auto& a, const auto& b) { return a.on < b.on; });
        return lines;
    });
}

} // namespace certdesk
