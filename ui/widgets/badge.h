// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/look/icons.h"
#include "ui/look/tones.h"

#include <QWidget>

namespace certdesk {

/// A state as a pill: tone, icon and word together.
struct Badge {
    Tone tone = Tone::Neutral;
    Icon icon = Icon::Info;
    QString word = {};
    friend bool operator==(const Badge&, const Badge&) = default;
};

[[nodiscard]] QSize badgeSize(const Badge& badge, const QFontMetrics& font);
/// Paints at the left of `rect`, centred in its height, cut to its width.
void paintBadge(QPainter& painter, const QRect& rect, const Badge& badge, const QPalette& palette);

/// A pill on a page.
class BadgeLabel final : public QWidget {
    Q_OBJECT

public:
    explicit BadgeLabel(Badge badge = {}, QWidget* parent = nullptr);
    void setBadge(const Badge& badge);
    [[nodiscard]] const Badge& badge() const noexcept { return m_badge; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Badge m_badge;
};

} // namespace certdesk

Q_DECLARE_METATYPE(certdesk::Badge)
