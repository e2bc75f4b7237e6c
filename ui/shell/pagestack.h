// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStackedWidget>

namespace certdesk {

class Page;

/// The pages, one in sight. Where the window is smaller than a page can be, the page scrolls: no
/// page keeps the window from getting small, and none is cut off.
class PageStack final : public QStackedWidget {
    Q_OBJECT

public:
    explicit PageStack(QWidget* parent = nullptr);

    void addPage(Page& page);
    void showPage(Page& page);
};

} // namespace certdesk
