// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "tests/unit/anycase.h"

#include "tests/support/builders.h"

#include <algorithm>
#include <ostream>

namespace certdesk {

void showValue(const Experience& entry, std::ostream& out) {
    out << QString(wordOf(entry.kind)).toStdString() << ' '
        << QString(wordOf(entry.setting)).toStdString() << ' ' << dayText(entry.start).toStdString()
        << " to " << (entry.end ? dayText(*entry.end) : QStringLiteral("-")).toStdString() << ", "
        << entry.hoursPerWeek.text().toStdString() << " h at " << entry.employer.toStdString();
}

void showValue(const FeePayment& payment, std::ostream& out) {
    out << QString(wordOf(payment.kind)).toStdString() << ' ' << payment.amount.text().toStdString()
        << " on " << dayText(payment.receivedOn).toStdString();
}

} // namespace certdesk

namespace certdesk::tests {

namespace {

namespace gen = rc::gen;

const QDate firstDay(2018, 1, 1);

template <class Value>
rc::Gen<std::optional<Value>> perhaps(const rc::Gen<Value>& value) {
    return gen::mapcat(gen::arbitrary<bool>(), [value](bool given) {
        return given ? gen::map(value, [](const Value& v) { return std::optional<Value>(v); })
                     : gen::just(std::optional<Value>());
    });
}

rc::Gen<QString> anyEmployer() {
    return gen::element(QStringLiteral("Acme Supports"), QStringLiteral(" acme  SUPPORTS"),
                        QStringLiteral("Beta Works"));
}

template <class Value>
rc::Gen<std::vector<Value>> upTo(int most, const rc::Gen<Value>& value) {
    return gen::mapcat(gen::inRange(0, most + 1), [value](int size) {
        return gen::container<std::vector<Value>>(static_cast<size_t>(size), value);
    });
}

rc::Gen<Hours> anyWeeklyHours() {
    return gen::map(gen::element(0, 1200, 1999, 2000, 2001, 4000, 16800),
                    [](int hundredths) { return Hours::ofHundredths(hundredths).value(); });
}

rc::Gen<Document> anyDocument() {
    return gen::exec([] {
        Document document =
            aDocument(*anyOf<DocumentKind>(), *anyOf<ReviewState>(), *anyOf<MediaType>());
        document.receivedOn = *perhaps(anyDay());
        return document;
    });
}

rc::Gen<Training> anyTraining() {
    return gen::exec([] {
        Training training = aCourse("0");
        training.review = *gen::weightedElement<ReviewState>(
            {{4, ReviewState::Accepted}, {1, ReviewState::Unreviewed}, {1, ReviewState::Refused}});
        training.relatedHours = Hours::ofHundredths(*gen::inRange(0, 2000)).value();
        if (*gen::inRange(0, 3) == 0) {
            training.kind = *anyOf<TrainingKind>();
            training.start = *perhaps(anyDay());
            training.end = *perhaps(anyDay());
            if (training.start && training.end && *training.end < *training.start)
                std::swap(training.start, training.end);
        }
        return training;
    });
}

rc::Gen<Attestation> anyAttestation() {
    return gen::exec([] {
        Attestation attestation = anAttestation("");
        attestation.version = *gen::element(QStringLiteral("2020-03"), QStringLiteral("2013-01"));
        attestation.agreed = *gen::weightedElement<bool>({{4, true}, {1, false}});
        attestation.sections = *gen::element(std::vector<int>{1, 2, 3}, std::vector<int>{2});
        attestation.signedOn = *perhaps(anyDay());
        return attestation;
    });
}

} // namespace

ExamWindow windowAround(QDate day, int daysBefore, int daysAfter) {
    const QDate first = day.addDays(-daysBefore);
    return ExamWindow::create({QStringLiteral("W"), QStringLiteral("W"), first.addDays(-1), first,
                               day.addDays(daysAfter)})
        .value();
}

rc::Gen<QDate> anyDay() {
    return gen::map(gen::inRange(0, 4 * 366), [](int days) { return firstDay.addDays(days); });
}

rc::Gen<QDate> anyDayAtAll() {
    return gen::map(
        gen::inRange<qint64>(QDate(1, 1, 1).toJulianDay(), QDate(9999, 12, 31).toJulianDay() + 1),
        [](qint64 day) { return QDate::fromJulianDay(day); });
}

rc::Gen<Experience> anyWork() {
    return gen::exec([] {
        Experience entry = aJob("2018-01-01");
        entry.kind = *anyOf<ExperienceKind>();
        entry.setting = *gen::weightedElement<WorkSetting>(
            {{6, WorkSetting::Community}, {2, WorkSetting::Agency}, {1, WorkSetting::Residential}});
        entry.employer = *anyEmployer();
        entry.start = *anyDay();
        if (*gen::arbitrary<bool>())
            entry.end = entry.start.addDays(*gen::inRange(0, 500));
        entry.hoursPerWeek = *anyWeeklyHours();
        return entry;
    });
}

rc::Gen<Experience> anyPaidJob() {
    return gen::exec([] {
        Experience entry = aJob("2018-01-01");
        entry.start = *anyDay();
        entry.end = entry.start.addDays(*gen::inRange(0, 500));
        return entry;
    });
}

rc::Gen<std::vector<Experience>> anyWorks() {
    return upTo(6, anyWork());
}

rc::Gen<std::vector<Verification>> anyVerifications(size_t entries) {
    return upTo(4, gen::exec([entries] {
                    Verification verification = aVerification();
                    verification.employer = *anyEmployer();
                    verification.outcome = *gen::weightedElement<VerificationOutcome>(
                        {{4, VerificationOutcome::Accepted},
                         {1, VerificationOutcome::Awaiting},
                         {1, VerificationOutcome::Refused}});
                    verification.start = *perhaps(anyDay());
                    verification.end = *perhaps(anyDay());
                    verification.hoursPerWeek = *perhaps(anyWeeklyHours());
                    if (entries > 0 && *gen::arbitrary<bool>())
                        verification.entries.emplace_back(
                            static_cast<qint64>(*gen::inRange<size_t>(1, entries + 1)));
                    return verification;
                }));
}

rc::Gen<std::vector<FeePayment>> anyPayments() {
    return upTo(5, gen::exec([] {
                    const auto kind = *anyOf<PaymentKind>();
                    const Money amount = *gen::map(
                        gen::weightedOneOf<qint64>({{2, gen::element<qint64>(4000, 15900, 19900)},
                                                    {1, gen::inRange<qint64>(0, 30000)}}),
                        [](qint64 cents) { return Money::ofCents(cents); });
                    FeePayment payment{kind, amount, *anyDay()};
                    if (kind == PaymentKind::Refund && *gen::inRange(0, 2) == 0)
                        payment.cause = *anyOf<RefundCause>();
                    return payment;
                }));
}

// In a window now and then: that it anchors a period is for the edition of the sitting to say.
rc::Gen<std::vector<DatedAttempt>> anyHistory() {
    return gen::map(
        upTo(6, gen::exec([] {
                 DatedAttempt dated = anAttempt("2018-01-01", *anyOf<AttemptResult>());
                 const QDate satOn = *anyDay();
                 dated.attempt.value.satOn = satOn;
                 if (*gen::arbitrary<bool>())
                     dated.window = windowAround(satOn, *gen::inRange(0, 45), *gen::inRange(0, 45));
                 return dated;
             })),
        [](std::vector<DatedAttempt> history) {
            std::stable_sort(history.begin(), history.end(), [](const auto& a, const auto& b) {
                return a.attempt.value.satOn < b.attempt.value.satOn;
            });
            return history;
        });
}

// Most of a case is as it should be, so that each thing that isn't can make the difference.
rc::Gen<CaseRecord> anyCase() {
    return gen::exec([] {
        const auto isOdd = [] { return *gen::inRange(0, 4) == 0; };
        CaseBuilder builder;
        if (*gen::arbitrary<bool>())
            builder.onDemand();
        if (isOdd())
            builder.schooled(*anyOf<EducationLevel>());
        if (isOdd())
            builder.documents(*upTo(5, anyDocument()));
        if (*gen::arbitrary<bool>()) {
            std::vector<Experience> works = *anyWorks();
            builder.verified(*anyVerifications(works.size())).worked(std::move(works));
        } else if (*gen::arbitrary<bool>()) {
            builder.worked({aJob("2019-01-01", "2019-10-31")}); // path B
        }
        builder.trained(*upTo(6, anyTraining()));
        if (isOdd())
            builder.attested(*upTo(2, anyAttestation()));
        if (*gen::arbitrary<bool>())
            builder.paid(*anyPayments());
        builder.attempted(*anyHistory());
        CaseRecord record = builder;
        if (isOdd())
            record.application.value.kind = ApplicationKind::Renewal;
        if (isOdd())
            record.application.value.submittedOn =
                (record.window ? QDate(2020, 1, 1) : QDate(2021, 1, 1))
                    .addDays(*gen::inRange(0, 150));
        return record;
    });
}

} // namespace certdesk::tests
