// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/personledger.h"

#include <QComboBox>

namespace certdesk {

/// What money of one person is for: one fee of one application, with what is owed of it. Begins at
/// the first that something is owed of.
class FeePicker final : public QComboBox {
    Q_OBJECT

public:
    explicit FeePicker(QWidget* parent = nullptr);

    struct Fee {
        ApplicationId application;
        PaymentKind kind;
        Money owed;
    };

    void showPerson(OfficeFile& office, PersonId person);
    void clearPerson();
    [[nodiscard]] std::optional<Fee> fee() const;

Q_SIGNALS:
    void feeChanged();

private:
    std::vector<Fee> m_fees;
};

} // namespace certdesk
