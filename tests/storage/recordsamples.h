// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/storage/session.h"

namespace certdesk::tests {

/// What the records of a sample hang on.
struct Anchors {
    PersonId person;
    ApplicationId application;
    WindowId window;
    PaymentId payment;
    PaymentBatchId batch;
    AttemptId attempt;
    DecisionId decision;
    Id<Credential> credential;
    AccommodationRequestId accommodation;
    Id<LetterRun> run;
    CorrectionId correction;
    QString content; ///< hash of a stored one
};
Anchors addAnchors(storage::Session& session);

/// Whether a sample gives what may be left out.
enum class Given { All, OnlyWhatMustBe };

/// A record whose texts are all `text` (one line, not blank). `nth` makes the columns differ that
/// must.
template <class T>
[[nodiscard]] T sampleOf(const Anchors& at, const QString& text, Given given, int nth);

} // namespace certdesk::tests
