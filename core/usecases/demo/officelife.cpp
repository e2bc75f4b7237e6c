// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/demo/officelife.h"

#include "core/domain/number.h"
#include "core/storage/caserecords.h"
#include "core/storage/store.h"
#include "core/usecases/conflicts.h"
#include "core/usecases/demo/sampledata.h"
#include "core/usecases/payments.h"
#include "core/usecases/recordresult.h"

#include <algorithm>
#include <tuple>

namespace certdesk::demo {

namespace {

constexpr int daysToAppointment = 15; ///< from the first day on which one may sit
constexpr int daysToResult = 12;      ///< from the sitting to the vendor's file
constexpr int daysOnTheDesk = 7;      ///< what is younger has not been mailed yet
constexpr int daysUntilLongAgo = 130;
constexpr int daysSinceDeath = 47;

QString remark(const char* key) {
    return sampleData().remarks.value(QString::fromLatin1(key));
}

QDate happenedOn(const DueLetter& letter, const storage::Reader& reader) {
    if (letter.decision)
        return reader.require(*letter.decision).value.on;
    if (letter.attempt)
        return reader.require(*letter.attempt).value.satOn.addDays(daysToResult);
    return reader.require(*letter.application).value.submittedOn;
}

} // namespace

Result<void> OfficeLife::act(Act act, PersonId person) {
    if (act == Act::None)
        return {};
    const Result<Candidacy> candidacy = candidacyOf(person);
    if (!candidacy)
        return fail(candidacy.error());
    switch (act) {
    case Act::None:
        break;
    case Act::DeclareConflict:
        return declareConflict(*candidacy);
    case Act::CancelExam:
        return keyResult(person, *candidacy, AttemptResult::Cancelled, remark("examCancelled"));
    case Act::InvalidateExam:
        return keyResult(person, *candidacy, AttemptResult::Invalidated, remark("examInvalidated"));
    case Act::ExcuseExam:
        return keyResult(person, *candidacy, AttemptResult::NotCounted, remark("examExcused"));
    case Act::NoteDeath:
        return noteDeath(person);
    }
    return {};
}

Result<OfficeLife::Candidacy> OfficeLife::candidacyOf(PersonId person) const {
    return m_office.store().read([person](storage::Reader& reader) {
        const ApplicationId application = storage::applicationsOf(reader, person).back();
        const StoredList<Authorization> granted = reader.of<Authorization>(application);
        return Candidacy{.application = application,
                         .submittedOn = reader.require(application).value.submittedOn,
                         .authorization =
                             granted.empty() ? std::nullopt : std::optional(granted.back().value)};
    });
}

Result<void> OfficeLife::declareConflict(const Candidacy& candidacy) {
    const QString& reviewer = m_setting.staff.reviewer;
    goTo(m_setting.days.atWork(candidacy.submittedOn.addDays(1)), reviewer);
    const auto declared = certdesk::declareConflict(m_office, {.application = candidacy.application,
                                                               .kind = ConflictKind::Other,
                                                               .by = reviewer,
                                                               .note = remark("conflict")});
    return declared ? Result<void>() : fail(declared.error());
}

// There is no use case yet that notes a flag on a person.
Result<void> OfficeLife::noteDeath(PersonId person) {
    const QDate since = m_setting.days.atWork(m_setting.days.today().addDays(-daysSinceDeath));
    goTo(since, m_setting.staff.clerk);
    return m_office.store().write(Reason{AuditAction::EditPerson, candidateNumber(person)},
                                  [&](storage::Session& session) {
                                      session.insert(person, PersonFlag{.kind = FlagKind::Deceased,
                                                                        .since = since,
                                                                        .source = remark("death")});
                                  });
}

Result<void> OfficeLife::keyResult(PersonId person, const Candidacy& candidacy,
                                   AttemptResult result, const QString& note) {
    if (!candidacy.authorization)
        return {};
    const auto& [decision, firstDay, lastDay] = *candidacy.authorization;
    const QDate satOn =
        m_setting.days.atWork(std::min(firstDay.addDays(daysToAppointment), lastDay));
    // Where there are windows, the one that was applied for may lie ahead.
    if (satOn < firstDay || satOn >= m_setting.days.today())
        return {};
    if (const Result<void> paid = paySitting(candidacy, satOn); !paid)
        return paid;
    goTo(m_setting.days.atWork(satOn.addDays(daysToResult)), m_setting.staff.clerk);
    const Result<AttemptId> keyed = recordResult(m_office, {.person = person,
                                                            .satOn = satOn,
                                                            .result = result,
                                                            .by = m_setting.staff.clerk,
                                                            .note = note});
    if (!keyed)
        return fail(keyed.error());
    ++m_attempts;
    m_office.setActor({m_setting.staff.director, m_office.actor().account});
    return confirmResult(m_office, *keyed, {}, result, m_setting.staff.director);
}

Result<void> OfficeLife::paySitting(const Candidacy& candidacy, QDate satOn) {
    const Money fee = m_setting.policies.on(candidacy.submittedOn).fee.sitting;
    if (fee == noMoney)
        return {};
    const QDate paidOn = m_setting.days.atWork(satOn.addDays(-7));
    goTo(paidOn, m_setting.staff.clerk);
    const Result<PaymentId> paid =
        recordPayment(m_office, {.parts = {{PaymentKind::SittingFee, fee, candidacy.application}},
                                 .method = QStringLiteral("card"),
                                 .receivedOn = paidOn,
                                 .by = m_setting.staff.clerk});
    return paid ? Result<void>() : fail(paid.error());
}

Result<void> OfficeLife::mailLetters(const std::vector<PersonId>& persons) {
    const auto all = mailings(persons);
    if (!all)
        return fail(all.error());
    for (const auto& [day, letters] : *all) {
        goTo(day, m_setting.staff.mailer);
        const Result<PreparedRun> run = prepareLetters(m_office, letters);
        if (!run)
            return fail(run.error());
        if (const auto sent = markSent(m_office, *run, m_setting.staff.mailer); !sent)
            return fail(sent.error());
    }
    return {};
}

Result<std::map<QDate, std::vector<DueLetter>>>
OfficeLife::mailings(const std::vector<PersonId>& persons) {
    goTo(m_setting.days.today(), m_setting.staff.mailer);
    // Whoever has sat since was first told of the approval.
    const auto approvals = dueLetters(m_office, {.kind = LetterKind::Approved, .persons = persons});
    const auto others = dueLetters(m_office, {.persons = persons});
    if (!approvals || !others)
        return fail(!approvals ? approvals.error() : others.error());
    std::vector<DueLetter> letters = approvals->letters;
    std::copy_if(others->letters.begin(), others->letters.end(), std::back_inserter(letters),
                 [](const DueLetter& letter) { return letter.kind != LetterKind::Approved; });
    return m_office.store().read([&](storage::Reader& reader) {
        const auto isEarlier = [&reader](const DueLetter& one, const DueLetter& other) {
            return happenedOn(one, reader) < happenedOn(other, reader);
        };
        std::stable_sort(letters.begin(), letters.end(), isEarlier);
        // The latest of each kind is still to be printed, for whoever tries that.
        std::map<LetterKind, const DueLetter*> latest;
        for (const DueLetter& letter : letters)
            latest[letter.kind] = &letter;
        std::map<QDate, std::vector<DueLetter>> mailings;
        for (const DueLetter& letter : letters)
            if (const auto day = mailedOn(letter.kind, happenedOn(letter, reader));
                day && latest[letter.kind] != &letter)
                mailings[*day].push_back(letter);
        return mailings;
    });
}

// Results of long ago went out in a few runs: nothing hangs on their days.
std::optional<QDate> OfficeLife::mailedOn(LetterKind kind, QDate happenedOn) const {
    const QDate today = m_setting.days.today();
    const bool isResult = kind == LetterKind::Passed || kind == LetterKind::Failed;
    QDate day = happenedOn;
    if (isResult && day.daysTo(today) > daysUntilLongAgo) {
        day = std::max(day, today.addYears(-2));
        day = QDate(day.year(), (day.month() - 1) / 3 * 3 + 1, 1).addMonths(3);
    }
    while (day.dayOfWeek() != Qt::Tuesday && day.dayOfWeek() != Qt::Friday)
        day = day.addDays(1);
    if (day.daysTo(today) < daysOnTheDesk)
        return std::nullopt;
    day = m_setting.days.atWork(day);
    return day.daysTo(today) < daysOnTheDesk ? std::nullopt : std::optional(day);
}

void OfficeLife::goTo(QDate day, const QString& who) {
    m_clock.goTo(day);
    m_office.setActor({who, m_office.actor().account});
}

} // namespace certdesk::demo
