// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/rules/conduct.h"

#include "core/base/text.h"

#include <algorithm>

namespace certdesk::rules {

namespace {

bool isBlank(QStringView text) {
    return text.trimmed().isEmpty();
}

// With several on file the latest that speaks for the edition's version and is signed by the as-of
// day decides, so that neither an older slip nor a newer code undoes it.
const Stored<Attestation>* decisive(const StoredList<Attestation>& attestations,
                                    const QString& version, QDate today) {
    const auto rank = [&](const Attestation& attestation) {
        const bool signedLater = attestation.signedOn && *attestation.signedOn > today;
        return attestation.version != version ? 0 : signedLater ? 1 : 2;
    };
    const Stored<Attestation>* best = nullptr;
    for (const auto& stored : attestations)
        if (!best || rank(stored.value) >= rank(best->value))
            best = &stored;
    return best;
}

size_t sectionsAgreed(const Attestation& attestation, const ConductPolicy& policy) {
    return static_cast<size_t>(
        std::count_if(policy.sections.begin(), policy.sections.end(),
                      [&](int section) { return names(attestation.sections, section); }));
}

FindingCode findingOf(const Attestation& attestation, const ConductPolicy& policy, QDate today) {
    if (!attestation.agreed)
        return FindingCode::ConductRefused;
    if (attestation.version != policy.version)
        return FindingCode::ConductOtherVersion;
    if (sectionsAgreed(attestation, policy) < policy.sections.size() ||
        isBlank(attestation.signedName) || !attestation.signedOn)
        return FindingCode::ConductIncomplete;
    return *attestation.signedOn > today ? FindingCode::ConductNotYetSigned
                                         : FindingCode::ConductSigned;
}

Outcome outcomeOf(FindingCode finding) {
    if (finding == FindingCode::ConductSigned)
        return Outcome::Met;
    return finding == FindingCode::ConductRefused ? Outcome::NotMet : Outcome::Pending;
}

// One signs with the name one bears, or bore: with the middle name or without, in any spelling that
// folds to the same letters.
bool isNameOf(const QString& signedName, const PersonName& name) {
    const auto spelled = [&signedName](const QString& text) {
        return signedName == folded(text).simplified();
    };
    if (spelled(name.full()))
        return true;
    const bool hasMore = !name.middle().isEmpty() || !name.suffix().isEmpty();
    const QString plain = name.given() + u' ' + name.family();
    return hasMore && spelled(plain);
}

bool differs(const QString& signedName, const PersonRecord& person) {
    const QString name = person.name().full();
    if (signedName == name || isBlank(signedName))
        return false;
    const QString plain = folded(signedName).simplified();
    return std::none_of(person.names.begin(), person.names.end(), [&plain](const auto& entry) {
        return entry.value.kind != NameKind::Preferred && isNameOf(plain, entry.value.name);
    });
}

} // namespace

Ruling<ConductFacts> codeOfConduct(const CaseRecord& record, const PolicyEdition& edition,
                                   QDate today) {
    Ruling<ConductFacts> ruling{
        {CriterionCode::CodeOfConduct, Outcome::Pending, FindingCode::ConductMissing},
        {edition.conduct.version, {}}};
    auto& [criterion, facts] = ruling;
    facts.sections = static_cast<int>(edition.conduct.sections.size());
    if (const auto* stored = decisive(record.attestations, edition.conduct.version, today)) {
        const Attestation& attestation = stored->value;
        criterion.finding = findingOf(attestation, edition.conduct, today);
        criterion.outcome = outcomeOf(criterion.finding);
        criterion.evidence.emplace_back(stored->id);
        facts.signedVersion = attestation.version;
        facts.signedName = attestation.signedName;
        facts.signedOn = attestation.signedOn;
        facts.sectionsAgreed = static_cast<int>(sectionsAgreed(attestation, edition.conduct));
        facts.nameDiffers = differs(attestation.signedName, record.person);
    }
    return ruling;
}

} // namespace certdesk::rules
