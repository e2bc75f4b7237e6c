// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/changeset.h"
#include "ui/look/icons.h"

#include <QWidget>

#include <functional>
#include <optional>
#include <variant>

class QAction;

namespace certdesk {

/// What a page can be asked to show: nothing in particular, a case or a person.
using Target = std::variant<std::monostate, ApplicationId, PersonId>;

/// One of the screens behind an entry of the navigation. Made when it is first gone to, and gone
/// with its office file.
class Page : public QWidget {
    Q_OBJECT

public:
    explicit Page(QWidget* parent = nullptr);
    ~Page() override;

    /// The page comes into sight, with changes made meanwhile already told.
    virtual void activated() {}
    /// Something was committed. Pages out of sight are told before they come into sight again.
    virtual void refresh(const ChangeSet& changes) { Q_UNUSED(changes) }
    virtual void showTarget(const Target& target) { Q_UNUSED(target) }
    /// Offered as buttons in the page's header; the first is the main one.
    [[nodiscard]] virtual QList<QAction*> headerActions() const { return {}; }
    /// Where the keyboard starts.
    virtual void focusStart();

Q_SIGNALS:
    /// What the navigation shows beside the title; nothing hides it.
    void countChanged(std::optional<int> count);
};

/// An entry of the navigation and how its page is made.
struct PageInfo {
    QString id;    ///< "applications"
    QString title; ///< translated
    Icon icon;
    std::function<Page*(QWidget* parent)> make;
};

} // namespace certdesk
