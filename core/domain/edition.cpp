// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/domain/edition.h"

#include <algorithm>

namespace certdesk {

QString PolicyEdition::rule(const QString& section) const {
    const QString place = sections.value(section);
    return place.isEmpty() ? name : QString(name + u": " + place);
}

const CodedReason* PolicyEdition::reason(QStringView reasonCode) const {
    const auto found =
        std::find_if(reasons.begin(), reasons.end(),
                     [reasonCode](const auto& entry) { return entry.code == reasonCode; });
    return found == reasons.end() ? nullptr : &*found;
}

const std::vector<MediaType>& PolicyEdition::acceptedTypes(DocumentKind kind) const {
    for (const EvidencePolicy* evidence : {&education, &resume})
        if (std::find(evidence->kinds.begin(), evidence->kinds.end(), kind) !=
            evidence->kinds.end())
            return evidence->mediaTypes;
    return otherDocuments;
}

PolicyBook::PolicyBook(std::vector<PolicyEdition> editions)
    : m_editions(std::move(editions)) {
    std::sort(m_editions.begin(), m_editions.end(),
              [](const auto& a, const auto& b) { return a.effectiveFrom < b.effectiveFrom; });
}

const PolicyEdition& PolicyBook::on(QDate day) const {
    Q_ASSERT(!m_editions.empty());
    const auto later =
        std::find_if(m_editions.begin(), m_editions.end(),
                     [day](const auto& edition) { return edition.effectiveFrom > day; });
    return later == m_editions.begin() ? m_editions.front() : *std::prev(later);
}

const PolicyEdition* PolicyBook::find(QStringView code) const {
    const auto found = std::find_if(m_editions.begin(), m_editions.end(),
                                    [code](const auto& edition) { return edition.code == code; });
    return found == m_editions.end() ? nullptr : &*found;
}

const PolicyEdition& PolicyBook::of(QStringView recorded, QDate day) const {
    const PolicyEdition* const edition = find(recorded);
    return edition ? *edition : on(day);
}

} // namespace certdesk
