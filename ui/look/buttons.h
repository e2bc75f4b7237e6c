// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractButton>
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

} // namespace certdesk
