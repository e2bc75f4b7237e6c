// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/application.h"
#include "core/domain/attestation.h"

namespace certdesk {

/// A person and the latest agreement that is on file from them.
struct AttestedPerson {
    PersonId person;
    QString name; ///< family name first
    ApplicationId application;
    Attestation attestation;
    bool isOld; ///< of another version than the one in force today
};

enum class AttestedWho { Everyone, OnOldVersion };

} // namespace certdesk
