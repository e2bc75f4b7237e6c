// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/review/decidedialog.h"

#include "core/domain/number.h"
#include "core/rules/authorization.h"
#include "core/rules/clocks.h"
#include "core/rules/impartiality.h"
#include "core/wording/wording.h"
#include "ui/pages/parts/dialogparts.h"
#include "ui/pages/parts/staffpicker.h"
#include "ui/pages/review/decisionwords.h"
#include "ui/pages/review/reasonpicker.h"
#include "ui/pages/review/signedwords.h"
#include "ui/shell/draftkeeper.h"
#include "ui/shell/workbench.h"
#include "ui/widgets/dayedit.h"
#include "ui/widgets/draftline.h"
#include "ui/widgets/formbuilder.h"
#include "ui/widgets/text.h"

#include <QPlainTextEdit>

namespace certdesk {

namespace {

QString signButtonText(Verdict verdict) {
    return DecideDialog::tr("&Sign now: %1").arg(wording::label(verdict).toLower());
}

QString titleOf(Verdict verdict, const CaseView& view) {
    const QString name = view.record.person.name().full();
    switch (verdict) {
    case Verdict::Approve:
        return DecideDialog::tr("Approve %1").arg(name);
    case Verdict::Deny:
        return DecideDialog::tr("%1 is not eligible at this time").arg(name);
    case Verdict::Pend:
        return DecideDialog::tr("Ask %1 for more").arg(name);
    case Verdict::Withdraw:
        return DecideDialog::tr("Withdraw the application of %1").arg(name);
    }
    Q_UNREACHABLE();
}

QString textOf(const QPlainTextEdit* edit) {
    return edit != nullptr ? edit->toPlainText().trimmed() : QString();
}

/// The reasons that the documents were refused for: what the letter has to say anyway.
QStringList documentReasons(const CaseView& view) {
    QStringList codes;
    for (const auto& document : view.record.documents)
        if (document.value.review == ReviewState::Refused && !document.value.reasonCode.isEmpty() &&
            !codes.contains(document.value.reasonCode))
            codes << document.value.reasonCode;
    return codes;
}

QString openRequirements(const CaseView& view) {
    QStringList lines;
    for (const Criterion& criterion : view.report.criteria)
        if (criterion.outcome == Outcome::NotMet || criterion.outcome == Outcome::Pending)
            lines << DecideDialog::tr("%1: %2.").arg(wording::label(criterion.code),
                                                     wording::reason(criterion, view.report));
    return lines.join(u'\n');
}

Result<DaySpan> authorizedDays(const DecideDialog::Situation& situation) {
    std::vector<ExamWindow> windows;
    for (const Stored<ExamWindow>& window : situation.setup.windows)
        windows.push_back(window.value);
    OfficeFile& office = situation.workbench.office();
    return rules::authorizedDays(situation.view.record, situation.view.edition, office.today(),
                                 office.policies(), windows);
}

} // namespace

DecideDialog::DecideDialog(Verdict verdict, const Situation& situation, QWidget* parent)
    : QDialog(parent)
    , m_verdict(verdict)
    , m_view(situation.view)
    , m_worker(situation.workbench.office().actor().name)
    , m_today(situation.workbench.office().today()) {
    setObjectName(QStringLiteral("decideDialog"));
    setWindowTitle(tr("Decide"));
    auto* form = new QWidget(this);
    FormBuilder builder(*form);
    builder.heading(titleOf(verdict, m_view));
    if (m_view.awaitsSecondReview)
        builder.paragraph(verdict == Verdict::Approve
                              ? tr("Second review: you agree that it is approved.")
                              : tr("Second review: you disagree with the approval. Yours stands."));
    auto* line = new DraftLine(form);
    builder.addWidget(line);
    const bool givesReasons = verdict == Verdict::Pend || verdict == Verdict::Deny;
    addOverride(builder, situation);
    if (givesReasons)
        addReasons(builder, m_view);
    if (verdict == Verdict::Pend)
        addDueDay(builder, situation);
    if (!m_view.record.decisions.empty())
        m_supersede = builder.add(QStringLiteral("supersedeReasonEdit"),
                                  tr("&Why does this replace the decision that stands?"),
                                  newWordsEdit(form), standingText(m_view));
    if (!givesReasons)
        m_words = builder.add(QStringLiteral("decisionWordsEdit"), tr("N&ote"), newWordsEdit(form),
                              tr("Kept with the decision."));
    addSignature(builder, situation);

    if (m_reasons != nullptr && verdict == Verdict::Pend)
        m_reasons->setCodes(documentReasons(m_view));
    if (situation.onSheet)
        fill(*situation.onSheet);
    followDraft(*line, situation.workbench);
    const QPushButton* now = buildActDialog(*this, form,
                                            {tr("Not now"), tr("&Put on the sign-off sheet"),
                                             ButtonKind::Primary, signButtonText(verdict)});
    connect(now, &QPushButton::clicked, this, &DecideDialog::signNow);
    noteSigner();
    for (QWidget* first :
         std::initializer_list<QWidget*>{m_override, m_reasons, m_supersede, m_words, m_signer})
        if (first != nullptr && !first->isHidden()) {
            first->setFocus();
            break;
        }
}

QString DecideDialog::draftSubject(ApplicationId application, Verdict verdict) {
    return applicationNumber(application) % u' ' % wordOf(verdict);
}

DecisionRequest DecideDialog::request() const {
    return {.application = m_view.record.application.id,
            .verdict = m_verdict,
            .by = m_signer->name(),
            .reasonCodes = m_reasons != nullptr ? m_reasons->codes() : QStringList(),
            .reason = textOf(m_words),
            .override = textOf(m_override),
            .supersedeReason = textOf(m_supersede),
            .dueOn = m_dueOn != nullptr ? m_dueOn->day() : std::nullopt};
}

void DecideDialog::done(int result) {
    m_drafts->flush();
    QDialog::done(result);
}

void DecideDialog::signNow() {
    m_ending = Ending::Signed;
    accept();
    m_ending = result() == QDialog::Accepted ? Ending::Signed : Ending::Drafted;
}

void DecideDialog::accept() {
    const DecisionRequest wanted = request();
    std::vector<std::pair<QWidget*, QString>> errors;
    const auto need = [&](QWidget* field, bool isGiven, const QString& sentence) {
        if (field != nullptr && field->isVisible())
            errors.emplace_back(field, isGiven ? QString() : sentence);
    };
    need(m_reasons, !wanted.reasonCodes.isEmpty() || !wanted.reason.isEmpty(),
         tr("Tick a reason, or say why in your own words."));
    need(m_override, !wanted.override.isEmpty(),
         m_verdict == Verdict::Deny
             ? tr("All requirements are met. Say why it is denied all the same.")
             : tr("Something speaks against it. Say why it is approved all the same."));
    need(m_supersede, !wanted.supersedeReason.isEmpty() || !replacesDecision(m_view, wanted.by),
         tr("A decision stands already. Say why this one takes its place."));
    need(m_dueOn, wanted.dueOn && *wanted.dueOn >= m_today,
         tr("Choose a day that is not before today."));
    need(m_signer, !wanted.by.isEmpty(), tr("Choose who signs. People are added under Office."));
    if (signsBothReviews(wanted.by))
        errors.back().second = tr("You signed the first review. Whoever signs the second one works "
                                  "here under their own name: change it at the lower left.");
    if (showErrors(errors))
        QDialog::accept();
}

/// Under another name, but at the desk of whoever signed the first review.
bool DecideDialog::signsBothReviews(const QString& signer) const {
    return !signer.isEmpty() && rules::signsBothReviews(signer, m_worker, m_view.record);
}

void DecideDialog::addReasons(FormBuilder& builder, const CaseView& view) {
    const ReasonUse use = m_verdict == Verdict::Pend ? ReasonUse::Pend : ReasonUse::Deny;
    m_reasons = builder.add(QStringLiteral("decisionReasonPicker"), tr("&Reasons"),
                            new ReasonPicker(rules::reasonsFor(use, view.edition, view.report),
                                             tr("About what is open"),
                                             ReasonPicker::Choosing::Several, this),
                            tr("Space ticks a reason. Each writes its paragraph into the letter."));
    connect(m_reasons, &ReasonPicker::codesChanged, m_reasons,
            [field = Field::of(m_reasons)] { field->setError({}); });
    m_words = builder.add(QStringLiteral("decisionWordsEdit"), tr("In your own w&ords"),
                          newWordsEdit(this), tr("Stands in the letter too."));
}

void DecideDialog::addDueDay(FormBuilder& builder, const Situation& situation) {
    const QString help =
        tr("%1 days from today, unless you choose otherwise.").arg(m_view.edition.times.pendedDays);
    m_dueOn = builder.add(QStringLiteral("dueDayEdit"), tr("&Last day to answer"),
                          new DayEdit(situation.workbench.clock(), this), help);
    m_dueOn->setDay(rules::pendedLastDay(m_today, m_view.edition.times));
}

void DecideDialog::addOverride(FormBuilder& builder, const Situation& situation) {
    const auto ask = [&](const QString& question) {
        m_override = builder.add(QStringLiteral("overrideReasonEdit"), question, newWordsEdit(this),
                                 tr("Kept with the decision, and listed as an exception."));
    };
    const bool approvable = m_view.report.approvable;
    if (m_verdict == Verdict::Deny && approvable && !m_view.awaitsSecondReview) {
        builder.paragraph(tr("All requirements are met. Deny all the same?"));
        ask(tr("Why is it &denied all the same?"));
    }
    if (m_verdict != Verdict::Approve)
        return;
    const Result<DaySpan> days = authorizedDays(situation);
    if (approvable && days)
        return;
    if (!approvable)
        builder.paragraph(openRequirements(m_view));
    if (!days)
        builder.paragraph(situation.workbench.sentence(days.error()));
    ask(tr("Why is it a&pproved all the same?"));
}

void DecideDialog::addSignature(FormBuilder& builder, const Situation& situation) {
    OfficeFile& office = situation.workbench.office();
    m_authorizedDays = authorizedDays(situation).value_or(
        rules::approvedDays(m_view.record, m_view.edition, m_today));
    m_signed = new SignedWords(
        tr("%1, %2").arg(wording::label(m_verdict), wording::dayInWords(m_today)), this);
    builder.addWidget(m_signed);
    showConsequences(situation.setup.office.value);
    if (m_reasons != nullptr)
        connect(m_reasons, &ReasonPicker::codesChanged, this,
                [this, office = situation.setup.office.value] { showConsequences(office); });
    m_signer = builder.add(QStringLiteral("signerCombo"), tr("Signed &by"), new StaffPicker(this));
    m_signer->reload(office);
    if (m_view.awaitsSecondReview)
        m_signer->removeItem(m_signer->findData(m_view.record.decisions.back().value.by));
    connect(m_signer, &QComboBox::currentTextChanged, this, &DecideDialog::noteSigner);
}

void DecideDialog::showConsequences(const Office& office) {
    m_signed->setLines(consequences(
        {m_verdict, m_reasons != nullptr ? m_reasons->codes() : QStringList(), *m_authorizedDays},
        m_view, office, m_today));
}

void DecideDialog::followDraft(DraftLine& line, Workbench& workbench) {
    m_drafts = new DraftKeeper(workbench, line, this);
    if (m_reasons != nullptr)
        keepReasons(*m_drafts, *m_reasons);
    for (QPlainTextEdit* words : {m_words, m_override, m_supersede})
        if (words != nullptr)
            m_drafts->keep(words);
    if (m_dueOn != nullptr)
        m_drafts->keep(m_dueOn);
    m_drafts->begin(draftSubject(m_view.record.application.id, m_verdict),
                    revisionOf(m_view.record));
}

/// What waits on the sign-off sheet is gone on with.
void DecideDialog::fill(const DecisionRequest& request) {
    if (m_reasons != nullptr)
        m_reasons->setCodes(request.reasonCodes);
    if (m_words != nullptr)
        m_words->setPlainText(request.reason);
    if (m_override != nullptr)
        m_override->setPlainText(request.override);
    if (m_supersede != nullptr)
        m_supersede->setPlainText(request.supersedeReason);
    if (m_dueOn != nullptr && request.dueOn)
        m_dueOn->setDay(request.dueOn);
}

/// A second reviewer agrees or disagrees and replaces nothing.
void DecideDialog::noteSigner() {
    if (m_supersede != nullptr)
        Field::of(m_supersede)->setVisible(replacesDecision(m_view, m_signer->name()));
}

} // namespace certdesk
