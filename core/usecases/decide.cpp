// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/decide.h"

#include "core/storage/store.h"
#include "core/usecases/decisionact.h"

namespace certdesk {

Result<SignedDecision> decide(OfficeFile& office, const DecisionRequest& request) {
    return office.store().write(
        reasonOf(request), [&](storage::Session& session) -> Result<SignedDecision> {
            const Result<JudgedDecision> judged = judge(session, office, request);
            if (!judged)
                return fail(judged.error());
            return carryOut(session, office, request, *judged);
        });
}

} // namespace certdesk
