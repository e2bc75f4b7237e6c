// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/demo/applicationmaker.h"

#include <algorithm>

namespace certdesk::demo {

void ApplicationMaker::addWork() {
    const QDate submitted = m_timeline.submitted;
    switch (m_kind.work) {
    case Work::PathA:
        addPathA();
        break;
    case Work::PathBByCourses:
    case Work::PathBByInternship:
    case Work::PathBRegistered:
        addJob({.start = submitted.addMonths(-10).addDays(-m_random.between(0, 12)),
                .hours = m_random.between(24, 40)},
               *m_employer);
        break;
    case Work::TooShort:
        addJob({.start = submitted.addMonths(-m_random.between(3, 7)),
                .hours = m_random.between(24, 40)},
               *m_employer);
        break;
    case Work::WrongSetting: {
        static constexpr std::array settings{WorkSetting::Residential, WorkSetting::DayServices,
                                             WorkSetting::Segregated};
        addJob({.setting = m_random.pick(settings),
                .start = submitted.addMonths(-m_random.between(20, 60)),
                .hours = 40},
               *m_employer);
        break;
    }
    }
    addSideJobs();
    for (size_t i = 0; i < m_made.experience.size(); ++i)
        addVerification(i);
}

void ApplicationMaker::addPathA() {
    const QDate submitted = m_timeline.submitted;
    const Employer& earlier = m_random.pick(sampleData().employers);
    switch (m_random.below(5)) {
    case 0: { // two jobs that overlap
        const QDate changed = submitted.addMonths(-m_random.between(14, 24));
        addJob({.start = changed.addMonths(-m_random.between(6, 30)),
                .end = changed.addDays(m_random.between(10, 60)),
                .hours = m_random.between(20, 40)},
               earlier);
        addJob({.setting = WorkSetting::Agency, .start = changed, .hours = 40}, *m_employer);
        break;
    }
    case 1: { // an internship makes up what the job lacks
        const QDate hired = submitted.addMonths(-10).addDays(-m_random.between(1, 20));
        addJob({.kind = ExperienceKind::Internship,
                .setting = WorkSetting::SchoolToWork,
                .start = hired.addMonths(-5),
                .end = hired.addDays(-m_random.between(5, 20)),
                .hours = m_random.between(20, 30)},
               earlier);
        addJob({.start = hired, .hours = m_random.between(30, 40)}, *m_employer);
        break;
    }
    default:
        addJob({.start = submitted.addMonths(-m_random.between(15, 90)),
                .hours = m_random.between(24, 40)},
               *m_employer);
        break;
    }
}

void ApplicationMaker::addJob(const Job& job, const Employer& employer) {
    m_made.experience.push_back({.kind = job.kind,
                                 .setting = job.setting,
                                 .employer = employer.name,
                                 .title = m_random.pick(sampleData().jobTitles),
                                 .start = job.start,
                                 .end = job.end,
                                 .hoursPerWeek = Hours::ofWhole(job.hours)});
}

// What counts nothing, for the reviewer to see why.
void ApplicationMaker::addSideJobs() {
    const QDate submitted = m_timeline.submitted;
    if (m_random.chance(12))
        addJob({.kind = ExperienceKind::Volunteer,
                .start = submitted.addMonths(-30),
                .end = submitted.addMonths(-22),
                .hours = 6},
               m_random.pick(sampleData().employers));
    if (m_random.chance(8))
        addJob({.start = submitted.addMonths(-28), .end = submitted.addMonths(-20), .hours = 12},
               m_random.pick(sampleData().employers));
}

void ApplicationMaker::addVerification(size_t index) {
    const Experience& job = m_made.experience[index];
    if (job.kind == ExperienceKind::Volunteer || job.hoursPerWeek < Hours::ofWhole(20))
        return;
    const SampleData& data = sampleData();
    const NamePool& names = data.cultures.front().pools.front();
    const QString given = m_random.pick(names.given);
    const QString family = m_random.pick(names.family);
    const auto employer =
        std::find_if(data.employers.begin(), data.employers.end(),
                     [&](const Employer& known) { return known.name == job.employer; });
    Verification verification{.outcome = VerificationOutcome::Awaiting,
                              .employer = job.employer,
                              .verifierName = given + u' ' + family,
                              .verifierEmail =
                                  given.toLower() + u'.' + family.toLower() + u'@' + employer->host,
                              .requestedOn = m_timeline.submitted.addDays(1),
                              .entries = {ExperienceId(static_cast<qint64>(index) + 1)}};
    if (*verification.requestedOn > m_setting.days.today())
        verification.requestedOn = m_setting.days.today();
    // New ones may have no answer yet.
    const bool isFresh = m_timeline.submitted.addDays(5) > m_setting.days.today();
    if (m_kind.word == Word::Awaited || isFresh) {
        m_made.verifications.push_back(std::move(verification));
        return;
    }
    const bool isLate = m_kind.ruling == Ruling::ApprovedAfterDenial;
    verification.outcome =
        m_kind.word == Word::Refused ? VerificationOutcome::Refused : VerificationOutcome::Accepted;
    if (m_kind.word == Word::BySelf)
        verification.verifierEmail = m_person.emails.front().address.text();
    verification.title = job.title;
    verification.duties = m_random.pick(data.duties);
    verification.recommended = m_kind.word != Word::Refused;
    verification.receivedOn =
        isLate ? *m_timeline.answered : m_timeline.submitted.addDays(m_random.between(2, 5));
    if (m_kind.work == Work::PathA && m_made.experience.size() == 1 && m_random.chance(30)) {
        verification.start = job.start.addDays(m_random.between(0, 20));
        verification.hoursPerWeek = Hours::ofWhole(std::min(40, m_random.between(22, 45)));
    }
    m_made.verifications.push_back(std::move(verification));
    if (m_kind.word == Word::Counts && !isLate && m_random.chance(60))
        addPaper(PaperCode::Verification,
                 {.words = {{QStringLiteral("employer"), job.employer},
                            {QStringLiteral("position"), job.title.toLower()},
                            {QStringLiteral("since"), longDay(job.start)},
                            {QStringLiteral("hours"), job.hoursPerWeek.text()},
                            {QStringLiteral("duties"), m_random.pick(data.duties)},
                            {QStringLiteral("verifier"), given + u' ' + family}}});
}

void ApplicationMaker::addTraining() {
    const SampleData& data = sampleData();
    const QDate submitted = m_timeline.submitted;
    switch (m_kind.work) {
    case Work::PathBByCourses: {
        const size_t first = static_cast<size_t>(m_random.below(3));
        const int courses = m_random.between(2, 4);
        for (int i = 0; i < courses; ++i)
            addCourse(data.courses[first + static_cast<size_t>(i)], submitted.addDays(-20 - 40 * i),
                      courses == 2 ? 20 : 16);
        break;
    }
    case Work::PathBByInternship:
        addInternship();
        break;
    case Work::PathBRegistered:
        addCourse(data.courses.front(), submitted.addDays(-m_random.between(5, 30)), 40);
        break;
    case Work::PathA:
        if (m_random.chance(25))
            addCourse(m_random.pick(data.courses), submitted.addDays(-m_random.between(30, 300)),
                      m_random.between(4, 24));
        break;
    case Work::TooShort:
    case Work::WrongSetting:
        break;
    }
}

void ApplicationMaker::addCourse(const Course& course, QDate end, int relatedHours) {
    const QString& instructor = m_random.pick(sampleData().instructors);
    m_made.training.push_back({.kind = TrainingKind::Course,
                               .content = course.content,
                               .provider = course.provider,
                               .title = course.title,
                               .instructor = instructor,
                               .start = end.addDays(-m_random.between(1, 14)),
                               .end = end,
                               .hours = Hours::ofWhole(relatedHours + m_random.between(0, 8)),
                               .relatedHours = Hours::ofWhole(relatedHours)});
    const bool attended = m_kind.work != Work::PathBRegistered;
    addPaper(attended ? PaperCode::Certificate : PaperCode::Registration,
             {.words = {{QStringLiteral("provider"), course.provider},
                        {QStringLiteral("course"), course.title},
                        {QStringLiteral("hours"), QString::number(relatedHours)},
                        {QStringLiteral("completed"), longDay(end)},
                        {QStringLiteral("instructor"), instructor}}});
}

void ApplicationMaker::addInternship() {
    const QDate end = m_made.experience.front().start.addDays(-m_random.between(5, 40));
    m_made.training.push_back({.kind = TrainingKind::Internship,
                               .content = TrainingContent::SupportedEmployment,
                               .provider = m_random.pick(sampleData().employers).name,
                               .instructor = m_random.pick(sampleData().instructors),
                               .start = end.addMonths(-3),
                               .end = end,
                               .hours = Hours::ofWhole(240)});
}

} // namespace certdesk::demo
