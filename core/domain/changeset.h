// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/application.h"

#include <set>

namespace certdesk {

/// What one committed unit of work touched; told to every open screen after the commit.
struct ChangeSet {
    std::set<PersonId> persons = {};
    std::set<ApplicationId> applications = {};
    bool officeData = false; ///< settings, staff, windows, forms, editions, templates
    bool many = false;       ///< more than is worth naming: read everything again

    [[nodiscard]] bool isEmpty() const {
        return persons.empty() && applications.empty() && !officeData && !many;
    }
};

} // namespace certdesk
