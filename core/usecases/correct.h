// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/correction.h"
#include "core/usecases/officefile.h"

#include <variant>

namespace certdesk {

/// What a confirmed result should have said. What isn't given stays as it is; with a score, whether
/// it is a pass is computed. One of another person is recorded for them; where it was it stays on
/// file, not counted.
struct RightResult {
    AttemptId attempt;
    std::optional<AttemptResult> result = {};
    std::optional<int> rawScore = {};
    std::optional<QString> formCode = {};
    std::optional<QDate> satOn = {};
    std::optional<PersonId> person = {};
};

/// What a person's legal name should have said. With `changedOn` it was right until that day and
/// stays on file as a former name; without, it never was.
struct RightName {
    PersonId person;
    std::optional<QString> given = {};
    std::optional<QString> middle = {};
    std::optional<QString> family = {};
    std::optional<QString> suffix = {};
    std::optional<QDate> changedOn = {};
    QString evidence = {};
};

/// What a misfiled document is, or which application it belongs to. It is reviewed anew.
struct RightDocument {
    DocumentId document;
    std::optional<DocumentKind> kind = {};
    std::optional<ApplicationId> application = {};
};

using RightFact = std::variant<RightResult, RightName, RightDocument>;

/// A correction as someone asks for it.
struct CorrectionRequest {
    RightFact right;
    QString reason = {};
    QString by = {};
    std::optional<int> revision = {}; ///< of the row that was looked at: the result, name, document
};

/// One line of what hung on a corrected fact.
struct ConsequenceView {
    Stored<Consequence> line;
    ConsequenceSubject subject;
};

/// A correction with its list.
struct CorrectionView {
    Stored<Correction> correction;
    PersonId person;
    QString name;    ///< of the person, for lists, family name first
    QString subject; ///< "T-000007", "C-000123", "D-000310"
    std::vector<ConsequenceView> lines = {};

    [[nodiscard]] bool isOpen() const;
};

/// What the correction would come to, and what hangs on the fact; nothing is written, and reason
/// and name may still be missing. Fails as correct() does.
[[nodiscard]] Result<CorrectionView> previewCorrection(OfficeFile& office,
                                                       const CorrectionRequest& request);

/// Puts the fact right and records what hangs on it, in one transaction: an act. A letter that is
/// wrong now becomes due again. Fails with ReasonNeeded, BlankText (nobody asks for it, a name that
/// is blank), NothingToCorrect, ResultWaits (not confirmed: it is corrected where it is confirmed),
/// ResultContradicts, ScoreAboveItems, WrongNumber, DayInFuture, UnknownForm, NoSingleWindow,
/// DocumentRestricted, WrongDocumentType, or Conflict when the row moved on from `revision`.
[[nodiscard]] Result<CorrectionView> correct(OfficeFile& office, const CorrectionRequest& request);

enum class CorrectionsWanted { Open, All };

/// Those with something left to tick off, or all; of everyone or of one person, oldest first.
[[nodiscard]] Result<std::vector<CorrectionView>>
corrections(OfficeFile& office, CorrectionsWanted wanted, std::optional<PersonId> person = {});

/// "CR-000003/2": the second line of the third correction.
[[nodiscard]] QString consequenceNumber(const CorrectionView& correction, ConsequenceId line);
/// The line with that number. NotFound names it.
[[nodiscard]] Result<ConsequenceId> findConsequence(OfficeFile& office, const QString& number);

/// Records that someone has seen to it; a certificate that is to be withdrawn is withdrawn by it.
/// Fails with BlankText (nobody did it) or TickedOffAlready.
[[nodiscard]] Result<void> tickOff(OfficeFile& office, ConsequenceId line, const QString& by,
                                   const QString& note = {});

} // namespace certdesk
