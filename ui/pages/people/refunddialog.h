// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/status.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace certdesk {

namespace rules {
struct RefundWorksheet;
}
class FormBuilder;
class MoneyEdit;
class StaffPicker;
class Workbench;

/// Works out a refund in sight of who approves it, and records it with their name. More than is due
/// asks for a reason.
class RefundDialog final : public QDialog {
    Q_OBJECT

public:
    RefundDialog(Workbench& workbench, const PersonView& view, QWidget* parent = nullptr);

    void accept() override;

private:
    void addWorksheet(FormBuilder& builder, QWidget* form);
    void workOut(std::optional<RefundCause> cause);
    void show(const rules::RefundWorksheet& sheet);
    [[nodiscard]] ApplicationId application() const;
    [[nodiscard]] RefundCause cause() const;

    Workbench& m_workbench;
    QComboBox* m_application;
    QComboBox* m_cause;
    QLabel* m_paid;
    QLabel* m_refunded;
    QLabel* m_kept;
    QLabel* m_due;
    QLabel* m_why;
    MoneyEdit* m_amount;
    QLineEdit* m_method;
    QLineEdit* m_reference;
    QPlainTextEdit* m_reason;
    StaffPicker* m_signer;
};

} // namespace certdesk
