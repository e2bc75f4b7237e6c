// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/decide.h"

#include "core/domain/number.h"
#include "core/rules/requests.h"
#include "core/storage/store.h"
#include "core/usecases/decisionact.h"
#include "core/usecases/status.h"

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

Result<std::vector<Error>> decisionWarnings(OfficeFile& office, const DecisionRequest& request) {
    std::vector<Error> warnings;
    if (request.verdict != Verdict::Pend)
        return warnings;
    const Result<CaseView> view = openCase(office, request.application);
    if (!view)
        return fail(view.error());
    if (rules::hasResubmitted(view->record, view->edition.times, office.today()))
        warnings.push_back({ErrorCode::ResubmissionsUsed, applicationNumber(request.application),
                            view->edition.name});
    return warnings;
}

} // namespace certdesk
