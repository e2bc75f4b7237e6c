// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/recordresult.h"

#include "core/domain/number.h"
#include "core/rules/retest.h"
#include "core/rules/scores.h"
#include "core/storage/caserecords.h"
#include "core/storage/store.h"
#include "core/usecases/attemptplace.h"

namespace certdesk {

Result<AttemptId> recordResult(OfficeFile& office, const KeyedResult& keyed) {
    return office.store().write(
        Reason{AuditAction::RecordResult, candidateNumber(keyed.person), keyed.override},
        [&](storage::Session& session) -> Result<AttemptId> {
            static_cast<void>(session.require(keyed.person));
            if (keyed.satOn > office.today())
                return fail(ErrorCode::DayInFuture, dayText(keyed.satOn));
            if (keyed.rawScore && *keyed.rawScore < 0)
                return fail(ErrorCode::WrongNumber, QString::number(*keyed.rawScore));
            Result<std::optional<Stored<ExamWindow>>> window =
                windowOf(session, office.policies(session), keyed.satOn, {});
            if (!window)
                return fail(window.error());
            Attempt attempt{.application = applicationFor(session, keyed.person, *window),
                            .window = *window ? std::optional((*window)->id) : std::nullopt,
                            .satOn = keyed.satOn,
                            .result = keyed.result,
                            .note = keyed.note};
            if (keyed.rawScore) {
                const Result<ExamForm> form = formOf(session, keyed.formCode, keyed.satOn);
                if (!form)
                    return fail(form.error());
                const auto judged = rules::judge(*keyed.rawScore, {}, {}, *form, {});
                if (!judged)
                    return fail(judged.error());
                // An invalidated result may well have a score; it stays invalidated.
                if (keyed.result != AttemptResult::Invalidated)
                    attempt.result = judged->result;
                attempt.formCode = form->code();
                attempt.rawScore = keyed.rawScore;
                attempt.cutScore = judged->cutScore;
                attempt.itemsScored = form->scoredItems();
            }
            const DatedAttempt dated{Stored<Attempt>{AttemptId(0), 0, attempt},
                                     *window ? std::optional((*window)->value) : std::nullopt};
            const Result<void> allowed = rules::mayRecordSitting(
                storage::readAttempts(session, keyed.person), dated, office.policies(session));
            if (!allowed) {
                if (keyed.override.trimmed().isEmpty())
                    return fail(allowed.error());
                attempt.override = keyed.override;
                attempt.overrideBy = keyed.by;
            }
            if (session.require(Id<Office>(1)).value.keyedResultsWait)
                attempt.confirmation = Confirmation::Waiting;
            return session.insert(keyed.person, attempt);
        });
}

Result<void> confirmResult(OfficeFile& office, AttemptId id, std::optional<int> rawScore,
                           AttemptResult result, const QString& by) {
    return office.store().write(Reason{AuditAction::ConfirmResult, attemptNumber(id), by},
                                [&](storage::Session& session) -> Result<void> {
                                    const Stored<Attempt> before = session.require(id);
                                    const bool agrees = before.value.rawScore
                                                            ? before.value.rawScore == rawScore
                                                            : before.value.result == result;
                                    if (!agrees)
                                        return fail(ErrorCode::ResultDiffers, attemptNumber(id));
                                    Attempt after = before.value;
                                    after.confirmation = Confirmation::Confirmed;
                                    session.update(before, after);
                                    return {};
                                });
}

} // namespace certdesk
