// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/decision.h"

namespace certdesk {

/// One approval that a second person had to look at.
struct SecondReviewLine {
    ApplicationId application;
    PersonId person;
    QString name;
    SecondReview state; ///< Waiting, Agreed or Disagreed
    QString firstBy;
    QDate firstOn;
    QString secondBy = {};
    std::optional<QDate> secondOn = {};
    std::optional<Verdict> secondVerdict = {};
    QString reason = {}; ///< of the one who disagreed
};

} // namespace certdesk
