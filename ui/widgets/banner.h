// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/look/tones.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace certdesk {

/// A message at the top of what it is about, with at most one thing to do. It stays until it is
/// answered, closed or replaced.
class Banner final : public QFrame {
    Q_OBJECT

public:
    explicit Banner(QWidget* parent = nullptr);

    /// Without `action` there is no button.
    void showMessage(Tone tone, const QString& sentence, const QString& action = {});
    [[nodiscard]] QString message() const;

Q_SIGNALS:
    void actionTriggered();
    void closed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void colorText();

    Tone m_tone = Tone::Neutral;
    QLabel* m_sentence;
    QPushButton* m_action;
    QToolButton* m_close;
};

} // namespace certdesk
