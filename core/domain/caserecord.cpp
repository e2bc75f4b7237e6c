// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/domain/caserecord.h"

#include <algorithm>

namespace certdesk {

namespace {

// Something added counts as one, as its revisions begin there.
template <class T>
int revisionsOf(const StoredList<T>& list) {
    int sum = 0;
    for (const Stored<T>& one : list)
        sum += one.revision;
    return sum;
}

} // namespace

bool isOfThis(const CaseRecord& record, const Attempt& attempt) {
    return attempt.application ? *attempt.application == record.application.id
                               : attempt.satOn >= record.application.value.submittedOn;
}

bool hasUntied(const std::vector<DatedAttempt>& attempts) {
    return std::any_of(attempts.begin(), attempts.end(),
                       [](const auto& dated) { return !dated.attempt.value.application; });
}

void tieToApplications(std::vector<DatedAttempt>& attempts,
                       const StoredList<Application>& applications) {
    const auto place = [](const Stored<Application>& application) {
        return std::pair(application.value.submittedOn, application.id);
    };
    for (DatedAttempt& dated : attempts) {
        Attempt& attempt = dated.attempt.value;
        if (attempt.application)
            continue;
        const Stored<Application>* latest = nullptr;
        for (const Stored<Application>& one : applications)
            if (one.value.submittedOn <= attempt.satOn && (!latest || place(*latest) < place(one)))
                latest = &one;
        if (latest)
            attempt.application = latest->id;
    }
}

int revisionOf(const CaseRecord& record) {
    return record.application.revision + revisionsOf(record.documents) +
           revisionsOf(record.experience) + revisionsOf(record.training) +
           revisionsOf(record.verifications) + revisionsOf(record.attestations) +
           static_cast<int>(record.payments.size()) + revisionsOf(record.decisions);
}

} // namespace certdesk
