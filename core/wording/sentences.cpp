// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/wording/sentences.h"

#include "core/base/day.h"
#include "core/domain/number.h"
#include "core/wording/figures.h"
#include "core/wording/labels.h"

#include <algorithm>

namespace certdesk::wording {

namespace {

QString withoutStop(const QString& words) {
    return words.endsWith(u'.') ? words.chopped(1) : words;
}

using Values = std::vector<Value>;

// Messages choose by these words whether there is something to say.
QString present(bool is) {
    return is ? QStringLiteral("yes") : QStringLiteral("no");
}

QString dayOrNothing(std::optional<QDate> day, Language language) {
    return day ? dayInWords(*day, language) : QString();
}

QString paidWork(const ExperienceTally& tally, Language language) {
    return durationInWords(tally.paidMonths, tally.paidLeftOverDays, language);
}

/// "1 entry waits for its review, 2 entries were not accepted": how often each of the reasons
/// stands, in their order.
template <class E>
QString leftOutInWords(const QString& group, const std::vector<E>& whys, const Values& more,
                       Language language) {
    QStringList parts;
    for (const auto& [why, word] : EnumWords<E>::words) {
        const auto times = std::count(whys.begin(), whys.end(), why);
        if (times == 0)
            continue;
        Values values{{u"count", qint64{times}}};
        values.insert(values.end(), more.begin(), more.end());
        parts << text(group + u'.' + QString(word), values, language);
    }
    return parts.join(QStringLiteral(", "));
}

bool isEmpty(const ExperienceTally& tally) {
    return tally.paidRuns.empty() && tally.internshipRuns.empty();
}

// Why nothing at all of it counts; where something does, the tallies say the rest.
QString whyNothingCounts(const ExperienceTally& tally, const QString& group, Hours weeklyMinimum,
                         Language language) {
    if (!isEmpty(tally))
        return {};
    std::vector<LeftOut> whys;
    for (const LeftOutEntry& left : tally.leftOut)
        whys.push_back(left.why);
    return leftOutInWords(group, whys, {{u"weeklyMinimum", hoursInWords(weeklyMinimum, language)}},
                          language);
}

Values experienceValues(const ExperienceFacts& facts, Language language) {
    const QString claimedWhy = whyNothingCounts(facts.claimed, QStringLiteral("claim_left_out"),
                                                facts.weeklyMinimum, language);
    const QString verifiedWhy = whyNothingCounts(
        facts.verified, QStringLiteral("verified_left_out"), facts.weeklyMinimum, language);
    return {{u"claimedWhy", claimedWhy},
            {u"hasClaimedWhy", present(!claimedWhy.isEmpty())},
            {u"verifiedWhy", verifiedWhy},
            {u"hasVerifiedWhy", present(!verifiedWhy.isEmpty())},
            {u"hasDays", present(facts.claimed.paidLeftOverDays > 0)},
            {u"claimed", paidWork(facts.claimed, language)},
            {u"verified", paidWork(facts.verified, language)},
            {u"internshipMonths", qint64{facts.claimed.internshipMonths}},
            {u"verifiedInternshipMonths", qint64{facts.verified.internshipMonths}},
            {u"pathA", qint64{facts.pathAMonths}},
            {u"pathB", qint64{facts.pathBMonths}},
            {u"weeklyMinimum", hoursInWords(facts.weeklyMinimum, language)},
            {u"missingMonths", qint64{facts.missingMonths}}};
}

constexpr Hours oneHour = Hours::ofWhole(1);

Values trainingValues(const EligibilityReport& report, Language language) {
    const ExperienceFacts& work = report.experience;
    const TrainingFacts& facts = report.training;
    // The path that asks for training is the verified one where there is one.
    const ExperienceTally& tally = work.verifiedPath ? work.verified : work.claimed;
    const auto path = work.path();
    std::vector<TrainingLeftOut> whys;
    for (const LeftOutTraining& left : facts.leftOut)
        whys.push_back(left.why);
    const QString leftOut = leftOutInWords(QStringLiteral("training_left_out"), whys, {}, language);
    return {{u"leftOut", leftOut},
            {u"hasLeftOut", present(!leftOut.isEmpty())},
            {u"path", path ? QString(wordOf(*path)) : QString()},
            {u"paid", paidWork(tally, language)},
            {u"pathA", qint64{work.pathAMonths}},
            {u"pathB", qint64{work.pathBMonths}},
            {u"weeklyMinimum", hoursInWords(work.weeklyMinimum, language)},
            {u"hours", hoursInWords(facts.hours, language)},
            {u"hoursOne", present(facts.hours == oneHour)},
            {u"needed", hoursInWords(facts.needed, language)},
            {u"neededOne", present(facts.needed == oneHour)},
            {u"missing", hoursInWords(facts.missing, language)},
            {u"missingNumber", facts.missing.text()},
            {u"missingOne", present(facts.missing == oneHour)},
            {u"internshipMonths", qint64{facts.internshipMonths}},
            {u"internshipMonthsNeeded", qint64{facts.internshipMonthsNeeded}}};
}

Values verificationValues(const VerificationFacts& facts) {
    return {{u"counting", qint64{facts.counting}},
            {u"awaiting", qint64{facts.awaiting}},
            {u"bySelf", qint64{facts.bySelf}},
            {u"refused", qint64{facts.refused}},
            {u"needed", qint64{facts.needed}},
            {u"asked", qint64{facts.asked}},
            {u"range", present(facts.asked > facts.needed)}};
}

Values conductValues(const EligibilityReport& report, Language language) {
    const ConductFacts& facts = report.conduct;
    return {{u"version", facts.version},
            {u"signedVersion", facts.signedVersion},
            {u"hasVersion", present(!facts.signedVersion.trimmed().isEmpty())},
            {u"signedOn", dayOrNothing(facts.signedOn, language)},
            {u"asOf", dayInWords(report.asOf, language)},
            {u"sections", qint64{facts.sections}},
            {u"sectionsAgreed", qint64{facts.sectionsAgreed}},
            {u"hasName", present(!facts.signedName.trimmed().isEmpty())},
            {u"hasDay", present(facts.signedOn.has_value())}};
}

Values feeValues(const FeeFacts& facts, Language language) {
    return {{u"paid", moneyInWords(facts.paid, language)},
            {u"needed", moneyInWords(facts.needed, language)},
            {u"missing", moneyInWords(facts.missing(), language)},
            {u"hasDeadline", present(facts.deadline.has_value())},
            {u"deadline", dayOrNothing(facts.deadline, language)}};
}

Values deadlineValues(const DeadlineFacts& facts, Language language) {
    return {{u"submittedOn", dayInWords(facts.submittedOn, language)},
            {u"deadline", dayOrNothing(facts.deadline, language)}};
}

Values valuesOf(CriterionCode code, const EligibilityReport& report, Language language) {
    switch (code) {
    case CriterionCode::Education:
    case CriterionCode::Resume:
        return {};
    case CriterionCode::Experience:
        return experienceValues(report.experience, language);
    case CriterionCode::Training:
        return trainingValues(report, language);
    case CriterionCode::EmploymentVerification:
        return verificationValues(report.verification);
    case CriterionCode::CodeOfConduct:
        return conductValues(report, language);
    case CriterionCode::Fee:
        return feeValues(report.fee, language);
    case CriterionCode::Deadline:
        return deadlineValues(report.deadline, language);
    }
    Q_UNREACHABLE();
}

} // namespace

namespace {

// Between two amounts, as an error has them; empty where they are none.
QString differenceOf(const Error& error) {
    const Result<Money> one = Money::fromText(error.subject);
    const Result<Money> other = Money::fromText(error.detail);
    return one && other && error.code == ErrorCode::TotalDiffers
               ? (std::max(*one, *other) - std::min(*one, *other)).text()
               : QString();
}

QString sentenceWith(const Error& error, const QString& difference, Language language) {
    return text(u"error." + wordOf(error.code),
                {{u"subject", error.subject},
                 {u"detail", error.detail},
                 {u"hasSubject", present(!error.subject.isEmpty())},
                 {u"hasDetail", present(!error.detail.isEmpty())},
                 {u"difference", difference},
                 {u"hasDifference", present(!difference.isEmpty())}},
                language);
}

bool speaksOfMoney(ErrorCode code) {
    return code == ErrorCode::RefundAboveDue || code == ErrorCode::RefundAbovePaid ||
           code == ErrorCode::SittingUnpaid || code == ErrorCode::TotalDiffers;
}

} // namespace

QString sentence(const Error& error, Language language) {
    return sentenceWith(error, differenceOf(error), language);
}

QString sentenceOnScreen(const Error& error, Language language) {
    Error shown = error;
    QString difference = differenceOf(error);
    for (QString* text : {&shown.subject, &shown.detail, &difference})
        if (const Result<QDate> day = dayFromText(*text))
            *text = dayInWords(*day, language);
        else if (const auto amount = Money::fromText(*text); amount && speaksOfMoney(error.code))
            *text = moneyInWords(*amount, language);
    return sentenceWith(shown, difference, language);
}

QString reason(const Criterion& criterion, const EligibilityReport& report, Language language) {
    return text(u"finding." + wordOf(criterion.finding), valuesOf(criterion.code, report, language),
                language);
}

QString dueSentence(const DueItem& item, Language language) {
    const QString what = text(u"due." + wordOf(item.kind), {{u"about", item.about}}, language);
    if (!item.count)
        return what;
    return text(QStringLiteral("due.clock"),
                {{u"what", what},
                 {u"day", qint64{item.count->day}},
                 {u"days", qint64{item.count->days}},
                 {u"isOver", present(item.count->day > item.count->days)}},
                language);
}

QString daysLeft(QDate day, QDate today, Language language) {
    const qint64 days = today.daysTo(day);
    return days < 0 ? count(QStringLiteral("due.days_late"), -days, language)
                    : count(QStringLiteral("due.days_left"), days, language);
}

QString retestSentence(const RetestReport& report, Language language) {
    return text(
        u"retest." + wordOf(report.reason),
        {{u"allowedOn", dayOrNothing(report.allowedOn, language)},
         {u"lastSitting", dayInWords(report.lastSitting, language)},
         {u"isOutside", present(report.allowedOn && *report.allowedOn <= report.lastSitting)},
         {u"periodStart", dayInWords(report.periodStart, language)},
         {u"periodLast", dayInWords(report.periodEnd.addDays(-1), language)},
         {u"sittings", qint64{report.sittingsInPeriod}},
         {u"allowed", qint64{report.sittingsPerPeriod}},
         {u"waitDays", qint64{report.waitDays}}},
        language);
}

QString refundReason(rules::RefundWhy why, Language language) {
    return text(u"refund_why." + wordOf(why), {}, language);
}

QString balanceSentence(Money balance, Language language) {
    const QString key = balance == noMoney  ? QStringLiteral("balance.even")
                        : balance > noMoney ? QStringLiteral("balance.owed")
                                            : QStringLiteral("balance.ahead");
    const Money size = balance < noMoney ? noMoney - balance : balance;
    return text(key, {{u"amount", moneyInWords(size, language)}}, language);
}

QString receiptWords(std::optional<QDate> receivedOn, const std::optional<LetterReceipt>& receipt,
                     Language language) {
    if (!receipt)
        return receivedOn ? text(QStringLiteral("receipt.assumed"),
                                 {{u"day", shortDay(*receivedOn, language)}}, language)
                          : QString();
    return text(receipt->arrived() ? QStringLiteral("receipt.arrived")
                                   : QStringLiteral("receipt.came_back"),
                {{u"day", shortDay(receipt->on, language)},
                 {u"how", label(receipt->how, language).toLower()}},
                language);
}

QString appealState(const Appeal& appeal, Language language) {
    if (appeal.notReviewed)
        return text(u"appeal." + wordOf(*appeal.notReviewed),
                    {{u"hasLast", present(appeal.lastDay.has_value())},
                     {u"last", appeal.lastDay ? shortDay(*appeal.lastDay, language) : QString()}},
                    language);
    if (appeal.outcome)
        return text(u"appeal." + wordOf(*appeal.outcome),
                    {{u"day", shortDay(*appeal.decidedOn, language)}, {u"by", appeal.decidedBy}},
                    language);
    return appeal.reviewedOn ? text(QStringLiteral("appeal.reviewed"),
                                    {{u"day", shortDay(*appeal.reviewedOn, language)}}, language)
                             : text(QStringLiteral("appeal.open"), {}, language);
}

QString appealWords(const Stored<Appeal>& appeal, Language language) {
    QString state = appealState(appeal.value, language);
    if (!appeal.value.reason.isEmpty())
        state = text(QStringLiteral("appeal.because"),
                     {{u"state", state}, {u"reason", withoutStop(appeal.value.reason)}}, language);
    return text(QStringLiteral("appeal.line"),
                {{u"number", appealNumber(appeal.id)},
                 {u"kind", label(appeal.value.kind, language)},
                 {u"received", shortDay(appeal.value.receivedOn, language)},
                 {u"state", state}},
                language);
}

QString appealAction(const Appeal& appeal, Language language) {
    return text(u"appeal.awaits." + wordOf(appeal.kind),
                {{u"subject", appeal.attempt ? attemptNumber(*appeal.attempt)
                                             : applicationNumber(appeal.application.value())}},
                language);
}

QString accommodationWords(const Accommodation& accommodation, bool waits, Language language) {
    const auto dayIfAny = [language](const std::optional<QDate>& day) {
        return day ? shortDay(*day, language) : QString();
    };
    if (accommodation.isUndecided())
        return text(QStringLiteral("accommodation.undecided"),
                    {{u"received", dayIfAny(accommodation.receivedOn)}, {u"waits", present(waits)}},
                    language);
    return text(u"accommodation." + wordOf(*accommodation.outcome),
                {{u"decided", dayIfAny(accommodation.decidedOn)},
                 {u"by", accommodation.decidedBy},
                 {u"granted", accommodation.granted},
                 {u"isAnew", present(accommodation.replaces.has_value())},
                 {u"hasReason", present(!accommodation.reason.isEmpty())},
                 {u"reason", withoutStop(accommodation.reason)}},
                language);
}

namespace {

template <class E>
QString labelOf(const QString& word, Language language) {
    const std::optional<E> value = fromWord<E>(word);
    return value ? label(*value, language) : word;
}

QString valueInWords(CorrectedField field, const QString& value, Language language) {
    switch (field) {
    case CorrectedField::SatOn:
    case CorrectedField::ChangedOn:
        if (const Result<QDate> day = dayFromText(value))
            return dayInWords(*day, language);
        return value;
    case CorrectedField::Result:
        return labelOf<AttemptResult>(value, language);
    case CorrectedField::Kind:
        return labelOf<DocumentKind>(value, language);
    case CorrectedField::Candidate:
    case CorrectedField::Form:
    case CorrectedField::RawScore:
    case CorrectedField::DomainScores:
    case CorrectedField::GivenName:
    case CorrectedField::MiddleName:
    case CorrectedField::FamilyName:
    case CorrectedField::Suffix:
    case CorrectedField::Application:
        return value;
    }
    Q_UNREACHABLE();
}

QString wordInWords(ConsequenceKind kind, const QString& word, Language language) {
    switch (kind) {
    case ConsequenceKind::ReplaceLetter:
        return labelOf<LetterKind>(word, language);
    case ConsequenceKind::ReviewSitting:
        return labelOf<AttemptResult>(word, language);
    case ConsequenceKind::ReviewDecision:
        return labelOf<Verdict>(word, language);
    case ConsequenceKind::WithdrawCertificate:
    case ConsequenceKind::ReissueCertificate:
    case ConsequenceKind::TellExamVendor:
    case ConsequenceKind::ReviewRefund:
        return word;
    }
    Q_UNREACHABLE();
}

} // namespace

QString changeSentence(const FieldChange& change, Language language) {
    return text(QStringLiteral("correction.change"),
                {{u"field", label(change.field, language)},
                 {u"before", valueInWords(change.field, change.before, language)},
                 {u"after", valueInWords(change.field, change.after, language)},
                 {u"hasBefore", present(!change.before.isEmpty())},
                 {u"hasAfter", present(!change.after.isEmpty())}},
                language);
}

QString consequenceSentence(ConsequenceKind kind, const ConsequenceSubject& subject,
                            Language language) {
    return text(u"consequence." + wordOf(kind),
                {{u"number", subject.number},
                 {u"day", dayInWords(subject.day, language)},
                 {u"word", wordInWords(kind, subject.word, language)}},
                language);
}

QString stepName(const NamedStep& step, Language language) {
    const QString key =
        isUndoable(step.action) ? QString(wordOf(step.action)) : QStringLiteral("act");
    return text(
        QString(u"step." + key),
        {{u"action", label(step.action, language)},
         {u"subject", step.subject},
         {u"person", step.person},
         {u"hasPerson", present(!step.person.isEmpty())},
         {u"document", step.document ? label(*step.document, language).toLower() : QString()}},
        language);
}

} // namespace certdesk::wording
