// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QFrame>

class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace certdesk {

class Text;

/// A card of a page: a heading, at its right what can be done here, and below what it is about.
class Section final : public QFrame {
    Q_OBJECT

public:
    explicit Section(const QString& title, const QString& sentence = {}, QWidget* parent = nullptr);

    [[nodiscard]] QVBoxLayout& content() noexcept { return *m_content; }
    void setSentence(const QString& sentence);
    /// On the line of the heading.
    QPushButton* addButton(const QString& objectName, const QString& text);
    void addToHead(QWidget* widget);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QHBoxLayout* m_head;
    QVBoxLayout* m_content;
    Text* m_sentence;
};

} // namespace certdesk
