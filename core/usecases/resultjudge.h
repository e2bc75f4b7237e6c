// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/caserecord.h"
#include "core/exchange/resultsreader.h"
#include "core/storage/session.h"
#include "core/usecases/officefile.h"

namespace certdesk {

/// What a row of a results file comes to.
struct JudgedRow {
    enum class Verdict { Sound, AlreadyPresent, Refused };
    Verdict verdict = Verdict::Refused;
    std::optional<PersonId> person = {};
    std::optional<Attempt> attempt = {};
    std::vector<Problem> errors = {};
    std::vector<Problem> warnings = {};
};

/// Judges rows against the people, windows, forms and earlier attempts of the office:
/// INTERCHANGE 5.
class ResultJudge final {
public:
    ResultJudge(OfficeFile& office, const storage::Reader& reader, const ResultsReader& source,
                QString overrideReason, QString by);

    [[nodiscard]] JudgedRow judge(const ResultRow& row) const;

private:
    void judgePerson(const ResultRow& row, JudgedRow& judged) const;
    void judgeName(const ResultRow& row, Attempt& attempt, JudgedRow& judged) const;
    void overrule(Attempt& attempt) const;
    void judgePlace(const ResultRow& row, Attempt& attempt, std::optional<ExamWindow>& window,
                    JudgedRow& judged) const;
    void judgeScore(const ResultRow& row, Attempt& attempt, JudgedRow& judged) const;
    void judgeRetest(const ResultRow& row, Attempt& attempt,
                     const std::optional<ExamWindow>& window, JudgedRow& judged) const;
    void judgeRepetition(const ResultRow& row, const Attempt& attempt, JudgedRow& judged) const;
    [[nodiscard]] Problem problem(const ResultRow& row, ResultField field, Error error) const;

    OfficeFile& m_office;
    const storage::Reader& m_reader;
    const ResultsReader& m_source;
    QString m_override;
    QString m_by;
};

/// Whether a family name on a results line can be this person's: equal after folding to a name they
/// bear or bore, whatever its hyphens, spaces or order of parts, or given and family name swapped.
[[nodiscard]] bool mayBeNameOf(const StoredList<NameEntry>& names, const QString& family,
                               const QString& given);

} // namespace certdesk
