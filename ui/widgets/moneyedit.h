// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/money.h"
#include "ui/widgets/echoingedit.h"

#include <optional>

namespace certdesk {

/// An amount in US dollars: "199", "$1,199.5" and "1199.50" are all understood, and shown as
/// "$1,199.50".
class MoneyEdit final : public EchoingEdit {
    Q_OBJECT

public:
    explicit MoneyEdit(QWidget* parent = nullptr);

    [[nodiscard]] std::optional<Money> money() const;
    void setMoney(std::optional<Money> money);
    [[nodiscard]] QString echo() const override;
    [[nodiscard]] QString complaint() const override;

Q_SIGNALS:
    void moneyChanged(std::optional<certdesk::Money> money);

protected:
    [[nodiscard]] QString tidied() const override;
};

} // namespace certdesk
