// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLabel;

namespace certdesk {

class BadgeLabel;
class Navigation;

/// The left edge of the window: whose office it is, whether a sample, and the pages.
class Sidebar final : public QWidget {
    Q_OBJECT

public:
    explicit Sidebar(QWidget* parent = nullptr);

    void showOffice(const QString& name, bool isSample);
    [[nodiscard]] Navigation& navigation() noexcept { return *m_navigation; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* m_officeName;
    BadgeLabel* m_sampleMark;
    Navigation* m_navigation;
};

} // namespace certdesk
