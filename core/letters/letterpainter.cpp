// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/letters/letterpainter.h"

#include "core/letters/sheet.h"
#include "core/letters/typography.h"

#include <QPainter>

namespace certdesk {

namespace {

constexpr qreal aboveNumber = 5 * sheet::point;

void paintSample(QPainter& painter, wording::Language language) {
    painter.save();
    painter.setPen(typography::watermark);
    painter.setFont(typography::font(120, QFont::Bold));
    painter.translate(sheet::paper.width() / 2, 6.9 * sheet::inch);
    painter.rotate(-50);
    const QRectF room(-6 * sheet::inch, -sheet::inch, 12 * sheet::inch, 2 * sheet::inch);
    painter.drawText(room, Qt::AlignCenter,
                     wording::text(QStringLiteral("letter.sample"), {}, language));
    painter.restore();
}

void paintFirst(QPainter& painter, const SetLetter& letter) {
    painter.setPen(typography::accent);
    letter.office.draw(painter, sheet::letterheadName.topLeft());
    painter.setPen(typography::quiet);
    letter.program.draw(painter, sheet::letterheadName.topLeft() +
                                     QPointF(0, letter.office.height() + 2 * sheet::point));
    letter.contact.draw(painter, sheet::letterheadContact.topLeft());
    painter.fillRect(
        QRectF(sheet::leftMargin, sheet::letterheadRule, sheet::textWidth, 0.8 * sheet::point),
        typography::accent);

    painter.setPen(typography::ink);
    letter.address.draw(painter, sheet::addressBlock.topLeft());
    QPointF at = sheet::dateColumn.topLeft();
    letter.date.draw(painter, at);
    at.ry() += letter.date.height();
    for (const auto& [label, number] : letter.numbers) {
        at.ry() += aboveNumber;
        painter.setPen(typography::quiet);
        label.draw(painter, at);
        at.ry() += label.height();
        painter.setPen(typography::ink);
        number.draw(painter, at);
        at.ry() += number.height();
    }
    letter.title.draw(painter, {sheet::leftMargin, sheet::firstBody});
}

void paintSignature(QPainter& painter, const SetLetter& letter, qreal top) {
    painter.setPen(typography::ink);
    QPointF at(sheet::leftMargin, top + sheet::aboveClosing);
    letter.closing.draw(painter, at);
    at.ry() += letter.closing.height() + sheet::wetSignature;
    letter.signer.draw(painter, at);
}

void paintPageOfPages(QPainter& painter, int page, int pages, wording::Language language) {
    painter.setPen(typography::quiet);
    painter.setFont(typography::font(8.5));
    painter.drawText(
        QPointF(sheet::leftMargin, sheet::footerBaseline),
        wording::text(QStringLiteral("letter.page"),
                      {{u"page", QString::number(page)}, {u"pages", QString::number(pages)}},
                      language));
}

} // namespace

void paintPage(QPainter& painter, const SetLetter& letter, const BodyText& body, int index,
               const RunOptions& options) {
    const auto pages = static_cast<int>(letter.pages.size());
    const bool isFirst = index == 0;
    if (options.sample)
        paintSample(painter, options.language);
    if (isFirst) {
        paintFirst(painter, letter);
    } else {
        painter.setPen(typography::quiet);
        letter.continuation.draw(painter, sheet::continuationLine.topLeft());
    }
    const PageSlice& slice = letter.pages[static_cast<size_t>(index)];
    const qreal top = isFirst ? letter.firstBodyTop() : sheet::nextBody;
    if (slice.bottom > slice.top)
        body.draw(painter, slice, {sheet::leftMargin, top});
    if (index == pages - 1)
        paintSignature(painter, letter, top + slice.bottom - slice.top);
    if (pages > 1)
        paintPageOfPages(painter, index + 1, pages, options.language);
}

void paintSheetNumber(QPainter& painter, int number) {
    painter.setPen(typography::quiet);
    painter.setFont(typography::font(7));
    const QRectF room(sheet::counter - QPointF(2 * sheet::inch, sheet::inch), sheet::counter);
    painter.drawText(room, Qt::AlignRight | Qt::AlignBottom, QString::number(number));
}

void paintSheetTotal(QPainter& painter, int total) {
    painter.setPen(typography::quiet);
    painter.setFont(typography::font(7));
    const QRectF room(sheet::counter - QPointF(0, sheet::inch), QSizeF(sheet::inch, sheet::inch));
    painter.drawText(room, Qt::AlignLeft | Qt::AlignBottom, QChar(u'/') + QString::number(total));
}

} // namespace certdesk
