// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/review/evidence.h"

#include "core/wording/labels.h"

#include <QCoreApplication>

namespace certdesk {

namespace {

struct EvidenceText final {
    Q_DECLARE_TR_FUNCTIONS(certdesk::Evidence)
};

template <class List, class Value>
bool contains(const List& list, const Value& value) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

bool isOneOf(const EvidencePolicy& policy, const Document& document) {
    return contains(policy.kinds, document.kind);
}

bool hasAny(const CaseView& view, const EvidencePolicy& policy) {
    return std::any_of(view.record.documents.begin(), view.record.documents.end(),
                       [&](const auto& document) { return isOneOf(policy, document.value); });
}

EvidenceItem missing(const QString& title) {
    return {.kind = EvidenceItem::Kind::Missing,
            .title = title,
            .state = {Tone::Bad, Icon::DocumentMissing, EvidenceText::tr("Missing")},
            .isRequired = true};
}

} // namespace

std::vector<EvidenceItem> evidenceOf(const CaseView& view) {
    std::vector<EvidenceItem> items;
    items.push_back(
        {.kind = EvidenceItem::Kind::Application,
         .title = EvidenceText::tr("Application"),
         .state = {Tone::Neutral, Icon::Applications, EvidenceText::tr("What was claimed")}});
    const EvidencePolicy& education = view.edition.education;
    const EvidencePolicy& resume = view.edition.resume;
    const auto add = [&](const auto& wanted, bool isRequired) {
        for (const auto& stored : view.record.documents)
            if (wanted(stored.value))
                items.push_back({.kind = EvidenceItem::Kind::Document,
                                 .title = wording::label(stored.value.kind),
                                 .state = reviewBadge(stored.value.review),
                                 .isRequired = isRequired,
                                 .document = stored.id});
    };
    add([&](const Document& document) { return isOneOf(education, document); }, true);
    add([&](const Document& document) { return isOneOf(resume, document); }, true);
    add(
        [&](const Document& document) {
            return !isOneOf(education, document) && !isOneOf(resume, document);
        },
        false);
    if (!hasAny(view, education))
        items.push_back(missing(EvidenceText::tr("Record of education")));
    if (!hasAny(view, resume))
        items.push_back(missing(EvidenceText::tr("Résumé")));
    return items;
}

Badge reviewBadge(ReviewState state) {
    switch (state) {
    case ReviewState::Unreviewed:
        return {Tone::Accent, Icon::Pending, wording::label(state)};
    case ReviewState::Accepted:
        return {Tone::Good, Icon::Met, wording::label(state)};
    case ReviewState::Refused:
        return {Tone::Bad, Icon::NotMet, wording::label(state)};
    }
    Q_UNREACHABLE();
}

const Document& documentOf(const CaseView& view, DocumentId id) {
    const auto found = std::find_if(view.record.documents.begin(), view.record.documents.end(),
                                    [id](const auto& document) { return document.id == id; });
    Q_ASSERT(found != view.record.documents.end());
    return found->value;
}

} // namespace certdesk
