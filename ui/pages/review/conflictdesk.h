// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/status.h"

#include <QObject>

class QPushButton;

namespace certdesk {

class Workbench;

/// Where whoever works here declares that they are too close to an applicant to decide, or
/// withdraws it.
class ConflictDesk final : public QObject {
    Q_OBJECT

public:
    explicit ConflictDesk(Workbench& workbench, QObject* parent = nullptr);

    /// Why whoever works here may not decide the case, in a sentence; empty when they may.
    [[nodiscard]] QString obstacle(const CaseView& view) const;
    /// The button names what it would do on this case.
    void label(QPushButton& button, const CaseView& view) const;
    /// Declares a conflict, or withdraws the one that was declared. Keeps the case as it was shown:
    /// it may first ask who works here, and the page reads it again meanwhile.
    void open(CaseView view, QWidget* window);

Q_SIGNALS:
    void changed(const QString& sentence);

private:
    [[nodiscard]] bool hasDeclared(const CaseView& view) const;
    void declare(const CaseView& view, QWidget* window);
    void withdraw(const CaseView& view, QWidget* window);

    Workbench& m_workbench;
};

} // namespace certdesk
