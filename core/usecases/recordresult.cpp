// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/recordresult.h"

#include "core/domain/number.h"
#include "core/rules/scores.h"
#include "core/storage/store.h"
#include "core/usecases/attemptplace.h"
#include "core/usecases/authorizedsitting.h"

namespace certdesk {

namespace {

// A sitting keeps the edition that it was recorded under, unless its day was wrong.
QString editionOf(const storage::Reader& reader, const PolicyBook& policies, QDate satOn,
                  AttemptId corrected) {
    const std::optional<Stored<Attempt>> before = reader.find(corrected);
    return before && before->value.satOn == satOn ? before->value.edition : policies.on(satOn).code;
}

// The attempt that the keyed values make. `id` is that of the result which they correct, else 0.
Result<Attempt> judged(const storage::Reader& reader, OfficeFile& office, const KeyedResult& keyed,
                       AttemptId id) {
    static_cast<void>(reader.require(keyed.person));
    if (keyed.satOn > office.today())
        return fail(ErrorCode::DayInFuture, dayText(keyed.satOn));
    if (keyed.rawScore && *keyed.rawScore < 0)
        return fail(ErrorCode::WrongNumber, QString::number(*keyed.rawScore));
    Result<std::optional<Stored<ExamWindow>>> window =
        windowOf(reader, office.policies(reader), keyed.satOn, {});
    if (!window)
        return fail(window.error());
    Attempt attempt{.application = applicationFor(reader, keyed.person, *window),
                    .window = *window ? std::optional((*window)->id) : std::nullopt,
                    .satOn = keyed.satOn,
                    .result = keyed.result,
                    .note = keyed.note,
                    .edition = editionOf(reader, office.policies(reader), keyed.satOn, id)};
    if (keyed.rawScore) {
        const Result<ExamForm> form = formOf(reader, keyed.formCode, keyed.satOn);
        if (!form)
            return fail(form.error());
        const auto score = rules::judge(*keyed.rawScore, {}, {}, *form, {});
        if (!score)
            return fail(score.error());
        // An invalidated result may well have a score; it stays invalidated.
        if (keyed.result != AttemptResult::Invalidated)
            attempt.result = score->result;
        attempt.formCode = form->code();
        attempt.rawScore = keyed.rawScore;
        attempt.cutScore = score->cutScore;
        attempt.itemsScored = form->scoredItems();
    }
    const DatedAttempt dated{Stored<Attempt>{id, 0, attempt},
                             *window ? std::optional((*window)->value) : std::nullopt};
    if (const Result<void> allowed = maySit(reader, office.policies(reader), keyed.person, dated);
        !allowed) {
        if (keyed.override.trimmed().isEmpty())
            return fail(allowed.error());
        attempt.override = keyed.override;
        attempt.overrideBy = keyed.by;
    }
    return attempt;
}

// A keyed result that nobody has confirmed yet; anything else counts and stays as it is.
Result<Stored<Attempt>> waitingResult(const storage::Reader& reader, AttemptId id) {
    Stored<Attempt> attempt = reader.require(id);
    if (attempt.value.confirmation != Confirmation::Waiting)
        return fail(ErrorCode::ResultConfirmed, attemptNumber(id));
    return attempt;
}

Result<Stored<Attempt>> waitingResult(const storage::Reader& reader, AttemptId id,
                                      const QString& why) {
    Result<Stored<Attempt>> attempt = waitingResult(reader, id);
    if (attempt && why.trimmed().isEmpty())
        return fail(ErrorCode::ReasonNeeded, attemptNumber(id));
    return attempt;
}

} // namespace

Result<void> mayKey(OfficeFile& office, PersonId person, const DatedAttempt& sitting) {
    return office.store().read([&](storage::Reader& reader) {
        const PolicyBook& policies = office.policies(reader);
        DatedAttempt dated = sitting;
        Attempt& attempt = dated.attempt.value;
        attempt.edition = editionOf(reader, policies, attempt.satOn, dated.attempt.id);
        return maySit(reader, policies, person, dated);
    });
}

Result<std::vector<Error>> keyingWarnings(OfficeFile& office, const KeyedResult& keyed,
                                          AttemptId id) {
    return office.store().read([&](storage::Reader& reader) -> Result<std::vector<Error>> {
        const PolicyBook& policies = office.policies(reader);
        const auto window = windowOf(reader, policies, keyed.satOn, {});
        if (!window)
            return fail(window.error());
        // Whose answers were counted has sat.
        const bool isScored = keyed.rawScore && !isSitting(keyed.result);
        const Attempt attempt{.application = applicationFor(reader, keyed.person, *window),
                              .satOn = keyed.satOn,
                              .result = isScored ? AttemptResult::ScorePending : keyed.result,
                              .edition = editionOf(reader, policies, keyed.satOn, id)};
        return lackedBy(reader, policies, keyed.person, {Stored<Attempt>{id, 0, attempt}, {}});
    });
}

Result<AttemptId> recordResult(OfficeFile& office, const KeyedResult& keyed) {
    return office.store().write(
        Reason{AuditAction::RecordResult, candidateNumber(keyed.person), keyed.override},
        [&](storage::Session& session) -> Result<AttemptId> {
            Result<Attempt> attempt = judged(session, office, keyed, AttemptId(0));
            if (!attempt)
                return fail(attempt.error());
            if (session.require(Id<Office>(1)).value.keyedResultsWait)
                attempt->confirmation = Confirmation::Waiting;
            return session.insert(keyed.person, *attempt);
        });
}

Result<void> correctResult(OfficeFile& office, AttemptId id, const KeyedResult& keyed,
                           const QString& why) {
    return office.store().write(
        Reason{AuditAction::CorrectResult, attemptNumber(id), why.trimmed()},
        [&](storage::Session& session) -> Result<void> {
            const Result<Stored<Attempt>> before = waitingResult(session, id, why);
            if (!before)
                return fail(before.error());
            Q_ASSERT(session.ownerOf(id) == keyed.person);
            Result<Attempt> after = judged(session, office, keyed, id);
            if (!after)
                return fail(after.error());
            after->confirmation = Confirmation::Waiting;
            session.update(*before, *after);
            return {};
        });
}

Result<void> removeResult(OfficeFile& office, AttemptId id, const QString& why) {
    return office.store().write(Reason{AuditAction::RemoveResult, attemptNumber(id), why.trimmed()},
                                [&](storage::Session& session) -> Result<void> {
                                    const Result<Stored<Attempt>> before =
                                        waitingResult(session, id, why);
                                    if (!before)
                                        return fail(before.error());
                                    session.remove(*before);
                                    return {};
                                });
}

Result<void> confirmResult(OfficeFile& office, AttemptId id, std::optional<int> rawScore,
                           AttemptResult result, const QString& by) {
    if (by.trimmed().isEmpty())
        return fail(ErrorCode::BlankText, QStringLiteral("by"));
    return office.store().write(
        Reason{AuditAction::ConfirmResult, attemptNumber(id), by},
        [&](storage::Session& session) -> Result<void> {
            const Result<Stored<Attempt>> before = waitingResult(session, id);
            if (!before)
                return fail(before.error());
            const Attempt& keyed = before->value;
            if (keyed.rawScore ? keyed.rawScore != rawScore : keyed.result != result)
                return fail(ErrorCode::ResultDiffers, attemptNumber(id));
            Attempt after = keyed;
            after.confirmation = Confirmation::Confirmed;
            session.update(*before, after);
            return {};
        });
}

} // namespace certdesk
