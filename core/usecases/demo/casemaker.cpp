// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/demo/casemaker.h"

#include "core/rules/retest.h"
#include "core/usecases/demo/exammaker.h"
#include "core/usecases/demo/rulings.h"

namespace certdesk::demo {

namespace {

// The first edition was in force for some months only: what was carried over is from these days, so
// early in them that a retest still found a window.
const QDate registerFirstDay(2020, 3, 5);
constexpr int registerDays = 125;

QDate endOfMonth(QDate day) {
    return {day.year(), day.month(), day.daysInMonth()};
}

} // namespace

CaseMaker::CaseMaker(quint32 seed, const Setting& setting)
    : m_seed(seed)
    , m_setting(setting)
    , m_casting(seed)
    , m_people(seed, setting.days)
    , m_papers(setting.days.today()) {}

MadePerson CaseMaker::make(int index) {
    const Archetype& kind = kindOf(index);
    SeededRandom random(m_seed, quint64{2} << 32 | static_cast<quint64>(index));
    MadePerson person = m_people.make(index, kind);
    if (kind.before == Before::DidNotPass)
        addEarlierApplication(person, index, random);
    addApplication(person, index, kind, daysOf(kind, random),
                   kind.before == Before::Nothing ? ApplicationKind::Initial
                                                  : ApplicationKind::Retest,
                   random);
    const bool sitsTwice = kind.exam == Exam::FailedThenCertified || kind.exam == Exam::FailedTwice;
    if (sitsTwice && person.attempts.size() < 2)
        addRetest(person, index, kind, random);
    return person;
}

CaseMaker::Days CaseMaker::daysOf(const Archetype& kind, SeededRandom& random) const {
    if (kind.record == Record::CarriedOver) {
        const QDate today = m_setting.days.today();
        const QDate latest = today.addDays(-700);
        const QDate drawn = registerFirstDay.addDays(random.below(registerDays));
        return {std::min(drawn, latest.addDays(-random.below(registerDays)))};
    }
    if (kind.age == Age::Recent)
        return {inTime(kind.exam, m_setting.days.ago(kind.submitted, random))};
    const QDate passedOn = passedOnFor(kind.age, random);
    return {passedOn.addDays(-random.between(70, 95)), passedOn};
}

// Where there are windows, those set the days: one that is over for an exam that was sat, one that
// isn't for an exam that is ahead.
QDate CaseMaker::inTime(Exam exam, QDate submitted) const {
    const QDate today = m_setting.days.today();
    const auto window = windowFor(m_setting, submitted);
    if (!window || exam == Exam::None)
        return submitted;
    if (exam == Exam::Scheduled)
        return window->lastDay() > today.addDays(7) ? submitted
                                                    : window->applicationDeadline().addDays(1);
    int windows = exam == Exam::FailedTwice || exam == Exam::FailedThenCertified ? 2 : 1;
    for (auto past = m_setting.windows.rbegin(); past != m_setting.windows.rend(); ++past)
        if (past->lastDay() < today && --windows == 0)
            return std::min(submitted, past->applicationDeadline());
    return submitted;
}

// Credentials run to the end of a month, so the month of the pass follows from where they stand.
QDate CaseMaker::passedOnFor(Age age, SeededRandom& random) const {
    const QDate today = m_setting.days.today();
    QDate month = today;
    switch (age) {
    case Age::Recent:
        break;
    case Age::RenewalOpen:
        month = today.addMonths(random.between(1, 7));
        break;
    case Age::InGrace:
        month = QDate(today.year(), today.month(), 1).addDays(-1);
        break;
    case Age::Expired:
        month = QDate(today.year(), today.month(), 1).addMonths(-random.between(2, 18));
        break;
    }
    const int years = m_setting.policies.on(today).credential.validYears;
    const QDate last = endOfMonth(QDate(month.year() - years, month.month(), 1));
    QDate day = last.addDays(-random.below(last.day()));
    while (day.dayOfWeek() >= Qt::Saturday)
        day = day.day() > 2 ? day.addDays(-1) : day.addDays(2);
    return day;
}

void CaseMaker::addApplication(MadePerson& person, int index, const Archetype& kind, Days days,
                               ApplicationKind applicationKind, SeededRandom& random) {
    const Timeline timeline = timelineFrom(days.submitted, kind.ruling, m_setting.days, random);
    const QString externalId =
        QStringLiteral("SMA-%1%2")
            .arg(200'001 + index)
            .arg(person.applications.empty() ? QString() : QStringLiteral("-R"));
    const PaperNames names = index < m_peopleWithOwnPapers ? PaperNames::Own : PaperNames::Shared;
    MadeApplication application =
        ApplicationMaker(m_setting, m_papers, person, kind, timeline, names, random)
            .make(externalId, applicationKind);
    application.decisions = rulingsOn(kind, timeline, m_setting.staff);
    person.applications.push_back(std::move(application));
    const std::optional<QDate> passedOn =
        person.applications.back().window ? std::nullopt : days.passed;
    ExamMaker(m_setting, kind, person, index, random).add(timeline.ruled, passedOn);
}

void CaseMaker::addEarlierApplication(MadePerson& person, int index, SeededRandom& random) {
    const Archetype kind{.name = "approval that ran out",
                         .share = 0,
                         .stage = Stage::Closed,
                         .submitted = {430, 520},
                         .ruling = Ruling::Approved,
                         .exam = Exam::Failed};
    addApplication(person, index, kind, daysOf(kind, random), ApplicationKind::Initial, random);
}

// Where a retest needs an application of its own: for the first window that is allowed.
void CaseMaker::addRetest(MadePerson& person, int index, const Archetype& kind,
                          SeededRandom& random) {
    const QDate satOn = person.attempts.back().attempt.satOn;
    person.applications.back().application.stage = Stage::Closed;
    addApplication(person, index, kind, {satOn.addDays(random.between(8, 20))},
                   ApplicationKind::Retest, random);
}

} // namespace certdesk::demo
