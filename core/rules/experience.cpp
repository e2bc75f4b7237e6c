// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/rules/experience.h"

#include "core/base/text.h"
#include "core/rules/workpieces.h"

#include <algorithm>
#include <limits>

namespace certdesk::rules {

namespace {

std::optional<LeftOut> whyLeftOut(const Experience& entry, const ExperiencePolicy& policy,
                                  QDate submittedOn) {
    if (!names(policy.kinds, entry.kind))
        return LeftOut::Kind;
    if (!names(policy.settings, entry.setting))
        return LeftOut::Setting;
    if (entry.hoursPerWeek < policy.weeklyMinimum && !policy.combineConcurrentHours)
        return LeftOut::Hours;
    if (entry.start > submittedOn)
        return LeftOut::AfterSubmission;
    return std::nullopt;
}

// Step 1. An open end means "until the submission date".
DayRun clipped(const Experience& entry, QDate submittedOn) {
    const QDate last = entry.end ? std::min(*entry.end, submittedOn) : submittedOn;
    return {entry.start.toJulianDay(), last.toJulianDay() + 1};
}

DayRun daysOf(const Verification& verification) {
    return {verification.start ? verification.start->toJulianDay()
                               : std::numeric_limits<qint64>::min(),
            verification.end ? verification.end->toJulianDay() + 1
                             : std::numeric_limits<qint64>::max()};
}

// Which entries a verification is about. Employers are compared in their comparable form, made once
// and only when a verification names no entries.
class VerifiedEntries final {
public:
    explicit VerifiedEntries(const StoredList<Experience>& entries)
        : m_entries(entries) {}

    template <class Visit>
    void visit(const Verification& verification, const Visit& visitEntry) {
        if (!verification.entries.empty()) {
            auto listed = verification.entries;
            std::sort(listed.begin(), listed.end());
            for (size_t i = 0; i < m_entries.size(); ++i)
                if (std::binary_search(listed.begin(), listed.end(), m_entries[i].id))
                    visitEntry(i);
            return;
        }
        if (m_employers.isEmpty())
            for (const auto& entry : m_entries)
                m_employers.append(comparable(entry.value.employer));
        const QString employer = comparable(verification.employer);
        for (size_t i = 0; i < m_entries.size(); ++i)
            if (m_employers[static_cast<qsizetype>(i)] == employer)
                visitEntry(i);
    }

private:
    const StoredList<Experience>& m_entries;
    QVarLengthArray<QString, 8> m_employers;
};

std::optional<ConfirmedDifference> difference(const Stored<Experience>& entry,
                                              const Stored<Verification>& verification) {
    ConfirmedDifference found{entry.id, verification.id};
    const Experience& claimed = entry.value;
    const Verification& confirmed = verification.value;
    if (confirmed.start && *confirmed.start != claimed.start)
        found.start = confirmed.start;
    if (confirmed.end && (!claimed.end || *confirmed.end != *claimed.end))
        found.end = confirmed.end;
    if (confirmed.hoursPerWeek && *confirmed.hoursPerWeek != claimed.hoursPerWeek)
        found.hoursPerWeek = confirmed.hoursPerWeek;
    const bool differs = found.start || found.end || found.hoursPerWeek;
    return differs ? std::optional(found) : std::nullopt;
}

std::optional<ExperiencePath> pathOf(const ExperienceTally& tally, const ExperiencePolicy& policy) {
    if (tally.paidMonths + tally.internshipMonths >= policy.pathAMonths)
        return ExperiencePath::A;
    if (tally.paidMonths >= policy.pathBMonths)
        return ExperiencePath::B;
    return std::nullopt;
}

// `pieces` are sorted by entry.
WorkPieces::const_iterator firstOf(const WorkPieces& pieces, size_t entry) {
    return std::lower_bound(pieces.begin(), pieces.end(), entry,
                            [](const WorkPiece& piece, size_t e) { return piece.entry < e; });
}

std::vector<DaySpan> spansOf(const DayRuns& runs) {
    std::vector<DaySpan> spans;
    spans.reserve(static_cast<size_t>(runs.size()));
    for (const DayRun run : runs)
        spans.push_back(spanOf(run));
    return spans;
}

/// A verification that counts is about an entry.
struct Confirmation {
    Id<Verification> verification;
    size_t entry;
};

/// Both tallies of one case record, step by step.
class Tallying final {
public:
    Tallying(const CaseRecord& record, const ExperiencePolicy& policy)
        : m_record(record)
        , m_policy(policy) {}

    /// What the tallies of facts() rest on: the entries that add something, and the verifications
    /// of those.
    [[nodiscard]] std::vector<Evidence> evidence(const ExperienceFacts& facts) const {
        std::vector<bool> adds(m_record.experience.size(), false);
        for (const WorkPiece& claim : m_claimed)
            adds[claim.entry] = true;
        for (const LeftOutEntry& left : facts.claimed.leftOut)
            if (!left.days && left.why != LeftOut::InternshipCap)
                for (const WorkPiece& claim : m_claimed)
                    if (idOf(claim) == left.entry)
                        adds[claim.entry] = false;
        std::vector<Evidence> evidence;
        for (size_t i = 0; i < adds.size(); ++i)
            if (adds[i])
                evidence.emplace_back(m_record.experience[i].id);
        std::optional<Id<Verification>> latest;
        for (const auto& [verification, entry] : m_confirmations) {
            if (adds[entry] && latest != verification)
                evidence.emplace_back(verification);
            if (adds[entry])
                latest = verification;
        }
        return evidence;
    }

    [[nodiscard]] ExperienceFacts facts(const CountingVerifications& counting) {
        m_facts.pathAMonths = m_policy.pathAMonths;
        m_facts.pathBMonths = m_policy.pathBMonths;
        m_facts.internshipMonthsCap = m_policy.internshipMonthsCap;
        m_facts.weeklyMinimum = m_policy.weeklyMinimum;
        takeClaims();
        takeVerified(counting);
        m_facts.claimedPath = pathOf(m_facts.claimed, m_policy);
        m_facts.verifiedPath = pathOf(m_facts.verified, m_policy);
        if (!m_facts.claimedPath)
            m_facts.missingMonths = m_policy.pathBMonths - m_facts.claimed.paidMonths;
        return std::move(m_facts);
    }

private:
    void takeClaims() {
        const QDate submittedOn = m_record.application.value.submittedOn;
        for (size_t i = 0; i < m_record.experience.size(); ++i) {
            const auto& [id, revision, entry] = m_record.experience[i];
            if (const auto why = whyLeftOut(entry, m_policy, submittedOn))
                m_facts.claimed.leftOut.push_back({id, *why});
            else
                m_claimed.append({i, clipped(entry, submittedOn), entry.hoursPerWeek,
                                  entry.kind == ExperienceKind::Paid});
        }
        const WorkTally tally = tallyOf(m_claimed, m_policy);
        fill(m_facts.claimed, tally, m_claimed);
        if (m_policy.combineConcurrentHours)
            for (const WorkPiece& piece : m_claimed)
                leaveOutShortHours(m_facts.claimed, tally, piece);
    }

    void takeVerified(const CountingVerifications& counting) {
        WorkPieces confirmed;
        VerifiedEntries verified(m_record.experience);
        for (const auto* verification : counting) {
            const DayRun days = daysOf(verification->value);
            verified.visit(verification->value, [&](size_t entry) {
                if (auto found = difference(m_record.experience[entry], *verification))
                    m_facts.differences.push_back(*found);
                const auto claim = firstOf(m_claimed, entry);
                if (claim == m_claimed.end() || claim->entry != entry)
                    return;
                m_confirmations.push_back({verification->id, entry});
                const DayRun both = overlap(claim->days, days);
                const Hours hours =
                    std::min(claim->hours, verification->value.hoursPerWeek.value_or(claim->hours));
                if (!both.isEmpty())
                    confirmed.append({entry, both, hours, claim->paid});
            });
        }
        std::sort(confirmed.begin(), confirmed.end(),
                  [](const WorkPiece& a, const WorkPiece& b) { return a.entry < b.entry; });
        const WorkTally tally = tallyOf(confirmed, m_policy);
        for (const WorkPiece& claim : m_claimed)
            leaveOutUnverified(tally, claim, confirmed);
        fill(m_facts.verified, tally, confirmed);
    }

    void fill(ExperienceTally& into, const WorkTally& tally, const WorkPieces& pieces) {
        into.paidRuns = spansOf(tally.paid);
        into.internshipRuns = spansOf(tally.internship);
        into.paidMonths = tally.paidMonths.months;
        into.paidLeftOverDays = tally.paidMonths.days;
        into.internshipMonthsUncapped = tally.internshipMonths.months;
        into.internshipLeftOverDays = tally.internshipMonths.days;
        into.internshipMonths =
            std::min(tally.internshipMonths.months, m_policy.internshipMonthsCap);
        const bool capped = into.internshipMonthsUncapped > m_policy.internshipMonthsCap;
        // Once for each entry, by however many verifications its days are confirmed.
        for (auto piece = pieces.begin(); piece != pieces.end();) {
            const WorkPiece& claim = *firstOf(m_claimed, piece->entry);
            const auto next = std::find_if(piece, pieces.end(), [&claim](const WorkPiece& other) {
                return other.entry != claim.entry;
            });
            const DayRuns counted = claim.paid ? DayRuns() : enoughHours(piece, next);
            for (const DayRun run : without(counted, without(counted, tally.paid)))
                leaveOut(into, claim, run, LeftOut::Overlap);
            // The cap is on the sum, so no particular days of an entry are the ones above it.
            if (capped && !counted.isEmpty())
                into.leftOut.push_back({idOf(claim), LeftOut::InternshipCap});
            piece = next;
        }
    }

    [[nodiscard]] DayRuns enoughHours(WorkPieces::const_iterator first,
                                      WorkPieces::const_iterator end) const {
        DayRuns days;
        for (auto piece = first; piece != end; ++piece)
            if (piece->hours >= m_policy.weeklyMinimum)
                days.append(piece->days);
        unite(days);
        return days;
    }

    // With combined hours: the days of a short job on which no other job helps it over the minimum.
    void leaveOutShortHours(ExperienceTally& into, const WorkTally& tally, const WorkPiece& piece) {
        if (piece.hours >= m_policy.weeklyMinimum)
            return;
        const DayRuns& counted = piece.paid ? tally.paid : tally.internship;
        for (const DayRun rest : without({piece.days}, counted))
            leaveOut(into, piece, rest, LeftOut::Hours);
    }

    void leaveOutUnverified(const WorkTally& tally, const WorkPiece& claim,
                            const WorkPieces& confirmed) {
        DayRuns atAnyHours;
        DayRuns atEnoughHours;
        const auto first = firstOf(confirmed, claim.entry);
        for (auto piece = first; piece != confirmed.end() && piece->entry == claim.entry; ++piece) {
            atAnyHours.append(piece->days);
            if (piece->hours >= m_policy.weeklyMinimum)
                atEnoughHours.append(piece->days);
        }
        unite(atAnyHours);
        for (const DayRun rest : without({claim.days}, atAnyHours))
            leaveOut(m_facts.verified, claim, rest, LeftOut::Unverified);
        if (m_policy.combineConcurrentHours)
            for (const DayRun run : claim.paid ? tally.paid : tally.internship)
                atEnoughHours.append(run);
        unite(atEnoughHours);
        for (const DayRun rest : without(atAnyHours, atEnoughHours))
            leaveOut(m_facts.verified, claim, rest, LeftOut::Hours);
    }

    // Names the days only where they aren't all that the entry has.
    void leaveOut(ExperienceTally& into, const WorkPiece& piece, DayRun days, LeftOut why) {
        Q_ASSERT(!days.isEmpty());
        const bool whole = days == piece.days;
        into.leftOut.push_back(
            {idOf(piece), why, whole ? std::nullopt : std::optional(spanOf(days))});
    }

    [[nodiscard]] ExperienceId idOf(const WorkPiece& piece) const {
        return m_record.experience[piece.entry].id;
    }

    const CaseRecord& m_record;
    const ExperiencePolicy& m_policy;
    WorkPieces m_claimed; ///< one for each entry that counts, in the record's order
    std::vector<Confirmation> m_confirmations; ///< of those entries, by verification
    ExperienceFacts m_facts;
};

} // namespace

Ruling<ExperienceFacts> experience(const CaseRecord& record, const CountingVerifications& counting,
                                   const PolicyEdition& edition) {
    Tallying tallying(record, edition.experience);
    Ruling<ExperienceFacts> ruling{
        {CriterionCode::Experience, Outcome::NotMet, FindingCode::ExperienceTooShort}, {}};
    auto& [criterion, facts] = ruling;
    facts = tallying.facts(counting);
    if (facts.verifiedPath) {
        criterion.outcome = Outcome::Met;
        criterion.finding = facts.verifiedPath == ExperiencePath::A ? FindingCode::ExperiencePathA
                                                                    : FindingCode::ExperiencePathB;
    } else if (facts.claimedPath) {
        criterion.outcome = Outcome::Pending;
        criterion.finding = FindingCode::ExperienceUnverified;
    }
    criterion.evidence = tallying.evidence(facts);
    return ruling;
}

} // namespace certdesk::rules
