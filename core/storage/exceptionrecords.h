// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/lists/period.h"
#include "core/storage/session.h"

namespace certdesk::storage {

/// When someone departed from a rule, for whom, and who it was.
struct Departure {
    QDate on;
    PersonId person;
    QString name; ///< family name first
    QString by;
};

/// A decision signed against the rules or another person's word, with what it says of that.
struct ExceptionalDecision {
    Departure departure;
    ApplicationId application;
    Verdict verdict;
    std::optional<Verdict> replaced; ///< what the verdict took the place of
    QString override;
    QString supersedeReason;
    QString reason;
    SecondReview secondReview;
    bool isDenialOfApprovable; ///< denied although all requirements were met
    bool isEarlyDenial;        ///< denied while pending, before a last day to answer was over
    QString edition;
    QStringList reasonCodes;
};
[[nodiscard]] std::vector<ExceptionalDecision> exceptionalDecisions(const Reader& reader,
                                                                    const Period& period);

/// A request for more, with the day up to which it may be answered.
struct RequestForMore {
    Departure departure;
    ApplicationId application;
    QDate dueOn;
    QString edition;
    QString reason;
    QStringList reasonCodes;
};
[[nodiscard]] std::vector<RequestForMore> requestsForMore(const Reader& reader,
                                                          const Period& period);

/// A result that was recorded, or certified, although a rule was in the way.
struct ExceptedAttempt {
    Departure departure;
    AttemptId attempt;
    QString reason;
};
[[nodiscard]] std::vector<ExceptedAttempt> exceptedAttempts(const Reader& reader,
                                                            const Period& period);

/// Money that went back for an emergency, or more than is due.
struct ExceptionalRefund {
    Departure departure;
    ApplicationId application;
    QString reason;
    RefundCause cause;
    bool isAboveDue;
};
[[nodiscard]] std::vector<ExceptionalRefund> exceptionalRefunds(const Reader& reader,
                                                                const Period& period);

/// A conflict of interest that binds no more.
struct WithdrawnConflict {
    Departure departure;
    ApplicationId application;
    QString reason;
};
[[nodiscard]] std::vector<WithdrawnConflict> withdrawnConflicts(const Reader& reader,
                                                                const Period& period);

/// An edition that was in force before the day on which it was added.
struct BackdatedEdition {
    QDate addedOn;
    QString code;
    QString by;
    QString reason;
};
[[nodiscard]] std::vector<BackdatedEdition> backdatedEditions(const Reader& reader,
                                                              const Period& period);

} // namespace certdesk::storage
