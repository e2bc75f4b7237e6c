// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QPushButton>
#include <QVariant>

namespace certdesk {

/// How much a button asks to be pressed. A page has at most one Primary.
enum class ButtonKind { Plain, Primary, Destructive, Quiet };

inline constexpr const char* buttonKindProperty = "buttonKind";

inline void setKind(QAbstractButton& button, ButtonKind kind) {
    button.setProperty(buttonKindProperty, static_cast<int>(kind));
    button.update();
}

[[nodiscard]] inline ButtonKind kindOf(const QWidget* button) {
    return button != nullptr ? static_cast<ButtonKind>(button->property(buttonKindProperty).toInt())
                             : ButtonKind::Plain;
}

/// A button that answers Enter only while it has the focus.
[[nodiscard]] inline QPushButton* newButton(const QString& text, const QString& objectName,
                                            QWidget* parent, ButtonKind kind = ButtonKind::Plain) {
    auto* button = new QPushButton(text, parent);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    setKind(*button, kind);
    return button;
}

} // namespace certdesk
