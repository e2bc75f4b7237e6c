// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/caserecord.h"
#include "core/exchange/resultsreader.h"
#include "core/storage/session.h"
#include "core/usecases/importresults.h"
#include "core/usecases/officefile.h"

#include <map>

namespace certdesk {

/// What a row of a results file comes to.
struct JudgedRow {
    using Verdict = ResultsImportRow::Verdict;
    Verdict verdict = Verdict::Refused;
    std::optional<PersonId> person = {};
    std::optional<Attempt> attempt = {};
    std::vector<Problem> errors = {};
    std::vector<Problem> warnings = {};
};

/// Judges rows against the people, windows, forms and earlier attempts of the office:
/// Interchange 5.
class ResultJudge final {
public:
    ResultJudge(OfficeFile& office, const storage::Reader& reader, const ResultsReader& source,
                QString overrideReason, QString by);

    [[nodiscard]] JudgedRow judge(const ResultRow& row) const;
    /// The row went in: a later one of the same person may not go with it.
    void noteTaken(PersonId person, int line) { m_taken[person.value()] = line; }

private:
    void judgePerson(const ResultRow& row, JudgedRow& judged) const;
    void judgeName(const ResultRow& row, Attempt& attempt, JudgedRow& judged) const;
    void overrule(Attempt& attempt) const;
    void judgePlace(const ResultRow& row, Attempt& attempt, std::optional<ExamWindow>& window,
                    JudgedRow& judged) const;
    void judgeScore(const ResultRow& row, Attempt& attempt, JudgedRow& judged) const;
    void judgeRetest(const ResultRow& row, Attempt& attempt,
                     const std::optional<ExamWindow>& window, JudgedRow& judged) const;
    void judgeAuthorization(const ResultRow& row, Attempt& attempt, JudgedRow& judged) const;
    void judgeNeeds(const ResultRow& row, const Attempt& attempt,
                    const std::optional<ExamWindow>& window, JudgedRow& judged) const;
    void judgeRepetition(const ResultRow& row, const Attempt& attempt, JudgedRow& judged) const;
    [[nodiscard]] Problem problem(const ResultRow& row, ResultField field, Error error) const;

    OfficeFile& m_office;
    const storage::Reader& m_reader;
    const ResultsReader& m_source;
    QString m_override;
    QString m_by;
    std::map<qint64, int> m_taken; ///< by person, the line of the last row that went in
};

/// Whether a family name on a results line can be this person's: equal after folding to a name they
/// bear or bore, whatever its hyphens, spaces or order of parts, or given and family name swapped.
[[nodiscard]] bool mayBeNameOf(const StoredList<NameEntry>& names, const QString& family,
                               const QString& given);

} // namespace certdesk
