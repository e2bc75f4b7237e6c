// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/review/accommodationdialog.h"

#include "core/usecases/accommodations.h"
#include "core/wording/wording.h"
#include "ui/pages/parts/dialogparts.h"
#include "ui/shell/workbench.h"
#include "ui/widgets/dayedit.h"
#include "ui/widgets/formbuilder.h"
#include "ui/widgets/text.h"

#include <QComboBox>
#include <QPlainTextEdit>
#include <QPushButton>

namespace certdesk {

AccommodationDialog::AccommodationDialog(Workbench& workbench, const CaseView& view,
                                         QWidget* parent)
    : QDialog(parent)
    , m_workbench(workbench)
    , m_view(view) {
    setObjectName(QStringLiteral("accommodationDialog"));
    setWindowTitle(tr("Testing accommodations"));
    build();
}

void AccommodationDialog::build() {
    auto* form = new QWidget(this);
    FormBuilder builder(*form);
    builder.heading(m_view.record.person.name().full());
    if (!m_view.accommodation) {
        builder.paragraph(
            tr("From when on a request is on file, an approval is signed as ever, but "
               "its authorization waits until the request is decided. Papers about "
               "it are restricted."));
        m_receivedOn =
            builder.add(QStringLiteral("accommodationReceivedEdit"), tr("The request came &on"),
                        new DayEdit(m_workbench.clock(), form));
        m_receivedOn->setDay(m_workbench.office().today());
        buildActDialog(*this, form, {tr("Cancel"), tr("&Record it"), ButtonKind::Primary});
        m_receivedOn->setFocus();
        return;
    }
    m_isAnew = m_view.accommodation->outcome.has_value();
    if (m_isAnew && m_view.rulings.size() > 1)
        addRulings(builder);
    m_before = builder.paragraph({});
    m_outcome = builder.add(QStringLiteral("accommodationOutcomeCombo"), tr("De&cision"),
                            new QComboBox(form));
    for (const auto& outcome : EnumWords<AccommodationOutcome>::words)
        m_outcome->addItem(wording::label(outcome.value), static_cast<int>(outcome.value));
    m_outcome->setPlaceholderText(tr("Choose the decision"));
    m_granted = builder.add(QStringLiteral("accommodationGrantedEdit"), tr("&What is granted"),
                            newWordsEdit(form),
                            tr("The authorization prints it, and the exam vendor reads it: never "
                               "why it is needed."));
    m_reason = builder.add(QStringLiteral("accommodationReasonEdit"),
                           m_isAnew ? tr("Wh&y it is decided anew") : tr("Wh&y it is not granted"),
                           newWordsEdit(form),
                           tr("It stands on the case. What the request says does not belong "
                              "here."));
    const auto offer = [this] {
        const bool isGranted =
            m_outcome->currentData().toInt() == static_cast<int>(AccommodationOutcome::Granted);
        m_granted->setEnabled(isGranted);
        m_reason->setEnabled(m_isAnew || !isGranted);
    };
    connect(m_outcome, &QComboBox::currentIndexChanged, this, offer);
    fillIn();
    offer();
    QPushButton* further =
        buildActDialog(*this, form,
                       {tr("Cancel"), m_isAnew ? tr("&Decide anew") : tr("&Decide"),
                        ButtonKind::Primary, m_isAnew ? tr("A &further request…") : QString()});
    if (further != nullptr)
        connect(further, &QPushButton::clicked, this, [this, asked = m_view]() mutable {
            asked.accommodation.reset();
            auto* dialog = new AccommodationDialog(m_workbench, asked, parentWidget());
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->open();
            reject();
        });
    m_outcome->setFocus();
}

// What an appeal was upheld about is to be decided anew first.
void AccommodationDialog::addRulings(FormBuilder& builder) {
    m_ruling =
        builder.add(QStringLiteral("accommodationRulingCombo"), tr("&Ruling"), new QComboBox(this));
    for (const auto& [id, ruling] : m_view.rulings)
        m_ruling->addItem(tr("Request of %1, decided on %2")
                              .arg(shortDay(*ruling.receivedOn), shortDay(*ruling.decidedOn)),
                          id.value());
    const std::optional<AccommodationRequestId> next = m_view.rulingToDecideAnew;
    m_ruling->setCurrentIndex(next ? m_ruling->findData(next->value()) : m_ruling->count() - 1);
    connect(m_ruling, &QComboBox::currentIndexChanged, this, &AccommodationDialog::fillIn);
}

AccommodationRequestId AccommodationDialog::chosen() const {
    return m_ruling != nullptr ? AccommodationRequestId(m_ruling->currentData().toLongLong())
                               : m_view.latestRequest.value();
}

void AccommodationDialog::fillIn() {
    const Accommodation& before = m_isAnew ? m_view.rulings.at(chosen()) : *m_view.accommodation;
    m_before->setText(wording::accommodationWords(before, m_view.authorizationWaits) + u'.');
    m_outcome->setCurrentIndex(
        before.outcome ? m_outcome->findData(static_cast<int>(*before.outcome)) : -1);
    m_granted->setPlainText(before.granted);
}

void AccommodationDialog::accept() {
    if (m_receivedOn != nullptr)
        record();
    else
        decide();
}

void AccommodationDialog::record() {
    if (!showErrors({{m_receivedOn, dayComplaint(*m_receivedOn)}}))
        return;
    const Result<void> recorded = requestAccommodation(
        m_workbench.office(), m_view.record.application.id, *m_receivedOn->day());
    finish(m_receivedOn, recorded ? std::nullopt : std::optional(recorded.error()));
}

void AccommodationDialog::decide() {
    const auto outcome = static_cast<AccommodationOutcome>(m_outcome->currentData().toInt());
    const QString granted = m_granted->toPlainText().trimmed();
    const QString reason = m_reason->isEnabled() ? m_reason->toPlainText().trimmed() : QString();
    const bool isBlank = outcome == AccommodationOutcome::Granted && granted.isEmpty();
    const bool isUnexplained = m_reason->isEnabled() && reason.isEmpty();
    if (!showErrors(
            {{m_outcome, m_outcome->currentIndex() < 0 ? tr("Choose the decision.") : QString()},
             {m_granted, isBlank ? tr("Say what is granted.") : QString()},
             {m_reason, isUnexplained ? tr("Say why.") : QString()}}))
        return;
    const auto decided =
        decideAccommodation(m_workbench.office(), {.application = m_view.record.application.id,
                                                   .seen = RequestSeen{chosen(), !m_isAnew},
                                                   .outcome = outcome,
                                                   .granted = granted,
                                                   .by = m_workbench.office().actor().name,
                                                   .reason = reason});
    finish(m_outcome, decided ? std::nullopt : std::optional(decided.error()));
    if (decided && decided->expired)
        m_workbench.showError(tr("It is decided, but no authorization was issued"),
                              *decided->expired);
}

void AccommodationDialog::finish(QWidget* field, const std::optional<Error>& error) {
    if (error) {
        static_cast<void>(showErrors({{field, m_workbench.sentence(*error)}}));
        return;
    }
    m_workbench.noteSaved();
    QDialog::accept();
}

} // namespace certdesk
