// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QFont>
#include <QPointF>
#include <QSizeF>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

class QPaintDevice;
class QPainter;
class QTextLayout;

namespace certdesk {

struct FittedStyle {
    qreal largest; ///< in points
    qreal smallest;
    QFont::Weight weight = QFont::Normal;
    Qt::Alignment alignment = Qt::AlignLeft;
};

/// Lines of plain text set into a space: wrapped between words, and smaller where they need to be.
class FittedText final {
public:
    /// Nothing when `lines` don't fit at the smallest size.
    [[nodiscard]] static std::optional<FittedText>
    fit(const QStringList& lines, QSizeF space, const FittedStyle& style, QPaintDevice* device);
    FittedText(); ///< nothing
    FittedText(FittedText&&) noexcept;
    FittedText& operator=(FittedText&&) noexcept;
    ~FittedText();

    void draw(QPainter& painter, QPointF topLeft) const;
    [[nodiscard]] qreal height() const noexcept { return m_height; }

private:
    std::vector<std::unique_ptr<QTextLayout>> m_lines;
    qreal m_height = 0;
};

} // namespace certdesk
