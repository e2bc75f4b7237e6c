// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QFrame>

class QVBoxLayout;

namespace certdesk {

/// What gets signed and what follows from it, set apart like the foot of a letter.
class SignedWords final : public QFrame {
    Q_OBJECT

public:
    explicit SignedWords(const QString& title, QWidget* parent = nullptr);

    void setLines(const QStringList& lines);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QVBoxLayout* m_lines;
};

} // namespace certdesk
