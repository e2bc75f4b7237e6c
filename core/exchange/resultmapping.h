// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/domain/attempt.h"
#include "core/domain/office.h"

#include <QHash>

#include <array>

namespace certdesk {

/// What we read from a results file; the words are the neutral mapping's columns (interchange 5).
enum class ResultField {
    RegistrationId,
    AuthorizationId,
    CandidateId,
    LastName,
    FirstName,
    ExamCode,
    FormCode,
    Window,
    ExamDate,
    Status,
    ItemsScored,
    RawScore,
    CutScore,
    Result,
    NoShow, ///< a mark beside the result that the candidate did not come
    D1Correct,
    D1Total,
    D2Correct,
    D2Total,
    D3Correct,
    D3Total,
    D4Correct,
    D4Total,
    Note
};

template <>
struct EnumWords<ResultField> {
    using E = ResultField;
    static constexpr auto words =
        std::to_array<EnumWord<E>>({{E::RegistrationId, "registration_id"},
                                    {E::AuthorizationId, "authorization_id"},
                                    {E::CandidateId, "candidate_id"},
                                    {E::LastName, "last_name"},
                                    {E::FirstName, "first_name"},
                                    {E::ExamCode, "exam_code"},
                                    {E::FormCode, "form_code"},
                                    {E::Window, "window"},
                                    {E::ExamDate, "exam_date"},
                                    {E::Status, "status"},
                                    {E::ItemsScored, "items_scored"},
                                    {E::RawScore, "raw_score"},
                                    {E::CutScore, "cut_score"},
                                    {E::Result, "result"},
                                    {E::NoShow, "no_show"},
                                    {E::D1Correct, "d1_correct"},
                                    {E::D1Total, "d1_total"},
                                    {E::D2Correct, "d2_correct"},
                                    {E::D2Total, "d2_total"},
                                    {E::D3Correct, "d3_correct"},
                                    {E::D3Total, "d3_total"},
                                    {E::D4Correct, "d4_correct"},
                                    {E::D4Total, "d4_total"},
                                    {E::Note, "note"}});
};

inline constexpr size_t resultFieldCount = EnumWords<ResultField>::words.size();

/// How the columns of one vendor's results file are to be read: the validated form of a
/// ResultMapping's JSON.
struct ResultLayout {
    QString name;
    /// For each field the names its column may have, the likeliest first; none: never there.
    std::array<QStringList, resultFieldCount> columns;
    QStringList dayPatterns;               ///< of YYYY MM DD hh mm ss and what stands between them
    QHash<QString, AttemptResult> results; ///< by case-folded word
    QStringList noShowWords;               ///< case-folded, in the NoShow column

    [[nodiscard]] const QStringList& columnsOf(ResultField field) const {
        return columns[static_cast<size_t>(field)];
    }
};

/// Strict: a wrong or unknown field fails, with its path as subject.
[[nodiscard]] Result<ResultLayout> readResultMapping(const QByteArray& json);

/// Those under ":/mappings": neutral, pearson-vue, certiverse.
[[nodiscard]] std::vector<ResultMapping> shippedResultMappings();

/// The day in a text that has exactly that pattern; a time of day in it must exist.
[[nodiscard]] std::optional<QDate> dayByPattern(QStringView text, QStringView pattern);

} // namespace certdesk
