// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

class QPoint;
class QTableView;

namespace certdesk {

/// The menu that shows and hides a table's columns. The first column always stays, so that a row
/// can be told.
void chooseColumns(QTableView& view, const QPoint& globalPosition);

} // namespace certdesk
