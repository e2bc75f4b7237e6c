// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QRectF>

/// Where things stand on a sheet of US Letter paper, in units of a tenth of a point from its top
/// left corner.
namespace certdesk::sheet {

inline constexpr int unitsPerInch = 720;
inline constexpr qreal inch = unitsPerInch;
inline constexpr qreal point = inch / 72;

inline constexpr QSizeF paper(8.5 * inch, 11 * inch);
inline constexpr qreal leftMargin = 1.0 * inch;
inline constexpr qreal rightMargin = 7.5 * inch;
inline constexpr qreal textWidth = rightMargin - leftMargin;

// The window of a #10 envelope (9 1/2 x 4 1/8 in) is 4 1/2 x 1 1/8 in, 7/8 in from the left and
// 1/2 in from the bottom edge. The sheet is folded in three, so that its top panel, 11/3 = 3.667 in
// high, faces the window; it stands on the envelope's bottom edge with 9.5 - 8.5 = 1 in to spare
// sideways, half of it on each side. On the sheet the window then spans
//   across  7/8 - 1/2         = 0.375 in  to  0.375 + 4.5   = 4.875 in
//   down    3.667 - 1/2 - 9/8 = 2.042 in  to  2.042 + 1.125 = 3.167 in
inline constexpr qreal panelHeight = 11.0 / 3 * inch;
inline constexpr qreal slip = 0.125 * inch;
inline constexpr QRectF window(0.375 * inch, panelHeight - 1.625 * inch, 4.5 * inch, 1.125 * inch);

/// What the window may show while the sheet slips by 1/8 in each way: 0.25 to 5.0 in across, 1.917
/// to 3.292 in down. Nothing but the address block prints here.
inline constexpr QRectF seenThroughWindow = window.adjusted(-slip, -slip, slip, slip);

/// What the window shows wherever the sheet slips: 0.5 to 4.75 in across, 2.167 to 3.042 in down.
inline constexpr QRectF alwaysInWindow = window.adjusted(slip, slip, -slip, -slip);

/// The address block: on the margin, and not beyond 4 3/8 in, where the window still ends when the
/// sheet lies at the envelope's right edge.
inline constexpr QRectF addressBlock(leftMargin, alwaysInWindow.top(), 4.375 * inch - leftMargin,
                                     alwaysInWindow.height());

// A sheet may also stand higher than on the envelope's edge, by 4.125 - 3.667 = 0.458 in at most,
// or lie 1/2 in to either side. Text keeps clear of that, too: the letterhead above it, date and
// numbers right of it, the body below the fold.
inline constexpr QRectF letterheadName(leftMargin, 0.55 * inch, 3.9 * inch, 0.6 * inch);
inline constexpr QSizeF letterheadProgram(3.9 * inch, 0.37 * inch); ///< below the name
inline constexpr QRectF letterheadContact(5.1 * inch, 0.58 * inch, 2.4 * inch, 0.97 * inch);
inline constexpr qreal letterheadRule = 1.6 * inch;
inline constexpr QRectF dateColumn(5.6 * inch, addressBlock.top(), 1.9 * inch, 1.0 * inch);
inline constexpr qreal firstBody = panelHeight + 0.12 * inch;

inline constexpr QRectF continuationLine(leftMargin, 0.75 * inch, textWidth, 0.2 * inch);
inline constexpr qreal nextBody = 1.25 * inch;
inline constexpr qreal bodyEnd = 10.3 * inch;

inline constexpr qreal aboveClosing = 10 * point;
inline constexpr qreal wetSignature = 36 * point; ///< room to sign by hand

inline constexpr qreal footerBaseline = 10.6 * inch;
/// Where the stroke of "12/214" stands: the number left of it, the total right of it.
inline constexpr QPointF counter(7.5 * inch, footerBaseline);

} // namespace certdesk::sheet
