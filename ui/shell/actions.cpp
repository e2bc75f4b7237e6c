// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/shell/actions.h"

#include "ui/widgets/text.h"

#include <QAction>
#include <QWidget>

namespace certdesk {

namespace {

constexpr const char* reasonProperty = "disabledReason";
constexpr const char* iconProperty = "lineIcon";
constexpr const char* menuProperty = "menu";
constexpr const char* keywordsProperty = "keywords";

bool isWithin(const QObject* inner, const QObject* outer) {
    for (const QObject* object = inner; object != nullptr; object = object->parent())
        if (object == outer)
            return true;
    return false;
}

} // namespace

QList<QKeySequence> shortcutsFrom(const char* keys) {
    return *keys == '\0' ? QList<QKeySequence>()
                         : QKeySequence::listFromString(QLatin1StringView(keys));
}

Actions::Actions(QWidget* window)
    : m_window(window) {}

void Actions::setWindow(QWidget& window) {
    m_window = &window;
    for (QAction* action : m_order)
        if (action->parent() == this)
            window.addAction(action);
}

QAction& Actions::add(ActionSpec spec) {
    Q_ASSERT_X(!has(spec.id), "Actions::add", qPrintable(spec.id));
    QObject* owner = this;
    if (spec.scope != nullptr)
        owner = spec.scope;
    auto* action = new QAction(lineIcon(spec.icon), spec.text, owner);
    action->setObjectName(QString(spec.id % u"Action"));
    action->setProperty(iconProperty, static_cast<int>(spec.icon));
    action->setProperty(menuProperty, static_cast<int>(spec.menu));
    action->setProperty(keywordsProperty, spec.keywords);
    action->setShortcuts(spec.shortcuts);
    action->setToolTip(withoutMnemonic(spec.text));
    connect(action, &QAction::triggered, owner, std::move(spec.run));
    connect(action, &QObject::destroyed, this, [this, action, id = spec.id] {
        std::erase(m_order, action);
        m_byId.erase(id);
    });
    m_order.push_back(action);
    m_byId.emplace(spec.id, action);
    place(*action, spec.scope);
    return *action;
}

QAction& Actions::action(const QString& id) const {
    const auto found = m_byId.find(id);
    Q_ASSERT_X(found != m_byId.end(), "Actions::action", qPrintable(id));
    return *found->second;
}

bool Actions::has(const QString& id) const {
    return m_byId.contains(id);
}

std::vector<QAction*> Actions::all() const {
    return m_order;
}

std::vector<QAction*> Actions::in(Menu menu) const {
    std::vector<QAction*> found;
    std::copy_if(m_order.begin(), m_order.end(), std::back_inserter(found),
                 [menu](const QAction* action) {
                     return action->property(menuProperty).toInt() == static_cast<int>(menu);
                 });
    return found;
}

std::vector<QAction*> Actions::everywhere() const {
    std::vector<QAction*> found;
    std::copy_if(m_order.begin(), m_order.end(), std::back_inserter(found),
                 [this](const QAction* action) { return action->parent() == this; });
    return found;
}

void Actions::disable(const QString& id, const QString& reason) {
    QAction& one = action(id);
    one.setEnabled(false);
    one.setProperty(reasonProperty, reason);
    one.setToolTip(reason);
    one.setStatusTip(reason);
}

void Actions::enable(const QString& id) {
    QAction& one = action(id);
    one.setEnabled(true);
    one.setProperty(reasonProperty, {});
    one.setToolTip(withoutMnemonic(one.text()));
    one.setStatusTip({});
}

QString Actions::disabledReason(const QAction& action) {
    return action.isEnabled() ? QString() : action.property(reasonProperty).toString();
}

QString Actions::keywordsOf(const QAction& action) {
    return action.property(keywordsProperty).toString();
}

Icon Actions::iconOf(const QAction& action) {
    return static_cast<Icon>(action.property(iconProperty).toInt());
}

QStringList Actions::clashes() const {
    QStringList found;
    for (auto one = m_order.begin(); one != m_order.end(); ++one)
        for (auto other = std::next(one); other != m_order.end(); ++other) {
            const QObject* here = (*one)->parent() == this ? m_window : (*one)->parent();
            const QObject* there = (*other)->parent() == this ? m_window : (*other)->parent();
            if (!isWithin(here, there) && !isWithin(there, here))
                continue;
            for (const QKeySequence& keys : (*one)->shortcuts())
                if ((*other)->shortcuts().contains(keys))
                    found << QString((*one)->objectName() % u" and " % (*other)->objectName() %
                                     u": " % keys.toString());
        }
    return found;
}

void Actions::place(QAction& action, QWidget* scope) {
    if (scope != nullptr) {
        action.setShortcutContext(Qt::WidgetWithChildrenShortcut);
        scope->addAction(&action);
    } else if (m_window != nullptr) {
        m_window->addAction(&action);
    }
}

} // namespace certdesk
