// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/shell/recentfiles.h"

#include <QWidget>

class QVBoxLayout;

namespace certdesk {

class Actions;

/// What shows while no office file is open: make one, open one, try the sample, or go on with one
/// of the recent ones.
class WelcomePage final : public QWidget {
    Q_OBJECT

public:
    WelcomePage(const Actions& actions, RecentFiles& recent, QWidget* parent = nullptr);

    /// The office that was open last; for someone's first time the way to a new one.
    void focusStart();

Q_SIGNALS:
    void openRequested(const QString& path);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void listRecent();
    QWidget* recentLine(const RecentFiles::Entry& entry);

    RecentFiles& m_recent;
    QWidget* m_recentBlock;
    QVBoxLayout* m_lines;
    QWidget* m_first = nullptr;
};

} // namespace certdesk
