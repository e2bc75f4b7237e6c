// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/conflict.h"
#include "core/domain/person.h"

#include <QDialog>

class QComboBox;
class QPlainTextEdit;

namespace certdesk {

/// Takes what a reviewer is to an applicant, or why that no longer stands.
class ConflictDialog final : public QDialog {
    Q_OBJECT

public:
    enum class Act { Declare, Withdraw };

    ConflictDialog(Act act, const PersonName& applicant, const QString& reviewer,
                   QWidget* parent = nullptr);

    [[nodiscard]] ConflictKind kind() const;
    [[nodiscard]] QString words() const;
    void accept() override;

private:
    QComboBox* m_kind = nullptr; ///< declaring only
    QPlainTextEdit* m_words;
};

} // namespace certdesk
