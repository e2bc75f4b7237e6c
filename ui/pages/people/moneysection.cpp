// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/people/moneysection.h"

#include "core/domain/number.h"
#include "core/wording/wording.h"
#include "ui/pages/people/paymentdialog.h"
#include "ui/pages/people/refunddialog.h"
#include "ui/pages/people/voiddialog.h"
#include "ui/shell/workbench.h"
#include "ui/widgets/section.h"
#include "ui/widgets/smalltable.h"
#include "ui/widgets/text.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace certdesk {

namespace {

QString moneyCell(Money amount) {
    return amount == noMoney ? QString() : wording::moneyInWords(amount);
}

} // namespace

MoneySection::MoneySection(Workbench& workbench, const PersonView& view, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_view(view)
    , m_section(new Section(tr("Money"))) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_section);
    Result<PersonLedger> books = openLedger(workbench.office(), view.person.person.id);
    if (!books) {
        m_section->setSentence(workbench.sentence(books.error()));
        return;
    }
    m_books = *std::move(books);
    m_section->setSentence(m_books.ledger.entries.empty()
                               ? tr("Nothing was charged or paid yet.")
                               : wording::balanceSentence(m_books.ledger.balance));
    if (!m_books.ledger.entries.empty())
        fillTable();
    if (!view.applications.empty())
        addButtons();
}

void MoneySection::fillTable() {
    const Qt::Alignment right = Qt::AlignRight | Qt::AlignVCenter;
    m_table = new SmallTable(tr("Money"),
                             {{tr("Day"), 122},
                              {tr("What")},
                              {tr("Charged"), 76, right},
                              {tr("Paid"), 76, right},
                              {tr("Balance"), 76, right}},
                             SmallTable::Height::OfRows);
    m_table->setObjectName(QStringLiteral("moneyTable"));
    std::vector<SmallTable::Row> rows;
    for (const LedgerEntry& entry : m_books.ledger.entries)
        rows.push_back({static_cast<qint64>(rows.size()),
                        {{shortDay(entry.on)},
                         {whatOf(entry)},
                         {moneyCell(entry.charge)},
                         {moneyCell(entry.paid)},
                         {wording::moneyInWords(entry.balance)}},
                        detailOf(entry)});
    m_table->setRows(std::move(rows));
    m_section->content().addWidget(m_table);
}

void MoneySection::addButtons() {
    // The page is read again when something is stored, and this goes: dialogs belong to the window.
    QPushButton* pay =
        m_section->addButton(QStringLiteral("recordPaymentButton"), tr("Record a payment…"));
    connect(pay, &QPushButton::clicked, this, [this] {
        auto* dialog = new PaymentDialog(m_workbench, m_view.person.person.id,
                                         m_view.person.name().full(), window());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    QPushButton* refund = m_section->addButton(QStringLiteral("refundButton"), tr("Refund…"));
    connect(refund, &QPushButton::clicked, this, [this] {
        auto* dialog = new RefundDialog(m_workbench, m_view, window());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    if (m_table == nullptr)
        return;
    QPushButton* takeBack = m_section->addButton(QStringLiteral("voidPaymentButton"), tr("Void…"));
    takeBack->setEnabled(false);
    takeBack->setToolTip(tr("Choose a payment or refund in the table first"));
    connect(m_table, &SmallTable::currentIdChanged, takeBack,
            [this, takeBack] { takeBack->setEnabled(voidable() != nullptr); });
    connect(takeBack, &QPushButton::clicked, this, [this] {
        if (const PaymentRecord* record = voidable()) {
            auto* dialog = new VoidDialog(m_workbench, *record, window());
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->open();
        }
    });
}

QString MoneySection::whatOf(const LedgerEntry& entry) const {
    const QString fee = wording::label(entry.what);
    const QString kind = wording::label(entry.kind);
    switch (entry.kind) {
    case LedgerEntryKind::Charge:
        return fee;
    case LedgerEntryKind::Release:
        return tr("%1: %2").arg(fee, kind.toLower());
    case LedgerEntryKind::Payment:
    case LedgerEntryKind::Refund: {
        const QString what =
            entry.what == PaymentKind::Refund ? kind : tr("%1: %2").arg(kind, fee.toLower());
        return m_books.voidedBy.contains(*entry.payment) ? tr("%1 (voided)").arg(what) : what;
    }
    case LedgerEntryKind::Void:
        return tr("%1: %2").arg(kind, fee.toLower());
    }
    Q_UNREACHABLE();
}

QString MoneySection::detailOf(const LedgerEntry& entry) const {
    QStringList parts{applicationNumber(entry.application), wording::label(entry.what)};
    if (entry.attempt)
        parts << attemptNumber(*entry.attempt);
    if (entry.payment) {
        const PaymentRecord& record = m_books.payments.at(*entry.payment);
        const Payment& payment = record.payment.value;
        parts << paymentNumber(*entry.payment)
              << (payment.payerName.isEmpty() ? wording::label(payment.payer) : payment.payerName)
              << payment.method << payment.reference << payment.reason;
        if (payment.batch)
            parts << paymentBatchNumber(*payment.batch);
        if (payment.voids)
            parts << tr("takes back %1").arg(paymentNumber(*payment.voids));
        if (record.refund)
            parts << wording::label(record.refund->value.cause)
                  << tr("approved by %1").arg(record.refund->value.approvedBy)
                  << record.refund->value.reason;
    }
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

const PaymentRecord* MoneySection::voidable() const {
    const auto row = m_table->currentId();
    if (!row)
        return nullptr;
    const LedgerEntry& entry = m_books.ledger.entries[static_cast<size_t>(*row)];
    const bool stands = entry.payment && entry.kind != LedgerEntryKind::Void &&
                        !m_books.voidedBy.contains(*entry.payment);
    return stands ? &m_books.payments.at(*entry.payment) : nullptr;
}

} // namespace certdesk
