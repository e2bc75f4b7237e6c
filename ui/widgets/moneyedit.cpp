// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/moneyedit.h"

#include "core/wording/figures.h"

#include <QRegularExpression>

namespace certdesk {

MoneyEdit::MoneyEdit(QWidget* parent)
    : EchoingEdit(parent) {
    setAlignment(Qt::AlignRight);
    setPlaceholderText(wording::moneyInWords(noMoney));
    connect(this, &QLineEdit::textChanged, this, [this] { Q_EMIT moneyChanged(money()); });
}

std::optional<Money> MoneyEdit::money() const {
    static const QRegularExpression typed(
        QStringLiteral("^\\$?\\s*(\\d{1,7}|\\d{1,3}(?:,\\d{3}){1,2})(?:\\.(\\d{0,2}))?$"));
    const auto match = typed.match(text().trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    const QString dollars = match.captured(1).remove(u',');
    const QString cents = match.captured(2).leftJustified(2, u'0');
    const auto amount = Money::fromText(QString(dollars % u'.' % cents));
    return amount ? std::optional(*amount) : std::nullopt;
}

void MoneyEdit::setMoney(std::optional<Money> money) {
    setText(money ? wording::moneyInWords(*money) : QString());
}

QString MoneyEdit::echo() const {
    const auto amount = money();
    const QString words = amount ? wording::moneyInWords(*amount) : QString();
    return words != text() ? words : QString();
}

QString MoneyEdit::complaint() const {
    if (text().trimmed().isEmpty() || money())
        return {};
    return tr("This is not an amount. Type dollars and cents, for example $199.00.");
}

QString MoneyEdit::tidied() const {
    const auto amount = money();
    return amount ? wording::moneyInWords(*amount) : QString();
}

} // namespace certdesk
