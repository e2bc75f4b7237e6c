// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/look/icons.h"

#include <QObject>

#include <functional>
#include <vector>

class QAction;

namespace certdesk {

class Workbench;

/// What the command palette offers to do with the case or person that a page has open, under its
/// name. While nothing is open it is not offered, and the palette finds the page instead.
class SubjectActs final : public QObject {
    Q_OBJECT

public:
    struct Act {
        QString id;
        QString text; ///< translated, with %1 for the name
        QString keywords;
        Icon icon;
        std::function<void()> run;                  ///< with the page in sight
        std::function<bool()> isPossible = nullptr; ///< always when absent
    };

    SubjectActs(Workbench& workbench, const QString& pageId, QWidget* page);

    void add(const Act& act);
    /// Empty when nothing is open.
    void setSubject(const QString& name);

private:
    struct Offer {
        QAction* action;
        QString text;
        std::function<bool()> isPossible;
    };

    Workbench& m_workbench;
    QString m_pageId;
    QWidget* m_page;
    std::vector<Offer> m_offers;
};

} // namespace certdesk
