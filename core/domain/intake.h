// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/attempt.h"
#include "core/domain/attestation.h"
#include "core/domain/document.h"
#include "core/domain/experience.h"
#include "core/domain/payment.h"
#include "core/domain/training.h"

namespace certdesk {

/// A document as an application file names it: not read yet.
struct IntakeDocument {
    DocumentKind kind;
    QString file; ///< as written in the source
    ReviewState review = ReviewState::Unreviewed;
    QString reason = {};
};

struct IntakePayment {
    PaymentKind kind;
    Payment payment;
};

/// One application as it comes in, checked in itself, not stored yet. Ids inside are 1-based
/// positions: a verification's `entries` point into `experience`, an attempt's window into the
/// file's list of windows.
struct IntakeApplication {
    int position; ///< 0-based, in the source: applications[position]
    Application application;
    QString windowCode; ///< empty on demand
    Person person;
    std::vector<NameEntry> names; ///< the legal one first
    std::vector<EmailEntry> emails;
    std::vector<PhoneEntry> phones;
    std::vector<AddressEntry> addresses;
    std::vector<IntakeDocument> documents;
    std::vector<Experience> experience;
    std::vector<Training> training;
    std::vector<Verification> verifications;
    std::optional<Attestation> attestation;
    std::vector<IntakePayment> payments;
    std::optional<AccommodationRequest> accommodation;
    std::vector<Attempt> attempts; ///< only read by `evaluate`
};

/// What an applications file holds: the sound applications, and what was wrong with the others.
struct IntakeBatch {
    std::vector<ExamWindow> windows; ///< that the file names
    std::vector<IntakeApplication> applications;
    int refused = 0;
    std::vector<Problem> errors;
    std::vector<Problem> warnings;
};

} // namespace certdesk
