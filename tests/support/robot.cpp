// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "tests/support/robot.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSlider>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

#include <catch2/catch.hpp>

namespace certdesk::tests {

namespace {

constexpr int patienceMilliseconds = 5000;

QStringList visibleNames(const QWidget& window) {
    QStringList names;
    for (const QWidget* child : window.findChildren<QWidget*>())
        if (child->isVisible() && !child->objectName().isEmpty() &&
            !child->objectName().startsWith(u"qt_"))
            names << child->objectName();
    names.removeDuplicates();
    names.sort();
    return names;
}

bool isControl(const QWidget& widget) {
    return widget.inherits("QAbstractButton") || widget.inherits("QLineEdit") ||
           widget.inherits("QComboBox") || widget.inherits("QAbstractItemView") ||
           widget.inherits("QPlainTextEdit") || widget.inherits("QTextEdit");
}

/// The insides of a control of Qt's: the clear button of a field, the view of a combo box.
bool isInside(const QWidget& widget) {
    for (const QWidget* parent = widget.parentWidget(); parent != nullptr;
         parent = parent->parentWidget())
        if (isControl(*parent))
            return true;
    return widget.objectName().startsWith(u"qt_");
}

} // namespace

Robot::Robot(QWidget& window)
    : m_window(window) {}

void Robot::type(const QString& objectName, const QString& text) {
    QWidget& field = widget(objectName);
    field.setFocus();
    if (auto* line = qobject_cast<QLineEdit*>(&field))
        line->clear();
    if (auto* note = qobject_cast<QPlainTextEdit*>(&field))
        note->clear();
    QTest::keyClicks(&field, text);
}

void Robot::click(const QString& objectName) {
    QWidget& target = widget(objectName);
    INFO("clicking " << objectName.toStdString());
    CHECK(target.isEnabled());
    QTest::mouseClick(&target, Qt::LeftButton);
}

void Robot::row(const QString& objectName, int row) {
    auto& view = find<QAbstractItemView>(objectName);
    const QModelIndex index = view.model()->index(row, 0);
    INFO(objectName.toStdString() << " has " << view.model()->rowCount() << " rows");
    REQUIRE(index.isValid());
    view.setFocus();
    view.scrollTo(index);
    view.setCurrentIndex(index);
}

void Robot::key(Qt::Key key, Qt::KeyboardModifiers modifiers) {
    QWidget* focused = m_window.focusWidget();
    QTest::keyClick(focused != nullptr ? focused : &m_window, key, modifiers);
}

void Robot::keyOn(const QString& objectName, Qt::Key key, Qt::KeyboardModifiers modifiers) {
    QTest::keyClick(&widget(objectName), key, modifiers);
}

void Robot::waitFor(const std::function<bool()>& condition, const char* what) {
    INFO("waiting for " << what);
    REQUIRE(QTest::qWaitFor(condition, patienceMilliseconds));
}

bool Robot::sees(const QString& objectName) const {
    return visibleOrNull(objectName) != nullptr;
}

QString Robot::text(const QString& objectName) {
    const QWidget& shown = widget(objectName);
    for (const char* property : {"text", "plainText", "currentText"})
        if (const QVariant value = shown.property(property); value.isValid())
            return value.toString();
    return {};
}

QWidget& Robot::widget(const QString& objectName) {
    QWidget* found = visibleOrNull(objectName);
    INFO("looking for " << objectName.toStdString() << " among "
                        << visibleNames(m_window).join(u", ").toStdString());
    REQUIRE(found != nullptr);
    return *found;
}

QWidget* Robot::visibleOrNull(const QString& objectName) const {
    if (m_window.objectName() == objectName)
        return &m_window;
    for (QWidget* candidate : m_window.findChildren<QWidget*>(objectName))
        if (candidate->isVisible())
            return candidate;
    return nullptr;
}

void Robot::requireType(bool fits, const QString& objectName) {
    INFO(objectName.toStdString() << " is of another class");
    REQUIRE(fits);
}

QStringList namelessControls(const QWidget& window) {
    QStringList nameless;
    for (QWidget* child : window.findChildren<QWidget*>()) {
        if (!child->isVisible() || !isControl(*child) || isInside(*child))
            continue;
        QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(child);
        const QString name = spoken != nullptr ? spoken->text(QAccessible::Name) : QString();
        if (name.isEmpty() || child->objectName().isEmpty())
            nameless << QString(QLatin1StringView(child->metaObject()->className()) % u' ' %
                                child->objectName() % u' ' % name);
    }
    return nameless;
}

} // namespace certdesk::tests
