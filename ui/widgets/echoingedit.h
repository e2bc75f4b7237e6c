// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QLineEdit>

namespace certdesk {

/// A line that people type freely and that says beneath how it was understood.
class EchoingEdit : public QLineEdit {
    Q_OBJECT

public:
    explicit EchoingEdit(QWidget* parent = nullptr);

    /// What the typed text was taken for; empty while nothing is typed.
    [[nodiscard]] virtual QString echo() const = 0;
    /// Why the typed text can't be used; empty when it can, or nothing is typed.
    [[nodiscard]] virtual QString complaint() const = 0;

Q_SIGNALS:
    /// While typing: the echo, never a complaint.
    void echoChanged(const QString& echo);
    /// On leaving the field: the complaint, or nothing.
    void complaintChanged(const QString& complaint);

protected:
    /// The one spelling that the field shows once it was left.
    [[nodiscard]] virtual QString tidied() const = 0;
};

} // namespace certdesk
