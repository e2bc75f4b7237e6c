// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/storage/letterstates.h"
#include "core/storage/store.h"
#include "core/usecases/letters.h"
#include "core/usecases/replacedletters.h"

namespace certdesk {

namespace {

using storage::LetterState;

// A result governs from the application it belongs to until a later one comes in.
bool resultGoverns(const LetterState& state) {
    return state.satOn && (!state.submittedOn || *state.submittedOn <= *state.satOn);
}

/// The letter of that kind, where the person's record supports it.
std::optional<DueLetter> letterOf(LetterKind kind, const LetterState& state) {
    DueLetter letter{
        .kind = kind, .person = state.person, .name = state.name, .emailOnly = state.emailOnly};
    switch (kind) {
    case LetterKind::ApplicationReceived:
        letter.application = state.application;
        return state.application ? std::optional(letter) : std::nullopt;
    case LetterKind::MoreNeeded:
    case LetterKind::Approved:
    case LetterKind::Denied: {
        const Stage stage = kind == LetterKind::MoreNeeded ? Stage::Pended
                            : kind == LetterKind::Approved ? Stage::Approved
                                                           : Stage::Denied;
        letter.application = state.application;
        letter.decision = state.decision;
        // The letter of approval is the authorization to test: who renews without an exam has none.
        const bool isFounded =
            state.decision && (kind != LetterKind::Approved || state.isAuthorized);
        return state.stage == stage && isFounded ? std::optional(letter) : std::nullopt;
    }
    case LetterKind::Passed:
        letter.attempt = state.attempt;
        letter.credential = state.credential;
        return state.credential ? std::optional(letter) : std::nullopt;
    case LetterKind::Failed:
        letter.attempt = state.attempt;
        return state.result == AttemptResult::Failed ? std::optional(letter) : std::nullopt;
    }
    Q_UNREACHABLE();
}

/// The letter that the present status calls for: interchange 1, `letters`.
std::optional<DueLetter> calledFor(const LetterState& state) {
    if (resultGoverns(state)) {
        if (state.result == AttemptResult::Failed)
            return letterOf(LetterKind::Failed, state);
        if (state.result == AttemptResult::Passed)
            return letterOf(LetterKind::Passed, state);
    }
    const std::optional<LetterKind> kind = state.stage ? letterAfter(*state.stage) : std::nullopt;
    return kind ? letterOf(*kind, state) : std::nullopt;
}

} // namespace

std::pair<LetterKind, qint64> keyOf(const DueLetter& letter) {
    if (letter.credential)
        return {letter.kind, letter.credential->value()};
    if (letter.attempt)
        return {letter.kind, letter.attempt->value()};
    return {letter.kind, letter.decision ? letter.decision->value() : letter.application->value()};
}

std::optional<LetterKind> letterAfter(Stage stage) {
    switch (stage) {
    case Stage::Intake:
    case Stage::InReview:
        return LetterKind::ApplicationReceived;
    case Stage::Pended:
        return LetterKind::MoreNeeded;
    case Stage::Approved:
        return LetterKind::Approved;
    case Stage::Denied:
        return LetterKind::Denied;
    case Stage::Withdrawn:
    case Stage::Closed:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

Result<LetterSurvey> dueLetters(OfficeFile& office, const LetterSelection& selection) {
    return office.store().read([&](storage::Reader& reader) {
        const storage::SentLetters sent = storage::sentLetters(reader);
        const std::vector<storage::WrongLetter> wrong = storage::wrongLetters(reader);
        LetterSurvey survey;
        for (const LetterState& state : storage::letterStates(reader, selection.persons)) {
            if (state.deceased)
                continue;
            std::optional<DueLetter> letter =
                selection.kind ? letterOf(*selection.kind, state) : calledFor(state);
            if (letter)
                letter->again = sent.contains(keyOf(*letter));
            if (letter && (selection.kind || isDueAgain(*letter, wrong) || !letter->again))
                survey.letters.push_back(*letter);
            else if (!letter && selection.kind && !selection.persons.empty())
                survey.unsupported.push_back(
                    {DueLetter{.kind = *selection.kind, .person = state.person, .name = state.name},
                     {ErrorCode::LetterUnsupported, state.name, wordOf(*selection.kind)}});
        }
        return survey;
    });
}

} // namespace certdesk
