// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/people/paymentdialog.h"

#include "core/usecases/payments.h"
#include "core/wording/wording.h"
#include "ui/pages/parts/dialogparts.h"
#include "ui/pages/people/feepicker.h"
#include "ui/pages/people/moneywords.h"
#include "ui/shell/interaction.h"
#include "ui/shell/workbench.h"
#include "ui/widgets/dayedit.h"
#include "ui/widgets/formbuilder.h"
#include "ui/widgets/moneyedit.h"

#include <QComboBox>

namespace certdesk {

PaymentDialog::PaymentDialog(Workbench& workbench, PersonId person, const QString& name,
                             QWidget* parent)
    : QDialog(parent)
    , m_workbench(workbench) {
    setObjectName(QStringLiteral("paymentDialog"));
    setWindowTitle(tr("Record a payment"));
    auto* form = new QWidget(this);
    FormBuilder builder(*form);
    builder.heading(tr("A payment for %1").arg(name));
    m_fee = builder.add(QStringLiteral("paymentFeeCombo"), tr("What &for"), new FeePicker(form));
    builder.beginRow();
    m_amount = builder.add(QStringLiteral("paymentAmountEdit"), tr("&Amount"), new MoneyEdit(form),
                           tr("A part is fine."));
    m_day = builder.add(QStringLiteral("paymentDayEdit"), tr("Came in &on"),
                        new DayEdit(workbench.clock(), form));
    builder.endRow();
    builder.beginRow();
    m_payer = builder.add(QStringLiteral("paymentPayerCombo"), tr("&Paid by"), payerCombo(form));
    m_payerName = builder.line(QStringLiteral("paymentPayerNameEdit"), tr("&Name of the payer"),
                               tr("Where it was not the applicant."));
    builder.endRow();
    builder.beginRow();
    m_method =
        builder.line(QStringLiteral("paymentMethodEdit"), tr("&How"), tr("Such as check or card."));
    m_reference = builder.line(QStringLiteral("paymentReferenceEdit"), tr("&Reference"),
                               tr("The number of the check or transfer."));
    builder.endRow();
    m_day->setDay(workbench.office().today());
    connect(m_fee, &FeePicker::feeChanged, this, [this] {
        const auto fee = m_fee->fee();
        m_amount->setMoney(fee && fee->owed > noMoney ? std::optional(fee->owed) : std::nullopt);
    });
    m_fee->showPerson(workbench.office(), person);
    buildActDialog(*this, form, {tr("Cancel"), tr("Re&cord the payment"), ButtonKind::Primary});
    m_amount->setFocus();
    m_amount->selectAll();
}

/// A second payment for the same thing is more often a slip than a gift.
bool PaymentDialog::confirmsSurplus() {
    const auto answer = m_workbench.interaction().ask(
        {tr("Record a payment"),
         tr("Nothing is owed for this. Record %1 all the same?")
             .arg(wording::moneyInWords(*m_amount->money())),
         tr("It can be paid back or voided later."),
         {{QStringLiteral("notRecorded"), tr("Don't record it")},
          {QStringLiteral("recordAllTheSame"), tr("Record it all the same")}}});
    return answer == QStringLiteral("recordAllTheSame");
}

void PaymentDialog::accept() {
    const auto fee = m_fee->fee();
    if (!showErrors({{m_fee, fee ? QString() : tr("There is no application to pay for.")},
                     {m_amount, amountComplaint(*m_amount)},
                     {m_day, dayComplaint(*m_day)}}))
        return;
    if (fee->owed <= noMoney && !confirmsSurplus())
        return;
    const Result<PaymentId> payment = recordPayment(
        m_workbench.office(), {.parts = {{fee->kind, *m_amount->money(), fee->application}},
                               .payer = payerOf(*m_payer),
                               .payerName = m_payerName->text().trimmed(),
                               .method = m_method->text().trimmed(),
                               .reference = m_reference->text().trimmed(),
                               .receivedOn = *m_day->day(),
                               .by = m_workbench.office().actor().name});
    if (!payment) {
        QWidget* field = payment.error().code == ErrorCode::PaymentRepeated ? m_reference
                         : payment.error().code == ErrorCode::DayInFuture
                             ? static_cast<QWidget*>(m_day)
                             : m_amount;
        static_cast<void>(showErrors({{field, m_workbench.sentence(payment.error())}}));
        return;
    }
    m_workbench.noteSaved();
    QDialog::accept();
}

} // namespace certdesk
