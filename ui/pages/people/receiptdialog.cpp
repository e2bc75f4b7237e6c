// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/people/receiptdialog.h"

#include "core/domain/number.h"
#include "core/usecases/receipts.h"
#include "core/wording/wording.h"
#include "ui/pages/parts/dialogparts.h"
#include "ui/shell/workbench.h"
#include "ui/widgets/dayedit.h"
#include "ui/widgets/formbuilder.h"

#include <QComboBox>
#include <QPlainTextEdit>
#include <QPushButton>

namespace certdesk {

ReceiptDialog::ReceiptDialog(Workbench& workbench, const Stored<Letter>& letter,
                             const SentNotice& sent, QWidget* parent)
    : QDialog(parent)
    , m_workbench(workbench)
    , m_letter(letter.id) {
    setObjectName(QStringLiteral("receiptDialog"));
    setWindowTitle(tr("Receipt of a letter"));
    auto* form = new QWidget(this);
    FormBuilder builder(*form);
    builder.heading(tr("%1: %2").arg(letterNumber(letter.id), wording::label(letter.value.kind)));
    builder.paragraph(tr("Mailed on %1. Days that count from its receipt, such as those to appeal, "
                         "count from the day recorded here.")
                          .arg(wording::dayInWords(sent.mailedOn)));
    m_how =
        builder.add(QStringLiteral("receiptHowCombo"), tr("&How it is known"), new QComboBox(form),
                    tr("A letter that came back was not received: it is called for again."));
    for (const auto& source : EnumWords<ReceiptSource>::words)
        m_how->addItem(wording::label(source.value), static_cast<int>(source.value));
    m_day = builder.add(QStringLiteral("receiptDayEdit"), tr("Arrived or came back &on"),
                        new DayEdit(workbench.clock(), form));
    m_note = builder.add(QStringLiteral("receiptNoteEdit"), tr("&Note"), newWordsEdit(form));
    // What an appeal counts from is said, never guessed.
    m_how->setPlaceholderText(tr("Choose what is known"));
    m_how->setCurrentIndex(-1);
    if (sent.receipt) {
        m_how->setCurrentIndex(m_how->findData(static_cast<int>(sent.receipt->how)));
        m_day->setDay(sent.receipt->on);
        m_note->setPlainText(sent.receipt->note);
    }
    QPushButton* takeBackButton =
        buildActDialog(*this, form,
                       {tr("Cancel"), tr("&Record it"), ButtonKind::Primary,
                        sent.receipt ? tr("&Take back") : QString()});
    if (takeBackButton != nullptr)
        connect(takeBackButton, &QPushButton::clicked, this, &ReceiptDialog::takeBack);
    m_how->setFocus();
}

void ReceiptDialog::accept() {
    if (!showErrors({{m_how, m_how->currentIndex() < 0 ? tr("Say how it is known.") : QString()},
                     {m_day, dayComplaint(*m_day)}}))
        return;
    finish(recordReceipt(m_workbench.office(),
                         {.letter = m_letter,
                          .how = static_cast<ReceiptSource>(m_how->currentData().toInt()),
                          .on = *m_day->day(),
                          .by = m_workbench.office().actor().name,
                          .note = m_note->toPlainText().trimmed()}));
}

void ReceiptDialog::takeBack() {
    const QString reason = m_note->toPlainText().trimmed();
    if (showErrors({{m_note, reason.isEmpty() ? tr("Say why it is taken back.") : QString()}}))
        finish(removeReceipt(m_workbench.office(), m_letter, reason));
}

void ReceiptDialog::finish(const Result<void>& done) {
    if (!done) {
        static_cast<void>(showErrors({{m_day, m_workbench.sentence(done.error())}}));
        return;
    }
    m_workbench.noteSaved();
    QDialog::accept();
}

} // namespace certdesk
