// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QLabel>

namespace certdesk {

/// How text weighs on a page; sizes follow the application's font, so that scaling reaches all.
enum class TextStyle { PageTitle, Heading, Strong, Body, Muted };

[[nodiscard]] QFont textFont(TextStyle style);

/// A label in one of the page's text styles that follows changes of font and theme.
class Text final : public QLabel {
    Q_OBJECT

public:
    Text(TextStyle style, const QString& text, QWidget* parent = nullptr);

protected:
    bool event(QEvent* event) override;

private:
    TextStyle m_style;
};

/// One line that ends in "…" where it doesn't fit; the whole text is its tool tip then.
class ElidedText final : public QLabel {
    Q_OBJECT

public:
    ElidedText(TextStyle style, const QString& text, QWidget* parent = nullptr);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    TextStyle m_style;
};

/// What a button or a menu shows of its text: without the mark of its key, and "&" for "&&".
[[nodiscard]] QString withoutMnemonic(const QString& text);

/// "Wednesday, March 4, 2020": always with the weekday and a four-digit year.
[[nodiscard]] QString fullDay(QDate day);
/// "Mar 4, 2020".
[[nodiscard]] QString shortDay(QDate day);

} // namespace certdesk
