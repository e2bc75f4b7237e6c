// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;

namespace certdesk {

class BadgeLabel;
class ElidedText;
class Navigation;

/// The left edge of the window: whose office it is, whether a sample, the pages, and who
/// works here.
class Sidebar final : public QWidget {
    Q_OBJECT

public:
    explicit Sidebar(QWidget* parent = nullptr);

    /// `change` lets someone else work here.
    void offerWorker(QAction& change);
    /// Nothing: nobody of the staff is known to work here.
    void showWorker(const QString& name);

    void showOffice(const QString& name, bool isSample);
    [[nodiscard]] Navigation& navigation() noexcept { return *m_navigation; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* m_officeName;
    BadgeLabel* m_sampleMark;
    Navigation* m_navigation;
    QWidget* m_foot;
    ElidedText* m_worker;
    QPushButton* m_changeWorker;
};

} // namespace certdesk
