// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/caserecord.h"
#include "core/domain/letter.h"
#include "core/storage/session.h"

namespace certdesk::storage {

/// An application whose clocks may run, with what they read and nothing else: no experience, no
/// training, no names, and of documents, verifications, attempts and decisions only days and
/// states.
struct DueRecord {
    CaseRecord record;
    QString name = {};                    ///< family name first
    std::vector<SentNotice> notices = {}; ///< the letters about the latest decision
    std::optional<Authorization> authorization = {};
    bool requestMailed = false; ///< the letter about the request for more that stands
    bool isOvertaken = false;   ///< a certificate or the letter of a result came after the decision
    std::optional<QDate> undecidedAccommodation = {}; ///< the day that request came in
};

/// Which applications: all that wait, those decided from a day on or with a receipt recorded of
/// such a day, those with an undecided request for accommodations, and those whose authorization
/// runs out between two days.
struct DueScope {
    QDate decidedSince;
    QDate from;
    QDate until;
};

/// By application. Costs what the open work costs, however large the office.
[[nodiscard]] std::vector<DueRecord> dueRecords(const Reader& reader, const DueScope& scope);

/// The latest credential of a person who isn't known to have died.
struct ExpiringCredential {
    PersonId person;
    QString name;
    Credential credential;
};

/// Those that expire between two days, both included.
[[nodiscard]] std::vector<ExpiringCredential> expiringCredentials(const Reader& reader, QDate first,
                                                                  QDate last);

/// Windows whose deadline lies between two days, both included.
[[nodiscard]] std::vector<ExamWindow> closingWindows(const Reader& reader, QDate first, QDate last);

} // namespace certdesk::storage
