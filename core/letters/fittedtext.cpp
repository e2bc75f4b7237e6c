// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/letters/fittedtext.h"

#include "core/letters/sheet.h"
#include "core/letters/typography.h"

#include <QPainter>
#include <QTextLayout>
#include <QTextOption>

namespace certdesk {

namespace {

constexpr qreal step = 0.5;
constexpr qreal leading = 1.22;

} // namespace

FittedText::FittedText() = default;
FittedText::FittedText(FittedText&&) noexcept = default;
FittedText& FittedText::operator=(FittedText&&) noexcept = default;
FittedText::~FittedText() = default;

std::optional<FittedText> FittedText::fit(const QStringList& lines, QSizeF space,
                                          const FittedStyle& style, QPaintDevice* device) {
    QTextOption option(style.alignment);
    option.setWrapMode(QTextOption::WordWrap);
    for (qreal size = style.largest; size >= style.smallest; size -= step) {
        const qreal lineHeight = size * leading * sheet::point;
        const QFont font = typography::font(size, style.weight);
        FittedText fitted;
        bool fits = true;
        for (const QString& text : lines) {
            auto layout = std::make_unique<QTextLayout>(text, font, device);
            layout->setTextOption(option);
            layout->setCacheEnabled(true);
            layout->beginLayout();
            for (QTextLine line = layout->createLine(); fits && line.isValid();
                 line = layout->createLine()) {
                line.setLineWidth(space.width());
                line.setPosition({0, fitted.m_height});
                fitted.m_height += lineHeight;
                fits =
                    line.naturalTextWidth() <= space.width() && fitted.m_height <= space.height();
            }
            layout->endLayout();
            fitted.m_lines.push_back(std::move(layout));
            if (!fits)
                break;
        }
        if (fits)
            return fitted;
    }
    return std::nullopt;
}

void FittedText::draw(QPainter& painter, QPointF topLeft) const {
    for (const auto& line : m_lines)
        line->draw(&painter, topLeft);
}

} // namespace certdesk
