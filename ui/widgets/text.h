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
    void changeEvent(QEvent* event) override;

private:
    void restyle();

    TextStyle m_style;
    bool m_isRestyling = false;
};

/// "Wednesday, March 4, 2020": always with the weekday and a four-digit year.
[[nodiscard]] QString fullDay(QDate day);
/// "Mar 4, 2020".
[[nodiscard]] QString shortDay(QDate day);

} // namespace certdesk
