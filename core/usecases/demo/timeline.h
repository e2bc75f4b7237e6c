// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/edition.h"
#include "core/usecases/demo/archetypes.h"

namespace certdesk::demo {

/// Who of the staff does what.
struct Staff {
    QString director;
    QString reviewer;
    QString clerk;
    QString mailer;
};

/// All that a made-up case is set in.
struct Setting {
    const OfficeDays& days;
    const PolicyBook& policies;
    const std::vector<ExamWindow>& windows;
    const ExamForm& form;
    const Staff& staff;
};

/// The window that an application of that day names, where the edition has windows.
[[nodiscard]] std::optional<ExamWindow> windowFor(const Setting& setting, QDate submitted);

/// The days of one application, from submission to the last ruling.
struct Timeline {
    QDate submitted;
    QDate reviewed;
    std::optional<QDate> firstRuling = {}; ///< where the last one is the second
    std::optional<QDate> answered = {};    ///< when what was missing came
    QDate ruled;
};

[[nodiscard]] Timeline timelineFrom(QDate submitted, Ruling ruling, const OfficeDays& days,
                                    SeededRandom& random);

} // namespace certdesk::demo
