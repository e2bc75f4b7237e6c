// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/letters/bodytext.h"

#include "core/letters/sheet.h"
#include "core/letters/shipped.h"
#include "core/letters/typography.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextBlock>
#include <QTextOption>

#include <algorithm>

namespace certdesk {

namespace {

BreakAbove breakAboveLine(int line, int lines, bool belowHeading) {
    if (line == 0)
        return belowHeading ? BreakAbove::Never : BreakAbove::NewParagraph;
    return line >= 2 && line <= lines - 2 ? BreakAbove::WithinText : BreakAbove::Never;
}

bool isHeading(const QTextBlock& block) {
    return block.blockFormat().headingLevel() > 0;
}

// A label introduces the paragraph below it, like a heading.
bool introduces(const QTextBlock& block) {
    return block.isValid() && (isHeading(block) || block.charFormat().fontWeight() >= QFont::Bold);
}

/// Cells of a row stand beside each other: what overlaps is one strip.
std::vector<Strip> merged(std::vector<Strip> strips) {
    std::stable_sort(strips.begin(), strips.end(),
                     [](const Strip& a, const Strip& b) { return a.top < b.top; });
    std::vector<Strip> result;
    for (const Strip& strip : strips) {
        if (!result.empty() && strip.top < result.back().bottom - sheet::point)
            result.back().bottom = std::max(result.back().bottom, strip.bottom);
        else
            result.push_back(strip);
    }
    return result;
}

} // namespace

BodyText::BodyText(QPaintDevice* device) {
    setUndoRedoEnabled(false);
    setDocumentMargin(0);
    setIndentWidth(24);
    setDefaultFont(typography::font(typography::bodySize));
    setDefaultStyleSheet(letterStyle());
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setDefaultTextOption(option);
    documentLayout()->setPaintDevice(device);
    setTextWidth(sheet::textWidth);
}

void BodyText::set(const QString& html) {
    setHtml(html);
}

QVariant BodyText::loadResource(int, const QUrl&) {
    return {};
}

std::vector<Strip> BodyText::strips() const {
    std::vector<Strip> strips;
    for (QTextBlock block = begin(); block.isValid(); block = block.next()) {
        const QPointF origin = documentLayout()->blockBoundingRect(block).topLeft();
        const QTextLayout& layout = *block.layout();
        const bool belowHeading = introduces(block.previous());
        for (int i = 0; i < layout.lineCount(); ++i) {
            const QRectF line = layout.lineAt(i).rect().translated(origin);
            strips.push_back(
                {line.top(), line.bottom(), breakAboveLine(i, layout.lineCount(), belowHeading)});
        }
    }
    return merged(std::move(strips));
}

void BodyText::draw(QPainter& painter, const PageSlice& slice, QPointF topLeft) const {
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, typography::ink);
    // One unit less on each side: lines that only touch the slice belong to other pages.
    context.clip = QRectF(0, slice.top + 1, sheet::paper.width(), slice.bottom - slice.top - 2);
    painter.save();
    painter.translate(topLeft.x(), topLeft.y() - slice.top);
    documentLayout()->draw(&painter, context);
    painter.restore();
}

} // namespace certdesk
