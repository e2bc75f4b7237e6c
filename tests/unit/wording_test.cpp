// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/rules/eligibility.h"
#include "core/rules/retest.h"
#include "core/wording/wording.h"
#include "tests/support/builders.h"
#include "tests/support/editions.h"

#include <QFile>
#include <QRegularExpression>

#include <catch2/catch.hpp>

#include <set>
#include <thread>

using namespace certdesk;
using namespace certdesk::tests;
using namespace certdesk::wording;

namespace {

// A named value that nobody gave stays in its braces.
bool isComplete(const QString& sentence) {
    return !sentence.trimmed().isEmpty() && !sentence.contains(u'{') && !sentence.contains(u'}');
}

template <class E>
void checkLabels() {
    for (const auto& entry : EnumWords<E>::words) {
        const QString word = label(entry.value);
        CAPTURE(word.toStdString(), entry.word.data());
        CHECK(isComplete(word));
        CHECK_FALSE(word.contains(u'_'));
        CHECK(word[0].isUpper());
    }
}

QString reasonOf(CriterionCode code, const CaseRecord& record, const char* today = "2020-04-01") {
    const auto report =
        rules::evaluate(record, shippedBook().on(record.application.value.submittedOn), day(today));
    return reason(report.of(code), report);
}

CriterionCode criterionOf(FindingCode finding) {
    const QString word = wordOf(finding);
    for (const auto& [prefix, code] : {std::pair("education", CriterionCode::Education),
                                       {"experience", CriterionCode::Experience},
                                       {"training", CriterionCode::Training},
                                       {"resume", CriterionCode::Resume},
                                       {"verification", CriterionCode::EmploymentVerification},
                                       {"conduct", CriterionCode::CodeOfConduct},
                                       {"fee", CriterionCode::Fee},
                                       {"deadline", CriterionCode::Deadline}})
        if (word.startsWith(QLatin1StringView(prefix)))
            return code;
    FAIL("a finding of no criterion: " << word.toStdString());
    return CriterionCode::Education;
}

} // namespace

TEST_CASE("Every enumerator that is shown has a word") {
    checkLabels<ApplicationKind>();
    checkLabels<EducationLevel>();
    checkLabels<Stage>();
    checkLabels<AttemptResult>();
    checkLabels<Confirmation>();
    checkLabels<SignedHow>();
    checkLabels<CredentialStatus>();
    checkLabels<Verdict>();
    checkLabels<AccommodationOutcome>();
    checkLabels<AppealKind>();
    checkLabels<AppealOutcome>();
    checkLabels<SecondReview>();
    checkLabels<DocumentKind>();
    checkLabels<ReviewState>();
    checkLabels<MediaType>();
    checkLabels<AuditAction>();
    checkLabels<Intake>();
    checkLabels<PeriodAnchor>();
    checkLabels<ReasonUse>();
    checkLabels<TrainingLeftOut>();
    checkLabels<ExperienceKind>();
    checkLabels<WorkSetting>();
    checkLabels<VerificationOutcome>();
    checkLabels<LetterKind>();
    checkLabels<SecondReviewSight>();
    checkLabels<ConflictKind>();
    checkLabels<ReceiptSource>();
    checkLabels<ImportKind>();
    checkLabels<OriginKind>();
    checkLabels<PaymentKind>();
    checkLabels<PayerKind>();
    checkLabels<NameKind>();
    checkLabels<Preference>();
    checkLabels<FlagKind>();
    checkLabels<TrainingKind>();
    checkLabels<TrainingContent>();
    checkLabels<CriterionCode>();
    checkLabels<DueKind>();
    checkLabels<Outcome>();
    checkLabels<Eligibility>();
    checkLabels<LeftOut>();
    checkLabels<ExperiencePath>();
    checkLabels<RefundCause>();
    checkLabels<LedgerEntryKind>();
    checkLabels<CorrectedFact>();
    checkLabels<CorrectedField>();
}

TEST_CASE("The words on screen are those of the office") {
    CHECK(label(Stage::Pended) == u"Waiting for applicant");
    CHECK(label(Verdict::Pend) == u"Ask for more");
    CHECK(label(ReviewState::Refused) == u"Not accepted");
    CHECK(label(AttemptResult::Failed) == u"Did not pass");
    CHECK(label(CriterionCode::EmploymentVerification) == u"Employment verification");
}

TEST_CASE("Every error has a sentence that names the thing and the next step") {
    static const QRegularExpression harsh(QStringLiteral("\\b(fail|invalid|abort|fatal|illegal)"),
                                          QRegularExpression::CaseInsensitiveOption);
    // These are about the row at the error's place, or about the office itself.
    const std::set<ErrorCode> namesItself{ErrorCode::BrokenQuotes,     ErrorCode::NulInText,
                                          ErrorCode::RecordTooLarge,   ErrorCode::NoSigner,
                                          ErrorCode::OfficeIncomplete, ErrorCode::NothingToUndo};
    // Nothing needs to be done about these.
    const std::set<ErrorCode> warnings{ErrorCode::FieldIgnored, ErrorCode::WindowIgnored,
                                       ErrorCode::NothingToUndo, ErrorCode::DeniedAllTheSame,
                                       ErrorCode::DeniedEarly};
    for (const auto& entry : EnumWords<ErrorCode>::words) {
        CAPTURE(entry.word.data());
        const QString full =
            sentence({entry.value, QStringLiteral("<thing>"), QStringLiteral("<more>")});
        CHECK(isComplete(full));
        CHECK(full.contains(u"<thing>") != (namesItself.count(entry.value) > 0));
        CHECK(full.endsWith(u'.'));
        CHECK(full.contains(QStringLiteral(". ")) != (warnings.count(entry.value) > 0));
        CHECK_FALSE(full.contains(harsh));
        CHECK(isComplete(sentence({entry.value, {}, {}})));
    }
}

TEST_CASE("Every finding has a sentence with all of its values") {
    const EligibilityReport report =
        rules::evaluate(anApplication(), march2020(), day("2020-04-01"));
    for (const auto& entry : EnumWords<FindingCode>::words) {
        CAPTURE(entry.word.data());
        const QString words = reason({criterionOf(entry.value), Outcome::Met, entry.value}, report);
        CHECK(isComplete(words));
        CHECK_FALSE(words.endsWith(u'.'));
    }
}

TEST_CASE("Reasons carry the numbers") {
    CHECK(reasonOf(CriterionCode::Experience, anApplication()) ==
          u"12 months and 1 day of paid, verified work");
    CHECK(
        reasonOf(CriterionCode::Experience, anApplication().verified({})) ==
        u"12 months and 1 day of paid work; verified so far: 0 months (no verification that counts "
        u"confirms 1 entry); 12 months are needed, or 9 with training");
    CHECK(reasonOf(CriterionCode::Experience,
                   anApplication().worked({aJob("2019-01-01", "2019-09-30"),
                                           anInternship("2019-10-01", "2019-12-31")})) ==
          u"9 months of paid, verified work and 3 months of internship");
    CHECK(
        reasonOf(CriterionCode::Experience, anApplication().worked({aJob("2019-08-01")})) ==
        u"7 months and 10 days of paid work at 20 hours a week or more; 9 months of paid work are "
        u"needed, less than 2 months are missing");
    CHECK(
        reasonOf(
            CriterionCode::Training,
            anApplication().worked({aJob("2019-01-01", "2019-12-12")}).trained({aCourse("24")})) ==
        u"11 months and 12 days of paid work at 20 hours or more; 9 to 12 months need training: "
        u"32 hours or 2 months of internship; 24 hours are accepted, 8 are missing");
    CHECK(
        reasonOf(CriterionCode::Training,
                 anApplication()
                     .worked({aJob("2019-01-01", "2019-12-12")})
                     .trained({aCourse("31"), aTrainingInternship("2019-01-01", "2019-01-31")})) ==
        u"11 months and 12 days of paid work at 20 hours or more; 9 to 12 months need training: "
        u"32 hours or 2 months of internship; 31 hours and 1 month of internship are accepted; "
        u"1 hour more, or one internship of 2 months, will do");
    CHECK(reasonOf(CriterionCode::Deadline, anApplication()) ==
          u"Submitted on March 10, 2020, in time for the deadline, April 10, 2020");
    CHECK(reasonOf(CriterionCode::CodeOfConduct,
                   anApplication().attested({anAttestation("2020-06-01")})) ==
          u"The agreement to the Code of Conduct is dated June 1, 2020, later than April 1, 2020");
    CHECK(reasonOf(CriterionCode::Fee, anApplication().paid({})) ==
          u"The fee of $199.00 is due by April 10, 2020");
    CHECK(reasonOf(CriterionCode::Fee, anApplication().onDemand().paid({}), "2021-03-01") ==
          u"The fee of $40.00 is due");
    CHECK(reasonOf(CriterionCode::Deadline, anApplication().submitted("2020-04-11")) ==
          u"Submitted on April 11, 2020, after the deadline, April 10, 2020");
}

TEST_CASE("Where nothing counts the sentence says why") {
    const auto nothing = [](std::vector<Experience> jobs) {
        return reasonOf(CriterionCode::Experience, anApplication().worked(std::move(jobs)));
    };
    Experience segregated = aJob("2018-01-01");
    segregated.setting = WorkSetting::Segregated;
    CHECK(nothing({aJob("2018-01-01", "", "19"), segregated, aJob("2018-02-01", "", "10")}) ==
          u"0 months of paid work at 20 hours a week or more; 9 months of paid work are needed, 9 "
          u"are missing: 2 entries are of fewer than 20 hours a week, 1 entry is in a setting that "
          u"does not count");
    // A part that counts needs no excuse for the other.
    CHECK_FALSE(nothing({aJob("2019-08-01"), segregated}).contains(u"entry"));

    Verification fewer = aVerification();
    fewer.hoursPerWeek = hours("15");
    CHECK(reasonOf(CriterionCode::Experience, anApplication().verified({fewer})) ==
          u"12 months and 1 day of paid work; verified so far: 0 months (of 1 entry fewer than 20 "
          u"hours a week are confirmed); 12 months are needed, or 9 with training");
    CHECK(reasonOf(CriterionCode::Experience,
                   anApplication().verified({aVerification("Another Employer")}))
              .contains(u"(no verification that counts confirms 1 entry)"));
}

TEST_CASE("Training that adds nothing is named with the reason") {
    Training waiting = aCourse("40");
    waiting.review = ReviewState::Unreviewed;
    Training open = aCourse("40");
    open.end.reset();
    CHECK(reasonOf(CriterionCode::Training, anApplication()
                                                .worked({aJob("2019-01-01", "2019-12-12")})
                                                .trained({waiting, open, waiting}))
              .endsWith(u"0 hours are accepted, 32 are missing; 2 entries wait for review, 1 entry "
                        u"has no last day"));
}

TEST_CASE("A Code of Conduct without a version is not called one") {
    Attestation attestation = anAttestation();
    attestation.version.clear();
    CHECK(reasonOf(CriterionCode::CodeOfConduct, anApplication().attested({attestation})) ==
          u"A Code of Conduct that names no version was signed; version 2020-03 is needed");
}

TEST_CASE("A sitting outside its window is not told to be in it") {
    RetestReport report{day("2020-06-01"),
                        day("2020-05-01"),
                        day("2021-05-01"),
                        1,
                        2,
                        0,
                        day("2020-06-25"),
                        RetestReason::WindowAfterLast};
    CHECK(retestSentence(report).contains(
        u"window on file for the sitting on June 25, 2020, which lies outside it;"));
    report.lastSitting = day("2020-05-12");
    CHECK_FALSE(retestSentence(report).contains(u"outside"));
}

TEST_CASE("One of anything is said in the singular") {
    static const QRegularExpression wrong(
        QStringLiteral("\\b1 (months|hours|days|sections|verifications|sittings|are)\\b"));
    EligibilityReport report = rules::evaluate(anApplication(), march2020(), day("2020-04-01"));
    const Hours hour = Hours::ofWhole(1);
    ExperienceFacts& work = report.experience;
    for (ExperienceTally* tally : {&work.claimed, &work.verified})
        tally->paidMonths = tally->paidLeftOverDays = tally->internshipMonths = 1;
    work.pathBMonths = work.missingMonths = 1;
    work.pathAMonths = 2;
    work.weeklyMinimum = hour;
    report.verification = {1, 1, 1, 1, 1, 1};
    report.conduct.sections = report.conduct.sectionsAgreed = 1;
    for (const int internship : {0, 1}) {
        report.training = {hour, hour, hour, internship, internship + 1, {}};
        for (const auto& entry : EnumWords<FindingCode>::words) {
            const QString words =
                reason({criterionOf(entry.value), Outcome::Met, entry.value}, report);
            CAPTURE(words.toStdString());
            CHECK_FALSE(words.contains(wrong));
        }
    }
    RetestReport standing{day("2021-05-01"), day("2020-05-01"),   day("2021-05-01"), 1, 1, 1,
                          day("2020-08-03"), RetestReason::Passed};
    for (const auto& entry : EnumWords<RetestReason>::words) {
        standing.reason = entry.value;
        CHECK_FALSE(retestSentence(standing).contains(wrong));
    }
}

TEST_CASE("One verification of the two that an edition needs is not called none") {
    PolicyEdition two = march2020();
    two.verificationsNeeded = 2;
    const auto report = rules::evaluate(anApplication(), two, day("2020-04-01"));
    CHECK(report.of(CriterionCode::EmploymentVerification).outcome == Outcome::Pending);
    CHECK(reason(report.of(CriterionCode::EmploymentVerification), report) ==
          u"1 verification of employment is accepted; 2 to 3 are asked for");
}

TEST_CASE("An agreement that is not complete says what is missing") {
    Attestation attestation = anAttestation("");
    attestation.sections = {2, 2};
    attestation.signedName.clear();
    CHECK(
        reasonOf(CriterionCode::CodeOfConduct, anApplication().attested({attestation})) ==
        u"The agreement to the Code of Conduct is not complete: 1 of 3 sections is agreed to, the "
        u"name is missing, the date is missing");
}

TEST_CASE("What falls due is said with the day of its clock") {
    for (const auto& entry : EnumWords<DueKind>::words) {
        const QString words = dueSentence({entry.value, day("2020-04-11"), QStringLiteral("<it>")});
        CHECK(isComplete(words));
        CHECK_FALSE(words.endsWith(u'.'));
    }
    CHECK(dueSentence({DueKind::Answer, day("2020-04-11"), {}, DueCount{22, 30}}) ==
          u"Answer to what was asked for, day 22 of 30");
    CHECK(dueSentence({DueKind::Answer, day("2020-04-11"), {}, DueCount{64, 30}}) ==
          u"Answer to what was asked for, its 30 days are over");
    CHECK(dueSentence({DueKind::VerificationReminder, day("2020-04-11"),
                       QStringLiteral("Robin Boss")}) == u"Remind Robin Boss of the verification");
    CHECK(daysLeft(day("2020-04-11"), day("2020-04-11")) == u"today");
    CHECK(daysLeft(day("2020-04-12"), day("2020-04-11")) == u"tomorrow");
    CHECK(daysLeft(day("2020-04-21"), day("2020-04-11")) == u"in 10 days");
    CHECK(daysLeft(day("2020-04-10"), day("2020-04-11")) == u"1 day late");
    CHECK(daysLeft(day("2020-04-01"), day("2020-04-11")) == u"10 days late");
}

TEST_CASE("Each reason for the day of a retest has its sentence") {
    RetestReport report{day("2021-05-01"), day("2020-05-01"),   day("2021-05-01"), 2, 2, 30,
                        day("2020-08-03"), RetestReason::Passed};
    for (const auto& entry : EnumWords<RetestReason>::words) {
        report.reason = entry.value;
        CHECK(isComplete(retestSentence(report)));
    }
    report.reason = RetestReason::PeriodFull;
    CHECK(retestSentence(report) ==
          u"2 sittings have taken place in the period from May 1, 2020 to April 30, 2021, 2 are "
          u"allowed; the next sitting can be on May 1, 2021 or later");
}

TEST_CASE("Each reason for a refund, and for none, has its sentence") {
    for (const auto& entry : EnumWords<rules::RefundWhy>::words) {
        CHECK(isComplete(refundReason(entry.value)));
        CHECK_FALSE(refundReason(entry.value).endsWith(u'.'));
    }
}

TEST_CASE("A slip that does not tie names both sums and what lies between them") {
    CHECK(
        sentence({ErrorCode::TotalDiffers, QStringLiteral("5000.00"), QStringLiteral("4975.01")})
            .startsWith(u"The slip says 5000.00, the lines make 4975.01, a difference of 24.99. "));
    CHECK(sentence({ErrorCode::TotalDiffers, QStringLiteral("1.00"), QStringLiteral("2.00")})
              .contains(u"a difference of 1.00."));
}

TEST_CASE("on screen, days and amounts stand in words, and only what is an amount has the sign") {
    CHECK(
        sentenceOnScreen(
            {ErrorCode::SittingUnpaid, QStringLiteral("2026-03-10"), QStringLiteral("159.00")})
            .startsWith(u"Of the fee for the sitting on March 10, 2026, $159.00 is not on file."));
    CHECK(sentenceOnScreen(
              {ErrorCode::TotalDiffers, QStringLiteral("5000.00"), QStringLiteral("4975.01")})
              .startsWith(u"The slip says $5,000.00, the lines make $4,975.01, a difference of "
                          u"$24.99."));
    CHECK(sentenceOnScreen({ErrorCode::TooManyDecimals, QStringLiteral("20.50"), {}})
              .startsWith(u"“20.50” has"));
}

TEST_CASE("A balance says who owes whom") {
    CHECK(balanceSentence(noMoney) == u"Nothing is owed.");
    CHECK(balanceSentence(money("99.50")) == u"$99.50 is owed.");
    CHECK(balanceSentence(money("-159.00")) == u"$159.00 was paid ahead or is to go back.");
}

TEST_CASE("Days, money and durations are written for readers of English") {
    CHECK(dayInWords(day("2020-03-10")) == u"March 10, 2020");
    CHECK(dayInWords(day("0001-01-02")) == u"January 2, 0001");
    CHECK(dayInWords({}).isEmpty());
    CHECK(shortDay(day("2020-03-10")) == u"Mar 10, 2020");
    CHECK(moneyInWords(money("199.00")) == u"$199.00");
    CHECK(moneyInWords(money("0.05")) == u"$0.05");
    CHECK(moneyInWords(money("999.99")) == u"$999.99");
    CHECK(moneyInWords(money("1000.00")) == u"$1,000.00");
    CHECK(moneyInWords(money("1234567.80")) == u"$1,234,567.80");
    CHECK(moneyInWords(money("-1040.00")) == u"-$1,040.00");
    CHECK(durationInWords(11, 12) == u"11 months and 12 days");
    CHECK(durationInWords(1, 0) == u"1 month");
    CHECK(durationInWords(0, 1) == u"1 day");
    CHECK(durationInWords(0, 0) == u"0 months");
}

TEST_CASE("Counts agree in number") {
    CHECK(wording::count(QStringLiteral("application.count"), 1) == u"1 application");
    CHECK(wording::count(QStringLiteral("application.count"), 0) == u"0 applications");
    CHECK(wording::count(QStringLiteral("person.count"), 1200) == u"1,200 people");
}

TEST_CASE("Values are put in as they are, whatever they hold") {
    const QString odd = QStringLiteral("a'b {subject} <b>#</b> Łukasz 李小龙");
    CHECK(sentence({ErrorCode::FileAbsent, odd, {}}).contains(odd));
}

TEST_CASE("No key stands in the catalogue twice") {
    // A parser of JSON keeps one of them and says nothing.
    QFile file(QStringLiteral(":/wording/en.json"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QString json = QString::fromUtf8(file.readAll());
    static const QRegularExpression text(QStringLiteral("^ +\"[^\"]+\": \""),
                                         QRegularExpression::MultilineOption);
    CHECK(json.count(text) == keys().size());
}

TEST_CASE("Every text of the catalogue is a message that can be read") {
    for (const QString& key : keys()) {
        CAPTURE(key.toStdString());
        CHECK_FALSE(text(key).isEmpty());
    }
}

TEST_CASE("Threads may ask for the same sentence at once") {
    std::array<QString, 4> sentences;
    std::vector<std::thread> threads;
    for (QString& words : sentences)
        threads.emplace_back([&words] {
            for (int i = 0; i < 200; ++i)
                words = sentence({ErrorCode::RetestTooEarly, QString::number(i), {}});
        });
    for (std::thread& thread : threads)
        thread.join();
    for (const QString& words : sentences)
        CHECK(words == sentences[0]);
}
