// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/decisionparts.h"

#include "core/exchange/statuswriter.h"

#include <QBuffer>
#include <QCryptographicHash>

namespace certdesk {

// The stored seed and the application decide, so that the draw can be repeated (rules 8).
bool isDrawnForSecondReview(const Office& office, ApplicationId application) {
    if (office.secondReviewPercent == 0)
        return false;
    const QString drawn =
        QStringLiteral("%1/%2").arg(office.secondReviewSeed).arg(application.value());
    const QByteArray digest =
        QCryptographicHash::hash(drawn.toLatin1(), QCryptographicHash::Sha256);
    const auto number =
        static_cast<quint32>(static_cast<uchar>(digest[0]) << 16 |
                             static_cast<uchar>(digest[1]) << 8 | static_cast<uchar>(digest[2]));
    return number % 100 < static_cast<quint32>(office.secondReviewPercent);
}

SecondReviewSetting secondReviewSetting(const storage::Reader& reader) {
    const auto setting = reader.find(Id<SecondReviewSetting>(1));
    return setting ? setting->value : SecondReviewSetting();
}

QByteArray evaluationJson(const CaseRecord& record, const PolicyEdition& edition,
                          const EligibilityReport& report) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        JsonStream json(buffer);
        writeEvaluationOnFile(json, ApplicationStatus{record, edition, report});
    }
    return buffer.data().trimmed();
}

} // namespace certdesk
