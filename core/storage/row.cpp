// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/storage/row.h"

namespace certdesk::storage {

QString storable(const QString& text) {
    if (text.isNull())
        return QStringLiteral("");
    return text.isValidUtf16() ? text : QString::fromUtf8(text.toUtf8());
}

void RowReader::damaged(const QString& found) const {
    raise(ErrorCode::OfficeFileDamaged, {}, found);
}

} // namespace certdesk::storage
