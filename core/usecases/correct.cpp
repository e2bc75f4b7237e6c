// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/correct.h"

#include "core/domain/number.h"
#include "core/storage/correctionrecords.h"
#include "core/storage/store.h"
#include "core/usecases/correctionviews.h"
#include "core/usecases/putright.h"
#include "core/usecases/ticked.h"

#include <algorithm>

namespace certdesk {

namespace {

struct NumberOf {
    QString operator()(const RightResult& right) const { return attemptNumber(right.attempt); }
    QString operator()(const RightName& right) const { return candidateNumber(right.person); }
    QString operator()(const RightDocument& right) const { return documentNumber(right.document); }
};

Reason reasonOf(const CorrectionRequest& request) {
    return {AuditAction::Correct, std::visit(NumberOf(), request.right), request.reason.trimmed()};
}

bool isRight(const storage::Reader& reader, const Credential& credential) {
    const Attempt attempt = reader.require(*credential.attempt).value;
    return attempt.result == AttemptResult::Passed && attempt.satOn == credential.certifiedOn;
}

// A correction that takes back an earlier one leaves a certificate that needs no withdrawing, and a
// letter about it that is right.
void settleEarlier(storage::Session& session, AttemptId attempt, const Tick& tick) {
    const PersonId person = session.ownerOf(attempt);
    for (const Stored<Credential>& credential : session.of<Credential>(person)) {
        if (credential.value.attempt != attempt || !isRight(session, credential.value))
            continue;
        for (const Stored<Consequence>& line :
             session.where<Consequence>(u"credential_id", credential.id.value()))
            if (line.value.kind == ConsequenceKind::WithdrawCertificate && !line.value.doneOn)
                tickOff(session, line.id, tick);
        for (const storage::WrongLetter& wrong : storage::wrongLettersTo(session, person))
            if (wrong.letter.value.credential == credential.id &&
                wrong.fact == CorrectedFact::Result)
                tickOff(session, wrong.consequence, tick);
    }
}

Result<CorrectionView> carryOut(storage::Session& session, OfficeFile& office,
                                const CorrectionRequest& request) {
    Result<PutRight> done =
        std::visit([&](const auto& right) { return putRight(session, office, right, request); },
                   request.right);
    if (!done)
        return fail(done.error());
    Correction correction = std::move(done->correction);
    correction.reason = request.reason.trimmed();
    correction.by = request.by.trimmed();
    correction.on = office.today();
    const CorrectionId id = session.insert(done->person, correction);
    for (const Consequence& consequence : done->consequences)
        session.insert(id, consequence);
    if (correction.attempt)
        settleEarlier(session, *correction.attempt,
                      {.on = correction.on, .by = correction.by, .note = correctionNumber(id)});
    return viewOf(session, session.require(id));
}

} // namespace

Result<CorrectionView> previewCorrection(OfficeFile& office, const CorrectionRequest& request) {
    return office.store().rehearse(reasonOf(request), [&](storage::Session& session) {
        return carryOut(session, office, request);
    });
}

Result<CorrectionView> correct(OfficeFile& office, const CorrectionRequest& request) {
    if (request.reason.trimmed().isEmpty())
        return fail(ErrorCode::ReasonNeeded, std::visit(NumberOf(), request.right));
    if (request.by.trimmed().isEmpty())
        return fail(ErrorCode::BlankText, QStringLiteral("by"));
    return office.store().write(reasonOf(request), [&](storage::Session& session) {
        return carryOut(session, office, request);
    });
}

} // namespace certdesk
