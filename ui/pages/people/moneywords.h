// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/payment.h"

#include <QString>

class QComboBox;
class QWidget;

namespace certdesk {

class MoneyEdit;

/// Who paid, as forms about money ask it.
[[nodiscard]] QComboBox* payerCombo(QWidget* parent);
[[nodiscard]] PayerKind payerOf(const QComboBox& combo);

/// Why the amount can't be used; empty when it can.
[[nodiscard]] QString amountComplaint(const MoneyEdit& edit);

} // namespace certdesk
