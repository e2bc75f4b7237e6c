// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/domain/caserecord.h"

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

int revisionOf(const CaseRecord& record) {
    return record.application.revision + revisionsOf(record.documents) +
           revisionsOf(record.experience) + revisionsOf(record.training) +
           revisionsOf(record.verifications) + revisionsOf(record.attestations) +
           static_cast<int>(record.payments.size()) + revisionsOf(record.decisions);
}

} // namespace certdesk
