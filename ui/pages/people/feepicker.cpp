// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/people/feepicker.h"

#include "core/domain/number.h"
#include "core/wording/wording.h"

#include <QSignalBlocker>

#include <algorithm>

namespace certdesk {

namespace {

QString textOf(const FeePicker::Fee& fee) {
    const QString what =
        FeePicker::tr("%1, %2").arg(wording::label(fee.kind), applicationNumber(fee.application));
    return fee.owed > noMoney
               ? FeePicker::tr("%1: %2 owed").arg(what, wording::moneyInWords(fee.owed))
               : FeePicker::tr("%1: nothing owed").arg(what);
}

} // namespace

FeePicker::FeePicker(QWidget* parent)
    : QComboBox(parent) {
    setMinimumContentsLength(24);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connect(this, &QComboBox::currentIndexChanged, this, &FeePicker::feeChanged);
}

void FeePicker::showPerson(OfficeFile& office, PersonId person) {
    {
        const QSignalBlocker quiet(this);
        clear();
        m_fees.clear();
        const auto accounts = openAccounts(office, person);
        for (const OpenAccount& one : accounts ? *accounts : std::vector<OpenAccount>())
            for (const PaymentKind kind : one.kinds)
                m_fees.push_back({one.account.application, kind, one.account.owed(kind)});
        for (const Fee& fee : m_fees)
            addItem(textOf(fee));
        const auto owed = std::find_if(m_fees.begin(), m_fees.end(),
                                       [](const Fee& fee) { return fee.owed > noMoney; });
        setCurrentIndex(owed == m_fees.end() ? 0 : static_cast<int>(owed - m_fees.begin()));
    }
    Q_EMIT feeChanged();
}

void FeePicker::clearPerson() {
    clear();
    m_fees.clear();
}

std::optional<FeePicker::Fee> FeePicker::fee() const {
    const auto place = static_cast<size_t>(currentIndex());
    return currentIndex() >= 0 && place < m_fees.size() ? std::optional(m_fees[place])
                                                        : std::nullopt;
}

} // namespace certdesk
