// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/storage/row.h"

namespace certdesk::storage {

RowWriter& RowWriter::operator<<(const QString& text) {
    // The driver stores a null string as NULL, and a lone surrogate as something else than it was:
    // the audit trail must see what the table will hold.
    if (text.isNull())
        return put(QStringLiteral(""));
    return put(text.isValidUtf16() ? text : QString::fromUtf8(text.toUtf8()));
}

void RowReader::damaged(const QString& found) const {
    raise(ErrorCode::OfficeFileDamaged, {}, found);
}

} // namespace certdesk::storage
