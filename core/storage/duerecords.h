// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/accommodation.h"
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
    bool isAppealed = false;                          ///< the latest decision
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

/// A record that somebody has to do something about, and whose it is.
template <class T>
struct OpenMatter {
    PersonId person;
    QString name; ///< family name first
    Stored<T> matter;
    QString edition = {}; ///< of its application, if it has one
};

/// Appeals that are reviewed but not settled yet.
[[nodiscard]] std::vector<OpenMatter<Appeal>> openAppeals(const Reader& reader);
/// Appeals that were upheld, whatever followed.
[[nodiscard]] std::vector<OpenMatter<Appeal>> upheldAppeals(const Reader& reader);
/// Complaints that were not screened yet.
[[nodiscard]] std::vector<OpenMatter<Complaint>> openComplaints(const Reader& reader);
/// Sittings from a day on that were not appealed.
[[nodiscard]] std::vector<OpenMatter<Attempt>> sittingsSince(const Reader& reader, QDate day);

/// An application whose accommodations were not granted, from a day on, and that was not appealed.
struct RefusedAccommodation {
    PersonRecord person; ///< its flags alone
    QString name;
    ApplicationId application;
    QString edition;
    Accommodation accommodation;
};
[[nodiscard]] std::vector<RefusedAccommodation> refusedAccommodations(const Reader& reader,
                                                                      QDate since);

/// Windows whose deadline lies between two days, both included.
[[nodiscard]] std::vector<ExamWindow> closingWindows(const Reader& reader, QDate first, QDate last);

} // namespace certdesk::storage
