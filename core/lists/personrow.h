// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/application.h"

namespace certdesk {

/// One line of the people list.
struct PersonRow {
    PersonId id;
    QString name = {}; ///< family name first
    QString city = {};
    QString state = {};
    QString email = {};
    std::optional<Stage> latestStage = {}; ///< of the latest application
    std::optional<QDate> latestSubmittedOn = {};
    QString latestEdition = {}; ///< code of the policy edition that it belongs to
    QString credentialNumber = {};
    friend bool operator==(const PersonRow&, const PersonRow&) = default;
};

/// The columns that the list sorts by; words of ListQuery::sortColumn.
enum class PersonColumn { Name, Number, City, State, Email, LatestStage, LatestSubmittedOn };

template <>
struct EnumWords<PersonColumn> {
    using E = PersonColumn;
    static constexpr auto words =
        std::to_array<EnumWord<E>>({{E::Name, "name"},
                                    {E::Number, "number"},
                                    {E::City, "city"},
                                    {E::State, "state"},
                                    {E::Email, "email"},
                                    {E::LatestStage, "latest_stage"},
                                    {E::LatestSubmittedOn, "latest_submitted_on"}});
};

} // namespace certdesk
