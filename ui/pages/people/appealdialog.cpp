// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/people/appealdialog.h"

#include "core/domain/number.h"
#include "core/usecases/appeals.h"
#include "core/wording/wording.h"
#include "ui/pages/parts/dialogparts.h"
#include "ui/pages/parts/signers.h"
#include "ui/shell/workbench.h"
#include "ui/widgets/dayedit.h"
#include "ui/widgets/formbuilder.h"

#include <QComboBox>
#include <QPlainTextEdit>

namespace certdesk {

AppealDialog::AppealDialog(Workbench& workbench, const Stored<Appeal>& appeal, QWidget* parent)
    : QDialog(parent)
    , m_workbench(workbench)
    , m_appeal(appeal.id) {
    const bool isReviewed = appeal.value.reviewedOn.has_value();
    setObjectName(QStringLiteral("appealDialog"));
    setWindowTitle(isReviewed ? tr("Outcome of an appeal") : tr("Review of an appeal"));
    auto* form = new QWidget(this);
    FormBuilder builder(*form);
    builder.heading(wording::appealWords(appeal));
    if (isReviewed) {
        addOutcome(builder, form);
    } else {
        m_reviewedOn = builder.add(QStringLiteral("appealReviewedEdit"), tr("&Reviewed on"),
                                   new DayEdit(workbench.clock(), form));
        m_reviewedOn->setDay(workbench.office().today());
    }
    buildActDialog(
        *this, form,
        {tr("Cancel"), isReviewed ? tr("&Sign it") : tr("Re&cord it"), ButtonKind::Primary});
    (isReviewed ? static_cast<QWidget*>(m_outcome) : m_reviewedOn)->setFocus();
}

void AppealDialog::addOutcome(FormBuilder& builder, QWidget* form) {
    builder.paragraph(tr("Whoever took part in what is appealed can’t sign this. What follows from "
                         "an appeal that is upheld is decided where it belongs, on the application "
                         "or at the result; until then it stands under Due."));
    m_outcome =
        builder.add(QStringLiteral("appealOutcomeCombo"), tr("&Outcome"), new QComboBox(form));
    for (const auto& outcome : EnumWords<AppealOutcome>::words)
        m_outcome->addItem(wording::label(outcome.value), static_cast<int>(outcome.value));
    m_outcome->setPlaceholderText(tr("Choose the outcome"));
    m_outcome->setCurrentIndex(-1);
    m_reason = builder.add(QStringLiteral("appealReasonEdit"), tr("&Reason"), newWordsEdit(form));
}

void AppealDialog::accept() {
    if (m_reviewedOn != nullptr)
        review();
    else
        decide();
}

void AppealDialog::review() {
    if (showErrors({{m_reviewedOn, dayComplaint(*m_reviewedOn)}}))
        finish(m_reviewedOn, reviewAppeal(m_workbench.office(), m_appeal, *m_reviewedOn->day()));
}

void AppealDialog::decide() {
    const QString reason = m_reason->toPlainText().trimmed();
    if (!showErrors(
            {{m_outcome, m_outcome->currentIndex() < 0 ? tr("Choose the outcome.") : QString()},
             {m_reason, reason.isEmpty() ? tr("Say why.") : QString()}}) ||
        !knowWhoWorks(m_workbench))
        return;
    finish(m_outcome,
           decideAppeal(m_workbench.office(),
                        {.appeal = m_appeal,
                         .outcome = static_cast<AppealOutcome>(m_outcome->currentData().toInt()),
                         .by = m_workbench.office().actor().name,
                         .reason = reason}));
}

void AppealDialog::finish(QWidget* field, const Result<Stored<Appeal>>& done) {
    if (!done) {
        static_cast<void>(showErrors({{field, m_workbench.sentence(done.error())}}));
        return;
    }
    m_workbench.noteSaved();
    QDialog::accept();
}

} // namespace certdesk
