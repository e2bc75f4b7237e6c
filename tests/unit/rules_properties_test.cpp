// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/rules/clocks.h"
#include "core/rules/credentialdays.h"
#include "core/rules/eligibility.h"
#include "core/rules/refund.h"
#include "core/rules/retest.h"
#include "core/rules/ruling.h"
#include "core/rules/workpieces.h"
#include "core/wording/wording.h"
#include "tests/support/builders.h"
#include "tests/support/editions.h"
#include "tests/unit/anycase.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using namespace certdesk;
using namespace certdesk::tests;
using rules::BusinessCalendar;
using rules::MonthCount;
using rules::RefundCause;

namespace {

namespace gen = rc::gen;

const PolicyEdition& editionOf(const CaseRecord& record) {
    return shippedBook().on(record.application.value.submittedOn);
}

EligibilityReport evaluated(const CaseRecord& record, QDate today = day("2021-06-01")) {
    return rules::evaluate(record, editionOf(record), today);
}

// Everything worked, and verified by someone who names no dates.
EligibilityReport worked(std::vector<Experience> entries, QDate submittedOn = day("2022-01-01")) {
    CaseRecord record =
        anApplication().worked(std::move(entries)).verified({aVerification()}).record();
    record.application.value.submittedOn = submittedOn;
    return evaluated(record);
}

bool sameTally(const ExperienceTally& a, const ExperienceTally& b) {
    return a.paidRuns == b.paidRuns && a.internshipRuns == b.internshipRuns &&
           a.paidMonths == b.paidMonths && a.paidLeftOverDays == b.paidLeftOverDays &&
           a.internshipMonths == b.internshipMonths &&
           a.internshipLeftOverDays == b.internshipLeftOverDays;
}

std::set<qint64> daysOf(const std::vector<DaySpan>& runs) {
    std::set<qint64> days;
    for (const DaySpan& run : runs)
        for (QDate day = run.first(); day < run.end(); day = day.addDays(1))
            days.insert(day.toJulianDay());
    return days;
}

bool liesIn(const std::set<qint64>& inner, const std::set<qint64>& outer) {
    return std::includes(outer.begin(), outer.end(), inner.begin(), inner.end());
}

// Outcomes and sentences of all eight, and what they come to.
QStringList findingsOf(const EligibilityReport& report) {
    QStringList findings;
    for (const Criterion& criterion : report.criteria)
        findings << QString(wordOf(criterion.code)) + u' ' + wordOf(criterion.outcome) + u' ' +
                        wording::reason(criterion, report);
    findings << QString(wordOf(report.eligibility)) + (report.approvable ? u" yes " : u" no ") +
                    report.refundDue.text();
    return findings;
}

template <class List>
List shuffled(List list) {
    for (size_t i = list.size(); i > 1; --i)
        std::swap(list[i - 1], list[*gen::inRange<size_t>(0, i)]);
    return list;
}

int rankOf(MonthCount count) {
    return count.months * 31 + count.days;
}

std::vector<DatedAttempt> upTo(const std::vector<DatedAttempt>& history, QDate last) {
    std::vector<DatedAttempt> part;
    for (const DatedAttempt& dated : history)
        if (dated.attempt.value.satOn <= last)
            part.push_back(dated);
    return part;
}

// The first day of its window where the edition of its day has them, else its own.
QDate anchorOf(const DatedAttempt& sitting) {
    const QDate on = sitting.attempt.value.satOn;
    const bool byWindow = shippedBook().on(on).intake == Intake::Windows && sitting.window;
    return byWindow ? sitting.window->firstDay() : on;
}

std::vector<QDate> anyHolidays() {
    return *gen::mapcat(gen::inRange<size_t>(0, 20), [](size_t size) {
        return gen::container<std::vector<QDate>>(size, anyDay());
    });
}

std::vector<DaySpan> anyPauses() {
    std::vector<DaySpan> pauses;
    for (int i = *gen::inRange(0, 3); i > 0; --i) {
        const QDate first = *anyDay();
        pauses.push_back(DaySpan::ofInclusive(first, first.addDays(*gen::inRange(0, 60))).value());
    }
    return pauses;
}

} // namespace

TEST_CASE("Property: the months of a run are the most that fit, and the days are the rest") {
    CHECK(holds("months fit", [] {
        const QDate first = *anyDayAtAll();
        const QDate last = first.addDays(*gen::inRange(0, 3000));
        const MonthCount count =
            rules::monthsOf(rules::DayRun{first.toJulianDay(), last.toJulianDay() + 1});
        RC_ASSERT(first.addMonths(count.months).addDays(count.days) == last.addDays(1));
        RC_ASSERT(first.addMonths(count.months + 1) > last.addDays(1));
        RC_ASSERT(count.days >= 0);
    }));
}

TEST_CASE("Property: runs add up their months and, by thirty-one, their left-over days") {
    CHECK(holds("sum of runs", [] {
        rules::DayRuns runs;
        int sum = 0;
        for (qint64 first = day("2018-01-01").toJulianDay(); runs.size() < 6;) {
            first += *gen::inRange(1, 60);
            const rules::DayRun run{first, first + *gen::inRange(1, 90)};
            runs.append(run);
            sum += rankOf(rules::monthsOf(run));
            first = run.end;
        }
        const MonthCount together = rules::monthsOf(runs, 31);
        RC_ASSERT(rankOf(together) == sum);
        RC_ASSERT(together.days < 31);
    }));
}

TEST_CASE("Property: a later end never makes months fewer") {
    CHECK(holds("months are monotone in the end date", [] {
        const qint64 first = (*anyDayAtAll()).toJulianDay();
        const qint64 length = *gen::inRange(1, 3000);
        RC_ASSERT(rankOf(rules::monthsOf(rules::DayRun{first, first + length})) <
                  rankOf(rules::monthsOf(rules::DayRun{first, first + length + 1})));
    }));
}

TEST_CASE("Property: the order of entries changes nothing that is counted") {
    CHECK(holds("unions don't depend on order", [] {
        const std::vector<Experience> entries = *anyWorks();
        const auto one = worked(entries).experience;
        const auto other = worked(shuffled(entries)).experience;
        RC_ASSERT(sameTally(one.claimed, other.claimed));
        RC_ASSERT(sameTally(one.verified, other.verified));
        RC_ASSERT(one.path() == other.path());
    }));
}

TEST_CASE("Property: a job may be split at any day and counts the same") {
    CHECK(holds("splitting changes nothing", [] {
        std::vector<Experience> entries = *anyWorks();
        Experience job = *anyWork();
        job.end = job.start.addDays(*gen::inRange(1, 700));
        job.employer = QStringLiteral("Acme Supports");
        Experience before = job;
        Experience after = job;
        after.start =
            job.start.addDays(*gen::inRange(1, static_cast<int>(job.start.daysTo(*job.end)) + 1));
        before.end = after.start.addDays(-1);
        std::vector<Experience> split = entries;
        entries.push_back(job);
        split.push_back(before);
        split.push_back(after);
        const auto whole = worked(entries).experience;
        const auto parts = worked(split).experience;
        RC_ASSERT(sameTally(whole.claimed, parts.claimed));
        RC_ASSERT(sameTally(whole.verified, parts.verified));
    }));
}

TEST_CASE("Property: a job within the days of others adds nothing") {
    CHECK(holds("overlapping jobs never add", [] {
        std::vector<Experience> entries = *anyWorks();
        Experience wide = *anyPaidJob();
        entries.push_back(wide);
        const auto without = worked(entries).experience;
        Experience inside = wide;
        inside.start = wide.start.addDays(
            *gen::inRange(0, static_cast<int>(wide.start.daysTo(*wide.end)) + 1));
        inside.kind = *gen::element(ExperienceKind::Paid, ExperienceKind::Internship);
        entries.push_back(inside);
        const auto with = worked(entries).experience;
        RC_ASSERT(sameTally(without.claimed, with.claimed));
        RC_ASSERT(sameTally(without.verified, with.verified));
    }));
}

TEST_CASE("Property: the runs that count are the days on which work that counts was done") {
    CHECK(holds("day by day", [] {
        const std::vector<Experience> entries = *anyWorks();
        const QDate submittedOn = *anyDay();
        const ExperienceTally claimed = worked(entries, submittedOn).experience.claimed;
        const ExperiencePolicy& policy = march2020().experience;
        std::set<qint64> paid;
        std::set<qint64> internship;
        for (const Experience& entry : entries) {
            const bool counts = rules::names(policy.kinds, entry.kind) &&
                                rules::names(policy.settings, entry.setting) &&
                                entry.hoursPerWeek >= policy.weeklyMinimum;
            const QDate last = std::min(entry.end.value_or(submittedOn), submittedOn);
            for (QDate day = entry.start; counts && day <= last; day = day.addDays(1))
                (entry.kind == ExperienceKind::Paid ? paid : internship).insert(day.toJulianDay());
        }
        for (const qint64 day : paid)
            internship.erase(day);
        RC_ASSERT(daysOf(claimed.paidRuns) == paid);
        RC_ASSERT(daysOf(claimed.internshipRuns) == internship);
        for (size_t i = 1; i < claimed.paidRuns.size(); ++i)
            RC_ASSERT(claimed.paidRuns[i - 1].end() < claimed.paidRuns[i].first());
    }));
}

TEST_CASE("Property: a later submission never lowers what is claimed") {
    CHECK(holds("submission", [] {
        const std::vector<Experience> entries = *anyWorks();
        const QDate submittedOn = *anyDay();
        const auto earlier = worked(entries, submittedOn).experience.claimed;
        const auto later =
            worked(entries, submittedOn.addDays(*gen::inRange(0, 400))).experience.claimed;
        RC_ASSERT(rankOf({later.paidMonths, later.paidLeftOverDays}) >=
                  rankOf({earlier.paidMonths, earlier.paidLeftOverDays}));
        RC_ASSERT(later.internshipMonths >= earlier.internshipMonths);
    }));
}

TEST_CASE("Property: what is verified lies within what is claimed") {
    CHECK(holds("verified days are claimed days", [] {
        const auto facts = evaluated(*anyCase()).experience;
        const auto claimedPaid = daysOf(facts.claimed.paidRuns);
        auto claimed = daysOf(facts.claimed.internshipRuns);
        claimed.insert(claimedPaid.begin(), claimedPaid.end());
        RC_ASSERT(liesIn(daysOf(facts.verified.paidRuns), claimedPaid));
        RC_ASSERT(liesIn(daysOf(facts.verified.internshipRuns), claimed));
    }));
}

TEST_CASE("Property: an evaluation has its eight criteria, and they agree with its result") {
    CHECK(holds("eight", [] {
        const EligibilityReport report = evaluated(*anyCase(), *anyDay());
        RC_ASSERT(report.criteria.size() == 8U);
        bool anyNotMet = false;
        bool anyOpen = false;
        for (size_t i = 0; i < report.criteria.size(); ++i) {
            const Criterion& criterion = report.criteria[i];
            RC_ASSERT(criterion.code == EnumWords<CriterionCode>::words[i].value);
            RC_ASSERT(!wording::reason(criterion, report).isEmpty());
            if (i >= static_cast<size_t>(CriterionCode::Fee))
                continue;
            anyNotMet = anyNotMet || criterion.outcome == Outcome::NotMet;
            anyOpen = anyOpen || criterion.outcome == Outcome::Pending;
        }
        RC_ASSERT((report.eligibility == Eligibility::Ineligible) == anyNotMet);
        RC_ASSERT((report.eligibility == Eligibility::Eligible) == (!anyNotMet && !anyOpen));
        for (const auto code : {CriterionCode::Training, CriterionCode::Resume,
                                CriterionCode::EmploymentVerification})
            RC_ASSERT(report.of(code).outcome != Outcome::NotMet);
        for (const auto code : {CriterionCode::Fee, CriterionCode::Deadline})
            if (report.approvable)
                RC_ASSERT((report.of(code).outcome == Outcome::Met ||
                           report.of(code).outcome == Outcome::NotRequired));
    }));
}

TEST_CASE("Property: the same record on the same day is always found the same, in any order") {
    CHECK(holds("pure", [] {
        const CaseRecord record = *anyCase();
        CaseRecord other = record;
        other.documents = shuffled(record.documents);
        other.experience = shuffled(record.experience);
        other.training = shuffled(record.training);
        other.verifications = shuffled(record.verifications);
        other.payments = shuffled(record.payments);
        other.attempts = shuffled(record.attempts);
        const QStringList findings = findingsOf(evaluated(record));
        RC_ASSERT(findingsOf(evaluated(record)) == findings);
        RC_ASSERT(findingsOf(evaluated(other)) == findings);
    }));
}

TEST_CASE("Property: only the Code of Conduct, the fee and the refund look at the as-of day") {
    CHECK(holds("as of", [] {
        const CaseRecord record = *anyCase();
        const auto one = evaluated(record, *anyDay());
        const auto other = evaluated(record, *anyDay());
        for (const auto& word : EnumWords<CriterionCode>::words)
            if (word.value != CriterionCode::CodeOfConduct && word.value != CriterionCode::Fee)
                RC_ASSERT(wording::reason(one.of(word.value), one) ==
                          wording::reason(other.of(word.value), other));
    }));
}

TEST_CASE("Property: later sittings never move the anchor of a period") {
    CHECK(holds("anchor", [] {
        const std::vector<DatedAttempt> history = *anyHistory();
        for (const DatedAttempt& dated : history) {
            const auto before =
                rules::retest(upTo(history, dated.attempt.value.satOn), shippedBook());
            if (!before)
                continue;
            RC_ASSERT(std::any_of(history.begin(), history.end(), [&](const auto& sitting) {
                return anchorOf(sitting) == before->periodStart;
            }));
            DatedAttempt next = anAttempt("2018-01-01", AttemptResult::Failed);
            next.attempt.value.satOn = before->lastSitting.addDays(*gen::inRange(1, 800));
            const int lead = *gen::inRange(0, 45);
            if (*gen::arbitrary<bool>())
                next.window = windowAround(next.attempt.value.satOn, lead, 5);
            auto longer = upTo(history, dated.attempt.value.satOn);
            longer.push_back(next);
            const auto after = rules::retest(longer, shippedBook());
            if (next.attempt.value.satOn < before->periodEnd) {
                RC_ASSERT(after->periodStart == before->periodStart);
                RC_ASSERT(after->sittingsInPeriod == before->sittingsInPeriod + 1);
            } else {
                RC_ASSERT(after->periodStart == anchorOf(next));
                RC_ASSERT(after->sittingsInPeriod == 1);
            }
        }
    }));
}

TEST_CASE("Property: a sitting may be recorded from its allowed day on and not before") {
    CHECK(holds("allowed", [] {
        std::vector<DatedAttempt> history = *anyHistory();
        for (DatedAttempt& dated : history)
            if (dated.attempt.value.result == AttemptResult::Passed)
                dated.attempt.value.result = AttemptResult::Failed;
        history.push_back(anAttempt("2022-01-10", AttemptResult::Failed));
        const auto standing = rules::retest(history, shippedBook());
        RC_ASSERT(*standing->allowedOn > standing->lastSitting);
        DatedAttempt next = anAttempt("2018-01-01", AttemptResult::Failed);
        next.attempt.value.satOn = *standing->allowedOn;
        RC_ASSERT(rules::mayRecordSitting(history, next, shippedBook()).has_value());
        next.attempt.value.satOn = standing->allowedOn->addDays(-1);
        RC_ASSERT(!rules::mayRecordSitting(history, next, shippedBook()).has_value());
    }));
}

TEST_CASE("Property: what never happened leaves no trace in the count of sittings") {
    CHECK(holds("no sitting", [] {
        std::vector<DatedAttempt> history = *anyHistory();
        const auto before = rules::retest(history, shippedBook());
        std::erase_if(history, [](const DatedAttempt& dated) {
            return !isSitting(dated.attempt.value.result);
        });
        const auto after = rules::retest(shuffled(history), shippedBook());
        RC_ASSERT(before.has_value() == after.has_value());
        if (!before)
            return;
        RC_ASSERT(before->allowedOn == after->allowedOn);
        RC_ASSERT(before->periodStart == after->periodStart);
        RC_ASSERT(before->sittingsInPeriod == after->sittingsInPeriod);
    }));
}

TEST_CASE("Property: no refund is negative or above what was paid, and its worksheet ties") {
    CHECK(holds("refund", [] {
        const CaseRecord record = *anyCase();
        const QDate on = *anyDay();
        Money all = noMoney;
        for (const FeePayment& payment : record.payments)
            if (payment.receivedOn <= on && payment.kind != PaymentKind::Refund)
                all = all + payment.amount;
        for (const auto& cause : EnumWords<RefundCause>::words) {
            const auto sheet = rules::refund(cause.value, record, editionOf(record), on);
            RC_ASSERT(sheet.due >= noMoney);
            RC_ASSERT(sheet.kept >= noMoney);
            RC_ASSERT(sheet.due <= all);
            RC_ASSERT(sheet.kept + sheet.due == std::max(noMoney, sheet.paid - sheet.refunded));
        }
        // The day that a sitting was cancelled on is the record's, and the window its own.
        const rules::RefundQuestion cancelled{
            RefundCause::Cancelled, rules::endedOn(RefundCause::Cancelled, record, on), on};
        const Money back = rules::refund(cancelled, record, editionOf(record)).due;
        const Money onDenial = rules::refundOnDenial(record, editionOf(record), on);
        // On demand a sitting that was missed has used its fee, and the others go back.
        const bool isRenewal = record.application.value.kind == ApplicationKind::Renewal;
        if (editionOf(record).intake == Intake::Windows)
            RC_ASSERT(back == noMoney || back == onDenial);
        else if (!isRenewal) // whose sittings have a fee beside its own
            RC_ASSERT(back <= onDenial);
        RC_ASSERT(rules::refund(RefundCause::Denied, record, editionOf(record), on).due ==
                  rules::refundOnDenial(record, editionOf(record), on));
    }));
}

TEST_CASE("Property: what was refunded is not due again") {
    CHECK(holds("refunded", [] {
        CaseRecord record = *anyCase();
        const QDate on = day("2022-06-01");
        for (const auto cause :
             {RefundCause::Denied, RefundCause::Cancelled, RefundCause::DuplicatePayment}) {
            const rules::RefundQuestion question{cause, rules::endedOn(cause, record, on), on};
            const Money due = rules::refund(question, record, editionOf(record)).due;
            CaseRecord after = record;
            after.payments.push_back(
                {.kind = PaymentKind::Refund, .amount = due, .receivedOn = on, .cause = cause});
            RC_ASSERT(rules::refund(question, after, editionOf(record)).due == noMoney);
        }
    }));
}

TEST_CASE("Property: business days are counted back and forth the same") {
    CHECK(holds("business days", [] {
        const BusinessCalendar calendar(anyHolidays());
        const std::vector<DaySpan> pauses = anyPauses();
        const QDate from = *anyDay();
        const int count = *gen::inRange(1, 40);
        const QDate due = calendar.add(from, count, pauses);
        RC_ASSERT(calendar.isBusinessDay(due));
        RC_ASSERT(calendar.between(from, due, pauses) == count);
        RC_ASSERT(calendar.between(from, due.addDays(-1), pauses) == count - 1);
        RC_ASSERT(due >= calendar.add(from, count));
        RC_ASSERT(due >= BusinessCalendar().add(from, count, pauses));
        RC_ASSERT(calendar.add(from, count + 1, pauses) > due);
        for (const DaySpan& pause : pauses)
            RC_ASSERT(!pause.contains(due));
    }));
}

TEST_CASE(
    "Property: a request for more never brings the notice forward, nor an early answer back") {
    CHECK(holds("pended clock", [] {
        CaseRecord record = anApplication().record();
        const QDate asked = day("2020-03-10").addDays(*gen::inRange(0, 30));
        const QDate today = day("2020-07-01");
        const auto due = [&] {
            return rules::noticeClock(record, march2020(), BusinessCalendar(), today)->dueOn;
        };
        const QDate plain = due();
        record.decisions = stored<Decision>({{Verdict::Pend, QStringLiteral("Dana"), asked}});
        const QDate unanswered = due();
        Document answer = aDocument(DocumentKind::Other);
        answer.receivedOn = asked.addDays(*gen::inRange(1, 60));
        record.documents.push_back({DocumentId(99), 0, answer});
        RC_ASSERT(plain <= due());
        RC_ASSERT(due() <= unanswered);
        std::vector<DaySpan> pause;
        if (const auto waited =
                DaySpan::ofInclusive(asked.addDays(1), answer.receivedOn->addDays(-1)))
            pause.push_back(*waited);
        RC_ASSERT(BusinessCalendar().between(day("2020-03-10"), due(), pause) ==
                  march2020().times.noticeBusinessDays);
    }));
}

TEST_CASE("Property: a letter that comes later leaves as much time to appeal") {
    CHECK(holds("receipt", [] {
        const auto& times = january2021().times;
        const QDate mailed = *anyDay();
        const QDate recorded = mailed.addDays(*gen::inRange(0, 90));
        const auto last = [&](rules::Delivery delivery, std::optional<QDate> receipt) {
            return rules::appealLastDay(rules::receiptOf(mailed, delivery, receipt, times), times);
        };
        using rules::Delivery;
        RC_ASSERT(last(Delivery::Email, {}) <= last(Delivery::Post, {}));
        RC_ASSERT(last(Delivery::Post, recorded) == last(Delivery::Email, recorded));
        RC_ASSERT(recorded.daysTo(last(Delivery::Post, recorded)) == times.appealDays);
    }));
}

TEST_CASE(
    "Property: more letters never shorten the time to hear, nor lengthen the time to appeal") {
    CHECK(holds("notices", [] {
        const auto& times = january2021().times;
        const QDate mailed = *anyDay();
        const auto anyNotice = [&] {
            SentNotice notice{mailed.addDays(*gen::inRange(0, 60))};
            if (*gen::inRange(0, 2) == 1)
                notice.receipt =
                    LetterReceipt{Id<Letter>(1),
                                  *gen::element(ReceiptSource::ByPhone, ReceiptSource::CameBack),
                                  notice.mailedOn.addDays(*gen::inRange(0, 60)),
                                  {}};
            return notice;
        };
        std::vector<SentNotice> notices;
        const auto received = [&] {
            return rules::noticeReceivedOn(notices, rules::Delivery::Post, times);
        };
        for (int i = *gen::inRange(0, 4); i > 0; --i)
            notices.push_back(anyNotice());
        const std::optional<QDate> before = received();
        notices.push_back(anyNotice());
        const std::optional<QDate> after = received();
        const bool isNoLater = !before || (after && *after <= *before);
        RC_ASSERT(isNoLater);
        const auto& last = notices.back().receipt;
        const bool cameBack = last && !last->arrived();
        const bool isTheSame = after == before;
        RC_ASSERT(!cameBack || isTheSame);
        std::reverse(notices.begin(), notices.end());
        RC_ASSERT(received() == after);
    }));
}

TEST_CASE("Property: a credential ends with a month, and its status only moves on") {
    CHECK(holds("credential", [] {
        const auto& policy = january2021().credential;
        const QDate passedOn = *anyDay();
        const QDate expiry = rules::expiryOf(passedOn, policy);
        RC_ASSERT(expiry.addDays(1).day() == 1);
        RC_ASSERT(expiry.month() == passedOn.month());
        RC_ASSERT(expiry.year() == passedOn.year() + policy.validYears);
        const Credential credential{QStringLiteral("1"), {}, passedOn, expiry};
        const QDate one = expiry.addDays(*gen::inRange(-90, 90));
        const QDate later = one.addDays(*gen::inRange(0, 90));
        RC_ASSERT(rules::statusOn(credential, policy, one) <=
                  rules::statusOn(credential, policy, later));
    }));
}
