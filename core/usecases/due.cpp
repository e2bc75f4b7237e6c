// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/due.h"

#include "core/domain/number.h"
#include "core/rules/appeals.h"
#include "core/rules/due.h"
#include "core/storage/caserecords.h"
#include "core/storage/duerecords.h"
#include "core/storage/store.h"

#include <algorithm>
#include <set>

namespace certdesk {

namespace {

/// From the office's data to one list.
class Collecting final {
public:
    Collecting(const storage::Reader& reader, const PolicyBook& policies, QDate today, QDate until)
        : m_reader(reader)
        , m_policies(policies)
        , m_today(today)
        , m_until(until)
        , m_calendar(rules::calendarOf(reader.all<Holiday>())) {}

    /// The code of an edition that an application names and the file doesn't have.
    [[nodiscard]] std::optional<QString> takeApplications() {
        const storage::DueScope wanted = scope();
        for (const storage::DueRecord& due : storage::dueRecords(m_reader, wanted)) {
            const Application& application = due.record.application.value;
            const PolicyEdition* edition = m_policies.find(application.edition);
            if (!edition)
                return application.edition;
            const rules::DueFacts facts{due.record,        due.notices,
                                        due.authorization, due.requestMailed,
                                        due.isOvertaken,   due.undecidedAccommodation,
                                        due.isAppealed};
            // A decision from long ago whose letter nobody recorded is history, not work.
            const auto& decisions = due.record.decisions;
            const bool isOld = decisions.empty() || decisions.back().value.on < wanted.decidedSince;
            const bool isHistory =
                isOld && due.notices.empty() &&
                (application.stage == Stage::Approved || application.stage == Stage::Denied);
            for (DueItem& item : rules::dueOf(facts, *edition, m_calendar, m_today))
                if (!isHistory || item.kind != DueKind::Notice)
                    take({std::move(item), due.record.person.person.id, due.record.application.id,
                          due.name});
        }
        return std::nullopt;
    }

    void takeCredentials() {
        std::set<QString> taken;
        for (const auto& [first, last] : expiryDays())
            for (const auto& [person, name, credential] :
                 storage::expiringCredentials(m_reader, first, last)) {
                const CredentialPolicy& policy =
                    m_policies.of(credential.edition, credential.certifiedOn).credential;
                auto item = rules::dueOf(credential, policy, m_today);
                if (item && taken.insert(credential.number).second)
                    take({*std::move(item), person, {}, name});
            }
    }

    void takeAppeals() {
        for (const auto& [person, name, appeal, edition] : storage::openAppeals(m_reader)) {
            const ServiceTimes& times = timesOf(appeal.value, edition);
            if (auto item = rules::dueOf(appeal.value, appealNumber(appeal.id), times, m_today))
                take({*std::move(item), person, {}, name});
        }
        for (const auto& [person, name, appeal, edition] : storage::upheldAppeals(m_reader)) {
            if (!rules::awaitsAction(appeal.value, storage::appealedNow(m_reader, appeal.value)))
                continue;
            // What follows is done where it belongs: on the case, or at the person's result.
            const auto application = appeal.value.attempt ? std::nullopt : appeal.value.application;
            take({rules::dueAction(appeal.value, appealNumber(appeal.id),
                                   timesOf(appeal.value, edition)),
                  person, application, name});
        }
    }

    // A list says no more of a complaint than that there is one: not whom it is about.
    void takeComplaints() {
        for (const auto& [person, name, complaint, edition] : storage::openComplaints(m_reader)) {
            const ServiceTimes& times = timesOf(edition, complaint.value.receivedOn);
            if (auto item = rules::dueOf(complaint.value, complaintNumber(complaint.id), times,
                                         m_calendar, m_today))
                take({*std::move(item), person, {}, {}});
        }
    }

    void takeWhatMayBeAppealed() {
        for (const auto& [person, name, sitting, edition] :
             storage::sittingsSince(m_reader, m_today.addDays(-longestDisruption()))) {
            const PolicyEdition& own = m_policies.of(sitting.value.edition, sitting.value.satOn);
            const auto term = rules::disruptedTerm(sitting.value, own, m_calendar);
            if (auto item = rules::dueOf(DueKind::DisruptedTesting, attemptNumber(sitting.id), term,
                                         m_today))
                take({*std::move(item), person, {}, name});
        }
        for (const auto& refused : storage::refusedAccommodations(m_reader, scope().decidedSince)) {
            const PolicyEdition* edition = m_policies.find(refused.edition);
            if (!edition)
                continue; // it is named with the applications
            const auto term =
                rules::accommodationTerm(refused.accommodation, refused.person, *edition);
            if (auto item = rules::dueOf(DueKind::AccommodationAppeal, {}, term, m_today))
                take({*std::move(item), refused.person.person.id, refused.application,
                      refused.name});
        }
    }

    void takeWindows() {
        for (const ExamWindow& window : storage::closingWindows(m_reader, m_today, m_until))
            if (auto item = rules::dueOf(window, m_today))
                take({*std::move(item)});
    }

    [[nodiscard]] DueList list(const DueQuery& query) && {
        std::sort(m_entries.begin(), m_entries.end(), [](const DueEntry& a, const DueEntry& b) {
            return std::tie(a.item.day, a.item.kind, a.name, a.application, a.item.about) <
                   std::tie(b.item.day, b.item.kind, b.name, b.application, b.item.about);
        });
        DueList list{{}, m_entries.size()};
        const size_t first = std::min(query.offset, m_entries.size());
        const size_t count = std::min(query.limit, m_entries.size() - first);
        const auto begin = m_entries.begin() + static_cast<std::ptrdiff_t>(first);
        list.entries.assign(std::make_move_iterator(begin),
                            std::make_move_iterator(begin + static_cast<std::ptrdiff_t>(count)));
        return list;
    }

private:
    // A decision matters while its notice is owed and its appeal may come: after twice as long as
    // that takes at most, the list no longer looks at it.
    [[nodiscard]] storage::DueScope scope() const {
        int days = 0;
        for (const PolicyEdition& edition : m_policies.editions())
            days = std::max(days, edition.times.appealDays + edition.times.receiptDaysByPost +
                                      edition.times.noticeBusinessDays);
        return {m_today.addDays(-2 * days), m_today, m_until};
    }

    // A credential turns when it may be renewed, when it expires and when its grace ends.
    [[nodiscard]] std::set<std::pair<QDate, QDate>> expiryDays() const {
        constexpr int monthEnds = 3; // how far adding months and taking them away may differ
        std::set<std::pair<QDate, QDate>> ranges;
        for (const PolicyEdition& edition : m_policies.editions()) {
            const CredentialPolicy& policy = edition.credential;
            ranges.emplace(m_today.addDays(-policy.graceDays), m_until);
            ranges.emplace(m_today.addMonths(policy.renewalOpensMonths),
                           m_until.addMonths(policy.renewalOpensMonths).addDays(monthEnds));
        }
        return ranges;
    }

    [[nodiscard]] const ServiceTimes& timesOf(const QString& edition, QDate on) const {
        const PolicyEdition* own = m_policies.find(edition);
        return own ? own->times : m_policies.on(on).times;
    }

    // All clocks of a sitting are those of the edition that it was recorded under.
    [[nodiscard]] const ServiceTimes& timesOf(const Appeal& appeal, const QString& edition) const {
        const auto sitting = appeal.attempt ? m_reader.find(*appeal.attempt) : std::nullopt;
        return sitting ? m_policies.of(sitting->value.edition, sitting->value.satOn).times
                       : timesOf(edition, appeal.receivedOn);
    }

    // Weekends and holidays in between make more days of a few business days: looking back twice as
    // far, and two weeks, misses none.
    [[nodiscard]] int longestDisruption() const {
        constexpr int holidays = 14;
        int days = 0;
        for (const PolicyEdition& edition : m_policies.editions())
            days = std::max(days, edition.times.disruptedTestingBusinessDays.value_or(0));
        return days > 0 ? 2 * days + holidays : 0;
    }

    void take(DueEntry entry) {
        if (entry.item.day <= m_until)
            m_entries.push_back(std::move(entry));
    }

    const storage::Reader& m_reader;
    const PolicyBook& m_policies;
    QDate m_today;
    QDate m_until;
    rules::BusinessCalendar m_calendar;
    std::vector<DueEntry> m_entries;
};

} // namespace

Result<DueList> dueList(OfficeFile& office, const DueQuery& query) {
    return office.store().read([&](storage::Reader& reader) -> Result<DueList> {
        Collecting collecting(reader, office.policies(reader), office.today(), query.until);
        if (const auto unknown = collecting.takeApplications())
            return fail(ErrorCode::OfficeFileDamaged, office.path(), *unknown);
        collecting.takeAppeals();
        collecting.takeComplaints();
        collecting.takeWhatMayBeAppealed();
        collecting.takeCredentials();
        collecting.takeWindows();
        return std::move(collecting).list(query);
    });
}

} // namespace certdesk
