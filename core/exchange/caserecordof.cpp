// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/exchange/caserecordof.h"

#include <algorithm>

namespace certdesk {

namespace {

template <class T>
StoredList<T> positioned(const std::vector<T>& values) {
    StoredList<T> list;
    list.reserve(values.size());
    for (const T& value : values)
        list.push_back({Id<T>(static_cast<qint64>(list.size()) + 1), 0, value});
    return list;
}

std::optional<ExamWindow> windowOf(const QString& code, const std::vector<ExamWindow>& windows) {
    const auto found = std::find_if(windows.begin(), windows.end(), [&](const ExamWindow& window) {
        return window.code() == code;
    });
    return found == windows.end() ? std::nullopt : std::optional(*found);
}

StoredList<Document> documentsOf(const IntakeApplication& intake, const PolicyEdition& edition) {
    StoredList<Document> documents;
    qint64 position = 0;
    for (const IntakeDocument& document : intake.documents) {
        ++position;
        if (!isRestricted(document.kind))
            documents.push_back({DocumentId(position),
                                 0,
                                 {.kind = document.kind,
                                  .fileName = document.file,
                                  .mediaType = edition.acceptedTypes(document.kind).front(),
                                  .bytes = 0,
                                  .sha256 = {},
                                  .review = document.review,
                                  .reason = document.reason}});
    }
    return documents;
}

std::vector<DatedAttempt> attemptsOf(const IntakeApplication& intake,
                                     const std::vector<ExamWindow>& windows) {
    std::vector<DatedAttempt> attempts;
    for (const IntakeAttempt& read : intake.attempts) {
        const AttemptId id(static_cast<qint64>(attempts.size()) + 1);
        attempts.push_back({{id, 0, read.attempt}, windowOf(read.windowCode, windows)});
        // They stand inside the application.
        attempts.back().attempt.value.application = ApplicationId(intake.position + 1);
    }
    std::stable_sort(attempts.begin(), attempts.end(), [](const auto& a, const auto& b) {
        return a.attempt.value.satOn < b.attempt.value.satOn;
    });
    return attempts;
}

} // namespace

CaseRecord caseRecordOf(const IntakeApplication& intake, const std::vector<ExamWindow>& windows,
                        const PolicyEdition& edition) {
    const qint64 position = intake.position + 1;
    CaseRecord record{.application = {ApplicationId(position), 0, intake.application},
                      .person = {.person = {PersonId(position), 0, intake.person},
                                 .names = positioned(intake.names),
                                 .emails = positioned(intake.emails),
                                 .phones = positioned(intake.phones),
                                 .addresses = positioned(intake.addresses),
                                 .flags = {}},
                      .window = windowOf(intake.windowCode, windows),
                      .documents = documentsOf(intake, edition),
                      .experience = positioned(intake.experience),
                      .training = positioned(intake.training),
                      .verifications = positioned(intake.verifications),
                      .attestations = {},
                      .payments = {},
                      .decisions = {},
                      .attempts = attemptsOf(intake, windows),
                      .credential = {}};
    if (intake.attestation)
        record.attestations = positioned<Attestation>({*intake.attestation});
    for (const IntakePayment& paid : intake.payments)
        record.payments.push_back(
            {paid.kind, paid.payment.amount, paid.payment.receivedOn, paid.payment.payer});
    return record;
}

} // namespace certdesk
