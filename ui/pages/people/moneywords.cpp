// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/people/moneywords.h"

#include "core/wording/labels.h"
#include "ui/widgets/moneyedit.h"

#include <QComboBox>
#include <QCoreApplication>

namespace certdesk {

namespace {

struct MoneyText final {
    Q_DECLARE_TR_FUNCTIONS(certdesk::Money)
};

} // namespace

QComboBox* payerCombo(QWidget* parent) {
    auto* combo = new QComboBox(parent);
    for (const auto& entry : EnumWords<PayerKind>::words)
        combo->addItem(wording::label(entry.value), static_cast<int>(entry.value));
    return combo;
}

PayerKind payerOf(const QComboBox& combo) {
    return static_cast<PayerKind>(combo.currentData().toInt());
}

QString amountComplaint(const MoneyEdit& edit) {
    if (edit.text().trimmed().isEmpty() || edit.money() == noMoney)
        return MoneyText::tr("This is needed.");
    return edit.complaint();
}

} // namespace certdesk
