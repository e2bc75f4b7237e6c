// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/caserecord.h"

namespace certdesk::demo {

/// Money with what it pays for.
struct MadePayment {
    Payment payment;
    struct Part {
        PaymentKind kind;
        Money amount;
    };
    std::vector<Part> parts;
    bool undoesPrevious = false;            ///< a counter-entry to the payment before it
    std::optional<RefundCause> refund = {}; ///< money that went out, and why
    std::optional<size_t> slip = {};        ///< a line of one, by its place
};

/// A decision as it is signed; the number it supersedes and its evaluation come with writing.
struct MadeDecision {
    Verdict verdict;
    QString by;
    QDate on;
    QStringList reasonCodes = {};
    QString reason = {};
    QString override = {};
    QString supersedeReason = {};
};

/// Which content lies under a document, to be taken from the stock of papers.
struct MadeDocument {
    Document document;
    QByteArray bytes;
};

/// One application with all that belongs to it, before anything has a number. A verification's
/// entries are positions in `experience`, 1-based, as in an applications file.
struct MadeApplication {
    Application application;
    std::optional<ExamWindow> window = {};
    std::vector<Experience> experience = {};
    std::vector<Training> training = {};
    std::vector<Verification> verifications = {};
    std::vector<MadeDocument> documents = {};
    std::vector<MadePayment> payments = {};
    std::optional<Attestation> attestation = {};
    std::optional<AccommodationRequest> accommodation = {};
    std::vector<MadeDecision> decisions = {};
};

/// An attempt and the application it rests on, by its place in the person's list.
struct MadeAttempt {
    Attempt attempt;
    size_t application;
    std::optional<ExamWindow> window = {};
};

/// A made-up person with everything that an office knows of them.
struct MadePerson {
    Person person;
    std::vector<NameEntry> names = {}; ///< the legal one first
    std::vector<EmailEntry> emails = {};
    std::vector<PhoneEntry> phones = {};
    std::vector<AddressEntry> addresses = {};
    std::vector<PersonFlag> flags = {};
    std::vector<MadeApplication> applications = {};
    std::vector<MadeAttempt> attempts = {};
    std::optional<Credential> credential = {}; ///< of the last attempt; numbered when written
};

} // namespace certdesk::demo
