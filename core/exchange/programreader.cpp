// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/exchange/programreader.h"

#include "core/exchange/editionfields.h"

namespace certdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

ExamForm readForm(EditionFields& fields) {
    const int items = fields.whole("items"_L1, 1, 10'000);
    const int scored = fields.whole("scored_items"_L1, 1, items);
    const int cut = fields.whole("cut_score"_L1, 1, scored);
    // Results say how many of each domain were right; these are there to be checked.
    int ofDomains = 0;
    for (const QLatin1StringView name :
         {"domain_1_items"_L1, "domain_2_items"_L1, "domain_3_items"_L1, "domain_4_items"_L1})
        ofDomains += fields.wholeOr(name, 1, items, 0);
    if (ofDomains != 0 && ofDomains != scored)
        fields.refuse("scored_items"_L1, ErrorCode::Contradicts, QString::number(scored),
                      u"domain_1_items to domain_4_items, %1"_s.arg(ofDomains));
    // What was wrong was told; a form that nobody will see takes its place.
    const QString code = fields.line("code"_L1);
    return *ExamForm::create({code.trimmed().isEmpty() ? u"?"_s : code, items, scored, cut,
                              fields.day("current_from"_L1)});
}

ProgramText readProgramText(EditionFields& top) {
    return {top.line("code"_L1), top.line("program"_L1), top.line("council"_L1),
            top.line("credential"_L1), top.groups("forms"_L1, readForm)};
}

} // namespace

Result<ProgramText> readProgram(const QByteArray& json, const QString& fileName) {
    JsonFindings findings;
    auto program = EditionFields::ofFile(json, "certdesk-program"_L1, findings, readProgramText);
    if (!program)
        return fail(asOneError(findings.errors.front(), fileName));
    return *std::move(program);
}

std::optional<ExamForm> readExamForm(const QByteArray& json, std::vector<Problem>& problems) {
    JsonFindings findings;
    auto form = EditionFields::ofFile(json, "certdesk-exam-form"_L1, findings, readForm);
    std::move(findings.errors.begin(), findings.errors.end(), std::back_inserter(problems));
    return form;
}

} // namespace certdesk
