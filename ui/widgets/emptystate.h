// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/look/icons.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace certdesk {

/// What stands where nothing is yet: what belongs here, in a sentence, and the button that brings
/// it.
class EmptyState final : public QWidget {
    Q_OBJECT

public:
    EmptyState(Icon icon, const QString& title, const QString& sentence, QWidget* parent = nullptr);

    void setContent(Icon icon, const QString& title, const QString& sentence);
    /// Adds the button, or renames it.
    void setAction(const QString& text);
    void clearAction();

Q_SIGNALS:
    void actionTriggered();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Icon m_icon;
    QWidget* m_picture;
    QLabel* m_title;
    QLabel* m_sentence;
    QPushButton* m_action;
};

} // namespace certdesk
