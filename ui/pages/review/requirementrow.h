// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/rules/report.h"
#include "ui/widgets/badge.h"

#include <QAbstractButton>

class QLabel;

namespace certdesk {

[[nodiscard]] Badge outcomeBadge(Outcome outcome);

/// One requirement: what it is, whether it is met, the finding in a sentence, and where the rule
/// stands. Pressed, it asks for what the finding rests on.
class RequirementRow final : public QAbstractButton {
    Q_OBJECT

public:
    /// `keys` go to this row from anywhere on the page.
    RequirementRow(CriterionCode code, const QString& keys, QWidget* parent = nullptr);

    void showFinding(Outcome outcome, const QString& sentence, const QString& rule);
    [[nodiscard]] CriterionCode code() const noexcept { return m_code; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    CriterionCode m_code;
    Badge m_outcome;
    QLabel* m_word;
    QLabel* m_sentence;
    QLabel* m_rule;
    QString m_hint;
};

} // namespace certdesk
