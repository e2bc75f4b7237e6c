// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;

namespace certdesk {

/// The top of every page: its title, the search that finds anything, and what can be done here.
class PageHeader final : public QWidget {
    Q_OBJECT

public:
    explicit PageHeader(QAction& find, QWidget* parent = nullptr);

    /// The first of the actions is the main one.
    void showPage(const QString& title, const QList<QAction*>& actions);

private:
    void clearActions();

    QLabel* m_title;
    QHBoxLayout* m_actions;
};

} // namespace certdesk
