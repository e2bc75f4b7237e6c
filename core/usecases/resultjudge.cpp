// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/resultjudge.h"

#include "core/base/text.h"
#include "core/rules/retest.h"
#include "core/rules/scores.h"
#include "core/storage/caserecords.h"
#include "core/usecases/attemptplace.h"
#include "core/usecases/authorizedsitting.h"

#include <algorithm>

namespace certdesk {

namespace {

// "Smith-Jones", "Jones Smith" and "smith jones" are one name here.
QStringList sortedParts(const QString& name) {
    QString letters;
    for (const QChar c : folded(name)) {
        if (c.isLetterOrNumber())
            letters += c;
        else if (c == u'-' || c.isSpace())
            letters += u' ';
    }
    QStringList parts = letters.split(u' ', Qt::SkipEmptyParts);
    parts.sort();
    return parts;
}

// The same line of a vendor's file come again: everything that the file says is as it was recorded.
bool saysTheSame(const Attempt& recorded, const Attempt& row) {
    return recorded.satOn == row.satOn && recorded.result == row.result &&
           recorded.formCode == row.formCode && recorded.rawScore == row.rawScore &&
           recorded.cutScore == row.cutScore && recorded.itemsScored == row.itemsScored &&
           recorded.domains == row.domains && recorded.window == row.window;
}

} // namespace

bool mayBeNameOf(const StoredList<NameEntry>& names, const QString& family, const QString& given) {
    const QStringList parts = sortedParts(family);
    if (parts.isEmpty()) // nothing in it that could be compared
        return false;
    return std::any_of(names.begin(), names.end(), [&](const Stored<NameEntry>& entry) {
        const PersonName& name = entry.value.name;
        if (parts == sortedParts(name.family().isEmpty() ? name.given() : name.family()))
            return true;
        const bool swapped =
            parts == sortedParts(name.given()) && sortedParts(given) == sortedParts(name.family());
        return swapped && !given.isEmpty();
    });
}

ResultJudge::ResultJudge(OfficeFile& office, const storage::Reader& reader,
                         const ResultsReader& source, QString overrideReason, QString by)
    : m_office(office)
    , m_reader(reader)
    , m_source(source)
    , m_override(std::move(overrideReason))
    , m_by(std::move(by)) {}

Problem ResultJudge::problem(const ResultRow& row, ResultField field, Error error) const {
    return {.line = row.line, .column = m_source.columnName(field), .error = std::move(error)};
}

JudgedRow ResultJudge::judge(const ResultRow& row) const {
    JudgedRow judged;
    Attempt attempt{.satOn = row.examDate,
                    .result = row.result.value_or(AttemptResult::ScorePending),
                    .formCode = row.formCode,
                    .rawScore = row.rawScore,
                    .cutScore = row.cutScore,
                    .itemsScored = row.itemsScored,
                    .domains = row.domains,
                    .registrationId = row.registrationId,
                    .authorizationId = row.authorizationId,
                    .confirmation = Confirmation::Confirmed,
                    .note = row.note,
                    .edition = m_office.policies(m_reader).on(row.examDate).code};
    std::optional<ExamWindow> window;
    judgePerson(row, judged);
    judgePlace(row, attempt, window, judged);
    judgeScore(row, attempt, judged);
    if (!judged.errors.empty())
        return judged;
    judgeRepetition(row, attempt, judged);
    if (judged.verdict == JudgedRow::Verdict::AlreadyPresent || !judged.errors.empty())
        return judged;
    judgeName(row, attempt, judged);
    judgeRetest(row, attempt, window, judged);
    judgeAuthorization(row, attempt, judged);
    judgeNeeds(row, attempt, window, judged);
    if (!judged.errors.empty())
        return judged;
    judged.verdict = JudgedRow::Verdict::Sound;
    judged.attempt = std::move(attempt);
    return judged;
}

void ResultJudge::judgePerson(const ResultRow& row, JudgedRow& judged) const {
    judged.person = storage::findPerson(m_reader, row.candidateId);
    if (!judged.person)
        judged.errors.push_back(problem(row, ResultField::CandidateId,
                                        {ErrorCode::UnknownCandidate, row.candidateId, {}}));
}

// What speaks against a row stands beside it when it is taken in all the same.
void ResultJudge::overrule(Attempt& attempt) const {
    attempt.override = m_override;
    attempt.overrideBy = m_by;
}

void ResultJudge::judgeName(const ResultRow& row, Attempt& attempt, JudgedRow& judged) const {
    if (row.lastName.trimmed().isEmpty())
        return;
    const StoredList<NameEntry> names = m_reader.of<NameEntry>(*judged.person);
    if (mayBeNameOf(names, row.lastName, row.firstName))
        return;
    Problem differs = problem(row, ResultField::LastName,
                              {ErrorCode::NameDiffers, row.lastName,
                               names.empty() ? QString() : names.front().value.name.full()});
    if (m_override.isEmpty()) {
        judged.errors.push_back(std::move(differs));
        return;
    }
    judged.warnings.push_back(std::move(differs));
    overrule(attempt);
}

void ResultJudge::judgePlace(const ResultRow& row, Attempt& attempt,
                             std::optional<ExamWindow>& window, JudgedRow& judged) const {
    if (row.examDate > m_office.today())
        judged.errors.push_back(problem(row, ResultField::ExamDate,
                                        {ErrorCode::DayInFuture, dayText(row.examDate), {}}));
    auto found = windowOf(m_reader, m_office.policies(m_reader), row.examDate, row.windowCode);
    if (!found) {
        const bool wrongDay = found.error().code == ErrorCode::DayOutsideWindow;
        judged.errors.push_back(
            problem(row, wrongDay ? ResultField::ExamDate : ResultField::Window, found.error()));
        return;
    }
    if (*found) {
        attempt.window = (*found)->id;
        window = (*found)->value;
    }
    if (judged.person)
        attempt.application = applicationFor(m_reader, *judged.person, *found);
}

void ResultJudge::judgeScore(const ResultRow& row, Attempt& attempt, JudgedRow& judged) const {
    const Result<ExamForm> form = formOf(m_reader, row.formCode, row.examDate);
    if (!form) {
        judged.errors.push_back(problem(row, ResultField::FormCode, form.error()));
        return;
    }
    attempt.formCode = form->code();
    if (!row.rawScore)
        return;
    // An invalidated result may well have a score; it stays invalidated.
    if (row.result == AttemptResult::Invalidated)
        return;
    const auto score =
        rules::judge(*row.rawScore, row.cutScore, row.itemsScored, *form, row.result);
    if (!score) {
        const bool wrongCut = score.error().code == ErrorCode::WrongNumber;
        judged.errors.push_back(
            problem(row, wrongCut ? ResultField::CutScore : ResultField::RawScore, score.error()));
        return;
    }
    attempt.result = score->result;
    attempt.cutScore = score->cutScore;
    attempt.itemsScored = row.itemsScored.value_or(form->scoredItems());
    if (score->contradictsVendor)
        judged.warnings.push_back(
            problem(row, ResultField::Result,
                    {ErrorCode::ResultContradicts, QString::number(*row.rawScore),
                     QString::number(score->cutScore)}));
}

void ResultJudge::judgeRepetition(const ResultRow& row, const Attempt& attempt,
                                  JudgedRow& judged) const {
    if (row.registrationId.isEmpty())
        return;
    const StoredList<Attempt> known =
        m_reader.where<Attempt>(u"registration_id", row.registrationId);
    if (known.empty())
        return;
    const bool same = m_reader.ownerOf(known.front().id) == *judged.person &&
                      saysTheSame(known.front().value, attempt);
    if (same)
        judged.verdict = JudgedRow::Verdict::AlreadyPresent;
    else
        judged.errors.push_back(problem(row, ResultField::RegistrationId,
                                        {ErrorCode::RegistrationDiffers, row.registrationId, {}}));
}

void ResultJudge::judgeRetest(const ResultRow& row, Attempt& attempt,
                              const std::optional<ExamWindow>& window, JudgedRow& judged) const {
    const DatedAttempt dated{Stored<Attempt>{AttemptId(0), 0, attempt}, window};
    const Result<void> allowed = rules::mayRecordSitting(
        storage::readAttempts(m_reader, *judged.person), dated, m_office.policies(m_reader),
        recertificationGrounds(m_reader, *judged.person));
    if (allowed)
        return;
    Error error = allowed.error();
    // Who looks for the other sitting on file would not find it.
    if (const auto other = m_taken.find(judged.person->value());
        other != m_taken.end() && error.code != ErrorCode::RetestTooEarly)
        error = {ErrorCode::SittingsCollide, dayText(row.examDate), QString::number(other->second)};
    Problem tooEarly = problem(row, ResultField::ExamDate, std::move(error));
    if (m_override.isEmpty()) {
        judged.errors.push_back(std::move(tooEarly));
        return;
    }
    judged.warnings.push_back(std::move(tooEarly));
    overrule(attempt);
}

// What the vendor says has happened; certifying waits until the office has said why it was right.
void ResultJudge::judgeAuthorization(const ResultRow& row, Attempt& attempt,
                                     JudgedRow& judged) const {
    const Result<void> authorized = wasAuthorized(m_reader, *judged.person, attempt);
    if (authorized)
        return;
    judged.warnings.push_back(problem(row, ResultField::CandidateId, authorized.error()));
    if (!m_override.isEmpty())
        overrule(attempt);
}

// Neither keeps a row out: what the vendor says has happened.
void ResultJudge::judgeNeeds(const ResultRow& row, const Attempt& attempt,
                             const std::optional<ExamWindow>& window, JudgedRow& judged) const {
    if (!judged.errors.empty())
        return;
    const DatedAttempt dated{Stored<Attempt>{AttemptId(0), 0, attempt}, window};
    for (Error& lacked : lackedBy(m_reader, m_office.policies(m_reader), *judged.person, dated))
        judged.warnings.push_back(problem(row, ResultField::CandidateId, std::move(lacked)));
}

} // namespace certdesk
