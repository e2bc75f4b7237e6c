// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/look/tones.h"

#include <QFrame>

#include <chrono>

class QLabel;
class QPushButton;
class QTimer;
class QToolButton;

namespace certdesk {

/// A message at the top of what it is about, with at most one thing to do. That something was done
/// is said in passing; everything else stays until it is answered, closed or replaced.
class Banner final : public QFrame {
    Q_OBJECT

public:
    explicit Banner(QWidget* parent = nullptr);

    /// Without `action` there is no button. A good one goes by itself once it was in sight for a
    /// while with neither mouse nor keyboard on it, and with the page that it stands on.
    void showMessage(Tone tone, const QString& sentence, const QString& action = {});
    /// What was asked for, such as the outcome of a check, stays, good or bad.
    void showUntilClosed(Tone tone, const QString& sentence);
    [[nodiscard]] QString message() const;
    /// For how long a passing message is in sight.
    void setPassing(std::chrono::milliseconds time);

Q_SIGNALS:
    void actionTriggered();
    void closed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void present(Tone tone, const QString& sentence, const QString& action);
    void countDown();
    void colorText();

    Tone m_tone = Tone::Neutral;
    bool m_isPassing = false;
    QTimer* m_passing;
    QLabel* m_sentence;
    QPushButton* m_action;
    QToolButton* m_close;
};

} // namespace certdesk
