// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/people/voiddialog.h"

#include "core/domain/number.h"
#include "core/usecases/payments.h"
#include "core/wording/wording.h"
#include "ui/pages/parts/dialogparts.h"
#include "ui/pages/parts/signers.h"
#include "ui/pages/parts/staffpicker.h"
#include "ui/shell/workbench.h"
#include "ui/widgets/formbuilder.h"

#include <QPlainTextEdit>

namespace certdesk {

VoidDialog::VoidDialog(Workbench& workbench, const PaymentRecord& record, QWidget* parent)
    : QDialog(parent)
    , m_workbench(workbench)
    , m_payment(record.payment.id) {
    setObjectName(QStringLiteral("voidDialog"));
    setWindowTitle(tr("Void a payment"));
    const Payment& payment = record.payment.value;
    auto* form = new QWidget(this);
    FormBuilder builder(*form);
    builder.heading(tr("Void %1").arg(paymentNumber(m_payment)));
    builder.paragraph(
        tr("%1 of %2 stays on file. A counter-entry of today takes it back; it is "
           "not undone by another one.")
            .arg(wording::moneyInWords(payment.amount), wording::dayInWords(payment.receivedOn)));
    m_reason = builder.add(QStringLiteral("voidReasonEdit"), tr("&Why"), newWordsEdit(form),
                           tr("Such as: the bank returned the check."));
    m_signer =
        builder.add(QStringLiteral("voidSignerCombo"), tr("Voided &by"), new StaffPicker(form));
    m_signer->reload(workbench.office());
    buildActDialog(*this, form, {tr("Cancel"), tr("&Void it"), ButtonKind::Destructive});
    m_reason->setFocus();
}

void VoidDialog::accept() {
    const QString reason = m_reason->toPlainText().trimmed();
    if (!showErrors({{m_reason, reason.isEmpty() ? tr("Say why it is taken back.") : QString()},
                     {m_signer, m_signer->name().isEmpty()
                                    ? tr("Choose who voids it. People are added under Office.")
                                    : QString()}}))
        return;
    introduce(m_workbench, m_signer->name());
    const auto counter = voidPayment(
        m_workbench.office(), {.payment = m_payment, .reason = reason, .by = m_signer->name()});
    if (!counter) {
        static_cast<void>(showErrors({{m_reason, m_workbench.sentence(counter.error())}}));
        return;
    }
    m_workbench.noteSaved();
    QDialog::accept();
}

} // namespace certdesk
