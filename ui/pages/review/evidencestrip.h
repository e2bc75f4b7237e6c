// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/review/evidence.h"

#include <QListWidget>

namespace certdesk {

/// The things to look at in a row of cards, of which one is chosen. Left and Right go along it.
class EvidenceStrip final : public QListWidget {
    Q_OBJECT

public:
    explicit EvidenceStrip(QWidget* parent = nullptr);

    /// Keeps what is chosen when it is still there.
    void setItems(const std::vector<EvidenceItem>& items);
    [[nodiscard]] const EvidenceItem* chosen() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    /// The place in `items`.
    void itemChosen(int place);

protected:
    void changeEvent(QEvent* event) override;

private:
    std::vector<EvidenceItem> m_items;
};

} // namespace certdesk
