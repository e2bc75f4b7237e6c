// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/rules/clocks.h"
#include "core/storage/caserecords.h"
#include "core/storage/store.h"
#include "core/usecases/auditorlists.h"
#include "core/usecases/decisionparts.h"

#include <algorithm>

namespace certdesk {

namespace {

/// An application with the day on which its first notice was mailed, if it was.
struct Notice {
    ApplicationId application;
    std::optional<QDate> sentOn;
    bool isOpen; ///< not decided yet
};

// The first one counts: a decision that is replaced later does not make it late.
std::vector<Notice> noticesIn(const storage::Reader& reader, const Period& period) {
    QSqlQuery& query = reader.database().statement(QStringLiteral(
        "SELECT a.id, (SELECT min(r.mailed_on) FROM letter AS l JOIN letter_run AS r "
        "ON r.id = l.run_id WHERE l.application_id = a.id AND l.kind IN ('approved', 'denied')) "
        "AS sent_on, a.stage IN ('intake', 'in_review', 'pended'), "
        "(SELECT min(decided_on) FROM decision AS d WHERE d.application_id = a.id "
        "AND d.verdict IN ('approve', 'deny')) FROM application AS a "
        "WHERE a.stage NOT IN ('withdrawn', 'closed') OR sent_on IS NOT NULL "
        "ORDER BY sent_on IS NULL, sent_on, a.id"));
    reader.database().execute(query);
    std::vector<Notice> notices;
    while (query.next()) {
        storage::RowReader row(query);
        const Notice notice{.application = row.next<ApplicationId>(),
                            .sentOn = row.next<std::optional<QDate>>(),
                            .isOpen = row.next<bool>()};
        const auto decidedOn = row.next<std::optional<QDate>>();
        const bool isDecidedNow = decidedOn && period.contains(*decidedOn);
        if (notice.sentOn ? period.contains(*notice.sentOn) : notice.isOpen || isDecidedNow)
            notices.push_back(notice);
    }
    query.finish();
    return notices;
}

Timeliness stateOf(const Notice& notice, const std::optional<rules::NoticeClock>& clock) {
    if (!clock)
        return Timeliness::NotTimed;
    const bool isOver = clock->dayNumber > clock->days;
    if (notice.sentOn)
        return isOver ? Timeliness::Late : Timeliness::OnTime;
    if (!notice.isOpen)
        return Timeliness::Unsent;
    return isOver ? Timeliness::Overdue : Timeliness::Waiting;
}

std::optional<int> share(int part, int rest) {
    return part + rest == 0 ? std::nullopt : std::optional(part * 1000 / (part + rest));
}

} // namespace

int TimelinessReport::count(Timeliness state) const {
    return static_cast<int>(std::count_if(lines.begin(), lines.end(),
                                          [state](const auto& one) { return one.state == state; }));
}

std::optional<int> TimelinessReport::perMille() const {
    return share(count(Timeliness::OnTime), count(Timeliness::Late));
}

int AgreementReport::count(SecondReview state) const {
    return static_cast<int>(std::count_if(lines.begin(), lines.end(),
                                          [state](const auto& one) { return one.state == state; }));
}

std::optional<int> AgreementReport::perMille() const {
    return share(count(SecondReview::Agreed), count(SecondReview::Disagreed));
}

Result<TimelinessReport> listTimeliness(OfficeFile& office, const Period& period) {
    return office.store().read([&](storage::Reader& reader) -> Result<TimelinessReport> {
        const rules::BusinessCalendar calendar = rules::calendarOf(reader.all<Holiday>());
        TimelinessReport report;
        for (const Notice& notice : noticesIn(reader, period)) {
            const CaseRecord record = storage::readCase(reader, notice.application);
            const PolicyEdition* edition =
                office.policies(reader).find(record.application.value.edition);
            if (!edition)
                return fail(ErrorCode::OfficeFileDamaged, office.path(),
                            record.application.value.edition);
            const auto clock = rules::noticeClock(record, *edition, calendar,
                                                  notice.sentOn.value_or(office.today()));
            if (!clock && !notice.sentOn)
                continue; // not complete: nobody waits for a notice yet
            report.lines.push_back(
                {.state = stateOf(notice, clock),
                 .application = notice.application,
                 .person = record.person.person.id,
                 .name = record.person.name().familyFirst(),
                 .edition = edition->code,
                 .completeOn = clock ? std::optional(clock->completeOn) : std::nullopt,
                 .dueOn = clock ? std::optional(clock->dueOn) : std::nullopt,
                 .sentOn = notice.sentOn,
                 .businessDays = clock ? clock->dayNumber : 0,
                 .limit = edition->times.noticeBusinessDays});
        }
        return report;
    });
}

Result<AgreementReport> listAgreement(OfficeFile& office, const Period& period) {
    return office.store().read([&](storage::Reader& reader) {
        const Office settings = reader.require(Id<Office>(1)).value;
        AgreementReport report{.lines = {},
                               .percent = settings.secondReviewPercent,
                               .seed = settings.secondReviewSeed,
                               .sight = secondReviewSetting(reader).sight};
        QSqlQuery& query = reader.database().statement(QStringLiteral(
            "SELECT a.id, a.person_id, l.name, coalesce(s.second_review, f.second_review), "
            "f.decided_by, f.decided_on, coalesce(s.decided_by, ''), s.decided_on, s.verdict, "
            "CASE WHEN s.second_review = 'disagreed' THEN s.reason ELSE '' END "
            "FROM decision AS f JOIN application AS a ON a.id = f.application_id "
            "JOIN person_list AS l ON l.person_id = a.person_id "
            "LEFT JOIN decision AS s ON s.supersedes_id = f.id "
            "AND s.second_review IN ('agreed', 'disagreed') WHERE f.second_review = 'waiting' "
            "AND (s.id IS NOT NULL OR NOT EXISTS (SELECT 1 FROM decision AS later "
            "WHERE later.application_id = a.id AND later.id > f.id)) "
            "ORDER BY f.decided_on, f.id"));
        reader.database().execute(query);
        while (query.next()) {
            storage::RowReader row(query);
            SecondReviewLine line{.application = row.next<ApplicationId>(),
                                  .person = row.next<PersonId>(),
                                  .name = row.next<QString>(),
                                  .state = row.next<SecondReview>(),
                                  .firstBy = row.next<QString>(),
                                  .firstOn = row.next<QDate>(),
                                  .secondBy = row.next<QString>(),
                                  .secondOn = row.next<std::optional<QDate>>(),
                                  .secondVerdict = row.next<std::optional<Verdict>>(),
                                  .reason = row.next<QString>()};
            if (period.contains(line.firstOn))
                report.lines.push_back(std::move(line));
        }
        query.finish();
        return report;
    });
}

} // namespace certdesk
