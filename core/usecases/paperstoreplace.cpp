// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/paperstoreplace.h"

#include "core/rules/reasons.h"
#include "core/usecases/decidedfindings.h"

#include <algorithm>
#include <set>

namespace certdesk {

namespace {

bool isRuled(const Document& document, ReviewState review, QDate by) {
    return document.review == review && document.reviewedOn.value_or(by) <= by;
}

std::set<CriterionCode> openAt(const Decision& request, const CaseView& view) {
    std::set<CriterionCode> open;
    for (const Outcome outcome : {Outcome::Pending, Outcome::NotMet})
        for (const DecidedFinding& finding : decidedFindings(request, outcome, view))
            open.insert(finding.code);
    return open;
}

// A name or a letter shows no requirement, and is wanted for itself.
bool isWanted(const std::vector<CriterionCode>& shown, const std::set<CriterionCode>& open) {
    return shown.empty() || std::any_of(shown.begin(), shown.end(),
                                        [&](CriterionCode code) { return open.contains(code); });
}

// The day of the first request that told of a refusal, before this one.
std::optional<QDate> toldOn(const Document& refused, const Decision& request,
                            const StoredList<Decision>& decisions) {
    const auto told = std::find_if(decisions.begin(), decisions.end(), [&](const auto& decision) {
        return decision.value.verdict == Verdict::Pend && decision.value.on < request.on &&
               decision.value.on >= refused.reviewedOn.value_or(request.on);
    });
    return told == decisions.end() ? std::nullopt : std::optional(told->value.on);
}

// What was there before the applicant knew of the refusal took the place of nothing; one that came
// and was refused in its turn stands for itself.
bool hasCome(const Document& other, const Decision& request, QDate told, const CaseRecord& record) {
    const bool isReviewed = isRuled(other, ReviewState::Accepted, request.on) ||
                            isRuled(other, ReviewState::Refused, request.on);
    return isReviewed && other.receivedOn.value_or(record.application.value.submittedOn) > told;
}

// For a requirement there may have to be several papers: one that came is no answer to two refusals
// of one request, and nobody knows to which.
bool isAnswered(const Stored<Document>& refused, const Decision& request,
                const CaseRecord& record) {
    const std::optional<QDate> told = toldOn(refused.value, request, record.decisions);
    if (!told)
        return false;
    int wanted = 0;
    int come = 0;
    for (const auto& [id, revision, other] : record.documents) {
        if (other.kind != refused.value.kind)
            continue;
        wanted += isRuled(other, ReviewState::Refused, request.on) &&
                  toldOn(other, request, record.decisions) == told;
        come += hasCome(other, request, *told, record);
    }
    return come >= wanted;
}

bool isReplacedByLater(const Stored<Document>& refused, const Decision& request,
                       const CaseRecord& record) {
    return std::any_of(record.documents.begin(), record.documents.end(), [&](const auto& other) {
        return other.value.kind == refused.value.kind && other.id.value() > refused.id.value() &&
               isRuled(other.value, ReviewState::Accepted, request.on);
    });
}

} // namespace

std::vector<Document> papersToReplace(const Decision& request, const CaseView& view) {
    const std::set<CriterionCode> open = openAt(request, view);
    std::vector<Document> papers;
    for (const Stored<Document>& document : view.record.documents) {
        const auto shown = rules::criteriaShownBy(document.value.kind, view.edition);
        const bool isSettled = shown.empty() ? isReplacedByLater(document, request, view.record)
                                             : isAnswered(document, request, view.record);
        if (isRuled(document.value, ReviewState::Refused, request.on) && isWanted(shown, open) &&
            !isSettled)
            papers.push_back(document.value);
    }
    return papers;
}

} // namespace certdesk
