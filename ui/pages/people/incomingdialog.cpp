// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/people/incomingdialog.h"

#include "core/domain/number.h"
#include "core/wording/wording.h"
#include "ui/pages/parts/dialogparts.h"
#include "ui/shell/workbench.h"
#include "ui/widgets/dayedit.h"
#include "ui/widgets/formbuilder.h"
#include "ui/widgets/text.h"

#include <QComboBox>

namespace certdesk {

namespace {

QString termWords(const rules::AppealTerm& term, std::optional<QDate> receivedOn) {
    if (!term.isAppealable)
        return IncomingDialog::tr(
            "This can’t be appealed: it is recorded as not reviewed, for that reason.");
    if (!term.lastDay)
        return IncomingDialog::tr(
            "It can be appealed: no letter about it counts as received so far.");
    const QString last = wording::dayInWords(*term.lastDay);
    return receivedOn && *receivedOn > *term.lastDay
               ? IncomingDialog::tr("The last day to appeal was %1: it is recorded as not "
                                    "reviewed, because it is late.")
                     .arg(last)
               : IncomingDialog::tr("The last day to appeal is %1.").arg(last);
}

} // namespace

IncomingDialog::IncomingDialog(Workbench& workbench, const PersonView& view, QWidget* parent)
    : QDialog(parent)
    , m_workbench(workbench)
    , m_person(view.person.person.id) {
    setObjectName(QStringLiteral("incomingDialog"));
    setWindowTitle(tr("An appeal or a complaint"));
    auto* form = new QWidget(this);
    FormBuilder builder(*form);
    builder.heading(view.person.name().full());
    builder.paragraph(tr("An appeal that is late, or of what can’t be appealed, is recorded as not "
                         "reviewed. What a complaint says is restricted and kept elsewhere."));
    m_what =
        builder.add(QStringLiteral("incomingWhatCombo"), tr("&What came in"), new QComboBox(form));
    m_receivedOn = builder.add(QStringLiteral("incomingDayEdit"), tr("&Received on"),
                               new DayEdit(workbench.clock(), form));
    m_receivedOn->setDay(workbench.office().today());
    m_term = new Text(TextStyle::Muted, {}, form);
    m_term->setObjectName(QStringLiteral("incomingTermLabel"));
    m_term->setWordWrap(true);
    builder.addWidget(m_term);
    addWhatCanCome(view);
    connect(m_what, &QComboBox::currentIndexChanged, this, &IncomingDialog::showTerm);
    connect(m_receivedOn, &DayEdit::dayChanged, this, &IncomingDialog::showTerm);
    showTerm();
    buildActDialog(*this, form, {tr("Cancel"), tr("Re&cord it"), ButtonKind::Primary});
    m_what->setFocus();
}

void IncomingDialog::addWhatCanCome(const PersonView& view) {
    const auto add = [this](AppealKind kind, const QString& about, const AppealFiling& filing) {
        m_filings.push_back(filing);
        m_what->addItem(tr("%1: %2").arg(wording::label(kind), about));
    };
    for (auto one = view.applications.rbegin(); one != view.applications.rend(); ++one) {
        const Stored<Application>& application = one->record.application;
        const QString number = applicationNumber(application.id);
        if (application.value.stage == Stage::Denied)
            add(application.value.kind == ApplicationKind::Renewal ? AppealKind::Renewal
                                                                   : AppealKind::Eligibility,
                number, {.application = application.id});
        for (const auto& [id, ruling] : one->rulings)
            add(AppealKind::Accommodation,
                tr("%1, decided on %2").arg(number, wording::shortDay(*ruling.decidedOn)),
                {.application = application.id, .isAboutAccommodations = true, .ruling = id});
    }
    for (auto one = view.attempts.rbegin(); one != view.attempts.rend(); ++one)
        if (isSitting(one->attempt.value.result))
            add(AppealKind::DisruptedTesting, wording::shortDay(one->attempt.value.satOn),
                {.attempt = one->attempt.id});
    m_what->addItem(tr("A complaint about this person"));
}

void IncomingDialog::showTerm() {
    const auto chosen = static_cast<size_t>(m_what->currentIndex());
    m_term->setVisible(chosen < m_filings.size());
    if (chosen >= m_filings.size())
        return;
    const auto term = appealTerm(m_workbench.office(), m_filings[chosen]);
    m_term->setText(term ? termWords(*term, m_receivedOn->day())
                         : m_workbench.sentence(term.error()));
}

void IncomingDialog::accept() {
    if (!showErrors({{m_receivedOn, dayComplaint(*m_receivedOn)}}))
        return;
    if (const std::optional<Error> error = record(*m_receivedOn->day())) {
        static_cast<void>(showErrors({{m_what, m_workbench.sentence(*error)}}));
        return;
    }
    m_workbench.noteSaved();
    QDialog::accept();
}

std::optional<Error> IncomingDialog::record(QDate receivedOn) {
    const auto chosen = static_cast<size_t>(m_what->currentIndex());
    if (chosen >= m_filings.size()) {
        const auto complaint = recordComplaint(m_workbench.office(), m_person, receivedOn);
        return complaint ? std::nullopt : std::optional(complaint.error());
    }
    AppealFiling filing = m_filings[chosen];
    filing.receivedOn = receivedOn;
    const auto appeal = fileAppeal(m_workbench.office(), filing);
    return appeal ? std::nullopt : std::optional(appeal.error());
}

} // namespace certdesk
