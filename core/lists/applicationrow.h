// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/application.h"

namespace certdesk {

/// One line of the applications list.
struct ApplicationRow {
    ApplicationId id;
    PersonId person;
    QString name = {}; ///< family name first
    ApplicationKind kind = ApplicationKind::Initial;
    Stage stage = Stage::Intake;
    QDate submittedOn = {};
    QString edition = {}; ///< code
    QString window = {};  ///< name; empty without windows
    QString state = {};   ///< of the address
    int documentsToReview = 0;
    friend bool operator==(const ApplicationRow&, const ApplicationRow&) = default;
};

/// The columns that the list sorts by; words of ListQuery::sortColumn.
enum class ApplicationColumn {
    Name,
    Number,
    Stage,
    SubmittedOn,
    Kind,
    Window,
    State,
    Edition,
    DocumentsToReview
};

template <>
struct EnumWords<ApplicationColumn> {
    using E = ApplicationColumn;
    static constexpr auto words =
        std::to_array<EnumWord<E>>({{E::Name, "name"},
                                    {E::Number, "number"},
                                    {E::Stage, "stage"},
                                    {E::SubmittedOn, "submitted_on"},
                                    {E::Kind, "kind"},
                                    {E::Window, "window"},
                                    {E::State, "state"},
                                    {E::Edition, "edition"},
                                    {E::DocumentsToReview, "documents_to_review"}});
};

} // namespace certdesk
