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
    QString name; ///< for lists, family name first
    friend bool operator==(const DueLetter&, const DueLetter&) = default;
};

/// A letter that can't be printed as things are, and why.
struct SetAside {
    DueLetter letter;
    Error why;
};

/// One letter's place in the run.
struct PrintedLetter {
    DueLetter letter;
    int firstPage; ///< 1-based
    int pages;
    QString templateVersion;
    QByteArray context;
};

/// The letters of a run in one PDF: exactly what is previewed, printed and archived.
struct PreparedRun {
    QByteArray pdf; ///< empty when there is no letter
    std::vector<PrintedLetter> letters;
    std::vector<SetAside> setAside;
};

[[nodiscard]] Result<std::vector<DueLetter>> dueLetters(OfficeFile& office,
                                                        const LetterSelection& selection);
/// Composes and renders; records nothing.
[[nodiscard]] Result<PreparedRun> prepareLetters(OfficeFile& office,
                                                 const std::vector<DueLetter>& letters,
                                                 const Progress& progress = {});
/// Archives the run and marks its letters as sent, in one transaction: an act.
[[nodiscard]] Result<void> markSent(OfficeFile& office, const PreparedRun& run, const QString& by);
/// One letter of a run as a PDF of its own.
[[nodiscard]] Result<QByteArray> singleLetter(const PreparedRun& run, const PrintedLetter& letter);
/// The archived pages of a letter that was sent.
[[nodiscard]] Result<QByteArray> archivedLetter(OfficeFile& office, Id<Letter> letter);

} // namespace certdesk
