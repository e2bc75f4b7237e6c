// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/accommodation.h"
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

/// An attempt of an applicant's history, with the code of the window it was in (empty on demand).
struct IntakeAttempt {
    Attempt attempt;
    QString windowCode;
};

/// One application as it comes in, checked in itself, not stored yet. Ids inside are 1-based
/// positions: a verification's `entries` point into `experience`.
struct IntakeApplication {
    int position; ///< 0-based, in the source: applications[position]
    Application application;
    QString windowCode = {}; ///< empty on demand
    Person person;
    std::vector<NameEntry> names = {}; ///< the legal one first
    std::vector<EmailEntry> emails = {};
    std::vector<PhoneEntry> phones = {};
    std::vector<AddressEntry> addresses = {};
    std::vector<IntakeDocument> documents = {};
    std::vector<Experience> experience = {};
    std::vector<Training> training = {};
    std::vector<Verification> verifications = {};
    std::optional<Attestation> attestation = {};
    std::vector<IntakePayment> payments = {};
    std::optional<AccommodationRequest> accommodation = {};
    std::vector<IntakeAttempt> attempts = {}; ///< only read by `evaluate`
};

/// What an applications file holds: the sound applications, and what was wrong with the others. An
/// application that stands in the file twice is here twice: the second one finds the first already
/// present when they are stored in order.
struct IntakeBatch {
    std::vector<ExamWindow> windows =
        {}; ///< that the file defines, without broken and differing ones
    std::vector<IntakeApplication> applications = {};
    int refused = 0;
    std::vector<Problem> errors = {};
    std::vector<Problem> warnings = {};
};

} // namespace certdesk
