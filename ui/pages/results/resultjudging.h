// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/recordresult.h"
#include "core/usecases/setup.h"

namespace certdesk {

class Workbench;

/// What stands in the form, as far as the rules ask for it.
struct KeyedSitting {
    PersonId person;
    QDate satOn;
    AttemptResult result;
    std::optional<AttemptId> correcting = {};
};

/// What the rules say of a sitting before it is recorded, in sentences.
struct SittingJudgement {
    QString dayError = {};
    bool needsException = false;
    QString words = {}; ///< why it does, or what to look at again
};

[[nodiscard]] SittingJudgement judgeSitting(Workbench& workbench, const OfficeSetup& setup,
                                            const KeyedSitting& sitting);

} // namespace certdesk
