// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

#include <functional>

class QAbstractItemView;

namespace certdesk::tests {

/// Someone at keyboard and mouse: finds widgets by objectName below one window and fails the case,
/// with the names there are, when there is none to see. Inside modal loops use its members from
/// CHECKs only.
class Robot final {
public:
    explicit Robot(QWidget& window);

    /// Clears the field and types into it.
    void type(const QString& objectName, const QString& text);
    void click(const QString& objectName);
    /// Selects the row of a list or table.
    void row(const QString& objectName, int row);
    /// To the widget with the focus; to the window without one.
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void keyOn(const QString& objectName, Qt::Key key,
               Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// Fails the case when it doesn't come true within five seconds.
    void waitFor(const std::function<bool()>& condition, const char* what);

    [[nodiscard]] bool sees(const QString& objectName) const;
    [[nodiscard]] QString text(const QString& objectName);

    template <class Widget>
    [[nodiscard]] Widget& find(const QString& objectName) {
        auto* found = qobject_cast<Widget*>(&widget(objectName));
        requireType(found != nullptr, objectName);
        return *found;
    }

private:
    [[nodiscard]] QWidget& widget(const QString& objectName);
    [[nodiscard]] QWidget* visibleOrNull(const QString& objectName) const;
    static void requireType(bool fits, const QString& objectName);

    QWidget& m_window;
};

/// Names of visible controls that a screen reader couldn't tell apart or name at all: neither
/// accessible name nor text, or no objectName.
[[nodiscard]] QStringList namelessControls(const QWidget& window);

} // namespace certdesk::tests
