// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/caserecord.h"

namespace certdesk::tests {

/// A day of the calendar: `day("2020-03-10")`.
[[nodiscard]] QDate day(const char* text);
/// The same, where empty text stands for "not given".
[[nodiscard]] std::optional<QDate> dayIfAny(const char* text);
[[nodiscard]] Hours hours(const char* text); ///< "19.99"
[[nodiscard]] Money money(const char* text); ///< "199.00", "-199.00"

/// The window "2020-05", with the deadline of April 10, unless told otherwise.
[[nodiscard]] ExamWindow aWindow(const char* first = "2020-05-01", const char* last = "2020-05-31",
                                 const char* deadline = "2020-04-10");

[[nodiscard]] Document aDocument(DocumentKind kind, ReviewState review = ReviewState::Accepted,
                                 MediaType type = MediaType::Pdf);

/// Paid work in the community at "Acme Supports", 40 hours a week; no end: still there.
[[nodiscard]] Experience aJob(const char* start, const char* end = "",
                              const char* hoursAWeek = "40",
                              const char* employer = "Acme Supports");
[[nodiscard]] Experience anInternship(const char* start, const char* end,
                                      const char* hoursAWeek = "40",
                                      const char* employer = "Acme Supports");

/// An accepted verification by boss@acme.example of all that was done at the employer.
[[nodiscard]] Verification aVerification(const char* employer = "Acme Supports",
                                         std::vector<int> entries = {});

/// An accepted course of so many related hours.
[[nodiscard]] Training aCourse(const char* relatedHours, const char* end = "2019-05-01");
[[nodiscard]] Training aTrainingInternship(const char* start, const char* end);

/// Agreement to all sections of version 2020-03, signed "Ana Núñez".
[[nodiscard]] Attestation anAttestation(const char* signedOn = "2020-03-10");

[[nodiscard]] FeePayment aPayment(PaymentKind kind, const char* amount,
                                  const char* receivedOn = "2020-03-10");
/// Of an exam fee: voids the payment of that day.
[[nodiscard]] FeePayment aCounterEntry(const char* amount, const char* on, const char* undoneOn);

/// That was worked out and is on file.
[[nodiscard]] FeePayment aRefund(const char* amount, const char* on, RefundCause cause);

/// By Kim Lee.
[[nodiscard]] Decision aDecision(Verdict verdict, const char* on);

[[nodiscard]] DatedAttempt anAttempt(const char* satOn, AttemptResult result,
                                     std::optional<ExamWindow> window = {});

template <class T>
[[nodiscard]] StoredList<T> stored(std::vector<T> values) {
    StoredList<T> list;
    for (T& value : values)
        list.push_back({Id<T>(static_cast<qint64>(list.size()) + 1), 0, std::move(value)});
    return list;
}

/// A case record that meets every requirement of the edition of March 2020, submitted on 2020-03-10
/// for the window 2020-05 by Ana Núñez; each call spoils or replaces one thing.
class CaseBuilder final {
public:
    CaseBuilder();

    CaseBuilder& submitted(const char* on);
    CaseBuilder& inWindow(const ExamWindow& window);
    /// For the edition of January 2021: submitted on 2021-02-10, no window, 40.00 paid that day.
    CaseBuilder& onDemand();
    CaseBuilder& named(const char* given, const char* family);
    CaseBuilder& withEmail(const char* address);
    CaseBuilder& schooled(EducationLevel level);
    CaseBuilder& documents(std::vector<Document> documents);
    CaseBuilder& worked(std::vector<Experience> entries);
    CaseBuilder& verified(std::vector<Verification> verifications);
    CaseBuilder& trained(std::vector<Training> entries);
    CaseBuilder& attested(std::vector<Attestation> attestations);
    CaseBuilder& paid(std::vector<FeePayment> payments);
    CaseBuilder& attempted(std::vector<DatedAttempt> attempts);
    CaseBuilder& decided(std::vector<Decision> decisions);
    CaseBuilder& at(Stage stage);

    [[nodiscard]] const CaseRecord& record() const noexcept { return m_record; }
    operator const CaseRecord&() const noexcept { return m_record; }

private:
    CaseRecord m_record;
};

[[nodiscard]] inline CaseBuilder anApplication() {
    return CaseBuilder();
}

} // namespace certdesk::tests
