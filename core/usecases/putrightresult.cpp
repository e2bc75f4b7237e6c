// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/base/append.h"
#include "core/domain/number.h"
#include "core/rules/scores.h"
#include "core/storage/caserecords.h"
#include "core/storage/correctionrecords.h"
#include "core/usecases/attemptplace.h"
#include "core/usecases/authorizedsitting.h"
#include "core/usecases/putright.h"

#include <algorithm>

namespace certdesk {

namespace {

bool isJudged(AttemptResult result) {
    return result == AttemptResult::Passed || result == AttemptResult::Failed ||
           result == AttemptResult::ScorePending;
}

/// With a score on file, such a result may still have it.
bool keepsScore(AttemptResult result) {
    return result == AttemptResult::Passed || result == AttemptResult::Failed ||
           result == AttemptResult::Invalidated || result == AttemptResult::NotCounted;
}

void dropScore(Attempt& attempt) {
    attempt.rawScore.reset();
    attempt.cutScore.reset();
    attempt.itemsScored.reset();
    attempt.domains = {};
}

// The day with its edition and its window, which also says which application it belongs to.
Result<void> setDay(const storage::Reader& reader, OfficeFile& office, const RightResult& right,
                    Attempt& attempt) {
    if (!right.satOn || *right.satOn == attempt.satOn)
        return {};
    if (*right.satOn > office.today())
        return fail(ErrorCode::DayInFuture, dayText(*right.satOn));
    const auto window = windowOf(reader, office.policies(reader), *right.satOn, {});
    if (!window)
        return fail(window.error());
    attempt.satOn = *right.satOn;
    attempt.edition = office.policies(reader).on(attempt.satOn).code;
    const auto id = *window ? std::optional((*window)->id) : std::nullopt;
    if (id != attempt.window) {
        attempt.window = id;
        attempt.application = applicationFor(reader, reader.ownerOf(right.attempt), *window);
    }
    return {};
}

Result<void> setScore(const storage::Reader& reader, const RightResult& right, Attempt& attempt) {
    const bool scoreDecides = right.rawScore && !keepsScore(attempt.result);
    const AttemptResult wanted =
        right.result.value_or(scoreDecides ? AttemptResult::ScorePending : attempt.result);
    if (right.result == AttemptResult::Scheduled)
        return fail(ErrorCode::UnknownWord, wordOf(wanted));
    attempt.result = wanted;
    const bool hasScore = right.rawScore || (attempt.rawScore && keepsScore(wanted));
    if (!hasScore) {
        dropScore(attempt);
        return {};
    }
    const int raw = right.rawScore.value_or(attempt.rawScore.value_or(0));
    if (raw < 0)
        return fail(ErrorCode::WrongNumber, QString::number(raw));
    const bool isOtherForm = right.formCode && *right.formCode != attempt.formCode;
    const Result<ExamForm> form =
        formOf(reader, right.formCode.value_or(attempt.formCode), attempt.satOn);
    if (!form)
        return fail(form.error());
    // A vendor's row may have had a cut and items of its own.
    const auto score = rules::judge(raw, isOtherForm ? std::nullopt : attempt.cutScore,
                                    isOtherForm ? std::nullopt : attempt.itemsScored, *form, {});
    if (!score)
        return fail(score.error());
    const bool speaksAgainst = isJudged(wanted) ? wanted != score->result : !keepsScore(wanted);
    if (right.result && speaksAgainst)
        return fail(ErrorCode::ResultContradicts, QString::number(raw),
                    QString::number(score->cutScore));
    if (isJudged(wanted))
        attempt.result = score->result;
    if (raw != attempt.rawScore)
        attempt.domains = {};
    if (isOtherForm || !attempt.itemsScored)
        attempt.itemsScored = form->scoredItems();
    attempt.formCode = form->code();
    attempt.rawScore = raw;
    attempt.cutScore = score->cutScore;
    return {};
}

QString scoreText(std::optional<int> score) {
    return score ? QString::number(*score) : QString();
}

QString domainText(const Attempt& attempt) {
    QStringList texts;
    for (const std::optional<DomainScore>& score : attempt.domains)
        texts << (score ? QStringLiteral("%1/%2").arg(score->correct).arg(score->total)
                        : QString());
    texts.removeAll(QString());
    return texts.join(u' ');
}

std::vector<FieldChange> changesOf(const Attempt& before, const Attempt& after) {
    std::vector<FieldChange> changes;
    noteChange(changes, CorrectedField::Result, wordOf(before.result), wordOf(after.result));
    noteChange(changes, CorrectedField::SatOn, dayText(before.satOn), dayText(after.satOn));
    noteChange(changes, CorrectedField::Form, before.formCode, after.formCode);
    noteChange(changes, CorrectedField::RawScore, scoreText(before.rawScore),
               scoreText(after.rawScore));
    noteChange(changes, CorrectedField::DomainScores, domainText(before), domainText(after));
    return changes;
}

DatedAttempt dated(const storage::Reader& reader, AttemptId id, const Attempt& attempt) {
    return {Stored<Attempt>{id, 0, attempt},
            attempt.window ? std::optional(reader.require(*attempt.window).value) : std::nullopt};
}

// A correction is the truth, whatever a rule would have said; then its reason is the exception.
void noteException(const storage::Reader& reader, OfficeFile& office,
                   const CorrectionRequest& request, PersonId person, DatedAttempt& after) {
    if (maySit(reader, office.policies(reader), person, after))
        return;
    after.attempt.value.override = request.reason.trimmed();
    after.attempt.value.overrideBy = request.by;
}

std::vector<Consequence> hangingOn(const storage::Reader& reader, OfficeFile& office,
                                   PersonId person, const DatedAttempt& before,
                                   const DatedAttempt& after) {
    return rules::consequencesOfResult(before, after, storage::readDependents(reader, person),
                                       office.policies(reader));
}

/// What hangs on a person's sitting that comes to light: as if it had been there, not counted.
std::vector<Consequence> hangingOnNew(const storage::Reader& reader, OfficeFile& office,
                                      PersonId person, const DatedAttempt& found) {
    DatedAttempt none = found;
    none.attempt.value.result = AttemptResult::NotCounted;
    rules::Dependents dependents = storage::readDependents(reader, person);
    dependents.attempts.push_back(none);
    return rules::consequencesOfResult(none, found, dependents, office.policies(reader));
}

// Who got the result by mistake keeps the row, which letters and certificates refer to; the
// registration goes with the result.
std::vector<Consequence> handOver(storage::Session& session, OfficeFile& office,
                                  const CorrectionRequest& request, const Stored<Attempt>& stored,
                                  const Attempt& right, PersonId to) {
    Attempt left = stored.value;
    left.result = AttemptResult::NotCounted;
    left.registrationId.clear();
    left.note = candidateNumber(to);
    std::vector<Consequence> consequences =
        hangingOn(session, office, session.ownerOf(stored.id),
                  dated(session, stored.id, stored.value), dated(session, stored.id, left));
    session.update(stored, left);
    DatedAttempt found = dated(session, AttemptId(0), right);
    Attempt& attempt = found.attempt.value;
    attempt.application = applicationFor(
        session, to,
        attempt.window ? std::optional(session.require(*attempt.window)) : std::nullopt);
    attempt.override.clear();
    attempt.overrideBy.clear();
    noteException(session, office, request, to, found);
    append(consequences, hangingOnNew(session, office, to, found));
    session.insert(to, attempt);
    return consequences;
}

std::vector<Consequence> change(storage::Session& session, OfficeFile& office,
                                const CorrectionRequest& request, const Stored<Attempt>& stored,
                                const Attempt& right) {
    const PersonId person = session.ownerOf(stored.id);
    const DatedAttempt before = dated(session, stored.id, stored.value);
    DatedAttempt after = dated(session, stored.id, right);
    std::vector<Consequence> consequences = hangingOn(session, office, person, before, after);
    if (maySit(session, office.policies(session), person, before))
        noteException(session, office, request, person, after);
    session.update(stored, after.attempt.value);
    return consequences;
}

} // namespace

Result<PutRight> putRight(storage::Session& session, OfficeFile& office, const RightResult& right,
                          const CorrectionRequest& request) {
    const Stored<Attempt> stored = session.require(right.attempt);
    const QString number = attemptNumber(right.attempt);
    if (stored.value.confirmation == Confirmation::Waiting)
        return fail(ErrorCode::ResultWaits, number);
    if (hasMovedOn(stored.revision, request))
        return fail(ErrorCode::Conflict);
    Attempt attempt = stored.value;
    if (const Result<void> day = setDay(session, office, right, attempt); !day)
        return fail(day.error());
    const bool saysOther = right.result || right.rawScore || right.formCode;
    if (const Result<void> score = saysOther ? setScore(session, right, attempt) : Result<void>();
        !score)
        return fail(score.error());
    const PersonId person = session.ownerOf(right.attempt);
    const PersonId to = right.person.value_or(person);
    static_cast<void>(session.require(to));
    std::vector<FieldChange> changes;
    noteChange(changes, CorrectedField::Candidate, candidateNumber(person), candidateNumber(to));
    append(changes, changesOf(stored.value, attempt));
    if (changes.empty())
        return fail(ErrorCode::NothingToCorrect, number);
    std::vector<Consequence> consequences =
        to == person ? change(session, office, request, stored, attempt)
                     : handOver(session, office, request, stored, attempt, to);
    return PutRight{.person = person,
                    .correction = {.fact = CorrectedFact::Result,
                                   .attempt = right.attempt,
                                   .changes = std::move(changes)},
                    .consequences = std::move(consequences)};
}

} // namespace certdesk
