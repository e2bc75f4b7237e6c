// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/letter.h"
#include "core/usecases/officefile.h"
#include "core/usecases/progress.h"

namespace certdesk {

/// Which letters: those that each person's state calls for and that were not sent, or one kind for
/// the named candidates (everyone whose record supports it when none is named).
struct LetterSelection {
    std::optional<LetterKind> kind = {};
    std::vector<PersonId> persons = {};
};

/// A letter that is called for, before it is composed.
struct DueLetter {
    LetterKind kind;
    PersonId person;
    std::optional<ApplicationId> application = {};
    std::optional<DecisionId> decision = {};
    std::optional<AttemptId> attempt = {};
    std::optional<Id<Credential>> credential = {};
    QString name;           ///< for lists, family name first
    bool again = false;     ///< asked for though it was sent already
    bool emailOnly = false; ///< they want no letters on paper
    friend bool operator==(const DueLetter&, const DueLetter&) = default;
};

/// A letter that can't be printed as things are, and why.
struct SetAside {
    DueLetter letter;
    Error why;
};

/// What a selection comes to.
struct LetterSurvey {
    std::vector<DueLetter> letters;    ///< by name
    std::vector<SetAside> unsupported; ///< named candidates whose record doesn't support the kind
};

/// One letter's place in the run.
struct PrintedLetter {
    DueLetter letter;
    int firstPage; ///< 1-based
    int pages;
    QString templateVersion;
    QByteArray context; ///< the values it was composed from, JSON
};

/// The letters of a run in one PDF: exactly what is previewed, printed and archived.
struct PreparedRun {
    QByteArray pdf; ///< empty when there is no letter
    int pages = 0;
    std::vector<PrintedLetter> letters;
    std::vector<SetAside> setAside;
};

/// The letter that an application at that stage calls for, if any.
[[nodiscard]] std::optional<LetterKind> letterAfter(Stage stage);
/// Deceased people get none.
[[nodiscard]] Result<LetterSurvey> dueLetters(OfficeFile& office, const LetterSelection& selection);
/// What the letter is about, as letters that were sent are told apart.
[[nodiscard]] std::pair<LetterKind, qint64> keyOf(const DueLetter& letter);
/// Composes and renders; records nothing. Long.
[[nodiscard]] Result<PreparedRun> prepareLetters(OfficeFile& office,
                                                 const std::vector<DueLetter>& letters,
                                                 const Progress& progress = {});
/// Whether each letter of the run would say the same today. Quick: sets no page.
[[nodiscard]] Result<bool> saysTheSame(OfficeFile& office, const PreparedRun& run);
/// One letter to an invented person under the office's own letterhead, to try paper and envelopes;
/// names nobody, so there is nothing to mark as sent.
[[nodiscard]] Result<PreparedRun> prepareTestLetter(OfficeFile& office);
/// Archives the run and marks its letters as sent, in one transaction: an act. Answers those that
/// somebody else has sent since they were called for (SentMeanwhile): they are not recorded again.
[[nodiscard]] Result<std::vector<SetAside>> markSent(OfficeFile& office, const PreparedRun& run,
                                                     const QString& by);
/// The archived pages of a letter that was sent.
[[nodiscard]] Result<QByteArray> archivedLetter(OfficeFile& office, Id<Letter> letter);

} // namespace certdesk
