// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/review/decisionwords.h"

#include "core/domain/number.h"
#include "core/rules/clocks.h"
#include "core/rules/impartiality.h"
#include "core/rules/refund.h"
#include "core/rules/requests.h"
#include "core/rules/retest.h"
#include "core/wording/editionwords.h"
#include "core/wording/wording.h"

#include <QCoreApplication>

namespace certdesk {

namespace {

struct DecisionWordsText final {
    Q_DECLARE_TR_FUNCTIONS(certdesk::DecisionWords)
};

QString letterText(LetterKind kind) {
    return DecisionWordsText::tr("The letter “%1” waits under Letters.").arg(wording::label(kind));
}

QString authorizationText(const DaySpan& days, QDate today) {
    const QString last = wording::dayInWords(days.last());
    if (days.first() == today)
        return DecisionWordsText::tr("Authorizes to test from today to %1.").arg(last);
    return (days.last() < today ? DecisionWordsText::tr(
                                      "Look again: the window is over. It would authorize to test "
                                      "from %1 to %2, days that have passed.")
                                : DecisionWordsText::tr("Authorizes to test from %1 to %2."))
        .arg(wording::dayInWords(days.first()), last);
}

QString appealText(const QStringList& reasonCodes, const PolicyEdition& edition) {
    const Decision denial{.verdict = Verdict::Deny, .by = {}, .on = {}, .reasonCodes = reasonCodes};
    return rules::isAppealable(denial, edition)
               ? DecisionWordsText::tr(
                     "The applicant can appeal within %1 days of receiving the letter.")
                     .arg(edition.times.appealDays)
               : DecisionWordsText::tr(
                     "Denied for these reasons alone, it can't be appealed; the letter says what "
                     "the applicant can do.");
}

// With a refund for the end of the application goes what was paid beyond the fees.
QStringList moneyBack(Money due, const CaseView& view, QDate today) {
    QStringList lines;
    if (due > noMoney)
        lines << DecisionWordsText::tr("%1 is to be paid back.").arg(wording::moneyInWords(due));
    const Money overpaid = rules::overpaidBeside(due, view.record, view.edition, today);
    if (overpaid > noMoney)
        lines << DecisionWordsText::tr("%1 that was paid beyond the fees is to be paid back.")
                     .arg(wording::moneyInWords(overpaid));
    return lines;
}

QStringList resubmissionsUsed(const CaseView& view, QDate today) {
    if (!rules::hasResubmitted(view.record, view.edition.times, today))
        return {};
    return {wording::sentence({ErrorCode::ResubmissionsUsed,
                               applicationNumber(view.record.application.id), view.edition.name})};
}

QString appealedWords(const CaseView& view) {
    for (const auto& [id, revision, appeal] : view.appeals)
        if (appeal.decision == view.record.decisions.back().id)
            return appeal.outcome ? DecisionWordsText::tr("the appeal was upheld, decide again")
                                  : DecisionWordsText::tr("appealed on %1")
                                        .arg(wording::shortDay(appeal.receivedOn));
    return {};
}

} // namespace

Verdict suggestedVerdict(const CaseView& view) {
    if (view.report.approvable)
        return Verdict::Approve;
    return view.report.eligibility == Eligibility::Ineligible ? Verdict::Deny : Verdict::Pend;
}

QString eligibilityText(const CaseView& view) {
    const QString eligible = wording::label(view.report.eligibility);
    if (view.report.eligibility != Eligibility::Eligible || view.report.approvable)
        return eligible;
    const Outcome fee = view.report.of(CriterionCode::Fee).outcome;
    const bool isLate = view.report.of(CriterionCode::Deadline).outcome == Outcome::NotMet;
    if (isLate)
        return DecisionWordsText::tr("%1 – after the deadline").arg(eligible);
    return fee == Outcome::NotMet
               ? DecisionWordsText::tr("%1 – fee not paid in time").arg(eligible)
               : DecisionWordsText::tr("%1 – fee open: %2 due")
                     .arg(eligible, wording::moneyInWords(view.report.fee.missing()));
}

bool isClosed(const CaseView& view) {
    switch (view.record.application.value.stage) {
    case Stage::Intake:
    case Stage::InReview:
    case Stage::Pended:
        return false;
    case Stage::Approved:
    case Stage::Denied:
    case Stage::Withdrawn:
    case Stage::Closed:
        return true;
    }
    Q_UNREACHABLE();
}

bool replacesDecision(const CaseView& view, const QString& signer) {
    if (view.record.decisions.empty())
        return false;
    const Decision& latest = view.record.decisions.back().value;
    return latest.secondReview != SecondReview::Waiting || rules::isSamePerson(latest.by, signer);
}

QString offerText(Verdict verdict, const CaseView& view) {
    switch (verdict) {
    case Verdict::Approve:
        if (!view.report.approvable)
            return DecisionWordsText::tr("&Approve all the same…");
        if (view.awaitsSecondReview)
            return DecisionWordsText::tr("&Agree: approve…");
        // After earlier sittings it may be the next window.
        return !view.edition.attempts.approvalMonths && view.record.window &&
                       view.record.attempts.empty()
                   ? DecisionWordsText::tr("&Approve: authorizes to test %1")
                         .arg(view.record.window->name())
                   : DecisionWordsText::tr("&Approve: authorizes to test");
    case Verdict::Pend:
        return view.awaitsSecondReview ? DecisionWordsText::tr("Disagree: &more…")
                                       : DecisionWordsText::tr("Ask for &more…");
    case Verdict::Deny:
        return view.awaitsSecondReview ? DecisionWordsText::tr("Disagree: &not eligible…")
                                       : DecisionWordsText::tr("&Not eligible…");
    case Verdict::Withdraw:
        return DecisionWordsText::tr("&Withdraw…");
    }
    Q_UNREACHABLE();
}

QString standingText(const CaseView& view) {
    if (!view.record.decisions.empty()) {
        const Decision& latest = view.record.decisions.back().value;
        if (view.latestIsHidden)
            return DecisionWordsText::tr(
                "Waits for a second review. What the first reviewer found is shown once you "
                "have signed yours.");
        QString text =
            DecisionWordsText::tr("%1, signed by %2 on %3")
                .arg(wording::label(latest.verdict), latest.by, wording::shortDay(latest.on));
        if (latest.secondReview == SecondReview::Waiting)
            return DecisionWordsText::tr("%1; waits for a second review").arg(text);
        if (const QString appealed = appealedWords(view); !appealed.isEmpty())
            return DecisionWordsText::tr("%1; %2").arg(text, appealed);
        if (view.authorizationWaits)
            return DecisionWordsText::tr(
                       "%1; the authorization waits for the request for accommodations")
                .arg(text);
        if (!latest.dueOn)
            return text;
        const auto answered = rules::requestsForMore(view.record, view.report.asOf).answeredOn;
        return answered ? DecisionWordsText::tr("%1; answered on %2")
                              .arg(text, wording::shortDay(*answered))
                        : DecisionWordsText::tr("%1; to be answered by %2")
                              .arg(text, wording::shortDay(*latest.dueOn));
    }
    if (view.report.approvable)
        return DecisionWordsText::tr("Meets all requirements");
    // What keeps an eligible applicant from approval stands in the badge above.
    if (view.report.eligibility == Eligibility::Eligible)
        return {};
    int open = 0;
    int notMet = 0;
    for (const Criterion& criterion : view.report.criteria) {
        open += criterion.outcome == Outcome::Pending ? 1 : 0;
        notMet += criterion.outcome == Outcome::NotMet ? 1 : 0;
    }
    QStringList parts;
    if (notMet > 0)
        parts << DecisionWordsText::tr("Not met: %1").arg(notMet);
    if (open > 0)
        parts << DecisionWordsText::tr("Pending: %1").arg(open);
    return parts.join(QStringLiteral(", "));
}

QStringList reasonsGiven(const CaseView& view) {
    if (view.record.decisions.empty() || view.latestIsHidden)
        return {};
    const Decision& latest = view.record.decisions.back().value;
    QStringList words;
    for (const QString& reason : wording::reasonsOf(latest, view.edition))
        words << DecisionWordsText::tr("• %1").arg(reason);
    if (!latest.override.isEmpty())
        words << DecisionWordsText::tr("All the same, because: %1").arg(latest.override);
    if (!latest.supersedeReason.isEmpty())
        words << DecisionWordsText::tr("In place of the decision before, because: %1")
                     .arg(latest.supersedeReason);
    return words;
}

QStringList rulingsBeside(const CaseView& view) {
    QStringList words;
    for (const auto& [id, ruling] : view.rulings)
        words << QString(wording::accommodationWords(ruling, false) + u'.');
    for (const Stored<Appeal>& appeal : view.appeals)
        if (appeal.value.outcome)
            words << QString(wording::appealWords(appeal) + u". " +
                             wording::appealAction(appeal.value));
    return words;
}

QStringList consequences(const Prospect& prospect, const CaseView& view, const Office& office,
                         QDate today) {
    switch (prospect.verdict) {
    case Verdict::Approve: {
        const bool mustWait = view.accommodation && view.accommodation->isUndecided();
        QStringList lines = mustWait
                                ? QStringList{wording::text(QStringLiteral("accommodation.waits"))}
                                : QStringList{authorizationText(prospect.authorizedDays, today),
                                              letterText(LetterKind::Approved)};
        if (view.awaitsSecondReview)
            return QStringList{DecisionWordsText::tr(
                       "You agree with the first reviewer, and the approval takes "
                       "effect.")} +
                   lines;
        if (office.secondReviewPercent > 0)
            lines << DecisionWordsText::tr(
                "It may be drawn for a second review; then it takes effect when the second "
                "reviewer agrees.");
        return lines;
    }
    case Verdict::Pend:
        return resubmissionsUsed(view, today) +
               QStringList{
                   DecisionWordsText::tr(
                       "The applicant can answer until the last day to answer; after it the "
                       "request can be denied as incomplete."),
                   letterText(LetterKind::MoreNeeded)};
    case Verdict::Deny:
        return QStringList{appealText(prospect.reasonCodes, view.edition),
                           letterText(LetterKind::Denied)} +
               moneyBack(rules::refundOnDenial(view.record, view.edition, today), view, today);
    case Verdict::Withdraw:
        return QStringList{DecisionWordsText::tr("The application ends here; no letter follows.")} +
               moneyBack(rules::refundOnWithdrawal(view.record, view.edition, today), view, today);
    }
    Q_UNREACHABLE();
}

} // namespace certdesk
