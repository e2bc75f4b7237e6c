// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/changeset.h"
#include "ui/look/icons.h"
#include "ui/shell/keylist.h"

#include <QWidget>

#include <functional>
#include <optional>
#include <variant>

class QAction;

namespace certdesk {

class OfficeFile;

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
    /// What F1 shows beside the keys of the window.
    [[nodiscard]] virtual std::vector<KeySection> keys() const { return {}; }
    /// Where the keyboard starts.
    virtual void focusStart();
    /// What F6 goes through, in order, from the one where the keyboard starts; the page as a whole
    /// when empty.
    [[nodiscard]] virtual QList<QWidget*> panes() const { return {}; }

Q_SIGNALS:
    /// What the navigation shows beside the title; nothing hides it.
    void countChanged(std::optional<int> count);
};

/// An entry of the navigation and how its page is made.
struct PageInfo {
    using Make = std::function<Page*(QWidget* parent)>;
    using Count = std::function<std::optional<int>(OfficeFile&)>;

    PageInfo(QString pageId, QString pageTitle, Icon pageIcon, Make makePage, Count countItems = {})
        : id(std::move(pageId))
        , title(std::move(pageTitle))
        , icon(pageIcon)
        , make(std::move(makePage))
        , count(std::move(countItems)) {}

    QString id;    ///< "applications"
    QString title; ///< translated
    Icon icon;
    Make make;
    QString keywords = {}; ///< translated words by which the page is found
    Count count;           ///< what the navigation shows until the page is made; on any thread
};

} // namespace certdesk
