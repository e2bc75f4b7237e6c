// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/shell/page.h"

#include <QListWidget>

namespace certdesk {

/// The pages on the left, each with its count. Arrow keys go from page to page.
class Navigation final : public QListWidget {
    Q_OBJECT

public:
    explicit Navigation(QWidget* parent = nullptr);

    void setPages(const std::vector<PageInfo>& pages);
    void setCount(const QString& pageId, std::optional<int> count);
    void choose(const QString& pageId);
    [[nodiscard]] QString chosen() const;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void pageChosen(const QString& pageId);

protected:
    void changeEvent(QEvent* event) override;

private:
    void applyPalette();
    [[nodiscard]] QListWidgetItem* itemOf(const QString& pageId) const;
};

} // namespace certdesk
