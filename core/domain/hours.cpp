// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/domain/hours.h"

namespace certdesk {

Result<Hours> Hours::ofHundredths(qint64 hundredths) {
    if (hundredths < 0)
        return fail(ErrorCode::WrongNumber, QString::number(hundredths));
    return Hours(hundredths);
}

QString Hours::text() const {
    QString text = QString::number(m_hundredths / 100);
    if (const qint64 rest = m_hundredths % 100; rest != 0) {
        text += u'.';
        text += QString::number(rest).rightJustified(2, u'0');
        if (text.endsWith(u'0'))
            text.chop(1);
    }
    return text;
}

} // namespace certdesk
